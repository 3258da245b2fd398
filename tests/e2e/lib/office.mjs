// The office as a person with a browser meets it, without one: sign-in, the page's figures, CSV, upload of a courier file.
// Figures are read from the page that people see, by its `data-` attributes.
import { readCsv } from './csv.mjs';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (html) => html.replace(/<[^>]*>/g, '').replace(/&(\w+|#\d+);/g, (all, name) => entities[name] ?? all);
const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];

export class Office {
  /** Signs in with what the server printed for the demo. */
  static async signIn(server) {
    const [, name, password] = server.printed.match(/sign-in\s+(\S+)\s+(\S+)/) ?? [];
    if (!name) throw new Error(`no sign-in was printed:\n${server.printed}`);
    const office = new Office(server);
    const answer = await office.post('/office/sign-in', new URLSearchParams({ name, password }));
    office.cookie = answer.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ');
    if (answer.status !== 303 || !office.cookie) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    return office;
  }

  /** The pages of the office, signed in, for a browser: name and path. */
  static async pages(page, server) {
    const [, name, password] = server.printed.match(/sign-in\s+(\S+)\s+(\S+)/) ?? [];
    await page.goto(`${server.origin}/office/`);
    await page.fill('[name="name"]', name);
    await page.fill('[name="password"]', password);
    await page.click('[data-test="sign-in"] button');
    await page.locator('[data-test="received"]').waitFor();
    return [['overview', '/office/'], ['filtered', '/office/?place=XD02&org=GPS'], ['notice', '/office/?notice=courier-bad'], ['sign-in', '/office/sign-in']];
  }

  constructor(server) {
    this.server = server;
    this.cookie = '';
  }

  post(path, body) {
    const { origin } = this.server;
    return fetch(origin + path, { method: 'POST', body, redirect: 'manual', headers: { origin, cookie: this.cookie } });
  }

  async text(path) {
    const answer = await fetch(this.server.origin + path, { headers: { cookie: this.cookie }, redirect: 'manual' });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  }

  /** All records as the CSV has them. */
  async records() {
    return readCsv(await this.text('/office/sessions.csv'));
  }

  /** Places that nobody has reached: code and name in that language. */
  async gaps(language = 'en') {
    const html = await this.text(`/office/?lang=${language}`);
    return [...html.matchAll(/<li data-gap="([^"]+)">.*?<b>(.*?)<\/b>/gs)].map(([, pcode, name]) => ({ pcode, name: plain(name) }));
  }

  /** Right answers before and after, by question, as the chart has them. */
  async learning() {
    const html = await this.text('/office/');
    return Object.fromEntries(
      [...html.matchAll(/<tr data-question=[^>]*>/g)].map(([tag]) => [
        attribute(tag, 'data-question'),
        {
          beforeRight: Number(attribute(tag, 'data-before-right')),
          beforePresent: Number(attribute(tag, 'data-before-present')),
          afterRight: Number(attribute(tag, 'data-after-right')),
          afterPresent: Number(attribute(tag, 'data-after-present')),
        },
      ]),
    );
  }

  /** Totals by sex, as the chart of ages has them. */
  async people() {
    const tag = (await this.text('/office/')).match(/<figure[^>]*data-test="ages"[^>]*>/)?.[0] ?? '';
    return { f: Number(attribute(tag, 'data-f')), m: Number(attribute(tag, 'data-m')), x: Number(attribute(tag, 'data-x')) };
  }

  /** Uploads a courier file by the office's form; the notice that the page shows then. */
  async upload(bytes) {
    const html = await this.text('/office/');
    const token = html.match(/name="form"[^>]*value="([^"]+)"/)?.[1] ?? html.match(/value="([^"]+)"[^>]*name="form"/)?.[1];
    const form = new FormData();
    form.set('form', token ?? '');
    form.set('file', new Blob([bytes]), 'copy.wmk');
    const answer = await this.post('/office/courier', form);
    const to = answer.headers.get('location') ?? '';
    if (answer.status !== 303) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
    return Object.fromEntries(new URL(to, this.server.origin).searchParams);
  }
}
