//! The record of one session (domain.md 9), one revision of it. Valid by construction.
//!
//! Promise: totals are computed, never stored; `geo_safe = no` has no place for a coordinate; direct and indirect reach are
//! different types, so nothing can add them; there is no field for a participant's name (rules P1, R3).

#[cfg(test)]
mod broken;
mod read;
mod rules;
mod strict;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeSet;

pub(crate) use read::coordinate_name;
pub(crate) use rules::is_uuid;

use serde::{Deserialize, Serialize};

use crate::check::{Flag, Problem};
use crate::count::{Basis, CountRow};
use crate::place::PlaceRef;
use crate::question::Tally;
use crate::time::{Date, Moment, TimeOfDay};

/// Version of the record's shape, stated in the entry's header as `schema`.
pub const SESSION_SCHEMA: u32 = 1;

/// Version of the form, stated in each record.
pub const FORM_VERSION: &str = "1.0";

/// People who took part and were counted by sex and age (SADD).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// Rows without zeros, sorted, one for each sex and band.
    pub counts: Vec<CountRow>,
    /// Which band set they were counted by.
    pub band_set_id: String,
    /// Basis of the numbers.
    pub basis: Basis,
    /// `None`: not known.
    pub first_time: Option<u16>,
    /// `None`: not asked.
    pub disability: Option<u16>,
}

impl People {
    /// Everyone, computed.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.counts.iter().map(|r| u32::from(r.count)).sum()
    }
}

/// How people were reached. One of three, never a sum of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// In person.
    Direct {
        /// `re_method`.
        method: String,
        /// Who.
        people: People,
    },
    /// Teachers, focal points.
    Training {
        /// Who.
        people: People,
    },
    /// Through media or others: an estimate.
    Indirect {
        /// People reached.
        total: u32,
        /// How it was estimated (code).
        basis: String,
        /// First and last day of the broadcast, if it was one.
        broadcast: Option<(Date, Date)>,
    },
}

impl Reach {
    /// The people counted; `None` for indirect.
    #[must_use]
    pub fn people(&self) -> Option<&People> {
        match self {
            Self::Direct { people, .. } | Self::Training { people } => Some(people),
            Self::Indirect { .. } => None,
        }
    }
}

/// Where exactly, if that may be kept at all.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Position {
    /// Not safe, or not agreed by the group: no coordinate exists (`geo_safe: false`).
    #[default]
    NotSafe,
    /// Safe, but none was taken (`geo_safe: true`, `geo_source: none`).
    NotTaken,
    /// A measured point, WGS 84 degrees.
    Point {
        /// Latitude.
        latitude: f64,
        /// Longitude.
        longitude: f64,
        /// Accuracy in metres.
        accuracy_m: f32,
    },
}

/// A module that was taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModuleDelivered {
    /// Module id.
    pub module_id: String,
    /// Its version.
    pub version: String,
    /// Minutes planned for it.
    pub minutes: u16,
    /// Whether its last card was reached.
    pub completed: bool,
    /// Reason code, where the educator used it although it does not fit these people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen_because: Option<String>,
}

/// Answers before or after: either tallies, or the reason why none were taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Asked; at least one tally.
    Tallies(Vec<Tally>),
    /// Skipped, with a reason code.
    Skipped(String),
    /// The activity has no questions.
    NotPart,
}

impl Asked {
    /// The tallies, empty where none were taken.
    #[must_use]
    pub fn tallies(&self) -> &[Tally] {
        match self {
            Self::Tallies(t) => t,
            _ => &[],
        }
    }
}

/// Agreement for children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guardian {
    /// Given.
    Yes,
    /// Not given.
    No,
    /// No children, or not needed here.
    NotRequired,
}

/// Handed out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// Material code.
    pub item_code: String,
    /// How many.
    pub qty: u16,
}

/// All that a record holds. [`Session::new`] turns it into a valid record or says what is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionParts {
    /// `session_uuid` (UUID v7, made on the tablet); `id` on the wire.
    pub id: String,
    /// 1, 2, 3 ...
    pub revision: u32,
    /// Hash (hex) of the payload of the revision before; `None` for the first (rule R3).
    pub previous: Option<String>,
    /// For people: `ORG-RE-YYYYMMDD-HHMM-xx`.
    pub session_ref: String,
    /// Version of the form.
    pub form_version: String,
    /// Id (manifest hash, hex) of the content pack used; empty where no content was used.
    pub content_pack_version: String,
    /// The content was approved by no authority: counted apart (rule C2).
    pub sample: bool,
    /// `org_code`.
    pub org_code: String,
    /// `team_code`.
    pub team_code: String,
    /// Facilitators who are women.
    pub facilitators_f: u8,
    /// Facilitators who are men.
    pub facilitators_m: u8,
    /// `re_activity`.
    pub re_activity: String,
    /// Category, method and people or estimate.
    pub reach: Reach,
    /// Day it was held.
    pub session_date: Date,
    /// Start.
    pub start_time: Option<TimeOfDay>,
    /// End.
    pub end_time: Option<TimeOfDay>,
    /// Visits or repetitions in this record, 1 or more.
    pub sessions_count: u16,
    /// When the record was closed.
    pub report_date: Moment,
    /// Recorded afterwards ("a session already held").
    pub held_before: bool,
    /// Why it was recorded afterwards (reason code); `None`: not said, or not so.
    pub held_because: Option<String>,
    /// Where.
    pub place: PlaceRef,
    /// `location_type`.
    pub location_type: Option<String>,
    /// Exactly where, if at all.
    pub position: Position,
    /// `audience_type`.
    pub audience_type: String,
    /// `population_group`.
    pub population_group: String,
    /// Livelihood codes.
    pub livelihoods: BTreeSet<String>,
    /// `hazard_types`.
    pub hazard_types: BTreeSet<String>,
    /// `local_events`.
    pub local_events: BTreeSet<String>,
    /// What was taught.
    pub modules_delivered: Vec<ModuleDelivered>,
    /// Language of the group (BCP 47).
    pub language: String,
    /// Before.
    pub pretest: Asked,
    /// After.
    pub posttest: Asked,
    /// Information script read, feedback channel named.
    pub info_given: bool,
    /// Agreement for children.
    pub guardian_or_school_ok: Guardian,
    /// Someone reported something (the report itself is a record of its own).
    pub something_reported: bool,
    /// Photos of people: always false in this version.
    pub photos_taken: bool,
    /// Handed out.
    pub materials: Vec<Material>,
    /// Quality flags as the tablet saw them.
    pub flags: Vec<Flag>,
    /// Fields that this version does not know, kept as they came (rule R9).
    pub unknown: serde_json::Map<String, serde_json::Value>,
}

/// One valid revision. Read its fields through `Deref`; a change means a new revision.
#[derive(Debug, Clone, PartialEq)]
pub struct Session(SessionParts);

impl std::ops::Deref for Session {
    type Target = SessionParts;
    fn deref(&self) -> &SessionParts {
        &self.0
    }
}

/// A payload that is no session record.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SessionError {
    /// Not JSON, or a field of the wrong type or missing.
    #[error("field {field}: {what}")]
    Field {
        /// Field name (`.` when the whole payload is meant).
        field: String,
        /// What is wrong.
        what: String,
    },
    /// Fields are there, the record breaks an invariant.
    #[error("invalid: {0:?}")]
    Invalid(Vec<Problem>),
}
