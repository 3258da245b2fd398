//! When the program breaks: a static page that continues the lesson, never a blank screen (rule A2).
//!
//! Promise: the page needs nothing of the program; it has the danger page, the cards from the one on the screen on, and a way to
//! open the app again. It was made while the program was well.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::page;

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The page to show if the program breaks from here on.
pub fn prepare(html: String) {
    LAST.with(|l| *l.borrow_mut() = html);
}

/// Escapes a text for the page.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn complain(text: &str);
}

/// Shows it when the program breaks. Yew sets a hook of its own unless it is given one, so it is given this one.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|info| {
        let html = LAST.with(|l| l.try_borrow().map(|s| s.clone()).unwrap_or_default());
        page::last_page(if html.is_empty() { FALLBACK } else { &html });
        complain(&info.to_string());
    }));
}

/// Before any text is loaded: signs instead of words, both pages one tap away.
const FALLBACK: &str = "<main class=\"stack\"><p class=\"hero\">Waymark</p>\
<p><a class=\"btn primary\" href=\"./\">&#8635;</a></p><p><a class=\"btn danger\" href=\"drill.html\">&#9888;</a></p></main>";
