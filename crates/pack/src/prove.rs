//! The safety prover: walks every path through every module, for each age, sex, livelihood, threat, country switch and picture setting,
//! and says what it met that must not be there. Part of the lint, so of every build. Native only.
//!
//! Promise: what a group can come to see is judged as that group sees it. No text is reached that the lint did not judge; nothing of an
//! adults' switch below 18; no card without picture, text and text alternative; no story without a safe end; no unsafe picture as a
//! right answer; no kind of card that the app shows without the drill one tap away; too few or too many cards are said.

use std::collections::{BTreeMap, BTreeSet};

use waymark_core::module::{Act, Card, CardKind, Module, Question};
use waymark_text::Catalogue;

use crate::lint::{Finding, Rule, judged_keys};
use crate::load::{SOURCE, card_key, card_keys, question_keys, scene_key};

mod figures;
mod paths;
#[cfg(test)]
mod tests;

pub use figures::{Figures, Sample, Shares, figures, samples, shares};
use paths::{Path, all};

/// Cards that every group of one age sees of a module, at least and at most; those for one sex, livelihood, threat or switch are extras.
const CARDS: std::ops::RangeInclusive<usize> = 6..=10;
/// Questions for each age.
const QUESTIONS: usize = 3;
/// Switches whose cards are for adults only (domain.md 2.2, warnings 2 to 4).
const ADULT_SWITCHES: &[&str] = &["photo", "mark", "retrace", "voice_aid"];

/// Pictures that are the right answer to "which shows the danger?".
const SHOW_DANGER: &[&str] = &["field-unused", "marks-alone"];

/// What a walk found.
#[derive(Debug, Clone, Default)]
pub struct Proof {
    /// Paths walked.
    pub paths: usize,
    /// What must not be there, once each.
    pub findings: Vec<Finding>,
}

/// What the walk needs to know beside the modules.
pub struct World<'a> {
    /// Texts by language.
    pub catalogues: &'a BTreeMap<String, Catalogue>,
    /// Picture settings.
    pub settings: &'a [String],
    /// Whether a scene is drawn in a setting.
    pub drawn: &'a dyn Fn(&str, &str) -> bool,
}

/// Walks all paths through all modules.
#[must_use]
pub fn walk(modules: &[Module], world: &World<'_>) -> Proof {
    let mut found = BTreeSet::new();
    let mut paths = 0;
    for module in modules {
        let judged = judged_keys(module);
        let unsafe_scenes = unsafe_scenes(modules);
        for path in all(module) {
            paths += 1;
            let cards: Vec<&Card> = module.cards.iter().filter(|c| path.meets(&c.whom)).collect();
            for card in &cards {
                check_card(module, card, &path, &judged, world, &mut found);
            }
            for question in module.questions.iter().filter(|q| path.meets(&q.whom)) {
                check_question(module, question, &unsafe_scenes, world, &mut found);
            }
            let plain = cards.iter().filter(|c| c.whom.only_ages()).count();
            counts(module, &path, plain, &mut found);
        }
    }
    Proof { paths, findings: found.into_iter().collect() }
}

fn finding(rule: Rule, lang: &str, key: String, what: impl Into<String>) -> Finding {
    Finding { rule, lang: lang.to_owned(), key, what: what.into(), text: String::new() }
}

/// Whether the app shows the drill one tap away on a card of this kind. All kinds are drawn inside the shell, whose bar carries it; a new
/// kind does not compile until somebody has looked.
#[must_use]
pub fn drill_is_one_tap_away(kind: CardKind) -> bool {
    match kind {
        CardKind::Say
        | CardKind::Ask
        | CardKind::Do
        | CardKind::Look
        | CardKind::Repeat
        | CardKind::Story
        | CardKind::Sort
        | CardKind::Drill
        | CardKind::Handout => true,
    }
}

/// Whether a story may end so: with something to do, not only to know.
fn is_safe_end(act: Act) -> bool {
    !matches!(act, Act::Know | Act::Practise)
}

