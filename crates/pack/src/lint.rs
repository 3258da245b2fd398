//! The content-safety lint: what a card, question, note or picture text must never say (domain.md 2.2 and 2.4).
//!
//! Promise: a text that teaches a forbidden act, shows injury, or calls anything safe that nobody checked is refused, in every language
//! that has word lists; a language without lists is refused whole. Matching is by whole words after folding, never inside others.
//! It is a net under the writers, not a proof and not an approval: a qualified officer signs (rule C2).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;
use waymark_core::age::AgeRange;
use waymark_core::module::{Act, CardKind, Module};
use waymark_text::Catalogue;

use crate::prove::{self, World};

mod acts;
mod deny;
mod evidence;
mod flat;
mod form;
mod guard;
mod language;
mod lengths;
mod lexicon;
mod loose;
mod morph;
mod norm;
mod object;
mod questions;
mod safety;
mod sentence;
mod tags;
#[cfg(test)]
mod tests;
mod trace;
mod unknown;
mod words;

pub use lengths::Place;
pub use loose::{Answer, Loose, Verdict, check_text, judge, text_rules};
pub use questions::is_omission;
pub use trace::trace;

/// What a text broke. Letters are those of the writers' brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// X: never, not even denied (probing, crawling, defusing, detonators).
    Never,
    /// A tool used on ground or on the thing.
    Tool,
    /// I: injury.
    Injury,
    /// Death, to children under 13.
    Death,
    /// R: false safety.
    FalseSafety,
    /// N: an act that is said without being directly denied.
    Undenied,
    /// N: denied, but with a way out (only with, unless, gently).
    Loophole,
    /// S: words of a country switch outside the card of that switch.
    Switch,
    /// A card of an adults' switch that is not for adults only.
    SwitchAdults,
    /// "Go back" without "by the way you know", or towards the thing.
    GoBack,
    /// Keep it secret, tell nobody, do nothing.
    Secrecy,
    /// Tell, but later.
    Delay,
    /// Blame, shame, punishment.
    Blame,
    /// A dare, or praise for a risk.
    Dare,
    /// A safe act that is taken back: do not tell, no need to stop.
    SafeActUndone,
    /// A trick of writing that hides a word.
    Disguise,
    /// A distance or a number to call; these come from the settings only.
    Number,
    /// A word that the list of terms replaces by another.
    Term,
    /// A term that children under 13 do not hear.
    ChildTerm,
    /// Longer than fits.
    TooLong,
    /// The text does not say the act that the card teaches.
    ActUnsaid,
    /// The text mixes acts that must never be mixed.
    ActMixed,
    /// A wrong choice that is not an omission, or a right one that never is right.
    WrongChoice,
    /// A kind of card without the drill one tap away.
    NoDrill,
    /// A card without a picture, or a picture that is not drawn in a setting.
    NoPicture,
    /// A text or a text alternative that the source language lacks.
    NoText,
    /// A story that ends in no safe act.
    UnsafeEnd,
    /// A text that a group can reach and no rule looked at.
    NotJudged,
    /// A group sees fewer than 6 or more than 10 cards, or has fewer than three questions.
    CardCount,
    /// A claim of an approval that only the authority's signature gives.
    Approval,
    /// A loose text that shows nothing good: no safe act, denial or warning.
    Unproven,
    /// No word lists for this language.
    NoWordList,
}

impl Rule {
    /// Whether a finding stops the build; how many cards a group sees is advice.
    #[must_use]
    pub fn refuses(self) -> bool {
        self != Self::CardCount
    }

    /// Whether a text that breaks it could hurt somebody; the others are about form.
    #[must_use]
    pub fn is_safety(self) -> bool {
        !matches!(self, Self::Term | Self::ChildTerm | Self::TooLong | Self::ActUnsaid)
    }

    /// Stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Tool => "tool",
            Self::Injury => "injury",
            Self::Death => "death",
            Self::FalseSafety => "false-safety",
            Self::Undenied => "undenied",
            Self::Loophole => "loophole",
            Self::Switch => "switch",
            Self::SwitchAdults => "switch-adults",
            Self::GoBack => "go-back",
            Self::Secrecy => "secrecy",
            Self::Delay => "delay",
            Self::Blame => "blame",
            Self::Dare => "dare",
            Self::SafeActUndone => "safe-act-undone",
            Self::Disguise => "disguise",
            Self::Number => "number",
            Self::Term => "term",
            Self::ChildTerm => "child-term",
            Self::TooLong => "too-long",
            Self::ActUnsaid => "act-unsaid",
            Self::ActMixed => "act-mixed",
            Self::WrongChoice => "wrong-choice",
            Self::NoDrill => "no-drill",
            Self::NoPicture => "no-picture",
            Self::NoText => "no-text",
            Self::UnsafeEnd => "unsafe-end",
            Self::NotJudged => "not-judged",
            Self::CardCount => "card-count",
            Self::Approval => "approval",
            Self::Unproven => "unproven",
            Self::NoWordList => "no-word-list",
        }
    }
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// What was broken.
    pub rule: Rule,
    /// Language; empty where it is not about a text.
    pub lang: String,
    /// Text key, or `<module>/question-<id>`.
    pub key: String,
    /// The words that broke it.
    pub what: String,
    /// The text.
    pub text: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} [{}] {}: {:?} in {:?}", self.key, self.lang, self.rule.code(), self.what, self.text)
    }
}

