// Issue 3, test 5: second tab, full disk, a portal that answers 200 with HTML, an insecure origin, a clock two years off.
// Each says what it is, in its place on the screen, and loses nothing (rules R1, R2, R6, R7, A3, A4).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Between } from './lib/between.mjs';
import { Office } from './lib/office.mjs';
import { Server } from './lib/server.mjs';
import { draftsOn, emptyDisk, entriesOn, fillDisk, limitDisk, usedBytes } from './lib/storage.mjs';
import { shot } from './lib/looks.mjs';
import { Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

const YEARS_2 = 2 * 365 * 86_400_000;

/** A session up to its count sheet, with five people in it. */
const counting = async (tablet) => {
  await walk.prepare(tablet);
  await tablet.open('#/count');
  await walk.count(tablet, { 'm-10': 5 });
};

test('a second tab offers to take over; the first tab stops and says so; nothing is lost', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await counting(tablet);
  const first = tablet.page;
  const second = await tablet.context.newPage();
  tablet.watch(second);
  await second.goto(`${server.origin}/#/count`);
  const take = second.locator('[data-test="take-over"]');
  await take.waitFor();
  await shot(second, 'trouble-second-tab');
  // The first goes on as long as nobody takes over.
  await walk.count({ at: (n) => tablet.at(n), tap: (n) => tablet.tap(n), page: first }, {});
  await tablet.tap('count-f-10-more');
  await walk.saved(tablet);
  await take.click();
  await second.locator('[data-test="count-total"]').waitFor();
  assert.equal(walk.number(await second.locator('[data-test="count-total"]').innerText()), 6);
  await first.locator('[data-test="failed"][data-code="taken-over"]').waitFor();
  // What a stolen tab can still try changes nothing.
  await second.locator('[data-test="count-f-10-more"]').click();
  await second.locator('[data-test="save-state"][data-state="saved"]').waitFor();
  const [draft] = await draftsOn(second);
  assert.equal(draft.counts.rows.reduce((n, r) => n + r.count, 0), 7);
  // And back again.
  tablet.page = first;
  await tablet.tap('reopen');
  await tablet.tap('take-over');
  await tablet.at('count-total').waitFor();
  assert.equal(await walk.shown(tablet, 'count-total'), 7);
});

test('a full disk: the screen says that it is not saved, and saves when there is room', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await counting(tablet);
  const used = await usedBytes(tablet.page);
  await tablet.off();
  await tablet.on();
  const disk = await limitDisk(tablet.context, tablet.page, server.origin, used + 3_000_000);
  await tablet.open('#/count');
  await tablet.at('count-total').waitFor();
  await fillDisk(tablet.page);
  await tablet.tap('count-m-10-more');
  await tablet.at('not-saved').waitFor();
  await shot(tablet.page, 'trouble-full');
  assert.equal(await tablet.at('save-state').first().getAttribute('data-state'), 'save-failed');
  // What was saved before is there; the newer tap is on the screen, and said not to be saved.
  assert.equal((await draftsOn(tablet.page))[0].counts.rows[0].count, 5);
  assert.equal(await walk.shown(tablet, 'count-total'), 6);
  await emptyDisk(tablet.page);
  await disk.free();
  await tablet.tap('retry-save');
  await walk.saved(tablet);
  await tablet.at('not-saved').waitFor({ state: 'detached' });
  assert.equal((await draftsOn(tablet.page))[0].counts.rows[0].count, 6);
});

const BAD = [
  ['200 with a web page', { html: true }],
  ...[204, 301, 400, 401, 403, 404, 409, 410, 413, 429, 451, 500, 502, 503, 504].map((status) => [`status ${status}`, { status, headers: status === 301 ? { location: '/login' } : {} }]),
  ['a problem with an unknown code', { status: 422, type: 'application/problem+json', body: '{"type":"urn:portal:blocked","status":422}' }],
  ['an empty 200', { status: 200, type: 'application/x-ndjson', body: '' }],
  ['half an answer', { cut: 0.5 }],
  ['garbage', { garbage: true }],
  ['no answer', { reset: true }],
];

