// Issue 4, section 7: a walk over every card, in each language, on a phone with text at 200 percent: no text, picture or way is missing,
// nothing runs out of the screen. Short: two languages, four modules that have every kind of card; long: all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Server } from './lib/server.mjs';
import { misfits } from './lib/looks.mjs';
import { Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

const LONG = process.env.WAYMARK_TEST_LONG === '1';
const LANGUAGES = LONG ? ['en', 'ar', 'es', 'fa-AF', 'fr', 'uk'] : ['uk', 'fa-AF'];
const SHORT = ['stop-tell', 'dares', 'places', 'stand-still'];

/** What is wrong with the page as it is. */
const faults = (page) =>
  page.evaluate(async () => {
    const bad = [];
    const main = document.querySelector('[data-test="preview"]');
    const pictures = [...main.querySelectorAll('img')];
    await Promise.all(pictures.map((img) => img.decode().catch(() => bad.push(`picture ${img.dataset.scene} does not draw`))));
    for (const img of pictures) if (!img.alt || img.alt === img.dataset.scene) bad.push(`picture ${img.dataset.scene} has no words`);
    if (main.querySelector('[data-test="no-picture"]')) bad.push('a picture is missing');
    if (pictures.length === 0) bad.push('no picture');
    for (const text of main.querySelectorAll('[data-test="card-text"], [data-test="question-text"], button span'))
      if (!text.classList.contains('vh') && text.innerText.trim() === '') bad.push(`no text in ${text.outerHTML.slice(0, 80)}`);
    if (!main.querySelector('[data-test="card-text"], [data-test="question-text"]')) bad.push('no card');
    return bad;
  });

for (const language of LANGUAGES) {
  test(`every card, ${language}`, async (t) => {
    const server = await Server.start();
    t.after(() => server.end());
    const tablet = await Tablet.start({ origin: server.origin, size: 'phone' });
    t.after(() => tablet.end());
    await walk.adopt(tablet, server);
    await tablet.open('#/tablet');
    await tablet.tap('text-large');
    await tablet.tap(`lang-${language}`);
    await tablet.page.waitForFunction((tag) => document.documentElement.lang === tag, language);
    await server.stop();
    await tablet.open('#/lessons');
    await tablet.page.locator('[data-test^="lesson-"]').first().waitFor();
    const all = await tablet.page.locator('[data-test^="lesson-"]').evaluateAll((l) => l.map((a) => a.dataset.test.slice(7)));
    const wrong = [];
    let seen = 0;
    for (const module of all.filter((m) => LONG || SHORT.includes(m))) {
      await tablet.open(`#/lesson/${module}`);
      await tablet.at('preview').waitFor();
      const look = async (what) => {
        await tablet.page.waitForFunction(() => document.querySelectorAll('[data-test="preview"] .blank').length === 0);
        for (const fault of [...(await faults(tablet.page)), ...(await misfits(tablet.page))]) wrong.push(`${module} ${what}: ${fault}`);
        seen += 1;
      };
      for (let n = 1; ; n += 1) {
        await look(`page ${n}`);
        for (const way of await tablet.page.locator('[data-test^="way-"]').evaluateAll((w) => w.map((x) => x.dataset.test))) {
          await tablet.tap(way);
          await look(`page ${n} ${way}`);
          await tablet.tap('other-ways');
        }
        for (const next of ['picture-next', 'step-next']) {
          while ((await tablet.at(next).count()) > 0) {
            await tablet.tap(next);
            await look(`page ${n} ${next}`);
          }
        }
        const title = await tablet.page.locator('h1').innerText();
        await tablet.tap('card-next');
        await tablet.page.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, title);
        if ((await tablet.at('preview').count()) === 0) break;
      }
    }
    assert.ok(seen > (LONG ? 500 : 100), `${seen} pages`);
    assert.deepEqual(wrong, []);
    assert.deepEqual(tablet.problems, []);
  });
}
