//! Vectors of bodies: what counts, what is cut, what goes to quarantine, what is refused.
//!
//! Promise: `takes`, `rest` and `refused` are what the receiver of this crate says; a reader of its own must say the same.

use serde_json::{Value, json};
use waymark_log::native::P256;
use waymark_log::receive::{Limits, Receiver, Rest};
use waymark_log::testing::keys;
use waymark_log::testing::server::{key, test_server};
use waymark_log::testing::{header, moment};
use waymark_log::types::Signature;
use waymark_log::{Entry, Head, Hello, LineType, Link, SignNow, SignedLine, StoredEntry};

use super::make::device;

fn hello(from: Link) -> Hello {
    let key = SignNow::public_key(&device());
    Hello {
        hello: 1,
        device: key.device(),
        key,
        at: moment(),
        from,
        past: Vec::new(),
        have: None,
        cursor: None,
        nonce: None,
        receipt: None,
        voucher: None,
        succeeds: None,
        health: serde_json::Map::new(),
    }
}

fn signed(line: String) -> String {
    let mut out = Vec::new();
    let signer = device();
    SignedLine::sign_now(&signer, LineType::Hello, &test_server().authority, line).unwrap().write(&mut out);
    String::from_utf8(out).unwrap()
}

fn greeting(from: Link) -> String {
    signed(hello(from).to_line().unwrap())
}

fn lines(entry: &Entry) -> String {
    let mut out = Vec::new();
    waymark_log::body::write_entry(entry, &mut out);
    String::from_utf8(out).unwrap()
}

fn head(link: Link) -> String {
    let signer = device();
    let device = SignNow::public_key(&signer).device();
    let sig = signer.sign_now(&link.head_message(&device)).unwrap();
    Head { link, sig }.line() + "\n"
}

/// What the receiver makes of a body.
fn judged(name: &str, body: &str) -> Value {
    let authority = test_server().authority;
    let mut receiver = Receiver::new(&P256, authority, Limits::default());
    match receiver.push(body.as_bytes()).and_then(|()| receiver.finish()) {
        Ok(received) => {
            let rest = match received.rest {
                Rest::Complete => "complete",
                Rest::Cut => "cut",
                Rest::Quarantine { code, .. } => code,
            };
            let takes: Vec<Link> = received.good.iter().map(|g| g.link).collect();
            let faults: Vec<(u64, &str)> =
                received.good.iter().filter_map(|g| Some((g.link.seq, g.fault?.code()))).collect();
            json!({ "name": name, "body": body, "takes": takes, "rest": rest, "faults": faults })
        }
        Err(refusal) => {
            let refused =
                json!({ "code": refusal.code(), "status": refusal.status(), "entry": refusal.entry() });
            json!({ "name": name, "body": body, "refused": refused })
        }
    }
}

fn heads(entries: &[StoredEntry]) -> Vec<Value> {
    let start = Link::start(&SignNow::public_key(&device()));
    let e = |i: usize| lines(&entries[i].entry);
    let h = |i: usize| head(entries[i].link);
    let hello = greeting(start);
    let other = Head { link: entries[1].link, sig: Signature([3; 64]) }.line() + "\n";
    let two = [hello.clone(), e(0), h(0), e(1), h(1)].concat();
    let cut = two.len() - 20;
    let misplaced = Head { link: entries[2].link, sig: Signature([3; 64]) }.line() + "\n";
    vec![
        judged("a head after each entry", &two),
        judged("cut inside the last head", &two[..cut]),
        judged("entries without a head", &[hello.clone(), e(0), e(1)].concat()),
        judged("a hello alone", &hello),
        judged(
            "a head that is none, a good one later",
            &[hello.clone(), e(0), "{\"head\":[1,\"x\"]}\n".into(), e(1), h(1)].concat(),
        ),
        judged("a head that is none", &[hello.clone(), e(0), h(0), e(1), "{\"head\":5}\n".into()].concat()),
        judged("a head out of place", &[hello.clone(), e(0), e(1), misplaced].concat()),
        judged("a signature over something else", &[hello.clone(), e(0), h(0), e(1), other].concat()),
        judged("a head with no entry before it", &[hello.clone(), h(0), e(0), h(0)].concat()),
        judged(
            "an entry changed on the way",
            &[hello, e(0).replace("\"count\":14", "\"count\":41"), h(0)].concat(),
        ),
        judged("from the middle", &[greeting(entries[2].link), e(3), e(4), h(4)].concat()),
    ]
}

/// Entries with faults are covered by the head like any other.
fn faulty(entries: &[StoredEntry]) -> Value {
    let mut at = Link::start(&SignNow::public_key(&device()));
    let mut body = greeting(at);
    let bad = [
        Entry::from_lines(b"not a header".to_vec(), b"{}".to_vec()),
        Entry::make(&header(7), b"{\"a\":1}".to_vec()).unwrap(),
        Entry::from_lines(serde_json::to_vec(&header(3)).unwrap(), b"{\"erased\":\"00\"}".to_vec()),
        entries[3].entry.erase().unwrap(),
    ];
    for entry in &bad {
        at = entry.after(&at);
        body += &lines(entry);
    }
    judged("faulty and erased entries", &(body + &head(at)))
}

fn refusals() -> Vec<Value> {
    let start = Link::start(&SignNow::public_key(&device()));
    let line = hello(start).to_line().unwrap();
    let whole = greeting(start);
    let server = SignNow::public_key(&key(keys::SERVER_SECRET));
    let other = Hello { device: server.device(), ..hello(start) }.to_line().unwrap();
    let zero = Link { hash: waymark_log::Hash::of(b"elsewhere"), ..start };
    let twice = line.replacen("\"hello\":1", "\"hello\":1,\"hello\":1", 1);
    let news =
        SignedLine::sign_now(&device(), LineType::News, &test_server().authority, line.clone()).unwrap();
    let mut as_news = Vec::new();
    news.write(&mut as_news);
    let long = "h".repeat(1_025);
    vec![
        judged("cut inside the hello", &whole[..50]),
        judged("no hello", "hello\n{}\n"),
        judged("a key twice in the hello", &signed(twice)),
        judged("a newer form of hello", &signed(line.replacen("\"hello\":1", "\"hello\":2", 1))),
        judged("the device of another key", &signed(other)),
        judged("another start than hash(0)", &signed(hello(zero).to_line().unwrap())),
        judged("signed as another type of line", &String::from_utf8(as_news).unwrap()),
        judged("a header line over its limit", &format!("{whole}{long}\n")),
    ]
}

/// The file.
pub(crate) fn file(entries: &[StoredEntry]) -> Value {
    let mut cases = heads(entries);
    cases.push(faulty(entries));
    cases.extend(refusals());
    json!({
        "about": "Bodies before compression. 'takes': links of what counts; 'rest': complete, cut, or the code for quarantine; 'faults': stored, but set aside.",
        "authority": test_server().authority,
        "cases": cases,
    })
}
