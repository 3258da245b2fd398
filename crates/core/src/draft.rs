//! A session while it is being made: what every tap changes, where the educator is, what can be resumed (rule R1).
//!
//! Promise: a pure reducer. [`Draft::apply`] takes an action and the time; nothing else changes a draft. Turning pages cannot
//! change a count: the actions are different and touch different fields.

mod action;
mod close;
#[cfg(test)]
mod closing;
mod correct;
mod flags;
mod reduce;
mod steps;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::activity::{Category, Step};
use crate::audience::Audience;
use crate::count::CountSheet;
use crate::place::PlaceRef;
use crate::plan::Plan;
use crate::question::Tally;
use crate::session::Guardian;
use crate::time::{Date, Moment, TimeOfDay};

pub use action::Action;
pub use close::CloseContext;

/// A card of the deck that the accepted plan became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardRef {
    /// Module id.
    pub module: String,
    /// Card id.
    pub card: String,
}

/// A module that will be taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Module id.
    pub module: String,
    /// Its version.
    pub version: String,
    /// Minutes.
    pub minutes: u16,
    /// Reason code where it does not fit these people and is used anyway.
    pub because: Option<String>,
}

/// A module of the plan that the educator leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Module id.
    pub module: String,
    /// Reason code.
    pub because: String,
}

/// Questions before or after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Asking {
    /// One a question, in the plan's order.
    pub tallies: Vec<Tally>,
    /// Index of the question on the screen.
    pub at: usize,
    /// All were asked.
    pub done: bool,
    /// Reason code, where they were skipped.
    pub skipped: Option<String>,
}

/// Before or after the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Before.
    Before,
    /// After.
    After,
}

/// The record that a draft corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrects {
    /// Revision that is corrected.
    pub revision: u32,
    /// Hash (hex) of its payload.
    pub hash: String,
}

/// A session in the making.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Shape version of a stored draft.
    pub schema: u32,
    /// Record id (UUID v7).
    pub id: String,
    /// A session already held: no plan, no cards.
    pub held: bool,
    /// Practice: never sealed, never counted.
    pub practice: bool,
    /// When it was begun.
    pub created: Moment,
    /// The newest change.
    pub updated: Moment,
    /// Where the educator is.
    pub step: Step,
    /// Activity code.
    pub activity: String,
    /// Method code.
    pub method: Option<String>,
    /// Organisation code.
    pub org: Option<String>,
    /// Team code.
    pub team: Option<String>,
    /// Women who facilitate.
    pub facilitators_f: u8,
    /// Men who facilitate.
    pub facilitators_m: u8,
    /// Who is coming.
    pub audience: Audience,
    /// Where.
    pub place: Option<PlaceRef>,
    /// Where, as a kind.
    pub location_type: Option<String>,
    /// Whether it is safe and agreed to keep a position; nothing is taken in this version.
    pub geo_safe: bool,
    /// Devices known here.
    pub threats: Vec<String>,
    /// Events known here, with the day.
    pub events: BTreeMap<String, Option<Date>>,
    /// Minutes there are.
    pub minutes: u16,
    /// The plan as it was proposed.
    pub plan: Option<Plan>,
    /// What will be taught, in order.
    pub chosen: Vec<Chosen>,
    /// What the educator left out.
    pub left_out: Vec<LeftOut>,
    /// The cards, fixed when the plan was accepted.
    pub deck: Vec<CardRef>,
    /// Id of the pack that the deck came from: a session pins what it uses (rule C1).
    pub pack: String,
    /// Content that no authority approved.
    pub sample: bool,
    /// Card on the screen.
    pub at: usize,
    /// Farthest card reached.
    pub reached: usize,
    /// Who came.
    pub counts: CountSheet,
    /// Questions before.
    pub before: Asking,
    /// Questions after.
    pub after: Asking,
    /// Day it was (or is) held.
    pub date: Option<Date>,
    /// Start.
    pub start: Option<TimeOfDay>,
    /// End.
    pub end: Option<TimeOfDay>,
    /// Visits in this record.
    pub visits: u16,
    /// Indirect: people reached, estimate.
    pub reach: Option<u32>,
    /// Indirect: how it was estimated.
    pub reach_basis: Option<String>,
    /// Information given.
    pub info_given: Option<bool>,
    /// Agreement for children.
    pub guardian: Option<Guardian>,
    /// Someone reported something.
    pub reported: Option<bool>,
    /// Handed out: code to number.
    pub materials: BTreeMap<String, u16>,
    /// The educator confirmed the date although the clock looks wrong (rule R7).
    pub date_confirmed: bool,
    /// Session already held: why it was not recorded then (reason code).
    pub held_because: Option<String>,
    /// Indirect: first and last day of the broadcast.
    pub broadcast: Option<(Date, Date)>,
    /// The revision that this one puts right.
    pub corrects: Option<Corrects>,
    /// Parts of the corrected record that a draft does not show, kept as they were (rule R9).
    pub kept: Option<Kept>,
}

/// What a correction keeps of the record that it corrects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Kept {
    /// The readable reference stays for all revisions.
    pub session_ref: String,
    /// Fields of a newer version.
    pub unknown: serde_json::Map<String, serde_json::Value>,
    /// The measured point: latitude, longitude, accuracy in metres.
    pub point: Option<(f64, f64, f32)>,
    /// Whether each module's last card was reached.
    pub completed: Vec<String>,
    /// Band set that the counts were made by.
    pub band_set_id: String,
    /// Category, should the table lack the activity by now.
    pub category: Option<Category>,
    /// Photos were taken.
    pub photos_taken: bool,
}

impl Default for Draft {
    fn default() -> Self {
        let zero = Moment::utc(0);
        Self {
            schema: 1,
            id: String::new(),
            held: false,
            practice: false,
            created: zero,
            updated: zero,
            step: Step::Who,
            activity: "directre".into(),
            method: None,
            org: None,
            team: None,
            facilitators_f: 0,
            facilitators_m: 0,
            audience: Audience::default(),
            place: None,
            location_type: None,
            geo_safe: false,
            threats: vec![],
            events: BTreeMap::new(),
            minutes: 40,
            plan: None,
            chosen: vec![],
            left_out: vec![],
            deck: vec![],
            pack: String::new(),
            sample: true,
            at: 0,
            reached: 0,
            counts: CountSheet::default(),
            before: Asking::default(),
            after: Asking::default(),
            date: None,
            start: None,
            end: None,
            visits: 1,
            reach: None,
            reach_basis: None,
            info_given: None,
            guardian: None,
            reported: None,
            materials: BTreeMap::new(),
            date_confirmed: false,
            held_because: None,
            broadcast: None,
            corrects: None,
            kept: None,
        }
    }
}
