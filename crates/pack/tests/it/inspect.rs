//! `pack show` and `pack verify`: what a folder holds, and every trouble in it.

use std::fs;

use waymark_pack::inspect::folder;

use crate::common::Fixture;

#[test]
fn a_sound_folder_says_what_it_holds() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let report = folder(&f.out(), Some(f.keys.authority())).unwrap();
    assert!(report.is_sound(), "{report}");
    let said = report.to_string();
    for part in ["SAMPLE", "fixture 1.2.3", "leave-it 0.1.0: 3 cards, 3 questions", &built.catalog.places] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn every_trouble_is_named() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let files = &built.manifest.files;
    let blob = |path: &str| {
        let entry = files.iter().find(|e| e.path == path).unwrap();
        f.out().join("blobs").join(&entry.sha256)
    };
    fs::write(blob("pictures/meca/see-stop.svg"), "<svg/>").unwrap();
    fs::remove_file(blob("text/ar.json")).unwrap();
    let mut places = f.blob(&built.catalog.places);
    places[9] ^= 1;
    fs::write(f.out().join("blobs").join(&built.catalog.places), places).unwrap();
    let report = folder(&f.out(), None).unwrap();
    let found: Vec<_> = report.troubles.iter().map(|t| (t.at.as_str(), t.error.code())).collect();
    assert!(found.contains(&("places", "hash-mismatch")), "{found:?}");
    assert!(found.contains(&("pictures/meca/see-stop.svg", "hash-mismatch")), "{found:?}");
    assert!(found.contains(&("text/ar.json", "missing")), "{found:?}");
    assert!(!report.is_sound() && report.to_string().contains("WRONG places"));
}

#[test]
fn another_authoritys_folder_is_not_sound() {
    let f = Fixture::new();
    f.build().unwrap();
    let other = waymark_pack::keys::Keys::fixed_for_tests(9).unwrap();
    let report = folder(&f.out(), Some(other.authority())).unwrap();
    assert_eq!(report.troubles[0].error.code(), "wrong-authority");
    assert!(folder(&f.source(), None).is_err(), "no catalog");
}