test('a portal, every bad status, a broken answer: the record waits, and is received once when the way is free', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const between = await Between.start(server);
  t.after(() => between.end());
  const tablet = await Tablet.start({ origin: between.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server, between.origin);
  between.rule(/^POST \/api\/v1\/sync/, { html: true });
  await walk.wholeSession(tablet);
  for (const [name, what] of BAD) {
    between.heal();
    between.rule(/^POST \/api\/v1\/sync/, what);
    const asked = between.seen.length;
    await tablet.tap('send-now');
    await tablet.page.locator('[data-test="sending"][data-state="waiting"], [data-test="sending"][data-state="needs-human"]').waitFor();
    assert.ok(between.seen.slice(asked).some((s) => s.rule), `${name}: nothing was sent`);
    assert.deepEqual(await walk.numbers(tablet), { here: 1, copied: 0, received: 0 }, name);
  }
  await shot(tablet.page, 'trouble-waiting');
  assert.equal((await entriesOn(tablet.page)).length, 1);
  between.heal();
  await tablet.tap('send-now');
  await walk.received(tablet, 1);
  // Slow is not broken.
  await walk.wholeSession(tablet);
  between.rule(/^POST \/api\/v1\/sync/, { slow: { steps: 5, every: 200 } });
  await tablet.tap('send-now');
  await walk.received(tablet, 2);
  assert.equal((await (await Office.signIn(server)).records()).length, 2);
});

test('an insecure origin gets a page that says why, and no half-working app', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const origin = `http://hub.lan:${server.port}`;
  for (const language of ['en', 'ar']) {
    const tablet = await Tablet.start({ origin, language, args: ['--host-resolver-rules=MAP hub.lan 127.0.0.1'] });
    t.after(() => tablet.end());
    await tablet.open();
    await tablet.page.waitForURL(/insecure\.html/);
    assert.ok((await tablet.page.locator('main').innerText()).length > 80);
    assert.ok((await tablet.page.locator('body').innerText()).includes(`hub.lan:${server.port}`), 'it names the address');
    assert.deepEqual(await tablet.page.evaluate(() => indexedDB.databases().then((all) => all.map((d) => d.name))), []);
    await tablet.tap('danger');
    await tablet.page.locator('a[href^="tel:"]').first().waitFor();
    await shot(tablet.page, `trouble-insecure-${language}`);
  }
});

for (const [name, shiftMs] of [['fast', YEARS_2], ['slow', -YEARS_2]]) {
  test(`a clock two years ${name}: a flag, a question about the date, nothing is blocked`, async (t) => {
    const server = await Server.start();
    t.after(() => server.end());
    const tablet = await Tablet.start({ origin: server.origin, shiftMs });
    t.after(() => tablet.end());
    await walk.adopt(tablet, server);
    await server.stop();
    await walk.prepare(tablet);
    await tablet.tap('accept-plan');
    await walk.ask(tablet, () => ({ present: 4, correct: 1, dontKnow: 2 }));
    await tablet.open('#/count');
    await walk.count(tablet, { 'm-10': 4 });
    await tablet.tap('count-back');
    let at = await walk.card(tablet);
    while (await walk.turn(tablet, at)) at = await walk.card(tablet);
    await walk.ask(tablet, () => ({ present: 4, correct: 3, dontKnow: 0 }));
    await tablet.at('clock-doubt').waitFor();
    await shot(tablet.page, `trouble-clock-${name}`);
    await tablet.tap('date-right');
    await walk.close(tablet);
    await server.up();
    await tablet.tap('send-now');
    await walk.received(tablet, 1);
    const [entry] = await entriesOn(tablet.page);
    const far = Math.abs(Date.parse(entry.header.at) - Date.now());
    assert.ok(far > YEARS_2 * 0.9, `the entry carries the tablet's own time: ${entry.header.at}`);
    assert.ok(entry.header.seen && Math.abs(Date.parse(entry.header.seen) - Date.now()) < 3_600_000, `and the server's: ${entry.header.seen}`);
    const rows = await (await Office.signIn(server)).records();
    assert.deepEqual(rows.map((r) => r.id), [entry.payload.id]);
  });
}
