// props.mjs - the things of a place: houses, trees, animals, vehicles, crops, and marks that people set.
// Promises: each entry is the inside of a <symbol>, its ground point at 0,0.
// Classes: o = outline 3, p = outline 2.2 (further back), m = thin line.
import { INK } from './geometry.mjs';
import { EO, hidden, part as P, SMALL, TUFT } from './ordnance.mjs';
import { BICYCLE, places } from './places.mjs';
import { fallen, MARK, upright } from './sign.mjs';
import { things } from './things.mjs';
const HOUSE = {
  meca: [
    P('M-62 0V-58L62 -62V0z', 'wall', 'o') +
      P('M-66 -56L-66 -66L66 -70V-60z', 'wall2', 'o') +
      P('M-14 0V-36Q-2 -44 10 -36V0z', 'door', 'o') +
      P('M26 -26V-44H44V-26z', '#4a3a30', 'p') +
      P('M-48 -26V-44H-30V-26z', '#4a3a30', 'p') +
      '<path class="m" d="M-56 -12h14M34 -10h16M22 -52h12M-50 -52h10M-54 -66v-6M-30 -67v-6M28 -69v-6M52 -70v-6"/>',
    P('M-62 0V-56L-40 -66L-34 -50L-24 -60L-12 -34L2 -44L8 -22L24 -34L34 -58L52 -70L62 -62V0z', 'wall', 'o') +
      P('M-66 -54L-66 -66L-36 -69L-40 -58z', 'wall2', 'o') +
      P('M-20 0V-22Q-8 -32 4 -22V0z', '#3a2f2a', 'o') +
      P('M34 -24V-42H50V-24z', '#3a2f2a', 'p') +
      P('M-52 -26V-44H-36V-26z', '#3a2f2a', 'p') +
      '<path class="m" d="M-30 -46L-26 -30L-32 -20M52 -60L44 -50M14 -20L20 -8"/>',
  ],
  eeur: [
    P('M28 -92V-66H40V-86z', 'roof', 'o') +
      P('M-56 0V-50H56V0z', 'wall', 'o') +
      P('M-66 -46L-44 -84H44L66 -46z', 'roof', 'o') +
      '<path class="m" d="M-52 -58H52M-46 -70H46"/>' +
      P('M-10 0V-34H10V0z', 'door', 'o') +
      P('M24 -16V-36H44V-16z', '#bfe0ee', 'p') +
      P('M-44 -16V-36H-24V-16z', '#bfe0ee', 'p') +
      '<path class="m" d="M34 -36V-16M24 -26H44M-34 -36V-16M-44 -26H-24"/>',
    P('M-56 0V-50L-34 -50L-28 -34L-16 -40L-8 -20L6 -28L14 -50H56V0z', 'wall', 'o') +
      P('M-66 -46L-46 -82L-26 -84L-32 -68L-20 -62L-30 -46z', 'roof', 'o') +
      P('M10 -46L18 -62L12 -72L26 -84H40L66 -46z', 'roof', 'o') +
      '<path class="o" fill="none" d="M-24 -76L20 -78M-18 -60L8 -46"/>' +
      P('M24 -14V-36H44V-14z', '#3a3330', 'p') +
      P('M-46 -14V-36H-28V-14z', '#3a3330', 'p') +
      '<path class="m" d="M24 -36L34 -26L30 -14M-46 -20L-36 -30M50 -44L44 -38"/>',
  ],
  ssaf: [
    P('M-44 0V-42H44V0z', 'wall', 'o') +
      P('M-62 -36Q-30 -66 0 -94Q30 -66 62 -36Q0 -24 -62 -36z', 'roof', 'o') +
      '<path class="m" d="M0 -86L-34 -38M0 -86L-12 -34M0 -86L12 -34M0 -86L34 -38"/>' +
      P('M-12 0V-28Q0 -36 12 -28V0z', 'door', 'o') +
      '<path class="m" d="M24 -14h10M-36 -20h9M22 -24h7"/>',
    P('M-44 0V-40L-26 -32L-18 -42L-6 -22L8 -30L16 -14L26 -34L44 -42V0z', 'wall', 'o') +
      P('M-62 -36Q-34 -62 -12 -82L-4 -66L-14 -56L-4 -44L-16 -36Q-40 -30 -62 -36z', 'roof', 'o') +
      P('M62 -36Q52 -46 40 -56L28 -50L30 -38L22 -32Q44 -32 62 -36z', 'roof', 'o') +
      '<path class="o" fill="none" d="M-8 -76L20 -52M-6 -58L24 -40"/>' +
      P('M-14 0V-16Q-4 -22 6 -16V0z', '#3a2a22', 'o') +
      '<path class="m" d="M-34 -34L-28 -20L-34 -10M34 -32L28 -18"/>',
  ],
  seas: [
    '<path class="o" fill="none" stroke-width="6" d="M-46 0V-34M46 0V-34M-8 0V-34"/>' +
      P('M-52 -30V-68H52V-30z', 'wall', 'o') +
      P('M-68 -60L-40 -104H40L68 -60z', 'roof', 'o') +
      '<path class="m" d="M-58 -72H58M-50 -84H50M-43 -96H43M-34 -60V-30M-50 -48H-20"/>' +
      P('M2 -30V-58H22V-30z', 'door', 'o') +
      P('M30 -38V-54H44V-38z', '#4a3a30', 'p') +
      '<path class="o" fill="none" d="M4 -28L-4 2M22 -28L16 2M2 -20H20M0 -10H18"/>',
    '<path class="o" fill="none" stroke-width="6" d="M-46 0V-34M46 0L40 -34M-8 0V-34"/>' +
      P('M-52 -30V-68L-30 -68L-22 -46L-8 -58L2 -40L14 -50L22 -68H52L48 -30z', 'wall', 'o') +
      P('M-68 -60L-40 -104L-16 -104L-24 -88L-10 -80L-22 -60z', 'roof', 'o') +
      P('M18 -60L26 -78L18 -90L32 -104L42 -102L70 -58z', 'roof', 'o') +
      '<path class="o" fill="none" d="M-14 -96L22 -94M-12 -72L18 -62"/>' +
      P('M26 -34V-54H42V-34z', '#3a2a22', 'p') +
      P('M-44 -34V-54H-30V-34z', '#3a2a22', 'p'),
  ],
};
const TREE = {
  meca:
    P('M-4 0V-30H4V0z', 'trunk', 'p') +
    P('M0 -122C-18 -100 -20 -50 -12 -26C-4 -18 4 -18 12 -26C20 -50 18 -100 0 -122z', 'leaf', 'p') +
    '<path class="m" d="M0 -96V-30M0 -60L8 -72M0 -46L-8 -58"/>',
  eeur:
    P('M-5 0L-4 -66H4L5 0z', 'trunk', 'p') +
    '<path class="m" d="M-4 -14h4M0 -26h4M-4 -38h4"/>' +
    P(
      'M0 -118C-22 -120 -34 -98 -28 -84C-42 -72 -34 -44 -14 -48C-6 -36 14 -38 18 -48C38 -46 42 -72 28 -84C34 -100 20 -120 0 -118z',
      'leaf',
      'p',
    ) +
    '<path class="m" d="M-14 -88q6 6 12 0M6 -66q6 6 12 0"/>',
  ssaf:
    P('M-6 0C-4 -20 -6 -34 -22 -56L-16 -60L-2 -42L12 -62L18 -58C8 -42 4 -24 6 0z', 'trunk', 'p') +
    P('M-62 -62C-62 -78 -36 -86 -20 -82C-6 -94 26 -92 34 -82C52 -86 66 -74 62 -62C40 -54 -40 -54 -62 -62z', 'leaf', 'p') +
    '<path class="m" d="M-38 -70q10 -6 20 0M6 -74q10 -6 22 0"/>',
  seas:
    P('M-6 0C-2 -36 -6 -70 4 -104L10 -103C6 -70 6 -34 6 0z', 'trunk', 'p') +
    '<path class="m" d="M-4 -20h8M-3 -40h7M-2 -60h7M1 -80h6"/>' +
    P(
      'M6 -106C-6 -130 -34 -128 -44 -110C-30 -116 -18 -112 -8 -106C-26 -106 -36 -92 -34 -76C-26 -90 -10 -98 4 -100C4 -88 10 -76 20 -70C18 -84 16 -92 12 -100C26 -98 38 -88 42 -76C48 -92 34 -106 20 -108C32 -114 44 -112 54 -106C48 -126 20 -130 6 -106z',
      'leaf',
      'p',
    ),
};
// Something hangs high in a tree, half behind the leaves. The tree is a broad one everywhere, so that the crown hides it.
const CAUGHT = { meca: [10, -62, 'eeur'], eeur: [10, -62, 'eeur'], ssaf: [-4, -52, 'ssaf'], seas: [4, -84, 'seas'] };
const caught = ([x, y, tree]) =>
  `${TREE[tree]}<g transform="translate(${x} ${y}) scale(.5)">${EO.shell}${P('M-34 16C-42 -2 -24 -14 -10 -6C0 -16 22 -12 24 -2C38 0 36 18 22 18C8 26 -22 26 -34 16z', 'leaf', 'o')}</g>`;
