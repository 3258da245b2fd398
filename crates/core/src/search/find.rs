//! One search: a pass for what is written so, then, if little was found, the name with its district, then what is alike.
//!
//! Promise: each place once, by its best name; the same query gives the same order.

use std::cmp::Reverse;

use super::fold::{self, SPACE};
use super::near;
use super::{Hit, Index, NONE, Rank};

/// A place that fits: how well, how far from the query, how much longer; smaller is better.
type Fit = (Rank, u8, u16);

/// The best fit of each place that fits.
struct Found<'a> {
    index: &'a Index,
    /// Sorted by place only at the end; a place may stand twice before.
    fits: Vec<(u32, Fit)>,
}

impl Found<'_> {
    fn add(&mut self, place: u32, fit: Fit) {
        match self.fits.last_mut() {
            // Keys of one place follow each other.
            Some((last, best)) if *last == place => *best = fit.min(*best),
            _ => self.fits.push((place, fit)),
        }
    }

    fn places(&self) -> usize {
        self.fits.len()
    }

    /// The hits in order.
    fn hits(mut self, recent: &[usize], limit: usize) -> Vec<Hit> {
        self.fits.sort_unstable();
        self.fits.dedup_by_key(|(place, _)| *place);
        let index = self.index;
        let near = Nearness::new(index, recent);
        let order = |(place, fit): &(u32, Fit)| {
            let level = index.level[*place as usize];
            (fit.0, fit.1, near.of(index, *place), fit.2, Reverse(level), *place)
        };
        if self.fits.len() > limit && limit > 0 {
            self.fits.select_nth_unstable_by_key(limit - 1, order);
        }
        self.fits.truncate(limit);
        self.fits.sort_unstable_by_key(order);
        self.fits.iter().filter_map(|(place, fit)| index.hit(*place as usize, fit.0)).collect()
    }
}

pub(super) fn run(index: &Index, query: &str, recent: &[usize], limit: usize) -> Vec<Hit> {
    let (whole, shorter) = fold::query_keys(query);
    let mut found = Found { index, fits: Vec::new() };
    written(index, &whole, true, &mut found);
    if let Some(shorter) = &shorter {
        written(index, shorter, false, &mut found);
    }
    if whole.iter().any(|u| (48..58).contains(u)) {
        codes(index, &whole, &mut found);
    }
    if found.places() < limit && whole.contains(&SPACE) {
        with_district(index, &whole, &mut found);
    }
    if found.places() < limit {
        alike(index, &whole, &mut found);
    }
    if found.places() == 0 && whole.contains(&SPACE) {
        by_words(index, &whole, &mut found);
    }
    found.hits(recent, limit)
}

/// Nothing fits the whole: names that have one of its longer words, or else a word like it.
fn by_words(index: &Index, query: &[u16], found: &mut Found) {
    for word in query.split(|u| *u == SPACE).filter(|w| w.len() >= 4) {
        let mut named = Found { index, fits: Vec::new() };
        written(index, word, false, &mut named);
        if named.fits.is_empty() {
            alike(index, word, &mut named);
        }
        for (place, (rank, off, more)) in named.fits {
            found.fits.push((place, (Rank::Fuzzy, 10 + 10 * rank as u8 + off, more)));
        }
    }
}

