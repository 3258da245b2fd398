//! The paths: every kind of group that can stand before the educator, as far as a module can tell groups apart.
//!
//! Promise: for each value that some card, question or module names there is a path with it, one without it, and one with all.

use std::collections::BTreeSet;

use waymark_core::age::AgeRange;
use waymark_core::audience::{Audience, SexMix};
use waymark_core::module::{For, Module};

/// One group in one country.
#[derive(Debug, Clone)]
pub(super) struct Path<'m> {
    /// The youngest present: cards are chosen for it.
    pub(super) age: u8,
    pub(super) audience: Audience,
    threats: Vec<String>,
    switches: Vec<&'m str>,
}

impl Path<'_> {
    /// Whether the group comes to see what is for `whom`.
    pub(super) fn meets(&self, whom: &For) -> bool {
        whom.fits(&self.audience, &self.threats, |s| self.switches.contains(&s))
    }

    /// A group of both sexes in a country that allows nothing special.
    pub(super) fn is_plain(&self) -> bool {
        self.audience.sexes == SexMix::Both
            && self.audience.livelihoods.is_empty()
            && self.threats.is_empty()
            && self.switches.is_empty()
    }
}

/// None, each alone, all.
fn choices(named: &BTreeSet<&str>) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    all.extend(named.iter().map(|n| vec![(*n).to_owned()]));
    if named.len() > 1 {
        all.push(named.iter().map(|n| (*n).to_owned()).collect());
    }
    all
}

/// All paths through a module.
pub(super) fn all(module: &Module) -> Vec<Path<'_>> {
    let whoms = || module.cards.iter().map(|c| &c.whom).chain(module.questions.iter().map(|q| &q.whom));
    let livelihoods: BTreeSet<&str> = whoms().flat_map(|w| &w.livelihoods).map(String::as_str).collect();
    let threats: BTreeSet<&str> = whoms().flat_map(|w| &w.threats).map(String::as_str).collect();
    let switches: BTreeSet<&str> = whoms().filter_map(|w| w.switch.as_deref()).collect();
    let mut on: Vec<Vec<&str>> = vec![Vec::new()];
    on.extend(switches.iter().map(|s| vec![*s]));
    on.push(switches.iter().copied().collect());
    let ages: BTreeSet<u8> = module.minutes.iter().map(|m| m.ages.min).collect();
    let mut paths = Vec::new();
    for age in ages {
        for sexes in [SexMix::Both, SexMix::Female, SexMix::Male] {
            for work in choices(&livelihoods) {
                for threats in choices(&threats) {
                    for switches in &on {
                        let bands = vec![AgeRange::new(age, age)];
                        let audience =
                            Audience { bands, sexes, livelihoods: work.clone(), ..Audience::default() };
                        paths.push(Path {
                            age,
                            audience,
                            threats: threats.clone(),
                            switches: switches.clone(),
                        });
                    }
                }
            }
        }
    }
    paths
}
