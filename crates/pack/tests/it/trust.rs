//! Signed documents and the trust list: who may sign, pinning at first use, rotation, versions that never go back (rule C1).

use waymark_pack::PackError;
use waymark_pack::Trust;
use waymark_pack::hash::{Fingerprint, sha256_hex};
use waymark_pack::keys::{KeyPair, Keys};
use waymark_pack::native::{P256, now};
use waymark_pack::signed::{self, DocType};
use waymark_pack::trust::{KeyUse, TrustList, TrustedKey};

fn keys(seed: u8) -> Keys {
    Keys::fixed_for_tests(seed).unwrap()
}

fn pin(keys: &Keys) -> Trust {
    now(Trust::pin(&keys.trust_file(1), None, &P256)).unwrap()
}

fn list_file(keys: &Keys, list: &TrustList) -> Vec<u8> {
    keys.root.sign_document(DocType::Trust, keys.authority(), &serde_json::to_vec(list).unwrap())
}

fn open(file: &[u8], trust: &Trust) -> Result<signed::Opened<serde_json::Value>, PackError> {
    now(signed::open(DocType::Settings, file, trust, &P256))
}

fn sign(pair: &KeyPair, authority: Fingerprint, line: &str) -> Vec<u8> {
    pair.sign_document(DocType::Settings, authority, line.as_bytes())
}

