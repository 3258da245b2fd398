//! Speech by espeak-ng, compressed by opusenc: both are Debian packages, and free.
//!
//! Promise: the same text in the same language is spoken once and then taken from the cache; nothing is sent anywhere.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::Speak;
use crate::hash::sha256_hex;

/// Words a minute: slower than the program's 175, so that a group outdoors can follow.
const RATE: &str = "140";
/// Kilobits a second.
const BITRATE: &str = "8";
/// Changes when the commands below change, so that old clips are not taken.
const RECIPE: &str = "1";

/// The program's name for a language.
const VOICES: [(&str, &str); 6] =
    [("en", "en"), ("ar", "ar"), ("fr", "fr-fr"), ("es", "es-419"), ("uk", "uk"), ("fa", "fa")];

/// The two programs, with a cache of clips.
#[derive(Debug, Clone)]
pub struct Espeak {
    cache: PathBuf,
}

impl Espeak {
    /// The programs that it calls.
    pub const PROGRAMS: [&str; 2] = ["espeak-ng", "opusenc"];

    /// With clips kept in `cache`.
    #[must_use]
    pub fn new(cache: impl Into<PathBuf>) -> Self {
        Self { cache: cache.into() }
    }
}

impl Speak for Espeak {
    fn speak(&self, lang: &str, text: &str) -> Result<Option<Vec<u8>>, String> {
        let base = lang.split('-').next().unwrap_or(lang);
        let Some((_, voice)) = VOICES.iter().find(|(l, _)| *l == base) else { return Ok(None) };
        let text = plain(text);
        let name = sha256_hex(format!("{RECIPE}|{voice}|{RATE}|{BITRATE}|{text}").as_bytes());
        let kept = self.cache.join(format!("{name}.opus"));
        if let Ok(clip) = std::fs::read(&kept)
            && clip.starts_with(b"OggS")
        {
            return Ok(Some(clip));
        }
        let clip = made(voice, &text)?;
        keep(&kept, &clip).map_err(|e| format!("{}: {e}", kept.display()))?;
        Ok(Some(clip))
    }
}

/// Without marks of direction: they are for the eye.
fn plain(text: &str) -> String {
    let unheard =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().filter(|c| !unheard(*c)).collect()
}

fn made(voice: &str, text: &str) -> Result<Vec<u8>, String> {
    let [speaker, encoder] = Espeak::PROGRAMS;
    let start = |program: &'static str| move |e: std::io::Error| format!("{program}: {e}");
    let mut talk = Command::new(speaker)
        .args(["-v", voice, "-s", RATE, "-b", "1", "--stdout"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(start(speaker))?;
    if let Some(mut input) = talk.stdin.take() {
        input.write_all(text.as_bytes()).map_err(start(speaker))?;
    }
    let wave = talk.stdout.take().ok_or_else(|| format!("{speaker}: no output"))?;
    // One serial number and no comments: the same text gives the same bytes.
    let out = Command::new(encoder)
        .args(["--quiet", "--ignorelength", "--speech", "--bitrate", BITRATE, "--framesize", "60"])
        .args(["--padding", "0", "--discard-comments", "--discard-pictures", "--serial", "1", "-", "-"])
        .stdin(wave)
        .output()
        .map_err(start(encoder))?;
    let spoken = talk.wait().map_err(start(speaker))?;
    if spoken.success() && out.status.success() && out.stdout.starts_with(b"OggS") {
        Ok(out.stdout)
    } else {
        Err(format!("{speaker} {spoken}, {encoder} {}: {}", out.status, String::from_utf8_lossy(&out.stderr)))
    }
}

/// In one step: two builds at a time may write the same clip.
fn keep(path: &Path, clip: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let half = path.with_extension(format!("{}-{:?}", std::process::id(), std::thread::current().id()));
    std::fs::write(&half, clip)?;
    std::fs::rename(&half, path)
}
