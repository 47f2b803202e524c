/*
 * Moves the steps of an ordering by buttons or by dragging. The selects, which do without this
 * script, stay in the form and carry the answer; here they are only out of sight. The focus stays on
 * the button that was pressed, and what happened is said to those who cannot see it.
 */
(() => {
  "use strict";
  for (const list of document.querySelectorAll("ol.order")) {
    const said = list.parentElement.querySelector(".order__said");
    const steps = () => [...list.querySelectorAll(".order__step")];
    const place = (step) => steps().indexOf(step);

    const ends = () => {
      const all = steps();
      all.forEach((step, i) => {
        step.querySelector('[data-move="-1"]').setAttribute("aria-disabled", String(i === 0));
        step.querySelector('[data-move="1"]').setAttribute("aria-disabled", String(i === all.length - 1));
      });
    };

    const give = (words) => {
      steps().forEach((each, i) => { each.querySelector("select").value = String(i + 1); });
      ends();
      said.textContent = words;
      list.querySelector("select").dispatchEvent(new Event("change", { bubbles: true }));
    };

    const moved = (step, before) => {
      const now = place(step);
      if (now === before) return;
      give((now < before ? list.dataset.up : list.dataset.down).replace("{0}", now + 1));
    };

    const move = (step, by, button) => {
      const all = steps();
      const before = place(step);
      const other = all[before + by];
      if (!other) {
        said.textContent = list.dataset.end;
        return;
      }
      if (by < 0) other.before(step);
      else other.after(step);
      button.focus();
      moved(step, before);
    };

    let dragged = null;
    let from = 0;
    for (const step of steps()) {
      step.querySelector(".order__place").hidden = true;
      step.querySelector(".order__moves").hidden = false;
      step.draggable = true;
      for (const button of step.querySelectorAll("[data-move]")) {
        button.addEventListener("click", () => move(step, Number(button.dataset.move), button));
      }
      step.addEventListener("dragstart", (drag) => {
        dragged = step;
        from = place(step);
        drag.dataTransfer.effectAllowed = "move";
      });
      step.addEventListener("dragover", (drag) => {
        if (!dragged || dragged === step) return;
        drag.preventDefault();
        if (place(dragged) < place(step)) step.after(dragged);
        else step.before(dragged);
      });
      step.addEventListener("drop", (drag) => drag.preventDefault());
      step.addEventListener("dragend", () => {
        if (dragged) moved(dragged, from);
        dragged = null;
      });
    }
    list.closest("form")?.addEventListener("thao-restored", () => {
      const given = (step) => Number(step.querySelector("select").value);
      list.append(...steps().sort((one, other) => given(one) - given(other)));
      ends();
    });
    const keep = list.parentElement.querySelector(".order__keep");
    keep.hidden = false;
    keep.addEventListener("click", () => give(list.dataset.kept));
    list.classList.add("order--moving");
    ends();
  }
})();
