//! How long messages are, counted without building them: a file from outside may hold anything.

use serde_json::Value;

use super::Catalogue;

impl Catalogue {
    /// The key of a message whose texts, all forms together, are longer than `limit` bytes.
    #[must_use]
    pub fn longer_than(&self, limit: usize) -> Option<&str> {
        self.messages
            .iter()
            .find(|(key, m)| key.len() > limit || size(m) > limit)
            .map(|(key, _)| key.as_str())
    }
}

fn size(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(parts) => parts.iter().map(|p| 1 + size(p)).sum(),
        _ => 0,
    }
}
