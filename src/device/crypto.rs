//! WebCrypto: P-256 signatures, HPKE sealing, random bytes. No crypto code of our own runs in the bundle (design 4).
//!
//! Promise: private keys cannot be exported; HPKE is RFC 9180 base mode with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
//! AES-128-GCM, sequence number 0, as `docs/protocol.md` says; `tests/wasm` holds it against the log's vectors.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use waymark_log::types::hmac;

use super::error::DeviceError;
use super::js;

#[wasm_bindgen]
extern "C" {
    /// `crypto.subtle`, with the few calls that are used, untyped.
    type Subtle;
    #[wasm_bindgen(method, catch, js_name = generateKey)]
    fn generate_key(this: &Subtle, alg: &JsValue, out: bool, uses: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = importKey)]
    fn import_key(
        this: &Subtle,
        format: &str,
        data: &JsValue,
        alg: &JsValue,
        out: bool,
        uses: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = exportKey)]
    fn export_key(this: &Subtle, format: &str, key: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn sign(this: &Subtle, alg: &JsValue, key: &JsValue, data: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn verify(
        this: &Subtle,
        alg: &JsValue,
        key: &JsValue,
        signature: &JsValue,
        data: &JsValue,
    ) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = deriveBits)]
    fn derive_bits(this: &Subtle, alg: &JsValue, key: &JsValue, bits: u32) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn encrypt(this: &Subtle, alg: &JsValue, key: &JsValue, data: &JsValue) -> Result<Promise, JsValue>;
}

fn failed(error: &JsValue) -> DeviceError {
    let (name, message) = js::thrown(error);
    DeviceError::Crypto(format!("{name}: {message}"))
}

fn subtle() -> Result<Subtle, DeviceError> {
    let crypto = js::get(&js::window()?.into(), "crypto");
    let subtle = js::get(&crypto, "subtle");
    if subtle.is_undefined() {
        Err(DeviceError::Missing("crypto.subtle"))
    } else {
        Ok(subtle.unchecked_into())
    }
}

async fn wait(promise: Result<Promise, JsValue>) -> Result<JsValue, DeviceError> {
    js::wait(promise.map_err(|e| failed(&e))?).await.map_err(|e| failed(&e))
}

fn taken(value: &JsValue) -> Result<Vec<u8>, DeviceError> {
    js::bytes(value).ok_or_else(|| DeviceError::Crypto("no bytes came back".into()))
}

fn curve(name: &str) -> JsValue {
    js::object(&[("name", &name.into()), ("namedCurve", &"P-256".into())])
}

fn ecdsa() -> JsValue {
    js::object(&[("name", &"ECDSA".into()), ("hash", &"SHA-256".into())])
}

/// Fill with random bytes.
pub(crate) fn random(out: &mut [u8]) -> Result<(), DeviceError> {
    let crypto = js::window()?.crypto().map_err(|_| DeviceError::Missing("crypto"))?;
    crypto.get_random_values_with_u8_array(out).map_err(|e| failed(&e))?;
    Ok(())
}

/// A new signing pair (`CryptoKeyPair`, the private half not extractable) and its public key, 65 bytes.
pub(crate) async fn new_signing_pair() -> Result<(JsValue, Vec<u8>), DeviceError> {
    let subtle = subtle()?;
    let pair = wait(subtle.generate_key(&curve("ECDSA"), false, &js::texts(&["sign", "verify"]))).await?;
    let public = wait(subtle.export_key("raw", &js::get(&pair, "publicKey"))).await?;
    Ok((pair, taken(&public)?))
}

/// Sign with the private half of a `CryptoKeyPair`: r||s, 64 bytes.
pub(crate) async fn sign(pair: &JsValue, message: &[u8]) -> Result<[u8; 64], DeviceError> {
    let key = js::get(pair, "privateKey");
    let made = wait(subtle()?.sign(&ecdsa(), &key, &js::to_array(message))).await?;
    taken(&made)?.try_into().map_err(|_| DeviceError::Crypto("a signature is 64 bytes".into()))
}

