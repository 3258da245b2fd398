//! What was read, compiled and checked, but not signed yet: it may lie in a folder until an officer opens the signing key.
//!
//! Promise: everything that will be signed is in it byte for byte, but for the authority's sealing key, which signing fills in.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::voice::{self, Voicing};
use super::{Blobs, BuildError, docs, json, source, write};
use crate::error::PackError;
use crate::hash::sha256_hex;
use crate::lint::Finding;
use crate::manifest::{FileEntry, Kind, Manifest, SCHEMA};

/// Name of the file in the folder.
const FILE: &str = "draft.json";

/// Unsigned documents, and what a signer must know.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DraftHead {
    /// The pack's manifest.
    pub manifest: Manifest,
    /// Country settings, one line, without the sealing key.
    pub settings: String,
    /// Code lists, one line.
    pub lists: String,
    /// Places, one line.
    pub places: String,
    /// An invented country.
    pub demo: bool,
    /// Version of the trust list where the keys of a folder make it.
    pub trust_version: u64,
}

/// A checked build before its signature.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Documents.
    pub head: DraftHead,
    /// Files of the pack by their SHA-256.
    pub(super) blobs: Blobs,
    /// What the lint has to say without refusing it.
    pub warnings: Vec<Finding>,
    /// What other languages than the source lack.
    pub untranslated: Vec<(String, String)>,
}

impl Draft {
    /// Reads, compiles, lints.
    ///
    /// # Errors
    /// [`BuildError`]: what does not compile, what nothing uses, what the lint refuses.
    pub fn prepare(folder: &Path) -> Result<Self, BuildError> {
        Self::prepare_with(folder, None)
    }

    /// The same, spoken. Without `voicing` only recordings are in.
    ///
    /// # Errors
    /// As [`Draft::prepare`]; [`BuildError::Voice`].
    pub fn prepare_with(folder: &Path, voicing: Option<&Voicing<'_>>) -> Result<Self, BuildError> {
        let source = source::read(folder)?;
        let warnings = super::checked(&source)?;
        let (mut manifest, files) = manifest(&source);
        let docs = docs::read(folder, &manifest)?;
        let mut blobs: Blobs = files.into_iter().map(|bytes| (sha256_hex(&bytes), bytes)).collect();
        voice::add(&source, &docs.settings, voicing, &mut manifest, &mut blobs)?;
        let head = DraftHead {
            manifest,
            settings: docs.settings,
            lists: docs.lists,
            places: docs.places,
            demo: docs.demo,
            trust_version: docs.trust_version,
        };
        Ok(Self { head, blobs, warnings, untranslated: source.untranslated() })
    }

    /// Writes it into a folder, to be signed later.
    ///
    /// # Errors
    /// [`BuildError::Io`].
    pub fn write(&self, out: &Path) -> Result<(), BuildError> {
        write::blobs(out, &self.blobs)?;
        write::put(&out.join(FILE), &json::line(&self.head))
    }

    /// Reads what [`Draft::write`] wrote; every file is held against its hash.
    ///
    /// # Errors
    /// [`BuildError::Io`], [`BuildError::Json`], and a file that is missing or was altered.
    pub fn read(folder: &Path) -> Result<Self, BuildError> {
        let head: DraftHead = source::json(&folder.join(FILE))?;
        head.manifest.check()?;
        let mut blobs = Blobs::new();
        for entry in &head.manifest.files {
            let path = folder.join("blobs").join(&entry.sha256);
            let bytes = fs::read(&path).map_err(|source| BuildError::Io { path, source })?;
            if sha256_hex(&bytes) != entry.sha256 {
                return Err(PackError::HashMismatch { path: entry.path.clone() }.into());
            }
            blobs.insert(entry.sha256.clone(), bytes);
        }
        Ok(Self { head, blobs, warnings: Vec::new(), untranslated: Vec::new() })
    }
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
        approved_by: None,
        languages: head.languages.clone(),
        settings_pictures: head.settings_pictures.clone(),
        files: entries,
    };
    (manifest, files)
}