fn clip(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// How `query` stands in `key`; `inside` also counts where no word begins.
fn place_in(key: &[u16], query: &[u16], inside: bool) -> Option<Fit> {
    let (first, rest) = query.split_first()?;
    let last = key.len().checked_sub(query.len())?;
    let more = clip(last);
    let mut best = None;
    for p in 0..=last {
        if key[p] != *first || !key[p + 1..].starts_with(rest) {
            continue;
        }
        if p == 0 {
            return Some((if last == 0 { Rank::Exact } else { Rank::Prefix }, 0, more));
        }
        if key[p - 1] == SPACE {
            // A whole word fits better than the beginning of one.
            let whole = key.get(p + query.len()).is_none_or(|u| *u == SPACE);
            let fit = (Rank::WordPrefix, u8::from(!whole), more);
            best = Some(best.map_or(fit, |b: Fit| b.min(fit)));
        } else if inside && best.is_none() && query.len() >= 3 {
            best = Some((Rank::Inside, 0, more));
        }
    }
    best
}

/// Names that have the query in them as it is written.
fn written(index: &Index, query: &[u16], inside: bool, found: &mut Found) {
    if query.is_empty() {
        return;
    }
    let mask = near::mask(query);
    for (i, has) in index.masks.iter().enumerate() {
        if mask & !has == 0
            && let Some(fit) = place_in(index.key(i), query, inside)
        {
            found.add(index.place_of[i], fit);
        }
    }
}

/// Codes that begin so.
fn codes(index: &Index, query: &[u16], found: &mut Found) {
    for at in 0..index.len() {
        let code = &index.codes[index.code_at[at] as usize..index.code_at[at + 1] as usize];
        if code.starts_with(query) {
            let rank = if code.len() == query.len() { Rank::Exact } else { Rank::Prefix };
            found.add(super::small(at), (rank, 1, clip(code.len() - query.len())));
        }
    }
}

/// "ivanivka kherson": a name, then words of the places around it. The longest name that gives something counts.
fn with_district(index: &Index, query: &[u16], found: &mut Found) {
    let gaps = (0..query.len()).rev().filter(|i| query[*i] == SPACE);
    for gap in gaps {
        let (name, around) = (&query[..gap], &query[gap + 1..]);
        let mut named = Found { index, fits: Vec::new() };
        written(index, name, false, &mut named);
        let before = found.places();
        for (place, fit) in named.fits {
            if around.split(|u| *u == SPACE).all(|word| lies_in(index, place, word)) {
                found.add(place, fit);
            }
        }
        if found.places() > before {
            return;
        }
    }
}

/// Whether a place around `place` has a name with a word that begins with `word`.
fn lies_in(index: &Index, place: u32, word: &[u16]) -> bool {
    let mut at = index.up(place);
    for _ in 0..6 {
        if at == NONE {
            return false;
        }
        let keys = index.first_key[at as usize] as usize..index.first_key[at as usize + 1] as usize;
        for i in keys {
            if index.key(i).split(|u| *u == SPACE).any(|w| w.starts_with(word)) {
                return true;
            }
        }
        at = index.up(at);
    }
    false
}

/// Names that are spelt otherwise: a few letters off, or the same consonants.
fn alike(index: &Index, query: &[u16], found: &mut Found) {
    let most = near::tolerance(query.len());
    let mask = near::mask(query);
    let mut sounds = Vec::new();
    near::skeleton(query, &mut sounds);
    let heard = sounds.iter().filter(|s| **s != b' ').count();
    let sounds = (heard >= 2).then_some(sounds.as_slice());
    for (i, has) in index.masks.iter().enumerate() {
        let lacks = (mask & !has).count_ones() as usize;
        let sound = index.sound(i);
        let off = if sounds == Some(sound) {
            // The whole name sounds so: as near as one letter off.
            Some(1)
        } else if most > 0 && lacks <= most {
            words_off(index.key(i), query, most)
        } else {
            None
        };
        let off = off.or_else(|| {
            // Farther off, but a word sounds so: after all that are near.
            let same = sounds.is_some_and(|s| sounds_so(sound, s));
            same.then(|| words_off(index.key(i), query, 4).unwrap_or(5).max(most + 1))
        });
        if let Some(off) = off {
            let more = index.key(i).len().abs_diff(query.len());
            found.add(index.place_of[i], (Rank::Fuzzy, u8::try_from(off).unwrap_or(u8::MAX), clip(more)));
        }
    }
}

/// Distance from the query to the nearest beginning of a word of `key`.
fn words_off(key: &[u16], query: &[u16], most: usize) -> Option<usize> {
    let mut best: Option<usize> = None;
    let mut starts = true;
    for (p, unit) in key.iter().enumerate() {
        if starts && key.len() - p + most >= query.len() {
            let within = best.map_or(most, |b| b.saturating_sub(1));
            if let Some(off) = near::distance(query, &key[p..], within) {
                // The name itself before a later word of it.
                best = Some(off);
            }
            if best == Some(0) {
                break;
            }
        }
        starts = *unit == SPACE;
    }
    best
}

/// Whether the consonants stand at the beginning of a word: whole words if they are few.
fn sounds_so(key: &[u8], sounds: &[u8]) -> bool {
    if sounds.len() < 3 {
        return false;
    }
    let Some(first) = sounds.first() else { return false };
    let mut starts = true;
    for (p, s) in key.iter().enumerate() {
        if starts && s == first && key[p..].starts_with(sounds) {
            let ends = key.get(p + sounds.len()).is_none_or(|s| *s == b' ');
            if ends || sounds.len() >= 4 {
                return true;
            }
        }
        starts = *s == b' ';
    }
    false
}

/// Of equal names, those where the team was lately come first, then those in the same district, then the same province.
struct Nearness {
    recent: Vec<u32>,
    parents: Vec<u32>,
    above: Vec<u32>,
}

impl Nearness {
    fn new(index: &Index, recent: &[usize]) -> Self {
        let recent: Vec<u32> = recent.iter().map(|at| super::small(*at)).collect();
        let up =
            |of: &[u32]| -> Vec<u32> { of.iter().map(|p| index.up(*p)).filter(|p| *p != NONE).collect() };
        let parents = up(&recent);
        let above = up(&parents);
        Self { recent, parents, above }
    }

    fn of(&self, index: &Index, place: u32) -> u8 {
        if self.recent.is_empty() {
            return 0;
        }
        if self.recent.contains(&place) {
            return 0;
        }
        let parent = index.up(place);
        if self.parents.contains(&parent) {
            return 1;
        }
        if self.above.contains(&index.up(parent)) { 2 } else { 3 }
    }
}
