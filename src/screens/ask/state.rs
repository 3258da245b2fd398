//! Asking before and after: which question, in which order its pictures stand, and the change. Pure.
//!
//! Promise: the order of the pictures is the same before and after and at every redraw; the right one is never marked.

use waymark_core::draft::{Asking, Draft, Phase};
use waymark_core::module::{Choice, Question};
use waymark_core::question::Tally;

use crate::parts::controls::Tap;

/// The asking of a phase.
#[must_use]
pub fn asking(draft: &Draft, phase: Phase) -> &Asking {
    match phase {
        Phase::Before => &draft.before,
        Phase::After => &draft.after,
    }
}

/// The pictures in the order of this session: shuffled by the session's own id, so that the right one has no fixed place.
#[must_use]
pub fn order<'a>(question: &'a Question, session: &str) -> Vec<&'a Choice> {
    let seed = question
        .id
        .bytes()
        .chain(session.bytes())
        .fold(7_u32, |h, b| h.wrapping_mul(31).wrapping_add(u32::from(b)));
    let mut choices: Vec<&Choice> = question.choices.iter().collect();
    let mut left = seed;
    for i in (1..choices.len()).rev() {
        left = left.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let j = usize::try_from(left >> 16).unwrap_or(0) % (i + 1);
        choices.swap(i, j);
    }
    choices
}

/// Which finger number is right, 1 to 3; 0 where the question is not in the library.
#[must_use]
pub fn right_finger(question: Option<&Question>, session: &str) -> i64 {
    let order = question.map(|q| order(q, session)).unwrap_or_default();
    order.iter().position(|c| c.right).and_then(|i| i64::try_from(i + 1).ok()).unwrap_or(0)
}

/// What the hands are after a tap, bounded below by zero; core bounds them above by those present.
#[must_use]
pub fn hands(now: u16, tap: Tap) -> u16 {
    u16::try_from(tap.on(u32::from(now)).min(5000)).unwrap_or(5000)
}

/// Before and after of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Before; `None`: not asked then.
    pub before: Option<Tally>,
    /// After.
    pub after: Tally,
}

impl Change {
    /// More people who know it (negative: fewer); `None` where it was not asked before.
    #[must_use]
    pub fn more(&self) -> Option<i64> {
        self.before.as_ref().map(|b| i64::from(self.after.correct) - i64::from(b.correct))
    }

    /// People who still need help.
    #[must_use]
    pub fn still(&self) -> i64 {
        i64::from(self.after.present.saturating_sub(self.after.correct))
    }
}

/// The change of the question on the screen, once hands were counted after the lesson.
#[must_use]
pub fn change(draft: &Draft) -> Option<Change> {
    let after = draft.after.tallies.get(draft.after.at)?.clone();
    if after.correct == 0 && after.dont_know == 0 {
        return None;
    }
    let asked =
        draft.before.skipped.is_none() && draft.before.tallies.iter().any(|t| t.correct + t.dont_know > 0);
    let before =
        draft.before.tallies.iter().find(|t| t.question_id == after.question_id).cloned().filter(|_| asked);
    Some(Change { before, after })
}

/// The first card of the module of a question: what to repeat.
#[must_use]
pub fn card_of(draft: &Draft, question: &str) -> Option<usize> {
    let module = question.split('/').next()?;
    draft.deck.iter().position(|c| c.module == module)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::module::For;
    use waymark_core::time::Moment;

    fn question() -> Question {
        let choice = |scene: &str, right| Choice { scene: scene.into(), right, tempts: None };
        Question {
            id: "first".into(),
            whom: For::default(),
            choices: vec![choice("a", true), choice("b", false), choice("c", false)],
        }
    }

    #[test]
    fn pictures_keep_their_order_in_a_session_and_move_between_sessions() {
        let q = question();
        let orders: std::collections::BTreeSet<Vec<String>> = (0..40)
            .map(|i| order(&q, &format!("session-{i}")).iter().map(|c| c.scene.clone()).collect())
            .collect();
        assert!(orders.len() > 3, "{orders:?}");
        assert_eq!(order(&q, "x"), order(&q, "x"));
        assert!((1..=3).contains(&right_finger(Some(&q), "x")));
    }

    #[test]
    fn the_change_counts_people() {
        let tally = |correct| Tally { question_id: "m/first".into(), present: 18, correct, dont_know: 2 };
        let mut d = Draft::new("a".into(), Moment::utc(0), false);
        d.before.tallies = vec![tally(8)];
        d.after.tallies = vec![tally(15)];
        let c = change(&d).unwrap();
        assert_eq!((c.more(), c.still()), (Some(7), 3));
        d.before.skipped = Some("no_time".into());
        assert_eq!(change(&d).unwrap().more(), None);
    }
}
