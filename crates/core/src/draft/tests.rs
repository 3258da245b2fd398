//! The reducer and the closing, over random taps and one of each kind of session.

use proptest::prelude::*;
use proptest::strategy::ValueTree;

use super::{Action, Draft, Phase};
use crate::activity::Step;
use crate::age::{AgeRange, Sex};
use crate::audience::SexMix;
use crate::count::{Basis, CELL_MAX, Cell, CountSheet, UNDO_MAX};
use crate::session::{Position, Reach, Session};
use crate::testing::{DraftBuilder, SessionBuilder, sample_context, sample_now};
use crate::time::TimeOfDay;

/// Taps that only turn pages.
fn page_turns() -> impl Strategy<Value = Action> {
    let phase = prop_oneof![Just(Phase::Before), Just(Phase::After)];
    prop_oneof![
        4 => (0_usize..50).prop_map(Action::Card),
        1 => proptest::sample::select(vec![Step::Plan, Step::AskBefore, Step::Teach, Step::AskAfter, Step::Close])
            .prop_map(Action::Go),
        2 => (phase, 0_usize..9).prop_map(|(p, i)| Action::Question(p, i)),
    ]
}

#[test]
fn ten_thousand_taps_on_cards_change_no_count() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let before = DraftBuilder::new().act(Action::Add(Cell::FirstTime, 7)).build();
    let mut draft = before.clone();
    for _ in 0..10_000 {
        let action = page_turns().new_tree(&mut runner).unwrap().current();
        draft = draft.apply(action, sample_now());
    }
    assert_eq!(draft.counts, before.counts);
    assert_eq!(draft.before.tallies, before.before.tallies);
    assert_eq!(draft.after.tallies, before.after.tallies);
    assert!(draft.at < draft.deck.len() && draft.reached < draft.deck.len());
}

fn cells() -> impl Strategy<Value = Cell> {
    let bands = vec![AgeRange::new(0, 5), AgeRange::new(6, 12), AgeRange::from(60)];
    prop_oneof![
        4 => (proptest::sample::select(vec![Sex::F, Sex::M]), proptest::sample::select(bands))
            .prop_map(|(s, b)| Cell::People(s, b)),
        1 => Just(Cell::FirstTime),
        1 => Just(Cell::Disability),
    ]
}

fn count_taps() -> impl Strategy<Value = Action> {
    prop_oneof![
        (cells(), -3_i32..9).prop_map(|(c, n)| Action::Add(c, n)),
        (cells(), proptest::option::of(any::<u16>())).prop_map(|(c, n)| Action::Set(c, n)),
    ]
}

fn question_taps() -> impl Strategy<Value = Action> {
    let phase = || prop_oneof![Just(Phase::Before), Just(Phase::After)];
    prop_oneof![
        (phase(), any::<u16>()).prop_map(|(p, n)| Action::Present(p, n % 60)),
        (phase(), 0_u16..80).prop_map(|(p, n)| Action::Right(p, n)),
        (phase(), 0_u16..80).prop_map(|(p, n)| Action::DontKnow(p, n)),
        (phase(), 0_usize..5).prop_map(|(p, n)| Action::Question(p, n)),
    ]
}

fn any_tap() -> impl Strategy<Value = Action> {
    prop_oneof![
        count_taps(),
        question_taps(),
        page_turns(),
        Just(Action::UndoCount),
        (0_u8..9, 0_u8..9).prop_map(|(f, m)| Action::Facilitators { f, m }),
        any::<u16>().prop_map(Action::Visits),
        any::<u16>().prop_map(Action::Minutes),
        Just(Action::ToggleBand(AgeRange::new(6, 12))),
        Just(Action::LeaveOut { module: "stop-tell".into(), because: Some("no_time".into()) }),
        Just(Action::GeoSafe(true)),
        Just(Action::Guardian(None)),
        Just(Action::Basis(Basis::Estimate)),
        Just(Action::Sexes(SexMix::Female)),
        Just(Action::Skip(Phase::After, Some("no_time".into()))),
        Just(Action::End(TimeOfDay::new(23, 59))),
        Just(Action::Date(None)),
    ]
}

