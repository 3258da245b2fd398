//! Choosing and ordering the modules: core first, bases before what builds on them, by weight what still fits the minutes.
//!
//! Promise: same input, same plan; never over the minutes; every module is either planned with a reason or apart with one.

use super::facts::{Facts, holds, reason};
use super::group::Group;
use super::questions;
use super::rules::{Effect, Rules, Times};
use super::{Plan, PlanInput, Planned, Reason, Unfit};
use crate::module::Module;

/// Most reasons that a row shows.
const REASONS: usize = 3;

/// A module that fits, with what counts for it.
pub(super) struct Candidate<'a> {
    module: &'a Module,
    minutes: u16,
    pub(super) weight: i32,
    pub(super) first: bool,
    last: bool,
    short: bool,
    /// With their weights, the strongest first.
    reasons: Vec<(i32, Reason)>,
}

/// The plan for these people.
#[must_use]
pub fn propose(rules: &Rules, modules: &[Module], input: &PlanInput) -> Plan {
    let mut ordered: Vec<&Module> = modules.iter().collect();
    crate::order::sort_by(&mut ordered, |a, b| (a.number, &a.id).cmp(&(b.number, &b.id)));
    ordered.dedup_by(|a, b| a.id == b.id);
    let Some(group) = Group::of(rules, input) else {
        let unfit =
            ordered.iter().map(|m| Unfit { module: m.id.clone(), why: nobody(m, input), may_force: false });
        return Plan { unfit: unfit.collect(), ..Plan::default() };
    };
    let mut unfit = Vec::new();
    let mut fitting = Vec::new();
    for module in ordered {
        match weigh(rules, module, &group, input) {
            Ok(candidate) => fitting.push(candidate),
            Err(out) => unfit.push(*out),
        }
    }
    let times = rules.times(input.minutes);
    let mut choice = Choice::new(rules, &times, input.minutes, &group);
    choice.fill(fitting, input);
    unfit.append(&mut choice.unfit);
    crate::order::sort_by_key(&mut unfit, |u| modules.iter().find(|m| m.id == u.module).map(|m| m.number));
    finish(rules, &times, &choice, unfit, modules, &group, input)
}

fn finish(
    rules: &Rules,
    times: &Times,
    choice: &Choice,
    unfit: Vec<Unfit>,
    modules: &[Module],
    group: &Group,
    input: &PlanInput,
) -> Plan {
    let short: Vec<String> = choice.rows.iter().filter(|c| c.short).map(|c| c.module.id.clone()).collect();
    let rows: Vec<Planned> = choice
        .rows
        .iter()
        .map(|c| Planned {
            module: c.module.id.clone(),
            minutes: c.minutes,
            reasons: c.reasons.iter().take(REASONS).map(|(_, r)| r.clone()).collect(),
            materials: c.module.materials.clone(),
            cards: if c.short {
                group.short_cards(c.module, rules, input)
            } else {
                group.cards(c.module, input)
            },
        })
        .collect();
    let many = usize::from(times.questions);
    let questions = questions::choose(&rows, &short, modules, group, input, many);
    let taught = rows.iter().fold(0_u16, |sum, r| sum.saturating_add(r.minutes));
    let minutes = if rows.is_empty() { 0 } else { taught.saturating_add(fixed(times)) };
    Plan { rows, unfit, minutes, questions }
}

fn fixed(times: &Times) -> u16 {
    times.opening.saturating_add(times.closing).saturating_add(times.asking)
}

/// Nobody is of an age that any card is for, or no age is chosen yet.
fn nobody(module: &Module, input: &PlanInput) -> Reason {
    let youngest = input.audience.youngest();
    let from = module.minutes.iter().map(|m| m.ages.min).min();
    match (youngest, from) {
        (Some(age), Some(from)) => {
            Facts::default().number("n-from", from).number("n-youngest", age).reason("why-too-young")
        }
        (Some(age), None) => Facts::default().number("n-youngest", age).reason("why-no-cards"),
        (None, _) => Facts::default().reason("why-no-ages"),
    }
}

