//! Signed documents: settings, code lists, places, trust list, pack manifest. Two lines: one JSON document, one signature.
//!
//! Promise: what [`open`] returns was signed by a key that the trust list allows to sign that kind of document, for this authority,
//! bit for bit (rule C1). The signature covers `waymark-<type>-1`, the authority's fingerprint and the exact bytes of line 1, so
//! that a document cannot be taken for one of another kind or of another authority.

use std::future::Future;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::PackError;
use crate::hash::{Fingerprint, PublicKey};
use crate::trust::Trust;

/// Kinds of signed documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocType {
    /// Country settings.
    Settings,
    /// Code lists.
    Lists,
    /// Gazetteer.
    Places,
    /// Trust list (signed by the root key).
    Trust,
    /// Pack manifest.
    Pack,
}

impl DocType {
    /// The name that the signature covers and that the trust list's `use` has.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Lists => "lists",
            Self::Places => "places",
            Self::Trust => "trust",
            Self::Pack => "pack",
        }
    }

    /// Largest file of that kind, bytes.
    #[must_use]
    pub fn limit(self) -> usize {
        match self {
            Self::Settings | Self::Trust => 64 << 10,
            Self::Lists => 1 << 20,
            Self::Places => 16 << 20,
            Self::Pack => 4 << 20,
        }
    }
}

/// Verifies ECDSA P-256 with SHA-256. The tablet gives WebCrypto, a native program `native::P256`.
pub trait Verify {
    /// Whether `signature` (r||s) of `message` was made with the private half of `key`.
    ///
    /// # Errors
    /// [`PackError::Crypto`] where there is no cryptography; a signature that does not fit is `Ok(false)`.
    fn verify(
        &self,
        key: &PublicKey,
        message: &[u8],
        signature: &[u8; 64],
    ) -> impl Future<Output = Result<bool, PackError>>;
}

/// The second line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct SignatureLine {
    key: Fingerprint,
    sig: String,
}

/// The two parts of a signed file; nothing is verified yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// Exact bytes of line 1, without its line break.
    pub line: &'a [u8],
    /// Key that is said to have signed.
    pub key: Fingerprint,
    /// r||s.
    pub signature: [u8; 64],
}

impl<'a> Parts<'a> {
    /// Splits a file. The second line has one spelling only, so no byte of a file is without meaning.
    ///
    /// # Errors
    /// [`PackError::TooLarge`], [`PackError::NotSigned`].
    pub fn split(what: DocType, file: &'a [u8]) -> Result<Self, PackError> {
        if file.len() > what.limit() {
            return Err(PackError::TooLarge {
                what: what.as_str().into(),
                bytes: file.len() as u64,
                limit: what.limit() as u64,
            });
        }
        let no = |why| PackError::NotSigned { why };
        let body = file.strip_suffix(b"\n").ok_or(no("it does not end with a line break"))?;
        let at = body.iter().position(|b| *b == b'\n').ok_or(no("it has no second line"))?;
        let (line, rest) = (&body[..at], &body[at + 1..]);
        let second: SignatureLine =
            serde_json::from_slice(rest).map_err(|_| no("its second line is no signature"))?;
        let raw = STANDARD.decode(&second.sig).ok().and_then(|b| b.try_into().ok());
        let signature = raw.ok_or(no("its signature is not 64 bytes in base64"))?;
        if signature_line(second.key, &signature).as_bytes() != rest {
            return Err(no("its second line is not in the one spelling"));
        }
        Ok(Self { line, key: second.key, signature })
    }
}

/// The bytes that a signature covers.
#[must_use]
pub fn to_sign(what: DocType, authority: Fingerprint, line: &[u8]) -> Vec<u8> {
    let mut message = format!("waymark-{}-1", what.as_str()).into_bytes();
    message.extend_from_slice(&authority.0);
    message.extend_from_slice(line);
    message
}

/// Line 2 of a signed file, without its line break.
#[must_use]
pub fn signature_line(key: Fingerprint, signature: &[u8; 64]) -> String {
    format!(r#"{{"key":"{key}","sig":"{}"}}"#, STANDARD.encode(signature))
}

/// The whole file: line 1, line 2.
#[must_use]
pub fn join(line: &[u8], key: Fingerprint, signature: &[u8; 64]) -> Vec<u8> {
    let second = signature_line(key, signature);
    [line, b"\n", second.as_bytes(), b"\n"].concat()
}

/// What every signed document may state beside its own fields.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Head {
    /// `version` as written: a number or a text.
    version: serde_json::Value,
    /// Rises with every change, where `version` is a text for people (lists, places).
    serial: Option<u64>,
    /// Fields without which the document must not be used by a reader that does not know them.
    #[serde(default)]
    critical: Vec<String>,
}

