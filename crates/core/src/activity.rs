//! The activity table: category, activity, method, and which steps a session of each kind has (domain.md 4.2; design 1.5).

use std::collections::BTreeMap;

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
#[serde(from = "FlatActivity", into = "FlatActivity")]
pub struct Activity {
    /// `re_activity` code and labels.
    pub code: Code,
    /// `re_category`.
    pub category: Category,
    /// Steps in order; a record of a session already held leaves out the plan, the cards and the questions.
    pub steps: Vec<Step>,
    /// Whether the educator counts several visits in one record (house to house: `sessions_count`).
    pub many_visits: bool,
    /// Method that this activity implies; `None`: the educator chooses (direct only).
    pub method: Option<String>,
}

/// [`Activity`] as written: the code's fields stand beside the others (no `serde(flatten)`: it weighs in WASM).
#[derive(Serialize, Deserialize)]
struct FlatActivity {
    code: String,
    label: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    icon: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent: Option<String>,
    category: Category,
    steps: Vec<Step>,
    #[serde(default)]
    many_visits: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    method: Option<String>,
}

impl From<FlatActivity> for Activity {
    fn from(a: FlatActivity) -> Self {
        let code = Code { code: a.code, label: a.label, icon: a.icon, parent: a.parent };
        Self { code, category: a.category, steps: a.steps, many_visits: a.many_visits, method: a.method }
    }
}

impl From<Activity> for FlatActivity {
    fn from(a: Activity) -> Self {
        let Code { code, label, icon, parent } = a.code;
        let (category, steps, many_visits, method) = (a.category, a.steps, a.many_visits, a.method);
        Self { code, label, icon, parent, category, steps, many_visits, method }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_written_flat_and_comes_back() {
        let table = crate::testing::sample_lists().activities;
        let json = serde_json::to_value(&table).unwrap();
        assert_eq!(json["activities"][1]["code"], "house_to_house");
        assert_eq!(json["activities"][1]["method"], "house_to_house");
        assert!(json["activities"][0].get("icon").is_none());
        assert_eq!(serde_json::from_value::<ActivityTable>(json).unwrap(), table);
    }
}
