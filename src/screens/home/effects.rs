//! What Today asks of the device: begin, resume, put away, copy, send.

use wasm_bindgen_futures::spawn_local;
use waymark_core::activity::Step;
use waymark_core::draft::{Action, Draft};

use super::state;
use crate::app::Hub;
use crate::app::route::Route;
use crate::app::state::{Msg, Note};
use crate::device::Trigger;

/// A new session, or one already held.
pub fn begin(hub: &Hub, held: bool, more: Vec<Action>) {
    hub.with_library(move |hub| begin_now(hub, held, more));
}

fn begin_now(hub: &Hub, held: bool, more: Vec<Action>) {
    let now = hub.now();
    let st = hub.state();
    let mut draft = Draft::new(hub.device().new_record_id(), now, held);
    if let Some(shelf) = &st.shelf {
        let lang = hub.text().lang().to_owned();
        for action in state::presets(shelf.lists(), &st.records, &lang).into_iter().chain(more) {
            draft = draft.apply(action, now);
        }
    }
    hub.send(Msg::Open(Some(draft.id.clone())));
    hub.put(draft);
    hub.go(&Route::of(Step::Who, held));
}

/// Back into an unfinished session, to the step and card where it was left.
pub fn resume(hub: &Hub, id: &str) {
    hub.send(Msg::Open(Some(id.to_owned())));
    let to = hub.state().draft().map(|d| Route::of(d.step, d.held));
    hub.go(&to.unwrap_or_default());
}

/// Puts an unfinished session away: it is moved, never deleted (rule R2).
pub fn put_away(hub: &Hub, id: String) {
    let hub = hub.clone();
    hub.forget(&id);
    spawn_local(async move {
        match hub.device().put_away_draft(&id).await {
            Ok(()) => hub.send(Msg::Gone(id)),
            Err(e) => hub.send(Msg::Note(Some(Note::Failed(e)))),
        }
    });
}

/// Makes a second copy outside the browser.
pub fn copy(hub: &Hub) {
    let hub = hub.clone();
    hub.send(Msg::Busy);
    spawn_local(async move {
        let note = match hub.device().second_copy().await {
            Ok(made) => Note::Copied(made.entries),
            Err(e) => Note::Failed(e),
        };
        hub.send(Msg::Note(Some(note)));
        hub.read_records();
    });
}

/// Sends now, because a person asked.
pub fn send(hub: &Hub) {
    run(hub, Trigger::Tap);
}

/// One exchange.
pub fn run(hub: &Hub, trigger: Trigger) {
    let hub = hub.clone();
    spawn_local(async move {
        let sending = hub.device().send(trigger).await;
        hub.send(Msg::Sending(sending));
        hub.read_records();
    });
}
