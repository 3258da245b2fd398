//! Vectors of replies: false answers, statuses and problems, the answer to a courier file.

use serde_json::{Value, json};
use waymark_log::outcome::{ANSWER_TYPE, PROBLEM_TYPE, Verdict, classify};
use waymark_log::testing::keys;
use waymark_log::testing::server::{key, test_server};
use waymark_log::{DeviceState, Hash, Held, LineType, Receipt, Reply, SignNow, SignedLine, answer};

use super::make::device;

/// Answers that prove nothing: each is `RetryLater`.
pub(crate) fn file(good: &Value) -> Value {
    let text = good["answer"].as_str().unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let with_end = |lines: &[&str]| format!("{}\n{{\"end\":{}}}\n", lines.join("\n"), lines.len());
    let body = &lines[..lines.len() - 1];
    let resigned = |line: &str, secret: &str, kind| {
        let authority = test_server().authority;
        let signed = SignedLine::sign_now(&key(secret), kind, &authority, line.to_owned()).unwrap();
        with_end(&[&signed.line, &format!("{{\"sig\":\"{}\"}}", signed.sig)])
    };
    let server = keys::SERVER_SECRET;
    let of_another = lines[0].replace(good["device"].as_str().unwrap(), &"0".repeat(32));
    let old = lines[0].replace(good["hello_sha256"].as_str().unwrap(), &"0".repeat(64));
    let line_gone = [&lines[..2], &lines[3..]].concat().join("\n") + "\n";
    let cases = [
        json!({ "name": "cut before the end line", "answer": body.join("\n") + "\n" }),
        json!({ "name": "the end line without its line break", "answer": text.trim_end() }),
        json!({ "name": "a line gone", "answer": line_gone }),
        json!({ "name": "a changed receipt", "answer": text.replacen("adopted", "pending", 1) }),
        json!({ "name": "changed news", "answer": text.replace("accepted", "returned") }),
        json!({ "name": "signed by the device", "answer": resigned(lines[0], keys::DEVICE_SECRET, LineType::Receipt) }),
        json!({ "name": "signed as news", "answer": resigned(lines[0], server, LineType::News) }),
        json!({ "name": "of another device", "answer": resigned(&of_another, server, LineType::Receipt) }),
        json!({ "name": "to another hello", "answer": resigned(&old, server, LineType::Receipt) }),
        json!({ "name": "a web page", "answer": "<html>Sign in to the network</html>\n" }),
    ];
    let about = "None of these is an answer to the hello of answer.json: RetryLater.";
    json!({ "about": about, "cases": cases })
}

fn outcome(status: u16, kind: &str, retry_after: Option<u32>, body: &str) -> Value {
    let reply =
        Reply { status, content_type: Some(kind.into()), retry_after, body: body.as_bytes().to_vec() };
    let (outcome, more) = match classify(&reply) {
        Verdict::Read => ("read", json!({})),
        Verdict::TooLarge => ("too_large", json!({})),
        Verdict::Later(_, asked) => ("retry_later", json!({ "after_s": asked })),
        Verdict::Human(h) => ("needs_human", json!({ "code": h.code, "entry": h.entry })),
    };
    json!({ "status": status, "content_type": kind, "retry_after": retry_after, "body": body, "outcome": outcome, "more": more })
}

/// Status, type and body of a reply, and what it is before a signature is looked at.
pub(crate) fn outcomes() -> Value {
    let html = "<html></html>";
    let entry = r#"{"type":"bad_payload","status":422,"entry":2}"#;
    let cases = [
        outcome(200, ANSWER_TYPE, None, ""),
        outcome(200, "application/x-ndjson; charset=utf-8", None, ""),
        outcome(200, "text/html", None, html),
        outcome(200, PROBLEM_TYPE, None, entry),
        outcome(201, ANSWER_TYPE, None, ""),
        outcome(302, "text/html", None, html),
        outcome(400, PROBLEM_TYPE, None, r#"{"type":"bad_hello","status":400}"#),
        outcome(400, PROBLEM_TYPE, None, r#"{"type":"cut","status":400}"#),
        outcome(422, PROBLEM_TYPE, None, entry),
        outcome(422, "text/html", None, entry),
        outcome(403, PROBLEM_TYPE, None, r#"{"type":"of_a_proxy"}"#),
        outcome(404, "text/html", None, html),
        outcome(408, "", Some(5), ""),
        outcome(413, "text/html", None, html),
        outcome(413, PROBLEM_TYPE, None, r#"{"type":"too_long","entry":7}"#),
        outcome(425, "", None, ""),
        outcome(429, PROBLEM_TYPE, Some(60), r#"{"type":"busy","status":429}"#),
        outcome(500, PROBLEM_TYPE, None, r#"{"type":"bad_hello"}"#),
        outcome(503, "text/html", Some(120), html),
    ];
    json!({ "about": "What a reply is before any signature is looked at.", "cases": cases })
}

/// The answer to a courier file with bodies of two devices.
pub(crate) fn cargo() -> Value {
    let (one, two) = (SignNow::public_key(&device()), SignNow::public_key(&key(keys::ROOT_SECRET)));
    let receipt = |device, hello: &[u8], state| Receipt {
        receipt: 1,
        device,
        hello: Hash::of(hello),
        state,
        held: vec![Held { first: 1, last: 3, hash: Hash::of(b"3") }],
        forks: Vec::new(),
        aside: Vec::new(),
        time: "2026-11-24T07:31:00Z".parse().unwrap(),
        epoch: 1,
    };
    let receipts = [
        receipt(one.device(), b"one", DeviceState::Adopted),
        receipt(two.device(), b"two", DeviceState::Pending),
    ];
    let server = test_server();
    let bytes = answer::write(&key(keys::SERVER_SECRET), &server.authority, &receipts, None, None).unwrap();
    json!({
        "about": "One signed receipt for each body of a courier file, then the end: no nonce, no news.",
        "authority": server.authority, "server": server.key, "devices": [one.device(), two.device()],
        "answer": String::from_utf8(bytes).unwrap(),
    })
}
