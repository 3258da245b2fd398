// compose.mjs - turns one scene (setting-free, only <use> of symbols) into one self-contained SVG for one setting.
// Promises: same input, same bytes; no script, no font, no outside link; the country's sign stays a slot (rule C4):
// its three colours are custom properties on the root, its shape is one href (see README.md, "The sign slot").
import { person } from './figure.mjs';
import { NESTED } from './heads.mjs';
import { props } from './props.mjs';
import { SETTINGS } from './settings.mjs';
import { face, FACES } from './sign.mjs';

// o, p: outlines; m, b: thin lines; sk hr sh t w cv: skin, hair, shoe, top, lower cloth, cover; the rest is land.
export const STYLE = [
  '.o,.p{stroke:var(--ink,#221f1c);stroke-width:3;stroke-linejoin:round;stroke-linecap:round}',
  '.p{stroke-width:2.2}',
  '.m,.b{fill:none;stroke:var(--ink,#221f1c);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}',
  '.b{stroke-width:1.8}',
  '.sk{fill:var(--sk)}.hr{fill:var(--hr)}.sh{fill:var(--shoe)}.t{fill:var(--t)}.w{fill:var(--w)}.cv{fill:var(--cv)}',
  '.sd{fill:#221f1c;opacity:.2}',
  '.sky{fill:var(--sky)}.hill{fill:var(--hill)}.hill2{fill:var(--hill2)}.gnd{fill:var(--ground)}',
  '.pth{fill:var(--path);stroke:var(--edge,transparent);stroke-width:2}',
  '.unk{fill:url(#unk);opacity:.8}',
  'symbol{overflow:visible}',
].join('');

// `file.svg#line` shows the same drawing as line art, for photocopiers and for colouring in.
const LINE_COLOURS = {
  sky: '#fff', hill: '#fff', hill2: '#fff', ground: '#fff', path: '#fff', dark: '#8a8a8a', edge: '#555', band: '#888',
  grass: '#fff', grass2: '#bbb', leaf: '#eee', leaf2: '#bbb', trunk: '#fff', wall: '#fff', wall2: '#ddd', roof: '#ccc',
  door: '#888', rubble: '#ddd', water: '#fff', skin: '#fff', top: '#fff', low: '#ccc', cover: '#fff', vest: '#999', acc: '#aaa',
  beast: '#fff', vehicle: '#fff', crop: '#fff', mud: '#e8e4dd', burnt: '#c4bfb8', 'sign-fill': '#444', 'sign-mark': '#fff',
};
const LINE = 'svg:target{' + Object.entries(LINE_COLOURS).map(([k, v]) => `--${k}:${v}!important`).join(';') + '}';

const CLIP = '<clipPath id="gr"><path d="M-99 -99H99V2H-99z"/></clipPath>';
const HATCH =
  '<pattern id="unk" width="13" height="13" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<path d="M0 0V13" style="stroke:var(--dark);stroke-width:4"/></pattern>';

// Poses whose way of doing differs by setting, so that a scene can say "person-woman-firewood" everywhere.
const ALIAS = {
  'woman-firewood': (key) => (key === 'ssaf' ? ['headstop', { load: 'head' }] : ['backstop', { load: 'back' }]),
  'woman-firewalk': (key) => (key === 'ssaf' ? ['headload', { load: 'head' }] : ['backload', { load: 'back' }]),
  'woman-b-firewalk': (key) => (key === 'ssaf' ? ['headload', { load: 'head' }] : ['backload', { load: 'back' }]),
  'woman-water': (key) => (key === 'ssaf' ? ['headload', { load: 'bucket', expr: 'calm' }] : ['carrycan', {}]),
  'girl-14-water': (key) => (key === 'ssaf' ? ['headload', { load: 'bucket', expr: 'calm' }] : ['carrycan', {}]),
  'girl-14-waterstop': (key) => (key === 'ssaf' ? ['headstop', { load: 'bucket', near: [-14, 4, 'rest', 4, 1], far: [64, 118, 'palm', 176, -1], gaze: [0.9, 0.6] }] : ['cancalm', {}]),
  'man-b-travel': () => ['listen', { load: 'bag', lean: 4, hip: [0, 0.01], expr: 'talk' }],
  'woman-listen': (key) => ['listen', key === 'seas' ? { bare: 1 } : {}],
  'woman-b-sitlisten': (key) => ['sitlisten', key === 'seas' ? { bare: 1 } : {}],
  'woman-return': () => ['carry', { near: [-14, 6, 'rest', 4, 1], gaze: [0.8, -0.1] }],
  'man-return': () => ['guard', { load: 'bag' }],
};

