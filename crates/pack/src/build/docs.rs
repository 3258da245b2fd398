//! The authority's own documents: settings, code lists, places, from `demo/`.

use std::fs;
use std::path::Path;

use serde::Deserialize;
use waymark_core::settings::Settings;

use super::{BuildError, json};
use crate::keys::Keys;
use crate::manifest::Manifest;

/// Lines to be signed.
pub(super) struct Docs {
    pub(super) settings: Vec<u8>,
    pub(super) lists: Vec<u8>,
    pub(super) places: Vec<u8>,
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

/// Reads the three documents; the sealing key of `keys` is put into the settings.
pub(super) fn read(folder: &Path, keys: &Keys, manifest: &Manifest) -> Result<Docs, BuildError> {
    let demo = folder.join("demo");
    let settings = with_sealing_key(&text(&demo.join("settings.json"))?, keys);
    let path = demo.join("settings.json");
    let bad = |why: String| BuildError::Json { path: path.clone(), why };
    let read: Settings = serde_json::from_slice(&settings).map_err(|e| bad(e.to_string()))?;
    if !manifest.settings_pictures.contains(&read.picture_setting) {
        return Err(bad(format!("picture_setting {:?} is not in the pack", read.picture_setting)));
    }
    if let Some(lang) = read.languages.iter().find(|l| !manifest.languages.contains(l)) {
        return Err(bad(format!("language {lang:?} is not in the pack")));
    }
    let pack: TrustVersion = super::source::json(&folder.join("pack.json"))?;
    Ok(Docs {
        lists: json::minified(&text(&demo.join("lists.json"))?),
        places: json::minified(&text(&demo.join("places.json"))?),
        demo: read.demo,
        trust_version: pack.trust_version,
        settings,
    })
}

fn text(path: &Path) -> Result<String, BuildError> {
    fs::read_to_string(path).map_err(|source| BuildError::Io { path: path.into(), source })
}

/// The source says `"sealing_key": ""`: keys are made once per installation and are in no source.
fn with_sealing_key(source: &str, keys: &Keys) -> Vec<u8> {
    let line = String::from_utf8_lossy(&json::minified(source)).into_owned();
    let filled = format!(r#""sealing_key":"{}""#, keys.sealing.public_base64());
    line.replacen(r#""sealing_key":"""#, &filled, 1).into_bytes()
}
