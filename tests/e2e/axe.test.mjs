// Issue 3, test 6: axe on every screen in both directions: no violation; no sideways scroll, no target under 48 px. Pictures of each
// screen at three sizes land in out/, to be looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Office } from './lib/office.mjs';
import { Server } from './lib/server.mjs';
import { misfits, shot, violations } from './lib/looks.mjs';
import { SIZES, Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

// The other languages are walked by `cargo xtask test --long`.
const LANGUAGES = process.env.WAYMARK_TEST_LONG === '1' ? ['en', 'ar', 'es', 'fa-AF', 'fr', 'uk'] : ['en', 'ar'];

for (const language of LANGUAGES) {
  test(`every screen, ${language}`, async (t) => {
    const server = await Server.start({ empty: false });
    t.after(() => server.end());
    const tablet = await Tablet.start({ origin: server.origin, language, size: 'phone' });
    t.after(() => tablet.end());
    const wrong = [];
    const look = async (name, page = tablet.page) => {
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await shot(page, `screen-${name}-${language}-${size}`);
        for (const m of await misfits(page)) wrong.push(`${name} ${size}: ${m}`);
      }
      await page.setViewportSize(SIZES.phone);
      for (const v of await violations(page)) wrong.push(`${name}: ${v}`);
      const dir = await page.locator('html').getAttribute('dir');
      if (dir !== walk.direction(language)) wrong.push(`${name}: dir is ${dir}`);
    };

    await tablet.page.goto(`${server.origin}/${server.voucher}`);
    await tablet.at('enrol').waitFor();
    await look('enrol');
    await walk.adopt(tablet, server);
    await look('home-empty');
    await tablet.tap('tab-records');
    await look('records-empty');
    await tablet.tap('tab-tablet');
    await tablet.at('readiness').waitFor();
    await look('tablet');
    await tablet.tap('tab-lessons');
    await tablet.at('lesson-stop-tell').waitFor();
    await look('lessons');
    await tablet.tap('lesson-stop-tell');
    await tablet.at('preview').waitFor();
    await look('lesson');

    await tablet.open('#/');
    await tablet.tap('new-session');
    await tablet.at('place-search').waitFor();
    await look('who');
    await walk.who(tablet);
    await look('plan');
    await tablet.page.locator('[data-test^="leave-out-"]').last().click();
    await tablet.at('reason-cancel').waitFor();
    await look('plan-reason');
    await tablet.tap('reason-cancel');
    await tablet.tap('accept-plan');
    await tablet.at('right-value').waitFor();
    await look('before');
    await tablet.tap('skip-questions');
    await tablet.at('reason-cancel').waitFor();
    await look('before-skip');
    await tablet.tap('reason-cancel');
    await walk.ask(tablet, () => ({ present: 18, correct: 7, dontKnow: 5 }));
    let at = await walk.card(tablet);
    const seen = new Set();
    for (;;) {
      const kind = await tablet.page.locator('.kind').first().innerText();
      if (!seen.has(kind)) await look(`card-${seen.size + 1}`);
      seen.add(kind);
      if (!(await walk.turn(tablet, at))) break;
      at = await walk.card(tablet);
    }
    await walk.fill(tablet, 'right', 9);
    await look('after');
    await tablet.open('#/count');
    await walk.count(tablet, { 'm-10': 18, first: 15 });
    await look('count');
    await tablet.open('#/after');
    await walk.ask(tablet, () => ({ present: 18, correct: 15, dontKnow: 1 }));
    await tablet.at('close-session').waitFor();
    await look('close');
    await tablet.tap('close-session');
    await tablet.at('problem').first().waitFor();
    await look('close-problems');
    await walk.close(tablet);
    await look('home-closed');
    await walk.received(tablet, 1);
    await tablet.tap('tab-records');
    await tablet.at('record').first().waitFor();
    await look('records');
    await tablet.tap('record');
    await tablet.at('correct').waitFor();
    await look('record');
    await tablet.tap('void');
    await tablet.at('reason-cancel').waitFor();
    await look('record-void');

    await tablet.open('#/');
    await tablet.tap('held-session');
    await tablet.at('to-close').waitFor();
    await look('held');
    const second = await tablet.context.newPage();
    await second.setViewportSize(SIZES.phone);
    await second.goto(`${server.origin}/`);
    await second.locator('[data-test="take-over"]').waitFor();
    await look('second-tab', second);
    for (const [name, path] of [['drill', language === 'en' ? 'drill.html' : `drill.${language}.html`], ['recovery', 'recovery.html'], ['insecure', 'insecure.html']]) {
      await second.goto(`${server.origin}/${path}`);
      await second.locator('h1').first().waitFor();
      await look(name, second);
    }
    await second.close();
    assert.deepEqual(wrong, []);
    assert.deepEqual(tablet.problems, []);
  });

  test(`the office, ${language}`, async (t) => {
    const server = await Server.start({ empty: false });
    t.after(() => server.end());
    const tablet = await Tablet.start({ origin: server.origin, language, size: 'wide' });
    t.after(() => tablet.end());
    const wrong = [];
    for (const [name, path] of await Office.pages(tablet.page, server)) {
      await tablet.page.goto(server.origin + path);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await tablet.page.setViewportSize(viewport);
        await shot(tablet.page, `office-${name}-${language}-${size}`);
        for (const m of (await misfits(tablet.page)).filter((m) => m.startsWith('wider'))) wrong.push(`${name} ${size}: ${m}`);
      }
      for (const v of await violations(tablet.page)) wrong.push(`${name}: ${v}`);
    }
    assert.deepEqual(wrong, []);
  });
}
