// clothes.mjs - what people wear, cut along the body: legs, sleeves, skirts, tops and their trims.
// `j` is the body in its pose (see joints in figure.mjs), `w` a row of settings.mjs. Each function gives SVG text.
import { add, f, f2, INK, lerp, limb, mul, xy } from './geometry.mjs';

const line = (stroke, width, d) => `<path style="fill:none;stroke:${stroke};stroke-width:${width}" d="${d}"/>`;
const accent = (w) => `var(--acc,${w.acc || '#fff'})`;

// One leg with its shoe.
export function leg(j, w, L, turn) {
  const long = (w.top === 'dress' && (w.hem ?? 0.8) > 0.6) || (w.low === 'skirt' && (w.lowf ?? 0.85) > 0.66);
  const cloth = (opt) => `<path class="o w" d="${limb(...L, j.rl, { flat: true, ...opt }).d}"/>`;
  let s = '';
  if (['shorts', 'skirt', 'none'].includes(w.low)) {
    const hidden = w.low === 'shorts' || w.top === 'dress' || w.low === 'skirt' ? 0.25 : 0;
    const skin = w.tights ? w.tights : `var(--skin,${w.skin})`;
    s += `<path class="o" style="fill:${skin}" d="${limb(...L, j.rl, { from: long ? 0.74 : hidden }).d}"/>`;
  }
  const [x, y] = L[2];
  s += `<use href="#foot-${w.shoe || 'shoe'}" transform="translate(${f(x)} ${f(y)})${turn ? ` rotate(${turn})` : ''} scale(${f2(j.b.foot / 15)})"/>`;
  if (w.low === 'trousers') s += cloth({ to: 0.96, grow: w.loose ?? 0.8, flare: w.loose ? 0.4 : 0 });
  if (w.low === 'shorts') s += cloth({ to: 0.54, grow: 1.2, flare: 1.6 });
  return s;
}

// One arm with hand and sleeve; `a` is the arm's row of the pose.
export function arm(j, w, A, a) {
  const sleeve = w.sleeve === 'short' ? 0.46 : w.sleeve === 'none' ? 0 : 0.97;
  const [, , hand, angle, thumb] = a;
  const k = j.b.hand * (hand === 'palm' ? 1.02 : 1);
  let s = sleeve < 0.9 ? `<path class="o sk" d="${limb(...A, j.ra).d}"/>` : '';
  s += `<use href="#hand-${hand}" transform="translate(${f(A[2][0])} ${f(A[2][1])}) rotate(${f(-angle)}) scale(${f2((thumb || 1) * k)} ${f2(k)})"/>`;
  const flare = w.sleeve === 'short' ? 1.4 : w.wide ? 2 : 0.2;
  if (sleeve) s += `<path class="o t" d="${limb(...A, j.ra, { to: sleeve, grow: 0.9, flare, flat: true }).d}"/>`;
  return s;
}

const legPoint = (j, L, t) => {
  const q = limb(...L, j.rl);
  return [q.P(t), q.R(t)];
};

// Left and right end of a hem that hangs at share t of the legs.
function hem(j, t, flare) {
  const [a, rA] = legPoint(j, j.LN, t);
  const [c, rC] = legPoint(j, j.LF, t);
  const [l, r] = a[0] < c[0] ? [[a, rA], [c, rC]] : [[c, rC], [a, rA]];
  const y = (l[0][1] + r[0][1]) / 2;
  return [
    [l[0][0] - l[1] - flare, l[0][1] * 0.5 + y * 0.5 - flare * 0.1],
    [r[0][0] + r[1] + flare, r[0][1] * 0.5 + y * 0.5 - flare * 0.1],
  ];
}

// The seat of trousers: joins both legs.
export function seat(j) {
  const { pt, hN, hF, LN, LF } = j;
  return `<path class="w" d="M${xy(pt(-hN + 1, 5))}L${xy(pt(hF - 1, 5))}L${xy(lerp(LF[0], LF[1], 0.3))}L${xy(lerp(LN[0], LN[1], 0.3))}z"/>`;
}

// Is there cloth over the lap of this person, sitting?
export const hasLap = (w, seated) =>
  (w.low === 'skirt' || w.top === 'dress' || (w.top === 'tunic' && (w.hem ?? 0.4) > 0.2)) && seated;

