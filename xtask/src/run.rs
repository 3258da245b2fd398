//! Running other programs: said before, checked after, with the house's tools first on PATH.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Error, Result};

/// The checkout.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Says what is going on, on standard error, so that output stays clean.
pub(crate) fn say(text: &str) {
    eprintln!("waymark: {text}");
}

/// Where cargo puts what it builds.
pub(crate) fn target_dir() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A command in the checkout with the tools' folders first on PATH and without the variables that an outer `cargo run` sets
/// (they would make an inner build think that everything changed).
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut c = Command::new(program);
    c.current_dir(root()).env("PATH", path());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR" || name == "CARGO_MANIFEST_PATH" {
            c.env_remove(&*name);
        }
    }
    c
}

fn path() -> OsString {
    let mut folders = crate::tools::bin_folders();
    if let Some(old) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&old));
    }
    std::env::join_paths(folders).unwrap_or_default()
}

/// Runs to the end; an exit code other than 0 is an error that names the command.
pub(crate) fn check(c: &mut Command) -> Result<()> {
    let line = line(c);
    let status = c.status().map_err(|source| Error::Start { program: line.clone(), source })?;
    if status.success() { Ok(()) } else { Err(Error::Failed { program: line, status: status.to_string() }) }
}

/// Runs to the end and returns what it printed.
pub(crate) fn output(c: &mut Command) -> Result<String> {
    let line = line(c);
    let out = c.output().map_err(|source| Error::Start { program: line.clone(), source })?;
    if out.status.success() {
        Ok(String::from_utf8_lossy(&out.stdout).into_owned())
    } else {
        let why = String::from_utf8_lossy(&out.stderr).into_owned();
        Err(Error::Failed { program: line, status: format!("{}\n{why}", out.status) })
    }
}

fn line(c: &Command) -> String {
    std::iter::once(c.get_program())
        .chain(c.get_args())
        .map(|a| a.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The program on PATH (tools first), if it is there.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&path()).map(|p| p.join(program)).find(|p| p.is_file())
}

/// All files below a folder that are not ignored build output, sorted.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut out = vec![];
    let mut todo = vec![folder.to_path_buf()];
    while let Some(dir) = todo.pop() {
        for entry in std::fs::read_dir(&dir).map_err(crate::error::at(&dir))? {
            let path = entry.map_err(crate::error::at(&dir))?.path();
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            if path.is_dir() {
                if !matches!(name.as_str(), "target" | "node_modules" | ".git" | "dist" | ".waymark") {
                    todo.push(path);
                }
            } else {
                out.push(path);
            }
        }
    }
    out.sort();
    Ok(out)
}

/// SHA-256 of bytes in hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}

/// Copies a folder with all files below it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    for path in files(from)? {
        let target = to.join(path.strip_prefix(from).unwrap_or(&path));
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).map_err(crate::error::at(folder))?;
        }
        std::fs::copy(&path, &target).map_err(crate::error::at(&target))?;
    }
    Ok(())
}
