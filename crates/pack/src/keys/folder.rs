//! The key folder of an authority: its signing key locked, its root on paper only, and what the running server needs open.
//!
//! Promise: after the first ceremony no file holds the root; rotation and withdrawal need the paper; each makes a trust list with a higher
//! version, which tablets take from anywhere; files are replaced whole.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::locked::{Cost, lock, unlock};
use super::{Fill, KeyError, KeyPair, Keys, save_new};
use crate::hash::{Fingerprint, hex, is_blob_name};
use crate::native::{P256, now};
use crate::signed::DocType;
use crate::trust::{KeyUse, Trust, TrustList, TrustedKey};

const SIGNING: &str = "signing.pem";
const TRUST: &str = "trust.signed";

/// What a signing key may sign.
const SIGNS: [KeyUse; 4] = [KeyUse::Pack, KeyUse::Settings, KeyUse::Lists, KeyUse::Places];

/// What a folder holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// No key.
    Empty,
    /// All keys in open files: a demo.
    Open,
    /// The signing key is locked, the root on paper.
    Kept,
}

/// A folder with keys.
#[derive(Debug, Clone)]
pub struct KeyFolder(PathBuf);

/// An opened signing key with what signs besides.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Signs packs, settings, lists, places.
    pub signing: KeyPair,
    /// The trust list in force, verified.
    pub trust: Trust,
    /// The same, as signed.
    pub trust_file: Vec<u8>,
}

/// What a rotation or withdrawal made.
#[derive(Debug, Clone)]
pub struct Rotation {
    /// The newer trust list, signed: what tablets take.
    pub trust_file: Vec<u8>,
    /// Verified.
    pub trust: Trust,
    /// The list before.
    pub old: Trust,
}

/// What the running server needs: no signing key.
#[derive(Debug, Clone)]
pub struct OfficeKeys {
    authority: Fingerprint,
    /// Signs receipts and the server's log.
    pub server: KeyPair,
    /// Opens what is sealed to the authority.
    pub sealing: KeyPair,
}

impl OfficeKeys {
    /// The keys of an installation; a folder without any gets those of a demo.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn load_or_make(folder: &Path, fill: &mut Fill<'_>) -> Result<Self, KeyError> {
        let kept = KeyFolder::new(folder);
        if kept.state() == State::Kept {
            let (trust, _) = kept.trust()?;
            let key = |name: &str| KeyPair::load(&folder.join(format!("{name}.key")));
            return Ok(Self {
                authority: trust.authority(),
                server: key("server")?,
                sealing: key("sealing")?,
            });
        }
        let keys = Keys::load_or_make(folder, fill)?;
        Ok(Self { authority: keys.authority(), server: keys.server, sealing: keys.sealing })
    }

    /// The authority's fingerprint.
    #[must_use]
    pub fn authority(&self) -> Fingerprint {
        self.authority
    }
}

