//! The courier file: sealed bodies in one file that any carrier can bring, by hand or by wire.
//!
//! Promise: it stays sealed on the way, can be read only by the authority, and counts twice only once. Reading is bounded
//! and never panics; the layout is that of `docs/protocol.md`, courier file.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use waymark_core::time::Moment;

use crate::signed::named_message;
use crate::traits::{Check, CryptoError, Opener, Verifier};
use crate::types::{Authority, DeviceId, Hash, PublicKey, Signature};

mod make;

pub use make::{Made, Tools, What, make};

/// The first bytes of the file.
pub const MAGIC: &[u8; 4] = b"WMK1";
/// The version of the layout.
pub const VERSION: u8 = 1;
/// The largest file that is read.
pub const FILE_MAX: usize = 64 * 1024 * 1024;
/// The most parts.
pub const PARTS_MAX: usize = 256;
/// Entry bytes in one part when a file is made: well under what the server inflates.
pub const PART_BYTES: usize = 4 * 1024 * 1024;

/// One sealed body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The device whose body it is.
    pub device: DeviceId,
    /// `enc || ciphertext` of the gzip body.
    pub sealed: Vec<u8>,
}

/// A courier file, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Courier {
    /// The authority that it is for.
    pub authority: Authority,
    /// SHA-256 of the public key that it is sealed to.
    pub seal_key: Hash,
    /// The carrier's public key.
    pub carrier: PublicKey,
    /// 16 random bytes, new for each file.
    pub transfer: [u8; 16],
    /// The sealed bodies, in order.
    pub parts: Vec<Part>,
    /// The carrier's signature.
    pub sig: Signature,
}

/// Why a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CourierError {
    /// No courier file, cut, or something follows it.
    #[error("not a courier file")]
    NotACourier,
    /// A layout that is newer than this program.
    #[error("courier version {0}")]
    Version(u8),
    /// Too large or too many parts.
    #[error("too large")]
    TooLarge,
    /// The carrier's signature is wrong: the file was damaged on the way.
    #[error("wrong signature")]
    WrongSignature,
    /// For another authority, or sealed to another key, or moved.
    #[error("sealed to another key")]
    WrongSeal,
}

impl CourierError {
    /// The stable code of the problem document.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotACourier | Self::WrongSignature => "bad_courier",
            Self::Version(_) => "courier_version",
            Self::TooLarge => "too_large",
            Self::WrongSeal => "wrong_seal",
        }
    }
}

/// The associated data of a part: device || `courier` || transfer id.
#[must_use]
pub fn part_aad(device: &DeviceId, transfer: &[u8; 16]) -> Vec<u8> {
    [&device.0[..], b"courier", transfer].concat()
}

