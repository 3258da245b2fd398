// The service worker: the app starts with the server gone (rule A1).
//
// Promises: the list below is made from the final bytes of the build by `cargo xtask dist`; one cache a build, filled whole and
// checked by SHA-256 before it is used; requests other than GET, /api, /blob and /office are never touched (peers 2); a missing
// file is the server's 404, never HTML; a new build waits until no page of the old one is open, or for a person's tap.
"use strict";

const BUILD = /*WAYMARK_BUILD*/ "dev";
const FILES = /*WAYMARK_FILES*/ {};
const CACHES = "waymark-build-";
const CACHE = CACHES + BUILD;
// Drill pages that the app made from the verified settings (rule A2).
const DRILLS = "waymark-drill";
const ROOT = new URL("./", self.location.href).pathname;

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin || !url.pathname.startsWith(ROOT)) return;
  const name = url.pathname.slice(ROOT.length) || "index.html";
  if (/^drill(\.[a-zA-Z-]+)?\.html$/.test(name)) event.respondWith(drill(name, event.request));
  else if (Object.hasOwn(FILES, name)) event.respondWith(file(name, event.request));
});

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  if (event.data === "apply") self.skipWaiting();
});

/** The file of this build. */
async function file(name, request) {
  const kept = await (await caches.open(CACHE)).match(ROOT + name);
  return kept ?? fetch(request);
}

/** The drill with the local numbers, else the one that was built. */
async function drill(name, request) {
  const made = await (await caches.open(DRILLS)).match(ROOT + name);
  return made ?? file(name, request);
}

/** Fills this build's cache whole, or fails: the next try goes on where this one stopped. */
async function fill() {
  const cache = await caches.open(CACHE);
  const older = (await caches.keys()).filter((key) => key.startsWith(CACHES) && key !== CACHE);
  const names = Object.keys(FILES);
  const work = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) await keep(cache, older, name);
  };
  await Promise.all([work(), work(), work(), work()]);
}

async function keep(cache, older, name) {
  const url = ROOT + name;
  if (await cache.match(url)) return;
  for (const key of older) {
    const had = await (await caches.open(key)).match(url);
    const same = had && (await checked(had, name));
    if (same) return cache.put(url, same);
  }
  const got = await fetch(url, { cache: "no-cache", credentials: "omit" });
  const good = got.ok && !got.redirected && (await checked(got, name));
  if (!good) throw new Error(`not the file of build ${BUILD}: ${name}`);
  return cache.put(url, good);
}

/** The response to keep, if its bytes are those of this build. */
async function checked(response, name) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
  if (hex !== FILES[name]) return null;
  const headers = new Headers(response.headers);
  for (const gone of ["content-encoding", "content-length", "set-cookie", "vary"]) headers.delete(gone);
  return new Response(bytes, { status: 200, headers });
}

/** Older builds go only now, when this one is whole and in use. */
async function takeOver() {
  const keys = await caches.keys();
  await Promise.all(keys.filter((k) => k.startsWith(CACHES) && k !== CACHE).map((k) => caches.delete(k)));
  await self.clients.claim();
}
