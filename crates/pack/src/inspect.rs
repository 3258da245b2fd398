//! Looking at a built folder (`catalog.json`, `blobs/`): what is in it, and whether every byte is what was signed. For `pack show` and
//! `pack verify` of the server and for whoever carries content on a stick.
//!
//! Promise: reports all that is wrong, not only the first; never writes.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use waymark_core::codes::CodeLists;
use waymark_core::place::Gazetteer;
use waymark_core::settings::Settings;

use crate::authority;
use crate::catalog::Catalog;
use crate::error::PackError;
use crate::hash::{Fingerprint, is_blob_name, sha256_hex};
use crate::load::{Langs, Library};
use crate::manifest::{Kind, Pack};
use crate::native::{P256, now};
use crate::signed::{self, DocType};
use crate::trust::Trust;
use crate::voice::Voice;

/// A folder that cannot be looked at.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    /// A file cannot be read.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// `catalog.json` is no catalog.
    #[error("{}: {why}", path.display())]
    NoCatalog {
        /// Which.
        path: PathBuf,
        /// Why.
        why: String,
    },
}

/// A document with its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// `trust`, `settings`, `lists`, `places`.
    pub kind: &'static str,
    /// Name of the file.
    pub sha256: String,
    /// Version as people see it.
    pub version: String,
}

/// A pack in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackRow {
    /// SHA-256 of the signed manifest.
    pub id: String,
    /// Name.
    pub pack: String,
    /// Version.
    pub version: String,
    /// Approved by no authority.
    pub sample: bool,
    /// Language tags.
    pub languages: Vec<String>,
    /// Picture settings.
    pub settings: Vec<String>,
    /// Files.
    pub files: usize,
    /// Bytes of all files.
    pub bytes: u64,
    /// Module, version, cards, questions.
    pub modules: Vec<(String, String, usize, usize)>,
}

/// Something wrong, and in which file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Document or path.
    pub at: String,
    /// What.
    pub error: PackError,
}

/// What is in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Fingerprint of the authority, once its trust list was verified.
    pub authority: Option<Fingerprint>,
    /// Verified documents.
    pub documents: Vec<Document>,
    /// Verified packs.
    pub packs: Vec<PackRow>,
    /// All that is wrong; empty means that the folder may be served.
    pub troubles: Vec<Trouble>,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.troubles.is_empty() && self.authority.is_some()
    }

    fn trouble(&mut self, at: impl Into<String>, error: PackError) {
        self.troubles.push(Trouble { at: at.into(), error });
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(authority) = self.authority {
            writeln!(f, "authority {authority}")?;
        }
        for d in &self.documents {
            writeln!(f, "{:9} {:16} {}", d.kind, d.version, d.sha256)?;
        }
        for p in &self.packs {
            let sample = if p.sample { "SAMPLE, approved by no authority" } else { "not marked as sample" };
            writeln!(f, "pack      {} {} ({sample}) {}", p.pack, p.version, p.id)?;
            let (languages, settings) = (p.languages.join(" "), p.settings.join(" "));
            writeln!(
                f,
                "  {} files, {} bytes; languages {languages}; pictures {settings}",
                p.files, p.bytes
            )?;
            for (id, version, cards, questions) in &p.modules {
                writeln!(f, "  {id} {version}: {cards} cards, {questions} questions")?;
            }
        }
        for t in &self.troubles {
            writeln!(f, "WRONG {} [{}] {}", t.at, t.error.code(), t.error)?;
        }
        Ok(())
    }
}

