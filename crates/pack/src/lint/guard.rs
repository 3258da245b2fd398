//! Acts that may only be denied (N), words of switches (S), and "go back".
//!
//! Promise: an act on a thing, on unknown ground or on a hurt person that is commanded, allowed, suggested or told is refused. It passes
//! when it is denied without a way out, when specialists (or water, wind, animals) do it, when its object is of daily life, when it is only
//! thought of and a warning follows, or when it is a wish. An act that needs no object to be dangerous is refused without one.

use super::language::Language;
use super::language::Order;
use super::object::{self, Named, Object};
use super::sentence::{Sentence, Span};
use super::tags::Tag;
use super::{Context, Rule, deny};

/// What stands around a sentence.
pub(super) struct Around<'a> {
    /// What "it" stands for.
    pub(super) named: Named,
    /// It is told as what people say, and put right later.
    pub(super) told_wrong: bool,
    /// The sentence after it.
    pub(super) next: Option<&'a Sentence>,
}

pub(super) fn check(
    l: &Language,
    s: &Sentence,
    around: &Around<'_>,
    context: Context<'_>,
    found: &mut Vec<(Rule, String)>,
) {
    let acts: Vec<Span> = s.spans.iter().filter(|s| s.tag.is_act()).copied().collect();
    let denied = deny::acts(s, &acts);
    for (act, denied) in acts.iter().zip(denied) {
        let said = || s.said(act.at, act.len + 2);
        if denied {
            if way_out(l, s, *act) && undenied(l, s, *act, around, context).is_some() {
                found.push((Rule::Loophole, said()));
            }
        } else if let Some(rule) = undenied(l, s, *act, around, context) {
            found.push((rule, said()));
        }
    }
}

/// A way out after a denied act; "until specialists have checked" is none.
fn way_out(l: &Language, s: &Sentence, act: Span) -> bool {
    s.of(Tag::Except).filter(|e| e.at >= act.end() || l.order == Order::Before && e.end() <= act.at).any(
        |e| {
            let mut after = s.spans.iter().filter(|a| a.at >= e.at);
            !after.any(|a| matches!(a.tag, Tag::Agent | Tag::KnownWay))
        },
    )
}

fn undenied(
    l: &Language,
    s: &Sentence,
    act: Span,
    around: &Around<'_>,
    context: Context<'_>,
) -> Option<Rule> {
    if act.tag == Tag::Back {
        return back(s, act).filter(|_| !by_agent(l, s, act) && !said_of(l, s, act));
    }
    let object = object::of(l, s, act, around.named);
    if let Some(switch) = switch(act.tag) {
        let harmless = act.tag == Tag::Photo && matches!(object, Object::Safe(_));
        let others = by_agent(l, s, act) && act.tag != Tag::Retrace;
        let wish = act.tag == Tag::Photo && wished(s, act);
        let passes = context.switch == Some(switch) || harmless || others || around.told_wrong || wish;
        return (!passes).then_some(Rule::Switch);
    }
    if by_agent(l, s, act) {
        let tool = s.spans.iter().any(|u| u.tag == Tag::Using && !u.overlaps(&act));
        return tool.then_some(Rule::Undenied);
    }
    if asks_who(s)
        || asks_why(s)
        || checked_ground(s, object)
        || wished(s, act)
        || warned(s, act)
        || answered_no(s, around.next)
        || said_of(l, s, act)
        || around.told_wrong
    {
        return None;
    }
    let refuse = match (act.tag, object) {
        (Tag::Lead, _) => true,
        (Tag::Touch | Tag::Near, Object::Safe(_)) | (_, Object::None | Object::Other | Object::Safe(_))
            if !matches!(
                (act.tag, object),
                (Tag::Touch | Tag::Near, Object::None | Object::Other) | (Tag::Enter, Object::None)
            ) =>
        {
            false
        }
        (Tag::Go, Object::Danger(Tag::Place)) => !s.has(Tag::Known),
        (Tag::Go, Object::Danger(_)) if s.has(Tag::Known) => false,
        (Tag::Go, Object::Danger(Tag::Pron)) => aimed(s, act, Tag::Pron),
        (Tag::Go, Object::Danger(Tag::Thing)) => aimed(s, act, Tag::Thing),
        (Tag::Stay | Tag::Weak, Object::Danger(Tag::Place)) => false,
        (Tag::Enter, Object::Danger(Tag::Place)) => !s.has(Tag::Known),
        _ => true,
    };
    refuse.then_some(Rule::Undenied)
}

