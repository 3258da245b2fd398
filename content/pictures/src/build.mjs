// build.mjs - scenes/*.svg x settings -> out/<setting>/<scene>.svg, and a contact sheet to look at.
//   node content/pictures/src/build.mjs             rebuild everything
//   node content/pictures/src/build.mjs --check     write nothing; fail when out/ is not what would be built
//   node content/pictures/src/build.mjs --sheet F   also write a contact sheet (HTML) to file F, outside the project
// Plain Node, no packages. Promises: same scenes, same bytes; every check of check.mjs holds for every file written.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBuilt, checkScene } from './check.mjs';
import { flatten } from './compose.mjs';
import { SETTINGS } from './settings.mjs';
import { sheet } from './sheet.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'out');
const svgs = (dir) => (fs.existsSync(dir) ? fs.readdirSync(dir).filter((f) => f.endsWith('.svg')).sort() : []);

// All files, by path under out/. Nothing is written here.
function compose() {
  const files = new Map();
  for (const name of svgs(path.join(root, 'scenes'))) {
    const src = fs.readFileSync(path.join(root, 'scenes', name), 'utf8');
    checkScene(src, name);
    for (const key of Object.keys(SETTINGS)) {
      const where = `${key}/${name}`;
      let svg;
      try {
        svg = flatten(src, key);
      } catch (e) {
        throw Error(`${where}: ${e.message}`);
      }
      checkBuilt(svg, where);
      files.set(where, svg);
    }
  }
  return files;
}

// Every scene has its alt text in every language (content/scenes/<lang>.ftl), and no alt text is left without a scene.
function altProblems() {
  const ids = svgs(path.join(root, 'scenes')).map((f) => f.slice(0, -4));
  const dir = path.join(root, '..', 'scenes');
  const problems = [];
  for (const file of fs.readdirSync(dir).filter((f) => f.endsWith('.ftl')).sort()) {
    const keys = new Set([...fs.readFileSync(path.join(dir, file), 'utf8').matchAll(/^scene-([a-z0-9-]+) *= *\S/gm)].map((m) => m[1]));
    for (const id of ids) if (!keys.has(id)) problems.push(`${file}: no text for scene ${id}`);
    for (const key of keys) if (!ids.includes(key)) problems.push(`${file}: text for ${key}, which is no scene`);
  }
  return problems;
}

// What on disk differs from what would be built.
function differences(files) {
  const here = Object.keys(SETTINGS).flatMap((key) => svgs(path.join(out, key)).map((f) => `${key}/${f}`));
  const extra = here.filter((f) => !files.has(f)).map((f) => `${f}: not built from any scene`);
  const stale = [...files].filter(([f, svg]) => !here.includes(f) || fs.readFileSync(path.join(out, f), 'utf8') !== svg);
  return [...extra, ...stale.map(([f]) => `${f}: differs from what would be built`), ...altProblems()];
}

function write(files) {
  for (const key of Object.keys(SETTINGS)) {
    fs.mkdirSync(path.join(out, key), { recursive: true });
    for (const f of svgs(path.join(out, key))) if (!files.has(`${key}/${f}`)) fs.rmSync(path.join(out, key, f));
  }
  for (const [f, svg] of files) fs.writeFileSync(path.join(out, f), svg);
}

function main(args) {
  const files = compose();
  if (args.includes('--check')) {
    const problems = differences(files);
    problems.forEach((p) => console.error(p));
    console.log(problems.length ? `${problems.length} problems` : `${files.size} pictures are up to date`);
    return problems.length ? 1 : 0;
  }
  write(files);
  const sizes = [...files].map(([f, svg]) => [f, svg.length]).sort((a, b) => b[1] - a[1]);
  const sum = sizes.reduce((n, s) => n + s[1], 0);
  console.log(`${sizes.length} pictures, ${sum} bytes; largest ${sizes[0]}`);
  altProblems().forEach((p) => console.error(p));
  const at = args.indexOf('--sheet');
  if (at >= 0) fs.writeFileSync(args[at + 1], sheet(out, svgs(path.join(root, 'scenes')), args.slice(at + 2)));
  return 0;
}

process.exitCode = main(process.argv.slice(2));
