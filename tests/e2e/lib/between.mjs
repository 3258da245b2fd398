// A bad network and a bad server in one: a proxy on loopback between the tablet and the real server.
// Promise: what it does is told by rules in order (the first that matches), so a test says exactly which request goes wrong.
import { createServer, request } from 'node:http';
import { freePort } from './server.mjs';

const HTML = '<!doctype html><html><body><h1>Welcome to the guest network</h1><a href="/login">Log in</a></body></html>';

export class Between {
  /** Between the tablet and a server. `server` needs `port`; it may change while the proxy runs. */
  static async start(server, port) {
    const proxy = new Between(server, port ?? (await freePort()));
    await new Promise((resolve) => proxy.http.listen(proxy.port, '127.0.0.1', resolve));
    return proxy;
  }

  constructor(server, port) {
    Object.assign(this, { server, port, rules: [], seen: [] });
    this.sockets = new Set();
    this.http = createServer((q, s) => this.take(q, s));
    this.http.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => {});
    });
  }

  get origin() {
    return `http://localhost:${this.port}`;
  }

  /** From now on: requests whose `METHOD path` matches get `what` ({html} | {status, body, type} | {cut} | {slow} | {reset} | {garbage}). */
  rule(match, what) {
    this.rules.unshift({ match, what });
    return this;
  }

  /** The network is good again. */
  heal() {
    this.rules = [];
  }

  async end() {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.http.close(resolve));
  }

  take(asked, answer) {
    const line = `${asked.method} ${asked.url}`;
    const rule = this.rules.find((r) => r.match.test(line));
    this.seen.push({ line, rule: rule?.what });
    answer.on('error', () => {});
    const what = rule?.what ?? {};
    if (what.reset) return asked.socket.destroy();
    if (what.html || what.status) {
      asked.resume();
      asked.on('end', () => {
        answer.writeHead(what.status ?? 200, { 'content-type': what.type ?? 'text/html; charset=utf-8', ...what.headers });
        answer.end(what.body ?? HTML);
      });
      return;
    }
    this.forward(asked, answer, what);
  }

  forward(asked, answer, what) {
    const headers = { ...asked.headers };
    const onward = request(
      { host: '127.0.0.1', port: this.server.port, method: asked.method, path: asked.url, headers, agent: false },
      (got) => {
        const parts = [];
        got.on('data', (part) => parts.push(part));
        got.on('error', () => answer.destroy());
        got.on('end', () => this.hand(got, Buffer.concat(parts), answer, what));
      },
    );
    onward.on('error', () => answer.destroy());
    asked.on('error', () => onward.destroy());
    asked.pipe(onward);
  }

  hand(got, body, answer, what) {
    const headers = { ...got.headers };
    delete headers['transfer-encoding'];
    if (what.garbage) {
      body = Buffer.from(body);
      for (let i = 0; i < body.length; i += 7) body[i] ^= 0x5a;
    }
    if (what.flip !== undefined) {
      body = Buffer.from(body);
      body[Math.floor(body.length * what.flip)] ^= 1;
    }
    headers['content-length'] = body.length;
    answer.writeHead(got.statusCode, headers);
    if (what.cut !== undefined) {
      // The length promises more than comes: the connection breaks in the middle.
      answer.write(body.subarray(0, Math.floor(body.length * what.cut)), () => answer.destroy());
      return;
    }
    if (!what.slow) return void answer.end(body);
    const step = Math.max(1, Math.ceil(body.length / what.slow.steps));
    const send = (at) => {
      if (answer.destroyed) return;
      if (at >= body.length) return void answer.end();
      answer.write(body.subarray(at, at + step));
      setTimeout(() => send(at + step), what.slow.every);
    };
    send(0);
  }
}
