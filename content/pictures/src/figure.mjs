// figure.mjs - draws one person: age + clothing + pose + face -> SVG text.
// Promises: origin (0,0) is the ground point under the body, y goes up as negative, everyone looks right; feet stay planted
// (knees are solved). Nothing here knows a setting: skin, hair and clothes come in as a row of settings.mjs.
import { bodyOf } from './body.mjs';
import { arm, hasLap, lap, leg, seat, skirt, top } from './clothes.mjs';
import { add, D, dir, f, f2, ik, INK, lerp, limb, mul, xy } from './geometry.mjs';
import { head } from './heads.mjs';
import { BUNDLE, IN_HAND, ON_HEAD, SACK } from './loads.mjs';
import { P0, POSES } from './poses.mjs';

// The body in its pose: pt(side, up) is a point of the trunk; N is near (viewer's left), F far; A arms, L legs (three joints each).
function joints(b, p, lean) {
  const T = b.H - b.leg - b.head - b.neck; // length of the trunk
  const hip = [p.hip[0] * b.leg, -b.leg + p.hip[1] * b.leg];
  const u = [Math.sin(lean * D), -Math.cos(lean * D)];
  const r = [-u[1], u[0]];
  const pt = (s, t) => add(hip, add(mul(r, s), mul(u, t)));
  const [sN, sF, hN, hF] = [b.sw * 0.97, b.sw * 0.8, b.hw * 0.98, b.hw * 0.9];
  const [wN, wF, nw] = [b.hw * b.waist, b.hw * b.waist * 0.92, b.head * 0.16];
  const armOf = (shoulder, a) => {
    const elbow = add(shoulder, mul(dir(a[0]), b.up));
    return [shoulder, elbow, add(elbow, mul(dir(a[1]), b.fo))];
  };
  const hx = Math.max(2.2, b.hw - b.rh + 0.6);
  const ankle = (4.6 * b.foot) / 15;
  const bone = (b.leg - ankle) * 0.503;
  const legOf = (h, l) => [h, ...ik(h, [l[0] * b.leg, -ankle - l[1] * b.leg], bone, bone, l[2])];
  return {
    b, T, hip, u, pt, sN, sF, hN, hF, wN, wF, nw,
    AN: armOf(pt(-sN + b.rs * 0.85, T - b.rs * 0.95), p.near),
    AF: armOf(pt(sF - b.rs * 0.8, T - b.rs * 0.95), p.far),
    LN: legOf(pt(-hx, 0), p.ln),
    LF: legOf(pt(hx * 0.9, 0), p.lf),
    rl: [b.rh, b.rk, b.ra],
    ra: [b.rs, b.re, b.rw],
  };
}

const placed = ([x, y], turn, inner) => `<g transform="translate(${f(x)} ${f(y)}) rotate(${f(turn)})">${inner}</g>`;

// A soft ellipse that puts the feet on the ground.
function shadow({ b, LN, LF }) {
  const [n, r] = [LN[2][0], LF[2][0]];
  return `<ellipse class="sd" cx="${f((n + r) / 2 + 3)}" cy="1" rx="${f(Math.abs(r - n) / 2 + b.foot * 1.15)}" ry="${f(b.foot * 0.26)}"/>`;
}

// What hangs on the back goes behind everything; its strap goes in front.
function onBack({ pt, T, sN }, load, lean) {
  if (load === 'back') return placed(pt(-sN - 9, T * 0.62), lean + 72, BUNDLE);
  return load === 'bag' ? placed(pt(-sN - 4, T * 0.55), lean, SACK) : '';
}
function strap({ pt, T, sN, sF, wN }, load) {
  if (load !== 'back' && load !== 'bag') return '';
  return `<path d="M${xy(pt(-sN * 0.3, T + 0.4))}Q${xy(pt(sF * 0.2, T * 0.6))} ${xy(pt(-wN, T * 0.36))}" fill="none" stroke="${INK}" stroke-width="3"/>`;
}

function neck({ b, pt, T, nw }) {
  const [low, high] = [pt(0, T - 4), pt(0.6, T + b.neck + 5)];
  return `<path class="o sk" d="${limb(low, lerp(low, high, 0.5), high, [nw * 0.98, nw * 0.9, nw * 0.9]).d}"/>`;
}

// Colours of this person as custom properties, so that a scene can override one by one.
function colours(w) {
  const low = w.low !== 'none' ? `;--w:var(--low,${w.lowc})` : '';
  const cover = w.cover ? `;--cv:var(--cover,${w.coverc})` : '';
  return `--sk:var(--skin,${w.skin});--hr:var(--hair,${w.hairc});--t:var(--top,${w.topc})${low}${cover};--shoe:${w.shoec}`;
}

// who: `girl-10`, `man-b` ...; wear: a row of settings.mjs; over: changes of the pose, `load` (back, bag, head, bucket), `bare` (no cover).
export function person(who, wear, poseName, over = {}) {
  const w = over.bare ? { ...wear, cover: undefined } : wear;
  const b = bodyOf(who);
  const kid = b.age <= 10;
  const pose = POSES[poseName];
  if (!pose) throw Error(`no pose ${poseName}`);
  const p = { ...P0, ...pose, ...(kid && pose.kid), ...over };
  const elder = b.age >= 60;
  const lean = p.lean + (elder ? 5 : 0);
  const j = joints(b, p, lean);
  const headAt = j.pt(elder ? 2.6 : 1, j.T + b.neck);
  const onLap = hasLap(w, p.seated);
  const hung = p.hold; // carried in the near hand, hanging straight down
  const patch = j.pt(-j.sN + b.rs * 1.5, j.T - b.rs * 1.25); // hides the inner shoulder line
  const paint = [
    shadow(j),
    onBack(j, over.load, lean),
    arm(j, w, j.AF, p.far),
    leg(j, w, j.LF, p.lf[3]),
    leg(j, w, j.LN, p.ln[3]),
    w.low === 'trousers' || w.low === 'shorts' ? seat(j) : '',
    onLap ? lap(j, w) : '',
    w.low === 'skirt' && !onLap ? skirt(j, w) : '',
    neck(j),
    top(j, w, onLap),
    `<g transform="translate(${f(headAt[0])} ${f(headAt[1])}) rotate(${f(p.tilt + lean * 0.3)}) scale(${Math.round((b.head / 30) * 100) / 100})">${head(w, kid, p.expr, p.gaze)}</g>`,
    strap(j, over.load),
    over.load in ON_HEAD ? placed(add(headAt, mul(j.u, b.head * 1.22)), -3, ON_HEAD[over.load]) : '',
    hung ? `<g transform="translate(${f(j.AN[2][0])} ${f(j.AN[2][1] + 6)}) scale(${f2(b.hand * 0.84)})">${IN_HAND[hung]}</g>` : '',
    arm(j, w, j.AN, p.near),
    w.sleeve !== 'none' ? `<circle class="t" cx="${f(patch[0])}" cy="${f(patch[1])}" r="${f(b.rs * 0.78)}"/>` : '',
  ];
  return `<g style="${colours(w)}">${paint.join('')}</g>`;
}
