//! `frames.json`: loops of QR frames, texts that are none, and the carrier's line that goes back.

use serde_json::{Value, json};
use waymark_log::carried::{Carried, write_lines};
use waymark_log::frames::{Joiner, Kind, split};
use waymark_log::testing::server::test_server;
use waymark_log::testing::{moment, now};
use waymark_log::types::to_hex;
use waymark_log::{Hash, SignedLine};

/// Deterministic bytes without a pattern.
pub(crate) fn noise(len: usize) -> Vec<u8> {
    (0_u64..).flat_map(|n| Hash::of(&n.to_be_bytes()).0).take(len).collect()
}

fn carried() -> SignedLine {
    now(Carried::sign(&super::make::device(), &test_server().authority, Hash::of(&noise(450)), moment()))
        .unwrap()
}

fn case(kind: Kind, bytes: &[u8]) -> Value {
    json!({ "kind": kind.code(), "bytes_hex": to_hex(bytes), "frames": split(kind, bytes).unwrap() })
}

fn bad() -> Vec<Value> {
    let good = split(Kind::Courier, &noise(450)).unwrap().remove(1);
    let (head, last) = good.split_at(good.len() - 1);
    let other = if last == "A" { "B" } else { "A" };
    let texts = [
        "https://example.org/".to_owned(),
        good.replacen("WMQ1", "WMQ2", 1),
        good.replacen("WMQ1", "wmq1", 1),
        head.to_owned(),
        format!("{head}{other}"),
        format!("{good}00"),
        "WMQ1".to_owned(),
    ];
    let why = |text: &String| Joiner::default().take(text).unwrap_err().to_string();
    texts.iter().map(|text| json!({ "text": text, "why": why(text) })).collect()
}

/// What the file holds.
pub(crate) fn file() -> Value {
    let line = carried();
    json!({
        "about": "Loops of QR frames: each text is one QR code. 'bad': texts that are refused. 'carried': what a carrier signs.",
        "cases": [
            case(Kind::Courier, &noise(1)), case(Kind::Courier, &noise(200)), case(Kind::Courier, &noise(450)),
            case(Kind::Receipts, &write_lines(std::slice::from_ref(&line))),
        ],
        "bad": bad(),
        "carried": { "authority": test_server().authority, "file_hex": to_hex(&noise(450)), "line": line.line, "sig": line.sig },
    })
}
