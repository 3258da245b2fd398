//! The build: deterministic, whole, and refusing what does not hold together (rules C1, C2).

use std::fs;

use crate::common::Fixture;
use waymark_pack::build::BuildError;
use waymark_pack::load::{Gap, Langs};
use waymark_pack::{Library, PackError};

#[test]
fn same_sources_and_keys_give_the_same_bytes() {
    let (a, b) = (Fixture::new(), Fixture::new());
    let (x, y) = (a.build().unwrap(), b.build().unwrap());
    assert_eq!(x.catalog, y.catalog);
    assert_eq!(a.build().unwrap().catalog, x.catalog, "again into the same folder");
}

#[test]
fn what_was_built_loads_with_all_its_parts() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let pack = f.pack(&built).unwrap();
    let library = Library::load(&pack, Langs::All, |e| Some(f.blob(&e.sha256))).unwrap();
    assert_eq!((library.version.as_str(), library.sample, library.modules.len()), ("1.2.3", true, 1));
    let arabic = library.catalogue("ar").unwrap();
    assert_eq!(arabic.get("leave-it/title", &waymark_text::Args::new()).as_deref(), Some("اتركوه"));
    assert!(library.picture("meca", "see-stop").is_some() && library.picture("meca", "nothing").is_none());
    let one = Library::load(&pack, Langs::Only(&["en"]), |e| Some(f.blob(&e.sha256))).unwrap();
    assert_eq!(one.catalogues.keys().collect::<Vec<_>>(), ["en"]);
}

/// Builds a changed library and gives the gaps that it is refused for.
fn gaps(change: impl Fn(&Fixture)) -> Vec<Gap> {
    let f = Fixture::new();
    change(&f);
    match f.build() {
        Err(BuildError::Pack(PackError::Content(gaps))) => {
            assert!(!f.out().join("catalog.json").exists(), "nothing is published");
            gaps
        }
        other => panic!("expected gaps, got {other:?}"),
    }
}

const MODULE: &str = "modules/leave-it/module.json";

#[test]
fn a_picture_that_is_missing_in_a_setting_is_named() {
    let found = gaps(|f| fs::remove_file(f.source().join("pictures/out/meca/walk-by.svg")).unwrap());
    assert!(
        found.iter().all(|g| matches!(g, Gap::NoPicture { scene, .. } if scene == "walk-by")),
        "{found:?}"
    );
}

#[test]
fn every_text_must_be_there() {
    let cases = [
        ("modules/leave-it/XX.ftl", "title =", "leave-it/title"),
        ("modules/leave-it/XX.ftl", "about =", "leave-it/about"),
        ("modules/leave-it/XX.ftl", "card-tell =", "leave-it/card-tell"),
        ("scenes/XX.ftl", "scene-walk-by =", "scene-walk-by"),
        ("why/XX.ftl", "why-core =", "why-core"),
    ];
    for (file, line, key) in cases {
        let found = gaps(|f| {
            for lang in ["en", "ar"] {
                f.edit(&file.replace("XX", lang), line, &format!("# {line}"));
            }
        });
        assert_eq!(found, [Gap::NoText { lang: "en".into(), key: key.into() }]);
    }
}

