//! Loose texts while an author writes: JSON lines in, a verdict a line out (`waymark-server pack check-text`).
//!
//! Promise: judged as a card of the pack would be, for what could hurt somebody; what is only form (length, terms) is left to the build.

use serde::{Deserialize, Serialize};
use waymark_core::age::AgeRange;
use waymark_core::module::{Act, CardKind};

use super::{Context, Place, Rule, by_rules, evidence, language};

/// A text to judge.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Loose {
    /// Name of the text; comes back in the answer.
    #[serde(default)]
    pub id: serde_json::Value,
    /// Language tag.
    pub lang: String,
    /// `6-9`, `10-12`, `13-17`, `18+`, `any`.
    #[serde(default)]
    pub age: String,
    /// `say`, `ask`, `do`, `story-branch`, `question-option-correct`.
    #[serde(default)]
    pub kind: String,
    /// The text.
    pub text: String,
}

/// Accepted or refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nothing was found.
    Accept,
    /// It breaks a rule.
    Refuse,
}

/// The verdict on a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Name of the text.
    pub id: serde_json::Value,
    /// Accepted or refused.
    pub verdict: Verdict,
    /// Code of the rule; empty where it is accepted.
    pub rule: String,
    /// The words that broke it.
    pub why: String,
}

/// For whom and how a loose text is used.
pub(super) fn context(loose: &Loose) -> Context<'static> {
    let ages: &'static [AgeRange] = match loose.age.as_str() {
        "6-9" => const { &[AgeRange::new(6, 9)] },
        "10-12" => const { &[AgeRange::new(10, 12)] },
        "13-17" => const { &[AgeRange::new(13, 17)] },
        "18+" => const { &[AgeRange::from(18)] },
        _ => &[],
    };
    let kind = match loose.kind.as_str() {
        "ask" => CardKind::Ask,
        "do" => CardKind::Do,
        "story-branch" => CardKind::Story,
        _ => CardKind::Say,
    };
    let place = match loose.kind.as_str() {
        "ask" => Place::Question,
        "question-option-correct" => Place::Answer,
        _ => Place::Card,
    };
    Context { place, ages, card: Some((kind, Act::Know)), switch: None }
}

/// All that breaks a safety rule in a text, with the words.
#[must_use]
pub fn text_rules(loose: &Loose) -> Vec<(Rule, String)> {
    let context = context(loose);
    let Some(language) = language::of(&loose.lang) else {
        return vec![(Rule::NoWordList, loose.lang.clone())];
    };
    let (mut found, sentences) = by_rules(language, &loose.text, context);
    found.retain(|(rule, _)| rule.is_safety());
    if found.is_empty() {
        found.extend(evidence::missing(&sentences, context));
    }
    found
}

/// Judges a text.
#[must_use]
pub fn judge(loose: &Loose) -> Answer {
    let found = text_rules(loose).into_iter().next();
    let id = loose.id.clone();
    match found {
        None => Answer { id, verdict: Verdict::Accept, rule: String::new(), why: String::new() },
        Some((rule, why)) => Answer { id, verdict: Verdict::Refuse, rule: rule.code().to_owned(), why },
    }
}

/// Judges a line of JSON and answers with one; a line that is no text is refused too.
#[must_use]
pub fn check_text(line: &str) -> String {
    let answer = serde_json::from_str::<Loose>(line).map_or_else(
        |e| Answer {
            id: serde_json::Value::Null,
            verdict: Verdict::Refuse,
            rule: "not-a-text".into(),
            why: e.to_string(),
        },
        |loose| judge(&loose),
    );
    serde_json::to_string(&answer).unwrap_or_default()
}
