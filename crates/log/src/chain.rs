//! The hash chain of a device's log and the message that a head signs.
//!
//! Promise (rule R4): one signature at `n` vouches for every header and payload before it; an erased payload keeps its
//! hash, so the chain still verifies.

use serde::{Deserialize, Serialize};

use crate::types::{DeviceId, Hash, PublicKey, Signature};

/// A place in a log: the number of an entry and the chain's hash after it. `seq` 0 is the start, before any entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "(u64, Hash)", into = "(u64, Hash)")]
pub struct Link {
    /// The entry's number, 1 for the first.
    pub seq: u64,
    /// `hash(seq)`.
    pub hash: Hash,
}

impl From<(u64, Hash)> for Link {
    fn from((seq, hash): (u64, Hash)) -> Self {
        Self { seq, hash }
    }
}
impl From<Link> for (u64, Hash) {
    fn from(link: Link) -> Self {
        (link.seq, link.hash)
    }
}

impl Link {
    /// `hash(0)`: where the log of this key starts.
    #[must_use]
    pub fn start(key: &PublicKey) -> Self {
        Self { seq: 0, hash: Hash::of_parts(&[b"waymark-log-1", &key.0]) }
    }

    /// The link after one more entry, from SHA-256 of its header's and payload's bytes.
    #[must_use]
    pub fn then(&self, header: &Hash, payload: &Hash) -> Self {
        Self { seq: self.seq.saturating_add(1), hash: Hash::of_parts(&[&self.hash.0, &header.0, &payload.0]) }
    }

    /// The bytes that a head's signature covers: `waymark-head-1` || device || seq as 8 bytes big-endian || hash.
    #[must_use]
    pub fn head_message(&self, device: &DeviceId) -> Vec<u8> {
        let mut out = Vec::with_capacity(14 + 16 + 8 + 32);
        out.extend_from_slice(b"waymark-head-1");
        out.extend_from_slice(&device.0);
        out.extend_from_slice(&self.seq.to_be_bytes());
        out.extend_from_slice(&self.hash.0);
        out
    }
}

/// A signed link: the newest one is stored with each entry (one transaction), others are signed while sending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Where.
    pub link: Link,
    /// The device's signature over [`Link::head_message`].
    pub sig: Signature,
}

impl Head {
    /// The head's line in a body, without a line break: `{"head":[n,"<base64>"]}`.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{{\"head\":[{},\"{}\"]}}", self.link.seq, self.sig)
    }
}
