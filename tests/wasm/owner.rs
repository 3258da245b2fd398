//! One writer: a tab that lost the lock writes nothing, and a closed connection is reopened (rules A4, R1; peers 3).

use wasm_bindgen_test::wasm_bindgen_test;
use waymark_core::testing::DraftBuilder;

use crate::device::drafts::Drafts;
use crate::device::idb::{Op, storage_error};
use crate::device::{DeviceError, lock};
use crate::{fresh, records_db};

fn owner(token: &str) -> Op {
    Op::PutAt("state", "owner".into(), token.into())
}

#[wasm_bindgen_test]
async fn a_stolen_owner_token_stops_the_old_tab_and_nothing_of_its_write_stays() {
    let name = fresh("owner");
    let (old, new) = (records_db(&name).await, records_db(&name).await);
    old.write(&[owner("old")]).await.unwrap();
    old.owned_by("old");
    let (drafts, draft) = (Drafts::new(old.clone()), DraftBuilder::new().build());
    drafts.save(&draft).await.unwrap();
    new.write(&[owner("new")]).await.unwrap();
    new.owned_by("new");
    let mut later = draft.clone();
    later.minutes = 99;
    assert_eq!(drafts.save(&later).await, Err(DeviceError::TakenOver));
    let two = [Op::PutAt("state", "a".into(), 1.into()), Op::PutAt("state", "b".into(), 2.into())];
    assert_eq!(old.write(&two).await, Err(DeviceError::TakenOver));
    assert_eq!(new.get("state", &"a".into()).await, Ok(None));
    assert_eq!(Drafts::new(new).all().await.unwrap(), [draft]);
}

#[wasm_bindgen_test]
async fn a_second_tab_is_told_and_may_take_over() {
    let name = fresh("lock");
    let first = lock::try_hold(&name).await.unwrap().unwrap();
    assert!(lock::try_hold(&name).await.unwrap().is_none());
    let (lost, tell) = crate::device::js::deferred();
    first.on_lost(std::rc::Rc::new(move || {
        tell.call0(&wasm_bindgen::JsValue::NULL).unwrap();
    }));
    let _second = lock::steal(&name).await.unwrap();
    crate::device::js::wait(lost).await.unwrap();
    assert!(lock::try_hold(&name).await.unwrap().is_none());
}

/// As a browser under memory pressure does.
fn close(db: &crate::device::idb::Db) {
    db.connection.borrow().as_ref().unwrap().close();
}

#[wasm_bindgen_test]
async fn a_closed_connection_is_reopened_in_every_path() {
    let db = records_db(&fresh("closed")).await;
    let drafts = Drafts::new(db.clone());
    let draft = DraftBuilder::new().build();
    close(&db);
    drafts.save(&draft).await.unwrap();
    close(&db);
    assert_eq!(drafts.all().await.unwrap(), std::slice::from_ref(&draft));
    close(&db);
    assert!(db.get("drafts", &draft.id.as_str().into()).await.unwrap().is_some());
    close(&db);
    drafts.put_away(&draft.id).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_full_disk_is_an_error_of_its_own() {
    let full = web_sys::DomException::new_with_message_and_name("no", "QuotaExceededError").unwrap();
    assert_eq!(storage_error(&full), DeviceError::Full);
    let other = web_sys::DomException::new_with_message_and_name("no", "UnknownError").unwrap();
    assert_eq!(storage_error(&other), DeviceError::Storage("UnknownError: no".into()));
}

#[wasm_bindgen_test]
async fn a_failing_write_leaves_nothing_of_the_transaction() {
    let db = records_db(&fresh("atomic")).await;
    // A value that cannot be cloned fails when it is put, after the first one was queued.
    let odd = js_sys::Function::new_no_args("");
    let ops = [Op::PutAt("state", "good".into(), 1.into()), Op::PutAt("state", "odd".into(), odd.into())];
    assert!(matches!(db.write(&ops).await, Err(DeviceError::Storage(_))));
    assert_eq!(db.get("state", &"good".into()).await, Ok(None));
}
