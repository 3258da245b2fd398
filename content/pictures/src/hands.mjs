// hands.mjs - hands and feet. A hand has its wrist at 0,0 and its fingers along +y; the thumb is on side +1 or -1.
// A hand never holds a thing that may be dangerous, nor a stick near ground that nobody knows.
import { INK } from './geometry.mjs';

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
