//! Private keys of an authority, natively: root, pack, server, sealing. The tablet has only its own device key, elsewhere.
//!
//! Promise: keys are made once and never overwritten; a key file is readable by its owner only. Randomness is an argument.
//! A demo authority has all four in open files ([`Keys`]); a real one keeps its root on paper and its signing key locked ([`KeyFolder`]).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};

#[cfg(feature = "build")]
mod folder;
#[cfg(feature = "build")]
mod locked;
pub mod paper;

#[cfg(feature = "build")]
pub use folder::{KeyFolder, OfficeKeys, Opened, Rotation, State};
#[cfg(feature = "build")]
pub use locked::{Cost, LEAST_PASSPHRASE, lock, unlock};

use crate::hash::{Fingerprint, PublicKey, hex, unhex};
use crate::signed::{self, DocType};
use crate::trust::{KeyUse, TrustList, TrustedKey};

/// What can go wrong with key files.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file holds no private key of ours.
    #[error("{} holds no private key", path.display())]
    NoKey {
        /// Which.
        path: PathBuf,
    },
    /// There is a key already; it is never overwritten.
    #[error("{} exists", path.display())]
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// A trust list that is not what it must be.
    #[error("{}: {source}", path.display())]
    Trust {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: crate::PackError,
    },
    /// Not the passphrase of this key file, or not a key file.
    #[error("this passphrase does not open the key")]
    WrongPassphrase,
    /// A passphrase that is guessed too soon.
    #[error("the passphrase has {chars} characters, at least {least} are needed")]
    ShortPassphrase {
        /// Its length.
        chars: usize,
        /// What is needed.
        least: usize,
    },
    /// The recovery key is another authority's.
    #[error("this recovery key is of authority {got}, these keys are of {want}")]
    OtherAuthority {
        /// Of the folder.
        want: Fingerprint,
        /// Of the paper.
        got: Fingerprint,
    },
    /// The source of randomness failed.
    #[error("no randomness: {0}")]
    Entropy(String),
}

/// A P-256 key pair.
#[derive(Clone)]
pub struct KeyPair {
    signing: SigningKey,
    public: PublicKey,
}

impl std::fmt::Debug for KeyPair {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyPair({})", self.id())
    }
}

impl KeyPair {
    /// A new pair from `fill`, which fills a buffer with random bytes.
    ///
    /// # Errors
    /// [`KeyError::Entropy`] where `fill` fails, or gives no usable scalar in 8 attempts (it is not random).
    pub fn generate(fill: &mut Fill<'_>) -> Result<Self, KeyError> {
        for _ in 0..8 {
            let mut secret = [0; 32];
            fill(&mut secret)?;
            if let Some(pair) = Self::from_secret(&secret) {
                return Ok(pair);
            }
        }
        Err(KeyError::Entropy("the source gives no usable number".into()))
    }

    /// The pair of a secret scalar; `None` for zero and for numbers beyond the group's order.
    #[must_use]
    pub fn from_secret(secret: &[u8; 32]) -> Option<Self> {
        let signing = SigningKey::from_slice(secret).ok()?;
        let point = VerifyingKey::from(&signing).to_sec1_point(false);
        Some(Self { public: point.as_bytes().try_into().ok()?, signing })
    }

    /// The secret scalar (for HPKE and for writing the key file).
    #[must_use]
    pub fn secret(&self) -> [u8; 32] {
        self.signing.to_bytes().into()
    }

    /// The public key, 65 bytes.
    #[must_use]
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The public key in base64, as documents write it.
    #[must_use]
    pub fn public_base64(&self) -> String {
        STANDARD.encode(self.public)
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> Fingerprint {
        Fingerprint::of(&self.public)
    }

    /// r||s over `message` (ECDSA with SHA-256, RFC 6979: the same message gives the same signature).
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        let signature: Signature = self.signing.sign(message);
        signature.to_bytes().into()
    }

    /// Signs line 1 of a document: the whole file.
    #[must_use]
    pub fn sign_document(&self, what: DocType, authority: Fingerprint, line: &[u8]) -> Vec<u8> {
        let signature = self.sign(&signed::to_sign(what, authority, line));
        signed::join(line, self.id(), &signature)
    }

    fn load(path: &Path) -> Result<Self, KeyError> {
        let text = fs::read_to_string(path).map_err(|source| KeyError::Io { path: path.into(), source })?;
        let secret = unhex(text.trim()).and_then(|b| b.try_into().ok());
        secret.and_then(|s| Self::from_secret(&s)).ok_or(KeyError::NoKey { path: path.into() })
    }

    fn save(&self, path: &Path) -> Result<(), KeyError> {
        save_new(path, format!("{}\n", hex(&self.secret())).as_bytes())
    }
}

/// Writes a file that only its owner reads; never over one that exists.
fn save_new(path: &Path, bytes: &[u8]) -> Result<(), KeyError> {
    let io = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => KeyError::Exists { path: path.into() },
        _ => KeyError::Io { path: path.into(), source },
    };
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(io)?;
    io::Write::write_all(&mut file, bytes).map_err(io)?;
    file.sync_all().map_err(io)
}

