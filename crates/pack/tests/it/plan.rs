//! The plan over the whole grid with the real library: ages x sex x livelihood x threat x minutes (content/rules.json, core::plan).
//!
//! Every minute from 15 to 90 with `WAYMARK_TEST_LONG`, else every fifteenth and the edges.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use waymark_core::age::AgeRange;
use waymark_core::audience::{Audience, SexMix};
use waymark_core::codes::CodeLists;
use waymark_core::module::Module;
use waymark_core::plan::{Plan, PlanInput, Reason, Taught, audit, propose};
use waymark_core::settings::Switches;
use waymark_core::time::Date;
use waymark_pack::authority::check_library;
use waymark_pack::build::{BuildError, Contents, contents};
use waymark_text::embed;

use crate::common::Fixture;

struct Real {
    library: Contents,
    lists: CodeLists,
}

impl Real {
    fn module(&self, id: &str) -> Option<&Module> {
        self.library.modules.iter().find(|m| m.id == id)
    }
}

/// The content of the checkout, read once.
static REAL: LazyLock<Real> = LazyLock::new(|| {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let library = contents(&source).unwrap_or_else(|e| panic!("{e}"));
    let lists = serde_json::from_slice(&std::fs::read(source.join("demo/lists.json")).unwrap()).unwrap();
    Real { library, lists }
});

fn today() -> Date {
    "2026-11-24".parse().unwrap()
}

/// Every mixture of the teaching bands, small children with carers among them.
fn groups() -> Vec<(Vec<AgeRange>, bool)> {
    let bands = [AgeRange::new(6, 9), AgeRange::new(10, 12), AgeRange::new(13, 17), AgeRange::from(18)];
    let mut all: Vec<(Vec<AgeRange>, bool)> = (1_u8..16)
        .map(|mix| {
            (bands.iter().enumerate().filter(|(i, _)| mix & 1 << i != 0).map(|(_, b)| *b).collect(), false)
        })
        .collect();
    all.push((vec![AgeRange::new(0, 5)], true));
    all.push((vec![AgeRange::new(0, 5), AgeRange::from(18)], true));
    all.push((vec![AgeRange::new(18, 59), AgeRange::from(60)], false));
    all
}

fn codes(list: &[waymark_core::codes::Code]) -> Vec<Vec<String>> {
    let alone = list.iter().map(|c| vec![c.code.clone()]);
    [vec![]].into_iter().chain(alone).chain([list.iter().map(|c| c.code.clone()).collect()]).collect()
}

fn minutes() -> Vec<u16> {
    let all = std::env::var_os("WAYMARK_TEST_LONG").is_some();
    (15..=90).filter(|m| all || m % 15 == 0 || matches!(m, 16 | 29 | 31 | 44 | 89)).collect()
}

struct Place {
    threats: Vec<String>,
    events: BTreeMap<String, Option<Date>>,
    history: Vec<Taught>,
}

/// Each threat alone, none, all; with and without something that happened, taught modules known well and badly.
fn places() -> Vec<Place> {
    let ids: Vec<String> = REAL.library.modules.iter().map(|m| m.id.clone()).collect();
    codes(&REAL.lists.hazard_types)
        .into_iter()
        .enumerate()
        .map(|(n, threats)| {
            let day = |ago: i64| (n % 3 != 0).then(|| today().plus_days(-ago));
            let events =
                REAL.lists.local_events.iter().enumerate().filter(|(i, _)| n > 0 && (i + n) % 3 == 0);
            let taught = ids.iter().enumerate().filter(|(i, _)| n > 1 && (i + n) % 4 == 0);
            Place {
                threats,
                events: events.map(|(i, e)| (e.code.clone(), day(20 * i64::try_from(i).unwrap()))).collect(),
                history: taught
                    .map(|(i, id)| Taught {
                        module: id.clone(),
                        date: today().plus_days(-(10 + 40 * i64::try_from(i).unwrap())),
                        right: if i % 2 == 0 { 3 } else { 17 },
                        asked: 18,
                    })
                    .collect(),
            }
        })
        .collect()
}

