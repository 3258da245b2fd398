//! Spoken cards: one file a module and language. Its first line is a JSON index, the clips (Ogg Opus) follow one after the other.
//!
//! Promise: a [`Voice`] exists only if its index is within limits and each clip lies inside the file, apart from the others. A clip is
//! handed on only for the very text that was spoken: where the country's number changed since, nothing is said rather than the old one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use waymark_core::module::Module;

use crate::error::PackError;
use crate::hash;
use crate::load::{card_keys, question_key};
use crate::manifest::{FileEntry, Kind, Pack};
use crate::signed::DocType;

/// Most bytes of one language: beyond it a pack is refused.
pub const MAX_LANGUAGE: u64 = 25_000_000;
/// What one language should stay under, as shipped.
pub const AIM_LANGUAGE: u64 = 6_000_000;
/// Most bytes of a file: what a tablet holds in memory while a module is taught.
pub const MAX_FILE: u64 = 4 << 20;
/// Most clips in a file.
pub const MAX_CLIPS: usize = 1_000;
/// Longest clip, bytes: several minutes of speech.
pub const MAX_CLIP: usize = 1 << 20;
/// Longest index, bytes.
pub const MAX_INDEX: usize = 256 << 10;
/// Longest key.
const MAX_KEY: usize = 120;
/// What every Ogg file begins with.
const OGG: &[u8] = b"OggS";

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    /// Language tag.
    pub lang: String,
    /// Module id.
    pub module: String,
    /// Made by a program, but for the clips that say `recorded`.
    pub synthetic: bool,
    /// Clips by text key.
    pub clips: BTreeMap<String, Clip>,
}

/// Where a clip is, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clip {
    /// First byte, counted from the end of the first line.
    pub at: u32,
    /// Bytes.
    pub len: u32,
    /// [`mark`] of the text that is spoken.
    pub text: String,
    /// A person spoke it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recorded: bool,
}

/// A file that was read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    index: Index,
    bytes: Vec<u8>,
    body: usize,
}

/// A clip to be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken<'v> {
    /// Ogg Opus.
    pub bytes: &'v [u8],
    /// A program's voice; people are told.
    pub synthetic: bool,
}

impl Voice {
    /// Reads and checks the file `at` a path of the pack, whose bytes were held against the manifest before.
    ///
    /// # Errors
    /// [`PackError::TooLarge`], [`PackError::Malformed`]: a truncated file, clips that overlap or lie outside, too many of them.
    pub fn read(at: &str, bytes: Vec<u8>) -> Result<Self, PackError> {
        let bad = |why: &str| PackError::Malformed { what: DocType::Pack, why: format!("{at}: {why}") };
        if bytes.len() as u64 > MAX_FILE {
            let (what, bytes) = (at.to_owned(), bytes.len() as u64);
            return Err(PackError::TooLarge { what, bytes, limit: MAX_FILE });
        }
        let head = bytes.get(..MAX_INDEX.min(bytes.len())).unwrap_or_default();
        let end = head.iter().position(|b| *b == b'\n').ok_or_else(|| bad("it has no index"))?;
        let line = head.get(..end).unwrap_or_default();
        let index: Index = serde_json::from_slice(line).map_err(|e| bad(&e.to_string()))?;
        let clips = bytes.get(end + 1..).unwrap_or_default();
        if path(&index.lang, &index.module) != at {
            return Err(bad("its index is of another module or language"));
        }
        if let Some(why) = fault(&index, clips) {
            return Err(bad(&why));
        }
        Ok(Self { index, body: end + 1, bytes })
    }

    /// The clip of that key, if it says `text`.
    #[must_use]
    pub fn clip(&self, key: &str, text: &str) -> Option<Spoken<'_>> {
        let clip = self.index.clips.get(key).filter(|c| c.text == mark(text))?;
        let from = self.body.checked_add(usize::try_from(clip.at).ok()?)?;
        let bytes = self.bytes.get(from..from.checked_add(usize::try_from(clip.len).ok()?)?)?;
        Some(Spoken { bytes, synthetic: self.index.synthetic && !clip.recorded })
    }

    /// The first line.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }
}

/// What is wrong with an index over these clips.
fn fault(index: &Index, clips: &[u8]) -> Option<String> {
    if index.clips.len() > MAX_CLIPS {
        return Some(format!("{} clips, at most {MAX_CLIPS} are allowed", index.clips.len()));
    }
    let mut places = Vec::new();
    for (key, clip) in &index.clips {
        let (Ok(at), Ok(len)) = (usize::try_from(clip.at), usize::try_from(clip.len)) else {
            return Some("a clip that is too far".into());
        };
        let whole = at.checked_add(len).and_then(|end| clips.get(at..end));
        let named = !key.is_empty() && key.len() <= MAX_KEY && clip.text.len() == MARK;
        if !named || len > MAX_CLIP || !whole.is_some_and(|c| c.starts_with(OGG)) {
            let key: String = key.chars().take(MAX_KEY).collect();
            return Some(format!("the clip of {key} is not where the index says, or no clip"));
        }
        places.push((at, len));
    }
    waymark_core::order::sort_by(&mut places, Ord::cmp);
    let apart = places.iter().zip(places.iter().skip(1)).all(|((at, len), (next, _))| at + len <= *next);
    if apart { None } else { Some("two clips overlap".into()) }
}

/// Path of a voice file.
#[must_use]
pub fn path(lang: &str, module: &str) -> String {
    format!("voice/{lang}/{module}.voice")
}

/// Length of a [`mark`].
const MARK: usize = 16;

/// Short name of a text: what was spoken is what is shown, exactly when their marks are equal.
#[must_use]
pub fn mark(text: &str) -> String {
    hash::sha256_hex(text.as_bytes()).chars().take(MARK).collect()
}

/// Keys of what a module says to the group: cards with their choices, ends and steps; questions. No notes, no titles.
#[must_use]
pub fn keys(module: &Module) -> Vec<String> {
    let cards = module.cards.iter().flat_map(|c| card_keys(&module.id, c));
    cards.chain(module.questions.iter().map(|q| question_key(&module.id, &q.id))).collect()
}

impl Pack {
    /// The voice files of some languages. They are a part of their own: a library is in force without them.
    pub fn voice<'p>(&'p self, wants: impl Fn(&str) -> bool + 'p) -> impl Iterator<Item = &'p FileEntry> {
        let voice = self.manifest.files.iter().filter(|f| f.kind == Kind::Voice);
        voice.filter(move |f| f.lang.as_deref().is_some_and(&wants))
    }
}
