//! What keeps a session from being closed (problems) and what is only marked (quality flags); domain.md 9 invariants, HI AF6 flags.
//!
//! Promise: codes and numbers only; `waymark-text` says them in the person's words. A flag never blocks.

use serde::{Deserialize, Serialize};

use crate::time::Moment;

/// What must be put right before a session is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Problem {
    /// Minimum element 1.
    #[error("no place")]
    NoPlace,
    /// The place is not deep enough for this country.
    #[error("the place names level {level}, level {required} is needed")]
    PlaceTooCoarse {
        /// Level of the chosen place.
        level: u8,
        /// Level that the settings ask for.
        required: u8,
    },
    /// Minimum element 2.
    #[error("no date")]
    NoDate,
    /// The date lies after today.
    #[error("the date is in the future")]
    DateInFuture,
    /// Minimum element 3.
    #[error("no organisation")]
    NoOrganisation,
    /// No team.
    #[error("no team")]
    NoTeam,
    /// No activity chosen, or one that the table lacks.
    #[error("no activity")]
    NoActivity,
    /// Minimum element 4 (direct only).
    #[error("no method")]
    NoMethod,
    /// Minimum element 5: nobody was counted.
    #[error("nobody was counted")]
    NoPeople,
    /// Indirect: no estimate of the people reached.
    #[error("no estimate of people reached")]
    NoReach,
    /// More first-timers than people.
    #[error("{first} first-timers, {total} people")]
    FirstTimeOverTotal {
        /// First-timers.
        first: u32,
        /// People.
        total: u32,
    },
    /// More people with a disability than people.
    #[error("{n} with a disability, {total} people")]
    DisabilityOverTotal {
        /// With a disability.
        n: u32,
        /// People.
        total: u32,
    },
    /// More hands than present in a question.
    #[error("{hands} hands, {present} present in question {question}")]
    TooManyHands {
        /// Question id.
        question: String,
        /// Right and don't know together.
        hands: u32,
        /// Present.
        present: u32,
        /// Asked before (true) or after.
        before: bool,
    },
    /// The end is not after the start.
    #[error("the end is not after the start")]
    EndNotAfterStart,
    /// No start or end time.
    #[error("no start or end time")]
    NoTime,
    /// Nobody facilitated.
    #[error("no facilitator")]
    NoFacilitator,
    /// Neither yes nor no: were people told who we are and where to complain?
    #[error("information given: not answered")]
    InfoUnanswered,
    /// Children present: agreement of guardian or school not answered.
    #[error("agreement of guardian or school: not answered")]
    GuardianUnanswered,
    /// Questions were not asked and no reason is given.
    #[error("questions not asked, no reason")]
    NotAskedWithoutReason {
        /// Before (true) or after.
        before: bool,
    },
    /// A text over its limit.
    #[error("{field} has {length} characters, {limit} is the most")]
    TextTooLong {
        /// Field name.
        field: String,
        /// Its length in characters.
        length: u32,
        /// The most.
        limit: u32,
    },
    /// More people present at a question than were counted in all.
    #[error("{present} present in question {question}, {total} people")]
    MorePresentThanPeople {
        /// Question id.
        question: String,
        /// Present.
        present: u32,
        /// People.
        total: u32,
        /// Asked before (true) or after.
        before: bool,
    },
    /// A field that no tap can have made so: a broken or foreign record.
    #[error("field {field} can't be so")]
    Unusable {
        /// Field name.
        field: String,
    },
    /// The real numbers to call are not set; practice is possible, a real session is not.
    #[error("no emergency number is set")]
    NoNumbers,
}

/// What is marked for the supervisor and never blocks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Flag {
    /// More people than one group takes (25).
    ManyPeople {
        /// People.
        total: u32,
    },
    /// Under 20 minutes.
    Short {
        /// Minutes.
        minutes: u32,
    },
    /// Over 60 minutes.
    Long {
        /// Minutes.
        minutes: u32,
    },
    /// Children and adults together.
    MixedAges,
    /// Women or girls and no woman among the facilitators.
    NoWomanFacilitator,
    /// Children and fewer than two adults.
    OneAdultWithChildren,
    /// No answers after.
    NotAskedAfter,
    /// No answers before.
    NotAskedBefore,
    /// The educator said that the information was not given.
    InfoNotGiven,
    /// Guardian or school did not agree.
    NoGuardianAgreement,
    /// Numbers are an estimate.
    Estimated,
    /// The clock disagrees with the last server time (rule R7).
    ClockDoubtful {
        /// Days between the tablet's clock and the last server time.
        days: i64,
    },
    /// Content that no authority has approved (rule C2).
    SampleContent,
    /// A module was used that does not fit these people.
    UsedAnyway {
        /// Module id.
        module: String,
    },
    /// Recorded on a later day than it was held.
    RecordedLater {
        /// Days later.
        days: i64,
    },
    /// A flag of a newer version, kept as it came (rule R9).
    Unknown {
        /// Its JSON.
        json: String,
    },
}

/// Minutes by which a clock may lag the last server time before it is doubted.
const LAG_MIN: i64 = 60;
/// Days after the last server time from which a clock is doubted: longer without an exchange is rare, a wrong year is not.
const AHEAD_DAYS: i64 = 180;
/// No tablet of ours ran before this day (2026-01-01), in milliseconds: the floor where no server time is known.
const FLOOR_MS: i64 = 1_767_225_600_000;

/// Days by which the tablet's clock disagrees with the last server time (negative: behind); `None` where it can be right (rule R7).
#[must_use]
pub fn clock_doubt(now: Moment, last_server_time: Option<Moment>) -> Option<i64> {
    let seen = last_server_time.unwrap_or(Moment::utc(FLOOR_MS));
    let minutes = now.minutes_since(seen);
    let days = minutes.div_euclid(1440);
    let ahead = last_server_time.is_some() && days > AHEAD_DAYS;
    (minutes < -LAG_MIN || ahead).then_some(days)
}
