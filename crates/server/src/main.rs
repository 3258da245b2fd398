//! The command line of the authority's server.

use std::process::ExitCode;

use clap::Parser;
use waymark_server::author::{self, Terminal};
use waymark_server::config::{Cli, Command, DemoCommand};
use waymark_server::error::ServerError;
use waymark_server::serve;
use waymark_server::world::World;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(code) => code,
        Err(e) => {
            tracing::error!("{e}");
            eprintln!("waymark-server: {e}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<ExitCode, ServerError> {
    let good = |good: bool| if good { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    match &cli.command {
        Command::Pack(command) => {
            return author::pack::run(command, &World::system(), &mut Terminal).map(good);
        }
        Command::Keys(args) => return author::keys::run(args, &World::system(), &mut Terminal).map(good),
        Command::Serve(_) | Command::Demo(_) => {}
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    match cli.command {
        Command::Serve(args) => {
            start_log(&args.log);
            runtime.block_on(serve::serve(args, World::system()))?;
        }
        Command::Demo(DemoCommand::Fill(args)) => {
            start_log("info");
            runtime.block_on(serve::fill_demo(args, World::system()))?;
        }
        Command::Pack(_) | Command::Keys(_) => {}
    }
    Ok(ExitCode::SUCCESS)
}

fn start_log(filter: &str) {
    let filter = tracing_subscriber::EnvFilter::try_new(filter).unwrap_or_else(|_| "info".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
