//! gzip by the browser's own streams.
//!
//! Promise: inflating stops at the limit, so a small body cannot fill the memory (protocol: 16 MiB a body).

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use waymark_log::CodecError;

use super::js::{self, call, ignore};

fn bad(_thrown: JsValue) -> CodecError {
    CodecError::Bad
}

/// Push all bytes through a transform stream and collect what comes out, at most `limit`.
async fn through(stream: &JsValue, input: &[u8], limit: usize) -> Result<Vec<u8>, CodecError> {
    let writer = call(&js::get(stream, "writable"), "getWriter", &[]).map_err(bad)?;
    // Errors of writing come back through reading as well; waiting here before reading would stop a long input for ever.
    ignore(call(&writer, "write", &[&Uint8Array::from(input).into()]).map_err(bad)?.unchecked_into());
    ignore(call(&writer, "close", &[]).map_err(bad)?.unchecked_into());
    let reader = call(&js::get(stream, "readable"), "getReader", &[]).map_err(bad)?;
    let mut out = Vec::new();
    loop {
        let step = call(&reader, "read", &[]).map_err(bad)?;
        let step = js::wait(step.unchecked_into()).await.map_err(bad)?;
        if js::get(&step, "done").is_truthy() {
            return Ok(out);
        }
        let chunk = js::get_bytes(&step, "value").ok_or(CodecError::Bad)?;
        if out.len() + chunk.len() > limit {
            if let Ok(cancelled) = call(&reader, "cancel", &[]) {
                ignore(cancelled.unchecked_into());
            }
            return Err(CodecError::TooLarge);
        }
        out.extend_from_slice(&chunk);
    }
}

/// Compress.
pub(crate) async fn gzip(input: &[u8]) -> Result<Vec<u8>, CodecError> {
    let stream = js::CompressionStream::new("gzip").map_err(|_| CodecError::Unavailable)?;
    through(stream.as_ref(), input, usize::MAX).await
}

/// Inflate, at most `limit` bytes.
pub(crate) async fn gunzip(input: &[u8], limit: usize) -> Result<Vec<u8>, CodecError> {
    let stream = js::DecompressionStream::new("gzip").map_err(|_| CodecError::Unavailable)?;
    through(stream.as_ref(), input, limit).await
}
