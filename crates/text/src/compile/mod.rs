//! The compiler of Fluent files: used by this crate's build script, and natively by whoever builds a pack.
//!
//! Promise: what compiles says every message in every language, with the same variables and the plural forms that the
//! language has; whatever is wrong is named by language, file and key (design 4, "a missing key does not compile").

mod check;
mod fault;
mod lower;
mod plurals;

pub use check::{Gaps, compare, variables};
pub use fault::{CompileError, Fault, What};
#[cfg(test)]
pub(crate) use plurals::plural_forms;

use std::collections::BTreeMap;

use crate::pattern::Pattern;

/// One Fluent file.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Name for error messages.
    pub file: &'a str,
    /// Put before every key, such as `stop-tell/`; empty for none.
    pub prefix: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// Key to pattern, and where it stands.
pub type Messages = BTreeMap<String, Compiled>;

/// A compiled message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// The pattern.
    pub pattern: Pattern,
    /// The file it stands in.
    pub file: String,
}

/// Compiles the files of one language.
///
/// # Errors
/// All that is wrong, at once.
pub fn messages(lang: &str, sources: &[Source<'_>]) -> Result<Messages, CompileError> {
    let mut faults = Vec::new();
    let parsed: Vec<_> = sources.iter().map(|s| lower::parse(lang, s, &mut faults)).collect();
    let table = lower::Table::new(lang, sources, &parsed, &mut faults);
    let found = table.lower_all(&mut faults);
    for (key, message) in &found {
        check::plurals(lang, key, message, &mut faults);
    }
    if faults.is_empty() { Ok(found) } else { Err(CompileError(faults)) }
}
