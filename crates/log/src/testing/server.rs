//! A server in memory that keeps the protocol's promises and can be made to break them, for tests of the engine.
//!
//! Promise: it uses the same `receive`, `holdings` and `answer` as the real one. Storing is one step: what it receipts, it
//! holds.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use waymark_core::time::Moment;

use super::keys;
use super::toy::{Toy, ToyKey, toy_server};
use crate::answer::{self, News, NewsLine, nonce};
use crate::entry::Entry;
use crate::holdings::{Row, holdings};
use crate::native::{P256, P256Key, receive};
use crate::outcome::ANSWER_TYPE;
use crate::receipt::{DeviceState, Receipt, Server};
use crate::receive::{Limits, Received, Receiver};
use crate::state::Cursor;
use crate::traits::{Check, Reply, SignNow, Target, Transport, TransportError};
use crate::types::{Authority, DeviceId, Hash, PublicKey, from_hex_any};

/// The secret behind nonces.
const NONCE_SECRET: &[u8] = b"a test's nonce secret";

/// A test key from [`keys`].
///
/// # Panics
/// If the constant is none.
#[must_use]
#[expect(clippy::expect_used, reason = "a test helper with fixed, valid input")]
pub fn key(secret: &str) -> P256Key {
    P256Key::from_bytes(&from_hex_any(secret).expect("hex")).expect("a scalar")
}

/// Server and authority of the test keys.
#[must_use]
pub fn test_server() -> Server {
    let root: PublicKey = SignNow::public_key(&key(keys::ROOT_SECRET));
    Server { authority: root.authority(), key: SignNow::public_key(&key(keys::SERVER_SECRET)) }
}

type Stored = BTreeMap<(DeviceId, u64, Hash), (Hash, Entry)>;

/// What the server holds and how it behaves.
#[derive(Debug, Clone)]
struct Inside {
    rows: Stored,
    state: DeviceState,
    epoch: u64,
    own_log: Vec<Entry>,
    limits: Limits,
    now_s: i64,
    requests: u64,
}

/// What a test does to the next requests and replies.
type Fault = Box<dyn FnMut(u64, Vec<u8>) -> Result<Vec<u8>, TransportError> + Send>;
type Spoil = Box<dyn FnMut(u64, Reply) -> Result<Reply, TransportError> + Send>;

/// A server in memory.
pub struct MemoryServer {
    key: Box<dyn SignNow + Send + Sync>,
    check: Box<dyn Check + Send + Sync>,
    authority: Authority,
    inside: Mutex<Inside>,
    request_fault: Mutex<Option<Fault>>,
    reply_fault: Mutex<Option<Spoil>>,
}

impl Default for MemoryServer {
    /// With the real test keys.
    fn default() -> Self {
        Self::new(Box::new(key(keys::SERVER_SECRET)), Box::new(P256), test_server().authority)
    }
}

impl MemoryServer {
    /// With other keys.
    #[must_use]
    pub fn new(
        key: Box<dyn SignNow + Send + Sync>,
        check: Box<dyn Check + Send + Sync>,
        authority: Authority,
    ) -> Self {
        let inside = Inside {
            rows: Stored::new(),
            state: DeviceState::Adopted,
            epoch: 1,
            own_log: Vec::new(),
            limits: Limits::default(),
            now_s: 1_795_505_400,
            requests: 0,
        };
        Self {
            key,
            check,
            authority,
            inside: Mutex::new(inside),
            request_fault: Mutex::new(None),
            reply_fault: Mutex::new(None),
        }
    }

