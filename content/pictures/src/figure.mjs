// figure.mjs - draws one person: age + clothing + pose + face -> SVG text.
// Promises: origin (0,0) is the ground point under the body, y goes up as negative, everyone looks right; feet stay planted
// (knees are solved). Nothing here knows a setting: skin, hair and clothes come in as arguments.
import { P0, POSES } from './poses.mjs';
import { BUNDLE, IN_HAND, ON_HEAD, SACK } from './loads.mjs';

export const INK = '#221f1c';
export const f = (n) => {
  n = Math.round(n * 10) / 10;
  return Object.is(n, -0) || n === 0 ? '0' : String(n).replace(/^(-?)0\./, '$1.');
};
const f2 = (n) => String(Math.round(n * 100) / 100).replace(/^(-?)0\./, '$1.');
const xy = (p) => f(p[0]) + ' ' + f(p[1]);
const add = (a, b) => [a[0] + b[0], a[1] + b[1]],
  sub = (a, b) => [a[0] - b[0], a[1] - b[1]],
  mul = (a, k) => [a[0] * k, a[1] * k];
const lerp = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
  len = (a) => Math.hypot(a[0], a[1]);
const D = Math.PI / 180;
// an angle in this system: 0 = straight down, 90 = forward (right), 180 = up, -90 = back
const dir = (a) => [Math.sin(a * D), Math.cos(a * D)];
export const fill = (name, dflt) => `style="fill:var(--${name},${dflt})"`;

// smooth open curve through points, relative cubic commands (Catmull-Rom)
function through(pts) {
  let s = '';
  for (let i = 0; i < pts.length - 1; i++) {
    const p0 = pts[i - 1] || pts[i],
      p1 = pts[i],
      p2 = pts[i + 1],
      p3 = pts[i + 2] || p2;
    const c1 = add(p1, mul(sub(p2, p0), 1 / 6)),
      c2 = sub(p2, mul(sub(p3, p1), 1 / 6));
    s += (i ? 's' : 'c' + xy(sub(c1, p1)) + ' ') + [sub(c2, p1), sub(p2, p1)].map(xy).join(' ');
  }
  return s;
}
// ---- body measures by age: H height, head, leg, arm (upper, fore), half widths, limb radii
export const BODY = {
  6: {
    H: 102,
    head: 34,
    leg: 40,
    up: 15,
    fo: 14,
    sw: 12,
    hw: 10.4,
    rs: 5.6,
    re: 4.8,
    rw: 4,
    rh: 7.2,
    rk: 6,
    ra: 4.8,
    foot: 12,
    neck: 0.5,
    hand: 0.96,
    waist: 0.96,
  },
  10: {
    H: 124,
    head: 35,
    leg: 53,
    up: 18.5,
    fo: 17,
    sw: 13.6,
    hw: 11,
    rs: 6.2,
    re: 5.2,
    rw: 4.3,
    rh: 7.9,
    rk: 6.4,
    ra: 5,
    foot: 13.5,
    neck: 1,
    hand: 1.06,
    waist: 0.94,
  },
  14: {
    H: 146,
    head: 35.5,
    leg: 66,
    up: 23.5,
    fo: 21,
    sw: 15.8,
    hw: 12,
    rs: 7,
    re: 5.8,
    rw: 4.8,
    rh: 8.8,
    rk: 7,
    ra: 5.5,
    foot: 15.5,
    neck: 2,
    hand: 1.15,
    waist: 0.94,
  },
  man: {
    H: 168,
    head: 37,
    leg: 76,
    up: 27.5,
    fo: 24.5,
    sw: 20,
    hw: 14.4,
    rs: 8.4,
    re: 6.9,
    rw: 5.5,
    rh: 10,
    rk: 8,
    ra: 6.2,
    foot: 17.5,
    neck: 2.5,
    hand: 1.28,
    waist: 1,
  },
  woman: {
    H: 162,
    head: 36.5,
    leg: 73,
    up: 26,
    fo: 23,
    sw: 17,
    hw: 14,
    rs: 7.2,
    re: 6,
    rw: 4.9,
    rh: 10,
    rk: 7.8,
    ra: 5.6,
    foot: 16,
    neck: 2.5,
    hand: 1.18,
    waist: 0.86,
  },
  elder: {
    H: 154,
    head: 36.5,
    leg: 68,
    up: 25.5,
    fo: 23,
    sw: 18,
    hw: 14.2,
    rs: 7.6,
    re: 6.4,
    rw: 5.1,
    rh: 9.8,
    rk: 7.8,
    ra: 6,
    foot: 16.5,
    neck: 1.5,
    hand: 1.2,
    waist: 0.98,
  },
};
// `boy-10b`, `man-b`, `man-vest`: another face or dress of the same body.
const bodyOf = (who) => {
  const [role, rest = ''] = who.split('-');
  const age = Number.parseInt(rest, 10);
  if (age) return { ...BODY[age], age };
  if (role === 'man') return { ...BODY.man, age: 35 };
  if (role === 'woman') return { ...BODY.woman, age: 33 };
  return { ...BODY.elder, age: 65 };
};

