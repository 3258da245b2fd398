// Issue 4, section 3: every card can be heard without a network; nothing plays by itself; what was changed is never played.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Server } from './lib/server.mjs';
import { flipBlob, hasBlob, packFiles, spoilBlob } from './lib/storage.mjs';
import { Tablet } from './lib/tablet.mjs';
import * as walk from './lib/walk.mjs';

/** The voice files of the content that tests use: the first module, in each language that has a voice. */
const voices = (server) => packFiles(server.data).filter((f) => f.kind === 'voice');
const moduleOf = (file) => file.path.split('/').at(-1).replace('.voice', '');

const started = async (t) => {
  const server = await Server.start();
  t.after(() => server.end());
  const tablet = await Tablet.start({ origin: server.origin });
  t.after(() => tablet.end());
  return { server, tablet };
};

/** All voice that this tablet needs is here, as its page says. */
const voiceHere = async (tablet) => {
  await tablet.tap('tab-tablet');
  await tablet.page.locator('[data-test="voice-here"][data-here="true"]').waitFor({ timeout: 30_000 });
};

/** A card in practice. Another address first: the page of a lesson begins at its first card. */
const lesson = async (tablet, id) => {
  await tablet.open('#/lessons');
  await tablet.at(`lesson-${id}`).first().waitFor({ state: 'attached' });
  await tablet.open(`#/lesson/${id}`);
  await tablet.at('card-text').first().waitFor();
};

const state = (audio) =>
  audio.evaluate((a) => ({ paused: a.paused, ended: a.ended, duration: a.duration, rate: a.playbackRate, src: a.currentSrc }));

const ends = (audio) =>
  audio.evaluate((a) => new Promise((resolve, reject) => {
    if (a.ended) resolve();
    a.addEventListener('ended', resolve, { once: true });
    a.addEventListener('error', () => reject(new Error(a.error?.message)), { once: true });
  }));

test('a card is heard with the server gone: play, repeat, slower; another card is silence', async (t) => {
  const { server, tablet } = await started(t);
  const files = voices(server);
  const module = moduleOf(files[0]);
  assert.ok(files.length >= 2 && files.every((f) => moduleOf(f) === module), 'one module has voice');
  await walk.adopt(tablet, server);
  await voiceHere(tablet);
  await server.stop();

  await lesson(tablet, module);
  await tablet.at('voice-play').waitFor();
  assert.equal(await tablet.at('voice-whose').innerText(), 'computer voice');
  for (const name of ['voice-play', 'voice-repeat', 'voice-slower']) {
    const box = await tablet.at(name).boundingBox();
    assert.ok(box.width >= 48 && box.height >= 48, `${name} is ${box.width} by ${box.height}`);
  }
  const audio = await tablet.page.$('[data-test="voice-audio"]');
  let now = await state(audio);
  assert.ok(now.paused && now.src === '', 'nothing plays by itself');

  await tablet.tap('voice-play');
  await ends(audio);
  now = await state(audio);
  assert.ok(now.duration > 0.5 && now.ended && now.rate === 1, JSON.stringify(now));

  await tablet.tap('voice-slower');
  await tablet.page.locator('[data-test="voice-slower"][aria-pressed="true"]').waitFor();
  await tablet.tap('voice-repeat');
  await tablet.page.waitForFunction((a) => !a.paused && a.currentTime > 0, audio);
  assert.equal((await state(audio)).rate, 0.8);
  // In the middle of the sentence: the next card.
  await tablet.tap('card-next');
  await tablet.page.waitForFunction((a) => !a.isConnected, audio);
  assert.ok((await state(audio)).paused, 'another card is silence');
  await tablet.at('voice-play').waitFor();
  const next = await tablet.page.$('[data-test="voice-audio"]');
  assert.ok((await state(next)).paused, 'and the next one waits for a tap');
  assert.deepEqual(tablet.problems, []);
});

test('a flipped bit on the tablet: no button, no sound, and the lesson goes on', async (t) => {
  const { server, tablet } = await started(t);
  const file = voices(server).find((f) => f.lang === 'en');
  await walk.adopt(tablet, server);
  await voiceHere(tablet);
  await server.stop();
  await spoilBlob(tablet.page, file.sha256);
  await lesson(tablet, moduleOf(file));
  // What is not what was signed is thrown away as soon as it is looked at.
  for (const until = Date.now() + 15_000; await hasBlob(tablet.page, file.sha256); ) assert.ok(Date.now() < until, 'it was not looked at');
  assert.equal(await tablet.at('voice').count(), 0);
  const before = await tablet.at('card-text').first().innerText();
  await tablet.tap('card-next');
  await tablet.page.waitForFunction((old) => document.querySelector('[data-test="card-text"]')?.textContent !== old, before);
  assert.equal(await tablet.at('voice').count(), 0);
  assert.deepEqual(tablet.problems, []);
});

test('voice that the office cannot give: the library is in force all the same', async (t) => {
  const { server, tablet } = await started(t);
  const files = voices(server);
  for (const file of files) flipBlob(server.data, file.sha256);
  await walk.adopt(tablet, server);
  await tablet.tap('tab-tablet');
  await tablet.page.locator('[data-test="voice-here"][data-here="false"]').waitFor();
  await lesson(tablet, moduleOf(files[0]));
  assert.ok((await tablet.at('card-text').first().innerText()).length > 5);
  assert.equal(await tablet.at('voice').count(), 0);
  for (const file of files) assert.equal(await hasBlob(tablet.page, file.sha256), false, `${file.path} was kept`);
});