/// Fills a buffer with random bytes.
pub type Fill<'a> = dyn FnMut(&mut [u8]) -> Result<(), KeyError> + 'a;

/// The operating system's randomness, for [`Keys::generate`] and its like.
///
/// # Errors
/// [`KeyError::Entropy`].
#[cfg(feature = "build")]
pub fn system_entropy(buffer: &mut [u8]) -> Result<(), KeyError> {
    getrandom::fill(buffer).map_err(|e| KeyError::Entropy(e.to_string()))
}

/// All keys of an authority. A real one keeps `root` offline; the demo authority has them in one folder.
#[derive(Debug, Clone)]
pub struct Keys {
    /// Signs the trust list; its fingerprint is the authority.
    pub root: KeyPair,
    /// Signs packs, settings, lists, places.
    pub pack: KeyPair,
    /// Signs receipts and the server's log.
    pub server: KeyPair,
    /// Opens what is sealed to the authority.
    pub sealing: KeyPair,
}

impl Keys {
    /// Four new pairs.
    ///
    /// # Errors
    /// [`KeyError::Entropy`].
    pub fn generate(fill: &mut Fill<'_>) -> Result<Self, KeyError> {
        let mut next = || KeyPair::generate(fill);
        Ok(Self { root: next()?, pack: next()?, server: next()?, sealing: next()? })
    }

    /// Keys that are the same each time. For tests only: anyone can make them.
    ///
    /// # Errors
    /// [`KeyError::Entropy`], in theory.
    pub fn fixed_for_tests(seed: u8) -> Result<Self, KeyError> {
        let mut n = 0_u8;
        Self::generate(&mut |buffer: &mut [u8]| {
            n = n.wrapping_add(1);
            let digest = crate::hash::sha256(&[b't', seed, n]);
            buffer.iter_mut().zip(digest.iter().cycle()).for_each(|(b, d)| *b = *d);
            Ok(())
        })
    }

    /// Reads the four key files of a folder.
    ///
    /// # Errors
    /// [`KeyError::Io`], [`KeyError::NoKey`].
    pub fn load(folder: &Path) -> Result<Self, KeyError> {
        let key = |name: &str| KeyPair::load(&folder.join(format!("{name}.key")));
        Ok(Self { root: key("root")?, pack: key("pack")?, server: key("server")?, sealing: key("sealing")? })
    }

    /// Writes the four key files; never over one that exists.
    ///
    /// # Errors
    /// [`KeyError::Io`], [`KeyError::Exists`].
    pub fn save(&self, folder: &Path) -> Result<(), KeyError> {
        fs::create_dir_all(folder).map_err(|source| KeyError::Io { path: folder.into(), source })?;
        let pairs = [
            ("root", &self.root),
            ("pack", &self.pack),
            ("server", &self.server),
            ("sealing", &self.sealing),
        ];
        pairs.iter().try_for_each(|(name, pair)| pair.save(&folder.join(format!("{name}.key"))))
    }

    /// The keys of this installation: read, or made and written if the folder has none.
    ///
    /// # Errors
    /// Those of [`Keys::load`], [`Keys::generate`] and [`Keys::save`]. A folder with some of the keys is an error, never filled up.
    pub fn load_or_make(folder: &Path, fill: &mut Fill<'_>) -> Result<Self, KeyError> {
        let any = fs::read_dir(folder)
            .is_ok_and(|d| d.flatten().any(|e| e.path().extension().is_some_and(|x| x == "key")));
        if any {
            return Self::load(folder);
        }
        let keys = Self::generate(fill)?;
        keys.save(folder)?;
        Ok(keys)
    }

    /// The authority's fingerprint.
    #[must_use]
    pub fn authority(&self) -> Fingerprint {
        self.root.id()
    }

    /// The trust list of these keys, signed: the whole file.
    #[must_use]
    pub fn trust_file(&self, version: u64) -> Vec<u8> {
        let list = self.trust_list(version);
        // A struct of texts and numbers always has a JSON form.
        let line = serde_json::to_vec(&list).unwrap_or_default();
        self.root.sign_document(DocType::Trust, self.authority(), &line)
    }

    /// The trust list of these keys.
    #[must_use]
    pub fn trust_list(&self, version: u64) -> TrustList {
        let entry = |pair: &KeyPair, uses: &[KeyUse]| TrustedKey {
            id: pair.id(),
            uses: uses.to_vec(),
            key: pair.public_base64(),
        };
        TrustList {
            version,
            authority: self.authority(),
            root: self.root.public_base64(),
            keys: vec![
                entry(&self.pack, &[KeyUse::Pack, KeyUse::Settings, KeyUse::Lists, KeyUse::Places]),
                entry(&self.server, &[KeyUse::Server]),
            ],
            withdrawn: std::collections::BTreeSet::new(),
        }
    }
}
