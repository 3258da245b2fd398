//! Each invariant of domain.md section 9, broken once: what it is called, and that nothing else is blamed.

use serde_json::json;

use super::tests::{people, tally};
use super::{Asked, Position, Reach, SessionParts};
use crate::age::{AgeRange, Sex};
use crate::check::Problem;
use crate::count::CountRow;
use crate::testing::SessionBuilder;

type Break = (&'static str, fn(&mut SessionParts), Problem);

fn field(name: &str) -> Problem {
    Problem::Unusable { field: name.into() }
}

/// What a person can put right.
fn of_people() -> Vec<Break> {
    vec![
        ("place", |p| p.place = Default::default(), Problem::NoPlace),
        ("future", |p| p.session_date = p.session_date.plus_days(1), Problem::DateInFuture),
        ("org", |p| p.org_code.clear(), Problem::NoOrganisation),
        ("team", |p| p.team_code.clear(), Problem::NoTeam),
        ("activity", |p| p.re_activity.clear(), Problem::NoActivity),
        ("people", |p| people(p).counts[0].count = 0, Problem::NoPeople),
        ("first", |p| people(p).first_time = Some(19), Problem::FirstTimeOverTotal { first: 19, total: 18 }),
        (
            "disability",
            |p| people(p).disability = Some(19),
            Problem::DisabilityOverTotal { n: 19, total: 18 },
        ),
        ("end", |p| p.end_time = p.start_time, Problem::EndNotAfterStart),
        ("time", |p| p.start_time = None, Problem::NoTime),
        ("led", |p| (p.facilitators_f, p.facilitators_m) = (0, 0), Problem::NoFacilitator),
        (
            "hands",
            |p| p.pretest = tally(10, 8, 3),
            Problem::TooManyHands { question: "a/b".into(), hands: 11, present: 10, before: true },
        ),
        (
            "present",
            |p| p.posttest = tally(19, 8, 3),
            Problem::MorePresentThanPeople { question: "a/b".into(), present: 19, total: 18, before: false },
        ),
    ]
}

/// What only a broken or foreign record has.
fn of_shape() -> Vec<Break> {
    vec![
        (
            "skip",
            |p| p.posttest = Asked::Skipped(String::new()),
            Problem::NotAskedWithoutReason { before: false },
        ),
        ("empty tallies", |p| p.pretest = Asked::Tallies(vec![]), field("pretest")),
        ("id", |p| p.id = "1".into(), field("id")),
        ("revision", |p| p.revision = 0, field("revision")),
        ("chain", |p| p.revision = 2, field("previous")),
        ("chain", |p| p.previous = Some("ab".repeat(32)), field("previous")),
        ("visits", |p| p.sessions_count = 0, field("sessions_count")),
        ("language", |p| p.language.clear(), field("language")),
        ("code", |p| p.population_group = "x".repeat(65), field("population_group")),
        ("code", |p| p.org_code = "G\nPS".into(), field("org_code")),
        (
            "double row",
            |p| people(p).counts.push(CountRow { sex: Sex::M, ages: AgeRange::new(12, 14), count: 1 }),
            field("counts"),
        ),
        ("edges", |p| people(p).counts[0].ages = AgeRange { min: 9, max: Some(6) }, field("counts")),
        (
            "module twice",
            |p| p.modules_delivered.push(p.modules_delivered[0].clone()),
            field("modules_delivered"),
        ),
        ("known as unknown", |p| drop(p.unknown.insert("org_code".into(), json!("X"))), field("org_code")),
        (
            "latitude",
            |p| p.position = Position::Point { latitude: 91.0, longitude: 0.0, accuracy_m: 1.0 },
            field("latitude"),
        ),
        (
            "accuracy",
            |p| p.position = Position::Point { latitude: 1.0, longitude: 0.0, accuracy_m: f32::NAN },
            field("gps_accuracy_m"),
        ),
        (
            "method",
            |p| {
                if let Reach::Direct { method, .. } = &mut p.reach {
                    method.clear();
                }
            },
            Problem::NoMethod,
        ),
        (
            "reach",
            |p| p.reach = Reach::Indirect { total: 0, basis: "listeners".into(), broadcast: None },
            Problem::NoReach,
        ),
    ]
}

#[test]
fn each_invariant_is_held() {
    for (name, change, problem) in of_people().into_iter().chain(of_shape()) {
        assert_eq!(SessionBuilder::new().with(change).try_build(), Err(vec![problem]), "{name}");
    }
    let long = SessionBuilder::new().with(|p| p.place.place_name = "ا".repeat(256)).try_build();
    assert_eq!(long, Err(vec![Problem::TextTooLong { field: "place_name".into(), length: 256, limit: 255 }]));
}

#[test]
fn everything_wrong_is_named_at_once() {
    let wrong = SessionBuilder::new().with(|p| {
        p.org_code.clear();
        p.place = Default::default();
        people(p).counts.clear();
        people(p).first_time = None;
        (p.pretest, p.posttest) = (Asked::NotPart, Asked::NotPart);
    });
    assert_eq!(wrong.try_build(), Err(vec![Problem::NoPlace, Problem::NoOrganisation, Problem::NoPeople]));
}
