//! How much a manifest may name, and what a path may look like: whatever is beyond is refused before a byte of it is fetched.

use super::{FileEntry, Kind};
use crate::error::PackError;

/// Most files in a pack.
pub const MAX_FILES: usize = 5_000;
/// Most bytes in a pack, all files together.
pub const MAX_BYTES: u64 = 64 << 20;
/// Longest path.
pub const MAX_PATH: usize = 120;
/// Longest text of a manifest field.
pub const MAX_TEXT: usize = 200;
/// Most languages or picture settings.
pub(super) const MAX_LIST: usize = 64;

/// Most bytes of one file: what a tablet may have to hold in memory at once.
fn most(kind: Kind) -> u64 {
    match kind {
        Kind::Modules | Kind::Text => 4 << 20,
        Kind::Voice => crate::voice::MAX_FILE,
        Kind::Rules => 512 << 10,
        Kind::Picture => 64 << 10,
        Kind::Other => 32 << 20,
    }
}

/// # Errors
/// [`PackError::TooLarge`].
pub(super) fn check_size(file: &FileEntry) -> Result<(), PackError> {
    let limit = most(file.kind);
    if file.bytes > limit {
        return Err(PackError::TooLarge { what: file.path.clone(), bytes: file.bytes, limit });
    }
    Ok(())
}

/// # Errors
/// [`PackError::BadPath`] for a path that leaves the pack or has other letters than ours.
pub fn check_path(path: &str) -> Result<(), PackError> {
    let part_ok = |p: &str| {
        !p.is_empty()
            && !p.starts_with(['.', '-'])
            && !p.ends_with('.')
            && p.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
    };
    if path.len() > MAX_PATH || !path.split('/').all(part_ok) {
        return Err(PackError::BadPath { path: path.chars().take(MAX_PATH).collect() });
    }
    Ok(())
}