fn sound(plan: &Plan, input: &PlanInput, said: &mut BTreeMap<String, Reason>) {
    let real = &*REAL;
    let who = input.audience;
    let what = || format!("{who:?} {:?} {} min", input.threats, input.minutes);
    assert!(plan.minutes <= input.minutes, "over the minutes: {}", what());
    assert_eq!(plan.minutes > 0, !plan.rows.is_empty());
    let youngest =
        who.bands.iter().filter(|b| b.max.is_none_or(|m| m >= 6)).map(|b| b.min.max(6)).min().unwrap_or(18);
    assert!(!plan.rows.is_empty(), "empty: {}", what());
    for row in &plan.rows {
        let module = real.module(&row.module).unwrap();
        let age = AgeRange::new(youngest, youngest);
        assert!(module.whom.ages.iter().any(|a| a.contains(age)), "{} at {youngest}: {}", row.module, what());
        for id in &row.cards {
            let card = module.cards.iter().find(|c| c.id == *id).unwrap();
            let ages = card.whom.ages.is_empty() || card.whom.ages.iter().any(|a| a.contains(age));
            assert!(ages, "{}/{id} at {youngest}", row.module);
        }
        assert!(!row.reasons.is_empty() && !row.cards.is_empty());
        assert!(plan.why_not(&row.module).is_none());
    }
    let planned: BTreeSet<&str> = plan.rows.iter().map(|r| r.module.as_str()).collect();
    for module in real.library.modules.iter().filter(|m| !planned.contains(m.id.as_str())) {
        assert!(plan.why_not(&module.id).is_some(), "{} without why: {}", module.id, what());
    }
    let of_rows = plan.rows.iter().flat_map(|r| r.reasons.iter().map(move |why| (&r.module, why)));
    for (module, reason) in of_rows.chain(plan.unfit.iter().map(|u| (&u.module, &u.why))) {
        true_numbers(module, reason, plan, input);
        said.entry(reason.key.clone()).or_insert_with(|| reason.clone());
    }
}

/// Each number, code and day of a reason is one that the input or the module holds.
fn true_numbers(module: &str, reason: &Reason, plan: &Plan, input: &PlanInput) {
    let m = REAL.module(module).unwrap();
    let of_it = || {
        input.history.iter().filter(move |t| input.history.len() < 200 && REAL.module(&t.module).is_some())
    };
    for (name, n) in &reason.numbers {
        let n = *n;
        let is = |v: usize| i64::try_from(v) == Ok(n);
        let good = match name.as_str() {
            "n-people" => input.audience.expected.map(i64::from) == Some(n),
            "n-youngest" => {
                input.audience.bands.iter().any(|b| i64::from(b.min.max(6)) == n || i64::from(b.min) == n)
                    || n == 18
            }
            "n-from" => m.minutes.iter().map(|x| i64::from(x.ages.min)).min() == Some(n),
            "n-to" => m.minutes.iter().filter_map(|x| x.ages.max).map(i64::from).max() == Some(n),
            "n-needed" => m.minutes.iter().any(|x| i64::from(x.minutes) == n),
            "n-left" => n >= 0 && n <= i64::from(input.minutes) - i64::from(plan.minutes),
            "n-most" => REAL.library.rules.most.iter().any(|x| is(x.modules)),
            "n-right" => of_it().any(|t| i64::from(t.right) == n),
            "n-asked" => of_it().any(|t| i64::from(t.asked) == n),
            "n-modules" => is(of_it().map(|t| &t.module).collect::<BTreeSet<_>>().len()),
            "n-days" => {
                let days = input.events.values().flatten().chain(of_it().map(|t| &t.date));
                days.into_iter().any(|d| input.today.days_since(*d) == n)
            }
            other => panic!("{other} of {} is not checked", reason.key),
        };
        assert!(
            good,
            "{module}: {} says {name} = {n} for {:?} of {} min",
            reason.key, input.audience, input.minutes
        );
    }
    for (name, (list, code)) in &reason.codes {
        let denied = reason.key == "why-threat-not-known" || reason.key == "why-other-livelihood";
        let good = match list.as_str() {
            "hazard_types" => input.threats.contains(code) != denied,
            "livelihoods" => input.audience.livelihoods.contains(code) != denied,
            "local_events" => input.events.contains_key(code),
            "population_groups" => input.audience.population_group.as_ref() == Some(code),
            "audiences" => input.audience.audience_type.as_ref() == Some(code),
            "modules" => REAL.module(code).is_some_and(|b| b.builds_on.contains(&module.to_owned())),
            other => panic!("{other} is not checked"),
        };
        assert!(good, "{module}: {} says {name} = {code}", reason.key);
    }
}

