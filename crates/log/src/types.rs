//! The small fixed-size values of the log: device ids, hashes, keys, signatures, and how each is written.
//!
//! Promise: a value of one of these types has the right length; text forms are lower-case hex (ids, hashes) or base64 with
//! padding (keys, signatures), and nothing else is read (rule R4: bytes are made once).

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// A text that is not the value asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a {0}")]
pub struct BadText(pub &'static str);

/// Reads lower-case hex of exactly `N` bytes.
#[must_use]
pub fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut out = [0_u8; N];
    let bytes = text.as_bytes();
    if bytes.len() != N * 2 {
        return None;
    }
    for (to, pair) in out.iter_mut().zip(bytes.chunks_exact(2)) {
        let &[high, low] = pair else { return None };
        *to = nibble(high)? << 4 | nibble(low)?;
    }
    Some(out)
}

/// Reads lower-case hex of any even length.
#[must_use]
pub fn from_hex_any(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    text.as_bytes().chunks_exact(2).map(|p| Some(nibble(p[0])? << 4 | nibble(p[1])?)).collect()
}

fn nibble(c: u8) -> Option<u8> {
    match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    }
}

/// Writes bytes as lower-case hex.
#[must_use]
pub fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 2);
    for b in bytes {
        out.push(char::from(DIGITS[usize::from(b >> 4)]));
        out.push(char::from(DIGITS[usize::from(b & 15)]));
    }
    out
}

/// Writes bytes as base64 with padding.
#[must_use]
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Reads base64 with padding.
#[must_use]
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

macro_rules! bytes_type {
    ($(#[$doc:meta])* $name:ident, $len:literal, $what:literal, $to:path, $from:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// The raw bytes.
            #[must_use]
            pub fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&$to(&self.0))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), $to(&self.0))
            }
        }
        impl FromStr for $name {
            type Err = BadText;
            fn from_str(text: &str) -> Result<Self, BadText> {
                let from: fn(&str) -> Option<[u8; $len]> = $from;
                from(text).map(Self).ok_or(BadText($what))
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

fn base64_exact<const N: usize>(text: &str) -> Option<[u8; N]> {
    from_base64(text)?.try_into().ok()
}

bytes_type!(
    /// A device: the first 16 bytes of SHA-256 of its public key. Written as 32 hex digits.
    DeviceId, 16, "device id", to_hex, from_hex::<16>
);
bytes_type!(
    /// An authority: the first 16 bytes of SHA-256 of its root public key. Written as 32 hex digits.
    Authority, 16, "authority fingerprint", to_hex, from_hex::<16>
);
bytes_type!(
    /// A SHA-256. Written as 64 hex digits.
    Hash, 32, "hash", to_hex, from_hex::<32>
);
bytes_type!(
    /// A P-256 public key, uncompressed (0x04 || x || y). Written in base64.
    PublicKey, 65, "public key", to_base64, base64_exact::<65>
);
bytes_type!(
    /// An ECDSA signature r || s, as WebCrypto gives it. Written in base64.
    Signature, 64, "signature", to_base64, base64_exact::<64>
);

impl Hash {
    /// SHA-256 of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// SHA-256 of several pieces, one after the other.
    #[must_use]
    pub fn of_parts(parts: &[&[u8]]) -> Self {
        let mut sha = Sha256::new();
        for part in parts {
            sha.update(part);
        }
        Self(sha.finalize().into())
    }
}

fn first_16(key: &PublicKey) -> [u8; 16] {
    let mut out = [0; 16];
    out.copy_from_slice(&Hash::of(&key.0).0[..16]);
    out
}

impl PublicKey {
    /// The device that owns this key.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        DeviceId(first_16(self))
    }

    /// The authority whose root key this is.
    #[must_use]
    pub fn authority(&self) -> Authority {
        Authority(first_16(self))
    }

    /// The key's id in trust lists and beside sealed things: 32 hex digits.
    #[must_use]
    pub fn key_id(&self) -> String {
        to_hex(&first_16(self))
    }
}

impl DeviceId {
    /// What people see: the first eight letters in two groups.
    #[must_use]
    pub fn short(&self) -> String {
        let hex = self.to_string();
        format!("{} {}", &hex[..4], &hex[4..8])
    }
}

/// HMAC-SHA256 (RFC 2104) of the concatenated parts.
#[must_use]
pub fn hmac(key: &[u8], parts: &[&[u8]]) -> Hash {
    let mut block = [0_u8; 64];
    if key.len() > 64 {
        block[..32].copy_from_slice(&Hash::of(key).0);
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let inner_pad = block.map(|b| b ^ 0x36);
    let outer_pad = block.map(|b| b ^ 0x5c);
    let mut inner = Sha256::new();
    inner.update(inner_pad);
    for part in parts {
        inner.update(part);
    }
    let inner: [u8; 32] = inner.finalize().into();
    Hash::of_parts(&[&outer_pad, &inner])
}

/// Compares without telling by time where two values differ.
#[must_use]
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0_u8, |d, (x, y)| d | (x ^ y)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hmac_is_that_of_rfc_4231() {
        let tag = hmac(b"Jefe", &[b"what do ya want ", b"for nothing?"]);
        assert_eq!(tag.to_string(), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        let tag = hmac(&[0xaa; 131], &[b"Test Using Larger Than Block-Size Key - Hash Key First"]);
        assert_eq!(tag.to_string(), "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    #[test]
    fn texts_of_the_wrong_form_are_refused() {
        assert!("00".repeat(16).parse::<DeviceId>().is_ok());
        for bad in ["", "0", &"00".repeat(15), &"0G".repeat(16), &"AA".repeat(16), &"é0".repeat(16)] {
            assert!(bad.parse::<DeviceId>().is_err(), "{bad}");
        }
        assert!("AA==".parse::<Signature>().is_err());
        assert_eq!(DeviceId([0xab; 16]).short(), "abab abab");
    }
}