impl Courier {
    /// Everything before the signature.
    fn signed_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        out.extend_from_slice(MAGIC);
        out.push(VERSION);
        out.extend_from_slice(&self.authority.0);
        out.extend_from_slice(&self.seal_key.0);
        out.extend_from_slice(&self.carrier.0);
        out.extend_from_slice(&self.transfer);
        let count = u16::try_from(self.parts.len()).unwrap_or(u16::MAX);
        out.extend_from_slice(&count.to_be_bytes());
        for part in &self.parts {
            out.extend_from_slice(&part.device.0);
            let len = u32::try_from(part.sealed.len()).unwrap_or(u32::MAX);
            out.extend_from_slice(&len.to_be_bytes());
            out.extend_from_slice(&part.sealed);
        }
        out
    }

    pub(crate) fn message(&self) -> Vec<u8> {
        named_message("courier", &self.authority, &self.signed_bytes())
    }

    /// The file's bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.signed_bytes();
        out.extend_from_slice(&self.sig.0);
        out
    }

    /// Reads a file in either form: the bytes, or the text that share sheets take ([`to_text`]). Nothing is proven yet.
    pub fn parse(file: &[u8]) -> Result<Self, CourierError> {
        if file.len() > FILE_MAX {
            return Err(CourierError::TooLarge);
        }
        if file.starts_with(MAGIC) {
            return Self::parse_bytes(file);
        }
        Self::parse_bytes(&from_text(file).ok_or(CourierError::NotACourier)?)
    }

    fn parse_bytes(bytes: &[u8]) -> Result<Self, CourierError> {
        let mut rest = Cursor(bytes);
        if rest.take::<4>()? != *MAGIC {
            return Err(CourierError::NotACourier);
        }
        match rest.take::<1>()? {
            [VERSION] => {}
            [other] => return Err(CourierError::Version(other)),
        }
        let authority = Authority(rest.take()?);
        let seal_key = Hash(rest.take()?);
        let carrier = PublicKey(rest.take()?);
        let transfer = rest.take()?;
        let count = usize::from(u16::from_be_bytes(rest.take()?));
        if count > PARTS_MAX {
            return Err(CourierError::TooLarge);
        }
        let mut parts = Vec::new();
        for _ in 0..count {
            let device = DeviceId(rest.take()?);
            let len = usize::try_from(u32::from_be_bytes(rest.take()?)).unwrap_or(usize::MAX);
            parts.push(Part { device, sealed: rest.slice(len)?.to_vec() });
        }
        let sig = Signature(rest.take()?);
        if !rest.0.is_empty() {
            return Err(CourierError::NotACourier);
        }
        Ok(Self { authority, seal_key, carrier, transfer, parts, sig })
    }

    /// Whether the carrier signed these bytes and they are for this authority and key.
    pub fn check(
        &self,
        check: &dyn Check,
        authority: &Authority,
        seal_to: &PublicKey,
    ) -> Result<(), CourierError> {
        if !check.check(&self.carrier, &self.message(), &self.sig) {
            return Err(CourierError::WrongSignature);
        }
        if self.authority != *authority || self.seal_key != Hash::of(&seal_to.0) {
            return Err(CourierError::WrongSeal);
        }
        Ok(())
    }

    /// The same for a carrier, which can't open the file: whether it came whole and is for this authority.
    ///
    /// # Errors
    /// The outer one: no signature could be checked here at all.
    pub async fn carry(
        &self,
        verifier: &impl Verifier,
        authority: &Authority,
    ) -> Result<Result<(), CourierError>, CryptoError> {
        if self.authority != *authority {
            return Ok(Err(CourierError::WrongSeal));
        }
        let good = verifier.verify(&self.carrier, &self.message(), &self.sig).await?;
        Ok(if good { Ok(()) } else { Err(CourierError::WrongSignature) })
    }

    /// Opens one part: a gzip body.
    pub fn open(&self, part: &Part, opener: &impl Opener) -> Result<Vec<u8>, CourierError> {
        opener
            .open(&part_aad(&part.device, &self.transfer), &part.sealed)
            .map_err(|_| CourierError::WrongSeal)
    }
}

struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn slice(&mut self, len: usize) -> Result<&'a [u8], CourierError> {
        let (head, tail) = self.0.split_at_checked(len).ok_or(CourierError::NotACourier)?;
        self.0 = tail;
        Ok(head)
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], CourierError> {
        self.slice(N)?.try_into().map_err(|_| CourierError::NotACourier)
    }
}

/// The text form: base64 in lines of 76 letters. Share sheets of browsers pass on `.txt` but no unknown binary.
#[must_use]
pub fn to_text(file: &[u8]) -> String {
    let all = STANDARD.encode(file);
    let mut out = String::with_capacity(all.len() + all.len() / 76 + 1);
    for (i, c) in all.chars().enumerate() {
        if i > 0 && i % 76 == 0 {
            out.push('\n');
        }
        out.push(c);
    }
    out.push('\n');
    out
}

fn from_text(text: &[u8]) -> Option<Vec<u8>> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let letters: Vec<u8> = text.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
    STANDARD.decode(letters).ok()
}

/// The file's name without its ending: `waymark-<8 letters of the device>-<yyyymmdd>-<hhmm>`, in the tablet's local time.
/// Endings: `.wmk` (`application/octet-stream`) for saving, `.wmk.txt` (`text/plain`, text form) for sharing.
#[must_use]
pub fn file_stem(device: &DeviceId, at: Moment) -> String {
    let time = at.time_of_day();
    let date = at.date().to_string().replace('-', "");
    format!("waymark-{}-{date}-{:02}{:02}", &device.to_string()[..8], time.hour(), time.minute())
}
