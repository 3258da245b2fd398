// heads.mjs - heads: skull, hair, covers, beards, faces. Seen in three-quarter view, looking right; gaze tells the story.
// Promises: nobody is a joke; alert is surprise, not terror. Also names every nested part of a person by symbol id.
import { f, INK } from './geometry.mjs';
import { FOOT, HAND } from './hands.mjs';

// Chin at 0,0, head 28 high, looking right in three-quarter view
const SKULL =
  'M-11.3 -14.5C-11.8 -24 -6.5 -28.4 .6 -28.4C8 -28.4 12.4 -23.6 12.3 -16.4C12.3 -13.6 12.9 -11.6 12 -8.4C10.8 -3.6 7.4 .2 3.2 .4C-2.8 .6 -10.9 -4.6 -11.3 -14.5z';
const SKULLKID =
  'M-12.2 -13C-12.6 -23.5 -7 -28.4 .4 -28.4C8.4 -28.4 13 -23.4 12.9 -15.6C13 -12.6 13.6 -10.6 12.6 -7.6C11.2 -3 7.4 .3 3 .4C-3.4 .6 -11.8 -3.8 -12.2 -13z';
const HAIR = {
  short:
    '<path class="o hr" d="M-8.6 -9.6C-11.4 -10.4 -14.2 -16 -13 -22C-11.6 -29.6 -4.6 -33 1.6 -32.4C9 -32 14.6 -27 12.8 -17.6C12 -20 10.6 -22 8.6 -22.8C3.4 -21.4 -1.6 -21.8 -4.6 -23C-4.8 -19.6 -5.8 -17 -7.4 -15.6z"/>',
  fringe:
    '<path class="o hr" d="M-8.4 -8.4C-12 -9.6 -14.4 -15 -13.4 -21.6C-12.2 -29.6 -5 -33 1.6 -32.6C9.4 -32.2 14.8 -26.6 13.2 -17C11.6 -19.4 9.4 -21.2 8 -22.8C6 -21.2 3.4 -20.8 1.4 -21.4C-.6 -21.8 -2.8 -22.6 -3.8 -23.8C-4.4 -19.6 -5.6 -16.8 -7.2 -15.4z"/>',
  tousle:
    '<path class="o hr" d="M-8.4 -9.4C-12 -10.4 -14.4 -16 -13.2 -22C-13.6 -24 -13 -26 -11.6 -27.6C-10.4 -31 -6.4 -33 -3 -32.4C0 -34.6 6 -34 8.4 -31.4C12.4 -30 15 -24.4 13 -17.6C12 -20 10.6 -22 9 -22.6C6.4 -21 3 -21 1.6 -22.4C-.6 -21.6 -3 -22.2 -4.4 -23.6C-4.8 -19 -5.8 -17 -7.4 -15.6z"/>',
  crop: '<path class="o hr" d="M-9 -12C-12.2 -15 -12.6 -20 -11.4 -23.4C-9.4 -28.6 -4.6 -31 1 -30.8C7.6 -30.6 12.8 -27 12.9 -19.4C11.4 -21.6 9.6 -23 7 -23.4C2.4 -24.2 -2.4 -23.8 -5.4 -22C-6.2 -19.4 -7 -17.4 -7.6 -15.6z"/>',
  grey: '<path class="o hr" d="M-8.6 -9.6C-12.4 -11 -13.8 -16 -12.6 -21C-11 -26 -8.4 -28 -6.4 -28.6C-5.6 -25 -5 -19 -7.4 -15.6z"/>',
  long: '<path class="o hr" d="M-8 -4.6C-12 -6 -14.6 -14 -13.6 -21.6C-12.4 -29.8 -5 -33 1.6 -32.6C9.4 -32.2 14.8 -26.6 13 -17.4C11.6 -20.4 9.6 -22.2 6 -23.4C3 -21 -1.6 -19.8 -5 -19.4C-5 -14 -6 -9 -8 -4.6z"/>',
};
const HAIRBACK = {
  braids:
    '<path class="o hr" d="M-10.5 -8C-14 -4 -14.6 1 -12.6 5C-14.4 8 -13.6 12 -11.4 14.6C-9.4 12.6 -8 9 -9.6 5.4C-7.4 2 -7 -3 -8 -8z"/><path class="o" style="fill:var(--acc,#b8392e)" d="M-13.2 13.2L-9.4 13.6L-9 18L-13.6 17.6z"/>',
  pony: '<path class="o hr" d="M-11 -21C-18 -21 -20.6 -14 -19 -7C-18.4 -3 -20 0 -21.4 1.4C-15 2.4 -10.6 -4 -11.4 -11z"/>',
  bun: '<circle class="o hr" cx="-13" cy="-20" r="5.6"/>',
  puffs: '<circle class="o hr" cx="-10.4" cy="-26.6" r="6.2"/><circle class="o hr" cx="9.4" cy="-29" r="5.6"/>',
  longback: '<path class="o hr" d="M-11 -20C-15.4 -10 -14.6 0 -12.6 8C-6 10 -2 6 -2 2L-4 -12z"/>',
};
const COVER = {
  scarf:
    '<path class="o cv" fill-rule="evenodd" d="M-13.6 -14C-15.4 -26 -9 -32.6 1.2 -32.4C10.6 -32.2 15.2 -25.6 14.2 -16C14 -10 13 -5 10.6 -.6C13.4 2.6 15.8 6.6 16.6 12C8 16.6 -8 16.6 -16.6 10.6C-15.4 4 -13.4 -2 -13.6 -14zM11.9 -15.4C12 -22 8 -25.6 3 -25.4C-2.6 -25.2 -6.4 -21 -6.4 -14C-6.4 -6.6 -2.2 -.4 3.4 -.3C8.8 -.4 11.9 -7.6 11.9 -15.4z"/><path class="m" d="M-6 4.6C-1 6.6 6 5.6 10.4 -.4M-9 8.6C-2 11.6 6 11 10 8"/>',
  shawl:
    '<path class="o cv" fill-rule="evenodd" d="M-13 -12C-15.2 -25 -9 -33 1 -32.8C10.4 -32.6 14.8 -26.4 13.8 -19L11.4 -18.6C10.4 -22.6 7 -24.6 3 -24.4C-2.6 -24.2 -6.4 -20.4 -6.8 -14C-7 -8 -4.6 -3 -1.4 -.4C2 3 9 4 13.4 9C10 16 -8 17 -16.6 11C-14.6 4 -12.6 -2 -13 -12z"/><path class="m" d="M-9.6 -2C-8 4 -2 8 6 9"/>',
  kerchief:
    '<path class="o cv" fill-rule="evenodd" d="M-13.4 -13C-15 -26 -9 -32.6 1.2 -32.4C10.6 -32.2 14.8 -25.6 13.8 -16C13.6 -9 11.6 -2.6 7 2L11 8L5.4 7L3.4 11L.6 3C-7 2 -13 -4 -13.4 -13zM11.7 -15.4C11.8 -21.6 8 -25 3 -24.8C-2.6 -24.6 -6 -20.6 -6 -14C-6 -6.6 -2.2 -.8 3.4 -.7C8.8 -.8 11.7 -7.6 11.7 -15.4z"/><path class="m" d="M.6 3L6.6 1.8"/>',
  wrap: '<path class="o cv" d="M-12.4 -13.6C-16.4 -18 -17.4 -28 -11 -33.4C-9 -39 -1 -41 4 -38.6C11.6 -38 16 -29 13 -19.6C8 -24 0 -24.6 -5.6 -21.6C-8 -19.6 -9.4 -16.6 -9.6 -13z"/><path class="m" d="M-11 -33C-5 -33 6 -30 13 -21M-13.6 -26C-9 -27.4 -3 -26.6 1 -25"/>',
  pakol:
    '<path class="o cv" d="M-13 -21C-15 -30 -8 -35.6 1 -35.4C10 -35.4 15.6 -30.6 13.6 -21.6z"/><path class="o cv" d="M-14.4 -23.4C-15.4 -19.4 -13 -17.6 -10 -18C-3 -20.6 6 -21 12 -18.8C15.4 -18.6 16 -22.4 14.4 -24.2C6 -26.4 -6 -26.6 -14.4 -23.4z"/>',
  cap: '<path class="o cv" d="M-12.6 -20.6C-13 -30 -7 -33.6 1 -33.4C9 -33.2 13.8 -28.4 13 -20.8C5 -23.4 -5 -23.6 -12.6 -20.6z"/><path class="m" d="M-11.8 -24.6C-4 -27 6 -26.8 12.8 -24.4"/>',
  knit: '<path class="o cv" d="M-12.8 -19C-14 -31 -7 -35 1 -34.8C9.6 -34.6 14.6 -29 13.4 -19.4z"/><path class="o" style="fill:var(--acc,#e9e2d2)" d="M-13.6 -22.8C-14.6 -18.6 -12.6 -16.4 -10.4 -16.8C-3 -19 6 -19.2 11.6 -17.2C14.4 -17 15.2 -20.8 14 -23.2C6 -25.6 -6 -25.8 -13.6 -22.8z"/>',
  flatcap:
    '<path class="o cv" d="M-13 -19.6C-15.4 -29 -8 -33.6 0 -33.2C9 -33 14 -29.6 14 -22.6C17.6 -22 20 -20 20.6 -18C15 -17.4 10 -20 6 -21C-1 -22.6 -8 -22 -13 -19.6z"/>',
  cone: '<path class="o cv" d="M-23 -19.4C-14 -26 -6 -32 .6 -38.6C8 -32 17 -26 25.4 -20C16 -16.4 -12 -15.4 -23 -19.4z"/><path class="m" d="M.6 -36C-2 -30 -7 -23 -11 -19M.6 -36C4 -30 9 -24 13 -19"/>',
  straw:
    '<path class="o cv" d="M-21 -18.4C-14 -22 -11 -23 -11 -25C-11 -34 13 -34.6 13 -25.4C13 -23.4 16 -22.6 22.6 -19.4C12 -15.6 -10 -15 -21 -18.4z"/><path class="m" d="M-11 -24.4C-4 -21.6 6 -21.6 13 -24.6"/>',
  turban:
    '<path class="o cv" d="M-13.4 -18C-18 -24 -15 -33 -7 -34.6C-1 -38.4 9 -37 13 -31.6C17.4 -28 17.4 -22 13.6 -18.6C6 -22.6 -5 -22.6 -13.4 -18z"/><path class="m" d="M-14.6 -26C-6 -32 6 -27 14.6 -21M-6 -34C0 -31 9 -28 15.6 -26M-13 -20C-10 -25 -3 -26 3 -24"/>',
  band: '<path class="o cv" d="M-12.8 -22C-6 -27 5 -28 12.4 -23.6L12.8 -19.4C6 -23.6 -5 -23 -12.4 -18z"/>',
};
function face(expr, gaze, kid) {
  const [gx, gy] = gaze,
    ey = kid ? -12.8 : -14.2,
    n = kid ? 1.12 : 1;
  let s = '';
  const wide = expr === 'alert' ? 1.18 : expr === 'call' ? 0.95 : 1;
  for (const [x, k] of [
    [-0.4, 1],
    [8.3, 0.86],
  ]) {
    const ew = 2.7 * k * n,
      top = ey - 1.5;
    s +=
      `<ellipse cx="${f(x)}" cy="${f(ey)}" rx="${f(ew)}" ry="${f(3.1 * n * wide)}" fill="#fff"${wide > 1 ? ` stroke="${INK}" stroke-width=".9"` : ''}/><circle cx="${f(x + gx * k)}" cy="${f(ey + gy * 0.9)}" r="${f((2 * (k + 1)) / 2)}" fill="${INK}"/>` +
      (wide > 1
        ? ''
        : `<path class="b" style="stroke-width:1.4" d="M${f(x - ew)} ${f(top)}Q${f(x)} ${f(ey - 4.7 * n)} ${f(x + ew)} ${f(top)}"/>`);
  }
  const by = ey - (kid ? 5.9 : 6.2) * (wide > 1 ? 1.1 : 1),
    B = {
      alert: [0.9, -1.5],
      worry: [1.2, -1.2],
      firm: [-0.2, 0.5],
      smile: [0.3, -0.5],
      call: [0.9, -1.2],
      talk: [0.5, -0.7],
      calm: [0.3, -0.4],
    }[expr] || [0, 0];
  s += `<path class="b" d="M-3.6 ${f(by + B[0])}Q-.8 ${f(by - 2)} 2 ${f(by + B[1])}M6.6 ${f(by + B[1])}Q8.8 ${f(by - 1.6)} 10.8 ${f(by + B[0])}"/>`;
  s += kid
    ? '<path class="b" d="M4.9 -8.5q1.6 .6 2.1 -.9"/>'
    : '<path class="b" d="M5 -11.6C6 -10.4 7.2 -9.4 6.8 -8.6Q6.2 -7.8 4.4 -8.2"/>';
  const my = kid ? -5 : -4.8;
  s +=
    {
      calm: `<path class="b" d="M1.8 ${my}Q4.6 ${my + 0.9} 7 ${my - 0.4}"/>`,
      smile: `<path class="b" d="M.6 ${my - 0.8}Q4.6 ${my + 3.4} 8.2 ${my - 1.4}"/>`,
      firm: `<path class="b" d="M1.6 ${my}H7.4"/>`,
      worry: `<path class="b" d="M1.8 ${my + 0.8}Q4.6 ${my - 1.4} 7.2 ${my + 0.4}"/>`,
      alert: `<ellipse cx="4.8" cy="${my + 0.2}" rx="2" ry="2.4" fill="#7b2a24" stroke="${INK}" stroke-width="1.2"/>`,
      talk: `<path d="M1.6 ${my - 1.4}Q4.8 ${my - 0.4} 8 ${my - 1.8}Q7.4 ${my + 2.8} 4.6 ${my + 2.6}Q2.2 ${my + 2.4} 1.6 ${my - 1.4}z" fill="#a23a31" stroke="${INK}" stroke-width="1.3"/><path d="M2.8 ${my - 0.4}L6.8 ${my - 0.5}" stroke="#fff" stroke-width="1.3"/>`,
      call: `<ellipse cx="5.2" cy="${my - 0.2}" rx="3.2" ry="4" fill="#a23a31" stroke="${INK}" stroke-width="1.3"/><path d="M3 ${my - 2.2}H7.4" stroke="#fff" stroke-width="1.6"/>`,
    }[expr] || '';
  return s;
}
const BEARD = {
  full: '<path class="o hr" d="M-8.4 -13C-8.6 -6 -6.6 3.4 2.4 5.6C9 5 12 -2 12.2 -9.4C10.6 -8.6 9 -8.8 7.8 -8.4C5.6 -9.4 2.6 -8.6 .8 -7.4C-3 -7.6 -5.6 -9.6 -6.4 -13.4z"/>',
  long: '<path class="o hr" d="M-8.4 -13C-8.8 -6 -7.6 8 3.4 12.6C10 8 12.2 -2 12.2 -9.4C10.6 -8.6 9 -8.8 7.8 -8.4C5.6 -9.4 2.6 -8.6 .8 -7.4C-3 -7.6 -5.6 -9.6 -6.4 -13.4z"/>',
  tache:
    '<path class="hr" stroke="#221f1c" stroke-width="1.4" d="M-.6 -5.8C1.4 -8.4 4 -8.4 5.4 -7.4C7 -8.6 9 -8 10.4 -6.6C8 -5.6 3 -5.2 -.6 -5.8z"/>',
};
const U = (id) => `<use href="#${id}"/>`;
const ear = (y) => `<path class="o sk" style="stroke-width:2" d="M-6.4 ${y}C-10.6 ${y - 2} -11.6 ${y + 5} -7 ${y + 5.6}"/>`;
const tab = (pre, o) => Object.fromEntries(Object.entries(o).map(([k, v]) => [pre + k, v]));
export function head(w, kid, expr, gaze) {
  let s = '';
  if (w.hairback && !['scarf', 'kerchief'].includes(w.cover)) s += U('back-' + w.hairback);
  s += U(kid ? 'skull-kid' : 'skull');
  const covered = ['scarf', 'kerchief', 'shawl'].includes(w.cover);
  if (w.beard) s += U('beard-' + w.beard);
  if (w.hair && !covered) s += U('hair-' + w.hair);
  else if (w.hair && w.cover === 'shawl') s += '<path class="hr" d="M-7 -14C-6 -24 3 -27 11 -20C4 -22 -3 -20 -6 -12z"/>';
  if (!covered) s += U(kid ? 'ear-kid' : 'ear');
  s += face(expr, gaze, kid);
  if (w.cover) s += U('cover-' + w.cover);
  return s;
}
// Every nested part of a person, by symbol id
export const NESTED = {
  skull: `<path class="o sk" d="${SKULL}"/>`,
  'skull-kid': `<path class="o sk" d="${SKULLKID}"/>`,
  ear: ear(-14.4),
  'ear-kid': ear(-13),
  ...tab('hand-', Object.fromEntries(Object.entries(HAND).map(([k, h]) => [k, h(1)]))),
  ...tab('foot-', FOOT),
  ...tab('hair-', HAIR),
  ...tab('back-', HAIRBACK),
  ...tab('cover-', COVER),
  ...tab('beard-', BEARD),
};
