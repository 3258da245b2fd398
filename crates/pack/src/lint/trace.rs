//! What the judge saw in a text, for whoever mends the word lists.
//!
//! Promise: the very words and marks that the rules were given, and nothing else.

use serde_json::{Value, json};

use super::{Loose, by_rules, deny, language, loose};

/// Sentences of a text with their words and marks.
#[must_use]
pub fn trace(text: &Loose) -> Value {
    let Some(language) = language::of(&text.lang) else { return Value::Null };
    let context = loose::context(text);
    let (_, sentences) = by_rules(language, &text.text, context);
    let sentences = sentences.iter().map(|s| {
        let words: Vec<&str> = s.words.iter().map(|w| w.text.as_str()).collect();
        let marks: Vec<Value> = s
            .spans
            .iter()
            .map(|x| json!([format!("{:?}", x.tag), x.at, x.len, x.neg, deny::one(s, *x)]))
            .collect();
        json!({ "words": words, "marks": marks, "question": s.question, "quoted": s.quoted })
    });
    json!({ "sentences": sentences.collect::<Vec<_>>() })
}
