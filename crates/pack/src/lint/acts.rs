//! Whether what a card says agrees with the act that it is said to teach.
//!
//! Promise: simple and strict. A card that the educator says, or that the group does or repeats, names its act in one of the words of the
//! list; "stand still" and "go back" never stand in one card, except in the four gestures, where going back is the act.

use waymark_core::module::{Act, CardKind};

use super::language::Language;
use super::sentence::Sentence;
use super::{Context, Rule};

pub(super) fn check(
    l: &Language,
    sentences: &[Sentence],
    context: Context<'_>,
    found: &mut Vec<(Rule, String)>,
) {
    let Some((kind, act)) = context.card else { return };
    let has = |patterns: &[&str]| patterns.iter().any(|p| sentences.iter().any(|s| s.has(l, p)));
    if matches!(kind, CardKind::Say | CardKind::Repeat | CardKind::Do) {
        let cues = (l.says)(act);
        if !cues.is_empty() && !has(cues) {
            found.push((Rule::ActUnsaid, format!("{act:?}")));
        }
    }
    let mixed = match act {
        Act::StandStill => has(l.go_back),
        _ => has(l.still) && has(l.go_back),
    };
    if mixed {
        found.push((Rule::ActMixed, format!("{act:?}")));
    }
}
