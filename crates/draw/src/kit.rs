//! The kit of parts and people that scenes are composed of, read from `content/pictures` and checked row by row.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::body::{Body, body_of};
use crate::error::{Error, Refusal, Result, at};
use crate::parts::{self, Parts};
use crate::pose::Poses;
use crate::rows::{Table, read, whole};
use crate::wear::Wear;

/// The picture settings, in the order of the contact sheet.
pub const SETTINGS: [&str; 4] = ["meca", "eeur", "ssaf", "seas"];
/// The shapes that a country's sign may have (rule C4).
pub const FACES: [&str; 7] = ["triangle", "down", "square", "diamond", "rect", "octagon", "round"];
/// Land colours, in the order in which a picture names them.
const LAND: [&str; 16] = [
    "sky", "hill", "hill2", "ground", "path", "dark", "grass", "grass2", "leaf", "leaf2", "trunk", "wall",
    "wall2", "roof", "door", "rubble",
];

/// The sign of a setting, until a country brings its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// One of [`FACES`].
    pub shape: String,
    /// The face.
    pub fill: String,
    /// The rim.
    pub edge: String,
    /// The mark.
    pub mark: String,
}

/// One picture setting: what belongs to the place. Same ids everywhere; only the values differ.
#[derive(Debug, Clone)]
pub struct Setting {
    /// Its code.
    pub key: &'static str,
    /// Its name, for the contact sheet.
    pub name: String,
    /// Its sign.
    pub sign: Sign,
    /// Land colours in order.
    pub(crate) land: Vec<(&'static str, String)>,
    pub(crate) people: BTreeMap<String, Wear>,
    pub(crate) parts: Parts,
}

/// Bodies, poses, parts and settings.
#[derive(Debug, Clone)]
pub struct Kit {
    pub(crate) bodies: BTreeMap<String, Body>,
    pub(crate) poses: Poses,
    settings: Vec<Setting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    #[serde(rename = "about")]
    _about: String,
    people: Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingFile {
    name: String,
    #[serde(rename = "about")]
    _about: String,
    land: BTreeMap<String, String>,
    sign: Sign,
    people: Table,
}

impl Kit {
    /// Reads `parts/`, `people/` and `settings/` of a folder.
    pub fn load(folder: &Path) -> Result<Self> {
        let people = folder.join("people");
        let bodies: BTreeMap<String, Body> = json(&people.join("bodies.json"))?;
        let poses_path = people.join("poses.json");
        let poses =
            Poses::parse(&text(&poses_path)?, &text(&people.join("ways.json"))?).map_err(kit(&poses_path))?;
        let shared: Shared = json(&people.join("shared.json"))?;
        let (common, own) = sheets(&folder.join("parts"))?;
        let settings = SETTINGS
            .into_iter()
            .map(|key| {
                let path = folder.join("settings").join(format!("{key}.json"));
                let none = Parts::new();
                let own = own.get(key).unwrap_or(&none);
                setting(key, json(&path)?, &shared.people, &bodies, &common, own).map_err(kit(&path))
            })
            .collect::<Result<_>>()?;
        Ok(Self { bodies, poses, settings })
    }

    /// The four settings.
    pub fn settings(&self) -> &[Setting] {
        &self.settings
    }

    pub(crate) fn setting(&self, key: &str) -> std::result::Result<&Setting, Refusal> {
        self.settings.iter().find(|s| s.key == key).ok_or_else(|| Refusal::NoSetting(key.into()))
    }
}

fn setting(
    key: &'static str,
    file: SettingFile,
    shared: &Table,
    bodies: &BTreeMap<String, Body>,
    common: &Parts,
    own: &Parts,
) -> std::result::Result<Setting, String> {
    let mut colours = file.land;
    let land = LAND
        .into_iter()
        .map(|name| colours.remove(name).map(|c| (name, c)).ok_or_else(|| format!("no land colour {name}")))
        .collect::<std::result::Result<_, _>>()?;
    if let Some(other) = colours.keys().next() {
        return Err(format!("unknown land colour {other}"));
    }
    if !FACES.contains(&file.sign.shape.as_str()) {
        return Err(format!("no sign shape {}", file.sign.shape));
    }
    let parts = parts::whole(common, own, &file.sign.shape)?;
    let mut people = BTreeMap::new();
    for who in file.people.keys() {
        let row = whole(who, &|n| file.people.get(n).or_else(|| shared.get(n)))?;
        body_of(bodies, who).ok_or_else(|| format!("no body for {who}"))?;
        let wear: Wear = read(who, row)?;
        if let Some(id) = wear.parts().into_iter().find(|id| !parts.contains_key(id)) {
            return Err(format!("{who}: no part {id}"));
        }
        people.insert(who.clone(), wear);
    }
    Ok(Setting { key, name: file.name, sign: file.sign, land, people, parts })
}

/// The sheets of `parts/`: common ones together, those named after a setting apart.
fn sheets(folder: &Path) -> Result<(Parts, BTreeMap<String, Parts>)> {
    let (mut common, mut own) = (Parts::new(), BTreeMap::new());
    for path in svgs(folder)? {
        let sheet = parts::parse(&text(&path)?).map_err(kit(&path))?;
        let stem = stem(&path);
        if SETTINGS.contains(&stem.as_str()) {
            own.insert(stem, sheet);
            continue;
        }
        for (id, inner) in sheet {
            if common.insert(id.clone(), inner).is_some() {
                return Err(kit(&path)(format!("{id} stands in another sheet too")));
            }
        }
    }
    Ok((common, own))
}

/// The `.svg` files of a folder in order of name; none where the folder is missing.
pub(crate) fn svgs(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    if !folder.exists() {
        return Ok(vec![]);
    }
    let mut out = vec![];
    for entry in std::fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.extension().is_some_and(|e| e == "svg") {
            out.push(path);
        }
    }
    out.sort();
    Ok(out)
}

/// A file's name without its ending.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The text of a file.
pub(crate) fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(at(path))
}

fn json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T> {
    serde_json::from_str(&text(path)?).map_err(|e| kit(path)(e.to_string()))
}

fn kit(path: &Path) -> impl Fn(String) -> Error {
    move |why| Error::Kit { path: path.to_owned(), why }
}
