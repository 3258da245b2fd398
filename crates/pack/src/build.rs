//! From the source folder to signed files: the pack, settings, code lists, places, trust list. Native only (feature `build`).
//!
//! Promise: deterministic (same sources and keys, same bytes); nothing is written unless all of it compiles, holds together, and the
//! content-safety lint passes. What is written was read back through the same door as on a tablet. Format: `content/README.md`.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use waymark_core::module::Module;
use waymark_core::plan::{RuleFault, Rules};
use waymark_text::Catalogue;

use crate::authority;
use crate::catalog::Catalog;
use crate::error::PackError;
use crate::keys::{KeyError, Keys};
use crate::lint::{self, Finding};
use crate::manifest::Manifest;

mod docs;
mod draft;
mod json;
mod new;
mod picture;
mod sign;
mod source;
pub mod voice;
mod write;

pub use draft::Draft;
pub use new::{new_library, new_module};
pub use sign::{Approval, Signer, into as sign_into, publish_trust, resign};

/// Why a build was refused.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// A file or folder cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A JSON source is not of its form.
    #[error("{}: {why}", path.display())]
    Json {
        /// Which.
        path: PathBuf,
        /// Where and why.
        why: String,
    },
    /// The Fluent files do not compile, or languages differ in keys or variables.
    #[error("{0}")]
    Text(String),
    /// Texts under a module that no card or question has.
    #[error("texts that nothing uses: {}", .0.join(", "))]
    UnusedTexts(Vec<String>),
    /// The plan's table contradicts itself, or has rules that can never count.
    #[error("{}", .0.iter().map(|r| format!("rules.json: {r}")).collect::<Vec<_>>().join("\n"))]
    Rules(Vec<RuleFault>),
    /// The content-safety lint refused texts.
    #[error("{}", lint::report(.0))]
    Lint(Vec<Finding>),
    /// A drawing that carries what no drawing may.
    #[error("{}: {why}", path.display())]
    Picture {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// A recording that does not fit, or speech that did not come about.
    #[error("voice: {0}")]
    Voice(String),
    /// A folder or module that is there already, or a name of another form than it must have.
    #[error("{0}")]
    New(String),
    /// What cannot be approved: an invented country, an approval without a name.
    #[error("cannot be approved: {0}")]
    Approval(String),
    /// The keys do not serve.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// Settings, lists and places do not hold together.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Authority(Vec<authority::Fault>),
    /// The content does not hold together, or what was built cannot be read back.
    #[error("{}", said(.0))]
    Pack(#[from] PackError),
}

fn said(error: &PackError) -> String {
    match error {
        PackError::Content(gaps) => gaps.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"),
        other => other.to_string(),
    }
}

/// What a build made.
#[derive(Debug, Clone)]
pub struct Built {
    /// Names of the signed files; also written as `catalog.json`.
    pub catalog: Catalog,
    /// The pack's manifest.
    pub manifest: Manifest,
    /// Bytes of all blobs.
    pub bytes: u64,
    /// What the lint has to say without refusing it.
    pub warnings: Vec<Finding>,
    /// What other languages than the source lack: language and key.
    pub untranslated: Vec<(String, String)>,
}

/// Blobs by name.
type Blobs = BTreeMap<String, Vec<u8>>;

/// Reads, checks, compiles, signs and writes. `out` gets `blobs/<sha256>` and `catalog.json`; blobs of earlier builds stay.
///
/// # Errors
/// [`BuildError`]; then nothing was written but blobs that nothing names.
pub fn build(source: &Path, out: &Path, keys: &Keys) -> Result<Built, BuildError> {
    build_with(source, out, keys, None)
}

/// The same, spoken.
///
/// # Errors
/// As [`build`]; [`BuildError::Voice`].
pub fn build_with(
    source: &Path,
    out: &Path,
    keys: &Keys,
    voicing: Option<&voice::Voicing<'_>>,
) -> Result<Built, BuildError> {
    let draft = Draft::prepare_with(source, voicing)?;
    let signer = Signer::of(keys, draft.head.trust_version);
    sign::into(out, draft, &signer, None)
}

/// What a source folder says, compiled, neither checked nor linted: for tools and tests that look at one side of it.
#[derive(Debug, Clone)]
pub struct Contents {
    /// Modules, by number.
    pub modules: Vec<Module>,
    /// The plan's table.
    pub rules: Rules,
    /// Texts by language.
    pub catalogues: BTreeMap<String, Catalogue>,
}

/// Reads and compiles a source folder.
///
/// # Errors
/// [`BuildError`], where the sources cannot be read or compiled.
pub fn contents(folder: &Path) -> Result<Contents, BuildError> {
    let source = source::read(folder)?;
    let rules = source.rules_table()?;
    Ok(Contents { modules: source.modules, rules, catalogues: source.catalogues })
}

/// Lints a source folder without building it.
///
/// # Errors
/// [`BuildError`], where the sources cannot be read or compiled.
pub fn lint_source(source: &Path) -> Result<Vec<Finding>, BuildError> {
    Ok(lint_report(source)?.findings)
}

/// What there is to say of a source folder.
#[derive(Debug, Clone, Default)]
pub struct LintReport {
    /// Texts that the safety lint refuses or warns of.
    pub findings: Vec<Finding>,
    /// Texts that nothing uses.
    pub unused: Vec<String>,
    /// What the plan's table contradicts, or can never reach.
    pub rules: Vec<RuleFault>,
    /// What other languages than the source lack: language and key.
    pub untranslated: Vec<(String, String)>,
}

impl LintReport {
    /// Whether nothing stops a build; gaps of a language do not.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.unused.is_empty()
            && !self.rules.iter().any(RuleFault::refuses)
            && !self.findings.iter().any(|f| f.rule.refuses())
    }
}

