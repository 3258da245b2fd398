//! The test vectors of `docs/protocol.md`: what each file under `tests/vectors` holds.
//!
//! Promise: deterministic (fixed keys, RFC 6979 signatures, a fixed ephemeral key), so a difference is a difference in the
//! protocol. The fields `gzip`, `file` and `text` hang on the compressor: vectors test
//! decoding, never its bytes.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use waymark_core::record::SEALED_KINDS;
use waymark_log::answer::{self, News, NewsLine};
use waymark_log::body;
use waymark_log::courier::{self, Tools, What};
use waymark_log::entry::{HEADER_MAX, PAYLOAD_MAX};
use waymark_log::json::DEPTH;
use waymark_log::log::{New, seal};
use waymark_log::memory::MemoryStore;
use waymark_log::native::{Gzip, HpkeOpener, HpkeSealer, P256Key, gzip, seal_info};
use waymark_log::offer::Settled;
use waymark_log::seal::{record_aad, sealed_payload};
use waymark_log::signed::message;
use waymark_log::testing::server::{key, test_server};
use waymark_log::testing::{Seeded, keys, moment, now};
use waymark_log::types::{to_base64, to_hex};
use waymark_log::{
    Cursor, DeviceState, Entropy, Entry, Hash, Held, Hello, LineType, Link, Opener, Profile, Receipt, Sealer,
    SignNow, SignedLine, Store, StoredEntry, VoucherProof,
};

const RECORD: &str = "01931d50-5a00-7000-8000-0000000000aa";
const VOUCHER_SECRET: &str = "8f3b2a6c0d1e4f5061728394a5b6c7d8";

/// The fixed ephemeral key of the sealing vector.
struct FixedIkm;

impl Entropy for FixedIkm {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), waymark_log::CryptoError> {
        buffer.copy_from_slice(&waymark_log::types::from_hex::<32>(keys::SEAL_IKM).unwrap()[..buffer.len()]);
        Ok(())
    }
}

pub(crate) fn device() -> P256Key {
    key(keys::DEVICE_SECRET)
}

fn opener() -> HpkeOpener {
    HpkeOpener::from_bytes(&waymark_log::types::from_hex::<32>(keys::SEAL_SECRET).unwrap()).unwrap()
}

fn sealed_note() -> Vec<u8> {
    let device = SignNow::public_key(&device()).device();
    let aad = record_aad(&device, "note", RECORD).unwrap();
    let plain = br#"{"id":"01931d50-5a00-7000-8000-0000000000aa","salt":"00112233445566778899aabbccddeeff","text":"example"}"#;
    now(HpkeSealer(FixedIkm).seal(&opener().public_key(), &aad, plain)).unwrap()
}

