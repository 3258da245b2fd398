//! What a client is told when a request cannot be done: RFC 9457 problem+json with a stable `type` code (R6).
//!
//! Promise: bad input is 4xx and says what and where; `detail` is for developers, people read the app's own texts.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// What stands before the code in `type`.
const PREFIX: &str = "urn:waymark:problem:";

/// A problem. The code is stable; clients decide by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// `urn:waymark:problem:<code>`.
    #[serde(rename = "type")]
    kind: String,
    /// The code in words.
    title: &'static str,
    /// The status, repeated as the RFC asks.
    status: u16,
    /// What and where.
    detail: String,
    /// The number of the entry that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<u64>,
    /// Seconds after which a try makes sense.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u32>,
}

impl Problem {
    fn new(status: StatusCode, code: &str, title: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("{PREFIX}{code}"),
            title,
            status: status.as_u16(),
            detail: detail.into(),
            entry: None,
            retry_after: None,
        }
    }

    /// No such thing here.
    pub fn not_found(what: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "Not found", what)
    }

    /// The request is not of the form that this address takes.
    pub fn bad_request(code: &str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, "Bad request", detail)
    }

    /// Over a limit; the sender halves.
    pub fn too_large(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "Too large", detail)
    }

    /// The type of the body is not one that this address takes.
    pub fn unsupported(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported", "Unsupported type", detail)
    }

    /// The address is there, the method is not.
    pub fn method(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method", "Method not allowed", detail)
    }

    /// Not signed in, or not allowed.
    pub fn forbidden(code: &str, detail: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, code, "Not allowed", detail)
    }

    /// The asked range lies outside.
    pub fn range(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::RANGE_NOT_SATISFIABLE, "range", "Range not satisfiable", detail)
    }

    /// The uploader's share, or the whole store, is full; nothing is evicted.
    pub fn full(detail: impl Into<String>) -> Self {
        let mut p = Self::new(StatusCode::TOO_MANY_REQUESTS, "full", "Full", detail);
        p.retry_after = Some(3600);
        p
    }

    /// Our own fault or a passing state: the client tries later. Says nothing of the inside.
    pub fn unavailable() -> Self {
        let mut p = Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "unavailable",
            "Try later",
            "the store did not answer",
        );
        p.retry_after = Some(30);
        p
    }

    /// With another code.
    #[must_use]
    pub fn with_code(mut self, code: &str) -> Self {
        self.kind = format!("{PREFIX}{code}");
        self
    }

    /// About this entry.
    #[must_use]
    pub fn with_entry(mut self, entry: Option<u64>) -> Self {
        self.entry = entry;
        self
    }

    /// Whether the fault is ours and a later try makes sense.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.status >= 500
    }

    /// The code without its prefix.
    #[must_use]
    pub fn code(&self) -> &str {
        self.kind.rsplit(':').next().unwrap_or_default()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut r = (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        r.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(s) = self.retry_after {
            r.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(s));
        }
        r
    }
}