const BUSH = {
  meca: 'M-26 0C-38 -6 -34 -24 -22 -24C-20 -38 2 -40 8 -28C22 -34 34 -20 28 -10C32 -4 28 0 26 0z',
  eeur: 'M-28 0C-42 -8 -34 -26 -22 -24C-18 -40 6 -40 12 -26C28 -30 36 -12 28 0z',
  ssaf: 'M-30 0L-34 -14L-24 -10L-26 -26L-14 -16L-8 -34L0 -18L12 -32L14 -14L28 -24L24 -8L34 -10L30 0z',
  seas: 'M-4 0C-20 -6 -36 -22 -40 -40C-24 -34 -12 -22 -6 -10C-12 -28 -10 -48 0 -58C8 -46 8 -26 4 -10C10 -22 24 -34 38 -36C34 -20 20 -6 6 0z',
};
const CROP = {
  meca: [
    '#e9bf4a',
    'M-5 0L-7 -22M5 0L8 -20M0 0V-30M0 -32V-38M-4 -30L0 -26L4 -30M-4 -36L0 -32L4 -36M-11 -27L-7 -22L-3 -26M4 -25L8 -20L12 -25',
  ],
  eeur: ['#e9c23f', 'M0 -28V-28'],
  ssaf: ['#d9b03f', 'M0 0V-34M0 -10C-10 -14 -12 -22 -12 -28C-6 -24 -2 -18 0 -10C2 -18 6 -24 12 -28C12 -22 10 -14 0 -10'],
  seas: ['#6fbf5a', 'M0 0C-4 -8 -8 -14 -12 -18M0 0V-26M0 0C4 -8 8 -14 12 -18'],
};
const beast = (col, horn, extra = '', c = `var(--beast,${col})`) =>
  P('M-34 0V-22H-26V0zM-14 0V-20H-7V0zM12 0V-20H19V0zM26 0V-22H33V0z', c, 'p') +
  P(
    'M-36 -22C-42 -44 -30 -52 -14 -50C2 -54 20 -52 32 -50C38 -60 46 -66 54 -64C62 -62 68 -54 68 -48C64 -44 56 -44 50 -46C46 -36 42 -24 34 -20C10 -14 -20 -14 -36 -22z',
    c,
    'p',
  ) +
  extra +
  `<circle cx="55" cy="-57" r="2" fill="${INK}"/>` +
  horn +
  `<path class="p" fill="none" d="M-38 -40C-46 -36 -46 -26 -44 -18"/>`;
