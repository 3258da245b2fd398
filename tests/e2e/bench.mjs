// Figures in the browser, printed as JSON lines {"name": number}; never judged here (issue 3, section 7). `cargo xtask bench` runs it.
// Slowed means: Chromium's own throttling of the CPU, six times. Each figure is the median of at least seven runs.
import { get } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';
import { Server } from './lib/server.mjs';
import { sessionRecord } from './lib/record.mjs';
import { Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

const RUNS = 9;
const SLOW = 6;

const sorted = (list) => [...list].sort((a, b) => a - b);
const median = (list) => sorted(list)[Math.floor(list.length / 2)];
const percentile = (list, p) => sorted(list)[Math.min(list.length - 1, Math.ceil(list.length * p) - 1)];
const say = (text) => process.stderr.write(`bench: ${text}\n`);

/** A tablet that is adopted and has its shell; the CPU is not slowed yet. */
const ready = async (more = {}) => {
  const server = await Server.start(more);
  const tablet = await Tablet.start({ origin: server.origin, size: 'tablet' });
  await walk.adopt(tablet, server);
  return { server, tablet, end: async () => (await tablet.end(), await server.end()) };
};

const slow = async (tablet, rate = SLOW) => {
  const cdp = await tablet.context.newCDPSession(tablet.page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
};

/** What the first screen fetches, each file brotli-compressed at 11: what a server that sends `.br` would send. */
const initialBytes = async () => {
  const server = await Server.start();
  const tablet = await Tablet.start({ origin: server.origin, serviceWorkers: 'block' });
  const paths = new Set();
  tablet.page.on('request', (r) => {
    const url = new URL(r.url());
    if (url.origin === server.origin && !/^\/(api|blob)\//.test(url.pathname)) paths.add(url.pathname);
  });
  await tablet.open();
  await walk.opened(tablet);
  let sum = 0;
  for (const path of paths) {
    const bytes = Buffer.from(await fetch(server.origin + path).then((r) => r.arrayBuffer()));
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
    const counts = Math.min(packed, bytes.length);
    say(`initial ${path}: ${counts}`);
    sum += counts;
  }
  await tablet.end();
  await server.end();
  return sum;
};

/** Cold starts with the server gone, slowed; `settled` waits in the page and gives the figure. */
const coldStarts = async (settled) => {
  const { server, tablet, end } = await ready();
  await server.stop();
  const times = [];
  for (let i = 0; i < RUNS; i += 1) {
    await tablet.off();
    await tablet.on();
    await slow(tablet);
    await tablet.page.goto(`${server.origin}/`, { waitUntil: 'commit' });
    times.push(await settled(tablet));
  }
  await end();
  return median(times);
};

/** From the address to a screen that takes taps. */
const coldStart = () =>
  coldStarts(async (tablet) => {
    await tablet.at('new-session').waitFor();
    return tablet.page.evaluate(() => performance.now());
  });

/** From the tap to the frame that says "Saved", p95 of 100 taps; the median of the runs. */
const tapToDurable = async () => {
  const { tablet, end } = await ready();
  await walk.prepare(tablet);
  await tablet.open('#/count');
  await tablet.at('count-total').waitFor();
  await slow(tablet);
  const runs = [];
  for (let run = 0; run < 7; run += 1) {
    const times = await tablet.page.evaluate(async () => {
      const state = () => document.querySelector('[data-test="save-state"]').dataset.state;
      const total = () => document.querySelector('[data-test="count-total"]').textContent;
      const out = [];
      for (let i = 0; i < 100; i += 1) {
        const before = total();
        const begun = performance.now();
        document.querySelector('[data-test="count-m-10-more"]').click();
        await new Promise((resolve) => {
          const look = () => (total() !== before && state() === 'saved' ? resolve() : requestAnimationFrame(look));
          const watcher = new MutationObserver(() => {
            if (total() !== before && state() === 'saved') {
              watcher.disconnect();
              resolve();
            }
          });
          watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
          if (total() !== before && state() === 'saved') resolve();
        });
        out.push(performance.now() - begun);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return out;
    });
    runs.push(percentile(times, 0.95));
  }
  await end();
  return median(runs);
};

/** Puts records into the tablet's log as it would have made them: key, chain and head are the tablet's own. The app is closed meanwhile. */
const fillLog = (page, entries) =>
  page.evaluate(async (lines) => {
    const utf8 = new TextEncoder();
    const join = (...parts) => {
      const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
      let at = 0;
      for (const p of parts) {
        all.set(p, at);
        at += p.length;
      }
      return all;
    };
    const sha = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', join(...parts)));
    const hex = (b) => Array.from(b, (x) => x.toString(16).padStart(2, '0')).join('');
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open('waymark-records'));
    const state = (key) => answer(db.transaction('state').objectStore('state').get(key));
    const { pair, public: key } = await state('device');
    const id = (await sha(new Uint8Array(key))).slice(0, 16);
    if (await state('head')) throw new Error('the log is not empty');
    let hash = await sha(utf8.encode('waymark-log-1'), new Uint8Array(key));
    const made = [];
    for (const [header, payload] of lines) {
      const bytes = [utf8.encode(header), utf8.encode(payload)];
      hash = await sha(hash, await sha(bytes[0]), await sha(bytes[1]));
      made.push({ device: hex(id), seq: made.length + 1, header: bytes[0], payload: bytes[1], hash: hex(hash) });
    }
    const number = new Uint8Array(8);
    new DataView(number.buffer).setBigUint64(0, BigInt(made.length));
    const message = join(utf8.encode('waymark-head-1'), id, number, hash);
    const sig = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, message));
    const write = db.transaction(['entries', 'state'], 'readwrite');
    for (const entry of made) write.objectStore('entries').add(entry);
    write.objectStore('state').put({ seq: made.length, hash: hex(hash), sig: btoa(String.fromCharCode(...sig)) }, 'head');
    await new Promise((resolve, reject) => {
      write.oncomplete = resolve;
      write.onerror = () => reject(write.error);
    });
    db.close();
  }, entries);

/** From a tap on Records to the list on the screen, 1,000 records in the log. */
const history = async () => {
  const { server, tablet, end } = await ready();
  await server.stop();
  const entries = Array.from({ length: 1000 }, (_, i) => [
    JSON.stringify({ seq: i + 1, at: '2026-11-24T10:30:00+03:00', seen: null, kind: 'session', schema: 1 }),
    JSON.stringify(sessionRecord({ session_ref: `BENCH-${i}` })),
  ]);
  await tablet.page.goto(`${server.origin}/drill.html`);
  await fillLog(tablet.page, entries);
  const times = [];
  for (let i = 0; i < RUNS; i += 1) {
    // Each time as after a start: the address of the list, to the last row of its first page.
    await tablet.page.goto(`${server.origin}/drill.html`);
    await tablet.page.goto(`${server.origin}/#/`);
    await tablet.at('tab-records').waitFor();
    await tablet.page.waitForFunction(() => /1.?000|[١1][٠0]{3}/.test(document.querySelector('[data-test="n-only-here"] b')?.textContent ?? ''));
    times.push(
      await tablet.page.evaluate(async () => {
        const begun = performance.now();
        document.querySelector('[data-test="tab-records"]').click();
        while (document.querySelectorAll('[data-test="record"]').length < 20) await new Promise((r) => requestAnimationFrame(r));
        return performance.now() - begun;
      }),
    );
  }
  await end();
  return median(times);
};

/** From a letter to the places under it, 30,000 places on the tablet, slowed. */
const search = async () => {
  const content = process.env.WAYMARK_CONTENT_30000;
  if (!content) return void say('places.search_ms is skipped: WAYMARK_CONTENT_30000 names no data folder');
  process.env.WAYMARK_CONTENT = content;
  const { tablet, end } = await ready();
  await tablet.tap('new-session');
  await tablet.at('place-search').waitFor();
  await slow(tablet);
  const times = [];
  for (const query of ['karm', 'wadi sa', 'tall zay', 'كرم', 'ain haj', 'kharbat nur', 'واد', 'salim', 'bet nour']) {
    times.push(
      await tablet.page.evaluate(async (text) => {
        const field = document.querySelector('[data-test="place-search"]');
        const begun = performance.now();
        const done = new Promise((resolve) => {
          const watcher = new MutationObserver(() => {
            watcher.disconnect();
            resolve(performance.now() - begun);
          });
          watcher.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true });
        });
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return done;
      }, query),
    );
    await tablet.at('place-search').fill('');
  }
  await end();
  return median(times);
};

