// A second tablet, written from docs/protocol.md alone: key, log, hello, exchange, receipt, with node:crypto and fetch.
// Promise: it shares no code with the project, so that both can't be wrong in the same way. It proves what it believes: a
// receipt counts only when it is signed by the server's key, for this device and this very request.
import { createHash, createHmac, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';

const sha = (...parts) => parts.reduce((h, p) => h.update(p), createHash('sha256')).digest();
const ascii = (text) => Buffer.from(text, 'latin1');
/** The first 16 bytes of SHA-256: device id, authority, key id. */
export const fingerprint = (key) => sha(key).subarray(0, 16);

/** 65 bytes (04 x y) of a key object. */
const point = (key) => {
  const { x, y } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
};
const fromPoint = (raw) =>
  createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: raw.subarray(1, 33).toString('base64url'),
      y: raw.subarray(33).toString('base64url'),
    },
  });
const ecdsa = { dsaEncoding: 'ieee-p1363' };

/** Whether `key` (65 bytes) made the signature (base64) of a signed line. */
export const proves = (type, authority, line, sig, key) =>
  verify(
    'sha256',
    Buffer.concat([ascii(`waymark-${type}-1`), Buffer.from(authority, 'hex'), Buffer.from(line)]),
    { key: fromPoint(key), ...ecdsa },
    Buffer.from(sig, 'base64'),
  );

/** Whom the server says it is: authority fingerprint (hex) and its public key (65 bytes). */
export async function authorityOf(origin) {
  const catalog = await fetch(`${origin}/api/v1/catalog`).then((r) => r.json());
  return { authority: catalog.authority, server: Buffer.from(catalog.server_key, 'base64'), catalog };
}

/** Wall time with its offset, whole seconds, as headers carry it. */
export const wallTime = (ms = Date.now(), offsetMin = 180) => {
  const two = (n) => String(Math.trunc(n)).padStart(2, '0');
  const sign = offsetMin < 0 ? '-' : '+';
  const off = Math.abs(offsetMin);
  return `${new Date(ms + offsetMin * 60_000).toISOString().slice(0, 19)}${sign}${two(off / 60)}:${two(off % 60)}`;
};

/** A POST over a connection of its own (no pool); `signal` cuts it. */
export const post = (origin, path, type, body, headers = {}) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = request({
      host: hostname === 'localhost' ? '127.0.0.1' : hostname,
      port,
      path,
      method: 'POST',
      agent: false,
      headers: { 'content-type': type, 'content-length': body.length, ...headers },
    });
    asked.on('error', reject);
    asked.setTimeout(120_000, () => asked.destroy(new Error('no answer within 120 s')));
    asked.on('response', (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        if (!response.complete) return reject(new Error('the answer was cut'));
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    asked.end(body);
  });