impl Head {
    /// Place in the order of versions; semantic versions are ordered by their three numbers.
    #[must_use]
    pub fn order(&self) -> Option<u64> {
        self.serial.or_else(|| self.version.as_u64()).or_else(|| semver_order(self.version.as_str()?))
    }

    /// The version as people see it.
    #[must_use]
    pub fn version(&self) -> String {
        self.version.as_str().map_or_else(|| self.version.to_string(), str::to_owned)
    }
}

/// `1.2.3` as one number; `None` for anything else.
#[must_use]
pub fn semver_order(text: &str) -> Option<u64> {
    let mut parts = text.split('.').map(|p| {
        let plain = !p.is_empty() && p.len() <= 6 && p.bytes().all(|b| b.is_ascii_digit());
        (plain && (p == "0" || !p.starts_with('0'))).then(|| p.parse::<u64>().ok()).flatten()
    });
    let (major, minor, patch) = (parts.next()??, parts.next()??, parts.next()??);
    parts.next().is_none().then_some(major * 1_000_000_000_000 + minor * 1_000_000 + patch)
}

/// A verified document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened<T> {
    /// What it says.
    pub value: T,
    /// Version as people see it.
    pub version: String,
    /// Place in the order of versions.
    pub order: u64,
    /// SHA-256 of the whole file, hex: its name.
    pub sha256: String,
}

impl<T> Opened<T> {
    /// Refuses to go back (rule C1): `have` is the (order, sha256) of the one in use.
    ///
    /// # Errors
    /// [`PackError::Older`], or [`PackError::SameVersion`] for another document with the same version.
    pub fn not_before(&self, what: DocType, have: &InUse) -> Result<(), PackError> {
        if self.order < have.order {
            return Err(PackError::Older { what, have: have.version.clone(), got: self.version.clone() });
        }
        if self.order == have.order && self.sha256 != have.sha256 {
            return Err(PackError::SameVersion { what, version: self.version.clone() });
        }
        Ok(())
    }

    /// What to remember of it.
    #[must_use]
    pub fn in_use(&self) -> InUse {
        InUse { version: self.version.clone(), order: self.order, sha256: self.sha256.clone() }
    }
}

/// What a tablet remembers of the document in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InUse {
    /// Version as people see it.
    pub version: String,
    /// Place in the order of versions.
    pub order: u64,
    /// SHA-256 of the whole file, hex.
    pub sha256: String,
}

/// Verifies a signed file of kind `what` and reads it.
///
/// # Errors
/// Anything wrong with size, form, key, signature, withdrawal, critical fields or shape.
pub async fn open<T: DeserializeOwned>(
    what: DocType,
    file: &[u8],
    trust: &Trust,
    verify: &impl Verify,
) -> Result<Opened<T>, PackError> {
    let parts = Parts::split(what, file)?;
    let key = trust.key_for(what, parts.key)?;
    let message = to_sign(what, trust.authority(), parts.line);
    if !verify.verify(&key, &message, &parts.signature).await? {
        return Err(PackError::WrongKey { what });
    }
    let opened = read(what, file, parts.line)?;
    trust.not_withdrawn(&opened.sha256)?;
    Ok(opened)
}

/// Reads line 1 of a file whose signature was verified.
pub(crate) fn read<T: DeserializeOwned>(
    what: DocType,
    file: &[u8],
    line: &[u8],
) -> Result<Opened<T>, PackError> {
    let malformed = |e: serde_json::Error| PackError::Malformed { what, why: crate::error::short(e) };
    let head: Head = serde_json::from_slice(line).map_err(malformed)?;
    if let Some(field) = head.critical.iter().find(|f| !known(what).contains(&f.as_str())) {
        return Err(PackError::UnknownCritical { what, field: field.chars().take(40).collect() });
    }
    let order = head.order().ok_or(PackError::Malformed {
        what,
        why: "no `version` that can be ordered, and no `serial`".into(),
    })?;
    let value = serde_json::from_slice(line).map_err(malformed)?;
    Ok(Opened { value, version: head.version(), order, sha256: crate::hash::sha256_hex(file) })
}

/// Fields that this version understands and that `critical` may therefore name.
fn known(what: DocType) -> &'static [&'static str] {
    match what {
        DocType::Settings => &["numbers", "switches", "sign", "required_level", "sealing_key", "calendar"],
        DocType::Lists => &["band_set", "activities", "reasons"],
        DocType::Places => &["places"],
        DocType::Trust => &["keys", "withdrawn"],
        DocType::Pack => &["files", "schema", "sample", "approved_by"],
    }
}
