//! The default for what nobody foresaw: a loose text has to show that it is good; where it shows nothing it is refused.
//!
//! Promise: the same in every language, and without any list of risky words. A text proves itself by a clause that says a safe act, denies
//! a risky one, warns or puts right. A right answer, a story, an exercise with a thing, and a statement about a thing or a place without
//! any such clause are refused, and the author is told what is missing. Cards of a module are bound to an act from a closed list instead
//! ([`super::acts`]).

use waymark_core::module::CardKind;

use super::sentence::{Sentence, Span};
use super::tags::Tag;
use super::{Context, Place, Rule, deny, object};

/// What a clause does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    /// Says a safe act, denies a risky one, warns, puts a myth right.
    Proves,
    /// Tells what people say or wish.
    Tells,
    /// Names a thing or a place, and nothing said of it that the lists know.
    Names,
    /// Speaks of daily life.
    Daily,
    /// Nothing that the lists know.
    Unknown,
}

/// Acts and claims that a denial makes good.
fn is_risk(tag: Tag) -> bool {
    use Tag::{Blame, Harmless, Later, Phrase, Praise, Secret, Tool, Undo};
    tag.is_act() || matches!(tag, Harmless | Secret | Blame | Praise | Undo | Phrase | Later | Tool)
}

/// Whether a mark proves a clause.
fn proves(s: &Sentence, x: &Span) -> bool {
    match x.tag {
        Tag::Tell | Tag::KnownWay | Tag::Known | Tag::Still | Tag::Says(0 | 1 | 3 | 4 | 6) => true,
        Tag::Warn | Tag::Wrong | Tag::Forbid => true,
        // Specialists, not water or goats.
        Tag::Agent => s.at(x.at, Tag::Says(11)).is_some(),
        tag => is_risk(tag) && deny::one(s, *x),
    }
}

fn does(s: &Sentence, from: usize, to: usize) -> Does {
    let has = |f: &dyn Fn(&Span) -> bool| s.spans.iter().any(|x| x.at >= from && x.at < to && f(x));
    if has(&|x| proves(s, x)) {
        Does::Proves
    } else if has(&|x| matches!(x.tag, Tag::Myth | Tag::Wish)) {
        Does::Tells
    } else if has(&|x| matches!(x.tag, Tag::Thing | Tag::Place | Tag::Hurt)) {
        Does::Names
    } else if has(&|x| matches!(x.tag, Tag::Safe | Tag::Home | Tag::Body | Tag::Calm | Tag::Innocent)) {
        Does::Daily
    } else {
        Does::Unknown
    }
}

/// What every clause of a text does, in order.
fn clauses(all: &[Sentence]) -> Vec<Does> {
    let mut out = Vec::new();
    for s in all {
        let mut from = 0;
        for to in 0..=s.words.len() {
            let parts = |tag| s.at(to, tag).is_some();
            let ends = to == s.words.len() || s.is_comma(to) || parts(Tag::Break) || parts(Tag::And);
            if ends && to > from {
                if to > from + 1 || s.spans.iter().any(|x| x.at == from) {
                    out.push(does(s, from, to));
                }
                from = to;
            }
        }
    }
    out
}

/// What is missing in a text that proves nothing.
pub(super) fn missing(all: &[Sentence], context: Context<'_>) -> Option<(Rule, String)> {
    let clauses = clauses(all);
    let any = |d: Does| clauses.contains(&d);
    if any(Does::Proves) {
        return None;
    }
    // A pit at home is no place to fear.
    let place = |s: &Sentence| s.has(Tag::Place) && !s.has(Tag::Home);
    let names = all.iter().any(|s| s.has(Tag::Thing) || place(s) || s.has(Tag::Hurt));
    let question = all.iter().any(|s| s.question);
    let named = all.iter().fold(None, |named, s| object::named(s, s.words.len(), named));
    let it = named != Some(true) && all.iter().any(|s| s.of(Tag::Pron).any(|x| !object::relative(s, x.at)));
    let daily = all.iter().any(|s| s.has(Tag::Safe) || s.has(Tag::Home) || s.has(Tag::Body));
    let why = match (context.place, context.card.map(|(kind, _)| kind)) {
        (Place::Question, _) => return None,
        (Place::Answer, _) => "a right answer says a safe act: stop, leave it, tell, ask, wait",
        (_, Some(CardKind::Story)) if !names && !it => return None,
        (_, Some(CardKind::Story)) => {
            "a story with a thing or a place says what somebody did right: stopped, left it, told, asked"
        }
        (_, Some(CardKind::Do)) if names && !question => "an exercise has no thing and no such place in it",
        (_, Some(CardKind::Do)) => return None,
        _ if question => return None,
        _ if names && !any(Does::Tells) => {
            "names a thing or a place without a safe act, a denial or a warning"
        }
        _ if names => return None,
        _ if it => "says something of “it” that is no safe act, denial or warning",
        _ if !daily && (!any(Does::Daily) || clauses.last() == Some(&Does::Unknown)) => {
            "says no safe act, denial or warning that the judge knows"
        }
        _ => return None,
    };
    Some((Rule::Unproven, why.to_owned()))
}
