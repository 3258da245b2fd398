//! The suite of [`Store`]: one list of cases, run on memory here and on IndexedDB in the browser.
//!
//! Each case gets a factory: `async fn(name) -> impl Store`. The same name opens the same data again, another name is empty;
//! every case uses names of its own. Run it with [`store_suite!`](crate::store_suite).

use std::future::Future;

use super::{append, chain};
use crate::chain::Link;
use crate::signed::SignedLine;
use crate::state::{Cursor, SyncState};
use crate::traits::{Append, Store, StoreError};
use crate::types::{PublicKey, Signature};

/// The key whose chain the cases store.
pub const KEY: PublicKey = PublicKey([4; 65]);

/// A new log is empty, and says so without an error.
pub async fn empty_log<S: Store, F: Future<Output = S>>(make: impl Fn(&'static str) -> F) {
    let store = make("empty").await;
    assert_eq!(store.head().await, Ok(None));
    assert_eq!(store.first().await, Ok(None));
    assert_eq!(store.hash_at(1).await, Ok(None));
    assert_eq!(store.read(1, 1000).await, Ok(vec![]));
    assert_eq!(store.sync_state().await, Ok(SyncState::default()));
}

/// What was appended is there, byte for byte, also after opening again.
pub async fn appended_stays<S: Store, F: Future<Output = S>>(make: impl Fn(&'static str) -> F) {
    let store = make("appended").await;
    let entries = chain(&KEY, 12);
    for stored in &entries {
        assert_eq!(store.append(append(stored)).await, Ok(()));
    }
    drop(store);
    let store = make("appended").await;
    assert_eq!(store.head().await.map(|h| h.map(|h| h.link)), Ok(entries.last().map(|e| e.link)));
    assert_eq!(store.read(1, usize::MAX).await.as_ref(), Ok(&entries));
    assert_eq!(store.first().await, Ok(Some(1)));
    for stored in &entries {
        assert_eq!(store.hash_at(stored.link.seq).await, Ok(Some(stored.link.hash)));
    }
    assert_eq!(store.hash_at(13).await, Ok(None));
}

/// Only the entry that follows the head is taken; anything else changes nothing.
pub async fn no_hole_no_repeat<S: Store, F: Future<Output = S>>(make: impl Fn(&'static str) -> F) {
    let store = make("conflict").await;
    let entries = chain(&KEY, 3);
    assert_eq!(store.append(append(&entries[1])).await, Err(StoreError::Conflict));
    assert_eq!(store.append(append(&entries[0])).await, Ok(()));
    assert_eq!(store.append(append(&entries[0])).await, Err(StoreError::Conflict));
    assert_eq!(store.append(append(&entries[2])).await, Err(StoreError::Conflict));
    let odd = Append { head: append(&entries[0]).head, ..append(&entries[1]) };
    assert_eq!(store.append(odd).await, Err(StoreError::Conflict));
    assert_eq!(store.read(1, usize::MAX).await.as_deref(), Ok(&entries[..1]));
    assert_eq!(store.head().await.map(|h| h.map(|h| h.link)), Ok(Some(entries[0].link)));
}

/// Reading starts where asked, keeps order, gives at least one and stops by bytes.
pub async fn reads_by_bytes<S: Store, F: Future<Output = S>>(make: impl Fn(&'static str) -> F) {
    let store = make("bytes").await;
    let entries = chain(&KEY, 20);
    for stored in &entries {
        assert_eq!(store.append(append(stored)).await, Ok(()));
    }
    assert_eq!(store.read(5, 1).await.as_deref(), Ok(&entries[4..5]));
    assert_eq!(store.read(5, 0).await.as_deref(), Ok(&entries[4..5]));
    let two = entries[4].entry.wire_len() + 1;
    assert_eq!(store.read(5, two).await.as_deref(), Ok(&entries[4..6]));
    assert_eq!(store.read(19, usize::MAX).await.as_deref(), Ok(&entries[18..]));
    assert_eq!(store.read(21, usize::MAX).await, Ok(vec![]));
    assert_eq!(store.read(0, usize::MAX).await.as_deref(), Ok(&entries[..]));
}

/// The state is kept whole, with what a newer app wrote into it, and the log is not touched by it.
pub async fn state_is_kept<S: Store, F: Future<Output = S>>(make: impl Fn(&'static str) -> F) {
    let store = make("state").await;
    let entries = chain(&KEY, 1);
    assert_eq!(store.append(append(&entries[0])).await, Ok(()));
    let mut state = SyncState {
        receipt: Some(SignedLine { line: "{\"receipt\":1}".into(), sig: Signature([9; 64]) }),
        nonce: Some("1.ab".into()),
        cursor: Some(Cursor { epoch: 2, seq: 40 }),
        ..SyncState::default()
    };
    state.wait(1, "too_large");
    state.other.insert("later".into(), serde_json::json!({"a": [1, "ب"]}));
    assert_eq!(store.finish(&state, &[entries[0].entry.clone()]).await, Ok(()));
    drop(store);
    let store = make("state").await;
    assert_eq!(store.sync_state().await, Ok(state));
    assert_eq!(store.read(1, usize::MAX).await.as_ref(), Ok(&entries));
    assert_eq!(store.head().await.map(|h| h.map(|h| h.link)), Ok(Some(entries[0].link)));
}

/// Deleting by permit leaves the rest, the head, and the last entry of the range.
pub async fn deletes_by_permit<S: Store, F: Future<Output = S>>(make: impl Fn(&'static str) -> F) {
    let store = make("delete").await;
    let entries = chain(&KEY, 8);
    for stored in &entries {
        assert_eq!(store.append(append(stored)).await, Ok(()));
    }
    let permit = crate::retention::test_permit(1..=4);
    assert_eq!(store.delete(&permit).await, Ok(()));
    assert_eq!(store.first().await, Ok(Some(5)));
    assert_eq!(store.hash_at(4).await, Ok(None));
    assert_eq!(store.read(1, usize::MAX).await.as_deref(), Ok(&entries[4..]));
    let head: Option<Link> = store.head().await.ok().flatten().map(|h| h.link);
    assert_eq!(head, Some(entries[7].link));
}

/// Makes one test for each case of the [`Store`] suite: `store_suite!(native, factory)` gives plain tests,
/// `store_suite!(browser, factory)` gives `wasm_bindgen_test`s (the calling crate needs `wasm-bindgen-test`).
#[macro_export]
macro_rules! store_suite {
    ($how:ident, $factory:path) => {
        $crate::suite_tests!($how, stores, $factory;
            empty_log, appended_stays, no_hole_no_repeat, reads_by_bytes, state_is_kept, deletes_by_permit);
    };
}

/// The tests of one suite, natively or in the browser.
#[doc(hidden)]
#[macro_export]
macro_rules! suite_tests {
    (native, $suite:ident, $factory:path; $($case:ident),*) => {
        $(#[test]
        fn $case() {
            $crate::testing::now($crate::testing::$suite::$case($factory));
        })*
    };
    (browser, $suite:ident, $factory:path; $($case:ident),*) => {
        $(#[::wasm_bindgen_test::wasm_bindgen_test]
        async fn $case() {
            $crate::testing::$suite::$case($factory).await;
        })*
    };
}
