//! The router: three classes of routes. **Open** gives the app and content to anyone; **teaching** is reserved for what needs an
//! adopted tablet but no person; **records** takes logs and shows them to the office.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::Uri;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::files::AppFiles;
use crate::problem::Problem;
use crate::world::World;

/// All that a request handler may use.
pub struct App {
    /// Time and randomness.
    pub world: World,
    /// The built app.
    pub files: AppFiles,
}

/// The whole server without a socket.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .merge(open())
        .method_not_allowed_fallback(wrong_method)
        .fallback(app_file)
        .with_state(app)
}

fn open() -> Router<Arc<App>> {
    Router::new().route("/healthz", get(async || "ok\n")).route("/readyz", get(async || "ready\n"))
}

async fn wrong_method(uri: Uri) -> Problem {
    Problem::method(uri.path().to_owned())
}

async fn app_file(State(app): State<Arc<App>>, request: Request) -> Response {
    app.files.answer(request.method(), request.uri().path(), request.headers()).await.into_response()
}
