//! Reading the source folder: modules, texts, rules, pictures, recordings.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use waymark_core::module::Module;
use waymark_core::plan::{RuleFault, Rules, audit};
use waymark_text::Catalogue;
use waymark_text::compile::Source as Fluent;

use super::voice::{self, Recordings};
use super::{BuildError, json as lines};
use crate::load::{SOURCE, card_key, card_keys, module_keys, question_keys, scenes, untranslated};

/// `pack.json`.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Head {
    pub(super) pack: String,
    pub(super) version: String,
    pub(super) author: String,
    pub(super) sample: bool,
    pub(super) languages: Vec<String>,
    pub(super) settings_pictures: Vec<String>,
    /// Scenes beside those of cards and questions (the app's own screens).
    #[serde(default)]
    pub(super) more_scenes: Vec<String>,
}

/// All sources, compiled but not yet checked against each other.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) head: Head,
    pub(super) modules: Vec<Module>,
    pub(super) rules: Vec<u8>,
    pub(super) catalogues: BTreeMap<String, Catalogue>,
    pub(super) pictures: BTreeMap<(String, String), Vec<u8>>,
    pub(super) recordings: Recordings,
}

pub(super) fn read(folder: &Path) -> Result<Source, BuildError> {
    let head: Head = json(&folder.join("pack.json"))?;
    let modules = modules(folder)?;
    let rules = lines::minified(&text(&folder.join("rules.json"))?);
    let catalogues = catalogues(folder, &head, &modules)?;
    let pictures = pictures(folder, &head, &modules)?;
    let recordings = voice::recordings(folder, &head.languages, &modules)?;
    Ok(Source { head, modules, rules, catalogues, pictures, recordings })
}

fn text(path: &Path) -> Result<String, BuildError> {
    fs::read_to_string(path).map_err(|source| BuildError::Io { path: path.into(), source })
}

/// A JSON source as a value; what is wrong is named by file, line and column.
pub(super) fn json<T: DeserializeOwned>(path: &Path) -> Result<T, BuildError> {
    serde_json::from_str(&text(path)?).map_err(|e| BuildError::Json { path: path.into(), why: e.to_string() })
}

pub(super) fn modules(folder: &Path) -> Result<Vec<Module>, BuildError> {
    let root = folder.join("modules");
    let fail = |source| BuildError::Io { path: root.clone(), source };
    let mut folders = Vec::new();
    for entry in fs::read_dir(&root).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        // An empty folder is what a checkout leaves of a module that is gone.
        if path.is_dir() && fs::read_dir(&path).is_ok_and(|mut d| d.next().is_some()) {
            folders.push(path);
        }
    }
    folders.sort();
    let mut modules = Vec::new();
    for path in folders {
        let file = path.join("module.json");
        let module: Module = json(&file)?;
        if path.file_name().is_none_or(|n| n.to_string_lossy() != module.id) {
            return Err(BuildError::Json { path: file, why: format!("its id is {:?}", module.id) });
        }
        modules.push(module);
    }
    modules.sort_by(|a, b| (a.number, &a.id).cmp(&(b.number, &b.id)));
    Ok(modules)
}

/// Files of one language: (name, prefix of its keys, text). `cast` holds the Fluent terms of the story people; it may be absent, and
/// so may every file of a language that is not the source.
fn fluent(
    folder: &Path,
    lang: &str,
    modules: &[Module],
) -> Result<Vec<(String, String, String)>, BuildError> {
    let mut files = Vec::new();
    let whole = lang == SOURCE;
    for (dir, needed) in [("cast", false), ("scenes", whole), ("why", whole)] {
        let path = folder.join(dir).join(format!("{lang}.ftl"));
        if needed || path.exists() {
            files.push((format!("{dir}/{lang}.ftl"), String::new(), text(&path)?));
        }
    }
    for m in modules {
        let path = folder.join("modules").join(&m.id).join(format!("{lang}.ftl"));
        if whole || path.exists() {
            files.push((format!("modules/{}/{lang}.ftl", m.id), format!("{}/", m.id), text(&path)?));
        }
    }
    Ok(files)
}

fn catalogues(
    folder: &Path,
    head: &Head,
    modules: &[Module],
) -> Result<BTreeMap<String, Catalogue>, BuildError> {
    if !head.languages.iter().any(|l| l == SOURCE) {
        return Err(BuildError::Text(format!("pack.json: `languages` lacks {SOURCE}, the source language")));
    }
    let others = head.languages.iter().map(String::as_str).filter(|l| *l != SOURCE);
    let mut texts = Vec::new();
    for lang in [SOURCE].into_iter().chain(others) {
        texts.push((lang, fluent(folder, lang, modules)?));
    }
    let sources: Vec<_> = texts
        .iter()
        .map(|(lang, files)| {
            let files = files.iter().map(|(file, prefix, text)| Fluent { file, prefix, text });
            (*lang, files.collect::<Vec<_>>())
        })
        .collect();
    let compiled = waymark_text::compile_with_gaps(&sources).map_err(|e| BuildError::Text(e.to_string()))?;
    Ok(compiled.into_iter().map(|c| (c.lang().to_owned(), c)).collect())
}

fn pictures(
    folder: &Path,
    head: &Head,
    modules: &[Module],
) -> Result<BTreeMap<(String, String), Vec<u8>>, BuildError> {
    let used: BTreeSet<&str> = modules.iter().flat_map(|m| scenes(m).map(|(s, _)| s)).collect();
    let mut pictures = BTreeMap::new();
    for setting in &head.settings_pictures {
        for scene in used.iter().copied().chain(head.more_scenes.iter().map(String::as_str)) {
            let path = folder.join("pictures/out").join(setting).join(format!("{scene}.svg"));
            // A missing drawing is reported with all others by the library's own check.
            match fs::read(&path) {
                Ok(svg) => {
                    if let Some(why) = super::picture::fault(&svg) {
                        return Err(BuildError::Picture { path, why });
                    }
                    pictures.insert((setting.clone(), scene.to_owned()), svg);
                }
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
                Err(source) => return Err(BuildError::Io { path, source }),
            }
        }
    }
    Ok(pictures)
}

impl Source {
    /// What the plan's table contradicts, or can never reach.
    pub(super) fn rule_faults(&self) -> Result<Vec<RuleFault>, BuildError> {
        Ok(audit(&self.rules_table()?, &self.modules))
    }

    /// The plan's table.
    pub(super) fn rules_table(&self) -> Result<Rules, BuildError> {
        serde_json::from_slice(&self.rules)
            .map_err(|e| BuildError::Json { path: "rules.json".into(), why: e.to_string() })
    }

    /// What other languages than the source lack.
    pub(super) fn untranslated(&self) -> Vec<(String, String)> {
        let source = self.catalogues.get(SOURCE);
        source.map_or_else(Vec::new, |s| untranslated(s, self.catalogues.values()))
    }

    /// Keys under a module that no card or question has.
    pub(super) fn unused_texts(&self) -> Vec<String> {
        let mut used = BTreeSet::new();
        for m in &self.modules {
            used.extend(module_keys(m));
            used.extend(m.cards.iter().flat_map(|c| card_keys(&m.id, c)));
            used.extend(m.cards.iter().map(|c| format!("{}.note", card_key(&m.id, &c.id))));
            used.extend(m.questions.iter().flat_map(|q| question_keys(&m.id, q)));
        }
        let found = self.catalogues.values().flat_map(Catalogue::keys);
        let unused: BTreeSet<&str> = found.filter(|k| k.contains('/') && !used.contains(*k)).collect();
        unused.into_iter().map(str::to_owned).collect()
    }
}
