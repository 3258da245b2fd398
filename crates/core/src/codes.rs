//! Code lists: methods, audiences, livelihoods, organisations, teams ... are data owned by the authority (design 4).
//!
//! Code values are those of the published IMSMA Core form where it has one (domain.md 4.2), so that an export maps without guessing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::activity::ActivityTable;
use crate::age::BandSet;

/// One value of a list: the code that records keep, and what people read in each language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The value stored in records and exported; never shown alone.
    pub code: String,
    /// BCP 47 language tag to label. The label of the asked language, else `en`, else the code.
    pub label: BTreeMap<String, String>,
    /// Icon name of the app's sprite, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
    /// The code this one belongs to in another list (a team's organisation).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
}

impl Code {
    /// The label in `lang`, falling back to English, then to the code itself.
    #[must_use]
    pub fn label(&self, lang: &str) -> &str {
        let base = lang.split('-').next().unwrap_or(lang);
        [lang, base, "en"].iter().find_map(|l| self.label.get(*l)).map_or(&self.code, String::as_str)
    }
}

/// All lists of one authority, one file, named by its hash; what the office form edits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeLists {
    /// Version that people see, such as `2026-11`.
    pub version: String,
    /// Band set used for counting.
    pub band_set: BandSet,
    /// Categories, activities, methods and the steps of each (the activity table).
    pub activities: ActivityTable,
    /// `audience` of the Syria form plus ours.
    pub audiences: Vec<Code>,
    /// What people live from: `herding`, `farming`, `water`, `firewood`, `scrap` ...
    pub livelihoods: Vec<Code>,
    /// `resident`, `idp`, `returnee`, `refugee`, `mixed`.
    pub population_groups: Vec<Code>,
    /// `ap_mine`, `av_mine`, `cluster`, `uxo_erw`, `ied_booby_trap`, `unknown`.
    pub hazard_types: Vec<Code>,
    /// What is known at a place beside devices: `flood`, `marked_area`, `rubble`, `accident`, `returning` ...
    pub local_events: Vec<Code>,
    /// Where a session was held (`location_type`).
    pub location_types: Vec<Code>,
    /// Organisations.
    pub organisations: Vec<Code>,
    /// Teams; `parent` is the organisation.
    pub teams: Vec<Code>,
    /// Languages a group may speak.
    pub languages: Vec<Code>,
    /// Materials handed out.
    pub materials: Vec<Code>,
    /// Reasons for choosing a module that does not fit, skipping questions, voiding: list name to codes.
    pub reasons: BTreeMap<String, Vec<Code>>,
}

impl CodeLists {
    /// The label of `code` in `list`, or the code itself where the list lacks it (an old record outlives its list).
    #[must_use]
    pub fn label<'a>(list: &'a [Code], code: &'a str, lang: &str) -> &'a str {
        list.iter().find(|c| c.code == code).map_or(code, |c| c.label(lang))
    }
}
