//! The device's key and the sealing, held against the test vectors of `docs/protocol.md`.

use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_log::Signer;
use waymark_log::types::from_hex_any;

use crate::device::keys::DeviceKey;
use crate::device::{crypto, js};
use crate::{fresh, records_db};

fn bytes(of: &Value, key: &str) -> Vec<u8> {
    from_hex_any(of[key].as_str().unwrap()).unwrap()
}

/// Base64 without padding, as a JWK has it.
fn url64(data: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(data)
}

async fn secret(jwk: &JsValue) -> JsValue {
    let subtle = js::get(&js::get(&js_sys::global(), "crypto"), "subtle");
    let curve = js::object(&[("name", &"ECDH".into()), ("namedCurve", &"P-256".into())]);
    let args = [&"jwk".into(), jwk, &curve, &JsValue::FALSE, &js::texts(&["deriveBits"])];
    js::wait(js::call(&subtle, "importKey", &args).unwrap().unchecked_into()).await.unwrap()
}

#[wasm_bindgen_test]
async fn seals_as_the_vector_says() {
    let vector: Value = serde_json::from_str(include_str!("../vectors/sealed.json")).unwrap();
    let keys: Value = serde_json::from_str(include_str!("../vectors/keys.json")).unwrap();
    let receiver = bytes(&keys["seal"], "public_hex");
    let enc = bytes(&vector, "enc_hex");
    let (x, y) = (url64(&enc[1..33]), url64(&enc[33..]));
    let jwk = js::object(&[
        ("kty", &"EC".into()),
        ("crv", &"P-256".into()),
        ("x", &x.into()),
        ("y", &y.into()),
        ("d", &url64(&bytes(&vector, "ephemeral_secret_hex")).into()),
    ]);
    let (info, aad, plain) =
        (bytes(&vector, "info_hex"), bytes(&vector, "aad_hex"), bytes(&vector, "plain_hex"));
    let cipher = crypto::seal_with(&secret(&jwk).await, &enc, &receiver, &info, &aad, &plain).await.unwrap();
    assert_eq!([enc, cipher].concat(), bytes(&vector, "sealed_hex"));
}

#[wasm_bindgen_test]
async fn the_key_stays_and_cannot_leave() {
    let name = fresh("key");
    let db = records_db(&name).await;
    let first = DeviceKey::load_or_make(&db).await.unwrap();
    let again = DeviceKey::load_or_make(&*records_db(&name).await).await.unwrap();
    assert_eq!(first.public_key(), again.public_key());
    let sig = again.sign(b"m").await.unwrap();
    assert!(crypto::verify(&first.public_key().0, b"m", &sig.0).await.unwrap());
    let stored = db.get("state", &"device".into()).await.unwrap().unwrap();
    let secret = js::get(&js::get(&stored, "pair"), "privateKey");
    assert_eq!(js::get(&secret, "extractable").as_bool(), Some(false));
}
