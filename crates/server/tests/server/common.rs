//! A server in memory of one test: real router, a real database of its own, a clock and randomness that are fixed.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;
use waymark_core::session::Session;
use waymark_core::testing::SessionBuilder;
use waymark_core::time::Moment;
use waymark_log::answer::{self, Answer};
use waymark_log::native::{P256, gzip};
use waymark_log::{Hash, Server, SignNow};
use waymark_server::app::{App, router};
use waymark_server::demo::tablet::Tablet;
use waymark_server::files::AppFiles;
use waymark_server::ingest::Exchange;
use waymark_server::serve::Installation;
use waymark_server::store::{Limits, Store};
use waymark_server::world::World;

pub(crate) use crate::place::{Folder, On, suite};

/// The moment at which tests happen.
pub(crate) fn now() -> Moment {
    "2026-11-24T12:00:00Z".parse().unwrap()
}

/// Seconds since 1970 at that moment: the epoch that a restore begins.
pub(crate) fn now_s() -> u64 {
    u64::try_from(now().unix_ms / 1000).unwrap()
}

/// A fixed clock, and randomness that differs from call to call and from office to office.
pub(crate) fn world() -> World {
    world_at(now())
}

/// The same with the clock at another moment.
pub(crate) fn world_at(at: Moment) -> World {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let n = Mutex::new(NEXT.fetch_add(1, Ordering::Relaxed) << 32);
    World::new(
        move || at,
        move |buffer| {
            let mut n = n.lock().unwrap();
            *n += 1;
            let hash = Hash::of(&n.to_be_bytes());
            buffer.iter_mut().zip(hash.0.iter().cycle()).for_each(|(b, h)| *b = *h);
            true
        },
    )
}

/// A server under test.
pub(crate) struct Office {
    pub(crate) app: Arc<App>,
    router: Router,
    pub(crate) folder: Folder,
}

impl Office {
    pub(crate) async fn open() -> Self {
        Self::in_folder(Folder::new()).await
    }

    pub(crate) async fn on(on: On) -> Self {
        Self::in_folder(Folder::on(on).await).await
    }

    pub(crate) async fn with_limits(limits: Limits) -> Self {
        Self::start(Folder::new(), limits, world()).await
    }

    /// On a folder that may hold an earlier state.
    pub(crate) async fn in_folder(folder: Folder) -> Self {
        Self::start(folder, Limits::default(), world()).await
    }

    /// The same with the clock at another moment.
    pub(crate) async fn in_folder_at(folder: Folder, at: Moment) -> Self {
        Self::start(folder, Limits::default(), world_at(at)).await
    }

    async fn start(folder: Folder, limits: Limits, world: World) -> Self {
        let database = folder.address().clone();
        let installed = Installation::open(folder.path(), &database, world, limits).await.unwrap();
        let files = AppFiles::new(&folder.path().join("dist"));
        let app = Arc::new(App { exchange: installed.exchange, files });
        Self { router: router(Arc::clone(&app)), app, folder }
    }

    pub(crate) fn exchange(&self) -> &Exchange {
        &self.app.exchange
    }

    pub(crate) fn store(&self) -> &dyn Store {
        &*self.app.exchange.store
    }

    /// Ends it; folder and database stay.
    pub(crate) async fn close(self) -> Folder {
        self.store().finish().await.unwrap();
        self.folder
    }

    pub(crate) fn tablet(&self, n: u8) -> Tablet {
        tablet(&self.app.exchange, n)
    }

    /// A tablet that shows a voucher.
    pub(crate) async fn enrolled(&self, n: u8) -> Tablet {
        let voucher = waymark_server::demo::make_voucher(self.exchange()).await.unwrap();
        let mut t = self.tablet(n);
        t.enrol(&voucher.id, &voucher.secret);
        t
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, Vec<u8>) {
        let response = self.ask(Request::get(path).body(Body::empty()).unwrap()).await;
        (response.status(), bytes(response).await)
    }

    /// Posts to the exchange as a tablet does.
    pub(crate) async fn post(
        &self,
        path: &str,
        content_type: &str,
        gzip: bool,
        body: Vec<u8>,
    ) -> (StatusCode, Vec<u8>) {
        let mut request = Request::post(path).header(header::CONTENT_TYPE, content_type);
        if gzip {
            request = request.header(header::CONTENT_ENCODING, "gzip");
        }
        let response = self.ask(request.body(Body::from(body)).unwrap()).await;
        (response.status(), bytes(response).await)
    }

    pub(crate) async fn sync(&self, body: Vec<u8>) -> (StatusCode, Vec<u8>) {
        self.post("/api/v1/sync", "application/x-ndjson", true, body).await
    }

    /// Sends entries `first` to `last`, and keeps receipt and nonce as a tablet does.
    pub(crate) async fn send(&self, tablet: &mut Tablet, first: u64, last: u64) -> Answer {
        let body = tablet.body(first, last, now()).await.unwrap();
        let (status, answer) = self.sync(gzip(&body.bytes).unwrap()).await;
        assert_eq!(status, StatusCode::OK, "{}", String::from_utf8_lossy(&answer));
        let server = self.server();
        let read =
            answer::read(&answer, &P256, &server, &tablet.device(), &body.hello).await.unwrap().unwrap();
        tablet.receipt = Some(read.receipt.line().clone());
        tablet.nonce.clone_from(&read.nonce);
        read
    }

    pub(crate) fn server(&self) -> Server {
        let keys = &self.app.exchange.keys;
        Server { authority: keys.authority, key: SignNow::public_key(&keys.server) }
    }
}

pub(crate) fn tablet(exchange: &Exchange, n: u8) -> Tablet {
    Tablet::new(&[n.max(1); 32], exchange.keys.authority).unwrap()
}

pub(crate) async fn bytes(response: Response<Body>) -> Vec<u8> {
    response.into_body().collect().await.unwrap().to_bytes().to_vec()
}

/// Adds `n` sessions with records `from`, `from + 1` ...
pub(crate) fn add_sessions(tablet: &mut Tablet, from: u64, n: u64) {
    for i in from..from + n {
        add(tablet, &SessionBuilder::new().number(i).build());
    }
}

pub(crate) fn add(tablet: &mut Tablet, session: &Session) {
    tablet.add("session", session.report_date, session.to_json()).unwrap();
}

/// The code of a problem document.
pub(crate) fn code(body: &[u8]) -> String {
    let problem: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    problem["type"].as_str().and_then(|t| t.rsplit(':').next()).unwrap_or_default().to_owned()
}

/// Everything of the sessions that count, as the authority sees it.
pub(crate) async fn all_sessions(store: &dyn Store) -> Vec<waymark_server::store::SessionRow> {
    use waymark_server::store::{Filter, Scope};
    store.settle().await.unwrap();
    store.sessions(&Scope::Authority, &Filter::default(), None).await.unwrap()
}