fn check_card(
    module: &Module,
    card: &Card,
    path: &Path<'_>,
    judged: &BTreeSet<String>,
    world: &World<'_>,
    found: &mut BTreeSet<Finding>,
) {
    let key = card_key(&module.id, &card.id);
    let switch = card.whom.switch.as_deref();
    if path.age < 18 && switch.is_some_and(|s| ADULT_SWITCHES.contains(&s)) {
        found.insert(finding(Rule::SwitchAdults, "", key.clone(), format!("reached at age {}", path.age)));
    }
    if !drill_is_one_tap_away(card.kind) {
        found.insert(finding(Rule::NoDrill, "", key.clone(), format!("{:?}", card.kind)));
    }
    // The other kinds cannot be without: the reader counts their pictures.
    let bare = !matches!(card.kind, CardKind::Sort | CardKind::Drill | CardKind::Handout);
    if bare && card.all_scenes().next().is_none() {
        found.insert(finding(Rule::NoPicture, "", key.clone(), "no scene"));
    }
    for branch in card.branches.iter().filter(|b| !is_safe_end(b.act)) {
        found.insert(finding(
            Rule::UnsafeEnd,
            "",
            format!("{key}.end-{}", branch.id),
            format!("{:?}", branch.act),
        ));
    }
    for scene in card.all_scenes() {
        pictured(&key, scene, world, found);
    }
    for text in card_keys(&module.id, card) {
        if !judged.contains(&text) {
            found.insert(finding(Rule::NotJudged, "", text.clone(), "no rule looked at this text"));
        }
        said(&text, world, found);
    }
}

fn check_question(
    module: &Module,
    question: &Question,
    unsafe_scenes: &BTreeSet<&str>,
    world: &World<'_>,
    found: &mut BTreeSet<Finding>,
) {
    let key = format!("{}/question-{}", module.id, question.id);
    for choice in &question.choices {
        pictured(&key, &choice.scene, world, found);
        if choice.right && unsafe_scenes.contains(choice.scene.as_str()) {
            found.insert(finding(
                Rule::WrongChoice,
                "",
                key.clone(),
                format!("{} is sorted as unsafe", choice.scene),
            ));
        }
    }
    for text in question_keys(&module.id, question) {
        said(&text, world, found);
    }
}

/// A scene is drawn in every setting and has a text alternative in the source language.
fn pictured(key: &str, scene: &str, world: &World<'_>, found: &mut BTreeSet<Finding>) {
    for setting in world.settings.iter().filter(|s| !(world.drawn)(s, scene)) {
        found.insert(finding(Rule::NoPicture, "", key.to_owned(), format!("{scene} in {setting}")));
    }
    said(&scene_key(scene), world, found);
}

/// A text is there in the source language, to which others fall back.
fn said(key: &str, world: &World<'_>, found: &mut BTreeSet<Finding>) {
    if world.catalogues.get(SOURCE).is_some_and(|c| !c.has(key)) {
        found.insert(finding(Rule::NoText, SOURCE, key.to_owned(), "no text"));
    }
}

/// Pictures that some group sorts as unsafe; those that questions ask for as the danger are no right act.
fn unsafe_scenes(modules: &[Module]) -> BTreeSet<&str> {
    let both = |c: &&Card| c.sort.iter().any(|s| s.safe) && c.sort.iter().any(|s| !s.safe);
    let sorted = modules.iter().flat_map(|m| &m.cards).filter(both).flat_map(|c| &c.sort);
    sorted.filter(|s| !s.safe && !SHOW_DANGER.contains(&s.scene.as_str())).map(|s| s.scene.as_str()).collect()
}

/// A group of this age that is nothing special sees 6 to 10 cards beside those for one sex, and has three questions.
fn counts(module: &Module, path: &Path<'_>, cards: usize, found: &mut BTreeSet<Finding>) {
    if !path.is_plain() {
        return;
    }
    let band = || format!("{} at age {}", module.id, path.age);
    if !CARDS.contains(&cards) {
        found.insert(finding(Rule::CardCount, "", band(), format!("{cards} cards")));
    }
    let questions = module.questions.iter().filter(|q| path.meets(&q.whom)).count();
    if questions < QUESTIONS {
        found.insert(finding(Rule::CardCount, "", band(), format!("{questions} questions")));
    }
}
