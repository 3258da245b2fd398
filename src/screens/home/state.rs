//! Today: what is unfinished, what was closed, how a new session begins. Pure.
//!
//! Promise: a new session starts from what the educator used last; nothing is preset that the screens do not show.

use waymark_core::activity::Category;
use waymark_core::codes::CodeLists;
use waymark_core::draft::{Action, Draft};
use waymark_core::session::Reach;
use waymark_core::time::Date;

use crate::device::{RecordRow, RecordState};

/// Records by where they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Where {
    /// Only on this tablet.
    pub only_here: usize,
    /// In a second copy.
    pub copied: usize,
    /// Received by the office.
    pub received: usize,
}

/// Counts the records by where they are.
#[must_use]
pub fn tally(records: &[RecordRow]) -> Where {
    let n = |state| records.iter().filter(|r| r.state == state).count();
    Where {
        only_here: n(RecordState::OnlyHere),
        copied: n(RecordState::SecondCopy),
        received: n(RecordState::Received),
    }
}

/// Records of sessions held on that day.
pub fn of_day(records: &[RecordRow], day: Date) -> impl Iterator<Item = &RecordRow> {
    records.iter().filter(move |r| r.session.session_date == day)
}

/// What a new session begins with: the educator's own last choices, else the only or first value of a list.
#[must_use]
pub fn presets(lists: &CodeLists, records: &[RecordRow], lang: &str) -> Vec<Action> {
    let last = records.iter().find(|r| r.void.is_none()).map(|r| &r.session);
    let mut actions = vec![Action::GroupLanguage(lang.to_owned())];
    if let Some(s) = last {
        actions.push(Action::Team { org: Some(s.org_code.clone()), team: Some(s.team_code.clone()) });
        actions.push(Action::Facilitators { f: s.facilitators_f, m: s.facilitators_m });
        actions.push(Action::GroupLanguage(s.language.clone()));
    } else if let [org] = lists.organisations.as_slice() {
        let mut teams = lists.teams.iter().filter(|t| t.parent.as_deref() == Some(&org.code));
        let team = teams.next().filter(|_| teams.next().is_none()).map(|t| t.code.clone());
        actions.push(Action::Team { org: Some(org.code.clone()), team });
    }
    if let Some(a) =
        lists.activities.activities.iter().find(|a| a.category == Category::Direct && a.method.is_none())
    {
        let used = last.and_then(|s| match &s.reach {
            Reach::Direct { method, .. } => Some(method.clone()),
            _ => None,
        });
        let method = used.or_else(|| lists.activities.methods.first().map(|m| m.code.clone()));
        actions.push(Action::Activity { code: a.code.code.clone(), method });
    }
    actions
}

/// What the next group at the same place begins with: place, what is known there, kind of place.
#[must_use]
pub fn next_group(draft: &Draft) -> Vec<Action> {
    let mut actions = vec![];
    if let Some(place) = &draft.place {
        actions.push(Action::Place {
            place: place.clone(),
            threats: draft.threats.clone(),
            events: draft.events.clone(),
        });
    }
    actions.push(Action::LocationType(draft.location_type.clone()));
    actions.push(Action::Population(draft.audience.population_group.clone()));
    actions
}

/// The same from a closed record.
#[must_use]
pub fn same_place(record: &RecordRow) -> Vec<Action> {
    let draft = Draft::correcting(&record.session, &record.hash, record.sealed_at);
    next_group(&draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::testing::sample_lists;
    use waymark_core::time::Moment;

    #[test]
    fn a_first_session_takes_the_language_and_a_shown_method() {
        let lists = sample_lists();
        let d = presets(&lists, &[], "ar")
            .into_iter()
            .fold(Draft::new("a".into(), Moment::utc(0), false), |d, a| d.apply(a, Moment::utc(1)));
        assert_eq!(d.audience.language.as_deref(), Some("ar"));
        assert_eq!(d.method.as_ref(), lists.activities.methods.first().map(|m| &m.code));
        assert_eq!(d.org, None, "three organisations: none is guessed");
    }
}
