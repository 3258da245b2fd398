//! Holds the table of rules against the modules: what contradicts itself, and what can never count.
//!
//! Promise: judged by trying, with the plan's own code, every group, place and history that the table tells apart; so what is found is
//! what an educator would meet. Pure and in a fixed order.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::Serialize;

use super::PlanInput;
use super::facts::holds;
use super::group::Group;
use super::rules::{Effect, Rule, Rules, When};
use super::select::weigh;
use super::worlds::worlds;
use crate::module::Module;

/// What is wrong with the table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum RuleFault {
    /// A name that two rules have.
    #[error("two rules are called {rule}")]
    Twice {
        /// Rule.
        rule: String,
    },
    /// A rule none of whose modules is in the pack: it waits for one.
    #[error("{rule} speaks of {modules}, which the pack does not have")]
    NoModule {
        /// Rule.
        rule: String,
        /// Its modules.
        modules: String,
    },
    /// A rule that counts for no group at all.
    #[error(
        "{rule} can never count: no group, place or history meets its condition and may hear its modules"
    )]
    Never {
        /// Rule.
        rule: String,
    },
    /// A module that no group gets, however much time there is.
    #[error("{module} is in no plan: some rule always drops it or outweighs it")]
    NeverPlanned {
        /// Module.
        module: String,
    },
    /// A module that must come first and is dropped.
    #[error("{first} puts {module} first and {drop} drops it, for the same group")]
    FirstDropped {
        /// Module.
        module: String,
        /// The rule that puts it first.
        first: String,
        /// The rule that drops it.
        drop: String,
    },
    /// Rules of which only one can be obeyed.
    #[error("{rule} and {other} cannot both be obeyed for {module}")]
    Contrary {
        /// Module.
        module: String,
        /// A rule.
        rule: String,
        /// The other.
        other: String,
    },
    /// Fixed minutes that leave nothing, or do not begin at 0, or do not ascend.
    #[error(
        "`times` from {from} minutes: opening, closing and asking leave nothing to teach, or the rows do not ascend from 0"
    )]
    Times {
        /// The row.
        from: u16,
    },
    /// An age without a limit of new modules.
    #[error("`most` says nothing of age {age}, or says it twice")]
    Most {
        /// The age.
        age: u8,
    },
}

impl RuleFault {
    /// Whether a build stops; a rule that waits for a module does no harm.
    #[must_use]
    pub fn refuses(&self) -> bool {
        !matches!(self, Self::NoModule { .. })
    }
}

/// Everything that is wrong, in order.
#[must_use]
pub fn audit(rules: &Rules, modules: &[Module]) -> Vec<RuleFault> {
    let mut found = BTreeSet::new();
    names(rules, modules, &mut found);
    times(rules, &mut found);
    most(rules, &mut found);
    contrary(rules, modules, &mut found);
    let mut counted: BTreeSet<&str> = BTreeSet::new();
    for module in modules {
        tried(rules, module, &mut counted, &mut found);
    }
    for rule in &rules.rows {
        let present = rule.modules.is_empty() || modules.iter().any(|m| rule.modules.contains(&m.id));
        if present && !counted.contains(rule.id.as_str()) {
            found.insert(RuleFault::Never { rule: rule.id.clone() });
        }
    }
    found.into_iter().collect()
}

fn names(rules: &Rules, modules: &[Module], found: &mut BTreeSet<RuleFault>) {
    let mut seen = BTreeSet::new();
    for rule in &rules.rows {
        if !seen.insert(&rule.id) {
            found.insert(RuleFault::Twice { rule: rule.id.clone() });
        }
        if !rule.modules.is_empty() && !modules.iter().any(|m| rule.modules.contains(&m.id)) {
            found.insert(RuleFault::NoModule { rule: rule.id.clone(), modules: rule.modules.join(", ") });
        }
    }
}

fn times(rules: &Rules, found: &mut BTreeSet<RuleFault>) {
    let mut before = None;
    for row in &rules.times {
        let fixed = u32::from(row.opening) + u32::from(row.closing) + u32::from(row.asking);
        let ascends = before.map_or(row.from == 0, |b| b < row.from);
        // The row from 0 is for a moment's talk: its core takes what is left.
        if !ascends || (row.from > 0 && fixed >= u32::from(row.from)) {
            found.insert(RuleFault::Times { from: row.from });
        }
        before = Some(row.from);
    }
    if rules.times.is_empty() {
        found.insert(RuleFault::Times { from: 0 });
    }
}

