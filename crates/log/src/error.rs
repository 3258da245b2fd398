//! The one error of the tablet's own side: whatever was being done, nothing was lost, and nothing new is known of the server.

use crate::traits::{CodecError, CryptoError, StoreError};

/// The tablet's own side failed, while sending or while making a courier file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SyncError {
    /// The own store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The own key, or no crypto here.
    #[error(transparent)]
    Crypto(#[from] CryptoError),
    /// The own codec.
    #[error(transparent)]
    Codec(#[from] CodecError),
    /// A hello that can't be written.
    #[error("bad hello")]
    BadHello,
    /// More than one courier file holds.
    #[error("too large")]
    TooLarge,
}
