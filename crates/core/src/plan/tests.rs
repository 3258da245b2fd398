//! What the plan promises, over a grid of groups, places and minutes.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{Plan, PlanInput, Rules, Taught, propose};
use crate::age::AgeRange;
use crate::audience::{Audience, SexMix};
use crate::module::Module;
use crate::settings::Switches;
use crate::testing::{TEACHING_BANDS, sample_day, sample_module, sample_modules, sample_rules};
use crate::time::Date;

/// All nineteen modules of messages.md, with their bands and minutes.
pub(super) fn library() -> Vec<Module> {
    let [a, b, c, d] = TEACHING_BANDS;
    let all = [a, b, c, d];
    let later = [b, c, d];
    let list: &[(&str, u16, u16, &[AgeRange])] = &[
        ("stop-tell", 1, 10, &all),
        ("places", 2, 12, &all),
        ("signs", 3, 10, &all),
        ("clues", 4, 12, &all),
        ("stand-still", 5, 10, &all),
        ("accident", 6, 10, &all),
        ("report", 7, 10, &all),
        ("flood", 8, 10, &all),
        ("return", 9, 12, &all),
        ("rigged", 10, 10, &later),
        ("cluster", 11, 10, &all),
        ("scrap", 12, 12, &later),
        ("fields", 13, 10, &all),
        ("gather", 14, 10, &all),
        ("dares", 15, 20, &[c]),
        ("myths", 16, 10, &later),
        ("roads", 17, 20, &[d]),
        ("pass-on", 18, 12, &later),
        ("under-six", 19, 12, &[c, d]),
    ];
    list.iter().map(|(id, number, minutes, bands)| sample_module(id, *number, *minutes, bands)).collect()
}

/// Everything an input borrows.
#[derive(Debug, Clone)]
struct Case {
    audience: Audience,
    threats: Vec<String>,
    events: BTreeMap<String, Option<Date>>,
    minutes: u16,
    history: Vec<Taught>,
}

impl Case {
    fn plan_of(&self, rules: &Rules, modules: &[Module]) -> Plan {
        let input = PlanInput {
            audience: &self.audience,
            threats: &self.threats,
            events: &self.events,
            today: sample_day(),
            minutes: self.minutes,
            history: &self.history,
            switches: Switches::default(),
        };
        propose(rules, modules, &input)
    }
}

fn boys_who_herd(minutes: u16) -> Case {
    Case {
        audience: Audience {
            bands: vec![AgeRange::new(10, 12)],
            sexes: SexMix::Male,
            expected: Some(18),
            livelihoods: vec!["herding".into()],
            ..Audience::default()
        },
        threats: vec!["uxo_erw".into()],
        events: BTreeMap::from([("flood".to_owned(), Some(sample_day().plus_days(-30)))]),
        minutes,
        history: vec![],
    }
}

fn key_of<'a>(plan: &'a Plan, module: &str) -> &'a str {
    plan.unfit.iter().find(|u| u.module == module).map_or("planned", |u| &u.why.key)
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.rows.iter().map(|r| r.module.as_str()).collect()
}

#[test]
fn eighteen_boys_who_herd_after_the_flood() {
    let plan = boys_who_herd(40).plan_of(&sample_rules(), &sample_modules());
    assert_eq!(ids(&plan), ["stop-tell", "places"]);
    assert_eq!(plan.minutes, 33);
    let places = &plan.rows[1];
    let keys: Vec<&str> = places.reasons.iter().map(|r| r.key.as_str()).collect();
    assert_eq!(keys, ["why-places"]);
    let whole = boys_who_herd(60).plan_of(&sample_rules(), &library());
    let reason = |module: &str| &whole.rows.iter().find(|r| r.module == module).unwrap().reasons[0];
    assert_eq!((reason("flood").key.as_str(), reason("flood").numbers["n-days"]), ("why-flood", 30));
    assert_eq!(reason("fields").codes["livelihood"].1, "herding");
    let out = &plan.unfit[0];
    assert_eq!(
        (out.module.as_str(), out.why.key.as_str(), out.may_force),
        ("stand-still", "why-no-time", true)
    );
    assert_eq!((out.why.numbers["n-needed"], out.why.numbers["n-left"]), (10, 7));
    assert_eq!(plan.questions, ["stop-tell/10-1", "stop-tell/10-2", "places/10-1"]);
    assert!(plan.rows[0].cards.iter().all(|c| c.starts_with("10-") || c == "herd"));
}

