//! A gazetteer as large as a country's, made up from syllables with a fixed seed: names repeat, as real ones do.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::error::{Error, Result, at};
use crate::run::{root, target_dir};

const EN: [&str; 16] = [
    "wa", "di", "sal", "im", "kar", "mat", "tall", "zay", "tun", "ayn", "haj", "ar", "bei", "nur", "khir",
    "bat",
];
const AR: [&str; 16] =
    ["وا", "دي", "سال", "يم", "كر", "مت", "تل", "زي", "تون", "عين", "حج", "ار", "بي", "نور", "خر", "بة"];

/// A data folder whose gazetteer has about `n` settlements beside the demo's upper levels.
pub(super) fn content(n: usize) -> Result<PathBuf> {
    let source = target_dir().join("bench-content-source");
    let data = target_dir().join(format!("bench-content-{n}"));
    if source.exists() {
        std::fs::remove_dir_all(&source).map_err(at(&source))?;
    }
    crate::run::copy(&root().join("content"), &source)?;
    let file = source.join("demo/places.json");
    let text = std::fs::read_to_string(&file).map_err(at(&file))?;
    let mut list: Value = serde_json::from_str(&text)
        .map_err(|e| Error::Bad { what: "content/demo/places.json".into(), why: e.to_string() })?;
    let places = list["places"].as_array().cloned().unwrap_or_default();
    let parents: Vec<String> = places
        .iter()
        .filter(|p| p["level"] == 3)
        .filter_map(|p| p["pcode"].as_str().map(str::to_owned))
        .collect();
    let made = (0..n).map(|i| place(i, &parents[i % parents.len().max(1)]));
    list["places"] = places.into_iter().chain(made).collect();
    std::fs::write(&file, list.to_string()).map_err(at(&file))?;
    crate::pack::build_from(&source, &data, crate::pack::Voice::None)?;
    Ok(data)
}

fn place(i: usize, parent: &str) -> Value {
    // A linear congruential step with fixed constants: the same list everywhere.
    let mut x =
        (i as u64 % 17_000).wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let (mut en, mut ar) = (String::new(), String::new());
    for part in 0..4 {
        x ^= x >> 29;
        x = x.wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let k = usize::try_from(x >> 60).unwrap_or(0);
        if part == 2 {
            en.push(' ');
            ar.push(' ');
        }
        en.push_str(EN[k]);
        ar.push_str(AR[k]);
    }
    json!({"pcode": format!("XB{i:06}"), "level": 4, "parent": parent, "name": {"en": en, "ar": ar}})
}