// Sitting: cloth lies over the thighs and, when long, falls from the knee.
export function lap(j, w) {
  const { b, pt, T, wN, wF, LN, LF } = j;
  const t = w.top === 'dress' ? (w.hem ?? 0.8) : w.low === 'skirt' ? (w.lowf ?? 0.86) : Math.min(0.5, w.hem ?? 0.4);
  const [a, rA] = legPoint(j, LN, t);
  const [c, rC] = legPoint(j, LF, t);
  const [hip, kn, kf] = [LN[0], LN[1], LF[1]];
  const long = t > 0.55;
  const d = [
    `M${xy(pt(-wN - 0.6, T * 0.3))}`,
    `Q${xy([hip[0] - b.rh - 5, hip[1]])} ${xy([hip[0] - b.rh + 2, hip[1] + b.rh + 1])}`,
    `L${xy([hip[0] + 6, hip[1] + b.rh + 3])}`,
    ...(long
      ? [
          `L${xy([kn[0] - b.rk - 1, kn[1] + b.rk + 4])}L${xy([a[0] - rA - 2, a[1]])}`,
          `L${xy([c[0] + rC + 2, c[1]])}L${xy([kf[0] + b.rk + 1.6, kf[1] + 1])}`,
        ]
      : [`L${xy([a[0] - 2, a[1] + rA + 2])}L${xy([c[0] + 3, c[1] + rC])}`]),
    `Q${xy([kf[0] + b.rk + 1, kf[1] - b.rk - 2])} ${xy([long ? kf[0] - 2 : c[0], long ? kf[1] - b.rk - 2 : c[1] - rC - 1])}`,
    `L${xy(pt(wF + 0.6, T * 0.3))}z`,
  ];
  return `<path class="o ${w.top === 'dress' || w.low !== 'skirt' ? 't' : 'w'}" d="${d.join('')}"/>`;
}

// A skirt, standing: with a band at the hem and a fold where the row says so.
export function skirt(j, w) {
  const { b, pt, T, wN, wF, hip } = j;
  const [hl, hr] = hem(j, w.lowf ?? 0.86, w.flare ?? 2);
  const [a, c] = [pt(-wN - 0.6, T * 0.34), pt(wF + 0.6, T * 0.34)];
  const dn = (hl[1] - a[1]) * 0.4;
  const mid = (hl[0] + hr[0]) / 2;
  const low = Math.max(hl[1], hr[1]);
  let s =
    `<path class="o w" d="M${xy(a)}C${xy([a[0] - b.hw * 0.34, a[1] + dn * 0.8])} ${xy([hl[0] - 0.5, hl[1] - dn])} ${xy(hl)}` +
    `Q${xy([mid, low + 3])} ${xy(hr)}C${xy([hr[0] + 0.5, hr[1] - dn])} ${xy([c[0] + b.hw * 0.3, c[1] + dn * 0.8])} ${xy(c)}z"/>`;
  if (w.band) s += line(`var(--band,${w.band})`, 3.4, `M${xy([hl[0] + 2.4, hl[1] - 6])}Q${xy([mid, low - 3.4])} ${xy([hr[0] - 2.4, hr[1] - 6])}`);
  if (w.fold) s += `<path class="m" d="M${xy(pt(wF * 0.3, T * 0.2))}Q${xy([hr[0] - 6, (hip[1] + hr[1]) / 2])} ${xy([hr[0] - 7, hr[1] - 1])}"/>`;
  return s;
}

// Where the top ends, left and right.
function topHem(j, w, onLap) {
  const { b, pt, hN, hF } = j;
  if (onLap) return [pt(-hN - 1, 2), pt(hF + 1, 2)];
  if (w.top === 'dress') return hem(j, w.hem ?? 0.8, w.flare ?? 4);
  if (w.top === 'tunic') return hem(j, w.hem ?? 0.4, w.flare ?? 3);
  return [pt(-hN - 1.6, -b.leg * 0.07), pt(hF + 1.8, -b.leg * 0.07)];
}

// Shoulders, sides and hem as one outline.
function trunk(j, hl, hr, drop) {
  const { b, pt, T, u, sN, sF, wN, wF, nw } = j;
  const q = [[-nw, T + 1.5], [-sN * 0.8, T - 0.6], [-sN, T - b.rs * 1.1], [-sN + 0.5, T * 0.62], [-wN, T * 0.6], [-wN, T * 0.36]].map((a) => pt(...a));
  const r = [[wF, T * 0.36], [wF, T * 0.6], [sF - 0.5, T * 0.62], [sF, T - b.rs * 1.1], [sF * 0.8, T - 0.6], [nw, T + 1.5]].map((a) => pt(...a));
  const down = (hl[1] - q[5][1]) * 0.4;
  return [
    `M${xy(q[0])}Q${xy(q[1])} ${xy(q[2])}C${xy(q[3])} ${xy(q[4])} ${xy(q[5])}`,
    `C${xy(add(q[5], mul(u, -down)))} ${xy([hl[0] + 1, hl[1] - down])} ${xy(hl)}`,
    `Q${xy([(hl[0] + hr[0]) / 2, Math.max(hl[1], hr[1]) + drop])} ${xy(hr)}`,
    `C${xy([hr[0] - 1, hr[1] - down])} ${xy(add(r[0], mul(u, -down)))} ${xy(r[0])}C${xy(r[1])} ${xy(r[2])} ${xy(r[3])}`,
    `Q${xy(r[4])} ${xy(r[5])}Q${xy(pt(0, T - 3.4))} ${xy(q[0])}z`,
  ].join('');
}

