// ordnance.mjs - what may explode: one plain dull shape each, always half hidden. Not a picture to identify from: the message is
// "anything you do not know". Never shiny, never bright, never held, never with a face; check.mjs keeps people 60 units away.
const land = (n) => `style="fill:var(--${n})"`;

// One outlined shape: n is a colour, a CSS value, or the name of a land colour.
export const part = (d, n, c = 'p', x = '') =>
  `<path class="${c}" ${n[0] === '#' ? `fill="${n}"` : n[0] === 'v' ? `style="fill:${n}"` : land(n)} d="${d}"${x}/>`;
const P = part;

// Soil in front of it.
const MOUND = (w, h = 9) =>
  P(
    `M${-w} 4C${-w * 0.7} ${-h} ${-w * 0.2} ${-h * 1.1} 0 ${-h * 0.8}C${w * 0.4} ${-h * 1.2} ${w * 0.8} ${-h * 0.3} ${w} 4z`,
    'dark',
    'o',
  );
export const TUFT = (x, k, n = 'grass') =>
  `<g transform="translate(${x} 4) scale(${k})">${P('M-16 0C-17 -10 -22 -18 -28 -23C-18 -20 -12 -14 -9 -8C-10 -20 -9 -30 -12 -38C-4 -30 -1 -20 -1 -10C1 -20 6 -32 13 -37C9 -26 8 -16 7 -8C11 -14 18 -19 26 -20C20 -15 16 -8 15 0z', n, 'p')}</g>`;
// No parts, no writing, no opening, never whole.
export const EO = {
  shell: `<g transform="rotate(32)">${P('M-14 12L-14 -14C-14 -24 -6 -28 -6 -36L6 -36C6 -28 14 -24 14 -14L14 12z', '#5d656e', 'o')}<path d="M-13 -8H13" stroke="#b4bbc2" stroke-width="6"/>${P('M-6 -34V-66H6V-34z', '#474e56', 'o')}${P('M-6 -42L-17 -46V-68H17V-46L6 -42z', '#6f7881', 'o')}<path class="o" fill="none" d="M-6 -66V-46M6 -66V-46"/></g>`,
  disc: `<g transform="rotate(-14)">${P('M-30 4C-30 -16 30 -16 30 4L28 12L-28 12z', '#4f5750', 'o')}${P('M-12 -12C-12 -20 12 -20 12 -12C12 -7 -12 -7 -12 -12z', '#7d867c', 'o')}</g>`,
  ball: `${P('M-17 4C-19 -28 19 -28 17 4z', '#5d656e', 'o')}<path d="M-17.4 -7C-8 -2 8 -2 17.4 -7" fill="none" stroke="#a9b1b8" stroke-width="4"/>`,
};
// The same shape when it has lain for years: rust and moss. It is just as dangerous.
const RUST = { '#5d656e': '#7d5a45', '#b4bbc2': '#a9805f', '#474e56': '#5f4738', '#6f7881': '#8b6850' };
const MOSS = 'M-20 -14C-18 -26 -4 -26 0 -16C6 -14 4 -6 -4 -6C-12 -4 -22 -6 -20 -14zM14 -44C16 -52 28 -50 28 -42C26 -36 14 -36 14 -44z';
EO.rusty = EO.shell.replace(/#[0-9a-f]{6}/g, (c) => RUST[c] ?? c) + P(MOSS, 'leaf', 'p');
const U = (id, x, k) => `<use href="#${id}" transform="translate(${x} 0) scale(${k})"/>`;
// Half hidden in soil and grass: the only way in which one is ever shown.
export const hidden = (k) =>
  `<g clip-path="url(#gr)">${EO[k]}</g>` +
  MOUND(k === 'disc' ? 38 : 32) +
  U('tuft', -22, 0.8) +
  U('tuft2', 22, 0.7) +
  (k === 'disc' ? '' : U('tuft', 1, 0.5));
// Small ones that lie close to each other: the soil and low grass hide them by half, so that one can see how many.
export const SMALL = `<g clip-path="url(#gr)">${EO.ball}</g>${MOUND(26, 4)}${U('tuft', -22, 0.5)}${U('tuft2', 20, 0.42)}`;
