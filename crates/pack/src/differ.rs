//! What changed from one built folder to another: files, bytes to fetch, and every text with its old and new words. For the officer who
//! approved the old one, and for `pack diff`.
//!
//! Promise: both folders are verified first; nothing is written.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::Path;

use waymark_text::{Args, Catalogue};

use crate::catalog::Catalog;
use crate::error::PackError;
use crate::hash::{is_blob_name, sha256_hex};
use crate::load::{Langs, Library};
use crate::manifest::Pack;
use crate::native::{P256, now};
use crate::trust::Trust;

/// A text that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextChange {
    /// Language.
    pub lang: String,
    /// Key.
    pub key: String,
    /// Before; `None`: new.
    pub old: Option<String>,
    /// Now; `None`: gone.
    pub new: Option<String>,
}

/// All differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Name and version before.
    pub old: (String, String),
    /// Name and version now.
    pub new: (String, String),
    /// Paths whose bytes changed or that are new.
    pub changed: Vec<String>,
    /// Paths that are gone.
    pub gone: Vec<String>,
    /// Bytes that a tablet with the old one fetches: files and the manifest.
    pub bytes: u64,
    /// Texts.
    pub texts: Vec<TextChange>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {} -> {} {}", self.old.0, self.old.1, self.new.0, self.new.1)?;
        let (changed, gone) = (self.changed.len(), self.gone.len());
        writeln!(f, "{changed} file(s) to fetch, {gone} gone; {} bytes", self.bytes)?;
        for path in &self.changed {
            writeln!(f, "  {path}")?;
        }
        for path in &self.gone {
            writeln!(f, "  {path} (gone)")?;
        }
        for t in &self.texts {
            writeln!(f, "{} {}", t.lang, t.key)?;
            for (sign, text) in [("-", &t.old), ("+", &t.new)] {
                if let Some(text) = text {
                    writeln!(f, "  {sign} {text}")?;
                }
            }
        }
        Ok(())
    }
}

struct Side {
    pack: Pack,
    library: Library,
    manifest_bytes: u64,
}

/// Compares the newest packs of two built folders.
///
/// # Errors
/// Whatever is wrong with one of them.
pub fn differ(old: &Path, new: &Path) -> Result<Difference, PackError> {
    let (old, new) = (side(old)?, side(new)?);
    let diff = new.pack.diff(Some(&old.pack));
    let paths = |p: &Pack| p.manifest.files.iter().map(|f| f.path.clone()).collect::<BTreeSet<_>>();
    let named = |p: &Pack| (p.manifest.pack.clone(), p.manifest.version.clone());
    let same = |f: &&crate::FileEntry| old.pack.file(&f.path).is_none_or(|o| o.sha256 != f.sha256);
    Ok(Difference {
        old: named(&old.pack),
        new: named(&new.pack),
        changed: new.pack.manifest.files.iter().filter(same).map(|f| f.path.clone()).collect(),
        gone: paths(&old.pack).difference(&paths(&new.pack)).cloned().collect(),
        bytes: diff.bytes + if old.pack.id == new.pack.id { 0 } else { new.manifest_bytes },
        texts: texts(&old.library, &new.library),
    })
}

fn side(folder: &Path) -> Result<Side, PackError> {
    let missing = |path: &str| PackError::Missing { path: path.to_owned() };
    let bytes = fs::read(folder.join("catalog.json")).map_err(|_| missing("catalog.json"))?;
    let catalog: Catalog = serde_json::from_slice(&bytes).map_err(|_| missing("catalog.json"))?;
    let blob = |name: &str| {
        let bytes = is_blob_name(name).then(|| fs::read(folder.join("blobs").join(name)).ok()).flatten();
        bytes.filter(|b| sha256_hex(b) == name).ok_or_else(|| missing(name))
    };
    let trust = now(Trust::pin(&blob(&catalog.trust)?, Some(catalog.authority), &P256))?;
    let manifest = blob(catalog.packs.last().ok_or_else(|| missing("pack"))?)?;
    let pack = now(Pack::open(&manifest, &trust, &P256))?;
    let library = Library::load(&pack, Langs::All, |e| blob(&e.sha256).ok())?;
    Ok(Side { pack, library, manifest_bytes: manifest.len() as u64 })
}

fn texts(old: &Library, new: &Library) -> Vec<TextChange> {
    let langs: BTreeSet<&String> = old.catalogues.keys().chain(new.catalogues.keys()).collect();
    let mut changes = Vec::new();
    for lang in langs {
        let (before, after) = (old.catalogues.get(lang), new.catalogues.get(lang));
        let keys: BTreeSet<&str> = before.into_iter().chain(after).flat_map(Catalogue::keys).collect();
        for key in keys {
            let pattern = |c: Option<&Catalogue>| c.and_then(|c| c.pattern(key));
            if pattern(before) != pattern(after) {
                let said = |c: Option<&Catalogue>| c.and_then(|c| c.get(key, &Args::new()));
                let (old, new) = (said(before), said(after));
                changes.push(TextChange { lang: lang.clone(), key: key.to_owned(), old, new });
            }
        }
    }
    changes
}
