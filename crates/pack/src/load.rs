//! From verified bytes to a library: modules, rules, texts, and where each picture is.
//!
//! Promise: a [`Library`] holds together. Every scene that is used exists in every picture setting and has its alt text, every card,
//! question and reason has its text in the source language, every question has three pictures of which exactly one is right. A pack
//! that does not is refused whole (rule C1), with a list of what is missing. Other languages may have gaps; each card then falls back.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use waymark_core::module::Module;
use waymark_core::plan::Rules;
use waymark_text::Catalogue;

use crate::error::PackError;
use crate::manifest::{FileEntry, Kind, Pack};
use crate::signed::DocType;

mod cards;
mod check;
mod limits;
mod spoken;

pub use check::Gap;
#[cfg(feature = "build")]
pub(crate) use check::scenes;
pub use spoken::{
    SOURCE, card_key, card_keys, module_keys, question_key, question_keys, said, scene_key, spoken,
};

/// Which catalogues to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Langs<'a> {
    /// All; the check when a pack is taken in.
    All,
    /// Only these; a start in one language.
    Only(&'a [&'a str]),
}

impl Langs<'_> {
    fn has(self, lang: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(list) => list.contains(&lang),
        }
    }
}

/// Everything that is taught, verified and checked.
#[derive(Debug, Clone)]
pub struct Library {
    /// SHA-256 of the signed manifest; sessions pin it.
    pub pack_id: String,
    /// Name of the library.
    pub pack: String,
    /// Version for people.
    pub version: String,
    /// Approved by no authority (rule C2).
    pub sample: bool,
    /// Languages of the pack.
    pub languages: Vec<String>,
    /// Modules, by number.
    pub modules: Vec<Module>,
    /// The plan's table.
    pub rules: Rules,
    /// Texts by language, as far as asked for.
    pub catalogues: BTreeMap<String, Catalogue>,
    /// Picture setting to scene to the SHA-256 of its drawing.
    pub pictures: BTreeMap<String, BTreeMap<String, String>>,
    /// Language to module to the SHA-256 of its voice file; voice may be missing anywhere.
    pub voice: BTreeMap<String, BTreeMap<String, String>>,
    /// Text keys that the plan's table names.
    reason_keys: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ModulesFile {
    modules: Vec<Module>,
}

impl Library {
    /// The files that [`Library::load`] asks for: all but pictures and voice, whose bytes are looked at when they are shown or
    /// heard.
    pub fn needed<'p>(pack: &'p Pack, langs: Langs<'p>) -> impl Iterator<Item = &'p FileEntry> {
        pack.manifest.files.iter().filter(move |f| match f.kind {
            Kind::Modules | Kind::Rules => true,
            Kind::Text => f.lang.as_deref().is_some_and(|l| langs.has(l)),
            Kind::Picture | Kind::Voice | Kind::Other => false,
        })
    }

    /// Reads a pack. `file` gives the bytes of an entry; they are verified here.
    ///
    /// # Errors
    /// [`PackError::Missing`], [`PackError::HashMismatch`], [`PackError::Malformed`], and [`PackError::Content`] with all that
    /// does not hold together.
    pub fn load<B: AsRef<[u8]>>(
        pack: &Pack,
        langs: Langs<'_>,
        mut file: impl FnMut(&FileEntry) -> Option<B>,
    ) -> Result<Self, PackError> {
        let (mut modules, mut rules, mut catalogues) = (None, None, BTreeMap::new());
        let mut reason_keys = Vec::new();
        for entry in Self::needed(pack, langs) {
            let bytes = file(entry).ok_or_else(|| PackError::Missing { path: entry.path.clone() })?;
            let bytes = bytes.as_ref();
            Pack::verify_file(entry, bytes)?;
            match entry.kind {
                Kind::Modules => modules = Some(json::<ModulesFile>(entry, bytes)?.modules),
                Kind::Rules => {
                    rules = Some(json::<Rules>(entry, bytes)?);
                    find_reasons(&json(entry, bytes)?, &mut reason_keys);
                }
                _ => {
                    let catalogue = catalogue(entry, bytes)?;
                    catalogues.insert(catalogue.lang().to_owned(), catalogue);
                }
            }
        }
        let missing = |path: &str| PackError::Missing { path: path.into() };
        let mut modules = modules.ok_or_else(|| missing("modules.json"))?;
        waymark_core::order::sort_by(&mut modules, |a, b| (a.number, &a.id).cmp(&(b.number, &b.id)));
        let library = Self {
            pack_id: pack.id.clone(),
            pack: pack.manifest.pack.clone(),
            version: pack.manifest.version.clone(),
            sample: pack.manifest.sample,
            languages: pack.manifest.languages.clone(),
            modules,
            rules: rules.ok_or_else(|| missing("rules.json"))?,
            catalogues,
            pictures: pictures(pack),
            voice: voices(pack),
            reason_keys,
        };
        let gaps = check::gaps(&library);
        if gaps.is_empty() { Ok(library) } else { Err(PackError::Content(gaps)) }
    }

