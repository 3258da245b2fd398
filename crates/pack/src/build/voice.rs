//! Voice files of a build: recordings that lie beside the texts, and speech for the rest where somebody speaks.
//!
//! Promise: a recording wins over speech and is marked as one; what is spoken is the sentence that the card shows, with the country's
//! number in it; same sources and same clips, same bytes. A module without a clip has no file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use waymark_core::module::Module;
use waymark_core::settings::Settings;

use super::{Blobs, BuildError, json, source};
use crate::hash::sha256_hex;
use crate::load;
use crate::manifest::{FileEntry, Kind, Manifest};
use crate::voice::{Clip, Index, MAX_CLIP, keys, mark, path};

mod espeak;

pub use espeak::Espeak;

/// Somebody who speaks: a program, or a test's stand-in.
pub trait Speak: Sync {
    /// The text as Ogg Opus; `None` where there is no voice of that language.
    ///
    /// # Errors
    /// Why nothing was spoken.
    fn speak(&self, lang: &str, text: &str) -> Result<Option<Vec<u8>>, String>;
}

/// Which modules are spoken by a program. Recordings are always in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Which {
    /// None: quick builds.
    #[default]
    None,
    /// The pack's first module: what tests listen to.
    One,
    /// All.
    All,
}

/// Who speaks what.
#[derive(Clone, Copy)]
pub struct Voicing<'s> {
    /// Which modules.
    pub which: Which,
    /// Who.
    pub speaker: &'s dyn Speak,
}

/// Recordings by language and text key.
pub(super) type Recordings = BTreeMap<(String, String), Vec<u8>>;

/// Reads `modules/<id>/voice/<lang>/<key>.opus`. Each must be of a text that is said.
pub(super) fn recordings(
    folder: &Path,
    languages: &[String],
    modules: &[Module],
) -> Result<Recordings, BuildError> {
    let mut found = Recordings::new();
    for module in modules {
        let said: BTreeSet<String> = keys(module).into_iter().collect();
        for lang in languages {
            let dir = folder.join("modules").join(&module.id).join("voice").join(lang);
            for file in opus_files(&dir)? {
                let stem = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
                let key = format!("{}/{stem}", module.id);
                let bytes =
                    std::fs::read(&file).map_err(|source| BuildError::Io { path: file.clone(), source })?;
                let bad = |why: &str| BuildError::Voice(format!("{}: {why}", file.display()));
                if !said.contains(&key) {
                    return Err(bad("no text of that key is said to the group"));
                }
                let opus = bytes.starts_with(b"OggS") && bytes.windows(8).take(64).any(|w| w == b"OpusHead");
                if !opus || bytes.len() > MAX_CLIP {
                    return Err(bad("not Ogg Opus, or longer than 1 MiB"));
                }
                found.insert((lang.clone(), key), bytes);
            }
        }
    }
    Ok(found)
}

