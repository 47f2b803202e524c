/*
 * Plays a run. Forms of class "thao-event" work without this script; with it, an answer is kept and
 * sent when given, and the next question may be opened before the server has said that it is stored.
 */
(() => {
  "use strict";
  const run = document.getElementById("run");
  if (!run) return;
  const id = run.dataset.run;
  const PATIENCE = 1500;
  const given = `thao.given.${thao.account}.${id}.`;
  const stream = "tab-" + crypto.getRandomValues(new Uint32Array(2)).join("-");
  let sequence = 0;

  const say = (words) => run.querySelectorAll(".saved").forEach((place) => (place.textContent = words));

  const payload = (form) => {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (name.startsWith("_")) continue;
      values[name] = name in values ? [].concat(values[name], value) : value;
    }
    return values;
  };

  const send = async (kind, values) => {
    const event = { stream, sequence: ++sequence, kind, payload: values, time: new Date().toISOString() };
    await thao.keep(id, event);
    return thao.drain();
  };

  const last = new WeakMap();
  const save = (form) => {
    const values = payload(form);
    const now = JSON.stringify(values);
    if (last.get(form) === now) return Promise.resolve(thao.unsent() ? thao.drain() : "saved");
    last.set(form, now);
    return send(form.dataset.kind, values);
  };

  const goOn = (place) => location.assign(`/learning/run?id=${id}` + (place ? `&place=${place}` : ""));
  const patience = () => new Promise((done) => setTimeout(() => done("waiting"), PATIENCE));
  const isFinal = (form) => form.dataset.kind === "Submitted";

  /* An answer may wait on this machine while the learner goes on; what ends a run may not. */
  const submit = async (form, place) => {
    const saves = form.dataset.autosave === "true";
    if (isFinal(form) && thao.unsent() && (await thao.drain()) !== "saved") {
      say(run.dataset.first.replace("{0}", thao.unsent()));
      return;
    }
    const sent = saves ? save(form) : send(form.dataset.kind, payload(form));
    const outcome = await (saves ? Promise.race([sent, patience()]) : sent);
    if (outcome === "saved" || (outcome === "waiting" && saves && place)) goOn(place);
  };

  /* A page from before an answer was given (without a network) gets the answer put in again. */
  const restore = (form, values) => {
    for (const field of form.elements) {
      if (!field.name || field.name.startsWith("_") || field.type === "hidden") continue;
      const wanted = [].concat(values[field.name] ?? []);
      if (field.type === "radio" || field.type === "checkbox") field.checked = wanted.includes(field.value);
      else if (wanted.length) field.value = wanted[0];
    }
  };

  const remember = async (item, values, at) => {
    if (thao.sealed && item) localStorage.setItem(given + item, await thao.seal({ values, at }));
  };

  const restoreAll = async () => {
    const pending = await thao.pending();
    for (const form of run.querySelectorAll('form[data-autosave="true"]')) {
      const item = form.elements.item?.value;
      const unsent = pending.filter((entry) => entry.run === id && entry.event.payload.item === item).pop();
      const kept = thao.sealed ? await thao.open(localStorage.getItem(given + item) || "") : null;
      if (unsent) restore(form, unsent.event.payload);
      else if (kept && kept.at > run.dataset.served) restore(form, kept.values);
      last.set(form, JSON.stringify(payload(form)));
      if (unsent) say(run.dataset.waiting.replace("{0}", thao.unsent()));
    }
  };

  const forget = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(given))
      .forEach((key) => localStorage.removeItem(key));

  thao.listen((state, detail, count) => {
    if (state === "acknowledged") {
      const { kind, payload: values } = detail.entry.event;
      if (detail.entry.run === id) kind === "Submitted" ? forget() : remember(values.item, values, detail.at);
    } else if (state === "refused") say(detail.text);
    else if (state === "saving") say(run.dataset.saving);
    else if (state === "saved") say(run.dataset.saved);
    else say(run.dataset.waiting.replace("{0}", count));
  });

  for (const form of run.querySelectorAll("form.thao-event")) {
    if (form.dataset.autosave === "true") form.addEventListener("change", () => save(form));
    form.addEventListener("submit", async (submitted) => {
      submitted.preventDefault();
      const button = submitted.submitter;
      button?.setAttribute("aria-busy", "true");
      if (form.dataset.busy) return;
      form.dataset.busy = "true";
      try {
        await submit(form, button?.name === "_to" ? button.value : null);
      } finally {
        delete form.dataset.busy;
        button?.removeAttribute("aria-busy");
      }
    });
  }
  restoreAll();

  /* The other questions of the paper are fetched while there is a network, for when there is none. */
  const places = Number(run.dataset.places || 0);
  if (places && !navigator.connection?.saveData) {
    const addresses = Array.from({ length: places + 1 }, (_, i) => `/learning/run?id=${id}&place=${i + 1}`);
    navigator.serviceWorker?.ready.then((worker) =>
      setTimeout(() => worker.active?.postMessage({ fetch: addresses }), 1000));
  }

  const timer = document.querySelector("[data-deadline]");
  if (timer) {
    const end = Date.parse(timer.dataset.deadline) + (Date.now() - Date.parse(run.dataset.served));
    const left = timer.querySelector(".timer__left");
    const tick = () => {
      const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
      left.textContent = run.dataset.left
        .replace("{0}", Math.floor(seconds / 60))
        .replace("{1}", String(seconds % 60).padStart(2, "0"));
      if (seconds === 0) setTimeout(() => navigator.onLine && location.reload(), 6000);
      else setTimeout(tick, 1000);
    };
    tick();
  }
})();
