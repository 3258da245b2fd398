//! `cargo xtask sim`: more seeds of the simulation than a test run has, or one of them again. The simulator reads the options itself.

use crate::error::Result;
use crate::run::{check, command};

/// Options of `sim`.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub(crate) struct Args {
    /// Passed on to the simulator; `cargo xtask sim --help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    options: Vec<String>,
}

/// Builds the simulator with optimisation and runs it.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut c = command("cargo");
    c.args(["run", "--quiet", "--release", "--package", "waymark-sim", "--"]).args(&args.options);
    check(&mut c)
}
