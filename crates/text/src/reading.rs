//! Patterns read back from their JSON form, for whoever checks texts (the lint of packs). Saying a message does not need it.

use serde_json::Value;

use crate::pattern::{Part, Pattern};

impl Pattern {
    /// Reads the JSON form; `None` for anything else.
    #[must_use]
    pub fn from_json(from: &Value) -> Option<Self> {
        match from {
            Value::String(t) if t.is_empty() => Some(Self::default()),
            Value::String(t) => Some(Self(vec![Part::Text(t.clone())])),
            Value::Array(parts) => Some(Self(parts.iter().map(Part::from_json).collect::<Option<_>>()?)),
            _ => None,
        }
    }
}

impl Part {
    fn from_json(from: &Value) -> Option<Self> {
        let items = match from {
            Value::String(t) => return Some(Self::Text(t.clone())),
            Value::Array(items) => items.as_slice(),
            _ => return None,
        };
        let (Value::String(var), rest) = items.split_first()? else { return None };
        let mut variants = Vec::new();
        for pair in rest.chunks_exact(2) {
            variants.push((pair[0].as_str()?.to_owned(), Pattern::from_json(&pair[1])?));
        }
        let var = var.clone();
        Some(if variants.is_empty() { Self::Var(var) } else { Self::Select { var, variants } })
    }
}
