//! What the lint knows of a language: how words are folded and matched, and its lists.

use waymark_core::module::Act;

use super::sentence::Word;
use super::{ar, en};

/// Lists of one language. A pattern is folded words with spaces between; each language says how a word matches.
pub(super) struct Language {
    /// Folds a lower-case word.
    pub(super) fold: fn(&str) -> String,
    /// Whether a word matches one word of a pattern.
    pub(super) matches: fn(&Word, &str) -> bool,
    /// X.
    pub(super) never: &'static [&'static str],
    /// Tools, which may not be used.
    pub(super) tools: &'static [&'static str],
    /// Words before a tool that mean its use.
    pub(super) using: &'static [&'static str],
    /// I.
    pub(super) injury: &'static [&'static str],
    /// Death.
    pub(super) death: &'static [&'static str],
    /// R.
    pub(super) false_safety: &'static [&'static str],
    /// N.
    pub(super) guarded: &'static [&'static str],
    /// Acts that are N only with one of `things` as their object (bring, cover, sell ...).
    pub(super) handled: &'static [&'static str],
    /// What nobody handles: it, the thing, a sign, the ground.
    pub(super) things: &'static [&'static str],
    /// S: switch and pattern.
    pub(super) switched: &'static [(&'static str, &'static str)],
    /// Words as written that look like one of N or S and are none.
    pub(super) innocent: &'static [&'static str],
    /// Two words of which the second only looks like one of N ("an open yard").
    pub(super) innocent_pairs: &'static [&'static str],
    /// Words of denial.
    pub(super) denials: &'static [&'static str],
    /// Words that may stand between a denial and what it denies.
    pub(super) between: &'static [&'static str],
    /// "Or".
    pub(super) or: &'static [&'static str],
    /// Ways out.
    pub(super) loopholes: &'static [&'static str],
    /// Who may do it: specialists, and what has no will (water, wind).
    pub(super) agents: &'static [&'static str],
    /// Words that may stand between the one who does it and the act.
    pub(super) before_act: &'static [&'static str],
    /// Whether the doer may follow the verb.
    pub(super) verb_first: bool,
    /// Whether the verb is said to the group (a command), so that it is nobody else's act.
    pub(super) commands: fn(&Word) -> bool,
    /// Whether the word carries its object ("touch-it").
    pub(super) holds_object: fn(&Word) -> bool,
    /// Whether the word names a means ("by-hand"), not an object.
    pub(super) is_means: fn(&Word) -> bool,
    /// Objects that make an N or S harmless.
    pub(super) harmless: &'static [&'static str],
    /// Objects that never are.
    pub(super) harmful: &'static [&'static str],
    /// "Go back".
    pub(super) go_back: &'static [&'static str],
    /// "By the way you know".
    pub(super) known_way: &'static [&'static str],
    /// What one never goes back for.
    pub(super) back_for: &'static [&'static str],
    /// Units of distance.
    pub(super) units: &'static [&'static str],
    /// Number words of two and more.
    pub(super) numbers: &'static [&'static str],
    /// Terms that have a better one.
    pub(super) avoid: &'static [&'static str],
    /// Terms that children under 13 do not hear.
    pub(super) not_young: &'static [&'static str],
    /// What a text must say (one of) to teach an act.
    pub(super) says: fn(Act) -> &'static [&'static str],
    /// "Stand still".
    pub(super) still: &'static [&'static str],
}

/// The lists of a language tag, by its base language.
pub(super) fn of(lang: &str) -> Option<&'static Language> {
    match lang.split('-').next().unwrap_or(lang) {
        "en" => Some(&en::ENGLISH),
        "ar" => Some(&ar::ARABIC),
        _ => None,
    }
}
