//! Who and where: which ages are offered, which words fit them, what is still missing. Pure.

use waymark_core::activity::{Category, Step};
use waymark_core::age::AgeRange;
use waymark_core::codes::CodeLists;
use waymark_core::draft::Draft;
use waymark_core::module::Module;

/// The ages offered: cut wherever the pack's teaching bands or the authority's counting bands are cut, so that both are
/// answered by one tap.
#[must_use]
pub fn offered(modules: &[Module], counting: &[AgeRange]) -> Vec<AgeRange> {
    let teaching = modules.iter().flat_map(|m| m.minutes.iter().map(|m| m.ages));
    let all: Vec<AgeRange> = teaching.chain(counting.iter().copied()).collect();
    let cut = |age: u8| all.iter().any(|b| b.min == age || b.max.and_then(|m| m.checked_add(1)) == Some(age));
    let cuts: Vec<u8> = (0..=120).filter(|age| cut(*age)).collect();
    let closed = cuts.windows(2).map(|w| AgeRange::new(w[0], w[1] - 1));
    let last = cuts.last().map(|m| AgeRange::from(*m));
    closed.chain(last).filter(|b| all.iter().any(|a| a.contains(*b))).collect()
}

/// Which words the question about sexes uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// Girls and boys.
    Children,
    /// Women and men.
    Adults,
    /// Both, or no ages chosen.
    Mixed,
}

/// The words that fit the ages chosen.
#[must_use]
pub fn words(draft: &Draft) -> Words {
    let bands = &draft.audience.bands;
    if !bands.is_empty() && bands.iter().all(|b| b.is_child()) {
        Words::Children
    } else if !bands.is_empty() && bands.iter().all(|b| b.is_adult()) {
        Words::Adults
    } else {
        Words::Mixed
    }
}

/// Whether small children are expected: then it matters that someone looks after them.
#[must_use]
pub fn small_children(draft: &Draft) -> bool {
    draft.audience.bands.iter().any(|b| b.min < 6)
}

/// Whether the session has a plan, and so needs ages.
#[must_use]
pub fn has_plan(lists: &CodeLists, draft: &Draft) -> bool {
    draft.steps(&lists.activities).contains(&Step::Plan)
}

/// Whether people are counted, and so described.
#[must_use]
pub fn has_people(lists: &CodeLists, draft: &Draft) -> bool {
    lists.activities.get(&draft.activity).is_none_or(|a| a.category != Category::Indirect)
}

/// What must be chosen before the next step; everything else can wait until closing.
#[must_use]
pub fn missing_ages(lists: &CodeLists, draft: &Draft) -> bool {
    draft.audience.bands.is_empty() && has_plan(lists, draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::draft::Action;
    use waymark_core::testing::sample_lists;
    use waymark_core::time::Moment;

    #[test]
    fn ages_are_cut_where_anyone_cuts_them() {
        let counting = [
            AgeRange::new(0, 5),
            AgeRange::new(6, 12),
            AgeRange::new(13, 17),
            AgeRange::new(18, 59),
            AgeRange::from(60),
        ];
        let ten = AgeRange::new(10, 12);
        assert_eq!(offered(&[], &counting), counting);
        let mut cut: Vec<AgeRange> = counting.to_vec();
        cut.push(ten);
        assert_eq!(offered(&[], &cut).get(1..3), Some(&[AgeRange::new(6, 9), ten][..]));
    }

    #[test]
    fn ages_are_asked_for_only_where_there_is_a_plan() {
        let lists = sample_lists();
        let d = Draft::new("a".into(), Moment::utc(0), false);
        assert!(missing_ages(&lists, &d));
        let d = d.apply(Action::ToggleBand(AgeRange::new(0, 5)), Moment::utc(1));
        assert!(!missing_ages(&lists, &d) && small_children(&d));
        assert_eq!(words(&d), Words::Children);
    }
}
