//! Each kind: the golden file of schema 1 reads and writes as when it was released; each rule broken once.

use serde_json::{Value, json};

use super::{Record, SCHEMA, SEALED_KINDS, Unread, read};

const GOLDEN: [(&str, &str); 11] = [
    ("note", include_str!("../../tests/golden/note-1.json")),
    ("contact", include_str!("../../tests/golden/contact-1.json")),
    ("hazard_report", include_str!("../../tests/golden/hazard_report-1.json")),
    ("referral", include_str!("../../tests/golden/referral-1.json")),
    ("feedback", include_str!("../../tests/golden/feedback-1.json")),
    ("qa_visit", include_str!("../../tests/golden/qa_visit-1.json")),
    ("void", include_str!("../../tests/golden/void-1.json")),
    ("review", include_str!("../../tests/golden/review-1.json")),
    ("comment", include_str!("../../tests/golden/comment-1.json")),
    ("amendment", include_str!("../../tests/golden/amendment-1.json")),
    ("adoption", include_str!("../../tests/golden/adoption-1.json")),
];

fn golden(kind: &str) -> Value {
    let (_, text) = GOLDEN.iter().find(|(k, _)| *k == kind).unwrap();
    serde_json::from_str(text).unwrap()
}

fn judged(kind: &str, field: &str, value: Value) -> Option<Unread> {
    let mut record = golden(kind);
    record[field] = value;
    read(kind, SCHEMA, record.to_string().as_bytes()).err()
}

#[test]
fn golden_files_read_and_write_as_they_did_when_schema_1_was_released() {
    for (kind, text) in GOLDEN {
        let record = read(kind, SCHEMA, text.trim_end().as_bytes()).unwrap();
        assert_eq!(record.kind(), kind);
        assert_eq!(String::from_utf8(record.to_json()).unwrap(), text.trim_end(), "{kind}");
    }
}

#[test]
fn what_a_newer_version_writes_is_named_and_not_guessed() {
    assert_eq!(read("of_tomorrow", 1, b"{}"), Err(Unread::Kind));
    for (kind, text) in GOLDEN {
        assert_eq!(read(kind, 2, text.as_bytes()), Err(Unread::Schema), "{kind}");
        assert_eq!(read(kind, 1, b"{}"), Err(Unread::Bad), "{kind}");
        let mut more = golden(kind);
        more["of_tomorrow"] = json!({"deep": [1, 2]});
        let record = read(kind, 1, more.to_string().as_bytes()).unwrap();
        let written: Value = serde_json::from_slice(&record.to_json()).unwrap();
        assert_eq!(written, more, "{kind}: unknown fields survive");
    }
    assert_eq!(Unread::Kind.code(), "unknown_kind");
}

#[test]
fn each_rule_is_held() {
    for kind in
        ["note", "contact", "hazard_report", "referral", "feedback", "qa_visit", "void", "review", "comment"]
    {
        assert_eq!(judged(kind, "id", json!("7")), Some(Unread::Bad), "{kind}");
        assert_eq!(judged(kind, "revision", json!(0)), Some(Unread::Bad), "{kind}");
    }
    for kind in ["note", "contact", "referral", "feedback"] {
        assert_eq!(judged(kind, "salt", json!("00")), Some(Unread::Bad), "{kind}");
    }
    assert_eq!(judged("note", "text", json!("x".repeat(4_001))), Some(Unread::Bad));
    assert_eq!(judged("note", "text", json!("ب".repeat(4_000))), None);
    assert_eq!(judged("hazard_report", "seen", json!([])), Some(Unread::Bad));
    assert_eq!(judged("hazard_report", "seen", json!(["a_code_of_tomorrow"])), None);
    assert_eq!(judged("amendment", "fields", json!({})), Some(Unread::Bad));
    assert_eq!(judged("adoption", "device", json!("b18b")), Some(Unread::Bad));
}

#[test]
fn a_hazard_report_has_no_coordinate_and_no_name() {
    let Ok(Record::Hazard(report)) = read("hazard_report", 1, golden("hazard_report").to_string().as_bytes())
    else {
        panic!("a hazard report");
    };
    let text = format!("{report:?}");
    for word in ["latitude", "longitude", "gps", "name", "phone", "photo"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(SEALED_KINDS.iter().all(|k| GOLDEN.iter().any(|(kind, _)| kind == k)));
}
