//! Signatures that cost nothing and protect nothing, so that stories of the exchange can run by the thousand.
//!
//! Promise: a changed message, key or signature is refused, as with real ones; anyone who knows a public key can sign.

use crate::receipt::Server;
use crate::traits::{Check, CryptoError, SignNow, Signer, Verifier};
use crate::types::{Hash, PublicKey, Signature, hmac};

/// A toy key: a public key and nothing secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToyKey(PublicKey);

/// Checks toy signatures.
#[derive(Debug, Clone, Copy, Default)]
pub struct Toy;

impl ToyKey {
    /// A key by its name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let mut key = [4_u8; 65];
        let hash = Hash::of(name.as_bytes());
        key[1..33].copy_from_slice(&hash.0);
        key[33..].copy_from_slice(&hash.0);
        Self(PublicKey(key))
    }
}

/// Server and authority of the toy world.
#[must_use]
pub fn toy_server() -> Server {
    let key = |name| SignNow::public_key(&ToyKey::new(name));
    Server { authority: key("root").authority(), key: key("server") }
}

fn toy_signature(key: &PublicKey, message: &[u8]) -> Signature {
    let mut out = [0; 64];
    out[..32].copy_from_slice(&hmac(&key.0, &[b"r", message]).0);
    out[32..].copy_from_slice(&hmac(&key.0, &[b"s", message]).0);
    Signature(out)
}

impl SignNow for ToyKey {
    fn public_key(&self) -> PublicKey {
        self.0
    }
    fn sign_now(&self, message: &[u8]) -> Result<Signature, CryptoError> {
        Ok(toy_signature(&self.0, message))
    }
}

impl Signer for ToyKey {
    fn public_key(&self) -> PublicKey {
        self.0
    }
    async fn sign(&self, message: &[u8]) -> Result<Signature, CryptoError> {
        self.sign_now(message)
    }
}

impl Check for Toy {
    fn check(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> bool {
        toy_signature(key, message) == *sig
    }
}

impl Verifier for Toy {
    async fn verify(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> Result<bool, CryptoError> {
        Ok(self.check(key, message, sig))
    }
}
