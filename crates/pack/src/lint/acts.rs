//! Whether what a card says agrees with the act that it is said to teach.
//!
//! Promise: simple and strict. A card that the educator says, or that the group does or repeats, names its act in one of the words of the
//! list; "stand still" and "go back" never stand in one card, except in the four gestures, where going back is the act.

use waymark_core::module::{Act, CardKind};

use super::sentence::Sentence;
use super::tags::Tag;
use super::{Context, Rule, deny};

pub(super) fn check(sentences: &[Sentence], context: Context<'_>, found: &mut Vec<(Rule, String)>) {
    let Some((kind, act)) = context.card else { return };
    let has = |tag: Tag| sentences.iter().any(|s| s.of(tag).any(|x| tag != Tag::Back || !deny::one(s, *x)));
    let speaks = matches!(kind, CardKind::Say | CardKind::Repeat | CardKind::Do);
    if speaks && says(act).is_some_and(|tag| !has(tag)) {
        found.push((Rule::ActUnsaid, format!("{act:?}")));
    }
    let mixed = match act {
        Act::StandStill => has(Tag::Back),
        _ => has(Tag::Still) && has(Tag::Back),
    };
    if mixed {
        found.push((Rule::ActMixed, format!("{act:?}")));
    }
}

/// The section whose words say an act.
fn says(act: Act) -> Option<Tag> {
    Some(Tag::Says(match act {
        Act::Stop => 0,
        Act::LeaveIt => 1,
        Act::GoBackKnownWay => 2,
        Act::StandStill => 3,
        Act::Tell => 4,
        Act::WarnOthers => 5,
        Act::AskFirst => 6,
        Act::KnownWays => 7,
        Act::LeaveSigns => 8,
        Act::HelpFromAfar => 9,
        Act::KeepChildrenNear => 10,
        Act::WaitForCheck => 11,
        Act::SayNo => 12,
        Act::Know | Act::Practise => return None,
    }))
}
