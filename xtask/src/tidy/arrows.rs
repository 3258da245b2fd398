//! The arrows between rooms (ARCHITECTURE.md): a crate may import only what the map names. From `cargo metadata`, dev-dependencies apart.

use serde_json::Value;

use super::Finding;
use crate::error::{Error, Result};
use crate::run::{command, output};

/// Room, and the rooms that it may import.
const MAY: [(&str, &[&str]); 10] = [
    ("waymark-core", &[]),
    ("waymark-text", &["waymark-core"]),
    ("waymark-pack", &["waymark-core", "waymark-text"]),
    ("waymark-log", &["waymark-core"]),
    ("waymark-draw", &[]),
    ("waymark-qr", &["waymark-log"]),
    ("waymark", &["waymark-core", "waymark-text", "waymark-pack", "waymark-log"]),
    ("waymark-server", &["waymark-core", "waymark-text", "waymark-pack", "waymark-log", "waymark-draw"]),
    ("waymark-sim", &["waymark-core", "waymark-log"]),
    ("xtask", &["waymark-text", "waymark-pack", "waymark-draw"]),
];

pub(super) fn check() -> Result<Vec<Finding>> {
    let text = output(command("cargo").args(["metadata", "--format-version", "1", "--no-deps"]))?;
    let data: Value = serde_json::from_str(&text)
        .map_err(|e| Error::Bad { what: "cargo metadata".into(), why: e.to_string() })?;
    let packages = data["packages"].as_array().cloned().unwrap_or_default();
    Ok(packages.iter().flat_map(package).collect())
}

fn package(package: &Value) -> Vec<Finding> {
    let name = package["name"].as_str().unwrap_or_default();
    let Some((_, may)) = MAY.iter().find(|(room, _)| *room == name) else {
        return vec![Finding::new(
            name,
            "a room that the map does not have: add it to ARCHITECTURE.md and to this check",
        )];
    };
    let deps = package["dependencies"].as_array().cloned().unwrap_or_default();
    deps.iter()
        .filter(|d| d["kind"].as_str() != Some("dev"))
        .filter_map(|d| d["name"].as_str())
        .filter(|d| d.starts_with("waymark") && !may.contains(d))
        .map(|d| Finding::new(name, format!("imports {d}, against the arrows of ARCHITECTURE.md")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_arrow_that_points_the_wrong_way_is_found() {
        let bad = json!({"name": "waymark-core", "dependencies": [{"name": "waymark-text", "kind": null}]});
        assert_eq!(package(&bad).len(), 1);
        let dev = json!({"name": "waymark-core", "dependencies": [{"name": "waymark-text", "kind": "dev"}]});
        assert!(package(&dev).is_empty());
        assert_eq!(package(&json!({"name": "waymark-attic", "dependencies": []})).len(), 1);
    }
}
