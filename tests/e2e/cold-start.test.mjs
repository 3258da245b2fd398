// Issue 3, test 2: after one visit the tablet starts with nothing but itself; when its program is garbage the danger page opens at once
// and the records get out; a wiped tablet loses nothing that a second copy holds (rules A1, A2, R2, R5).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { post } from './lib/client.mjs';
import { Office } from './lib/office.mjs';
import { Server } from './lib/server.mjs';
import { shots } from './lib/looks.mjs';
import { entriesOn, spoilEntry } from './lib/storage.mjs';
import { Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

/** Replaces the program in the worker's cache by bytes that are no program. */
const spoilProgram = (page) =>
  page.evaluate(async () => {
    for (const name of (await caches.keys()).filter((n) => n.startsWith('waymark-build-'))) {
      const cache = await caches.open(name);
      const kept = (await cache.keys()).filter((r) => r.url.endsWith('.wasm'));
      if (kept.length === 0) throw new Error('no program in the cache');
      for (const request of kept) {
        const garbage = new Uint8Array(200_000).map((_, i) => (i * 37) & 255);
        await cache.put(request, new Response(garbage, { headers: { 'content-type': 'application/wasm' } }));
      }
    }
  });

/** The file that a tap makes. */
const fileOf = async (tablet, tap) => {
  const [file] = await Promise.all([tablet.page.waitForEvent('download'), tap()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

const cargo = async (server, bytes) => {
  const answer = await post(server.origin, '/api/v1/cargo', 'application/octet-stream', bytes);
  assert.equal(answer.status, 200, answer.body.toString());
  return answer.body.toString().trim().split('\n').filter((l) => l.startsWith('{"receipt":')).map((l) => JSON.parse(l));
};

test('opened once, the tablet starts without a server and works', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await server.stop();
  await tablet.off();
  await tablet.on();
  await tablet.open();
  await tablet.at('new-session').waitFor();
  await walk.wholeSession(tablet);
  assert.deepEqual(await walk.numbers(tablet), { here: 1, copied: 0, received: 0 });
  // Every file of the shell comes from the tablet; what is not there is an error, never a page.
  const missing = await tablet.page.evaluate(() => fetch('not-there.js').then((r) => r.status, () => 'no server'));
  assert.equal(missing, 'no server');
  assert.deepEqual(tablet.problems, []);
});

test('a program of garbage: danger within 1 s, the records get out, each arrives once', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await server.stop();
  await walk.wholeSession(tablet);
  await walk.wholeSession(tablet);
  const ids = (await entriesOn(tablet.page)).map((e) => e.payload.id).sort();
  assert.equal(ids.length, 2);
  await spoilProgram(tablet.page);
  await tablet.off();
  await tablet.on();

  // The danger page, while the program is broken: one tap from the first frame, and by its own address.
  await tablet.open();
  await tablet.at('danger').first().waitFor();
  const begun = Date.now();
  await tablet.tap('danger');
  await tablet.page.locator('a[href^="tel:"]').first().waitFor();
  assert.match(tablet.page.url(), /drill/);
  assert.ok(Date.now() - begun < 1000, `the drill took ${Date.now() - begun} ms`);

  // The recovery page comes by itself and gives the records out, sealed.
  await tablet.open();
  await tablet.page.waitForURL(/recovery\.html/);
  await shots(tablet.page, 'recovery-en');
  const { name, bytes } = await fileOf(tablet, () => tablet.tap('recovery-save'));
  assert.match(name, /^waymark-[0-9a-f]{8}-\d{8}-\d{4}\.wmk(\.txt)?$/);

  // The tablet is wiped; the file is all there is.
  await tablet.end();
  await server.up();
  const [receipt] = await cargo(server, bytes);
  assert.deepEqual(receipt.held.map(([a, b]) => [a, b]), [[1, 2]]);
  await cargo(server, bytes);
  const rows = await (await Office.signIn(server)).records();
  assert.deepEqual(rows.map((r) => r.id).sort(), ids);
});

test('a second copy made on Home brings each record once, also after the tablet sent them itself', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await server.stop();
  await walk.wholeSession(tablet);
  const { bytes } = await fileOf(tablet, () => tablet.tap('second-copy'));
  await tablet.at('copied').waitFor();
  assert.deepEqual(await walk.numbers(tablet), { here: 0, copied: 1, received: 0 });
  await server.up();
  await walk.received(tablet, 1);
  await cargo(server, bytes);
  const office = await Office.signIn(server);
  assert.deepEqual(await office.upload(bytes), { notice: 'courier', new: '0', tablets: '1', bad: '0' });
  assert.equal((await office.records()).length, 1);
});

test('a second copy ticks no record that the file cannot hold', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await server.stop();
  for (let n = 0; n < 3; n += 1) await walk.wholeSession(tablet);
  await spoilEntry(tablet.page, 2);
  await tablet.off();
  await tablet.on();
  await tablet.open();
  await tablet.at('new-session').waitFor();
  await fileOf(tablet, () => tablet.tap('second-copy'));
  await tablet.at('copied').waitFor();
  // The second record is damaged on the disk: it is in no file. The tick says less than it could, never more.
  assert.equal((await walk.numbers(tablet)).copied, 1);
});
