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
  const AGAIN = [403, 408, 425, 429]; // what is forbidden may be allowed again: a second factor, a role
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

  /* A key is prefix, time, run, stream and number; in their order they were given. */
  const parts = (key) => key.slice(prefix.length).split(".");
  const runOf = (key) => parts(key)[1];
  const keys = (run) =>
    Object.keys(shelf)
      .filter((key) => key.startsWith(prefix) && (!run || runOf(key) === run))
      .sort();
  const tail = (run, event) => `.${run}.${event.stream}.${String(event.sequence).padStart(6, "0")}`;

  const openAll = async (from, names) =>
    (await Promise.all(names.map((name) => open(from.getItem(name) || "")))).filter(Boolean);

  const listeners = [];
  /* state: "saving", "acknowledged", "saved", "idle", "changed", "waiting", "sign-in", "other", "refused" */
  const tell = (state, detail) => listeners.forEach((listener) => listener(state, detail));

  /* Behind all that waits already, whatever this machine's clock says by now. */
  const keep = async (run, event) => {
    const last = keys().pop();
    const time = Math.max(Date.now(), last ? Number(parts(last)[0]) + 1 : 0);
    const key = prefix + time + tail(run, event);
    shelf.setItem(key, await seal({ run, event }));
  };

  /* What a run's questions were answered with, for pages of it that were kept from before. */
  const given = (run) => `thao.given.${account}.${run}.`;
  const remembered = (run) => Object.keys(localStorage).filter((key) => key.startsWith(given(run)));
  const remember = async ({ run, event }, at) => {
    const values = event.payload;
    if (sealed && values.item) localStorage.setItem(given(run) + values.item, await seal({ values, at }));
  };

  /* Ends what has met silence, in browsers without AbortSignal.timeout too. */
  const patience = () => {
    const end = new AbortController();
    setTimeout(() => end.abort(), PATIENCE);
    return end.signal;
  };

  const post = ({ run, event }) =>
    fetch(`/api/v1/learning/runs/${run}/events`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Thao-Token": token },
      body: JSON.stringify(event),
      signal: patience(),
    });

  /* A portal or a proxy on the way may answer too; only what our server says in its own way counts. */
  const word = (answer) => answer.json().then((said) => said || {}, () => ({}));
  const isOurs = (said) => /^[a-z-]+(\.[a-z-]+)+$/.test(said.title || "");

  /* After a new sign-in the page's token is stale: asks for the present one, of the same account. */
  const renew = async () => {
    const answer = await fetch("/api/v1/people/session", { signal: patience() });
    const session = await word(answer);
    if (answer.status === 401 && isOurs(session)) return "sign-in";
    if (!answer.ok || !session.account) return "again";
    if (session.account !== account) return "other";
    if (session.token === token) return "sign-in";
    token = session.token;
    document.querySelectorAll('input[name="_token"]').forEach((field) => (field.value = token));
    return "";
  };

  /* "stored", "refused" (for ever), "again" (later), "sign-in" or "other". */
  const deliver = async (entry, renewed) => {
    const answer = await post(entry);
    const said = await word(answer);
    if (answer.ok && said.run === entry.run && said.at) return { outcome: "stored", at: said.at };
    const isLast = isOurs(said) && answer.status < 500 && !AGAIN.includes(answer.status);
    if (!isLast || said.title === "run.busy") return { outcome: "again" };
    if (answer.status === 401 || said.title === "failure.token") {
      const state = renewed ? "again" : await renew();
      return state ? { outcome: state } : deliver(entry, true);
    }
    return { outcome: "refused", title: said.title, text: said.detail };
  };

  /* Sends at once what may not wait here; the same event again is the same to the server. */
  const ask = (run, event) => deliver({ run, event }).catch(() => ({ outcome: "again" }));

  let pause = 2000;
  let timer = null;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(drain, pause);
    pause = Math.min(30000, pause * 1.5);
    tell("waiting");
  };

  const sendOne = async (key) => {
    const entry = await open(shelf.getItem(key) || "");
    if (!entry) {
      shelf.removeItem(key);
      return "";
    }
    const { outcome, at, text: reason } = await deliver(entry);
    if (outcome !== "stored" && outcome !== "refused") return outcome;
    if (outcome === "stored") await remember(entry, at).catch(() => {});
    shelf.removeItem(key);
    tell(outcome === "stored" ? "acknowledged" : "refused", { entry, text: reason });
    return outcome;
  };

  /* In the order in which it was given; a run that has to wait doesn't hold up the others. */
  const sendAll = async () => {
    const stuck = new Set();
    const next = () => keys().find((key) => !stuck.has(runOf(key)));
    let stored = false;
    for (let key = next(); key; key = next()) {
      tell("saving");
      const outcome = await sendOne(key).catch(() => "lost");
      if (outcome === "lost") return later();
      if (outcome === "sign-in" || outcome === "other") return tell(outcome);
      if (outcome === "again") stuck.add(runOf(key));
      stored = stored || outcome === "stored";
    }
    if (keys().length) return later();
    pause = 2000;
    tell(stored ? "saved" : "idle");
  };

  let sending = Promise.resolve();
  /* Sends all that is kept; one sender at a time, in this page and among the tabs of the browser. */
  const drain = () => {
    clearTimeout(timer);
    const all = () => (navigator.locks ? navigator.locks.request("thao-unsent", sendAll) : sendAll());
    sending = sending.then(all, all);
    return sending;
  };

  if (account) {
    window.addEventListener("online", drain);
    document.addEventListener("visibilitychange", () => document.hidden || drain());
    window.addEventListener("storage", ({ key }) =>
      key?.startsWith(prefix) && tell(keys().length ? "changed" : "idle"));
    if (keys().length) setTimeout(drain, 0);
  }

  return {
    account,
    sealed,
    seal,
    open,
    keep,
    ask,
    drain,
    unsent: (run) => keys(run).length,
    has: (run, event) => keys(run).some((key) => key.endsWith(tail(run, event))),
    pending: () => openAll(shelf, keys()),
    remembered: (run) => openAll(localStorage, remembered(run)),
    forget: (run) => remembered(run).forEach((key) => localStorage.removeItem(key)),
    listen: (listener) => listeners.push(listener),
  };
})();

