// Strict JSON and the faults of an entry, from docs/protocol.md section 2; a reader of its own, since JSON.parse keeps the last of two
// equal keys in silence. Promise: `strict` gives null or a code; `fault` gives the most serious code of an entry, or null.
const DEPTH = 32;

/** Null for one strict JSON object; else `not_json`, `duplicate_key` or `too_deep`. */
export function strict(text) {
  if (/[\r\n]/.test(text) || !text.startsWith('{')) return 'not_json';
  let at = 0;
  let found = null;
  const fail = (code) => { found ??= code; throw new Error(code); };
  const space = () => { while (/[ \t]/.test(text[at] ?? '')) at += 1; };
  const string = () => {
    const m = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/.exec(text.slice(at));
    if (!m) fail('not_json');
    at += m[0].length;
    return JSON.parse(m[0]);
  };
  const items = (close, one) => {
    at += 1;
    space();
    if (text[at] === close) { at += 1; return; }
    for (;;) {
      one();
      space();
      if (text[at] === close) { at += 1; return; }
      if (text[at] !== ',') fail('not_json');
      at += 1;
      space();
    }
  };
  const value = (depth) => {
    space();
    const c = text[at];
    if (c === '{' || c === '[') {
      if (depth >= DEPTH) fail('too_deep');
      const keys = new Set();
      items(c === '{' ? '}' : ']', () => {
        if (c === '[') { value(depth + 1); return; }
        const key = string();
        if (keys.has(key)) fail('duplicate_key');
        keys.add(key);
        space();
        if (text[at] !== ':') fail('not_json');
        at += 1;
        value(depth + 1);
      });
    } else if (c === '"') string();
    else {
      const m = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(text.slice(at));
      if (!m || (/^[-\d]/.test(m[0]) && !Number.isFinite(Number(m[0])))) fail('not_json');
      at += m[0].length;
    }
  };
  try {
    value(0);
    space();
    if (at !== text.length) fail('not_json');
  } catch { return found ?? 'not_json'; }
  return null;
}

const whole = (n, least) => Number.isInteger(n) && n >= least;
const bytes = (text) => Buffer.byteLength(text, 'utf8');

/** The code of an entry at place `seq`, or null. */
export function fault(header, payload, seq) {
  if (bytes(header) > 1024) return 'too_long';
  if (strict(header)) return 'bad_header';
  const h = JSON.parse(header);
  const time = (t) => typeof t === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(t);
  const good = whole(h.seq, 1) && time(h.at) && (h.seen == null || time(h.seen)) && /^[a-z0-9_]{1,31}$/.test(h.kind) && whole(h.schema, 1);
  if (!good) return 'bad_header';
  if (h.seq !== seq) return 'wrong_seq';
  if (bytes(payload) > 65_536) return 'too_long';
  const code = strict(payload);
  if (code) return code === 'not_json' ? 'bad_payload' : code;
  const p = JSON.parse(payload);
  const erasable = ['note', 'contact', 'referral', 'feedback'].includes(h.kind);
  if (erasable && /^\{"erased":"[0-9a-f]{64}"\}$/.test(payload)) return null;
  if (p.erased != null) return 'bad_erased';
  const sealed = typeof p.sealed === 'string' && typeof p.key === 'string' && typeof p.id === 'string';
  return p.sealed != null && !sealed ? 'bad_payload' : null;
}
