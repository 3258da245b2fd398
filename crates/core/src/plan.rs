//! The plan: which modules for these people, in which order, why, and what does not fit (messages.md section 4).
//!
//! Promise: same input, same plan; never a module outside its ages; the reasons' numbers are true. The rules are a table in the pack.

mod audit;
mod facts;
mod group;
mod questions;
mod rules;
mod select;
#[cfg(test)]
mod tests;
mod worlds;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::audience::Audience;
use crate::question::QuestionId;
use crate::time::Date;

pub use audit::{RuleFault, audit};
pub use rules::{Effect, MostModules, Rule, Rules, ShortForm, Times, When};
pub use select::propose;

/// Why, as a key of the pack's rule texts with the values to put in. Said by the text room, never composed here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Fluent key, such as `why-livelihood`.
    pub key: String,
    /// Numbers, by variable name without `$`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub numbers: BTreeMap<String, i64>,
    /// Codes to be shown by their label: variable name to (list, code).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, (String, String)>,
    /// Dates, by variable name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dates: BTreeMap<String, Date>,
}

/// A module in the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    /// Module id.
    pub module: String,
    /// Minutes with this group.
    pub minutes: u16,
    /// The strongest reason first; at least one.
    pub reasons: Vec<Reason>,
    /// Material codes.
    pub materials: Vec<String>,
    /// Ids of the cards for this group, in order.
    pub cards: Vec<String>,
}

/// A module that is not in the plan, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfit {
    /// Module id.
    pub module: String,
    /// Why not, in one sentence.
    pub why: Reason,
    /// Whether an educator may use it anyway, giving a reason. False where it has no card for these ages.
    pub may_force: bool,
}

/// The plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Plan {
    /// In teaching order.
    pub rows: Vec<Planned>,
    /// Apart.
    pub unfit: Vec<Unfit>,
    /// Minutes of all: opening, modules, closing.
    pub minutes: u16,
    /// The questions to ask before and after (three, or one in a short session).
    pub questions: Vec<QuestionId>,
}

impl Plan {
    /// Why a module is not in the plan, in one sentence; `None` where it is, or where the pack does not have it.
    #[must_use]
    pub fn why_not(&self, module: &str) -> Option<&Reason> {
        self.unfit.iter().find(|u| u.module == module).map(|u| &u.why)
    }
}

/// What was taught at a place before (own records, later the server's aggregate; no personal data).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taught {
    /// Module id.
    pub module: String,
    /// Day.
    pub date: Date,
    /// Right answers of those asked after, over all its questions.
    pub right: u32,
    /// Answers asked.
    pub asked: u32,
}

/// What the plan is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanInput<'a> {
    /// Who is coming.
    pub audience: &'a Audience,
    /// `hazard_types` known here (from the place, edited by the educator).
    pub threats: &'a [String],
    /// `local_events` known here, with the day where known.
    pub events: &'a BTreeMap<String, Option<Date>>,
    /// Today.
    pub today: Date,
    /// Minutes there are.
    pub minutes: u16,
    /// What was taught here.
    pub history: &'a [Taught],
    /// Switches that are on.
    pub switches: crate::settings::Switches,
}
