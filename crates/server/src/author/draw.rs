//! `waymark-server pack draw`: the pictures of a library, composed anew from scenes and parts, and a page to look at.
//!
//! Promise: a scene that breaks the picture rules stops it before a file is written; the same code as `cargo xtask pack --draw`.

use std::path::Path;

use waymark_draw::Folder;

use super::Talk;
use crate::error::ServerError;

/// Draws `library/pictures`; true: every scene has its text in every language.
pub(super) fn run(library: &Path, sheet: Option<&Path>, talk: &mut impl Talk) -> Result<bool, ServerError> {
    let pictures = Folder::open(&library.join("pictures"))?;
    let drawn = pictures.draw()?;
    let changed = drawn.write()?;
    talk.say(&format!("{} pictures, {changed} changed", drawn.files.len()))?;
    if let Some(path) = sheet {
        std::fs::write(path, pictures.sheet(&[])?).map_err(|e| ServerError::file(path, e))?;
        talk.say(&path.display().to_string())?;
    }
    let problems = drawn.problems()?;
    for problem in &problems {
        talk.say(problem)?;
    }
    Ok(problems.is_empty())
}
