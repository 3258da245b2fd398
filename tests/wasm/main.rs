//! The device room in a real browser: IndexedDB, WebCrypto, locks (`cargo xtask test --only browser`; chromedriver runs it).
//!
//! Promise: what R1, R2, R4, A4 and C1 say of storage is tried here on the browser's own storage, not on a stand-in. Each test has
//! databases of its own name, so order and repetition change nothing.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test may stop where it likes")]

// The room itself, not its public door: the suites need its parts.
#[path = "../../src/device/mod.rs"]
#[expect(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the tests use the parts, the app uses the door"
)]
mod device;

mod codec;
mod crypto;
mod drafts;
mod library;
mod owner;
mod records;
mod signers;
mod stores;

use std::cell::Cell;
use std::rc::Rc;

use device::idb::{Db, RECORDS};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

thread_local! {
    static RUN: Cell<u64> = const { Cell::new(0) };
}

/// A name that no earlier test and no earlier run had.
pub(crate) fn fresh(name: &str) -> String {
    let n = RUN.with(|r| r.replace(r.get() + 1));
    let token = device::records::token().unwrap();
    format!("test-{name}-{n}-{token}")
}

/// A records database of its own.
pub(crate) async fn records_db(name: &str) -> Rc<Db> {
    Rc::new(Db::open(name, RECORDS).await.unwrap())
}
