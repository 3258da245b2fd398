//! The manifest of a pack: what it is, and every file of it by SHA-256 (rule C1).
//!
//! Promise: a [`Pack`] exists only if its manifest was signed, is within limits, names no path outside the pack and none twice, and
//! each entry agrees with its own path. The pack's name is the SHA-256 of the signed manifest file.

mod limits;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use limits::{MAX_BYTES, MAX_FILES, MAX_PATH, MAX_TEXT, check_path};

use crate::error::PackError;
use crate::hash;
use crate::signed::{self, DocType, InUse, Opened, Verify};
use crate::trust::Trust;
use crate::voice;

/// Schema that this version writes, and the highest that it reads. 2: kinds of cards with parts, `sexes`, `threats`, `seasons`.
pub const SCHEMA: u32 = 2;
/// What a file of the pack is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// `modules.json`: `{"modules":[...]}`.
    Modules,
    /// `rules.json`: the plan's table.
    Rules,
    /// `text/<lang>.json`: a compiled catalogue.
    Text,
    /// `pictures/<setting>/<scene>.svg`.
    Picture,
    /// `voice/<lang>/<module>.voice`: the module spoken in a language ([`crate::voice`]).
    Voice,
    /// A kind that a later version knows; kept and verified, not used.
    #[serde(other)]
    Other,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Path inside the pack, `/` between parts.
    pub path: String,
    /// SHA-256 of its bytes, hex: the name of its blob.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// What it is.
    pub kind: Kind,
    /// Language tag, texts and voice only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Picture setting, pictures only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
    /// Scene id, pictures only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene: Option<String>,
}

impl FileEntry {
    /// The module that a voice file speaks.
    #[must_use]
    pub fn voice_of(&self) -> Option<&str> {
        let name = self.path.rsplit('/').next().filter(|_| self.kind == Kind::Voice)?;
        name.strip_suffix(".voice").filter(|m| !m.is_empty())
    }
}

/// The document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name of the library, such as `starter`.
    pub pack: String,
    /// Semantic version, three numbers.
    pub version: String,
    /// Shape of the content.
    pub schema: u32,
    /// Approved by no authority: every card says SAMPLE (rule C2).
    pub sample: bool,
    /// Who made it.
    pub author: String,
    /// The body that approved it; without one it is a sample.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// Language tags; each has a catalogue.
    pub languages: Vec<String>,
    /// Picture settings; each has every scene.
    pub settings_pictures: Vec<String>,
    /// All files, by path.
    pub files: Vec<FileEntry>,
}

/// A verified manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// SHA-256 of the signed manifest file, hex: the pack's name, which sessions pin.
    pub id: String,
    /// What it says.
    pub manifest: Manifest,
    in_use: InUse,
}

/// What changes from one pack to the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diff<'a> {
    /// Blobs to fetch, each once, in the order of the manifest.
    pub fetch: Vec<&'a FileEntry>,
    /// Names of blobs that the new pack no longer uses.
    pub unused: BTreeSet<String>,
    /// Bytes to fetch.
    pub bytes: u64,
}

impl Pack {
    /// Verifies and checks a signed manifest.
    ///
    /// # Errors
    /// All that can be wrong with a signed document, and a manifest beyond its limits or at odds with itself.
    pub async fn open(file: &[u8], trust: &Trust, verify: &impl Verify) -> Result<Self, PackError> {
        let opened: Opened<Manifest> = signed::open(DocType::Pack, file, trust, verify).await?;
        opened.value.check()?;
        let in_use = opened.in_use();
        Ok(Self { id: opened.sha256, manifest: opened.value, in_use })
    }

    /// Version and name, to be remembered.
    #[must_use]
    pub fn in_use(&self) -> &InUse {
        &self.in_use
    }

    /// Refuses a pack of the same name that is older than the one in use.
    ///
    /// # Errors
    /// [`PackError::Older`], [`PackError::SameVersion`].
    pub fn not_before(&self, have: &InUse) -> Result<(), PackError> {
        let what = DocType::Pack;
        if self.in_use.order < have.order {
            let (have, got) = (have.version.clone(), self.in_use.version.clone());
            return Err(PackError::Older { what, have, got });
        }
        if self.in_use.order == have.order && self.id != have.sha256 {
            return Err(PackError::SameVersion { what, version: have.version.clone() });
        }
        Ok(())
    }

    /// The entry of that path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&FileEntry> {
        self.manifest.files.iter().find(|f| f.path == path)
    }

    /// Whether `bytes` are the file that was signed.
    ///
    /// # Errors
    /// [`PackError::HashMismatch`].
    pub fn verify_file(entry: &FileEntry, bytes: &[u8]) -> Result<(), PackError> {
        if bytes.len() as u64 != entry.bytes || hash::sha256_hex(bytes) != entry.sha256 {
            return Err(PackError::HashMismatch { path: entry.path.clone() });
        }
        Ok(())
    }

    /// What to fetch to go from `old` (or nothing) to this pack.
    #[must_use]
    pub fn diff(&self, old: Option<&Self>) -> Diff<'_> {
        let had: BTreeSet<&str> =
            old.iter().flat_map(|p| &p.manifest.files).map(|f| f.sha256.as_str()).collect();
        let mut diff = self.missing(|sha| had.contains(sha));
        let needed: BTreeSet<&str> = self.manifest.files.iter().map(|f| f.sha256.as_str()).collect();
        diff.unused = had.difference(&needed).map(|s| (*s).to_owned()).collect();
        diff
    }

    /// Blobs of this pack that the caller does not have, voice included.
    #[must_use]
    pub fn missing(&self, has: impl Fn(&str) -> bool) -> Diff<'_> {
        let mut seen = BTreeSet::new();
        let fetch: Vec<_> = self
            .manifest
            .files
            .iter()
            .filter(|f| !has(&f.sha256) && seen.insert(f.sha256.as_str()))
            .collect();
        let bytes = fetch.iter().map(|f| f.bytes).sum();
        Diff { fetch, unused: BTreeSet::new(), bytes }
    }
}

