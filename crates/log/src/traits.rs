//! What the log needs from its surroundings: storage, network, clock, randomness, keys, sealing, compression.
//!
//! Promise: the engine does no I/O of its own; each trait has a suite (`testing`) that every implementation passes. The
//! async traits ask for no `Send`: in the browser nothing is, natively the compiler sees it of the concrete type.

use waymark_core::time::Moment;

use crate::chain::{Head, Link};
use crate::entry::Entry;
use crate::retention::Permit;
use crate::state::SyncState;
use crate::types::{Hash, PublicKey, Signature};

/// What a store can answer other than success. `Absent` things are `Ok(None)`, not errors.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Another tab or process owns the log now; nothing was written (rule A4).
    #[error("not the owner of the log")]
    NotOwner,
    /// No space: nothing was written.
    #[error("no space left")]
    Full,
    /// The entry does not follow the stored head; nothing was written.
    #[error("the log moved on meanwhile")]
    Conflict,
    /// The connection was closed and could not be reopened.
    #[error("the store is closed")]
    Closed,
    /// A stored value can't be read. It stays as it is.
    #[error("damaged value in {place}")]
    Damaged {
        /// Store and key, for the log; never a record's content.
        place: String,
    },
    /// Anything else, in the platform's words.
    #[error("storage: {0}")]
    Other(String),
}

/// One entry as it lies on disk, with the chain's hash after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// The entry's bytes.
    pub entry: Entry,
    /// Number and hash after it.
    pub link: Link,
}

/// What one sealing writes, all of it or nothing, in ONE durable transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// The new entry; `link.seq` must be the stored head's number + 1 (else [`StoreError::Conflict`]).
    pub stored: StoredEntry,
    /// The new head, signed before the transaction opens.
    pub head: Head,
    /// The draft that this entry was made from: removed in the same transaction.
    pub draft: Option<String>,
}

/// The device's own log on its own disk.
///
/// Writes are durable when they return and check the owner token (A4). IndexedDB on the tablet, memory in tests.
#[expect(async_fn_in_trait, reason = "used generically; no Send bound is wanted")]
pub trait Store {
    /// The newest head; `None` in an empty log.
    async fn head(&self) -> Result<Option<Head>, StoreError>;
    /// Adds one entry with its head.
    async fn append(&self, add: Append) -> Result<(), StoreError>;
    /// Entries from number `from` on, in order, at least one if there is one, then until their bytes pass `max_bytes`.
    async fn read(&self, from: u64, max_bytes: usize) -> Result<Vec<StoredEntry>, StoreError>;
    /// `hash(seq)` of a stored entry; `None` where it is not (or no longer) here.
    async fn hash_at(&self, seq: u64) -> Result<Option<Hash>, StoreError>;
    /// The smallest number still stored.
    async fn first(&self) -> Result<Option<u64>, StoreError>;
    /// What is known of the server; the default in a new log.
    async fn sync_state(&self) -> Result<SyncState, StoreError>;
    /// After an exchange: the state and the news entries, in ONE transaction (a cursor never moves without its data).
    async fn finish(&self, state: &SyncState, news: &[Entry]) -> Result<(), StoreError>;
    /// Deletes what the permit names. The only function that deletes entries (rule R2).
    async fn delete(&self, permit: &Permit) -> Result<(), StoreError>;
}

/// A request did not bring a whole answer. Always `RetryLater`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// No connection, no name, connection refused.
    #[error("unreachable")]
    Unreachable,
    /// No bytes for too long.
    #[error("timed out")]
    TimedOut,
    /// The answer broke off.
    #[error("broken off")]
    Cut,
    /// Sending is switched off here (demo build).
    #[error("sending is off")]
    Off,
}

/// Which resource a request goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// `POST /api/v1/sync`, `application/x-ndjson`, gzip.
    Sync,
    /// `POST /api/v1/cargo`, `application/octet-stream`.
    Cargo,
}

impl Target {
    /// The path below the origin.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Sync => "/api/v1/sync",
            Self::Cargo => "/api/v1/cargo",
        }
    }

    /// The content type to send.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Sync => "application/x-ndjson",
            Self::Cargo => "application/octet-stream",
        }
    }

    /// The content encoding to declare: the body is already compressed.
    #[must_use]
    pub fn content_encoding(self) -> Option<&'static str> {
        match self {
            Self::Sync => Some("gzip"),
            Self::Cargo => None,
        }
    }
}

