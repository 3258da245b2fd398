//! IndexedDB, thin: gather the writes, then one `strict` transaction; nothing foreign is awaited while it is open.
//!
//! Promises: a write that returned `Ok` is on disk (rule R1); version 1 for ever, shape lives in the values (R2); a closed
//! connection is reopened once an operation; no database is ever deleted; each write checks the owner token inside its own
//! transaction, so a tab that lost the lock cannot write (A4).

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbObjectStoreParameters, IdbRequest, IdbTransaction};

use super::error::DeviceError;
use super::js;

/// How a store finds its keys.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Keys {
    /// In the value, under these names.
    In(&'static [&'static str]),
    /// Given with each value.
    Given,
    /// Made by the database.
    Counted,
}

/// The stores of a database, the same for ever.
pub(crate) type Stores = &'static [(&'static str, Keys)];

/// Stores of `waymark-records`: what nothing may delete without a receipt.
pub(crate) const RECORDS: Stores = &[
    ("entries", Keys::In(&["device", "seq"])),
    ("drafts", Keys::In(&["id"])),
    ("state", Keys::Given),
    ("aside", Keys::Counted),
];

/// Stores of `waymark-library`: what can always be fetched again.
pub(crate) const LIBRARY: Stores = &[("blobs", Keys::Given), ("state", Keys::Given)];