    /// With signatures that cost nothing ([`super::toy`]).
    #[must_use]
    pub fn toy() -> Self {
        Self::new(Box::new(ToyKey::new("server")), Box::new(Toy), toy_server().authority)
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How it stands to every device.
    pub fn set_state(&self, state: DeviceState) {
        self.lock().state = state;
    }
    /// Smaller limits.
    pub fn set_limits(&self, limits: Limits) {
        self.lock().limits = limits;
    }
    /// Lets its time pass.
    pub fn pass_days(&self, days: i64) {
        self.lock().now_s += days * 86_400;
    }
    /// Forgets entries that the test chooses, as an older backup does, and starts a new epoch.
    pub fn restore_without(&self, forget: impl Fn(u64) -> bool) {
        let mut inside = self.lock();
        inside.rows.retain(|(_, seq, _), _| !forget(*seq));
        inside.epoch += 1;
    }
    /// Adds an entry to its own log.
    pub fn publish(&self, entry: Entry) {
        self.lock().own_log.push(entry);
    }
    /// How many requests came.
    #[must_use]
    pub fn requests(&self) -> u64 {
        self.lock().requests
    }
    /// The numbers that it holds of a device, once for each hash.
    #[must_use]
    pub fn held(&self, device: &DeviceId) -> Vec<u64> {
        self.lock().rows.keys().filter(|(d, ..)| d == device).map(|(_, seq, _)| *seq).collect()
    }
    /// Spoils requests: number of the request and its bytes.
    pub fn on_request(
        &self,
        f: impl FnMut(u64, Vec<u8>) -> Result<Vec<u8>, TransportError> + Send + 'static,
    ) {
        *self.request_fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(f));
    }
    /// Spoils replies: number of the request and its reply.
    pub fn on_reply(&self, f: impl FnMut(u64, Reply) -> Result<Reply, TransportError> + Send + 'static) {
        *self.reply_fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(f));
    }
    /// Answers as it should again.
    pub fn behave(&self) {
        *self.request_fault.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.reply_fault.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Takes one gzip body as the real server does.
    pub fn serve(&self, packed: &[u8]) -> Reply {
        let mut inside = self.lock();
        inside.requests += 1;
        let receiver = Receiver::new(&*self.check, self.authority, inside.limits);
        match receive(packed, receiver) {
            Ok(received) => {
                inside.store(&received);
                let body = inside.answer(&received, &*self.key, &self.authority).unwrap_or_default();
                Reply { status: 200, content_type: Some(ANSWER_TYPE.into()), retry_after: None, body }
            }
            Err(refusal) => {
                let problem = serde_json::json!({ "type": refusal.code(), "entry": refusal.entry() });
                Reply {
                    status: refusal.status(),
                    content_type: Some("application/problem+json".into()),
                    retry_after: None,
                    body: problem.to_string().into_bytes(),
                }
            }
        }
    }
}

impl Inside {
    fn store(&mut self, received: &Received) {
        let device = received.greeting.hello.device;
        for good in &received.good {
            if good.erased.is_none() || self.rows.contains_key(&(device, good.link.seq, good.link.hash)) {
                let key = (device, good.link.seq, good.link.hash);
                self.rows.entry(key).or_insert_with(|| (good.before, good.entry.clone()));
            }
        }
    }

    fn answer(&self, received: &Received, key: &dyn SignNow, authority: &Authority) -> Option<Vec<u8>> {
        let hello = &received.greeting.hello;
        let rows: Vec<Row> = self
            .rows
            .iter()
            .filter(|((d, ..), _)| *d == hello.device)
            .map(|((_, seq, hash), (before, _))| Row { seq: *seq, hash: *hash, before: *before })
            .collect();
        let tip = received.head.map_or(hello.from, |h| h.link);
        let holdings = holdings(&rows, hello, &tip);
        let unseen = received.unseen(|l| self.rows.contains_key(&(hello.device, l.seq, l.hash)));
        let mut aside: Vec<(u64, String)> =
            unseen.into_iter().map(|seq| (seq, "erased_unseen".into())).collect();
        aside.extend(received.good.iter().filter_map(|g| Some((g.link.seq, g.fault?.code().into()))));
        let receipt = Receipt {
            receipt: 1,
            device: hello.device,
            hello: received.greeting.hash,
            state: self.state,
            held: holdings.held,
            forks: holdings.forks,
            aside,
            time: Moment::utc(self.now_s * 1000),
            epoch: self.epoch,
        };
        let next = nonce::make(NONCE_SECRET, &hello.device, self.now_s);
        let known =
            hello.nonce.as_deref().is_some_and(|n| nonce::known(NONCE_SECRET, &hello.device, n, self.now_s));
        let news = known.then(|| self.news(hello.device, hello.cursor));
        answer::write(key, authority, &[receipt], Some(&next), news.as_ref()).ok()
    }

    fn news(&self, device: DeviceId, cursor: Option<Cursor>) -> News {
        let start = Cursor { epoch: self.epoch, seq: 0 };
        let from = cursor.filter(|c| c.epoch == self.epoch).unwrap_or(start);
        let skip = usize::try_from(from.seq).unwrap_or(usize::MAX);
        let entries: Vec<Entry> = self.own_log.iter().skip(skip).cloned().collect();
        let to = Cursor { epoch: self.epoch, seq: u64::try_from(self.own_log.len()).unwrap_or(0) };
        let line = NewsLine {
            news: 1,
            device,
            from,
            to,
            entries: u64::try_from(entries.len()).unwrap_or(0),
            digest: answer::digest(&entries),
            have: Hash([0; 32]),
            changed: BTreeMap::new(),
        };
        News { line, entries }
    }
}

impl Transport for MemoryServer {
    async fn post(&self, _: Target, body: Vec<u8>) -> Result<Reply, TransportError> {
        let n = self.requests() + 1;
        let body = match self.request_fault.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            Some(fault) => fault(n, body)?,
            None => body,
        };
        let reply = self.serve(&body);
        match self.reply_fault.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            Some(fault) => fault(n, reply),
            None => Ok(reply),
        }
    }
}
