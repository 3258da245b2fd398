//! Sealing, voiding and listing on IndexedDB (rules R3, R4).

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_core::session::Session;
use waymark_core::testing::{DraftBuilder, SessionBuilder, sample_id};
use waymark_log::Store;
use waymark_log::chain::Link;
use waymark_log::{Signer, Verifier};

use crate::device::DeviceError;
use crate::device::drafts::Drafts;
use crate::device::idb::{Db, Op};
use crate::device::keys::{DeviceKey, Web};
use crate::device::known::Known;
use crate::device::records::Records;
use crate::device::store::IdbStore;
use crate::device::{Mode, RecordState, Waiting};
use crate::{fresh, records_db};

struct Tablet {
    db: Rc<Db>,
    key: DeviceKey,
    store: IdbStore,
    drafts: Drafts,
    records: Records,
}

async fn tablet(name: &str) -> Tablet {
    let db = records_db(name).await;
    let key = DeviceKey::load_or_make(&db).await.unwrap();
    let store = IdbStore::new(db.clone(), waymark_log::Signer::public_key(&key).device());
    let (drafts, records) = (Drafts::new(db.clone()), Records::new(store.clone(), key.clone()));
    Tablet { db, key, store, drafts, records }
}

fn session(n: u64, revision: u32) -> Session {
    let previous = (revision > 1).then(|| "ab".repeat(32));
    SessionBuilder::new()
        .number(n)
        .with(|p| {
            p.revision = revision;
            p.previous = previous;
        })
        .build()
}

#[wasm_bindgen_test]
async fn sealing_is_entry_head_and_no_draft_in_one_step() {
    let t = tablet(&fresh("seal")).await;
    let mut draft = DraftBuilder::new().build();
    draft.id = sample_id(1);
    t.drafts.save(&draft).await.unwrap();
    let sealed = t.records.seal(&t.drafts, &draft.id, &session(1, 1), None).await.unwrap();
    assert_eq!((sealed.seq, sealed.revision), (1, 1));
    assert!(t.drafts.all().await.unwrap().is_empty());
    // A tap that comes after closing finds no draft and makes none.
    let head = t.store.head().await.unwrap().unwrap();
    let stored = t.store.read(1, usize::MAX).await.unwrap().remove(0);
    assert_eq!(stored.entry.after(&Link::start(&t.key.public_key())), head.link);
    let message = head.link.head_message(&t.key.device());
    assert_eq!(Web.verify(&t.key.public_key(), &message, &head.sig).await, Ok(true));
    assert_eq!(Session::parse(stored.entry.payload_line()).unwrap(), session(1, 1));
}

#[wasm_bindgen_test]
async fn the_chain_goes_on_after_reopening_and_sealing_twice_at_once_makes_two() {
    let name = fresh("chain");
    let t = tablet(&name).await;
    let a = t.records.seal(&t.drafts, "a", &session(1, 1), None).await.unwrap();
    let t = tablet(&name).await;
    let (r, d) = (Rc::new(t.records), Rc::new(t.drafts));
    let (done, tell) = crate::device::js::deferred();
    for n in 2..=3 {
        let (r, d, tell) = (r.clone(), d.clone(), tell.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let sealed = r.seal(&d, "x", &session(n, 1), None).await.unwrap();
            if sealed.seq == 3 {
                tell.call0(&JsValue::NULL).unwrap();
            }
        });
    }
    crate::device::js::wait(done).await.unwrap();
    assert_eq!(a.seq, 1);
    let all = t.store.read(1, usize::MAX).await.unwrap();
    let mut at = Link::start(&t.key.public_key());
    for stored in &all {
        at = stored.entry.after(&at);
        assert_eq!(at, stored.link);
    }
    assert_eq!(t.store.head().await.unwrap().unwrap().link, at);
}

#[wasm_bindgen_test]
async fn the_list_has_the_newest_revision_and_what_was_voided() {
    let t = tablet(&fresh("list")).await;
    for (n, revision) in [(1, 1), (2, 1), (1, 2)] {
        t.records.seal(&t.drafts, "x", &session(n, revision), None).await.unwrap();
    }
    t.records.void(&sample_id(2), "twice", None).await.unwrap();
    assert_eq!(
        t.records.void(&sample_id(7), "twice", None).await,
        Err(DeviceError::NotFound("record".into()))
    );
    let folded = t.records.folded().await.unwrap();
    let known = Known::load(&t.db, &t.store, &t.key.device()).await.unwrap();
    let row = |n| known.row(Mode::Field, &sample_id(n), &folded.records[&sample_id(n)]);
    assert_eq!((row(1).revision, row(1).void, row(1).seq), (2, None, 3));
    assert_eq!((row(2).revision, row(2).void, row(2).seq), (1, Some("twice".into()), 4));
    assert_eq!((row(1).state, row(1).waiting), (RecordState::OnlyHere, Some(Waiting::NotTried)));
    assert_eq!(known.sending(Mode::Field, &folded).only_here, 4);
}

#[wasm_bindgen_test]
async fn a_copy_is_the_first_tick_for_what_it_held_and_for_nothing_later() {
    let t = tablet(&fresh("copy")).await;
    for n in 1..=2 {
        t.records.seal(&t.drafts, "x", &session(n, 1), None).await.unwrap();
    }
    let copies = crate::device::js::object(&[("upto", &1.into())]);
    t.db.write(&[Op::PutAt("state", "copies".into(), copies)]).await.unwrap();
    let known = Known::load(&t.db, &t.store, &t.key.device()).await.unwrap();
    assert_eq!((known.state(1), known.state(2)), (RecordState::SecondCopy, RecordState::OnlyHere));
}

#[wasm_bindgen_test]
async fn a_thousand_records_are_listed() {
    let t = tablet(&fresh("thousand")).await;
    for n in 1..=1000 {
        t.records.seal(&t.drafts, "x", &session(n, 1), None).await.unwrap();
    }
    let fresh_start = Records::new(t.store.clone(), t.key.clone());
    let before = crate::device::clock::ticks();
    assert_eq!(fresh_start.folded().await.unwrap().records.len(), 1000);
    let took = crate::device::clock::ticks() - before;
    wasm_bindgen_test::console_log!("1,000 records read and folded in {took} ms (debug build)");
}