    /// The module of that id.
    #[must_use]
    pub fn module(&self, id: &str) -> Option<&Module> {
        self.modules.iter().find(|m| m.id == id)
    }

    /// SHA-256 of the drawing of a scene.
    #[must_use]
    pub fn picture(&self, setting: &str, scene: &str) -> Option<&str> {
        self.pictures.get(setting)?.get(scene).map(String::as_str)
    }

    /// The catalogue in which nothing may be missing: the source language's, else that of the pack's first language. `None` where it was
    /// not asked for.
    #[must_use]
    pub fn source(&self) -> Option<&Catalogue> {
        let first = self.languages.iter().find(|l| *l == SOURCE).or(self.languages.first())?;
        self.catalogues.get(first)
    }

    /// What the other languages lack, for translators: language and key, in order.
    #[must_use]
    pub fn untranslated(&self) -> Vec<(String, String)> {
        self.source().map_or_else(Vec::new, |source| untranslated(source, self.catalogues.values()))
    }

    /// The texts in `lang`, else in its base language, else in English, else in any.
    #[must_use]
    pub fn catalogue(&self, lang: &str) -> Option<&Catalogue> {
        let base = lang.split('-').next().unwrap_or(lang);
        let found = [lang, base, "en"].iter().find_map(|l| self.catalogues.get(*l));
        found.or_else(|| self.catalogues.values().next())
    }
}

/// What catalogues lack of the source's: language and key, in order.
pub(crate) fn untranslated<'c>(
    source: &Catalogue,
    all: impl IntoIterator<Item = &'c Catalogue>,
) -> Vec<(String, String)> {
    let lacking = |c: &Catalogue| {
        let keys = source.keys().filter(|k| !c.has(k));
        keys.map(|k| (c.lang().to_owned(), k.to_owned())).collect::<Vec<_>>()
    };
    all.into_iter().filter(|c| c.lang() != source.lang()).flat_map(lacking).collect()
}

fn json<'b, T: Deserialize<'b>>(entry: &FileEntry, bytes: &'b [u8]) -> Result<T, PackError> {
    serde_json::from_slice(bytes).map_err(|e| malformed(entry, e))
}

fn catalogue(entry: &FileEntry, bytes: &[u8]) -> Result<Catalogue, PackError> {
    let catalogue = Catalogue::from_json(bytes).map_err(|e| malformed(entry, e))?;
    if entry.lang.as_deref() != Some(catalogue.lang()) {
        return Err(malformed(entry, format!("it is in {}", catalogue.lang())));
    }
    if let Some(key) = catalogue.longer_than(limits::MESSAGE) {
        return Err(malformed(entry, format!("the text {key} is longer than {} letters", limits::MESSAGE)));
    }
    Ok(catalogue)
}

fn malformed(entry: &FileEntry, why: impl std::fmt::Display) -> PackError {
    PackError::Malformed {
        what: DocType::Pack,
        why: crate::error::short(format_args!("{}: {why}", entry.path)),
    }
}

fn pictures(pack: &Pack) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut found: BTreeMap<String, BTreeMap<String, String>> = waymark_core::order::filled(
        pack.manifest.settings_pictures.iter().map(|s| (s.clone(), BTreeMap::new())),
    );
    for f in pack.manifest.files.iter().filter(|f| f.kind == Kind::Picture) {
        if let (Some(setting), Some(scene)) = (&f.setting, &f.scene) {
            found.entry(setting.clone()).or_default().insert(scene.clone(), f.sha256.clone());
        }
    }
    found
}

fn voices(pack: &Pack) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut found: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for f in pack.voice(|_| true) {
        if let (Some(lang), Some(module)) = (&f.lang, f.voice_of()) {
            found.entry(lang.clone()).or_default().insert(module.to_owned(), f.sha256.clone());
        }
    }
    found
}

/// Text keys that the plan's table names (`why-...`), wherever they stand in it.
fn find_reasons(value: &Value, keys: &mut Vec<String>) {
    match value {
        Value::String(s) if s.starts_with("why-") => keys.push(s.clone()),
        Value::Array(items) => items.iter().for_each(|v| find_reasons(v, keys)),
        Value::Object(fields) => fields.values().for_each(|v| find_reasons(v, keys)),
        _ => {}
    }
}
