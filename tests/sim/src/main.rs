//! `waymark-sim`: runs seeds and prints how many a second; the first that fails is named with the command that runs it again.
#![expect(clippy::print_stdout, reason = "a tool for developers")]

use std::process::ExitCode;

use clap::Parser;
use waymark_log::breaks::{BREAKS, set};
use waymark_sim::{Report, replay, run};

/// The simulator of the record log.
#[derive(Parser)]
struct Args {
    /// How many seeds.
    #[arg(long, default_value_t = 1_000)]
    seeds: u64,
    /// Only this seed; with --seeds the first of them.
    #[arg(long)]
    seed: Option<u64>,
    /// Go on for so many minutes, whatever --seeds says.
    #[arg(long)]
    minutes: Option<u64>,
    /// Print every event.
    #[arg(long)]
    trace: bool,
    /// Break the engine in each way, and say after how many seeds it was found (the table of README.md).
    #[arg(long)]
    breaks: bool,
}

#[expect(clippy::disallowed_methods, reason = "a tool tells how long it took; the runs know no such clock")]
fn begun() -> std::time::Instant {
    std::time::Instant::now()
}

fn tell(report: &Report) {
    for line in &report.trace {
        println!("{line}");
    }
    for violation in &report.violations {
        println!("seed {}: {violation}", report.seed);
    }
    if !report.violations.is_empty() {
        println!("run it again: {}", replay(report.seed));
    }
}

/// The table of the ways to break the engine; false if one was not found.
fn breaks(most: u64) -> bool {
    println!("| the engine is broken | found after seeds | by |\n|---|---|---|");
    let mut all = true;
    for (way, name) in BREAKS {
        set(Some(way));
        let found = (0..most).map(|seed| run(seed, false)).find(|r| !r.violations.is_empty());
        set(None);
        match found {
            Some(r) => {
                let what = r.violations[0].split_once(": ").map_or("", |(_, what)| what);
                println!("| `{name}` | {} | {what} |", r.seed + 1);
            }
            None => {
                all = false;
                println!("| `{name}` | not in {most} | |");
            }
        }
    }
    all
}

fn main() -> ExitCode {
    let args = Args::parse();
    if args.breaks {
        return if breaks(args.seeds) { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let first = args.seed.unwrap_or(0);
    let count = if args.seed.is_some() && args.seeds == 1_000 { 1 } else { args.seeds };
    let begun = begun();
    let (mut done, mut failed, mut entries) = (0_u64, 0_u64, 0_usize);
    loop {
        let report = run(first + done, args.trace);
        done += 1;
        entries += report.entries;
        tell(&report);
        failed += u64::from(!report.violations.is_empty());
        let over = args.minutes.map_or(done >= count, |m| begun.elapsed().as_secs() >= m * 60);
        if over || failed >= 5 {
            break;
        }
    }
    let seconds = begun.elapsed().as_secs_f64().max(0.001);
    #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
    let rate = done as f64 / seconds;
    println!("{done} seeds, {entries} entries, {failed} failed, {seconds:.1} s");
    println!("{{\"sim.seeds_per_s\":{rate:.1}}}");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
