//! Builders that are valid by default, and sample lists, settings and places of an invented country: for tests of every room.
//!
//! Promise: `SessionBuilder::new().build()` is a valid record; change one thing and only that is different.

mod lists;
mod modules;
mod places;

use std::collections::BTreeSet;

pub use lists::{sample_lists, sample_settings};
pub use modules::{TEACHING_BANDS, sample_module, sample_modules, sample_rules};
pub use places::sample_gazetteer;

use crate::age::{AgeRange, Sex};
use crate::check::Problem;
use crate::count::{Basis, Cell, CountRow};
use crate::draft::{Action, Chosen, CloseContext, Draft, Phase};
use crate::question::Tally;
use crate::session::{
    Asked, FORM_VERSION, Guardian, ModuleDelivered, People, Position, Reach, Session, SessionParts,
};
use crate::time::{Date, Moment, TimeOfDay};

/// The moment "now" of the samples: 24 November 2026, 11:30 at +03:00.
#[must_use]
pub fn sample_now() -> Moment {
    Moment { unix_ms: 1_795_509_000_000, offset_min: 180 }
}

/// The day of [`sample_now`].
#[must_use]
pub fn sample_day() -> Date {
    sample_now().date()
}

/// A session record: 18 boys of 10 to 12, group session, questions before and after.
#[derive(Debug, Clone)]
pub struct SessionBuilder(SessionParts);

impl Default for SessionBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl SessionBuilder {
    /// The default session.
    #[must_use]
    pub fn new() -> Self {
        let place = sample_gazetteer().place_ref("ZZ010101", "en").unwrap_or_default();
        Self(SessionParts {
            id: sample_id(1),
            revision: 1,
            previous: None,
            session_ref: "GPS-RE-20261124-1030-01".into(),
            form_version: FORM_VERSION.into(),
            content_pack_version: "ab".repeat(32),
            sample: true,
            org_code: "GPS".into(),
            team_code: "GPS-2".into(),
            facilitators_f: 1,
            facilitators_m: 1,
            re_activity: "directre".into(),
            reach: Reach::Direct {
                method: "interactive_group_session".into(),
                people: People {
                    counts: vec![CountRow { sex: Sex::M, ages: AgeRange::new(6, 12), count: 18 }],
                    band_set_id: "std-2026".into(),
                    basis: Basis::Counted,
                    first_time: Some(15),
                    disability: None,
                },
            },
            session_date: sample_day(),
            start_time: TimeOfDay::new(10, 30),
            end_time: TimeOfDay::new(11, 10),
            sessions_count: 1,
            report_date: sample_now(),
            held_before: false,
            held_because: None,
            place,
            location_type: Some("education_facility".into()),
            position: Position::NotSafe,
            audience_type: "children".into(),
            population_group: "resident".into(),
            livelihoods: BTreeSet::from(["herding".to_owned()]),
            hazard_types: BTreeSet::from(["uxo_erw".to_owned()]),
            local_events: BTreeSet::from(["flood".to_owned()]),
            modules_delivered: vec![ModuleDelivered {
                module_id: "stop-tell".into(),
                version: "0.1.0".into(),
                minutes: 10,
                completed: true,
                chosen_because: None,
            }],
            language: "ar".into(),
            pretest: Asked::Tallies(vec![tally(7, 5)]),
            posttest: Asked::Tallies(vec![tally(15, 1)]),
            info_given: true,
            guardian_or_school_ok: Guardian::Yes,
            something_reported: false,
            photos_taken: false,
            materials: vec![],
            flags: vec![],
            unknown: serde_json::Map::new(),
        })
    }

