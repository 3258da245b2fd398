//! The tablet's own voice, where the pack has none: only one that works without a network, and only in the language of the text.
//!
//! Promise: no text leaves the tablet; a voice of another language is never used.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::js;

fn synth() -> Option<JsValue> {
    let window: JsValue = js::window().ok()?.into();
    Some(js::get(&window, "speechSynthesis")).filter(JsValue::is_object)
}

fn voice(lang: &str) -> Option<JsValue> {
    let base = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let all: Array = js::call(&synth()?, "getVoices", &[]).ok()?.dyn_into().ok()?;
    all.iter().find(|v| {
        js::get(v, "localService").is_truthy()
            && js::get_text(v, "lang").is_some_and(|l| base(&l) == base(lang))
    })
}

/// Whether there is a local voice of that language.
#[must_use]
pub fn has(lang: &str) -> bool {
    voice(lang).is_some()
}

/// Says a text; `ended` is called once, however it ends.
pub fn say(text: &str, lang: &str, rate: f64, ended: impl FnOnce() + 'static) {
    stop();
    let spoken = || -> Option<()> {
        let window: JsValue = js::window().ok()?.into();
        let class: Function = js::get(&window, "SpeechSynthesisUtterance").dyn_into().ok()?;
        let utterance = Reflect::construct(&class, &Array::of1(&text.into())).ok()?;
        let ended = Closure::once_into_js(ended);
        for (name, value) in [
            ("voice", voice(lang)?),
            ("lang", lang.into()),
            ("rate", rate.into()),
            ("onend", ended.clone()),
            ("onerror", ended),
        ] {
            Reflect::set(&utterance, &name.into(), &value).ok()?;
        }
        js::call(&synth()?, "speak", &[&utterance]).ok().map(drop)
    };
    let _silent = spoken();
}

/// Says nothing more.
pub fn stop() {
    if let Some(synth) = synth() {
        let _quiet = js::call(&synth, "cancel", &[]);
    }
}
