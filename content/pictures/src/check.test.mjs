// check.test.mjs - the picture rules refuse what they must (run: node --test content/pictures/src). Each case fails when its check goes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBuilt, checkScene, MAX_BYTES } from './check.mjs';
import { flatten } from './compose.mjs';
import { SETTINGS } from './settings.mjs';
import { FACES } from './sign.mjs';

const scene = (inner) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><title>A girl stops.</title>${inner}</svg>`;
const girl = (x) => `<use href="#person-girl-10-stop" transform="translate(${x} 226) scale(1.2)"/>`;
const thing = '<use href="#eo-shell" transform="translate(236 204) scale(1.06)"/>';

test('a person may not stand near a dangerous thing, flipped or seated neither', () => {
  checkScene(scene(thing + girl(80)), 'far');
  assert.throws(() => checkScene(scene(thing + girl(200)), 'near'), /too near/);
  const flipped = '<g transform="translate(200 226) scale(-1 1)"><use href="#person-girl-10-stop"/></g>';
  assert.throws(() => checkScene(scene(thing + flipped), 'near'), /too near/);
  const seated = '<g transform="translate(200 226) scale(1)"><use href="#stool"/><use href="#person-girl-10-sitwait"/></g>';
  assert.throws(() => checkScene(scene(thing + seated), 'near'), /too near/);
});

test('a place that cannot be read is refused, not skipped', () => {
  assert.throws(() => checkScene(scene('<use href="#person-girl-10-stop"/>'), 'unplaced'), /can't read/);
});

test('words, signs drawn by hand and scenes without a title are refused', () => {
  assert.throws(() => checkScene(scene('<text>MINES</text>'), 'words'), /words/);
  assert.throws(() => checkScene(scene('<use href="#sign-face-square"/>'), 'sign'), /by hand/);
  assert.throws(() => checkScene('<svg></svg>', 'bare'), /title/);
});

test('a built picture is small and closed in itself', () => {
  assert.throws(() => checkBuilt('x'.repeat(MAX_BYTES + 1), 'big'), /bytes/);
  for (const bad of ['<script>', '<image href="x"/>', '<g style="fill:url(http://x)"/>', '<path onclick="x"/>']) {
    assert.throws(() => checkBuilt(`<svg>${bad}</svg>`, 'bad'), /outside reference/);
  }
});

test('the same scene gives the same bytes, and swaps its cast', () => {
  const src = scene(thing + girl(80));
  assert.equal(flatten(src, 'meca'), flatten(src, 'meca'));
  assert.match(flatten(src, 'meca', { 'girl-10': 'boy-10' }), /person-boy-10-stop/);
});

test('a sign is a slot: three colours at the end of the root style, one href, every shape on board', () => {
  for (const [key, { sign }] of Object.entries(SETTINGS)) {
    const svg = flatten(scene('<use href="#sign" transform="translate(200 200)"/>'), key);
    const root = svg.slice(0, svg.indexOf('<style>'));
    assert.ok(root.endsWith(`--sign-fill:${sign.fill};--sign-edge:${sign.edge};--sign-mark:${sign.mark}">`), root);
    assert.equal(svg.split('<use data-slot="sign" href="#sign-face-').length, 2);
    for (const shape of FACES) assert.ok(svg.includes(`<symbol id="sign-face-${shape}">`), shape);
  }
});
