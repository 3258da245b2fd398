//! Writing the output: blobs by name, then the catalog that names them.
//!
//! Promise: the catalog is replaced in one step after all that it names is on disk, so a reader never meets a half-written build.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::{Blobs, BuildError, json};
use crate::catalog::Catalog;
use crate::hash::sha256_hex;

pub(super) fn all(out: &Path, blobs: &Blobs, catalog: &Catalog) -> Result<(), BuildError> {
    self::blobs(out, blobs)?;
    put(&out.join("catalog.json"), &json::line(catalog))
}

pub(super) fn blobs(out: &Path, blobs: &Blobs) -> Result<(), BuildError> {
    let folder = out.join("blobs");
    fs::create_dir_all(&folder).map_err(|source| BuildError::Io { path: folder.clone(), source })?;
    for (name, bytes) in blobs {
        let path = folder.join(name);
        let whole = fs::read(&path).is_ok_and(|have| sha256_hex(&have) == *name);
        if !whole {
            put(&path, bytes)?;
        }
    }
    Ok(())
}

pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<(), BuildError> {
    let fail = |source| BuildError::Io { path: path.into(), source };
    let half = path.with_extension("half");
    let mut file = fs::File::create(&half).map_err(fail)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(fail)?;
    fs::rename(&half, path).map_err(fail)
}
