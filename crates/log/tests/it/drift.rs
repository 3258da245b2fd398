//! The published vectors are made again and compared: a difference is a change of the protocol, on purpose or not.
//!
//! To publish a change: `cargo run -p waymark-log --example vectors --features native,testing -- tests/vectors`, and say so in
//! `docs/protocol.md`.

use serde_json::Value;

#[path = "../../examples/vectors/answers.rs"]
mod answers;
#[path = "../../examples/vectors/bodies.rs"]
mod bodies;
#[path = "../../examples/vectors/frames.rs"]
mod frames;
#[path = "../../examples/vectors/holding.rs"]
mod holding;
#[path = "../../examples/vectors/make.rs"]
mod make;
#[path = "../../examples/vectors/offers.rs"]
mod offers;

/// Fields whose bytes depend on the compressor.
const PACKED: [&str; 3] = ["gzip", "file", "text"];

fn folder() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors")
}

/// Without what hangs on the compressor; `vectors.rs` decodes those and compares what is inside.
fn bare(mut value: Value) -> Value {
    if let Some(map) = value.as_object_mut() {
        map.retain(|name, _| !PACKED.contains(&name.as_str()));
    }
    value
}

#[test]
fn what_is_made_now_is_what_was_published() {
    for (name, made) in make::files() {
        let text = std::fs::read(folder().join(format!("{name}.json"))).unwrap_or_default();
        let published: Value = serde_json::from_slice(&text).unwrap_or_default();
        assert!(
            bare(published) == bare(made),
            "{name}.json is not what this code makes: see the head of this file"
        );
    }
}

#[test]
fn every_published_file_is_made_here() {
    let made: Vec<String> = make::files().iter().map(|(name, _)| format!("{name}.json")).collect();
    for file in std::fs::read_dir(folder()).unwrap() {
        let name = file.unwrap().file_name().to_string_lossy().into_owned();
        assert!(!name.ends_with(".json") || made.contains(&name), "nobody makes {name}");
    }
}
