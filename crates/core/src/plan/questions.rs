//! The questions asked before and after: the core message first, then what was known least, then the rest of the plan.
//!
//! Promise: only questions of modules that are taught, for the ages that the cards are for; none twice; same plan, same questions.

use super::facts::latest;
use super::group::Group;
use super::{PlanInput, Planned};
use crate::module::Module;
use crate::question::QuestionId;

/// At most `many` questions for the rows of a plan. `short`: ids of modules in their short form (one question).
pub(super) fn choose(
    rows: &[Planned],
    short: &[String],
    modules: &[Module],
    group: &Group,
    input: &PlanInput,
    many: usize,
) -> Vec<QuestionId> {
    let who = group.audience(input.audience);
    let of = |row: &Planned| -> Vec<QuestionId> {
        let Some(module) = modules.iter().find(|m| m.id == row.module) else { return vec![] };
        let fitting =
            module.questions.iter().filter(|q| q.whom.fits(&who, input.threats, |s| input.switches.on(s)));
        let most = if short.contains(&row.module) { 1 } else { many };
        fitting.take(most).map(|q| format!("{}/{}", module.id, q.id)).collect()
    };
    let mut order: Vec<(usize, Vec<QuestionId>)> = rows.iter().map(of).enumerate().collect();
    // The core keeps its place; after it the module that was known least.
    if let Some(after_core) = order.get_mut(1..) {
        crate::order::sort_by_key(after_core, |(i, _)| (known(&rows[*i].module, input), *i));
    }
    let mut chosen: Vec<(usize, QuestionId)> = Vec::new();
    for round in 0..many {
        for (row, questions) in &order {
            if chosen.len() < many
                && let Some(q) = questions.get(round)
            {
                chosen.push((*row, q.clone()));
            }
        }
    }
    crate::order::sort_by_key(&mut chosen, |(row, _)| *row);
    chosen.into_iter().map(|(_, q)| q).collect()
}

/// Parts of a thousand that were right last time; 1001 where nothing is known.
fn known(module: &str, input: &PlanInput) -> u64 {
    latest(module, input)
        .filter(|t| t.asked > 0)
        .map_or(1001, |t| (u64::from(t.right) * 1000 / u64::from(t.asked)).min(1000))
}
