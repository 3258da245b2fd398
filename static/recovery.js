// The script of recovery.html and insecure.html: texts, the sealed file of all records, repair (rules A1, A3; docs/protocol.md).
//
// Promises: reads the databases and never writes or deletes in them; the file is the same courier file that the app makes, sealed to
// the authority; repairing removes caches and worker only, and only when the office answers. Plain WebCrypto, no program needed.
"use strict";
(() => {
  const texts = JSON.parse(document.getElementById("texts").textContent.replace(/\/\*.*?\*\//, ""));
  const known = Object.keys(texts);
  const base = (tag) => String(tag || "").split("-")[0];
  const wanted = [prefs().lang, ...(navigator.languages || [])].flatMap((tag) => [tag, known.find((k) => base(k) === base(tag))]);
  let lang = wanted.find((tag) => known.includes(tag)) || known[0] || "en";
  const by = (id) => document.getElementById(id);
  const say = (key) => (texts[lang] || {})[key] || "";

  dress();
  by("language").addEventListener("click", () => {
    lang = known[(known.indexOf(lang) + 1) % known.length];
    dress();
  });
  if (document.body.dataset.page === "insecure") by("origin").textContent = location.origin;
  else {
    by("why").textContent = decodeURIComponent(location.hash.slice(1)) || "-";
    by("save").addEventListener("click", () => act(by("save"), save));
    by("repair").addEventListener("click", () => act(by("repair"), repair));
  }

  function prefs() {
    try {
      return JSON.parse(localStorage.getItem("waymark-prefs")) || {};
    } catch {
      return {};
    }
  }

  function dress() {
    document.documentElement.lang = lang;
    document.documentElement.dir = /^(ar|fa|ps|ur)\b/.test(lang) ? "rtl" : "ltr";
    for (const e of document.querySelectorAll("[data-t]")) e.textContent = say(e.dataset.t);
    for (const e of document.querySelectorAll("[data-n]")) {
      const digits = lang === "ar" ? "٠١٢٣٤٥٦٧٨٩" : lang.startsWith("fa") ? "۰۱۲۳۴۵۶۷۸۹" : "0123456789";
      e.textContent = digits[Number(e.dataset.n)];
    }
    const other = known[(known.indexOf(lang) + 1) % known.length];
    by("language").textContent = (texts[other] || {})["boot-language"] || other;
    by("language").lang = other;
    by("danger").href = lang === "en" ? "drill.html" : "drill." + lang + ".html";
  }

  async function act(button, work) {
    button.disabled = true;
    try {
      await work();
    } catch (error) {
      tell("recovery-failed", (error && (error.code || error.name)) || "error");
    }
    button.disabled = false;
  }

  function tell(key, more) {
    const said = by("said");
    said.textContent = say(key);
    if (more) {
      const value = document.createElement("bdi");
      value.className = "ltr strong";
      value.textContent = more;
      said.append(" ", value);
    }
  }

  // ---- Repair ----

  async function repair() {
    let there = false;
    try {
      const answer = await fetch("healthz", { cache: "no-store", redirect: "error" });
      there = answer.ok && !(answer.headers.get("content-type") || "").includes("html");
    } catch {
      there = false;
    }
    if (!there) return tell("recovery-no-network");
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    for (const key of await caches.keys()) if (key.startsWith("waymark-build-")) await caches.delete(key);
    location.replace("./");
  }

  // ---- The databases, read only ----

  async function open(name) {
    const there = indexedDB.databases ? (await indexedDB.databases()).some((db) => db.name === name) : true;
    if (!there) return null;
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      // It did not exist: do not make an empty one.
      request.onupgradeneeded = () => request.transaction.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => (request.error.name === "AbortError" ? resolve(null) : reject(request.error));
    });
  }

  function ask(db, store, method, ...args) {
    return new Promise((resolve, reject) => {
      const request = db.transaction(store, "readonly").objectStore(store)[method](...args);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  /** The records database of this origin; the demo's where there is no other. */
  async function records() {
    for (const suffix of ["", "-demo"]) {
      const db = await open("waymark-records" + suffix);
      const device = db && (await ask(db, "state", "get", "device"));
      if (device) return { db, device };
    }
    return null;
  }

  // ---- Bytes ----

  const utf8 = new TextEncoder();
  const hex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
  const unhex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
  const unbase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts)));

  function join(...parts) {
    const all = parts.map((p) => (typeof p === "string" ? utf8.encode(p) : p));
    const out = new Uint8Array(all.reduce((sum, p) => sum + p.length, 0));
    let at = 0;
    for (const p of all) {
      out.set(p, at);
      at += p.length;
    }
    return out;
  }

  function base64(bytes) {
    let text = "";
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(text);
  }

  function big(n, bytes) {
    const out = new Uint8Array(bytes);
    for (let i = bytes - 1, rest = n; i >= 0; i--, rest = Math.floor(rest / 256)) out[i] = rest % 256;
    return out;
  }

  async function gzip(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  // ---- Sealing: HPKE base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM ----

  async function hmac(key, message) {
    const alg = { name: "HMAC", hash: "SHA-256" };
    // WebCrypto refuses an empty key; one zero byte is the same key.
    const k = await crypto.subtle.importKey("raw", key.length ? key : new Uint8Array(1), alg, false, ["sign"]);
    return new Uint8Array(await crypto.subtle.sign("HMAC", k, message));
  }

  const KEM = join("KEM", Uint8Array.of(0, 0x10));
  const SUITE = join("HPKE", Uint8Array.of(0, 0x10, 0, 1, 0, 1));
  const NONE = new Uint8Array(0);
  const extract = (suite, salt, label, ikm) => hmac(salt, join("HPKE-v1", suite, label, ikm));
  const expand = async (suite, prk, label, info, len) =>
    (await hmac(prk, join(big(len, 2), "HPKE-v1", suite, label, info, Uint8Array.of(1)))).slice(0, len);

  async function seal(to, aad, plain) {
    const curve = { name: "ECDH", namedCurve: "P-256" };
    const mine = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
    const enc = new Uint8Array(await crypto.subtle.exportKey("raw", mine.publicKey));
    const theirs = await crypto.subtle.importKey("raw", to, curve, true, []);
    const dh = new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, mine.privateKey, 256));
    const prk = await extract(KEM, NONE, "eae_prk", dh);
    const shared = await expand(KEM, prk, "shared_secret", join(enc, to), 32);
    const info = join("waymark-seal-1", await sha256(to));
    const context = join(
      Uint8Array.of(0),
      await extract(SUITE, NONE, "psk_id_hash", NONE),
      await extract(SUITE, NONE, "info_hash", info),
    );
    const secret = await extract(SUITE, shared, "secret", NONE);
    const raw = await expand(SUITE, secret, "key", context, 16);
    const iv = await expand(SUITE, secret, "base_nonce", context, 12);
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt"]);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, plain);
    return join(enc, new Uint8Array(sealed));
  }

  // ---- The courier file ----

  const PART_BYTES = 4 * 1024 * 1024;
  const sign = async (device, message) =>
    new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, device.pair.privateKey, message));
  const at = (ms) => new Date(ms - new Date(ms).getTimezoneOffset() * 60000).toISOString();

  /** Wall time with its offset, as the log writes it. */
  function now(ms) {
    const minutes = -new Date(ms).getTimezoneOffset();
    const two = (n) => String(n).padStart(2, "0");
    const offset = Math.abs(minutes);
    const zone = (minutes < 0 ? "-" : "+") + two(Math.floor(offset / 60)) + ":" + two(offset % 60);
    return at(ms).slice(0, 19) + (minutes === 0 ? "Z" : zone);
  }

  /** Entries without a hole, each run with the place before it; runs are cut where a part is full. */
  async function runs(entries, publicKey) {
    const out = [];
    let run = null;
    let before = { seq: 0, hash: hex(await sha256("waymark-log-1", publicKey)) };
    for (const entry of entries) {
      const size = entry.header.length + entry.payload.length + 2;
      if (entry.seq === before.seq + 1) {
        if (!run || run.bytes + size > PART_BYTES) out.push((run = { from: before, entries: [], bytes: 0 }));
        run.entries.push(entry);
        run.bytes += size;
      } else {
        // What came before was given up after a receipt; the first one kept only says where the rest goes on.
        run = null;
      }
      before = entry;
    }
    return out;
  }

  async function body(device, id, authority, run, voucher, ms) {
    const key = base64(device.public);
    const from = [run.from.seq, run.from.hash];
    const hello = JSON.stringify({
      hello: 1, device: id, key, at: now(ms), from, past: [], have: null, cursor: null, nonce: null, receipt: null, voucher,
      succeeds: null, health: {},
    });
    const sig = await sign(device, join("waymark-hello-1", authority, hello));
    const parts = [hello, "\n", JSON.stringify({ sig: base64(sig) }), "\n"];
    for (const entry of run.entries) parts.push(entry.header, "\n", entry.payload, "\n");
    const last = run.entries[run.entries.length - 1];
    const head = await sign(device, join("waymark-head-1", unhex(id), big(last.seq, 8), unhex(last.hash)));
    parts.push(JSON.stringify({ head: [last.seq, base64(head)] }), "\n");
    return join(...parts);
  }

  async function courier(db, device, server, to, ms) {
    const id = hex((await sha256(device.public)).slice(0, 16));
    const mine = IDBKeyRange.bound([id, 0], [id, Infinity]);
    const entries = await ask(db, "entries", "getAll", mine);
    if (entries.length === 0) return null;
    const authority = unhex(server.authority);
    const kept = JSON.parse((await ask(db, "state", "get", "voucher")) || "null");
    const transfer = crypto.getRandomValues(new Uint8Array(16));
    const sealed = [];
    for (const run of await runs(entries, device.public)) {
      const packed = await gzip(await body(device, id, authority, run, kept && kept.proof, ms));
      const part = await seal(to, join(unhex(id), "courier", transfer), packed);
      sealed.push(join(unhex(id), big(part.length, 4), part));
    }
    const head = ["WMK1", Uint8Array.of(1), authority, await sha256(to), device.public, transfer, big(sealed.length, 2)];
    const file = join(...head, ...sealed);
    const stem = `waymark-${id.slice(0, 8)}-${at(ms).slice(0, 16).replace(/[-:]/g, "").replace("T", "-")}`;
    return { name: stem + ".wmk", bytes: join(file, await sign(device, join("waymark-courier-1", authority, file))) };
  }

  async function save() {
    tell("recovery-saving");
    const found = await records();
    if (!found) return tell("recovery-none");
    const { db, device } = found;
    const server = JSON.parse((await ask(db, "state", "get", "server")) || "null");
    const to = JSON.parse((await ask(db, "state", "get", "seal_to")) || "null");
    if (!server || !to) return tell("recovery-unsealed");
    const file = await courier(db, device, server, unbase64(to), Date.now());
    if (!file) return tell("recovery-none");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file.bytes], { type: "application/octet-stream" }));
    link.download = file.name;
    link.click();
    tell("recovery-saved", file.name);
  }
})();
