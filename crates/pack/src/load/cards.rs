//! What a card of each kind must have, and what it must not have.

use std::collections::BTreeSet;

use waymark_core::module::{Card, CardKind, Module};

use super::check::{Gap, ids_sound};
use super::spoken::card_key;

pub(super) fn check(module: &Module, gaps: &mut BTreeSet<Gap>) {
    for card in &module.cards {
        let item = card_key(&module.id, &card.id);
        for why in faults(card) {
            gaps.insert(Gap::BadCard { item: item.clone(), why: why.to_owned() });
        }
        ids_sound(&item, &card.branches.iter().map(|b| b.id.as_str()).collect::<Vec<_>>(), gaps);
    }
}

/// What is wrong with the parts of a card, each in a sentence.
fn faults(card: &Card) -> Vec<&'static str> {
    let kind = card.kind;
    let parts = [
        (kind == CardKind::Story || card.branches.is_empty(), "only a story has branches"),
        (kind == CardKind::Sort || card.sort.is_empty(), "only a card to sort has pictures to sort"),
        (kind == CardKind::Drill || card.steps.is_empty(), "only a drill has steps"),
    ];
    let own = match kind {
        CardKind::Story => vec![
            (matches!(card.branches.len(), 0 | 2 | 3), "a story has two or three branches, or none"),
            (card.branches.iter().all(|b| !b.scenes.is_empty()), "each branch shows its end in a picture"),
        ],
        CardKind::Sort => sort(card),
        CardKind::Drill => vec![
            (matches!(card.steps.len(), 2..=5), "a drill has two to five steps"),
            (card.steps.iter().all(|s| !s.scenes.is_empty()), "each step has a picture"),
        ],
        CardKind::Handout => vec![(card.scenes.len() == 1, "a handout has exactly one picture")],
        _ => vec![],
    };
    parts.into_iter().chain(own).filter(|(good, _)| !good).map(|(_, why)| why).collect()
}

fn sort(card: &Card) -> Vec<(bool, &'static str)> {
    let scenes: BTreeSet<&str> = waymark_core::order::filled(card.sort.iter().map(|s| s.scene.as_str()));
    let safe = card.sort.iter().filter(|s| s.safe).count();
    vec![
        (matches!(card.sort.len(), 4..=8), "four to eight pictures are sorted"),
        (scenes.len() == card.sort.len(), "a picture to sort stands twice"),
        (safe > 0 && safe < card.sort.len(), "some pictures are safe and some are not"),
        (card.scenes.is_empty(), "a card to sort has no pictures beside those to sort"),
    ]
}
