//! All integration tests of this room in one binary: signed documents, manifest, build, tampering, lint, the starter library.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must stop")]

mod build;
mod ceremony;
mod common;
mod corpus;
mod flip;
mod inspect;
mod kinds;
mod lint;
mod lint_ar;
mod lint_tables;
mod manifest;
mod mutation;
mod plan;
mod starter;
mod trust;
mod voice;

#[test]
fn no_test_file_is_forgotten() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let main = std::fs::read_to_string(folder.join("main.rs")).unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned();
        assert!(name == "main" || main.contains(&format!("\nmod {name};\n")), "{name}.rs is in no `mod`");
    }
}