const ANIMAL = {
  meca: beast('#efe6d4', '<path class="p" fill="none" d="M50 -64C48 -74 42 -78 36 -78"/><path class="m" d="M60 -45l-1 7"/>'),
  eeur: beast(
    '#f6f1e8',
    '<path class="p" fill="none" d="M48 -64c-2 -5 -1 -8 2 -10"/>',
    '<path fill="#3a3330" d="M-20 -50C-6 -52 0 -40 -8 -32C-18 -28 -26 -38 -20 -50zM18 -51C28 -52 32 -44 26 -36C18 -36 14 -44 18 -51z"/>',
  ),
  ssaf: beast(
    '#a3663c',
    '<path class="p" fill="none" d="M50 -64C48 -74 42 -78 36 -78"/><path class="m" d="M60 -45l-1 7"/>',
    '<path fill="#f3e6d0" d="M-10 -50C2 -54 6 -40 0 -32C-10 -30 -16 -42 -10 -50z"/>',
  ),
  seas: beast(
    '#6d6a70',
    '<path class="o" fill="none" d="M48 -63C38 -66 28 -72 24 -82M54 -64C50 -74 44 -80 38 -84" stroke="#221f1c"/>',
  ),
};
const wheel = (x, r, y = -r) =>
  `<circle class="o" cx="${x}" cy="${y}" r="${r}" fill="#45454a"/><circle class="p" cx="${x}" cy="${y}" r="${Math.round(r * 0.45)}" fill="#d3cec3"/>`;
