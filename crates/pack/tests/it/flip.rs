//! One flipped bit anywhere in any file of a built pack is refused, by a typed error, and the pack before stays (rule C1).

use crate::common::Fixture;
use waymark_core::codes::CodeLists;
use waymark_core::place::Gazetteer;
use waymark_core::settings::Settings;
use waymark_pack::load::Langs;
use waymark_pack::native::{P256, now};
use waymark_pack::signed::{self, DocType};
use waymark_pack::{Library, Pack, PackError, Trust};

/// Every byte of a short file; of a long one its first and last 40, and every 97th between.
fn sampled(len: usize) -> impl Iterator<Item = usize> {
    (0..len).filter(move |i| len < 400 || *i < 40 || i + 40 >= len || i % 97 == 0)
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 1 << (at % 8);
    bytes
}

#[test]
fn every_blob_of_the_pack() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let pack = f.pack(&built).unwrap();
    assert!(pack.manifest.files.len() > 10);
    for entry in &pack.manifest.files {
        let bytes = f.blob(&entry.sha256);
        for at in sampled(bytes.len()) {
            let refused = Pack::verify_file(entry, &flipped(&bytes, at));
            assert_eq!(refused, Err(PackError::HashMismatch { path: entry.path.clone() }), "byte {at}");
        }
        let cut = bytes.get(..bytes.len() - 1).unwrap();
        assert!(Pack::verify_file(entry, cut).is_err() && Pack::verify_file(entry, &bytes).is_ok());
    }
}

#[test]
fn the_library_is_refused_whole_and_says_which_file() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let pack = f.pack(&built).unwrap();
    for bad in Library::needed(&pack, Langs::All) {
        let file = |e: &waymark_pack::FileEntry| {
            let bytes = f.blob(&e.sha256);
            Some(if e.path == bad.path { flipped(&bytes, bytes.len() / 2) } else { bytes })
        };
        let refused = Library::load(&pack, Langs::All, file).unwrap_err();
        assert_eq!(refused, PackError::HashMismatch { path: bad.path.clone() });
        let missing = Library::load(&pack, Langs::All, |e| (e.path != bad.path).then(|| f.blob(&e.sha256)));
        assert_eq!(missing.unwrap_err(), PackError::Missing { path: bad.path.clone() });
    }
}

#[test]
fn every_signed_file() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let (trust, c) = (f.trust(&built), &built.catalog);
    let open = |what: DocType, file: &[u8]| match what {
        DocType::Settings => now(signed::open::<Settings>(what, file, &trust, &P256)).map(|_| ()),
        DocType::Lists => now(signed::open::<CodeLists>(what, file, &trust, &P256)).map(|_| ()),
        DocType::Places => now(signed::open::<Gazetteer>(what, file, &trust, &P256)).map(|_| ()),
        DocType::Pack => now(Pack::open(file, &trust, &P256)).map(|_| ()),
        DocType::Trust => now(Trust::pin(file, Some(c.authority), &P256)).map(|_| ()),
    };
    let files = [
        (DocType::Trust, &c.trust),
        (DocType::Settings, &c.settings),
        (DocType::Lists, &c.lists),
        (DocType::Places, &c.places),
        (DocType::Pack, &c.packs[0]),
    ];
    for (what, name) in files {
        let bytes = f.blob(name);
        assert_eq!(open(what, &bytes), Ok(()), "{what:?}");
        for at in sampled(bytes.len()) {
            let refused = open(what, &flipped(&bytes, at)).expect_err("a flipped bit was taken");
            assert!(!refused.code().is_empty());
        }
        assert!(open(what, bytes.get(..bytes.len() - 1).unwrap()).is_err(), "{what:?} cut");
        assert!(open(what, &[bytes.as_slice(), b"\n"].concat()).is_err(), "{what:?} longer");
    }
}

#[test]
fn a_document_is_not_taken_for_one_of_another_kind() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let (trust, lists) = (f.trust(&built), f.blob(&built.catalog.lists));
    let as_places = now(signed::open::<serde_json::Value>(DocType::Places, &lists, &trust, &P256));
    assert_eq!(as_places.unwrap_err(), PackError::WrongKey { what: DocType::Places });
}
