// Issue 3, test 3: the battery goes flat at 20 seeded moments of one session. Every tap that was shown as saved is there, the same
// card is on the screen, and the session can be finished and sent (rule R1).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Office } from './lib/office.mjs';
import { below, oneOf, rounds, seeded } from './lib/random.mjs';
import { Server } from './lib/server.mjs';
import { draftsOn, entriesOn } from './lib/storage.mjs';
import { Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

const SEED = 7_112_026;
const CELLS = ['m-10', 'm-6', 'f-10', 'f-13', 'm-18'];

/** What the screen says is saved: the counts and the card, taken only when the screen says so. */
class Promised {
  constructor() {
    this.counts = {};
    this.at = 0;
  }

  /** One tap more on a cell; remembered when the screen has said "Saved". */
  async tap(tablet, cell) {
    const people = total(this.counts) + 1;
    await tablet.tap(`count-${cell}-more`);
    await tablet.page.waitForFunction(
      (n) =>
        document.querySelector('[data-test="count-total"]')?.textContent === String(n) &&
        document.querySelector('[data-test="save-state"]')?.dataset.state === 'saved',
      people,
    );
    this.counts[cell] = (this.counts[cell] ?? 0) + 1;
  }
}

/** The counts of a stored draft by cell of the sheet. */
const countsOf = (draft) =>
  Object.fromEntries(draft.counts.rows.filter((r) => r.count > 0).map((r) => [`${r.sex}-${r.age_min}`, r.count]));

const total = (counts) => Object.values(counts).reduce((a, b) => a + b, 0);

test('killed at 20 moments of a session: what was shown as saved is there, and the session can be sent', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await server.stop();
  await walk.prepare(tablet);
  await tablet.tap('accept-plan');
  await walk.ask(tablet, () => ({ present: 18, correct: 7, dontKnow: 5 }));
  await walk.card(tablet);

  const random = seeded(SEED);
  const promised = new Promised();
  let card;
  for (let kill = 0; kill < rounds(20, 60); kill += 1) {
    card = await walk.card(tablet);
    // A few taps, then the kill while further taps are under way: those may be there or not, none of the saved ones may be missing.
    if (below(random, 3) === 0 && kill < 15) {
      await walk.turn(tablet, card);
      card = await walk.card(tablet);
    }
    await tablet.tap('count');
    for (let i = 1 + below(random, 3); i > 0; i -= 1) await promised.tap(tablet, oneOf(random, CELLS));
    const late = {};
    const taps = Array.from({ length: below(random, 4) }, () => oneOf(random, CELLS));
    for (const cell of taps) {
      late[cell] = (late[cell] ?? 0) + 1;
      // Not waited for: the kill comes while it is written.
      tablet.page.locator(`[data-test="count-${cell}-more"]`).first().evaluate((b) => b.click()).catch(() => {});
    }
    await new Promise((resolve) => setTimeout(resolve, below(random, 30)));
    await tablet.pull();
    await tablet.on();
    await tablet.open();
    if ((await walk.back(tablet)) === 'card') {
      assert.equal(await walk.card(tablet), card, `the card after kill ${kill}`);
      await tablet.tap('count');
    }
    await tablet.at('count-total').waitFor();
    const [draft, ...others] = await draftsOn(tablet.page);
    assert.equal(others.length, 0);
    const there = countsOf(draft);
    for (const cell of CELLS) {
      const [least, most] = [promised.counts[cell] ?? 0, (promised.counts[cell] ?? 0) + (late[cell] ?? 0)];
      const n = there[cell] ?? 0;
      assert.ok(n >= least && n <= most, `${cell}: ${n} after kill ${kill}, ${least} were shown as saved (seed ${SEED})`);
      promised.counts[cell] = n;
    }
    assert.equal(await walk.shown(tablet, 'count-total'), total(promised.counts));
    await tablet.tap('count-back');
    assert.equal(await walk.card(tablet), card, `the card after kill ${kill}`);
  }

  // Finished and sent.
  let at = await walk.card(tablet);
  while (await walk.turn(tablet, at)) at = await walk.card(tablet);
  const people = total(promised.counts);
  await walk.ask(tablet, () => ({ present: people, correct: people - 2, dontKnow: 1 }));
  await walk.close(tablet);
  const [entry] = await entriesOn(tablet.page);
  const sealed = Object.fromEntries(entry.payload.counts.map((r) => [`${r.sex}-${r.age_min}`, r.count]));
  assert.deepEqual(sealed, Object.fromEntries(Object.entries(promised.counts).filter(([, n]) => n > 0)));

  // Once more at the worst moment: closed, and killed before anything was sent.
  await tablet.pull();
  await tablet.on();
  await server.up();
  await tablet.open();
  await walk.received(tablet, 1);
  const rows = await (await Office.signIn(server)).records();
  assert.deepEqual(rows.map((r) => r.id), [entry.payload.id]);
});
