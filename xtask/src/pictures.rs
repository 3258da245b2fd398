//! The pictures of the checkout: drawn anew, checked against what is committed, shown on a contact sheet.

use std::path::{Path, PathBuf};

use waymark_draw::Folder;

use crate::error::{Error, Result, at};
use crate::run::{root, say};
use crate::tidy::Finding;

/// Where the contact sheet goes when nobody says where.
const SHEET: &str = ".waymark/pictures.html";

fn folder() -> PathBuf {
    root().join("content/pictures")
}

fn bad(error: impl std::fmt::Display) -> Error {
    Error::Bad { what: "pictures".into(), why: error.to_string() }
}

/// Draws; with a sheet: its file, then the scenes to show (none: all).
pub(crate) fn draw(sheet: Option<&[String]>) -> Result<()> {
    let pictures = Folder::open(&folder()).map_err(bad)?;
    let drawn = pictures.draw().map_err(bad)?;
    let changed = drawn.write().map_err(bad)?;
    let bytes: usize = drawn.files.values().map(String::len).sum();
    let largest = drawn.files.iter().max_by_key(|(_, svg)| svg.len());
    let largest = largest.map(|(path, svg)| format!("{path} with {}", svg.len())).unwrap_or_default();
    say(&format!("{} pictures, {bytes} bytes, largest {largest}; {changed} changed", drawn.files.len()));
    drawn.problems().map_err(bad)?.iter().for_each(|p| say(p));
    sheet.map_or(Ok(()), |names| show(&pictures, names))
}

fn show(pictures: &Folder, names: &[String]) -> Result<()> {
    let (file, scenes) = split(names);
    let path = root().join(file);
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(at(parent))?;
    }
    std::fs::write(&path, pictures.sheet(scenes).map_err(bad)?).map_err(at(&path))?;
    say(&format!("contact sheet: file://{}", path.display()));
    Ok(())
}

/// The sheet's file, where one is named, and the scenes.
fn split(names: &[String]) -> (&Path, &[String]) {
    match names {
        [file, scenes @ ..] if file.contains(['.', '/']) => (Path::new(file), scenes),
        scenes => (Path::new(SHEET), scenes),
    }
}

/// What in the checkout is not what the composer draws.
pub(crate) fn check() -> Result<Vec<Finding>> {
    let drawn = Folder::open(&folder()).and_then(|f| f.draw()).map_err(bad)?;
    let problems = drawn.problems().map_err(bad)?;
    let fix = "(pictures: cargo xtask pack --draw)";
    Ok(problems.into_iter().map(|p| Finding::new("content/pictures", format!("{p} {fix}"))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_told_from_the_scenes() {
        let names = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(split(&names("a.html see-stop")), (Path::new("a.html"), &names("see-stop")[..]));
        assert_eq!(split(&names("see-stop crowd")), (Path::new(SHEET), &names("see-stop crowd")[..]));
        assert_eq!(split(&[]), (Path::new(SHEET), &[][..]));
    }
}
