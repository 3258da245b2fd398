//! `cargo xtask pack`: the starter content, drawn, checked, built and signed with the demo authority's keys.
//!
//! Where: `<data>/keys/` (made once, never committed) and `<data>/content/` (`catalog.json`, `blobs/<sha256>`), the folders that the
//! server reads. The keys sign a demo land; a real authority makes its own.

use std::path::{Path, PathBuf};

use waymark_pack::build;
use waymark_pack::build::voice::{Espeak, Voicing, Which};
use waymark_pack::keys::{Keys, system_entropy};
use waymark_pack::voice::AIM_LANGUAGE;

use crate::error::{Error, Result, at};
use crate::run::{root, say};

/// Options of `pack`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The data folder that gets `keys/` and `content/`.
    #[arg(long, default_value = ".waymark")]
    out: PathBuf,
    /// The content's source.
    #[arg(long, default_value = "content")]
    content: PathBuf,
    /// Read the content, lint it and write nothing.
    #[arg(long)]
    lint: bool,
    /// Draws the pictures anew into `content/pictures/out`, and nothing else.
    #[arg(long, conflicts_with = "lint")]
    draw: bool,
    /// Draws the pictures and writes a page with all scenes in all settings, in colour, in grey and as line art; scenes named after the
    /// file are shown alone.
    #[arg(long, num_args = 0.., value_names = ["FILE", "SCENE"], conflicts_with = "lint")]
    contact_sheet: Option<Vec<String>>,
    /// Which modules are spoken by this machine; recordings are always in.
    #[arg(long, value_enum, default_value_t = Voice::All)]
    voice: Voice,
}

/// How much of the library is spoken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum Voice {
    /// Nothing: the quickest build.
    None,
    /// The first module, for tests.
    One,
    /// Everything.
    All,
}

/// Builds, or lints.
pub(crate) fn run(args: &Args) -> Result<()> {
    // An absolute path stays as it is.
    let content = root().join(&args.content);
    if args.lint {
        return lint(&content);
    }
    if args.draw || args.contact_sheet.is_some() {
        return crate::pictures::draw(args.contact_sheet.as_deref());
    }
    build_from(&content, &root().join(&args.out), args.voice)
}

/// Findings, then the gaps of each language.
fn lint(content: &Path) -> Result<()> {
    let report = build::lint_report(content).map_err(bad)?;
    say(report.to_string().trim_end());
    if report.passes() { Ok(()) } else { Err(bad("the lint refuses it")) }
}

fn bad(error: impl std::fmt::Display) -> Error {
    Error::Bad { what: "content".into(), why: error.to_string() }
}

/// Builds the content of the checkout into a data folder.
pub(crate) fn build_into(data: &Path, voice: Voice) -> Result<()> {
    build_from(&root().join("content"), data, voice)
}

/// Builds the content of a source folder into a data folder.
pub(crate) fn build_from(source: &Path, data: &Path, voice: Voice) -> Result<()> {
    let keys = data.join("keys");
    std::fs::create_dir_all(&keys).map_err(at(&keys))?;
    let keys = Keys::load_or_make(&keys, &mut system_entropy).map_err(bad)?;
    let which = match voice {
        Voice::None => Which::None,
        Voice::One => Which::One,
        Voice::All => Which::All,
    };
    if which != Which::None {
        crate::tools::voice()?;
        say("speaking the cards (about 3 minutes on 2 cores the first time, then from the cache)");
    }
    let speaker = Espeak::new(crate::tools::cache().join("voice"));
    let voicing = Voicing { which, speaker: &speaker };
    let built = build::build_with(source, &data.join("content"), &keys, Some(&voicing)).map_err(bad)?;
    built.warnings.iter().for_each(|f| say(&format!("content: {f}")));
    for (lang, bytes) in built.manifest.voice_bytes() {
        let over = if bytes > AIM_LANGUAGE { ", over the aim" } else { "" };
        say(&format!("voice {lang}: {bytes} bytes{over}"));
    }
    say(&format!("content {} signed: {} bytes in {}", built.manifest.version, built.bytes, data.display()));
    Ok(())
}

/// A data folder for tests to copy: keys and signed content, nothing else.
pub(crate) fn build_for_tests(target: &Path, voice: Voice) -> Result<PathBuf> {
    let data = target.join("e2e-content");
    if data.exists() {
        std::fs::remove_dir_all(&data).map_err(at(&data))?;
    }
    build_into(&data, voice)?;
    Ok(data)
}
