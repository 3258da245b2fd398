//! Making entries of the own log: the one path by which a record, a void or a news item becomes part of the chain.
//!
//! Promise (rule R4): sign first, then store entry, head and the draft's removal in one transaction; the number follows the
//! stored head, and a store that moved on meanwhile answers `Conflict` and keeps nothing.

use waymark_core::record::SEALED_KINDS;
use waymark_core::time::Moment;

use crate::breaks::{self, Break};
use crate::chain::{Head, Link};
use crate::entry::{ERASABLE, Entry, EntryError, Header, Payload};
use crate::traits::{Append, CryptoError, Signer, Store, StoreError, StoredEntry};

/// Why nothing was sealed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// A kind that may leave the tablet only sealed to the authority is in the clear (rule P2).
    #[error("not sealed")]
    NotSealed,
    /// An erasable payload in the clear has no salt: the hash of an erased one would tell what it was.
    #[error("no salt")]
    NoSalt,
    /// The payload breaks a limit.
    #[error(transparent)]
    Entry(#[from] EntryError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The key.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
}

/// What becomes an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    /// Wall time, with offset.
    pub at: Moment,
    /// The last server time that is known.
    pub seen: Option<Moment>,
    /// `session`, `void`, ...
    pub kind: String,
    /// The payload's schema.
    pub schema: u32,
    /// The payload's bytes: one JSON object on one line.
    pub payload: Vec<u8>,
    /// The draft that it was made from.
    pub draft: Option<String>,
}

/// Seals one entry and returns what was stored, once it is durable.
pub async fn seal(store: &impl Store, signer: &impl Signer, new: New) -> Result<StoredEntry, SealError> {
    let add = prepare(store, signer, new).await?;
    let stored = add.stored.clone();
    store.append(add).await?;
    Ok(stored)
}

/// Everything of [`seal`] but the storing: for a store whose transaction holds more than the trait knows of.
pub async fn prepare(store: &impl Store, signer: &impl Signer, new: New) -> Result<Append, SealError> {
    let key = signer.public_key();
    let before = store.head().await?.map_or(Link::start(&key), |h| h.link);
    let header =
        Header { seq: before.seq + 1, at: new.at, seen: new.seen, kind: new.kind, schema: new.schema };
    let entry = Entry::make(&header, new.payload)?;
    allowed(&header.kind, &entry)?;
    let link = entry.after(&before);
    let sig = signer.sign(&link.head_message(&key.device())).await?;
    let draft = if breaks::on(Break::DraftStays) { None } else { new.draft };
    Ok(Append { stored: StoredEntry { entry, link }, head: Head { link, sig }, draft })
}

/// What a kind asks of its payload before it is sealed into the log; a payload that came from outside is never judged by this.
fn allowed(kind: &str, entry: &Entry) -> Result<(), SealError> {
    let Payload::Plain(bytes) = entry.payload()? else { return Ok(()) };
    if SEALED_KINDS.contains(&kind) {
        return Err(SealError::NotSealed);
    }
    #[derive(serde::Deserialize)]
    struct Salted {
        salt: Option<String>,
    }
    let salt = serde_json::from_slice::<Salted>(bytes).ok().and_then(|s| s.salt);
    let salted = salt.and_then(|s| crate::types::from_hex::<16>(&s)).is_some();
    if ERASABLE.contains(&kind) && !salted { Err(SealError::NoSalt) } else { Ok(()) }
}
