//! The trust list: which keys may sign what, signed by the authority's root key, which is pinned at first use.
//!
//! Promise: once an authority's root is pinned, no other list is ever taken, and no older one (rule C1). Signatures stop couriers and
//! mistakes, not a hostile origin (rule C2): at first use there is only the voucher's fingerprint, or nothing, to check against.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::error::PackError;
use crate::hash::{Fingerprint, PublicKey};
use crate::signed::{self, DocType, InUse, Parts, Verify};

/// What a key of the list may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyUse {
    /// Signs pack manifests.
    Pack,
    /// Signs country settings.
    Settings,
    /// Signs code lists.
    Lists,
    /// Signs gazetteers.
    Places,
    /// Signs receipts and the server's log.
    Server,
    /// A use that this version does not know; such a key signs nothing here.
    #[serde(other)]
    Other,
}

/// A key of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustedKey {
    /// Fingerprint of `key`.
    pub id: Fingerprint,
    /// What it may sign.
    #[serde(rename = "use")]
    pub uses: Vec<KeyUse>,
    /// The 65 bytes, base64.
    pub key: String,
}

/// The document as it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustList {
    /// Rises with every change.
    pub version: u64,
    /// Fingerprint of `root`.
    pub authority: Fingerprint,
    /// The root's public key, base64; it signs this list and nothing else.
    pub root: String,
    /// Keys in force. A key that is left out is revoked.
    pub keys: Vec<TrustedKey>,
    /// SHA-256 of signed files (packs, settings ...) that must no longer be used.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub withdrawn: BTreeSet<String>,
}

/// A verified trust list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    list: TrustList,
    keys: Vec<(Fingerprint, Vec<KeyUse>, PublicKey)>,
    in_use: InUse,
}

impl Trust {
    /// Takes the first list ever seen, or one that was stored after such a check. `expected` is the pinned authority, or the one
    /// that the voucher names; without it first use is trusted, and the screen must say so.
    ///
    /// # Errors
    /// [`PackError::WrongAuthority`] and everything that can be wrong with a signed document.
    pub async fn pin(
        file: &[u8],
        expected: Option<Fingerprint>,
        verify: &impl Verify,
    ) -> Result<Self, PackError> {
        let what = DocType::Trust;
        let parts = Parts::split(what, file)?;
        let opened = signed::read::<TrustList>(what, file, parts.line)?;
        let list = opened.value.clone();
        let root = public_key(&list.root)?;
        let got = Fingerprint::of(&root);
        if let Some(want) = expected
            && want != got
        {
            return Err(PackError::WrongAuthority { want, got });
        }
        if list.authority != got {
            return Err(PackError::WrongAuthority { want: list.authority, got });
        }
        if parts.key != got {
            return Err(PackError::UnknownKey { what, key: parts.key });
        }
        let message = signed::to_sign(what, got, parts.line);
        if !verify.verify(&root, &message, &parts.signature).await? {
            return Err(PackError::WrongKey { what });
        }
        let keys = list.keys.iter().map(checked_key).collect::<Result<_, _>>()?;
        Ok(Self { list, keys, in_use: opened.in_use() })
    }

    /// Takes a newer list of the same authority (keys rotated, packs withdrawn). The same list again is fine.
    ///
    /// # Errors
    /// [`PackError::WrongAuthority`], [`PackError::Older`], [`PackError::SameVersion`], and those of [`Trust::pin`].
    pub async fn update(&self, file: &[u8], verify: &impl Verify) -> Result<Self, PackError> {
        let new = Self::pin(file, Some(self.authority()), verify).await?;
        let what = DocType::Trust;
        if new.in_use.order < self.in_use.order {
            let (have, got) = (self.in_use.version.clone(), new.in_use.version);
            return Err(PackError::Older { what, have, got });
        }
        if new.in_use.order == self.in_use.order && new.in_use.sha256 != self.in_use.sha256 {
            return Err(PackError::SameVersion { what, version: new.in_use.version });
        }
        Ok(new)
    }

    /// The authority's fingerprint.
    #[must_use]
    pub fn authority(&self) -> Fingerprint {
        self.list.authority
    }

    /// Version and name of the list.
    #[must_use]
    pub fn in_use(&self) -> &InUse {
        &self.in_use
    }

    /// The list as signed.
    #[must_use]
    pub fn list(&self) -> &TrustList {
        &self.list
    }

    /// Public keys that may be used so, with their ids.
    pub fn keys(&self, wanted: KeyUse) -> impl Iterator<Item = (Fingerprint, &PublicKey)> {
        self.keys.iter().filter(move |(_, uses, _)| uses.contains(&wanted)).map(|(id, _, key)| (*id, key))
    }

    /// The key `id` if it may sign a document of that kind.
    ///
    /// # Errors
    /// [`PackError::UnknownKey`], [`PackError::WrongUse`].
    pub fn key_for(&self, what: DocType, id: Fingerprint) -> Result<PublicKey, PackError> {
        let (_, uses, key) = self
            .keys
            .iter()
            .find(|(known, ..)| *known == id)
            .ok_or(PackError::UnknownKey { what, key: id })?;
        let needed = match what {
            DocType::Settings => KeyUse::Settings,
            DocType::Lists => KeyUse::Lists,
            DocType::Places => KeyUse::Places,
            DocType::Pack => KeyUse::Pack,
            DocType::Trust => return Err(PackError::WrongUse { what, key: id }),
        };
        if uses.contains(&needed) { Ok(*key) } else { Err(PackError::WrongUse { what, key: id }) }
    }

    /// # Errors
    /// [`PackError::Withdrawn`] where the list names that file as withdrawn.
    pub fn not_withdrawn(&self, sha256: &str) -> Result<(), PackError> {
        if self.list.withdrawn.contains(sha256) {
            return Err(PackError::Withdrawn { id: sha256.into() });
        }
        Ok(())
    }
}

fn public_key(base64: &str) -> Result<PublicKey, PackError> {
    let raw = STANDARD.decode(base64).ok().and_then(|b| <PublicKey>::try_from(b).ok());
    raw.filter(|k| k[0] == 4).ok_or(PackError::Malformed {
        what: DocType::Trust,
        why: "a public key is 65 bytes in base64, uncompressed".into(),
    })
}

fn checked_key(key: &TrustedKey) -> Result<(Fingerprint, Vec<KeyUse>, PublicKey), PackError> {
    let raw = public_key(&key.key)?;
    if Fingerprint::of(&raw) != key.id {
        let why = format!("key {} has another id", key.id);
        return Err(PackError::Malformed { what: DocType::Trust, why });
    }
    Ok((key.id, key.uses.clone(), raw))
}
