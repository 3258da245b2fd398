//! A text as sentences of folded words; commas stay, because a denial reaches no further than its clause.

use super::language::Language;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As written, lower case.
    pub(super) raw: String,
    /// Folded: what patterns are matched with. `,` for a comma.
    pub(super) folded: String,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sentence {
    pub(super) words: Vec<Word>,
}

impl Sentence {
    /// The words from `from`, `len` of them, as written.
    pub(super) fn said(&self, from: usize, len: usize) -> String {
        let words = self.words.get(from..from + len).unwrap_or_default();
        words.iter().map(|w| w.raw.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether `pattern` matches somewhere.
    pub(super) fn has(&self, language: &Language, pattern: &str) -> bool {
        (0..self.words.len()).any(|i| self.at(language, i, pattern).is_some())
    }

    /// Words that `pattern` takes at `start`. A pattern is words with spaces between; `..` stands for up to two words.
    pub(super) fn at(&self, language: &Language, start: usize, pattern: &str) -> Option<usize> {
        self.rest(language, start, &pattern.split(' ').collect::<Vec<_>>())
    }

    fn rest(&self, language: &Language, start: usize, pattern: &[&str]) -> Option<usize> {
        let Some((first, more)) = pattern.split_first() else { return Some(0) };
        if *first == ".." {
            return (0..=2).find_map(|gap| {
                let skipped = self.words.get(start..start + gap)?;
                let plain = skipped.iter().all(|w| w.folded != ",");
                plain.then(|| self.rest(language, start + gap, more).map(|n| n + gap)).flatten()
            });
        }
        let word = self.words.get(start)?;
        let fits = (language.matches)(word, first);
        fits.then(|| self.rest(language, start + 1, more).map(|n| n + 1)).flatten()
    }
}

/// Splits and folds.
pub(super) fn split(language: &Language, text: &str) -> Vec<Sentence> {
    let ends = |c: char| {
        matches!(
            c,
            '.' | '!'
                | '?'
                | ';'
                | ':'
                | '\n'
                | '…'
                | '؟'
                | '؛'
                | '۔'
                | '"'
                | '“'
                | '”'
                | '«'
                | '»'
                | '('
                | ')'
        )
    };
    text.split(ends)
        .map(|part| Sentence { words: words(language, part) })
        .filter(|s| !s.words.is_empty())
        .collect()
}

fn words(language: &Language, part: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut end = |word: &mut String| {
        let raw = std::mem::take(word).to_lowercase();
        let folded = (language.fold)(&raw);
        if !folded.is_empty() {
            words.push(Word { raw, folded });
        }
    };
    for c in part.chars() {
        match c {
            ',' | '،' | '–' | '—' => {
                end(&mut word);
                word.push(',');
                end(&mut word);
            }
            c if c.is_alphanumeric() || is_inner(c) => word.push(c),
            _ => end(&mut word),
        }
    }
    end(&mut word);
    words
}

/// Marks that stand inside words: apostrophes, Arabic vowel signs, joiners.
fn is_inner(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}' | '\u{200C}' | '\u{200D}')
}
