//! The sums against the sessions they came from.

use proptest::prelude::*;

use super::{Coverage, Learning, Places, Shown};
use crate::age::{AgeRange, Sex};
use crate::question::Tally;
use crate::session::{Asked, Reach, Session};
use crate::testing::{SessionBuilder, sample_day, sample_gazetteer, sample_lists};

const UKRAINE: [AgeRange; 3] = [AgeRange::new(0, 17), AgeRange::new(18, 59), AgeRange::from(60)];

fn radio(total: u32) -> Session {
    SessionBuilder::new()
        .with(|p| {
            p.reach = Reach::Indirect { total, basis: "listeners".into(), broadcast: None };
            (p.pretest, p.posttest) = (Asked::NotPart, Asked::NotPart);
        })
        .build()
}

fn tallies(list: &[(&str, u16, u16)]) -> Asked {
    let tally = |(id, correct, dont_know): &(&str, u16, u16)| Tally {
        question_id: (*id).into(),
        present: 10,
        correct: *correct,
        dont_know: *dont_know,
    };
    Asked::Tallies(list.iter().map(tally).collect())
}

#[test]
fn a_band_across_an_edge_is_flagged_and_never_split() {
    let rows = [(Sex::F, AgeRange::new(15, 24), 7), (Sex::M, AgeRange::new(6, 12), 12)];
    let quiet =
        |b: SessionBuilder| b.with(|p| (p.pretest, p.posttest) = (Asked::NotPart, Asked::NotPart)).build();
    let session = quiet(SessionBuilder::new().people(&rows));
    let direct = Coverage::of([&session], &UKRAINE).all.direct;
    assert_eq!((direct.people, direct.get(Sex::M, UKRAINE[0])), (19, 12));
    assert_eq!(direct.straddling.len(), 1);
    assert_eq!((direct.straddling[0].ages, direct.straddling[0].count), (AgeRange::new(15, 24), 7));
    assert_eq!((direct.of_sex(Sex::F), direct.of_sex(Sex::M)), (7, 12));
}

#[test]
fn listeners_and_trained_people_stay_apart_and_sample_is_counted_apart() {
    let taught = SessionBuilder::new().build();
    let trained = SessionBuilder::new()
        .with(|p| {
            if let Reach::Direct { people, .. } = p.reach.clone() {
                p.reach = Reach::Training { people };
            }
            p.sample = false;
        })
        .build();
    let coverage = Coverage::of([&taught, &trained, &radio(12_000)], &UKRAINE);
    let all = &coverage.all;
    assert_eq!((all.direct.people, all.training.people, all.indirect.people), (18, 18, 12_000));
    assert_eq!((all.sessions(), coverage.sample.sessions(), coverage.approved.sessions()), (3, 2, 1));
    assert_eq!((all.direct.first_time, all.direct.first_time_of, all.direct.disability_of), (15, 18, 0));
}

#[test]
fn learning_compares_only_what_was_asked_twice() {
    let session = SessionBuilder::new()
        .with(|p| {
            p.pretest = tallies(&[("a/1", 3, 4), ("a/2", 5, 0)]);
            p.posttest = tallies(&[("a/1", 9, 1), ("b/1", 8, 2)]);
        })
        .build();
    let learning = Learning::of([&session, &session]);
    let first = learning.questions["a/1"];
    assert_eq!(first.both, 2);
    assert_eq!(first.before, Shown { present: 20, correct: 6, dont_know: 8 });
    assert_eq!((first.after.correct, first.after.other(), first.before.other()), (18, 0, 6));
    assert_eq!(learning.questions["a/2"].only_before.correct, 10);
    assert_eq!(learning.questions["b/1"].only_after.present, 20);
    let module = learning.of_module("a");
    assert_eq!((module.both, module.before.correct, module.only_before.present), (2, 6, 20));
}