impl fmt::Display for LintReport {
    /// Findings, then the gaps of each language: how many, and which keys.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.findings.iter().try_for_each(|found| writeln!(f, "{found}"))?;
        self.unused.iter().try_for_each(|key| writeln!(f, "{key}: no card or question has this text"))?;
        self.rules.iter().try_for_each(|fault| writeln!(f, "rules.json: {fault}"))?;
        let mut gaps: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (lang, key) in &self.untranslated {
            gaps.entry(lang).or_default().push(key);
        }
        for (lang, keys) in gaps {
            writeln!(f, "{lang}: {} text(s) not yet translated", keys.len())?;
            keys.iter().try_for_each(|key| writeln!(f, "  {key}"))?;
        }
        let rules = self.rules.iter().filter(|r| r.refuses()).count();
        writeln!(f, "lint: {} finding(s)", self.findings.len() + self.unused.len() + rules)
    }
}

/// Lints a source folder, and lists the gaps of its languages.
///
/// # Errors
/// [`BuildError`], where the sources cannot be read or compiled.
pub fn lint_report(source: &Path) -> Result<LintReport, BuildError> {
    let source = source::read(source)?;
    Ok(LintReport {
        findings: lint::library(&source.modules, &source.catalogues),
        unused: source.unused_texts(),
        rules: source.rule_faults()?,
        untranslated: source.untranslated(),
    })
}

fn checked(source: &source::Source) -> Result<Vec<Finding>, BuildError> {
    let unused = source.unused_texts();
    if !unused.is_empty() {
        return Err(BuildError::UnusedTexts(unused));
    }
    let mut rules = source.rule_faults()?;
    rules.retain(RuleFault::refuses);
    if !rules.is_empty() {
        return Err(BuildError::Rules(rules));
    }
    let (refused, warnings): (Vec<_>, Vec<_>) =
        lint::library(&source.modules, &source.catalogues).into_iter().partition(|f| f.rule.refuses());
    if refused.is_empty() { Ok(warnings) } else { Err(BuildError::Lint(refused)) }
}
