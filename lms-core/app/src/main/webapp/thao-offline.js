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
const MOST = 80;
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

const keep = async (request, response) => {
  const account = response.headers.get("X-Thao-Account");
  if (!response.ok || response.redirected || !account) return;
  await forget(PAGES + account);
  const cache = await caches.open(PAGES + account);
  const headers = new Headers(response.headers);
  headers.set(KEPT, Date.now());
  headers.delete("Content-Encoding"); // the body is unpacked by now
  await cache.put(request.url, new Response(await response.blob(), { headers }));
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((old) => cache.delete(old)));
};

const kept = async (request) => {
  for (const name of (await caches.keys()).filter((each) => each.startsWith(PAGES))) {
    const found = await (await caches.open(name)).match(request.url, { ignoreVary: true });
    if (found && Date.now() - Number(found.headers.get(KEPT)) < DAY) return found;
  }
  return null;
};

const page = async (event) => {
  try {
    const response = await fetch(event.request);
    const path = new URL(event.request.url).pathname;
    if (READABLE.test(path)) event.waitUntil(keep(event.request, response.clone()));
    return response;
  } catch (lost) {
    const found = await kept(event.request);
    if (found) return found;
    if (event.request.mode !== "navigate") throw lost;
    return (await caches.match(OFFLINE)) || Response.error();
  }
};

const file = async (event) => {
  try {
    const response = await fetch(event.request);
    if (response.ok) {
      const copy = response.clone();
      event.waitUntil(caches.open(SHARED).then((cache) => cache.put(event.request, copy)));
    }
    return response;
  } catch (lost) {
    const found = await caches.match(event.request, { ignoreSearch: true });
    if (found) return found;
    throw lost;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && url.pathname === "/people/leave") event.waitUntil(forget());
  if (request.method !== "GET") return;
  if (FILES.test(url.pathname)) event.respondWith(file(event));
  else if (request.mode === "navigate" || READABLE.test(url.pathname)) event.respondWith(page(event));
});

/*
 * {fetch: [address, …]}: pages to have at hand; those that are there already cost nothing.
 * {claim: true}: from a page that would otherwise go by without the worker.
 */
self.addEventListener("message", (event) => {
  const addresses = (event.data?.fetch || []).filter((address) => READABLE.test(address.split("?")[0]));
  event.waitUntil(
    (async () => {
      if (event.data?.claim) await self.clients.claim();
      for (const address of addresses) {
        const request = new Request(address, { credentials: "same-origin", redirect: "manual" });
        if (await kept(request)) continue;
        try {
          await keep(request, await fetch(request));
        } catch {
          return;
        }
      }
    })());
});
