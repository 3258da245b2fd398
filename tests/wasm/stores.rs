//! The log's store suite on IndexedDB (rules R1, R2, R4).

use std::cell::RefCell;
use std::collections::BTreeMap;

use waymark_log::store_suite;
use waymark_log::testing::stores::KEY;

use crate::device::store::IdbStore;
use crate::{fresh, records_db};

thread_local! {
    static NAMES: RefCell<BTreeMap<&'static str, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// The same name opens the same database again, through a new connection.
async fn indexed_db(name: &'static str) -> IdbStore {
    let real = NAMES.with_borrow_mut(|n| n.entry(name).or_insert_with(|| fresh(name)).clone());
    IdbStore::new(records_db(&real).await, KEY.device())
}

store_suite!(browser, indexed_db);
