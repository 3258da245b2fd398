//! Beginning: a library of one's own from one that was delivered, and a module that holds together before a word is changed.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{BuildError, source, write};

/// A module to write over.
const MODULE: &str = include_str!("../../skeleton/module.json");
const TEXTS: &str = include_str!("../../skeleton/en.ftl");

/// Copies the library in `from` to `folder` under a new name and author, version 0.1.0, as SAMPLE.
///
/// # Errors
/// [`BuildError::New`] where the folder is not empty or the name is none; [`BuildError::Io`].
pub fn new_library(folder: &Path, from: &Path, name: &str, author: &str) -> Result<(), BuildError> {
    is_name(name)?;
    if author.trim().is_empty() || author.chars().count() > 200 {
        return Err(BuildError::New("the author needs a name of at most 200 letters".into()));
    }
    if fs::read_dir(folder).is_ok_and(|mut d| d.next().is_some()) {
        return Err(BuildError::New(format!("{} is not empty", folder.display())));
    }
    let mut head: Value = source::json(&from.join("pack.json"))?;
    copy(from, folder)?;
    if let Some(fields) = head.as_object_mut() {
        for (field, value) in [("pack", name), ("author", author.trim()), ("version", "0.1.0")] {
            fields.insert(field.into(), value.into());
        }
        fields.insert("sample".into(), true.into());
    }
    let pretty = serde_json::to_string_pretty(&head).unwrap_or_default();
    write::put(&folder.join("pack.json"), format!("{pretty}\n").as_bytes())
}

/// Adds a module with a few cards and questions, in English, to a library.
///
/// # Errors
/// [`BuildError::New`] where it is there already or its id is none; [`BuildError::Io`].
pub fn new_module(folder: &Path, id: &str) -> Result<(), BuildError> {
    is_name(id)?;
    let head: source::Head = source::json(&folder.join("pack.json"))?;
    let target = folder.join("modules").join(id);
    if target.exists() {
        return Err(BuildError::New(format!("the module {id} is there already")));
    }
    let used = source::modules(folder)?.iter().map(|m| m.number).max().unwrap_or(0);
    // The author's name may hold a quote: written as JSON writes it, without the quotes around it.
    let author = serde_json::to_string(&head.author).unwrap_or_default();
    let module = MODULE
        .replace("NEW-MODULE", id)
        .replace("NEW-NUMBER", &used.saturating_add(1).to_string())
        .replace("NEW-AUTHOR", author.trim_matches('"'));
    fs::create_dir_all(&target).map_err(|source| BuildError::Io { path: target.clone(), source })?;
    write::put(&target.join("module.json"), module.as_bytes())?;
    write::put(&target.join("en.ftl"), TEXTS.as_bytes())
}

fn is_name(name: &str) -> Result<(), BuildError> {
    let plain = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if name.is_empty() || name.len() > 40 || name.starts_with('-') || !name.bytes().all(plain) {
        let why = format!("{name:?} is no name: small letters, digits and hyphens, at most 40");
        return Err(BuildError::New(why));
    }
    Ok(())
}

/// Folders and plain files; nothing is followed out of the library.
fn copy(from: &Path, to: &Path) -> Result<(), BuildError> {
    let at = |path: &Path| {
        let path = path.to_path_buf();
        move |source| BuildError::Io { path, source }
    };
    fs::create_dir_all(to).map_err(at(to))?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let entry = entry.map_err(at(from))?;
        let (path, kind) = (entry.path(), entry.file_type().map_err(at(from))?);
        let target = to.join(entry.file_name());
        if kind.is_dir() {
            copy(&path, &target)?;
        } else if kind.is_file() {
            fs::copy(&path, &target).map_err(at(&path))?;
        }
    }
    Ok(())
}
