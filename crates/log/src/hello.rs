//! The hello line that opens a body: who sends, from where, what it has.
//!
//! Promise: parsed strictly; the device id is the fingerprint of the key in it, so nobody speaks for another device. A
//! voucher's secret is never sent, only a proof (`docs/protocol.md`, voucher).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use waymark_core::time::Moment;

use crate::chain::Link;
use crate::signed::SignedLine;
use crate::state::Cursor;
use crate::types::{DeviceId, Hash, PublicKey, hmac, same};

/// The longest health object, as JSON.
pub const HEALTH_MAX: usize = 300;

/// Proof of a voucher: its id and HMAC-SHA256(secret, device key).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoucherProof {
    /// The voucher's id.
    pub id: String,
    /// HMAC-SHA256 with the voucher's secret over the 65 bytes of the device's key.
    pub proof: Hash,
}

impl VoucherProof {
    /// Makes the proof on the tablet.
    #[must_use]
    pub fn make(id: &str, secret: &[u8], key: &PublicKey) -> Self {
        Self { id: id.to_owned(), proof: hmac(secret, &[&key.0]) }
    }

    /// Checks it on the server, which knows the secret.
    #[must_use]
    pub fn holds(&self, secret: &[u8], key: &PublicKey) -> bool {
        same(&hmac(secret, &[&key.0]).0, &self.proof.0)
    }
}

/// The document of a hello line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hello {
    /// The form of this line, 1.
    pub hello: u32,
    /// The device.
    pub device: DeviceId,
    /// Its public key.
    pub key: PublicKey,
    /// The device's wall time.
    pub at: Moment,
    /// The link before the first entry of this body; the head when there is no entry to send.
    pub from: Link,
    /// Links at n-1, n-2, n-4 ... before `from`, to find a fork.
    #[serde(default)]
    pub past: Vec<Link>,
    /// One digest of the library that the device has ([`library_digest`]).
    #[serde(default)]
    pub have: Option<Hash>,
    /// How far it has read the server's log.
    #[serde(default)]
    pub cursor: Option<Cursor>,
    /// The nonce of the last answer.
    #[serde(default)]
    pub nonce: Option<String>,
    /// Its latest receipt, as it came.
    #[serde(default)]
    pub receipt: Option<SignedLine>,
    /// Proof of a voucher, until adopted.
    #[serde(default)]
    pub voucher: Option<VoucherProof>,
    /// The device that this one succeeds; a supervisor confirms it.
    #[serde(default)]
    pub succeeds: Option<DeviceId>,
    /// A few figures about the device, under 300 bytes; no person, no place.
    #[serde(default)]
    pub health: Map<String, Value>,
}

/// Why a hello is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HelloError {
    /// Not strict JSON with these fields, or another form.
    #[error("bad hello")]
    Malformed,
    /// The device is not the fingerprint of the key.
    #[error("device and key differ")]
    WrongDevice,
}

impl Hello {
    /// Reads the line; the signature is checked apart.
    pub fn parse(line: &[u8]) -> Result<Self, HelloError> {
        crate::json::check(line).map_err(|_| HelloError::Malformed)?;
        let hello: Self = serde_json::from_slice(line).map_err(|_| HelloError::Malformed)?;
        if hello.hello != 1 {
            return Err(HelloError::Malformed);
        }
        if hello.key.device() != hello.device {
            return Err(HelloError::WrongDevice);
        }
        Ok(hello)
    }

    /// Writes the line. A health object that is too long is left out.
    pub fn to_line(&self) -> Result<String, serde_json::Error> {
        if serde_json::to_string(&self.health)?.len() > HEALTH_MAX {
            return serde_json::to_string(&Self { health: Map::new(), ..self.clone() });
        }
        serde_json::to_string(self)
    }
}

/// The digest of a library: SHA-256 over the lines `<name> <sha256 hex>\n` in byte order. Names: `trust`, `settings`, `lists`,
/// `places`, `pack`; values: the SHA-256 of the signed file. A name may come more than once (packs).
#[must_use]
pub fn library_digest(documents: &[(&str, Hash)]) -> Hash {
    let mut lines: Vec<String> = documents.iter().map(|(name, hash)| format!("{name} {hash}\n")).collect();
    waymark_core::order::sort(&mut lines);
    Hash::of(lines.concat().as_bytes())
}
