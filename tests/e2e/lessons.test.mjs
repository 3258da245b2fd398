// Issue 4, sections 1 and 6: every kind of card works with the server gone, in both directions; every end of a story can be heard;
// practice counts nothing; the second screen shows pictures and no word for the educator.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Server } from './lib/server.mjs';
import { misfits, shot, violations } from './lib/looks.mjs';
import { draftsOn, entriesOn } from './lib/storage.mjs';
import { SIZES, Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

/** Turns the pages of a module until something is there. */
const until = async (tablet, selector) => {
  for (let n = 0; n < 60; n += 1) {
    if ((await tablet.page.locator(selector).count()) > 0) return;
    const title = await tablet.page.locator('h1').innerText();
    await tablet.tap('card-next');
    await tablet.page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, title);
  }
  throw new Error(`no ${selector} in this module`);
};

const open = async (tablet, module) => {
  await tablet.open(`#/lesson/${module}`);
  await tablet.at('preview').waitFor();
};

for (const language of ['en', 'ar']) {
  test(`each kind of card, ${language}`, async (t) => {
    const server = await Server.start();
    t.after(() => server.end());
    const tablet = await Tablet.start({ origin: server.origin, language, size: 'phone' });
    t.after(() => tablet.end());
    await walk.adopt(tablet, server);
    await server.stop();
    const wrong = [];
    const look = async (name) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await tablet.page.setViewportSize(viewport);
        await shot(tablet.page, `lesson-${name}-${language}-${size}`);
        for (const m of await misfits(tablet.page)) wrong.push(`${name} ${size}: ${m}`);
      }
      await tablet.page.setViewportSize(SIZES.phone);
      for (const v of await violations(tablet.page)) wrong.push(`${name}: ${v}`);
    };

    // A story: each way is heard, and each says something of its own.
    await open(tablet, 'dares');
    await tablet.tap('as-13');
    await until(tablet, '[data-test="ways"]');
    await look('story');
    const ways = await tablet.page.locator('[data-test^="way-"]').evaluateAll((all) => all.map((w) => w.dataset.test));
    assert.ok(ways.length >= 2, `${ways}`);
    const ends = new Set();
    for (const way of ways) {
      await tablet.tap(way);
      ends.add(await tablet.at('card-text').innerText());
      if (ends.size === 1) await look('end');
      await tablet.tap('other-ways');
    }
    assert.equal(ends.size, ways.length);
    assert.ok(![...ends].includes(''));

    // Pictures to sort: no answer before it is asked for; some of each kind.
    await open(tablet, 'places');
    await until(tablet, '[data-test="picture-next"]');
    await look('sort');
    const answers = [];
    for (;;) {
      assert.equal(await tablet.at('verdict').count(), 0);
      await tablet.tap('tell-answer');
      answers.push(await tablet.at('verdict').getAttribute('data-safe'));
      if ((await tablet.at('picture-next').count()) === 0) break;
      await tablet.tap('picture-next');
    }
    assert.deepEqual([...new Set(answers)].sort(), ['false', 'true']);

    // A rehearsal: its steps in order, then once more.
    await open(tablet, 'stand-still');
    await until(tablet, '[data-test="step-next"]');
    const steps = [await tablet.at('card-text').innerText()];
    while ((await tablet.at('step-next').count()) > 0) {
      await tablet.tap('step-next');
      steps.push(await tablet.at('card-text').innerText());
    }
    await look('rehearsal');
    assert.ok(steps.length >= 3 && new Set(steps).size === steps.length, steps.join(' | '));
    await tablet.tap('step-again');
    assert.equal(await tablet.at('card-text').innerText(), steps[0]);

    // Line art.
    await open(tablet, 'stop-tell');
    await until(tablet, 'img.line');
    assert.match(await tablet.page.locator('img.line').getAttribute('src'), /#line$/);
    await look('handout');

    // The question of practice tells its answer after a tap only.
    await until(tablet, '[data-question]');
    assert.equal(await tablet.at('verdict').count(), 0);
    await tablet.tap('tell-answer');
    await tablet.at('verdict').waitFor();
    await look('question');

    assert.deepEqual(await draftsOn(tablet.page), []);
    assert.deepEqual(await entriesOn(tablet.page), []);
    assert.deepEqual(wrong, []);
    assert.deepEqual(tablet.problems, []);
  });
}

test('the library is filtered by age and work; practice shows no card of another age', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await tablet.open('#/lessons');
  await tablet.at('lesson-stop-tell').waitFor();
  const all = await tablet.page.locator('[data-test^="lesson-"]').count();
  await tablet.tap('age-6');
  await tablet.at('lesson-dares').waitFor({ state: 'detached' });
  const young = await tablet.page.locator('[data-test^="lesson-"]').count();
  assert.ok(young > 5 && young < all, `${young} of ${all}`);
  await tablet.tap('age-all');
  await tablet.tap('works');
  await tablet.tap('work-scrap');
  await tablet.at('lesson-scrap').waitFor();
  assert.ok((await tablet.page.locator('[data-test^="lesson-"]').count()) < all);
  await open(tablet, 'stop-tell');
  const whole = await tablet.page.locator('h1').innerText();
  await tablet.tap('as-6');
  assert.notEqual(await tablet.page.locator('h1').innerText(), whole);
  assert.match(await tablet.at('practice').innerText(), /nothing is counted/);
});

test('the second screen shows the pictures of the card and no word for the educator', async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  await walk.adopt(tablet, server);
  await server.stop();
  await open(tablet, 'stop-tell');
  await tablet.page.locator('.card-picture img').first().waitFor();
  const [second] = await Promise.all([tablet.context.waitForEvent('page'), tablet.tap('second-screen')]);
  tablet.watch(second);
  const scene = (page, where) => page.locator(`${where} img`).first().getAttribute('alt');
  await second.locator('main img').first().waitFor();
  assert.equal(await scene(second, 'main'), await scene(tablet.page, '.card-picture'));
  assert.ok(await second.locator('main img').first().evaluate((img) => img.decode().then(() => img.naturalWidth > 0)));
  assert.match(await second.locator('#ribbon').innerText(), /SAMPLE/);
  const said = await tablet.at('card-text').innerText();
  const note = await tablet.at('card-note').innerText();
  await shot(second, 'second-screen');
  const shown = await second.locator('body').innerText();
  assert.ok(!shown.includes(said) && !shown.includes(note), shown);

  // Only the picture, on the tablet itself: the words go, Danger and Next stay.
  await tablet.page.bringToFront();
  await tablet.tap('picture-only');
  assert.equal(await tablet.at('card-text').isVisible(), false);
  assert.equal(await tablet.at('card-note').isVisible(), false);
  for (const name of ['danger', 'card-next', 'picture-only']) assert.ok(await tablet.at(name).first().isVisible(), name);
  await shot(tablet.page, 'picture-only');
  await tablet.tap('picture-only');
  assert.ok(await tablet.at('card-text').isVisible());
  assert.deepEqual(tablet.problems, []);
});
