//! The starter library in `content/` passes the lint and builds, and what is built loads (rules C1, C2).

use std::path::PathBuf;

use waymark_pack::build::{build, lint_source};
use waymark_pack::keys::Keys;

fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

#[test]
fn the_starter_content_passes_the_lint() {
    let mut findings = lint_source(&content()).unwrap();
    findings.retain(|f| f.rule.refuses());
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

/// Reasons that the plan's own code names, beside those of `rules.json`.
#[test]
fn every_reason_that_core_names_has_its_text() {
    let core = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../core/src/plan");
    let mut named = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(core).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() && path.file_name().is_some_and(|n| n != "tests.rs") {
            let text = std::fs::read_to_string(path).unwrap();
            named.extend(
                text.split('"').filter(|w| w.starts_with("why-") && !w.contains(' ')).map(str::to_owned),
            );
        }
    }
    assert!(named.len() > 5, "{named:?}");
    for lang in ["ar", "en"] {
        let text = std::fs::read_to_string(content().join(format!("why/{lang}.ftl"))).unwrap();
        let missing: Vec<_> = named.iter().filter(|k| !text.contains(&format!("\n{k} ="))).collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}