/// Verifies a whole folder. `expected`: the authority that it must be of.
///
/// # Errors
/// [`InspectError`] where there is no catalog; all else is in the report.
pub fn folder(root: &Path, expected: Option<Fingerprint>) -> Result<Report, InspectError> {
    let path = root.join("catalog.json");
    let bytes = fs::read(&path).map_err(|source| InspectError::Io { path: path.clone(), source })?;
    let catalog: Catalog = serde_json::from_slice(&bytes)
        .map_err(|e| InspectError::NoCatalog { path: path.clone(), why: e.to_string() })?;
    let mut report = Report::default();
    let trust = blob(root, &catalog.trust, "trust")
        .and_then(|file| now(Trust::pin(&file, Some(expected.unwrap_or(catalog.authority)), &P256)));
    match trust {
        Ok(trust) => {
            report.authority = Some(trust.authority());
            document(&mut report, "trust", &catalog.trust, trust.in_use().version.clone());
            documents(root, &catalog, &trust, &mut report);
            for name in &catalog.packs {
                pack(root, name, &trust, &mut report);
            }
        }
        Err(error) => report.trouble("trust", error),
    }
    Ok(report)
}

fn document(report: &mut Report, kind: &'static str, sha256: &str, version: String) {
    report.documents.push(Document { kind, sha256: sha256.to_owned(), version });
}

/// A blob whose bytes are those of its name.
fn blob(root: &Path, name: &str, what: &str) -> Result<Vec<u8>, PackError> {
    let missing = || PackError::Missing { path: what.to_owned() };
    if !is_blob_name(name) {
        return Err(missing());
    }
    let bytes = fs::read(root.join("blobs").join(name)).map_err(|_| missing())?;
    if sha256_hex(&bytes) == name {
        Ok(bytes)
    } else {
        Err(PackError::HashMismatch { path: what.to_owned() })
    }
}

fn documents(root: &Path, catalog: &Catalog, trust: &Trust, report: &mut Report) {
    let settings = signed_document::<Settings>(root, DocType::Settings, &catalog.settings, trust, report);
    let lists = signed_document::<CodeLists>(root, DocType::Lists, &catalog.lists, trust, report);
    let places = signed_document::<Gazetteer>(root, DocType::Places, &catalog.places, trust, report);
    if let (Some(settings), Some(lists), Some(places)) = (settings, lists, places) {
        for fault in authority::check(&settings, &lists, &places) {
            let error = PackError::Malformed { what: DocType::Settings, why: fault.to_string() };
            report.trouble("settings, lists, places", error);
        }
    }
}

fn signed_document<T: serde::de::DeserializeOwned>(
    root: &Path,
    what: DocType,
    name: &str,
    trust: &Trust,
    report: &mut Report,
) -> Option<T> {
    let opened =
        blob(root, name, what.as_str()).and_then(|file| now(signed::open::<T>(what, &file, trust, &P256)));
    match opened {
        Ok(opened) => {
            document(report, what.as_str(), name, opened.version);
            Some(opened.value)
        }
        Err(error) => {
            report.trouble(what.as_str(), error);
            None
        }
    }
}

fn pack(root: &Path, name: &str, trust: &Trust, report: &mut Report) {
    let opened = blob(root, name, "manifest").and_then(|file| now(Pack::open(&file, trust, &P256)));
    let pack = match opened {
        Ok(pack) => pack,
        Err(error) => return report.trouble(format!("pack {name}"), error),
    };
    for entry in &pack.manifest.files {
        let whole = blob(root, &entry.sha256, &entry.path).and_then(|b| {
            Pack::verify_file(entry, &b)?;
            if entry.kind == Kind::Voice { Voice::read(&entry.path, b).map(drop) } else { Ok(()) }
        });
        if let Err(error) = whole {
            report.trouble(entry.path.clone(), error);
        }
    }
    let library = Library::load(&pack, Langs::All, |e| blob(root, &e.sha256, &e.path).ok());
    let modules = match library {
        Ok(library) => library.modules,
        Err(error) => return report.trouble(format!("pack {name}"), error),
    };
    let m = &pack.manifest;
    report.packs.push(PackRow {
        id: pack.id.clone(),
        pack: m.pack.clone(),
        version: m.version.clone(),
        sample: m.sample,
        languages: m.languages.clone(),
        settings: m.settings_pictures.clone(),
        files: m.files.len(),
        bytes: m.files.iter().map(|f| f.bytes).sum(),
        modules: modules.into_iter().map(|m| (m.id, m.version, m.cards.len(), m.questions.len())).collect(),
    });
}
