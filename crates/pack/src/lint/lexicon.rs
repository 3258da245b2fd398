//! The word lists of a language, read once from `words/<language>.txt`.
//!
//! Form: `[section]` lines, then patterns with spaces between; `#` begins a comment. A pattern is words joined by `_`; `..` stands for up
//! to two words between, `....` for up to four; `{a|b}` for either; `<` before a pattern: only where a clause begins; a `*` at the end of a word for any ending. In Arabic and Dari `~` marks a
//! verb stem, `^` an Arabic verb that must have a person prefix, `=` a word exactly as written.

use std::collections::HashMap;

use super::morph::{Form, Read};
use super::norm::{self, Script};
use super::tags::{self, Tag};

/// One word of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// One of these words.
    Word(Vec<Stem>),
    /// Up to so many words.
    Gap(usize),
}

/// A word or its beginning: how it is read, its letters, whether any ending may follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stem {
    pub(super) read: Read,
    pub(super) text: String,
    pub(super) any: bool,
}

/// A pattern of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) tag: Tag,
    pub(super) parts: Vec<Part>,
    /// Only where a clause begins.
    pub(super) begins: bool,
}

/// All patterns of a language.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub(super) patterns: Vec<Pattern>,
    /// Patterns by their first word, where it stands whole.
    whole: HashMap<(Read, String), Vec<usize>>,
    /// Patterns by the beginning of their first word.
    begin: HashMap<(Read, String), Vec<usize>>,
    /// Lines that are none.
    pub(super) faults: Vec<String>,
}

impl Lexicon {
    /// Reads a word list.
    pub(super) fn read(script: Script, list: &str) -> Self {
        let mut lexicon = Self::default();
        let mut tag = None;
        for line in list.lines().map(|l| l.split('#').next().unwrap_or_default().trim()) {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                tag = tags::named(name);
                if tag.is_none() {
                    lexicon.faults.push(line.to_owned());
                }
                continue;
            }
            for written in line.split_whitespace() {
                let (begins, words) = written.strip_prefix('<').map_or((false, written), |w| (true, w));
                match (tag, patterns(script, words)) {
                    (Some(tag), Some(all)) => {
                        all.into_iter().for_each(|parts| lexicon.add(Pattern { tag, parts, begins }));
                    }
                    _ => {
                        lexicon.faults.push(written.to_owned());
                    }
                }
            }
        }
        lexicon
    }

    fn add(&mut self, pattern: Pattern) {
        if let Some(Part::Word(stems)) = pattern.parts.first() {
            for stem in stems {
                let map = if stem.any { &mut self.begin } else { &mut self.whole };
                map.entry((stem.read, stem.text.clone())).or_default().push(self.patterns.len());
            }
            self.patterns.push(pattern);
        }
    }

    /// Patterns whose first word a form is, with whether the form is denied.
    pub(super) fn starting(&self, forms: &[Form]) -> Vec<(usize, bool)> {
        let mut found = Vec::new();
        for form in forms {
            let whole = self.whole.get(&(form.read, form.text.clone()));
            found.extend(whole.into_iter().flatten().map(|p| (*p, form.neg)));
            let ends = form.text.char_indices().map(|(i, c)| i + c.len_utf8());
            for end in ends {
                let begin = self.begin.get(&(form.read, form.text[..end].to_owned()));
                found.extend(begin.into_iter().flatten().map(|p| (*p, form.neg)));
            }
        }
        found
    }
}

impl Part {
    /// Whether a word is this one, and whether it is denied.
    pub(super) fn is(&self, forms: &[Form]) -> Option<bool> {
        let Self::Word(stems) = self else { return None };
        let fits = |f: &&Form| stems.iter().any(|s| s.is(f));
        let mut negs = forms.iter().filter(fits).map(|f| f.neg);
        let first = negs.next()?;
        Some(first && negs.all(|n| n))
    }
}

impl Stem {
    fn is(&self, f: &Form) -> bool {
        f.read == self.read && if self.any { f.text.starts_with(&self.text) } else { f.text == self.text }
    }
}

/// All patterns that a written one stands for: alternatives of one word stay together, longer ones become patterns of their own.
fn patterns(script: Script, written: &str) -> Option<Vec<Vec<Part>>> {
    let mut all: Vec<Vec<Part>> = vec![Vec::new()];
    for element in outside(written, '_') {
        let bare = element.trim_start_matches('.');
        let (dots, element) = (element.len() - bare.len(), bare);
        if dots > 0 {
            all.iter_mut().for_each(|p| p.push(Part::Gap(dots)));
        }
        if element.is_empty() {
            continue;
        }
        let (long, short): (Vec<String>, Vec<String>) =
            spelled(element).into_iter().partition(|a| a.contains('_'));
        let mut ways = Vec::new();
        if short.iter().any(|s| !s.is_empty()) {
            let stems = short
                .iter()
                .filter(|s| !s.is_empty())
                .map(|s| stem(script, s))
                .collect::<Option<Vec<_>>>()?;
            ways.push(vec![Part::Word(stems)]);
        }
        if short.iter().any(String::is_empty) {
            ways.push(Vec::new());
        }
        for way in long {
            ways.extend(patterns(script, &way)?);
        }
        all = all.iter().flat_map(|p| ways.iter().map(|w| p.iter().chain(w).cloned().collect())).collect();
    }
    all.iter_mut().for_each(ends_with_word);
    all.retain(|p| matches!(p.first(), Some(Part::Word(_))));
    (!all.is_empty()).then_some(all)
}

fn ends_with_word(parts: &mut Vec<Part>) {
    while matches!(parts.last(), Some(Part::Gap(_))) {
        parts.pop();
    }
}

/// Splits at a sign that stands outside braces.
fn outside(text: &str, sign: char) -> Vec<&str> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0usize, 0);
    for (i, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if c == sign && depth == 0 => {
                parts.push(&text[from..i]);
                from = i + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

/// `a{b|c}d` as `abd`, `acd`; braces may stand in braces.
fn spelled(element: &str) -> Vec<String> {
    let Some(open) = element.find('{') else { return vec![element.to_owned()] };
    let mut depth = 0usize;
    let close = element.char_indices().find(|(_, c)| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0 && *c == '}'
    });
    let Some((close, _)) = close else { return vec![element.to_owned()] };
    let tails = spelled(&element[close + 1..]);
    let inner: Vec<String> =
        outside(&element[open + 1..close], '|').iter().flat_map(|i| spelled(i)).collect();
    inner.iter().flat_map(|i| tails.iter().map(move |t| format!("{}{i}{t}", &element[..open]))).collect()
}

fn stem(script: Script, word: &str) -> Option<Stem> {
    let (read, rest) = match word.chars().next()? {
        '~' => (Read::Verb, &word[1..]),
        '^' => (Read::Person, &word[1..]),
        '=' => (Read::Exact, &word[1..]),
        _ => (Read::Noun, word),
    };
    let (stem, any) = rest.strip_suffix('*').map_or((rest, false), |s| (s, true));
    let mut text = norm::plain(script, true, stem).text;
    text.retain(|c| c != '\'' && c != 'ء');
    (!text.is_empty() && text.chars().all(char::is_alphanumeric)).then_some(Stem { read, text, any })
}
