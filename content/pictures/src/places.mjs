// places.mjs - doors, a kitchen, things of work and trade, things of the road. They look alike everywhere, in the colours of the setting.
// Promises: each entry is the inside of a <symbol>, ground point at 0,0; ordinary things are drawn plain, closed and whole.
import { INK } from './geometry.mjs';
import { BUNDLE } from './loads.mjs';

const path = (d, colour, cls = 'o') => `<path class="${cls}" style="fill:${colour}" d="${d}"/>`;
const land = (name) => `var(--${name})`;
const lines = (d, width = 1.5, colour = INK) => `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`;
const wheel = (x, r) => `<circle class="o" cx="${x}" cy="${-r}" r="${r}" fill="#45454a"/><circle class="p" cx="${x}" cy="${-r}" r="${Math.round(r * 0.45)}" fill="#d3cec3"/>`;

// The front of a house, near: wall, eaves, two windows with the shutters closed, the frame of the door.
const shutters = (x) => path(`M${x - 22} -56V-104H${x + 22}V-56z`, land('wall2')) + lines(`M${x} -104V-56M${x - 14} -92h8M${x - 14} -80h8M${x - 14} -68h8M${x + 6} -92h8M${x + 6} -80h8M${x + 6} -68h8`);
const FRONT =
  path('M-128 2V-150H128V2z', land('wall')) +
  path('M-140 -144L-126 -172H126L140 -144z', land('roof')) +
  lines('M-112 -158H112') +
  shutters(-82) +
  shutters(82) +
  path('M-38 2V-122H38V2z', land('wall2'));
const SHUT = path('M-29 2V-114H29V2z', land('door')) + lines('M-20 -106H20V-66H-20zM-20 -56H20V-10H-20z', 2) + '<circle class="p" cx="21" cy="-61" r="4" fill="#e2d5b0"/>';
const OPEN = path('M-29 2V-114H29V2z', '#3a2f2a') + path('M-29 -114L-62 -122V10L-29 2z', land('door')) + lines('M-36 -100L-55 -104V-66L-36 -64zM-36 -54L-55 -54V-6L-36 -10z', 2);

const FRIDGE = path('M-24 2H-16V8H-24zM16 2H24V8H16z', '#45454a', 'p') + path('M-32 2V-128Q-32 -134 -26 -134H26Q32 -134 32 -128V2z', '#eef1ee') + lines('M-32 -92H32', 2.4) + lines('M-22 -116V-102M-22 -82V-50', 4.4, '#6d7880');
const STOVE =
  path('M-34 4V-62H34V4z', '#9aa4a8') +
  path('M-26 -6V-42H26V-6z', '#4a5258', 'p') +
  lines('M-20 -36H20', 3, '#d3cec3') +
  path('M-40 -62H40V-68H-40z', '#6d7880', 'p') +
  path('M-24 -68V-92H24V-68z', '#b46f46') +
  path('M-28 -92H28Q26 -102 0 -104Q-26 -102 -28 -92z', '#c98a5e') +
  '<circle class="p" cy="-107" r="4" fill="#45454a"/>' +
  lines('M-24 -84h-8M24 -84h8', 4);
const SHELF = path('M-46 0H46V7H-46z', land('trunk')) + path('M-36 0V-24H-16V0z', '#7fa3ae', 'p') + path('M-8 0V-34H6V0zM-5 -34V-44H3V-34z', '#b7c9a0', 'p') + path('M16 0V-18H38V0z', '#d9a24a', 'p') + lines('M38 -14q8 2 0 9', 2.4);

// A bicycle on its stand; a loom with half a cloth; a buyer's scale.
const ring = (x, r) => `<circle class="o" cx="${x}" cy="${-r}" r="${r}" fill="none"/><circle cx="${x}" cy="${-r}" r="3" fill="${INK}"/>`;
export const BICYCLE =
  ring(-34, 24) +
  ring(36, 24) +
  '<path class="o" fill="none" d="M-34 -24L-12 -54H24L0 -26H-34M-16 -60L0 -26M36 -24L22 -64L14 -66M22 -64L32 -66M-24 -62H-8"/>';
