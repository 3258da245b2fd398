// The office as a person with a browser meets it, without one: sign-in, pages, CSV.
import { readCsv } from './csv.mjs';

export class Office {
  /** Signs in with what the server printed for the demo. */
  static async signIn(server) {
    return new Office(server);
  }

  constructor(server) {
    this.server = server;
  }

  /** All records as the CSV has them. */
  async records() {
    return readCsv(await this.text('/office/sessions.csv'));
  }

  async text(path) {
    const answer = await fetch(this.server.origin + path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  }
}
