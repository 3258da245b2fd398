//! `cargo xtask bench`: figures, never judgements. Medians of at least seven runs, taken in one go; JSON where a file is named.
//!
//! Who measures: `tests/e2e/bench.mjs` in the browser (slowed six times where the name says so), `waymark-server`'s example `bench` on the
//! server. This file prepares what they need and collects lines of `{"name": number}`.

mod places;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::error::{Error, Result, at};
use crate::run::{check, command, root, say, target_dir};

/// Measured in the browser.
const IN_BROWSER: [&str; 8] = [
    "pack.open_ms",
    "plan.ms",
    "pack.core_bytes",
    "app.initial_brotli_bytes",
    "app.cold_start_ms",
    "app.tap_to_durable_p95_ms",
    "app.history_1000_ms",
    "places.search_ms",
];
/// Measured on the server.
const ON_SERVER: [&str; 3] = ["server.ingest_sqlite_per_s", "server.ingest_sqlite_vs_limit", "server.rss_mb"];

/// Measured by the prover over the library and the corpora.
const BY_PROVER: [&str; 3] = ["prover.ms", "prover.caught_share", "prover.false_refusal_share"];
/// Measured by the simulator.
const BY_SIM: [&str; 1] = ["sim.seeds_per_s"];

/// Options of `bench`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these names; without any, all.
    names: Vec<String>,
    /// Also write the figures into this file.
    #[arg(long)]
    json: Option<PathBuf>,
}

/// Measures and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    let wanted = |all: &[&'static str]| -> Vec<&'static str> {
        all.iter().copied().filter(|n| args.names.is_empty() || args.names.iter().any(|a| a == n)).collect()
    };
    let all = [&IN_BROWSER[..], &ON_SERVER, &BY_PROVER, &BY_SIM].concat();
    if let Some(odd) = args.names.iter().find(|n| !all.contains(&n.as_str())) {
        let why = format!("not a figure; there are {}", all.join(", "));
        return Err(Error::Bad { what: odd.clone(), why });
    }
    let (browser, server) = (wanted(&IN_BROWSER), wanted(&ON_SERVER));
    let (prover, sim) = (wanted(&BY_PROVER), wanted(&BY_SIM));
    let mut figures = BTreeMap::new();
    if !browser.is_empty() {
        figures.extend(in_browser(&browser)?);
    }
    if !server.is_empty() {
        figures.extend(on_server(&server)?);
    }
    if !prover.is_empty() {
        let told = cargo_run(&["--package", "waymark-pack", "--example", "prove", "--all-features"])?;
        figures.extend(told.into_iter().filter(|(n, _)| prover.contains(&n.as_str())));
    }
    if !sim.is_empty() {
        figures.extend(cargo_run(&["--package", "waymark-sim", "--", "--seeds", "1000"])?);
    }
    report(&figures, args.json.as_ref())
}

/// A program of this workspace, in release, that prints figures.
fn cargo_run(what: &[&str]) -> Result<BTreeMap<String, f64>> {
    say(&format!("cargo run {}", what.join(" ")));
    lines(command("cargo").args(["run", "--quiet", "--release"]).args(what))
}

fn in_browser(names: &[&str]) -> Result<BTreeMap<String, f64>> {
    let browser = crate::tools::everything()?;
    let content = crate::pack::build_for_tests(&target_dir(), crate::pack::Voice::None)?;
    let mut c = command("node");
    c.arg(root().join("tests/e2e/bench.mjs")).args(names);
    if names.contains(&"places.search_ms") {
        c.env("WAYMARK_CONTENT_30000", places::content(30_000)?);
    }
    c.env("WAYMARK_DIST", crate::app::build()?).env("WAYMARK_SERVER", crate::app::server()?);
    c.env("WAYMARK_CONTENT", content).env("WAYMARK_CHROMIUM", &browser.chromium);
    lines(&mut c)
}

fn on_server(names: &[&str]) -> Result<BTreeMap<String, f64>> {
    say("building the server's bench (about 1 minute)");
    let build = ["build", "--quiet", "--release", "--package", "waymark-server", "--example", "bench"];
    check(command("cargo").args(build))?;
    let server = crate::app::server()?;
    let mut c = command(target_dir().join("release/examples/bench"));
    c.args(names)
        .env("WAYMARK_SERVER", server)
        .env("WAYMARK_CONTENT", crate::pack::build_for_tests(&target_dir(), crate::pack::Voice::None)?);
    lines(&mut c)
}

/// Runs a program that prints one `{"name": number}` a line.
fn lines(c: &mut Command) -> Result<BTreeMap<String, f64>> {
    let text = crate::run::output(c.stderr(Stdio::inherit()))?;
    let mut out = BTreeMap::new();
    for line in text.lines().filter(|l| l.starts_with('{')) {
        let part: BTreeMap<String, f64> = serde_json::from_str(line)
            .map_err(|e| Error::Bad { what: format!("bench line {line}"), why: e.to_string() })?;
        out.extend(part);
    }
    Ok(out)
}

fn report(figures: &BTreeMap<String, f64>, file: Option<&PathBuf>) -> Result<()> {
    let json = serde_json::to_string_pretty(figures)
        .map_err(|e| Error::Bad { what: "figures".into(), why: e.to_string() })?;
    for (name, value) in figures {
        say(&format!("{name:32} {value:>14.1}"));
    }
    if let Some(file) = file {
        std::fs::write(file, format!("{json}\n")).map_err(at(file))?;
    }
    Ok(())
}
