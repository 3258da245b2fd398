// A second reader of the test vectors, from docs/protocol.md alone: Node's own WebCrypto and zlib, nothing else.
// Promise: shares no code with crates/log; run `node tests/vectors/check.mjs`; the first difference stops it with exit 1.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const { subtle } = globalThis.crypto;
const load = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));
const utf8 = (text) => Buffer.from(text, 'utf8');
const hex = (text) => Buffer.from(text, 'hex');
const b64 = (text) => Buffer.from(text, 'base64');
const cat = (...parts) => Buffer.concat(parts.map((p) => Buffer.from(p)));
const sha = async (...parts) => Buffer.from(await subtle.digest('SHA-256', cat(...parts)));
const hmac = async (key, ...parts) => {
  const k = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return Buffer.from(await subtle.sign('HMAC', k, cat(...parts)));
};
const verify = async (key, sig, message) => {
  const k = await subtle.importKey('raw', key, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, k, sig, message);
};
const seqBytes = (n) => { const b = Buffer.alloc(8); b.writeBigUInt64BE(BigInt(n)); return b; };

const keys = load('keys');
for (const name of ['device', 'server', 'root', 'seal']) {
  const k = keys[name];
  assert.equal(b64(k.public).toString('hex'), k.public_hex);
  assert.equal((await sha(b64(k.public))).subarray(0, 16).toString('hex'), k.fingerprint);
  assert.equal(`${k.fingerprint.slice(0, 4)} ${k.fingerprint.slice(4, 8)}`, k.short);
}
const deviceKey = b64(keys.device.public);
const device = hex(keys.device.fingerprint);
const authority = hex(keys.root.fingerprint);
assert.equal((await hmac(hex(keys.voucher.secret), deviceKey)).toString('hex'), keys.voucher.proof);

// Entries and chain.
const payloadHash = async (header, payload) => {
  const erased = /^\{"erased":"([0-9a-f]{64})"\}$/.exec(payload);
  const erasable = ['note', 'contact', 'referral', 'feedback'].includes(JSON.parse(header).kind);
  return erased && erasable ? hex(erased[1]) : sha(utf8(payload));
};
const follow = async (hash, header, payload) => sha(hash, await sha(utf8(header)), await payloadHash(header, payload));
const entries = load('entries');
const chain = load('chain');
let hash = await sha(utf8('waymark-log-1'), deviceKey);
assert.equal(hash.toString('hex'), chain.start);
const links = [[0, chain.start]];
for (const [i, e] of entries.good.entries()) {
  assert.equal((await sha(utf8(e.header))).toString('hex'), e.header_sha256);
  assert.equal((await payloadHash(e.header, e.payload)).toString('hex'), e.payload_hash);
  hash = await follow(hash, e.header, e.payload);
  links.push([i + 1, hash.toString('hex')]);
}
assert.deepEqual(links.slice(1), chain.links);
assert.equal((await payloadHash(entries.erased.header, entries.erased.payload)).toString('hex'), entries.good[3].payload_hash);
const headMessage = (n, h) => cat(utf8('waymark-head-1'), device, seqBytes(n), h);
assert.equal(headMessage(5, hash).toString('hex'), chain.head_message_hex);
const [n, headSig] = JSON.parse(chain.head_line).head;
assert.ok(await verify(deviceKey, b64(headSig), headMessage(n, hash)));

// Signed lines, body, answer.
const lineMessage = (type, line) => cat(utf8(`waymark-${type}-1`), authority, utf8(line));
const signed = load('signed');
assert.equal(lineMessage('receipt', signed.line).toString('hex'), signed.message_hex);
assert.ok(await verify(b64(signed.key), b64(signed.sig), lineMessage('receipt', signed.line)));
assert.ok(!(await verify(b64(signed.key), b64(signed.sig), lineMessage('news', signed.line))));

