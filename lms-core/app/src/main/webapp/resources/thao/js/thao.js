/*
 * Sends the events of a run. Forms of class "thao-event" work without this script; with it, answers
 * are sent when given, kept in the tab until the server has said that they are stored, and sent again
 * after a lost connection under the same number, so that nothing is doubled.
 */
(() => {
  "use strict";
  const token = document.querySelector('meta[name="thao-token"]')?.content;
  const run = document.getElementById("run");

  const payload = (form) => {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (name.startsWith("_")) continue;
      values[name] = name in values ? [].concat(values[name], value) : value;
    }
    return values;
  };

  const stream = "tab-" + crypto.getRandomValues(new Uint32Array(2)).join("-");
  let sequence = 0;
  const queue = [];
  let sending = null;

  const say = (text) => {
    const place = run?.querySelector(".saved");
    if (place) place.textContent = text;
  };

  const post = (event) =>
    fetch(`/api/v1/learning/runs/${run.dataset.run}/events`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Thao-Token": token },
      body: JSON.stringify(event),
    });

  const drain = async () => {
    while (queue.length) {
      say(run.dataset.saving);
      let answer;
      try {
        answer = await post(queue[0]);
      } catch {
        say(run.dataset.waiting.replace("{0}", queue.length));
        await new Promise((again) => setTimeout(again, 3000));
        continue;
      }
      if (answer.status >= 500) {
        say(run.dataset.waiting.replace("{0}", queue.length));
        await new Promise((again) => setTimeout(again, 3000));
        continue;
      }
      if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        say(problem.detail || answer.statusText);
        // Kept until somebody has signed in again; anything else the server will never take.
        if (answer.status !== 401 && problem.title !== "failure.token") queue.shift();
        return false;
      }
      queue.shift();
      say(run.dataset.saved);
    }
    return true;
  };

  const send = (kind, values) => {
    queue.push({ stream, sequence: ++sequence, kind, payload: values, time: new Date().toISOString() });
    sending = (sending || Promise.resolve(true)).then(drain);
    return sending;
  };

  const given = new WeakMap();
  const save = (form) => {
    const values = payload(form);
    const text = JSON.stringify(values);
    if (given.get(form) === text) return sending || Promise.resolve(true);
    given.set(form, text);
    return send(form.dataset.kind, values);
  };

  for (const form of run ? run.querySelectorAll("form.thao-event") : []) {
    const saves = form.dataset.autosave === "true";
    if (saves) {
      given.set(form, JSON.stringify(payload(form)));
      form.addEventListener("change", () => save(form));
    }
    form.addEventListener("submit", async (submit) => {
      submit.preventDefault();
      const to = submit.submitter?.name === "_to" ? submit.submitter.value : null;
      submit.submitter?.setAttribute("disabled", "disabled");
      const saved = await (saves ? save(form) : send(form.dataset.kind, payload(form)));
      submit.submitter?.removeAttribute("disabled");
      if (saved) location.assign(`/learning/run?id=${run.dataset.run}` + (to ? `&place=${to}` : ""));
    });
  }

  window.addEventListener("beforeunload", (leave) => {
    if (queue.length) leave.preventDefault();
  });

  const timer = document.querySelector("[data-deadline]");
  if (timer) {
    const end = Date.parse(timer.dataset.deadline);
    const left = timer.querySelector(".timer__left");
    const tick = () => {
      const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
      left.textContent = run.dataset.left
        .replace("{0}", Math.floor(seconds / 60))
        .replace("{1}", String(seconds % 60).padStart(2, "0"));
      if (seconds === 0) setTimeout(() => location.reload(), 6000);
      else setTimeout(tick, 1000);
    };
    tick();
  }
})();

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
