//! What the plan screen does: other minutes make it anew; accepting fixes the deck and goes on.

use waymark_core::draft::Action;

use crate::app::{Hub, planning};
use crate::parts::controls::Tap;
use crate::screens::who::effects::propose;

/// Other minutes.
pub fn minutes(hub: &Hub, tap: Tap) {
    let now = hub.state().draft().map_or(40, |d| d.minutes);
    hub.act(Action::Minutes(super::state::step(now, tap)));
    propose(hub);
}

/// Uses a module that does not fit, for a stated reason.
pub fn use_anyway(hub: &Hub, module: &str, reason: String) {
    let state = hub.state();
    if let Some((shelf, draft)) = state.shelf.as_ref().zip(state.draft()) {
        let minutes = planning::minutes(shelf, draft, module);
        hub.act(Action::UseAnyway(planning::chosen(shelf, module, minutes, Some(reason))));
    }
}

/// Accepts the plan and goes on.
pub fn accept(hub: &Hub) {
    let state = hub.state();
    if let Some((shelf, draft)) = state.shelf.as_ref().zip(state.draft()) {
        hub.act(Action::Accept {
            deck: planning::deck(shelf, draft),
            questions: planning::questions(draft),
            pack: shelf.lib.pack.clone(),
            sample: shelf.lib.sample,
        });
    }
    hub.walk(true);
}
