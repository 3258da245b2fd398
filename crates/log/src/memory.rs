//! A [`Store`] in memory: for tests of every room and for simulations; it passes the same suite as IndexedDB.
//!
//! Promise: an operation is done whole or not at all, also when it is made to fail.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::chain::{Head, Link};
use crate::entry::Entry;
use crate::retention::Permit;
use crate::state::SyncState;
use crate::traits::{Append, Store, StoreError, StoredEntry};
use crate::types::Hash;

/// What lies in the store.
#[derive(Debug, Clone, Default)]
struct Inside {
    entries: BTreeMap<u64, StoredEntry>,
    head: Option<Head>,
    state: SyncState,
    news: Vec<Entry>,
    drafts_removed: Vec<String>,
    fail: Option<StoreError>,
}

/// A store in memory. A clone is another handle to the same data, as a second tab is.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    inside: Arc<Mutex<Inside>>,
}

impl MemoryStore {
    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next operation fails with this and does nothing.
    pub fn fail_next(&self, error: StoreError) {
        self.lock().fail = Some(error);
    }

    /// A copy of the data as it is now: an older backup, or a copied tablet.
    #[must_use]
    pub fn snapshot(&self) -> Self {
        Self { inside: Arc::new(Mutex::new(self.lock().clone())) }
    }

    /// Damages the stored bytes of one entry, as a failing disk does.
    pub fn damage(&self, seq: u64) {
        if let Some(stored) = self.lock().entries.get_mut(&seq) {
            let mut payload = stored.entry.payload_line().to_vec();
            if let Some(byte) = payload.first_mut() {
                *byte ^= 1;
            }
            stored.entry = Entry::from_lines(stored.entry.header_line().to_vec(), payload);
        }
    }

    /// The news that exchanges brought.
    #[must_use]
    pub fn news(&self) -> Vec<Entry> {
        self.lock().news.clone()
    }

    /// Everything that is stored, in order; not an operation of the store, so nothing makes it fail.
    #[must_use]
    pub fn entries(&self) -> Vec<StoredEntry> {
        self.lock().entries.values().cloned().collect()
    }

    /// The links of everything that is stored.
    #[must_use]
    pub fn links(&self) -> Vec<Link> {
        self.lock().entries.values().map(|e| e.link).collect()
    }

    /// The drafts that sealing removed.
    #[must_use]
    pub fn drafts_removed(&self) -> Vec<String> {
        self.lock().drafts_removed.clone()
    }

    fn run<R>(&self, work: impl FnOnce(&mut Inside) -> Result<R, StoreError>) -> Result<R, StoreError> {
        let mut inside = self.lock();
        match inside.fail.take() {
            Some(error) => Err(error),
            None => work(&mut inside),
        }
    }
}

impl Store for MemoryStore {
    async fn head(&self) -> Result<Option<Head>, StoreError> {
        self.run(|i| Ok(i.head))
    }

    async fn append(&self, add: Append) -> Result<(), StoreError> {
        self.run(|i| {
            let next = i.head.map_or(0, |h| h.link.seq) + 1;
            if add.stored.link.seq != next || add.head.link != add.stored.link {
                return Err(StoreError::Conflict);
            }
            i.entries.insert(next, add.stored);
            i.head = Some(add.head);
            i.drafts_removed.extend(add.draft);
            Ok(())
        })
    }

    async fn read(&self, from: u64, max_bytes: usize) -> Result<Vec<StoredEntry>, StoreError> {
        self.run(|i| {
            let mut out = Vec::new();
            let mut bytes = 0;
            for stored in i.entries.range(from..).map(|(_, e)| e) {
                if !out.is_empty() && bytes >= max_bytes {
                    break;
                }
                bytes += stored.entry.wire_len();
                out.push(stored.clone());
            }
            Ok(out)
        })
    }

    async fn hash_at(&self, seq: u64) -> Result<Option<Hash>, StoreError> {
        self.run(|i| Ok(i.entries.get(&seq).map(|e| e.link.hash)))
    }

    async fn first(&self) -> Result<Option<u64>, StoreError> {
        self.run(|i| Ok(i.entries.keys().next().copied()))
    }

    async fn sync_state(&self) -> Result<SyncState, StoreError> {
        self.run(|i| Ok(i.state.clone()))
    }

    async fn finish(&self, state: &SyncState, news: &[Entry]) -> Result<(), StoreError> {
        self.run(|i| {
            i.state = state.clone();
            i.news.extend_from_slice(news);
            Ok(())
        })
    }

    async fn delete(&self, permit: &Permit) -> Result<(), StoreError> {
        self.run(|i| {
            i.entries.retain(|seq, _| !permit.allows(*seq));
            Ok(())
        })
    }
}
