//! The danger drill with the verified numbers, put where the worker looks first (rule A2).
//!
//! Promise: only verified settings are written; where anything fails, the page that was built stays in use.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use waymark_core::settings::Settings;
use waymark_text::{LANGUAGES, Text, drill};

use super::error::DeviceError;
use super::facade::app_text;
use super::js;

/// The cache that `static/sw.js` serves the drill from.
const CACHE: &str = "waymark-drill";

fn failed(error: &JsValue) -> DeviceError {
    DeviceError::Storage(js::thrown(error).1)
}

/// Writes the page in every language.
pub(crate) async fn keep(settings: &Settings) -> Result<(), DeviceError> {
    let caches = js::window()?.caches().map_err(|_| DeviceError::Missing("caches"))?;
    let cache = js::wait(caches.open(CACHE).unchecked_into()).await.map_err(|e| failed(&e))?;
    for (lang, _name) in LANGUAGES {
        let text = Text::new(app_text(lang).await?);
        let page = drill::render(&text, settings, lang);
        let kind = web_sys::BlobPropertyBag::new();
        kind.set_type("text/html; charset=utf-8");
        let parts = js_sys::Array::of1(&JsValue::from_str(&page));
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &kind).map_err(|e| failed(&e))?;
        let response = web_sys::Response::new_with_opt_blob(Some(&blob)).map_err(|e| failed(&e))?;
        let put = js::call(&cache, "put", &[&drill::file_name(lang).into(), response.as_ref()]);
        js::wait(put.map_err(|e| failed(&e))?.unchecked_into()).await.map_err(|e| failed(&e))?;
    }
    Ok(())
}
