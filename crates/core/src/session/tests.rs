//! The record: there and back, the golden file, each invariant broken once.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Asked, Guardian, Material, Position, Reach, Session, SessionError, SessionParts};
use crate::age::{AgeRange, Sex};
use crate::check::{Flag, Problem};
use crate::count::{Basis, CountRow};
use crate::question::Tally;
use crate::testing::{SessionBuilder, sample_day, sample_id};
use crate::time::{Date, Moment, TimeOfDay};

const GOLDEN: &str = include_str!("../../tests/golden/session-1.json");

/// A record that has every field of schema 1 that can stand together.
fn golden() -> Session {
    SessionBuilder::new()
        .with(|p| {
            p.revision = 2;
            p.previous = Some("cd".repeat(32));
            p.position = Position::Point { latitude: 33.512_345, longitude: -36.291_234, accuracy_m: 12.5 };
            p.held_before = true;
            p.held_because = Some("checkpoint".into());
            p.modules_delivered[0].chosen_because = Some("asked_for".into());
            p.posttest = Asked::Skipped("no_time".into());
            p.materials = vec![Material { item_code: "posters".into(), qty: 3 }];
            p.flags = vec![Flag::Estimated, Flag::ManyPeople { total: 31 }];
            if let Reach::Direct { people, .. } = &mut p.reach {
                people.counts.push(CountRow { sex: Sex::X, ages: AgeRange::from(60), count: 13 });
                (people.basis, people.disability) = (Basis::Estimate, Some(0));
            }
            p.unknown.insert("weather".into(), json!({"rain": true, "mm": 4}));
        })
        .build()
}

#[test]
fn the_golden_record_reads_and_writes_as_it_did_when_schema_1_was_released() {
    let line = GOLDEN.trim_end();
    let session = Session::parse(line.as_bytes()).unwrap();
    assert_eq!(session, golden());
    assert_eq!(String::from_utf8(session.to_json()).unwrap(), line);
}

fn edited(change: impl FnOnce(&mut serde_json::Map<String, Value>)) -> Result<Session, SessionError> {
    let Value::Object(mut map) = serde_json::from_slice(&SessionBuilder::new().build().to_json()).unwrap()
    else {
        panic!("not an object")
    };
    change(&mut map);
    Session::parse(&serde_json::to_vec(&map).unwrap())
}

fn field_at_fault(result: Result<Session, SessionError>) -> String {
    match result {
        Err(SessionError::Field { field, .. }) => field,
        other => panic!("{other:?}"),
    }
}

