//! Conditions held against what is known, and the facts that a reason then states.
//!
//! Promise: only what is known counts: a share of a mixed group is not known, so no rule guesses it; a number in a reason is
//! one that the educator gave, or a record holds.

use std::collections::BTreeMap;

use super::rules::{Rule, When};
use super::{PlanInput, Reason, Taught};
use crate::age::AgeRange;
use crate::audience::SexMix;
use crate::time::Date;

/// What a condition found, as variables of a reason.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    numbers: BTreeMap<String, i64>,
    codes: BTreeMap<String, (String, String)>,
    dates: BTreeMap<String, Date>,
}

impl Facts {
    pub(super) fn number(mut self, name: &str, n: impl Into<i64>) -> Self {
        self.numbers.insert(name.to_owned(), n.into());
        self
    }

    pub(super) fn code(mut self, name: &str, list: &str, code: &str) -> Self {
        self.codes.insert(name.to_owned(), (list.to_owned(), code.to_owned()));
        self
    }

    fn day(mut self, date: Date, today: Date) -> Self {
        self.dates.insert("date".to_owned(), date);
        self.number("n-days", today.days_since(date).max(0))
    }

    fn and(mut self, other: Self) -> Self {
        for (k, v) in other.numbers {
            self.numbers.entry(k).or_insert(v);
        }
        for (k, v) in other.codes {
            self.codes.entry(k).or_insert(v);
        }
        for (k, v) in other.dates {
            self.dates.entry(k).or_insert(v);
        }
        self
    }

    /// The reason that says these facts under `key`.
    pub(super) fn reason(self, key: &str) -> Reason {
        Reason { key: key.to_owned(), numbers: self.numbers, codes: self.codes, dates: self.dates }
    }

    fn has(&self, name: &str) -> bool {
        self.numbers.contains_key(name) || self.codes.contains_key(name) || self.dates.contains_key(name)
    }
}

/// The reason of a rule that holds.
pub(super) fn reason(rule: &Rule, facts: Facts, input: &PlanInput) -> Reason {
    let facts = match input.audience.expected {
        Some(n) => facts.number("n-people", n),
        None => facts,
    };
    let plain = rule.plain.as_deref().filter(|_| rule.needs.iter().any(|v| !facts.has(v)));
    facts.reason(plain.unwrap_or(&rule.why))
}

/// What holds of `when` for `module`; `None`: it does not hold.
pub(super) fn holds(when: &When, module: &str, input: &PlanInput) -> Option<Facts> {
    let yes = |b: bool| b.then(Facts::default);
    match when {
        When::Always => Some(Facts::default()),
        When::All(list) => {
            list.iter().try_fold(Facts::default(), |facts, w| Some(facts.and(holds(w, module, input)?)))
        }
        When::Any(list) => list.iter().find_map(|w| holds(w, module, input)),
        When::Not(inner) => match holds(inner, module, input) {
            Some(_) => None,
            None => Some(subject(inner)),
        },
        When::Event { code, within_days } => event(code, *within_days, input),
        When::Taught { within_days, of } => taught(of.as_deref().unwrap_or(module), *within_days, input),
        When::NeverTaught => yes(latest(module, input).is_none()),
        When::Weak { percent, asked } => answers(module, input, |t| {
            t.asked >= *asked && u64::from(t.right) * 100 < u64::from(t.asked) * u64::from(*percent)
        }),
        When::Known { percent, asked } => answers(module, input, |t| {
            t.asked >= *asked && u64::from(t.right) * 100 >= u64::from(t.asked) * u64::from(*percent)
        }),
        When::Heard { modules } => {
            let mut heard: Vec<&str> = input.history.iter().map(|t| t.module.as_str()).collect();
            crate::order::sort(&mut heard);
            heard.dedup();
            let n = i64::try_from(heard.len()).unwrap_or(i64::MAX);
            (heard.len() >= *modules).then(|| Facts::default().number("n-modules", n))
        }
        _ => people(when, input),
    }
}

/// Conditions on who comes and what is known of the place.
fn people(when: &When, input: &PlanInput) -> Option<Facts> {
    let who = input.audience;
    let yes = |b: bool| b.then(Facts::default);
    let first = |given: &[String], wanted: &[String]| given.iter().find(|g| wanted.contains(g)).cloned();
    match when {
        When::Threats(list) => {
            first(input.threats, list).map(|t| Facts::default().code("threat", "hazard_types", &t))
        }
        When::Livelihoods(list) => {
            first(&who.livelihoods, list).map(|l| Facts::default().code("livelihood", "livelihoods", &l))
        }
        When::Population(list) => {
            let group = who.population_group.as_ref().filter(|p| list.contains(p))?;
            Some(Facts::default().code("population", "population_groups", group))
        }
        When::Audiences(list) => {
            let kind = who.audience_type.as_ref().filter(|a| list.contains(a))?;
            Some(Facts::default().code("audience", "audiences", kind))
        }
        When::OnlyAges(ages) => {
            yes(!who.bands.is_empty() && !who.with_carers && who.bands.iter().all(|b| within(*b, *ages)))
        }
        When::SomeAges(ages) => yes(who.bands.iter().any(|b| b.overlaps(*ages))),
        When::OnlySex(sex) => yes(*sex != SexMix::Both && who.sexes == *sex && !who.with_carers),
        When::WithCarers => yes(who.with_carers),
        _ => None,
    }
}

fn within(band: AgeRange, ages: AgeRange) -> bool {
    ages.contains(band)
}

/// What a denied condition was about: "not known here" still names the threat.
fn subject(when: &When) -> Facts {
    match when {
        When::Threats(list) => {
            list.first().map(|t| Facts::default().code("threat", "hazard_types", t)).unwrap_or_default()
        }
        When::Livelihoods(list) => {
            list.first().map(|l| Facts::default().code("livelihood", "livelihoods", l)).unwrap_or_default()
        }
        _ => Facts::default(),
    }
}

fn event(code: &str, within_days: Option<u16>, input: &PlanInput) -> Option<Facts> {
    let facts = Facts::default().code("event", "local_events", code);
    match input.events.get(code)? {
        None => Some(facts),
        Some(day) => {
            let ago = input.today.days_since(*day);
            let recent = within_days.is_none_or(|most| ago <= i64::from(most));
            (ago >= 0 && recent).then(|| facts.day(*day, input.today))
        }
    }
}

/// The newest teaching of a module here; answers of the same day are added.
pub(super) fn latest(module: &str, input: &PlanInput) -> Option<Taught> {
    let of_it = || input.history.iter().filter(|t| t.module == module);
    let date = of_it().map(|t| t.date).max()?;
    let on_it = of_it().filter(|t| t.date == date);
    let (right, asked) =
        on_it.fold((0_u32, 0_u32), |(r, a), t| (r.saturating_add(t.right), a.saturating_add(t.asked)));
    Some(Taught { module: module.to_owned(), date, right, asked })
}

fn taught(module: &str, within_days: Option<u16>, input: &PlanInput) -> Option<Facts> {
    let last = latest(module, input)?;
    let ago = input.today.days_since(last.date);
    let recent = within_days.is_none_or(|most| ago <= i64::from(most));
    recent.then(|| Facts::default().day(last.date, input.today))
}

fn answers(module: &str, input: &PlanInput, test: impl Fn(&Taught) -> bool) -> Option<Facts> {
    let last = latest(module, input).filter(|t| test(t))?;
    let facts = Facts::default().number("n-right", last.right).number("n-asked", last.asked);
    Some(facts.day(last.date, input.today))
}
