//! The device's key, and the browser as the log and the pack need it: signatures, sealing, gzip, clock, randomness.
//!
//! Promise: the private key cannot leave the browser (not extractable); a tablet that lost its key starts a new device and never
//! pretends to be the old one (protocol).

use wasm_bindgen::JsValue;
use waymark_core::time::Moment;
use waymark_log::types::{DeviceId, Hash, PublicKey, Signature};
use waymark_log::{Clock, Codec, CodecError, CryptoError, Entropy, Sealer, Signer, Verifier};
use waymark_pack::PackError;

use super::error::DeviceError;
use super::idb::{Db, Op};
use super::{clock, codec, crypto, js};

/// Key in `state`.
const DEVICE: &str = "device";

/// The tablet's signing key.
#[derive(Clone)]
pub(crate) struct DeviceKey {
    pair: JsValue,
    public: PublicKey,
}

impl DeviceKey {
    /// The stored key, or a new one on first use.
    pub(crate) async fn load_or_make(db: &Db) -> Result<Self, DeviceError> {
        if let Some(value) = db.get("state", &DEVICE.into()).await? {
            return Self::read(&value);
        }
        let (pair, public) = crypto::new_signing_pair().await?;
        let value = js::object(&[("pair", &pair), ("public", &js::to_array(&public))]);
        db.write(&[Op::PutAt("state", DEVICE.into(), value.clone())]).await?;
        Self::read(&value)
    }

    fn read(value: &JsValue) -> Result<Self, DeviceError> {
        let public = js::get_bytes(value, "public").and_then(|b| b.try_into().ok()).map(PublicKey);
        let pair = js::get(value, "pair");
        let usable = js::get(&pair, "privateKey").is_object();
        public
            .filter(|_| usable)
            .map(|public| Self { pair, public })
            .ok_or(DeviceError::Shape { what: "state/device".into(), why: "no key pair".into() })
    }

    /// The device's id.
    pub(crate) fn device(&self) -> DeviceId {
        self.public.device()
    }
}

fn unavailable(error: &DeviceError) -> CryptoError {
    CryptoError::Unavailable(error.to_string())
}

impl Signer for DeviceKey {
    fn public_key(&self) -> PublicKey {
        self.public
    }

    async fn sign(&self, message: &[u8]) -> Result<Signature, CryptoError> {
        crypto::sign(&self.pair, message).await.map(Signature).map_err(|e| unavailable(&e))
    }
}

/// The browser's crypto, codec, clock and randomness.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Web;

impl Verifier for Web {
    async fn verify(&self, key: &PublicKey, message: &[u8], sig: &Signature) -> Result<bool, CryptoError> {
        crypto::verify(&key.0, message, &sig.0).await.map_err(|e| unavailable(&e))
    }
}

impl waymark_pack::Verify for Web {
    async fn verify(
        &self,
        key: &waymark_pack::hash::PublicKey,
        message: &[u8],
        signature: &[u8; 64],
    ) -> Result<bool, PackError> {
        crypto::verify(key, message, signature).await.map_err(|e| PackError::Crypto(e.to_string()))
    }
}

impl Sealer for Web {
    async fn seal(&self, to: &PublicKey, aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let info = [&b"waymark-seal-1"[..], &Hash::of(&to.0).0].concat();
        let sealed = crypto::hpke_seal(&to.0, &info, aad, plain).await;
        sealed.map(|(enc, cipher)| [enc, cipher].concat()).map_err(|e| match e {
            DeviceError::Missing(_) => unavailable(&e),
            _ => CryptoError::BadKey,
        })
    }
}

impl Codec for Web {
    async fn gzip(&self, plain: &[u8]) -> Result<Vec<u8>, CodecError> {
        codec::gzip(plain).await.map_err(|_| CodecError::Unavailable)
    }

    async fn gunzip(&self, packed: &[u8], limit: usize) -> Result<Vec<u8>, CodecError> {
        codec::gunzip(packed, limit).await
    }
}

impl Clock for Web {
    fn now(&self) -> Moment {
        clock::now()
    }

    fn ticks(&self) -> u64 {
        clock::ticks()
    }
}

impl Entropy for Web {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), CryptoError> {
        crypto::random(buffer).map_err(|e| unavailable(&e))
    }
}