/// Whether a module fits at all, and what counts for it.
pub(super) fn weigh<'a>(
    rules: &Rules,
    module: &'a Module,
    group: &Group,
    input: &PlanInput,
) -> Result<Candidate<'a>, Box<Unfit>> {
    let out = |why: Reason, may_force: bool| Box::new(Unfit { module: module.id.clone(), why, may_force });
    if group.band(module).is_none() || group.cards(module, input).is_empty() {
        return Err(out(group.why_not(module), false));
    }
    if let Some(unfit) = other_people(module, input) {
        return Err(Box::new(unfit));
    }
    let mut found = Candidate {
        module,
        minutes: group.minutes(module),
        weight: 0,
        first: false,
        last: false,
        short: false,
        reasons: vec![],
    };
    for rule in rules.of(&module.id) {
        let Some(facts) = holds(&rule.when, &module.id, input) else { continue };
        let why = reason(rule, facts, input);
        match rule.then {
            Effect::Drop => return Err(out(why, true)),
            Effect::Weight(w) => {
                found.weight = found.weight.saturating_add(w);
                found.reasons.push((w, why));
            }
            Effect::First => {
                found.first = true;
                found.reasons.push((10_000, why));
            }
            Effect::Short => {
                found.short = true;
                found.reasons.push((20_000, why));
            }
            Effect::Last => {
                found.last = true;
                found.reasons.push((1, why));
            }
        }
    }
    if found.reasons.iter().all(|(w, _)| *w <= 0) {
        found.reasons.push((0, Facts::default().reason("why-fits")));
    }
    crate::order::sort_by_key(&mut found.reasons, |(w, _)| std::cmp::Reverse(*w));
    Ok(found)
}

/// The module's own conditions beside ages.
fn other_people(module: &Module, input: &PlanInput) -> Option<Unfit> {
    let whom = &module.whom;
    let (why, may_force) = if whom.switch.as_deref().is_some_and(|s| !input.switches.on(s)) {
        (Facts::default().reason("why-not-allowed"), false)
    } else if let Some(threat) =
        unknown_threat(&module.threats, input).or(unknown_threat(&whom.threats, input))
    {
        (Facts::default().code("threat", "hazard_types", threat).reason("why-threat-not-known"), true)
    } else if !whom.sexes.is_empty() && !whom.sexes.iter().any(|s| input.audience.sexes.includes(s.counted()))
    {
        (Facts::default().reason("why-other-sex"), true)
    } else if !whom.livelihoods.is_empty()
        && !input.audience.livelihoods.iter().any(|l| whom.livelihoods.contains(l))
    {
        let work = whom.livelihoods.first()?;
        (Facts::default().code("livelihood", "livelihoods", work).reason("why-other-livelihood"), true)
    } else {
        return None;
    };
    Some(Unfit { module: module.id.clone(), why, may_force })
}

/// The first of the threats that it is for, where none of them is known here.
fn unknown_threat<'m>(threats: &'m [String], input: &PlanInput) -> Option<&'m String> {
    if input.threats.iter().any(|t| threats.contains(t)) { None } else { threats.first() }
}

/// The plan while it is filled.
struct Choice<'a, 'r> {
    rules: &'r Rules,
    only_short: bool,
    left: u16,
    most: usize,
    new: usize,
    rows: Vec<Candidate<'a>>,
    unfit: Vec<Unfit>,
}

impl<'a, 'r> Choice<'a, 'r> {
    fn new(rules: &'r Rules, times: &Times, minutes: u16, group: &Group) -> Self {
        Self {
            rules,
            only_short: times.short,
            left: minutes.saturating_sub(fixed(times)),
            most: rules.most(group.age),
            new: 0,
            rows: vec![],
            unfit: vec![],
        }
    }

    fn take(&mut self, candidate: Candidate<'a>) {
        self.left = self.left.saturating_sub(candidate.minutes);
        self.new += usize::from(!candidate.short);
        self.rows.push(candidate);
    }

    fn leave(&mut self, candidate: &Candidate, why: Reason) {
        self.unfit.push(Unfit { module: candidate.module.id.clone(), why, may_force: true });
    }

