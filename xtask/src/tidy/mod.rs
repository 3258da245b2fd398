//! `cargo xtask tidy`: what no compiler checks. Each check returns findings; one finding fails the run and all are listed.

mod arrows;
mod sources;
mod targets;
mod words;

use std::path::Path;

use crate::error::{Error, Result};
use crate::run::{root, say};

/// One thing that is not as the house wants it.
pub(crate) struct Finding {
    /// File and line, or a crate.
    place: String,
    /// What is wrong and what to do.
    what: String,
}

impl Finding {
    pub(crate) fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

/// A path as people name it in this checkout.
pub(crate) fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// All checks.
pub(crate) fn run() -> Result<()> {
    let mut findings = arrows::check()?;
    findings.extend(sources::check()?);
    findings.extend(words::check()?);
    findings.extend(crate::pictures::check()?);
    targets::check()?;
    if findings.is_empty() {
        say("tidy: arrows, headers, lengths, words, targets, pictures: nothing to put right");
        return Ok(());
    }
    let count = findings.len();
    let findings: Vec<String> = findings.into_iter().map(|f| format!("  {}: {}", f.place, f.what)).collect();
    Err(Error::Untidy { count, findings: findings.join("\n") })
}
