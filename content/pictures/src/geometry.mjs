// geometry.mjs - points, short numbers for SVG text, and the two shapes that bodies are made of: a tapered limb, a two-bone reach.
// Promises: pure arithmetic; every number is written with one decimal at most (two for scales), so files stay small and equal.
export const INK = '#221f1c';
export const f = (n) => {
  n = Math.round(n * 10) / 10;
  return Object.is(n, -0) || n === 0 ? '0' : String(n).replace(/^(-?)0\./, '$1.');
};
export const f2 = (n) => String(Math.round(n * 100) / 100).replace(/^(-?)0\./, '$1.');
export const xy = (p) => f(p[0]) + ' ' + f(p[1]);
export const add = (a, b) => [a[0] + b[0], a[1] + b[1]];
export const sub = (a, b) => [a[0] - b[0], a[1] - b[1]];
export const mul = (a, k) => [a[0] * k, a[1] * k];
export const lerp = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
const len = (a) => Math.hypot(a[0], a[1]);
export const D = Math.PI / 180;
// An angle in this system: 0 = straight down, 90 = forward (right), 180 = up, -90 = back
export const dir = (a) => [Math.sin(a * D), Math.cos(a * D)];

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

// A limb: a tapered tube A-B-C; from..to cut it (sleeve, trouser leg), grow makes cloth wider than skin
export function limb(A, B, C, r, { from = 0, to = 1, grow = 0, flare = 0, flat = false } = {}) {
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
export function ik(A, T, l1, l2, bend) {
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
