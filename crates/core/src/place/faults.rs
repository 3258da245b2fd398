//! What is wrong with a list of places, as published lists are: named, counted, survived (domain.md 4.4).
//!
//! Promise: never panics, never repairs; one pass and a map. The office shows the findings, the tablet searches all the same.

use std::collections::HashMap;

use super::{Gazetteer, Place};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFault {
    /// Position in the list.
    pub at: usize,
    /// Code of the place.
    pub pcode: String,
    /// What is wrong.
    pub kind: PlaceFaultKind,
}

/// What can be wrong with a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceFaultKind {
    /// Another place has the same code.
    #[error("the code stands already at position {first}")]
    CodeTwice {
        /// Position of the first one, which a record would mean.
        first: usize,
    },
    /// No code.
    #[error("no code")]
    NoCode,
    /// A mark in the code that nobody sees (byte order mark, direction mark), or a space.
    #[error("an invisible mark or space in the code")]
    MarkInCode,
    /// The parent's code is not in the list.
    #[error("the parent {parent} is not in the list")]
    NoParent {
        /// The code that is missing.
        parent: String,
    },
    /// Its parents lead back to itself.
    #[error("the parents go round in a circle")]
    Circle,
    /// The parent is not of a higher level.
    #[error("level {level} lies in level {parent_level}")]
    LevelOrder {
        /// Its level.
        level: u8,
        /// The parent's.
        parent_level: u8,
    },
    /// A level that is none, or a place of level 2 to 4 that names no parent.
    #[error("level {level} without a parent, or no level at all")]
    Level {
        /// Its level.
        level: u8,
    },
    /// No name in any language.
    #[error("no name")]
    NoName,
    /// A mark in the name that nobody sees.
    #[error("an invisible mark in the name ({lang})")]
    MarkInName {
        /// Language of the name.
        lang: String,
    },
    /// Space or a line break around the name.
    #[error("space around the name ({lang})")]
    SpaceAround {
        /// Language of the name.
        lang: String,
    },
    /// Another place of the same parent has the same name: people can't tell them apart.
    #[error("the same name ({lang}) stands in the same parent at position {first}")]
    NameTwice {
        /// Language of the name.
        lang: String,
        /// Position of the first one.
        first: usize,
    },
    /// The centroid lies on no globe.
    #[error("the centroid is no latitude and longitude")]
    Centroid,
}

/// Marks that nobody sees. The joiner U+200C is a letter's part in Persian and stays.
fn hidden(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{200D}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
        || c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

impl Gazetteer {
    /// All that is wrong with the list, in its order. An empty answer means a sound list.
    #[must_use]
    pub fn validate(&self) -> Vec<PlaceFault> {
        let mut first: HashMap<&str, usize> = HashMap::with_capacity(self.places.len());
        for (at, place) in self.places.iter().enumerate() {
            first.entry(place.pcode.as_str()).or_insert(at);
        }
        let mut names: HashMap<(&str, &str, &str), usize> = HashMap::new();
        let mut found = Vec::new();
        for (at, place) in self.places.iter().enumerate() {
            let mut kinds = Vec::new();
            code(place, at, &first, &mut kinds);
            self.parents(place, at, &first, &mut kinds);
            for (lang, name) in &place.name {
                name_faults(lang, name, &mut kinds);
                let within = (place.parent.as_deref().unwrap_or_default(), lang.as_str(), name.trim());
                match names.get(&within) {
                    Some(first) if !name.trim().is_empty() => {
                        kinds.push(PlaceFaultKind::NameTwice { lang: lang.clone(), first: *first });
                    }
                    _ => {
                        names.insert(within, at);
                    }
                }
            }
            if place.name.values().all(|n| n.trim().is_empty()) {
                kinds.push(PlaceFaultKind::NoName);
            }
            let on_globe = |c: [f64; 2]| (-90.0..=90.0).contains(&c[0]) && (-180.0..=180.0).contains(&c[1]);
            if place.centroid.is_some_and(|c| !on_globe(c)) {
                kinds.push(PlaceFaultKind::Centroid);
            }
            found.extend(kinds.into_iter().map(|kind| PlaceFault { at, pcode: place.pcode.clone(), kind }));
        }
        found
    }

    fn parents(
        &self,
        place: &Place,
        at: usize,
        first: &HashMap<&str, usize>,
        kinds: &mut Vec<PlaceFaultKind>,
    ) {
        let level = place.level;
        let Some(code) = place.parent.as_deref() else {
            if level != 1 {
                kinds.push(PlaceFaultKind::Level { level });
            }
            return;
        };
        if !(1..=4).contains(&level) {
            kinds.push(PlaceFaultKind::Level { level });
        }
        let Some(parent) = first.get(code).and_then(|i| self.places.get(*i)) else {
            kinds.push(PlaceFaultKind::NoParent { parent: code.to_owned() });
            return;
        };
        if parent.level >= level {
            kinds.push(PlaceFaultKind::LevelOrder { level, parent_level: parent.level });
        }
        if self.goes_round(at, first) {
            kinds.push(PlaceFaultKind::Circle);
        }
    }

    /// Whether the parents of a place never end. Four levels are the most; eight steps are patience enough.
    fn goes_round(&self, at: usize, first: &HashMap<&str, usize>) -> bool {
        let mut step = at;
        for _ in 0..8 {
            let up = self.places.get(step).and_then(|p| p.parent.as_deref()).and_then(|code| first.get(code));
            match up {
                Some(next) => step = *next,
                None => return false,
            }
        }
        true
    }
}

fn code(place: &Place, at: usize, first: &HashMap<&str, usize>, kinds: &mut Vec<PlaceFaultKind>) {
    if place.pcode.is_empty() {
        kinds.push(PlaceFaultKind::NoCode);
    }
    if place.pcode.chars().any(|c| hidden(c) || c.is_whitespace()) {
        kinds.push(PlaceFaultKind::MarkInCode);
    }
    if let Some(first) = first.get(place.pcode.as_str()).filter(|i| **i != at) {
        kinds.push(PlaceFaultKind::CodeTwice { first: *first });
    }
}

fn name_faults(lang: &str, name: &str, kinds: &mut Vec<PlaceFaultKind>) {
    if name.chars().any(hidden) {
        kinds.push(PlaceFaultKind::MarkInName { lang: lang.to_owned() });
    }
    if name.trim() != name {
        kinds.push(PlaceFaultKind::SpaceAround { lang: lang.to_owned() });
    }
}
