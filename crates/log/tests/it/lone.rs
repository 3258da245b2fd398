//! One entry at a time: what may be made, what is faulty and still kept, what erasing leaves.

use waymark_log::entry::{ERASABLE, HEADER_MAX, PAYLOAD_MAX};
use waymark_log::log::{New, SealError, prepare};
use waymark_log::memory::MemoryStore;
use waymark_log::testing::now;
use waymark_log::testing::toy::ToyKey;
use waymark_log::testing::{header, moment};
use waymark_log::{Entry, EntryError, Hash, Header, Link, Payload, PublicKey};

fn make(payload: &str) -> Result<Entry, EntryError> {
    Entry::make(&header(1), payload.as_bytes().to_vec())
}

#[test]
fn only_what_every_reader_reads_alike_can_be_made() {
    assert!(make("{}").is_ok());
    for (payload, error) in [
        ("", EntryError::BadPayload),
        ("[]", EntryError::BadPayload),
        ("{}\n", EntryError::BadPayload),
        ("{}{}", EntryError::BadPayload),
        (r#"{"a":1,"a":2}"#, EntryError::DuplicateKey),
        (r#"{"erased":"x"}"#, EntryError::BadErased),
        (r#"{"sealed":5}"#, EntryError::BadPayload),
        (r#"{"sealed":"AA==","key":"k"}"#, EntryError::BadPayload),
    ] {
        assert_eq!(make(payload), Err(error), "{payload}");
    }
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(32), "]".repeat(32));
    assert_eq!(make(&deep), Err(EntryError::TooDeep));
    let full = format!("{{\"a\":\"{}\"}}", "x".repeat(PAYLOAD_MAX - 8));
    assert_eq!(full.len(), PAYLOAD_MAX);
    assert!(make(&full).is_ok());
    assert_eq!(make(&full.replace("\"}", "x\"}")), Err(EntryError::TooLong));
}

#[test]
fn a_header_is_read_strictly() {
    let good = r#"{"seq":3,"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"session","schema":1,"later":{"x":1}}"#;
    let read = |line: &str| Entry::from_lines(line.as_bytes().to_vec(), b"{}".to_vec()).header();
    assert_eq!(read(good).unwrap().seq, 3);
    for (from, to) in [
        ("\"seq\":3", "\"seq\":0"),
        ("\"seq\":3", "\"seq\":-3"),
        ("\"seq\":3", "\"seq\":3.5"),
        ("\"seq\":3", "\"seq\":\"3\""),
        ("\"seq\":3", "\"seq\":18446744073709551616"),
        ("+03:00", ""),
        ("2026-11-24", "2026-11-31"),
        ("session", "Session"),
        ("session", ""),
        ("session", "a_kind_with_a_name_that_is_far_too_long"),
        ("\"schema\":1", "\"schema\":-1"),
        ("\"schema\":1", "\"schema\":0"),
        ("\"seen\":null", "\"seq\":3"),
    ] {
        assert_eq!(read(&good.replace(from, to)), Err(EntryError::BadHeader), "{from} -> {to}");
    }
    let long = good.replace("{\"x\":1}", &format!("\"{}\"", "x".repeat(HEADER_MAX)));
    assert_eq!(read(&long), Err(EntryError::TooLong));
}

#[test]
fn the_place_in_the_chain_is_the_number() {
    let entry = make("{}").unwrap();
    assert_eq!(entry.fault(1), None);
    assert_eq!(entry.fault(2), Some(EntryError::WrongSeq));
    let garbage = Entry::from_lines(b"garbage".to_vec(), b"more".to_vec());
    assert_eq!(garbage.fault(1), Some(EntryError::BadHeader));
    let start = Link::start(&PublicKey([4; 65]));
    assert_eq!(garbage.after(&start).seq, 1, "it still has a hash, so the chain goes on");
}

#[test]
fn an_erased_payload_keeps_the_chain_and_only_in_its_kinds() {
    let start = Link::start(&PublicKey([4; 65]));
    for kind in ERASABLE {
        let header = Header { kind: kind.into(), ..header(1) };
        let entry = Entry::make(&header, br#"{"id":"x","salt":"00"}"#.to_vec()).unwrap();
        let erased = entry.erase().unwrap();
        assert_eq!(erased.after(&start), entry.after(&start));
        assert_eq!(erased.payload(), Ok(Payload::Erased(entry.payload_hash())));
        assert_eq!(erased.erase().unwrap(), erased, "erasing twice is erasing once");
        assert!(!String::from_utf8(erased.payload_line().to_vec()).unwrap().contains("salt"));
    }
    let session = make("{}").unwrap();
    assert_eq!(session.erase(), None);
    let line = format!("{{\"erased\":\"{}\"}}", Hash::of(b"x")).into_bytes();
    let forged = Entry::from_lines(session.header_line().to_vec(), line.clone());
    assert_eq!((forged.erased(), forged.payload()), (None, Err(EntryError::BadErased)));
    assert_eq!(forged.payload_hash(), Hash::of(&line));
    let note = Header { kind: "note".into(), ..header(1) };
    assert_eq!(Entry::make(&note, line), Err(EntryError::BadErased), "nobody writes one as new");
    assert_eq!(moment().to_string(), "2026-11-24T10:30:00+03:00");
}

#[test]
fn contacts_and_referrals_enter_the_log_sealed_only_and_erasable_ones_with_their_salt() {
    let seal = |kind: &str, payload: &str| {
        let payload = payload.as_bytes().to_vec();
        let new = New { at: moment(), seen: None, kind: kind.into(), schema: 1, payload, draft: None };
        now(prepare(&MemoryStore::default(), &ToyKey::new("device"), new)).err()
    };
    let salted = r#"{"id":"x","salt":"00112233445566778899aabbccddeeff"}"#;
    let sealed = r#"{"sealed":"AA==","key":"00","id":"x"}"#;
    for kind in ["contact", "referral"] {
        assert_eq!(seal(kind, salted), Some(SealError::NotSealed), "{kind}");
        assert_eq!(seal(kind, sealed), None, "{kind}");
    }
    for kind in ["note", "feedback"] {
        for bad in [r#"{"id":"x"}"#, r#"{"salt":5}"#, r#"{"salt":"00"}"#, r#"{"salt":null}"#] {
            assert_eq!(seal(kind, bad), Some(SealError::NoSalt), "{kind} {bad}");
        }
        assert_eq!((seal(kind, salted), seal(kind, sealed)), (None, None), "{kind}");
    }
    assert_eq!(seal("hazard_report", r#"{"id":"x"}"#), None);
    assert_eq!(seal("of_tomorrow", "{}"), None, "a kind that is not known is no reason to lose a record");
}
