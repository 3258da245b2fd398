//! Copied and restored tablets, and receipts that come back by hand: each of these was found by the simulation (`tests/sim`).

use waymark_log::offer::settle;
use waymark_log::sync::bring_back;
use waymark_log::testing::now;
use waymark_log::testing::server::MemoryServer;
use waymark_log::testing::toy::{Toy, toy_server};
use waymark_log::{DeviceState, Outcome, Proven, SignedLine, Store};

use crate::rig::{Tablet, all_there};

fn copy_of(tablet: &Tablet) -> Tablet {
    Tablet { store: tablet.store.snapshot(), ..Tablet::new() }
}

fn other_record(tablet: &Tablet, n: u64) {
    tablet.write_payload(format!("{{\"of\":\"the copy\",\"n\":{n}}}").into_bytes());
}

fn ticked(tablet: &Tablet) -> Vec<u64> {
    let line = tablet.state().receipt.unwrap();
    let proven = now(Proven::prove(line, &Toy, &toy_server(), &tablet.device(), None)).unwrap().unwrap();
    let settled = now(settle(&tablet.store, Some(&proven))).unwrap();
    (1..=tablet.head()).filter(|seq| settled.second_tick(*seq)).collect()
}

#[test]
fn a_copy_with_a_damaged_entry_comes_to_rest() {
    let (mut one, server) = (Tablet::with(2), MemoryServer::toy());
    let mut two = copy_of(&one);
    one.write(12);
    one.drain(&server, 1);
    for n in 0..14 {
        other_record(&two, n);
    }
    two.store.damage(3);
    assert!(matches!(two.run(&server), Outcome::NeedsHuman(h) if h.entry == Some(3)));
    let before = server.requests();
    assert!(matches!(two.run(&server), Outcome::Sent(_)), "the hole stays, the rest is settled");
    assert_eq!(server.requests() - before, 1, "nothing is sent again and again");
    assert_eq!(ticked(&two), [(1..=2).collect::<Vec<_>>(), (4..=16).collect()].concat());
    assert!(
        matches!(one.run(&server), Outcome::Sent(_)),
        "the first tablet is not behind: its twin is another branch"
    );
}

#[test]
fn no_tick_for_what_only_the_twin_has_sent() {
    let (mut one, server) = (Tablet::with(3), MemoryServer::toy());
    one.drain(&server, 1);
    let two = copy_of(&one);
    one.write(2);
    one.drain(&server, 1);
    other_record(&two, 0);
    other_record(&two, 1);
    // The receipt of the first tablet, which names 1 to 5, lies on the second.
    let mut state = two.state();
    state.receipt = one.state().receipt;
    now(two.store.finish(&state, &[])).unwrap();
    assert_eq!(ticked(&two), Vec::<u64>::new(), "4 and 5 are the other's, and no hash proves 1 to 3");
}

#[test]
fn a_tablet_behind_its_past_is_told_and_still_sends_what_it_has() {
    let (mut tablet, server) = (Tablet::with(3), MemoryServer::toy());
    let old = tablet.store.snapshot();
    tablet.write(6);
    tablet.drain(&server, 1);
    tablet.store = old;
    assert!(matches!(tablet.run(&server), Outcome::NeedsHuman(h) if h.code == "behind"));
    assert_eq!(ticked(&tablet), vec![1, 2, 3], "a range ends at its head, so that it can compare");
    other_record(&tablet, 0);
    let outcome = tablet.run(&server);
    assert!(
        matches!(&outcome, Outcome::Sent(s) if s.forks == [4]),
        "what it writes now is a branch, and flagged: {outcome:?}"
    );
    assert_eq!(server.held(&tablet.device()), vec![1, 2, 3, 4, 4, 5, 6, 7, 8, 9]);
    assert_eq!(ticked(&tablet), vec![1, 2, 3, 4]);
}

fn back(tablet: &Tablet, line: &SignedLine) -> bool {
    now(bring_back(&tablet.store, &Toy, &toy_server(), &tablet.device(), line.clone())).unwrap()
}

#[test]
fn a_receipt_that_comes_back_by_hand_counts_if_it_is_newer() {
    let (mut tablet, server) = (Tablet::with(2), MemoryServer::toy());
    tablet.drain(&server, 1);
    let first = tablet.state().receipt.unwrap();
    let mut carried = copy_of(&tablet);
    server.pass_days(1);
    tablet.write(2);
    carried.write(2);
    carried.drain(&server, 1);
    let second = carried.state().receipt.unwrap();
    assert_eq!(ticked(&tablet), vec![1, 2]);
    assert!(back(&tablet, &second));
    assert_eq!(ticked(&tablet), vec![1, 2, 3, 4]);
    assert!(!back(&tablet, &second) && !back(&tablet, &first), "an old one changes nothing");
    assert_eq!(tablet.state().receipt.unwrap(), second);
    let mut forged = second;
    forged.line = forged.line.replace("adopted", "revoked");
    server.pass_days(1);
    assert!(!back(&tablet, &forged));
    server.set_state(DeviceState::Adopted);
    tablet.drain(&server, 1);
    all_there(&tablet, &server);
}
