//! The service worker of this build: registered once, told to take over at a cold start or on a tap, never in a session (A1).

use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

use super::js;

fn container() -> Option<ServiceWorkerContainer> {
    let navigator = js::get(&js::window().ok()?.into(), "navigator");
    let workers = js::get(&navigator, "serviceWorker");
    workers.is_object().then(|| workers.unchecked_into())
}

fn on(target: &JsValue, event: &str, f: impl FnMut(JsValue) + 'static) {
    let listener = Closure::<dyn FnMut(JsValue)>::new(f);
    let _added = js::call(target, "addEventListener", &[&event.into(), listener.as_ref()]);
    listener.forget();
}

/// Register the worker; `waiting` is called when a new build is complete on the tablet and waits.
pub(crate) fn register(waiting: impl Fn() + 'static) {
    let waiting: Rc<dyn Fn()> = Rc::new(waiting);
    wasm_bindgen_futures::spawn_local(async move {
        let Some(workers) = container() else { return };
        let Ok(made) = js::wait(workers.register("sw.js").unchecked_into()).await else { return };
        watch(&made.unchecked_into(), waiting);
    });
}

fn watch(registration: &ServiceWorkerRegistration, waiting: Rc<dyn Fn()>) {
    // Without a controller this is the first visit: nothing is replaced.
    let replaces = || container().is_some_and(|c| c.controller().is_some());
    if registration.waiting().is_some() && replaces() {
        waiting();
    }
    let found = registration.clone();
    on(registration.as_ref(), "updatefound", move |_event| {
        let Some(worker) = found.installing() else { return };
        let (waiting, state) = (waiting.clone(), worker.clone());
        on(worker.as_ref(), "statechange", move |_event| {
            if js::get_text(&state, "state").as_deref() == Some("installed") && replaces() {
                waiting();
            }
        });
    });
}

/// Let the waiting build take over, then load the page anew. Only on a person's tap.
pub(crate) fn apply() {
    wasm_bindgen_futures::spawn_local(async {
        let Some(workers) = container() else { return };
        let Ok(found) = js::wait(workers.get_registration().unchecked_into()).await else { return };
        let waiting = js::get(&found, "waiting");
        if waiting.is_object() {
            on(workers.as_ref(), "controllerchange", |_event| reload());
            let _sent = js::call(&waiting, "postMessage", &[&"apply".into()]);
        } else {
            reload();
        }
    });
}

fn reload() {
    if let Ok(window) = js::window() {
        let _reloading = window.location().reload();
    }
}

/// Whether a worker with a whole cache stands behind this page.
pub(crate) fn complete() -> bool {
    container().is_some_and(|c| c.controller().is_some())
}
