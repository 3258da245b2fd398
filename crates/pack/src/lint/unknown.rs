//! What nobody foresaw: an act on a thing in words that no list knows.
//!
//! Promise: a clause that names the thing or "it" says one of the things that may be said of it (it lies there, it is seen, left, told), or
//! denies, warns, asks; a clause that does none of these does something to the thing that the lists do not know, and is refused.

use super::Rule;
use super::object::{self, Named};
use super::sentence::Sentence;
use super::tags::Tag;

/// Words that begin a clause and are no act.
const SMALL: &[&str] = &[
    "you", "we", "they", "she", "all", "everyone", "the", "your", "our", "their", "his", "her", "each",
    "every", "people", "children", "before", "after", "only", "both", "some", "many", "most", "other",
    "others", "another", "what", "which", "how", "where", "there", "here", "one", "two", "three", "any",
    "that", "this", "also", "even", "now", "maybe", "such", "same", "yes", "first", "inside", "outside",
    "beside", "near", "from", "with", "for", "into", "over", "under", "about", "between", "behind", "not",
    "non", "its", "let",
];

pub(super) fn check(s: &Sentence, before: Named, found: &mut Vec<(Rule, String)>) {
    if s.question {
        return;
    }
    let mut start = 0;
    for end in 0..=s.words.len() {
        let stops = end == s.words.len()
            || s.is_comma(end)
            || s.at(end, Tag::Break).is_some()
            || s.at(end, Tag::And).is_some();
        if stops {
            clause(s, start, end, before, found);
            start = end + usize::from(end < s.words.len() && s.is_comma(end));
        }
    }
}

fn clause(s: &Sentence, start: usize, end: usize, before: Named, found: &mut Vec<(Rule, String)>) {
    let inside = |x: &&super::sentence::Span| x.at >= start && x.at < end;
    let spans: Vec<_> = s.spans.iter().filter(inside).collect();
    let it = object::named(s, start, before);
    let thing = spans.iter().any(|x| {
        x.tag == Tag::Hurt
            || x.tag == Tag::Thing
            || x.tag == Tag::Pron && it != Some(true) && !object::relative(s, x.at)
    });
    let says = |x: &&&super::sentence::Span| {
        x.tag.is_act()
            || matches!(
                x.tag,
                Tag::Neg
                    | Tag::Concord
                    | Tag::Forbid
                    | Tag::Warn
                    | Tag::Wrong
                    | Tag::Myth
                    | Tag::Tell
                    | Tag::Agent
                    | Tag::Calm
                    | Tag::Wish
                    | Tag::Harmless
                    | Tag::Phrase
                    | Tag::Cond
                    | Tag::Innocent
                    | Tag::Secret
                    | Tag::Says(0..=4 | 6 | 11)
            )
    };
    let covered = |i: usize| s.spans.iter().any(|x| x.at <= i && i < x.end() && !matches!(x.tag, Tag::Mid));
    let first =
        if s.at(start, Tag::And).is_some() || s.at(start, Tag::Break).is_some() { start + 1 } else { start };
    let small = s.words.get(first).is_some_and(|w| SMALL.contains(&w.text.as_str()));
    let unknown =
        Some(first).filter(|i| *i < end && !small && !covered(*i) && s.words[*i].text.chars().count() > 2);
    if let Some(i) = unknown.filter(|_| thing && !spans.iter().any(|x| says(&x)) && end - start >= 3) {
        found.push((Rule::Undenied, format!("{} … {}", s.said(start, end - start), s.words[i].text)));
    }
}
