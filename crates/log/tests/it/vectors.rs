//! Reads `tests/vectors/*.json`, the files that other implementations read too.

use serde_json::Value;
use waymark_log::answer;
use waymark_log::courier::Courier;
use waymark_log::native::{Gzip, HpkeOpener, HpkeSealer, P256, gunzip, receive};
use waymark_log::receive::{Limits, Receiver, Rest};
use waymark_log::signed::message;
use waymark_log::testing::server::{key, test_server};
use waymark_log::testing::{keys, now};
use waymark_log::types::{from_base64, from_hex_any, to_hex};
use waymark_log::{
    Check, Codec, CryptoError, Entropy, Entry, Head, LineType, Link, Opener, Sealer, Server, SignNow,
    Signature, SignedLine, VoucherProof,
};

fn load(name: &str) -> Value {
    let path = format!("{}/../../tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap()
}

fn get<T: serde::de::DeserializeOwned>(value: &Value, field: &str) -> T {
    serde_json::from_value(value[field].clone()).unwrap()
}

fn entry(value: &Value) -> Entry {
    Entry::from_lines(text(value, "header").into(), text(value, "payload").into())
}

#[test]
fn keys_and_voucher() {
    let file = load("keys");
    for (name, secret) in [
        ("device", keys::DEVICE_SECRET),
        ("server", keys::SERVER_SECRET),
        ("root", keys::ROOT_SECRET),
        ("seal", keys::SEAL_SECRET),
    ] {
        let public = SignNow::public_key(&key(secret));
        assert_eq!(text(&file[name], "secret"), secret);
        assert_eq!(text(&file[name], "public"), public.to_string());
        assert_eq!(text(&file[name], "fingerprint"), public.key_id());
    }
    let voucher: VoucherProof = get(&file, "voucher");
    let secret = from_hex_any(text(&file["voucher"], "secret")).unwrap();
    let device = SignNow::public_key(&key(keys::DEVICE_SECRET));
    assert!(voucher.holds(&secret, &device));
    assert!(!voucher.holds(b"another", &device));
    assert!(!voucher.holds(&secret, &test_server().key));
}

#[test]
fn entries_and_their_faults() {
    let file = load("entries");
    for value in file["good"].as_array().unwrap().iter().chain([&file["erased"]]) {
        let entry = entry(value);
        assert_eq!(text(value, "payload_hash"), entry.payload_hash().to_string());
        assert!(entry.header().is_ok() && entry.payload().is_ok());
    }
    for value in file["bad"].as_array().unwrap() {
        let fault = entry(value).fault(get(value, "seq")).map(waymark_log::EntryError::code);
        assert_eq!(fault, Some(text(value, "code")));
    }
}

#[test]
fn chain_and_head() {
    let (file, entries) = (load("chain"), load("entries"));
    let public = SignNow::public_key(&key(keys::DEVICE_SECRET));
    let mut at = Link::start(&public);
    assert_eq!(text(&file, "start"), at.hash.to_string());
    let links: Vec<Link> = get(&file, "links");
    for (value, link) in entries["good"].as_array().unwrap().iter().zip(&links) {
        at = entry(value).after(&at);
        assert_eq!(at, *link);
    }
    assert_eq!(text(&file, "head_message_hex"), to_hex(&at.head_message(&public.device())));
    let line: Value = serde_json::from_str(text(&file, "head_line")).unwrap();
    let (seq, sig): (u64, Signature) = get(&line, "head");
    assert_eq!(seq, at.seq);
    assert!(P256.check(&public, &at.head_message(&public.device()), &sig));
    assert_eq!(Head { link: at, sig }.line(), text(&file, "head_line"));
}

#[test]
fn signed_line() {
    let file = load("signed");
    let line = text(&file, "line");
    let authority = get(&file, "authority");
    assert_eq!(text(&file, "message_hex"), to_hex(&message(LineType::Receipt, &authority, line.as_bytes())));
    let signed = SignedLine { line: line.into(), sig: get(&file, "sig") };
    assert!(signed.check(&P256, LineType::Receipt, &authority, &get(&file, "key")));
    assert!(!signed.check(&P256, LineType::News, &authority, &get(&file, "key")));
}

#[test]
fn body_whole_and_cut() {
    let file = load("body");
    let packed = from_base64(text(&file, "gzip")).unwrap();
    assert_eq!(gunzip(&packed, 1 << 20).unwrap(), text(&file, "body").as_bytes());
    assert_eq!(now(Gzip.gunzip(&packed, 100)), Err(waymark_log::CodecError::TooLarge));
    let receiver = || Receiver::new(&P256, get(&file, "authority"), Limits::default());
    let received = receive(&packed, receiver()).unwrap();
    let links: Vec<Link> = received.good.iter().map(|g| g.link).collect();
    assert_eq!(links, get::<Vec<Link>>(&file, "takes"));
    assert_eq!(received.rest, Rest::Complete);
    assert_eq!(received.greeting.hash.to_string(), text(&file, "hello_sha256"));
    let mut cut = receiver();
    cut.push(&text(&file, "body").as_bytes()[..get::<usize>(&file, "cut")]).unwrap();
    let cut = cut.finish().unwrap();
    assert_eq!((cut.good.len(), cut.rest), (0, Rest::Cut));
}

#[test]
fn answer_with_news() {
    let file = load("answer");
    let server = Server { authority: get(&file, "authority"), key: get(&file, "server") };
    let read = |bytes: &[u8]| {
        now(answer::read(bytes, &P256, &server, &get(&file, "device"), &get(&file, "hello_sha256"))).unwrap()
    };
    let whole = read(text(&file, "answer").as_bytes()).unwrap();
    assert_eq!(whole.receipt.receipt().held.len(), 2);
    assert_eq!(whole.news.unwrap().entries.len(), 1);
    assert!(whole.receipt.second_tick(4) && !whole.receipt.second_tick(2));
    let spoiled = text(&file, "answer").replace("accepted", "returned");
    assert_eq!(read(spoiled.as_bytes()), Err(answer::AnswerError::WrongNews));
}

/// Gives the ephemeral key of the vector.
struct Fixed;
impl Entropy for Fixed {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), CryptoError> {
        let ikm = from_hex_any(keys::SEAL_IKM).unwrap();
        buffer.copy_from_slice(&ikm[..buffer.len()]);
        Ok(())
    }
}

