//! The group that the cards are for: the youngest present; and which cards and minutes of a module that gives (row F4).
//!
//! Promise: a card is never shown to someone younger than its ages; children under the youngest age that any card is for are
//! reached through their carers.

use super::facts::Facts;
use super::rules::Rules;
use super::{PlanInput, Reason};
use crate::age::AgeRange;
use crate::audience::Audience;
use crate::module::{CardKind, Module};

/// For whom the plan's cards are.
pub(super) struct Group {
    /// The youngest age that cards are for.
    pub(super) age: u8,
    /// All bands present that cards can be for.
    pub(super) bands: Vec<AgeRange>,
}

impl Group {
    /// The group of `input`; `None` where nobody is of an age that any card is for.
    pub(super) fn of(rules: &Rules, input: &PlanInput) -> Option<Self> {
        let floor = rules.youngest_age;
        let old_enough = |b: &&AgeRange| b.max.is_none_or(|m| m >= floor.max(b.min));
        let mut bands: Vec<AgeRange> = input
            .audience
            .bands
            .iter()
            .filter(old_enough)
            .map(|b| AgeRange { min: b.min.max(floor), max: b.max })
            .collect();
        if bands.is_empty() && input.audience.with_carers && !input.audience.bands.is_empty() {
            bands.push(AgeRange::from(18));
        }
        let age = bands.iter().map(|b| b.min).min()?;
        Some(Self { age, bands })
    }

    /// The teaching band of `module` that the youngest are in.
    pub(super) fn band(&self, module: &Module) -> Option<AgeRange> {
        let youngest = AgeRange::new(self.age, self.age);
        let allowed = module.whom.ages.is_empty() || module.whom.ages.iter().any(|a| a.contains(youngest));
        module.minutes.iter().map(|m| m.ages).find(|a| allowed && a.contains(youngest))
    }

    /// Minutes of `module`: the longest time of all ages present.
    pub(super) fn minutes(&self, module: &Module) -> u16 {
        let present = |ages: AgeRange| self.bands.iter().any(|b| b.overlaps(ages));
        module.minutes.iter().filter(|m| present(m.ages)).map(|m| m.minutes).max().unwrap_or(0)
    }

    /// The audience narrowed to the youngest, as cards and questions are chosen for it.
    pub(super) fn audience(&self, whole: &Audience) -> Audience {
        Audience { bands: vec![AgeRange::new(self.age, self.age)], ..whole.clone() }
    }

    /// Ids of the cards for the group, in order.
    pub(super) fn cards(&self, module: &Module, input: &PlanInput) -> Vec<String> {
        let who = self.audience(input.audience);
        let fits = |c: &&crate::module::Card| c.whom.fits(&who, input.threats, |s| input.switches.on(s));
        module.cards.iter().filter(fits).map(|c| c.id.clone()).collect()
    }

    /// Cards of the short form: the first of each act that it keeps, and the last one to repeat.
    pub(super) fn short_cards(&self, module: &Module, rules: &Rules, input: &PlanInput) -> Vec<String> {
        let all = self.cards(module, input);
        let fitting = || module.cards.iter().filter(|c| all.contains(&c.id));
        let quick = |k: CardKind| {
            matches!(k, CardKind::Say | CardKind::Ask | CardKind::Do | CardKind::Look | CardKind::Repeat)
        };
        let plain = || fitting().filter(|c| c.whom.only_ages() && quick(c.kind));
        let mut keep: Vec<&str> = rules
            .short
            .acts
            .iter()
            .filter_map(|act| plain().find(|c| c.act == *act))
            .map(|c| c.id.as_str())
            .collect();
        keep.extend(fitting().rfind(|c| c.kind == CardKind::Repeat).map(|c| c.id.as_str()));
        if keep.is_empty() {
            return all;
        }
        all.iter().filter(|id| keep.contains(&id.as_str())).cloned().collect()
    }

    /// Why `module` has nothing for the youngest.
    pub(super) fn why_not(&self, module: &Module) -> Reason {
        let young = Facts::default().number("n-youngest", self.age);
        let ages = || module.minutes.iter().map(|m| m.ages);
        match (ages().map(|a| a.min).min(), ages().map(|a| a.max.unwrap_or(u8::MAX)).max()) {
            (Some(from), _) if from > self.age => young.number("n-from", from).reason("why-too-young"),
            (_, Some(to)) if to < self.age => young.number("n-to", to).reason("why-too-old"),
            _ => young.reason("why-no-cards"),
        }
    }
}
