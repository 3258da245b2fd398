// Issue 3, test 6: taps, swipes and keys on cards change no count. A part of the 10,000 here, in the browser; the mass natively in core
// (crates/core, the reducer's tests).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { below, oneOf, rounds, seeded } from './lib/random.mjs';
import { Server } from './lib/server.mjs';
import { draftsOn } from './lib/storage.mjs';
import { Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

const SEED = 42_110;

test('random taps, swipes and keys on cards change no count', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await walk.prepare(tablet);
  await tablet.tap('accept-plan');
  await walk.ask(tablet, () => ({ present: 18, correct: 7, dontKnow: 5 }));
  await walk.card(tablet);
  await tablet.tap('count');
  await walk.count(tablet, { 'm-10': 5, 'f-10': 4, first: 3 });
  await tablet.tap('count-back');
  await walk.card(tablet);
  const before = (await draftsOn(tablet.page))[0].counts;

  const taps = rounds(1500, 10_000);
  const random = seeded(SEED);
  // Moments of a real finger are slow; the page makes the events itself, at any place but the button that opens the count sheet.
  const plan = Array.from({ length: taps }, () => ({
    kind: oneOf(random, ['tap', 'tap', 'tap', 'swipe', 'key', 'next', 'back']),
    x: random(),
    y: random(),
    dx: (random() - 0.5) * 600,
    key: oneOf(random, ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', ' ', 'Enter', '+', '-', '1', '9', 'PageDown', 'Home']),
  }));
  let done = 0;
  for (let from = 0; from < taps; from += 250) {
    done += await tablet.page.evaluate(async (moves) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const leaves = (e) => e.closest('[data-test="count"], [data-test="back"], [data-test="danger"], a[href^="tel:"]');
      let n = 0;
      for (const m of moves) {
        const main = document.querySelector('[data-test="card"]');
        // The last card's button leaves the cards: back to them, as a person would go.
        if (!main) {
          history.back();
          for (let i = 0; i < 50 && !document.querySelector('[data-test="card"]'); i += 1) await frame();
          continue;
        }
        const [x, y] = [m.x * innerWidth, m.y * innerHeight];
        const target = document.elementFromPoint(x, y) ?? main;
        const touch = (type, cx) => {
          const finger = new Touch({ identifier: 1, target: main, clientX: cx, clientY: y });
          main.dispatchEvent(new TouchEvent(type, { bubbles: true, cancelable: true, touches: type === 'touchend' ? [] : [finger], changedTouches: [finger] }));
        };
        if (m.kind === 'tap' && !leaves(target)) target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y }));
        if (m.kind === 'swipe') {
          touch('touchstart', x);
          touch('touchend', x + m.dx);
        }
        if (m.kind === 'key') document.body.dispatchEvent(new KeyboardEvent('keydown', { key: m.key, bubbles: true, cancelable: true }));
        if (m.kind === 'next') document.querySelector('[data-test="card-next"]')?.click();
        if (m.kind === 'back') document.querySelector('[data-test="card-before"]')?.click();
        n += 1;
        if (n % 5 === 0) await frame();
      }
      return n;
    }, plan.slice(from, from + 250));
  }
  assert.ok(done > taps * 0.7, `only ${done} of ${taps} moves met a card`);
  await tablet.page.waitForFunction(() => new Promise((r) => setTimeout(() => r(true), 0)));
  await tablet.open('#/count');
  await tablet.at('count-total').waitFor();
  await walk.saved(tablet);
  const after = (await draftsOn(tablet.page))[0].counts;
  assert.deepEqual(after, before, `seed ${SEED}`);
  assert.equal(await walk.shown(tablet, 'count-total'), 9);
  assert.deepEqual(tablet.problems, []);
});
