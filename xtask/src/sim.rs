//! `cargo xtask sim`: more seeds of the simulation than a test run has, or one of them again.

use crate::error::Result;
use crate::run::{check, command};

/// Options of `sim`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How many seeds.
    #[arg(long)]
    seeds: Option<u64>,
    /// Only this seed; with --seeds the first of them.
    #[arg(long)]
    seed: Option<u64>,
    /// Go on for so many minutes.
    #[arg(long)]
    minutes: Option<u64>,
    /// Print every event.
    #[arg(long)]
    trace: bool,
    /// Break the engine in each way and print the table of tests/sim/README.md.
    #[arg(long)]
    breaks: bool,
}

/// Builds the simulator with optimisation and runs it.
pub(crate) fn run(args: &Args) -> Result<()> {
    let mut c = command("cargo");
    c.args(["run", "--quiet", "--release", "--package", "waymark-sim", "--"]);
    for (name, value) in [("--seeds", args.seeds), ("--seed", args.seed), ("--minutes", args.minutes)] {
        if let Some(value) = value {
            c.arg(name).arg(value.to_string());
        }
    }
    for (name, on) in [("--trace", args.trace), ("--breaks", args.breaks)] {
        if on {
            c.arg(name);
        }
    }
    check(&mut c)
}