/// "Step on it", not "play it three times".
fn aimed(s: &Sentence, act: Span, tag: Tag) -> bool {
    let aim = |i: usize| s.is(i, Tag::Aim) && !s.is(i, Tag::Beside);
    let near = |p: &Span| (1..=2).any(|n| p.at.checked_sub(n).is_some_and(|i| i >= act.end() && aim(i)));
    let behind = |p: &Span| p.at < act.at && p.at.checked_sub(1).is_some_and(aim);
    s.of(tag).filter(|p| p.at > act.at).any(near) || s.of(tag).any(behind)
}

/// The switch that allows an act.
fn switch(tag: Tag) -> Option<&'static str> {
    match tag {
        Tag::Photo => Some("photo"),
        Tag::Mark => Some("mark"),
        Tag::Retrace => Some("retrace"),
        Tag::VoiceAid => Some("voice_aid"),
        _ => None,
    }
}

/// Whether the act is another's: its doer stands before it with nothing but small words between, or right after it.
pub(super) fn by_agent(l: &Language, s: &Sentence, act: Span) -> bool {
    let mut i = act.at;
    let mut steps = 0;
    while let Some(before) = i.checked_sub(1).filter(|_| steps < 6) {
        if s.is(before, Tag::Agent) {
            return !commands(l, s, act);
        }
        let other_act = s.spans.iter().any(|x| x.tag.is_act() && x.at <= before && before < x.end());
        let small = matches!(s.words[before].text.as_str(), "up" | "down" | "it" | "them" | "the" | "their");
        if !s.is(before, Tag::Mid) && !other_act && !small {
            break;
        }
        i = before;
        steps += 1;
    }
    let by = |i: usize| matches!(s.words[i].text.as_str(), "by" | "par" | "por" | "توسط");
    let after = (act.end()..(act.end() + 4).min(s.words.len()))
        .take_while(|i| !s.is_comma(*i) && !s.is(*i, Tag::And));
    let mut bare = true;
    for i in after {
        if s.is(i, Tag::Agent)
            && (bare && l.tag != "en" || by(i.saturating_sub(1)) || by(i.saturating_sub(2)))
        {
            return !commands(l, s, act);
        }
        bare &= s.words[i].text.chars().count() <= 4 && !s.is(i, Tag::Aim)
            || s.is(i, Tag::Thing)
            || s.is(i, Tag::Pron);
    }
    false
}

/// An Arabic command, or "you" and "we": the verb is the group's own.
fn commands(l: &Language, s: &Sentence, act: Span) -> bool {
    if l.tag != "ar" {
        return false;
    }
    let verb = s.words[act.at].text.trim_start_matches(['و', 'ف', 'س']);
    let plural = ["وا", "ون", "ين", "وه", "وها", "وهم"].iter().any(|e| verb.ends_with(e));
    verb.starts_with('ا') || verb.starts_with('ن') || (verb.starts_with('ت') && plural)
}

/// "Who may go in?" asks and suggests nothing; "who wants to" does.
pub(super) fn asks_who(s: &Sentence) -> bool {
    s.question
        && s.spans.iter().any(|w| w.tag == Tag::Who && w.at <= 1)
        && !s.has(Tag::Wish)
        && !s.has(Tag::Neg)
        && !s.has(Tag::Praise)
}

/// "Why might somebody want to ...": asks what tempts, of nobody in the room.
pub(super) fn asks_why(s: &Sentence) -> bool {
    let first = s.words.first().map_or("", |w| w.text.as_str());
    let why = matches!(first, "why" | "pourquoi" | "por" | "لماذا" | "لم" | "чому" | "навіщо" | "چرا");
    let who = matches!(first, "who" | "qui" | "quien" | "quienes" | "من" | "хто" | "كي");
    s.question && (why || s.has(Tag::Wish)) && s.has(Tag::Somebody) && !s.has(Tag::Neg) && !who
}

/// Ground that specialists checked and handed over is ground like any other; a thing stays a thing.
fn checked_ground(s: &Sentence, object: Object) -> bool {
    let specialists = s.of(Tag::Agent).any(|a| s.at(a.at, Tag::Says(11)).is_some());
    let thing = matches!(object, Object::Danger(Tag::Thing | Tag::Pron | Tag::Hurt));
    specialists && s.has(Tag::Cleared) && !thing
}

/// "Leo wishes to ...": said aloud only.
fn wished(s: &Sentence, act: Span) -> bool {
    if s.question {
        return false;
    }
    s.of(Tag::Wish).any(|w| {
        let mut between = if w.at < act.at { w.end()..act.at } else { act.end()..w.at };
        between.len() <= 6 && between.all(|i| !s.is_comma(i) && !s.is(i, Tag::Break))
    })
}

