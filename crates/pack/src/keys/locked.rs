//! A signing key in a file that only a passphrase opens: PKCS #8, scrypt, AES-256-GCM, as PEM.
//!
//! Promise: the file alone is worth nothing to a thief who cannot guess the passphrase; a wrong one is told from a right one. Salt and
//! nonce are random and come from the caller.

use p256::SecretKey;
use p256::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _};
use pkcs8::pkcs5::{EncryptionScheme, pbes2, scrypt};
use pkcs8::{EncryptedPrivateKeyInfoRef, LineEnding, SecretDocument};

use super::{Fill, KeyError, KeyPair};

/// Least characters of a passphrase.
pub const LEAST_PASSPHRASE: usize = 12;

/// Most that a file may ask for: a gibibyte.
const MOST_COST: u64 = 1 << 20;

/// What the file calls itself.
const LABEL: &str = "ENCRYPTED PRIVATE KEY";

/// What guessing one passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cost {
    /// 128 MiB and a good part of a second: what a person's key gets.
    #[default]
    Full,
    /// Nearly nothing; for tests.
    ForTests,
}

impl Cost {
    fn log_n(self) -> u8 {
        match self {
            Self::Full => scrypt::Params::RECOMMENDED_LOG_N,
            Self::ForTests => 4,
        }
    }
}

/// The file of a key under a passphrase.
///
/// # Errors
/// [`KeyError::ShortPassphrase`], [`KeyError::Entropy`].
pub fn lock(pair: &KeyPair, passphrase: &str, cost: Cost, fill: &mut Fill<'_>) -> Result<String, KeyError> {
    let chars = passphrase.trim().chars().count();
    if chars < LEAST_PASSPHRASE {
        return Err(KeyError::ShortPassphrase { chars, least: LEAST_PASSPHRASE });
    }
    let (mut salt, mut nonce) = ([0; 16], [0; 12]);
    fill(&mut salt)?;
    fill(&mut nonce)?;
    sealed(pair, passphrase.trim(), cost, &salt, nonce).ok_or(KeyError::WrongPassphrase)
}

fn sealed(pair: &KeyPair, passphrase: &str, cost: Cost, salt: &[u8], nonce: [u8; 12]) -> Option<String> {
    let plain = SecretKey::from_slice(&pair.secret()).ok()?.to_pkcs8_der().ok()?;
    let params = scrypt::Params::new(cost.log_n(), 8, 1).ok()?;
    let scheme = pbes2::Parameters::scrypt_aes256gcm(params, salt, nonce).ok()?;
    let encrypted = scheme.encrypt(passphrase, plain.as_bytes()).ok()?;
    let info = EncryptedPrivateKeyInfoRef {
        encryption_algorithm: scheme.into(),
        encrypted_data: pkcs8::der::asn1::OctetStringRef::new(&encrypted).ok()?,
    };
    let document: SecretDocument = info.try_into().ok()?;
    document.to_pem(LABEL, LineEnding::LF).ok().map(|pem| pem.to_string())
}

/// Opens such a file.
///
/// # Errors
/// [`KeyError::WrongPassphrase`].
pub fn unlock(file: &str, passphrase: &str) -> Result<KeyPair, KeyError> {
    opened(file, passphrase.trim()).ok_or(KeyError::WrongPassphrase)
}

fn opened(file: &str, passphrase: &str) -> Option<KeyPair> {
    let (label, document) = SecretDocument::from_pem(file).ok()?;
    let info = EncryptedPrivateKeyInfoRef::try_from(document.as_bytes()).ok().filter(|_| label == LABEL)?;
    if !is_ours(&info.encryption_algorithm) {
        return None;
    }
    let plain = info.decrypt(passphrase).ok()?;
    let secret = SecretKey::from_pkcs8_der(plain.as_bytes()).ok()?;
    KeyPair::from_secret(&secret.to_bytes().into())
}

/// The one form that we write. An altered file must not make us spend memory without end, nor reach arithmetic that cannot hold it.
fn is_ours(scheme: &EncryptionScheme) -> bool {
    let Some(kdf) = scheme.pbes2().and_then(|p| p.kdf.scrypt()) else { return false };
    let cost = kdf.cost_parameter;
    let cheap_enough = cost.is_power_of_two() && (2..=MOST_COST).contains(&cost);
    cheap_enough && kdf.block_size == 8 && kdf.parallelization == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> KeyPair {
        KeyPair::from_secret(&[7; 32]).unwrap()
    }

    fn locked(n: u8, cost: Cost) -> String {
        let mut n = n;
        lock(&key(), "four words on paper", cost, &mut |b: &mut [u8]| {
            n += 1;
            b.fill(n);
            Ok(())
        })
        .unwrap()
    }

    #[test]
    fn the_passphrase_opens_it_and_nothing_else_does() {
        let file = locked(1, Cost::ForTests);
        assert!(file.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        assert_eq!(unlock(&file, " four words on paper\n").unwrap().id(), key().id());
        for wrong in ["four words on papeR", "", "four words on paper four words on paper"] {
            assert!(matches!(unlock(&file, wrong), Err(KeyError::WrongPassphrase)), "{wrong}");
        }
        assert_ne!(file, locked(3, Cost::ForTests), "salt and nonce differ");
        let lines: Vec<&str> = file.lines().collect();
        let cut = lines[..lines.len() - 2].join("\n");
        for bad in ["", "no key", &cut, &file.replace("ENCRYPTED ", "")] {
            assert!(unlock(bad, "four words on paper").is_err());
        }
        let short = lock(&key(), "short", Cost::ForTests, &mut |_: &mut [u8]| Ok(()));
        assert!(matches!(short, Err(KeyError::ShortPassphrase { chars: 5, least: 12 })));
    }

    #[test]
    fn no_flipped_letter_opens_another_key() {
        let file = locked(1, Cost::ForTests);
        for at in (40..file.len() - 40).step_by(7) {
            let mut bytes = file.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            if let Ok(text) = String::from_utf8(bytes)
                && text != file
            {
                assert!(unlock(&text, "four words on paper").is_err(), "byte {at}");
            }
        }
    }
}
