//! Starting and stopping: opens the data folder, listens, and on SIGTERM or SIGINT finishes what is under way.

use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use waymark_log::native::{HpkeOpener, P256Key};
use waymark_log::types::hmac;
use waymark_log::{Authority, SignNow};
use waymark_pack::keys::{KeyError, OfficeKeys};

use crate::app::{self, App};
use crate::config::{DemoArgs, ServeArgs};
use crate::content::Content;
use crate::demo;
use crate::error::ServerError;
use crate::files::AppFiles;
use crate::ingest::{Exchange, ExchangeKeys};
use crate::office::auth;
use crate::store::{Address, Limits, SqlStore, Store};
use crate::world::World;

/// The longest wait for open requests at the end.
const LAST_REQUESTS: Duration = Duration::from_secs(10);

/// An opened data folder.
pub struct Installation {
    /// The keys that the server needs; not those that sign lessons.
    pub keys: OfficeKeys,
    /// The exchange over its store.
    pub exchange: Exchange,
}

impl Installation {
    /// Opens `data` with its database; makes keys and tables where there are none.
    pub async fn open(
        data: &Path,
        database: &Address,
        world: World,
        limits: Limits,
    ) -> Result<Self, ServerError> {
        std::fs::create_dir_all(data).map_err(|e| ServerError::file(data, e))?;
        let mut fill = |b: &mut [u8]| world.fill(b).map_err(|e| KeyError::Entropy(e.to_string()));
        let keys = OfficeKeys::load_or_make(&data.join("keys"), &mut fill)
            .map_err(|e| ServerError::content("keys", e))?;
        let exchange_keys = exchange_keys(&keys)?;
        let server_key = SignNow::public_key(&exchange_keys.server);
        let store: Arc<dyn Store> = Arc::new(SqlStore::open(database, limits, server_key).await?);
        let content = Arc::new(Content::new(&data.join("content"), keys.authority()));
        content.get().await?;
        Ok(Self { keys, exchange: Exchange { store, keys: exchange_keys, content, world } })
    }
}

fn exchange_keys(keys: &OfficeKeys) -> Result<ExchangeKeys, ServerError> {
    let bad = |e| ServerError::content("keys", e);
    let secret = keys.server.secret();
    Ok(ExchangeKeys {
        authority: Authority(keys.authority().0),
        server: P256Key::from_bytes(&secret).map_err(bad)?,
        sealing: HpkeOpener::from_bytes(&keys.sealing.secret()).map_err(bad)?,
        nonce: hmac(&secret, &[b"waymark-nonce-secret-1"]).0,
    })
}

/// Serves until a signal comes.
pub async fn serve(args: ServeArgs, world: World) -> Result<(), ServerError> {
    let files = AppFiles::new(&args.dist);
    let database = Address::of(args.database.url.as_deref(), &args.data)?;
    let installed = Installation::open(&args.data, &database, world, Limits::default()).await?;
    tracing::info!("records are in {database}");
    let listener = TcpListener::bind(args.addr)
        .await
        .map_err(|source| ServerError::Listen { addr: args.addr, source })?;
    let addr = listener.local_addr()?;
    // Said before the demo speaks: `cargo xtask serve` ends with the three lines that tell where to go.
    tracing::info!("listening on http://{addr}");
    let store = Arc::clone(&installed.exchange.store);
    if args.demo {
        let origin = args.origin.clone().unwrap_or_else(|| format!("http://localhost:{}", addr.port()));
        demo_start(&installed, &origin, args.empty).await?;
    }
    let app = Arc::new(App { exchange: installed.exchange, files });
    let service = app::router(app).into_make_service_with_connect_info::<SocketAddr>();
    let (stopping, stopped) = tokio::sync::oneshot::channel();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        stop_signal().await;
        let _ = stopping.send(());
    });
    tokio::select! {
        done = server => done?,
        () = async { let _ = stopped.await; tokio::time::sleep(LAST_REQUESTS).await } => {
            tracing::warn!("some requests did not end in time");
        }
    }
    store.finish().await?;
    tracing::info!("stopped");
    Ok(())
}

/// Fills the demo authority and prints where to go.
pub async fn fill_demo(args: DemoArgs, world: World) -> Result<(), ServerError> {
    let database = Address::of(args.database.url.as_deref(), &args.data)?;
    let installed = Installation::open(&args.data, &database, world, Limits::default()).await?;
    demo_start(&installed, &args.origin, args.empty).await?;
    installed.exchange.store.finish().await
}

/// The demo's past, its sign-in, and the three lines that tell where to go.
async fn demo_start(installed: &Installation, origin: &str, empty: bool) -> Result<(), ServerError> {
    let exchange = &installed.exchange;
    let secret = installed.keys.server.secret();
    if !empty {
        let n = demo::fill(exchange, &secret).await?;
        tracing::info!("the demo's past: {n} sessions");
    }
    let (name, password) = auth::demo_account(&*exchange.store, &exchange.world, &secret).await?;
    let link = demo::tablet_link(exchange, origin).await?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "tablet   {link}")?;
    writeln!(out, "office   {origin}/office/")?;
    writeln!(out, "sign-in  {name} {password}")?;
    Ok(out.flush()?)
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