/*
 * The line at the top of every page: what has not been sent yet and what to do about it, what came
 * too late, and that the page was kept from when there was a network. Who signs out is told first.
 */
(() => {
  "use strict";
  const line = document.getElementById("unsent");
  if (!line || !thao.account) return;
  const [words, link, seen] = ["text", "link", "seen"].map((part) => line.querySelector(`.unsent__${part}`));
  const noted = `thao.refused.${thao.account}`;
  const refused = () => JSON.parse(sessionStorage.getItem(noted) || "null");
  const WAITS = ["waiting", "sign-in", "other"];
  const say = (name, ...values) =>
    values.reduce((text, value, i) => text.replace(`{${i}}`, value), line.getAttribute(`data-${name}`) || "");
  let state = "";
  let leaving = false;

  const kept = () => {
    const at = new Date(Number(document.documentElement.dataset.kept));
    const [day, month, hour, minute] = [at.getDate(), at.getMonth() + 1, at.getHours(), at.getMinutes()]
      .map((number) => String(number).padStart(2, "0"));
    const today = at.toDateString() === new Date().toDateString();
    return say("kept", `${hour}:${minute}` + (today ? "" : `, ${day}/${month}`));
  };

  const show = () => {
    const count = thao.unsent();
    const lost = refused();
    leaving = leaving && count > 0;
    const waits = count > 0 && WAITS.includes(state);
    const text = [
      document.documentElement.dataset.kept && kept(),
      lost && say("refused", lost.count, lost.text),
      leaving ? say("leave", count) : waits && say(state, count),
    ].filter(Boolean).join(" ");
    line.hidden = !text;
    if (words.textContent !== text) words.textContent = text;
    link.hidden = !waits || state === "waiting";
    seen.hidden = !lost;
  };

  thao.listen((now, detail) => {
    if (now === "refused") {
      sessionStorage.setItem(noted, JSON.stringify({ count: (refused()?.count || 0) + 1, text: detail.text }));
    }
    if (WAITS.includes(now) || now === "saved" || now === "idle") state = now;
    show();
  });
  seen.addEventListener("click", () => {
    sessionStorage.removeItem(noted);
    show();
  });
  const leave = document.querySelector('form[action="/people/leave"]');
  leave?.addEventListener("submit", async (submitted) => {
    if (leaving || !thao.unsent()) return;
    submitted.preventDefault();
    await Promise.race([thao.drain(), new Promise((done) => setTimeout(done, 3000))]);
    leaving = true;
    leave.closest("details")?.removeAttribute("open");
    if (!thao.unsent()) return leave.requestSubmit();
    show();
    line.scrollIntoView({ block: "center" });
  });
  if (thao.unsent()) {
    setTimeout(() => {
      state = state || "waiting";
      show();
    }, 2000);
  }
  show();
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
