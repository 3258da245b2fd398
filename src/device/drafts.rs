//! Drafts: sessions in the making, one value each, rewritten with every tap (rule R1).
//!
//! Promise: when [`Drafts::save`] returns, this state of the draft or a later one is on disk. An older state never replaces a newer
//! one; where taps come faster than the disk writes, only the newest is written. Nothing here deletes: put away means moved.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use waymark_core::draft::Draft;

use super::error::DeviceError;
use super::idb::{Db, Op};
use super::js::{self, Queue};

/// What is to be written and what was.
#[derive(Default)]
struct Slot {
    newest: u64,
    json: String,
    written: u64,
}

/// The drafts of this tablet.
pub(crate) struct Drafts {
    db: Rc<Db>,
    queue: Queue,
    slots: RefCell<BTreeMap<String, Slot>>,
}

fn value(id: &str, json: &str) -> JsValue {
    js::object(&[("id", &id.into()), ("json", &json.into())])
}

impl Drafts {
    pub(crate) fn new(db: Rc<Db>) -> Self {
        Self { db, queue: Queue::new(), slots: RefCell::default() }
    }

    /// All drafts that this version can read, the newest change first; the others stay where they are.
    pub(crate) async fn all(&self) -> Result<Vec<Draft>, DeviceError> {
        let stored = self.db.all("drafts", &JsValue::UNDEFINED, 0).await?;
        let read = |v: JsValue| serde_json::from_slice::<Draft>(js::get_text(&v, "json")?.as_bytes()).ok();
        let mut drafts: Vec<Draft> = stored.iter().filter_map(read).collect();
        js::newest_first(&mut drafts, |d| d.updated.unix_ms);
        Ok(drafts)
    }

    /// Write it. The order is that of the calls.
    pub(crate) async fn save(&self, draft: &Draft) -> Result<(), DeviceError> {
        let json = serde_json::to_string(draft)
            .map_err(|e| DeviceError::Shape { what: "draft".into(), why: e.to_string() })?;
        let mine = {
            let mut slots = self.slots.borrow_mut();
            let slot = slots.entry(draft.id.clone()).or_default();
            slot.newest += 1;
            slot.json = json;
            slot.newest
        };
        let _turn = self.queue.turn().await;
        self.flush(&draft.id, mine).await
    }

    /// Write the newest state of a draft unless it, or a later one than `mine`, is on disk already.
    async fn flush(&self, id: &str, mine: u64) -> Result<(), DeviceError> {
        let (number, json) = match self.slots.borrow().get(id) {
            // Sealed or put away meanwhile: the tap came too late, there is no draft any more.
            None => return Ok(()),
            Some(slot) if slot.written >= mine => return Ok(()),
            Some(slot) => (slot.newest, slot.json.clone()),
        };
        self.db.write(&[Op::Put("drafts", value(id, &json))]).await?;
        if let Some(slot) = self.slots.borrow_mut().get_mut(id) {
            slot.written = slot.written.max(number);
        }
        Ok(())
    }

    /// Let what is being written end, then keep others out until the turn is dropped (sealing removes the draft).
    pub(crate) async fn hold(&self) -> js::Turn {
        self.queue.turn().await
    }

    /// The draft is gone from the database: waiting writes must not bring it back.
    pub(crate) fn forget(&self, id: &str) {
        self.slots.borrow_mut().remove(id);
    }

    /// Move to `aside`.
    pub(crate) async fn put_away(&self, id: &str) -> Result<(), DeviceError> {
        let _turn = self.queue.turn().await;
        let stored = self.db.get("drafts", &id.into()).await?;
        let stored = stored.ok_or_else(|| DeviceError::NotFound("draft".into()))?;
        let json = js::get_text(&stored, "json").unwrap_or_default();
        let moved = js::object(&[("why", &"draft".into()), ("id", &id.into()), ("json", &json.into())]);
        self.db.write(&[Op::Put("aside", moved), Op::Remove("drafts", id.into())]).await?;
        self.forget(id);
        Ok(())
    }
}
