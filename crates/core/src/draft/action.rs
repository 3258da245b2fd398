//! What an educator can do to a draft, one variant a tap.
//!
//! Promise: data only, so that a tap can be stored, replayed and fuzzed (rule R1).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CardRef, Chosen, Phase};
use crate::activity::Step;
use crate::age::AgeRange;
use crate::audience::SexMix;
use crate::count::{Basis, Cell};
use crate::place::PlaceRef;
use crate::plan::Plan;
use crate::question::QuestionId;
use crate::session::Guardian;
use crate::time::{Date, TimeOfDay};

/// One thing the educator did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// To another step.
    Go(Step),
    /// Place chosen; its known threats and events come along and can be changed afterwards.
    Place {
        /// The reference to keep.
        place: PlaceRef,
        /// Threat codes of the place.
        threats: Vec<String>,
        /// Event codes of the place.
        events: BTreeMap<String, Option<Date>>,
    },
    /// A band in or out.
    ToggleBand(AgeRange),
    /// Sexes expected.
    Sexes(SexMix),
    /// About how many.
    Expected(Option<u16>),
    /// Children with carers.
    Carers(bool),
    /// `population_group`.
    Population(Option<String>),
    /// A livelihood in or out.
    ToggleLivelihood(String),
    /// Language of the group.
    GroupLanguage(String),
    /// `audience_type`.
    AudienceType(Option<String>),
    /// Facilitators by sex.
    Facilitators {
        /// Women.
        f: u8,
        /// Men.
        m: u8,
    },
    /// A threat in or out.
    ToggleThreat(String),
    /// An event in or out.
    ToggleEvent(String),
    /// Activity; the method follows where the activity implies one.
    Activity {
        /// Code.
        code: String,
        /// Implied method.
        method: Option<String>,
    },
    /// Method.
    Method(Option<String>),
    /// Organisation and team.
    Team {
        /// Organisation code.
        org: Option<String>,
        /// Team code.
        team: Option<String>,
    },
    /// Kind of location.
    LocationType(Option<String>),
    /// Position allowed.
    GeoSafe(bool),
    /// Minutes there are.
    Minutes(u16),
    /// The plan was made anew (people, place or minutes changed): proposed modules replace the chosen ones, but those that the
    /// educator added with a reason stay.
    Proposed {
        /// The plan.
        plan: Plan,
        /// Its modules with versions.
        chosen: Vec<Chosen>,
    },
    /// Use a module that does not fit.
    UseAnyway(Chosen),
    /// Leave a module out, or take it back in.
    LeaveOut {
        /// Module id.
        module: String,
        /// Reason code; `None` takes it back in.
        because: Option<String>,
    },
    /// The plan is accepted: the deck is fixed and the questions are set.
    Accept {
        /// All cards in order.
        deck: Vec<CardRef>,
        /// Questions to ask.
        questions: Vec<QuestionId>,
        /// Pack id.
        pack: String,
        /// Not approved by an authority.
        sample: bool,
    },
    /// Another card; out of range is clamped.
    Card(usize),
    /// Add to a cell (negative takes away).
    Add(Cell, i32),
    /// Type a cell's number.
    Set(Cell, Option<u16>),
    /// Basis of the numbers.
    Basis(Basis),
    /// Take the newest change of a count back.
    UndoCount,
    /// People present for a question; right and don't know are cut to it.
    Present(Phase, u16),
    /// Hands for the right picture, bounded by those present.
    Right(Phase, u16),
    /// Hands for "don't know", bounded by those present.
    DontKnow(Phase, u16),
    /// To a question by index; past the last one means done.
    Question(Phase, usize),
    /// Questions skipped with a reason code; `None` takes it back.
    Skip(Phase, Option<String>),
    /// Day.
    Date(Option<Date>),
    /// Start.
    Start(Option<TimeOfDay>),
    /// End.
    End(Option<TimeOfDay>),
    /// Visits, 1 or more.
    Visits(u16),
    /// Indirect estimate.
    Reach(Option<u32>),
    /// How it was estimated.
    ReachBasis(Option<String>),
    /// Information given.
    Info(Option<bool>),
    /// Agreement.
    Guardian(Option<Guardian>),
    /// Something reported.
    Reported(Option<bool>),
    /// Material handed out; 0 removes it.
    Material(String, u16),
    /// The date is right although the clock looks wrong.
    ConfirmDate(bool),
    /// Session already held: a module that was taught, in or out.
    ToggleModule(Chosen),
    /// Session already held: why it was not recorded then (reason code).
    HeldBecause(Option<String>),
    /// Indirect: first and last day of the broadcast.
    Broadcast(Option<(Date, Date)>),
}