fn most(rules: &Rules, found: &mut BTreeSet<RuleFault>) {
    for age in rules.youngest_age..100 {
        let holds = |m: &&super::MostModules| m.age_min <= age && m.age_max.is_none_or(|max| age <= max);
        if rules.most.iter().filter(holds).count() != 1 {
            found.insert(RuleFault::Most { age });
            return;
        }
    }
}

/// Whether two rules speak of one module of the pack.
fn common<'m>(a: &Rule, b: &Rule, modules: &'m [Module]) -> Option<&'m Module> {
    let of = |r: &Rule, m: &Module| r.modules.is_empty() || r.modules.contains(&m.id);
    modules.iter().find(|m| of(a, m) && of(b, m))
}

/// Rules with one condition that pull both ways, and two modules that both must be the first.
fn contrary(rules: &Rules, modules: &[Module], found: &mut BTreeSet<RuleFault>) {
    for (i, a) in rules.rows.iter().enumerate() {
        for b in rules.rows.iter().skip(i + 1) {
            let pulls = matches!((a.then, b.then), (Effect::Weight(x), Effect::Weight(y)) if x.signum() * y.signum() < 0);
            if let Some(module) = common(a, b, modules).filter(|_| pulls && a.when == b.when) {
                let (module, rule, other) = (module.id.clone(), a.id.clone(), b.id.clone());
                found.insert(RuleFault::Contrary { module, rule, other });
            }
        }
    }
    let first = |r: &&Rule| r.then == Effect::First && r.when == When::Always;
    let firsts: Vec<(&Rule, &Module)> = rules
        .rows
        .iter()
        .filter(first)
        .flat_map(|r| {
            modules.iter().filter(|m| r.modules.is_empty() || r.modules.contains(&m.id)).map(move |m| (r, m))
        })
        .collect();
    if let [(rule, _), (other, module), ..] = firsts.as_slice() {
        let (module, rule, other) = (module.id.clone(), rule.id.clone(), other.id.clone());
        found.insert(RuleFault::Contrary { module, rule, other });
    }
}

/// Tries a module in every world that its rules tell apart.
fn tried<'r>(
    rules: &'r Rules,
    module: &Module,
    counted: &mut BTreeSet<&'r str>,
    found: &mut BTreeSet<RuleFault>,
) {
    let mine: Vec<&Rule> =
        rules.rows.iter().filter(|r| r.modules.is_empty() || r.modules.contains(&module.id)).collect();
    let has = |effect: Effect| mine.iter().any(|r| r.then == effect);
    // Only a core that may be dropped or be last has to be tried to the end.
    let must_finish = has(Effect::First) && (has(Effect::Drop) || has(Effect::Last));
    let mut planned = false;
    worlds(&mine, module, |input| {
        planned |= one_world(rules, &mine, module, input, counted, found);
        planned && !must_finish && mine.iter().all(|r| counted.contains(r.id.as_str()))
    });
    if !planned {
        found.insert(RuleFault::NeverPlanned { module: module.id.clone() });
    }
}

/// What holds in one world; true where the module would be planned.
fn one_world<'r>(
    rules: &Rules,
    mine: &[&'r Rule],
    module: &Module,
    input: &PlanInput,
    counted: &mut BTreeSet<&'r str>,
    found: &mut BTreeSet<RuleFault>,
) -> bool {
    let Some(group) = Group::of(rules, input) else { return false };
    if group.band(module).is_none() || group.cards(module, input).is_empty() {
        return false;
    }
    let holding: Vec<&'r Rule> =
        mine.iter().copied().filter(|r| holds(&r.when, &module.id, input).is_some()).collect();
    let of = |effect: Effect| holding.iter().find(|r| r.then == effect);
    if let (Some(first), Some(drop)) = (of(Effect::First), of(Effect::Drop)) {
        let (module, first, drop) = (module.id.clone(), first.id.clone(), drop.id.clone());
        found.insert(RuleFault::FirstDropped { module, first, drop });
    }
    if let (Some(rule), Some(other)) = (of(Effect::First), of(Effect::Last)) {
        let (module, rule, other) = (module.id.clone(), rule.id.clone(), other.id.clone());
        found.insert(RuleFault::Contrary { module, rule, other });
    }
    match weigh(rules, module, &group, input) {
        Ok(candidate) => {
            counted.extend(holding.iter().map(|r| r.id.as_str()));
            candidate.first || candidate.weight >= 0
        }
        Err(_) => {
            // What drops it counts; what would weigh for it does not.
            counted.extend(of(Effect::Drop).map(|r| r.id.as_str()));
            false
        }
    }
}
