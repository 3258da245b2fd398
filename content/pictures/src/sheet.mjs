// sheet.mjs - the contact sheet: all scenes in all settings, in colour, in grey, as line art, and at 5 cm. For looking, not for the app.
import { SETTINGS } from './settings.mjs';

const STYLE =
  'body{margin:12px;font:13px/1.3 sans-serif;background:#fff;color:#222}table{border-collapse:collapse}' +
  'td,th{padding:3px;text-align:start;vertical-align:top}img{width:312px;border:1px solid #999;border-radius:6px;display:block}' +
  '.grey{filter:grayscale(1)}.small img{width:190px}.row{display:flex;flex-wrap:wrap;gap:6px}figure{margin:0}';

const LOOKS = [
  ['Colour', '', ''],
  ['Grey, as printed', '', 'grey'],
  ['Line art (file.svg#line)', '#line', ''],
];

// `only` names scenes; none named means all.
export function sheet(out, scenes, only = []) {
  const shown = scenes.filter((s) => !only.length || only.includes(s.slice(0, -4)));
  const keys = Object.keys(SETTINGS);
  const img = (key, scene, hash, cls) => `<img src="file://${out}/${key}/${scene}${hash}" alt="" class="${cls}">`;
  const heads = keys.map((k) => `<th>${SETTINGS[k].name}</th>`).join('');
  const tables = LOOKS.map(
    ([name, hash, cls]) =>
      `<h2>${name}</h2><table><tr><th></th>${heads}</tr>` +
      shown.map((s) => `<tr><td>${s.slice(0, -4)}</td>${keys.map((k) => `<td>${img(k, s, hash, cls)}</td>`).join('')}</tr>`).join('') +
      '</table>',
  );
  const small = shown.map((s, i) => `<figure>${img(keys[i % 4], s, '', i % 2 ? 'grey' : '')}${s.slice(0, -4)}</figure>`).join('');
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Waymark pictures</title><style>${STYLE}</style>` +
    `<h1>Waymark pictures: SAMPLE, approved by no authority, tested in no field</h1>` +
    `<h2>5 cm wide (three-second test)</h2><div class="row small">${small}</div>${tables.join('')}</html>`
  );
}
