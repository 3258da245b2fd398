//! From what a server stores of one device to what its receipt says: ranges, forks, and whether it lost something.
//!
//! Promise: pure, and the same for any order of arrival; a range joins only where each entry's `before` is the hash of the
//! one before it (rule R5). Where a device's log has two branches, the branch of the hello is the one that `held` states.

use std::collections::{BTreeMap, BTreeSet};

use crate::breaks::{self, Break};
use crate::chain::Link;
use crate::hello::Hello;
use crate::receipt::{Held, Receipt};
use crate::types::Hash;

/// One stored entry: number, hash after it, hash before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// The entry's number.
    pub seq: u64,
    /// The chain's hash after it.
    pub hash: Hash,
    /// The chain's hash before it.
    pub before: Hash,
}

/// The most forks that a receipt lists.
pub const FORKS_MAX: usize = 16;

/// What a server holds of one device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holdings {
    /// Ranges on the branch of the hello.
    pub held: Vec<Held>,
    /// Where another branch begins: number and its hash.
    pub forks: Vec<(u64, Hash)>,
}

/// How a body joins what was there before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Joins {
    /// At the start of the log, or right after an entry that is held.
    Here,
    /// What precedes is missing: stored and projected all the same, joined later.
    Gap,
    /// The server holds another entry at that number: both are kept and flagged.
    Fork,
}

/// How a body with this `from` joins, given the hashes that are stored at that number.
#[must_use]
pub fn joins(from: &Link, stored_there: &[Hash]) -> Joins {
    if from.seq == 0 || stored_there.contains(&from.hash) {
        Joins::Here
    } else if stored_there.is_empty() {
        Joins::Gap
    } else {
        Joins::Fork
    }
}

/// Ranges and forks from all rows of a device. `tip` is the last good link of the body, or the hello's `from`.
#[must_use]
pub fn holdings(rows: &[Row], hello: &Hello, tip: &Link) -> Holdings {
    let mut by_seq: BTreeMap<u64, BTreeSet<Row>> = BTreeMap::new();
    for row in rows {
        by_seq.entry(row.seq).or_default().insert(*row);
    }
    let known = named(hello, tip);
    let chosen = choose(&by_seq, &known, tip);
    let mut held: Vec<Held> = Vec::new();
    // From above: a range that goes on above the last link in it that the tablet names ends there, and another begins. A tablet
    // that fell behind its own past, or whose twin went on, can compare that hash and no later one.
    let mut named_above = false;
    for row in chosen.values().rev() {
        let named = known.get(&row.seq) == Some(&row.hash);
        match held.last_mut() {
            Some(h) if breaks::on(Break::BridgedHoles) => h.first = row.seq,
            Some(h) if follows(&chosen, h, row) && (named_above || !named) => {
                h.first = row.seq;
                named_above |= named;
            }
            _ => {
                held.push(Held { first: row.seq, last: row.seq, hash: row.hash });
                named_above = named;
            }
        }
    }
    held.reverse();
    let other = |row: &&Row| chosen.get(&row.seq).is_none_or(|c| c.hash != row.hash);
    let branch: BTreeSet<Hash> = by_seq.values().flatten().filter(other).map(|r| r.hash).collect();
    let mut forks: Vec<(u64, Hash)> = by_seq
        .values()
        .flatten()
        .filter(other)
        .filter(|row| !branch.contains(&row.before))
        .map(|r| (r.seq, r.hash))
        .collect();
    forks.truncate(FORKS_MAX);
    Holdings { held, forks }
}

/// Whether the range that begins at `range.first` goes on below with `row`.
fn follows(chosen: &BTreeMap<u64, Row>, range: &Held, row: &Row) -> bool {
    row.seq + 1 == range.first && chosen.get(&range.first).is_some_and(|above| above.before == row.hash)
}

/// The links that the hello and its body name.
fn named(hello: &Hello, tip: &Link) -> BTreeMap<u64, Hash> {
    let mut known: BTreeMap<u64, Hash> = hello.past.iter().map(|l| (l.seq, l.hash)).collect();
    known.insert(hello.from.seq, hello.from.hash);
    known.insert(tip.seq, tip.hash);
    known
}

/// At most one row for each number: what the row above says comes before it, else what the hello names; where neither says
/// anything, the smallest hash. A number whose rows all contradict that is a hole of this branch: they are another's.
fn choose(
    by_seq: &BTreeMap<u64, BTreeSet<Row>>,
    known: &BTreeMap<u64, Hash>,
    tip: &Link,
) -> BTreeMap<u64, Row> {
    let mut chosen: BTreeMap<u64, Row> = BTreeMap::new();
    let mut open: Vec<u64> = Vec::new();
    for (seq, rows) in by_seq.iter().rev() {
        let wanted = chosen.get(&(seq + 1)).map(|r| r.before).or_else(|| known.get(seq).copied());
        let row = match wanted {
            Some(hash) => rows.iter().find(|r| r.hash == hash),
            None if *seq > tip.seq => {
                open.push(*seq);
                None
            }
            None => rows.first(),
        };
        chosen.extend(row.map(|r| (*seq, *r)));
    }
    // Above all that the hello names: what continues the row below.
    for seq in open.into_iter().rev() {
        let below = if seq == tip.seq + 1 { Some(tip.hash) } else { chosen.get(&(seq - 1)).map(|r| r.hash) };
        let rows = by_seq.get(&seq).into_iter().flatten();
        let row = match below {
            Some(hash) => rows.clone().find(|r| r.before == hash),
            // They follow what is not of this branch.
            None if by_seq.contains_key(&(seq - 1)) => None,
            None => rows.clone().next(),
        };
        chosen.extend(row.map(|r| (seq, *r)));
    }
    chosen
}

/// Whether the server, by its own earlier receipt, once held what it does not hold now: it was restored from an older copy
/// and begins a new epoch. The receipt must be proven to be its own.
#[must_use]
pub fn lost(earlier: &Receipt, now: &[Held]) -> bool {
    earlier.held.iter().any(|then| {
        let mut seq = then.first;
        while let Some(range) = now.iter().find(|h| h.contains(seq)) {
            seq = range.last.saturating_add(1);
        }
        seq <= then.last
    })
}
