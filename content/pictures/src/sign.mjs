// sign.mjs - the country's own warning sign. Shape and colours come from the country settings (rule C4); this file only
// knows how each shape is cut. Nobody draws a sign by hand.
import { INK } from './geometry.mjs';

// d: outer edge, inner: the face, y and k: where and how large the mark is.
const CUT = {
  triangle: { d: 'M0 -56L52 34L-52 34z', inner: 'M0 -44L41 28L-41 28z', y: 8, k: 0.74 },
  down: { d: 'M0 46L-54 -46L54 -46z', inner: 'M0 33L-42 -39L42 -39z', y: -16, k: 0.74 },
  square: { d: 'M-46 -54H46V42H-46z', inner: 'M-40 -48H40V36H-40z', y: -8, k: 1.1 },
  diamond: { d: 'M0 -58L56 -4L0 50L-56 -4z', inner: 'M0 -48L46 -4L0 40L-46 -4z', y: -5, k: 0.86 },
  rect: { d: 'M-58 -50H58V40H-58z', inner: 'M-52 -44H52V34H-52z', y: -8, k: 1.08 },
  octagon: { d: 'M-22 -54H22L52 -24V18L22 48H-22L-52 18V-24z', inner: 'M-19 -47H19L45 -21V15L19 41H-19L-45 15V-21z', y: -5, k: 1.02 },
  round: { d: 'M-50 -4A50 50 0 0 1 50 -4A50 50 0 0 1 -50 -4z', inner: 'M-43 -4A43 43 0 0 1 43 -4A43 43 0 0 1 -43 -4z', y: -5, k: 0.98 },
};
export const FACES = Object.keys(CUT);

// Skull and bones, the mark on most official signs of the field.
export const MARK = [
  '<path style="fill:var(--sign-mark)" d="M-19 -6C-20 -28 20 -28 19 -6C19 0 16 4 12 6L12 15C8 18 -8 18 -12 15L-12 6C-16 4 -19 0 -19 -6z"/>',
  '<path style="fill:var(--sign-fill)" d="M-13 -5A6 6.4 0 1 1 -1.6 -4C-2 1 -12 2 -13 -5zM13 -5A6 6.4 0 1 0 1.6 -4C2 1 12 2 13 -5zM0 1.6L3 7H-3z"/>',
  '<path style="stroke:var(--sign-fill);stroke-width:2" d="M-4.6 10V17M0 10V17M4.6 10V17"/>',
  '<path style="fill:none;stroke:var(--sign-mark);stroke-width:6" stroke-linecap="round" d="M-25 18L-16 22M25 18L16 22M-24 30L-14 25M24 30L14 25M-17 22.6L15 27M17 22.6L-15 27"/>',
].join('');

// One face, centred on the post's top.
export function face(shape) {
  const s = CUT[shape];
  if (!s) throw Error(`no sign shape ${shape}`);
  return (
    `<path class="o" d="${s.d}" style="fill:var(--sign-edge)"/>` +
    `<path d="${s.inner}" style="fill:var(--sign-fill)" stroke="${INK}" stroke-width="1.4"/>` +
    `<use href="#sign-mark" transform="translate(0 ${s.y}) scale(${s.k})"/>`
  );
}

// The slot: the app replaces the shape's name in this one href, nothing else.
const slot = (shape, where) => `<use data-slot="sign" href="#sign-face-${shape}" transform="${where}"/>`;
const POST = '<path class="o" fill="#8b7355" d="M-5 4V-78H5V4z"/>';

// Upright on its post; lying in the mud with the post.
export const upright = (shape) => POST + slot(shape, 'translate(0 -98)');
export const fallen = (shape) =>
  `<g transform="translate(0 -20) rotate(78)"><path class="o" fill="#8b7355" d="M-5 64V-20H5V64z"/>${slot(shape, 'translate(0 -40)')}</g>`;
