//! Answers of a group by show of hands: present, right, don't know; the rest chose another picture (domain.md 3.1).

use serde::{Deserialize, Serialize};

/// Names a question: `<module>/<question>`.
pub type QuestionId = String;

/// Hands of one group for one question, before or after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Which question.
    pub question_id: QuestionId,
    /// People present when it was asked (`answered` of domain.md 9).
    pub present: u16,
    /// Chose the right picture.
    pub correct: u16,
    /// Said that they do not know.
    pub dont_know: u16,
}

/// A tally that cannot be: more hands than people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{right} right and {dont_know} don't know are more than the {present} present")]
pub struct TooManyHands {
    /// Present.
    pub present: u16,
    /// Right.
    pub right: u16,
    /// Don't know.
    pub dont_know: u16,
}

impl Tally {
    /// Nobody has answered yet.
    #[must_use]
    pub fn empty(question_id: QuestionId, present: u16) -> Self {
        Self { question_id, present, correct: 0, dont_know: 0 }
    }

    /// People who chose another picture; computed.
    #[must_use]
    pub fn other(&self) -> u16 {
        self.present.saturating_sub(self.correct).saturating_sub(self.dont_know)
    }

    /// # Errors
    /// [`TooManyHands`] where right and don't know exceed those present.
    pub fn check(&self) -> Result<(), TooManyHands> {
        if u32::from(self.correct) + u32::from(self.dont_know) > u32::from(self.present) {
            return Err(TooManyHands {
                present: self.present,
                right: self.correct,
                dont_know: self.dont_know,
            });
        }
        Ok(())
    }
}
