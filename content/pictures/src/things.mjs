// things.mjs - things of a scene that look alike everywhere: ball, seat, road sign with an arrow, wreck, truck, fence, water.
// Promises: each entry is the inside of a <symbol>, ground point at 0,0; nothing here is dangerous and nothing carries words.
import { INK } from './geometry.mjs';

const path = (d, colour, cls = 'o') => `<path class="${cls}" style="fill:${colour}" d="${d}"/>`;
const land = (name) => `var(--${name})`;
const lines = (d, width = 2.2, colour = INK) => `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" d="${d}"/>`;
const wheel = (x, r) => `<circle class="o" cx="${x}" cy="${-r}" r="${r}" fill="#45454a"/><circle class="p" cx="${x}" cy="${-r}" r="${Math.round(r * 0.45)}" fill="#d3cec3"/>`;

const BALL =
  '<circle cy="-17" r="17" fill="#fff"/>' +
  '<path fill="#d9822b" d="M-17 -17A17 17 0 0 1 -6 -33Q-1 -17 -6 -1A17 17 0 0 1 -17 -17zM17 -17A17 17 0 0 0 6 -33Q1 -17 6 -1A17 17 0 0 0 17 -17z"/>' +
  '<circle class="o" cy="-17" r="17" fill="none"/>';

const TRUCK =
  path('M-84 -18L-84 -46L-12 -46L-12 -76L34 -76L50 -48L82 -42L84 -18z', 'var(--vehicle,#f4f1ea)') +
  path('M-4 -48V-68H28L40 -48z', '#cfe4ea', 'p') +
  '<path class="m" d="M-12 -46V-20M16 -68V-20M-78 -38H-18"/>' +
  path('M4 -76V-83H20V-76z', '#f0b429', 'p') +
  wheel(-52, 17) +
  wheel(54, 17);

// A car that stood there long: no wheel, no glass, grass through it. Nobody is near.
const WRECK =
  path('M-78 -8L-80 -36L-50 -42L-34 -66H24L44 -42L76 -34L80 -8L60 -2H-58z', '#8d7d70') +
  path('M-42 -42L-29 -59H-3V-42zM5 -42V-59H20L35 -42z', '#39332e', 'p') +
  lines('M0 -42V-10M-70 -28L-40 -24M20 -24L66 -20', 1.5) +
  path('M-62 0A16 16 0 0 1 -30 0z', '#2f2b28', 'p') +
  path('M32 0A16 16 0 0 1 64 0z', '#2f2b28', 'p') +
  path('M-26 -14C-20 -24 -8 -22 -4 -14C-10 -8 -20 -8 -26 -14z', '#b46f46', 'p') +
  '<use href="#tuft" transform="translate(-46 4) scale(.7)"/><use href="#tuft2" transform="translate(6 6) scale(.8)"/><use href="#tuft" transform="translate(70 4) scale(.7)"/>';

// A wall and a filled ditch on a rise, grown over: somebody camped or fought there.
const POSITION =
  path('M-92 6C-76 -26 -34 -42 4 -40C44 -40 78 -20 94 6z', land('dark')) +
  path('M-50 -30L-48 -54L-30 -52L-28 -60L-8 -58L-6 -50L14 -52L16 -62L36 -58L38 -34C12 -44 -28 -42 -50 -30z', '#a8a096') +
  lines('M-48 -42H-10M-30 -52V-42M14 -50V-44H36M-8 -52V-38', 1.5) +
  path('M-34 -4C-26 -22 26 -24 36 -6C20 2 -20 2 -34 -4z', '#3d362f') +
  '<use href="#tuft" transform="translate(-66 2) scale(.8)"/><use href="#tuft2" transform="translate(-10 8) scale(.8)"/><use href="#tuft" transform="translate(58 2) scale(.9)"/><use href="#tuft2" transform="translate(20 -38) scale(.45)"/>';

const picket = (n) =>
  Array.from({ length: n }, (_, i) => path(`M${i * 20 - 5} 2V-30L${i * 20} -36L${i * 20 + 5} -30V2z`, land('wall'), 'p')).join('');
const RAIL = path('M-8 -24H128V-19H-8zM-8 -10H128V-5H-8z', land('wall2'), 'p');

// One reed: stem, two blades, a brown head.
const reed = (x, h) =>
  path(`M${x - 4} 4Q${x - 14} ${-h * 0.5} ${x - 18} ${-h * 0.7}Q${x - 4} ${-h * 0.5} ${x} 4z`, land('grass'), 'p') +
  path(`M${x} 4Q${x + 10} ${-h * 0.4} ${x + 20} ${-h * 0.6}Q${x + 12} ${-h * 0.2} ${x + 5} 4z`, land('grass2'), 'p') +
  lines(`M${x} 4Q${x + 2} ${-h / 2} ${x + 5} ${-h}`, 3) +
  path(`M${x + 1} ${-h}C${x} ${-h - 20} ${x + 11} ${-h - 20} ${x + 10} ${-h}z`, '#7d5a3a', 'p');

