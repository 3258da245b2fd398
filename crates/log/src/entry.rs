//! One entry of a log: a header line and a payload line, made once and never encoded again.
//!
//! Promise (rule R4): an [`Entry`] is its bytes. Made here it keeps every limit of `docs/protocol.md`; read from outside
//! it is kept as it came and judged apart, so that a bad one is set aside and the rest goes through (rule R6).

use serde::{Deserialize, Serialize};
use waymark_core::time::Moment;

use crate::chain::Link;
use crate::json::{self, JsonError};
use crate::types::{Hash, from_base64};

/// The longest header line, without its line break.
pub const HEADER_MAX: usize = 1024;
/// The longest payload line, without its line break.
pub const PAYLOAD_MAX: usize = 64 * 1024;
/// The kinds whose payload retention may erase; their payload carries 16 random bytes, so that the hash tells nothing.
pub const ERASABLE: [&str; 4] = ["note", "contact", "referral", "feedback"];

/// The header of an entry. Fields that are not known here stay in the line's bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The entry's number in its log, from 1 on.
    pub seq: u64,
    /// Wall time of the device when the entry was made, with its offset.
    pub at: Moment,
    /// The last server time that the device knew, if any (rule R7).
    pub seen: Option<Moment>,
    /// `session`, `void`; later `note`, `contact`, ...: lower-case letters, digits, `_`, at most 31.
    pub kind: String,
    /// The schema of the payload, 1 for the first.
    pub schema: u32,
}

/// What is wrong with an entry. Each has a stable code (`docs/protocol.md`, codes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum EntryError {
    /// The header line is not strict JSON with the fields of [`Header`].
    #[error("bad header")]
    BadHeader,
    /// The header names another number than its place in the chain.
    #[error("number and place differ")]
    WrongSeq,
    /// The payload line is not one JSON object.
    #[error("bad payload")]
    BadPayload,
    /// A key twice in one object.
    #[error("duplicate key")]
    DuplicateKey,
    /// Nested deeper than 32.
    #[error("nested too deep")]
    TooDeep,
    /// Header over 1 KiB or payload over 64 KiB.
    #[error("too long")]
    TooLong,
    /// `{"erased":...}` where it may not be, or not in its one form.
    #[error("erased where it may not be")]
    BadErased,
}

impl EntryError {
    /// The code on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::BadHeader => "bad_header",
            Self::WrongSeq => "wrong_seq",
            Self::BadPayload => "bad_payload",
            Self::DuplicateKey => "duplicate_key",
            Self::TooDeep => "too_deep",
            Self::TooLong => "too_long",
            Self::BadErased => "bad_erased",
        }
    }
}

fn payload_error(e: JsonError) -> EntryError {
    match e {
        JsonError::NotJson => EntryError::BadPayload,
        JsonError::DuplicateKey => EntryError::DuplicateKey,
        JsonError::TooDeep => EntryError::TooDeep,
    }
}

/// The two lines of an entry, without their line breaks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    header: Vec<u8>,
    payload: Vec<u8>,
}

/// What a payload line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload<'a> {
    /// A JSON object in the clear: these bytes.
    Plain(&'a [u8]),
    /// Sealed to a key of the authority.
    Sealed(Sealed),
    /// Erased by retention; the hash of what it was.
    Erased(Hash),
}

/// A sealed payload: `{"sealed":"<base64>","key":"<key id>","id":"<record id>"}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// `enc || ciphertext`.
    pub sealed: Vec<u8>,
    /// The id of the key that it is sealed to.
    pub key: String,
    /// The record's random id (also in the associated data).
    pub id: String,
}

