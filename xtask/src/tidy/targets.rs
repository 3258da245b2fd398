//! The pure rooms compile for the tablet too.

use crate::error::Result;
use crate::run::{check as run, command};

pub(super) fn check() -> Result<()> {
    let mut c = command("cargo");
    c.args(["check", "--quiet", "--target", "wasm32-unknown-unknown"]);
    for room in ["core", "text", "pack", "log", "qr"] {
        c.arg("--package").arg(format!("waymark-{room}"));
    }
    run(&mut c)
}
