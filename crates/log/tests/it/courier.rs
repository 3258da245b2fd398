//! The courier file: made, carried, damaged, opened; each record arrives once.

use waymark_log::courier::{Courier, CourierError, Made, Tools, What, file_stem, make, to_text};
use waymark_log::native::{Gzip, HpkeOpener, HpkeSealer};
use waymark_log::offer::{Settled, settle};
use waymark_log::testing::server::{MemoryServer, key};
use waymark_log::testing::toy::{Toy, toy_server};
use waymark_log::testing::{Seeded, keys, moment, now};
use waymark_log::types::from_hex_any;
use waymark_log::{Opener, Outcome, Proven, SignNow};

use crate::rig::{Tablet, all_there};

fn opener() -> HpkeOpener {
    HpkeOpener::from_bytes(&from_hex_any(keys::SEAL_SECRET).unwrap()).unwrap()
}

fn pack(tablet: &Tablet, what: What, settled: &Settled) -> Made {
    let (sealer, entropy) = (HpkeSealer(Seeded::new(5)), Seeded::new(6));
    let tools =
        Tools { store: &tablet.store, signer: &tablet.key, sealer: &sealer, codec: &Gzip, entropy: &entropy };
    now(make(&tools, &tablet.profile, &opener().public_key(), moment(), what, settled)).unwrap()
}

/// The office takes a file in.
fn take_in(server: &MemoryServer, file: &[u8]) -> Result<(), CourierError> {
    let courier = Courier::parse(file)?;
    courier.check(&Toy, &toy_server().authority, &opener().public_key())?;
    for part in &courier.parts {
        assert_eq!(server.serve(&courier.open(part, &opener())?).status, 200);
    }
    Ok(())
}

#[test]
fn a_second_copy_brings_each_record_once_in_both_forms() {
    let (mut tablet, server) = (Tablet::with(25), MemoryServer::toy());
    let made = pack(&tablet, What::Everything, &Settled::default());
    assert_eq!((made.entries, made.damaged.len()), (25, 0));
    take_in(&server, &made.bytes).unwrap();
    take_in(&server, to_text(&made.bytes).as_bytes()).unwrap();
    let mangled = format!("\u{feff}{}", to_text(&made.bytes).replace('\n', "\r\n"));
    take_in(&server, mangled.as_bytes()).unwrap();
    all_there(&tablet, &server);
    assert!(matches!(tablet.run(&server), Outcome::Sent(s) if s.entries == 25 || s.entries == 0));
    all_there(&tablet, &server);
}

#[test]
fn only_what_is_outstanding_is_carried_when_asked() {
    let (mut tablet, server) = (Tablet::with(10), MemoryServer::toy());
    tablet.drain(&server, 1);
    tablet.write(3);
    let line = tablet.state().receipt.unwrap();
    let proven = now(Proven::prove(line, &Toy, &toy_server(), &tablet.device(), None)).unwrap().unwrap();
    let settled = now(settle(&tablet.store, Some(&proven))).unwrap();
    let made = pack(&tablet, What::Outstanding, &settled);
    assert_eq!(made.entries, 3);
    take_in(&server, &made.bytes).unwrap();
    all_there(&tablet, &server);
}

#[test]
fn a_damaged_entry_is_named_and_the_others_are_carried() {
    let (tablet, server) = (Tablet::with(5), MemoryServer::toy());
    tablet.store.damage(3);
    let made = pack(&tablet, What::Everything, &Settled::default());
    assert_eq!((made.entries, made.damaged.clone()), (4, vec![3]));
    take_in(&server, &made.bytes).unwrap();
    assert_eq!(server.held(&tablet.device()), vec![1, 2, 4, 5]);
}

#[test]
fn no_changed_and_no_cut_file_is_taken() {
    let tablet = Tablet::with(2);
    let made = pack(&tablet, What::Everything, &Settled::default());
    let server = MemoryServer::toy();
    for cut in [0, 3, 4, 5, 100, 135, 136, 150, 200, made.bytes.len() - 1] {
        assert!(take_in(&server, &made.bytes[..cut]).is_err(), "{cut}");
    }
    for at in (0..made.bytes.len()).step_by(11) {
        let mut changed = made.bytes.clone();
        changed[at] ^= 0x20;
        assert!(take_in(&server, &changed).is_err(), "byte {at}");
    }
    let mut longer = made.bytes;
    longer.push(0);
    assert!(take_in(&server, &longer).is_err());
    assert!(server.held(&tablet.device()).is_empty());
}

#[test]
fn a_part_moved_to_another_device_or_file_does_not_open() {
    let tablet = Tablet::with(2);
    let made = pack(&tablet, What::Everything, &Settled::default());
    let mut courier = Courier::parse(&made.bytes).unwrap();
    courier.transfer[0] ^= 1;
    assert_eq!(courier.open(&courier.parts[0], &opener()), Err(CourierError::WrongSeal));
    courier.transfer[0] ^= 1;
    assert!(courier.open(&courier.parts[0], &opener()).is_ok());
    courier.parts[0].device.0[0] ^= 1;
    assert_eq!(courier.open(&courier.parts[0], &opener()), Err(CourierError::WrongSeal));
}

#[test]
fn names_are_by_device_and_local_time() {
    let device = SignNow::public_key(&key(keys::DEVICE_SECRET)).device();
    assert_eq!(file_stem(&device, moment()), "waymark-b18b86ce-20261124-1030");
}