/// "Touching it is dangerous", "if somebody touches it, it can hurt".
fn warned(s: &Sentence, act: Span) -> bool {
    s.of(Tag::Warn).any(|w| {
        let denied =
            (1..=2).any(|n| w.at.checked_sub(n).is_some_and(|i| s.is(i, Tag::Neg) || s.is(i, Tag::Concord)));
        if denied || s.has(Tag::Harmless) {
            return false;
        }
        let thought = s.of(Tag::Cond).any(|c| c.at < act.at);
        if w.at < act.at {
            return s.question && thought;
        }
        let apart = (act.end()..w.at).any(|i| s.is_comma(i) || s.is(i, Tag::And) || s.is(i, Tag::Break));
        thought || !apart
    })
}

/// "The ball rolls into the grass"; "burning a field does not clear it".
fn said_of(l: &Language, s: &Sentence, act: Span) -> bool {
    let clause = (0..act.at)
        .rev()
        .find(|i| s.is_comma(*i) || s.at(*i, Tag::And).is_some() || s.at(*i, Tag::Break).is_some())
        .map_or(0, |i| i + 1);
    let moves = matches!(act.tag, Tag::Go | Tag::Weak | Tag::Touch | Tag::Back);
    let thing = |i: usize| {
        s.spans.iter().any(|x| {
            (x.tag == Tag::Safe || x.tag == Tag::Home && act.tag == Tag::Go) && x.at <= i && i < x.end()
        })
    };
    let right_before = (1..=2).any(|n| act.at.checked_sub(n).is_some_and(|i| i >= clause && thing(i)));
    if moves && l.order != Order::Before && right_before && l.tag != "ar" {
        return true;
    }
    let first = s.spans.iter().find(|x| x.at >= clause && x.tag.is_noun());
    let marked = first.is_some_and(|f| s.words.get(f.end()).is_some_and(|w| w.text == "را"));
    if act.tag == Tag::Go
        && l.order == Order::Before
        && !marked
        && first.is_some_and(|f| f.tag == Tag::Safe && f.at <= clause + 1 && f.at < act.at)
    {
        return true;
    }
    let word = &s.words[act.end() - 1].text;
    let named = match l.tag {
        "en" => s.words[act.at].text.ends_with("ing"),
        "fr" => ["er", "ir", "re"].iter().any(|e| s.words[act.at].text.ends_with(e)),
        "es" => ["ar", "er", "ir"].iter().any(|e| s.words[act.at].text.ends_with(e)),
        "uk" => s.words[act.at].text.ends_with("ти"),
        "fa" => word.ends_with('ن'),
        _ => true,
    };
    let stop = (act.end()..s.words.len())
        .find(|i| s.is_comma(*i) || s.at(*i, Tag::Break).is_some())
        .unwrap_or(s.words.len());
    let no = s.spans.iter().any(|x| {
        x.at >= act.end()
            && x.at < stop
            && (x.tag == Tag::Wrong || l.tag != "ar" && matches!(x.tag, Tag::Neg | Tag::Concord))
    });
    named && act.at <= clause + 1 && no && !s.has(Tag::Harmless) && !s.has(Tag::Secret)
}

/// "May we touch it? No."
fn answered_no(s: &Sentence, next: Option<&Sentence>) -> bool {
    let no = |n: &Sentence| {
        let mut first = n.spans.iter().filter(|x| x.at <= 1);
        first.any(|x| matches!(x.tag, Tag::Neg | Tag::Concord | Tag::Agent))
    };
    s.question && !s.has(Tag::Turn) && !s.has(Tag::Neg) && !s.has(Tag::Concord) && next.is_some_and(no)
}

/// "Go back" is said with "by the way you know" or with a place of daily life, and never for something.
fn back(s: &Sentence, act: Span) -> Option<Rule> {
    let for_something = s.of(Tag::BackFor).any(|b| b.at >= act.end())
        || s.spans.iter().any(|x| x.tag == Tag::Thing && x.at >= act.end() && x.at <= act.end() + 3);
    let home = s.spans.iter().any(|h| matches!(h.tag, Tag::Home | Tag::Body) && h.at >= act.end());
    let place = s.spans.iter().any(|h| h.tag == Tag::Place && h.at >= act.end());
    let good = (s.has(Tag::KnownWay) || home && !place) && !for_something;
    (!good).then_some(Rule::GoBack)
}
