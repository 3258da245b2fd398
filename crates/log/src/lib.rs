//! The record log: entries, hash chain, receipts, exchange, courier file. The bytes are those of `docs/protocol.md`.
//!
//! Promise: pure over the traits in [`traits`]: no I/O, no clock, no randomness, no crypto but SHA-256 (feature `native`
//! adds P-256, HPKE and gzip for the server and tests). Nothing that came from outside makes it panic; nothing is ever
//! discarded (rules R2, R4, R5, R6).

pub mod answer;
pub mod backoff;
pub mod body;
pub mod breaks;
pub mod carried;
pub mod chain;
pub mod courier;
pub mod entry;
mod error;
mod exchange;
pub mod frames;
pub mod hello;
pub mod holdings;
pub mod json;
pub mod log;
#[cfg(any(test, feature = "testing"))]
pub mod memory;
#[cfg(feature = "native")]
pub mod native;
pub mod offer;
pub mod outcome;
pub mod receipt;
pub mod receive;
pub mod retention;
pub mod seal;
pub mod signed;
pub mod state;
pub mod sync;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod traits;
pub mod types;

pub use chain::{Head, Link};
pub use entry::{Entry, EntryError, Header, Payload};
pub use error::SyncError;
pub use hello::{Hello, VoucherProof};
pub use outcome::{Human, Later, Outcome, Reason, Sent};
pub use receipt::{DeviceState, Held, Proven, Receipt, Server};
pub use signed::{LineType, SignedLine};
pub use state::{Cursor, SyncState};
pub use sync::{Engine, Parts, Profile};
pub use traits::{
    Append, Check, Clock, Codec, CodecError, CryptoError, Entropy, Opener, Reply, Sealer, SignNow, Signer,
    Store, StoreError, StoredEntry, Target, Transport, TransportError, Verifier,
};
pub use types::{Authority, DeviceId, Hash, PublicKey, Signature};
