//! Turns `i18n/<lang>/*.ftl` into typed methods and one compact catalogue a language; whatever is wrong stops the build
//! with file, key and language. Reads only files of this crate.

#[expect(unreachable_pub, reason = "public in the library that shares this file")]
#[path = "src/compile/mod.rs"]
mod compile;
#[path = "build/generate.rs"]
mod generate;
#[expect(unreachable_pub, reason = "public in the library that shares this file")]
#[path = "src/pattern.rs"]
mod pattern;
#[path = "build/read.rs"]
mod read;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

/// The languages that are built, and the one place where a language is switched on. The first is held against the others and
/// gives the doc comments. A folder in `i18n/` that is not named here may be unfinished; a named one must say everything.
const LANGUAGES: &[&str] = &["en", "ar", "es", "fa-AF", "fr", "uk"];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            let text = e.to_string();
            for line in text.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    for watched in ["build.rs", "build", "src/compile", "src/pattern.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let languages = read::languages(Path::new("i18n"), LANGUAGES)?;
    let mut compiled = Vec::new();
    let mut faults = Vec::new();
    for language in &languages {
        match compile::messages(&language.tag, &language.sources()) {
            Ok(messages) => compiled.push((language.tag.as_str(), messages)),
            Err(e) => faults.extend(e.0),
        }
    }
    if !faults.is_empty() {
        return Err(compile::CompileError(faults).into());
    }
    let by_ref: Vec<_> = compiled.iter().map(|(tag, m)| (*tag, m)).collect();
    compile::compare(&by_ref, compile::Gaps::Refused)?;
    generate::write(Path::new(&std::env::var("OUT_DIR")?), &by_ref)?;
    Ok(())
}