/// One write.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    /// Put a value whose key is in it or is counted.
    Put(&'static str, JsValue),
    /// Put a value under a key.
    PutAt(&'static str, JsValue, JsValue),
    /// Add: the transaction fails where the key exists.
    Add(&'static str, JsValue),
    /// Remove a key.
    Remove(&'static str, JsValue),
}

impl Op {
    fn store(&self) -> &'static str {
        match self {
            Self::Put(s, _) | Self::PutAt(s, _, _) | Self::Add(s, _) | Self::Remove(s, _) => s,
        }
    }
}

/// What a value of `state` has to be, looked at inside the transaction that writes.
pub(crate) struct Expect {
    /// Key in `state`.
    pub(crate) key: &'static str,
    /// Whether the value found will do.
    pub(crate) fits: Box<dyn Fn(&JsValue) -> bool>,
    /// The error otherwise; nothing is written then.
    pub(crate) otherwise: DeviceError,
}

/// A database with its connection.
pub(crate) struct Db {
    name: String,
    stores: Stores,
    /// Open, or to be opened by the next call.
    pub(crate) connection: RefCell<Option<IdbDatabase>>,
    /// Owner token that each write must find in `state`; none for the library.
    owner: RefCell<Option<String>>,
}

/// What a browser's exception means here.
pub(crate) fn storage_error(error: &JsValue) -> DeviceError {
    let (name, message) = js::thrown(error);
    if name == "QuotaExceededError" {
        return DeviceError::Full;
    }
    DeviceError::Storage(format!("{name}: {message}"))
}

/// Worth one more try with a new connection.
fn worth_reopening(error: &DeviceError) -> bool {
    match error {
        DeviceError::Storage(text) => {
            !["ConstraintError", "DataError", "DataCloneError"].iter().any(|n| text.starts_with(n))
        }
        _ => false,
    }
}

fn answer(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

async fn settled(promise: Promise, request: &IdbRequest) -> Result<JsValue, DeviceError> {
    match js::wait(promise).await {
        Ok(_event) => request.result().map_err(|e| storage_error(&e)),
        Err(_event) => Err(match request.error() {
            Ok(Some(e)) => storage_error(&e),
            _ => DeviceError::Storage("request failed".into()),
        }),
    }
}

async fn done(request: &IdbRequest) -> Result<JsValue, DeviceError> {
    settled(answer(request), request).await
}

fn ended(tx: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        tx.set_oncomplete(Some(&resolve));
        tx.set_onabort(Some(&reject));
    })
}

impl Db {
    /// Open, making the stores where the database is new.
    pub(crate) async fn open(name: &str, stores: Stores) -> Result<Self, DeviceError> {
        let db =
            Self { name: name.to_owned(), stores, connection: RefCell::new(None), owner: RefCell::new(None) };
        db.connect().await?;
        Ok(db)
    }

    /// From now on each write must find this token in `state`.
    pub(crate) fn owned_by(&self, token: &str) {
        *self.owner.borrow_mut() = Some(token.to_owned());
    }

    async fn connect(&self) -> Result<IdbDatabase, DeviceError> {
        if let Some(db) = self.connection.borrow().as_ref() {
            return Ok(db.clone());
        }
        let factory = js::window()?.indexed_db().ok().flatten().ok_or(DeviceError::Missing("indexedDB"))?;
        let request = factory.open_with_u32(&self.name, 1).map_err(|e| storage_error(&e))?;
        let (stores, asked) = (self.stores, request.clone());
        let upgrade = Closure::once(move |_event: JsValue| {
            if let Some(db) = asked.result().ok().and_then(|r| r.dyn_into::<IdbDatabase>().ok()) {
                make_stores(&db, stores);
            }
        });
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let db: IdbDatabase = done(&request).await?.unchecked_into();
        // A newer program may not be blocked by this tab; the next write reopens.
        let closing = db.clone();
        let close = Closure::<dyn FnMut(JsValue)>::new(move |_event| closing.close());
        db.set_onversionchange(Some(close.as_ref().unchecked_ref()));
        close.forget();
        *self.connection.borrow_mut() = Some(db.clone());
        Ok(db)
    }

    fn forget_connection(&self) {
        if let Some(db) = self.connection.borrow_mut().take() {
            db.close();
        }
    }

    async fn begin(&self, stores: &[&str], mode: &str) -> Result<IdbTransaction, DeviceError> {
        let options = js::object(&[("durability", &"strict".into())]);
        let names = js::texts(stores);
        let db = self.connect().await?;
        match db.unchecked_ref::<js::StrictDb>().transaction(&names, mode, &options) {
            Ok(tx) => Ok(tx),
            Err(_closed) => {
                self.forget_connection();
                let db = self.connect().await?;
                db.unchecked_ref::<js::StrictDb>()
                    .transaction(&names, mode, &options)
                    .map_err(|e| storage_error(&e))
            }
        }
    }

    /// The value under a key, `None` where there is none.
    pub(crate) async fn get(
        &self,
        store: &'static str,
        key: &JsValue,
    ) -> Result<Option<JsValue>, DeviceError> {
        let value = match self.get_once(store, key).await {
            Err(e) if worth_reopening(&e) => {
                self.forget_connection();
                self.get_once(store, key).await?
            }
            other => other?,
        };
        Ok((!value.is_undefined()).then_some(value))
    }

    async fn get_once(&self, store: &'static str, key: &JsValue) -> Result<JsValue, DeviceError> {
        let tx = self.begin(&[store], "readonly").await?;
        let store = tx.object_store(store).map_err(|e| storage_error(&e))?;
        done(&store.get(key).map_err(|e| storage_error(&e))?).await
    }

    /// The values under these keys, all in one transaction: each one takes a turn of the browser's, which a slow tablet feels.
    pub(crate) async fn gets(
        &self,
        store: &'static str,
        keys: &[&str],
    ) -> Result<Vec<Option<JsValue>>, DeviceError> {
        let got = match self.gets_once(store, keys).await {
            Err(e) if worth_reopening(&e) => {
                self.forget_connection();
                self.gets_once(store, keys).await?
            }
            other => other?,
        };
        Ok(got.into_iter().map(|v| (!v.is_undefined()).then_some(v)).collect())
    }

    async fn gets_once(&self, store: &'static str, keys: &[&str]) -> Result<Vec<JsValue>, DeviceError> {
        let tx = self.begin(&[store], "readonly").await?;
        let store = tx.object_store(store).map_err(|e| storage_error(&e))?;
        let asked: Result<Vec<_>, _> = keys.iter().map(|key| store.get(&JsValue::from_str(key))).collect();
        let asked = asked.map_err(|e| storage_error(&e))?;
        let answers: Vec<_> = asked.iter().map(answer).collect();
        let mut got = Vec::with_capacity(asked.len());
        for (promise, request) in answers.into_iter().zip(&asked) {
            got.push(settled(promise, request).await?);
        }
        Ok(got)
    }

    /// Values of a store in key order; `range` as the browser takes it (`undefined` for all), at most `count` (0 for all).
    pub(crate) async fn all(
        &self,
        store: &'static str,
        range: &JsValue,
        count: u32,
    ) -> Result<Array, DeviceError> {
        self.list(store, range, count, false).await
    }

    /// Keys of a store, likewise.
    pub(crate) async fn keys(
        &self,
        store: &'static str,
        range: &JsValue,
        count: u32,
    ) -> Result<Array, DeviceError> {
        self.list(store, range, count, true).await
    }

    async fn list(
        &self,
        store: &'static str,
        range: &JsValue,
        count: u32,
        keys: bool,
    ) -> Result<Array, DeviceError> {
        let got = match self.list_once(store, range, count, keys).await {
            Err(e) if worth_reopening(&e) => {
                self.forget_connection();
                self.list_once(store, range, count, keys).await?
            }
            other => other?,
        };
        Ok(got.unchecked_into())
    }

    async fn list_once(
        &self,
        store: &'static str,
        range: &JsValue,
        count: u32,
        keys: bool,
    ) -> Result<JsValue, DeviceError> {
        let tx = self.begin(&[store], "readonly").await?;
        let store = tx.object_store(store).map_err(|e| storage_error(&e))?;
        let request = match (keys, count) {
            (true, 0) => store.get_all_keys_with_key(range),
            (true, _) => store.get_all_keys_with_key_and_limit(range, count),
            (false, 0) => store.get_all_with_key(range),
            (false, _) => store.get_all_with_key_and_limit(range, count),
        };
        done(&request.map_err(|e| storage_error(&e))?).await
    }

    /// All these writes or none, durable when this returns.
    pub(crate) async fn write(&self, ops: &[Op]) -> Result<(), DeviceError> {
        self.write_if(ops, &[]).await.map_err(|(e, _twice)| e)
    }

    /// The same, only where `state` is as expected. `Err` says beside why whether it was tried twice: the first commit may have
    /// come through and only its answer got lost.
    pub(crate) async fn write_if(&self, ops: &[Op], expect: &[Expect]) -> Result<(), (DeviceError, bool)> {
        match self.write_once(ops, expect).await {
            Err(e) if worth_reopening(&e) => {
                self.forget_connection();
                self.write_once(ops, expect).await.map_err(|e| (e, true))
            }
            other => other.map_err(|e| (e, false)),
        }
    }

    async fn write_once(&self, ops: &[Op], expect: &[Expect]) -> Result<(), DeviceError> {
        let owner = self.owner.borrow().clone().map(owned);
        let expect: Vec<&Expect> = owner.iter().chain(expect).collect();
        let mut stores: Vec<&str> = Vec::new();
        let state = (!expect.is_empty()).then_some("state");
        for store in ops.iter().map(Op::store).chain(state) {
            if !stores.contains(&store) {
                stores.push(store);
            }
        }
        let tx = self.begin(&stores, "readwrite").await?;
        let end = ended(&tx);
        let reads = expect.iter().map(|e| read_state(&tx, e.key)).collect::<Result<Vec<_>, _>>();
        let queued = reads.and_then(|reads| put_all(&tx, ops).map(|()| reads));
        let judged = match queued {
            Ok(reads) => judge(&reads, &expect).await,
            Err(e) => Err(e),
        };
        if judged.is_err() {
            // The writes are queued behind the reads: aborting now undoes all of them.
            let _rolled_back = tx.abort();
        }
        let ended = js::wait(end).await;
        judged?;
        ended.map(|_complete| ()).map_err(|_abort| match tx.error() {
            Some(e) => storage_error(&e),
            None => DeviceError::Storage("AbortError: transaction aborted".into()),
        })
    }
}

fn owned(token: String) -> Expect {
    Expect {
        key: "owner",
        fits: Box::new(move |found| found.as_string().as_ref() == Some(&token)),
        otherwise: DeviceError::TakenOver,
    }
}

fn read_state(tx: &IdbTransaction, key: &str) -> Result<IdbRequest, DeviceError> {
    let state = tx.object_store("state").map_err(|e| storage_error(&e))?;
    state.get(&key.into()).map_err(|e| storage_error(&e))
}

async fn judge(reads: &[IdbRequest], expect: &[&Expect]) -> Result<(), DeviceError> {
    // All handlers are set before the first wait, or a later answer would be missed.
    let answers: Vec<_> = reads.iter().map(answer).collect();
    for ((promise, request), expect) in answers.into_iter().zip(reads).zip(expect) {
        let found = settled(promise, request).await?;
        if !(expect.fits)(&found) {
            return Err(expect.otherwise.clone());
        }
    }
    Ok(())
}

fn put_all(tx: &IdbTransaction, ops: &[Op]) -> Result<(), DeviceError> {
    for op in ops {
        let store = tx.object_store(op.store()).map_err(|e| storage_error(&e))?;
        let made = match op {
            Op::Put(_, value) => store.put(value),
            Op::PutAt(_, key, value) => store.put_with_key(value, key),
            Op::Add(_, value) => store.add(value),
            Op::Remove(_, key) => store.delete(key),
        };
        made.map_err(|e| storage_error(&e))?;
    }
    Ok(())
}

fn make_stores(db: &IdbDatabase, stores: Stores) {
    for (name, keys) in stores {
        let how = IdbObjectStoreParameters::new();
        match keys {
            Keys::In([one]) => how.set_key_path(&JsValue::from_str(one)),
            Keys::In(many) => how.set_key_path(&js::texts(many)),
            Keys::Given => {}
            Keys::Counted => how.set_auto_increment(true),
        }
        // A failure aborts the upgrade, which `done` reports.
        let _made = db.create_object_store_with_optional_parameters(name, &how);
    }
}