fn opus_files(dir: &Path) -> Result<Vec<PathBuf>, BuildError> {
    if !dir.is_dir() {
        return Ok(vec![]);
    }
    let fail = |source| BuildError::Io { path: dir.into(), source };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.extension().is_some_and(|e| e == "opus") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// One text to be spoken.
struct Job {
    lang: String,
    module: String,
    key: String,
    text: String,
    spoken: bool,
}

/// Adds the voice files to a pack.
pub(super) fn add(
    source: &source::Source,
    settings: &str,
    voicing: Option<&Voicing<'_>>,
    manifest: &mut Manifest,
    blobs: &mut Blobs,
) -> Result<(), BuildError> {
    let settings: Settings = serde_json::from_str(settings)
        .map_err(|e| BuildError::Json { path: "settings.json".into(), why: e.to_string() })?;
    let jobs = jobs(source, &settings, voicing.map_or(Which::None, |v| v.which));
    let clips = speak_all(&jobs, &source.recordings, voicing)?;
    let mut files: BTreeMap<(&str, &str), (Index, Vec<u8>)> = BTreeMap::new();
    for (job, clip) in jobs.iter().zip(clips) {
        let Some(bytes) = clip else { continue };
        let place = (job.lang.as_str(), job.module.as_str());
        let (index, body) = files.entry(place).or_insert_with(|| (empty(job), Vec::new()));
        let far = |_| BuildError::Voice(format!("{} in {} is too long", job.module, job.lang));
        let at = u32::try_from(body.len()).map_err(far)?;
        let len = u32::try_from(bytes.len()).map_err(far)?;
        let recorded = source.recordings.contains_key(&(job.lang.clone(), job.key.clone()));
        index.synthetic |= !recorded;
        index.clips.insert(job.key.clone(), Clip { at, len, text: mark(&job.text), recorded });
        body.extend(bytes);
    }
    for ((lang, module), (index, body)) in files {
        let bytes = [json::line(&index), b"\n".to_vec(), body].concat();
        let sha256 = sha256_hex(&bytes);
        manifest.files.push(FileEntry {
            path: path(lang, module),
            sha256: sha256.clone(),
            bytes: bytes.len() as u64,
            kind: Kind::Voice,
            lang: Some(lang.to_owned()),
            setting: None,
            scene: None,
        });
        blobs.insert(sha256, bytes);
    }
    manifest.files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(())
}

fn empty(job: &Job) -> Index {
    let (lang, module) = (job.lang.clone(), job.module.clone());
    Index { lang, module, synthetic: false, clips: BTreeMap::new() }
}

fn jobs(source: &source::Source, settings: &Settings, which: Which) -> Vec<Job> {
    let mut jobs = Vec::new();
    for (lang, catalogue) in &source.catalogues {
        for (i, module) in source.modules.iter().enumerate() {
            let spoken = which == Which::All || which == Which::One && i == 0;
            for key in keys(module) {
                let recorded = source.recordings.contains_key(&(lang.clone(), key.clone()));
                let text = load::said(settings, catalogue, &key).filter(|_| spoken || recorded);
                let Some(text) = text else { continue };
                let (lang, module) = (lang.clone(), module.id.clone());
                jobs.push(Job { lang, module, key, text, spoken: !recorded });
            }
        }
    }
    jobs
}

fn clip(
    job: &Job,
    recordings: &Recordings,
    voicing: Option<&Voicing<'_>>,
) -> Result<Option<Vec<u8>>, String> {
    match voicing.filter(|_| job.spoken) {
        Some(v) => v.speaker.speak(&job.lang, &job.text),
        None => Ok(recordings.get(&(job.lang.clone(), job.key.clone())).cloned()),
    }
}

/// All clips, in the order of the jobs, on the cores there are.
fn speak_all(
    jobs: &[Job],
    recordings: &Recordings,
    voicing: Option<&Voicing<'_>>,
) -> Result<Vec<Option<Vec<u8>>>, BuildError> {
    let done = Mutex::new(vec![None; jobs.len()]);
    let failed = Mutex::new(None);
    let next = AtomicUsize::new(0);
    let work = || {
        loop {
            let i = next.fetch_add(1, Ordering::Relaxed);
            let Some(job) = jobs.get(i) else { return };
            let answer = clip(job, recordings, voicing);
            if let (Ok(clip), Ok(mut done)) = (&answer, done.lock()) {
                done.get_mut(i).into_iter().for_each(|place| place.clone_from(clip));
            }
            if let (Err(why), Ok(mut failed)) = (answer, failed.lock()) {
                failed.get_or_insert(format!("{} in {}: {why}", job.key, job.lang));
                next.store(jobs.len(), Ordering::Relaxed);
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|s| (0..cores).for_each(|_| drop(s.spawn(work))));
    match failed.into_inner() {
        Ok(None) => Ok(done.into_inner().unwrap_or_default()),
        Ok(Some(why)) => Err(BuildError::Voice(why)),
        Err(_) => Err(BuildError::Voice("a worker broke off".into())),
    }
}
