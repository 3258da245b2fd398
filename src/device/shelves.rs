//! The library as the app sees it: in force, refreshed, with pictures (rules C1, C4).
//!
//! Promise: what cannot be verified is not handed on; where the newest library is refused, the one before is used and says why.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;
use waymark_core::settings::SignShape;
use waymark_log::types::Authority;
use waymark_pack::hash::Fingerprint;

use super::clock;
use super::error::DeviceError;
use super::facade::Device;
use super::known::{self, Pinned};
use super::library::{CURRENT, PREVIOUS};
use super::refresh::{self, Found};
use super::types::{Change, Library, Mode, Refreshed};
use super::{drill, js};

/// URLs of pictures by setting and scene, with the library they are from.
pub(super) type Pictures = RefCell<BTreeMap<(String, String, String), String>>;

impl Device {
    /// The library in force, every byte verified. The value is shared: ask again after [`Change::Library`].
    ///
    /// # Errors
    /// [`DeviceError::NoLibrary`] before the first refresh (or why what came was refused); typed refusals when neither the newest nor the one before verifies.
    pub async fn library(&self) -> Result<Rc<Library>, DeviceError> {
        if let Some(library) = self.0.library.borrow().as_ref() {
            return Ok(library.clone());
        }
        let (expected, since) = (self.0.known.borrow().expected(), clock::since());
        let mut library = match self.open_newest(expected).await {
            Ok(library) => library,
            // Nothing is in force because what came was refused: that is what a person must hear.
            Err(DeviceError::NoLibrary) => {
                return Err(self.0.refused.borrow().clone().unwrap_or(DeviceError::NoLibrary));
            }
            Err(e) => return Err(e),
        };
        if library.refused.is_none() {
            library.refused = self.0.refused.borrow().clone();
        }
        clock::note("waymark-library", since);
        let library = Rc::new(library);
        self.0.library.replace(Some(library.clone()));
        self.keep_drill(&library);
        Ok(library)
    }

    /// The drill with these numbers; it comes second, the lesson first.
    fn keep_drill(&self, library: &Rc<Library>) {
        if self.mode() == Mode::Field {
            let library = library.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let _built_page_stays = drill::keep(&library.settings).await;
            });
        }
    }

    async fn open_newest(&self, expected: Option<Fingerprint>) -> Result<Library, DeviceError> {
        let shelf = &self.0.shelf;
        let current = shelf.named(CURRENT).await?.ok_or(DeviceError::NoLibrary)?;
        let why = match shelf.open_library(&current, expected).await {
            Ok(library) => return Ok(library),
            Err(why) => why,
        };
        let Some(previous) = shelf.named(PREVIOUS).await? else { return Err(why) };
        match shelf.open_library(&previous, expected).await {
            Ok(library) => Ok(Library { refused: Some(why), ..library }),
            Err(_also) => Err(why),
        }
    }

    /// The library that a session pinned: the one in force, or the one before.
    ///
    /// # Errors
    /// [`DeviceError::NotFound`] where neither is that pack.
    pub async fn library_of(&self, pack: &str) -> Result<Rc<Library>, DeviceError> {
        let newest = self.library().await?;
        if newest.pack == pack {
            return Ok(newest);
        }
        let expected = self.0.known.borrow().expected();
        let previous = self.0.shelf.named(PREVIOUS).await?.filter(|n| n.pack == pack);
        let previous = previous.ok_or_else(|| DeviceError::NotFound("pack".into()))?;
        Ok(Rc::new(self.0.shelf.open_library(&previous, expected).await?))
    }

    /// Ask the office for what is new; fetch, verify, then put in force at once and whole (rule C1).
    ///
    /// # Errors
    /// Unreachable, refused; what was in force stays so.
    pub async fn refresh_library(&self) -> Result<Refreshed, DeviceError> {
        let _turn = self.0.runs.refreshing.turn().await;
        let expected = self.0.known.borrow().expected();
        let found = refresh::refresh(&self.0.shelf, self.mode(), expected).await;
        self.refused(found.as_ref().err());
        let found = found?;
        let first_trust = self.pin(&found).await?;
        // A blob that was damaged here and fetched again changes what can be shown, too.
        if found.changed || found.fetched > 0 {
            self.0.library.replace(None);
            self.tell(Change::Library);
        }
        Ok(Refreshed { changed: found.changed, fetched: found.fetched, first_trust })
    }

    /// Keep in mind that a library was refused, so that the one in use says so; or that all is well again.
    fn refused(&self, why: Option<&DeviceError>) {
        let refused = match why {
            Some(e @ (DeviceError::Pack(_) | DeviceError::NoSpace { .. })) => Some(e.clone()),
            // Not reached: nothing new is known.
            Some(_) => return,
            None => None,
        };
        if self.0.refused.replace(refused.clone()) != refused {
            self.0.library.replace(None);
            self.tell(Change::Library);
        }
    }

    /// First use is trusted and pinned; later only the server's key may change, as the trust list says.
    async fn pin(&self, found: &Found) -> Result<bool, DeviceError> {
        let authority = Authority(found.authority.0);
        let before = self.0.known.borrow().pinned;
        let mut ops = Vec::new();
        let pinned = found.server_key.map(|key| Pinned { authority, key });
        if let Some(pinned) = pinned.filter(|p| Some(*p) != before) {
            ops.push(known::put("server", &pinned));
        }
        if let Some(key) = found.seal_to {
            ops.push(known::put("seal_to", &key));
        }
        if let Some(time) = found.time {
            ops.push(known::put("seen", &time));
        }
        if !ops.is_empty() {
            self.noted(self.0.db.write(&ops).await)?;
        }
        let mut known = self.0.known.borrow_mut();
        known.pinned = pinned.or(before);
        known.seen = found.time.or(known.seen);
        Ok(before.is_none() && known.voucher.is_none())
    }

    /// A URL of a picture made from verified bytes, with the country's sign in its slot; cached while the app runs.
    ///
    /// # Errors
    /// No such picture; tampered.
    pub async fn picture_url(&self, setting: &str, scene: &str) -> Result<String, DeviceError> {
        let library = self.library().await?;
        let key = (library.pack.clone(), setting.to_owned(), scene.to_owned());
        if let Some(url) = self.0.pictures.borrow().get(&key) {
            return Ok(url.clone());
        }
        let path = format!("pictures/{setting}/{scene}.svg");
        let named = library.pictures.get(setting).and_then(|s| s.get(scene));
        let sha = named.ok_or_else(|| DeviceError::NotFound(path.clone()))?;
        let bytes = self.0.shelf.blob(sha, &path).await?;
        let svg = String::from_utf8_lossy(&bytes);
        let svg = with_sign(&svg, &library.settings.sign).unwrap_or_else(|| svg.into_owned());
        let url = url_of(&svg)?;
        self.0.pictures.borrow_mut().insert(key, url.clone());
        Ok(url)
    }
}

