/* Who presses the link has received the document, and need not say so. */
(() => {
  "use strict";
  const link = document.getElementById("file");
  const form = document.querySelector("form.file-received");
  if (!link || !form) return;
  link.addEventListener(
    "click",
    () => {
      form.elements.how.value = "downloaded";
      // after the browser has begun the download, which a change of page would stop
      setTimeout(() => form.requestSubmit(), 1500);
    },
    { once: true },
  );
})();
