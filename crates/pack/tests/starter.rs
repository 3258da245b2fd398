//! The starter library in `content/` passes the lint and builds, and what is built loads (rules C1, C2).

use std::path::PathBuf;

use waymark_pack::build::{build, lint_source};
use waymark_pack::keys::Keys;

fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

#[test]
fn the_starter_content_passes_the_lint() {
    let findings = lint_source(&content()).unwrap();
    assert!(findings.is_empty(), "{} findings\n{}", findings.len(), waymark_pack::lint::report(&findings));
}

#[test]
fn the_starter_content_builds() {
    let out = std::env::temp_dir().join(format!("waymark-starter-{}", std::process::id()));
    let built = build(&content(), &out, &Keys::fixed_for_tests(1).unwrap());
    std::fs::remove_dir_all(&out).ok();
    let built = built.unwrap_or_else(|e| panic!("{e}"));
    assert!(built.catalog.demo && built.manifest.sample);
}
