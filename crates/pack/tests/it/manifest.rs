//! Limits of a manifest: sizes, counts, paths, entries that agree with themselves (rule C1; peers' failures 20 and 21).

use crate::common::Fixture;
use proptest::prelude::*;
use waymark_pack::manifest::{FileEntry, Kind, MAX_BYTES, MAX_FILES, Manifest, check_path};
use waymark_pack::native::{P256, now};
use waymark_pack::signed::DocType;
use waymark_pack::{Pack, PackError};

fn entry(path: &str, kind: Kind) -> FileEntry {
    FileEntry {
        path: path.into(),
        sha256: "0".repeat(64),
        bytes: 1,
        kind,
        lang: None,
        setting: None,
        scene: None,
    }
}

fn sound() -> Manifest {
    Manifest {
        pack: "x".into(),
        version: "1.0.0".into(),
        schema: 1,
        sample: true,
        author: "y".into(),
        approved_by: None,
        languages: vec!["en".into()],
        settings_pictures: vec!["meca".into()],
        files: vec![
            entry("modules.json", Kind::Modules),
            entry("rules.json", Kind::Rules),
            FileEntry { lang: Some("en".into()), ..entry("text/en.json", Kind::Text) },
        ],
    }
}

fn refused(change: impl Fn(&mut Manifest)) -> String {
    let mut m = sound();
    assert_eq!(m.check(), Ok(()));
    change(&mut m);
    m.check().unwrap_err().code().to_owned()
}

#[test]
fn each_limit_has_its_error() {
    assert_eq!(refused(|m| m.schema = 3), "newer-schema");
    assert_eq!(refused(|m| m.version = "1.0".into()), "malformed");
    assert_eq!(refused(|m| m.author = "a".repeat(201)), "too-long");
    assert_eq!(refused(|m| m.sample = false), "malformed");
    assert_eq!(refused(|m| m.approved_by = Some("z".into())), "malformed");
    assert_eq!(refused(|m| m.languages.clear()), "too-long");
    assert_eq!(refused(|m| m.languages = vec!["en".into(), "EN".into()]), "too-long");
    assert_eq!(refused(|m| m.files[0].bytes = MAX_BYTES), "too-large");
    assert_eq!(refused(|m| m.files[0].bytes = u64::MAX), "too-large");
    let many =
        |m: &mut Manifest| m.files.extend((0..MAX_FILES).map(|i| entry(&format!("a/{i}"), Kind::Other)));
    assert_eq!(refused(many), "too-many-files");
    assert_eq!(refused(|m| m.files.push(entry("Rules.json", Kind::Other))), "duplicate");
    assert_eq!(refused(|m| drop(m.files.remove(0))), "missing");
    assert_eq!(refused(|m| m.files[0].sha256 = "F".repeat(64)), "bad-entry");
    assert_eq!(refused(|m| m.files[0].path = "other.json".into()), "bad-entry");
    assert_eq!(refused(|m| m.files[2].lang = Some("fr".into())), "bad-entry");
    let setting = |m: &mut Manifest| {
        let e = entry("pictures/xx/see.svg", Kind::Picture);
        m.files.push(FileEntry { setting: Some("xx".into()), scene: Some("see".into()), ..e });
    };
    assert_eq!(refused(setting), "bad-entry");
}

#[test]
fn paths_stay_inside() {
    for good in ["a", "a/b.json", "pictures/meca/see-stop.svg", "text/fa-AF.json"] {
        assert_eq!(check_path(good), Ok(()), "{good}");
    }
    let long = "a".repeat(121);
    let bad = [
        "", "/a", "a/", "a//b", "..", "a/../b", "./a", ".hidden", "a\\b", "a b", "ä", "a\0", "C:x", "a/.",
        "-rf", &long,
    ];
    for path in bad {
        assert_eq!(check_path(path).unwrap_err().code(), "bad-path", "{path:?}");
    }
}

proptest! {
    #[test]
    fn no_path_that_passes_leaves_the_folder(path in "[a-z./\\\\-]{0,12}") {
        if check_path(&path).is_ok() {
            let inside = std::path::Path::new(&path).components();
            prop_assert!(inside.into_iter().all(|c| matches!(c, std::path::Component::Normal(_))));
            prop_assert!(!path.contains("..") || !path.split('/').any(|p| p == ".."));
        }
    }
}

#[test]
fn unknown_kinds_are_kept_and_unknown_critical_fields_refused() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let trust = f.trust(&built);
    let open = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut value = serde_json::to_value(&built.manifest).unwrap();
        change(&mut value);
        let line = serde_json::to_vec(&value).unwrap();
        let file = f.keys.pack.sign_document(DocType::Pack, f.keys.authority(), &line);
        now(Pack::open(&file, &trust, &P256))
    };
    let song =
        serde_json::json!({"path": "songs/en/a.ogg", "sha256": "0".repeat(64), "bytes": 9, "kind": "song"});
    let pack = open(&|v| v["files"].as_array_mut().unwrap().push(song.clone())).unwrap();
    assert_eq!(pack.file("songs/en/a.ogg").map(|e| e.kind), Some(Kind::Other));
    let critical = open(&|v| v["critical"] = serde_json::json!(["braille"]));
    assert_eq!(critical.unwrap_err().code(), "unknown-critical");
}

#[test]
fn an_update_fetches_only_what_changed() {
    let f = Fixture::new();
    let old = f.build().unwrap();
    let old_pack = f.pack(&old).unwrap();
    f.edit("pack.json", "1.2.3", "1.2.4").edit("modules/leave-it/en.ftl", "Leave it", "Let it lie");
    let new = f.build().unwrap();
    let new_pack = f.pack(&new).unwrap();
    let diff = new_pack.diff(Some(&old_pack));
    assert_eq!(diff.fetch.iter().map(|e| e.path.as_str()).collect::<Vec<_>>(), ["text/en.json"]);
    assert_eq!((diff.bytes, diff.unused.len()), (diff.fetch[0].bytes, 1));
    assert_eq!(new_pack.diff(None).fetch.len(), new_pack.manifest.files.len());
    assert!(new_pack.not_before(old_pack.in_use()).is_ok());
    let back = old_pack.not_before(new_pack.in_use()).unwrap_err();
    assert_eq!(back, PackError::Older { what: DocType::Pack, have: "1.2.4".into(), got: "1.2.3".into() });
}
