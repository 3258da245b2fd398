// The educator's walk through a session, by taps only. Names are the `data-test` of the screens (src/README.md).
// Promise: a step returns when the screen shows that it is done; no step waits for a fixed time.
import assert from 'node:assert/strict';

/** Any Unicode digits as a number; NaN for none. */
export const number = (text) => {
  const digits = [...text].map((c) => (/\p{Nd}/u.test(c) ? String(value(c)) : '')).join('');
  return digits === '' ? NaN : Number(digits);
};

const value = (digit) => {
  const code = digit.codePointAt(0);
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
};

/** What a person types for a number in that language. */
export const typed = (n, language) => (language === 'ar' ? String(n).replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)]) : String(n));

/** The number that a control shows. */
export const shown = async (tablet, name) => number(await tablet.at(name).first().innerText());

/** Sets a number by typing it. */
export const fill = async (tablet, name, n) => {
  const field = tablet.at(`${name}-value`).first();
  // Letter by letter, as a person types: a redraw in between must not take it back.
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(typed(n, tablet.language));
  await field.press('Tab');
  assert.equal(number(await field.inputValue()), n, `${name}: what was typed stands there`);
};

/** Waits until everything on the screen is on disk (R1). */
export const saved = (tablet) =>
  tablet.page.locator('[data-test="save-state"][data-state="saved"]').first().waitFor();

/** After a restart: back in the session, on its card or its count sheet. Returns which. */
export const back = async (tablet) => {
  await tablet.page.locator('[data-test="card"], [data-test="count-total"], [data-test="resume"]').first().waitFor();
  if (await tablet.at('resume').isVisible()) throw new Error('the restart shows Home, not the card (R1)');
  return (await tablet.at('card').isVisible()) ? 'card' : 'count';
};

/** The app is up: the home screen, or any screen with the bar. */
export const opened = (tablet) => tablet.page.locator('html[data-app] .app header.bar h1').first().waitFor();

/** Opens the printed link and adopts the tablet; the library is there afterwards, and the shell is kept by the worker. */
export const adopt = async (tablet, server, origin = server.origin) => {
  await tablet.page.goto(`${origin}/${server.voucher}`);
  await tablet.tap('enrol');
  await tablet.at('enrolled').waitFor();
  await tablet.tap('enrol-go');
  await tablet.at('new-session').waitFor();
  await shellKept(tablet);
};

/** The service worker is active: the app starts without the server from now on. */
export const shellKept = (tablet) => tablet.page.evaluate(async () => void (await navigator.serviceWorker.ready));

/** Which way a language runs. */
export const direction = (language) => (/^(ar|fa)/.test(language) ? 'rtl' : 'ltr');

/** Chooses the language of the screen. */
export const speak = async (tablet, language) => {
  await tablet.tap('tab-tablet');
  await tablet.tap(`lang-${language}`);
  await tablet.page.locator(`html[lang="${language}"][dir="${direction(language)}"]`).waitFor({ state: 'attached' });
  await tablet.tap('tab-home');
  await tablet.at('new-session').waitFor();
};

const press = async (tablet, name) => {
  if ((await tablet.at(name).first().getAttribute('aria-pressed')) !== 'true') await tablet.tap(name);
  await tablet.page.locator(`[data-test="${name}"][aria-pressed="true"]`).first().waitFor();
};

/** Opens a folded part of the page (what is preset or in order is folded). */
export const unfold = async (tablet, id) => {
  const row = tablet.at(`fold-${id}`).first();
  if ((await row.count()) > 0 && (await row.getAttribute('aria-expanded')) !== 'true') await row.click();
};

export const PLACE = { pcode: 'XD010101002', en: 'karm al tut', ar: 'كرم التوت' };

/** Who and where: 18 boys of 10 to 12, herders, at a place where there was a flood last month. */
export const who = async (tablet, { place = PLACE, age = 10, people = 18 } = {}) => {
  await tablet.at('place-search').fill(place[tablet.language] ?? place.en);
  await press(tablet, `place-${place.pcode}`);
  await press(tablet, 'event-flood');
  await press(tablet, `age-${age}`);
  await press(tablet, 'sex-m');
  await fill(tablet, 'expected', people);
  await press(tablet, 'work-herding');
  await press(tablet, 'group-resident');
  await unfold(tablet, 'team');
  await press(tablet, 'org-GPS');
  await press(tablet, 'team-GPS-1');
  await fill(tablet, 'facilitators-f', 1);
  await tablet.tap('show-plan');
  await tablet.at('accept-plan').waitFor();
};

