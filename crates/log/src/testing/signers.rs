//! The suite of [`Signer`] and [`Verifier`], and of [`Sealer`]: run on the native crates here and on WebCrypto in the browser.
//!
//! The factory of `signer_suite!` is `async fn(name) -> (impl Signer, impl Verifier)`; another name gives another key. That
//! of `sealer_suite!` is `async fn(name) -> impl Sealer`.

use std::future::Future;

use crate::traits::{CryptoError, Sealer, Signer, Verifier};
use crate::types::{PublicKey, Signature, from_hex_any};

/// A signature of the RFC 6979 key over `sample`, so that every verifier is tried on one that it did not make.
pub const SAMPLE_KEY: &str = "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";
const SAMPLE_SIG: &str = "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";

fn sample() -> Option<(PublicKey, Signature)> {
    let key = PublicKey(from_hex_any(SAMPLE_KEY)?.try_into().ok()?);
    Some((key, Signature(from_hex_any(SAMPLE_SIG)?.try_into().ok()?)))
}

/// What was signed verifies, and nothing near it does.
pub async fn signs<K: Signer, V: Verifier, F: Future<Output = (K, V)>>(make: impl Fn(&'static str) -> F) {
    let (signer, verifier) = make("one").await;
    let (other, _) = make("two").await;
    let key = signer.public_key();
    assert_eq!(key, signer.public_key());
    assert_ne!(key, other.public_key());
    assert_eq!(key.0[0], 4);
    for message in [&b""[..], b"waymark", &[0; 100_000]] {
        let Ok(sig) = signer.sign(message).await else { unreachable!("a key that signs") };
        assert_eq!(verifier.verify(&key, message, &sig).await, Ok(true));
        assert_eq!(verifier.verify(&other.public_key(), message, &sig).await, Ok(false));
        assert_eq!(verifier.verify(&key, b"other", &sig).await, Ok(false));
        let mut changed = sig;
        changed.0[40] ^= 1;
        assert_eq!(verifier.verify(&key, message, &changed).await, Ok(false));
    }
}

/// Signatures that others made are judged the same everywhere.
pub async fn verifies_others<K: Signer, V: Verifier, F: Future<Output = (K, V)>>(
    make: impl Fn(&'static str) -> F,
) {
    let (_, verifier) = make("one").await;
    let Some((key, sig)) = sample() else { unreachable!("a valid constant") };
    assert_eq!(verifier.verify(&key, b"sample", &sig).await, Ok(true));
    assert_eq!(verifier.verify(&key, b"Sample", &sig).await, Ok(false));
    assert_eq!(verifier.verify(&key, b"sample", &Signature([0; 64])).await, Ok(false));
    assert_eq!(verifier.verify(&key, b"sample", &Signature([255; 64])).await, Ok(false));
}

/// A key that is no point of the curve is an error or a plain no, never a yes and never a panic.
pub async fn refuses_a_bad_key<K: Signer, V: Verifier, F: Future<Output = (K, V)>>(
    make: impl Fn(&'static str) -> F,
) {
    let (_, verifier) = make("one").await;
    let Some((_, sig)) = sample() else { unreachable!("a valid constant") };
    for bad in [PublicKey([4; 65]), PublicKey([0; 65])] {
        assert!(matches!(verifier.verify(&bad, b"sample", &sig).await, Ok(false) | Err(CryptoError::BadKey)));
    }
}

/// Sealed is longer by key and tag, never the same twice, and shows nothing of what it holds.
pub async fn seals<Z: Sealer, F: Future<Output = Z>>(make: impl Fn(&'static str) -> F) {
    let sealer = make("one").await;
    let Some((key, _)) = sample() else { unreachable!("a valid constant") };
    for plain in [&b""[..], b"a name that must not be read", &[5; 70_000]] {
        let a = sealer.seal(&key, b"aad", plain).await.unwrap_or_default();
        let b = sealer.seal(&key, b"aad", plain).await.unwrap_or_default();
        assert_eq!((a.len(), b.len()), (plain.len() + 65 + 16, plain.len() + 65 + 16));
        assert_ne!(a[..65], b[..65]);
        assert_eq!(a[0], 4);
        assert!(plain.len() < 16 || !a.windows(16).any(|w| w == &plain[..16]));
    }
    assert!(sealer.seal(&PublicKey([4; 65]), b"aad", b"x").await.is_err());
}

/// The tests of [`Signer`] and [`Verifier`]: `signer_suite!(native | browser, factory)`.
#[macro_export]
macro_rules! signer_suite {
    ($how:ident, $factory:path) => {
        $crate::suite_tests!($how, signers, $factory; signs, verifies_others, refuses_a_bad_key);
    };
}

/// The tests of [`Sealer`]: `sealer_suite!(native | browser, factory)`.
#[macro_export]
macro_rules! sealer_suite {
    ($how:ident, $factory:path) => {
        $crate::suite_tests!($how, signers, $factory; seals);
    };
}