const LOOM =
  path('M-44 4V-122H-36V4zM36 4V-122H44V4z', land('trunk')) +
  path('M-50 -122H50V-114H-50zM-50 -14H50V-6H-50z', '#b98a55') +
  lines('M-28 -114V-56M-20 -114V-56M-12 -114V-56M-4 -114V-56M4 -114V-56M12 -114V-56M20 -114V-56M28 -114V-56', 2, '#6f5a44') +
  path('M-32 -14V-60H32V-14z', '#b8653f') +
  lines('M-24 -26L-16 -48L-8 -26L0 -48L8 -26L16 -48L24 -26', 4, '#f6e7c4');
const SCALE = path('M-44 4V-10H44V4z', '#6d7880') + path('M20 -10V-98H30V-10z', '#8fa0a6') + '<circle class="o" cx="25" cy="-112" r="24" fill="#fff"/>' + lines('M25 -112L36 -124M25 -131V-127M6 -112H10M40 -112H44', 2.6) + path('M-44 -10H14V-16H-44z', '#d3cec3', 'p');
const AWNING = path('M-84 2V-126H-78V2zM78 2V-126H84V2z', land('trunk'), 'p') + path('M-96 -108L-84 -140H84L96 -108z', '#e9dcc0') + path('M-66 -108L-58 -140H-34L-38 -108zM-10 -108L-8 -140H16L18 -108zM46 -108L40 -140H64L74 -108z', '#5f8a6a', 'p');
const GREENS = path('M-14 0L-22 -22Q-30 -40 -14 -36Q-8 -52 2 -38Q16 -48 16 -32Q28 -30 18 -16L10 0z', '#5f9a3d', 'p') + lines('M-6 -4L-12 -26M2 -4V-30M8 -4L14 -24') + path('M-15 2V-7H12V2z', '#e9dcc0', 'p');

// A pickup with room for people behind (#pickup-cab first, then the people, then #pickup), the same from behind, and what may lie on a road.
const CAB = path('M-8 -52V-96H40L60 -52z', '#e4f1f4') + path('M-94 -52H-10V-20H-94z', '#4a4a4e');
const BODY =
  '<path class="o" fill-rule="evenodd" style="fill:var(--vehicle,#7f9fae)" d="M-98 -18V-50H-12V-98Q-12 -102 -8 -102H38Q43 -102 46 -97L66 -56L90 -50Q96 -48 96 -40V-18zM-2 -56V-92H36L54 -56z"/>' +
  '<path class="m" d="M-12 -50V-20M24 -56V-20M-90 -40H-20M8 -44h8"/>' +
  path('M88 -44H96V-36H88z', '#f7edc2', 'p') +
  wheel(-60, 19) +
  wheel(62, 19);
const REAR =
  path('M-38 2V-18H-22V2zM22 2V-18H38V2z', '#45454a') +
  path('M-36 -50L-28 -88Q-27 -94 -20 -94H20Q27 -94 28 -88L36 -50z', 'var(--vehicle,#7f9fae)') +
  path('M-26 -54L-20 -86H20L26 -54z', '#39454c', 'p') +
  path('M-20 -54Q-19 -62 -10 -62Q-1 -62 0 -54zM-17 -70A7 8 0 1 1 -3 -70A7 8 0 1 1 -17 -70z', '#c9b08e', 'p') +
  path('M-44 -12V-50H44V-12z', 'var(--vehicle,#7f9fae)') +
  path('M-40 -44H-30V-30H-40zM30 -44H40V-30H30z', '#f0b429', 'p') +
  path('M-12 -28H12V-18H-12z', '#f6f1e6', 'p') +
  lines('M-44 -36H44M-24 -36V-12M24 -36V-12');
const LEAFY = (x, y, k) => `<path class="p" style="fill:${land('leaf2')}" transform="translate(${x} ${y}) scale(${k})" d="M0 0C-20 -4 -30 -22 -24 -38C-10 -44 8 -38 10 -26C20 -26 24 -10 14 -4C8 0 4 0 0 0z"/>`;
const BRANCHES =
  LEAFY(-50, -8, 0.9) +
  path('M-74 8L-70 -6L-10 -18L34 -44L42 -36L6 -10L64 -8L62 4L-4 6z', '#7d5a3a') +
  path('M-52 14L-46 2L-20 -30L-10 -28L-28 2L40 -18L46 -8L-24 16z', '#9a6f45') +
  LEAFY(44, -30, 1) +
  LEAFY(-14, -20, 0.8) +
  LEAFY(64, 0, 0.7) +
  path('M-30 18C-34 6 -24 0 -12 2C0 4 4 12 0 18z', '#b9b4aa') +
  path('M14 18C10 8 20 2 32 4C44 6 46 14 42 18z', '#cfc9be');
