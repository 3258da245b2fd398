//! ECDSA P-256 natively, for the server, xtask and tests; the tablet verifies with WebCrypto instead (design 4).
//!
//! Promise: the futures here are ready at once, so [`now`] runs the generic code without a runtime.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};

use crate::error::PackError;
use crate::hash::PublicKey;
use crate::signed::Verify;

/// Verifies with the `p256` crate.
#[derive(Debug, Clone, Copy, Default)]
pub struct P256;

impl Verify for P256 {
    async fn verify(&self, key: &PublicKey, message: &[u8], signature: &[u8; 64]) -> Result<bool, PackError> {
        let Ok(key) = VerifyingKey::from_sec1_bytes(key) else { return Ok(false) };
        let Ok(signature) = Signature::from_slice(signature) else { return Ok(false) };
        Ok(key.verify(message, &signature).is_ok())
    }
}

/// The result of a future that does not wait; `None` if it does.
pub fn try_now<F: Future>(future: F) -> Option<F::Output> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Runs code that is generic over [`Verify`] with a verifier that does not wait.
///
/// # Errors
/// Those of the future, or [`PackError::Crypto`] where it waits.
pub fn now<T>(future: impl Future<Output = Result<T, PackError>>) -> Result<T, PackError> {
    try_now(future).unwrap_or_else(|| Err(PackError::Crypto("the verifier waits".into())))
}
