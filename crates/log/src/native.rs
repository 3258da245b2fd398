//! P-256, HPKE and gzip in well-kept crates, for the server and for tests (feature `native`).
//!
//! Promise: the same bytes as WebCrypto gives and takes: signatures are r || s, keys uncompressed points, sealing is RFC
//! 9180 base mode. The tablet does not carry this code.

use std::convert::Infallible;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use hpke::aead::AesGcm128;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng,
};
use p256::ecdsa::signature::{Signer as _, Verifier as _};
use p256::ecdsa::{Signature as EcdsaSignature, SigningKey, VerifyingKey};

use crate::receive::{Received, Receiver, Refusal};
use crate::traits::{
    Check, Codec, CodecError, CryptoError, Entropy, Opener, Sealer, SignNow, Signer, Verifier,
};
use crate::types::{Hash, PublicKey, Signature};

/// Randomness of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), CryptoError> {
        getrandom::fill(buffer).map_err(|e| CryptoError::Unavailable(e.to_string()))
    }
}

/// Checks P-256 signatures.
#[derive(Debug, Clone, Copy, Default)]
pub struct P256;

impl Check for P256 {
    fn check(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> bool {
        let (Ok(key), Ok(sig)) = (VerifyingKey::from_sec1_bytes(&key.0), EcdsaSignature::from_slice(&sig.0))
        else {
            return false;
        };
        key.verify(message, &sig).is_ok()
    }
}

impl Verifier for P256 {
    async fn verify(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> Result<bool, CryptoError> {
        Ok(self.check(key, message, sig))
    }
}

/// A P-256 signing key in memory.
#[derive(Clone)]
pub struct P256Key {
    key: SigningKey,
    public: PublicKey,
}

impl P256Key {
    /// From the 32 bytes of the private scalar.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CryptoError> {
        let key = SigningKey::from_slice(bytes).map_err(|_| CryptoError::BadKey)?;
        let point = key.verifying_key().to_sec1_point(false);
        let public = point.as_bytes().try_into().map_err(|_| CryptoError::BadKey)?;
        Ok(Self { key, public: PublicKey(public) })
    }

    /// A new key.
    pub fn generate(entropy: &impl Entropy) -> Result<Self, CryptoError> {
        let mut bytes = [0_u8; 32];
        // A scalar out of range is as rare as one in 2^32; then the next one is taken.
        for _ in 0..16 {
            entropy.fill(&mut bytes)?;
            if let Ok(key) = Self::from_bytes(&bytes) {
                return Ok(key);
            }
        }
        Err(CryptoError::BadKey)
    }

    /// The 32 bytes of the private scalar, to be kept secret.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 32] {
        self.key.to_bytes().into()
    }
}

impl SignNow for P256Key {
    fn public_key(&self) -> PublicKey {
        self.public
    }
    fn sign_now(&self, message: &[u8]) -> Result<Signature, CryptoError> {
        let sig: EcdsaSignature = self.key.try_sign(message).map_err(|_| CryptoError::BadKey)?;
        Ok(Signature(sig.to_bytes().into()))
    }
}

impl Signer for P256Key {
    fn public_key(&self) -> PublicKey {
        self.public
    }
    async fn sign(&self, message: &[u8]) -> Result<Signature, CryptoError> {
        self.sign_now(message)
    }
}

/// The `info` of every sealing: `waymark-seal-1` || SHA-256(recipient's public key).
#[must_use]
pub fn seal_info(to: &PublicKey) -> Vec<u8> {
    [&b"waymark-seal-1"[..], &Hash::of(&to.0).0].concat()
}

/// Seals with an ephemeral key from this entropy.
#[derive(Debug, Clone, Copy, Default)]
pub struct HpkeSealer<E>(pub E);

/// Hands 32 bytes that were drawn before to the key derivation of RFC 9180, and what follows from them if asked for more.
struct Drawn {
    seed: [u8; 32],
    block: [u8; 32],
    used: usize,
}

