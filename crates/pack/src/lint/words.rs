//! Words that stop a text wherever they stand: X, I, death, terms, tools, numbers.

use super::sentence::Sentence;
use super::tags::Tag;
use super::{Context, Rule, deny};

pub(super) fn check(
    s: &Sentence,
    next: Option<&Sentence>,
    told_wrong: bool,
    context: Context<'_>,
    found: &mut Vec<(Rule, String)>,
) {
    let mut any = |rule: Rule, tag: Tag| {
        found.extend(s.of(tag).map(|x| (rule, s.said(x.at, x.len))));
    };
    any(Rule::Never, Tag::Never);
    any(Rule::Injury, Tag::Injury);
    any(Rule::Approval, Tag::Approval);
    any(Rule::Term, Tag::Term);
    if context.young() {
        any(Rule::ChildTerm, Tag::ChildTerm);
    }
    let animals = s.spans.iter().any(|a| a.tag == Tag::Agent) && !context.young();
    if context.child() && !animals && !told_wrong {
        any(Rule::Death, Tag::Death);
    }
    // "Not even with gloves: we do not touch."
    let acts = s.spans.iter().any(|x| x.tag.is_act());
    let denied = next.is_some_and(|n| n.spans.iter().any(|x| x.tag.is_act() && deny::one(n, *x)));
    if !told_wrong && (acts || !denied) {
        tools(s, found);
    }
    numbers(s, found);
}

/// A tool within three words after a word of use, not denied.
fn tools(s: &Sentence, found: &mut Vec<(Rule, String)>) {
    for using in s.of(Tag::Using) {
        let near = |t: &&super::sentence::Span| {
            (t.at + 1 >= using.at && t.at <= using.end() + 2) || (t.end() + 1 >= using.at && t.at < using.at)
        };
        if let Some(tool) = s.of(Tag::Tool).find(near)
            && !deny::one(s, *using)
            && !deny::one(s, *tool)
        {
            let at = using.at.min(tool.at);
            found.push((Rule::Tool, s.said(at, using.end().max(tool.end()) - at)));
        }
    }
}

/// A number with a unit of distance after it, or three digits and more in a row.
fn numbers(s: &Sentence, found: &mut Vec<(Rule, String)>) {
    let digits = |w: &str| w.chars().filter(|c| c.is_numeric()).count();
    let mut row = 0;
    for word in &s.words {
        row = if digits(&word.text) >= 2 { row + digits(&word.text) } else { 0 };
        if row >= 6 && digits(&word.text) < 3 {
            found.push((Rule::Number, word.text.clone()));
        }
    }
    for (i, word) in s.words.iter().enumerate() {
        if digits(&word.text) >= 3 {
            found.push((Rule::Number, word.text.clone()));
        }
        let number = digits(&word.text) > 0 || s.at(i, Tag::Number).is_some();
        let unit = (1..=2).find(|gap| s.at(i + gap, Tag::Unit).is_some());
        if let (true, Some(gap)) = (number, unit) {
            found.push((Rule::Number, s.said(i, gap + 1)));
        }
    }
}
