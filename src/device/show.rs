//! What a second screen shows: the picture of the card, the same instant, over a channel of this origin (`static/show.html`).
//!
//! Promise: pictures and the word SAMPLE only; no text for the educator, no count, no place ever goes there.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::BroadcastChannel;

use super::js;

struct Open {
    channel: BroadcastChannel,
    last: RefCell<JsValue>,
    _heard: Closure<dyn FnMut(JsValue)>,
}

thread_local! {
    static OPEN: RefCell<Option<Rc<Open>>> = const { RefCell::new(None) };
}

/// The channel, opened at the first picture; `None` in a browser without channels.
fn open() -> Option<Rc<Open>> {
    if let Some(open) = OPEN.with(|o| o.borrow().clone()) {
        return Some(open);
    }
    let channel = BroadcastChannel::new("waymark-show").ok()?;
    let made = Rc::new_cyclic(|weak: &std::rc::Weak<Open>| {
        let weak = weak.clone();
        // A second screen that opens later asks for what is on.
        let heard = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            if let Some(open) =
                weak.upgrade().filter(|_| js::get(&js::get(&event, "data"), "hello").is_truthy())
            {
                let _sent = open.channel.post_message(&open.last.borrow());
            }
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Open { channel, last: RefCell::new(JsValue::NULL), _heard: heard }
    });
    OPEN.with(|o| o.replace(Some(made.clone())));
    Some(made)
}

/// Show these pictures (addresses, each with its text alternative) under that ribbon; an empty ribbon: approved.
pub fn show(pictures: &[(String, String)], ribbon: &str) {
    let Some(open) = open() else { return };
    let list = js_sys::Array::new();
    for (src, alt) in pictures {
        list.push(&js::object(&[("src", &src.into()), ("alt", &alt.into())]));
    }
    let message = js::object(&[("pictures", list.as_ref()), ("ribbon", &ribbon.into())]);
    let _sent = open.channel.post_message(&message);
    open.last.replace(message);
}
