//! The one door of the device room: what the app may ask of the tablet.
//!
//! Promise: each method returns when its effect is durable, or says why not, typed. The parts stand beside: `opening` (locks, keys),
//! `shelves` (library), `sending` (exchange), `copying` (second copy), `report` (readiness).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use waymark_core::draft::Draft;
use waymark_core::session::Session;
use waymark_core::time::Moment;
use waymark_text::Catalogue;

use super::drafts::Drafts;
use super::error::DeviceError;
use super::idb::Db;
use super::keys::DeviceKey;
use super::known::Known;
use super::library::Shelf;
use super::records::{self, Folded, Records};
use super::sending::Runs;
use super::store::IdbStore;
use super::types::{Change, Library, Mode, RecordRow, Sealed, Trigger};
use super::wake::Wake;
use super::{clock, fetch, js, lock, update};

/// The tablet. Cheap to clone.
#[derive(Clone)]
pub struct Device(pub(super) Rc<Inner>);

/// Everything behind the door.
pub(super) struct Inner {
    pub(super) mode: Mode,
    pub(super) db: Rc<Db>,
    pub(super) key: DeviceKey,
    pub(super) store: IdbStore,
    pub(super) drafts: Drafts,
    pub(super) records: Records,
    pub(super) shelf: Shelf,
    pub(super) held: lock::Held,
    pub(super) known: RefCell<Known>,
    pub(super) runs: Runs,
    pub(super) library: RefCell<Option<Rc<Library>>>,
    pub(super) refused: RefCell<Option<DeviceError>>,
    pub(super) pictures: super::shelves::Pictures,
    pub(super) voices: super::voice::Voices,
    pub(super) wake: Wake,
    pub(super) taken: Cell<bool>,
    pub(super) listeners: Listeners,
}

type Listener = Rc<dyn Fn(Change)>;

/// Who wants to hear of changes.
#[derive(Default, Clone)]
pub(super) struct Listeners {
    next: Rc<Cell<u64>>,
    all: Rc<RefCell<Vec<(u64, Listener)>>>,
}

impl Listeners {
    /// Tell everyone. A listener may subscribe or leave while it is told.
    pub(super) fn tell(&self, change: Change) {
        let all: Vec<_> = self.all.borrow().iter().map(|(_, f)| f.clone()).collect();
        for f in all {
            f(change);
        }
    }

    fn add(&self, f: Listener) -> Subscription {
        let id = self.next.get();
        self.next.set(id + 1);
        self.all.borrow_mut().push((id, f));
        let all = self.all.clone();
        Subscription(Some(Box::new(move || all.borrow_mut().retain(|(n, _)| *n != id))))
    }
}

impl PartialEq for Device {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What opening gave.
pub enum Opened {
    /// This tab writes.
    Ready(Device),
    /// Another tab is open; nothing was touched.
    SecondTab(TakeOver),
}

/// The offer to write here instead of in the other tab (A4).
pub struct TakeOver {
    pub(super) mode: Mode,
}

impl TakeOver {
    /// Take over: the other tab stops, what it wrote is here.
    ///
    /// # Errors
    /// As [`Device::open`].
    pub async fn take(self) -> Result<Device, DeviceError> {
        let held = lock::steal(&super::opening::lock_name(self.mode)).await?;
        super::opening::open(self.mode, held).await
    }
}

/// A subscription to changes; dropping it ends it.
pub struct Subscription(Option<Box<dyn FnOnce()>>);

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}

/// The app's own texts in a language, from the build (`text/<lang>.json`); needs no open device.
///
/// # Errors
/// When the file is not there or is no catalogue.
pub async fn app_text(lang: &str) -> Result<Catalogue, DeviceError> {
    const MAX: usize = 1 << 20;
    if !lang.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err(DeviceError::NotFound("language".into()));
    }
    let bytes = fetch::get(&format!("text/{lang}.json"), "application/json", MAX).await?;
    Catalogue::from_json(&bytes)
        .map_err(|e| DeviceError::Shape { what: format!("text/{lang}.json"), why: e.to_string() })
}

impl Device {
    /// Open the databases, the key (made on first use) and the lock.
    ///
    /// # Errors
    /// Insecure origin, storage or crypto failure.
    pub async fn open(mode: Mode) -> Result<Opened, DeviceError> {
        let opened = super::opening::first(mode).await;
        // From here on the app speaks for itself: boot.js stops watching.
        super::opening::mark();
        opened
    }

