//! Failures of others that no test here had yet (`docs/failures.md`), and that the tests which that page names are there.

use waymark_log::body;
use waymark_log::native::gzip;
use waymark_log::testing::now;
use waymark_log::testing::server::MemoryServer;
use waymark_log::testing::toy::{ToyKey, toy_server};
use waymark_log::{Hello, Link, Outcome, Receipt, SignNow, Store, TransportError};

use crate::rig::{Tablet, all_there};

fn record(revision: u32, text: &str) -> Vec<u8> {
    format!("{{\"id\":\"00000000-0000-7000-8000-000000000001\",\"revision\":{revision},\"text\":\"{text}\"}}")
        .into_bytes()
}

/// Failure 15: the server had it, the answer was lost, the person changed the record. That is a revision of its own.
#[test]
fn a_record_changed_after_a_lost_answer_is_a_second_revision_and_no_refusal() {
    let (mut tablet, server) = (Tablet::new(), MemoryServer::toy());
    tablet.write_payload(record(1, "as first sent"));
    server.on_reply(|_, _| Err(TransportError::Cut));
    assert!(matches!(tablet.run(&server), Outcome::RetryLater(_)));
    server.behave();
    tablet.write_payload(record(2, "as changed"));
    tablet.drain(&server, 1);
    all_there(&tablet, &server);
    assert!(matches!(tablet.run(&server), Outcome::Sent(s) if s.entries == 0));
}

/// Failure 22: a clock that is years wrong, and jumps while sending, stops nothing.
#[test]
fn a_clock_that_is_years_wrong_stops_nothing() {
    let (mut tablet, server) = (Tablet::with(2), MemoryServer::toy());
    tablet.clock.pass_days(3_000);
    tablet.drain(&server, 1);
    tablet.write(1);
    server.pass_days(4_000);
    tablet.drain(&server, 1);
    all_there(&tablet, &server);
}

fn body_of(tablet: &Tablet, first: u64, last: u64) -> Vec<u8> {
    let key = SignNow::public_key(&tablet.key);
    let entries = now(tablet.store.read(1, usize::MAX)).unwrap();
    let at = |seq: u64| usize::try_from(seq).unwrap();
    let from = if first == 1 { Link::start(&key) } else { entries[at(first) - 2].link };
    let hello = serde_json::json!({
        "hello": 1, "device": key.device(), "key": key, "at": "2026-11-24T10:30:00+03:00", "from": from,
    });
    let hello: Hello = serde_json::from_value(hello).unwrap();
    let run = &entries[at(first) - 1..at(last)];
    gzip(&now(body::write(&tablet.key, &toy_server().authority, &hello, run, None)).unwrap().bytes).unwrap()
}

/// Failures 11 and 14: an impatient client sends the same twenty times.
#[test]
fn the_same_body_twenty_times_is_held_once_and_receipted_alike() {
    let (tablet, server) = (Tablet::with(5), MemoryServer::toy());
    let body = body_of(&tablet, 1, 5);
    let receipts: Vec<Receipt> = (0..20)
        .map(|_| {
            let reply = server.serve(&body).body;
            Receipt::parse(std::str::from_utf8(&reply).unwrap().lines().next().unwrap()).unwrap()
        })
        .collect();
    assert!(receipts.iter().all(|r| *r == receipts[0]));
    all_there(&tablet, &server);
}

/// Failure 16: every order of four bodies of two devices ends alike.
#[test]
fn every_order_of_four_bodies_of_two_devices_ends_alike() {
    let (one, two) = (Tablet::with(4), Tablet { key: ToyKey::new("another"), ..Tablet::new() });
    two.write(4);
    let bodies = [body_of(&one, 1, 2), body_of(&one, 3, 4), body_of(&two, 1, 2), body_of(&two, 3, 4)];
    let mut ends = std::collections::HashSet::new();
    for n in 0..256_usize {
        let order = [n % 4, n / 4 % 4, n / 16 % 4, n / 64];
        if (0..4).any(|i| !order.contains(&i)) {
            continue;
        }
        let server = MemoryServer::toy();
        for i in order {
            assert_eq!(server.serve(&bodies[i]).status, 200);
        }
        let again = [server.serve(&bodies[1]).body, server.serve(&bodies[3]).body];
        ends.insert((again, server.held(&one.device()), server.held(&two.device())));
    }
    assert_eq!(ends.len(), 1);
}

/// The page names tests as `path::name`; each must be there.
#[test]
fn the_page_of_failures_names_only_tests_that_are_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = std::fs::read_to_string(root.join("docs/failures.md")).unwrap();
    let mut named = 0;
    for piece in page.split('`').skip(1).step_by(2).filter(|p| p.contains("::")) {
        let (path, test) = piece.split_once("::").unwrap();
        let text = std::fs::read_to_string(root.join(path)).unwrap_or_default();
        assert!(text.contains(test), "docs/failures.md names {piece}, and it is not there");
        named += 1;
    }
    assert!(named > 30, "{named}");
    let rows: Vec<u32> =
        page.lines().filter_map(|l| l.strip_prefix("| ")?.split(' ').next()?.parse().ok()).collect();
    assert_eq!(rows, (1..=25).collect::<Vec<_>>(), "one row for each failure");
}
