//! From the open draft to its plan and its deck: the pure part of the plan screen (rules of the pack, evaluated by core).
//!
//! Promise: same draft, library and records, same plan; the deck has exactly the cards that the plan names, in its order.

use waymark_core::draft::{CardRef, Chosen, Draft};
use waymark_core::plan::{Plan, PlanInput, Taught, propose};
use waymark_core::time::Date;

use super::shelf::Shelf;
use crate::device::RecordRow;
use crate::device::clock;

/// What was taught at a place before, from this tablet's own records.
#[must_use]
pub fn history(records: &[RecordRow], pcode: Option<&str>) -> Vec<Taught> {
    let here =
        records.iter().filter(|r| r.void.is_none() && pcode.is_some() && r.session.place.pcode() == pcode);
    here.flat_map(|r| {
        let s = &r.session;
        s.modules_delivered.iter().map(|m| {
            let prefix = format!("{}/", m.module_id);
            let asked = s.posttest.tallies().iter().filter(|t| t.question_id.starts_with(&prefix));
            let (right, asked) =
                asked.fold((0, 0), |(r, a), t| (r + u32::from(t.correct), a + u32::from(t.present)));
            Taught { module: m.module_id.clone(), date: s.session_date, right, asked }
        })
    })
    .collect()
}

/// The plan for the people of this draft, and its modules with their versions.
#[must_use]
pub fn plan(shelf: &Shelf, draft: &Draft, records: &[RecordRow], today: Date) -> (Plan, Vec<Chosen>) {
    let history = history(records, draft.place.as_ref().and_then(|p| p.pcode()));
    let input = PlanInput {
        audience: &draft.audience,
        threats: &draft.threats,
        events: &draft.events,
        today,
        minutes: draft.minutes,
        history: &history,
        switches: shelf.lib.settings.switches,
    };
    let since = clock::since();
    let plan = propose(&shelf.lib.rules, &shelf.lib.modules, &input);
    clock::note("waymark-plan", since);
    let chosen = plan.rows.iter().map(|r| chosen(shelf, &r.module, r.minutes, None)).collect();
    (plan, chosen)
}

/// A module as a session keeps it.
#[must_use]
pub fn chosen(shelf: &Shelf, module: &str, minutes: u16, because: Option<String>) -> Chosen {
    let version = shelf.module(module).map(|m| m.version.clone()).unwrap_or_default();
    Chosen { module: module.to_owned(), version, minutes, because }
}

/// Minutes that a module takes with the youngest of these people.
#[must_use]
pub fn minutes(shelf: &Shelf, draft: &Draft, module: &str) -> u16 {
    let Some(m) = shelf.module(module) else { return 10 };
    let fits = |r: &&waymark_core::module::Minutes| draft.audience.bands.iter().any(|b| b.overlaps(r.ages));
    m.minutes.iter().find(fits).or(m.minutes.first()).map_or(10, |r| r.minutes)
}

/// The modules that will be taught: chosen and not left out.
pub fn taught(draft: &Draft) -> impl Iterator<Item = &Chosen> {
    draft.chosen.iter().filter(|c| !draft.left_out.iter().any(|l| l.module == c.module))
}

/// All cards, module by module; of a module used anyway those that fit, or all where none does.
#[must_use]
pub fn deck(shelf: &Shelf, draft: &Draft) -> Vec<CardRef> {
    let rows = draft.plan.as_ref().map_or(&[][..], |p| &p.rows);
    taught(draft)
        .flat_map(|c| {
            let planned = rows.iter().find(|r| r.module == c.module).map(|r| r.cards.clone());
            let cards = planned.unwrap_or_else(|| fitting(shelf, draft, &c.module));
            cards.into_iter().map(|card| CardRef { module: c.module.clone(), card })
        })
        .collect()
}

/// Ids of the cards of a module for these people; all of them where none fits (preview, used anyway).
#[must_use]
pub fn fitting(shelf: &Shelf, draft: &Draft, module: &str) -> Vec<String> {
    let Some(m) = shelf.module(module) else { return vec![] };
    let on = |s: &str| shelf.lib.settings.switches.on(s);
    let fit: Vec<String> = m
        .cards
        .iter()
        .filter(|c| c.whom.fits(&draft.audience, &draft.threats, on))
        .map(|c| c.id.clone())
        .collect();
    if fit.is_empty() { m.cards.iter().map(|c| c.id.clone()).collect() } else { fit }
}

/// Questions of the plan whose module is still taught.
#[must_use]
pub fn questions(draft: &Draft) -> Vec<String> {
    let all = draft.plan.as_ref().map_or(&[][..], |p| &p.questions);
    let taught: Vec<&str> = taught(draft).map(|c| c.module.as_str()).collect();
    all.iter().filter(|q| q.split('/').next().is_some_and(|m| taught.contains(&m))).cloned().collect()
}
