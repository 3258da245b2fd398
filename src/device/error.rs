//! What can go wrong on the device, typed: the text room says it, never this file.

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
    /// Bytes of the library are not what was signed; the file's hash or role.
    #[error("{what} is not what was signed")]
    Tampered {
        /// Which file.
        what: String,
    },
    /// A signature is missing, wrong or by a key that may not sign this.
    #[error("{what} has no good signature")]
    BadSignature {
        /// Which document.
        what: String,
    },
    /// The office offers an older version than the tablet has (C1: versions never go back).
    #[error("{what} would go back from {have} to {offered}")]
    GoesBack {
        /// Which document.
        what: String,
        /// What is here.
        have: String,
        /// What was offered.
        offered: String,
    },
    /// The origin belongs to another authority than the one this tablet trusts.
    #[error("another authority")]
    OtherAuthority,
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
            Self::Tampered { .. } => "tampered",
            Self::BadSignature { .. } => "bad-signature",
            Self::GoesBack { .. } => "goes-back",
            Self::OtherAuthority => "other-authority",
            Self::NoSpace { .. } => "no-space",
            Self::BadVoucher => "bad-voucher",
            Self::NotFound(_) => "not-found",
            Self::NotHandedOver => "not-handed-over",
            Self::Demo => "demo",
        }
    }
}
