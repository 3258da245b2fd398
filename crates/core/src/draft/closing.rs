//! Closing: one draft of each kind, each answer missing once, flags that never block.

use super::{Action, CardRef, Chosen, Draft, Phase};
use crate::activity::{Category, Step};
use crate::age::{AgeRange, Sex};
use crate::check::{Flag, Problem};
use crate::count::{Basis, Cell};
use crate::session::{Asked, Guardian, Reach, Session};
use crate::testing::{DraftBuilder, sample_context, sample_day, sample_lists, sample_now};
use crate::time::{Moment, TimeOfDay};

const BOYS: Cell = Cell::People(Sex::M, AgeRange::new(6, 12));

fn closed(draft: &Draft) -> Session {
    draft.close(&sample_context()).unwrap()
}

fn problems(draft: &Draft) -> Vec<Problem> {
    draft.problems(&sample_context())
}

#[test]
fn a_taught_draft_closes_as_revision_one() {
    let session = closed(&DraftBuilder::new().build());
    assert_eq!((session.revision, session.previous.as_deref()), (1, None));
    assert_eq!(session.session_ref, "GPS-RE-20261124-1030-01");
    assert_eq!(session.audience_type, "children");
    assert_eq!(session.pretest.tallies()[0].correct, 9);
    assert_eq!(session.reach.people().unwrap().total(), 18);
    assert_eq!(session.place.adm1_pcode.as_deref(), Some("ZZ01"));
    assert!(session.sample && session.flags.contains(&Flag::SampleContent));
    assert!(session.modules_delivered[0].completed);
}

#[test]
fn an_empty_draft_says_all_that_is_missing() {
    let mut draft = Draft::new(crate::testing::sample_id(2), sample_now(), false);
    draft.date = None;
    let found = problems(&draft);
    for p in [
        Problem::NoPlace,
        Problem::NoDate,
        Problem::NoOrganisation,
        Problem::NoTeam,
        Problem::NoMethod,
        Problem::NoPeople,
        Problem::NoTime,
        Problem::NoFacilitator,
        Problem::InfoUnanswered,
        Problem::NotAskedWithoutReason { before: true },
        Problem::NotAskedWithoutReason { before: false },
    ] {
        assert!(found.contains(&p), "{p:?} in {found:?}");
    }
    assert!(!found.contains(&Problem::GuardianUnanswered), "no child was counted");
}

#[test]
fn each_answer_that_is_missing_is_asked_for() {
    let cases: Vec<(Action, Problem)> = vec![
        (Action::Info(None), Problem::InfoUnanswered),
        (Action::Guardian(None), Problem::GuardianUnanswered),
        (Action::Date(None), Problem::NoDate),
        (Action::Date(Some(sample_day().plus_days(1))), Problem::DateInFuture),
        (Action::Set(Cell::FirstTime, Some(30)), Problem::FirstTimeOverTotal { first: 30, total: 18 }),
        (Action::Activity { code: "gone".into(), method: Some("theatre".into()) }, Problem::NoActivity),
        (Action::Method(None), Problem::NoMethod),
        (Action::End(TimeOfDay::new(9, 0)), Problem::EndNotAfterStart),
    ];
    for (action, problem) in cases {
        assert_eq!(problems(&DraftBuilder::new().act(action).build()), [problem]);
    }
    let coarse = crate::testing::sample_gazetteer().place_ref("ZZ0101", "en").unwrap();
    let draft =
        DraftBuilder::new().act(Action::Place { place: coarse, threats: vec![], events: [].into() }).build();
    assert_eq!(problems(&draft), [Problem::PlaceTooCoarse { level: 2, required: 3 }]);
    let mut ctx = sample_context();
    let mut settings = ctx.settings.clone();
    settings.numbers.clear();
    ctx.settings = &settings;
    assert_eq!(DraftBuilder::new().build().problems(&ctx), [Problem::NoNumbers]);
    let mut practice = DraftBuilder::new().build();
    practice.practice = true;
    assert!(practice.close(&sample_context()).is_err(), "practice is never sealed");
}

#[test]
fn skipping_needs_a_reason_and_is_marked() {
    let draft = DraftBuilder::new().act(Action::Skip(Phase::After, Some("no_time".into()))).build();
    let session = closed(&draft);
    assert_eq!(session.posttest, Asked::Skipped("no_time".into()));
    assert!(session.flags.contains(&Flag::NotAskedAfter));
}