const body = load('body');
assert.equal(gunzipSync(b64(body.gzip)).toString('utf8'), body.body);
const readBody = async (text) => {
  const lines = text.split('\n');
  const hello = JSON.parse(lines[0]);
  assert.ok(await verify(b64(hello.key), b64(JSON.parse(lines[1]).sig), lineMessage('hello', lines[0])));
  let [at, h] = [hello.from[0], hex(hello.from[1])];
  const [taken, open] = [[], []];
  for (let i = 2; i < lines.length - 1;) {
    if (lines[i].startsWith('{"head":')) {
      const [m, sig] = JSON.parse(lines[i]).head;
      if (m === at && await verify(b64(hello.key), b64(sig), headMessage(at, h))) taken.push(...open.splice(0));
      i += 1;
    } else {
      if (i + 1 >= lines.length - 1) break;
      h = await follow(h, lines[i], lines[i + 1]);
      at += 1;
      open.push([at, h.toString('hex')]);
      i += 2;
    }
  }
  return taken;
};
assert.deepEqual(await readBody(body.body), body.takes);
assert.deepEqual(await readBody(utf8(body.body).subarray(0, body.cut).toString('utf8')), []);
const hello = body.body.split('\n')[0];
assert.equal((await sha(utf8(hello))).toString('hex'), body.hello_sha256);
const library = Object.entries(body.library).map(([name, value]) => `${name} ${value}\n`).sort().join('');
assert.equal((await sha(utf8(library))).toString('hex'), JSON.parse(hello).have);

const answer = load('answer');
const lines = answer.answer.trimEnd().split('\n');
assert.equal(JSON.parse(lines.at(-1)).end, lines.length - 1);
const receipt = JSON.parse(lines[0]);
assert.ok(await verify(b64(answer.server), b64(JSON.parse(lines[1]).sig), lineMessage('receipt', lines[0])));
assert.equal(receipt.device, answer.device);
assert.equal(receipt.hello, body.hello_sha256);
const news = lines.findIndex((l) => l.startsWith('{"news":'));
assert.ok(await verify(b64(answer.server), b64(JSON.parse(lines[news + 1]).sig), lineMessage('news', lines[news])));
const digest = await sha(utf8(lines.slice(3, news).map((l) => `${l}\n`).join('')));
assert.equal(digest.toString('hex'), JSON.parse(lines[news]).digest);

// Sealing: RFC 9180 in the steps of docs/protocol.md.
const kem = cat(utf8('KEM'), [0x00, 0x10]);
const hpke = cat(utf8('HPKE'), [0x00, 0x10, 0x00, 0x01, 0x00, 0x01]);
const zeros = Buffer.alloc(32);
const extract = (suite, salt, label, ikm) => hmac(salt, utf8('HPKE-v1'), suite, utf8(label), ikm);
const expand = async (suite, prk, label, info, length) =>
  (await hmac(prk, [0, length], utf8('HPKE-v1'), suite, utf8(label), info, [1])).subarray(0, length);
const jwk = (d, pub) => ({
  kty: 'EC', crv: 'P-256', d: d.toString('base64url'),
  x: pub.subarray(1, 33).toString('base64url'), y: pub.subarray(33).toString('base64url'),
});
const ecdh = { name: 'ECDH', namedCurve: 'P-256' };
const dh = async (secret, pub, peer) => {
  const mine = await subtle.importKey('jwk', jwk(secret, pub), ecdh, false, ['deriveBits']);
  const theirs = await subtle.importKey('raw', peer, ecdh, false, []);
  return Buffer.from(await subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256));
};
const context = async (shared, enc, to) => {
  const secretOf = await extract(kem, zeros, 'eae_prk', shared);
  const sharedSecret = await expand(kem, secretOf, 'shared_secret', cat(enc, to), 32);
  const info = cat(utf8('waymark-seal-1'), await sha(to));
  const schedule = cat([0], await extract(hpke, zeros, 'psk_id_hash', ''), await extract(hpke, zeros, 'info_hash', info));
  const secret = await extract(hpke, sharedSecret, 'secret', '');
  const key = await expand(hpke, secret, 'key', schedule, 16);
  return { key: await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']), iv: await expand(hpke, secret, 'base_nonce', schedule, 12) };
};
const open = async (secret, to, aad, sealed) => {
  const enc = sealed.subarray(0, 65);
  const { key, iv } = await context(await dh(secret, to, enc), enc, to);
  return Buffer.from(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, sealed.subarray(65)));
};
const sealed = load('sealed');
const to = b64(sealed.to);
const enc = hex(sealed.enc_hex);
const prk = await extract(kem, zeros, 'dkp_prk', hex(sealed.ephemeral_ikm_hex));
const ephemeral = await expand(kem, prk, 'candidate', [0], 32);
assert.equal(ephemeral.toString('hex'), sealed.ephemeral_secret_hex);
const uuid = hex(sealed.record.replaceAll('-', ''));
const aad = cat(hex(sealed.device), utf8(sealed.kind), uuid);
assert.equal(aad.toString('hex'), sealed.aad_hex);
assert.equal(cat(utf8('waymark-seal-1'), await sha(to)).toString('hex'), sealed.info_hex);
const { key, iv } = await context(await dh(ephemeral, enc, to), enc, to);
const box = cat(enc, Buffer.from(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, hex(sealed.plain_hex))));
assert.equal(box.toString('hex'), sealed.sealed_hex);
assert.equal((await open(hex(sealed.to_secret), to, aad, hex(sealed.sealed_hex))).toString('hex'), sealed.plain_hex);

