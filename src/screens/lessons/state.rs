//! Which modules and cards a reader of the library sees. Pure.

use waymark_core::age::AgeRange;
use waymark_core::audience::{Audience, SexMix};
use waymark_core::module::{Card, For, Module, Question};

/// What the list shows: an age and a work, or all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Teaching band; `None`: all.
    pub band: Option<AgeRange>,
    /// Livelihood code; `None`: all.
    pub work: Option<String>,
}

impl Filter {
    /// Whether a module is for that age, and has a card for that work.
    #[must_use]
    pub fn shows(&self, m: &Module) -> bool {
        let age = self.band.is_none_or(|b| m.minutes.iter().any(|x| x.ages.overlaps(b)));
        let works = || m.cards.iter().map(|c| &c.whom).chain([&m.whom]).flat_map(|w| &w.livelihoods);
        age && self.work.as_ref().is_none_or(|w| works().any(|x| x == w))
    }
}

/// The teaching bands of all modules, youngest first.
#[must_use]
pub fn bands(modules: &[Module]) -> Vec<AgeRange> {
    let mut bands: Vec<AgeRange> = vec![];
    for m in modules.iter().flat_map(|m| &m.minutes) {
        if !bands.contains(&m.ages) {
            bands.push(m.ages);
        }
    }
    waymark_core::order::sort_by_key(&mut bands, |b| b.min);
    bands
}

/// The livelihoods that some card is for.
#[must_use]
pub fn livelihoods(modules: &[Module]) -> Vec<&str> {
    let all = modules.iter().flat_map(|m| m.cards.iter().map(|c| &c.whom).chain([&m.whom]));
    all.flat_map(|w| w.livelihoods.iter().map(String::as_str)).collect()
}

/// One step of practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// A card.
    Card(&'a Card),
    /// A question.
    Question(&'a Question),
}

/// What a group of that age could see of a module, whatever its work and sex: all cards, then the questions. Country switches are
/// as the country set them: what is off is nowhere to be seen.
#[must_use]
pub fn steps<'a>(m: &'a Module, band: Option<AgeRange>, on: impl Fn(&str) -> bool + Copy) -> Vec<Step<'a>> {
    let fits = |whom: &For| {
        let group = Audience {
            bands: band.map_or_else(|| m.minutes.iter().map(|x| x.ages).collect(), |b| vec![b]),
            sexes: SexMix::Both,
            livelihoods: whom.livelihoods.clone(),
            ..Audience::default()
        };
        whom.fits(&group, &whom.threats, on)
    };
    let cards = m.cards.iter().filter(|c| fits(&c.whom)).map(Step::Card);
    cards.chain(m.questions.iter().filter(|q| fits(&q.whom)).map(Step::Question)).collect()
}

#[cfg(test)]
mod tests {
    use waymark_core::testing::{TEACHING_BANDS, sample_module};

    use super::*;

    #[test]
    fn a_module_is_shown_to_its_ages_and_its_work_only() {
        let [a, b, c, d] = TEACHING_BANDS;
        let m = sample_module("scrap", 12, 10, &[b, c]);
        let shows = |band, work: Option<&str>| Filter { band, work: work.map(Into::into) }.shows(&m);
        assert_eq!([a, b, c, d].map(|x| shows(Some(x), None)), [false, true, true, false]);
        assert!(shows(None, None) && !shows(None, Some("no such work")));
    }

    #[test]
    fn practice_shows_no_card_of_another_age_and_none_whose_switch_is_off() {
        let [a, b, ..] = TEACHING_BANDS;
        let mut m = sample_module("stop-tell", 1, 10, &[a, b]);
        m.cards[0].whom.switch = Some("photo".into());
        for band in [a, b] {
            for step in steps(&m, Some(band), |_| false) {
                let whom = match step {
                    Step::Card(c) => &c.whom,
                    Step::Question(q) => &q.whom,
                };
                assert!(whom.switch.is_none());
                assert!(whom.ages.is_empty() || whom.ages.iter().any(|x| x.overlaps(band)));
            }
        }
        assert_eq!(steps(&m, None, |_| true).len(), m.cards.len() + m.questions.len());
    }
}