impl TryRng for Drawn {
    type Error = Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut b = [0; 4];
        self.try_fill_bytes(&mut b)?;
        Ok(u32::from_le_bytes(b))
    }
    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut b = [0; 8];
        self.try_fill_bytes(&mut b)?;
        Ok(u64::from_le_bytes(b))
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        for byte in out {
            if self.used == 32 {
                self.block = Hash::of_parts(&[&self.seed, &self.block]).0;
                self.used = 0;
            }
            *byte = self.block[self.used];
            self.used += 1;
        }
        Ok(())
    }
}
impl TryCryptoRng for Drawn {}

impl<E: Entropy> Sealer for HpkeSealer<E> {
    async fn seal(&self, to: &PublicKey, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let mut seed = [0_u8; 32];
        self.0.fill(&mut seed)?;
        let mut rng = Drawn { seed, block: seed, used: 0 };
        let key = <DhP256HkdfSha256 as Kem>::PublicKey::from_bytes(&to.0).map_err(|_| CryptoError::BadKey)?;
        let (enc, sealed) = single_shot_seal_with_rng::<AesGcm128, HkdfSha256, DhP256HkdfSha256>(
            &OpModeS::Base,
            &key,
            &seal_info(to),
            plain,
            aad,
            &mut rng,
        )
        .map_err(|_| CryptoError::BadKey)?;
        Ok([enc.to_bytes().as_slice(), &sealed].concat())
    }
}

/// The authority's private key for what was sealed to it.
#[derive(Clone)]
pub struct HpkeOpener {
    key: <DhP256HkdfSha256 as Kem>::PrivateKey,
    public: PublicKey,
}

impl HpkeOpener {
    /// From the 32 bytes of the private scalar.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CryptoError> {
        let key =
            <DhP256HkdfSha256 as Kem>::PrivateKey::from_bytes(bytes).map_err(|_| CryptoError::BadKey)?;
        let public = DhP256HkdfSha256::sk_to_pk(&key).to_bytes();
        let public = public.as_slice().try_into().map_err(|_| CryptoError::BadKey)?;
        Ok(Self { key, public: PublicKey(public) })
    }
}

impl Opener for HpkeOpener {
    fn public_key(&self) -> PublicKey {
        self.public
    }
    fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let (enc, sealed) = sealed.split_at_checked(65).ok_or(CryptoError::CannotOpen)?;
        let enc =
            <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(enc).map_err(|_| CryptoError::CannotOpen)?;
        single_shot_open::<AesGcm128, HkdfSha256, DhP256HkdfSha256>(
            &OpModeR::Base,
            &self.key,
            &enc,
            &seal_info(&self.public),
            sealed,
            aad,
        )
        .map_err(|_| CryptoError::CannotOpen)
    }
}

/// gzip by flate2.
#[derive(Debug, Clone, Copy, Default)]
pub struct Gzip;

impl Codec for Gzip {
    async fn gzip(&self, plain: &[u8]) -> Result<Vec<u8>, CodecError> {
        gzip(plain)
    }
    async fn gunzip(&self, packed: &[u8], limit: usize) -> Result<Vec<u8>, CodecError> {
        gunzip(packed, limit)
    }
}

/// Compresses without waiting.
pub fn gzip(plain: &[u8]) -> Result<Vec<u8>, CodecError> {
    let mut out = GzEncoder::new(Vec::new(), Compression::new(6));
    out.write_all(plain).and_then(|()| out.finish()).map_err(|_| CodecError::Bad)
}

/// Inflates without waiting, whole or not at all.
pub fn gunzip(packed: &[u8], limit: usize) -> Result<Vec<u8>, CodecError> {
    let mut out = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    GzDecoder::new(packed).take(most).read_to_end(&mut out).map_err(|_| CodecError::Bad)?;
    if out.len() > limit { Err(CodecError::TooLarge) } else { Ok(out) }
}

/// Feeds a gzip body to a receiver piece by piece. What inflates before the stream breaks off counts: the receiver keeps what
/// precedes the last good head. Bytes that are no gzip at all are [`Refusal::Cut`].
pub fn receive(packed: &[u8], mut receiver: Receiver<'_>) -> Result<Received, Refusal> {
    let mut reader = GzDecoder::new(packed);
    let mut buffer = [0_u8; 16 * 1024];
    while let Ok(n) = reader.read(&mut buffer) {
        if n == 0 {
            break;
        }
        receiver.push(&buffer[..n])?;
    }
    receiver.finish()
}
