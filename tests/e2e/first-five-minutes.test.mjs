// Issue 3, test 1: the first five minutes as one script, in English and in Arabic. Nothing is mocked; offline is a stopped process.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Between } from './lib/between.mjs';
import { Office } from './lib/office.mjs';
import { entriesOn } from './lib/storage.mjs';
import { Server } from './lib/server.mjs';
import { shot } from './lib/looks.mjs';
import { Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

const BEFORE = [{ correct: 7, dontKnow: 5 }, { correct: 6, dontKnow: 6 }, { correct: 9, dontKnow: 2 }];
const AFTER = [{ correct: 15, dontKnow: 1 }, { correct: 16, dontKnow: 0 }, { correct: 14, dontKnow: 2 }];
const PEOPLE = 18;

for (const language of ['en', 'ar']) {
  test(`the first five minutes, ${language}`, async (t) => {
    const server = await Server.start({ empty: false });
    t.after(() => server.end());
    const tablet = await Tablet.start({ origin: server.origin, language, size: 'tablet' });
    t.after(() => tablet.end());
    const look = (name) => shot(tablet.page, `five-${language}-${name}`);
    const office = await Office.signIn(server);
    const [gap] = await office.gaps(language);
    assert.ok(gap, 'the demo land has a gap');
    const place = { pcode: gap.pcode, [language]: gap.name };
    const totalBefore = await office.people();
    const learningBefore = await office.learning();

    await walk.adopt(tablet, server);
    await walk.speak(tablet, language);
    await look('1-home');

    // Who and where, then the plan with its reasons and what does not fit.
    await walk.prepare(tablet, { place, people: PEOPLE });
    await look('2-plan');
    const planned = await tablet.page.locator('ol.plan > li').evaluateAll((rows) => rows.map((r) => [...r.querySelectorAll('.body > p')].map((p) => p.textContent.trim())));
    assert.ok(planned.length >= 2, `modules in the plan: ${planned.length}`);
    for (const reasons of planned) assert.ok(reasons.length >= 2 && reasons[0].length > 10, `a module without a reason: ${reasons}`);
    const unfit = tablet.page.locator('[data-test^="unfit-"]');
    assert.ok((await unfit.count()) >= 1, 'a module is struck out');
    for (const row of await unfit.all()) {
      assert.ok((await row.locator('s').innerText()).length > 3);
      assert.ok((await row.locator('p').first().innerText()).length > 10, 'with why');
    }
    await tablet.tap('accept-plan');

    const before = await walk.ask(tablet, (i) => ({ present: PEOPLE, ...BEFORE[i] }));
    assert.equal(Object.keys(before).length, 3, 'three questions before');

    // Teach two cards, count, and the server goes.
    let at = await walk.card(tablet);
    assert.ok(await tablet.at('sample').isVisible(), 'SAMPLE on the card');
    await walk.turn(tablet, at);
    await look('3-card');
    await server.stop();
    await tablet.tap('count');
    await walk.count(tablet, { 'm-10': PEOPLE, first: 15, disability: 1 });
    await look('4-count');
    await tablet.tap('count-back');
    at = await walk.card(tablet);
    assert.equal(await walk.shown(tablet, 'count-shown'), PEOPLE);

    // The drill with its numbers, and back to the same card.
    await tablet.tap('danger');
    await tablet.page.waitForURL(/drill(\.ar)?\.html$/);
    assert.equal(await tablet.page.locator('html').getAttribute('lang'), language);
    assert.ok((await tablet.page.locator('a[href^="tel:"]').count()) > 0, 'the drill has numbers to call');
    await look('5-drill');
    await tablet.page.goBack();
    assert.equal(await walk.card(tablet), at, 'the same card after the drill');

    // Tab closed and reopened, still without a server: same card, counts intact.
    await tablet.page.close();
    const begun = Date.now();
    tablet.page = await tablet.context.newPage();
    tablet.watch(tablet.page);
    await tablet.open();
    assert.equal(await walk.card(tablet), at, 'the same card after the tab was closed');
    assert.ok(Date.now() - begun < 15_000);
    assert.equal(await walk.shown(tablet, 'count-shown'), PEOPLE);
    assert.equal(await tablet.page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr');

    let cards = 1;
    while (await walk.turn(tablet, at)) {
      at = await walk.card(tablet);
      assert.ok(await tablet.at('sample').isVisible(), `SAMPLE on ${at}`);
      cards += 1;
    }
    assert.ok(cards >= 6, `cards: ${cards}`);
    const after = await walk.ask(tablet, (i) => ({ present: PEOPLE, ...AFTER[i] }));
    assert.deepEqual(Object.keys(after), Object.keys(before), 'the same questions after');
    await look('6-close');
    await walk.close(tablet);
    assert.deepEqual(await walk.numbers(tablet), { here: 1, copied: 0, received: 0 });

    // The server is there again: receipt within 15 s, without a tap.
    await server.up();
    await walk.received(tablet, 1, 15_000);
    await look('7-received');

    // The office shows the session with exactly what was tapped.
    const [entry] = await entriesOn(tablet.page);
    const rows = (await office.records()).filter((r) => r.id === entry.payload.id);
    assert.equal(rows.length, 1, 'the session is in the CSV once');
    const [row] = rows;
    const counted = Object.entries(row).filter(([column, n]) => /^[fmx]_\d+_/.test(column) && n !== '0');
    assert.deepEqual(counted, [['m_10_12', String(PEOPLE)]], 'exactly the counts tapped');
    assert.deepEqual([row.total_audience, row.first_time_total, row.disability_total], [String(PEOPLE), '15', '1']);
    assert.equal(row.adm4_pcode, place.pcode);
    const totals = await office.people();
    assert.deepEqual(totals, { ...totalBefore, m: totalBefore.m + PEOPLE }, 'the totals are those of the records');
    const list = await office.text(`/office/?place=${place.pcode}&lang=${language}`);
    assert.ok(list.includes(`data-record="${row.id}"`), 'the session is in the list');
    assert.ok(!(await office.gaps()).some((g) => g.pcode === place.pcode), 'the place has left the gap list');
    const learning = await office.learning();
    for (const [id, hands] of Object.entries(before)) {
      const [was, is] = [learningBefore[id], learning[id]];
      assert.equal(is.beforeRight - (was?.beforeRight ?? 0), hands.correct, `${id} right before`);
      assert.equal(is.afterRight - (was?.afterRight ?? 0), after[id].correct, `${id} right after`);
    }

    // A flipped bit in the pack is refused, with a message and a way on; the whole pack is taken.
    const { packs } = await fetch(`${server.origin}/api/v1/catalog`).then((r) => r.json());
    const between = await Between.start(server);
    t.after(() => between.end());
    between.rule(new RegExp(`GET /blob/${packs.at(-1)}`), { flip: 0.5 });
    const fresh = await Tablet.start({ origin: between.origin, language });
    t.after(() => fresh.end());
    await fresh.open();
    const refused = fresh.page.locator('[data-test="no-library"] [data-code="tampered"]');
    await refused.waitFor();
    await shot(fresh.page, `five-${language}-8-refused`);
    between.heal();
    await fresh.tap('fetch-library');
    await refused.waitFor({ state: 'detached' });
    await fresh.tap('new-session');
    await fresh.at('place-search').waitFor();
    assert.deepEqual(tablet.problems, []);
  });
}
