//! The body of an exchange: hello, entries, heads. Written by tablet and courier.
//!
//! Promise: a head line stands after every 64 KiB and at the end, so that a body that is cut still counts up to its last
//! head; no head is signed over bytes whose chain does not fit what was stored.

use crate::chain::{Head, Link};
use crate::entry::Entry;
use crate::hello::Hello;
use crate::signed::{LineType, SignedLine};
use crate::traits::{CryptoError, Signer, StoredEntry};
use crate::types::{Authority, Hash};

/// Entry bytes between two head lines.
pub const HEAD_EVERY: usize = 64 * 1024;

/// A body ready to be compressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The lines.
    pub bytes: Vec<u8>,
    /// SHA-256 of the hello line: what the receipt must name.
    pub hello: Hash,
}

/// Why no body can be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// The device's key can't sign.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
    /// This entry's bytes do not fit the chain that was stored with it.
    #[error("entry {0} is damaged")]
    Damaged(u64),
    /// The hello can't be written.
    #[error("bad hello")]
    BadHello,
}

/// Both lines of an entry with their line breaks.
pub fn write_entry(entry: &Entry, out: &mut Vec<u8>) {
    out.extend_from_slice(entry.header_line());
    out.push(b'\n');
    out.extend_from_slice(entry.payload_line());
    out.push(b'\n');
}

/// Writes a body. `entries` follow `hello.from` without a hole; `stored` is used in place of a new signature where it fits.
pub async fn write(
    signer: &impl Signer,
    authority: &Authority,
    hello: &Hello,
    entries: &[StoredEntry],
    stored: Option<&Head>,
) -> Result<Body, BodyError> {
    let line = hello.to_line().map_err(|_| BodyError::BadHello)?;
    let hash = Hash::of(line.as_bytes());
    let mut out = Vec::new();
    SignedLine::sign(signer, LineType::Hello, authority, line).await?.write(&mut out);
    let mut at = hello.from;
    let mut since = 0;
    for (i, stored_entry) in entries.iter().enumerate() {
        at = follow(&at, stored_entry)?;
        write_entry(&stored_entry.entry, &mut out);
        since += stored_entry.entry.wire_len();
        if since >= HEAD_EVERY || i + 1 == entries.len() {
            since = 0;
            let head = match stored {
                Some(head) if head.link == at => *head,
                _ => Head { link: at, sig: signer.sign(&at.head_message(&hello.device)).await? },
            };
            out.extend_from_slice(head.line().as_bytes());
            out.push(b'\n');
        }
    }
    Ok(Body { bytes: out, hello: hash })
}

/// The link after `next` when it follows `at`, which must be the one that was stored with it.
pub fn follow(at: &Link, next: &StoredEntry) -> Result<Link, BodyError> {
    let link = next.entry.after(at);
    if link == next.link { Ok(link) } else { Err(BodyError::Damaged(next.link.seq)) }
}
