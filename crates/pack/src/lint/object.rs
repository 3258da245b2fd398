//! On what an act is done.
//!
//! Promise: the nearest noun that the lists know decides; "it" is what was last named, and the unknown thing if nothing was.

use super::language::{Language, Order};
use super::sentence::{Sentence, Span};
use super::tags::Tag;

/// What an act is done on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Object {
    /// Nothing is said.
    None,
    /// Something that the lists do not know.
    Other,
    /// Something that nobody handles.
    Danger(Tag),
    /// Something of daily life.
    Safe(Tag),
}

/// Furthest word from the verb that can be its object.
const REACH: usize = 7;

/// What "it" stands for: `Some(true)` something of daily life, `Some(false)` a thing or a place.
pub(super) type Named = Option<bool>;

/// What is last named in words up to `end`, given what was named before.
pub(super) fn named(s: &Sentence, end: usize, before: Named) -> Named {
    let mut named = before;
    for span in s.spans.iter().filter(|n| n.at < end) {
        match span.tag {
            Tag::Thing | Tag::Place | Tag::Hurt => named = Some(false),
            Tag::Safe if named.is_none() => named = Some(true),
            // "It fits in a pocket": it was there before the pocket.
            Tag::Pron if named.is_none() => named = Some(false),
            _ => {}
        }
    }
    named
}

/// The object of an act.
pub(super) fn of(l: &Language, s: &Sentence, act: Span, before: Named) -> Object {
    let it = named(s, act.at, before);
    let object = match l.order {
        Order::Before => match (backward(s, act, it), forward(s, act, it)) {
            (Object::None | Object::Other, forward) => forward,
            (backward, _) => backward,
        },
        Order::Free => match forward(s, act, it) {
            Object::None => backward(s, act, it),
            Object::Other => match backward(s, act, it) {
                Object::None => Object::Other,
                found => found,
            },
            found => found,
        },
        Order::Clitic if clitic(s, act) => pronoun(it),
        Order::After | Order::Clitic => forward(s, act, it),
    };
    let carried = (act.at..act.end()).any(|i| (l.holds_object)(&s.words[i].text));
    match object {
        Object::Danger(_) => object,
        // "Put it on the cart" in one word: what hangs on the verb is the object, unless the noun follows at once.
        Object::Safe(Tag::Safe) if !carried || s.at(act.end(), Tag::Safe).is_some() => object,
        _ if carried => pronoun(it),
        _ => object,
    }
}

fn pronoun(it: Named) -> Object {
    if it == Some(true) { Object::Safe(Tag::Pron) } else { Object::Danger(Tag::Pron) }
}

/// "le toucher", "lo tocas", "touche-le".
fn clitic(s: &Sentence, act: Span) -> bool {
    let is = |i: usize| {
        matches!(
            s.words.get(i).map(|w| w.text.as_str()),
            Some("le" | "la" | "les" | "l" | "y" | "lo" | "los" | "las")
        )
    };
    let before = act.at.checked_sub(1).is_some_and(|i| {
        is(i) && s.words[i].text != "y" || is(i) && s.words[i].text == "y" && i > 0 && !s.is(i, Tag::And)
    });
    let after = (act.at + 1..=act.end()).any(|i| is(i) && s.words[i].hangs);
    before || after
}

fn forward(s: &Sentence, act: Span, it: Named) -> Object {
    let mut found = Object::None;
    let mut i = act.at + 1;
    while i < s.words.len() && i < act.end() + REACH {
        if i >= act.end() && stops(s, i, act) {
            break;
        }
        if found == Object::None
            && i >= act.end()
            && !s.is(i, Tag::Aim)
            && s.words[i].text.chars().count() > 3
        {
            found = Object::Other;
        }
        if let Some((object, len)) = noun(s, act, i, it) {
            match (found, object) {
                (_, Object::Danger(_)) if !matches!(found, Object::Safe(_)) => return object,
                // "Throw the ball at it."
                (Object::Safe(_), Object::Danger(Tag::Thing | Tag::Pron)) if aimed(s, i) => return object,
                (Object::Safe(_), _) => {}
                _ => found = object,
            }
            i += len;
        } else {
            i += 1;
        }
    }
    found
}

fn backward(s: &Sentence, act: Span, it: Named) -> Object {
    let mut found = Object::None;
    for i in (0..act.end()).rev().take(REACH + act.len + 2) {
        if i < act.at && stops(s, i, act) {
            break;
        }
        match noun(s, act, i, it) {
            Some((object @ Object::Danger(_), _)) => return object,
            Some((object, _)) => found = object,
            None if found == Object::None && i < act.at && s.words[i].text.chars().count() > 3 => {
                found = Object::Other
            }
            None => {}
        }
    }
    found
}

/// Where the reach of a verb ends.
fn stops(s: &Sentence, i: usize, act: Span) -> bool {
    let other = |x: &Span| (x.tag.is_act() || x.tag == Tag::Tell) && x.at == i && !x.overlaps(&act);
    s.is_comma(i)
        || [Tag::Break, Tag::And, Tag::Or, Tag::Neg, Tag::Forbid, Tag::Except]
            .iter()
            .any(|t| s.at(i, *t).is_some())
        || s.spans.iter().any(other)
}

/// Whether a preposition of aim stands right before.
fn aimed(s: &Sentence, i: usize) -> bool {
    (1..=2).any(|n| i.checked_sub(n).is_some_and(|j| s.is(j, Tag::Aim) || s.is(j, Tag::Beside)))
}

/// "That", "this" with words after it that say more: not what was named.
pub(super) fn relative(s: &Sentence, i: usize) -> bool {
    let stands = matches!(s.words[i].text.as_str(), "that" | "this" | "these" | "those");
    let next = s.words.get(i + 1).map(|w| w.text.as_str());
    let ends = matches!(
        next,
        None | Some("," | "away" | "up" | "home" | "there" | "now" | "here" | "out" | "down" | "too")
    );
    let small = [Tag::Aim, Tag::And, Tag::Or, Tag::Break].iter().any(|t| s.is(i + 1, *t));
    stands && !ends && !small
}

/// The noun that begins at a word, and its length.
fn noun(s: &Sentence, act: Span, i: usize, it: Named) -> Option<(Object, usize)> {
    // The noun of a verb of two words ("give it a kick") is no object.
    let own = |n: &Span| n.at == act.at || n.end() == act.end();
    let span = s.spans.iter().find(|n| n.at == i && n.tag.is_noun() && !own(n))?;
    let object = match span.tag {
        Tag::Pron => {
            // "This ball": the noun after it decides.
            let next = s
                .spans
                .iter()
                .find(|n| n.at == span.end() && n.tag.is_noun() && n.tag != Tag::Pron && !own(n));
            let alone = matches!(s.words[i].text.as_str(), "it" | "them" | "itself");
            if next.is_some() && !alone || relative(s, i) {
                return None;
            }
            pronoun(it)
        }
        Tag::Safe | Tag::Body | Tag::Home => Object::Safe(span.tag),
        tag => Object::Danger(tag),
    };
    Some((object, span.len))
}