fn holds(sheet: &CountSheet) -> bool {
    let mut cells: Vec<_> = sheet.rows.iter().map(|r| (r.sex, r.ages)).collect();
    cells.sort_unstable();
    cells.dedup();
    cells.len() == sheet.rows.len()
        && sheet.rows.iter().all(|r| r.count <= CELL_MAX)
        && sheet.undo.len() <= UNDO_MAX
        && sheet.total() == sheet.rows.iter().map(|r| u32::from(r.count)).sum::<u32>()
}

proptest! {
    #[test]
    fn whatever_is_tapped_the_sheet_and_the_hands_stay_possible(taps in proptest::collection::vec(any_tap(), 0..80)) {
        let mut draft = DraftBuilder::new().build();
        for tap in taps {
            draft = draft.apply(tap, sample_now());
            prop_assert!(holds(&draft.counts));
            for t in draft.before.tallies.iter().chain(&draft.after.tallies) {
                prop_assert!(t.check().is_ok(), "{t:?}");
            }
            prop_assert!((1..=500).contains(&draft.visits) && draft.minutes >= 5);
        }
        let json = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Draft>(&json).unwrap(), &draft, "a stored draft comes back");
        match draft.close(&sample_context()) {
            Ok(session) => prop_assert_eq!(&Session::parse(&session.to_json()).unwrap(), &session),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }

    #[test]
    fn undo_takes_every_tap_back(taps in proptest::collection::vec(count_taps(), 0..UNDO_MAX)) {
        let start = DraftBuilder::new().build();
        let depth = start.counts.undo.len();
        let mut draft = start.clone();
        for tap in taps {
            draft = draft.apply(tap, sample_now());
        }
        while draft.counts.undo.len() > depth {
            draft = draft.apply(Action::UndoCount, sample_now());
        }
        let shown = |d: &Draft| {
            let mut rows = d.counts.rows.clone();
            rows.retain(|r| r.count > 0);
            rows.sort_unstable();
            (rows, d.counts.first_time, d.counts.disability)
        };
        prop_assert_eq!(shown(&draft), shown(&start));
    }

    #[test]
    fn a_correction_loses_nothing(first in proptest::option::of(0_u16..18), safe in any::<bool>(), held in any::<bool>()) {
        let session = SessionBuilder::new().with(|p| {
            p.held_before = held;
            p.unknown.insert("weather".into(), serde_json::json!({"rain": true}));
            p.materials = vec![crate::session::Material { item_code: "posters".into(), qty: 2 }];
            if safe {
                p.position = Position::Point { latitude: 33.5, longitude: 36.25, accuracy_m: 8.0 };
            }
            if let Reach::Direct { people, .. } = &mut p.reach {
                people.first_time = first;
            }
        }).build();
        let draft = Draft::correcting(&session, &"ef".repeat(32), sample_now());
        let next = draft.close(&sample_context()).map_err(|p| TestCaseError::fail(format!("{p:?}")))?;
        let mut expected = session.into_parts();
        expected.revision = 2;
        expected.previous = Some("ef".repeat(32));
        expected.flags = next.flags.clone();
        prop_assert_eq!(next.into_parts(), expected);
    }
}

#[test]
fn a_session_that_ends_in_its_first_minute_lasted_one() {
    let now = sample_now();
    let draft = Draft::new("x".into(), now, false)
        .apply(Action::Go(Step::Teach), now)
        .apply(Action::Go(Step::Close), now);
    let minutes = |t: Option<TimeOfDay>| t.map(TimeOfDay::minutes).unwrap();
    assert_eq!(minutes(draft.end), minutes(draft.start) + 1);
    assert_eq!(TimeOfDay::new(23, 59).map(TimeOfDay::next_minute), TimeOfDay::new(23, 59));
}
