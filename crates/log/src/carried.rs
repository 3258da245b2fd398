//! What a carrier says back: it holds this very file, durably. The sender's first tick.
//!
//! Promise: only who has read the whole file knows its hash; the carrier's signature says who it was. It is a second copy and nothing
//! more: a second tick needs the server's receipt (rules R2, R5).

use serde::{Deserialize, Serialize};
use waymark_core::time::Moment;

use crate::error::SyncError;
use crate::signed::{LineType, SignedLine};
use crate::traits::{CryptoError, Signer, Verifier};
use crate::types::{Authority, DeviceId, Hash, PublicKey};

/// The most lines that are read from receipt frames.
pub const LINES_MAX: usize = 64;

/// The document of a carrier's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The form of this line, 1.
    pub carried: u32,
    /// SHA-256 of the courier file's bytes.
    pub file: Hash,
    /// The tablet that carries it.
    pub carrier: DeviceId,
    /// Its public key.
    pub key: PublicKey,
    /// Its wall time.
    pub at: Moment,
}

impl Carried {
    /// The signed line of the tablet that carries this file. Say it only after the file is on disk.
    ///
    /// # Errors
    /// The key cannot sign.
    pub async fn sign(
        signer: &impl Signer,
        authority: &Authority,
        file: Hash,
        at: Moment,
    ) -> Result<SignedLine, SyncError> {
        let key = signer.public_key();
        let line = Self { carried: 1, file, carrier: key.device(), key, at };
        let line = serde_json::to_string(&line).map_err(|e| CryptoError::Unavailable(e.to_string()))?;
        Ok(SignedLine::sign(signer, LineType::Carried, authority, line).await?)
    }

    /// What a line proves: `None` for another line, another form, a wrong name or a wrong signature.
    ///
    /// # Errors
    /// No signature could be checked here at all.
    pub async fn prove(
        line: &SignedLine,
        verifier: &impl Verifier,
        authority: &Authority,
    ) -> Result<Option<Self>, CryptoError> {
        if crate::json::check(line.line.as_bytes()).is_err() {
            return Ok(None);
        }
        let Ok(read) = serde_json::from_slice::<Self>(line.line.as_bytes()) else { return Ok(None) };
        let good = read.carried == 1
            && read.key.device() == read.carrier
            && line.verify(verifier, LineType::Carried, authority, &read.key).await?;
        Ok(good.then_some(read))
    }
}

/// Signed lines as receipt frames carry them.
#[must_use]
pub fn write_lines(lines: &[SignedLine]) -> Vec<u8> {
    let mut out = Vec::new();
    for line in lines {
        line.write(&mut out);
    }
    out
}

/// The signed lines of receipt frames, unproven; `None` when they are no such lines.
#[must_use]
pub fn read_lines(bytes: &[u8]) -> Option<Vec<SignedLine>> {
    let lines: Vec<&[u8]> = bytes.strip_suffix(b"\n")?.split(|b| *b == b'\n').collect();
    if !lines.len().is_multiple_of(2) || lines.len() > 2 * LINES_MAX {
        return None;
    }
    lines.chunks_exact(2).map(|two| SignedLine::from_lines(two[0], two[1])).collect()
}
