//! What the simulator promises of the record log, and that it would see a broken one (`README.md` says how to run more seeds).

use std::collections::BTreeSet;

use waymark_log::breaks::{BREAKS, set};
use waymark_sim::{Report, replay, run};

/// Seeds in every test run. `WAYMARK_TEST_LONG` asks for ten times as many.
fn seeds() -> u64 {
    if std::env::var_os("WAYMARK_TEST_LONG").is_some() { 10_000 } else { 1_000 }
}

/// Every point at which a tablet or the server can be cut: before and after each operation of the traits.
const POINTS: [&str; 26] = [
    "start",
    "store.head",
    "store.append",
    "store.appended",
    "store.read",
    "store.hash_at",
    "store.first",
    "store.sync_state",
    "store.finish",
    "store.finished",
    "store.delete",
    "store.deleted",
    "key.sign",
    "key.verify",
    "key.seal",
    "codec.gzip",
    "net.send",
    "net.between",
    "net.receive",
    "net.silence",
    "net.other",
    "server.came",
    "server.read",
    "server.committed",
    "server.answered",
    "server.part",
];

fn good(report: &Report) {
    let what = report.violations.join("\n");
    assert!(
        report.violations.is_empty(),
        "seed {}: {what}\nrun it again: {}",
        report.seed,
        replay(report.seed)
    );
}

#[test]
fn whatever_happens_nothing_is_lost_doubled_changed_or_said_falsely() {
    let (mut points, mut entries) = (BTreeSet::new(), 0);
    for seed in 0..seeds() {
        let report = run(seed, false);
        good(&report);
        entries += report.entries - report.lost_by_fate;
        points.extend(report.crashes.keys().copied());
    }
    assert!(entries > 20_000, "{entries}: too little happens in these seeds");
    let missed: Vec<_> = POINTS.iter().filter(|p| !points.contains(**p)).collect();
    assert!(missed.is_empty(), "nothing was cut at {missed:?}");
    assert!(points.iter().all(|p| POINTS.contains(p)), "a point that the list does not have: {points:?}");
}

#[test]
fn the_same_seed_is_the_same_run() {
    let mut digests = BTreeSet::new();
    for seed in [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 99] {
        let (one, two) = (run(seed, false), run(seed, true));
        assert_eq!((one.digest, one.events), (two.digest, two.events), "seed {seed}");
        assert_eq!(u64::try_from(two.trace.len()).unwrap(), two.events);
        digests.insert(one.digest);
    }
    assert_eq!(digests.len(), 11, "other seeds are other runs");
}

#[test]
fn each_way_to_break_the_engine_is_found() {
    for (way, name) in BREAKS {
        set(Some(way));
        let found = (0..seeds()).find(|seed| !run(*seed, false).violations.is_empty());
        set(None);
        assert!(found.is_some(), "{name} was not found in {} seeds", seeds());
    }
}
