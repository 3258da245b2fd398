//! Which steps a draft has, from the activity table (domain.md 4.2): group, house to house, radio, training; held or not.
//!
//! Promise: there is always a first step and a close; a session already held asks for nothing that can no longer be done.

use super::Draft;
use crate::activity::{ActivityTable, Step};

impl Draft {
    /// The steps in order. An unknown activity has those of a group session.
    #[must_use]
    pub fn steps(&self, table: &ActivityTable) -> Vec<Step> {
        const GROUP: &[Step] =
            &[Step::Who, Step::Plan, Step::AskBefore, Step::Teach, Step::AskAfter, Step::Close];
        let row = table.get(&self.activity);
        let all: &[Step] = row.map_or(GROUP, |a| &a.steps);
        let mut steps: Vec<Step> = all.iter().copied().filter(|s| !self.held || !past(*s)).collect();
        if steps.first() != Some(&Step::Who) {
            steps.retain(|s| *s != Step::Who);
            steps.insert(0, Step::Who);
        }
        if steps.last() != Some(&Step::Close) {
            steps.retain(|s| *s != Step::Close);
            steps.push(Step::Close);
        }
        steps
    }

    /// The step after the one on the screen, if there is one.
    #[must_use]
    pub fn next_step(&self, table: &ActivityTable) -> Option<Step> {
        let steps = self.steps(table);
        let at = steps.iter().position(|s| *s == self.step)?;
        steps.get(at + 1).copied()
    }

    /// The step before the one on the screen, if there is one.
    #[must_use]
    pub fn previous_step(&self, table: &ActivityTable) -> Option<Step> {
        let steps = self.steps(table);
        let at = steps.iter().position(|s| *s == self.step)?;
        at.checked_sub(1).and_then(|i| steps.get(i).copied())
    }
}

/// Steps that cannot be done after the session.
fn past(step: Step) -> bool {
    matches!(step, Step::Plan | Step::AskBefore | Step::Teach | Step::AskAfter)
}