// Shirt, tunic or dress with its trims.
export function top(j, w, onLap) {
  const [hl, hr] = topHem(j, w, onLap);
  const mid = [(hl[0] + hr[0]) / 2 + 1, Math.max(hl[1], hr[1])];
  const outline = `<path class="o t" d="${trunk(j, hl, hr, w.top === 'shirt' ? 2.4 : 4)}"/>`;
  return outline + (w.extras || []).map((e) => TRIM[e](j, w, { hl, hr, mid })).join('');
}

const DOTS = [[-0.5, 0.78], [0.2, 0.62], [-0.3, 0.44], [0.5, 0.84], [-0.62, 0.2], [0.3, 0.26]];
const TRIM = {
  placket: ({ pt, T }) => `<path class="m" d="M${xy(pt(2.4, T - 1.6))}L${xy(pt(2.2, T * 0.52))}"/>`,
  open: ({ pt, T }, w, { mid }) => `<path class="m" d="M${xy(pt(2.4, T - 1.6))}Q${xy(pt(2.6, T * 0.4))} ${xy(mid)}"/>`,
  collar({ pt, T, nw }, w) {
    const points = [[-nw - 1, T + 2], [2, T - 5], [nw + 2, T + 2], [nw + 2.4, T - 4.5], [2.4, T - 8], [-nw - 2.4, T - 4.5]];
    return `<path class="o" style="stroke-width:2;fill:${accent(w)}" d="M${points.map((p) => xy(pt(...p))).join('L')}z"/>`;
  },
  stripe: ({ pt, T, sN, sF }, w) => line(accent(w), f(T * 0.16), `M${xy(pt(-sN + 2.2, T * 0.56))}L${xy(pt(sF - 2, T * 0.56))}`),
  belt: ({ pt, T, wN, wF }, w) => line(w.acc || INK, 3.6, `M${xy(pt(-wN + 1.2, T * 0.33))}L${xy(pt(wF - 1.2, T * 0.33))}`),
  hem: (j, w, { hl, hr, mid }) => line(accent(w), 3.2, `M${xy([hl[0] + 2, hl[1] - 4.6])}Q${xy([mid[0], mid[1] - 1.4])} ${xy([hr[0] - 2, hr[1] - 4.6])}`),
  dots({ b, pt, T, wN }, w) {
    const dot = ([x, y]) => `<circle style="fill:${accent(w)}" cx="${f(x)}" cy="${f(y)}" r="${f(b.sw * 0.11)}"/>`;
    return DOTS.map(([s, t]) => dot(pt(s * wN, t * T))).join('');
  },
  vest({ b, pt, T, sN, sF, hN, hF, wN, wF, nw }, w) {
    const side = (d) => `<path class="o" style="stroke-width:2.4;fill:var(--vest,${w.vestc})" d="${d}"/>`;
    const near =
      `M${xy(pt(-sN + b.rs * 0.7, T - 1.4))}L${xy(pt(-nw + 0.4, T + 0.4))}Q${xy(pt(1, T * 0.6))} ${xy(pt(0.6, -b.leg * 0.03))}` +
      `L${xy(pt(-hN + 0.2, -1))}Q${xy(pt(-wN + 0.4, T * 0.4))} ${xy(pt(-sN + b.rs * 0.9, T * 0.66))}z`;
    const far =
      `M${xy(pt(sF - b.rs * 0.6, T - 1.4))}L${xy(pt(nw + 0.4, T + 0.4))}Q${xy(pt(4.6, T * 0.6))} ${xy(pt(4.4, -b.leg * 0.03))}` +
      `L${xy(pt(hF - 0.6, -1))}Q${xy(pt(wF - 0.4, T * 0.4))} ${xy(pt(sF - b.rs * 0.7, T * 0.66))}z`;
    return side(near) + side(far);
  },
  // A checked scarf round the neck, as people of the countryside wear it.
  krama({ pt, T, nw }, w) {
    const d =
      `M${xy(pt(-nw - 3, T + 2.4))}Q${xy(pt(2, T - 6))} ${xy(pt(nw + 4, T + 2))}Q${xy(pt(nw + 5, T - 6))} ${xy(pt(3.4, T - 8.6))}` +
      `L${xy(pt(4.6, T * 0.48))}L${xy(pt(-1.6, T * 0.5))}L${xy(pt(-1, T - 8.4))}Q${xy(pt(-nw - 5, T - 5))} ${xy(pt(-nw - 3, T + 2.4))}z`;
    const checks = `M${xy(pt(-0.4, T * 0.6))}L${xy(pt(4, T * 0.59))}M${xy(pt(-0.6, T * 0.54))}L${xy(pt(4.2, T * 0.53))}`;
    return `<path class="o" style="stroke-width:2.2;fill:${`var(--acc,${w.acc})`}" d="${d}"/><path d="${checks}" stroke="#fff" stroke-width="1.6"/>`;
  },
};