// The inside of one symbol, by id: `person-<who>-<pose>`, a nested part of a person, a sign face, or a thing.
export function symbol(id, key) {
  const setting = SETTINGS[key];
  if (id.startsWith('person-')) {
    const rest = id.slice('person-'.length);
    const cut = rest.lastIndexOf('-');
    const who = rest.slice(0, cut);
    const wear = setting.people[who];
    if (!wear) throw Error(`no person ${who}`);
    const [pose, over] = ALIAS[rest]?.(key) ?? [rest.slice(cut + 1), {}];
    return person(who, wear, pose, over);
  }
  if (id in NESTED) return NESTED[id];
  if (id.startsWith('sign-face-')) return face(id.slice('sign-face-'.length));
  const things = props(key, setting);
  if (!(id in things)) throw Error(`no part ${id}`);
  return things[id];
}

const refs = (text) => [...text.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]);

// Every symbol that the text needs, nested ones too, in order of name. A sign brings all faces: the app picks one.
export function symbols(src, key) {
  const seen = new Map();
  const todo = refs(src);
  while (todo.length) {
    const id = todo.pop();
    if (seen.has(id)) continue;
    const inner = symbol(id, key);
    seen.set(id, inner);
    todo.push(...refs(inner));
    if (inner.includes('data-slot="sign"')) todo.push(...FACES.map((f) => `sign-face-${f}`));
  }
  return [...seen]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([id, inner]) => `<symbol id="${id}">${inner}</symbol>`)
    .join('');
}

// Keeps only the rules and the line colours that this drawing uses.
function trim(css, text) {
  return css.replace(/([^{}]+)\{([^}]*)\}/g, (_, sel, body) => {
    if (sel === 'svg:target') {
      return `${sel}{${body.split(';').filter((d) => text.includes('var(' + d.split(':')[0])).join(';')}}`;
    }
    const keep = sel.split(',').filter((c) => c[0] !== '.' || new RegExp(`class="([^"]* )?${c.slice(1)}[ "]`).test(text));
    return keep.length ? `${keep.join(',')}{${body}}` : '';
  });
}

// Shorter text, same drawing.
const squeeze = (s) =>
  s
    .replace(/\s*\n\s*/g, '')
    .replace(/ d="([^"]+)"/g, (_, d) => ` d="${d.replace(/ -/g, '-').replace(/([a-zA-Z]) /g, '$1')}"`);

// One scene, one setting, one file. `cast` swaps people: { 'boy-10': 'girl-10' }.
export function flatten(src, key, cast = {}) {
  for (const [a, b] of Object.entries(cast)) src = src.replaceAll(`#person-${a}-`, `#person-${b}-`);
  // The title stays out: what a picture says is alt text in the reader's language.
  const body = src.slice(src.indexOf('>', src.indexOf('<svg')) + 1, src.lastIndexOf('</svg>')).replace(/<title>.*?<\/title>/, '');
  const defs = symbols(src, key);
  const shared = (defs.includes('#gr)') ? CLIP : '') + (body.includes('"unk') || defs.includes('"unk') ? HATCH : '');
  const all = body + defs + shared;
  const css = trim(STYLE, all);
  const used = new Set([...(css + all).matchAll(/var\(--([\w-]+)/g)].map((m) => m[1]));
  const { land, sign } = SETTINGS[key];
  const vars = { ...land, 'sign-fill': sign.fill, 'sign-edge': sign.edge, 'sign-mark': sign.mark };
  const style = Object.entries(vars)
    .filter(([k]) => used.has(k))
    .map(([k, v]) => `--${k}:${v}`)
    .join(';');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" id="line" style="${style}">`;
  return squeeze(`${head}<style>${trim(css + LINE, css + all)}</style><defs>${shared}${defs}</defs>${body}</svg>`) + '\n';
}
