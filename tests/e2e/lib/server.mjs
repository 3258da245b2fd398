// The real server as a process that a test starts, stops, kills and starts again on the same data and the same port.
// Promise: nothing is mocked. Offline means that `stop()` or `kill()` ended the process.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const need = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask test --only e2e\``);
  return value;
};

/** A free port of localhost. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

export class Server {
  /** A server with a data folder of its own. `empty`: an authority without past sessions. */
  static async start({ empty = true, data, port, dist } = {}) {
    const own = data ?? mkdtempSync(join(tmpdir(), 'waymark-data-'));
    if (!data) cpSync(need('WAYMARK_CONTENT'), own, { recursive: true });
    const server = new Server(own, port ?? (await freePort()), empty, dist ?? need('WAYMARK_DIST'));
    await server.up();
    return server;
  }

  constructor(data, port, empty, dist) {
    Object.assign(this, { data, port, empty, dist, child: undefined, printed: '' });
  }

  get origin() {
    return `http://localhost:${this.port}`;
  }

  /** Starts the process and waits until it is ready. */
  async up() {
    this.printed = '';
    const args = ['serve', '--addr', `127.0.0.1:${this.port}`, '--data', this.data, '--dist', this.dist, '--demo'];
    if (this.empty) args.push('--empty');
    this.child = spawn(need('WAYMARK_SERVER'), args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk) => (this.printed += chunk);
    this.child.stdout.on('data', keep);
    this.child.stderr.on('data', keep);
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.gone = gone;
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      if (this.child.exitCode !== null) throw new Error(`the server ended:\n${this.printed}`);
      const ready = await fetch(`${this.origin}/readyz`).then((r) => r.ok, () => false);
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server is not ready after 30 s:\n${this.printed}`);
  }

  /** Asks it to stop and waits until the process is gone. */
  async stop() {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode) return;
    this.child.kill('SIGTERM');
    await this.gone;
  }

  /** Kills it where it stands. */
  async kill() {
    this.child?.kill('SIGKILL');
    await this.gone;
  }

  /** The link that adopts the first tablet, as printed at the start. */
  get voucher() {
    const link = this.printed.match(/https?:\/\/\S*#\/enrol\/\S+/)?.[0];
    if (!link) throw new Error(`no tablet link was printed:\n${this.printed}`);
    return new URL(link).hash;
  }

  /** Stops it and removes its data. */
  async end() {
    await this.stop();
    if (existsSync(this.data)) rmSync(this.data, { recursive: true, force: true });
  }
}
