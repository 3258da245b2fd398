//! The activity table: category, activity, method, and which steps a session of each kind has (domain.md 4.2; design 1.5).

use serde::{Deserialize, Serialize};

use crate::codes::Code;

/// What kind of reach an activity has; direct and indirect are two counters that are never added (domain.md 3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// People take part in person and are counted.
    Direct,
    /// People are reached through media or others and are estimated.
    Indirect,
    /// Teachers, focal points: people who will teach.
    Training,
}

/// The steps that a record of an activity has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Who and where.
    Who,
    /// The plan.
    Plan,
    /// Questions before.
    AskBefore,
    /// The cards.
    Teach,
    /// Questions after.
    AskAfter,
    /// Estimate of people reached (indirect only).
    Reach,
    /// Close and seal.
    Close,
}

/// One activity with what it asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// `re_activity` code and labels.
    #[serde(flatten)]
    pub code: Code,
    /// `re_category`.
    pub category: Category,
    /// Steps in order; a record of a session already held leaves out `plan` and `teach`.
    pub steps: Vec<Step>,
    /// Whether the educator counts several visits in one record (house to house: `sessions_count`).
    #[serde(default)]
    pub many_visits: bool,
    /// Method that this activity implies; `None`: the educator chooses (direct only).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
}

/// The table, owned by the authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityTable {
    /// Activities in the order in which they are offered.
    pub activities: Vec<Activity>,
    /// `re_method` codes (direct only).
    pub methods: Vec<Code>,
}

impl ActivityTable {
    /// The activity of that code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Activity> {
        self.activities.iter().find(|a| a.code.code == code)
    }
}
