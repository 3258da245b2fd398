//! What a body turned out to be: its hello, its proven entries, what remained, or why it is refused.
//!
//! Promise: each refusal has a stable code, a status and the entry that it names (`docs/protocol.md`, problem documents).

use crate::chain::{Head, Link};
use crate::entry::{Entry, EntryError};
use crate::hello::{Hello, HelloError};
use crate::signed::SignedLine;
use crate::types::Hash;

/// Why a whole body is refused; nothing of it is taken beyond what was already handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The body ended before its hello did: cut on the way, to be sent again.
    #[error("cut before the end of the hello")]
    Cut,
    /// The hello line is not one.
    #[error("bad hello")]
    BadHello,
    /// The hello's device is not the fingerprint of its key.
    #[error("device and key differ")]
    WrongDevice,
    /// The device did not sign the hello for this authority.
    #[error("wrong signature")]
    WrongSignature,
    /// Too many bytes or entries.
    #[error("too large")]
    TooLarge,
    /// One line is over its limit.
    #[error("entry {0} is too long")]
    TooLong(u64),
}

impl Refusal {
    /// The stable code of the problem document.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Cut => "cut",
            Self::BadHello => "bad_hello",
            Self::WrongDevice => "wrong_device",
            Self::WrongSignature => "wrong_signature",
            Self::TooLarge => "too_large",
            Self::TooLong(_) => "too_long",
        }
    }

    /// The HTTP status that says it.
    #[must_use]
    pub fn status(self) -> u16 {
        match self {
            Self::Cut | Self::BadHello | Self::WrongDevice | Self::WrongSignature => 400,
            Self::TooLarge | Self::TooLong(_) => 413,
        }
    }

    /// The entry that it names.
    #[must_use]
    pub fn entry(self) -> Option<u64> {
        if let Self::TooLong(seq) = self { Some(seq) } else { None }
    }
}

impl From<HelloError> for Refusal {
    fn from(e: HelloError) -> Self {
        match e {
            HelloError::Malformed => Self::BadHello,
            HelloError::WrongDevice => Self::WrongDevice,
        }
    }
}

/// The hello of a body, with its signature checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Greeting {
    /// What it says.
    pub hello: Hello,
    /// The line as it came.
    pub line: SignedLine,
    /// SHA-256 of the line: goes into the receipt.
    pub hash: Hash,
}

/// An entry that the device's head vouches for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Good {
    /// The bytes.
    pub entry: Entry,
    /// The hash before it.
    pub before: Hash,
    /// Its number, and the hash after it.
    pub link: Link,
    /// What is wrong with its content: it is stored all the same, but not shown in tables.
    pub fault: Option<EntryError>,
    /// Its payload was erased: to be taken only if the server once held it (else code `erased_unseen`).
    pub erased: Option<Hash>,
}

/// What remained after the last good head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rest {
    /// Nothing: the body is whole.
    Complete,
    /// It ends early; the tablet will offer the rest again.
    Cut,
    /// A head that does not fit: raw lines for quarantine, with the code why.
    Quarantine {
        /// `bad_head` (not readable, or out of place) or `bad_chain` (the signature does not cover these entries).
        code: &'static str,
        /// The lines after the last good head, as they came.
        raw: Vec<u8>,
    },
}

impl Received {
    /// Erased entries whose payload the server never held (`held` says whether it did): not to be stored, named in the receipt as
    /// `erased_unseen`. What follows them is taken as after a gap.
    #[must_use]
    pub fn unseen(&self, held: impl Fn(&Link) -> bool) -> Vec<u64> {
        let unseen = |g: &&Good| g.erased.is_some() && !held(&g.link);
        self.good.iter().filter(unseen).map(|g| g.link.seq).collect()
    }
}

/// What a body was.
#[derive(Debug, Clone, PartialEq)]
pub struct Received {
    /// Who sent it.
    pub greeting: Greeting,
    /// Entries before the last good head that were not yet taken with [`Receiver::take_good`](super::Receiver::take_good).
    pub good: Vec<Good>,
    /// The last good head.
    pub head: Option<Head>,
    /// What came after it.
    pub rest: Rest,
}
