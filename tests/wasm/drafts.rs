//! Drafts on IndexedDB: durable, in order, never deleted (rules R1, R2).

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_core::testing::{DraftBuilder, sample_id};

use crate::device::DeviceError;
use crate::device::drafts::Drafts;
use crate::device::js;
use crate::{fresh, records_db};

#[wasm_bindgen_test]
async fn a_saved_draft_is_there_for_the_next_connection() {
    let name = fresh("draft");
    let mut draft = DraftBuilder::new().build();
    draft.minutes = 55;
    Drafts::new(records_db(&name).await).save(&draft).await.unwrap();
    assert_eq!(Drafts::new(records_db(&name).await).all().await.unwrap(), [draft]);
}

/// Ten thousand taps faster than the disk: each one that returned had its state, or a later one, on disk, never an older one.
#[wasm_bindgen_test]
async fn ten_thousand_writes_keep_their_order() {
    let db = records_db(&fresh("many")).await;
    let drafts = Rc::new(Drafts::new(db));
    let (done, all_done) = js::deferred();
    for n in 0..10_000_u32 {
        let mut draft = DraftBuilder::new().build();
        draft.reach = Some(n);
        let (drafts, all_done) = (drafts.clone(), all_done.clone());
        wasm_bindgen_futures::spawn_local(async move {
            drafts.save(&draft).await.unwrap();
            if n % 500 == 0 {
                assert!(drafts.all().await.unwrap()[0].reach >= Some(n));
            }
            if n == 9_999 {
                all_done.call0(&JsValue::NULL).unwrap();
            }
        });
    }
    js::wait(done).await.unwrap();
    assert_eq!(drafts.all().await.unwrap()[0].reach, Some(9_999));
}

#[wasm_bindgen_test]
async fn one_after_the_other_each_is_on_disk_when_it_returns() {
    let name = fresh("each");
    let (drafts, reader) = (Drafts::new(records_db(&name).await), records_db(&name).await);
    for n in 0..100_u32 {
        let mut draft = DraftBuilder::new().build();
        draft.reach = Some(n);
        drafts.save(&draft).await.unwrap();
        let seen = reader.get("drafts", &draft.id.as_str().into()).await.unwrap().unwrap();
        assert!(js::get_text(&seen, "json").unwrap().contains(&format!("\"reach\":{n},")));
    }
}

#[wasm_bindgen_test]
async fn put_away_moves_and_a_late_tap_does_not_bring_it_back() {
    let db = records_db(&fresh("away")).await;
    let drafts = Drafts::new(db.clone());
    let draft = DraftBuilder::new().build();
    drafts.save(&draft).await.unwrap();
    drafts.put_away(&draft.id).await.unwrap();
    assert!(drafts.all().await.unwrap().is_empty());
    let aside = db.all("aside", &JsValue::UNDEFINED, 0).await.unwrap();
    assert_eq!(aside.length(), 1);
    assert!(js::get_text(&aside.get(0), "json").unwrap().contains(&draft.id));
    assert_eq!(drafts.put_away(&sample_id(9)).await, Err(DeviceError::NotFound("draft".into())));
}

#[wasm_bindgen_test]
async fn a_draft_of_another_shape_stays_where_it_is() {
    let db = records_db(&fresh("shape")).await;
    let odd = js::object(&[("id", &"x".into()), ("json", &"{\"schema\":99,\"step\":\"fly\"}".into())]);
    db.write(&[crate::device::idb::Op::Put("drafts", odd)]).await.unwrap();
    assert!(Drafts::new(db.clone()).all().await.unwrap().is_empty());
    assert!(db.get("drafts", &"x".into()).await.unwrap().is_some());
}
