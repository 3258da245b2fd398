//! One tab writes: a Web Lock per origin, take-over, and word to the tab that lost it (A4).
//!
//! Promise: a stolen lock does not stop the old tab by itself, so the new one also writes an owner token that every write checks
//! (`idb.rs`); the old tab hears of it at once by two ways, the lock's promise and a channel.

use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::BroadcastChannel;

use super::error::DeviceError;
use super::js;

/// How long a tab that is just closing (a reload) may still hold the lock.
const GRACE_MS: u32 = 600;

/// The lock, held until the page ends.
pub(crate) struct Held {
    channel: BroadcastChannel,
    /// Resolves when the lock was stolen.
    lost: Promise,
}

fn locks() -> Result<js::Locks, DeviceError> {
    let locks = js::get(&js::get(&js::window()?.into(), "navigator"), "locks");
    if locks.is_undefined() {
        Err(DeviceError::Missing("navigator.locks"))
    } else {
        Ok(locks.unchecked_into())
    }
}

/// Ask for the lock; the promise of the answer (`true`: ours) and the promise that ends with the lock.
async fn request(name: &str, options: &JsValue) -> Result<Option<Promise>, DeviceError> {
    let (answer, tell) = js::deferred();
    let told = tell.clone();
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let ours = !lock.is_null() && !lock.is_undefined();
        let _told = told.call1(&JsValue::NULL, &ours.into());
        // Held as long as this promise is open: for the life of the page.
        if ours { Promise::new(&mut |_resolve, _reject| {}).into() } else { JsValue::UNDEFINED }
    });
    let ends = locks()?.request(name, options, granted.unchecked_ref::<Function>());
    // A timeout of the request rejects it without calling back.
    let refused = Closure::once_into_js(move |_error: JsValue| {
        let _told = tell.call1(&JsValue::NULL, &JsValue::FALSE);
    });
    let _chained = js::call(&ends, "catch", &[&refused]);
    let ours = js::wait(answer).await.ok().and_then(|v| v.as_bool()).unwrap_or(false);
    Ok(ours.then_some(ends))
}

/// The lock if no other tab holds it.
pub(crate) async fn try_hold(name: &str) -> Result<Option<Held>, DeviceError> {
    let now = js::object(&[("ifAvailable", &JsValue::TRUE)]);
    let mut lost = request(name, &now).await?;
    if lost.is_none() {
        let soon = js::object(&[("signal", &web_sys::AbortSignal::timeout_with_u32(GRACE_MS).into())]);
        lost = request(name, &soon).await?;
    }
    lost.map(|lost| held(name, lost)).transpose()
}

/// The lock, taken from whoever holds it.
pub(crate) async fn steal(name: &str) -> Result<Held, DeviceError> {
    let lost = request(name, &js::object(&[("steal", &JsValue::TRUE)])).await?;
    let held = held(name, lost.ok_or(DeviceError::TakenOver)?)?;
    let _sent = held.channel.post_message(&"taken".into());
    Ok(held)
}

fn held(name: &str, lost: Promise) -> Result<Held, DeviceError> {
    let channel = BroadcastChannel::new(name).map_err(|_| DeviceError::Missing("BroadcastChannel"))?;
    Ok(Held { channel, lost })
}

impl Held {
    /// Call `f` when another tab took over.
    pub(crate) fn on_lost(&self, f: Rc<dyn Fn()>) {
        let told = f.clone();
        let heard = Closure::<dyn FnMut(JsValue)>::new(move |_event| told());
        self.channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        let lost = self.lost.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let _stolen = js::wait(lost).await;
            f();
        });
    }
}
