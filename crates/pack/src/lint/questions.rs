//! Choices of questions: a wrong one is an omission (walks on, waits, tells nobody, an empty place), never a forbidden act.

use waymark_core::module::Module;

use super::{Finding, Rule};
use crate::load::question_key;

/// Scenes that may be a wrong choice: nobody in them does anything with a thing. Sorted.
const OMISSIONS: &[&str] = &[
    "broken-car",
    "burnt-field",
    "buyer-no",
    "car-road",
    "crowd",
    "drift-heap",
    "empty-house",
    "field-unused",
    "field-worked",
    "flood-yard",
    "fridge-stop",
    "girl-alone",
    "goat-cross",
    "helper-road",
    "house-door",
    "house-shut",
    "kitchen-left",
    "no-sign",
    "old-position",
    "old-rusty",
    "play-yard",
    "return-road",
    "river-bank",
    "road-edge",
    "rubble-left",
    "rubble-stop",
    "scrap-home",
    "see-stop",
    "shortcut",
    "sign-arrow",
    "still-silent",
    "tell-friend",
    "tell-leader",
    "tree-far",
    "turn-back",
    "village-path",
    "wait-by",
    "walk-by",
    "wood-no-path",
];

/// Scenes that are an omission wherever they stand: never the right answer.
const NEVER_RIGHT: &[&str] = &[
    "burnt-field",
    "crowd",
    "drift-heap",
    "empty-house",
    "goat-cross",
    "no-sign",
    "old-position",
    "old-rusty",
    "river-bank",
    "road-edge",
    "shortcut",
    "still-silent",
    "tell-friend",
    "wait-by",
    "walk-by",
    "wood-no-path",
];

/// Endings of scenes that are drawn a second time with other people.
const CAST: &[&str] = &["-man", "-woman", "-girl", "-boy", "-child", "-teen"];

/// The scene without the ending that only says who is in it.
fn base(scene: &str) -> &str {
    CAST.iter().find_map(|c| scene.strip_suffix(c)).unwrap_or(scene)
}

/// Whether a scene may be a wrong choice.
#[must_use]
pub fn is_omission(scene: &str) -> bool {
    OMISSIONS.binary_search(&base(scene)).is_ok()
}

pub(super) fn check(module: &Module, findings: &mut Vec<Finding>) {
    let mut push = |rule, key: &str, what: &str| {
        let (key, what, text) = (key.to_owned(), what.to_owned(), String::new());
        findings.push(Finding { rule, lang: String::new(), key, what, text });
    };
    for question in &module.questions {
        let key = question_key(&module.id, &question.id);
        for choice in &question.choices {
            let fits = if choice.right {
                !NEVER_RIGHT.contains(&base(&choice.scene))
            } else {
                is_omission(&choice.scene)
            };
            if !fits {
                push(Rule::WrongChoice, &key, &choice.scene);
            }
        }
    }
    for card in &module.cards {
        let adults_only = ["photo", "mark", "retrace", "voice_aid"];
        let switch = card.whom.switch.as_deref().filter(|s| adults_only.contains(s));
        let adults = !card.whom.ages.is_empty() && card.whom.ages.iter().all(|a| a.is_adult());
        if let Some(switch) = switch.filter(|_| !adults) {
            push(Rule::SwitchAdults, &crate::load::card_key(&module.id, &card.id), switch);
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_is_sorted_and_consistent() {
        assert!(super::OMISSIONS.is_sorted());
        assert!(super::NEVER_RIGHT.iter().all(|s| super::is_omission(s)));
        assert!(super::is_omission("walk-by-man"));
        assert!(!super::is_omission("tell-adult"));
    }
}
