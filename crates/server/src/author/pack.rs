//! `waymark-server pack`: begin, draw, lint, build, sign, verify, compare and show lessons; judge loose texts.
//!
//! Promise: nothing is signed that the lint refuses; an approval is said by name and confirmed; true means that all is well.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use waymark_pack::build::voice::{Espeak, Voicing, Which};
use waymark_pack::build::{self, Approval, Draft, Signer};
use waymark_pack::hash::Fingerprint;
use waymark_pack::keys::{KeyFolder, Keys, State};
use waymark_pack::{differ, inspect};

use super::{Talk, check_text, draw, keys, passphrase, words};
use crate::error::ServerError;
use crate::world::World;

/// What can be done with lessons.
#[derive(Debug, Clone, Subcommand)]
pub enum PackCommand {
    /// Begins a library from one that was delivered, or adds a module to one.
    New {
        /// The folder to write in.
        folder: PathBuf,
        /// The library to begin from.
        #[arg(long, required_unless_present = "module", conflicts_with = "module")]
        from: Option<PathBuf>,
        /// Name of the new library: small letters, digits, hyphens.
        #[arg(long, default_value = "own")]
        name: String,
        /// Who writes it.
        #[arg(long, required_unless_present = "module")]
        author: Option<String>,
        /// Adds a module of this id to the library in `folder`.
        #[arg(long)]
        module: Option<String>,
    },
    /// Draws the pictures anew from scenes and parts.
    Draw {
        /// The library's source.
        folder: PathBuf,
        /// Also writes a page with all scenes in all settings, to look at.
        #[arg(long)]
        sheet: Option<PathBuf>,
    },
    /// Checks every text and lists what is not yet translated.
    Lint {
        /// The library's source.
        folder: PathBuf,
    },
    /// Compiles and checks; what comes out is unsigned.
    Build {
        /// The library's source.
        folder: PathBuf,
        /// Where to put it.
        #[arg(long)]
        out: PathBuf,
        /// Speak what nobody recorded, with espeak-ng and opusenc; clips are kept in this folder for the next build.
        #[arg(long)]
        speak: Option<PathBuf>,
    },
    /// Signs what was built, with the passphrase of the signing key.
    Sign {
        /// A folder that `build` wrote; signed files are put beside.
        folder: PathBuf,
        /// Folder with the keys.
        #[arg(long, env = "WAYMARK_DATA", default_value = "data")]
        data: PathBuf,
        /// The authority that approves it. Without it every card says SAMPLE.
        #[arg(long)]
        approved_by: Option<String>,
        /// Language of the questions.
        #[arg(long, env = "WAYMARK_LANG", default_value = "en")]
        lang: String,
    },
    /// Checks every byte of a signed folder.
    Verify {
        /// A folder with `catalog.json` and `blobs/`.
        folder: PathBuf,
        /// The authority that it must be of: 32 digits and letters.
        #[arg(long)]
        authority: Option<String>,
    },
    /// What changed from one signed folder to another.
    Diff {
        /// The older.
        old: PathBuf,
        /// The newer.
        new: PathBuf,
    },
    /// What is in a signed folder.
    Show {
        /// A folder with `catalog.json` and `blobs/`.
        folder: PathBuf,
    },
    /// Judges loose texts: lines of JSON `{id, lang, age, kind, text}`, an answer a line.
    CheckText {
        /// The file; `-` for standard input.
        file: PathBuf,
    },
}

/// Runs it. True: all is well; false: something was refused, and said.
///
/// # Errors
/// [`ServerError`].
pub fn run(command: &PackCommand, world: &World, talk: &mut impl Talk) -> Result<bool, ServerError> {
    match command {
        PackCommand::New { folder, from, name, author, module } => {
            begin(folder, from.as_deref(), name, author.as_deref(), module.as_deref(), talk)
        }
        PackCommand::Draw { folder, sheet } => draw::run(folder, sheet.as_deref(), talk),
        PackCommand::Lint { folder } => lint(folder, talk),
        PackCommand::Build { folder, out, speak } => prepare(folder, out, speak.as_deref(), talk),
        PackCommand::Sign { folder, data, approved_by, lang } => {
            sign(folder, data, approved_by.as_deref(), lang, world, talk)
        }
        PackCommand::Verify { folder, authority } => verify(folder, authority.as_deref(), talk),
        PackCommand::Show { folder } => verify(folder, None, talk),
        PackCommand::Diff { old, new } => {
            talk.say(differ::differ(old, new)?.to_string().trim_end())?;
            Ok(true)
        }
        PackCommand::CheckText { file } => check_text::run(file, talk),
    }
}