#[test]
fn unknown_fields_come_back_and_sums_are_not_written() {
    let session = edited(|m| {
        m.insert("from_the_future".into(), json!([1, {"a": null}]));
    })
    .unwrap();
    let text = String::from_utf8(session.to_json()).unwrap();
    assert!(text.ends_with(r#""from_the_future":[1,{"a":null}]}"#), "{text}");
    for sum in ["total_audience", "total", "correct_total"] {
        assert!(!text.contains(&format!("\"{sum}\"")));
    }
    let flagged = edited(|m| {
        m.insert("flags".into(), json!([{"code": "of_2031", "n": 3}]));
    })
    .unwrap();
    assert!(String::from_utf8(flagged.to_json()).unwrap().contains(r#"[{"code":"of_2031","n":3}]"#));
}

#[test]
fn no_coordinate_stands_beside_geo_safe_false() {
    for field in ["latitude", "longitude", "gps_accuracy_m", "lat", "re_latitude", "community_coordinates"] {
        let odd = edited(|m| {
            m.insert(field.into(), json!(33.5));
        });
        assert_eq!(field_at_fault(odd), field);
    }
    let deep = edited(|m| {
        m.insert("venue".into(), json!([{"gps": [33.5, 36.2]}]));
    });
    assert_eq!(field_at_fault(deep), "gps");
    let smuggled = SessionBuilder::new().with(|p| {
        p.unknown.insert("lon".into(), json!(36.2));
    });
    assert_eq!(smuggled.try_build(), Err(vec![Problem::Unusable { field: "lon".into() }]));
    let not_taken = edited(|m| {
        m.insert("geo_safe".into(), json!(true));
    });
    assert_eq!(not_taken.unwrap().position, Position::NotTaken);
    let from_nowhere = edited(|m| {
        m.insert("geo_source".into(), json!("gps"));
    });
    assert_eq!(field_at_fault(from_nowhere), "geo_source");
}

#[test]
fn odd_input_is_named_by_its_field() {
    let line = String::from_utf8(SessionBuilder::new().build().to_json()).unwrap();
    let twice = line.replacen("{", r#"{"revision":1,"#, 1);
    assert_eq!(field_at_fault(Session::parse(twice.as_bytes())), "revision");
    let inner = line.replace(r#""sex":"m","#, r#""sex":"m","sex":"m","#);
    assert_eq!(field_at_fault(Session::parse(inner.as_bytes())), "sex");
    for (field, value) in [
        ("revision", json!("1")),
        ("revision", json!(-1)),
        ("session_date", json!("2026-02-30")),
        ("start_time", json!("9:30")),
        ("report_date", json!("2026-11-24")),
        ("re_category", json!("both")),
        ("counts", json!([{"sex": "m", "age_min": 6, "count": 3}])),
        ("counts", json!([{"sex": "q", "age_min": 6, "age_max": 12, "count": 3}])),
        ("counts", json!([{"sex": "m", "age_min": 6, "age_max": 12, "count": 2.5}])),
        ("counts", json!({"m": 3})),
        ("first_time_total", json!(-3)),
        ("indirect_total", json!(4000)),
        ("posttest_skipped", json!("no_time")),
        ("livelihoods", json!(["herding", "herding"])),
        ("flags", json!(["x"])),
        ("guardian_or_school_ok", json!("maybe")),
        ("info_given", json!(null)),
    ] {
        let odd = edited(|m| {
            m.insert(field.into(), value.clone());
        });
        assert_eq!(field_at_fault(odd), field, "{value}");
    }
    for bytes in [&b""[..], b"[]", b"null", b"{}{}", b"\xff\xfe", b"{\"id\":", &[b'['; 4000]] {
        assert!(matches!(Session::parse(bytes), Err(SessionError::Field { .. })));
    }
}

pub(super) fn people(p: &mut SessionParts) -> &mut super::People {
    match &mut p.reach {
        Reach::Direct { people, .. } | Reach::Training { people } => people,
        Reach::Indirect { .. } => panic!("indirect"),
    }
}

pub(super) fn tally(present: u16, correct: u16, dont_know: u16) -> Asked {
    Asked::Tallies(vec![Tally { question_id: "a/b".into(), present, correct, dont_know }])
}

#[test]
fn a_clock_that_is_doubted_does_not_make_a_day_future() {
    let ahead = |p: &mut SessionParts| {
        p.session_date = p.session_date.plus_days(700);
        p.flags = vec![Flag::ClockDoubtful { days: -700 }];
    };
    assert!(SessionBuilder::new().with(ahead).try_build().is_ok());
}

#[test]
fn media_need_no_times_no_people_and_no_facilitator() {
    let radio = SessionBuilder::new()
        .with(|p| {
            p.re_activity = "radio".into();
            p.reach = Reach::Indirect {
                total: 12_000,
                basis: "listeners".into(),
                broadcast: Some((sample_day().plus_days(-7), sample_day())),
            };
            (p.start_time, p.end_time, p.facilitators_f, p.facilitators_m) = (None, None, 0, 0);
            (p.pretest, p.posttest) = (Asked::NotPart, Asked::NotPart);
        })
        .build();
    assert_eq!(Session::parse(&radio.to_json()).unwrap(), radio);
    assert!(radio.reach.people().is_none());
}

prop_compose! {
    fn rows()(counts in proptest::collection::vec((0_usize..3, 0_usize..5, 0_u16..40), 1..10)) -> Vec<CountRow> {
        let bands = [AgeRange::new(0, 5), AgeRange::new(6, 12), AgeRange::new(13, 17), AgeRange::new(18, 59), AgeRange::from(60)];
        let mut rows: Vec<CountRow> = Vec::new();
        for (sex, band, count) in counts {
            let (sex, ages) = ([Sex::F, Sex::M, Sex::X][sex], bands[band]);
            if !rows.iter().any(|r| r.sex == sex && r.ages == ages) {
                rows.push(CountRow { sex, ages, count });
            }
        }
        rows.push(CountRow { sex: Sex::F, ages: AgeRange::new(61, 61), count: 1 });
        rows.retain(|r| r.ages != AgeRange::from(60) || r.sex != Sex::F);
        rows
    }
}

fn text() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9ء-ي_-]{1,20}"
}

prop_compose! {
    fn sessions()(
        rows in rows(), category in 0_u8..3, codes in proptest::collection::btree_set(text(), 0..4),
        place in "\\PC{0,40}", texts in proptest::collection::vec(text(), 6), position in 0_u8..3,
        point in (-90.0_f64..90.0, -180.0_f64..180.0, 0.0_f32..5000.0),
        day in 18_000_i64..22_000, minutes in (0_u16..600, 1_u16..600), bits in any::<[bool; 4]>(),
        share in 0_u16..=100, revision in 1_u32..9, n in any::<u32>(), extra in proptest::collection::btree_map("z_[a-z]{1,8}", any::<i64>(), 0..4),
    ) -> SessionParts {
        let total: u16 = rows.iter().map(|r| r.count).sum();
        let time = |m: u16| TimeOfDay::new((m / 60) as u8, (m % 60) as u8);
        SessionBuilder::new().on(Date::from_days(day)).with(|p| {
            p.id = sample_id(u64::from(n));
            p.revision = revision;
            p.previous = (revision > 1).then(|| "0f".repeat(32));
            p.place.place_name = place;
            p.place.adm4_pcode = Some(texts[0].clone());
            (p.org_code, p.team_code) = (texts[1].clone(), texts[2].clone());
            (p.language, p.audience_type) = (texts[3].clone(), texts[4].clone());
            (p.livelihoods, p.hazard_types) = (codes.clone(), codes);
            p.position = match position {
                0 => Position::NotSafe,
                1 => Position::NotTaken,
                _ => Position::Point { latitude: point.0, longitude: point.1, accuracy_m: point.2 },
            };
            (p.start_time, p.end_time) = (time(minutes.0), time(minutes.0 + minutes.1));
            (p.sample, p.info_given, p.something_reported, p.held_before) = (bits[0], bits[1], bits[2], bits[3]);
            p.guardian_or_school_ok = if bits[0] { Guardian::No } else { Guardian::NotRequired };
            p.report_date = Moment { unix_ms: p.report_date.unix_ms + 86_400_000 + i64::from(n % 1000), offset_min: 270 };
            let share_of = |n: u16| n * (share / 10) / 10;
            {
                let who = people(p);
                who.counts = rows;
                (who.first_time, who.disability) = (bits[1].then_some(share_of(total)), bits[2].then_some(0));
            }
            p.pretest = tally(total, share_of(total), total - share_of(total));
            p.posttest = if bits[3] { Asked::NotPart } else { Asked::Skipped(texts[5].clone()) };
            match category {
                0 => {}
                1 => p.reach = Reach::Training { people: people(p).clone() },
                _ => {
                    p.pretest = Asked::NotPart;
                    p.reach = Reach::Indirect { total: n | 1, basis: texts[5].clone(), broadcast: None };
                }
            }
            p.unknown = extra.into_iter().map(|(k, v)| (k, json!(v))).collect();
        }).parts()
    }
}

proptest! {
    #[test]
    fn a_record_goes_out_and_comes_back(parts in sessions()) {
        let session = Session::new(parts).map_err(|p| TestCaseError::fail(format!("{p:?}")))?;
        let bytes = session.to_json();
        prop_assert!(!bytes.contains(&b'\n') && bytes.len() < 16_000);
        let back = Session::parse(&bytes).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(&back, &session);
        prop_assert_eq!(back.to_json(), bytes);
        prop_assert_eq!(Session::new(session.clone().into_parts()), Ok(session), "the normal form is its own");
    }

    #[test]
    fn any_bytes_and_any_flip_are_read_without_harm(parts in sessions(), at in any::<usize>(), byte in any::<u8>()) {
        let session = Session::new(parts).map_err(|p| TestCaseError::fail(format!("{p:?}")))?;
        let mut bytes = session.to_json();
        let i = at % bytes.len();
        bytes[i] = byte;
        if let Ok(read) = Session::parse(&bytes) {
            prop_assert!(read.position == Position::NotSafe || session.position != Position::NotSafe || bytes != session.to_json());
        }
        bytes.truncate(i);
        prop_assert!(Session::parse(&bytes).is_err());
    }

    #[test]
    fn what_is_accepted_keeps_the_sums(parts in sessions(), first in 0_u16..300, present in 0_u16..300, right in 0_u16..300) {
        let mut parts = parts;
        if !matches!(parts.reach, Reach::Indirect { .. }) {
            people(&mut parts).first_time = Some(first);
        }
        parts.pretest = tally(present, right, 0);
        if let Ok(s) = Session::new(parts) {
            if let Some(p) = s.reach.people() {
                prop_assert!(p.first_time.is_none_or(|n| u32::from(n) <= p.total()));
                prop_assert_eq!(p.total(), p.counts.iter().map(|r| u32::from(r.count)).sum::<u32>());
                prop_assert!(s.pretest.tallies().iter().all(|t| u32::from(t.present) <= p.total()));
            }
            prop_assert!(s.pretest.tallies().iter().all(|t| t.check().is_ok()));
        }
    }
}