/// A whole HTTP answer, whatever it says; only [`crate::outcome::classify`] judges it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// `Content-Type`, as it came.
    pub content_type: Option<String>,
    /// `Retry-After` in seconds.
    pub retry_after: Option<u32>,
    /// The body, decompressed by the transport if it was encoded.
    pub body: Vec<u8>,
}

/// Carries a body to the server. HTTP is one adapter; the server's service layer is another.
#[expect(async_fn_in_trait, reason = "used generically; no Send bound is wanted")]
pub trait Transport {
    /// One request.
    async fn post(&self, target: Target, body: Vec<u8>) -> Result<Reply, TransportError>;
}

/// Time, received. Never blocks anything (rule R7).
pub trait Clock {
    /// Wall time with its offset.
    fn now(&self) -> Moment;
    /// Milliseconds that only grow, from an arbitrary start; for backoff.
    fn ticks(&self) -> u64;
}

/// Randomness, received.
pub trait Entropy {
    /// Fills the buffer from a cryptographic source.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), CryptoError>;
}

/// A key operation that could not be done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// No crypto here (insecure origin), or the key is gone.
    #[error("key not available: {0}")]
    Unavailable(String),
    /// A key that is not on the curve, or another malformed input.
    #[error("malformed key")]
    BadKey,
    /// The sealed thing is not for this key, was changed, or was moved.
    #[error("can't be opened")]
    CannotOpen,
}

/// The device's (or server's) own signing key.
#[expect(async_fn_in_trait, reason = "WebCrypto is async; no Send bound is wanted")]
pub trait Signer {
    /// The public half.
    fn public_key(&self) -> PublicKey;
    /// ECDSA P-256 with SHA-256 over the message.
    async fn sign(&self, message: &[u8]) -> Result<Signature, CryptoError>;
}

/// Checks signatures of others.
#[expect(async_fn_in_trait, reason = "WebCrypto is async; no Send bound is wanted")]
pub trait Verifier {
    /// `Ok(false)` for a wrong signature; `Err` only when no check was possible.
    async fn verify(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> Result<bool, CryptoError>;
}

/// Signature checks without waiting, as the server does them (`native::P256`).
pub trait Check {
    /// False for a wrong signature and for a key that is none.
    fn check(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> bool;
}

/// Signing without waiting, as the server does it (`native::P256Key`).
pub trait SignNow {
    /// The public half.
    fn public_key(&self) -> PublicKey;
    /// ECDSA P-256 with SHA-256 over the message.
    fn sign_now(&self, message: &[u8]) -> Result<Signature, CryptoError>;
}

/// Seals to the authority: HPKE base mode, steps and test vector in `docs/protocol.md`.
#[expect(async_fn_in_trait, reason = "WebCrypto is async; no Send bound is wanted")]
pub trait Sealer {
    /// Returns `enc (65 bytes) || ciphertext`. `info` is `waymark-seal-1` || SHA-256(`to`), made by the implementation.
    async fn seal(&self, to: &PublicKey, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, CryptoError>;
}

/// Opens what was sealed to a key that only the authority has.
pub trait Opener {
    /// The public half: what senders sealed to.
    fn public_key(&self) -> PublicKey;
    /// The inverse of [`Sealer::seal`].
    fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError>;
}

/// A body that can't be compressed or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// More than the limit when inflated.
    #[error("too large when inflated")]
    TooLarge,
    /// Not gzip, or cut.
    #[error("not readable")]
    Bad,
    /// The platform has no such codec.
    #[error("codec not available")]
    Unavailable,
}

/// gzip. `CompressionStream` in the browser, flate2 natively.
#[expect(async_fn_in_trait, reason = "streams are async in the browser; no Send bound is wanted")]
pub trait Codec {
    /// Compresses as a whole.
    async fn gzip(&self, plain: &[u8]) -> Result<Vec<u8>, CodecError>;
    /// Inflates, up to `limit` bytes.
    async fn gunzip(&self, packed: &[u8], limit: usize) -> Result<Vec<u8>, CodecError>;
}
