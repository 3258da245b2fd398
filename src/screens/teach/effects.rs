//! Turning the page.

use super::state::{Goes, Turn, turn};
use crate::app::Hub;

/// Turns the page of the open session.
pub fn go(hub: &Hub, to: Turn) {
    let state = hub.state();
    let Some(draft) = state.draft() else { return };
    match turn(draft, to) {
        Goes::Card(action) => hub.act(action),
        Goes::Step(forward) => hub.walk(forward),
    }
}
