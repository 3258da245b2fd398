//! Which texts a module has, for whom; and all that one message can say.

use waymark_core::module::{Act, Card, CardKind, Module};
use waymark_text::pattern::{Part, Pattern};

use super::{Context, Place};
use crate::load::{card_key, question_key};

/// Text keys of a module with their use.
pub(super) fn texts(module: &Module) -> Vec<(String, Context<'_>)> {
    let ages = module.whom.ages.as_slice();
    let plain = |place| Context { place, ages, card: None, switch: None };
    let mut texts = vec![
        (format!("{}/title", module.id), plain(Place::Title)),
        (format!("{}/about", module.id), plain(Place::About)),
    ];
    if module.differs() {
        texts.push((format!("{}/differs", module.id), plain(Place::Note)));
    }
    for card in &module.cards {
        let ages = if card.whom.ages.is_empty() { ages } else { &card.whom.ages };
        let switch = card.whom.switch.as_deref();
        let key = card_key(&module.id, &card.id);
        let note = Context { place: Place::Note, ages, card: None, switch };
        texts.push((format!("{key}.note"), note));
        let said = |place, kind, act: Act| Context { place, ages, card: Some((kind, act)), switch };
        texts.extend(parts(card, &key, said, Context { place: Place::Choice, ages, card: None, switch }));
        texts.push((key, said(Place::Card, card.kind, card.act)));
    }
    for question in &module.questions {
        let ages = if question.whom.ages.is_empty() { ages } else { &question.whom.ages };
        let key = question_key(&module.id, &question.id);
        let of = |place| Context { place, ages, card: None, switch: question.whom.switch.as_deref() };
        texts.push((format!("{key}.after"), of(Place::After)));
        texts.push((key, of(Place::Question)));
    }
    texts
}

/// Choices, ends and steps of a card. An end and a step must say their own act.
fn parts<'m>(
    card: &Card,
    key: &str,
    said: impl Fn(Place, CardKind, Act) -> Context<'m>,
    choice: Context<'m>,
) -> Vec<(String, Context<'m>)> {
    let mut texts = Vec::new();
    for branch in &card.branches {
        texts.push((format!("{key}.choice-{}", branch.id), choice));
        texts.push((format!("{key}.end-{}", branch.id), said(Place::End, CardKind::Say, branch.act)));
    }
    for (n, step) in card.steps.iter().enumerate() {
        texts.push((format!("{key}.step-{}", n + 1), said(Place::Card, CardKind::Say, step.act)));
    }
    texts
}

/// Most variants of one message that are looked at.
const MOST: usize = 64;

/// Everything that a message can say; variables are left out.
pub(super) fn says(pattern: &Pattern) -> Vec<String> {
    let mut all = vec![String::new()];
    for part in &pattern.0 {
        let next: Vec<String> = match part {
            Part::Text(t) => vec![t.clone()],
            Part::Var(_) => vec![" … ".into()],
            Part::Select { variants, .. } => variants.iter().flat_map(|(_, p)| says(p)).collect(),
        };
        all = all.iter().flat_map(|a| next.iter().map(move |n| format!("{a}{n}"))).take(MOST).collect();
    }
    all
}
