//! After a build: the worker's list from the final bytes, and compressed copies (rule A1).
//!
//! Promise: only `sw.js` is changed, which has no integrity hash; every other byte stays as Trunk wrote it. A build whose files
//! differ has another name, so that the browser sees a new worker.

use std::collections::BTreeMap;
use std::path::Path;

use crate::error::{Error, Result, at};
use crate::run::{files, say, sha256};

/// What stands in `static/sw.js` and is replaced by the list.
const FILES: &str = "/*WAYMARK_FILES*/ {}";
/// What stands there and is replaced by the build's name.
const BUILD: &str = "/*WAYMARK_BUILD*/ \"dev\"";

/// Fills the list and writes `.br` copies beside the files that shrink.
pub(crate) fn run(dir: &Path) -> Result<()> {
    let worker = dir.join("sw.js");
    let mut list = BTreeMap::new();
    for path in files(dir)? {
        let name = path.strip_prefix(dir).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name == "sw.js" || name.ends_with(".br") {
            continue;
        }
        let bytes = std::fs::read(&path).map_err(at(&path))?;
        list.insert(name, sha256(&bytes));
    }
    let json = serde_json::to_string(&list)
        .map_err(|e| Error::Bad { what: "the worker's list".into(), why: e.to_string() })?;
    let build = sha256(json.as_bytes())[..12].to_string();
    let text = std::fs::read_to_string(&worker).map_err(at(&worker))?;
    let text = fill(&text, &json, &build)?;
    std::fs::write(&worker, text).map_err(at(&worker))?;
    for path in files(dir)? {
        compress(&path)?;
    }
    say(&format!("build {build}: {} files in the worker's list", list.len()));
    Ok(())
}

fn fill(worker: &str, list: &str, build: &str) -> Result<String> {
    for mark in [FILES, BUILD] {
        if worker.matches(mark).count() != 1 {
            let why = format!("`{mark}` must stand there once");
            return Err(Error::Bad { what: "static/sw.js".into(), why });
        }
    }
    Ok(worker.replace(FILES, list).replace(BUILD, &format!("\"{build}\"")))
}

fn compress(path: &Path) -> Result<()> {
    let kind = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    if !matches!(kind, "html" | "js" | "css" | "wasm" | "json" | "svg" | "webmanifest") {
        return Ok(());
    }
    let bytes = std::fs::read(path).map_err(at(path))?;
    let copy = path.with_extension(format!("{kind}.br"));
    let packed = brotli_of(&bytes).map_err(at(&copy))?;
    std::fs::write(&copy, packed).map_err(at(&copy))
}

/// Brotli at its best setting, as the server sends it.
pub(crate) fn brotli_of(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut out = vec![];
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut std::io::Cursor::new(bytes), &mut out, &params)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_without_the_marks_is_refused() {
        let good = format!("const BUILD = {BUILD};\nconst FILES = {FILES};\n");
        let filled = fill(&good, r#"{"a":"b"}"#, "0123").unwrap_or_default();
        assert_eq!(filled, "const BUILD = \"0123\";\nconst FILES = {\"a\":\"b\"};\n");
        assert!(fill("const FILES = {};", "{}", "0").is_err());
    }
}
