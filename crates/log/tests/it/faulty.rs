//! Entries with faults of content on the wire: kept, named, and never in the way of the others (rule R6); erased ones.

use waymark_log::log::{New, prepare};
use waymark_log::receive::{Good, Received};
use waymark_log::testing::moment;
use waymark_log::testing::now;
use waymark_log::testing::server::MemoryServer;
use waymark_log::{Append, Entry, Head, Link, Outcome, Receipt, SignNow, Store, StoredEntry};

use crate::rig::Tablet;

/// Appends an entry as it is, as an app with a fault (or after retention) leaves it on disk.
fn put(tablet: &Tablet, entry: Entry) {
    let before =
        now(tablet.store.head()).unwrap().map_or(Link::start(&SignNow::public_key(&tablet.key)), |h| h.link);
    let link = entry.after(&before);
    let sig = tablet.key.sign_now(&link.head_message(&tablet.device())).unwrap();
    let add = Append { stored: StoredEntry { entry, link }, head: Head { link, sig }, draft: None };
    now(tablet.store.append(add)).unwrap();
}

fn note(tablet: &Tablet) -> Entry {
    let payload = br#"{"id":"x","salt":"00112233445566778899aabbccddeeff","text":"example"}"#.to_vec();
    let new = New { at: moment(), seen: None, kind: "note".into(), schema: 1, payload, draft: None };
    now(prepare(&tablet.store, &tablet.key, new)).unwrap().stored.entry
}

fn receipt(tablet: &Tablet) -> Receipt {
    Receipt::parse(&tablet.state().receipt.unwrap().line).unwrap()
}

#[test]
fn bad_content_is_stored_and_named_and_the_rest_goes_through() {
    let (mut tablet, server) = (Tablet::with(2), MemoryServer::toy());
    put(&tablet, Entry::from_lines(b"not a header".to_vec(), b"{}".to_vec()));
    put(&tablet, Entry::from_lines(b"{\"seq\":4}".to_vec(), b"not a payload".to_vec()));
    let header = waymark_log::testing::header(9);
    put(&tablet, Entry::make(&header, b"{\"a\":1}".to_vec()).unwrap());
    tablet.write(2);
    assert!(matches!(tablet.run(&server), Outcome::Sent(s) if s.entries == 7));
    assert_eq!(server.held(&tablet.device()), (1..=7).collect::<Vec<_>>());
    let aside = receipt(&tablet).aside;
    let codes: Vec<(u64, &str)> = aside.iter().map(|(n, c)| (*n, c.as_str())).collect();
    assert_eq!(codes, vec![(3, "bad_header"), (4, "bad_header"), (5, "wrong_seq")]);
    assert!(matches!(tablet.run(&server), Outcome::Sent(s) if s.entries == 0), "nothing is offered twice");
}

#[test]
fn an_erased_payload_is_taken_only_where_it_was_once_held() {
    let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
    let whole = note(&tablet);
    put(&tablet, whole.clone());
    tablet.write(1);
    tablet.drain(&server, 1);
    let mut erased = Tablet::with(1);
    put(&erased, whole.erase().unwrap());
    erased.write(1);
    assert_eq!(
        now(erased.store.head()).unwrap().unwrap().link,
        now(tablet.store.head()).unwrap().unwrap().link
    );
    erased.drain(&server, 1);
    assert_eq!(receipt(&erased).held.len(), 1, "one range: the chain still verifies");

    let empty = MemoryServer::toy();
    let mut unseen = Tablet::with(1);
    put(&unseen, whole.erase().unwrap());
    unseen.write(1);
    assert!(matches!(unseen.run(&empty), Outcome::Sent(_)), "named as set aside, so it is settled");
    assert_eq!(receipt(&unseen).aside, vec![(2, "erased_unseen".to_owned())]);
    assert_eq!(empty.held(&unseen.device()), vec![1, 3]);
    let before = empty.requests();
    assert!(matches!(unseen.run(&empty), Outcome::Sent(_)));
    assert!(matches!(unseen.run(&empty), Outcome::Sent(_)));
    assert_eq!(empty.requests() - before, 2, "it is not offered again and again");
    assert_eq!(unseen.state().waiting_code(2), Some("erased_unseen"));
}

#[test]
fn what_the_server_takes_over_may_go_to_another_thread() {
    fn may<T: Send + 'static>() {}
    may::<Received>();
    may::<Good>();
    may::<waymark_log::courier::Courier>();
    may::<waymark_log::answer::News>();
    may::<waymark_log::native::HpkeOpener>();
}
