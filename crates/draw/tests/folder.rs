//! A folder of pictures: what differs is found, written and taken away; each scene has its text in every language.

use std::path::{Path, PathBuf};

use waymark_draw::{Error, Folder, Refusal};

/// A library with the kit of the checkout and one scene of its own.
fn library(name: &str, scene: &str, texts: &str) -> std::io::Result<PathBuf> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if root.exists() {
        std::fs::remove_dir_all(&root)?;
    }
    let kit = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/pictures");
    for folder in ["parts", "people", "settings"] {
        std::fs::create_dir_all(root.join("pictures").join(folder))?;
        for entry in std::fs::read_dir(kit.join(folder))? {
            let from = entry?.path();
            let file = from.file_name().unwrap_or_default();
            std::fs::copy(&from, root.join("pictures").join(folder).join(file))?;
        }
    }
    std::fs::create_dir_all(root.join("pictures/scenes"))?;
    std::fs::write(root.join("pictures/scenes/yard.svg"), scene)?;
    std::fs::create_dir_all(root.join("scenes"))?;
    std::fs::write(root.join("scenes/en.ftl"), texts)?;
    Ok(root)
}

const YARD: &str =
    "<svg><title>A tree in a yard.</title><use href=\"#tree\" transform=\"translate(80 226)\"/></svg>";

#[test]
fn what_differs_is_found_written_and_taken_away() {
    let root = library("differs", YARD, "scene-yard = A tree in a yard.\n").unwrap();
    let pictures = root.join("pictures");
    let draw = || Folder::open(&pictures).unwrap().draw().unwrap();
    assert_eq!(draw().problems().unwrap().len(), 4, "nothing is built yet");
    assert_eq!(draw().write().unwrap(), 4);
    assert_eq!(draw().problems().unwrap(), Vec::<String>::new());
    assert_eq!(draw().write().unwrap(), 0, "same scenes, same bytes");
    std::fs::write(pictures.join("out/meca/old.svg"), "<svg></svg>").unwrap();
    std::fs::write(pictures.join("out/eeur/yard.svg"), "<svg></svg>").unwrap();
    let problems = draw().problems().unwrap();
    assert_eq!(
        problems,
        ["meca/old.svg: not built from any scene", "eeur/yard.svg: differs from what would be built"]
    );
    assert_eq!(draw().write().unwrap(), 2);
    assert_eq!(draw().problems().unwrap(), Vec::<String>::new());
}

#[test]
fn a_scene_without_text_and_a_text_without_scene_are_found() {
    let root = library("texts", YARD, "scene-yard =\nscene-gone = A cow.\n").unwrap();
    let drawn = Folder::open(&root.join("pictures")).unwrap().draw().unwrap();
    drawn.write().unwrap();
    let problems = drawn.problems().unwrap();
    assert_eq!(problems, ["en.ftl: no text for scene yard", "en.ftl: text for gone, which is no scene"]);
}

#[test]
fn one_bad_scene_stops_the_drawing_and_is_named() {
    let bad = YARD
        .replace("#tree", "#eo-shell")
        .replace("</svg>", "<use href=\"#person-man-stop\" transform=\"translate(90 226)\"/></svg>");
    let root = library("bad", &bad, "scene-yard = A tree in a yard.\n").unwrap();
    let error = Folder::open(&root.join("pictures")).unwrap().draw().err().unwrap();
    assert!(matches!(&error, Error::Scene { scene, why: Refusal::TooNear } if scene == "yard"), "{error}");
}

#[test]
fn a_bad_row_of_the_kit_is_named_with_its_file() {
    for (file, from, to) in [
        ("settings/seas.json", "\"sandal\"", "\"clog\""),
        ("settings/eeur.json", "\"skin\"", "\"skn\""),
        ("settings/meca.json", "\"triangle\"", "\"heart\""),
        ("people/poses.json", "\"stop\": {", "\"stop\": { \"from\": \"nothing\","),
        ("people/bodies.json", "\"waist\": 0.96, ", ""),
        ("parts/things.svg", "</symbol>", ""),
    ] {
        let root = library("row", YARD, "").unwrap();
        let path = root.join("pictures").join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file}");
        std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
        let error = Folder::open(&root.join("pictures")).err().map(|e| e.to_string()).unwrap_or_default();
        assert!(error.contains(file), "{file}: {error}");
    }
}
