//! Finding a place by any spelling, with its district, on a slow tablet (issue: under 30 seconds for a known village).
//!
//! Promise: exact before beginning before word before inside before alike; names that repeat are each shown with their parent;
//! one pass over flat arrays, no allocation for each place; a faulty list (double codes, lost parents, circles) is survived.

mod find;
mod fold;
mod near;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::place::Gazetteer;

/// How well a place fits the query, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// A name, whole (or the code).
    Exact,
    /// A name begins so.
    Prefix,
    /// A word of a name begins so.
    WordPrefix,
    /// It stands inside a name.
    Inside,
    /// Alike, but spelt otherwise.
    Fuzzy,
}

/// A place found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Position in `Gazetteer::places` (codes may repeat in a faulty list, positions do not).
    pub at: usize,
    /// Position of its parent, for the second line.
    pub parent: Option<usize>,
    /// How well it fits.
    pub rank: Rank,
}

/// No place.
const NONE: u32 = u32::MAX;

/// The search index of one gazetteer. Positions are those of `Gazetteer::places`.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// All keys, one after another.
    letters: Vec<u16>,
    /// Where each key begins in `letters`; one more at the end.
    key_at: Vec<u32>,
    /// Consonants of all keys.
    sounds: Vec<u8>,
    /// Where each key begins in `sounds`; one more at the end.
    sound_at: Vec<u32>,
    /// Letters in each key.
    masks: Vec<u64>,
    /// The place of each key.
    place_of: Vec<u32>,
    /// The first key of each place; one more at the end.
    first_key: Vec<u32>,
    /// Codes of all places, folded, one after another.
    codes: Vec<u16>,
    /// Where each code begins; one more at the end.
    code_at: Vec<u32>,
    /// Parent of each place, or `NONE`.
    parent: Vec<u32>,
    /// Level of each place.
    level: Vec<u8>,
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(NONE)
}

impl Index {
    /// Builds the index.
    #[must_use]
    pub fn build(gazetteer: &Gazetteer) -> Self {
        let mut by_code: HashMap<&str, u32> = HashMap::with_capacity(gazetteer.places.len());
        for (at, place) in gazetteer.places.iter().enumerate() {
            by_code.entry(place.pcode.as_str()).or_insert(small(at));
        }
        let mut index = Self::default();
        let mut scratch = Vec::new();
        for (at, place) in gazetteer.places.iter().enumerate() {
            index.first_key.push(small(index.masks.len()));
            let first = index.masks.len();
            for name in place.name.values().chain(&place.also) {
                index.add_key(name, first, at, &mut scratch);
            }
            index.code_at.push(small(index.codes.len()));
            fold::key_into(&place.pcode, &mut scratch, &mut index.codes);
            let parent = place.parent.as_deref().and_then(|code| by_code.get(code)).copied();
            index.parent.push(parent.filter(|p| *p != small(at)).unwrap_or(NONE));
            index.level.push(place.level);
        }
        index.first_key.push(small(index.masks.len()));
        index.key_at.push(small(index.letters.len()));
        index.sound_at.push(small(index.sounds.len()));
        index.code_at.push(small(index.codes.len()));
        index
    }

    /// One more key of the place `at`, unless it has that key already (its keys begin with `first`).
    fn add_key(&mut self, name: &str, first: usize, at: usize, scratch: &mut Vec<u16>) {
        let from = self.letters.len();
        fold::key_into(name, scratch, &mut self.letters);
        let (before, key) = self.letters.split_at(from);
        let end_of = |i: usize| self.key_at.get(i + 1).map_or(from, |end| *end as usize);
        let mut earlier = (first..self.masks.len()).map(|i| &before[self.key_at[i] as usize..end_of(i)]);
        if key.is_empty() || earlier.any(|other| other == key) {
            self.letters.truncate(from);
            return;
        }
        self.masks.push(near::mask(key));
        self.sound_at.push(small(self.sounds.len()));
        near::skeleton(key, &mut self.sounds);
        self.key_at.push(small(from));
        self.place_of.push(small(at));
    }

    /// How many places it knows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.level.len()
    }

    /// Whether it knows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.level.is_empty()
    }

    /// Places that fit `query`, best first, at most `limit`.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        self.find_near(query, &[], limit)
    }

    /// The same; of equals, `recent` places and those around them come first. An empty query gives the recent ones.
    #[must_use]
    pub fn find_near(&self, query: &str, recent: &[usize], limit: usize) -> Vec<Hit> {
        if fold::key(query).is_empty() {
            return recent.iter().take(limit).filter_map(|at| self.hit(*at, Rank::Exact)).collect();
        }
        find::run(self, query, recent, limit)
    }

    /// Positions of places by their codes (of sessions, newest first), each once: the recent places.
    #[must_use]
    pub fn recent<'a>(
        gazetteer: &Gazetteer,
        pcodes: impl IntoIterator<Item = &'a str>,
        limit: usize,
    ) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for code in pcodes {
            if found.len() >= limit {
                break;
            }
            match gazetteer.places.iter().position(|p| p.pcode == code) {
                Some(at) if !found.contains(&at) => found.push(at),
                _ => {}
            }
        }
        found
    }

    /// A place as a hit, with its parent.
    #[must_use]
    pub fn hit(&self, at: usize, rank: Rank) -> Option<Hit> {
        let parent = self.parent.get(at).copied()?;
        Some(Hit { at, parent: (parent != NONE).then_some(parent as usize), rank })
    }

    fn up(&self, at: u32) -> u32 {
        self.parent.get(at as usize).copied().unwrap_or(NONE)
    }

    fn key(&self, i: usize) -> &[u16] {
        let (from, to) = (self.key_at[i] as usize, self.key_at[i + 1] as usize);
        &self.letters[from..to]
    }

    fn sound(&self, i: usize) -> &[u8] {
        let (from, to) = (self.sound_at[i] as usize, self.sound_at[i + 1] as usize);
        &self.sounds[from..to]
    }
}