#[test]
fn a_long_lesson_takes_all_three_and_asks_one_of_each() {
    let plan = boys_who_herd(60).plan_of(&sample_rules(), &sample_modules());
    assert_eq!(ids(&plan), ["stop-tell", "places", "stand-still"]);
    assert_eq!(plan.questions, ["stop-tell/10-1", "places/10-1", "stand-still/10-1"]);
}

#[test]
fn what_does_not_fit_says_why_and_whether_it_may_be_used() {
    let plan = boys_who_herd(60).plan_of(&sample_rules(), &library());
    for (module, key, may_force) in [
        ("cluster", "why-threat-not-known", true),
        ("rigged", "why-threat-not-known", true),
        ("dares", "why-too-young", false),
        ("roads", "why-too-young", false),
        ("under-six", "why-too-young", false),
    ] {
        let out = plan.unfit.iter().find(|u| u.module == module).unwrap();
        assert_eq!((out.why.key.as_str(), out.may_force), (key, may_force), "{module}");
    }
    assert_eq!(plan.unfit.iter().find(|u| u.module == "cluster").unwrap().why.codes["threat"].1, "cluster");
    assert_eq!(ids(&plan), ["stop-tell", "flood", "fields"], "core, then flood and herding weigh most");
    assert_eq!(key_of(&plan, "signs"), "why-enough", "three new modules are the most for 10 to 12");
}

#[test]
fn the_core_known_well_is_four_minutes_and_one_question() {
    let mut case = boys_who_herd(40);
    case.history =
        vec![Taught { module: "stop-tell".into(), date: sample_day().plus_days(-20), right: 16, asked: 18 }];
    let plan = case.plan_of(&sample_rules(), &sample_modules());
    assert_eq!(ids(&plan), ["stop-tell", "places", "stand-still"]);
    assert_eq!(plan.rows[0].minutes, 4);
    assert_eq!(plan.rows[0].reasons[0].key, "why-core-again");
    assert_eq!(plan.rows[0].reasons[0].numbers["n-right"], 16);
    assert_eq!(plan.rows[0].cards, ["10-1"], "the sample's cards all teach the same act: the first is kept");
    let of_core = plan.questions.iter().filter(|q| q.starts_with("stop-tell/")).count();
    assert_eq!((of_core, plan.questions.len()), (1, 3));
    case.history[0].right = 14;
    assert_eq!(case.plan_of(&sample_rules(), &sample_modules()).rows[0].minutes, 10, "78% is not 80%");
}

#[test]
fn weak_answers_bring_a_module_back_and_its_question_forward() {
    let mut case = boys_who_herd(40);
    let lately = sample_day().plus_days(-10);
    case.history = vec![
        Taught { module: "places".into(), date: lately, right: 16, asked: 18 },
        Taught { module: "stand-still".into(), date: lately, right: 5, asked: 18 },
    ];
    let plan = case.plan_of(&sample_rules(), &sample_modules());
    assert_eq!(ids(&plan), ["stop-tell", "stand-still"], "10 - 80 + 70 is more than 40 - 80");
    assert_eq!(plan.rows[1].reasons[0].key, "why-weak");
    assert_eq!(key_of(&plan, "places"), "why-taught");
    case.history[1].right = 16;
    let plan = case.plan_of(&sample_rules(), &sample_modules());
    assert_eq!(ids(&plan), ["stop-tell"], "both known: neither is worth its minutes");
}

#[test]
fn mixed_ages_get_the_cards_of_the_youngest_and_the_longest_time() {
    let mut case = boys_who_herd(90);
    case.audience.bands = vec![AgeRange::new(6, 9), AgeRange::from(60)];
    let mut modules = sample_modules();
    modules[0].minutes[3].minutes = 15;
    let plan = case.plan_of(&sample_rules(), &modules);
    assert_eq!(plan.rows[0].minutes, 15);
    assert!(plan.rows.iter().flat_map(|r| &r.cards).all(|c| c.starts_with("6-") || c == "herd"));
    assert_eq!(plan.rows.len(), 2, "two new modules are the most for 6 to 9");
}

#[test]
fn small_children_alone_get_no_cards_and_their_carers_do() {
    let mut case = boys_who_herd(40);
    case.audience.bands = vec![AgeRange::new(0, 5)];
    let plan = case.plan_of(&sample_rules(), &sample_modules());
    assert!(plan.rows.is_empty() && plan.unfit.iter().all(|u| !u.may_force && u.why.key == "why-too-young"));
    (case.audience.with_carers, case.minutes) = (true, 60);
    let plan = case.plan_of(&sample_rules(), &library());
    assert!(plan.rows.iter().flat_map(|r| &r.cards).all(|c| c.starts_with("18-") || c == "herd"));
    assert!(ids(&plan).contains(&"under-six"));
}

