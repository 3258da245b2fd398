// A tablet: Chromium with a profile of its own that outlives the browser process, as a tablet's storage outlives a flat battery.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

/** The three sizes of the design. */
export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 800, height: 1280 },
  wide: { width: 1280, height: 800 },
};

/** In the page, before anything else: the tablet's clock is wrong by so much. */
const shiftClock = (ms) => {
  const Real = Date;
  const now = () => Real.now() + ms;
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self === globalThis.Date ? target : self),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
};

export class Tablet {
  /** A new tablet. `language` is what the person chose on it. */
  static async start({ origin, language = 'en', size = 'tablet', profile, args, shiftMs, ...more } = {}) {
    const own = profile ?? mkdtempSync(join(tmpdir(), 'waymark-tablet-'));
    const tablet = new Tablet(own, origin, language, SIZES[size] ?? size, more);
    Object.assign(tablet, { args, shiftMs });
    await tablet.on();
    return tablet;
  }

  constructor(profile, origin, language, viewport, more) {
    Object.assign(this, { profile, origin, language, viewport, more, problems: [] });
  }

  /** Starts the browser on the same profile. */
  async on() {
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: process.env.WAYMARK_CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: [...FLAGS, ...(this.args ?? [])],
      viewport: this.viewport,
      locale: this.language,
      hasTouch: true,
      acceptDownloads: true,
      timezoneId: 'Asia/Amman',
      ...this.more,
    });
    if (this.shiftMs) await this.context.addInitScript(shiftClock, this.shiftMs);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    this.watch(this.page);
    return this.page;
  }

  watch(page) {
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.setDefaultTimeout(15_000);
  }

  /** Opens a route of the app (`#/...`). */
  async open(route = '') {
    await this.page.goto(`${this.origin}/${route}`);
  }

  /** Closes the browser as a person would. */
  async off() {
    await this.context?.close();
  }

  /** Ends the browser process with SIGKILL: a flat battery. */
  async pull() {
    const gone = new Promise((resolve) => this.context.once('close', resolve));
    const { execFileSync } = await import('node:child_process');
    // The processes of this tablet only: they carry its profile folder on their command line.
    const list = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
    for (const line of list.filter((l) => l.includes(this.profile) && !l.includes('ps -eo'))) {
      try {
        process.kill(Number(line.trim().split(/\s+/)[0]), 'SIGKILL');
      } catch {
        // it ended by itself in the meantime
      }
    }
    await gone;
  }

  /** The control with that `data-test`. */
  at(name) {
    return this.page.locator(`[data-test="${name}"]`);
  }

  /** Taps the control with that `data-test`. */
  async tap(name) {
    await this.at(name).first().click();
  }

  /** Forgets the tablet. */
  async end() {
    await this.off().catch(() => {});
    rmSync(this.profile, { recursive: true, force: true });
  }
}
