//! One program for the whole house: set-up, serve, test, bench, pack, tidy.
//!
//! Promise: on a fresh machine with rustup, `cargo xtask serve` and `cargo xtask test` need nothing else to be done by hand, or name
//! the command that does it. Tools go into a per-user cache once; what is being done, and about how long it takes, is said.

mod app;
mod assets;
mod bench;
mod dist;
mod error;
mod pack;
mod pages;
mod pictures;
mod postgres;
mod run;
mod serve;
mod sim;
mod test;
mod tidy;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Waymark's own tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", about)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Sets everything up, builds app, content and server, and serves them on one port of localhost.
    Serve(serve::Args),
    /// Sets everything up and passes every test.
    Test(test::Args),
    /// Prints medians; writes them as JSON where a file is named.
    Bench(bench::Args),
    /// Draws, builds and signs the starter content with the demo key.
    Pack(pack::Args),
    /// Runs a command with a throw-away PostgreSQL: `cargo xtask postgres cargo test -p waymark-server`.
    Postgres(postgres::Args),
    /// Runs seeds of the simulation of tablets, couriers and a server.
    Sim(sim::Args),
    /// Checks that need no compiler: arrows, headers, lengths, texts.
    Tidy,
    /// Makes what the app's build copies in: texts and drill pages (called by Trunk before a build).
    Assets,
    /// Finishes a build: the worker's list and the compressed copies (called by Trunk after a build).
    Dist {
        /// The folder that Trunk will publish.
        #[arg(long)]
        dir: PathBuf,
    },
    /// Installs the tools and nothing else.
    Setup,
}

fn main() -> ExitCode {
    let result = match Cli::parse().task {
        Task::Serve(args) => serve::run(&args),
        Task::Test(args) => test::run(&args),
        Task::Bench(args) => bench::run(&args),
        Task::Pack(args) => pack::run(&args),
        Task::Postgres(args) => postgres::run(&args),
        Task::Sim(args) => sim::run(&args),
        Task::Tidy => tidy::run(),
        Task::Assets => assets::run(),
        Task::Dist { dir } => dist::run(&dir),
        Task::Setup => tools::everything().map(|_| ()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            run::say(&format!("stopped: {error}"));
            ExitCode::FAILURE
        }
    }
}