// ---- limb: a tapered tube A-B-C; from..to cut it (sleeve, trouser leg), grow makes cloth wider than skin
function limb(A, B, C, r, { from = 0, to = 1, grow = 0, flare = 0, flat = false } = {}) {
  const P = (s) => {
    const a = lerp(A, B, Math.min(1, s * 2)),
      c = lerp(B, C, Math.max(0, s * 2 - 1));
    if (s > 0.36 && s < 0.64) {
      const t = (s - 0.36) / 0.28,
        p = lerp(A, B, 0.72),
        q = lerp(B, C, 0.28);
      return lerp(lerp(p, B, t), lerp(B, q, t), t);
    }
    return s <= 0.5 ? a : c;
  };
  const R = (s) =>
    (s < 0.5 ? r[0] + (r[1] - r[0]) * s * 2 : r[1] + (r[2] - r[1]) * (s * 2 - 1)) +
    grow +
    flare * Math.max(0, (s - from) / (to - from));
  const d1 = sub(B, A),
    d2 = sub(C, B),
    turn = (d1[0] * d2[1] - d1[1] * d2[0]) / (len(d1) * len(d2)),
    dot = d1[0] * d2[0] + d1[1] * d2[1],
    bend = dot < 0 ? 1 : Math.abs(turn);
  const ss = (bend < 0.1 ? [] : bend < 0.36 ? [0.5] : [0.2, 0.36, 0.5, 0.64, 0.8]).filter(
    (x) => x > from + 0.08 && x < to - 0.08,
  );
  ss.unshift(from);
  ss.push(to);
  const L = [],
    Rr = [],
    inner = bend >= 0.36 ? (turn > 0 ? L : Rr) : null;
  for (const s of ss) {
    const p = P(s),
      d = sub(P(Math.min(1, s + 0.03)), P(Math.max(0, s - 0.03))),
      l = len(d) || 1,
      n = [-d[1] / l, d[0] / l],
      rr = R(s),
      skip = s === 0.36 || s === 0.64;
    if (!(inner === L && skip)) L.push(add(p, mul(n, inner === L && s === 0.5 ? rr * 0.8 : rr)));
    if (!(inner === Rr && skip)) Rr.push(sub(p, mul(n, inner === Rr && s === 0.5 ? rr * 0.8 : rr)));
  }
  Rr.reverse();
  const a = R(to),
    b = R(from),
    e = L[L.length - 1],
    g = Rr[0],
    st = L[0];
  const cap = flat ? 'l' + xy(sub(g, e)) : `a${f(a)} ${f(a)} 0 0 0 ${xy(sub(g, e))}`;
  return { d: `M${xy(st)}${through(L)}${cap}${through(Rr)}a${f(b)} ${f(b)} 0 0 0 ${xy(sub(st, Rr[Rr.length - 1]))}z`, P, R };
}
function ik(A, T, l1, l2, bend) {
  // two-bone reach: bend=+1 knee/elbow forward (right)
  const d = sub(T, A);
  let L = len(d);
  const max = l1 + l2 - 0.01;
  let t = T;
  if (L > max) {
    t = add(A, mul(d, max / L));
    L = max;
  }
  const a = Math.acos(Math.max(-1, Math.min(1, (l1 * l1 + L * L - l2 * l2) / (2 * l1 * L)))),
    base = Math.atan2(d[1], d[0]);
  const an = base - a * bend;
  return [add(A, [Math.cos(an) * l1, Math.sin(an) * l1]), t];
}
// ---- hands: drawn with the wrist at 0,0 and the fingers along +y(down in angle system 0); thumb on side +1/-1
export const HAND = {
  rest: (t) =>
    `<path class="o sk" d="M-4 -1.5C-5 4 -4.6 9 -2.6 11.6C-1.4 13 1.6 13 2.6 11.4C4 9 4.6 4 4 -1.5z"/><path class="o sk" d="M${t * 3.4} .5C${t * 6} 2.6 ${t * 6.2} 6 ${t * 4.6} 8.4C${t * 3.4} 9 ${t * 2} 7 ${t * 2} 4.5" />`,
  palm: (t) =>
    `<path class="o sk" d="M-4.2 -1C-5.6 3 -6.2 6 -6.3 9L-6.2 15.2C-6 17.4 -3.4 17.4 -3.2 15.4C-3 18.8 -.2 18.8 0 15.8C.2 18.4 3 18.2 3.1 15.2C3.4 16.8 6 16.6 6.1 14.4L6 8L${t > 0 ? '6' : '6'} 3C5.6 1 4.6 0 4.2 -1z"/><path class="o sk" d="M${t * 5.6} 2.6C${t * 8} 3.6 ${t * 10.4} 7 ${t * 11.4} 9.6C${t * 11.6} 11.6 ${t * 9.6} 12.2 ${t * 8.6} 10.8C${t * 7.6} 9 ${t * 6.6} 8.4 ${t * 5.4} 8.6"/><path class="m" d="M-3.2 15.4V10.2M0 15.8V9.8M3.1 15.2V10"/>`,
  point: (t) =>
    `<path class="o sk" d="M-4.2 -1.5C-5.2 3 -5.2 6 -4 8.6C-3.4 9.8 -1.6 10.2 -.6 9.6L.2 17C.4 19.2 3.4 19.2 3.6 16.8L4.4 4C4.5 1.6 4.2 0 4 -1.5z"/><path class="m" d="M-.8 9.6C.4 8.4 .2 6 -1.2 5.4"/>`,
  fist: (t) =>
    `<path class="o sk" d="M-4 -1.5C-6 2 -6 7.4 -3.4 9C-1.4 10.2 2 10.2 3.8 9C6.2 7.2 6 2 4 -1.5z"/><path class="m" d="M${-t * 3.6} 5.4C${-t * 1} 3.6 ${t * 2} 4 ${t * 2.6} 6"/>`,
  cup: (t) =>
    `<path class="o sk" d="M-4 -1.5C-5.6 4 -5 9 -3.4 12.4C-2.4 14.2 .4 14.4 1.6 12.8C3.6 10 4.4 4 4 -1.5z"/><path class="m" d="M-1 13V8.6"/>`,
  come: (t) =>
    `<path class="o sk" d="M-4 -1.5C-5.4 3 -5.4 7 -4 9.4C-2.6 12 -3.6 14.6 -6.4 15.4C-8 16.4 -6.8 18.8 -4.8 18.4C.6 17.6 3.6 13 4.4 8C4.8 4 4.4 1 4 -1.5z"/><path class="o sk" d="M-4 2C-7 3.4 -9 6 -9.2 8.4C-8.6 10 -6.6 9.6 -6 8.2C-5.4 7 -4.6 6.6 -3.6 6.6"/><path class="m" d="M-1 15.6Q1 13 .8 10.6"/>`,
  phone: (t) =>
    `<rect class="o" x="-4.6" y="-3" width="8" height="20" rx="2" fill="#39414a"/><path class="o sk" d="M-4 -1.5C-6 2 -6.4 7.4 -3.4 9.4C-1.4 10.6 2 10.6 3.8 9.4C6.2 7.2 6 2 4 -1.5z"/><path class="m" d="M-3.6 5.4H3"/>`,
  none: () => '',
};
const FB = 'M-4.6 -4C-5.6 -1 -5.6 2 -5.2 4.8L10.4 4.8C12.6 4.6 12.8 1.8 11 .4C8.6 -1.2 6.4 -1.4 4.6 -4z';
export const FOOT = {
  sandal: `<path class="o sk" d="${FB}"/><path class="o sh" style="stroke-width:2" d="M-5.6 4.2L12 4.2L12 6.2L-5.6 6.2z"/><path d="M2 -3.4L5.4 4M8.6 -.6L6 4" stroke="${INK}" stroke-width="2.2" fill="none"/>`,
  boot: '<path class="o sh" d="M-5.6 -11C-5.6 -4 -5.6 2 -5.2 5.4L10.8 5.4C13 5 13 1.4 11 0C8.6 -1.2 6 -2 5.4 -11z"/>',
  shoe: '<path class="o sh" d="M-4.8 -4.6C-5.8 -1 -5.8 2 -5.4 5.2L11 5.2C13.4 5 13.4 1.4 11.4 0C8.6 -1.4 6.6 -1.4 5 -4.6z"/><path d="M-4.6 2.6H12" stroke="#fff" stroke-width="1.2" opacity=".7"/>',
};
// ---- heads: chin at 0,0, head 28 high, looking right in three-quarter view
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
function face(expr, gaze, kid, who) {
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
function head(w, kid, expr, gaze) {
  let s = '';
  if (w.hairback && !['scarf', 'kerchief'].includes(w.cover)) s += U('back-' + w.hairback);
  s += U(kid ? 'skull-kid' : 'skull');
  const covered = ['scarf', 'kerchief', 'shawl'].includes(w.cover);
  if (w.beard) s += U('beard-' + w.beard);
  let fc = face(expr, gaze, kid, w);
  if (w.hair && !covered) s += U('hair-' + w.hair);
  else if (w.hair && w.cover === 'shawl') s += '<path class="hr" d="M-7 -14C-6 -24 3 -27 11 -20C4 -22 -3 -20 -6 -12z"/>';
  if (!covered) s += U(kid ? 'ear-kid' : 'ear');
  s += fc;
  if (w.cover) s += U('cover-' + w.cover);
  return s;
}
// every nested part of a person, by symbol id
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
export function person(who, w, poseName, over = {}) {
  if (over.bare) w = { ...w, cover: undefined };
  const b = bodyOf(who),
    kid = b.age <= 10,
    p = { ...P0, ...POSES[poseName], ...(kid && POSES[poseName].kid), ...over },
    elder = b.age >= 60;
  const skinC = w.skin,
    T = b.H - b.leg - b.head - b.neck,
    lean = p.lean + (elder ? 5 : 0);
  const hip = [p.hip[0] * b.leg, -b.leg + p.hip[1] * b.leg],
    u = [Math.sin(lean * D), -Math.cos(lean * D)],
    r = [-u[1], u[0]];
  const pt = (s, t) => add(hip, add(mul(r, s), mul(u, t)));
  const sN = b.sw * 0.97,
    sF = b.sw * 0.8,
    hN = b.hw * 0.98,
    hF = b.hw * 0.9,
    wN = b.hw * b.waist,
    wF = b.hw * b.waist * 0.92,
    nw = b.head * 0.16;
  const shN = pt(-sN + b.rs * 0.85, T - b.rs * 0.95),
    shF = pt(sF - b.rs * 0.8, T - b.rs * 0.95);
  const arm = (sh, a) => {
    const e = add(sh, mul(dir(a[0]), b.up)),
      h = add(e, mul(dir(a[1]), b.fo));
    return [sh, e, h];
  };
  const AN = arm(shN, p.near),
    AF = arm(shF, p.far);
  const hx = Math.max(2.2, b.hw - b.rh + 0.6),
    ank = (4.6 * b.foot) / 15,
    hipN = pt(-hx, 0),
    hipF = pt(hx * 0.9, 0),
    th = (b.leg - ank) * 0.503,
    shn = th;
  const leg = (h, l) => {
    const t = [l[0] * b.leg, -ank - l[1] * b.leg];
    const [k, a] = ik(h, t, th, shn, l[2]);
    return [h, k, a];
  };
  const LN = leg(hipN, p.ln),
    LF = leg(hipF, p.lf),
    rl = [b.rh, b.rk, b.ra],
    ra = [b.rs, b.re, b.rw];
  const O = [];
  // feet
  const foot = (a, ang) => {
    const k = b.foot / 15,
      shoe = w.shoe || 'shoe',
      c = w.shoec || '#3b3430';
    return `<use href="#foot-${shoe}" transform="translate(${f(a[0])} ${f(a[1])})${ang ? ` rotate(${ang})` : ''} scale(${f2(k)})"/>`;
  };
  const longGown = (w.top === 'dress' && (w.hem ?? 0.8) > 0.6) || (w.low === 'skirt' && (w.lowf ?? 0.85) > 0.66);
  const legSvg = (L, ft) => {
    let s = '';
    const bare = w.low === 'shorts' || w.low === 'skirt' || w.low === 'none';
    if (bare)
      s += `<path class="o" style="fill:${w.tights ? w.tights : `var(--skin,${skinC})`}" d="${limb(...L, rl, { from: longGown ? 0.74 : w.low === 'shorts' || w.top === 'dress' || w.low === 'skirt' ? 0.25 : 0 }).d}"/>`;
    s += foot(L[2], ft);
    if (w.low === 'trousers')
      s += `<path class="o w" d="${limb(...L, rl, { to: 0.96, grow: w.loose ?? 0.8, flare: w.loose ? 0.4 : 0, flat: true }).d}"/>`;
    if (w.low === 'shorts') s += `<path class="o w" d="${limb(...L, rl, { to: 0.54, grow: 1.2, flare: 1.6, flat: true }).d}"/>`;
    return s;
  };
  const legPoint = (L, t) => {
    const q = limb(...L, rl);
    return [q.P(t), q.R(t)];
  };
  const hem = (t, flare) => {
    const [a, rA] = legPoint(LN, t),
      [c, rC] = legPoint(LF, t),
      l = a[0] < c[0] ? [a, rA] : [c, rC],
      rr = a[0] < c[0] ? [c, rC] : [a, rA];
    const y = (l[0][1] + rr[0][1]) / 2;
    return [
      [l[0][0] - l[1] - flare, l[0][1] * 0.5 + y * 0.5 - flare * 0.1],
      [rr[0][0] + rr[1] + flare, rr[0][1] * 0.5 + y * 0.5 - flare * 0.1],
    ];
  };
  const bodyPath = (hl, hr, drop) => {
    const q = [
      [-nw, T + 1.5],
      [-sN * 0.8, T - 0.6],
      [-sN, T - b.rs * 1.1],
      [-sN + 0.5, T * 0.62],
      [-wN, T * 0.6],
      [-wN, T * 0.36],
    ].map((a) => pt(...a));
    const q2 = [
      [wF, T * 0.36],
      [wF, T * 0.6],
      [sF - 0.5, T * 0.62],
      [sF, T - b.rs * 1.1],
      [sF * 0.8, T - 0.6],
      [nw, T + 1.5],
    ].map((a) => pt(...a));
    const down = (hl[1] - q[5][1]) * 0.4;
    return `M${xy(q[0])}Q${xy(q[1])} ${xy(q[2])}C${xy(q[3])} ${xy(q[4])} ${xy(q[5])}C${xy(add(q[5], mul(u, -down)))} ${xy([hl[0] + 1, hl[1] - down])} ${xy(hl)}Q${xy([(hl[0] + hr[0]) / 2, Math.max(hl[1], hr[1]) + drop])} ${xy(hr)}C${xy([hr[0] - 1, hr[1] - down])} ${xy(add(q2[0], mul(u, -down)))} ${xy(q2[0])}C${xy(q2[1])} ${xy(q2[2])} ${xy(q2[3])}Q${xy(q2[4])} ${xy(q2[5])}Q${xy(pt(0, T - 3.4))} ${xy(q[0])}z`;
  };
  const handSvg = (A, a) => {
    const ang = a[3],
      k = b.hand * (a[2] === 'palm' ? 1.02 : 1);
    return `<use href="#hand-${a[2]}" transform="translate(${f(A[2][0])} ${f(A[2][1])}) rotate(${f(-ang)}) scale(${f2((a[4] || 1) * k)} ${f2(k)})"/>`;
  };
  const armSvg = (A, a) => {
    let s = '';
    const sl = w.sleeve === 'short' ? 0.46 : w.sleeve === 'none' ? 0 : 0.97;
    const skinArm = sl < 0.9 ? `<path class="o sk" d="${limb(...A, ra).d}"/>` : '';
    s += skinArm + handSvg(A, a);
    if (sl)
      s += `<path class="o t" d="${limb(...A, ra, { to: sl, grow: 0.9, flare: w.sleeve === 'short' ? 1.4 : w.wide ? 2 : 0.2, flat: true }).d}"/>`;
    return s;
  };
  // ---- paint order
  const headAt = pt(b.age < 60 ? 1 : 2.6, T + b.neck),
    hs = b.head / 30;
  const tilt = p.tilt + lean * 0.3;
  if (over.load === 'back') {
    const c = pt(-sN - 9, T * 0.62);
    O.push(`<g transform="translate(${f(c[0])} ${f(c[1])}) rotate(${f(lean + 72)})">${BUNDLE}</g>`);
  }
  if (over.load === 'bag') {
    const c = pt(-sN - 4, T * 0.55);
    O.push(`<g transform="translate(${f(c[0])} ${f(c[1])}) rotate(${f(lean)})">${SACK}</g>`);
  }
  O.unshift(
    `<ellipse class="sd" cx="${f((LN[2][0] + LF[2][0]) / 2 + 3)}" cy="1" rx="${f(Math.abs(LF[2][0] - LN[2][0]) / 2 + b.foot * 1.15)}" ry="${f(b.foot * 0.26)}"/>`,
  );
  O.push(armSvg(AF, p.far));
  O.push(legSvg(LF, p.lf[3]), legSvg(LN, p.ln[3]));
  if (w.low === 'trousers' || w.low === 'shorts') {
    // seat: joins both legs
    O.push(
      `<path class="w" d="M${xy(pt(-hN + 1, 5))}L${xy(pt(hF - 1, 5))}L${xy(lerp(LF[0], LF[1], 0.3))}L${xy(lerp(LN[0], LN[1], 0.3))}z"/>`,
    );
  }
  const lap = (w.low === 'skirt' || w.top === 'dress' || (w.top === 'tunic' && (w.hem ?? 0.4) > 0.2)) && p.seated;
  if (lap) {
    // seated: cloth lies over the thighs and falls from the knee
    const t = w.top === 'dress' ? (w.hem ?? 0.8) : w.low === 'skirt' ? (w.lowf ?? 0.86) : Math.min(0.5, w.hem ?? 0.4),
      [a, rA] = legPoint(LN, t),
      [c, rC] = legPoint(LF, t),
      kf = LF[1],
      kn = LN[1];
    O.push(
      `<path class="o ${w.top === 'dress' || w.low !== 'skirt' ? 't' : 'w'}" d="M${xy(pt(-wN - 0.6, T * 0.3))}Q${xy([hipN[0] - b.rh - 5, hipN[1]])} ${xy([hipN[0] - b.rh + 2, hipN[1] + b.rh + 1])}L${xy([hipN[0] + 6, hipN[1] + b.rh + 3])}${t > 0.55 ? '' : `L${xy([a[0] - 2, a[1] + rA + 2])}L${xy([c[0] + 3, c[1] + rC])}`}${t > 0.55 ? `L${xy([kn[0] - b.rk - 1, kn[1] + b.rk + 4])}L${xy([a[0] - rA - 2, a[1]])}L${xy([c[0] + rC + 2, c[1]])}L${xy([kf[0] + b.rk + 1.6, kf[1] + 1])}` : ''}Q${xy([kf[0] + b.rk + 1, kf[1] - b.rk - 2])} ${xy([t > 0.55 ? kf[0] - 2 : c[0], t > 0.55 ? kf[1] - b.rk - 2 : c[1] - rC - 1])}L${xy(pt(wF + 0.6, T * 0.3))}z"/>`,
    );
  }
  if (w.low === 'skirt' && !lap) {
    const [hl, hr] = hem(w.lowf ?? 0.86, w.flare ?? 2),
      a = pt(-wN - 0.6, T * 0.34),
      c = pt(wF + 0.6, T * 0.34),
      dn = (hl[1] - a[1]) * 0.4;
    O.push(
      `<path class="o w" d="M${xy(a)}C${xy([a[0] - b.hw * 0.34, a[1] + dn * 0.8])} ${xy([hl[0] - 0.5, hl[1] - dn])} ${xy(hl)}Q${xy([(hl[0] + hr[0]) / 2, Math.max(hl[1], hr[1]) + 3])} ${xy(hr)}C${xy([hr[0] + 0.5, hr[1] - dn])} ${xy([c[0] + b.hw * 0.3, c[1] + dn * 0.8])} ${xy(c)}z"/>`,
    );
    if (w.band)
      O.push(
        `<path style="fill:none;stroke:var(--band,${w.band});stroke-width:3.4" d="M${xy([hl[0] + 2.4, hl[1] - 6])}Q${xy([(hl[0] + hr[0]) / 2, Math.max(hl[1], hr[1]) - 3.4])} ${xy([hr[0] - 2.4, hr[1] - 6])}"/>`,
      );
    if (w.fold)
      O.push(
        `<path class="m" d="M${xy(pt(wF * 0.3, T * 0.2))}Q${xy([hr[0] - 6, (hip[1] + hr[1]) / 2])} ${xy([hr[0] - 7, hr[1] - 1])}"/>`,
      );
  }
  // neck
  const nb = pt(0, T - 4),
    nt = pt(0.6, T + b.neck + 5);
  O.push(`<path class="o sk" d="${limb(nb, lerp(nb, nt, 0.5), nt, [nw * 0.98, nw * 0.9, nw * 0.9]).d}"/>`);
  // top
  const [hl, hr] = lap
    ? [pt(-hN - 1, 2), pt(hF + 1, 2)]
    : w.top === 'dress'
      ? hem(w.hem ?? 0.8, w.flare ?? 4)
      : w.top === 'tunic'
        ? hem(w.hem ?? 0.4, w.flare ?? 3)
        : [pt(-hN - 1.6, -b.leg * 0.07), pt(hF + 1.8, -b.leg * 0.07)];
  O.push(`<path class="o t" d="${bodyPath(hl, hr, w.top === 'shirt' ? 2.4 : 4)}"/>`);
  const mid = [(hl[0] + hr[0]) / 2 + 1, Math.max(hl[1], hr[1])];
  for (const e of w.extras || []) {
    if (e === 'placket') O.push(`<path class="m" d="M${xy(pt(2.4, T - 1.6))}L${xy(pt(2.2, T * 0.52))}"/>`);
    if (e === 'open') O.push(`<path class="m" d="M${xy(pt(2.4, T - 1.6))}Q${xy(pt(2.6, T * 0.4))} ${xy(mid)}"/>`);
    if (e === 'collar')
      O.push(
        `<path class="o" style="stroke-width:2;fill:var(--acc,${w.acc || '#fff'})" d="M${xy(pt(-nw - 1, T + 2))}L${xy(pt(2, T - 5))}L${xy(pt(nw + 2, T + 2))}L${xy(pt(nw + 2.4, T - 4.5))}L${xy(pt(2.4, T - 8))}L${xy(pt(-nw - 2.4, T - 4.5))}z"/>`,
      );
    if (e === 'stripe')
      O.push(
        `<path style="fill:none;stroke:var(--acc,${w.acc || '#fff'});stroke-width:${f(T * 0.16)}" d="M${xy(pt(-sN + 2.2, T * 0.56))}L${xy(pt(sF - 2, T * 0.56))}"/>`,
      );
    if (e === 'belt')
      O.push(
        `<path style="fill:none;stroke:${w.acc || INK};stroke-width:3.6" d="M${xy(pt(-wN + 1.2, T * 0.33))}L${xy(pt(wF - 1.2, T * 0.33))}"/>`,
      );
    if (e === 'hem')
      O.push(
        `<path style="fill:none;stroke:var(--acc,${w.acc || '#fff'});stroke-width:3.2" d="M${xy([hl[0] + 2, hl[1] - 4.6])}Q${xy([mid[0], mid[1] - 1.4])} ${xy([hr[0] - 2, hr[1] - 4.6])}"/>`,
      );
    if (e === 'dots')
      for (const [s, t] of [
        [-0.5, 0.78],
        [0.2, 0.62],
        [-0.3, 0.44],
        [0.5, 0.84],
        [-0.62, 0.2],
        [0.3, 0.26],
      ])
        O.push(
          `<circle ${fill('acc', w.acc || '#fff')} cx="${f(pt(s * wN, t * T)[0])}" cy="${f(pt(s * wN, t * T)[1])}" r="${f(b.sw * 0.11)}"/>`,
        );
    if (e === 'vest')
      O.push(
        `<path class="o" style="stroke-width:2.4;fill:var(--vest,${w.vestc})" d="M${xy(pt(-sN + b.rs * 0.7, T - 1.4))}L${xy(pt(-nw + 0.4, T + 0.4))}Q${xy(pt(1, T * 0.6))} ${xy(pt(0.6, -b.leg * 0.03))}L${xy(pt(-hN + 0.2, -1))}Q${xy(pt(-wN + 0.4, T * 0.4))} ${xy(pt(-sN + b.rs * 0.9, T * 0.66))}z"/><path class="o" style="stroke-width:2.4;fill:var(--vest,${w.vestc})" d="M${xy(pt(sF - b.rs * 0.6, T - 1.4))}L${xy(pt(nw + 0.4, T + 0.4))}Q${xy(pt(4.6, T * 0.6))} ${xy(pt(4.4, -b.leg * 0.03))}L${xy(pt(hF - 0.6, -1))}Q${xy(pt(wF - 0.4, T * 0.4))} ${xy(pt(sF - b.rs * 0.7, T * 0.66))}z"/>`,
      );
    if (e === 'krama')
      O.push(
        `<path class="o" style="stroke-width:2.2;fill:var(--acc,${w.acc})" d="M${xy(pt(-nw - 3, T + 2.4))}Q${xy(pt(2, T - 6))} ${xy(pt(nw + 4, T + 2))}Q${xy(pt(nw + 5, T - 6))} ${xy(pt(3.4, T - 8.6))}L${xy(pt(4.6, T * 0.48))}L${xy(pt(-1.6, T * 0.5))}L${xy(pt(-1, T - 8.4))}Q${xy(pt(-nw - 5, T - 5))} ${xy(pt(-nw - 3, T + 2.4))}z"/><path d="M${xy(pt(-0.4, T * 0.6))}L${xy(pt(4, T * 0.59))}M${xy(pt(-0.6, T * 0.54))}L${xy(pt(4.2, T * 0.53))}" stroke="#fff" stroke-width="1.6"/>`,
      );
  }
  // head
  O.push(
    `<g transform="translate(${f(headAt[0])} ${f(headAt[1])}) rotate(${f(tilt)}) scale(${Math.round(hs * 100) / 100})">${head(w, kid, p.expr, p.gaze)}</g>`,
  );
  if (over.load === 'back' || over.load === 'bag') {
    const a = pt(-sN * 0.5, T),
      c = pt(-sN * 0.9, T * 0.4);
    O.push(
      `<path d="M${xy(pt(-sN * 0.3, T + 0.4))}Q${xy(pt(sF * 0.2, T * 0.6))} ${xy(pt(-wN, T * 0.36))}" fill="none" stroke="${INK}" stroke-width="3"/>`,
    );
  }
  if (over.load in ON_HEAD) {
    const c = add(headAt, mul(u, b.head * 1.22));
    O.push(`<g transform="translate(${f(c[0])} ${f(c[1])}) rotate(-3)">${ON_HEAD[over.load]}</g>`);
  }
  const hung = p.hold || over.hold; // carried in the near hand, hanging straight down
  if (hung) O.push(`<g transform="translate(${f(AN[2][0])} ${f(AN[2][1] + 6)}) scale(${f2(b.hand * 0.84)})">${IN_HAND[hung]}</g>`);
  // near arm, then a patch that hides the inner shoulder line
  O.push(armSvg(AN, p.near));
  if (w.sleeve !== 'none') {
    const c = pt(-sN + b.rs * 1.5, T - b.rs * 1.25);
    O.push(`<circle class="t" cx="${f(c[0])}" cy="${f(c[1])}" r="${f(b.rs * 0.78)}"/>`);
  }
  return {
    svg: `<g style="--sk:var(--skin,${skinC});--hr:var(--hair,${w.hairc});--t:var(--top,${w.topc})${w.low !== 'none' ? `;--w:var(--low,${w.lowc})` : ''}${w.cover ? `;--cv:var(--cover,${w.coverc})` : ''};--shoe:${w.shoec}">${O.join('')}</g>`,
    at: { headTop: add(headAt, mul(u, b.head)), near: AN[2], far: AF[2], mouth: add(headAt, [5, -5]), H: b.H },
  };
}