/** A log with its key. Entries are made once and kept as bytes. */
export class Device {
  constructor({ authority, server }) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.secret = privateKey;
    this.key = point(publicKey);
    this.id = fingerprint(this.key);
    Object.assign(this, { authority, server, nonce: undefined, receipt: undefined });
    this.links = [sha(ascii('waymark-log-1'), this.key)];
    this.entries = [];
    this.voucher = undefined;
  }

  /** The voucher of a link `#/enrol/<id>.<secret>.<authority>`: only its proof is sent. */
  enrolBy(hash) {
    const [id, secret, authority] = hash.replace('#/enrol/', '').split('.');
    if (authority !== this.authority) throw new Error(`the link is of ${authority}, the server of ${this.authority}`);
    this.voucher = { id, proof: createHmac('sha256', Buffer.from(secret, 'hex')).update(this.key).digest('hex') };
  }

  sign(...parts) {
    return sign('sha256', Buffer.concat(parts), { key: this.secret, ...ecdsa }).toString('base64');
  }

  /** Appends an entry. `payload` is an object, or the line's own text. */
  add(kind, payload, { schema = 1, at = wallTime(), seen = null } = {}) {
    const seq = this.entries.length + 1;
    const header = Buffer.from(JSON.stringify({ seq, at, seen, kind, schema }));
    const line = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
    this.entries.push({ header, line });
    this.links.push(sha(this.links[seq - 1], sha(header), sha(line)));
    return seq;
  }

  head(n) {
    const number = Buffer.alloc(8);
    number.writeBigUInt64BE(BigInt(n));
    return JSON.stringify({ head: [n, this.sign(ascii('waymark-head-1'), this.id, number, this.links[n])] });
  }

  /** A body with the entries `from + 1 ..= to`, and the hash of its hello. */
  body(from = 0, to = this.entries.length, { headEvery = 64 * 1024 } = {}) {
    const link = (n) => [n, this.links[n].toString('hex')];
    const past = [];
    for (let step = 1; from - step >= 0; step *= 2) past.push(link(from - step));
    const hello = JSON.stringify({
      hello: 1,
      device: this.id.toString('hex'),
      key: this.key.toString('base64'),
      at: wallTime(),
      from: link(from),
      past,
      have: null,
      cursor: null,
      nonce: this.nonce ?? null,
      receipt: this.receipt ?? null,
      voucher: this.voucher ?? null,
      succeeds: null,
      health: {},
    });
    const sig = this.sign(ascii('waymark-hello-1'), Buffer.from(this.authority, 'hex'), Buffer.from(hello));
    const lines = [hello, JSON.stringify({ sig })];
    let since = 0;
    for (let n = from + 1; n <= to; n += 1) {
      const { header, line } = this.entries[n - 1];
      lines.push(header, line);
      since += header.length + line.length + 2;
      if (since >= headEvery || n === to) {
        since = 0;
        lines.push(this.head(n));
      }
    }
    const bytes = Buffer.concat(lines.flatMap((l) => [Buffer.from(l), Buffer.from('\n')]));
    return { bytes, hello: sha(Buffer.from(hello)).toString('hex') };
  }

  /** Reads an answer and proves its receipt. Throws for what proves nothing. */
  read(answer, hello) {
    const text = answer.body.toString();
    if (!text.endsWith('\n')) throw new Error(`the answer ends early: ${text.slice(0, 200)}`);
    const lines = text.slice(0, -1).split('\n');
    const { end } = JSON.parse(lines.pop());
    if (end !== lines.length) throw new Error(`the answer counts ${end} lines, ${lines.length} came`);
    const { sig } = JSON.parse(lines[1]);
    if (!proves('receipt', this.authority, lines[0], sig, this.server)) throw new Error('the receipt is not signed by the server');
    const receipt = JSON.parse(lines[0]);
    if (receipt.device !== this.id.toString('hex')) throw new Error('the receipt is about another device');
    if (receipt.hello !== hello) throw new Error('the receipt answers another request');
    for (const [first, last, hash] of receipt.held) {
      if (first > last || hash !== this.links[last]?.toString('hex')) throw new Error(`held ${first} to ${last} is not this log`);
    }
    this.receipt = { line: lines[0], sig };
    const nonce = lines.find((l) => l.startsWith('{"nonce":'));
    if (nonce) this.nonce = JSON.parse(nonce).nonce;
    const news = lines.find((l) => l.startsWith('{"news":'));
    return { receipt, nonce: this.nonce, news: news && JSON.parse(news), lines };
  }

  /** One exchange. Rejects where the answer proves nothing. */
  async exchange(origin, { from = 0, to = this.entries.length, zip = true } = {}) {
    const { bytes, hello } = this.body(from, to);
    const answer = await post(
      origin,
      '/api/v1/sync',
      'application/x-ndjson',
      zip ? gzipSync(bytes) : bytes,
      zip ? { 'content-encoding': 'gzip' } : {},
    );
    if (answer.status !== 200) throw Object.assign(new Error(`status ${answer.status}: ${answer.body.toString().slice(0, 300)}`), { answer });
    return this.read(answer, hello);
  }
}

/** Whether the receipt names this number as held. */
export const holds = (receipt, seq) => receipt.held.some(([first, last]) => first <= seq && seq <= last);