    fn fill(&mut self, mut pool: Vec<Candidate<'a>>, input: &PlanInput) {
        if let Some(i) = pool.iter().position(|c| c.first) {
            let core = pool.remove(i);
            self.core(core);
        }
        // What was taught lately and not forgotten waits for another day.
        let (stay, go): (Vec<_>, Vec<_>) = pool.into_iter().partition(|c| c.weight >= 0);
        for c in &go {
            let why = c
                .reasons
                .last()
                .map(|(_, r)| r.clone())
                .unwrap_or_else(|| Facts::default().reason("why-fits"));
            self.leave(c, why);
        }
        let mut pool = stay;
        while let Some((i, bases)) = self.best(&pool, input) {
            let chosen = pool[i].module.id.clone();
            for (n, base) in bases.iter().enumerate() {
                // Said of the module that builds on it itself, which may be a base on its part.
                let after = bases.iter().skip(n + 1).chain([&chosen]);
                let builds = |m: &&String| {
                    pool.iter().any(|c| c.module.id == **m && c.module.builds_on.contains(base))
                };
                let on = after.into_iter().find(builds).unwrap_or(&chosen).clone();
                let Some(at) = pool.iter().position(|c| c.module.id == *base) else { continue };
                let mut row = pool.remove(at);
                let why = Facts::default().code("module", "modules", &on).reason("why-base");
                row.reasons.insert(0, (i32::MAX, why));
                self.take(row);
            }
            let Some(at) = pool.iter().position(|c| c.module.id == chosen) else { break };
            let row = pool.remove(at);
            self.take(row);
        }
        for c in &pool {
            let why = if self.new >= self.most && c.minutes <= self.left {
                Facts::default()
                    .number("n-most", i64::try_from(self.most).unwrap_or(i64::MAX))
                    .reason("why-enough")
            } else {
                Facts::default()
                    .number("n-needed", c.minutes)
                    .number("n-left", self.left)
                    .reason("why-no-time")
            };
            self.leave(c, why);
        }
        // Stable: what comes last keeps its order among itself.
        crate::order::sort_by_key(&mut self.rows, |c| c.last);
    }

    /// The core message, whole or in its short form; never left out.
    fn core(&mut self, mut core: Candidate<'a>) {
        if self.only_short || core.minutes > self.left {
            core.short = true;
            core.reasons.insert(0, (30_000, Facts::default().reason("why-core-short")));
        }
        if core.short {
            // Why it is short says enough.
            core.reasons.truncate(1);
            core.minutes = self.rules.short.minutes.min(core.minutes).min(self.left);
        }
        self.take(core);
        if self.only_short {
            self.left = 0;
        }
    }

    /// The heaviest that fits, with the bases that come before it; ties by module number.
    fn best(&self, pool: &[Candidate], input: &PlanInput) -> Option<(usize, Vec<String>)> {
        let mut best: Option<(i32, usize, Vec<String>)> = None;
        for (i, c) in pool.iter().enumerate() {
            let mut bases = Vec::new();
            let missing = self.bases(c.module, pool, input, &mut bases, 0);
            let bases: Vec<String> = bases.into_iter().filter(|b| *b != c.module.id).collect();
            let of_base = |b: &String| pool.iter().find(|p| p.module.id == *b).map_or(0, |p| p.minutes);
            let cost = bases.iter().map(of_base).fold(0_u16, u16::saturating_add);
            let room = |minutes: u16, count: usize| minutes <= self.left && self.new + count <= self.most;
            let with = room(cost.saturating_add(c.minutes), 1 + bases.len());
            let (weight, bases) = match (with, missing, room(c.minutes, 1)) {
                (true, false, _) => (c.weight, bases),
                (true, true, _) => (c.weight.saturating_add(self.rules.base_missing), bases),
                (false, _, true) => (c.weight.saturating_add(self.rules.base_missing), vec![]),
                (false, _, false) => continue,
            };
            if best.as_ref().is_none_or(|(w, _, _)| weight > *w) {
                best = Some((weight, i, bases));
            }
        }
        best.map(|(_, i, bases)| (i, bases))
    }

    /// Collects what `module` builds on and nobody here has heard, deepest first; true where one of them can't be taught.
    fn bases(
        &self,
        module: &Module,
        pool: &[Candidate],
        input: &PlanInput,
        into: &mut Vec<String>,
        depth: u8,
    ) -> bool {
        let mut missing = false;
        for base in &module.builds_on {
            let planned = self.rows.iter().any(|r| r.module.id == *base);
            let heard = super::facts::latest(base, input).is_some();
            if planned || heard || into.contains(base) {
                continue;
            }
            match pool.iter().find(|c| c.module.id == *base) {
                Some(c) if depth < 8 => {
                    missing |= self.bases(c.module, pool, input, into, depth + 1);
                    into.push(base.clone());
                }
                Some(_) => {}
                // A base that this pack lacks is nobody's fault; one that does not fit these people is known to be missing.
                None => missing |= self.unfit.iter().any(|u| u.module == *base),
            }
        }
        missing
    }
}
