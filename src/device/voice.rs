//! Voice of the library: fetched after the library is in force, in the background, for the languages that are needed here; played from
//! verified bytes (rule C1).
//!
//! Promise: nothing waits for voice; a file that is missing or was changed is silence, not an error of the lesson; a clip says the very
//! text that is shown, else it is not handed on.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;
use waymark_pack::voice::{Voice, path};
use waymark_pack::{FileEntry, PackError};

use super::error::DeviceError;
use super::facade::Device;
use super::js;
use super::library::CURRENT;
use super::refresh;
use super::types::Change;

/// What is under way, and the file that was opened last: cards of a module follow each other.
pub(super) struct Voices {
    turn: js::Queue,
    here: Cell<Option<(u32, u32)>>,
    last: RefCell<Option<(String, Rc<Voice>)>>,
}

impl Voices {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self { turn: js::Queue::new(), here: Cell::new(None), last: RefCell::new(None) }
    }
}

/// A clip: an address that lives as long as this value.
#[derive(Debug, PartialEq)]
pub struct Clip {
    /// For an audio element.
    pub url: String,
    /// A program's voice; people are told.
    pub synthetic: bool,
}

impl Drop for Clip {
    fn drop(&mut self) {
        let _gone = web_sys::Url::revoke_object_url(&self.url);
    }
}

impl Device {
    /// Fetches the voice of the country's languages and of `screen`, as far as it is not here. Ends quietly where there is no network or
    /// no space: it is tried again at the next start, refresh or network.
    pub fn fetch_voice(&self, screen: &str) {
        let (device, screen) = (self.clone(), screen.to_owned());
        wasm_bindgen_futures::spawn_local(async move {
            let _turn = device.0.voices.turn.turn().await;
            let _later = device.voice_run(&screen).await;
        });
    }

    async fn voice_run(&self, screen: &str) -> Result<(), DeviceError> {
        let shelf = &self.0.shelf;
        let named = shelf.named(CURRENT).await?.ok_or(DeviceError::NoLibrary)?;
        let expected = self.0.known.borrow().expected();
        let documents = shelf.documents(&named, expected).await?;
        let national = &documents.settings.value.languages;
        let files: Vec<&FileEntry> =
            documents.pack.voice(|lang| lang == screen || national.iter().any(|l| l == lang)).collect();
        let have = shelf.have().await?;
        let missing: Vec<&FileEntry> = files.iter().copied().filter(|f| !have.contains(&f.sha256)).collect();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let all = count(files.len());
        self.voice_is((all - count(missing.len()), all));
        refresh::room_for(missing.iter().map(|f| f.bytes).sum()).await?;
        for (done, file) in (1..).zip(&missing) {
            let bytes = refresh::fetch_voice(file).await?;
            shelf.keep(&[(&file.sha256, &bytes)]).await?;
            self.voice_is((all - count(missing.len()) + done, all));
        }
        Ok(())
    }

    fn voice_is(&self, here: (u32, u32)) {
        if self.0.voices.here.replace(Some(here)) != Some(here) {
            self.tell(Change::Voice);
        }
    }

    /// Voice files here, of those that are needed; `None` before that is known.
    #[must_use]
    pub fn voice_here(&self) -> Option<(u32, u32)> {
        self.0.voices.here.get()
    }

    /// The clips of these texts (key and the sentence that is shown), all or none.
    ///
    /// # Errors
    /// Not here; tampered; spoken of another text.
    pub async fn clips(
        &self,
        lang: &str,
        module: &str,
        texts: &[(String, String)],
    ) -> Result<Vec<Clip>, DeviceError> {
        let path = path(lang, module);
        let missing = || DeviceError::NotFound(path.clone());
        let library = self.library().await?;
        let sha = library.voice.get(lang).and_then(|m| m.get(module)).ok_or_else(missing)?;
        let kept =
            self.0.voices.last.borrow().as_ref().filter(|(name, _)| name == sha).map(|(_, v)| v.clone());
        let voice = match kept {
            Some(voice) => voice,
            None => Rc::new(Voice::read(&path, self.0.shelf.blob(sha, &path).await?)?),
        };
        self.0.voices.last.replace(Some((sha.clone(), voice.clone())));
        texts
            .iter()
            .map(|(key, text)| {
                let spoken = voice.clip(key, text).ok_or_else(|| PackError::Missing { path: key.clone() })?;
                Ok(Clip { url: url_of(spoken.bytes)?, synthetic: spoken.synthetic })
            })
            .collect()
    }
}

fn url_of(clip: &[u8]) -> Result<String, DeviceError> {
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("audio/ogg; codecs=opus");
    let failed = |e: JsValue| DeviceError::Storage(js::thrown(&e).1);
    let parts = Array::of1(&js::to_array(clip));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &kind).map_err(failed)?;
    web_sys::Url::create_object_url_with_blob(&blob).map_err(failed)
}