const VEHICLE = {
  meca:
    P('M-84 -18L-84 -46L-12 -46L-12 -76L34 -76L50 -48L82 -42L84 -18z', 'var(--vehicle,#e9e2d0)', 'o') +
    P('M-4 -48V-68H28L40 -48z', '#cfe4ea', 'p') +
    '<path class="m" d="M-12 -46V-20M16 -68V-20M-78 -38H-18"/>' +
    wheel(-52, 17) +
    wheel(54, 17),
  eeur:
    P('M-78 -18L-80 -40L-50 -46L-32 -70H26L46 -46L76 -40L80 -18z', 'var(--vehicle,#8fb4c8)', 'o') +
    P('M-40 -46L-28 -63H-2V-46zM6 -46V-63H22L36 -46z', '#dff0f4', 'p') +
    '<path class="m" d="M2 -46V-20M-36 -38h8M10 -38h8"/>' +
    wheel(-46, 16) +
    wheel(46, 16),
  ssaf: BICYCLE,
  seas:
    wheel(-38, 19) +
    wheel(42, 19) +
    P(
      'M-56 -40C-48 -52 -30 -56 -8 -50L6 -40L22 -58L30 -56L42 -22L34 -20L24 -40L14 -22H-22L-30 -34z',
      'var(--vehicle,#b8392e)',
      'o',
    ) +
    P('M-52 -50L-8 -54L-6 -47L-50 -42z', '#3a3a3e', 'p') +
    '<path class="o" fill="none" d="M24 -56L18 -70L8 -72"/>',
};
export function props(key, S) {
  return {
    tuft: TUFT(0, 1),
    tuft2: TUFT(0, 1, 'grass2'),
    'eo-shell': hidden('shell'),
    'eo-disc': hidden('disc'), 'eo-rusty': hidden('rusty'),
    'eo-ball': hidden('ball'), 'eo-many': SMALL, 'eo-tree': caught(CAUGHT[key]),
    sign: upright(S.sign.shape), 'sign-fallen': fallen(S.sign.shape), 'sign-mark': MARK, ...things(), ...places(),
    house: HOUSE[key][0],
    'house-damaged': HOUSE[key][1],
    tree: TREE[key],
    bush: P(BUSH[key], 'leaf2', 'p'),
    crop:
      key === 'eeur'
        ? `<path class="p" fill="none" d="M0 0V-24" style="stroke-width:6"/><path d="M0 0V-24" style="stroke:var(--crop,#6a9a3d)" stroke-width="3"/>` +
          P('M0 -8C-10 -8 -13 -14 -13 -18C-6 -18 -2 -14 0 -8C2 -14 6 -18 13 -18C13 -14 10 -8 0 -8z', 'grass', 'p') +
          P(
            'M0 -44L4 -40L9 -41L9 -36L13 -33L10 -29L11 -24L6 -24L2 -20L-2 -20L-6 -24L-11 -24L-10 -29L-13 -33L-9 -36L-9 -41L-4 -40z',
            'var(--crop,#f0c83f)',
            'p',
          ) +
          '<circle cy="-31" r="5" fill="#5a3a22"/>'
        : `<path class="p" style="fill:none;stroke-width:6" d="${CROP[key][1]}"/><path d="${CROP[key][1]}" style="fill:var(--crop,${CROP[key][0]});stroke:var(--crop,${key === 'seas' || key === 'ssaf' ? '#7fbf4a' : CROP[key][0]})" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`,
    animal: ANIMAL[key],
    vehicle: VEHICLE[key],
    wheelchair: `<path class="o" fill="none" d="M-26 -70L-20 -66V-30H14L24 -8H34"/>${P('M-20 -36H16V-28H-20z', '#45454a', 'o')}<circle class="o" cx="-8" cy="-24" r="24" fill="none" style="stroke-width:4"/><circle cx="-8" cy="-24" r="4" fill="#221f1c"/><circle class="o" cx="22" cy="-6" r="6" fill="#d3cec3"/>`,
    bench: P('M-30 -34H34V-27H-30z', 'trunk', 'o') + P('M-24 -27H-17V2H-24zM21 -27H28V2H21z', 'trunk', 'o'),
    stones:
      P('M-34 2C-38 -10 -30 -18 -20 -17C-12 -18 -6 -10 -8 2z', '#b9b4aa', 'o') +
      P('M-2 2C-6 -12 2 -20 12 -18C24 -18 30 -8 27 2z', '#a59f94', 'o') +
      P('M-20 2C-22 -8 -14 -14 -6 -13C4 -13 8 -6 6 2z', '#d3cec3', 'o') +
      P('M-22 -15C-24 -26 -14 -32 -4 -31C8 -31 14 -24 10 -16C0 -11 -14 -10 -22 -15z', '#cfc9be', 'o') +
      P('M-12 -30C-13 -38 -6 -43 0 -42C8 -41 10 -35 7 -30C0 -27 -8 -27 -12 -30z', '#f3efe6', 'o'),
    'sticks-crossed':
      P('M-30 2L-24 5L32 -62L25 -66z', '#8a6238', 'o') +
      P('M30 2L24 5L-32 -62L-25 -66z', '#b98a55', 'o') +
      P('M-7 -24L7 -24L8 -36L-8 -36z', '#f3efe6', 'o'),
    'tape-tied':
      P('M-35 4L-34 -66H-26L-25 4z', '#8a6238', 'o') +
      P('M25 4L26 -66H34L35 4z', '#8a6238', 'o') +
      P('M-38 -56Q0 -40 38 -56V-43Q0 -27 -38 -43z', '#f6f1e6', 'o') +
      '<path fill="#c92a24" d="M-24 -51L-12 -48L-16 -35L-27 -38zM2 -47.6L14 -49L10 -35.6L-2 -34.6zM24 -52L33 -55L32 -42L22 -39z"/>' +
      P('M34 -50L50 -42L44 -38L46 -30L32 -42z', '#f6f1e6', 'o'),
    fence: '<path class="o" fill="none" stroke-width="5" stroke="#221f1c" d="M0 2V-44"/>',
    rubble:
      P('M-44 2L-38 -10L-28 -8L-22 -18L-8 -16L-2 -8L8 -20L22 -16L28 -6L40 -8L46 2z', 'rubble', 'o') +
      P('M-16 2L-12 -10L2 -12L8 2z', 'wall', 'o') +
      '<path class="m" d="M-30 -2l8 2M22 -6l8 4M-2 -8l6 2"/>',
    scrap:
      P('M-58 4C-60 -16 -44 -30 -24 -36C0 -48 36 -40 54 -16L62 4z', '#8d8178', 'o') +
      `<g transform="translate(4 -30) rotate(-8) scale(.78)">${EO.shell}</g>` +
      P('M-36 -12L-46 -44L-30 -48L-16 -20z', '#b46f46', 'o') +
      '<path class="m" d="M-41 -44L-29 -14M-36 -46L-23 -18"/>' +
      P('M58 -30L10 -8L14 0L62 -22z', '#9fb0b8', 'o') +
      P('M54 -30A6 5 0 1 0 66 -20A6 5 0 1 0 54 -30z', '#3f464c', 'p') +
      P('M-48 -14A18 18 0 1 1 -12 -14A18 18 0 1 1 -48 -14z', '#45454a', 'o') +
      P('M-38 -14A8 8 0 1 1 -22 -14A8 8 0 1 1 -38 -14z', '#d3cec3', 'o') +
      P('M-8 4L-4 -16L34 -10L32 4z', '#c9a57c', 'o') +
      '<path class="m" d="M0 -8l26 4"/>',
    deadwood:
      P('M-34 2L-36 -5L10 -12L24 -26L28 -22L18 -10L36 -8L35 -2z', '#9a6f45', 'o') + P('M-20 4L-22 -1L28 3L27 8z', '#b98a58', 'o'),
    'stop-hand': `<path class="o" fill="#c92a24" d="M-10 -24H10L24 -10V10L10 24H-10L-24 10V-10z"/><path d="M-9.4 -20.4H9.4L20.6 -9.2" fill="none" stroke="#fff" stroke-width="0"/><path fill="#fff" stroke="${INK}" stroke-width="1.6" stroke-linejoin="round" d="M-9 14C-12 8 -12 4 -15 -1C-15.6 -4 -12.4 -5 -11 -3L-8 1.6V-12C-8 -15 -4 -15 -4 -12V-3V-15C-4 -18.4 .4 -18.4 .4 -15V-3L.8 -14C1 -17 5 -17 5 -14L4.8 -2.6L5.8 -10.4C6.4 -13 10 -12.6 9.8 -9.8L9 6C9 10 8 12 7 14z"/>`,
    'mark-right': `<circle class="o" r="20" fill="#fff"/><path d="M-11 0L-3.4 8L11 -9" fill="none" stroke="#1d6b3a" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`,
    'mark-wrong': `<path class="o" fill="#fff" d="M-19 -19H19V19H-19z"/><path d="M-10 -10L10 10M10 -10L-10 10" stroke="#b3231d" stroke-width="7" stroke-linecap="round"/>`,
    phone:
      '<path class="o" fill="#39414a" d="M-12 -44H12V2H-12z"/><path fill="#dff0f4" d="M-8 -37H8V-9H-8z"/><circle cy="-3.4" r="2.6" fill="#fff"/>',
    calls: `<path d="M0 -8Q6 0 0 8M8 -15Q18 0 8 15M16 -22Q30 0 16 22" fill="none" stroke="${INK}" stroke-width="4" stroke-linecap="round"/>`,
  };
}
