//! A tablet's disk: the memory store of the log's own crate, which may be full, may fail, and where a run may end before or after
//! each operation took effect.
//!
//! Promise: an operation is done whole or not at all, as a transaction is; what it did is in the journal at that moment.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use waymark_log::memory::MemoryStore;
use waymark_log::retention::Permit;
use waymark_log::testing::now;
use waymark_log::traits::{Append, Store, StoreError, StoredEntry};
use waymark_log::{DeviceId, Entry, Hash, Head, SyncState};

use crate::journal::Id;
use crate::plan::Trouble;
use crate::world::World;

/// What lies on a tablet.
#[derive(Debug, Default)]
pub struct Disk {
    /// The log, replaced when an old copy is restored.
    pub log: RefCell<MemoryStore>,
    /// No space for now.
    pub full: Cell<bool>,
}

impl Disk {
    /// Everything in the log.
    #[must_use]
    pub fn entries(&self) -> Vec<StoredEntry> {
        self.log.borrow().entries()
    }
    /// The number of the head.
    #[must_use]
    pub fn head(&self) -> u64 {
        now(self.log.borrow().head()).ok().flatten().map_or(0, |h| h.link.seq)
    }
    /// What is known of the server.
    #[must_use]
    pub fn state(&self) -> SyncState {
        now(self.log.borrow().sync_state()).unwrap_or_default()
    }
    /// Entries as ids of this device.
    #[must_use]
    pub fn ids(&self, device: DeviceId) -> Vec<Id> {
        self.log.borrow().links().into_iter().map(|l| (device, l.seq, l.hash)).collect()
    }
}

/// The disk as the engine sees it.
pub struct SimStore {
    /// The world.
    pub world: Rc<World>,
    /// The disk.
    pub disk: Rc<Disk>,
    /// Whose log.
    pub device: DeviceId,
}

impl SimStore {
    fn log(&self) -> MemoryStore {
        self.disk.log.borrow().clone()
    }

    async fn reading(&self, label: &'static str) -> Result<(), StoreError> {
        self.world.point(label, 2).await;
        if self.world.befalls(Trouble::FailingDisk, 4) { Err(StoreError::Closed) } else { Ok(()) }
    }

    async fn writing(&self, label: &'static str) -> Result<(), StoreError> {
        self.world.point(label, 8).await;
        if self.disk.full.get() {
            return Err(StoreError::Full);
        }
        if self.world.befalls(Trouble::FailingDisk, 10) {
            Err(StoreError::Other("disk".into()))
        } else {
            Ok(())
        }
    }
}

impl Store for SimStore {
    async fn head(&self) -> Result<Option<Head>, StoreError> {
        self.reading("store.head").await?;
        self.log().head().await
    }

    async fn append(&self, add: Append) -> Result<(), StoreError> {
        self.writing("store.append").await?;
        let (link, entry) = (add.stored.link, add.stored.entry.clone());
        self.log().append(add).await?;
        let id = (self.device, link.seq, link.hash);
        self.world.journal.borrow_mut().stored(self.world.now(), id, &entry);
        self.world.point("store.appended", 8).await;
        Ok(())
    }

    async fn read(&self, from: u64, max_bytes: usize) -> Result<Vec<StoredEntry>, StoreError> {
        self.reading("store.read").await?;
        self.log().read(from, max_bytes).await
    }

    async fn hash_at(&self, seq: u64) -> Result<Option<Hash>, StoreError> {
        self.reading("store.hash_at").await?;
        self.log().hash_at(seq).await
    }

    async fn first(&self) -> Result<Option<u64>, StoreError> {
        self.reading("store.first").await?;
        self.log().first().await
    }

    async fn sync_state(&self) -> Result<SyncState, StoreError> {
        self.reading("store.sync_state").await?;
        self.log().sync_state().await
    }

    async fn finish(&self, state: &SyncState, news: &[Entry]) -> Result<(), StoreError> {
        self.writing("store.finish").await?;
        self.log().finish(state, news).await?;
        let text = format!("finished {} news {}", self.device.short(), news.len());
        self.world.journal.borrow_mut().event(self.world.now(), &text);
        self.world.point("store.finished", 8).await;
        Ok(())
    }

    async fn delete(&self, permit: &Permit) -> Result<(), StoreError> {
        self.writing("store.delete").await?;
        self.log().delete(permit).await?;
        let text = format!("deleted {} {:?}", self.device.short(), permit.ranges());
        self.world.journal.borrow_mut().event(self.world.now(), &text);
        self.world.journal.borrow_mut().taken_away = true;
        self.world.point("store.deleted", 8).await;
        Ok(())
    }
}