// Courier file.
const courier = load('courier');
const file = b64(courier.file);
assert.deepEqual(b64(courier.text.replaceAll(/\s/g, '')), file);
assert.equal(file.subarray(0, 5).toString('latin1'), 'WMK1\x01');
assert.equal(file.subarray(5, 21).toString('hex'), courier.authority);
assert.deepEqual(file.subarray(21, 53), await sha(b64(courier.seal_to)));
const carrier = file.subarray(53, 118);
const transfer = file.subarray(118, 134);
let [at, taken] = [136, []];
const end = file.length - 64;
for (let i = 0; i < file.readUInt16BE(134); i += 1) {
  const partDevice = file.subarray(at, at + 16);
  const length = file.readUInt32BE(at + 16);
  const part = file.subarray(at + 20, at + 20 + length);
  at += 20 + length;
  const packed = await open(hex(keys.seal.secret), to, cat(partDevice, utf8('courier'), transfer), part);
  taken = taken.concat(await readBody(gunzipSync(packed).toString('utf8')));
}
assert.equal(at, end);
assert.ok(await verify(carrier, file.subarray(end), cat(utf8('waymark-courier-1'), hex(courier.authority), file.subarray(0, end))));
assert.deepEqual(taken, chain.links);

// Faults of entries: strict JSON, limits, codes (section 2).
const { fault, strict } = await import('./strict.mjs');
const line = (l) => l.before + l.letter.repeat(l.times) + l.after;
for (const e of entries.good) assert.equal(fault(e.header, e.payload, JSON.parse(e.header).seq), null);
for (const e of entries.bad) assert.equal(fault(e.header, e.payload, e.seq), e.code);
for (const e of entries.limits) assert.equal(fault(line(e.header), line(e.payload), e.seq), e.code);

const kinds = load('kinds').kinds;
for (const [kind, k] of Object.entries(kinds)) {
  assert.equal((await sha(utf8(k.payload))).toString('hex'), k.sha256, kind);
  const header = JSON.stringify({ seq: 1, at: '2026-11-24T10:30:00+03:00', seen: null, kind, schema: k.schema });
  assert.equal(fault(header, k.payload, 1), null, kind);
  const salted = /^[0-9a-f]{32}$/.test(JSON.parse(k.payload).salt ?? '');
  assert.equal(salted, ['note', 'contact', 'referral', 'feedback'].includes(kind), kind);
  assert.equal(k.sealed, ['contact', 'referral'].includes(kind), kind);
}

// Bodies (section 4).
const judgeHello = async (lines) => {
  if (lines.length < 3) return 'cut';
  const hello = strict(lines[0]) === null && JSON.parse(lines[0]);
  if (!hello || hello.hello !== 1) return 'bad_hello';
  if ((await sha(b64(hello.key))).subarray(0, 16).toString('hex') !== hello.device) return 'wrong_device';
  if (!(await verify(b64(hello.key), b64(JSON.parse(lines[1]).sig), lineMessage('hello', lines[0])))) return 'wrong_signature';
  const start = (await sha(utf8('waymark-log-1'), b64(hello.key))).toString('hex');
  return hello.from[0] === 0 && hello.from[1] !== start ? 'bad_hello' : null;
};
const judgeBody = async (text) => {
  const lines = text.split('\n');
  const code = await judgeHello(lines);
  if (code) return { refused: code };
  const hello = JSON.parse(lines[0]);
  let [at, h, bad, started] = [hello.from[0], hex(hello.from[1]), null, lines.at(-1) !== ''];
  const [takes, faults, open] = [[], [], []];
  for (let i = 2; i < lines.length - 1;) {
    if (lines[i].startsWith('{"head":')) {
      let [m, sig] = [null, null];
      try { [m, sig] = JSON.parse(lines[i]).head; } catch { /* unreadable */ }
      const sound = Number.isInteger(m) && typeof sig === 'string' && b64(sig).length === 64 && m === at && open.length > 0;
      if (sound && await verify(b64(hello.key), b64(sig), headMessage(at, h))) {
        for (const [link, f] of open.splice(0)) { takes.push(link); if (f) faults.push([link[0], f]); }
        bad = null;
      } else bad ??= sound ? 'bad_chain' : 'bad_head';
      i += 1;
    } else {
      if (utf8(lines[i]).length > 1024) return { refused: 'too_long' };
      if (i + 1 >= lines.length - 1) { started = true; break; }
      h = await followAny(h, lines[i], lines[i + 1]);
      at += 1;
      open.push([[at, h.toString('hex')], fault(lines[i], lines[i + 1], at)]);
      i += 2;
    }
  }
  return { takes, faults, rest: bad ?? (open.length > 0 || started ? 'cut' : 'complete') };
};
const followAny = async (before, header, payload) => {
  let named = null;
  try { named = await payloadHash(header, payload); } catch { named = await sha(utf8(payload)); }
  return sha(before, await sha(utf8(header)), named);
};
for (const c of load('bodies').cases) {
  const got = await judgeBody(c.body);
  if (c.refused) assert.equal(got.refused, c.refused.code, c.name);
  else assert.deepEqual([got.takes, got.faults, got.rest], [c.takes, c.faults, c.rest], c.name);
}

