//! Small bridges to JavaScript: objects, bytes, promises, and the few browser calls that web-sys has only behind a flag.
//!
//! Promise: no logic; every failure comes back as a [`DeviceError`].

use std::task::Poll;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::error::DeviceError;

/// Two things at once: what waits for the disk does not wait for the network as well.
pub async fn both<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (Box::pin(a), Box::pin(b));
    let (mut first, mut second) = (None, None);
    std::future::poll_fn(move |cx| {
        if first.is_none()
            && let Poll::Ready(done) = a.as_mut().poll(cx)
        {
            first = Some(done);
        }
        if second.is_none()
            && let Poll::Ready(done) = b.as_mut().poll(cx)
        {
            second = Some(done);
        }
        match (first.take(), second.take()) {
            (Some(first), Some(second)) => Poll::Ready((first, second)),
            (one, other) => {
                (first, second) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}

/// An object of these properties.
pub(crate) fn object(pairs: &[(&str, &JsValue)]) -> JsValue {
    let made = Object::new();
    for (key, value) in pairs {
        let _always = Reflect::set(&made, &JsValue::from_str(key), value);
    }
    made.into()
}

/// A property, `undefined` where there is none.
pub(crate) fn get(of: &JsValue, key: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

/// A property that has to be a text.
pub(crate) fn get_text(of: &JsValue, key: &str) -> Option<String> {
    get(of, key).as_string()
}

/// A property that has to be a number without fraction, zero or more.
pub(crate) fn get_count(of: &JsValue, key: &str) -> Option<u64> {
    get(of, key).as_f64().and_then(whole)
}

/// A number without fraction, exact in a double.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked: whole, from 0 to 2^53")]
pub(crate) fn whole(n: f64) -> Option<u64> {
    (n.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&n)).then_some(n as u64)
}

/// A number for JavaScript; exact up to 2^53, far above any sequence number.
#[expect(clippy::cast_precision_loss, reason = "sequence numbers, sizes and milliseconds stay below 2^53")]
pub(crate) fn number(n: u64) -> JsValue {
    JsValue::from_f64(n as f64)
}

/// Bytes of a `Uint8Array` or `ArrayBuffer`; `None` for anything else.
pub(crate) fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    if let Some(array) = value.dyn_ref::<Uint8Array>() {
        return Some(array.to_vec());
    }
    value.is_instance_of::<js_sys::ArrayBuffer>().then(|| Uint8Array::new(value).to_vec())
}

/// A property that has to be bytes.
pub(crate) fn get_bytes(of: &JsValue, key: &str) -> Option<Vec<u8>> {
    bytes(&get(of, key))
}

/// A copy for JavaScript.
pub(crate) fn to_array(data: &[u8]) -> JsValue {
    Uint8Array::from(data).into()
}

/// Texts as an array.
pub(crate) fn texts(items: &[&str]) -> JsValue {
    items.iter().map(|s| JsValue::from_str(s)).collect::<Array>().into()
}

/// Call a method.
pub(crate) fn call(of: &JsValue, method: &str, args: &[&JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(of, &method.into())?.dyn_into()?;
    function.apply(of, &args.iter().copied().collect::<Array>())
}

/// Let a promise end as it likes, without an "unhandled rejection".
pub(crate) fn ignore(promise: Promise) {
    wasm_bindgen_futures::spawn_local(async move {
        let _seen = wait(promise).await;
    });
}

/// Wait for a promise.
pub(crate) async fn wait(promise: Promise) -> Result<JsValue, JsValue> {
    JsFuture::from(promise).await
}

/// A promise and the function that resolves it.
pub(crate) fn deferred() -> (Promise, Function) {
    let mut kept = None;
    let promise = Promise::new(&mut |resolve, _reject| kept = Some(resolve));
    (promise, kept.unwrap_or_else(|| Function::new_no_args("")))
}

/// Wait so many milliseconds.
pub(crate) async fn sleep(ms: i32) {
    let promise = Promise::new(&mut |resolve, _reject| {
        if let Some(window) = web_sys::window() {
            let _id = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _fired = wait(promise).await;
}

/// The window.
pub(crate) fn window() -> Result<web_sys::Window, DeviceError> {
    web_sys::window().ok_or(DeviceError::Missing("window"))
}

/// Name and message of something thrown.
pub(crate) fn thrown(error: &JsValue) -> (String, String) {
    let name = get_text(error, "name").unwrap_or_default();
    let message = get_text(error, "message").unwrap_or_else(|| format!("{error:?}"));
    (name, message)
}

/// Newest first, in place. Lists here are nearly in order already; the library's sort costs 5 KB of program for each type.
pub(crate) fn newest_first<T>(items: &mut [T], age: impl Fn(&T) -> i64) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && age(&items[at - 1]) < age(&items[at]) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// A queue for one writer at a time: first come, first served.
pub(crate) struct Queue(std::cell::RefCell<Promise>);

/// A turn in a [`Queue`]; dropping it lets the next one in.
pub(crate) struct Turn(Function);

impl Drop for Turn {
    fn drop(&mut self) {
        let _next = self.0.call0(&JsValue::NULL);
    }
}

impl Queue {
    /// Nobody waits.
    pub(crate) fn new() -> Self {
        Self(std::cell::RefCell::new(Promise::resolve(&JsValue::NULL)))
    }

    /// Wait for one's turn.
    pub(crate) async fn turn(&self) -> Turn {
        let (done, resolve) = deferred();
        let before = self.0.replace(done);
        let turn = Turn(resolve);
        let _free = wait(before).await;
        turn
    }
}

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with the `durability` option.
    pub(crate) type StrictDb;
    #[wasm_bindgen(method, catch, js_name = transaction)]
    pub(crate) fn transaction(
        this: &StrictDb,
        stores: &JsValue,
        mode: &str,
        options: &JsValue,
    ) -> Result<web_sys::IdbTransaction, JsValue>;

    /// `navigator.locks`.
    pub(crate) type Locks;
    #[wasm_bindgen(method)]
    pub(crate) fn request(this: &Locks, name: &str, options: &JsValue, run: &Function) -> Promise;

    /// `navigator.wakeLock`.
    pub(crate) type WakeLock;
    #[wasm_bindgen(method, js_name = request)]
    pub(crate) fn request_screen(this: &WakeLock, kind: &str) -> Promise;

    /// `CompressionStream` and its reverse.
    pub(crate) type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    pub(crate) fn new(format: &str) -> Result<CompressionStream, JsValue>;
    pub(crate) type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    pub(crate) fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}
