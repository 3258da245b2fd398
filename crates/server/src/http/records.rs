//! Where records come in: the exchange of one tablet, and courier files.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use waymark_log::Target;
use waymark_log::courier::FILE_MAX;
use waymark_log::outcome::ANSWER_TYPE;

use super::{client, whole};
use crate::app::App;
use crate::ingest::{Arrived, BODY_MAX};
use crate::problem::Problem;

/// The routes that take records.
pub fn records() -> Router<Arc<App>> {
    Router::new().route(Target::Sync.path(), post(sync)).route(Target::Cargo.path(), post(cargo))
}

async fn sync(State(app): State<Arc<App>>, request: Request) -> Result<Response, Problem> {
    let gzip = encoding(request.headers())?;
    expect_type(request.headers(), Target::Sync.content_type())?;
    let uploader = client(&request);
    let bytes = whole(request.into_body(), BODY_MAX).await?;
    let arrived = Arrived { bytes, gzip, uploader, route: "sync" };
    finish(tokio::spawn(async move { app.exchange.sync(arrived).await })).await
}

async fn cargo(State(app): State<Arc<App>>, request: Request) -> Result<Response, Problem> {
    expect_type(request.headers(), Target::Cargo.content_type())?;
    let uploader = client(&request);
    let bytes = whole(request.into_body(), FILE_MAX).await?;
    let arrived = Arrived { bytes, gzip: false, uploader, route: "cargo" };
    finish(tokio::spawn(async move { app.exchange.cargo(arrived).await })).await
}

/// The work goes on where the client has gone: what was sent is stored.
async fn finish(work: tokio::task::JoinHandle<Result<Vec<u8>, Problem>>) -> Result<Response, Problem> {
    let lines = work.await.map_err(|e| {
        tracing::error!("taking records: {e}");
        Problem::unavailable()
    })??;
    Ok(([(header::CONTENT_TYPE, ANSWER_TYPE), (header::CACHE_CONTROL, "no-store")], lines).into_response())
}

fn encoding(headers: &HeaderMap) -> Result<bool, Problem> {
    match headers.get(header::CONTENT_ENCODING).map(|v| v.as_bytes().to_ascii_lowercase()) {
        None => Ok(false),
        Some(v) if v == b"gzip" => Ok(true),
        Some(v) if v == b"identity" => Ok(false),
        Some(v) => Err(Problem::unsupported(format!(
            "content-encoding {}; gzip is taken",
            String::from_utf8_lossy(&v)
        ))),
    }
}

fn expect_type(headers: &HeaderMap, wanted: &str) -> Result<(), Problem> {
    let given = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if given.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(wanted) {
        return Ok(());
    }
    Err(Problem::unsupported(format!("content-type {given:?}; {wanted} is taken")))
}