#[test]
fn questions_half_asked_keep_what_was_asked() {
    let questions = vec!["stop-tell/first".into(), "stop-tell/b".into(), "stop-tell/c".into()];
    let draft = DraftBuilder::new()
        .act(Action::Accept {
            deck: vec![CardRef { module: "stop-tell".into(), card: "c".into() }],
            questions,
            pack: "ab".repeat(32),
            sample: true,
        })
        .act(Action::Question(Phase::After, 1))
        .build();
    let session = closed(&draft);
    assert_eq!(session.posttest.tallies().len(), 1, "the ones never shown are no answers");
    assert_eq!(draft.before.tallies[0].correct, 9, "a plan made anew keeps answers already given");
}

#[test]
fn flags_mark_and_never_block() {
    let draft = DraftBuilder::new()
        .act(Action::Set(BOYS, Some(24)))
        .act(Action::Set(Cell::People(Sex::F, AgeRange::new(18, 59)), Some(4)))
        .act(Action::Facilitators { f: 0, m: 1 })
        .act(Action::End(TimeOfDay::new(10, 45)))
        .act(Action::Basis(Basis::Estimate))
        .act(Action::Info(Some(false)))
        .act(Action::Guardian(Some(Guardian::No)))
        .act(Action::UseAnyway(Chosen {
            module: "stop-tell".into(),
            version: "0.1.0".into(),
            minutes: 10,
            because: Some("asked_for".into()),
        }))
        .build();
    let flags = closed(&draft).flags.clone();
    assert_eq!(
        flags,
        [
            Flag::ManyPeople { total: 28 },
            Flag::Short { minutes: 15 },
            Flag::MixedAges,
            Flag::NoWomanFacilitator,
            Flag::InfoNotGiven,
            Flag::NoGuardianAgreement,
            Flag::Estimated,
            Flag::SampleContent,
            Flag::UsedAnyway { module: "stop-tell".into() },
        ]
    );
    let alone = DraftBuilder::new().act(Action::Facilitators { f: 1, m: 0 }).build();
    assert!(closed(&alone).flags.contains(&Flag::OneAdultWithChildren));
    let long = DraftBuilder::new().act(Action::End(TimeOfDay::new(11, 31))).build();
    assert!(closed(&long).flags.contains(&Flag::Long { minutes: 61 }));
}

#[test]
fn a_clock_years_off_is_a_flag_and_the_educator_says_the_day() {
    let mut ctx = sample_context();
    ctx.now = Moment { unix_ms: sample_now().unix_ms - 730 * 86_400_000, ..sample_now() };
    let draft = DraftBuilder::new().build();
    let session = draft.close(&ctx).unwrap();
    assert!(session.flags.iter().any(|f| matches!(f, Flag::ClockDoubtful { days } if *days < -700)));
    assert_eq!(
        session.session_date,
        sample_day(),
        "the day that the educator gave, though the clock says otherwise"
    );
    ctx.last_server_time = None;
    ctx.now = Moment::utc(0);
    assert!(draft.clock_doubt(&ctx).is_some(), "1970 is no year of ours");
    let confirmed = DraftBuilder::new().act(Action::ConfirmDate(true)).build();
    assert!(confirmed.close(&ctx).is_ok());
}

fn held() -> DraftBuilder {
    let place = crate::testing::sample_gazetteer().place_ref("ZZ010102", "en").unwrap();
    let mut draft = Draft::new(crate::testing::sample_id(3), sample_now(), true);
    let taps = [
        Action::Place { place, threats: vec![], events: [].into() },
        Action::Date(Some(sample_day().plus_days(-1))),
        Action::Method(Some("interactive_group_session".into())),
        Action::Team { org: Some("GPS".into()), team: Some("GPS-1".into()) },
        Action::Facilitators { f: 1, m: 1 },
        Action::Set(Cell::People(Sex::F, AgeRange::new(0, 17)), Some(9)),
        Action::Set(Cell::People(Sex::M, AgeRange::new(0, 17)), Some(7)),
        Action::HeldBecause(Some("checkpoint".into())),
        Action::Info(Some(true)),
        Action::Guardian(Some(Guardian::Yes)),
    ];
    for tap in taps {
        draft = draft.apply(tap, sample_now());
    }
    let chosen = Chosen { module: "stop-tell".into(), version: "0.1.0".into(), minutes: 10, because: None };
    DraftBuilder::from(draft).act(Action::ToggleModule(chosen))
}