#[test]
fn a_base_comes_before_what_builds_on_it_even_if_it_weighs_less() {
    let mut case = boys_who_herd(60);
    case.threats = vec!["ied_booby_trap".into()];
    case.audience.population_group = Some("returnee".into());
    case.audience.bands = vec![AgeRange::from(18)];
    let mut modules = library();
    modules.iter_mut().find(|m| m.id == "rigged").unwrap().builds_on =
        vec!["stop-tell".into(), "signs".into()];
    modules.retain(|m| ["stop-tell", "signs", "rigged"].contains(&m.id.as_str()));
    let plan = case.plan_of(&sample_rules(), &modules);
    assert_eq!(ids(&plan), ["stop-tell", "signs", "rigged"]);
    assert_eq!(plan.rows[1].reasons[0].key, "why-base");
    assert_eq!(plan.rows[1].reasons[0].codes["module"].1, "rigged");
}

#[test]
fn a_base_of_a_base_names_the_module_that_builds_on_it() {
    let mut case = boys_who_herd(90);
    case.audience.bands = vec![AgeRange::from(18)];
    case.threats = vec!["ied_booby_trap".into()];
    case.audience.population_group = Some("returnee".into());
    let mut modules = library();
    let mut on = |id: &str, bases: &[&str]| {
        let module = modules.iter_mut().find(|m| m.id == id).unwrap();
        module.builds_on = bases.iter().map(|b| (*b).to_owned()).collect();
    };
    on("rigged", &["clues"]);
    on("clues", &["signs"]);
    modules.retain(|m| ["stop-tell", "signs", "clues", "rigged"].contains(&m.id.as_str()));
    let plan = case.plan_of(&sample_rules(), &modules);
    assert_eq!(ids(&plan), ["stop-tell", "signs", "clues", "rigged"]);
    assert_eq!(plan.rows[1].reasons[0].codes["module"].1, "clues");
    assert_eq!(plan.rows[2].reasons[0].codes["module"].1, "rigged");
}

#[test]
fn a_share_of_a_mixed_group_is_not_guessed() {
    let mut case = boys_who_herd(60);
    case.audience.sexes = SexMix::Both;
    case.audience.bands = vec![AgeRange::new(13, 17), AgeRange::new(18, 59)];
    let plan = case.plan_of(&sample_rules(), &library());
    let keys: BTreeSet<&str> =
        plan.rows.iter().flat_map(|r| &r.reasons).map(|r| r.key.trim_end_matches("-plain")).collect();
    for share in ["why-boys", "why-women", "why-teens"] {
        assert!(!keys.contains(share), "{share}");
    }
}

#[test]
fn every_key_is_on_the_writers_list() {
    let listed: BTreeSet<&str> = include_str!("../../../../content/why-keys.md")
        .lines()
        .filter_map(|l| l.strip_prefix("| why").and_then(|_| l.trim_start_matches("| ").split(' ').next()))
        .collect();
    let rules = sample_rules();
    for rule in &rules.rows {
        for key in [Some(&rule.why), rule.plain.as_ref()].into_iter().flatten() {
            assert!(listed.contains(key.as_str()), "{key} of {}", rule.id);
        }
    }
    for key in ["why-fits", "why-base", "why-core-short", "why-no-time", "why-enough", "why-no-cards"] {
        assert!(listed.contains(key), "{key}");
    }
}

fn pick(list: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    proptest::sample::subsequence(list, 0..=list.len())
        .prop_map(|l| l.into_iter().map(str::to_owned).collect())
}

prop_compose! {
    fn audiences()(
        bands in proptest::sample::subsequence(
            vec![AgeRange::new(0, 5), AgeRange::new(6, 9), AgeRange::new(6, 12), AgeRange::new(10, 12),
                 AgeRange::new(13, 17), AgeRange::new(18, 59), AgeRange::from(60)], 1..=7),
        sexes in proptest::sample::select(vec![SexMix::Female, SexMix::Male, SexMix::Both]),
        expected in proptest::option::of(1_u16..60),
        with_carers in any::<bool>(),
        population in proptest::option::of(proptest::sample::select(vec!["resident", "idp", "returnee"])),
        livelihoods in pick(&["herding", "farming", "water", "firewood", "scrap", "driving"]),
    ) -> Audience {
        Audience { bands, sexes, expected, with_carers, livelihoods,
                   population_group: population.map(str::to_owned), ..Audience::default() }
    }
}

