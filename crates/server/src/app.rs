//! The whole server without a socket: what handlers may use, and the router over them.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::Uri;
use axum::middleware;
use axum::response::Response;

use crate::files::AppFiles;
use crate::http;
use crate::ingest::Exchange;
use crate::office::office;
use crate::problem::Problem;

/// All that a request handler may use.
pub struct App {
    /// The exchange, with store, content, clock.
    pub exchange: Exchange,
    /// The built app.
    pub files: AppFiles,
}

/// The three classes of routes; whatever else is asked for is a file of the app, or 404.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .merge(http::open())
        .merge(http::records())
        .merge(office())
        .method_not_allowed_fallback(wrong_method)
        .fallback(app_file)
        .layer(middleware::from_fn(http::guard))
        .with_state(app)
}

async fn wrong_method(uri: Uri) -> Problem {
    Problem::method(uri.path().to_owned())
}

async fn app_file(State(app): State<Arc<App>>, request: Request) -> Response {
    app.files.answer(request.method(), request.uri().path(), request.headers()).await
}
