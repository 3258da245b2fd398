//! Learning, question by question: how many knew before, how many after, of how many present.
//!
//! Promise: before and after stand side by side only for sessions that asked both; counts, never a percentage without them.

use std::collections::BTreeMap;

use crate::question::{QuestionId, Tally};
use crate::session::Session;

/// Hands shown, summed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shown {
    /// People present when asked.
    pub present: u32,
    /// Chose the right picture.
    pub correct: u32,
    /// Said that they do not know.
    pub dont_know: u32,
}

impl Shown {
    fn add(&mut self, tally: &Tally) {
        self.present += u32::from(tally.present);
        self.correct += u32::from(tally.correct);
        self.dont_know += u32::from(tally.dont_know);
    }

    /// Chose another picture.
    #[must_use]
    pub fn other(&self) -> u32 {
        self.present.saturating_sub(self.correct).saturating_sub(self.dont_know)
    }
}

/// One question over all sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuestionChange {
    /// Sessions that asked it before and after.
    pub both: u32,
    /// Before, in those.
    pub before: Shown,
    /// After, in those.
    pub after: Shown,
    /// Asked before only.
    pub only_before: Shown,
    /// Asked after only.
    pub only_after: Shown,
}

/// Learning by question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Learning {
    /// By question id (`<module>/<question>`).
    pub questions: BTreeMap<QuestionId, QuestionChange>,
}

impl Learning {
    /// Over these sessions.
    #[must_use]
    pub fn of<'a>(sessions: impl IntoIterator<Item = &'a Session>) -> Self {
        let mut learning = Self::default();
        for session in sessions {
            learning.add(session);
        }
        learning
    }

    /// One more session.
    pub fn add(&mut self, session: &Session) {
        let (before, after) = (session.pretest.tallies(), session.posttest.tallies());
        for b in before {
            let change = self.questions.entry(b.question_id.clone()).or_default();
            match after.iter().find(|a| a.question_id == b.question_id) {
                Some(a) => {
                    change.both += 1;
                    change.before.add(b);
                    change.after.add(a);
                }
                None => change.only_before.add(b),
            }
        }
        for a in after.iter().filter(|a| !before.iter().any(|b| b.question_id == a.question_id)) {
            self.questions.entry(a.question_id.clone()).or_default().only_after.add(a);
        }
    }

    /// All questions of one module together.
    #[must_use]
    pub fn of_module(&self, module: &str) -> QuestionChange {
        let mut sum = QuestionChange::default();
        let of_it = |id: &str| id.split_once('/').is_some_and(|(m, _)| m == module);
        for change in self.questions.iter().filter(|(id, _)| of_it(id)).map(|(_, c)| c) {
            sum.both += change.both;
            for (into, from) in [
                (&mut sum.before, change.before),
                (&mut sum.after, change.after),
                (&mut sum.only_before, change.only_before),
                (&mut sum.only_after, change.only_after),
            ] {
                into.present += from.present;
                into.correct += from.correct;
                into.dont_know += from.dont_know;
            }
        }
        sum
    }
}
