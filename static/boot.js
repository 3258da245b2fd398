// Before the app: language and looks of the first frame, the insecure origin, and what happens when the app does not start.
//
// Promises: the danger page is one tap away before anything else is loaded (rule A2); an insecure origin never gets a half-working app
// (A3); when the app does not open in 10 s, or its program is broken, recovery.html takes over at once (A1). Plain script, no
// module: it runs when everything else is garbage.
"use strict";
(() => {
  const TEXTS = /*WAYMARK_TEXTS boot-*/ {};
  const PATIENCE_MS = 10000;
  const html = document.documentElement;
  const prefs = read();
  const lang = choose();
  html.lang = lang;
  html.dir = /^(ar|fa|ps|ur)\b/.test(lang) ? "rtl" : "ltr";
  for (const key of ["theme", "hand", "text"]) if (prefs[key]) html.dataset[key] = prefs[key];

  if (!window.isSecureContext) {
    window.stop();
    location.replace("insecure.html");
    return;
  }

  // The app sets `data-app` when its storage answered (src/device/opening.rs); from then on it speaks for itself.
  const open = () => html.dataset.app !== undefined;
  let started = false;
  let left = false;
  const recover = (why) => {
    if (open() || left) return;
    left = true;
    location.replace("recovery.html#" + encodeURIComponent(why));
  };
  addEventListener("TrunkApplicationStarted", () => (started = true));
  addEventListener("error", (event) => {
    const script = event.target && event.target.tagName === "SCRIPT";
    if (script) recover("script");
    else if (event.error && (!started || event.error instanceof WebAssembly.RuntimeError)) recover(name(event.error));
  }, true);
  addEventListener("unhandledrejection", (event) => {
    if (!started || event.reason instanceof WebAssembly.RuntimeError) recover(name(event.reason));
  });
  addEventListener("DOMContentLoaded", splash);
  watch(Date.now());

  /** 10 s, counted from when the program is here: a first visit over a slow line is not a failure. */
  function watch(since) {
    const fetched = () =>
      (navigator.serviceWorker && navigator.serviceWorker.controller) ||
      performance.getEntriesByType("resource").some((r) => r.name.endsWith(".wasm") && r.responseEnd > 0);
    const timer = setInterval(() => {
      if (open()) return clearInterval(timer);
      if (!fetched()) since = Date.now();
      if (Date.now() - since >= PATIENCE_MS) recover("10s");
    }, 250);
  }

  function name(error) {
    return (error && error.name) || "error";
  }

  function read() {
    try {
      return JSON.parse(localStorage.getItem("waymark-prefs")) || {};
    } catch {
      return {};
    }
  }

  function choose() {
    const known = Object.keys(TEXTS);
    const base = (tag) => String(tag || "").split("-")[0];
    for (const tag of [prefs.lang, ...(navigator.languages || [])]) {
      const found = known.find((k) => k === tag) || known.find((k) => base(k) === base(tag));
      if (found) return found;
    }
    return "en";
  }

  function splash() {
    const say = TEXTS[lang] || {};
    const put = (id, key) => {
      const element = document.getElementById(id);
      if (element) element.textContent = say[key] || "";
      return element;
    };
    put("boot-opening", "boot-opening");
    const danger = put("boot-danger", "boot-danger");
    if (danger) danger.href = lang === "en" ? "drill.html" : "drill." + lang + ".html";
  }
})();
