/*
 * Says which stretch of the video was played: at most every 20 seconds, at a pause, at the end and
 * when the page is left. Goes on where it was left.
 */
(() => {
  "use strict";
  const EVERY = 20;
  const video = document.querySelector("video.video");
  const form = document.querySelector("form.video-watched");
  if (!video || !form) return;
  let from = null;
  let last = 0;
  let said = 0;

  const say = () => {
    if (from === null || last <= from) return;
    form.elements.from.value = from.toFixed(1);
    form.elements.at.value = last.toFixed(1);
    form.dispatchEvent(new Event("change", { bubbles: true }));
    said = Date.now();
    from = last;
  };

  video.addEventListener(
    "loadedmetadata",
    () => {
      const at = Number(video.dataset.at);
      if (at > 0 && at < video.duration) video.currentTime = at;
    },
    { once: true },
  );
  video.addEventListener("playing", () => {
    if (from === null) from = last = video.currentTime;
  });
  video.addEventListener("timeupdate", () => {
    if (from === null || video.seeking) return;
    last = Math.max(last, video.currentTime);
    if (Date.now() - said >= EVERY * 1000) say();
  });
  video.addEventListener("seeking", () => {
    say();
    from = null;
  });
  video.addEventListener("seeked", () => {
    if (!video.paused) from = last = video.currentTime;
  });
  video.addEventListener("pause", () => {
    say();
    from = null;
  });
  video.addEventListener("ended", say);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") say();
  });
  window.addEventListener("pagehide", say);
  said = Date.now();
})();