// Held ranges and forks (section 5).
const holdings = ({ rows, from, past, tip }) => {
  const bySeq = new Map();
  for (const [seq, own, before] of rows) bySeq.set(seq, [...(bySeq.get(seq) ?? []), { seq, own, before }].sort((a, b) => (a.own < b.own ? -1 : 1)));
  const named = new Map([...past, from, tip]);
  const chosen = new Map();
  const order = [...bySeq.keys()].sort((a, b) => a - b);
  const take = (seq, row) => { if (row) chosen.set(seq, row); };
  const open = [];
  for (const seq of [...order].reverse()) {
    const want = chosen.get(seq + 1)?.before ?? named.get(seq);
    if (want !== undefined) take(seq, bySeq.get(seq).find((r) => r.own === want));
    else if (seq > tip[0]) open.unshift(seq);
    else take(seq, bySeq.get(seq)[0]);
  }
  for (const seq of open) {
    const below = seq === tip[0] + 1 ? tip[1] : chosen.get(seq - 1)?.own;
    if (below !== undefined) take(seq, bySeq.get(seq).find((r) => r.before === below));
    else if (!bySeq.has(seq - 1)) take(seq, bySeq.get(seq)[0]);
  }
  const held = [];
  let namedAbove = false;
  for (const seq of order.filter((q) => chosen.has(q)).reverse()) {
    const [r, above] = [chosen.get(seq), held[0]];
    const isNamed = named.get(seq) === r.own;
    if (above && above[0] === seq + 1 && chosen.get(seq + 1).before === r.own && (namedAbove || !isNamed)) {
      above[0] = seq;
      namedAbove ||= isNamed;
    } else {
      held.unshift([seq, seq, r.own]);
      namedAbove = isNamed;
    }
  }
  const other = order.flatMap((seq) => bySeq.get(seq)).filter((r) => chosen.get(r.seq)?.own !== r.own);
  const forks = other.filter((r) => !other.some((o) => o.own === r.before)).map((r) => [r.seq, r.own]);
  return { held, forks: forks.slice(0, 16) };
};
for (const c of load('holdings').cases) assert.deepEqual(holdings(c), { held: c.held, forks: c.forks }, c.name);

// What a tablet offers after a receipt, and what it may delete.
for (const c of load('offers').cases) {
  const own = new Map(chain.links);
  const settled = new Set(c.aside.map(([n]) => n));
  let behind = false;
  for (const [first, last, want] of c.held) {
    if (own.get(last) === want) for (let n = first; n <= last; n += 1) settled.add(n);
    else if (last > chain.links.length) behind = true;
  }
  const runs = [];
  for (let n = 1; n <= chain.links.length; n += 1) {
    if (settled.has(n) || c.waiting.includes(n)) continue;
    if (runs.at(-1)?.last === n - 1) runs.at(-1).last = n;
    else runs.push({ from: links[n - 1], last: n });
  }
  assert.deepEqual([behind, runs], [c.behind, c.runs], c.name);
}
for (const c of load('deletion').cases) {
  const old30 = Date.parse(c.latest.time) - Date.parse(c.old.time) >= 30 * 86_400_000;
  const both = c.old.state === 'adopted' && c.latest.state === 'adopted' && c.old.epoch === c.latest.epoch;
  const ranges = c.old.held.flatMap((a) => c.latest.held.map((b) => [Math.max(a[0], b[0]), Math.min(a[1], b[1]) - 1]));
  assert.deepEqual(old30 && both ? ranges.filter(([a, z]) => a <= z) : [], c.may_go, c.name);
}

