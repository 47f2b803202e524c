/*
 * The form of a part, made quicker: what is typed shows in the preview by itself, and stays in this
 * browser, sealed for the account, until it has been saved; so an expired sign-in loses nothing.
 * Without this script the buttons do the same.
 */
(() => {
  "use strict";
  const form = document.getElementById("part");
  if (!form) return;
  const shelf = thao.sealed ? localStorage : sessionStorage;
  const key = `thao.part.${thao.account}.${form.dataset.key}`;
  const banner = document.getElementById("kept");

  const values = () =>
    [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "_token" && name !== "_do");

  const keep = async () => {
    try {
      shelf.setItem(key, await thao.seal(values()));
    } catch {
      // the browser's store is full: saving still works
    }
  };

  let asked = 0;
  const refresh = async () => {
    const mine = ++asked;
    const body = new FormData(form);
    body.delete("medium");
    body.set("_do", "preview");
    let answer;
    try {
      answer = await fetch(form.action, { method: "POST", body });
    } catch {
      return; // no line: the preview waits, what is typed is kept
    }
    if (!answer.ok || answer.redirected || mine !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["preview", "problems"]) {
      const fresh = page.getElementById(id);
      if (fresh) document.getElementById(id).replaceChildren(...fresh.childNodes);
    }
  };

  let timer = null;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep();
      refresh();
    }, 800);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    keep();
  });

  const restore = (kept) => {
    const again = document.createElement("form");
    again.method = "post";
    again.action = form.action;
    again.enctype = form.enctype;
    const token = form.elements._token.value;
    for (const [name, value] of [...kept, ["_token", token], ["_do", "preview"]]) {
      const input = document.createElement("textarea");
      input.name = name;
      input.value = value;
      again.append(input);
    }
    again.hidden = true;
    document.body.append(again);
    again.submit();
  };

  (async () => {
    if (new URLSearchParams(location.search).get("done") === "part.save.done") {
      shelf.removeItem(key);
      return;
    }
    const sealed = shelf.getItem(key);
    const kept = sealed && !location.pathname.endsWith("/save") ? await thao.open(sealed) : null;
    if (!kept || JSON.stringify(kept) === JSON.stringify(values())) return;
    banner.hidden = false;
    banner.querySelector('[data-kept="restore"]').addEventListener("click", () => restore(kept));
    banner.querySelector('[data-kept="forget"]').addEventListener("click", () => {
      shelf.removeItem(key);
      banner.hidden = true;
    });
  })();
})();
