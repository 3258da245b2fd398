//! Values for the variables of a message.

/// One value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A number, shown in the language's digits; selects plural forms.
    N(i64),
    /// A text that may run in either direction: isolated where it could disturb the sentence.
    S(&'a str),
    /// A word of the same language (a month, a unit): never isolated.
    W(&'a str),
}

/// Values by variable name, for messages that are known only at run time (content packs).
#[derive(Debug, Clone, Default)]
pub struct Args<'a>(Vec<(&'a str, Arg<'a>)>);

impl<'a> Args<'a> {
    /// No values.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With a number.
    #[must_use]
    pub fn n(mut self, name: &'a str, value: i64) -> Self {
        self.0.push((name, Arg::N(value)));
        self
    }

    /// With a text.
    #[must_use]
    pub fn s(mut self, name: &'a str, value: &'a str) -> Self {
        self.0.push((name, Arg::S(value)));
        self
    }

    /// With a word of the same language, which needs no isolating.
    #[must_use]
    pub fn w(mut self, name: &'a str, value: &'a str) -> Self {
        self.0.push((name, Arg::W(value)));
        self
    }

    pub(crate) fn as_slice(&self) -> &[(&'a str, Arg<'a>)] {
        &self.0
    }
}