    /// Any change of the parts.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut SessionParts)) -> Self {
        change(&mut self.0);
        self
    }

    /// Another record: id `n`.
    #[must_use]
    pub fn number(self, n: u64) -> Self {
        self.with(|p| p.id = sample_id(n))
    }

    /// These people instead.
    #[must_use]
    pub fn people(self, rows: &[(Sex, AgeRange, u16)]) -> Self {
        self.with(|p| {
            if let Reach::Direct { people, .. } | Reach::Training { people } = &mut p.reach {
                people.counts =
                    rows.iter().map(|&(sex, ages, count)| CountRow { sex, ages, count }).collect();
                people.first_time = None;
            }
        })
    }

    /// Held on that day (and closed then).
    #[must_use]
    pub fn on(self, day: Date) -> Self {
        self.with(|p| {
            p.session_date = day;
            p.report_date = Moment::utc((day.days_from_epoch() * 86_400 + 43_200) * 1000);
        })
    }

    /// At that place of [`sample_gazetteer`].
    #[must_use]
    pub fn at(self, pcode: &str) -> Self {
        self.with(|p| p.place = sample_gazetteer().place_ref(pcode, "en").unwrap_or_default())
    }

    /// The parts.
    #[must_use]
    pub fn parts(self) -> SessionParts {
        self.0
    }

    /// The record.
    ///
    /// # Errors
    /// What the changes broke.
    pub fn try_build(self) -> Result<Session, Vec<Problem>> {
        Session::new(self.0)
    }

    /// The record.
    ///
    /// # Panics
    /// Where the changes broke it.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test helper")]
    pub fn build(self) -> Session {
        self.try_build().expect("the changed sample is a valid session")
    }
}

fn tally(correct: u16, dont_know: u16) -> Tally {
    Tally { question_id: "stop-tell/first".into(), present: 18, correct, dont_know }
}

/// A record id that depends on `n` only (a UUID v7 in form).
#[must_use]
pub fn sample_id(n: u64) -> String {
    format!("019b0000-0000-7000-8000-{n:012x}")
}

/// A draft that was taught, counted and answered: only closing is left.
#[derive(Debug, Clone)]
pub struct DraftBuilder(Draft);

impl Default for DraftBuilder {
    fn default() -> Self {
        Self::new()
    }
}

impl DraftBuilder {
    /// The default draft.
    #[must_use]
    pub fn new() -> Self {
        let start = Moment { unix_ms: sample_now().unix_ms - 3_600_000, ..sample_now() };
        let mut draft = Draft::new(sample_id(1), start, false);
        draft.chosen =
            vec![Chosen { module: "stop-tell".into(), version: "0.1.0".into(), minutes: 10, because: None }];
        let band = AgeRange::new(6, 12);
        let here = sample_gazetteer().place_ref("ZZ010101", "en").unwrap_or_default();
        let deck =
            (1..=6).map(|i| crate::draft::CardRef { module: "stop-tell".into(), card: format!("c{i}") });
        let mut made = Self(draft)
            .act(Action::Place { place: here, threats: vec!["uxo_erw".into()], events: [].into() })
            .act(Action::ToggleBand(AgeRange::new(10, 12)))
            .act(Action::Expected(Some(18)))
            .act(Action::Facilitators { f: 1, m: 1 })
            .act(Action::Team { org: Some("GPS".into()), team: Some("GPS-2".into()) })
            .act(Action::Activity { code: "directre".into(), method: None })
            .act(Action::Method(Some("interactive_group_session".into())))
            .act(Action::GroupLanguage("ar".into()))
            .act(Action::Population(Some("resident".into())))
            .act(Action::Accept {
                deck: deck.collect(),
                questions: vec!["stop-tell/first".into()],
                pack: "ab".repeat(32),
                sample: true,
            })
            .act(Action::Set(Cell::People(Sex::M, band), Some(18)))
            .act(Action::Card(5))
            .act(Action::Start(TimeOfDay::new(10, 30)))
            .act(Action::End(TimeOfDay::new(11, 10)));
        for phase in [Phase::Before, Phase::After] {
            made = made
                .act(Action::Present(phase, 18))
                .act(Action::Right(phase, 9))
                .act(Action::DontKnow(phase, 3))
                .act(Action::Question(phase, 1));
        }
        made.act(Action::Info(Some(true))).act(Action::Guardian(Some(Guardian::Yes)))
    }

    /// Goes on from a draft.
    #[must_use]
    pub fn from(draft: Draft) -> Self {
        Self(draft)
    }

    /// One more action.
    #[must_use]
    pub fn act(self, action: Action) -> Self {
        Self(self.0.apply(action, sample_now()))
    }

    /// The draft.
    #[must_use]
    pub fn build(self) -> Draft {
        self.0
    }
}

/// A context of the samples' lists and settings. Leaks two small values, which a test may.
#[must_use]
pub fn sample_context() -> CloseContext<'static> {
    CloseContext {
        now: sample_now(),
        settings: Box::leak(Box::new(sample_settings())),
        lists: Box::leak(Box::new(sample_lists())),
        last_server_time: Some(Moment::utc(sample_now().unix_ms - 86_400_000)),
        org: None,
        team: None,
    }
}
