//! The document around the app: address, direction and looks of the page, focus, keys. No storage, no network (those are
//! `device/`); nothing here decides anything.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Event, EventTarget, HtmlAudioElement, HtmlElement, KeyboardEvent, Window};

use crate::device::prefs::Prefs;

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The address after `#`.
#[must_use]
pub fn hash() -> String {
    window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Goes to another address; the listener of [`on_hash`] hears of it.
pub fn go(href: &str) {
    if let Some(w) = window() {
        let _unchanged = w.location().set_hash(href);
    }
}

/// The same, without a step in the browser's history.
pub fn replace(href: &str) {
    if let Some(w) = window() {
        let _unchanged = w.location().replace(href);
    }
}

/// One step back in the browser's history.
pub fn back() {
    if let Some(h) = window().and_then(|w| w.history().ok()) {
        let _nowhere = h.back();
    }
}

/// A listener; dropping it ends it.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let f = self.closure.as_ref().unchecked_ref();
        let _gone = self.target.remove_event_listener_with_callback(self.name, f);
    }
}

/// Hears an event of the window until the listener is dropped.
#[must_use]
pub fn listen(name: &'static str, f: impl FnMut(Event) + 'static) -> Option<Listener> {
    let target: EventTarget = window()?.into();
    let closure = Closure::<dyn FnMut(Event)>::new(f);
    target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref()).ok()?;
    Some(Listener { target, name, closure })
}

/// Hears the page's keys, but not those that go into a field.
#[must_use]
pub fn on_key(f: impl Fn(&str) -> bool + 'static) -> Option<Listener> {
    listen("keydown", move |e| {
        let Some(k) = e.dyn_ref::<KeyboardEvent>() else { return };
        let typed_in = e
            .target()
            .and_then(|t| t.dyn_into::<HtmlElement>().ok())
            .is_some_and(|t| t.tag_name() == "INPUT");
        if !typed_in && !k.alt_key() && !k.ctrl_key() && !k.meta_key() && f(&k.key()) {
            e.prevent_default();
        }
    })
}

/// Language, direction, theme, hand and text size of the whole page.
pub fn dress(lang: &str, rtl: bool, prefs: &Prefs) {
    let Some(root) = document().and_then(|d| d.document_element()) else { return };
    let set = |name: &str, value: &str| {
        let _dressed =
            if value.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, value) };
    };
    set("lang", lang);
    set("dir", if rtl { "rtl" } else { "ltr" });
    set("data-theme", &prefs.theme);
    set("data-hand", &prefs.hand);
    set("data-text", &prefs.text);
}

/// The page that stood before the app was opened: its language, where the person chose none.
#[must_use]
pub fn first_lang() -> String {
    let root = document().and_then(|d| d.document_element());
    root.and_then(|r| r.get_attribute("lang")).unwrap_or_default()
}

/// Takes the classes of the opening page off the body; the screens bring their own.
pub fn undress() {
    if let Some(body) = document().and_then(|d| d.body()) {
        body.set_class_name("");
    }
}

/// A new screen begins at its top, with the focus on its heading, so that a screen reader says where one is.
pub fn arrive() {
    let Some(d) = document() else { return };
    let title = d.query_selector("h1").ok().flatten().and_then(|h| h.text_content()).unwrap_or_default();
    d.set_title(&format!("Waymark: {title}"));
    if let Some(w) = window() {
        w.scroll_to_with_x_and_y(0.0, 0.0);
    }
    focus("h1");
}

/// Focus on the first element of that selector.
pub fn focus(selector: &str) {
    let found = document().and_then(|d| d.query_selector(selector).ok().flatten());
    if let Some(e) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _kept = e.focus();
    }
}

/// Brings the first element of that selector into sight and puts the focus on it.
pub fn show(selector: &str) {
    let found = document().and_then(|d| d.query_selector(selector).ok().flatten());
    if let Some(e) = found {
        e.scroll_into_view();
    }
    focus(selector);
}

/// Puts a static page in the place of everything: the last thing that a broken app can do.
pub fn last_page(html: &str) {
    if let Some(body) = document().and_then(|d| d.body()) {
        body.set_class_name("app plainpage");
        body.set_inner_html(html);
    }
}

/// Whether the origin serves the page in a language file of its own (the drill).
#[must_use]
pub fn drill_href(lang: &str) -> String {
    waymark_text::drill::file_name(lang)
}

/// Opens the app anew.
pub fn reload() {
    if let Some(w) = window() {
        let _stays = w.location().reload();
    }
}

/// Does something after the next frame is drawn.
pub fn later(f: impl FnOnce() + 'static) {
    let once = Closure::once_into_js(f);
    if let Some(w) = window() {
        let _never = w.request_animation_frame(once.unchecked_ref());
    }
}

/// Whether only pictures are shown, for a screen that the group sees as well.
#[must_use]
pub fn only_pictures() -> bool {
    root().is_some_and(|r| r.get_attribute("data-view").as_deref() == Some("picture"))
}

/// Show only pictures, or the text again.
pub fn show_only_pictures(on: bool) {
    let Some(root) = root() else { return };
    let _done =
        if on { root.set_attribute("data-view", "picture") } else { root.remove_attribute("data-view") };
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// Plays: from the start of another clip, or on from where it stands.
pub fn sound(audio: &HtmlAudioElement, clip: Option<&str>, speed: f64) {
    if let Some(src) = clip {
        audio.set_src(src);
    }
    rate(audio, speed);
    if let Ok(begun) = audio.play() {
        // A clip that another one replaces before it begins is no error.
        wasm_bindgen_futures::spawn_local(async move {
            let _begun = wasm_bindgen_futures::JsFuture::from(begun).await;
        });
    }
}

/// How fast; also for the clips that follow.
pub fn rate(audio: &HtmlAudioElement, speed: f64) {
    audio.set_default_playback_rate(speed);
    audio.set_playback_rate(speed);
}

/// Stops where it is.
pub fn silence(audio: &HtmlAudioElement) {
    let _silent = audio.pause();
}
