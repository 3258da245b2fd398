//! The traits' suites on the implementations of this crate: memory store, native keys, native sealing.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use waymark_log::memory::MemoryStore;
use waymark_log::native::{HpkeSealer, OsEntropy, P256, P256Key};
use waymark_log::{sealer_suite, signer_suite, store_suite};

static STORES: LazyLock<Mutex<HashMap<&str, MemoryStore>>> = LazyLock::new(Mutex::default);

async fn memory(name: &'static str) -> MemoryStore {
    STORES.lock().unwrap().entry(name).or_default().clone()
}

async fn native(_: &'static str) -> (P256Key, P256) {
    (P256Key::generate(&OsEntropy).unwrap(), P256)
}

async fn hpke(_: &'static str) -> HpkeSealer<OsEntropy> {
    HpkeSealer(OsEntropy)
}

store_suite!(native, memory);
signer_suite!(native, native);
sealer_suite!(native, hpke);