/// Every reason that was met is one whole sentence in every language that the library has whole.
fn sentences(said: &BTreeMap<String, Reason>) {
    assert!(said.len() > 8, "{:?}", said.keys());
    for (lang, catalogue) in &REAL.library.catalogues {
        let Some(t) = embed::text(lang) else { continue };
        for reason in said.values().filter(|r| catalogue.has(&r.key)) {
            let sentence = waymark_text::reason(&t, catalogue, &REAL.lists, reason);
            // A stop that no new sentence follows is of a short day or month: "le sam. 5 sept.".
            let begins = |rest: &str| rest.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
            assert!(
                !sentence.starts_with("why-") && !sentence.split(". ").skip(1).any(begins),
                "{lang} {}: {sentence}",
                reason.key
            );
        }
    }
}

#[test]
fn the_whole_grid_keeps_the_promises() {
    let (rules, modules) = (&REAL.library.rules, REAL.library.modules.as_slice());
    let (livelihoods, minutes, places) = (codes(&REAL.lists.livelihoods), minutes(), places());
    let mut said = BTreeMap::new();
    let mut plans = 0_u32;
    for (bands, with_carers) in groups() {
        for sexes in [SexMix::Female, SexMix::Male, SexMix::Both] {
            for (n, livelihoods) in livelihoods.iter().enumerate() {
                let audience = Audience {
                    bands: bands.clone(),
                    sexes,
                    expected: (n % 2 == 0).then_some(18),
                    with_carers,
                    population_group: (n % 3 == 0).then(|| "returnee".to_owned()),
                    livelihoods: livelihoods.clone(),
                    language: None,
                    audience_type: (n % 4 == 0).then(|| "teachers".to_owned()),
                };
                for (at, place) in places.iter().enumerate() {
                    // Without the long run each group meets every third place, another third with each livelihood.
                    if minutes.len() < 40 && (at + n) % 3 != 0 {
                        continue;
                    }
                    for minutes in &minutes {
                        let input = PlanInput {
                            audience: &audience,
                            threats: &place.threats,
                            events: &place.events,
                            today: today(),
                            minutes: *minutes,
                            history: &place.history,
                            switches: Switches::default(),
                        };
                        let plan = propose(rules, modules, &input);
                        sound(&plan, &input, &mut said);
                        if plans.is_multiple_of(97) {
                            assert_eq!(plan, propose(rules, modules, &input), "same input, same plan");
                        }
                        plans += 1;
                    }
                }
            }
        }
    }
    assert!(plans > 10_000, "{plans}");
    sentences(&said);
}

#[test]
fn the_table_has_no_contradiction_and_names_only_codes_of_the_lists() {
    let found: Vec<_> =
        audit(&REAL.library.rules, &REAL.library.modules).into_iter().filter(|f| f.refuses()).collect();
    assert_eq!(found, []);
    assert_eq!(check_library(&REAL.lists, &REAL.library.modules, &REAL.library.rules), []);
}

#[test]
fn a_table_that_contradicts_itself_stops_the_build() {
    let f = Fixture::new();
    f.edit("rules.json", "\"rows\": [", r#""rows": [{"id": "X", "modules": ["leave-it"], "when": "always", "then": "drop", "why": "why-core"},"#);
    assert!(matches!(f.build(), Err(BuildError::Rules(found)) if found.len() >= 2));
}

#[test]
fn a_code_that_is_in_no_list_stops_the_build() {
    for (file, from, to) in [
        ("modules/leave-it/module.json", r#""materials": ["leaf"]"#, r#""materials": ["lead"]"#),
        ("modules/leave-it/module.json", r#""number": 1"#, r#""number": 1, "seasons": ["monsoon"]"#),
        ("rules.json", r#""when": "always""#, r#""when": {"any": ["always", {"livelihoods": ["hreding"]}]}"#),
    ] {
        let f = Fixture::new();
        f.edit(file, from, to);
        assert!(matches!(f.build(), Err(BuildError::Authority(_))), "{to}");
    }
}