/** Opening and verifying the whole library: the app's own mark. */
const packOpen = () =>
  coldStarts(async (tablet) => {
    await tablet.page.waitForFunction(() => performance.getEntriesByName('waymark-library').length > 0);
    return tablet.page.evaluate(() => performance.getEntriesByName('waymark-library')[0].duration);
  });

/** One plan for a village after a flood, slowed: the app's own mark, once for each change of the minutes. */
const planning = async () => {
  const { tablet, end } = await ready();
  await tablet.tap('new-session');
  await tablet.at('place-search').waitFor();
  await walk.who(tablet);
  await slow(tablet);
  await tablet.page.evaluate(() => performance.clearMeasures());
  for (let i = 0; i < RUNS; i += 1) {
    const before = await tablet.page.evaluate(() => performance.getEntriesByName('waymark-plan').length);
    await tablet.tap(i % 2 ? 'minutes-less' : 'minutes-more');
    await tablet.page.waitForFunction((n) => performance.getEntriesByName('waymark-plan').length > n, before);
  }
  const times = await tablet.page.evaluate(() => performance.getEntriesByName('waymark-plan').map((m) => m.duration));
  await end();
  return median(times);
};

/** Bytes on the wire (headers not counted) for these blobs, as a browser asks for them. */
const onTheWire = (origin, names) =>
  Promise.all(
    names.map(
      (name) =>
        new Promise((resolve, reject) =>
          get(`${origin}/blob/${name}`, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
            let bytes = 0;
            response.on('data', (part) => (bytes += part.length));
            response.on('end', () => resolve(bytes));
          }).on('error', reject),
        ),
    ),
  ).then((all) => all.reduce((a, b) => a + b, 0));

