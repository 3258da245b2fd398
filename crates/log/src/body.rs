//! The body of an exchange: hello, entries, heads. Written by tablet and courier.
//!
//! Promise: a head line stands after every 64 KiB and at the end, so that a body that is cut still counts up to its last
//! head; no head is signed over bytes whose chain does not fit what was stored.

use crate::breaks::{self, Break};
use crate::chain::{Head, Link};
use crate::entry::Entry;
use crate::error::SyncError;
use crate::hello::Hello;
use crate::signed::{LineType, SignedLine};
use crate::traits::{Signer, StoredEntry};
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
    /// The key can't sign, or the hello can't be written.
    #[error(transparent)]
    Own(#[from] SyncError),
    /// This entry's bytes do not fit the chain that was stored with it.
    #[error("entry {0} is damaged")]
    Damaged(u64),
}

/// Both lines of an entry with their line breaks.
pub fn write_entry(entry: &Entry, out: &mut Vec<u8>) {
    out.extend_from_slice(entry.header_line());
    out.push(b'\n');
    if breaks::on(Break::Reencoded)
        && let Ok(value) = serde_json::from_slice::<serde_json::Value>(entry.payload_line())
    {
        out.extend_from_slice(value.to_string().as_bytes());
    } else {
        out.extend_from_slice(entry.payload_line());
    }
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
    let line = hello.to_line().map_err(|_| SyncError::BadHello)?;
    let hash = Hash::of(line.as_bytes());
    let mut out = Vec::new();
    let signed = SignedLine::sign(signer, LineType::Hello, authority, line).await.map_err(SyncError::from)?;
    signed.write(&mut out);
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
                _ => {
                    let signed = signer.sign(&at.head_message(&hello.device)).await;
                    Head { link: at, sig: signed.map_err(SyncError::from)? }
                }
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