impl KeyFolder {
    /// The folder at `path`; nothing is read.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self(path.to_path_buf())
    }

    /// What it holds.
    #[must_use]
    pub fn state(&self) -> State {
        if self.0.join(TRUST).exists() {
            State::Kept
        } else if ["root", "pack", "server", "sealing"]
            .iter()
            .any(|k| self.0.join(format!("{k}.key")).exists())
        {
            State::Open
        } else {
            State::Empty
        }
    }

    /// All keys for a first ceremony: new ones, or those of a demo folder, so that its authority stays. Nothing is written.
    ///
    /// # Errors
    /// [`KeyError::Exists`] where the ceremony was held before.
    pub fn begin(&self, fill: &mut Fill<'_>) -> Result<Keys, KeyError> {
        match self.state() {
            State::Kept => Err(KeyError::Exists { path: self.0.join(TRUST) }),
            State::Open => Keys::load(&self.0),
            State::Empty => Keys::generate(fill),
        }
    }

    /// Ends the first ceremony, after the person has the root on paper: the signing key is locked, open files of root and signing key go.
    /// `trust_version`: higher than that of any list that was given out for these keys.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn keep(
        &self,
        keys: &Keys,
        trust_version: u64,
        passphrase: &str,
        cost: Cost,
        fill: &mut Fill<'_>,
    ) -> Result<Trust, KeyError> {
        fs::create_dir_all(&self.0).map_err(|source| KeyError::Io { path: self.0.clone(), source })?;
        let locked = lock(&keys.pack, passphrase, cost, fill)?;
        for (name, pair) in [("server", &keys.server), ("sealing", &keys.sealing)] {
            let path = self.0.join(format!("{name}.key"));
            if !path.exists() {
                pair.save(&path)?;
            }
        }
        self.replace(SIGNING, locked.as_bytes(), fill)?;
        // The list comes last: with it the folder counts as kept.
        self.replace(TRUST, &keys.trust_file(trust_version), fill)?;
        for open in ["root.key", "pack.key"] {
            remove(&self.0.join(open))?;
        }
        Ok(self.trust()?.0)
    }

    /// The trust list in force, verified, and its file.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn trust(&self) -> Result<(Trust, Vec<u8>), KeyError> {
        let path = self.0.join(TRUST);
        let file = fs::read(&path).map_err(|source| KeyError::Io { path: path.clone(), source })?;
        let trust = now(Trust::pin(&file, None, &P256)).map_err(|source| KeyError::Trust { path, source })?;
        Ok((trust, file))
    }

    /// Opens the signing key.
    ///
    /// # Errors
    /// [`KeyError::WrongPassphrase`] and others.
    pub fn open(&self, passphrase: &str) -> Result<Opened, KeyError> {
        let path = self.0.join(SIGNING);
        let file = fs::read_to_string(&path).map_err(|source| KeyError::Io { path, source })?;
        let signing = unlock(&file, passphrase)?;
        let (trust, trust_file) = self.trust()?;
        Ok(Opened { signing, trust, trust_file })
    }

    /// Another passphrase for the same signing key.
    ///
    /// # Errors
    /// [`KeyError`].
    pub fn change_passphrase(
        &self,
        old: &str,
        new: &str,
        cost: Cost,
        fill: &mut Fill<'_>,
    ) -> Result<(), KeyError> {
        let locked = lock(&self.open(old)?.signing, new, cost, fill)?;
        self.replace(SIGNING, locked.as_bytes(), fill)
    }

    /// A new signing key by the root that was typed from paper. `keep_old`: what the old key signed stays good; only where nobody else
    /// can have it.
    ///
    /// # Errors
    /// [`KeyError::OtherAuthority`] and others; then nothing is changed.
    pub fn rotate(
        &self,
        root: &KeyPair,
        passphrase: &str,
        keep_old: bool,
        cost: Cost,
        fill: &mut Fill<'_>,
    ) -> Result<Rotation, KeyError> {
        let next = KeyPair::generate(fill)?;
        let locked = lock(&next, passphrase, cost, fill)?;
        let rotation = self.newer(root, |list| {
            let signs = |k: &TrustedKey| SIGNS.iter().any(|u| k.uses.contains(u));
            list.keys.retain(|k| keep_old || !signs(k));
            let entry = TrustedKey { id: next.id(), uses: SIGNS.to_vec(), key: next.public_base64() };
            list.keys.insert(0, entry);
        })?;
        // The key before the list: a list that names a key which nobody has would be worse than a key that no list names.
        self.replace(SIGNING, locked.as_bytes(), fill)?;
        self.replace(TRUST, &rotation.trust_file, fill)?;
        Ok(rotation)
    }

    /// A list that withdraws signed files by their SHA-256.
    ///
    /// # Errors
    /// [`KeyError::OtherAuthority`] and others; then nothing is changed.
    pub fn withdraw(
        &self,
        root: &KeyPair,
        names: &BTreeSet<String>,
        fill: &mut Fill<'_>,
    ) -> Result<Rotation, KeyError> {
        let rotation = self.newer(root, |list| {
            list.withdrawn.extend(names.iter().filter(|n| is_blob_name(n)).cloned());
        })?;
        self.replace(TRUST, &rotation.trust_file, fill)?;
        Ok(rotation)
    }

    fn newer(&self, root: &KeyPair, change: impl FnOnce(&mut TrustList)) -> Result<Rotation, KeyError> {
        let (old, _) = self.trust()?;
        if root.id() != old.authority() {
            return Err(KeyError::OtherAuthority { want: old.authority(), got: root.id() });
        }
        let mut list = old.list().clone();
        list.version = list.version.saturating_add(1);
        change(&mut list);
        // A struct of texts and numbers always has a JSON form.
        let line = serde_json::to_vec(&list).unwrap_or_default();
        let trust_file = root.sign_document(DocType::Trust, old.authority(), &line);
        let path = || self.0.join(TRUST);
        let trust =
            now(old.update(&trust_file, &P256)).map_err(|source| KeyError::Trust { path: path(), source })?;
        Ok(Rotation { trust_file, trust, old })
    }

    /// Replaces a file whole: a new one beside it, then its name.
    fn replace(&self, name: &str, bytes: &[u8], fill: &mut Fill<'_>) -> Result<(), KeyError> {
        let mut tag = [0; 4];
        fill(&mut tag)?;
        let half = self.0.join(format!("{name}.{}.half", hex(&tag)));
        save_new(&half, bytes)?;
        let path = self.0.join(name);
        fs::rename(&half, &path).map_err(|source| KeyError::Io { path, source })
    }
}

fn remove(path: &Path) -> Result<(), KeyError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            Err(KeyError::Io { path: path.into(), source })
        }
        _ => Ok(()),
    }
}
