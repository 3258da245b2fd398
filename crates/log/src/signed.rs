//! Signed lines: a JSON line followed by a line with its signature, bound to a type and an authority.
//!
//! Promise: a line of one type or authority never passes for another: the signature covers `waymark-<type>-1`, the
//! authority's fingerprint and the line's exact bytes.

use serde::{Deserialize, Serialize};

use crate::traits::{Check, CryptoError, SignNow, Signer, Verifier};
use crate::types::{Authority, PublicKey, Signature};

/// What a signed line of the exchange is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineType {
    /// Opens a body; signed by the device.
    Hello,
    /// Opens an answer; signed by the server.
    Receipt,
    /// Closes the news of an answer; signed by the server.
    News,
    /// Says that a courier file is carried; signed by the carrier.
    Carried,
}

impl LineType {
    fn name(self) -> &'static str {
        match self {
            Self::Hello => "hello",
            Self::Receipt => "receipt",
            Self::News => "news",
            Self::Carried => "carried",
        }
    }
}

/// The bytes that the signature of a signed line covers.
#[must_use]
pub fn message(kind: LineType, authority: &Authority, line: &[u8]) -> Vec<u8> {
    named_message(kind.name(), authority, line)
}

/// The same for any type name: `waymark-<name>-1` || 16 bytes of the authority || line.
#[must_use]
pub fn named_message(name: &str, authority: &Authority, line: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(name.len() + 26 + line.len());
    out.extend_from_slice(b"waymark-");
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"-1");
    out.extend_from_slice(&authority.0);
    out.extend_from_slice(line);
    out
}

/// A line with its signature, as it came; kept for ever in these bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SignedLine {
    /// The JSON line, without its line break.
    pub line: String,
    /// Its signature.
    pub sig: Signature,
}

#[derive(Deserialize)]
struct SigLine {
    sig: Signature,
}

impl SignedLine {
    /// From two lines of a body or an answer; `None` if the second is no signature.
    #[must_use]
    pub fn from_lines(line: &[u8], sig: &[u8]) -> Option<Self> {
        let SigLine { sig } = serde_json::from_slice(sig).ok()?;
        Some(Self { line: String::from_utf8(line.to_vec()).ok()?, sig })
    }

    /// Signs a line.
    pub async fn sign(
        signer: &impl Signer,
        kind: LineType,
        authority: &Authority,
        line: String,
    ) -> Result<Self, CryptoError> {
        let sig = signer.sign(&message(kind, authority, line.as_bytes())).await?;
        Ok(Self { line, sig })
    }

    /// Signs a line without waiting.
    pub fn sign_now(
        signer: &dyn SignNow,
        kind: LineType,
        authority: &Authority,
        line: String,
    ) -> Result<Self, CryptoError> {
        let sig = signer.sign_now(&message(kind, authority, line.as_bytes()))?;
        Ok(Self { line, sig })
    }

    /// Whether `key` signed this line.
    pub async fn verify(
        &self,
        verifier: &impl Verifier,
        kind: LineType,
        authority: &Authority,
        key: &PublicKey,
    ) -> Result<bool, CryptoError> {
        verifier.verify(key, &message(kind, authority, self.line.as_bytes()), &self.sig).await
    }

    /// Whether `key` signed this line, without waiting.
    #[must_use]
    pub fn check(&self, check: &dyn Check, kind: LineType, authority: &Authority, key: &PublicKey) -> bool {
        check.check(key, &message(kind, authority, self.line.as_bytes()), &self.sig)
    }

    /// Both lines with their line breaks.
    pub fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.line.as_bytes());
        out.extend_from_slice(format!("\n{{\"sig\":\"{}\"}}\n", self.sig).as_bytes());
    }
}
