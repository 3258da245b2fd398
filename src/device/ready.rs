//! Facts about the tablet that "ready for the field" shows (A5): protection of the storage, space, battery, the app's own cache.
//!
//! Promise: what the browser does not say is `None`, never a guess; *measured*: `persist()` can say no, and then this says no.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::StorageManager;

use super::js;
use super::types::Persistence;

fn navigator() -> JsValue {
    js::window().map(|w| js::get(&w.into(), "navigator")).unwrap_or(JsValue::UNDEFINED)
}

fn storage() -> Option<StorageManager> {
    let storage = js::get(&navigator(), "storage");
    storage.is_object().then(|| storage.unchecked_into())
}

/// Bytes free and used for this origin.
pub(crate) async fn space() -> (Option<u64>, Option<u64>) {
    let asked = storage().and_then(|s| s.estimate().ok());
    let Some(promise) = asked else { return (None, None) };
    let Ok(estimate) = js::wait(promise.unchecked_into()).await else { return (None, None) };
    let count = |key| js::get(&estimate, key).as_f64().and_then(|n| js::whole(n.floor()));
    let (quota, used) = (count("quota"), count("usage"));
    (quota.zip(used).map(|(q, u)| q.saturating_sub(u)), used)
}

async fn asked(method: &str) -> Option<bool> {
    let storage = storage()?;
    let promise = js::call(storage.as_ref(), method, &[]).ok()?;
    js::wait(promise.dyn_into().ok()?).await.ok()?.as_bool()
}

/// Ask for protection; the browser may say no.
pub(crate) async fn persist() -> Option<bool> {
    asked("persist").await
}

/// Whether the storage is protected.
pub(crate) async fn persistence() -> Persistence {
    match asked("persisted").await {
        Some(true) => Persistence::Granted,
        Some(false) => Persistence::Denied,
        None => Persistence::Unknown,
    }
}

/// Charge in percent.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=100")]
pub(crate) async fn battery() -> Option<u8> {
    let promise = js::call(&navigator(), "getBattery", &[]).ok()?;
    let battery = js::wait(promise.dyn_into().ok()?).await.ok()?;
    let level = js::get(&battery, "level").as_f64()?;
    Some((level * 100.0).round().clamp(0.0, 100.0) as u8)
}

/// Whether the browser believes that there is a network. Only for why something waits; never decides whether to try.
pub(crate) fn online() -> bool {
    js::get(&navigator(), "onLine").as_bool().unwrap_or(true)
}
