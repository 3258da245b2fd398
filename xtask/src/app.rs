//! Building the tablet app with Trunk and the server with cargo.

use std::path::PathBuf;

use crate::error::Result;
use crate::run::{check, command, root, say, target_dir};

/// Builds the app in release mode into `dist/`; its folder.
pub(crate) fn build() -> Result<PathBuf> {
    say("building the tablet app (about 2 minutes the first time)");
    let mut c = command("trunk");
    c.args(["build", "--release", "--offline"]).env("TRUNK_COLOR", "never").env_remove("NO_COLOR");
    check(&mut c)?;
    Ok(root().join("dist"))
}

/// Builds the server in release mode; its program.
pub(crate) fn server() -> Result<PathBuf> {
    say("building the server (about 4 minutes the first time)");
    check(command("cargo").args(["build", "--quiet", "--release", "--package", "waymark-server"]))?;
    Ok(target_dir().join("release/waymark-server"))
}
