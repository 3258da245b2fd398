//! What the tablet page asks of the device: its facts, newer lessons, the new build.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::app::Hub;
use crate::app::state::{Msg, Note};
use crate::device::Readiness;

/// Reads the facts.
pub fn read(hub: &Hub, told: Callback<Rc<Readiness>>) {
    let hub = hub.clone();
    spawn_local(async move { told.emit(Rc::new(hub.device().readiness().await)) });
}

/// Asks the office for lessons, settings and lists.
pub fn refresh(hub: &Hub) {
    let hub = hub.clone();
    hub.send(Msg::Busy);
    spawn_local(async move {
        let note = hub.device().refresh_library().await.err();
        if let (Some(e), true) = (&note, hub.state().shelf.is_none()) {
            hub.send(Msg::Shelf(Err(e.clone())));
        }
        hub.send(Msg::Note(note.map(Note::Failed)));
        hub.read_library();
    });
}
