//! What can be wrong with something signed, with a pack, or with one of its files. Each has a stable code; people read the
//! sentence that `waymark-text` has for it (`pack-error-<code>`).

use crate::hash::Fingerprint;
use crate::signed::DocType;

/// Why something was refused. Whatever was in use before stays in use (rule C1).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Not two lines, or the second is no signature line.
    #[error("not a signed document: {why}")]
    NotSigned {
        /// What is missing.
        why: &'static str,
    },
    /// Signed by a key that the trust list does not name.
    #[error("{what:?} is signed by key {key}, which the trust list does not name")]
    UnknownKey {
        /// Which document.
        what: DocType,
        /// The key that its signature line names.
        key: Fingerprint,
    },
    /// The key is known, but not for this kind of document.
    #[error("{what:?} is signed by key {key}, which may not sign it")]
    WrongUse {
        /// Which document.
        what: DocType,
        /// The key.
        key: Fingerprint,
    },
    /// The signature does not fit the bytes: altered, or signed by another key, type or authority.
    #[error("the signature of {what:?} does not fit its bytes")]
    WrongKey {
        /// Which document.
        what: DocType,
    },
    /// The trust list is another authority's.
    #[error("authority {got} instead of {want}")]
    WrongAuthority {
        /// Pinned at first use, or named by the voucher.
        want: Fingerprint,
        /// Found.
        got: Fingerprint,
    },
    /// Older than what is in use; versions never go back.
    #[error("{what:?} {got} is older than {have}, which is in use")]
    Older {
        /// Which document.
        what: DocType,
        /// Version in use.
        have: String,
        /// Version offered.
        got: String,
    },
    /// Two different documents state the same version.
    #[error("{what:?} {version} exists twice with different contents")]
    SameVersion {
        /// Which document.
        what: DocType,
        /// The version.
        version: String,
    },
    /// Withdrawn by the authority.
    #[error("withdrawn by the authority: {id}")]
    Withdrawn {
        /// SHA-256 of the signed file.
        id: String,
    },
    /// The document says that it cannot be understood without a field that this version does not know.
    #[error("{what:?} needs `{field}`, which this version does not know")]
    UnknownCritical {
        /// Which document.
        what: DocType,
        /// The field.
        field: String,
    },
    /// Signed, but not of the shape that it should have.
    #[error("{what:?} cannot be read: {why}")]
    Malformed {
        /// Which document.
        what: DocType,
        /// Parser's words, for the log.
        why: String,
    },
    /// A schema that this version cannot read.
    #[error("{what:?} has schema {got}, this version reads up to {reads}")]
    NewerSchema {
        /// Which document.
        what: DocType,
        /// Found.
        got: u32,
        /// Highest known.
        reads: u32,
    },
    /// Larger than allowed.
    #[error("{what} is {bytes} bytes, at most {limit} are allowed")]
    TooLarge {
        /// File path or document.
        what: String,
        /// Size.
        bytes: u64,
        /// Limit.
        limit: u64,
    },
    /// More files than allowed.
    #[error("{files} files, at most {limit} are allowed")]
    TooManyFiles {
        /// Files named.
        files: usize,
        /// Limit.
        limit: usize,
    },
    /// A path that leaves the pack, or has letters that no path of ours has.
    #[error("not a path of a pack: {path:?}")]
    BadPath {
        /// The path, at most its first 120 characters.
        path: String,
    },
    /// The same path twice.
    #[error("{path} is named twice")]
    Duplicate {
        /// The path.
        path: String,
    },
    /// A text in the manifest that is too long.
    #[error("`{field}` has {chars} characters, at most {limit} are allowed")]
    TooLong {
        /// The field.
        field: String,
        /// Its length.
        chars: usize,
        /// Limit.
        limit: usize,
    },
    /// An entry whose kind, path, language, setting and scene do not agree.
    #[error("the entry of {path} does not agree with itself: {why}")]
    BadEntry {
        /// The path.
        path: String,
        /// What is wrong.
        why: &'static str,
    },
    /// The bytes of a file are not those that the manifest names.
    #[error("{path} is not the file that was signed")]
    HashMismatch {
        /// The path.
        path: String,
    },
    /// A file of the pack is not there.
    #[error("{path} is missing")]
    Missing {
        /// The path.
        path: String,
    },
    /// The pack is signed and whole, but its content contradicts itself.
    #[error("the content does not hold together, first: {}", .0.first().map(ToString::to_string).unwrap_or_default())]
    Content(Vec<crate::load::Gap>),
    /// No cryptography here (an insecure origin, a missing API).
    #[error("cannot verify signatures here: {0}")]
    Crypto(String),
}

/// A parser's words, which may quote what came from outside, cut to what a log line holds.
pub(crate) fn short(why: impl std::fmt::Display) -> String {
    why.to_string().chars().take(300).collect()
}

impl PackError {
    /// The stable code by which texts, logs and problem documents name the error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotSigned { .. } => "not-signed",
            Self::UnknownKey { .. } => "unknown-key",
            Self::WrongUse { .. } => "wrong-use",
            Self::WrongKey { .. } => "wrong-key",
            Self::WrongAuthority { .. } => "wrong-authority",
            Self::Older { .. } => "older",
            Self::SameVersion { .. } => "same-version",
            Self::Withdrawn { .. } => "withdrawn",
            Self::UnknownCritical { .. } => "unknown-critical",
            Self::Malformed { .. } => "malformed",
            Self::NewerSchema { .. } => "newer-schema",
            Self::TooLarge { .. } => "too-large",
            Self::TooManyFiles { .. } => "too-many-files",
            Self::BadPath { .. } => "bad-path",
            Self::Duplicate { .. } => "duplicate",
            Self::TooLong { .. } => "too-long",
            Self::BadEntry { .. } => "bad-entry",
            Self::HashMismatch { .. } => "hash-mismatch",
            Self::Missing { .. } => "missing",
            Self::Content(_) => "content",
            Self::Crypto(_) => "crypto",
        }
    }
}