fn kind_ok(kind: &str) -> bool {
    (1..=31).contains(&kind.len())
        && kind.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn erased_hash(payload: &[u8]) -> Option<Hash> {
    let text = std::str::from_utf8(payload).ok()?;
    text.strip_prefix("{\"erased\":\"")?.strip_suffix("\"}")?.parse().ok()
}

impl Entry {
    /// Makes a new entry. The payload's bytes are taken as they are; they must be one JSON object on one line.
    pub fn make(header: &Header, payload: Vec<u8>) -> Result<Self, EntryError> {
        let line = serde_json::to_vec(header).map_err(|_| EntryError::BadHeader)?;
        let made = Self { header: line, payload };
        made.header()?;
        match made.payload()? {
            Payload::Erased(_) => Err(EntryError::BadErased),
            Payload::Plain(_) | Payload::Sealed(_) => Ok(made),
        }
    }

    /// Two lines as they came from disk or network; nothing is judged yet.
    #[must_use]
    pub fn from_lines(header: Vec<u8>, payload: Vec<u8>) -> Self {
        Self { header, payload }
    }

    /// The header line's bytes.
    #[must_use]
    pub fn header_line(&self) -> &[u8] {
        &self.header
    }

    /// The payload line's bytes.
    #[must_use]
    pub fn payload_line(&self) -> &[u8] {
        &self.payload
    }

    /// Bytes in a body: both lines with their line breaks.
    #[must_use]
    pub fn wire_len(&self) -> usize {
        self.header.len() + self.payload.len() + 2
    }

    /// Reads the header strictly.
    pub fn header(&self) -> Result<Header, EntryError> {
        if self.header.len() > HEADER_MAX {
            return Err(EntryError::TooLong);
        }
        json::check(&self.header).map_err(|_| EntryError::BadHeader)?;
        let header: Header = serde_json::from_slice(&self.header).map_err(|_| EntryError::BadHeader)?;
        if header.seq == 0 || header.schema == 0 || !kind_ok(&header.kind) {
            return Err(EntryError::BadHeader);
        }
        Ok(header)
    }

    /// Judges the payload strictly and says what it is.
    pub fn payload(&self) -> Result<Payload<'_>, EntryError> {
        if self.payload.len() > PAYLOAD_MAX {
            return Err(EntryError::TooLong);
        }
        json::check(&self.payload).map_err(payload_error)?;
        if let Some(hash) = self.erased() {
            return Ok(Payload::Erased(hash));
        }
        #[derive(Deserialize)]
        struct Fields {
            sealed: Option<serde_json::Value>,
            erased: Option<serde_json::Value>,
            key: Option<String>,
            id: Option<String>,
        }
        let fields = match serde_json::from_slice::<Fields>(&self.payload) {
            Ok(f) if f.erased.is_some() => return Err(EntryError::BadErased),
            Ok(f) if f.sealed.is_some() => f,
            _ => return Ok(Payload::Plain(&self.payload)),
        };
        let sealed = fields.sealed.as_ref().and_then(|s| from_base64(s.as_str()?));
        match (sealed, fields.key, fields.id) {
            (Some(sealed), Some(key), Some(id)) => Ok(Payload::Sealed(Sealed { sealed, key, id })),
            _ => Err(EntryError::BadPayload),
        }
    }

    /// The hash that an erased payload stands for; only for the kinds of [`ERASABLE`] and in its one form.
    #[must_use]
    pub fn erased(&self) -> Option<Hash> {
        let hash = erased_hash(&self.payload)?;
        let kind = self.header().ok()?.kind;
        ERASABLE.contains(&kind.as_str()).then_some(hash)
    }

    /// SHA-256 of the payload as the chain counts it: of the bytes, or what an erased payload names.
    #[must_use]
    pub fn payload_hash(&self) -> Hash {
        self.erased().unwrap_or_else(|| Hash::of(&self.payload))
    }

    /// The link after this entry when it follows `before`.
    #[must_use]
    pub fn after(&self, before: &Link) -> Link {
        before.then(&Hash::of(&self.header), &self.payload_hash())
    }

    /// The same entry with its payload erased; `None` for a kind that may not be.
    #[must_use]
    pub fn erase(&self) -> Option<Self> {
        let kind = self.header().ok()?.kind;
        ERASABLE.contains(&kind.as_str()).then(|| Self {
            header: self.header.clone(),
            payload: format!("{{\"erased\":\"{}\"}}", self.payload_hash()).into_bytes(),
        })
    }

    /// Every fault of this entry at place `seq`, most serious first; none for a good one.
    #[must_use]
    pub fn fault(&self, seq: u64) -> Option<EntryError> {
        match self.header() {
            Err(e) => return Some(e),
            Ok(h) if h.seq != seq => return Some(EntryError::WrongSeq),
            Ok(_) => {}
        }
        self.payload().err()
    }
}
