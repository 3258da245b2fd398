//! The engine: one run of exchanges, from what the tablet still has to what the server proves to hold.
//!
//! Promise: pure over the traits; receipt, cursor and news are stored in one transaction; nothing is marked as being sent,
//! so a kill at any moment costs one repetition (rules R5, R6). The outcome is `Sent` only when a proven receipt covers or
//! sets aside everything that was offered.

use serde_json::{Map, Value};

use crate::answer::Answer;
use crate::backoff::Backoff;
use crate::exchange::{Step, exchange};
use crate::hello::VoucherProof;
use crate::outcome::{Human, Later, Outcome, Reason, Sent};
use crate::receipt::{Proven, Server};
use crate::retention;
use crate::signed::SignedLine;
use crate::traits::{Clock, Codec, Entropy, Signer, Store, Transport, Verifier};
use crate::types::{DeviceId, Hash};

pub use crate::error::SyncError;

/// The most exchanges in one run; the rest comes with the next.
pub const EXCHANGES_MAX: usize = 256;

/// The engine's surroundings, borrowed.
pub struct Parts<'a, S, T, C, E, K, V, G> {
    /// The own log.
    pub store: &'a S,
    /// The way to the server.
    pub transport: &'a T,
    /// Time.
    pub clock: &'a C,
    /// Randomness, for jitter.
    pub entropy: &'a E,
    /// The device's key.
    pub signer: &'a K,
    /// Checks the server's signatures.
    pub verifier: &'a V,
    /// gzip.
    pub codec: &'a G,
}

/// The same as a trait, so that the engine's functions need to name one bound only. [`Parts`] is the one implementation.
#[expect(missing_docs, reason = "each item is the trait of the same name")]
pub trait Surroundings {
    type Store: Store;
    type Transport: Transport;
    type Clock: Clock;
    type Entropy: Entropy;
    type Signer: Signer;
    type Verifier: Verifier;
    type Codec: Codec;
    fn store(&self) -> &Self::Store;
    fn transport(&self) -> &Self::Transport;
    fn clock(&self) -> &Self::Clock;
    fn entropy(&self) -> &Self::Entropy;
    fn signer(&self) -> &Self::Signer;
    fn verifier(&self) -> &Self::Verifier;
    fn codec(&self) -> &Self::Codec;
}

impl<S, T, C, E, K, V, G> Surroundings for Parts<'_, S, T, C, E, K, V, G>
where
    S: Store,
    T: Transport,
    C: Clock,
    E: Entropy,
    K: Signer,
    V: Verifier,
    G: Codec,
{
    type Store = S;
    type Transport = T;
    type Clock = C;
    type Entropy = E;
    type Signer = K;
    type Verifier = V;
    type Codec = G;
    fn store(&self) -> &S {
        self.store
    }
    fn transport(&self) -> &T {
        self.transport
    }
    fn clock(&self) -> &C {
        self.clock
    }
    fn entropy(&self) -> &E {
        self.entropy
    }
    fn signer(&self) -> &K {
        self.signer
    }
    fn verifier(&self) -> &V {
        self.verifier
    }
    fn codec(&self) -> &G {
        self.codec
    }
}

/// What a hello says beside the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The server and authority.
    pub server: Server,
    /// The digest of the device's library.
    pub have: Option<Hash>,
    /// Proof of a voucher, until adopted.
    pub voucher: Option<VoucherProof>,
    /// The device that this one succeeds.
    pub succeeds: Option<DeviceId>,
    /// A few figures, under 300 bytes; no person, no place.
    pub health: Map<String, Value>,
}

impl Profile {
    /// Only the server; nothing else to say.
    #[must_use]
    pub fn new(server: Server) -> Self {
        Self { server, have: None, voucher: None, succeeds: None, health: Map::new() }
    }
}

/// What a run has brought so far.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) entries: u64,
    pub(crate) news: u64,
    pub(crate) changed: Vec<(String, Hash)>,
    pub(crate) human: Option<Human>,
}

