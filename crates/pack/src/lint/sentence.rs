//! A text as sentences of words, and what the word lists find in them.
//!
//! Promise: commas stay, because a denial reaches no further than its clause; where patterns overlap, the longest counts.

use super::form;
use super::language::Language;
use super::lexicon::Part;
use super::morph::Form;
use super::tags::Tag;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// In plain letters. `,` for a comma.
    pub(super) text: String,
    /// How it can be read.
    pub(super) forms: Vec<Form>,
    /// It hangs on the word before by a hyphen.
    pub(super) hangs: bool,
}

/// Words that a pattern took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) tag: Tag,
    pub(super) at: usize,
    pub(super) len: usize,
    /// Denied by its own form.
    pub(super) neg: bool,
}

impl Span {
    pub(super) fn end(&self) -> usize {
        self.at + self.len
    }

    pub(super) fn overlaps(&self, other: &Self) -> bool {
        self.at < other.end() && other.at < self.end()
    }
}

/// One sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct Sentence {
    pub(super) words: Vec<Word>,
    pub(super) spans: Vec<Span>,
    pub(super) question: bool,
    /// Somebody in the text says it.
    pub(super) quoted: bool,
}

impl Sentence {
    /// The words from `from`, `len` of them.
    pub(super) fn said(&self, from: usize, len: usize) -> String {
        let words = self.words.get(from..(from + len).min(self.words.len())).unwrap_or_default();
        words.iter().map(|w| w.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Spans of a tag.
    pub(super) fn of(&self, tag: Tag) -> impl Iterator<Item = &Span> {
        self.spans.iter().filter(move |s| s.tag == tag)
    }

    /// Whether anything of that tag stands here.
    pub(super) fn has(&self, tag: Tag) -> bool {
        self.of(tag).next().is_some()
    }

    /// The span of a tag that begins at a word.
    pub(super) fn at(&self, i: usize, tag: Tag) -> Option<&Span> {
        self.spans.iter().find(|s| s.at == i && s.tag == tag)
    }

    /// Whether a word belongs to a span of a tag.
    pub(super) fn is(&self, i: usize, tag: Tag) -> bool {
        self.spans.iter().any(|s| s.tag == tag && s.at <= i && i < s.end())
    }

    pub(super) fn is_comma(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|w| w.text == ",")
    }
}

/// Splits a plain text, and finds what the lists know.
pub(super) fn split(language: &Language, text: &str) -> Vec<Sentence> {
    let quoted = text.contains(['"', '“', '”', '«', '»', '„']) || text.trim_start().starts_with(['—', '–']);
    let mut sentences = Vec::new();
    let mut part = String::new();
    let mut end = |part: &mut String, question: bool| {
        let words = words(language, part);
        part.clear();
        if !words.is_empty() {
            let mut sentence = Sentence { words, spans: Vec::new(), question, quoted };
            mark(language, &mut sentence);
            form::mark(language.tag, &mut sentence);
            sentences.push(sentence);
        }
    };
    for c in text.chars() {
        match c {
            '?' | '؟' => end(&mut part, true),
            '.' | '!' | ';' | ':' | '\n' | '…' | '؛' | '۔' | '"' | '“' | '”' | '„' | '«' | '»' | '('
            | ')' | '¡' | '¿' | '‹' | '›' => {
                end(&mut part, false);
            }
            c => part.push(c),
        }
    }
    end(&mut part, false);
    sentences
}

fn words(language: &Language, part: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut hangs = false;
    let pieces = part.split_inclusive(|c: char| !(c.is_alphanumeric() || c == '\''));
    for piece in pieces {
        let (word, stop) =
            match piece.char_indices().last().filter(|(_, c)| !(c.is_alphanumeric() || *c == '\'')) {
                Some((i, c)) => (&piece[..i], Some(c)),
                None => (piece, None),
            };
        let apart: Vec<&str> = if language.elides { word.split('\'').collect() } else { vec![word] };
        for (n, text) in apart.iter().enumerate() {
            let text: String = text.chars().filter(|c| *c != '\'').collect();
            if !text.is_empty() {
                let forms = (language.forms)(&text);
                words.push(Word { text, forms, hangs: hangs && n == 0 });
            }
        }
        let spaced = matches!(stop, Some('-')) && word.is_empty();
        hangs = matches!(stop, Some('-')) && !spaced;
        if spaced || matches!(stop, Some(',' | '،' | '–' | '—')) {
            words.push(Word { text: ",".into(), forms: Vec::new(), hangs: false });
        }
    }
    if let Some(join) = language.joins {
        join_prefixes(language, join, &mut words);
    }
    words
}

/// Verb prefixes that were written apart.
fn join_prefixes(language: &Language, prefixes: &[&str], words: &mut Vec<Word>) {
    let mut i = 0;
    while i + 1 < words.len() {
        if prefixes.contains(&words[i].text.as_str()) && words[i + 1].text != "," {
            let next = words.remove(i + 1);
            words[i].text.push_str(&next.text);
            words[i].forms = (language.forms)(&words[i].text);
        }
        i += 1;
    }
}

/// Finds all patterns; the longest of a kind stays.
fn mark(language: &Language, s: &mut Sentence) {
    let lexicon = language.lexicon();
    let mut spans = Vec::new();
    for at in 0..s.words.len() {
        for (id, neg) in lexicon.starting(&s.words[at].forms) {
            let pattern = &lexicon.patterns[id];
            if pattern.begins && !begins(language, s, at) {
                continue;
            }
            if let Some((len, more)) = rest(s, at + 1, &pattern.parts[1..], pattern.tag == Tag::Retrace) {
                let neg = if pattern.parts.len() == 1 { neg } else { neg || more };
                spans.push(Span { tag: pattern.tag, at, len: len + 1, neg });
            }
        }
    }
    spans.sort_by_key(|s| (std::cmp::Reverse(s.len), s.neg, s.at));
    let mut kept: Vec<Span> = Vec::new();
    for span in spans {
        let innocent = |k: &&Span| k.tag == Tag::Innocent && k.overlaps(&span);
        let same = |k: &&Span| (k.tag == span.tag || rival(k.tag, span.tag)) && k.overlaps(&span);
        let hushed = kept.iter().any(|k| innocent(&k)) && hushable(span.tag);
        if !hushed && !kept.iter().any(|k| same(&k)) {
            kept.push(span);
        }
    }
    let innocents: Vec<Span> = kept.iter().filter(|k| k.tag == Tag::Innocent).copied().collect();
    kept.retain(|k| !(hushable(k.tag) && innocents.iter().any(|i| i.overlaps(k) && i.len >= k.len)));
    kept.sort_by_key(|s| (s.at, s.len, s.tag));
    s.spans = kept;
}

/// Whether a clause begins at a word.
fn begins(language: &Language, s: &Sentence, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let starts = language.lexicon().starting(&s.words[before].forms);
    let joins = |(id, _): &(usize, bool)| {
        let p = &language.lexicon().patterns[*id];
        p.parts.len() == 1 && matches!(p.tag, Tag::And | Tag::Or | Tag::Break)
    };
    s.is_comma(before) || starts.iter().any(joins)
}

/// Kinds of which only one can be right for a word.
fn rival(a: Tag, b: Tag) -> bool {
    (a.is_act() && b.is_act()) || (a.is_noun() && b.is_noun())
}

/// What an innocent phrase takes away.
fn hushable(tag: Tag) -> bool {
    use Tag::{
        Blame, Death, Harmless, Injury, Later, Neg, Never, Phrase, Praise, Safety, Secret, Tool, Turn, Undo,
        Warn,
    };
    tag.is_act()
        || matches!(
            tag,
            Blame
                | Death
                | Harmless
                | Injury
                | Later
                | Never
                | Phrase
                | Praise
                | Safety
                | Secret
                | Tool
                | Undo
                | Warn
                | Neg
                | Turn
        )
}

/// Words that the rest of a pattern takes, and whether one of them is denied by its form.
fn rest(s: &Sentence, start: usize, parts: &[Part], commas: bool) -> Option<(usize, bool)> {
    let Some((first, more)) = parts.split_first() else { return Some((0, false)) };
    if let Part::Gap(most) = first {
        return (0..=*most).find_map(|gap| {
            let skipped = s.words.get(start..start + gap)?;
            let plain = commas || skipped.iter().all(|w| w.text != ",");
            plain.then(|| rest(s, start + gap, more, commas).map(|(n, neg)| (n + gap, neg))).flatten()
        });
    }
    let neg = first.is(&s.words.get(start)?.forms)?;
    rest(s, start + 1, more, commas).map(|(n, later)| (n + 1, neg || later))
}
