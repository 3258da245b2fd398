//! From "who and where" to the plan: the rules are asked once, when the educator goes on.

use waymark_core::draft::Action;

use crate::app::{Hub, planning};

/// Makes the plan anew and goes on.
pub fn go_on(hub: &Hub) {
    propose(hub);
    hub.walk(true);
}

/// Makes the plan for the people, the place and the minutes of the open draft.
pub fn propose(hub: &Hub) {
    let state = hub.state();
    if let Some((shelf, draft)) = state.shelf.as_ref().zip(state.draft()) {
        let (plan, chosen) = planning::plan(shelf, draft, &state.records, hub.now().date());
        hub.act(Action::Proposed { plan, chosen });
    }
}
