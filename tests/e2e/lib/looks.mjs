// What a screen looks like and whether everyone can use it: pictures into out/, axe, sideways overflow.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SIZES } from './tablet.mjs';

const require = createRequire(import.meta.url);
const AXE = require.resolve('axe-core/axe.min.js');
const OUT = fileURLToPath(new URL('../out/', import.meta.url));

/** A picture of the screen, `out/<name>.png`, named by language, size and screen. */
export const shot = async (page, name) => {
  mkdirSync(OUT, { recursive: true });
  await page.screenshot({ path: join(OUT, `${name}.png`), animations: 'disabled' });
};

/** The same screen at the three sizes; the size before is restored. */
export const shots = async (page, name) => {
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await shot(page, `${name}-${size}`);
  }
  if (before) await page.setViewportSize(before);
};

/** axe on the page as it is; one line a violation. The rules are those of WCAG 2.2 A and AA, 7:1 contrast, and good practice. */
export const violations = async (page) => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source());
  const result = await page.evaluate(() =>
    window.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast-enhanced': { enabled: true } },
    }),
  );
  return result.violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${v.help}: ${n.target.join(' ')}: ${n.html.slice(0, 160)}`),
  );
};

let code;
const source = async () => {
  const { readFileSync } = await import('node:fs');
  code ??= readFileSync(AXE, 'utf8');
  return code;
};

/** What is wrong with the layout: sideways scroll, targets under 48 px. */
export const misfits = (page) =>
  page.evaluate(() => {
    const found = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) found.push(`wider than the screen: ${root.scrollWidth} > ${root.clientWidth}`);
    for (const e of document.querySelectorAll('button, a[href], input, select, summary')) {
      const box = e.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (e.closest('p, li.text') && e.tagName === 'A') continue;
      if (box.height < 47.5 || box.width < 47.5) found.push(`small: ${e.dataset.test ?? e.outerHTML.slice(0, 80)} ${Math.round(box.width)}x${Math.round(box.height)}`);
    }
    return found;
  });
