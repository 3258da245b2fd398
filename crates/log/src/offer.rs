//! What a tablet still has to offer: its entries outside what the server proved to hold.
//!
//! Promise (rule R5): a range counts as held only where its last hash is the one of the own log; a hole never stops what
//! comes after it. Pure but for reading the store.

use std::collections::BTreeSet;

use crate::breaks::{self, Break};
use crate::chain::Link;
use crate::receipt::{DeviceState, Proven};
use crate::state::SyncState;
use crate::traits::{Store, StoreError, StoredEntry};
use crate::types::{Hash, PublicKey};

/// The most entries in one body; the server takes 10,000.
pub const ENTRIES_MAX: usize = 5_000;

/// What a receipt means for the own log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled {
    /// Ranges that the server holds with our own hash.
    pub ranges: Vec<(u64, u64)>,
    /// Numbers that the server set aside.
    pub aside: Vec<u64>,
    /// The server holds entries that this log has not yet made: this tablet fell behind itself.
    pub behind: bool,
    /// The last numbers of ranges that hold another entry than ours.
    pub foreign: Vec<u64>,
    /// The server has adopted this device.
    pub adopted: bool,
}

impl Settled {
    /// Whether this entry needs no more sending.
    #[must_use]
    pub fn covers(&self, seq: u64) -> bool {
        self.aside.contains(&seq) || self.ranges.iter().any(|(a, z)| (*a..=*z).contains(&seq))
    }

    /// The second tick: the server holds this very entry, and has adopted the device.
    #[must_use]
    pub fn second_tick(&self, seq: u64) -> bool {
        self.adopted && self.ranges.iter().any(|(a, z)| (*a..=*z).contains(&seq))
    }

    /// The first number at or after `seq` that is not covered.
    fn next_open(&self, mut seq: u64) -> u64 {
        loop {
            if let Some((_, last)) = self.ranges.iter().find(|(a, z)| (*a..=*z).contains(&seq)) {
                seq = last.saturating_add(1);
            } else if self.aside.contains(&seq) {
                seq += 1;
            } else {
                return seq;
            }
        }
    }
}

/// Compares a proven receipt with the own log.
pub async fn settle(store: &impl Store, receipt: Option<&Proven>) -> Result<Settled, StoreError> {
    let mut out = Settled::default();
    let Some(receipt) = receipt.map(Proven::receipt) else { return Ok(out) };
    let head = store.head().await?.map_or(0, |h| h.link.seq);
    for range in &receipt.held {
        match store.hash_at(range.last).await? {
            Some(hash) if hash == range.hash || breaks::on(Break::AnyBranch) => {
                out.ranges.push((range.first, range.last))
            }
            Some(_) => out.foreign.push(range.last),
            None if range.last > head => out.behind = true,
            None => {}
        }
    }
    out.adopted = receipt.state == DeviceState::Adopted;
    out.aside = receipt.aside.iter().map(|(seq, _)| *seq).filter(|seq| *seq <= head).collect();
    Ok(out)
}

/// A contiguous part of the log to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The link before the first entry, or the head if there is nothing to send.
    pub from: Link,
    /// The entries, without a hole.
    pub entries: Vec<StoredEntry>,
}

/// The next run to send: empty when everything is settled or waits for a person.
pub async fn next_run(
    store: &impl Store,
    key: &PublicKey,
    settled: &Settled,
    state: &SyncState,
    budget: usize,
) -> Result<Run, StoreError> {
    let head = store.head().await?;
    let end = head.map_or(0, |h| h.link.seq);
    let mut seq = store.first().await?.unwrap_or(1).max(1);
    if breaks::on(Break::HolesStop) {
        seq = settled.ranges.iter().map(|(_, z)| z + 1).max().unwrap_or(seq);
    }
    while seq <= end {
        seq = settled.next_open(seq);
        if seq > end {
            break;
        }
        let before = if seq == 1 { Some(Link::start(key).hash) } else { store.hash_at(seq - 1).await? };
        match before {
            Some(hash) if state.waiting_code(seq).is_none() => {
                let entries = read_run(store, settled, state, seq, budget).await?;
                if !entries.is_empty() {
                    return Ok(Run { from: Link { seq: seq - 1, hash }, entries });
                }
                seq += 1;
            }
            _ => seq += 1,
        }
    }
    Ok(Run { from: head.map_or(Link::start(key), |h| h.link), entries: Vec::new() })
}

async fn read_run(
    store: &impl Store,
    settled: &Settled,
    state: &SyncState,
    first: u64,
    budget: usize,
) -> Result<Vec<StoredEntry>, StoreError> {
    let mut entries = store.read(first, budget).await?;
    let fits = |i: usize, e: &StoredEntry| {
        let seq = first.saturating_add(u64::try_from(i).unwrap_or(u64::MAX));
        e.link.seq == seq && i < ENTRIES_MAX && !settled.covers(seq) && state.waiting_code(seq).is_none()
    };
    let count = entries.iter().enumerate().take_while(|(i, e)| fits(*i, e)).count();
    entries.truncate(count);
    Ok(entries)
}

/// The most entries waiting for a person beside which a hello names its links.
const WAITING_NAMED: usize = 16;

/// Links by which the server tells this log's branch from another of the same device: n-1, n-2, n-4 ... before `from`, the head, and
/// those beside entries that wait for a person (holes that stay); as far as they are still here.
pub async fn past(store: &impl Store, from: &Link, state: &SyncState) -> Result<Vec<Link>, StoreError> {
    let mut wanted: BTreeSet<u64> = BTreeSet::new();
    let mut step = 1;
    while let Some(seq) = from.seq.checked_sub(step) {
        wanted.insert(seq);
        step *= 2;
    }
    wanted
        .extend(state.waiting.iter().take(WAITING_NAMED).flat_map(|w| [w.seq.saturating_sub(1), w.seq + 1]));
    wanted.extend(store.head().await?.map(|h| h.link.seq));
    wanted.retain(|seq| *seq > 0 && *seq != from.seq);
    let mut out = Vec::new();
    for seq in wanted.into_iter().rev() {
        out.extend(store.hash_at(seq).await?.map(|hash| Link { seq, hash }));
    }
    Ok(out)
}

/// The hash that the own log has at a number, the start included.
pub async fn own_hash(store: &impl Store, key: &PublicKey, seq: u64) -> Result<Option<Hash>, StoreError> {
    if seq == 0 { Ok(Some(Link::start(key).hash)) } else { store.hash_at(seq).await }
}