/// A small log: a session, its correction, an Arabic place, a sealed note, a void.
fn make_log() -> (MemoryStore, Vec<StoredEntry>) {
    let store = MemoryStore::default();
    let payloads: [(&str, Vec<u8>); 5] = [
        ("session", br#"{"id":"01931d50-0000-7000-8000-000000000001","revision":1,"place_name":"Example 1","counts":[{"sex":"f","age_min":6,"age_max":12,"count":14}]}"#.to_vec()),
        ("session", br#"{"id":"01931d50-0000-7000-8000-000000000001","revision":2,"place_name":"Example 1","counts":[{"sex":"f","age_min":6,"age_max":12,"count":15}]}"#.to_vec()),
        ("session", r#"{"id":"01931d50-0000-7000-8000-000000000002","revision":1,"place_name":"قرية المثال","later_field":{"kept":true}}"#.as_bytes().to_vec()),
        ("note", sealed_payload(&sealed_note(), &opener().public_key().key_id(), RECORD)),
        ("void", br#"{"id":"01931d50-0000-7000-8000-000000000002","revision":1,"reason":"twice"}"#.to_vec()),
    ];
    for (kind, payload) in payloads {
        let seen = "2026-11-20T08:00:00Z".parse().ok();
        let new = New { at: moment(), seen, kind: kind.into(), schema: 1, payload, draft: None };
        now(seal(&store, &device(), new)).unwrap();
    }
    let entries = now(store.read(1, usize::MAX)).unwrap();
    (store, entries)
}

fn key_file() -> Value {
    let one = |secret: &str| {
        let public = SignNow::public_key(&key(secret));
        json!({
            "secret": secret,
            "public": public,
            "public_hex": to_hex(&public.0),
            "fingerprint": public.device(),
            "short": public.device().short(),
        })
    };
    let public = SignNow::public_key(&device());
    let voucher_secret = waymark_log::types::from_hex_any(VOUCHER_SECRET).unwrap();
    json!({
        "about": "Fixed keys. fingerprint = first 16 bytes of SHA-256(public): device id, authority fingerprint or key id.",
        "device": one(keys::DEVICE_SECRET),
        "server": one(keys::SERVER_SECRET),
        "root": one(keys::ROOT_SECRET),
        "seal": one(keys::SEAL_SECRET),
        "voucher": {
            "id": "v1", "secret": VOUCHER_SECRET,
            "proof": VoucherProof::make("v1", &voucher_secret, &public).proof,
        },
    })
}

fn entry_file(entries: &[StoredEntry]) -> Value {
    let good: Vec<Value> = entries.iter().map(|e| entry_json(&e.entry)).collect();
    let erased = entries[3].entry.erase().unwrap();
    let bad = [
        ("bad_header", "not json", "{}"),
        (
            "bad_header",
            r#"{"seq":1,"at":"2026-11-24T10:30:00+03:00","kind":"session","schema":1,"seq":1}"#,
            "{}",
        ),
        (
            "bad_header",
            r#"{"seq":0,"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"session","schema":1}"#,
            "{}",
        ),
        (
            "wrong_seq",
            r#"{"seq":2,"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"session","schema":1}"#,
            "{}",
        ),
        (
            "bad_payload",
            r#"{"seq":1,"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"session","schema":1}"#,
            "[1]",
        ),
        (
            "duplicate_key",
            r#"{"seq":1,"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"session","schema":1}"#,
            r#"{"a":1,"\u0061":2}"#,
        ),
        (
            "bad_erased",
            r#"{"seq":1,"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"session","schema":1}"#,
            r#"{"erased":"00"}"#,
        ),
    ];
    let bad: Vec<Value> = bad
        .iter()
        .map(|(code, header, payload)| json!({"seq": 1, "code": code, "header": header, "payload": payload}))
        .collect();
    json!({ "good": good, "erased": entry_json(&erased), "bad": bad, "limits": limits() })
}

/// Lines at a limit and one step over it, as `before`, a `letter` so many times, `after`; `code` null: good.
fn limits() -> Vec<Value> {
    let line = |before: &str, letter: &str, times: usize, after: &str| json!({ "before": before, "letter": letter, "times": times, "after": after });
    let header =
        r#"{"seq":1,"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"session","schema":1,"later":""#;
    let one = |code: Option<&str>, header: Value, payload: Value| json!({ "seq": 1, "code": code, "header": header, "payload": payload });
    let plain_header = line(header, "x", 0, "\"}");
    let plain = line("{", "", 0, "}");
    let long_header = |len: usize| line(header, "x", len - header.len() - 2, "\"}");
    let long_payload = |len: usize| line("{\"a\":\"", "x", len - 8, "\"}");
    let deep = |depth: usize| {
        let close = "]".repeat(depth - 1);
        line("{\"a\":", "[", depth - 1, &format!("{close}}}"))
    };
    vec![
        one(None, long_header(HEADER_MAX), plain.clone()),
        one(Some("too_long"), long_header(HEADER_MAX + 1), plain),
        one(None, plain_header.clone(), long_payload(PAYLOAD_MAX)),
        one(Some("too_long"), plain_header.clone(), long_payload(PAYLOAD_MAX + 1)),
        one(None, plain_header.clone(), deep(DEPTH)),
        one(Some("too_deep"), plain_header, deep(DEPTH + 1)),
    ]
}

fn entry_json(entry: &Entry) -> Value {
    json!({
        "header": String::from_utf8(entry.header_line().to_vec()).unwrap(),
        "payload": String::from_utf8(entry.payload_line().to_vec()).unwrap(),
        "header_sha256": Hash::of(entry.header_line()),
        "payload_hash": entry.payload_hash(),
    })
}

fn chain_file(store: &MemoryStore, entries: &[StoredEntry]) -> Value {
    let public = SignNow::public_key(&device());
    let head = now(store.head()).unwrap().unwrap();
    json!({
        "device": public.device(),
        "start": Link::start(&public).hash,
        "links": entries.iter().map(|e| e.link).collect::<Vec<_>>(),
        "head_message_hex": to_hex(&head.link.head_message(&public.device())),
        "head_line": head.line(),
    })
}

fn hello(entries: &[StoredEntry]) -> Hello {
    let public = SignNow::public_key(&device());
    let secret = waymark_log::types::from_hex_any(VOUCHER_SECRET).unwrap();
    Hello {
        hello: 1,
        device: public.device(),
        key: public,
        at: moment(),
        from: entries[1].link,
        past: vec![entries[0].link],
        have: Some(waymark_log::hello::library_digest(&[
            ("trust", Hash::of(b"t")),
            ("pack", Hash::of(b"p")),
        ])),
        cursor: Some(Cursor { epoch: 1, seq: 0 }),
        nonce: None,
        receipt: None,
        voucher: Some(VoucherProof::make("v1", &secret, &public)),
        succeeds: None,
        health: serde_json::Map::new(),
    }
}

fn body_file(store: &MemoryStore, entries: &[StoredEntry]) -> (Value, Hash) {
    let head = now(store.head()).unwrap();
    let hello = hello(entries);
    let authority = test_server().authority;
    let body = now(body::write(&device(), &authority, &hello, &entries[2..], head.as_ref())).unwrap();
    let text = String::from_utf8(body.bytes.clone()).unwrap();
    let value = json!({
        "about": "Entries 3 to 5 from the link at 2. 'cut' bytes of the body hold no head yet: nothing is taken.",
        "authority": authority,
        "body": text,
        "gzip": to_base64(&gzip(&body.bytes).unwrap()),
        "hello_sha256": body.hello,
        "library": {"trust": Hash::of(b"t"), "pack": Hash::of(b"p")},
        "takes": entries[2..].iter().map(|e| e.link).collect::<Vec<_>>(),
        "cut": body.bytes.len() - 10,
    });
    (value, body.hello)
}

fn answer_file(entries: &[StoredEntry], hello: Hash) -> Value {
    let server = key(keys::SERVER_SECRET);
    let device = SignNow::public_key(&device()).device();
    let last = entries[4].link;
    let receipt = Receipt {
        receipt: 1,
        device,
        hello,
        state: DeviceState::Adopted,
        held: vec![
            Held { first: 1, last: 1, hash: entries[0].link.hash },
            Held { first: 3, last: 5, hash: last.hash },
        ],
        forks: vec![(4, Hash::of(b"another"))],
        aside: vec![(4, "duplicate_key".into())],
        time: "2026-11-24T07:31:00Z".parse().unwrap(),
        epoch: 1,
    };
    let review = Entry::make(
        &waymark_log::Header { seq: 1, at: receipt.time, seen: None, kind: "review".into(), schema: 1 },
        br#"{"id":"01931d50-0000-7000-8000-000000000001","revision":2,"status":"accepted"}"#.to_vec(),
    )
    .unwrap();
    let entries = vec![review];
    let line = NewsLine {
        news: 1,
        device,
        from: Cursor { epoch: 1, seq: 0 },
        to: Cursor { epoch: 1, seq: 1 },
        entries: 1,
        digest: answer::digest(&entries),
        have: Hash::of(b"library"),
        changed: BTreeMap::from([("settings".to_owned(), Hash::of(b"settings"))]),
    };
    let authority = test_server().authority;
    let nonce = Some("1795505460.00");
    let bytes = answer::write(&server, &authority, &[receipt], nonce, Some(&News { line, entries })).unwrap();
    json!({ "authority": authority, "server": test_server().key, "device": device, "hello_sha256": hello,
        "answer": String::from_utf8(bytes).unwrap() })
}

fn signed_file() -> Value {
    let line = r#"{"receipt":1,"example":"مثال"}"#.to_owned();
    let authority = test_server().authority;
    let text = message(LineType::Receipt, &authority, line.as_bytes());
    let signed =
        SignedLine::sign_now(&key(keys::SERVER_SECRET), LineType::Receipt, &authority, line.clone()).unwrap();
    json!({ "type": "receipt", "authority": authority, "key": test_server().key, "line": line,
        "message_hex": to_hex(&text), "sig": signed.sig })
}

fn sealed_file() -> Value {
    let sealed = sealed_note();
    let device = SignNow::public_key(&device()).device();
    let aad = record_aad(&device, "note", RECORD).unwrap();
    let plain = opener().open(&aad, &sealed).unwrap();
    json!({
        "about": "HPKE base mode. ikm is what DeriveKeyPair (RFC 9180, 7.1.3) makes the ephemeral key from.",
        "to": opener().public_key(),
        "to_secret": keys::SEAL_SECRET,
        "info_hex": to_hex(&seal_info(&opener().public_key())),
        "device": device, "kind": "note", "record": RECORD,
        "aad_hex": to_hex(&aad),
        "ephemeral_ikm_hex": keys::SEAL_IKM,
        "ephemeral_secret_hex": keys::SEAL_EPHEMERAL,
        "enc_hex": to_hex(&sealed[..65]),
        "plain_hex": to_hex(&plain),
        "sealed_hex": to_hex(&sealed),
    })
}

fn courier_file(store: &MemoryStore) -> Value {
    let (signer, entropy) = (device(), Seeded::new(7));
    let sealer = HpkeSealer(Seeded::new(8));
    let tools = Tools { store, signer: &signer, sealer: &sealer, codec: &Gzip, entropy: &entropy };
    let to = opener().public_key();
    let profile = Profile::new(test_server());
    let made =
        now(courier::make(&tools, &profile, &to, moment(), What::Everything, &Settled::default())).unwrap();
    let file = courier::Courier::parse(&made.bytes).unwrap();
    json!({
        "authority": file.authority,
        "seal_to": to,
        "carrier": file.carrier,
        "transfer_hex": to_hex(&file.transfer),
        "part_devices": file.parts.iter().map(|p| p.device).collect::<Vec<_>>(),
        "entries": made.entries,
        "name": courier::file_stem(&file.carrier.device(), moment()),
        "file": to_base64(&made.bytes),
        "text": courier::to_text(&made.bytes),
    })
}

/// The golden payload of each kind, as it stands before sealing.
fn kinds_file() -> Value {
    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/golden");
    let mut kinds = BTreeMap::new();
    for file in std::fs::read_dir(FOLDER).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let Some((kind, schema)) = name.rsplit_once('-') else { continue };
        let text = std::fs::read_to_string(&path).unwrap();
        let payload = text.trim_end();
        let sealed = SEALED_KINDS.contains(&kind);
        let value = json!({ "schema": schema.parse::<u32>().unwrap(), "sealed": sealed, "payload": payload,
            "sha256": Hash::of(payload.as_bytes()) });
        kinds.insert(kind.to_owned(), value);
    }
    json!({ "about": "One payload of each kind and schema released. 'sealed': leaves the tablet only sealed.", "kinds": kinds })
}

/// Every file: its name without the ending, and what it holds.
pub(crate) fn files() -> Vec<(&'static str, Value)> {
    let (store, entries) = make_log();
    let (body, hello) = body_file(&store, &entries);
    let answer = answer_file(&entries, hello);
    vec![
        ("keys", key_file()),
        ("entries", entry_file(&entries)),
        ("kinds", kinds_file()),
        ("chain", chain_file(&store, &entries)),
        ("signed", signed_file()),
        ("body", body),
        ("bodies", super::bodies::file(&entries)),
        ("holdings", super::holding::file(&entries)),
        ("offers", super::offers::file(&entries)),
        ("answers", super::answers::file(&answer)),
        ("answer", answer),
        ("outcomes", super::answers::outcomes()),
        ("deletion", super::offers::deletion()),
        ("sealed", sealed_file()),
        ("courier", courier_file(&store)),
        ("cargo", super::answers::cargo()),
        ("frames", super::frames::file()),
    ]
}
