//! The cards: which comes next, what a swipe or a key means, what the last page says. Pure.
//!
//! Promise: turning pages yields `Action::Card` and nothing else, so no swipe, key or tap on a card can change a count.

use waymark_core::draft::{Action, Draft};

/// A turn of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Next card, after the last the next step.
    Next,
    /// Card before, before the first the step before.
    Back,
}

/// What a turn does.
#[derive(Debug, Clone, PartialEq)]
pub enum Goes {
    /// To another card.
    Card(Action),
    /// Out of the cards, onward or back.
    Step(bool),
}

/// Where a turn leads.
#[must_use]
pub fn turn(draft: &Draft, turn: Turn) -> Goes {
    match turn {
        Turn::Next if draft.at + 1 < draft.deck.len() => Goes::Card(Action::Card(draft.at + 1)),
        Turn::Next => Goes::Step(true),
        Turn::Back if draft.at > 0 => Goes::Card(Action::Card(draft.at - 1)),
        Turn::Back => Goes::Step(false),
    }
}

/// Least way of a finger that is a swipe, CSS pixels.
const SWIPE: f64 = 60.0;

/// A finger's way as a turn: mostly sideways and long enough; mirrored in a language that runs from right to left.
#[must_use]
pub fn swipe(dx: f64, dy: f64, rtl: bool) -> Option<Turn> {
    if dx.abs() < SWIPE || dx.abs() < dy.abs() * 1.5 {
        return None;
    }
    Some(if (dx < 0.0) == rtl { Turn::Back } else { Turn::Next })
}

/// A key as a turn.
#[must_use]
pub fn key(name: &str, rtl: bool) -> Option<Turn> {
    match (name, rtl) {
        ("PageDown", _) | ("ArrowRight", false) | ("ArrowLeft", true) => Some(Turn::Next),
        ("PageUp", _) | ("ArrowLeft", false) | ("ArrowRight", true) => Some(Turn::Back),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::draft::CardRef;
    use waymark_core::time::Moment;

    fn draft(cards: usize, at: usize) -> Draft {
        let deck = (0..cards).map(|i| CardRef { module: "m".into(), card: i.to_string() }).collect();
        Draft { deck, at, ..Draft::new("a".into(), Moment::utc(0), false) }
    }

    #[test]
    fn the_ends_of_the_deck_lead_to_the_steps_beside() {
        assert_eq!(turn(&draft(3, 0), Turn::Next), Goes::Card(Action::Card(1)));
        assert_eq!(turn(&draft(3, 2), Turn::Next), Goes::Step(true));
        assert_eq!(turn(&draft(3, 0), Turn::Back), Goes::Step(false));
        assert_eq!(turn(&draft(0, 0), Turn::Next), Goes::Step(true));
    }

    #[test]
    fn a_swipe_is_long_and_level_and_follows_the_language() {
        assert_eq!(swipe(-100.0, 10.0, false), Some(Turn::Next));
        assert_eq!(swipe(-100.0, 10.0, true), Some(Turn::Back));
        assert_eq!(swipe(100.0, 10.0, true), Some(Turn::Next));
        assert_eq!(swipe(-40.0, 0.0, false), None);
        assert_eq!(swipe(-100.0, 90.0, false), None);
    }

    #[test]
    fn keys_are_mirrored_too() {
        assert_eq!(key("ArrowLeft", true), Some(Turn::Next));
        assert_eq!(key("ArrowLeft", false), Some(Turn::Back));
        assert_eq!(key("Enter", false), None);
    }

    #[test]
    fn no_turn_changes_a_count() {
        for at in 0..4 {
            for t in [Turn::Next, Turn::Back] {
                if let Goes::Card(action) = turn(&draft(4, at), t) {
                    let d = draft(4, at);
                    let counts = d.counts.clone();
                    assert_eq!(d.apply(action, Moment::utc(1)).counts, counts);
                }
            }
        }
    }
}