prop_compose! {
    fn cases()(
        audience in audiences(),
        threats in pick(&["ap_mine", "cluster", "uxo_erw", "ied_booby_trap", "unknown"]),
        events in pick(&["flood", "marked_area", "rubble", "accident", "returning", "harvest"]),
        ago in proptest::option::of(0_i64..500),
        minutes in 15_u16..=90,
        history in proptest::collection::vec((0_usize..19, 0_i64..200, 0_u32..30, 0_u32..30), 0..6),
    ) -> Case {
        let day = ago.map(|d| sample_day().plus_days(-d));
        let modules = library();
        let history = history.into_iter().map(|(m, d, right, more)| Taught {
            module: modules[m].id.clone(), date: sample_day().plus_days(-d), right, asked: right + more,
        }).collect();
        Case { audience, threats, minutes, history, events: events.into_iter().map(|e| (e, day)).collect() }
    }
}

fn check(case: &Case, modules: &[Module]) -> Result<(), TestCaseError> {
    let rules = sample_rules();
    let plan = case.plan_of(&rules, modules);
    prop_assert_eq!(&plan, &case.plan_of(&rules, modules), "same input, same plan");
    let mut seen: Vec<&str> = ids(&plan);
    seen.extend(plan.unfit.iter().map(|u| u.module.as_str()));
    seen.sort_unstable();
    let mut all: Vec<&str> = modules.iter().map(|m| m.id.as_str()).collect();
    all.sort_unstable();
    prop_assert_eq!(seen, all, "each module is in one list, once");
    prop_assert!(plan.minutes <= case.minutes, "{} of {}", plan.minutes, case.minutes);
    let taught = case.audience.bands.iter().any(|b| b.max.is_none_or(|m| m >= 6));
    prop_assert!(!taught || !plan.rows.is_empty(), "never empty from age 6");
    let youngest =
        case.audience.bands.iter().filter(|b| b.max.is_none_or(|m| m >= 6)).map(|b| b.min.max(6)).min();
    for row in &plan.rows {
        let module = modules.iter().find(|m| m.id == row.module).unwrap();
        prop_assert!(!row.reasons.is_empty() && !row.cards.is_empty());
        let age = youngest.unwrap_or(18);
        let made_for = module.minutes.iter().any(|m| m.ages.contains(AgeRange::new(age, age)));
        prop_assert!(made_for, "{} for age {}", row.module, age);
        for id in &row.cards {
            let card = module.cards.iter().find(|c| c.id == *id).unwrap();
            prop_assert!(
                card.whom.ages.is_empty()
                    || card.whom.ages.iter().any(|a| a.contains(AgeRange::new(age, age))),
                "{} {}",
                row.module,
                id
            );
        }
    }
    let asked: BTreeSet<_> = plan.questions.iter().collect();
    prop_assert_eq!(asked.len(), plan.questions.len(), "no question twice");
    let wanted = if plan.rows.is_empty() {
        0
    } else if case.minutes < 30 {
        1
    } else {
        3
    };
    prop_assert!(plan.questions.len() <= wanted);
    for q in &plan.questions {
        let of = q.split('/').next();
        prop_assert!(plan.rows.iter().any(|r| of == Some(r.module.as_str())));
    }
    Ok(())
}

proptest! {
    #[test]
    fn the_whole_library_keeps_the_promises(case in cases()) {
        check(&case, &library())?;
    }

    #[test]
    fn the_first_three_modules_keep_the_promises(case in cases()) {
        check(&case, &sample_modules())?;
        let plan = case.plan_of(&sample_rules(), &sample_modules());
        let whole = plan.rows.first().is_some_and(|r| r.minutes > 4) || plan.rows.len() > 1;
        if whole && case.minutes >= 30 {
            prop_assert_eq!(plan.questions.len(), 3);
        }
    }

    #[test]
    fn under_fifteen_minutes_only_the_core_in_short(mut case in cases(), minutes in 5_u16..15) {
        case.minutes = minutes;
        let plan = case.plan_of(&sample_rules(), &library());
        prop_assert!(plan.minutes <= minutes);
        prop_assert!(plan.rows.iter().all(|r| r.module == "stop-tell" && r.minutes <= 4));
    }
}