// What the water carried together: mud, planks, branches.
const DRIFT =
  path('M-128 8C-120 -20 -84 -46 -40 -52C0 -72 60 -60 84 -34C112 -28 126 -6 130 8z', 'var(--mud,#84694c)') +
  path('M-112 -6L-104 -20L10 -40L14 -26z', '#b98a55') +
  path('M-60 -70L-48 -78L30 2L14 6z', '#9a6f45') +
  path('M-10 -24L86 -76L94 -64L2 -8z', '#c99a62') +
  lines('M-92 -14L-4 -30M-46 -66L10 -6M10 -24L82 -64', 1.5) +
  path('M40 4L52 -46L38 -84L46 -86L58 -60L72 -92L79 -88L66 -46L62 4z', '#7d5a3a') +
  path('M-88 2L-70 -44L-92 -74L-85 -78L-68 -58L-58 -86L-51 -83L-58 -44L-70 4z', '#7d5a3a') +
  path('M-34 8L-26 -12L66 -16L70 -2L60 6z', '#b98a55') +
  lines('M-18 -4L56 -8', 1.5) +
  LEAFY(-92, -66, 0.5) +
  LEAFY(78, -82, 0.5) +
  path('M-128 10C-110 -8 -70 -6 -50 2C-20 -8 10 -4 30 4C60 -8 110 -10 130 10z', 'var(--mud,#84694c)');
const BAG = path('M-36 2V-28Q-36 -38 -26 -38H26Q36 -38 36 -28V2z', '#66716f') + '<path class="o" fill="none" d="M-14 -36C-14 -62 14 -62 14 -36"/>' + lines('M-30 -32H30', 2.4) + lines('M-18 -32V0M18 -32V0', 2.4);
const HOOF = (x, y) => `M${x - 4} ${y}C${x - 7} ${y - 5} ${x - 4} ${y - 11} ${x - 1} ${y - 12}V${y}zM${x + 4} ${y}C${x + 7} ${y - 5} ${x + 4} ${y - 11} ${x + 1} ${y - 12}V${y}z`;
const STALKS = Array.from({ length: 7 }, (_, i) => `M${i * 13 - 40} ${(i * 7) % 5}l${(i % 3) - 1.5} ${-9 - ((i * 5) % 8)}`).join('');

export const places = () => ({
  'door-shut': FRONT + SHUT,
  'door-open': FRONT + OPEN,
  fridge: FRIDGE,
  stove: STOVE,
  shelf: SHELF,
  bicycle: BICYCLE,
  loom: LOOM,
  scale: SCALE,
  awning: AWNING,
  greens: GREENS,
  'wood-bundle': BUNDLE,
  'pickup-cab': CAB,
  pickup: BODY,
  'pickup-rear': REAR,
  branches: BRANCHES,
  drift: DRIFT,
  bag: BAG,
  stick: path('M-4 0L29 -140L35 -139L4 2z', '#7d5a3a'),
  hoof: `<path fill="${INK}" d="${HOOF(-8, 0)}${HOOF(8, -16)}"/>`,
  stubble: lines(STALKS, 3.4),
  charred: lines('M0 2V-40M0 -22L-20 -44M0 -30L16 -54M-12 -36L-14 -52M10 -44L22 -48', 6),
  puddle: path('M-60 0C-56 -12 -20 -14 4 -12C34 -14 64 -8 60 2C56 12 10 10 -12 10C-40 10 -62 8 -60 0z', 'var(--water,#a9c6d2)', 'p') + lines('M-34 -2H-8M6 3H34'),
  // The raised front of a house with steps before it.
  porch: path('M-120 -10V-142H84V-10z', land('wall')) + path('M-128 -138L-120 -164H78L96 -138z', land('roof')) + path('M-2 -16V-122H44V-16z', land('door')) + path('M-128 2V-16H92V2z', '#e4dfd5') + path('M-128 20V2H104V20z', '#cfc9be'),
  swept: lines('M-90 0q22 -10 44 0M-40 8q22 -10 44 0M10 -2q22 -10 44 0M52 10q22 -10 44 0M-84 18q22 -10 44 0M4 22q22 -10 44 0', 2, '#b9a37a'),
  shake: lines('M-25 -36Q-34 -20 -26 -4M-33 -32Q-41 -20 -34 -8M25 -36Q34 -20 26 -4M33 -32Q41 -20 34 -8', 2.6),
});
