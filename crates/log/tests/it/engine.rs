//! Stories of the engine against a server in memory: first sending, lost answers, cuts, restored servers, copied tablets.

use waymark_log::receive::Limits;
use waymark_log::{DeviceState, Outcome, Reply, Signature, Store, TransportError};

use waymark_log::testing::now;
use waymark_log::testing::server::MemoryServer;

use crate::rig::{Tablet, all_there};

fn sent(outcome: &Outcome) -> &waymark_log::Sent {
    match outcome {
        Outcome::Sent(sent) => sent,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_empty_log_says_hello_and_is_receipted() {
    let (mut tablet, server) = (Tablet::new(), MemoryServer::toy());
    assert_eq!(sent(&tablet.run(&server)).entries, 0);
    assert!(tablet.state().receipt.is_some());
}

#[test]
fn what_was_sealed_arrives_once_however_often_it_is_sent() {
    let (mut tablet, server) = (Tablet::with(40), MemoryServer::toy());
    assert_eq!(sent(&tablet.run(&server)).entries, 40);
    assert_eq!(sent(&tablet.run(&server)).entries, 0);
    tablet.write(3);
    assert_eq!(sent(&tablet.run(&server)).entries, 3);
    all_there(&tablet, &server);
}

#[test]
fn a_lost_answer_costs_a_repetition_and_nothing_else() {
    let (mut tablet, server) = (Tablet::with(10), MemoryServer::toy());
    server.on_reply(|_, _| Err(TransportError::Cut));
    assert!(matches!(tablet.run(&server), Outcome::RetryLater(_)));
    assert_eq!(tablet.state(), waymark_log::SyncState::default(), "nothing is marked as being sent");
    server.behave();
    tablet.drain(&server, 1);
    all_there(&tablet, &server);
}

#[test]
fn a_request_cut_anywhere_keeps_what_came_before_its_last_head() {
    let (mut tablet, server) = (Tablet::new(), MemoryServer::toy());
    for _ in 0..6 {
        // Payloads that gzip can't shrink, so that a cut stream still holds whole heads.
        let noise: String =
            (0..30_000_u32).map(|n| char::from(b'a' + (n.wrapping_mul(n ^ 77) % 26) as u8)).collect();
        tablet.write_payload(format!("{{\"note\":\"{noise}\"}}").into_bytes());
    }
    let mut cut = 0;
    server.on_request(move |n, mut body| {
        if n <= 3 {
            cut += 1;
            body.truncate(body.len() * (9 - cut) / 9);
        }
        Ok(body)
    });
    tablet.drain(&server, 6);
    all_there(&tablet, &server);
}

#[test]
fn a_restored_server_gets_back_what_it_lost() {
    let (mut tablet, server) = (Tablet::with(30), MemoryServer::toy());
    tablet.drain(&server, 1);
    server.restore_without(|seq| seq > 12 || seq == 5);
    assert_eq!(
        sent(&tablet.run(&server)).entries,
        19,
        "the answer tells of the loss; the same run makes it good"
    );
    all_there(&tablet, &server);
}

#[test]
fn a_pending_device_sends_all_and_has_no_second_tick() {
    let (mut tablet, server) = (Tablet::with(5), MemoryServer::toy());
    server.set_state(DeviceState::Pending);
    assert_eq!(sent(&tablet.run(&server)).state, DeviceState::Pending);
    all_there(&tablet, &server);
    assert!(tablet.state().aged.is_none());
}

#[test]
fn a_copied_tablet_is_kept_twice_and_flagged() {
    let (mut one, server) = (Tablet::with(5), MemoryServer::toy());
    one.drain(&server, 1);
    let mut two = Tablet { store: one.store.snapshot(), ..Tablet::new() };
    one.write(2);
    one.drain(&server, 1);
    for _ in 0..3 {
        two.write_payload(br#"{"of":"the copy"}"#.to_vec());
    }
    let outcome = two.run(&server);
    assert_eq!(sent(&outcome).forks, vec![6], "{outcome:?}");
    assert_eq!(server.held(&one.device()), vec![1, 2, 3, 4, 5, 6, 6, 7, 7, 8]);
    // The first tablet is now behind what the server shows, or flagged; it never counts the other's as its own.
    one.write(1);
    let outcome = one.run(&server);
    assert_eq!(sent(&outcome).forks, vec![6]);
    assert_eq!(server.held(&one.device()).len(), 11);
}

#[test]
fn a_tablet_behind_its_own_receipts_asks_a_person() {
    let (mut tablet, server) = (Tablet::with(4), MemoryServer::toy());
    let old = tablet.store.snapshot();
    tablet.write(4);
    tablet.drain(&server, 1);
    tablet.store = old;
    match tablet.run(&server) {
        Outcome::NeedsHuman(human) => assert_eq!((human.code.as_str(), human.entry), ("behind", None)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_damaged_entry_waits_and_the_rest_goes_through() {
    let (mut tablet, server) = (Tablet::with(9), MemoryServer::toy());
    tablet.store.damage(4);
    match tablet.run(&server) {
        Outcome::NeedsHuman(human) => assert_eq!((human.code.as_str(), human.entry), ("damaged", Some(4))),
        other => panic!("{other:?}"),
    }
    assert_eq!(server.held(&tablet.device()), vec![1, 2, 3, 5, 6, 7, 8, 9]);
    assert_eq!(tablet.state().waiting_code(4), Some("damaged"));
    assert!(matches!(tablet.run(&server), Outcome::Sent(_)));
}

#[test]
fn an_entry_too_large_for_the_server_waits_alone() {
    let (mut tablet, server) = (Tablet::with(3), MemoryServer::toy());
    tablet.write_payload(format!("{{\"long\":\"{}\"}}", "x".repeat(60_000)).into_bytes());
    tablet.write(3);
    server.set_limits(Limits { inflated: 30_000, entries: 100 });
    match tablet.run(&server) {
        Outcome::NeedsHuman(human) => assert_eq!((human.code.as_str(), human.entry), ("too_large", Some(4))),
        other => panic!("{other:?}"),
    }
    assert_eq!(server.held(&tablet.device()), vec![1, 2, 3, 5, 6, 7]);
}

#[test]
fn a_long_log_goes_in_several_bodies() {
    let (mut tablet, server) = (Tablet::new(), MemoryServer::toy());
    for n in 0..30 {
        tablet.write_payload(format!("{{\"n\":{n},\"long\":\"{}\"}}", "x".repeat(20_000)).into_bytes());
    }
    assert_eq!(sent(&tablet.run(&server)).entries, 30);
    assert!(server.requests() >= 2, "{}", server.requests());
    all_there(&tablet, &server);
}

#[test]
fn news_comes_once_the_nonce_is_known_and_moves_the_cursor_with_it() {
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    let other = Tablet::with(3);
    let entries = now(other.store.read(1, usize::MAX)).unwrap();
    server.publish(entries[0].entry.clone());
    assert_eq!(sent(&tablet.run(&server)).news, 0, "withheld");
    assert_eq!(tablet.state().cursor, None);
    assert_eq!(sent(&tablet.run(&server)).news, 1);
    server.publish(entries[1].entry.clone());
    assert_eq!(sent(&tablet.run(&server)).news, 1);
    assert_eq!(sent(&tablet.run(&server)).news, 0);
    assert_eq!(tablet.store.news(), vec![entries[0].entry.clone(), entries[1].entry.clone()]);
    server.restore_without(|_| false);
    assert_eq!(sent(&tablet.run(&server)).news, 2, "a new epoch is read from 0");
}

#[test]
fn a_full_disk_keeps_receipt_and_news_apart_from_nothing() {
    let (mut tablet, server) = (Tablet::with(2), MemoryServer::toy());
    tablet.drain(&server, 1);
    let before = tablet.state();
    let store = tablet.store.clone();
    tablet.write(1);
    server.on_reply(move |_, reply| {
        store.fail_next(waymark_log::StoreError::Full);
        Ok(reply)
    });
    let parts = waymark_log::Parts {
        store: &tablet.store,
        transport: &server,
        clock: &tablet.clock,
        entropy: &tablet.entropy,
        signer: &tablet.key,
        verifier: &waymark_log::testing::toy::Toy,
        codec: &waymark_log::native::Gzip,
    };
    let failed = now(tablet.engine.run(&parts, &tablet.profile, true));
    assert!(matches!(failed, Err(waymark_log::SyncError::Store(waymark_log::StoreError::Full))));
    assert_eq!(tablet.state(), before);
    server.behave();
    tablet.drain(&server, 1);
    all_there(&tablet, &server);
}

#[test]
fn waiting_grows_within_bounds_and_a_tap_ends_it() {
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    server.on_request(|_, _| Err(TransportError::Unreachable));
    let mut waits = Vec::new();
    for _ in 0..16 {
        match tablet.run_when_due(&server) {
            Outcome::RetryLater(later) => waits.push(later.after_ms),
            other => panic!("{other:?}"),
        }
    }
    assert!(waits[0] >= 1_000 && waits[0] <= 2_000, "{waits:?}");
    assert!(waits.iter().all(|w| *w <= 15 * 60_000), "{waits:?}");
    assert!(waits[15] >= 7 * 60_000, "{waits:?}");
    server.behave();
    tablet.drain(&server, 1);
}

#[test]
fn what_the_server_asks_to_wait_is_kept_within_an_hour() {
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    server.on_reply(|n, _| {
        Ok(Reply { status: 429, retry_after: Some(if n == 1 { 60 } else { u32::MAX }), ..Reply::default() })
    });
    for wanted in [60_000, 60 * 60_000] {
        match tablet.run(&server) {
            Outcome::RetryLater(later) => assert_eq!(later.after_ms, wanted),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_server_that_takes_nothing_is_not_a_success() {
    let (mut tablet, server) = (Tablet::with(3), MemoryServer::toy());
    // Every head is spoiled on the way; the hello stays good.
    server.on_request(|_, body| {
        let mut plain = waymark_log::native::gunzip(&body, 1 << 20).unwrap();
        let text = String::from_utf8(plain.clone()).unwrap();
        let at = text.find("{\"head\":").unwrap();
        plain.truncate(at);
        plain.extend_from_slice(format!("{{\"head\":[3,\"{}\"]}}\n", Signature([3; 64])).as_bytes());
        waymark_log::native::gzip(&plain).map_err(|_| TransportError::Cut)
    });
    match tablet.run(&server) {
        Outcome::RetryLater(later) => assert_eq!(later.reason, waymark_log::Reason::NotTaken),
        other => panic!("{other:?}"),
    }
    assert!(server.held(&tablet.device()).is_empty());
    assert_eq!(server.requests(), 1, "it is not asked again at once");
}
