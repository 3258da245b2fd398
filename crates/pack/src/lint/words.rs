//! Lists of words that stop a text wherever they stand: X, I, R, death, terms, tools, numbers.

use super::language::Language;
use super::sentence::Sentence;
use super::{Context, Rule};

pub(super) fn check(l: &Language, s: &Sentence, context: Context<'_>, found: &mut Vec<(Rule, String)>) {
    let mut any = |rule: Rule, patterns: &[&str]| {
        for pattern in patterns {
            for i in 0..s.words.len() {
                if let Some(len) = s.at(l, i, pattern) {
                    found.push((rule, s.said(i, len)));
                }
            }
        }
    };
    any(Rule::Never, l.never);
    any(Rule::Injury, l.injury);
    any(Rule::FalseSafety, l.false_safety);
    any(Rule::Term, l.avoid);
    if context.young() {
        any(Rule::Death, l.death);
        any(Rule::ChildTerm, l.not_young);
    }
    tools(l, s, found);
    numbers(l, s, found);
}

/// A tool within three words after a word of use.
fn tools(l: &Language, s: &Sentence, found: &mut Vec<(Rule, String)>) {
    for i in 0..s.words.len() {
        if !l.using.iter().any(|u| s.at(l, i, u).is_some()) {
            continue;
        }
        for gap in 1..=3 {
            if l.tools.iter().any(|t| s.at(l, i + gap, t).is_some()) {
                found.push((Rule::Tool, s.said(i, gap + 1)));
                break;
            }
        }
    }
}

/// A number with a unit of distance after it, or three digits and more in a row.
fn numbers(l: &Language, s: &Sentence, found: &mut Vec<(Rule, String)>) {
    let digits = |w: &str| w.chars().filter(|c| c.is_numeric()).count();
    for (i, word) in s.words.iter().enumerate() {
        if digits(&word.raw) >= 3 {
            found.push((Rule::Number, word.raw.clone()));
        }
        let number = digits(&word.raw) > 0 || l.numbers.iter().any(|n| s.at(l, i, n).is_some());
        let unit = (1..=2).find(|gap| l.units.iter().any(|u| s.at(l, i + gap, u).is_some()));
        if let (true, Some(gap)) = (number, unit) {
            found.push((Rule::Number, s.said(i, gap + 1)));
        }
    }
}
