//! Vectors of the tablet's side of a receipt: what it still offers, and what it may delete.

use serde_json::{Value, json};
use waymark_log::memory::MemoryStore;
use waymark_log::offer::{next_run, settle};
use waymark_log::retention::permit;
use waymark_log::state::SyncState;
use waymark_log::testing::now;
use waymark_log::testing::server::{key, test_server};
use waymark_log::testing::{append, keys};
use waymark_log::{
    DeviceState, Hash, Held, LineType, Proven, Receipt, SignNow, SignedLine, Store, StoredEntry,
};

use super::make::device;

fn proven(receipt: &Receipt) -> Proven {
    let server = test_server();
    let line = serde_json::to_string(receipt).unwrap();
    let line =
        SignedLine::sign_now(&key(keys::SERVER_SECRET), LineType::Receipt, &server.authority, line).unwrap();
    let device = SignNow::public_key(&device()).device();
    now(Proven::prove(line, &waymark_log::native::P256, &server, &device, None)).unwrap().unwrap()
}

fn receipt(held: Vec<Held>, aside: Vec<(u64, String)>, state: DeviceState, time: &str) -> Receipt {
    Receipt {
        receipt: 1,
        device: SignNow::public_key(&device()).device(),
        hello: Hash::of(b"a hello"),
        state,
        held,
        forks: Vec::new(),
        aside,
        time: time.parse().unwrap(),
        epoch: 1,
    }
}

/// One receipt against the own log of five: the runs that are offered, one after the other.
fn case(name: &str, entries: &[StoredEntry], held: Vec<Held>, aside: &[u64], waiting: &[u64]) -> Value {
    let store = MemoryStore::default();
    for e in entries {
        now(store.append(append(e))).unwrap();
    }
    let aside: Vec<(u64, String)> = aside.iter().map(|n| (*n, "erased_unseen".to_owned())).collect();
    let receipt = receipt(held, aside, DeviceState::Adopted, "2026-11-24T07:31:00Z");
    let mut settled = now(settle(&store, Some(&proven(&receipt)))).unwrap();
    let mut state = SyncState::default();
    for seq in waiting {
        state.wait(*seq, "too_large");
    }
    let key = SignNow::public_key(&device());
    let mut runs = Vec::new();
    loop {
        let run = now(next_run(&store, &key, &settled, &state, 1 << 20)).unwrap();
        let Some(last) = run.entries.last().map(|e| e.link.seq) else { break };
        runs.push(json!({ "from": run.from, "last": last }));
        settled.ranges.push((run.from.seq + 1, last));
    }
    json!({ "name": name, "held": receipt.held, "aside": receipt.aside, "waiting": waiting, "behind": settled.behind, "runs": runs })
}

/// The file.
pub(crate) fn file(entries: &[StoredEntry]) -> Value {
    let held = |first: u64, last: u64| Held {
        first,
        last,
        hash: entries[usize::try_from(last - 1).unwrap()].link.hash,
    };
    let foreign = Held { first: 1, last: 3, hash: Hash::of(b"another") };
    let ahead = Held { first: 1, last: 9, hash: Hash::of(b"later") };
    let cases = [
        case("nothing held", entries, vec![], &[], &[]),
        case("all held", entries, vec![held(1, 5)], &[], &[]),
        case("a hole at 3", entries, vec![held(1, 2), held(4, 5)], &[], &[]),
        case("set aside counts as settled", entries, vec![held(1, 2), held(4, 5)], &[3], &[]),
        case("what waits for a person is not offered", entries, vec![held(1, 1)], &[], &[3]),
        case("a range with another hash is not ours", entries, vec![foreign, held(4, 4)], &[], &[]),
        case("a range above the own head: behind", entries, vec![ahead], &[], &[]),
    ];
    json!({
        "about": "A receipt against the log of chain.json: the runs still to be offered, in order, each from a link to a last number.",
        "cases": cases,
    })
}

fn deletable(name: &str, old: &Receipt, latest: &Receipt) -> Value {
    let may: Vec<[u64; 2]> = permit(&proven(old), &proven(latest))
        .map_or_else(Vec::new, |p| p.ranges().iter().map(|r| [*r.start(), *r.end()]).collect());
    json!({ "name": name, "old": old, "latest": latest, "may_go": may })
}

/// What may be deleted, from an aged receipt and the one of the latest exchange.
pub(crate) fn deletion() -> Value {
    let held = |first, last| Held { first, last, hash: Hash::of(b"x") };
    let on = |state, held, time| receipt(held, vec![], state, time);
    let (adopted, day0) = (DeviceState::Adopted, "2026-11-24T07:00:00Z");
    let (day29, day30) = ("2026-12-24T06:59:59Z", "2026-12-24T07:00:00Z");
    let old = on(adopted, vec![held(1, 10), held(12, 14)], day0);
    let latest = on(adopted, vec![held(1, 20)], day30);
    let cases = [
        deletable("30 days", &old, &latest),
        deletable("a second short of 30 days", &old, &on(adopted, vec![held(1, 20)], day29)),
        deletable("the latest has lost 4", &old, &on(adopted, vec![held(1, 3), held(5, 14)], day30)),
        deletable("a range of one stays", &old, &on(adopted, vec![held(3, 3)], day30)),
        deletable("the server was restored in between", &old, &Receipt { epoch: 2, ..latest.clone() }),
        deletable(
            "pending",
            &on(DeviceState::Pending, vec![held(1, 10)], day0),
            &on(adopted, vec![held(1, 10)], day30),
        ),
        deletable("revoked", &old, &on(DeviceState::Revoked, vec![held(1, 20)], day30)),
    ];
    json!({ "about": "Ranges of numbers that a tablet may delete.", "cases": cases })
}
