//! The service behind the exchange: bodies and courier files in, signed answers out. HTTP is an adapter over it.
//!
//! Promises: the raw bytes are with the writer before anything looks into them; what a body proves is stored whole or not at all; bad
//! input is a [`Problem`] that says what and where, never a fault of ours (R5, R6).

use std::sync::Arc;

use waymark_log::native::{HpkeOpener, P256, P256Key};
use waymark_log::receive::{Good, Received, Receiver, Refusal, Rest};
use waymark_log::{Authority, Hash, Link, Proven, PublicKey, Receipt, Server, SignNow};

use crate::content::Content;
use crate::error::ServerError;
use crate::problem::Problem;
use crate::store::{Incoming, Intake, Kept, Quarantined, Store, Taken, Upload};
use crate::world::World;

mod answer;
mod cargo;
pub mod judge;

/// The largest body as it comes over the wire.
pub const BODY_MAX: usize = 16 << 20;

/// Keys that the exchange needs.
pub struct ExchangeKeys {
    /// The authority.
    pub authority: Authority,
    /// Signs receipts and news.
    pub server: P256Key,
    /// Opens courier files.
    pub sealing: HpkeOpener,
    /// Makes nonces; derived from the server's key.
    pub nonce: [u8; 32],
}

/// The service.
pub struct Exchange {
    /// Where it all goes.
    pub store: Arc<dyn Store>,
    /// The keys.
    pub keys: ExchangeKeys,
    /// What the origin offers.
    pub content: Arc<Content>,
    /// Clock and randomness.
    pub world: World,
}

/// A body as it came.
pub struct Arrived {
    /// The bytes, perhaps only the first of them.
    pub bytes: Vec<u8>,
    /// Whether they are gzip.
    pub gzip: bool,
    /// Whom they are charged to.
    pub uploader: String,
    /// `sync`, `cargo`, `office`, `demo`.
    pub route: &'static str,
}

impl Exchange {
    /// One body of one device: the answer's lines.
    pub async fn sync(&self, arrived: Arrived) -> Result<Vec<u8>, Problem> {
        let upload = self.keep(&arrived).await?;
        let authority = self.keys.authority;
        let received =
            blocking(move || read(&arrived.bytes, arrived.gzip, authority)).await?.map_err(refused)?;
        let (intake, hello_hash) = self.intake(received, upload).await;
        let hello = intake.hello.clone();
        let taken = self.store.take(intake).await.map_err(unavailable)?;
        self.answer(&hello, hello_hash, &taken).await.map_err(unavailable)
    }

    /// The raw bytes go to the writer first.
    async fn keep(&self, arrived: &Arrived) -> Result<Hash, Problem> {
        let sha256 = Hash::of(&arrived.bytes);
        let upload = Upload {
            sha256,
            route: arrived.route,
            uploader: arrived.uploader.clone(),
            at_ms: self.world.now().unix_ms,
            body: arrived.bytes.clone(),
        };
        match self.store.keep(upload).await.map_err(unavailable)? {
            Kept::Yes => Ok(sha256),
            Kept::Full => {
                Err(Problem::full("no more bytes are taken from here until someone at the office has looked"))
            }
        }
    }

    /// What the store is to write, and the hash of the hello.
    async fn intake(&self, received: Received, upload: Hash) -> (Intake, Hash) {
        let hello = received.greeting.hello;
        let receipt = self.own_receipt(&hello).await;
        let tip = received.head.map_or(hello.from, |h| h.link);
        let quarantine = match received.rest {
            Rest::Quarantine { code, raw } => vec![Quarantined { code: code.into(), bytes: raw }],
            Rest::Complete | Rest::Cut => Vec::new(),
        };
        let entries = received.good.into_iter().map(judged).collect();
        let at_ms = self.world.now().unix_ms;
        (Intake { upload, hello, tip, entries, quarantine, receipt, at_ms }, received.greeting.hash)
    }

    /// The receipt in a hello, if we signed it for this device.
    async fn own_receipt(&self, hello: &waymark_log::Hello) -> Option<Receipt> {
        let line = hello.receipt.clone()?;
        let server = Server { authority: self.keys.authority, key: SignNow::public_key(&self.keys.server) };
        let proven = Proven::prove(line, &P256, &server, &hello.device, None).await.ok()?.ok()?;
        Some(proven.receipt().clone())
    }

    /// What the receipt says of what was taken.
    fn receipt(&self, device: waymark_log::DeviceId, hello: Hash, taken: &Taken) -> Receipt {
        Receipt {
            receipt: 1,
            device,
            hello,
            state: taken.state,
            held: taken.held.clone(),
            forks: taken.forks.clone(),
            aside: taken.aside.clone(),
            time: self.world.now(),
            epoch: taken.epoch,
        }
    }
}

/// Reads a body; a cut one counts up to its last good head.
fn read(bytes: &[u8], gzip: bool, authority: Authority) -> Result<Received, Refusal> {
    let mut receiver = Receiver::new(&P256, authority, waymark_log::receive::Limits::default());
    if gzip {
        return waymark_log::native::receive(bytes, receiver);
    }
    receiver.push(bytes)?;
    receiver.finish()
}

/// Adds what the tables will say of an entry.
fn judged(good: Good) -> Incoming {
    let kind = judge::kind(good.entry.header_line());
    let aside = match good.fault {
        Some(fault) => Some(fault.code().to_owned()),
        None => {
            judge::record(&kind, good.entry.header_line(), good.entry.payload_line()).err().map(str::to_owned)
        }
    };
    Incoming { good, kind, aside }
}

fn refused(r: Refusal) -> Problem {
    let what = r.to_string();
    match r.status() {
        413 => Problem::too_large(what).with_code(r.code()).with_entry(r.entry()),
        _ => Problem::bad_request(r.code(), what).with_entry(r.entry()),
    }
}

/// Our own fault: into the log, and `RetryLater` for the tablet.
#[expect(clippy::needless_pass_by_value, reason = "it ends a `map_err`")]
pub(crate) fn unavailable(e: ServerError) -> Problem {
    tracing::error!("{e}");
    Problem::unavailable()
}

async fn blocking<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    tokio::task::spawn_blocking(f).await.map_err(|e| {
        tracing::error!("reading a body: {e}");
        Problem::bad_request("unreadable", "the body could not be read")
    })
}

/// The hash before the first entry of a log; for tests and the demo.
#[must_use]
pub fn log_start(key: &PublicKey) -> Link {
    Link::start(key)
}
