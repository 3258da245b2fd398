//! Spelling tolerance: bounded distance of a query to the beginning of a key, and the consonants that transliterations share.
//!
//! Promise: no allocation for each key that is looked at; work is bounded by the query's length.

use super::fold::SPACE;

/// Longest query, in letters, that is compared letter by letter; what is longer is cut.
pub(super) const QUERY_MAX: usize = 40;

/// How many letters may differ.
pub(super) fn tolerance(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// A set of the letters in a key: what the query has and the key lacks shows in a few bits.
pub(super) fn mask(key: &[u16]) -> u64 {
    key.iter().filter(|u| **u != SPACE).fold(0, |mask, u| mask | 1 << (u % 64))
}

/// Least number of letters to change, add, drop or swap so that `query` is a beginning of `text`; `None` above `most`.
pub(super) fn distance(query: &[u16], text: &[u16], most: usize) -> Option<usize> {
    let query = &query[..query.len().min(QUERY_MAX)];
    let text = &text[..text.len().min(query.len() + most)];
    // Three rows of the matrix, indexed by the letters of the query.
    let (mut older, mut old, mut new) = ([0_u8; QUERY_MAX + 1], [0_u8; QUERY_MAX + 1], [0_u8; QUERY_MAX + 1]);
    for (i, cell) in old.iter_mut().enumerate().take(query.len() + 1) {
        *cell = u8::try_from(i).unwrap_or(u8::MAX);
    }
    let mut best = old[query.len()];
    for (j, t) in text.iter().enumerate() {
        new[0] = u8::try_from(j + 1).unwrap_or(u8::MAX);
        let mut least = new[0];
        for (i, q) in query.iter().enumerate() {
            let change = old[i] + u8::from(q != t);
            let mut cell = change.min(old[i + 1] + 1).min(new[i] + 1);
            if i > 0 && j > 0 && *q == text[j - 1] && query[i - 1] == *t {
                cell = cell.min(older[i - 1] + 1);
            }
            new[i + 1] = cell;
            least = least.min(cell);
        }
        best = best.min(new[query.len()]);
        if usize::from(least) > most {
            break;
        }
        (older, old, new) = (old, new, older);
    }
    let best = usize::from(best);
    (best <= most).then_some(best)
}

/// What stays of a Latin key when vowels and unsteady letters go: `qoryoley` and `koriooley` both give `krl`. Appended to
/// `out`, words by spaces; words of other scripts give nothing.
pub(super) fn skeleton(key: &[u16], out: &mut Vec<u8>) {
    let from = out.len();
    for word in key.split(|u| *u == SPACE) {
        if out.len() > from {
            out.push(b' ');
        }
        let mut i = 0;
        while i < word.len() {
            let next = word.get(i + 1).copied().and_then(ascii);
            let (sound, took) =
                ascii(word[i]).map_or((None, 1), |c| sound(c, next, i == 0, i + 1 == word.len()));
            // A double letter is one sound; the same sound again after a vowel is another.
            let doubled = i > 0 && word[i] == word[i - 1];
            if let Some(s) = sound.filter(|_| !doubled) {
                out.push(s);
            }
            i += took;
        }
    }
}

fn ascii(unit: u16) -> Option<u8> {
    u8::try_from(unit).ok().filter(u8::is_ascii_alphanumeric)
}

/// The consonant that is heard, and how many letters it took.
fn sound(c: u8, next: Option<u8>, first: bool, last: bool) -> (Option<u8>, usize) {
    match (c, next) {
        (b'z', Some(b'h')) | (b'd', Some(b'j')) => (Some(b'j'), 2),
        (b'k' | b'g' | b'd' | b't' | b's' | b'c', Some(b'h')) => (Some(c), 2),
        (b'p', Some(b'h')) => (Some(b'f'), 2),
        (b'g', _) => (Some(b'j'), 1),
        (b'o', Some(b'u')) if first => (Some(b'w'), 2),
        (b'a' | b'e' | b'i' | b'o' | b'u', _) => (first.then_some(b'a'), 1),
        (b'y' | b'w', _) => (first.then_some(c), 1),
        (b'h', _) if last => (None, 1),
        (b'q' | b'c', _) => (Some(b'k'), 1),
        _ => (Some(c), 1),
    }
}
