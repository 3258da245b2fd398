//! Finds the languages and their Fluent files.

use std::fs;
use std::io;
use std::path::Path;

use crate::compile::Source;

/// A language: tag and files (name, text).
pub(crate) struct Language {
    /// The folder's name.
    pub(crate) tag: String,
    files: Vec<(String, String)>,
}

impl Language {
    /// The files as the compiler takes them.
    pub(crate) fn sources(&self) -> Vec<Source<'_>> {
        self.files.iter().map(|(file, text)| Source { file, prefix: "", text }).collect()
    }
}

/// The folders of `root` that are named, in that order. Tells cargo what to watch.
pub(crate) fn languages(root: &Path, named: &[&str]) -> io::Result<Vec<Language>> {
    named
        .iter()
        .map(|tag| {
            let path = root.join(tag);
            println!("cargo::rerun-if-changed={}", path.display());
            language(&path)
        })
        .collect()
}

fn language(dir: &Path) -> io::Result<Language> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "ftl") {
            files.push((path.display().to_string(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    let tag = dir.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Language { tag, files })
}
