//! How much a library may hold: far above what anyone teaches, far below what stops a tablet.

use std::collections::BTreeSet;

use waymark_core::module::Module;

use super::Library;
use super::check::Gap;

/// Most modules of a library.
const MODULES: usize = 200;
/// Most cards or questions of a module.
const ITEMS: usize = 400;
/// Most entries of any other list.
const LIST: usize = 64;
/// Most rules of the plan.
const RULES: usize = 1_000;
/// Longest id, code or name.
const NAME: usize = 200;
/// Longest message of a catalogue, all its forms together.
pub(super) const MESSAGE: usize = 4_000;

pub(super) fn check(library: &Library, gaps: &mut BTreeSet<Gap>) {
    let mut many = |place: &str, n: usize, limit: usize| {
        if n > limit {
            gaps.insert(Gap::TooMany { place: place.chars().take(80).collect(), n, limit });
        }
    };
    many("modules", library.modules.len(), MODULES);
    many("rules.json", library.rules.rows.len(), RULES);
    for m in &library.modules {
        many(&m.id, m.cards.len(), ITEMS);
        many(&m.id, m.questions.len(), ITEMS);
        many(&m.id, longest_list(m), LIST);
        many(&m.id, longest_name(m), NAME);
    }
}

fn longest_list(m: &Module) -> usize {
    let own = [&m.threats, &m.seasons, &m.materials, &m.outcomes, &m.builds_on, &m.source].map(Vec::len);
    let whom = |w: &waymark_core::module::For| {
        w.ages.len().max(w.livelihoods.len()).max(w.threats.len()).max(w.sexes.len())
    };
    let cards = m.cards.iter().map(|c| {
        c.scenes.len().max(c.branches.len()).max(c.sort.len()).max(c.steps.len()).max(whom(&c.whom))
    });
    let questions = m.questions.iter().map(|q| q.choices.len().max(whom(&q.whom)));
    own.into_iter().chain([m.minutes.len(), whom(&m.whom)]).chain(cards).chain(questions).max().unwrap_or(0)
}

fn longest_name(m: &Module) -> usize {
    let lists = [&m.threats, &m.seasons, &m.materials, &m.outcomes, &m.builds_on, &m.source];
    let names = lists.into_iter().flatten().chain([&m.id, &m.version, &m.author]).map(String::len);
    let scenes =
        m.cards.iter().flat_map(|c| c.all_scenes().map(str::len).chain([c.id.len()]).collect::<Vec<_>>());
    let questions =
        m.questions.iter().flat_map(|q| q.choices.iter().map(|c| c.scene.len()).chain([q.id.len()]));
    names.chain(scenes).chain(questions).max().unwrap_or(0)
}