const SCHOOL =
  path('M-70 2V-110H70V2z', land('wall')) + path('M-80 -106L-70 -128H70L80 -106z', land('roof')) + path('M34 -52V-80H60V-52zM-60 -52V-80H-34V-52z', '#bfe0ee', 'p') + lines('M47 -80V-52M-47 -80V-52', 1.5) + lines('M0 -128V-150', 2.6) + path('M-9 -150A9 9 0 0 1 9 -150L11 -140H-11z', '#e2b53a', 'p');

export function things() {
  return {
    ball: BALL,
    truck: TRUCK,
    wreck: WRECK,
    position: POSITION,
    seat: path('M-22 2C-26 -14 -22 -26 -8 -28C8 -30 24 -28 26 -14C27 -6 26 0 24 2z', '#b9b4aa') + lines('M-12 -20Q0 -24 12 -20', 1.5),
    stool: path('M-24 -34H22V-27H-24z', '#b98a55') + path('M-20 -27H-14V2H-20zM12 -27H18V2H12z', '#9a6f45'),
    pickets: RAIL + picket(7),
    'arrow-board': path('M-5 2V-84H5V2z', '#8b7355') + path('M-44 -104H28L48 -84L28 -64H-44z', '#fdf9ee') + lines('M-30 -84H22M8 -97L24 -84L8 -71', 6),
    reeds: reed(-28, 50) + reed(0, 62) + reed(26, 46),
    tins: path('M-30 2V-22H-12V2z', '#aab6bc') + path('M-8 2V-16H10V2z', '#c8b48a') + path('M-20 -22V-44H-2V-22z', '#9fb0b8') + path('M14 2V-26H32V2z', '#b9c4c9') + lines('M-30 -15H-12M-8 -10H10M14 -18H32M-20 -37H-2', 1.5),
    crate: path('M-34 2V-24H34V2z', '#b98a55') + lines('M-34 -11H34M-12 -24V2M12 -24V2', 1.5),
    pump: path('M-26 2H26V-6H-26z', '#b9b4aa') + path('M-8 -6V-56H8V-6z', '#4f7f8e') + path('M8 -44H28V-34H8z', '#4f7f8e') + lines('M0 -56C-10 -66 -26 -62 -36 -48', 6) + path('M14 -6V-20H32L30 -6z', '#e7b93c', 'p') + lines('M24 -34V-24', 2.4, '#4f8fb4'),
    can: path('M-13 2V-30H13V2z', '#e7b93c') + '<path class="o" fill="none" d="M-7 -30V-38H7V-30"/>' + lines('M-8 -22L8 -6M8 -22L-8 -6', 1.5),
    mat: `<path class="o" style="fill:#b8483f" d="M-90 8L-66 -24H66L90 8z"/><path d="M-74 2L-58 -18H58L74 2z" fill="none" stroke="#f3dfb0" stroke-width="3"/>`,
    stall: path('M-70 2V-40H70V2z', '#b98a55') + path('M-78 -40H78V-34H-78z', '#9a6f45') + ['#6f9a3d', '#c8653a', '#e2b53a', '#4f8a3d'].map((c, i) => `<circle class="p" cx="${i * 34 - 52}" cy="-46" r="11" style="fill:${c}"/>`).join(''),
    'door-school': SCHOOL + path('M-22 2V-72H22V2z', land('door')),
    'school-open': SCHOOL + path('M-22 2V-72H22V2z', '#3a2f2a') + path('M22 -72L46 -78V8L22 2z', land('door')),
    rope: lines('M-110 0C-70 -10 -40 8 0 0C40 -8 70 8 110 -2', 7) + lines('M-110 0C-70 -10 -40 8 0 0C40 -8 70 8 110 -2', 3.4, '#d9b988'),
    leaf: path('M-14 2C-14 -14 4 -20 18 -18C18 -4 6 8 -14 2z', land('leaf')) + lines('M-14 2Q2 -6 12 -14', 1.5),
    post: path('M-4 4V-50H4V4z', '#8a6238'),
    map: `<path fill="none" stroke="#7d5f3a" stroke-width="3.4" stroke-linecap="round" d="M-84 4C-50 -14 -20 10 10 -6S66 -14 86 -2M-10 -2L-26 -24M30 -10L44 -26"/><path fill="none" stroke="#7d5f3a" stroke-width="3" stroke-linejoin="round" d="M-62 -12H-44V-24L-53 -32L-62 -24zM50 14H68V4L59 -4L50 4z"/>`,
    fieldmap: `<path fill="none" stroke="#7d5f3a" stroke-width="3.4" stroke-linejoin="round" d="M-66 8L-50 -14H58L74 8zM-10 -14L-14 8M26 -14L34 8M-58 -3H-12"/><path fill="none" stroke="#7d5f3a" stroke-width="2" d="M-40 -10V-6M-32 -10V-6M-24 -10V-6M-48 1V5M-38 1V5M-28 1V5M0 -10V-6M10 -10V-6M0 1V5M12 1V5"/>`,
    bridge: lines('M-60 0Q0 -40 60 0', 7) + lines('M-60 -14Q0 -54 60 -14M-36 -10V-28M0 -20V-36M36 -10V-28', 3),
  };
}
