//! The table of rules as the pack carries it (`content/rules.json`; messages.md section 4): conditions and effects as data.
//!
//! Promise: integers only; a rule names the text that says why; nothing of a country is written in code.

use serde::{Deserialize, Serialize};

use crate::age::AgeRange;
use crate::audience::SexMix;
use crate::module::Act;

/// The whole table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// Version of the table.
    pub version: String,
    /// Youngest age that any card is for; younger children come with a carer.
    pub youngest_age: u8,
    /// What opening, closing and asking take, by the minutes there are; ascending.
    pub times: Vec<Times>,
    /// Most new modules for the group's age.
    pub most: Vec<MostModules>,
    /// The short form of the core message.
    pub short: ShortForm,
    /// Added to a module's weight where one that it builds on can't come first.
    pub base_missing: i32,
    /// The rules; all that hold count.
    pub rows: Vec<Rule>,
}

/// Fixed minutes for sessions of `from` minutes and more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// From so many minutes.
    pub from: u16,
    /// Opening.
    pub opening: u16,
    /// Closing.
    pub closing: u16,
    /// Questions before and after together, where they are not inside opening and closing.
    pub asking: u16,
    /// How many questions.
    pub questions: u8,
    /// Only the core message, in its short form.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub short: bool,
}

/// Most new modules for groups of these ages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MostModules {
    /// Youngest age.
    pub age_min: u8,
    /// Oldest age.
    pub age_max: Option<u8>,
    /// So many.
    pub modules: usize,
}

/// The short form: the first card of each act, and the last one to repeat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct ShortForm {
    /// Minutes it takes.
    pub minutes: u16,
    /// Acts that it keeps.
    pub acts: Vec<Act>,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Name in messages.md section 4.
    pub id: String,
    /// Modules it speaks of; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<String>,
    /// Condition.
    pub when: When,
    /// Effect.
    pub then: Effect,
    /// Text key of the reason.
    pub why: String,
    /// Variables that `why` can't do without.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Text key where one of them is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain: Option<String>,
}

/// What a rule does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The module does not fit.
    Drop,
    /// Counts for it, or against it.
    Weight(i32),
    /// The core message: comes first, always.
    First,
    /// Of the core, only the short form.
    Short,
    /// Comes last, if it comes.
    Last,
}

/// When a rule holds. "This module" is the one that the rule looks at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Always.
    Always,
    /// Every one of them.
    All(Vec<When>),
    /// The first that holds.
    Any(Vec<When>),
    /// It does not hold.
    Not(Box<When>),
    /// One of these threats is known here.
    Threats(Vec<String>),
    /// This is known here; with `within_days` not longer ago than that (a day that nobody knows counts).
    Event {
        /// `local_events` code.
        code: String,
        /// Days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        within_days: Option<u16>,
    },
    /// One of these livelihoods is theirs.
    Livelihoods(Vec<String>),
    /// The group is one of these.
    Population(Vec<String>),
    /// The audience is one of these (`audience_type`).
    Audiences(Vec<String>),
    /// Everyone expected is of these ages.
    OnlyAges(AgeRange),
    /// Someone of these ages is expected.
    SomeAges(AgeRange),
    /// Everyone expected is of this sex.
    OnlySex(SexMix),
    /// Carers of small children come.
    WithCarers,
    /// This module, or the one named, was taught here (within so many days).
    Taught {
        /// Days; absent: ever.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        within_days: Option<u16>,
        /// Another module.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<String>,
    },
    /// This module was never taught here, as far as this tablet knows.
    NeverTaught,
    /// Last time fewer than `percent` of at least `asked` answers were right.
    Weak {
        /// Percent.
        percent: u32,
        /// Answers.
        asked: u32,
    },
    /// Last time `percent` or more of at least `asked` answers were right.
    Known {
        /// Percent.
        percent: u32,
        /// Answers.
        asked: u32,
    },
    /// At least so many different modules were taught here.
    Heard {
        /// Modules.
        modules: usize,
    },
}

impl Rules {
    /// The fixed minutes for a session of `minutes`.
    pub(super) fn times(&self, minutes: u16) -> Times {
        self.times.iter().filter(|t| t.from <= minutes).max_by_key(|t| t.from).cloned().unwrap_or_default()
    }

    /// Most new modules for a group whose youngest are of `age`.
    pub(super) fn most(&self, age: u8) -> usize {
        let holds = |m: &&MostModules| m.age_min <= age && m.age_max.is_none_or(|max| age <= max);
        self.most.iter().find(holds).map_or(usize::MAX, |m| m.modules)
    }

    /// Rules that speak of `module`, in the table's order.
    pub(super) fn of<'a>(&'a self, module: &'a str) -> impl Iterator<Item = &'a Rule> {
        self.rows.iter().filter(move |r| r.modules.is_empty() || r.modules.iter().any(|m| m == module))
    }
}