/// Findings as lines for the writer's terminal.
#[must_use]
pub fn report(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// For whom and how a text is used.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// What kind of text.
    pub place: Place,
    /// Ages that may meet it.
    pub ages: &'a [AgeRange],
    /// Kind and act, cards only.
    pub card: Option<(CardKind, Act)>,
    /// Switch of the card.
    pub switch: Option<&'a str>,
}

impl Context<'_> {
    /// Whether children under 13 may hear it (the educator's notes are read by adults).
    fn young(&self) -> bool {
        self.place != Place::Note && (self.ages.is_empty() || self.ages.iter().any(|a| a.min < 13))
    }

    /// Whether anybody under 18 may hear it.
    fn child(&self) -> bool {
        self.place != Place::Note && (self.ages.is_empty() || self.ages.iter().any(|a| a.min < 18))
    }
}

/// Lints one text: rule and words of each finding.
#[must_use]
pub fn text(lang: &str, text: &str, context: Context<'_>) -> Vec<(Rule, String)> {
    let Some(language) = language::of(lang) else {
        return vec![(Rule::NoWordList, lang.to_owned())];
    };
    by_rules(language, text, context).0
}

/// What the rules find in a text, and its sentences.
fn by_rules(
    language: &'static language::Language,
    text: &str,
    context: Context<'_>,
) -> (Vec<(Rule, String)>, Vec<sentence::Sentence>) {
    let mut found = lengths::check(text, context);
    let plain = norm::plain(language.script, language.half_spaces, text);
    found.extend(plain.trick.map(|trick| (Rule::Disguise, trick)));
    let sentences = sentence::split(language, &plain.text);
    let mut named = None;
    for (i, sentence) in sentences.iter().enumerate() {
        words::check(sentence, sentences.get(i + 1), safety::told_wrong(&sentences, i), context, &mut found);
        // Reasons of the plan speak to the educator about a place ("signs may have moved"); they teach no act.
        if context.place != Place::Reason {
            let around = guard::Around {
                named,
                told_wrong: safety::told_wrong(&sentences, i),
                next: sentences.get(i + 1),
            };
            guard::check(language, sentence, &around, context, &mut found);
            if language.commands_first
                && matches!(context.place, Place::Card | Place::Answer)
                && found.is_empty()
            {
                unknown::check(language.tag, sentence, named, &mut found);
            }
        }
        named = object::named(sentence, sentence.words.len(), named);
    }
    if context.place != Place::Reason {
        safety::check(language, &sentences, &mut found);
    }
    acts::check(&sentences, context, &mut found);
    found.sort();
    found.dedup();
    (found, sentences)
}

/// Lints all modules in all languages.
#[must_use]
pub fn library(modules: &[Module], catalogues: &BTreeMap<String, Catalogue>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for module in modules {
        questions::check(module, &mut findings);
        for (lang, catalogue) in catalogues {
            for (key, context) in flat::texts(module) {
                one(lang, catalogue, &key, context, &mut findings);
            }
        }
    }
    let pictures = Context { place: Place::Picture, ages: &[], card: None, switch: None };
    let reasons = Context { place: Place::Reason, ..pictures };
    for (lang, catalogue) in catalogues {
        for key in catalogue.keys() {
            match key {
                k if k.starts_with("scene-") => one(lang, catalogue, k, pictures, &mut findings),
                k if k.starts_with("why-") => one(lang, catalogue, k, reasons, &mut findings),
                _ => {}
            }
        }
    }
    let world = World { catalogues, settings: &[], drawn: &|_, _| true };
    // What is not there is said by the reader, with what uses it.
    findings.extend(prove::walk(modules, &world).findings.into_iter().filter(|f| f.rule != Rule::NoText));
    findings.sort();
    findings.dedup();
    findings
}

/// Keys of the texts of a module that [`library`] judges.
pub(crate) fn judged_keys(module: &Module) -> BTreeSet<String> {
    flat::texts(module).into_iter().map(|(key, _)| key).collect()
}

fn one(lang: &str, catalogue: &Catalogue, key: &str, context: Context<'_>, findings: &mut Vec<Finding>) {
    let Some(pattern) = catalogue.pattern(key) else { return };
    for said in flat::says(&pattern) {
        for (rule, what) in text(lang, &said, context) {
            findings.push(Finding { rule, lang: lang.into(), key: key.into(), what, text: said.clone() });
        }
    }
}
