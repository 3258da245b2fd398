//! Opening the tablet: lock, databases, owner token, key, and what listens while the app runs.
//!
//! Promise: the owner token is written before anything is read, so what this tab reads is what it alone will change (A4).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::drafts::Drafts;
use super::error::DeviceError;
use super::facade::{Device, Inner, Opened, TakeOver};
use super::idb::{self, Db, Op};
use super::keys::DeviceKey;
use super::known::Known;
use super::library::Shelf;
use super::lock::Held;
use super::records::{self, Records};
use super::sending::Runs;
use super::store::IdbStore;
use super::types::Mode;
use super::{js, lock, ready, update, wake};

/// Name of lock and channel.
pub(crate) fn lock_name(mode: Mode) -> String {
    format!("waymark{}", mode.suffix())
}

/// Opens, or says that another tab writes.
pub(crate) async fn first(mode: Mode) -> Result<Opened, DeviceError> {
    match lock::try_hold(&lock_name(mode)).await? {
        Some(held) => Ok(Opened::Ready(open(mode, held).await?)),
        None => Ok(Opened::SecondTab(TakeOver { mode })),
    }
}

/// Tells `boot.js` that the app is there.
pub(crate) fn mark() {
    if let Some(root) = js::window().ok().and_then(|w| w.document()).and_then(|d| d.document_element()) {
        let _marked = root.set_attribute("data-app", "open");
    }
}

/// Opens everything, with the lock in hand.
pub(crate) async fn open(mode: Mode, held: Held) -> Result<Device, DeviceError> {
    let db = Rc::new(Db::open(&format!("waymark-records{}", mode.suffix()), idb::RECORDS).await?);
    own(&db).await?;
    let key = DeviceKey::load_or_make(&db).await?;
    let store = IdbStore::new(db.clone(), key.device());
    let name = format!("waymark-library{}", mode.suffix());
    let device = key.device();
    let (known, library) = js::both(Known::load(&db, &store, &device), Db::open(&name, idb::LIBRARY)).await;
    let (known, library) = (known?, Rc::new(library?));
    let device = Device(Rc::new(Inner {
        mode,
        drafts: Drafts::new(db.clone()),
        records: Records::new(store.clone(), key.clone()),
        shelf: Shelf { db: library },
        db,
        key,
        store,
        held,
        known: RefCell::new(known),
        runs: Runs::default(),
        library: RefCell::new(None),
        refused: RefCell::new(None),
        pictures: RefCell::default(),
        voices: super::voice::Voices::new(),
        wake: wake::Wake::new(),
        taken: Cell::new(false),
        listeners: super::facade::Listeners::default(),
    }));
    listen(&device);
    Ok(device)
}

/// From now on only this tab writes.
async fn own(db: &Db) -> Result<(), DeviceError> {
    let token = records::token()?;
    db.write(&[Op::PutAt("state", "owner".into(), JsValue::from_str(&token))]).await?;
    db.owned_by(&token);
    Ok(())
}

fn listen(device: &Device) {
    let weak = Rc::downgrade(&device.0);
    device.0.held.on_lost(Rc::new(move || {
        if let Some(inner) = weak.upgrade() {
            Device(inner).lost();
        }
    }));
    device.send_by_itself();
    if device.mode() == Mode::Field {
        let device = device.clone();
        update::register(move || device.tell(super::types::Change::Update));
        wasm_bindgen_futures::spawn_local(async {
            let _granted = ready::persist().await;
        });
    }
}