#[test]
fn questions_have_three_pictures_and_one_right_one() {
    let right = r#"{"scene": "turn-back", "right": true}"#;
    let found = gaps(|f| {
        f.edit(MODULE, right, r#"{"scene": "turn-back", "tempts": "Y"}"#);
    });
    assert!(found.contains(&Gap::NotOneRight { question: "leave-it/way".into() }));
    let found = gaps(|f| {
        f.edit(MODULE, r#", {"scene": "shortcut", "tempts": "Y"}"#, "");
    });
    assert!(found.contains(&Gap::NotThreeChoices { question: "leave-it/way".into() }));
    let found = gaps(|f| {
        f.edit(MODULE, r#""tempts": "Y""#, r#""tempts": "Q""#);
    });
    assert!(found.iter().any(|g| matches!(g, Gap::BadTempts { .. })));
}

#[test]
fn ages_ids_and_fields_must_agree() {
    let found = gaps(|f| {
        f.edit(MODULE, r#""age_max": 12, "minutes""#, r#""age_max": 11, "minutes""#);
    });
    assert!(found.contains(&Gap::MinutesBands { module: "leave-it".into() }));
    let outside = r#""kind": "say", "for": {"ages": [{"age_min": 13, "age_max": 17}]}, "act": "leave_it""#;
    let found = gaps(|f| {
        f.edit(MODULE, r#""kind": "say", "act": "leave_it""#, outside);
    });
    assert!(found.contains(&Gap::OutsideAges { item: "leave-it/leave".into() }));
    let child = r#""id": "whom", "for": {"ages": [{"age_min": 6, "age_max": 12}]}"#;
    let found = gaps(|f| {
        f.edit(MODULE, r#""id": "whom""#, child);
    });
    assert!(found.iter().any(|g| matches!(g, Gap::ThinBand { age_min: 18, questions: 2, .. })), "{found:?}");
    let found = gaps(|f| {
        f.edit(MODULE, r#""K1""#, r#""K9""#);
    });
    assert!(found.contains(&Gap::BadField { module: "leave-it".into(), field: "outcomes".into() }));
    let found = gaps(|f| {
        f.edit(MODULE, r#""source""#, r#""builds_on": ["nothing"], "source""#);
    });
    assert!(found.contains(&Gap::NoBase { module: "leave-it".into(), on: "nothing".into() }));
}

#[test]
fn unknown_fields_and_texts_without_use_are_refused() {
    let f = Fixture::new();
    f.edit(MODULE, r#""number": 1"#, r#""number": 1, "surprise": 2"#);
    assert!(matches!(f.build(), Err(BuildError::Json { why, .. }) if why.contains("surprise")));
    let f = Fixture::new();
    for lang in ["en", "ar"] {
        f.edit(&format!("modules/leave-it/{lang}.ftl"), "title =", "card-old = x\ntitle =");
    }
    assert!(matches!(f.build(), Err(BuildError::UnusedTexts(keys)) if keys == ["leave-it/card-old"]));
    let f = Fixture::new();
    f.edit("modules/leave-it/ar.ftl", "card-tell =", "card-only-here = س\ncard-tell =");
    assert!(matches!(f.build(), Err(BuildError::Text(why)) if why.contains("card-only-here: not in en")));
}

#[test]
fn the_lint_stops_a_build() {
    let f = Fixture::new();
    f.edit("modules/leave-it/en.ftl", "Stop. Do not touch.", "Stop. Leave it. Touch it.");
    assert!(matches!(f.build(), Err(BuildError::Lint(found)) if found[0].key == "leave-it/card-leave"));
    assert!(!f.out().exists());
}

#[test]
fn the_authoritys_documents_must_agree() {
    let cases = [
        ("demo/settings.json", "mine_action", "police"),
        ("demo/settings.json", "555 0142", "call us"),
        ("demo/settings.json", "#b3141f", "red;x:url(//evil)"),
        ("demo/lists.json", r#""parent": "GPS""#, r#""parent": "XYZ""#),
        ("demo/places.json", r#""parent": "XF01""#, r#""parent": "XF09""#),
        ("demo/places.json", r#""unknown""#, r#""dragons""#),
        ("demo/places.json", "XF0101", "XF01"),
    ];
    for (file, from, to) in cases {
        let f = Fixture::new();
        f.edit(file, from, to);
        assert!(matches!(f.build(), Err(BuildError::Authority(_))), "{file}: {to}");
    }
}

#[test]
fn a_damaged_blob_is_written_again() {
    let f = Fixture::new();
    let built = f.build().unwrap();
    let name = &built.manifest.files[0].sha256;
    let whole = f.blob(name);
    fs::write(f.out().join("blobs").join(name), b"damaged").unwrap();
    f.build().unwrap();
    assert_eq!(f.blob(name), whole);
}
