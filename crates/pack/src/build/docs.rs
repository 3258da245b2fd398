//! The authority's own documents: settings, code lists, places, from `demo/`.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use waymark_core::settings::Settings;

use super::{BuildError, json};
use crate::manifest::Manifest;

/// Lines to be signed.
pub(super) struct Docs {
    pub(super) settings: String,
    pub(super) lists: String,
    pub(super) places: String,
    pub(super) demo: bool,
    pub(super) trust_version: u64,
}

#[derive(Deserialize)]
struct TrustVersion {
    #[serde(default = "one")]
    trust_version: u64,
}

fn one() -> u64 {
    1
}

/// Reads the three documents. The settings' sealing key is filled in by who signs.
pub(super) fn read(folder: &Path, manifest: &Manifest) -> Result<Docs, BuildError> {
    let demo = folder.join("demo");
    let path = demo.join("settings.json");
    let settings = line(&path)?;
    let bad = |why: String| BuildError::Json { path: path.clone(), why };
    let read: Settings = serde_json::from_str(&settings).map_err(|e| bad(e.to_string()))?;
    if !manifest.settings_pictures.contains(&read.picture_setting) {
        return Err(bad(format!("picture_setting {:?} is not in the pack", read.picture_setting)));
    }
    if let Some(lang) = read.languages.iter().find(|l| !manifest.languages.contains(l)) {
        return Err(bad(format!("language {lang:?} is not in the pack")));
    }
    let pack: TrustVersion = super::source::json(&folder.join("pack.json"))?;
    Ok(Docs {
        lists: line(&demo.join("lists.json"))?,
        places: line(&demo.join("places.json"))?,
        demo: read.demo,
        trust_version: pack.trust_version,
        settings,
    })
}

fn line(path: &Path) -> Result<String, BuildError> {
    let text = fs::read_to_string(path).map_err(|source| BuildError::Io { path: path.into(), source })?;
    Ok(String::from_utf8_lossy(&json::minified(&text)).into_owned())
}