/// Whether `signature` of `message` was made by the owner of `public`. A point that is not on the curve verifies nothing.
pub(crate) async fn verify(public: &[u8], message: &[u8], signature: &[u8]) -> Result<bool, DeviceError> {
    let subtle = subtle()?;
    let uses = js::texts(&["verify"]);
    let imported = subtle.import_key("raw", &js::to_array(public), &curve("ECDSA"), false, &uses);
    let Ok(key) = wait(imported).await else { return Ok(false) };
    let call = subtle.verify(&ecdsa(), &key, &js::to_array(signature), &js::to_array(message));
    Ok(wait(call).await?.as_bool().unwrap_or(false))
}

const KEM: &[u8] = b"KEM\x00\x10";
const SUITE: &[u8] = b"HPKE\x00\x10\x00\x01\x00\x01";

fn extract(suite: &[u8], salt: &[u8], label: &[u8], ikm: &[u8]) -> [u8; 32] {
    hmac(salt, &[b"HPKE-v1", suite, label, ikm]).0
}

/// At most 32 bytes, one round of HKDF-Expand.
fn expand(suite: &[u8], prk: &[u8], label: &[u8], info: &[u8], len: u8) -> Vec<u8> {
    let mut out = hmac(prk, &[&[0, len], b"HPKE-v1", suite, label, info, &[1]]).0.to_vec();
    out.truncate(usize::from(len));
    out
}

/// HPKE base mode, single shot: (enc, ciphertext with tag).
pub(crate) async fn hpke_seal(
    receiver: &[u8],
    info: &[u8],
    aad: &[u8],
    plain: &[u8],
) -> Result<(Vec<u8>, Vec<u8>), DeviceError> {
    let subtle = subtle()?;
    let ephemeral = wait(subtle.generate_key(&curve("ECDH"), false, &js::texts(&["deriveBits"]))).await?;
    let enc = taken(&wait(subtle.export_key("raw", &js::get(&ephemeral, "publicKey"))).await?)?;
    let cipher = seal_with(&js::get(&ephemeral, "privateKey"), &enc, receiver, info, aad, plain).await?;
    Ok((enc, cipher))
}

/// The ciphertext that an ephemeral key makes: one key, one message.
pub(crate) async fn seal_with(
    secret: &JsValue,
    enc: &[u8],
    receiver: &[u8],
    info: &[u8],
    aad: &[u8],
    plain: &[u8],
) -> Result<Vec<u8>, DeviceError> {
    let subtle = subtle()?;
    let none = js::texts(&[]);
    let to = wait(subtle.import_key("raw", &js::to_array(receiver), &curve("ECDH"), true, &none)).await?;
    let alg = js::object(&[("name", &"ECDH".into()), ("public", &to)]);
    let dh = taken(&wait(subtle.derive_bits(&alg, secret, 256)).await?)?;
    let (key, nonce) = schedule(&dh, enc, receiver, info);
    encrypt(&subtle, &key, &nonce, aad, plain).await
}

/// Key and nonce of the one message.
fn schedule(dh: &[u8], enc: &[u8], receiver: &[u8], info: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let prk = extract(KEM, b"", b"eae_prk", dh);
    let shared = expand(KEM, &prk, b"shared_secret", &[enc, receiver].concat(), 32);
    let psk_id = extract(SUITE, b"", b"psk_id_hash", b"");
    let info_hash = extract(SUITE, b"", b"info_hash", info);
    let context = [&[0][..], &psk_id, &info_hash].concat();
    let secret = extract(SUITE, &shared, b"secret", b"");
    (expand(SUITE, &secret, b"key", &context, 16), expand(SUITE, &secret, b"base_nonce", &context, 12))
}

async fn encrypt(
    subtle: &Subtle,
    key: &[u8],
    nonce: &[u8],
    aad: &[u8],
    plain: &[u8],
) -> Result<Vec<u8>, DeviceError> {
    let uses = js::texts(&["encrypt"]);
    let key = wait(subtle.import_key("raw", &js::to_array(key), &"AES-GCM".into(), false, &uses)).await?;
    let alg = js::object(&[
        ("name", &"AES-GCM".into()),
        ("iv", &js::to_array(nonce)),
        ("additionalData", &js::to_array(aad)),
    ]);
    taken(&wait(subtle.encrypt(&alg, &key, &js::to_array(plain))).await?)
}