fn url_of(svg: &str) -> Result<String, DeviceError> {
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let failed = |e: JsValue| DeviceError::Storage(js::thrown(&e).1);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &kind).map_err(failed)?;
    web_sys::Url::create_object_url_with_blob(&blob).map_err(failed)
}

/// The shapes that a sign may have.
const SHAPES: [&str; 7] = ["triangle", "down", "square", "diamond", "rect", "octagon", "round"];
/// Where the colours stand (content/pictures/README.md, "The sign slot").
const COLOURS: &str = "--sign-fill:#c92a24;--sign-edge:#ffffff;--sign-mark:#ffffff\">";
/// Before the shape's name.
const SHAPE: &str = "<use data-slot=\"sign\" href=\"#sign-face-";

fn colour(text: &str) -> bool {
    let hex = text.strip_prefix('#').unwrap_or("");
    matches!(hex.len(), 3 | 6) && hex.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The picture with the country's sign; `None` where it has none, or the settings name no sign that may be put in.
pub(crate) fn with_sign(svg: &str, sign: &SignShape) -> Option<String> {
    let known = SHAPES.contains(&sign.shape.as_str());
    if !known || ![&sign.fill, &sign.edge, &sign.mark].iter().all(|c| colour(c)) {
        return None;
    }
    let (head, rest) = svg.split_once(COLOURS)?;
    let (middle, tail) = rest.split_once(SHAPE)?;
    let end = tail.find('"')?;
    let (fill, edge, mark, shape) = (&sign.fill, &sign.edge, &sign.mark, &sign.shape);
    let colours = format!("--sign-fill:{fill};--sign-edge:{edge};--sign-mark:{mark}\">");
    Some(format!("{head}{colours}{middle}{SHAPE}{shape}{}", &tail[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign(shape: &str, fill: &str) -> SignShape {
        SignShape { shape: shape.into(), fill: fill.into(), edge: "#000".into(), mark: "#fff".into() }
    }

    #[test]
    fn the_sign_goes_into_its_slot_and_nowhere_else() {
        let svg = format!("<svg style=\"--a:1;{COLOURS}<g/>{SHAPE}triangle\" x=\"1\"/></svg>");
        let filled = with_sign(&svg, &sign("round", "#12abEF")).unwrap_or_default();
        assert!(filled.contains("--sign-fill:#12abEF;--sign-edge:#000;--sign-mark:#fff\"><g/>"));
        assert!(filled.ends_with("#sign-face-round\" x=\"1\"/></svg>"));
        for bad in [sign("star", "#123"), sign("round", "red"), sign("round", "#12\"onload=")] {
            assert_eq!(with_sign(&svg, &bad), None);
        }
        assert_eq!(with_sign("<svg/>", &sign("round", "#123")), None);
    }
}
