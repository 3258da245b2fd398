//! What makes people careless, silent or ashamed: false safety, secrecy, delay, blame, dares, and safe acts that are taken back.
//!
//! Promise: refused unless it is denied in its own clause, asked and answered with no, or told as a myth and put right at once.

use super::guard;
use super::language::{Language, Order};
use super::sentence::{Sentence, Span};
use super::tags::Tag;
use super::{Rule, deny};

pub(super) fn check(l: &Language, all: &[Sentence], found: &mut Vec<(Rule, String)>) {
    for (i, s) in all.iter().enumerate() {
        let later = all.get(i + 1..).unwrap_or_default();
        let wrong = told_wrong(all, i);
        for (tag, rule) in [
            (Tag::Harmless, Rule::FalseSafety),
            (Tag::Secret, Rule::Secrecy),
            (Tag::Blame, Rule::Blame),
            (Tag::Praise, Rule::Dare),
        ] {
            for span in s.of(tag) {
                let answered = tag != Tag::Harmless
                    && (refused(s, span.end(), later) || l.order == Order::Before && denied_after(s, *span));
                if !deny::one(s, *span) && !put_right(s, *span, later) && !wrong && !answered {
                    found.push((rule, s.said(span.at, span.len)));
                }
            }
        }
        for span in s.of(Tag::Undo) {
            if !put_right(s, *span, later) && !deny::one(s, *span) {
                found.push((Rule::SafeActUndone, s.said(span.at, span.len)));
            }
        }
        for span in s.of(Tag::Phrase) {
            let others = guard::by_agent(l, s, *span) || guard::asks_who(s) || guard::asks_why(s);
            if !deny::one(s, *span) && !wrong && !others {
                found.push((Rule::Undenied, s.said(span.at, span.len)));
            }
        }
        reasons(s, later, found);
        delay(all, i, found);
    }
}

/// "They call you a coward: you say no."
fn refused(s: &Sentence, from: usize, later: &[Sentence]) -> bool {
    let no = |s: &Sentence, from: usize| {
        let near = |t: &Span| (t.end()..t.end() + 2).any(|i| s.is(i, Tag::Concord) || s.is(i, Tag::Neg));
        s.of(Tag::Tell).filter(|t| t.at >= from).any(near)
    };
    let bare =
        |n: &Sentence| n.words.len() <= 2 && n.spans.iter().any(|x| matches!(x.tag, Tag::Neg | Tag::Concord));
    no(s, from) || later.iter().take(2).any(|n| no(n, 0) || bare(n))
}

/// A Dari verb denies what stands before it.
fn denied_after(s: &Sentence, span: Span) -> bool {
    let clause =
        (span.end()..s.words.len()).take_while(|i| !s.is_comma(*i) && s.at(*i, Tag::Break).is_none());
    clause.take(4).any(|i| {
        let word = s.words[i].text.as_str();
        word.starts_with("نمي") || matches!(word, "نيست" | "نباشد" | "ندارد" | "نشود" | "نكنيد" | "ندهيد")
    })
}

/// What people say, and a later sentence that puts it right.
pub(super) fn told_wrong(all: &[Sentence], i: usize) -> bool {
    let told = all.get(..=i).unwrap_or_default().iter().any(|s| s.has(Tag::Myth) || s.quoted);
    let later = all.get(i + 1..).unwrap_or_default();
    let no = |n: &Sentence| {
        let first = n.spans.iter().any(|x| x.at == 0 && matches!(x.tag, Tag::Neg | Tag::Concord));
        first && (n.words.len() <= 2 || n.quoted)
    };
    told && (later.iter().any(|n| n.has(Tag::Wrong)) || later.first().is_some_and(no))
}

/// A myth that is put right: in the same sentence after it, or in a later one; or a question that is answered with no.
fn put_right(s: &Sentence, span: Span, later: &[Sentence]) -> bool {
    let wrong = s.of(Tag::Wrong).any(|w| w.at >= span.end()) || later.iter().any(|n| n.has(Tag::Wrong));
    let no = |n: &Sentence| n.spans.iter().any(|x| x.at == 0 && matches!(x.tag, Tag::Neg | Tag::Concord));
    let answered = s.question && !s.has(Tag::Neg) && later.first().is_some_and(no);
    wrong || answered
}

/// "Old things are safe", "goats walk there, so you may too".
fn reasons(s: &Sentence, later: &[Sentence], found: &mut Vec<(Rule, String)>) {
    let Some(reason) = s.of(Tag::Reason).find(|r| !deny::one(s, **r)) else { return };
    let asks = s.has(Tag::Says(6));
    let safe = |s: &Sentence| s.of(Tag::Safety).find(|x| !deny::one(s, **x)).copied();
    let goes = |s: &Sentence| s.of(Tag::Go).find(|x| !deny::one(s, **x) && !x.overlaps(reason)).copied();
    let denies = s
        .of(Tag::Neg)
        .any(|n| !deny::spent(s, n.at, Span { tag: Tag::Go, at: s.words.len(), len: 0, neg: false }));
    let may = |s: &Sentence| s.of(Tag::May).find(|x| !deny::one(s, **x)).copied();
    let said = safe(s).or_else(|| goes(s).filter(|_| !denies && !s.has(Tag::Known))).or_else(|| {
        may(s).filter(|_| !denies && !s.has(Tag::Known) && !s.has(Tag::Warn) && !s.has(Tag::Agent))
    });
    if let Some(x) = said.filter(|x| !asks && !s.question && !put_right(s, *x, later)) {
        found.push((
            Rule::FalseSafety,
            format!("{} … {}", s.said(reason.at, reason.len), s.said(x.at, x.len)),
        ));
        return;
    }
    let next = later.first().filter(|n| !n.question && !n.has(Tag::Says(6)));
    let free =
        |n: &Sentence| !n.has(Tag::Neg) && !n.has(Tag::Known) && !n.has(Tag::Warn) && !n.has(Tag::Agent);
    let says = |n: &Sentence| safe(n).or_else(|| may(n).filter(|_| free(n)));
    if let Some((n, x)) = next.and_then(|n| says(n).map(|x| (n, x)))
        && !put_right(n, x, &later[1..])
    {
        let said = format!("{} … {}", s.said(reason.at, reason.len), n.said(x.at, x.len));
        found.push((Rule::FalseSafety, said));
    }
}

/// "Tell an adult tomorrow."
fn delay(all: &[Sentence], i: usize, found: &mut Vec<(Rule, String)>) {
    let s = &all[i];
    let denied = |x: &Span| deny::one(s, *x) || x.at.checked_sub(1).is_some_and(|j| s.is(j, Tag::Neg));
    for later in s.of(Tag::Later).filter(|x| !denied(x)) {
        let near = all.get(i + 1).is_some_and(|n| n.words.len() <= 6 && n.has(Tag::Tell)) && !s.question;
        if s.of(Tag::Tell).any(|t| !deny::one(s, *t)) || near {
            found.push((Rule::Delay, s.said(later.at, later.len)));
        }
    }
}