impl Manifest {
    /// # Errors
    /// What is beyond the limits or contradicts itself.
    pub fn check(&self) -> Result<(), PackError> {
        if self.schema > SCHEMA {
            return Err(PackError::NewerSchema { what: DocType::Pack, got: self.schema, reads: SCHEMA });
        }
        self.check_texts()?;
        if self.files.len() > MAX_FILES {
            return Err(PackError::TooManyFiles { files: self.files.len(), limit: MAX_FILES });
        }
        let total = self.files.iter().fold(0_u64, |sum, f| sum.saturating_add(f.bytes));
        if total > MAX_BYTES {
            return Err(PackError::TooLarge { what: "pack".into(), bytes: total, limit: MAX_BYTES });
        }
        let mut seen = BTreeSet::new();
        for file in &self.files {
            check_path(&file.path)?;
            if !seen.insert(file.path.to_lowercase()) {
                return Err(PackError::Duplicate { path: file.path.clone() });
            }
            self.check_entry(file)?;
        }
        self.check_voice()?;
        for path in self.required() {
            if !seen.contains(&path.to_lowercase()) {
                return Err(PackError::Missing { path });
            }
        }
        Ok(())
    }

    /// Bytes of voice by language.
    #[must_use]
    pub fn voice_bytes(&self) -> BTreeMap<&str, u64> {
        let mut bytes = BTreeMap::new();
        for f in self.files.iter().filter(|f| f.kind == Kind::Voice) {
            let sum: &mut u64 = bytes.entry(f.lang.as_deref().unwrap_or_default()).or_default();
            *sum = sum.saturating_add(f.bytes);
        }
        bytes
    }

    fn check_voice(&self) -> Result<(), PackError> {
        let too_long = self.voice_bytes().into_iter().find(|(_, bytes)| *bytes > voice::MAX_LANGUAGE);
        match too_long {
            None => Ok(()),
            Some((lang, bytes)) => {
                Err(PackError::TooLarge { what: format!("voice/{lang}"), bytes, limit: voice::MAX_LANGUAGE })
            }
        }
    }

    /// Paths without which there is no pack.
    fn required(&self) -> Vec<String> {
        let texts = self.languages.iter().map(|l| format!("text/{l}.json"));
        ["modules.json".into(), "rules.json".into()].into_iter().chain(texts).collect()
    }

    fn check_texts(&self) -> Result<(), PackError> {
        if self.sample == self.approved_by.is_some() {
            let why = "it is either a sample or says who approved it".to_owned();
            return Err(PackError::Malformed { what: DocType::Pack, why });
        }
        let named = [("pack", &self.pack), ("version", &self.version), ("author", &self.author)];
        let named = named.into_iter().chain(self.approved_by.as_ref().map(|by| ("approved_by", by)));
        let lists = self.languages.iter().map(|l| ("languages", l));
        let all = named.chain(lists).chain(self.settings_pictures.iter().map(|s| ("settings", s)));
        for (field, text) in all {
            let chars = text.chars().count();
            if chars > MAX_TEXT || text.is_empty() {
                return Err(PackError::TooLong { field: field.into(), chars, limit: MAX_TEXT });
            }
        }
        for (field, list) in [("languages", &self.languages), ("settings_pictures", &self.settings_pictures)]
        {
            let distinct: BTreeSet<_> = waymark_core::order::filled(list.iter().map(|s| s.to_lowercase()));
            if list.is_empty() || list.len() > limits::MAX_LIST || distinct.len() != list.len() {
                return Err(PackError::TooLong {
                    field: field.into(),
                    chars: list.len(),
                    limit: limits::MAX_LIST,
                });
            }
        }
        let semver = signed::semver_order(&self.version).is_some();
        let why = "its version is not three numbers with points between";
        if semver { Ok(()) } else { Err(PackError::Malformed { what: DocType::Pack, why: why.into() }) }
    }

    fn check_entry(&self, f: &FileEntry) -> Result<(), PackError> {
        limits::check_size(f)?;
        let bad = |why| Err(PackError::BadEntry { path: f.path.clone(), why });
        if !hash::is_blob_name(&f.sha256) {
            return bad("its sha256 is not 64 lower-case hex digits");
        }
        let place = (f.lang.as_deref(), f.setting.as_deref(), f.scene.as_deref());
        let wanted = match (f.kind, place) {
            (Kind::Other, _) => return Ok(()),
            (Kind::Modules, (None, None, None)) => "modules.json".into(),
            (Kind::Rules, (None, None, None)) => "rules.json".into(),
            (Kind::Text, (Some(lang), None, None)) => {
                if !self.languages.iter().any(|l| l == lang) {
                    return bad("its language is not one of the pack's");
                }
                format!("text/{lang}.json")
            }
            (Kind::Voice, (Some(lang), None, None)) => {
                if !self.languages.iter().any(|l| l == lang) {
                    return bad("its language is not one of the pack's");
                }
                match f.voice_of() {
                    Some(module) => voice::path(lang, module),
                    None => return bad("its path does not fit its kind"),
                }
            }
            (Kind::Picture, (None, Some(setting), Some(scene))) => {
                if !self.settings_pictures.iter().any(|s| s == setting) {
                    return bad("its picture setting is not one of the pack's");
                }
                format!("pictures/{setting}/{scene}.svg")
            }
            _ => return bad("language, setting and scene do not fit its kind"),
        };
        if wanted == f.path { Ok(()) } else { bad("its path does not fit its kind") }
    }
}