// Replies (section 5): what is no answer, and what each status is.
const isAnswer = async (text) => {
  const all = text.split('\n');
  if (!text.startsWith('{') || all.pop() !== '') return false;
  try { if (JSON.parse(all.at(-1)).end !== all.length - 1) return false; } catch { return false; }
  const r = JSON.parse(all[0]);
  const signedBy = (type, i) => verify(b64(answer.server), b64(JSON.parse(all[i + 1]).sig), lineMessage(type, all[i]));
  if (!(await signedBy('receipt', 0)) || r.device !== answer.device || r.hello !== answer.hello_sha256) return false;
  const n = all.findIndex((l) => l.startsWith('{"news":'));
  if (n < 0) return true;
  const d = await sha(utf8(all.slice(3, n).map((l) => `${l}\n`).join('')));
  return await signedBy('news', n) && d.toString('hex') === JSON.parse(all[n]).digest;
};
assert.ok(await isAnswer(answer.answer));
for (const c of load('answers').cases) assert.ok(!(await isAnswer(c.answer)), c.name);
const human = ['bad_hello', 'wrong_device', 'wrong_signature', 'wrong_authority', 'bad_header', 'wrong_seq', 'bad_payload',
  'duplicate_key', 'too_deep', 'too_long', 'bad_erased', 'bad_courier', 'wrong_seal', 'too_large'];
for (const c of load('outcomes').cases) {
  const type = c.content_type.split(';')[0].trim();
  const problem = type === 'application/problem+json' && c.status >= 400 && c.status < 500 ? JSON.parse(c.body) : {};
  let want = 'retry_later';
  if (c.status === 200 && type === 'application/x-ndjson') want = 'read';
  else if (c.status === 413) want = 'too_large';
  else if (![408, 425, 429].includes(c.status) && human.includes(problem.type)) want = 'needs_human';
  assert.equal(c.outcome, want, `${c.status} ${c.body}`);
  if (want === 'needs_human') assert.deepEqual(c.more, { code: problem.type, entry: problem.entry ?? null });
}
const cargo = load('cargo');
const cargoLines = cargo.answer.trimEnd().split('\n');
assert.equal(JSON.parse(cargoLines.at(-1)).end, cargoLines.length - 1);
for (const [i, want] of cargo.devices.entries()) {
  assert.equal(JSON.parse(cargoLines[2 * i]).device, want);
  assert.ok(await verify(b64(cargo.server), b64(JSON.parse(cargoLines[2 * i + 1]).sig), lineMessage('receipt', cargoLines[2 * i])));
}
// QR frames (section 8): written from the page, so base45 and the layout are made here again.
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const base45 = (bytes) => {
  let out = '';
  for (let i = 0; i < bytes.length; i += 2) {
    let n = i + 1 < bytes.length ? bytes[i] * 256 + bytes[i + 1] : bytes[i];
    for (let k = 0; k < (i + 1 < bytes.length ? 3 : 2); k += 1, n = Math.floor(n / 45)) out += LETTERS[n % 45];
  }
  return out;
};
const frames = load('frames');
for (const c of frames.cases) {
  const whole = Buffer.from(c.bytes_hex, 'hex');
  const id = (await sha(whole)).subarray(0, 8);
  const size = Math.ceil(whole.length / c.frames.length);
  for (const [n, text] of c.frames.entries()) {
    const head = Buffer.alloc(17);
    head[0] = c.kind;
    id.copy(head, 1);
    head.writeUInt32BE(whole.length, 9);
    head.writeUInt16BE(c.frames.length, 13);
    head.writeUInt16BE(n, 15);
    const body = Buffer.concat([head, whole.subarray(n * size, (n + 1) * size)]);
    assert.equal(text, `WMQ1${base45(Buffer.concat([body, (await sha(body)).subarray(0, 4)]))}`);
  }
}
for (const { text } of frames.bad) assert.ok(!frames.cases.some((c) => c.frames.includes(text)), text);
const carried = JSON.parse(frames.carried.line);
assert.equal(carried.file, (await sha(Buffer.from(frames.carried.file_hex, 'hex'))).toString('hex'));
const carriedMessage = Buffer.concat([utf8('waymark-carried-1'), Buffer.from(frames.carried.authority, 'hex'), utf8(frames.carried.line)]);
assert.ok(await verify(b64(carried.key), b64(frames.carried.sig), carriedMessage));
console.log('vectors: all read');
