//! What the lint knows of a language: its script, how its words come apart, where its objects stand, and its word list.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::morph::{self, Form};
use super::norm::Script;

/// One language.
pub(super) struct Language {
    /// Base tag.
    pub(super) tag: &'static str,
    pub(super) script: Script,
    /// Half-spaces are spelling.
    pub(super) half_spaces: bool,
    /// An apostrophe ends a word.
    pub(super) elides: bool,
    /// Prefixes that may be written apart.
    pub(super) joins: Option<&'static [&'static str]>,
    /// How a word can be read.
    pub(super) forms: fn(&str) -> Vec<Form>,
    /// Whether a verb carries its object.
    pub(super) holds_object: fn(&str) -> bool,
    /// Where the object stands.
    pub(super) order: Order,
    /// A command begins its clause, so that an unknown word there is an unknown act.
    pub(super) commands_first: bool,
    lexicon: fn() -> &'static Lexicon,
}

/// Where the object of a verb stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// After it.
    After,
    /// After it, or a pronoun right before it.
    Clitic,
    /// After it, else before it.
    Free,
    /// Before it.
    Before,
}

impl Language {
    pub(super) fn lexicon(&self) -> &'static Lexicon {
        (self.lexicon)()
    }
}

macro_rules! lexicon {
    ($script:expr, $file:literal) => {{
        fn get() -> &'static Lexicon {
            static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read($script, include_str!($file)));
            &LEXICON
        }
        get
    }};
}

static LANGUAGES: [Language; 6] = [
    Language {
        tag: "en",
        script: Script::Latin,
        half_spaces: false,
        elides: false,
        joins: None,
        forms: morph::plain,
        holds_object: |_| false,
        order: Order::After,
        commands_first: true,
        lexicon: lexicon!(Script::Latin, "words/en.txt"),
    },
    Language {
        tag: "ar",
        script: Script::Arabic,
        half_spaces: false,
        elides: false,
        joins: None,
        forms: morph::arabic,
        holds_object: morph::arabic_object,
        order: Order::After,
        commands_first: true,
        lexicon: lexicon!(Script::Arabic, "words/ar.txt"),
    },
    Language {
        tag: "fr",
        script: Script::Latin,
        half_spaces: false,
        elides: true,
        joins: None,
        forms: morph::plain,
        holds_object: |_| false,
        order: Order::Clitic,
        commands_first: true,
        lexicon: lexicon!(Script::Latin, "words/fr.txt"),
    },
    Language {
        tag: "es",
        script: Script::Latin,
        half_spaces: false,
        elides: false,
        joins: None,
        forms: morph::spanish,
        holds_object: morph::spanish_object,
        order: Order::Clitic,
        commands_first: true,
        lexicon: lexicon!(Script::Latin, "words/es.txt"),
    },
    Language {
        tag: "uk",
        script: Script::Cyrillic,
        half_spaces: false,
        elides: false,
        joins: None,
        forms: morph::plain,
        holds_object: |_| false,
        order: Order::Free,
        commands_first: true,
        lexicon: lexicon!(Script::Cyrillic, "words/uk.txt"),
    },
    Language {
        tag: "fa",
        script: Script::Arabic,
        half_spaces: true,
        elides: false,
        joins: Some(&["مي", "نمي"]),
        forms: morph::dari,
        holds_object: |w| w.ends_with("يدش") || w.ends_with("يدشان"),
        order: Order::Before,
        commands_first: true,
        lexicon: lexicon!(Script::Arabic, "words/fa.txt"),
    },
];

/// The language of a tag, by its base.
pub(super) fn of(lang: &str) -> Option<&'static Language> {
    let base = lang.split(['-', '_']).next().unwrap_or(lang);
    LANGUAGES.iter().find(|l| l.tag == base)
}

/// All of them, for tests.
#[cfg(test)]
pub(super) fn all() -> &'static [Language] {
    &LANGUAGES
}
