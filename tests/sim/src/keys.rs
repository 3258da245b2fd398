//! Keys, sealing and compression: real in one seed of a hundred, else the same promises at no cost.
//!
//! Promise: a toy signature or seal is refused when anything was changed, as a real one is; every use passes a point.

use std::rc::Rc;

use waymark_log::native::{Gzip, HpkeOpener, HpkeSealer, P256, P256Key};
use waymark_log::testing::Seeded;
use waymark_log::testing::toy::{Toy, ToyKey};
use waymark_log::types::hmac;
use waymark_log::{
    Check, Codec, CodecError, CryptoError, Hash, Opener, PublicKey, Sealer, SignNow, Signature, Signer,
    Verifier,
};

use crate::world::World;

/// A signing key.
#[derive(Clone)]
pub enum Key {
    /// Costs nothing.
    Toy(ToyKey),
    /// P-256.
    Real(P256Key),
}

impl Key {
    /// The key of this name in this seed.
    #[must_use]
    pub fn new(real: bool, seed: u64, name: &str) -> Self {
        let name = format!("{seed} {name}");
        let scalar = Hash::of(name.as_bytes());
        match P256Key::from_bytes(&scalar.0) {
            Ok(key) if real => Self::Real(key),
            _ => Self::Toy(ToyKey::new(&name)),
        }
    }
}

impl SignNow for Key {
    fn public_key(&self) -> PublicKey {
        match self {
            Self::Toy(k) => SignNow::public_key(k),
            Self::Real(k) => SignNow::public_key(k),
        }
    }
    fn sign_now(&self, message: &[u8]) -> Result<Signature, CryptoError> {
        match self {
            Self::Toy(k) => k.sign_now(message),
            Self::Real(k) => k.sign_now(message),
        }
    }
}

/// Checks signatures of this seed.
#[derive(Debug, Clone, Copy)]
pub struct Checker(pub bool);

impl Check for Checker {
    fn check(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> bool {
        if self.0 { P256.check(key, message, sig) } else { Toy.check(key, message, sig) }
    }
}

/// A tablet's key, as the engine sees it.
pub struct SimSigner(pub Rc<World>, pub Key);

impl Signer for SimSigner {
    fn public_key(&self) -> PublicKey {
        SignNow::public_key(&self.1)
    }
    async fn sign(&self, message: &[u8]) -> Result<Signature, CryptoError> {
        self.0.point("key.sign", 3).await;
        self.1.sign_now(message)
    }
}

/// Checks, as the engine sees it.
pub struct SimVerifier(pub Rc<World>, pub Checker);

impl Verifier for SimVerifier {
    async fn verify(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> Result<bool, CryptoError> {
        self.0.point("key.verify", 3).await;
        Ok(self.1.check(key, message, sig))
    }
}

/// gzip, as the engine sees it.
pub struct SimCodec(pub Rc<World>);

impl Codec for SimCodec {
    async fn gzip(&self, plain: &[u8]) -> Result<Vec<u8>, CodecError> {
        self.0.point("codec.gzip", 5).await;
        Gzip.gzip(plain).await
    }
    async fn gunzip(&self, packed: &[u8], limit: usize) -> Result<Vec<u8>, CodecError> {
        self.0.point("codec.gunzip", 5).await;
        Gzip.gunzip(packed, limit).await
    }
}

fn toy_tag(to: &PublicKey, aad: &[u8], plain: &[u8]) -> Hash {
    hmac(&to.0, &[b"seal", &Hash::of(aad).0, plain])
}

/// Seals, as the engine sees it.
pub struct SimSealer(pub Rc<World>);

impl Sealer for SimSealer {
    async fn seal(&self, to: &PublicKey, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, CryptoError> {
        self.0.point("key.seal", 5).await;
        if self.0.plan.real {
            let seed = self.0.draw();
            return HpkeSealer(Seeded::new(seed)).seal(to, aad, plain).await;
        }
        let tag = toy_tag(to, aad, plain);
        Ok([&[4_u8; 65][..], plain, &tag.0[..16]].concat())
    }
}

/// The authority's opener.
#[derive(Clone)]
pub enum Opening {
    /// Costs nothing.
    Toy(PublicKey),
    /// HPKE.
    Real(HpkeOpener),
}

impl Opening {
    /// That of this seed.
    #[must_use]
    pub fn new(real: bool, seed: u64) -> Self {
        let key = Key::new(real, seed, "seal");
        if let Key::Real(k) = &key
            && let Ok(opener) = HpkeOpener::from_bytes(&k.to_bytes())
        {
            return Self::Real(opener);
        }
        Self::Toy(SignNow::public_key(&key))
    }
}

impl Opener for Opening {
    fn public_key(&self) -> PublicKey {
        match self {
            Self::Toy(key) => *key,
            Self::Real(o) => o.public_key(),
        }
    }
    fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
        match self {
            Self::Real(o) => o.open(aad, sealed),
            Self::Toy(key) => {
                let inner = sealed.get(65..sealed.len().saturating_sub(16)).ok_or(CryptoError::CannotOpen)?;
                let tag = toy_tag(key, aad, inner);
                let good = sealed.ends_with(&tag.0[..16]);
                if good { Ok(inner.to_vec()) } else { Err(CryptoError::CannotOpen) }
            }
        }
    }
}

/// The same checks without a point, for the server.
pub struct SimNow(pub Checker);

impl Verifier for SimNow {
    async fn verify(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> Result<bool, CryptoError> {
        Ok(self.0.check(key, message, sig))
    }
}
