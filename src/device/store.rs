//! The log's storage on IndexedDB: `waymark_log::Store` over `waymark-records`.
//!
//! Promise: one sealing is one strict transaction that checks the owner token and the head before it writes (rules R1, R4, A4);
//! only a permit of the log deletes entries (R2); values stay readable by `recovery.html` and by older apps.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use waymark_log::chain::{Head, Link};
use waymark_log::retention::Permit;
use waymark_log::state::SyncState;
use waymark_log::types::{DeviceId, Hash};
use waymark_log::{Append, Entry, Store, StoreError, StoredEntry};
use web_sys::IdbKeyRange;

use super::error::DeviceError;
use super::idb::{Db, Expect, Op};
use super::js;

/// Key of the newest head in `state`.
const HEAD: &str = "head";
/// Key of the sync state in `state`.
const SYNC: &str = "sync";
/// Where the server's news stand among the entries: no device id has this form.
const NEWS: &str = "server";

/// The tablet's own log.
#[derive(Clone)]
pub(crate) struct IdbStore {
    db: Rc<Db>,
    device: DeviceId,
}

impl From<DeviceError> for StoreError {
    fn from(error: DeviceError) -> Self {
        match error {
            DeviceError::TakenOver => Self::NotOwner,
            DeviceError::Full => Self::Full,
            DeviceError::Conflict => Self::Conflict,
            DeviceError::Shape { what, .. } => Self::Damaged { place: what },
            other => Self::Other(other.to_string()),
        }
    }
}

impl From<StoreError> for DeviceError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotOwner => Self::TakenOver,
            StoreError::Full => Self::Full,
            StoreError::Conflict => Self::Conflict,
            StoreError::Damaged { place } => Self::Shape { what: place, why: "damaged".into() },
            StoreError::Closed => Self::Storage("closed".into()),
            StoreError::Other(why) => Self::Storage(why),
        }
    }
}

fn damaged(place: &str) -> DeviceError {
    DeviceError::Shape { what: place.to_owned(), why: "not what this version writes".into() }
}

fn read_entry(value: &JsValue) -> Result<StoredEntry, DeviceError> {
    let read = || {
        let seq = js::get_count(value, "seq")?;
        let hash: Hash = js::get_text(value, "hash")?.parse().ok()?;
        let entry = Entry::from_lines(js::get_bytes(value, "header")?, js::get_bytes(value, "payload")?);
        Some(StoredEntry { entry, link: Link { seq, hash } })
    };
    read().ok_or_else(|| damaged("entries"))
}

fn write_entry(log: &str, stored: &StoredEntry) -> JsValue {
    js::object(&[
        ("device", &log.into()),
        ("seq", &js::number(stored.link.seq)),
        ("header", &js::to_array(stored.entry.header_line())),
        ("payload", &js::to_array(stored.entry.payload_line())),
        ("hash", &stored.link.hash.to_string().into()),
    ])
}

fn read_head(value: &JsValue) -> Result<Head, DeviceError> {
    let read = || {
        let link =
            Link { seq: js::get_count(value, "seq")?, hash: js::get_text(value, "hash")?.parse().ok()? };
        Some(Head { link, sig: js::get_text(value, "sig")?.parse().ok()? })
    };
    read().ok_or_else(|| damaged("state/head"))
}

fn write_head(head: &Head) -> JsValue {
    js::object(&[
        ("seq", &js::number(head.link.seq)),
        ("hash", &head.link.hash.to_string().into()),
        ("sig", &head.sig.to_string().into()),
    ])
}

/// The head in the database must be the one before `seq`.
fn follows(seq: u64) -> Expect {
    Expect {
        key: HEAD,
        fits: Box::new(move |found| {
            let have = if found.is_undefined() { Some(0) } else { js::get_count(found, "seq") };
            have.and_then(|n| n.checked_add(1)) == Some(seq)
        }),
        otherwise: DeviceError::Conflict,
    }
}

impl IdbStore {
    /// The log of `device` in that database.
    pub(crate) fn new(db: Rc<Db>, device: DeviceId) -> Self {
        Self { db, device }
    }

    fn key(log: &str, seq: u64) -> JsValue {
        [JsValue::from_str(log), js::number(seq)].iter().collect::<js_sys::Array>().into()
    }

    fn range(&self, from: u64, to: Option<u64>) -> Result<JsValue, DeviceError> {
        let log = self.device.to_string();
        let end = to.map_or_else(|| JsValue::from_f64(f64::INFINITY), js::number);
        let end = [JsValue::from_str(&log), end].iter().collect::<js_sys::Array>();
        IdbKeyRange::bound(&Self::key(&log, from), &end)
            .map(Into::into)
            .map_err(|e| DeviceError::Storage(js::thrown(&e).1))
    }

