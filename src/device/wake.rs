//! The screen stays awake while teaching. Browsers drop the lock when the page is hidden: it is taken again (A4).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::js;

#[derive(Default)]
struct State {
    wanted: Cell<bool>,
    lock: RefCell<Option<JsValue>>,
}

/// The wake lock, wanted or not. Its absence in a browser is no error.
pub(crate) struct Wake(Rc<State>);

async fn take(state: Rc<State>) {
    let navigator = js::window().map(|w| js::get(&w.into(), "navigator")).unwrap_or(JsValue::UNDEFINED);
    let wake = js::get(&navigator, "wakeLock");
    if !wake.is_object() {
        return;
    }
    let Ok(lock) = js::wait(wake.unchecked_ref::<js::WakeLock>().request_screen("screen")).await else {
        return;
    };
    if state.wanted.get() {
        state.lock.replace(Some(lock));
    } else {
        release(&lock);
    }
}

fn release(lock: &JsValue) {
    if let Ok(promise) = js::call(lock, "release", &[]) {
        js::ignore(promise.unchecked_into());
    }
}

impl Wake {
    /// Not wanted yet.
    pub(crate) fn new() -> Self {
        let state = Rc::new(State::default());
        let again = state.clone();
        let seen = Closure::<dyn FnMut(JsValue)>::new(move |_event| {
            let visible = js::window()
                .ok()
                .and_then(|w| w.document())
                .is_some_and(|d| d.visibility_state() == web_sys::VisibilityState::Visible);
            if visible && again.wanted.get() {
                wasm_bindgen_futures::spawn_local(take(again.clone()));
            }
        });
        if let Some(document) = js::window().ok().and_then(|w| w.document()) {
            let listener = seen.as_ref().unchecked_ref();
            let _added = document.add_event_listener_with_callback("visibilitychange", listener);
        }
        seen.forget();
        Self(state)
    }

    /// Keep the screen awake, or let it sleep.
    pub(crate) fn keep(&self, on: bool) {
        if self.0.wanted.replace(on) == on {
            return;
        }
        if on {
            wasm_bindgen_futures::spawn_local(take(self.0.clone()));
        } else if let Some(lock) = self.0.lock.take() {
            release(&lock);
        }
    }
}