#[test]
fn sealed_payload() {
    let file = load("sealed");
    let bytes = |field| from_hex_any(text(&file, field)).unwrap();
    let opener = HpkeOpener::from_bytes(&bytes("to_secret")).unwrap();
    assert_eq!(text(&file, "to"), opener.public_key().to_string());
    let (aad, plain, sealed) = (bytes("aad_hex"), bytes("plain_hex"), bytes("sealed_hex"));
    assert_eq!(opener.open(&aad, &sealed), Ok(plain.clone()));
    assert_eq!(now(HpkeSealer(Fixed).seal(&opener.public_key(), &aad, &plain)), Ok(sealed.clone()));
    assert_eq!(text(&file, "ephemeral_secret_hex"), keys::SEAL_EPHEMERAL);
    let ephemeral = key(keys::SEAL_EPHEMERAL);
    assert_eq!(SignNow::public_key(&ephemeral).0.to_vec(), sealed[..65]);
    for at in [0, 10, 64, 65, 80, sealed.len() - 1] {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert_eq!(opener.open(&aad, &changed), Err(CryptoError::CannotOpen), "byte {at}");
    }
    assert_eq!(opener.open(b"moved", &sealed), Err(CryptoError::CannotOpen));
    assert_eq!(opener.open(&aad, &sealed[..60]), Err(CryptoError::CannotOpen));
}

#[test]
fn courier_file_in_both_forms() {
    let file = load("courier");
    let opener = HpkeOpener::from_bytes(&from_hex_any(keys::SEAL_SECRET).unwrap()).unwrap();
    let bytes = from_base64(text(&file, "file")).unwrap();
    for form in [bytes.clone(), text(&file, "text").as_bytes().to_vec()] {
        let courier = Courier::parse(&form).unwrap();
        assert_eq!(courier.check(&P256, &get(&file, "authority"), &get(&file, "seal_to")), Ok(()));
        assert_eq!(courier.to_bytes(), bytes);
        let packed = courier.open(&courier.parts[0], &opener).unwrap();
        let receiver = Receiver::new(&P256, get(&file, "authority"), Limits::default());
        let received = receive(&packed, receiver).unwrap();
        let links: Vec<Link> = received.good.iter().map(|g| g.link).collect();
        assert_eq!(links, get::<Vec<Link>>(&load("chain"), "links"));
    }
}