    /// All entries of the log, in order.
    pub(crate) async fn entries(&self) -> Result<Vec<StoredEntry>, DeviceError> {
        let all = self.db.all("entries", &self.range(0, None)?, 0).await?;
        all.iter().map(|v| read_entry(&v)).collect()
    }
}

impl Store for IdbStore {
    async fn head(&self) -> Result<Option<Head>, StoreError> {
        let found = self.db.get("state", &HEAD.into()).await?;
        Ok(found.map(|v| read_head(&v)).transpose()?)
    }

    async fn append(&self, add: Append) -> Result<(), StoreError> {
        let seq = add.stored.link.seq;
        if add.head.link != add.stored.link {
            return Err(StoreError::Conflict);
        }
        let mut ops = vec![
            Op::Add("entries", write_entry(&self.device.to_string(), &add.stored)),
            Op::PutAt("state", HEAD.into(), write_head(&add.head)),
        ];
        if let Some(draft) = &add.draft {
            ops.push(Op::Remove("drafts", draft.as_str().into()));
        }
        match self.db.write_if(&ops, &[follows(seq)]).await {
            // Tried twice, and the head is ours: the first try had come through.
            Err((DeviceError::Conflict, true)) if self.head().await? == Some(add.head) => Ok(()),
            other => Ok(other.map_err(|(e, _twice)| e)?),
        }
    }

    async fn read(&self, from: u64, max_bytes: usize) -> Result<Vec<StoredEntry>, StoreError> {
        const CHUNK: u32 = 256;
        let (mut out, mut bytes, mut next) = (Vec::new(), 0, from);
        loop {
            let found = self.db.all("entries", &self.range(next, None)?, CHUNK).await?;
            for value in found.iter() {
                let stored = read_entry(&value)?;
                next = stored.link.seq + 1;
                bytes += stored.entry.wire_len();
                out.push(stored);
                if bytes > max_bytes {
                    return Ok(out);
                }
            }
            if found.length() < CHUNK {
                return Ok(out);
            }
        }
    }

    async fn hash_at(&self, seq: u64) -> Result<Option<Hash>, StoreError> {
        let found = self.db.get("entries", &Self::key(&self.device.to_string(), seq)).await?;
        Ok(found.map(|v| read_entry(&v)).transpose()?.map(|e| e.link.hash))
    }

    async fn first(&self) -> Result<Option<u64>, StoreError> {
        let keys = self.db.keys("entries", &self.range(0, None)?, 1).await?;
        let first = keys.get(0);
        Ok(first.dyn_ref::<js_sys::Array>().and_then(|k| k.get(1).as_f64()).and_then(js::whole))
    }

    async fn sync_state(&self) -> Result<SyncState, StoreError> {
        let Some(found) = self.db.get("state", &SYNC.into()).await? else { return Ok(SyncState::default()) };
        let text = found.as_string().ok_or_else(|| damaged("state/sync"))?;
        Ok(serde_json::from_slice(text.as_bytes()).map_err(|_| damaged("state/sync"))?)
    }

    async fn finish(&self, state: &SyncState, news: &[Entry]) -> Result<(), StoreError> {
        let text = serde_json::to_string(state).map_err(|e| StoreError::Other(e.to_string()))?;
        let mut ops = vec![Op::PutAt("state", SYNC.into(), text.into())];
        for entry in news {
            // A news line that cannot be read has no place of its own: kept aside, raw.
            ops.push(match entry.header() {
                Ok(header) => {
                    let link = Link { seq: header.seq, hash: entry.payload_hash() };
                    Op::Put("entries", write_entry(NEWS, &StoredEntry { entry: entry.clone(), link }))
                }
                Err(_) => Op::Put(
                    "aside",
                    js::object(&[
                        ("why", &"news".into()),
                        ("header", &js::to_array(entry.header_line())),
                        ("payload", &js::to_array(entry.payload_line())),
                    ]),
                ),
            });
        }
        Ok(self.db.write(&ops).await?)
    }

    async fn delete(&self, permit: &Permit) -> Result<(), StoreError> {
        let mut ops = Vec::new();
        for range in permit.ranges() {
            ops.push(Op::Remove("entries", self.range(*range.start(), Some(*range.end()))?));
        }
        Ok(self.db.write(&ops).await?)
    }
}
