//! Correcting and voiding: a new revision or an entry of its own; nothing is deleted (rule R3).

use wasm_bindgen_futures::spawn_local;
use waymark_core::activity::Step;
use waymark_core::draft::Draft;

use crate::app::Hub;
use crate::app::route::Route;
use crate::app::state::{Msg, Note};
use crate::device::Trigger;

/// Opens a draft of the next revision.
pub fn correct(hub: &Hub, id: &str) {
    let state = hub.state();
    let Some(row) = state.records.iter().find(|r| r.id == id) else { return };
    if !state.drafts.iter().any(|d| d.id == row.id) {
        hub.send(Msg::Open(Some(row.id.clone())));
        hub.put(Draft::correcting(&row.session, &row.hash, hub.now()));
    }
    hub.send(Msg::Open(Some(row.id.clone())));
    hub.go(&Route::Step(Step::Close));
}

/// Makes a record void, for a stated reason.
pub fn void(hub: &Hub, id: String, reason: String) {
    let hub = hub.clone();
    spawn_local(async move {
        if let Err(e) = hub.device().void(&id, &reason).await {
            hub.send(Msg::Note(Some(Note::Failed(e))));
        }
        hub.read_records();
        crate::screens::home::effects::run(&hub, Trigger::Sealed);
    });
}
