//! `cargo xtask test`: what CI runs. Stages in order; the first that fails ends it, after saying which.

use std::process::Command;

use clap::ValueEnum;

use crate::error::Result;
use crate::run::{check, command, root, say, target_dir};
use crate::tools::Browser;

/// Options of `test`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these stages (after set-up).
    #[arg(long, value_enum)]
    only: Vec<Stage>,
    /// Also what takes longer: more seeds, full walks.
    #[arg(long)]
    long: bool,
}

/// A part of the test run.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
enum Stage {
    /// rustfmt.
    Format,
    /// Arrows, headers, lengths, texts, pictures.
    Tidy,
    /// clippy, warnings are errors, natively and for the tablet.
    Clippy,
    /// All tests that run natively.
    Native,
    /// Storage and crypto in a real browser.
    Browser,
    /// Whole flows in Chromium against the real server.
    E2e,
}

const ALL: [Stage; 6] =
    [Stage::Format, Stage::Tidy, Stage::Clippy, Stage::Native, Stage::Browser, Stage::E2e];

/// Runs the stages.
pub(crate) fn run(args: &Args) -> Result<()> {
    let browser = crate::tools::everything()?;
    let stages = if args.only.is_empty() { ALL.to_vec() } else { args.only.clone() };
    for stage in stages {
        say(&format!("stage {stage:?}"));
        let begun = begun();
        match stage {
            Stage::Format => check(command("cargo").args(["fmt", "--all", "--check"]))?,
            Stage::Tidy => crate::tidy::run()?,
            Stage::Clippy => clippy()?,
            Stage::Native => native(args.long)?,
            Stage::Browser => in_browser(&browser)?,
            Stage::E2e => end_to_end(&browser, args.long)?,
        }
        say(&format!("stage {stage:?} passed in {} s", begun.elapsed().as_secs()));
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a task tells how long it took; nothing else depends on it")]
fn begun() -> std::time::Instant {
    std::time::Instant::now()
}

fn clippy() -> Result<()> {
    let mut c = command("cargo");
    c.args(["clippy", "--quiet", "--workspace", "--exclude", "waymark", "--all-targets", "--all-features"]);
    check(c.args(["--", "-D", "warnings"]))?;
    let mut c = command("cargo");
    c.args([
        "clippy",
        "--quiet",
        "--package",
        "waymark",
        "--target",
        "wasm32-unknown-unknown",
        "--all-targets",
    ]);
    check(c.args(["--", "-D", "warnings"]))
}

fn long(c: &mut Command, long: bool) -> &mut Command {
    if long { c.env("WAYMARK_TEST_LONG", "1").env("PROPTEST_CASES", "4096") } else { c }
}

fn native(more: bool) -> Result<()> {
    // The suite of the server's store runs on both engines.
    let cluster = crate::postgres::Cluster::start()?;
    let mut c = command("cargo");
    c.args(["test", "--quiet", "--workspace", "--exclude", "waymark", "--all-features"]);
    check(long(cluster.told(&mut c), more))?;
    drop(cluster);
    check(command("cargo").args(["test", "--quiet", "--package", "waymark", "--lib"]))?;
    // A second reader, written apart from the crates, reads every published vector.
    check(command("node").arg(root().join("tests/vectors/check.mjs")))
}

fn in_browser(browser: &Browser) -> Result<()> {
    // Without --quiet: cargo hands that on to the runner, which does not know it.
    let mut c = command("cargo");
    c.args(["test", "--package", "waymark", "--target", "wasm32-unknown-unknown", "--test", "wasm"]);
    c.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    check(&mut c)
}

fn end_to_end(browser: &Browser, more: bool) -> Result<()> {
    let dist = crate::app::build()?;
    let server = crate::app::server()?;
    let mut tests: Vec<_> = crate::run::files(&root().join("tests/e2e"))?
        .into_iter()
        .filter(|p| p.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    let mut c = command("node");
    c.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]).args(tests);
    c.env("WAYMARK_SERVER", server).env("WAYMARK_DIST", dist).env("WAYMARK_CHROMIUM", &browser.chromium);
    c.env("WAYMARK_CONTENT", crate::pack::build_for_tests(&target_dir(), crate::pack::Voice::One)?);
    check(long(&mut c, more))
}
