/*
 * Plays a run. Forms of class "thao-event" work without this script; with it, an answer is kept and
 * sent when given, and the next question may be opened before the server has said that it is stored.
 */
(() => {
  "use strict";
  const run = document.getElementById("run");
  if (!run) return;
  const id = run.dataset.run;
  const served = Date.parse(run.dataset.served);
  const PATIENCE = 1500;
  const stream = "tab-" + crypto.getRandomValues(new Uint32Array(2)).join("-");
  const forms = [...run.querySelectorAll("form.thao-event")];
  const saves = (form) => form.dataset.autosave === "true";
  const isFinal = (form) => form.dataset.kind === "Submitted";
  let sequence = 0;
  let over = false;
  let resumes = false;
  let told = ""; // "saving" or "waiting", as long as it is so
  let denied = false;

  const say = (words, look) => {
    for (const place of run.querySelectorAll(".saved")) {
      place.textContent = words;
      place.classList.toggle("saved--pending", look === "pending");
      place.classList.toggle("saved--failed", look === "failed");
    }
  };
  const count = (words, ...numbers) => numbers.reduce((text, number, i) => text.replace(`{${i}}`, number), words);

  const sayWaiting = () => {
    told = "waiting";
    say(count(run.dataset.waiting, thao.unsent(id)), "pending");
  };
  const saySaved = () => {
    if (told && !denied) say(run.dataset.saved);
    told = "";
  };

  const payload = (form) => {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (name.startsWith("_")) continue;
      values[name] = name in values ? [].concat(values[name], value) : value;
    }
    return values;
  };

  const event = (kind, values) =>
    ({ stream, sequence: ++sequence, kind, payload: values, time: new Date().toISOString() });

  /* Sequence → whom to tell how it ended. */
  const ends = new Map();
  const send = (kind, values) => {
    const sent = event(kind, values);
    denied = false;
    return new Promise((done) => {
      const end = { done };
      ends.set(sent.sequence, end);
      thao.keep(id, sent).then(
        () => {
          end.kept = sent;
          thao.drain();
        },
        () => straight(sent, done));
    });
  };

  /* This machine has no room left to keep anything. */
  const straight = async (sent, done) => {
    const { outcome } = await thao.ask(id, sent);
    last.clear();
    if (outcome === "stored") say(run.dataset.saved);
    else say(run.dataset.lost, "failed");
    done(outcome === "stored" ? "saved" : "lost");
  };

  /* What is no longer kept was stored, perhaps by another tab. */
  const settle = () => {
    for (const [number, { done, kept }] of ends) {
      if (!kept || thao.has(id, kept)) continue;
      ends.delete(number);
      done("saved");
    }
  };

  const last = new Map();
  const save = (form) => {
    const values = payload(form);
    const now = JSON.stringify(values);
    const before = last.get(form);
    if (before?.now === now) {
      if (thao.unsent()) thao.drain();
      return before.end;
    }
    const end = send(form.dataset.kind, values);
    last.set(form, { now, end });
    return end;
  };

  /* See /thao-offline.js. */
  const worker = async (message) => (await navigator.serviceWorker?.getRegistration())?.active?.postMessage(message);

  const goOn = (place) => location.assign(`/learning/run?id=${id}` + (place ? `&place=${place}` : ""));
  let hurry = () => {};
  const patience = () =>
    new Promise((done) => {
      hurry = done;
      setTimeout(() => done("waiting"), PATIENCE);
    });

  /* What ends a run is not kept for later, and nothing that was given may be missing. */
  let ending = null;
  const handIn = async (form) => {
    if (thao.unsent(id)) await thao.drain();
    if (thao.unsent(id)) return say(count(run.dataset.first, thao.unsent(id)), "pending");
    say(run.dataset.saving);
    ending = ending || event(form.dataset.kind, payload(form));
    const { outcome, title, text } = await thao.ask(id, ending);
    if (outcome === "stored" || /closed$/.test(title)) {
      thao.forget(id);
      await worker({ drop: `/learning/run?id=${id}` });
      goOn();
    } else if (outcome === "refused") say(text, "failed");
    else if (outcome === "again") say(run.dataset.later, "pending");
    else location.reload();
  };

  /* An answer may wait on this machine while the learner goes on; a step waits for the server. */
  const submit = async (form, place) => {
    if (over) return goOn(place);
    if (isFinal(form)) return handIn(form);
    if (!saves(form)) return (await send(form.dataset.kind, payload(form))) === "saved" && goOn(place);
    const sent = save(form);
    const outcome = await Promise.race([sent, patience()]);
    if (outcome === "saved" || (place && ["waiting", "sign-in"].includes(outcome))) goOn(place);
  };

  /* A page from before an answer was given (without a network) gets the answer put in again. */
  const restore = (form, values) => {
    for (const field of form.elements) {
      if (!field.name || field.name.startsWith("_") || field.type === "hidden") continue;
      const wanted = [].concat(values[field.name] ?? []);
      if (field.type === "radio" || field.type === "checkbox") field.checked = wanted.includes(field.value);
      else if (wanted.length) field.value = wanted[0];
    }
    form.dispatchEvent(new Event("thao-restored"));
  };

  /* Item → what was given after the server drew this page. */
  const newer = async (pending) => {
    const news = new Map();
    for (const { values, at } of await thao.remembered(id)) {
      if (Date.parse(at) >= served) news.set(values.item, values);
    }
    pending.forEach((each) => each.payload.item && news.set(each.payload.item, each.payload));
    return news;
  };

  const isAnswer = ({ item, ...values }) => {
    const fields = Object.values(values).flat();
    return fields.length > 0 && !fields.includes("");
  };

  /* The overview and the page for handing in, which may be older than the answers. */
  const mark = (news) => {
    const overview = run.querySelector(".overview");
    if (!overview || !news.size) return;
    const links = [...overview.querySelectorAll("[data-item]")];
    for (const link of links.filter((each) => news.has(each.dataset.item))) {
      const answered = isAnswer(news.get(link.dataset.item));
      link.classList.toggle("overview__item--answered", answered);
      const words = answered ? overview.dataset.answered : overview.dataset.open;
      link.setAttribute("aria-label", count(words, link.textContent.trim()));
    }
    const answered = links.filter((each) => each.matches(".overview__item--answered")).length;
    const open = links.length - answered;
    overview.querySelector("h2").textContent = count(overview.dataset.of, answered, links.length);
    const still = run.querySelector(".still-open");
    if (still) still.textContent = open ? count(still.dataset.open, open) : still.dataset.all;
  };

  const restoreAll = async () => {
    const pending = (await thao.pending()).filter((entry) => entry.run === id).map((entry) => entry.event);
    const news = await newer(pending);
    mark(news);
    for (const form of forms) {
      const item = form.elements.namedItem("item")?.value; // .item is a method
      if (saves(form)) {
        if (news.has(item) && !last.has(form)) restore(form, news.get(item));
        if (!last.has(form)) last.set(form, { now: JSON.stringify(payload(form)), end: Promise.resolve("saved") });
      } else if (!isFinal(form) && pending.some((each) => each.kind === form.dataset.kind)) {
        form.dataset.busy = "true";
        resumes = true;
      }
    }
    if (thao.unsent(id)) sayWaiting();
    else if (resumes) goOn();
  };

  thao.listen((state, detail) => {
    const own = detail?.entry.run === id ? detail.entry.event : null;
    if (state === "refused" && own?.stream === stream) ends.get(own.sequence)?.done("refused");
    settle();
    if (resumes && !thao.unsent(id)) goOn();
    if (state === "refused" && own) {
      denied = true;
      say(detail.text, "failed");
    } else if (state === "saving" && !told && thao.unsent(id)) {
      told = state;
      say(run.dataset.saving);
    } else if (state === "saved" || state === "idle") saySaved();
    else if (["waiting", "sign-in", "other"].includes(state)) {
      if (thao.unsent(id)) sayWaiting();
      else saySaved();
      hurry(state);
    }
  });

  for (const form of forms) {
    if (saves(form)) form.addEventListener("change", () => over || save(form));
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
    navigator.serviceWorker?.ready.then(() => setTimeout(() => worker({ fetch: addresses }), 1000));
  } else if (!forms.length) {
    thao.forget(id);
    worker({ drop: `/learning/run?id=${id}&` });
  }

  /* By the server's clock: a page that was kept has been drawn some time ago. */
  const timer = document.querySelector("[data-deadline]");
  if (timer) {
    const [arrival] = performance.getEntriesByType("navigation");
    const drawn = Number(document.documentElement.dataset.kept) || performance.timeOrigin + (arrival?.responseStart || 0);
    const end = Date.parse(timer.dataset.deadline) + drawn - served;
    const left = timer.querySelector(".timer__left");

    /* Until the server can be asked what became of the run. */
    const look = async () => {
      const answer = await fetch("/api/v1/health").then((health) => health.ok && health.json()).catch(() => null);
      if (answer) location.reload();
      else setTimeout(look, 10000);
    };

    const close = () => {
      over = true;
      left.textContent = run.dataset.over;
      for (const form of forms.filter(saves)) {
        for (const field of form.elements) if (!/^(hidden|submit)$/.test(field.type)) field.disabled = true;
      }
      setTimeout(look, 6000);
    };

    const tick = () => {
      const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
      if (seconds === 0) return close();
      left.textContent = count(run.dataset.left, Math.floor(seconds / 60), String(seconds % 60).padStart(2, "0"));
      setTimeout(tick, 1000);
    };
    tick();
  }
})();
