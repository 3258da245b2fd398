//! Sums over sessions for the office and its export: people by sex and age, learning before and after, places reached and not.
//!
//! Promise: every total equals the sum over the sessions it was made from; direct, training and indirect are never added; sessions
//! with sample content are counted apart (rule C2); a count whose band lies across an edge is flagged, never split by a guess.

mod learning;
mod places;
#[cfg(test)]
mod tests;

use crate::age::{AgeRange, Sex};
use crate::session::{People, Reach, Session};

pub use learning::{Learning, QuestionChange, Shown};
pub use places::{PlaceCoverage, Places, Reached};

/// People of one sex in one band of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BandTotal {
    /// Sex.
    pub sex: Sex,
    /// Band of the report.
    pub ages: AgeRange,
    /// People whose counted band lies wholly in it.
    pub count: u32,
}

/// People counted in a band that lies across the report's edges, or outside all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Straddling {
    /// Sex.
    pub sex: Sex,
    /// The band as counted.
    pub ages: AgeRange,
    /// People.
    pub count: u32,
}

/// People counted in person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PeopleTotals {
    /// Sessions.
    pub sessions: u32,
    /// Visits or repetitions in those sessions.
    pub visits: u32,
    /// Everyone, whatever their band.
    pub people: u32,
    /// By sex and band of the report, in its order; sexes F, M, X.
    pub bands: Vec<BandTotal>,
    /// What no band of the report takes whole. `bands` and these together are `people`.
    pub straddling: Vec<Straddling>,
    /// First-timers, over the sessions that know it.
    pub first_time: u32,
    /// People in the sessions that know their first-timers: what `first_time` is a part of.
    pub first_time_of: u32,
    /// With a disability, over the sessions that asked.
    pub disability: u32,
    /// People in the sessions that asked: what `disability` is a part of.
    pub disability_of: u32,
}

impl PeopleTotals {
    /// Everyone of one sex, straddling rows too.
    #[must_use]
    pub fn of_sex(&self, sex: Sex) -> u32 {
        let banded: u32 = self.bands.iter().filter(|b| b.sex == sex).map(|b| b.count).sum();
        banded + self.straddling.iter().filter(|b| b.sex == sex).map(|b| b.count).sum::<u32>()
    }

    /// People of one sex in one band.
    #[must_use]
    pub fn get(&self, sex: Sex, ages: AgeRange) -> u32 {
        self.bands.iter().find(|b| b.sex == sex && b.ages == ages).map_or(0, |b| b.count)
    }

    fn new(edges: &[AgeRange]) -> Self {
        let cells = edges
            .iter()
            .flat_map(|ages| [Sex::F, Sex::M, Sex::X].map(|sex| BandTotal { sex, ages: *ages, count: 0 }));
        Self { bands: cells.collect(), ..Self::default() }
    }

    fn add(&mut self, session: &Session, people: &People) {
        let total = people.total();
        self.sessions += 1;
        self.visits += u32::from(session.sessions_count);
        self.people += total;
        if let Some(first) = people.first_time {
            self.first_time += u32::from(first);
            self.first_time_of += total;
        }
        if let Some(n) = people.disability {
            self.disability += u32::from(n);
            self.disability_of += total;
        }
        for row in &people.counts {
            let count = u32::from(row.count);
            match self.bands.iter_mut().find(|b| b.sex == row.sex && b.ages.contains(row.ages)) {
                Some(band) => band.count += count,
                None => self.straddle(row.sex, row.ages, count),
            }
        }
    }

    fn straddle(&mut self, sex: Sex, ages: AgeRange, count: u32) {
        match self.straddling.iter_mut().find(|s| s.sex == sex && s.ages == ages) {
            Some(row) => row.count += count,
            None => {
                self.straddling.push(Straddling { sex, ages, count });
                crate::order::sort_by_key(&mut self.straddling, |s| (s.ages.min, s.ages.max, s.sex));
            }
        }
    }
}

/// People reached through media or others: estimates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReachTotals {
    /// Records.
    pub sessions: u32,
    /// Estimated people.
    pub people: u64,
}

/// The three counters, which are never added to each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// In person.
    pub direct: PeopleTotals,
    /// Teachers, focal points.
    pub training: PeopleTotals,
    /// Through media or others.
    pub indirect: ReachTotals,
}

impl Totals {
    fn new(edges: &[AgeRange]) -> Self {
        Self { direct: PeopleTotals::new(edges), training: PeopleTotals::new(edges), ..Self::default() }
    }

    fn add(&mut self, session: &Session) {
        match &session.reach {
            Reach::Direct { people, .. } => self.direct.add(session, people),
            Reach::Training { people } => self.training.add(session, people),
            Reach::Indirect { total, .. } => {
                self.indirect.sessions += 1;
                self.indirect.people += u64::from(*total);
            }
        }
    }

    /// Records of all kinds.
    #[must_use]
    pub fn sessions(&self) -> u32 {
        self.direct.sessions + self.training.sessions + self.indirect.sessions
    }
}

/// The sums over a set of sessions. Give it the newest valid revision of each, without voids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Sessions with content that an authority approved, or with none of ours.
    pub approved: Totals,
    /// Sessions with sample content.
    pub sample: Totals,
    /// Both together: the record counts of the office, with `sample` stated beside it.
    pub all: Totals,
}

impl Coverage {
    /// The sums, by the bands `edges` of the report (the authority's band set, or those of an export).
    #[must_use]
    pub fn of<'a>(sessions: impl IntoIterator<Item = &'a Session>, edges: &[AgeRange]) -> Self {
        let mut coverage =
            Self { approved: Totals::new(edges), sample: Totals::new(edges), all: Totals::new(edges) };
        for session in sessions {
            coverage.add(session);
        }
        coverage
    }

    /// One more session.
    pub fn add(&mut self, session: &Session) {
        self.all.add(session);
        if session.sample { self.sample.add(session) } else { self.approved.add(session) }
    }
}
