//! Any order of arrival, with duplicates and cuts, gives the same held set; each key of storage is one copy (rule R5).

use std::sync::LazyLock;

use proptest::prelude::*;
use waymark_log::body;
use waymark_log::holdings::{Joins, Row, holdings, joins, lost};
use waymark_log::native::gzip;
use waymark_log::testing::server::MemoryServer;
use waymark_log::testing::toy::toy_server;
use waymark_log::testing::{chain, moment, now};
use waymark_log::{Hash, Held, Hello, Link, Receipt, SignNow, Store, StoredEntry};

use crate::rig::Tablet;

const COUNT: u64 = 12;

struct World {
    tablet: Tablet,
    entries: Vec<StoredEntry>,
    bodies: Vec<(u64, u64, Vec<u8>)>,
}

/// One log and a body for each of its parts, signed once.
static WORLD: LazyLock<World> = LazyLock::new(|| {
    let tablet = Tablet::with(COUNT);
    let entries = now(tablet.store.read(1, usize::MAX)).unwrap();
    let mut bodies = Vec::new();
    for (first, last) in [(1, 12), (1, 3), (2, 5), (4, 4), (6, 9), (8, 12), (10, 11), (12, 12)] {
        bodies.push((first, last, body_of(&tablet, &entries, first, last)));
    }
    World { tablet, entries, bodies }
});

fn hello(tablet: &Tablet, from: Link) -> Hello {
    let key = SignNow::public_key(&tablet.key);
    Hello {
        hello: 1,
        device: key.device(),
        key,
        at: moment(),
        from,
        past: vec![],
        have: None,
        cursor: None,
        nonce: None,
        receipt: None,
        voucher: None,
        succeeds: None,
        health: serde_json::Map::new(),
    }
}

fn link(tablet: &Tablet, entries: &[StoredEntry], seq: u64) -> Link {
    match seq {
        0 => Link::start(&SignNow::public_key(&tablet.key)),
        n => entries[usize::try_from(n - 1).unwrap()].link,
    }
}

fn body_of(tablet: &Tablet, entries: &[StoredEntry], first: u64, last: u64) -> Vec<u8> {
    let hello = hello(tablet, link(tablet, entries, first - 1));
    let part = &entries[usize::try_from(first - 1).unwrap()..usize::try_from(last).unwrap()];
    now(body::write(&tablet.key, &toy_server().authority, &hello, part, None)).unwrap().bytes
}

fn receipt_of(reply: &[u8]) -> Receipt {
    let text = std::str::from_utf8(reply).unwrap();
    Receipt::parse(text.lines().next().unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn order_duplicates_and_cuts_do_not_matter(
        order in proptest::collection::vec((0_usize..8, 0_usize..400), 1..10)
    ) {
        let world = &*WORLD;
        let server = MemoryServer::toy();
        let mut wanted = std::collections::BTreeSet::new();
        for (which, cut) in order {
            let (first, last, bytes) = &world.bodies[which];
            // Small cuts take the final head off, so that nothing of this body counts; others leave it whole.
            let whole = cut > 90 || cut == 0;
            let bytes = if whole { &bytes[..] } else { &bytes[..bytes.len() - cut] };
            let reply = server.serve(&gzip(bytes).unwrap());
            prop_assert_eq!(reply.status, 200);
            if whole {
                wanted.extend(*first..=*last);
            }
            let receipt = receipt_of(&reply.body);
            let held: Vec<u64> = receipt.held.iter().flat_map(|h| h.first..=h.last).collect();
            prop_assert_eq!(&held, &wanted.iter().copied().collect::<Vec<_>>());
            for range in &receipt.held {
                prop_assert_eq!(range.hash, link(&world.tablet, &world.entries, range.last).hash);
            }
            let tip = if whole { *last } else { first - 1 };
            let apart = |w: &[Held]| w[0].last + 1 < w[1].first || w[0].last == tip;
            prop_assert!(receipt.held.windows(2).all(apart), "ranges join, but for the tip");
        }
        prop_assert_eq!(server.held(&world.tablet.device()), wanted.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn holdings_do_not_depend_on_the_order_of_rows(seed in proptest::collection::vec(any::<u16>(), 20)) {
        let (rows, hello, tip) = two_branches();
        let mut keyed: Vec<(u16, Row)> = rows.iter().enumerate().map(|(i, r)| (seed[i % 20].wrapping_mul(i as u16 + 1), *r)).collect();
        keyed.sort_by_key(|(k, _)| *k);
        let shuffled: Vec<Row> = keyed.into_iter().map(|(_, r)| r).collect();
        prop_assert_eq!(holdings(&shuffled, &hello, &tip), holdings(&rows, &hello, &tip));
    }
}

/// Entries 1 to 8 and a second branch from 6 on.
fn two_branches() -> (Vec<Row>, Hello, Link) {
    let tablet = Tablet::new();
    let entries = chain(&SignNow::public_key(&tablet.key), 8);
    let mut rows = Vec::new();
    let mut before = Link::start(&SignNow::public_key(&tablet.key));
    for e in &entries {
        rows.push(Row { seq: e.link.seq, hash: e.link.hash, before: before.hash });
        before = e.link;
    }
    let (mut at, five) = (entries[4].link, entries[4].link);
    for seq in 6..=7 {
        let hash = Hash::of_parts(&[b"other", &[seq]]);
        rows.push(Row { seq: seq.into(), hash, before: at.hash });
        at = Link { seq: seq.into(), hash };
    }
    (rows, hello(&tablet, five), at)
}

#[test]
fn the_branch_of_the_hello_is_held_and_the_other_is_a_fork() {
    let (rows, hello, tip) = two_branches();
    let found = holdings(&rows, &hello, &tip);
    assert_eq!(found.held[0], Held { first: 1, last: 7, hash: tip.hash });
    assert_eq!(found.forks, vec![(6, rows[5].hash)]);
    let first = Link { seq: 8, hash: rows[7].hash };
    let found = holdings(&rows, &hello, &first);
    assert_eq!(found.held, vec![Held { first: 1, last: 8, hash: first.hash }]);
    assert_eq!(found.forks, vec![(6, Hash::of_parts(&[b"other", &[6]]))]);
}

#[test]
fn a_run_joins_leaves_a_gap_or_forks() {
    let tablet = Tablet::new();
    let start = Link::start(&SignNow::public_key(&tablet.key));
    let at = Link { seq: 4, hash: Hash([4; 32]) };
    assert_eq!(joins(&start, &[]), Joins::Here);
    assert_eq!(joins(&at, &[]), Joins::Gap);
    assert_eq!(joins(&at, &[Hash([4; 32]), Hash([5; 32])]), Joins::Here);
    assert_eq!(joins(&at, &[Hash([5; 32])]), Joins::Fork);
}

#[test]
fn a_server_sees_by_its_own_receipt_that_it_was_restored() {
    let server = MemoryServer::toy();
    let reply = server.serve(&gzip(&WORLD.bodies[0].2).unwrap());
    let earlier = receipt_of(&reply.body);
    let held = |first, last| Held { first, last, hash: Hash([0; 32]) };
    assert!(!lost(&earlier, &[held(1, 12)]));
    assert!(!lost(&earlier, &[held(1, 5), held(6, 20)]));
    assert!(lost(&earlier, &[held(1, 11)]));
    assert!(lost(&earlier, &[held(1, 5), held(7, 12)]));
    assert!(lost(&earlier, &[]));
}