fn begin(
    folder: &Path,
    from: Option<&Path>,
    name: &str,
    author: Option<&str>,
    module: Option<&str>,
    talk: &mut impl Talk,
) -> Result<bool, ServerError> {
    if let Some(id) = module {
        build::new_module(folder, id)?;
        talk.say(&folder.join("modules").join(id).display().to_string())?;
    } else if let (Some(from), Some(author)) = (from, author) {
        build::new_library(folder, from, name, author)?;
        talk.say(&folder.display().to_string())?;
    }
    Ok(true)
}

fn lint(folder: &Path, talk: &mut impl Talk) -> Result<bool, ServerError> {
    let report = build::lint_report(folder)?;
    talk.say(report.to_string().trim_end())?;
    Ok(report.passes())
}

fn prepare(
    folder: &Path,
    out: &Path,
    speak: Option<&Path>,
    talk: &mut impl Talk,
) -> Result<bool, ServerError> {
    let speaker = speak.map(Espeak::new);
    let voicing = speaker.as_ref().map(|speaker| Voicing { which: Which::All, speaker });
    let draft = Draft::prepare_with(folder, voicing.as_ref())?;
    draft.write(out)?;
    for finding in &draft.warnings {
        talk.say(&finding.to_string())?;
    }
    let m = &draft.head.manifest;
    talk.say(&format!("{} {}: {} files, unsigned, in {}", m.pack, m.version, m.files.len(), out.display()))?;
    Ok(true)
}

fn sign(
    folder: &Path,
    data: &Path,
    approved_by: Option<&str>,
    lang: &str,
    world: &World,
    talk: &mut impl Talk,
) -> Result<bool, ServerError> {
    let t = words(lang)?;
    let draft = Draft::read(folder)?;
    let m = &draft.head.manifest;
    talk.say(&t.sign_what(passphrase::count(m.files.len()), &m.pack, &m.version))?;
    let approval = approved_by.map(|by| Approval { by: by.to_owned() });
    if let Some(approval) = &approval {
        talk.say(&t.sign_approval(&approval.by))?;
        if talk.ask(&t.sign_approval_again())?.trim() != approval.by.trim() {
            return Err(ServerError::Asked(t.sign_approval_differs()));
        }
    }
    let kept = KeyFolder::new(&data.join("keys"));
    let signer = match kept.state() {
        State::Empty => return Err(ServerError::Asked(t.sign_no_keys())),
        State::Open => {
            let mut fill = |b: &mut [u8]| {
                world.fill(b).map_err(|e| waymark_pack::keys::KeyError::Entropy(e.to_string()))
            };
            Signer::of(&Keys::load_or_make(&data.join("keys"), &mut fill)?, draft.head.trust_version)
        }
        State::Kept => passphrase::old(&t, talk, |p| keys::signer(data, &kept, p))?.0,
    };
    let built = build::sign_into(folder, draft, &signer, approval.as_ref())?;
    let pack = built.catalog.packs.last().cloned().unwrap_or_default();
    talk.say(&t.sign_done(&signer.key.id().to_string(), &pack))?;
    Ok(true)
}

fn verify(folder: &Path, authority: Option<&str>, talk: &mut impl Talk) -> Result<bool, ServerError> {
    let expected = authority.map(str::parse::<Fingerprint>).transpose()?;
    let report = inspect::folder(folder, expected).map_err(|e| ServerError::Asked(e.to_string()))?;
    talk.say(report.to_string().trim_end())?;
    Ok(report.is_sound())
}
