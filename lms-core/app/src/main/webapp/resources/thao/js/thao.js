/*
 * What the learner has given and the server has not yet acknowledged. It is kept in this browser for
 * this account only, sealed with a key that only the account's own pages carry, so that the next
 * person at a shared computer can neither read nor send it. Whatever page of the account is open
 * sends it as soon as the line is back; the same number again changes nothing on the server.
 */
const thao = (() => {
  "use strict";
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content || "";
  const account = meta("thao-account");
  let token = meta("thao-token");
  const prefix = `thao.unsent.${account}.`;
  const PATIENCE = 30000;
  const AGAIN = [408, 425, 429];
  // Sealing needs a secure address; without one the tab is as far as it may go.
  const sealed = Boolean(globalThis.crypto?.subtle) && account !== "";
  const shelf = sealed ? localStorage : sessionStorage;
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const text = (array) => btoa(String.fromCharCode(...new Uint8Array(array)));

  const vault = sealed
    ? crypto.subtle.importKey(
        "raw",
        bytes(meta("thao-vault").replace(/-/g, "+").replace(/_/g, "/")),
        "AES-GCM",
        false,
        ["encrypt", "decrypt"])
    : null;

  const seal = async (value) => {
    const plain = new TextEncoder().encode(JSON.stringify(value));
    if (!sealed) return text(plain);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return text(iv) + "." + text(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await vault, plain));
  };

  const open = async (kept) => {
    try {
      if (!sealed) return JSON.parse(new TextDecoder().decode(bytes(kept)));
      const [iv, secret] = kept.split(".").map(bytes);
      return JSON.parse(
        new TextDecoder().decode(
          await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await vault, secret)));
    } catch {
      return null; // the installation's key has changed: nobody can read it any more
    }
  };

  const keys = () =>
    Object.keys(shelf)
      .filter((key) => key.startsWith(prefix))
      .sort();

  const listeners = [];
  /* state: "saving", "saved", "waiting", "sign-in", "other", "refused" */
  const tell = (state, detail) => listeners.forEach((listener) => listener(state, detail, keys().length));

  const keep = async (run, event) => {
    const number = String(event.sequence).padStart(6, "0");
    const key = `${prefix}${Date.now()}.${event.stream}.${number}`;
    shelf.setItem(key, await seal({ run, event }));
  };

  const post = ({ run, event }) =>
    fetch(`/api/v1/learning/runs/${run}/events`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Thao-Token": token },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout?.(PATIENCE),
    });

  /* After a new sign-in the page's token is stale: asks for the present one, of the same account. */
  const renew = async () => {
    const answer = await fetch("/api/v1/people/session");
    if (!answer.ok) return "sign-in";
    const session = await answer.json();
    if (session.account !== account) return "other";
    if (session.token === token) return "sign-in";
    token = session.token;
    return "";
  };

  let pause = 2000;
  let timer = null;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(drain, pause);
    pause = Math.min(30000, pause * 1.5);
    tell("waiting");
    return "waiting";
  };

  const sendOne = async (key) => {
    const entry = await open(shelf.getItem(key) || "");
    if (!entry) {
      shelf.removeItem(key);
      return "";
    }
    const answer = await post(entry);
    if (answer.status >= 500 || AGAIN.includes(answer.status)) return "again";
    if (answer.ok) {
      shelf.removeItem(key);
      tell("acknowledged", { entry, at: (await answer.json()).at });
      return "";
    }
    const problem = await answer.json().catch(() => ({}));
    if (!problem.title || problem.title === "run.busy") return "again"; // not our server's word, or not its last
    if (answer.status === 401 || problem.title === "failure.token") return (await renew()) || "retry";
    shelf.removeItem(key); // the server will never take it
    tell("refused", { entry, text: problem.detail || answer.statusText });
    return "refused";
  };

  const sendAll = async () => {
    let refused = false;
    for (let waiting = keys(); waiting.length; waiting = keys()) {
      tell("saving");
      let outcome;
      try {
        outcome = await sendOne(waiting[0]);
      } catch {
        return later();
      }
      if (outcome === "again") return later();
      if (outcome === "sign-in" || outcome === "other") {
        tell(outcome);
        return outcome;
      }
      refused = refused || outcome === "refused";
    }
    pause = 2000;
    if (!refused) tell("saved");
    return refused ? "refused" : "saved";
  };

  let sending = null;
  /* Sends all that is kept; one sender at a time, in this page and among the tabs of the browser. */
  const drain = () => {
    clearTimeout(timer);
    const all = () => (navigator.locks ? navigator.locks.request("thao-unsent", sendAll) : sendAll());
    sending = (sending || Promise.resolve()).then(all, all);
    return sending;
  };

  if (account) {
    window.addEventListener("online", drain);
    document.addEventListener("visibilitychange", () => document.hidden || (keys().length && drain()));
    if (keys().length) setTimeout(drain, 0);
  }

  return {
    account,
    keep,
    drain,
    seal,
    open,
    sealed,
    unsent: () => keys().length,
    pending: async () => (await Promise.all(keys().map((key) => open(shelf.getItem(key))))).filter(Boolean),
    listen: (listener) => listeners.push(listener),
  };
})();

/* The line at the top of every page that says what has not been sent yet, and what to do about it. */
(() => {
  "use strict";
  const line = document.getElementById("unsent");
  if (!line || !thao.account) return;
  const show = (state, count) => {
    line.hidden = count === 0 || !["waiting", "sign-in", "other"].includes(state);
    line.querySelector(".unsent__text").textContent = (line.getAttribute(`data-${state}`) || "").replace("{0}", count);
    line.querySelector(".unsent__link").hidden = state === "waiting";
  };
  thao.listen((state, detail, count) => show(state, count));
})();

/*
 * Pages that were open stay readable without a network; see /thao-offline.js. A page that was on its
 * way while the worker began has neither come through it nor been claimed by it: it asks for both.
 */
if (thao.account && "serviceWorker" in navigator) {
  navigator.serviceWorker.register("/thao-offline.js").catch(() => {});
  navigator.serviceWorker.ready.then((worker) => {
    if (navigator.serviceWorker.controller) return;
    worker.active.postMessage({ claim: true, fetch: [location.pathname + location.search] });
  });
}

for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/* A button beside a date that is typed: opens the browser's own calendar and writes dd/MM/yyyy. */
(() => {
  "use strict";
  for (const button of document.querySelectorAll("button[data-date-for]")) {
    const typed = document.getElementById(button.dataset.dateFor);
    const picker = document.createElement("input");
    if (!typed || !picker.showPicker) continue;
    picker.type = "date";
    picker.className = "date__picker";
    picker.tabIndex = -1;
    picker.setAttribute("aria-hidden", "true");
    button.after(picker);
    button.hidden = false;
    button.addEventListener("click", () => {
      const [day, month, year] = typed.value.split("/");
      picker.value = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : "";
      picker.showPicker();
    });
    picker.addEventListener("change", () => {
      typed.value = picker.value.split("-").reverse().join("/");
      typed.dispatchEvent(new Event("change", { bubbles: true }));
      typed.focus();
    });
  }
})();
