/* Saves the note without leaving the page, and shows what the server then holds. */
(() => {
  "use strict";
  const button = document.getElementById("save-here");
  const saved = document.getElementById("saved-here");
  const address = button.dataset.address;
  const token = document.querySelector('meta[name="thao-token"]').content;
  button.addEventListener("click", async () => {
    const answer = await fetch(address, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "X-Thao-Token": token },
      body: JSON.stringify({ words: document.getElementById("words").value }),
    });
    saved.textContent = answer.ok
      ? (await (await fetch(address)).json()).words
      : (await answer.json()).detail;
  });
})();
