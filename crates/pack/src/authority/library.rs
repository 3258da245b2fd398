//! Codes that lessons and the plan's table name, held against the authority's lists.
//!
//! Promise: a code in no list is found: its card or rule would never be reached, and nobody would notice.

use std::collections::BTreeSet;

use waymark_core::codes::{Code, CodeLists};
use waymark_core::module::{For, Module};
use waymark_core::plan::{Rules, When};

use super::{Fault, has};

/// All codes of modules and rules that are in no list.
#[must_use]
pub fn check_library(lists: &CodeLists, modules: &[Module], rules: &Rules) -> Vec<Fault> {
    let mut found = Found { lists, out: BTreeSet::new() };
    for module in modules {
        let place = format!("module {}", module.id);
        found.whom(&place, &module.whom);
        found.all(&place, &module.threats, "hazard_types", &lists.hazard_types);
        found.all(&place, &module.seasons, "local_events", &lists.local_events);
        found.all(&place, &module.materials, "materials", &lists.materials);
        for card in &module.cards {
            found.whom(&format!("card {}/{}", module.id, card.id), &card.whom);
        }
        for question in &module.questions {
            found.whom(&format!("question {}/{}", module.id, question.id), &question.whom);
        }
    }
    for rule in &rules.rows {
        found.when(&format!("rule {}", rule.id), &rule.when);
    }
    found.out.into_iter().collect()
}

struct Found<'l> {
    lists: &'l CodeLists,
    out: BTreeSet<Fault>,
}

impl Found<'_> {
    fn all(&mut self, place: &str, codes: &[String], list: &str, known: &[Code]) {
        for code in codes.iter().filter(|c| !has(known, c)) {
            let (place, code, list) = (place.to_owned(), code.clone(), list.to_owned());
            self.out.insert(Fault::UnknownCode { place, code, list });
        }
    }

    fn whom(&mut self, place: &str, whom: &For) {
        self.all(place, &whom.livelihoods, "livelihoods", &self.lists.livelihoods);
        self.all(place, &whom.threats, "hazard_types", &self.lists.hazard_types);
    }

    fn when(&mut self, place: &str, when: &When) {
        let l = self.lists;
        match when {
            When::All(list) | When::Any(list) => list.iter().for_each(|w| self.when(place, w)),
            When::Not(inner) => self.when(place, inner),
            When::Threats(codes) => self.all(place, codes, "hazard_types", &l.hazard_types),
            When::Livelihoods(codes) => self.all(place, codes, "livelihoods", &l.livelihoods),
            When::Population(codes) => self.all(place, codes, "population_groups", &l.population_groups),
            When::Audiences(codes) => self.all(place, codes, "audiences", &l.audiences),
            When::Event { code, .. } => {
                self.all(place, std::slice::from_ref(code), "local_events", &l.local_events)
            }
            _ => {}
        }
    }
}