const packOf = async (origin) => {
  const catalog = await fetch(`${origin}/api/v1/catalog`).then((r) => r.json());
  const name = catalog.packs.at(-1);
  const [line] = (await fetch(`${origin}/blob/${name}`).then((r) => r.text())).split('\n');
  return { name, files: JSON.parse(line).files };
};

/** All modules, all languages, one picture setting, no voice: what a new tablet fetches of the pack. */
const coreBytes = async () => {
  const server = await Server.start();
  const { name, files } = await packOf(server.origin);
  const wanted = files.filter((f) => f.kind !== 'voice' && (!f.setting || f.setting === 'meca'));
  const sum = await onTheWire(server.origin, [name, ...wanted.map((f) => f.sha256)]);
  await server.end();
  return sum;
};

const FIGURES = {
  'pack.open_ms': packOpen,
  'plan.ms': planning,
  'pack.core_bytes': coreBytes,
  'app.initial_brotli_bytes': initialBytes,
  'app.cold_start_ms': coldStart,
  'app.tap_to_durable_p95_ms': tapToDurable,
  'app.history_1000_ms': history,
  'places.search_ms': search,
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(FIGURES);
for (const name of wanted) {
  if (!FIGURES[name]) throw new Error(`no figure ${name}; there are ${Object.keys(FIGURES).join(', ')}`);
  const figure = await FIGURES[name]();
  if (figure !== undefined) console.log(JSON.stringify({ [name]: Math.round(figure * 10) / 10 }));
}
