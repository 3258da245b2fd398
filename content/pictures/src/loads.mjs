// loads.mjs - what people carry home: firewood, a travel sack, water, a basket. Drawn around the point where it is held.
const PATH = (d, colour, extra = '') => `<path class="o" fill="${colour}" d="${d}"${extra}/>`;

// a bundle of firewood, lying along x; a travel sack
export const BUNDLE =
  '<path class="o" fill="#9a6f45" d="M-44 -3L-40 -10L38 -12L44 -6L40 0L-38 3z"/><path class="o" fill="#b98a58" d="M-38 0L-46 6L40 9L46 3L40 -3z"/><path class="o" fill="#83593a" d="M-40 8L-42 13L34 15L42 11L38 6z"/><path class="o" style="stroke-width:2.4" fill="#efe2c0" d="M-22 -12L-16 -12L-15 15L-21 15zM18 -13L24 -13L24 16L18 16z"/>';
export const SACK =
  '<path class="o" fill="#b08a5e" d="M-4 -24C-18 -26 -22 -8 -20 6C-18 22 4 24 10 14L10 -20C6 -26 0 -26 -4 -24z"/><path class="m" d="M-18 -8C-10 -4 0 -4 8 -8M-17 8C-10 12 0 12 8 9"/>';

const BUCKET = PATH('M-17 -12H17L13 14H-13z', '#8fa7b3') + '<path class="m" d="M-15 -5H15"/>' + PATH('M-18 -14H18V-9H-18z', '#b9cbd3');
const CAN = PATH('M-13 6H13V40H-13z', '#e7b93c') + '<path class="o" fill="none" d="M-7 6V-3H7V6"/><path class="m" d="M-8 14L8 32M8 14L-8 32"/>';
const BASKET = PATH('M-15 14H15L12 32H-12z', '#c99a55') + '<path class="o" fill="none" d="M-12 14C-10 -6 10 -6 12 14"/><path class="m" d="M-13 20H13M-12 26H12"/>';

export const ON_HEAD = { head: BUNDLE, bucket: BUCKET };
export const IN_HAND = { can: CAN, basket: BASKET };
