//! Going through the questions: next, back, skip with a reason.

use waymark_core::activity::Step;
use waymark_core::draft::{Action, Phase};

use super::state::asking;
use crate::app::Hub;

/// The next question, or the next step after the last.
pub fn next(hub: &Hub, phase: Phase) {
    let state = hub.state();
    let Some(draft) = state.draft() else { return };
    let a = asking(draft, phase);
    let (at, n) = (a.at, a.tallies.len());
    hub.act(Action::Question(phase, at + 1));
    if at + 1 >= n {
        hub.walk(true);
    }
}

/// The question before, or the step before the first.
pub fn back(hub: &Hub, phase: Phase) {
    let at = hub.state().draft().map_or(0, |d| asking(d, phase).at);
    if at == 0 { hub.walk(false) } else { hub.act(Action::Question(phase, at - 1)) }
}

/// Skips the questions for a reason and goes on.
pub fn skip(hub: &Hub, phase: Phase, reason: String) {
    hub.act(Action::Skip(phase, Some(reason)));
    hub.walk(true);
}

/// Back to a card, to repeat it.
pub fn repeat(hub: &Hub, card: usize) {
    hub.act(Action::Card(card));
    hub.step(Step::Teach);
}
