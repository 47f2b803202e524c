/*
 * The service worker: what a learner had open stays readable without a network, on this machine, for
 * this account, for a day. The server names the account in a header; pages of another account and
 * all pages after signing out are removed, since computers in an office are shared.
 */
"use strict";
const SHARED = "thao-shared";
const PAGES = "thao-pages-";
const OFFLINE = "/platform/offline";
const KEPT = "X-Thao-Kept";
const DAY = 24 * 3600 * 1000;
const PATIENCE = 8000;
const MOST = 80;
const LARGEST = 4 * 1024 * 1024;
const READABLE = /^\/learning\/(run|course|courses|my-page)$|^\/api\/v1\/content\/media\//;
const FILES = /^\/(resources|plugins)\//;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHARED).then((cache) => cache.add(new Request(OFFLINE, { credentials: "omit" }))).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const forget = async (but) => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PAGES) && name !== but);
  await Promise.all(names.map((name) => caches.delete(name)));
};

const isReadable = (request) => READABLE.test(new URL(request.url).pathname);

/* Videos are for who has a network. */
const isSmall = ({ headers }) =>
  !/^(video|audio)\//.test(headers.get("Content-Type")) && Number(headers.get("Content-Length")) <= LARGEST;

const keep = async (account, request, response, now) => {
  if (response.status !== 200 || response.redirected || !isSmall(response)) return;
  const cache = await caches.open(PAGES + account);
  const headers = new Headers(response.headers);
  headers.set(KEPT, now);
  ["Content-Encoding", "Content-Length"].forEach((name) => headers.delete(name)); // the body is unpacked by now
  await cache.put(request.url, new Response(await response.blob(), { headers }));
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((old) => cache.delete(old)));
};

/* An answer of anybody but our server names no account. */
const note = async (request, response) => {
  const account = response.headers.get("X-Thao-Account");
  const now = Date.now();
  if (!account) return;
  await forget(PAGES + account);
  if (isReadable(request)) await keep(account, request, response, now);
};

const kept = async (request) => {
  for (const name of (await caches.keys()).filter((each) => each.startsWith(PAGES))) {
    const found = await (await caches.open(name)).match(request.url, { ignoreVary: true });
    if (found && Date.now() - Number(found.headers.get(KEPT)) < DAY) return found;
  }
  return null;
};

/* A page that was kept says so, and when it was drawn. */
const marked = async (found) => {
  if (!/^text\/html/.test(found.headers.get("Content-Type"))) return found;
  const html = (await found.text()).replace("<html", `<html data-kept="${found.headers.get(KEPT)}"`);
  return new Response(html, { headers: found.headers });
};

/* The network's answer, or after a while what is at hand, if anything is. */
const soon = async (answer, atHand) => {
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  const late = patience.then(atHand).then((found) => found || answer);
  return Promise.race([answer, late]);
};

const page = async (event) => {
  const { request } = event;
  const atHand = async () => {
    const found = await kept(request);
    return found && marked(found);
  };
  const answer = fetch(request);
  event.waitUntil(
    answer.then((response) => note(request, isReadable(request) ? response.clone() : response)).catch(() => {}));
  try {
    return await soon(answer, atHand);
  } catch (lost) {
    const found = await atHand();
    if (found) return found;
    if (request.mode !== "navigate") throw lost;
    return (await caches.match(OFFLINE)) || Response.error();
  }
};

/* Instead of what it was before an update. */
const replace = async (request, response) => {
  const cache = await caches.open(SHARED);
  await cache.put(request, response);
  const all = await cache.keys(request, { ignoreSearch: true });
  await Promise.all(all.filter((old) => old.url !== request.url).map((old) => cache.delete(old)));
};

const file = async (event) => {
  const { request } = event;
  const atHand = () => caches.match(request, { ignoreSearch: true });
  const answer = fetch(request);
  event.waitUntil(
    answer
      .then((response) => {
        const isFile = response.status === 200 && !/html/.test(response.headers.get("Content-Type"));
        return isFile && replace(request, response.clone());
      })
      .catch(() => {}));
  try {
    return await soon(answer, atHand);
  } catch (lost) {
    const found = await atHand();
    if (found) return found;
    throw lost;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && url.pathname === "/people/leave") event.waitUntil(forget());
  if (request.method !== "GET" || request.headers.has("Range")) return;
  if (FILES.test(url.pathname)) event.respondWith(file(event));
  else if (request.mode === "navigate" || isReadable(request)) event.respondWith(page(event));
});

const fetchAhead = async (addresses) => {
  for (const address of addresses.filter((each) => READABLE.test(each.split("?")[0]))) {
    const request = new Request(address, { credentials: "same-origin", redirect: "manual" });
    if (await kept(request)) continue;
    await note(request, await fetch(request));
  }
};

const drop = async (beginning) => {
  for (const name of (await caches.keys()).filter((each) => each.startsWith(PAGES))) {
    const cache = await caches.open(name);
    const old = (await cache.keys()).filter(({ url }) => url.startsWith(self.location.origin + beginning));
    await Promise.all(old.map((each) => cache.delete(each)));
  }
};

/*
 * {fetch: [address, …]}: pages to have at hand; those that are there already cost nothing.
 * {claim: true}: from a page that would otherwise go by without the worker.
 * {drop: "…"}: pages whose address begins so say what is no longer true.
 */
self.addEventListener("message", (event) => {
  const { claim, fetch: ahead, drop: beginning } = event.data || {};
  if (claim) event.waitUntil(self.clients.claim());
  if (ahead) event.waitUntil(fetchAhead(ahead).catch(() => {}));
  if (beginning) event.waitUntil(drop(beginning));
});
