//! What the app's build copies in beside what Trunk makes: a text catalogue for each language, the drill pages.
//!
//! Promise: made from the Fluent files and the demo settings only; the app puts the verified settings into the drill later (rule A2).
//! Unchanged files are not written again, so that a watching Trunk comes to rest.

use std::path::Path;

use waymark_text::{LANGUAGES, drill, embed};

use crate::error::{Error, Result, at};
use crate::run::root;

/// Writes `target/app-assets/`.
pub(crate) fn run() -> Result<()> {
    let out = root().join("target/app-assets");
    let settings = root().join("content/demo/settings.json");
    let settings = std::fs::read_to_string(&settings).map_err(at(&settings))?;
    let settings = serde_json::from_str(&settings)
        .map_err(|e| Error::Bad { what: "content/demo/settings.json".into(), why: e.to_string() })?;
    for (lang, _) in LANGUAGES {
        let (Some(json), Some(text)) = (embed::catalogue_json(lang), embed::text(lang)) else {
            return Err(Error::Bad { what: format!("language {lang}"), why: "has no catalogue".into() });
        };
        write(&out.join("text").join(format!("{lang}.json")), json)?;
        let name = if *lang == "en" { "drill.html".to_owned() } else { format!("drill.{lang}.html") };
        write(&out.join("pages").join(name), &drill::render(&text, &settings, lang))?;
    }
    for name in ["boot.js", "recovery.html", "insecure.html", "show.html"] {
        let source = root().join("static").join(name);
        let page = std::fs::read_to_string(&source).map_err(at(&source))?;
        write(&out.join("pages").join(name), &crate::pages::fill(name, &page)?)?;
    }
    demo(&out)
}

/// A debug build (demo mode, `trunk serve` alone) carries a library of its own, since no office answers there.
fn demo(out: &Path) -> Result<()> {
    let data = out.join("demo-data");
    let content = data.join("content");
    std::fs::create_dir_all(&content).map_err(at(&content))?;
    let debug = std::env::var("TRUNK_PROFILE").is_ok_and(|p| p == "debug");
    if debug && !content.join("catalog.json").exists() {
        crate::pack::build_into(&data, crate::pack::Voice::None)
    } else {
        Ok(())
    }
}

fn write(path: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(at(folder))?;
    }
    std::fs::write(path, text).map_err(at(path))
}
