//! A message after compiling: literal text, variables, and choices by number or by word. Written as compact JSON.
//!
//! Promise: shared by build script, pack builder and app, so what one writes the other reads. Terms and references are
//! already resolved; nothing is looked up while a message is said.

use serde_json::Value;

/// A message: parts in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pattern(pub Vec<Part>);

/// One part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// As written.
    Text(String),
    /// The value of a variable, named without `$`.
    Var(String),
    /// One of several patterns, chosen by a variable.
    Select {
        /// The variable, named without `$`.
        var: String,
        /// Plural category, exact number or word to pattern; the default stands last under the empty key.
        variants: Vec<(String, Pattern)>,
    },
}

/// Whether a variable of this name is a number: `n`, or `n-` and more.
#[must_use]
pub fn is_number(var: &str) -> bool {
    var == "n" || var.starts_with("n-")
}

impl Pattern {
    /// Adds literal text, joined to literal text before it.
    pub fn push_text(&mut self, text: &str) {
        if let Some(Part::Text(last)) = self.0.last_mut() {
            last.push_str(text);
        } else if !text.is_empty() {
            self.0.push(Part::Text(text.to_owned()));
        }
    }

    /// A string where the message is plain text; else an array: strings, `["var"]`, `["var", key, pattern, ...]`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self.0.as_slice() {
            [] => Value::String(String::new()),
            [Part::Text(t)] => Value::String(t.clone()),
            parts => Value::Array(parts.iter().map(Part::to_json).collect()),
        }
    }
}

impl Part {
    fn to_json(&self) -> Value {
        match self {
            Self::Text(t) => Value::String(t.clone()),
            Self::Var(v) => Value::Array(vec![Value::String(v.clone())]),
            Self::Select { var, variants } => {
                let mut a = vec![Value::String(var.clone())];
                for (key, pattern) in variants {
                    a.push(Value::String(key.clone()));
                    a.push(pattern.to_json());
                }
                Value::Array(a)
            }
        }
    }
}
