//! What can go wrong on the device, typed: the text room says it, never this file.

use waymark_pack::PackError;

/// An error of the device room. [`DeviceError::code`] is stable and names a Fluent message (`device-<code>`).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeviceError {
    /// The origin is not secure, or the browser lacks what is needed (A3); the name of what is missing.
    #[error("the browser does not offer {0} here")]
    Missing(&'static str),
    /// Another tab took over: this one may not write any more (A4).
    #[error("another tab writes now")]
    TakenOver,
    /// No room on the disk (quota).
    #[error("the storage is full")]
    Full,
    /// The database did not open or a transaction failed; reopening did not help.
    #[error("storage: {0}")]
    Storage(String),
    /// A stored value has another shape than this version knows. It stays as it is.
    #[error("stored value {what}: {why}")]
    Shape {
        /// Which one.
        what: String,
        /// Why.
        why: String,
    },
    /// WebCrypto failed.
    #[error("crypto: {0}")]
    Crypto(String),
    /// The server was not reached, or what answered was not it (a captive portal).
    #[error("not reached: {0}")]
    Unreachable(String),
    /// The server answered, and said no.
    #[error("status {status}, code {code}")]
    Refused {
        /// HTTP status.
        status: u16,
        /// The stable code of its problem document.
        code: String,
    },
    /// There is no library yet: the tablet has to see the office once.
    #[error("no library yet")]
    NoLibrary,
    /// A document or file of the library was refused (`pack-error-<code>`); what was in force stays so.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// The log moved on meanwhile: another writer. Nothing was written.
    #[error("the log moved on meanwhile")]
    Conflict,
    /// The record cannot become an entry (too long).
    #[error("not an entry: {0}")]
    Entry(#[from] waymark_log::EntryError),
    /// There is nothing that needs a copy.
    #[error("nothing to copy")]
    NothingToCopy,
    /// Too little space to fetch the library and keep the reserve for records.
    #[error("{needed} bytes needed, {free} free")]
    NoSpace {
        /// Bytes needed.
        needed: u64,
        /// Bytes free.
        free: u64,
    },
    /// The voucher link is not one.
    #[error("not a voucher")]
    BadVoucher,
    /// No such draft, record or picture.
    #[error("no {0}")]
    NotFound(String),
    /// The person closed the share sheet: nothing was handed over.
    #[error("not handed over")]
    NotHandedOver,
    /// Demo mode never sends.
    #[error("demo mode")]
    Demo,
}

impl DeviceError {
    /// The pack's own code where it is one (`pack-error-<code>`).
    #[must_use]
    pub fn pack_code(&self) -> Option<&'static str> {
        match self {
            Self::Pack(e) => Some(e.code()),
            _ => None,
        }
    }

    /// Stable code, also the Fluent key's end.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "missing",
            Self::TakenOver => "taken-over",
            Self::Full => "full",
            Self::Storage(_) => "storage",
            Self::Shape { .. } => "shape",
            Self::Crypto(_) => "crypto",
            Self::Unreachable(_) => "unreachable",
            Self::Refused { .. } => "refused",
            Self::NoLibrary => "no-library",
            Self::Pack(e) => pack_code(e),
            Self::Conflict => "conflict",
            Self::Entry(_) => "entry",
            Self::NothingToCopy => "nothing-to-copy",
            Self::NoSpace { .. } => "no-space",
            Self::BadVoucher => "bad-voucher",
            Self::NotFound(_) => "not-found",
            Self::NotHandedOver => "not-handed-over",
            Self::Demo => "demo",
        }
    }
}

/// Many faults, few sentences: what the person can do is the same.
fn pack_code(error: &PackError) -> &'static str {
    match error {
        PackError::WrongAuthority { .. } => "other-authority",
        PackError::NotSigned { .. }
        | PackError::UnknownKey { .. }
        | PackError::WrongUse { .. }
        | PackError::WrongKey { .. } => "bad-signature",
        PackError::Older { .. } | PackError::SameVersion { .. } | PackError::Withdrawn { .. } => "goes-back",
        PackError::UnknownCritical { .. } | PackError::NewerSchema { .. } => "shape",
        PackError::Crypto(_) => "crypto",
        _ => "tampered",
    }
}
