//! Every group, place and history that a set of rules tells apart, as inputs of the plan.
//!
//! Promise: whatever a condition names is there alone, together with the rest, and absent; days lie on both sides of each limit; answers
//! are good, bad and few. What no condition names stays at its default, so that the number of worlds stays small.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::{Rule, When};
use super::{PlanInput, Taught};
use crate::age::AgeRange;
use crate::audience::{Audience, SexMix};
use crate::module::Module;
use crate::settings::Switches;
use crate::time::Date;

/// Enough for any table that a person writes; beyond it worlds are skipped evenly.
const MOST: usize = 40_000;

#[derive(Default)]
struct Named {
    threats: BTreeSet<String>,
    livelihoods: BTreeSet<String>,
    population: BTreeSet<String>,
    audiences: BTreeSet<String>,
    ages: BTreeSet<AgeRange>,
    events: BTreeMap<String, BTreeSet<i64>>,
    /// Days of teaching limits, by module; the empty name is the module itself.
    taught: BTreeMap<String, BTreeSet<i64>>,
    answers: BTreeSet<u32>,
    heard: usize,
    sex: bool,
    carers: bool,
}

impl Named {
    fn add(&mut self, when: &When) {
        match when {
            When::Always => {}
            When::All(list) | When::Any(list) => list.iter().for_each(|w| self.add(w)),
            When::Not(inner) => self.add(inner),
            When::Threats(codes) => self.threats.extend(codes.iter().cloned()),
            When::Livelihoods(codes) => self.livelihoods.extend(codes.iter().cloned()),
            When::Population(codes) => self.population.extend(codes.iter().cloned()),
            When::Audiences(codes) => self.audiences.extend(codes.iter().cloned()),
            When::OnlyAges(ages) | When::SomeAges(ages) => {
                self.ages.insert(*ages);
            }
            When::Event { code, within_days } => {
                self.events.entry(code.clone()).or_default().extend(within_days.map(i64::from));
            }
            When::OnlySex(_) => self.sex = true,
            When::WithCarers => self.carers = true,
            When::Taught { within_days, of } => {
                let days = self.taught.entry(of.clone().unwrap_or_default()).or_default();
                days.extend(within_days.map(i64::from));
            }
            When::NeverTaught => {
                self.taught.entry(String::new()).or_default();
            }
            When::Weak { asked, .. } | When::Known { asked, .. } => {
                self.taught.entry(String::new()).or_default();
                self.answers.insert(*asked);
            }
            When::Heard { modules } => self.heard = self.heard.max(*modules),
        }
    }
}

/// None, each alone, all.
fn sets(codes: &BTreeSet<String>) -> Vec<Vec<String>> {
    let alone = codes.iter().map(|c| vec![c.clone()]);
    let mut all: Vec<Vec<String>> = [vec![]].into_iter().chain(alone).collect();
    if codes.len() > 1 {
        all.push(codes.iter().cloned().collect());
    }
    all
}

fn options(codes: &BTreeSet<String>) -> Vec<Option<String>> {
    [None].into_iter().chain(codes.iter().cloned().map(Some)).collect()
}

/// Nothing, each event alone (no day, today, on both sides of its limits), all of them.
fn events(named: &BTreeMap<String, BTreeSet<i64>>, today: Date) -> Vec<BTreeMap<String, Option<Date>>> {
    let mut all = vec![BTreeMap::new()];
    for (code, limits) in named {
        let ago = limits.iter().flat_map(|d| [*d, d + 1]).chain([0]).map(|d| Some(today.plus_days(-d)));
        all.extend(ago.chain([None]).map(|day| BTreeMap::from([(code.clone(), day)])));
    }
    if named.len() > 1 {
        all.push(named.keys().map(|code| (code.clone(), None)).collect());
    }
    all
}

/// Nothing, and each module taught on both sides of its limits with good, bad, few and no answers.
fn histories(named: &Named, module: &str, today: Date) -> Vec<Vec<Taught>> {
    let mut all = vec![vec![]];
    for (of, limits) in &named.taught {
        let id = if of.is_empty() { module } else { of };
        let days: BTreeSet<i64> = limits.iter().flat_map(|d| [*d, d + 1]).chain([1]).collect();
        for ago in days {
            for asked in named.answers.iter().copied().chain([0]).collect::<BTreeSet<u32>>() {
                for right in [0, asked] {
                    all.push(vec![Taught {
                        module: id.to_owned(),
                        date: today.plus_days(-ago),
                        right,
                        asked,
                    }]);
                }
            }
        }
    }
    if named.heard > 0 {
        let heard = (0..named.heard).map(|n| Taught {
            module: format!("heard-{n}"),
            date: today,
            right: 0,
            asked: 0,
        });
        all.push(heard.collect());
    }
    all
}

/// Calls `f` with every world for `module` under `rules`, until it says that it has seen enough.
pub(super) fn worlds(rules: &[&Rule], module: &Module, mut enough: impl FnMut(&PlanInput) -> bool) {
    let mut named = Named::default();
    rules.iter().for_each(|r| named.add(&r.when));
    named.threats.extend(module.threats.iter().chain(&module.whom.threats).cloned());
    named.livelihoods.extend(module.whom.livelihoods.iter().cloned());
    named.sex |= !module.whom.sexes.is_empty();
    // A day far enough from both ends of the calendar.
    let today = Date::from_days(20_000);
    let audiences = audiences(&named, module);
    let (threats, events) = (sets(&named.threats), events(&named.events, today));
    let histories = histories(&named, &module.id, today);
    let total = audiences.len() * threats.len() * events.len() * histories.len();
    let step = total.div_ceil(MOST).max(1);
    let mut at = 0_usize;
    let switches =
        Switches { photo: true, mark: true, retrace: true, phone: true, voice_aid: true, position: true };
    for audience in &audiences {
        for threats in &threats {
            for events in &events {
                for history in &histories {
                    at += 1;
                    let input =
                        PlanInput { audience, threats, events, today, minutes: 90, history, switches };
                    if at.is_multiple_of(step) && enough(&input) {
                        return;
                    }
                }
            }
        }
    }
}

fn audiences(named: &Named, module: &Module) -> Vec<Audience> {
    let mut bands: Vec<Vec<AgeRange>> = module.minutes.iter().map(|m| vec![m.ages]).collect();
    bands.extend(named.ages.iter().map(|a| vec![*a]));
    bands.push(module.minutes.iter().map(|m| m.ages).collect());
    let sexes: &[SexMix] =
        if named.sex { &[SexMix::Both, SexMix::Female, SexMix::Male] } else { &[SexMix::Both] };
    let carers: &[bool] = if named.carers { &[false, true] } else { &[false] };
    let (population, kinds) = (options(&named.population), options(&named.audiences));
    let mut all = Vec::new();
    for bands in &bands {
        for sexes in sexes {
            for with_carers in carers {
                for livelihoods in sets(&named.livelihoods) {
                    for population in &population {
                        for kind in &kinds {
                            all.push(Audience {
                                bands: bands.clone(),
                                sexes: *sexes,
                                expected: Some(12),
                                with_carers: *with_carers,
                                population_group: population.clone(),
                                livelihoods: livelihoods.clone(),
                                language: None,
                                audience_type: kind.clone(),
                            });
                        }
                    }
                }
            }
        }
    }
    all
}