#[test]
fn a_session_already_held_needs_no_plan_no_cards_no_times() {
    let draft = held().build();
    assert_eq!(draft.steps(&sample_lists().activities), [Step::Who, Step::Close]);
    let session = closed(&draft);
    assert!(session.held_before && session.start_time.is_none());
    assert_eq!(session.held_because.as_deref(), Some("checkpoint"));
    assert_eq!(session.modules_delivered.len(), 1);
    assert_eq!((&session.pretest, &session.posttest), (&Asked::NotPart, &Asked::NotPart));
    assert!(session.flags.contains(&Flag::RecordedLater { days: 1 }));
    let chosen = draft.chosen[0].clone();
    assert!(closed(&held().act(Action::ToggleModule(chosen)).build()).modules_delivered.is_empty());
}

#[test]
fn the_activity_decides_the_steps_and_the_kind_of_reach() {
    let table = sample_lists().activities;
    let of = |code: &str| Action::Activity { code: code.into(), method: None };
    let radio = held()
        .act(of("radio"))
        .act(Action::Reach(Some(12_000)))
        .act(Action::ReachBasis(Some("listeners".into())));
    let session = closed(&radio.build());
    assert_eq!(session.category(), Category::Indirect);
    assert!(session.reach.people().is_none(), "people and listeners are never added");
    assert_eq!(held().act(of("radio")).build().steps(&table), [Step::Who, Step::Reach, Step::Close]);
    assert_eq!(problems(&held().act(of("radio")).build()), [Problem::NoReach]);
    assert_eq!(closed(&held().act(of("tot")).build()).category(), Category::Training);
    let visits = closed(&held().act(of("house_to_house")).act(Action::Visits(6)).build());
    assert_eq!(visits.sessions_count, 6);
    assert!(
        matches!(&visits.reach, Reach::Direct { method, .. } if method == "house_to_house"),
        "the table implies it"
    );
    let group = DraftBuilder::new().build();
    assert_eq!(group.steps(&table).len(), 6);
    assert_eq!(group.next_step(&table), Some(Step::Plan));
    assert_eq!(group.previous_step(&table), None);
}

#[test]
fn what_was_not_reached_was_not_taught() {
    let chosen = |m: &str| Chosen { module: m.into(), version: "0.1.0".into(), minutes: 10, because: None };
    let mut draft = DraftBuilder::new().build();
    draft.chosen = vec![chosen("stop-tell"), chosen("places"), chosen("stand-still")];
    let card = |m: &str, c: usize| CardRef { module: m.into(), card: format!("c{c}") };
    draft.deck =
        ["stop-tell", "places", "stand-still"].iter().flat_map(|m| [card(m, 1), card(m, 2)]).collect();
    (draft.at, draft.reached) = (2, 2);
    let taught: Vec<(String, bool)> =
        closed(&draft).modules_delivered.iter().map(|m| (m.module_id.clone(), m.completed)).collect();
    assert_eq!(taught, [("stop-tell".to_owned(), true), ("places".to_owned(), false)]);
    let left = draft
        .apply(Action::LeaveOut { module: "places".into(), because: Some("no_time".into()) }, sample_now());
    assert_eq!(closed(&left).modules_delivered.len(), 1);
}

#[test]
fn times_are_taken_when_teaching_begins_and_ends_but_not_over_the_educators() {
    let now = sample_now();
    let later = Moment { unix_ms: now.unix_ms + 1_800_000, ..now };
    let draft = Draft::new("x".into(), now, false)
        .apply(Action::Go(Step::Teach), now)
        .apply(Action::Go(Step::Close), later);
    assert_eq!((draft.start, draft.end), (TimeOfDay::new(11, 30), TimeOfDay::new(12, 0)));
    let back = draft.apply(Action::Go(Step::Teach), later).apply(Action::Go(Step::Close), later);
    assert_eq!(back.start, TimeOfDay::new(11, 30));
}