#[test]
fn a_place_leaves_the_gaps_when_someone_was_there() {
    let list = sample_gazetteer();
    let here = SessionBuilder::new().build();
    let gone = SessionBuilder::new().with(|p| p.place.adm3_pcode = Some("OLD".into())).build();
    let coarse = SessionBuilder::new().with(|p| p.place.adm3_pcode = None).build();
    let places = Places::of([&here, &gone, &coarse, &radio(9)], &list, 3);
    assert_eq!((places.listed.len(), places.gaps().count(), places.without), (6, 5, 1));
    let reached = places.listed[0].reached.clone().unwrap();
    assert_eq!((reached.sessions, reached.people, reached.last), (1, 18, Some(sample_day())));
    assert_eq!(places.elsewhere["OLD"].0, "Wadi Salim", "the name as it was recorded");
    let provinces = Places::of([&here], &list, 1);
    assert_eq!(provinces.gaps().map(|at| list.places[at].name("en")).collect::<Vec<_>>(), ["Rimal"]);
}

prop_compose! {
    fn some_session()(
        cells in proptest::collection::vec((0_usize..3, 0_usize..5, 1_u16..60), 1..8),
        kind in 0_u8..4, sample in any::<bool>(), first in any::<bool>(), n in 1_u32..9000,
    ) -> Session {
        if kind == 3 {
            return radio(n);
        }
        let bands = sample_lists().band_set.bands;
        let mut rows: Vec<(Sex, AgeRange, u16)> = Vec::new();
        for (sex, band, count) in cells {
            let (sex, ages) = ([Sex::F, Sex::M, Sex::X][sex], bands[band]);
            if !rows.iter().any(|r| (r.0, r.1) == (sex, ages)) {
                rows.push((sex, ages, count));
            }
        }
        SessionBuilder::new().people(&rows).with(|p| {
            (p.pretest, p.posttest, p.sample) = (Asked::NotPart, Asked::NotPart, sample);
            if let Reach::Direct { people, .. } = p.reach.clone() {
                let first_time = first.then_some(people.counts[0].count);
                let people = crate::session::People { first_time, ..people };
                p.reach = if kind == 2 { Reach::Training { people } } else { Reach::Direct { method: "theatre".into(), people } };
            }
        }).build()
    }
}

proptest! {
    #[test]
    fn totals_equal_the_sum_over_the_sessions(
        sessions in proptest::collection::vec(some_session(), 0..30),
        edges in proptest::sample::select(vec![UKRAINE.to_vec(), vec![], vec![AgeRange::new(6, 12)],
                                               vec![AgeRange::new(0, 5), AgeRange::new(6, 17), AgeRange::new(18, 64)]]),
    ) {
        let coverage = Coverage::of(&sessions, &edges);
        let sum = |f: &dyn Fn(&Session) -> u32| sessions.iter().map(f).sum::<u32>();
        let direct = |s: &Session| match &s.reach { Reach::Direct { people, .. } => people.total(), _ => 0 };
        let trained = |s: &Session| match &s.reach { Reach::Training { people } => people.total(), _ => 0 };
        let all = &coverage.all;
        prop_assert_eq!(all.direct.people, sum(&direct));
        prop_assert_eq!(all.training.people, sum(&trained));
        for totals in [&all.direct, &all.training, &coverage.sample.direct, &coverage.approved.direct] {
            let banded: u32 = totals.bands.iter().map(|b| b.count).sum();
            let across: u32 = totals.straddling.iter().map(|b| b.count).sum();
            prop_assert_eq!(banded + across, totals.people, "nobody is lost, nobody twice");
            prop_assert_eq!([Sex::F, Sex::M, Sex::X].map(|s| totals.of_sex(s)).iter().sum::<u32>(), totals.people);
            prop_assert!(totals.first_time <= totals.first_time_of && totals.first_time_of <= totals.people);
        }
        prop_assert_eq!(coverage.sample.direct.people + coverage.approved.direct.people, all.direct.people);
        prop_assert_eq!(all.sessions() as usize, sessions.len());
        let mut back = sessions.clone();
        back.reverse();
        prop_assert_eq!(&Coverage::of(&back, &edges).all, &coverage.all, "any order, same sums");
        let places = Places::of(&sessions, &sample_gazetteer(), 3);
        let there: u32 = places.listed.iter().filter_map(|p| p.reached.as_ref()).map(|r| r.people).sum();
        prop_assert_eq!(there, all.direct.people);
    }
}
