//! Closing: where each problem is put right, and the five elements. Pure.
//!
//! Promise: every problem has a place to go to; none is a dead end.

use waymark_core::activity::Category;
use waymark_core::check::Problem;
use waymark_core::codes::CodeLists;
use waymark_core::draft::{CloseContext, Draft, Phase};

use crate::device::Device;

/// Where a problem is put right: a page, or a part of the closing page by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fix {
    /// Place search (on the first page of the session).
    Place,
    /// Day on this page.
    Date,
    /// Times on this page.
    Time,
    /// Organisation and team on this page.
    Team,
    /// Kind of session and method on this page.
    Activity,
    /// Who facilitates, on this page.
    Facilitators,
    /// The count sheet.
    Count,
    /// The estimate.
    Reach,
    /// The questions, at this one.
    Question(Phase, usize),
    /// The reason why questions were not asked.
    Reason(Phase),
    /// Information given, on this page.
    Info,
    /// Agreement, on this page.
    Guardian,
    /// Nothing on the tablet: the office must act.
    Office,
}

impl Fix {
    /// The folded part of the closing page that is opened, and the element in it that has the answer; `None`: another page.
    #[must_use]
    pub fn anchor(self) -> Option<(Option<&'static str>, &'static str)> {
        Some(match self {
            Self::Date => (Some("when"), "#when .daypick button"),
            Self::Time => (Some("when"), "#times button"),
            Self::Team => (Some("team"), "#team .tile"),
            Self::Activity => (Some("activity"), "#activity .tile"),
            Self::Facilitators => (None, "#facilitators button"),
            Self::Info => (None, "#info button"),
            Self::Guardian => (None, "#guardian button"),
            _ => return None,
        })
    }
}

/// Where the problem is put right.
#[must_use]
pub fn fix(draft: &Draft, problem: &Problem) -> Fix {
    let phase = |before: bool| if before { Phase::Before } else { Phase::After };
    let at = |before: bool, question: &str| {
        let asking = crate::screens::ask::state::asking(draft, phase(before));
        let at = asking.tallies.iter().position(|t| t.question_id == *question).unwrap_or(0);
        Fix::Question(phase(before), at)
    };
    match problem {
        Problem::NoPlace | Problem::PlaceTooCoarse { .. } => Fix::Place,
        Problem::NoDate | Problem::DateInFuture => Fix::Date,
        Problem::NoOrganisation | Problem::NoTeam => Fix::Team,
        Problem::NoActivity | Problem::NoMethod => Fix::Activity,
        Problem::NoPeople | Problem::FirstTimeOverTotal { .. } | Problem::DisabilityOverTotal { .. } => {
            Fix::Count
        }
        Problem::NoReach => Fix::Reach,
        Problem::TooManyHands { question, before, .. }
        | Problem::MorePresentThanPeople { question, before, .. } => at(*before, question),
        Problem::EndNotAfterStart | Problem::NoTime => Fix::Time,
        Problem::NoFacilitator => Fix::Facilitators,
        Problem::InfoUnanswered => Fix::Info,
        Problem::GuardianUnanswered => Fix::Guardian,
        Problem::NotAskedWithoutReason { before } => Fix::Reason(phase(*before)),
        _ => Fix::Office,
    }
}

/// What closing needs beside the draft.
#[must_use]
pub fn context<'a>(device: &Device, lib: &'a crate::device::Library) -> CloseContext<'a> {
    CloseContext {
        now: device.now(),
        settings: &lib.settings,
        lists: &lib.lists,
        last_server_time: device.last_server_time(),
        org: None,
        team: None,
    }
}

/// The category of the draft's activity.
#[must_use]
pub fn category(lists: &CodeLists, draft: &Draft) -> Category {
    lists.activities.get(&draft.activity).map_or(Category::Direct, |a| a.category)
}

/// Whether children were counted, or are expected: then agreement matters.
#[must_use]
pub fn children(draft: &Draft) -> bool {
    let counted = draft.counts.rows.iter().any(|r| r.count > 0 && !r.ages.is_adult());
    counted || (draft.counts.total() == 0 && draft.audience.has_children())
}

/// Which of the five elements a problem belongs to: place, date, organisation, method, people.
#[must_use]
pub fn element(problem: &Problem) -> Option<usize> {
    Some(match problem {
        Problem::NoPlace | Problem::PlaceTooCoarse { .. } => 0,
        Problem::NoDate | Problem::DateInFuture | Problem::NoTime | Problem::EndNotAfterStart => 1,
        Problem::NoOrganisation | Problem::NoTeam => 2,
        Problem::NoMethod | Problem::NoActivity => 3,
        Problem::NoPeople
        | Problem::NoReach
        | Problem::FirstTimeOverTotal { .. }
        | Problem::DisabilityOverTotal { .. } => 4,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::question::Tally;
    use waymark_core::time::Moment;

    #[test]
    fn a_problem_with_hands_leads_to_its_question() {
        let mut d = Draft::new("a".into(), Moment::utc(0), false);
        d.after.tallies = ["m/a", "m/b"].map(|q| Tally::empty(q.into(), 5)).to_vec();
        let p = Problem::TooManyHands { question: "m/b".into(), hands: 6, present: 5, before: false };
        assert_eq!(fix(&d, &p), Fix::Question(Phase::After, 1));
        assert_eq!(fix(&d, &Problem::NoPlace).anchor(), None);
        assert_eq!(fix(&d, &Problem::NoTime).anchor(), Some((Some("when"), "#times button")));
    }
}
