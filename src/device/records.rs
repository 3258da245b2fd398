//! Records: sealing, voiding, and the list of what this tablet made (rules R3, R4).
//!
//! Promise: bytes are made once; an entry, its signed head and the removal of its draft are one strict transaction; nothing leaves
//! the tablet before it completed. The list is rebuilt from the log alone: the log is the truth.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde::Deserialize;
use waymark_core::session::{SESSION_SCHEMA, Session};
use waymark_core::time::Moment;
use waymark_log::log::{self, New, SealError};
use waymark_log::{Header, StoredEntry};

use super::clock;
use super::drafts::Drafts;
use super::error::DeviceError;
use super::js::Queue;
use super::keys::DeviceKey;
use super::store::IdbStore;
use super::types::Sealed;

/// Schema of a `void` payload.
const VOID_SCHEMA: u32 = 1;

/// One record as the log has it.
#[derive(Debug, Clone)]
pub(crate) struct Logged {
    /// Newest entry that concerns it.
    pub(crate) seq: u64,
    /// SHA-256 (hex) of the newest revision's payload.
    pub(crate) hash: String,
    /// Newest revision.
    pub(crate) session: Rc<Session>,
    /// When it was sealed.
    pub(crate) sealed_at: Moment,
    /// Voided, with the reason.
    pub(crate) void: Option<String>,
}

#[derive(Deserialize)]
struct Void {
    id: String,
    #[serde(default)]
    revision: u32,
    #[serde(default)]
    reason: String,
}

/// All that is in the log, folded.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    /// By record id.
    pub(crate) records: BTreeMap<String, Logged>,
    /// Numbers of all entries here.
    pub(crate) seqs: Vec<u64>,
    /// Entries of a kind or shape that this version does not read; they stay and are sent like all.
    pub(crate) unread: u32,
}

impl Folded {
    fn add(&mut self, stored: &StoredEntry) {
        self.seqs.push(stored.link.seq);
        let read = stored.entry.header().ok().is_some_and(|header| match header.kind.as_str() {
            "session" => self.add_session(stored, &header),
            "void" => self.add_void(stored),
            _ => false,
        });
        self.unread += u32::from(!read);
    }

    fn add_session(&mut self, stored: &StoredEntry, header: &Header) -> bool {
        let Ok(session) = Session::parse(stored.entry.payload_line()) else { return false };
        let hash = stored.entry.payload_hash().to_string();
        let newer = self.records.get(&session.id).is_none_or(|have| {
            // The same revision twice: both are in the log, the smaller hash counts (protocol).
            (session.revision, std::cmp::Reverse(&hash))
                > (have.session.revision, std::cmp::Reverse(&have.hash))
        });
        if newer {
            let id = session.id.clone();
            let (seq, sealed_at, session) = (stored.link.seq, header.at, Rc::new(session));
            self.records.insert(id, Logged { seq, hash, session, sealed_at, void: None });
        }
        true
    }

    fn add_void(&mut self, stored: &StoredEntry) -> bool {
        let Ok(void) = serde_json::from_slice::<Void>(stored.entry.payload_line()) else { return false };
        if let Some(record) = self.records.get_mut(&void.id)
            && void.revision >= record.session.revision
        {
            record.seq = record.seq.max(stored.link.seq);
            record.void = Some(void.reason);
        }
        true
    }
}

/// The tablet's log and who may write it.
pub(crate) struct Records {
    store: IdbStore,
    key: DeviceKey,
    queue: Queue,
    folded: RefCell<Option<Rc<Folded>>>,
}

impl Records {
    pub(crate) fn new(store: IdbStore, key: DeviceKey) -> Self {
        Self { store, key, queue: Queue::new(), folded: RefCell::new(None) }
    }

    /// The log, folded; read from disk after each change.
    pub(crate) async fn folded(&self) -> Result<Rc<Folded>, DeviceError> {
        if let Some(folded) = self.folded.borrow().as_ref() {
            return Ok(folded.clone());
        }
        // Sealing meanwhile would make this reading old before it is kept.
        let _turn = self.queue.turn().await;
        if let Some(folded) = self.folded.borrow().as_ref() {
            return Ok(folded.clone());
        }
        let mut folded = Folded::default();
        for stored in self.store.entries().await? {
            folded.add(&stored);
        }
        let folded = Rc::new(folded);
        *self.folded.borrow_mut() = Some(folded.clone());
        Ok(folded)
    }

    /// Entries were deleted by a permit, or another tab wrote: read again.
    pub(crate) fn forget(&self) {
        self.folded.borrow_mut().take();
    }

    /// Seal a session.
    pub(crate) async fn seal(
        &self,
        drafts: &Drafts,
        draft_id: &str,
        session: &Session,
        seen: Option<Moment>,
    ) -> Result<Sealed, DeviceError> {
        // Taps on this draft that are still being written end first; later ones find no draft.
        let _no_draft_writes = drafts.hold().await;
        let kind = ("session", SESSION_SCHEMA);
        let stored = self.append(kind, session.to_json(), seen, Some(draft_id)).await?;
        drafts.forget(draft_id);
        Ok(Sealed {
            id: session.id.clone(),
            seq: stored.link.seq,
            revision: session.revision,
            hash: stored.entry.payload_hash().to_string(),
        })
    }

    /// Void the newest revision of a record.
    pub(crate) async fn void(&self, id: &str, reason: &str, seen: Option<Moment>) -> Result<(), DeviceError> {
        let folded = self.folded().await?;
        let record = folded.records.get(id).ok_or_else(|| DeviceError::NotFound("record".into()))?;
        let revision = record.session.revision;
        let payload = serde_json::json!({ "id": id, "revision": revision, "reason": reason }).to_string();
        self.append(("void", VOID_SCHEMA), payload.into_bytes(), seen, None).await?;
        Ok(())
    }

    async fn append(
        &self,
        (kind, schema): (&str, u32),
        payload: Vec<u8>,
        seen: Option<Moment>,
        draft: Option<&str>,
    ) -> Result<StoredEntry, DeviceError> {
        let _turn = self.queue.turn().await;
        let (kind, draft) = (kind.to_owned(), draft.map(str::to_owned));
        let new = New { at: clock::now(), seen, kind, schema, payload, draft };
        let stored = log::seal(&self.store, &self.key, new).await.map_err(sealing)?;
        self.forget();
        Ok(stored)
    }
}

fn sealing(error: SealError) -> DeviceError {
    match error {
        SealError::Entry(e) => e.into(),
        SealError::Store(e) => e.into(),
        SealError::Crypto(e) => DeviceError::Crypto(e.to_string()),
        // A payload of another shape than its kind asks for: a fault of the program, said and not written.
        other @ (SealError::NotSealed | SealError::NoSalt) => {
            DeviceError::Shape { what: "entry".into(), why: other.to_string() }
        }
    }
}

/// A record id: UUID v7, so that ids sort by the time they were made.
pub(crate) fn new_id() -> String {
    let mut bytes = [0_u8; 16];
    // Without randomness there is no secure origin, and then there is no device (A3): the id would only be less random.
    let _filled = super::crypto::random(&mut bytes);
    let ms = clock::now_ms().to_be_bytes();
    bytes[..6].copy_from_slice(&ms[2..]);
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let hex = waymark_log::types::to_hex(&bytes);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

/// A random token, hex.
pub(crate) fn token() -> Result<String, DeviceError> {
    let mut bytes = [0_u8; 16];
    super::crypto::random(&mut bytes)?;
    Ok(waymark_log::types::to_hex(&bytes))
}
