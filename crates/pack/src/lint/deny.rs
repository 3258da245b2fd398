//! What a denial governs.
//!
//! Promise: a denial reaches the verb of its own clause, and verbs joined to it by "or"; it reaches no further. What turns it round
//! ("do not forget to", "never fail to", a second denial) leaves the verb said. A denied act with a way out is not denied.

use super::sentence::{Sentence, Span};
use super::tags::Tag;

/// Most words between a denial and what it denies.
const REACH: usize = 9;

/// For each act whether it is denied, by itself or through a chain that "or" closes.
pub(super) fn acts(s: &Sentence, acts: &[Span]) -> Vec<bool> {
    let mut out: Vec<bool> = acts.iter().map(|a| one(s, *a)).collect();
    let mut start = 0;
    while start < acts.len() {
        let mut end = start;
        let mut closed = false;
        while end + 1 < acts.len() && !out[end + 1] {
            let Some(or) = link(s, acts[end], acts[end + 1]) else { break };
            closed |= or;
            end += 1;
        }
        if closed && out[start] {
            out[start..=end].fill(true);
        }
        start = end + 1;
    }
    out
}

/// How two acts are joined: `Some(true)` by "or" (or by "and" with nothing between), `Some(false)` by a comma.
fn link(s: &Sentence, a: Span, b: Span) -> Option<bool> {
    if b.at < a.end() {
        return None;
    }
    let (mut commas, mut ors, mut ands, mut others) = (0, 0, 0, 0);
    for i in a.end()..b.at {
        if s.is_comma(i) {
            commas += 1;
        } else if s.is(i, Tag::Or) {
            ors += 1;
        } else if s.is(i, Tag::And) {
            ands += 1;
        } else {
            if s.is(i, Tag::Break) {
                return None;
            }
            others += 1;
        }
    }
    match (commas, ors, ands) {
        (0 | 1, 1.., 0) if others <= 3 => Some(true),
        (0, 0, 1) if others == 0 => Some(true),
        (1, 0, 0) if others <= 2 => Some(false),
        _ => None,
    }
}

/// Whether a denial in its own clause governs what stands there.
pub(super) fn one(s: &Sentence, span: Span) -> bool {
    let mut count = usize::from(span.neg);
    let (mut concord, mut turned) = (false, false);
    let mut last = None;
    for i in (0..span.at).rev().take(REACH) {
        // A second denial turns the first one round only where it stands with it: "it is not forbidden to".
        if last.is_some_and(|l| i + 1 < l && !(i + 2 == l && s.words[i + 1].text.chars().count() <= 2))
            || s.is_comma(i)
            || starts(s, i, Tag::Break)
            || excepted(s, i)
        {
            break;
        }
        if s.is(i, Tag::And) && !joins_denied_act(s, i, span) {
            break;
        }
        let before = count;
        if count > 0 && s.spans.iter().any(|a| a.tag.is_act() && a.at <= i && i < a.end()) {
            break;
        }
        count += usize::from(starts(s, i, Tag::Forbid) && !spent(s, i, span));
        let negs = s
            .spans
            .iter()
            .filter(|n| {
                n.tag == Tag::Neg && n.at == i && n.end() <= span.at && !spent(s, i, span) && !suggests(s, i)
            })
            .count();
        count += negs;
        concord |= starts(s, i, Tag::Concord);
        turned |= count == 0 && !concord && starts(s, i, Tag::Turn);
        if count > before {
            last = Some(i);
        }
        if count > before && i > 0 && (s.is(i - 1, Tag::Or) || s.is(i, Tag::Or)) {
            break;
        }
    }
    if count == 0 && concord {
        count = 1;
    }
    // "Touche pas": the denial stands right after the verb.
    if count == 0 && s.at(span.end(), Tag::Concord).is_some() {
        count = 1;
    }
    count % 2 == 1 && !turned
}

/// "Why not": the denial in a suggestion denies nothing.
fn suggests(s: &Sentence, i: usize) -> bool {
    s.spans.iter().any(|x| x.tag == Tag::Suggest && x.at <= i && i <= x.end())
}

/// A way out that is no denial itself ("without").
fn excepted(s: &Sentence, i: usize) -> bool {
    starts(s, i, Tag::Except) && !starts(s, i, Tag::Forbid) && !starts(s, i, Tag::Neg)
}

/// A denial that belongs to a phrase of its own: "no sign".
pub(super) fn spent(s: &Sentence, i: usize, span: Span) -> bool {
    let own =
        |p: &Span| matches!(p.tag, Tag::Reason | Tag::Harmless | Tag::Known) && p.at <= i && i < p.end();
    s.spans.iter().any(|p| own(p) && !p.overlaps(&span))
}

fn starts(s: &Sentence, i: usize, tag: Tag) -> bool {
    s.at(i, tag).is_some()
}

/// "Touch and move it": the denial of the first verb reaches the second.
fn joins_denied_act(s: &Sentence, and: usize, span: Span) -> bool {
    and + 1 == span.at && s.spans.iter().any(|a| a.tag.is_act() && a.end() == and)
}
