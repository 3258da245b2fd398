//! Open to anyone at the origin: health, catalog, blobs (trust, settings, lists, places, packs).

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::app::App;
use crate::ingest::unavailable;
use crate::problem::Problem;

/// The open routes.
pub fn open() -> Router<Arc<App>> {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
        .route("/api/v1/catalog", get(catalog))
        .route("/blob/{name}", get(blob))
}

async fn ready(State(app): State<Arc<App>>) -> Result<&'static str, Problem> {
    app.exchange.store.ready().await.map_err(unavailable)?;
    Ok("ready\n")
}

async fn catalog(State(app): State<Arc<App>>) -> Result<Response, Problem> {
    let loaded = app.exchange.content.get().await.map_err(unavailable)?;
    let Some(loaded) = loaded else {
        return Err(
            Problem::not_found("no content was built here (cargo xtask pack)").with_code("no_content")
        );
    };
    let mut catalog = loaded.catalog.clone();
    catalog.time = Some(app.exchange.world.now().to_string());
    let body = serde_json::to_vec(&catalog).unwrap_or_default();
    Ok(([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], body)
        .into_response())
}

async fn blob(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    asked: HeaderMap,
) -> Result<Response, Problem> {
    let bytes =
        app.exchange.content.blob(&name).await.ok_or_else(|| Problem::not_found(format!("blob {name}")))?;
    let all = bytes.len();
    let packed = if asked.contains_key(header::RANGE) { None } else { packed(&asked, &bytes) };
    let zipped = packed.is_some();
    let bytes = packed.unwrap_or(bytes);
    let mut response = match asked.get(header::RANGE).and_then(|v| v.to_str().ok()).map(|r| range(r, all)) {
        None | Some(Range::Ignored) => bytes.into_response(),
        Some(Range::Outside) => return Err(Problem::range(format!("the blob has {all} bytes"))),
        Some(Range::Part(first, last)) => {
            let mut r = (StatusCode::PARTIAL_CONTENT, bytes[first..=last].to_vec()).into_response();
            if let Ok(v) = HeaderValue::from_str(&format!("bytes {first}-{last}/{all}")) {
                r.headers_mut().insert(header::CONTENT_RANGE, v);
            }
            r
        }
    };
    let h = response.headers_mut();
    h.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    h.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    h.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if zipped {
        h.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    // One tag for each form, as RFC 9110 asks: a part of one is no part of the other.
    if let Ok(v) = HeaderValue::from_str(&format!("\"{name}{}\"", if zipped { "-gz" } else { "" })) {
        h.insert(header::ETAG, v);
    }
    Ok(response)
}

/// The blob compressed, where the asker takes gzip and it is worth it: texts and drawings shrink to a third, sound does not.
fn packed(asked: &HeaderMap, bytes: &[u8]) -> Option<Vec<u8>> {
    let takes = asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok());
    let takes =
        takes.flat_map(|v| v.split(',')).any(|v| v.split(';').next().is_some_and(|c| c.trim() == "gzip"));
    let packed = takes.then(|| waymark_log::native::gzip(bytes).ok()).flatten()?;
    (packed.len() * 10 < bytes.len() * 9).then_some(packed)
}

#[derive(Debug, PartialEq, Eq)]
enum Range {
    /// First and last byte.
    Part(usize, usize),
    /// Not one range of bytes: the whole is sent, as RFC 9110 allows.
    Ignored,
    Outside,
}

fn range(text: &str, all: usize) -> Range {
    let Some((first, last)) = text.strip_prefix("bytes=").and_then(|r| r.split_once('-')) else {
        return Range::Ignored;
    };
    match (first.trim().parse::<usize>(), last.trim().parse::<usize>()) {
        (Ok(a), Ok(z)) if a <= z && a < all => Range::Part(a, z.min(all - 1)),
        (Ok(a), Err(_)) if last.trim().is_empty() && a < all => Range::Part(a, all - 1),
        (Err(_), Ok(n)) if first.trim().is_empty() && n > 0 && all > 0 => {
            Range::Part(all.saturating_sub(n), all - 1)
        }
        (Ok(_), _) => Range::Outside,
        _ => Range::Ignored,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_as_the_rfc_has_them() {
        for (text, wanted) in [
            ("bytes=0-0", Range::Part(0, 0)),
            ("bytes=5-", Range::Part(5, 9)),
            ("bytes=-3", Range::Part(7, 9)),
            ("bytes=-30", Range::Part(0, 9)),
            ("bytes=4-99", Range::Part(4, 9)),
            ("bytes=10-", Range::Outside),
            ("bytes=6-5", Range::Outside),
            ("items=0-1", Range::Ignored),
            ("bytes=0-1,3-4", Range::Outside),
            ("bytes=x-y", Range::Ignored),
        ] {
            assert_eq!(range(text, 10), wanted, "{text}");
        }
    }
}
