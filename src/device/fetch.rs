//! HTTP: one request, one whole answer, and a limit on silence rather than on time.
//!
//! Promise: nothing is judged here but whether an answer came whole; a captive portal's redirect counts as unreachable; bytes beyond
//! the limit are not read into memory (rule R6, peers 14).

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use waymark_log::{Reply, Target, Transport, TransportError};
use web_sys::{AbortController, ReadableStreamDefaultReader, Request, RequestInit, Response};

use super::error::DeviceError;
use super::js;
use super::types::Mode;

/// No byte for so long: given up.
const SILENCE_MS: i32 = 30_000;
/// The slowest line that is waited for while a body goes up: 1 KiB a second.
const UP_BYTES_PER_MS: usize = 1;
/// The most that an answer of the exchange may hold.
const ANSWER_MAX: usize = 16 << 20;

/// What to ask.
pub(crate) struct Ask<'a> {
    pub(crate) method: &'a str,
    pub(crate) url: &'a str,
    pub(crate) body: Option<&'a [u8]>,
    pub(crate) headers: &'a [(&'a str, &'a str)],
    /// The most bytes to read.
    pub(crate) limit: usize,
}

/// `Err(true)`: nothing for too long.
async fn within(ms: i32, promise: Promise) -> Result<JsValue, bool> {
    let late = JsValue::from_str("late");
    let (alarm, ring) = js::deferred();
    let window = js::window().map_err(|_| false)?;
    let set = window.set_timeout_with_callback_and_timeout_and_arguments_1(&ring, ms, &late);
    let raced = js::wait(Promise::race(&Array::of2(&promise, &alarm))).await;
    if let Ok(id) = set {
        window.clear_timeout_with_handle(id);
    }
    match raced {
        Ok(value) if value == late => Err(true),
        Ok(value) => Ok(value),
        Err(_thrown) => Err(false),
    }
}

fn request(ask: &Ask<'_>, abort: &AbortController) -> Result<Request, JsValue> {
    let how = RequestInit::new();
    how.set_method(ask.method);
    how.set_signal(Some(&abort.signal()));
    how.set_redirect(web_sys::RequestRedirect::Error);
    how.set_credentials(web_sys::RequestCredentials::Omit);
    // Also for blobs: they are kept verified in the library; a damaged one must not come back out of the browser's cache.
    how.set_cache(web_sys::RequestCache::NoStore);
    if let Some(body) = ask.body {
        how.set_body(&js::to_array(body));
    }
    let request = Request::new_with_str_and_init(ask.url, &how)?;
    for (name, value) in ask.headers {
        request.headers().set(name, value)?;
    }
    Ok(request)
}

async fn read_body(response: &Response, limit: usize) -> Result<Vec<u8>, TransportError> {
    let mut out = Vec::new();
    let Some(stream) = response.body() else { return Ok(out) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let step = within(SILENCE_MS, reader.read().unchecked_into()).await;
        let step = step.map_err(|late| if late { TransportError::TimedOut } else { TransportError::Cut })?;
        if js::get(&step, "done").is_truthy() {
            return Ok(out);
        }
        let chunk = js::get_bytes(&step, "value").ok_or(TransportError::Cut)?;
        if out.len() + chunk.len() > limit {
            return Err(TransportError::Cut);
        }
        out.extend_from_slice(&chunk);
    }
}

/// One request and its whole answer.
pub(crate) async fn ask(ask: &Ask<'_>) -> Result<Reply, TransportError> {
    let abort = AbortController::new().map_err(|_| TransportError::Unreachable)?;
    let answer = ask_with(ask, &abort).await;
    if answer.is_err() {
        abort.abort();
    }
    answer
}

async fn ask_with(ask: &Ask<'_>, abort: &AbortController) -> Result<Reply, TransportError> {
    let window = js::window().map_err(|_| TransportError::Unreachable)?;
    let request = request(ask, abort).map_err(|_| TransportError::Unreachable)?;
    let up = ask.body.map_or(0, |b| b.len() / UP_BYTES_PER_MS);
    let wait = SILENCE_MS.saturating_add(i32::try_from(up).unwrap_or(i32::MAX));
    let response = within(wait, window.fetch_with_request(&request)).await;
    let response: Response = response
        .map_err(|late| if late { TransportError::TimedOut } else { TransportError::Unreachable })?
        .unchecked_into();
    let header = |name: &str| response.headers().get(name).ok().flatten();
    Ok(Reply {
        status: response.status(),
        content_type: header("content-type"),
        retry_after: header("retry-after").and_then(|v| v.trim().parse().ok()),
        body: read_body(&response, ask.limit).await?,
    })
}

/// The answer to a GET that must be 200 and of that type (as the start of it; empty for any but HTML).
pub(crate) async fn get(url: &str, kind: &str, limit: usize) -> Result<Vec<u8>, DeviceError> {
    let asked = Ask { method: "GET", url, body: None, headers: &[], limit };
    let reply = ask(&asked).await.map_err(|e| DeviceError::Unreachable(e.to_string()))?;
    let given = reply.content_type.unwrap_or_default().to_ascii_lowercase();
    if reply.status != 200 {
        return Err(refused(reply.status, &given, &reply.body));
    }
    if given.starts_with("text/html") || !given.starts_with(kind) {
        return Err(DeviceError::Unreachable("another answered".into()));
    }
    Ok(reply.body)
}

fn refused(status: u16, kind: &str, body: &[u8]) -> DeviceError {
    #[derive(serde::Deserialize)]
    struct Problem {
        r#type: String,
    }
    let problem = kind.starts_with("application/problem+json");
    match serde_json::from_slice::<Problem>(body) {
        Ok(p) if problem => DeviceError::Refused { status, code: p.r#type },
        _ => DeviceError::Unreachable(format!("status {status}")),
    }
}

/// The exchange over HTTP.
pub(crate) struct Http {
    /// Demo mode never sends.
    pub(crate) mode: Mode,
}

impl Transport for Http {
    async fn post(&self, target: Target, body: Vec<u8>) -> Result<Reply, TransportError> {
        if self.mode == Mode::Demo {
            return Err(TransportError::Off);
        }
        let mut headers = vec![("content-type", target.content_type())];
        if let Some(encoding) = target.content_encoding() {
            headers.push(("content-encoding", encoding));
        }
        let url = target.path();
        ask(&Ask { method: "POST", url, body: Some(&body), headers: &headers, limit: ANSWER_MAX }).await
    }
}
