//! Deletion: only by a receipt that is 30 days old and confirmed by the latest exchange (rule R2).

use waymark_log::testing::now;
use waymark_log::testing::server::MemoryServer;
use waymark_log::{DeviceState, Outcome, Store, TransportError};

use crate::rig::Tablet;

fn first(tablet: &Tablet) -> Option<u64> {
    now(tablet.store.first()).unwrap()
}

#[test]
fn nothing_goes_before_thirty_days_and_the_last_one_stays() {
    let (mut tablet, server) = (Tablet::with(10), MemoryServer::toy());
    tablet.drain(&server, 1);
    tablet.write(5);
    server.pass_days(29);
    tablet.drain(&server, 1);
    assert_eq!((tablet.clean(&server), first(&tablet)), (0, Some(1)));
    server.pass_days(1);
    assert_eq!(
        (tablet.clean(&server), first(&tablet)),
        (0, Some(1)),
        "the latest exchange is not 30 days after"
    );
    tablet.drain(&server, 1);
    assert_eq!((tablet.clean(&server), first(&tablet)), (9, Some(10)));
    assert_eq!((tablet.clean(&server), first(&tablet)), (0, Some(10)));
    // The log goes on, and what was kept can still be sent to a server that was restored.
    server.restore_without(|seq| seq > 9);
    tablet.write(1);
    tablet.drain(&server, 2);
    assert_eq!(server.held(&tablet.device()), [(1..=9).collect::<Vec<_>>(), (11..=16).collect()].concat());
}

#[test]
fn nothing_goes_without_adoption_or_after_a_loss() {
    let (mut tablet, server) = (Tablet::with(10), MemoryServer::toy());
    server.set_state(DeviceState::Pending);
    tablet.drain(&server, 1);
    server.pass_days(40);
    tablet.drain(&server, 1);
    assert_eq!(tablet.clean(&server), 0);
    server.set_state(DeviceState::Adopted);
    tablet.drain(&server, 1);
    server.pass_days(40);
    server.set_state(DeviceState::Revoked);
    tablet.drain(&server, 1);
    assert_eq!(tablet.clean(&server), 0);
    server.set_state(DeviceState::Adopted);
    server.restore_without(|seq| seq > 4);
    // The answer says that only 1 to 4 are there, and then the network is gone. The server was restored in between: the 30 days of
    // the older receipt count no more, so nothing may go.
    let mut answers = 0;
    server.on_reply(move |_, good| {
        answers += 1;
        if answers == 1 { Ok(good) } else { Err(TransportError::Cut) }
    });
    assert!(matches!(tablet.run(&server), Outcome::RetryLater(_)));
    assert_eq!((tablet.clean(&server), first(&tablet)), (0, Some(1)));
    server.behave();
    tablet.drain(&server, 1);
    assert_eq!(server.held(&tablet.device()), (1..=10).collect::<Vec<_>>());
}

#[test]
fn a_receipt_that_was_tampered_with_on_disk_deletes_nothing() {
    let (mut tablet, server) = (Tablet::with(10), MemoryServer::toy());
    tablet.drain(&server, 1);
    server.pass_days(31);
    tablet.drain(&server, 1);
    let mut state = tablet.state();
    let aged = state.aged.as_mut().unwrap();
    aged.line = aged.line.replace("2026-", "2025-");
    now(tablet.store.finish(&state, &[])).unwrap();
    assert_eq!(tablet.clean(&server), 0);
}

#[test]
fn thirty_days_count_from_the_restore_of_a_server() {
    let (mut tablet, server) = (Tablet::with(10), MemoryServer::toy());
    tablet.drain(&server, 1);
    server.pass_days(31);
    server.restore_without(|seq| seq > 4);
    tablet.drain(&server, 2);
    assert_eq!(tablet.clean(&server), 0, "5 to 10 have been there for a minute only");
    server.pass_days(31);
    tablet.drain(&server, 1);
    // Of what the first receipt of the new epoch named, but for the last of each range.
    assert_eq!((tablet.clean(&server), first(&tablet)), (2, Some(2)));
}