/** A new session up to its plan. */
export const prepare = async (tablet, options) => {
  await tablet.tap('new-session');
  await tablet.at('place-search').waitFor();
  await who(tablet, options);
};

/** All questions of one phase; `hands(i)` gives right and don't know of the i-th. Returns what was entered, by question. */
export const ask = async (tablet, hands) => {
  const entered = {};
  await tablet.at('next-question').waitFor();
  while (await tablet.at('next-question').isVisible()) {
    const box = tablet.page.locator('[data-question]').first();
    await box.waitFor();
    const id = await box.getAttribute('data-question');
    const { present, correct, dontKnow } = hands(Object.keys(entered).length);
    await fill(tablet, 'present', present);
    await fill(tablet, 'right', correct);
    await fill(tablet, 'dont-know', dontKnow);
    assert.equal(await shown(tablet, 'other-answers'), present - correct - dontKnow, `others of ${id}`);
    entered[id] = { present, correct, dont_know: dontKnow };
    await tablet.tap('next-question');
    // Another question, or another page.
    await tablet.page.locator(`[data-question="${id}"]`).waitFor({ state: 'detached' });
  }
  return entered;
};

/** The card on the screen, `module/card`. */
export const card = async (tablet) => {
  await tablet.at('card').waitFor();
  return tablet.at('card').getAttribute('data-card');
};

/** The next card; true while there is one. */
export const turn = async (tablet, before) => {
  await tablet.tap('card-next');
  await tablet.page.waitForFunction(
    (old) => document.querySelector('[data-test="card"]')?.getAttribute('data-card') !== old,
    before,
  );
  return tablet.at('card').isVisible();
};

/** Counts by taps: `{ 'm-10': 18, first: 15 }`; the numbers are those that the screen shows as saved. */
export const count = async (tablet, cells) => {
  for (const [cell, n] of Object.entries(cells)) {
    for (let i = 0; i < n; i += 1) await tablet.tap(`count-${cell}-more`);
    assert.equal(number(await tablet.at(`count-${cell}-value`).inputValue()), n, `count-${cell}`);
  }
  await saved(tablet);
};

/** The session took 40 minutes, whatever this script took: its times are typed, as a person types them. */
const times = async (tablet) => {
  await unfold(tablet, 'when');
  for (const [part, n] of [['start-hour', 8], ['start-minute', 0], ['end-hour', 8], ['end-minute', 40]]) await fill(tablet, part, n);
};

/** Answers the closing questions and closes. */
export const close = async (tablet) => {
  await tablet.at('close-session').waitFor();
  await times(tablet);
  await press(tablet, 'info-yes');
  if (await tablet.at('guardian-yes').isVisible()) await press(tablet, 'guardian-yes');
  await press(tablet, 'reported-no');
  await tablet.tap('close-session');
  await Promise.race([tablet.at('closed-now').waitFor(), tablet.at('problem').first().waitFor()]);
  const problems = await tablet.at('problem').allInnerTexts();
  assert.deepEqual(problems, [], 'what keeps the session open');
};

/** The three numbers of Home. */
export const numbers = async (tablet) => {
  const first = async (name) => number(await tablet.at(name).locator('b').first().innerText());
  return { here: await first('n-only-here'), copied: await first('n-copied'), received: await first('n-received') };
};

/** Waits until Home shows this many records as received. */
export const received = (tablet, n, timeout = 15_000) =>
  tablet.page.waitForFunction(
    (want) => {
      const text = document.querySelector('[data-test="n-received"] b')?.textContent ?? '';
      const digits = [...text].map((c) => ('٠١٢٣٤٥٦٧٨٩'.includes(c) ? '٠١٢٣٤٥٦٧٨٩'.indexOf(c) : c)).join('');
      return Number(digits) === want;
    },
    n,
    { timeout },
  );

/** A whole session, quickly: for tests that are about something else. */
export const wholeSession = async (tablet, { people = 12, cards = 2 } = {}) => {
  await prepare(tablet, { people });
  await tablet.tap('accept-plan');
  await ask(tablet, () => ({ present: people, correct: 4, dontKnow: 2 }));
  let at = await card(tablet);
  for (let i = 1; i < cards; i += 1) {
    await turn(tablet, at);
    at = await card(tablet);
  }
  await tablet.tap('count');
  await fill(tablet, 'count-m-10', people);
  await saved(tablet);
  await tablet.tap('count-back');
  at = await card(tablet);
  while (await turn(tablet, at)) at = await card(tablet);
  await ask(tablet, () => ({ present: people, correct: people - 1, dontKnow: 0 }));
  await close(tablet);
};