impl Tally {
    fn outcome(self, answer: &Answer) -> Outcome {
        if let Some(human) = self.human {
            return Outcome::NeedsHuman(human);
        }
        let receipt = answer.receipt.receipt();
        Outcome::Sent(Sent {
            state: receipt.state,
            time: receipt.time,
            entries: self.entries,
            news: self.news,
            changed: self.changed,
            forks: receipt.forks.iter().map(|(seq, _)| *seq).collect(),
        })
    }
}

/// Runs exchanges; keeps only waiting time and budget, in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Engine {
    /// When to try again and how much to send.
    pub backoff: Backoff,
}

impl Engine {
    /// One run: exchanges until everything is settled, or something stands in the way. With `now`, does not wait for the
    /// backoff (a tap, the app opened, the network came back, a record was sealed).
    pub async fn run(
        &mut self,
        parts: &impl Surroundings,
        profile: &Profile,
        now: bool,
    ) -> Result<Outcome, SyncError> {
        if now {
            self.backoff.reset();
        }
        let wait = self.backoff.wait(parts.clock().ticks());
        if wait > 0 {
            return Ok(Outcome::RetryLater(Later { reason: Reason::NotDue, after_ms: wait }));
        }
        let mut tally = Tally::default();
        for _ in 0..EXCHANGES_MAX {
            match exchange(&mut self.backoff, parts, profile, &mut tally).await? {
                Step::Again => {}
                Step::Done(answer) => return Ok(tally.outcome(&answer)),
                Step::Human(human) => return Ok(Outcome::NeedsHuman(human)),
                Step::Later(reason, asked) => return Ok(self.later(parts, reason, asked)),
            }
        }
        Ok(self.later(parts, Reason::NotTaken, None))
    }

    fn later(&mut self, parts: &impl Surroundings, reason: Reason, asked_s: Option<u32>) -> Outcome {
        let after_ms = self.backoff.failed(parts.clock().ticks(), asked_s, parts.entropy());
        Outcome::RetryLater(Later { reason, after_ms })
    }
}

/// A receipt that came back by hand with the carrier of a courier file. It counts like that of an exchange if it is newer than what
/// is stored; else it changes nothing. True: it was taken. Not while an exchange runs: both write the state.
pub async fn bring_back(
    store: &impl Store,
    verifier: &impl Verifier,
    server: &Server,
    device: &DeviceId,
    line: SignedLine,
) -> Result<bool, SyncError> {
    let Ok(came) = Proven::prove(line, verifier, server, device, None).await? else { return Ok(false) };
    let mut state = store.sync_state().await?;
    let known = match state.receipt.clone() {
        Some(line) => Proven::prove(line, verifier, server, device, None).await?.ok(),
        None => None,
    };
    let age = |p: &Proven| (p.receipt().epoch, p.receipt().time.unix_ms);
    if known.is_some_and(|k| age(&k) >= age(&came)) {
        return Ok(false);
    }
    state.take_receipt(&came);
    store.finish(&state, &[]).await?;
    Ok(true)
}

/// Deletes what rule R2 lets go, after a successful run. Returns how many numbers were given up; most days none.
pub async fn clean(parts: &impl Surroundings, profile: &Profile) -> Result<u64, SyncError> {
    let mut state = parts.store().sync_state().await?;
    let (Some(aged), Some(latest)) = (state.aged.clone(), state.receipt.clone()) else { return Ok(0) };
    let device = parts.signer().public_key().device();
    let server = &profile.server;
    let aged = Proven::prove(aged, parts.verifier(), server, &device, None).await?;
    let latest = Proven::prove(latest, parts.verifier(), server, &device, None).await?;
    let (Ok(aged), Ok(latest)) = (aged, latest) else { return Ok(0) };
    let settled = crate::offer::settle(parts.store(), Some(&latest)).await?;
    if settled.behind || !settled.foreign.is_empty() {
        return Ok(0);
    }
    let Some(permit) = retention::permit(&aged, &latest) else { return Ok(0) };
    parts.store().delete(&permit).await?;
    state.aged = state.receipt.clone();
    parts.store().finish(&state, &[]).await?;
    Ok(permit.ranges().iter().map(|r| r.end() - r.start() + 1).sum())
}