    /// Field or demo.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.0.mode
    }

    /// Hear of changes until the subscription is dropped.
    #[must_use]
    pub fn on_change(&self, f: impl Fn(Change) + 'static) -> Subscription {
        self.0.listeners.add(Rc::new(f))
    }

    pub(super) fn tell(&self, change: Change) {
        self.0.listeners.tell(change);
    }

    /// A write that found another owner: everybody hears of it, once.
    pub(super) fn noted<T>(&self, result: Result<T, DeviceError>) -> Result<T, DeviceError> {
        if matches!(result, Err(DeviceError::TakenOver)) {
            self.lost();
        }
        result
    }

    pub(super) fn lost(&self) {
        if !self.0.taken.replace(true) {
            self.0.wake.keep(false);
            self.tell(Change::TakenOver);
        }
    }

    /// All drafts, newest change first.
    ///
    /// # Errors
    /// Storage.
    pub async fn drafts(&self) -> Result<Vec<Draft>, DeviceError> {
        self.0.drafts.all().await
    }

    /// Write a draft. Resolves when a strict transaction with this state, or a later one, completed (rule R1).
    ///
    /// # Errors
    /// Storage; [`DeviceError::TakenOver`].
    pub async fn save_draft(&self, draft: &Draft) -> Result<(), DeviceError> {
        self.noted(self.0.drafts.save(draft).await)
    }

    /// Put a draft away: moved to `aside`, never deleted (rule R2).
    ///
    /// # Errors
    /// Storage; no such draft.
    pub async fn put_away_draft(&self, id: &str) -> Result<(), DeviceError> {
        self.noted(self.0.drafts.put_away(id).await)?;
        self.tell(Change::Records);
        Ok(())
    }

    /// Seal a session: entry, signed head and removal of the draft in one strict transaction (rule R4). A send starts by itself.
    ///
    /// # Errors
    /// Storage, crypto; [`DeviceError::TakenOver`].
    pub async fn seal(&self, draft_id: &str, session: &Session) -> Result<Sealed, DeviceError> {
        let inner = &self.0;
        let seen = self.last_server_time();
        let sealed = self.noted(inner.records.seal(&inner.drafts, draft_id, session, seen).await)?;
        self.after_entry();
        Ok(sealed)
    }

    /// Void a record with a reason code: an entry of its own, nothing is deleted (rule R3).
    ///
    /// # Errors
    /// Storage, crypto; no such record.
    pub async fn void(&self, record_id: &str, reason: &str) -> Result<(), DeviceError> {
        let seen = self.last_server_time();
        self.noted(self.0.records.void(record_id, reason, seen).await)?;
        self.after_entry();
        Ok(())
    }

    fn after_entry(&self) {
        self.tell(Change::Records);
        self.send_soon(Trigger::Sealed);
    }

    /// The records of this tablet, newest revision of each, newest first.
    ///
    /// # Errors
    /// Storage.
    pub async fn records(&self) -> Result<Vec<RecordRow>, DeviceError> {
        let folded = self.0.records.folded().await?;
        let known = self.0.known.borrow();
        let newest = folded.records.iter().rev();
        let mut rows: Vec<RecordRow> =
            newest.map(|(id, logged)| known.row(self.0.mode, id, logged)).collect();
        js::newest_first(&mut rows, |r| i64::try_from(r.seq).unwrap_or(i64::MAX));
        Ok(rows)
    }

    pub(super) async fn folded(&self) -> Result<Rc<Folded>, DeviceError> {
        self.0.records.folded().await
    }

    /// The tablet's clock, with offset.
    #[must_use]
    pub fn now(&self) -> Moment {
        clock::now()
    }

    /// The newest server time known.
    #[must_use]
    pub fn last_server_time(&self) -> Option<Moment> {
        self.0.known.borrow().server_time()
    }

    /// A record id (UUID v7).
    #[must_use]
    pub fn new_record_id(&self) -> String {
        records::new_id()
    }

    /// The tablet's id as people see it: eight letters in two groups.
    #[must_use]
    pub fn short_id(&self) -> String {
        self.0.key.device().short()
    }

    /// Keep the screen awake while teaching; retaken when the page is visible again.
    pub fn keep_awake(&self, on: bool) {
        self.0.wake.keep(on);
    }

    /// Apply a waiting build on a person's tap: the page loads anew. Never call it in a session.
    pub fn apply_update(&self) {
        update::apply();
    }
}