#[test]
fn what_the_authority_signed_is_read() {
    let k = keys(1);
    let file = sign(&k.pack, k.authority(), r#"{"version":7,"critical":["numbers"],"later":true}"#);
    let opened = open(&file, &pin(&k)).unwrap();
    assert_eq!((opened.order, opened.version.as_str(), opened.sha256), (7, "7", sha256_hex(&file)));
    assert_eq!(opened.value["later"], true, "unknown fields survive");
}

#[test]
fn other_keys_uses_and_authorities_are_refused() {
    let (k, other) = (keys(1), keys(2));
    let (trust, line) = (pin(&k), r#"{"version":7}"#);
    let what = DocType::Settings;
    let unknown = open(&sign(&other.pack, k.authority(), line), &trust).unwrap_err();
    assert_eq!(unknown, PackError::UnknownKey { what, key: other.pack.id() });
    let server = open(&sign(&k.server, k.authority(), line), &trust).unwrap_err();
    assert_eq!(server, PackError::WrongUse { what, key: k.server.id() });
    let root = open(&sign(&k.root, k.authority(), line), &trust).unwrap_err();
    assert_eq!(root, PackError::UnknownKey { what, key: k.root.id() });
    let foreign = open(&sign(&k.pack, other.authority(), line), &trust).unwrap_err();
    assert_eq!(foreign, PackError::WrongKey { what }, "signed for another authority");
    let forged = signed::join(line.as_bytes(), k.pack.id(), &other.pack.sign(b"x"));
    assert_eq!(open(&forged, &trust).unwrap_err(), PackError::WrongKey { what });
}

#[test]
fn forms_that_are_no_signed_document() {
    let k = keys(1);
    let trust = pin(&k);
    let good = String::from_utf8(sign(&k.pack, k.authority(), r#"{"version":7}"#)).unwrap();
    let (line, rest) = good.split_once('\n').unwrap();
    let spaced = good.replace(r#","sig""#, r#", "sig""#);
    let bad = ["", "\n", line, "{}\n{}\n", &format!("{line}\n\n{rest}"), &format!("{good}{good}"), &spaced];
    for text in bad {
        assert_eq!(open(text.as_bytes(), &trust).unwrap_err().code(), "not-signed", "{text:?}");
    }
    let large = vec![b' '; DocType::Settings.limit() + 1];
    assert_eq!(open(&large, &trust).unwrap_err().code(), "too-large");
}

#[test]
fn signed_but_unusable() {
    let k = keys(1);
    let trust = pin(&k);
    for (line, code) in [
        (r#"{"version":1,"critical":["fingers"]}"#, "unknown-critical"),
        (r#"{"version":"soon"}"#, "malformed"),
        (r#"{"no":"version"}"#, "malformed"),
        ("[1]", "malformed"),
        ("not json", "malformed"),
    ] {
        assert_eq!(open(&sign(&k.pack, k.authority(), line), &trust).unwrap_err().code(), code, "{line}");
    }
}

#[test]
fn versions_never_go_back() {
    let k = keys(1);
    let trust = pin(&k);
    let at = |line: &str| open(&sign(&k.pack, k.authority(), line), &trust).unwrap();
    let (old, new) = (at(r#"{"version":"x","serial":4}"#), at(r#"{"version":"y","serial":5}"#));
    let other = at(r#"{"version":"z","serial":5}"#);
    let what = DocType::Lists;
    assert!(new.not_before(what, &old.in_use()).is_ok() && new.not_before(what, &new.in_use()).is_ok());
    let older = old.not_before(what, &new.in_use()).unwrap_err();
    assert_eq!(older, PackError::Older { what, have: "y".into(), got: "x".into() });
    assert_eq!(other.not_before(what, &new.in_use()).unwrap_err().code(), "same-version");
    let semver = |v: &str| signed::semver_order(v);
    assert!(semver("0.9.10") > semver("0.9.9") && semver("1.0.0") > semver("0.99.99"));
    for bad in ["1.0", "1.0.0.0", "1.0.x", "01.0.0", "", "1..0"] {
        assert_eq!(semver(bad), None, "{bad}");
    }
}

#[test]
fn the_root_is_pinned_at_first_use() {
    let (k, other) = (keys(1), keys(2));
    let file = k.trust_file(1);
    let what_other = PackError::WrongAuthority { want: other.authority(), got: k.authority() };
    assert_eq!(now(Trust::pin(&file, Some(other.authority()), &P256)).unwrap_err(), what_other);
    let trust = now(Trust::pin(&file, Some(k.authority()), &P256)).unwrap();
    let foreign = now(trust.update(&other.trust_file(9), &P256)).unwrap_err();
    assert_eq!(foreign.code(), "wrong-authority");
    let mut list = k.trust_list(1);
    list.authority = other.authority();
    assert_eq!(now(Trust::pin(&list_file(&k, &list), None, &P256)).unwrap_err().code(), "wrong-authority");
    let by_pack =
        k.pack.sign_document(DocType::Trust, k.authority(), &serde_json::to_vec(&k.trust_list(1)).unwrap());
    assert_eq!(now(Trust::pin(&by_pack, None, &P256)).unwrap_err().code(), "unknown-key");
}

#[test]
fn a_newer_list_rotates_keys_and_withdraws() {
    let (k, next) = (keys(1), keys(2));
    let trust = now(Trust::pin(&k.trust_file(4), None, &P256)).unwrap();
    assert_eq!(now(trust.update(&k.trust_file(3), &P256)).unwrap_err().code(), "older");
    assert!(now(trust.update(&k.trust_file(4), &P256)).is_ok(), "the same list again");
    let settings = sign(&next.pack, k.authority(), r#"{"version":8}"#);
    assert_eq!(open(&settings, &trust).unwrap_err().code(), "unknown-key");
    let mut list = k.trust_list(5);
    list.keys = vec![TrustedKey {
        id: next.pack.id(),
        uses: vec![KeyUse::Settings, KeyUse::Other],
        key: next.pack.public_base64(),
    }];
    let rotated = now(trust.update(&list_file(&k, &list), &P256)).unwrap();
    assert!(open(&settings, &rotated).is_ok());
    let by_old = sign(&k.pack, k.authority(), r#"{"version":9}"#);
    assert_eq!(open(&by_old, &rotated).unwrap_err().code(), "unknown-key", "the old key is revoked");
    list.version = 6;
    list.withdrawn.insert(sha256_hex(&settings));
    let withdrawn = now(rotated.update(&list_file(&k, &list), &P256)).unwrap();
    assert_eq!(open(&settings, &withdrawn).unwrap_err().code(), "withdrawn");
    list.keys[0].key = k.pack.public_base64();
    list.version = 7;
    assert_eq!(
        now(withdrawn.update(&list_file(&k, &list), &P256)).unwrap_err().code(),
        "malformed",
        "id of another key"
    );
}

#[test]
fn keys_are_made_once_and_never_overwritten() {
    let dir = std::env::temp_dir().join(format!("waymark-keys-{}", std::process::id()));
    let made = Keys::load_or_make(&dir, &mut waymark_pack::keys::system_entropy).unwrap();
    let again = Keys::load_or_make(&dir, &mut waymark_pack::keys::system_entropy).unwrap();
    assert_eq!(made.authority(), again.authority());
    assert!(keys(3).save(&dir).is_err());
    std::fs::remove_file(dir.join("pack.key")).unwrap();
    assert!(Keys::load_or_make(&dir, &mut waymark_pack::keys::system_entropy).is_err(), "never filled up");
    std::fs::remove_dir_all(&dir).unwrap();
}

#[test]
fn every_error_code_has_a_sentence_in_every_language() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(root.join("src/error.rs")).unwrap();
    let codes: Vec<_> = source.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(codes.len() > 15, "{codes:?}");
    for (lang, _) in waymark_text::LANGUAGES {
        let text = std::fs::read_to_string(root.join(format!("../text/i18n/{lang}/pack.ftl"))).unwrap();
        for code in &codes {
            assert!(text.contains(&format!("\npack-error-{code} = ")), "{lang}: {code}");
        }
    }
}
