//! From the source folder to signed files: the pack, settings, code lists, places, trust list. Native only (feature `build`).
//!
//! Promise: deterministic (same sources and keys, same bytes); nothing is written unless all of it compiles, holds together, and the
//! content-safety lint passes. What is written was read back through the same door as on a tablet. Format: `content/README.md`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::authority;
use crate::catalog::Catalog;
use crate::error::PackError;
use crate::hash::sha256_hex;
use crate::keys::Keys;
use crate::lint::{self, Finding};
use crate::load::{Langs, Library};
use crate::manifest::{FileEntry, Kind, Manifest, Pack, SCHEMA};
use crate::native::{P256, now};
use crate::signed::{self, DocType};
use crate::trust::Trust;

mod docs;
mod json;
mod picture;
mod source;
mod write;

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
    let source = source::read(source)?;
    let warnings = checked(&source)?;
    let (manifest, files) = manifest(&source);
    let mut blobs = Blobs::new();
    let mut add = |bytes: Vec<u8>| {
        let name = sha256_hex(&bytes);
        blobs.insert(name.clone(), bytes);
        name
    };
    files.into_iter().for_each(|bytes| drop(add(bytes)));
    let signed = |what: DocType, line: &[u8]| keys.pack.sign_document(what, keys.authority(), line);
    let docs = docs::read(&source.folder, keys, &manifest)?;
    let catalog = Catalog {
        authority: keys.authority(),
        server_key: keys.server.public_base64(),
        trust: add(keys.trust_file(docs.trust_version)),
        settings: add(signed(DocType::Settings, &docs.settings)),
        lists: add(signed(DocType::Lists, &docs.lists)),
        places: add(signed(DocType::Places, &docs.places)),
        packs: vec![add(signed(DocType::Pack, &json::line(&manifest)))],
        time: None,
        demo: docs.demo,
    };
    let bytes = blobs.values().map(|b| b.len() as u64).sum();
    read_back(&catalog, &blobs)?;
    write::all(out, &blobs, &catalog)?;
    Ok(Built { catalog, manifest, bytes, warnings, untranslated: source.untranslated() })
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
    /// What other languages than the source lack: language and key.
    pub untranslated: Vec<(String, String)>,
}

impl LintReport {
    /// Whether nothing stops a build; gaps of a language do not.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.unused.is_empty() && !self.findings.iter().any(|f| f.rule.refuses())
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
        untranslated: source.untranslated(),
    })
}

fn checked(source: &source::Source) -> Result<Vec<Finding>, BuildError> {
    let unused = source.unused_texts();
    if !unused.is_empty() {
        return Err(BuildError::UnusedTexts(unused));
    }
    let (refused, warnings): (Vec<_>, Vec<_>) =
        lint::library(&source.modules, &source.catalogues).into_iter().partition(|f| f.rule.refuses());
    if refused.is_empty() { Ok(warnings) } else { Err(BuildError::Lint(refused)) }
}

fn manifest(source: &source::Source) -> (Manifest, Vec<Vec<u8>>) {
    let mut files = Vec::new();
    let mut entry = |path: String, kind: Kind, bytes: Vec<u8>| {
        let e = FileEntry {
            sha256: sha256_hex(&bytes),
            bytes: bytes.len() as u64,
            path,
            kind,
            lang: None,
            setting: None,
            scene: None,
        };
        files.push(bytes);
        e
    };
    let modules = json::line(&serde_json::json!({ "modules": source.modules }));
    let mut entries = vec![
        entry("modules.json".into(), Kind::Modules, modules),
        entry("rules.json".into(), Kind::Rules, source.rules.clone()),
    ];
    for (lang, catalogue) in &source.catalogues {
        let e = entry(format!("text/{lang}.json"), Kind::Text, catalogue.to_json().into_bytes());
        entries.push(FileEntry { lang: Some(lang.clone()), ..e });
    }
    for ((setting, scene), svg) in &source.pictures {
        let e = entry(format!("pictures/{setting}/{scene}.svg"), Kind::Picture, svg.clone());
        entries.push(FileEntry { setting: Some(setting.clone()), scene: Some(scene.clone()), ..e });
    }
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    let head = &source.head;
    let manifest = Manifest {
        pack: head.pack.clone(),
        version: head.version.clone(),
        schema: SCHEMA,
        sample: head.sample,
        author: head.author.clone(),
        languages: head.languages.clone(),
        settings_pictures: head.settings_pictures.clone(),
        files: entries,
    };
    (manifest, files)
}

/// Opens what was made as a tablet would.
fn read_back(catalog: &Catalog, blobs: &Blobs) -> Result<(), BuildError> {
    let blob = |name: &str| {
        blobs.get(name).map(Vec::as_slice).ok_or_else(|| PackError::Missing { path: name.to_owned() })
    };
    let trust = now(Trust::pin(blob(&catalog.trust)?, Some(catalog.authority), &P256))?;
    let settings = now(signed::open(DocType::Settings, blob(&catalog.settings)?, &trust, &P256))?.value;
    let lists = now(signed::open(DocType::Lists, blob(&catalog.lists)?, &trust, &P256))?.value;
    let places = now(signed::open(DocType::Places, blob(&catalog.places)?, &trust, &P256))?.value;
    let faults = authority::check(&settings, &lists, &places);
    if !faults.is_empty() {
        return Err(BuildError::Authority(faults));
    }
    for name in &catalog.packs {
        let pack = now(Pack::open(blob(name)?, &trust, &P256))?;
        for f in &pack.manifest.files {
            Pack::verify_file(f, blob(&f.sha256)?)?;
        }
        Library::load(&pack, Langs::All, |f| blobs.get(&f.sha256))?;
    }
    Ok(())
}
