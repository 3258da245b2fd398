//! What the operator decides: flags, or the environment (`WAYMARK_*`).

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The authority's server.
#[derive(Debug, Parser)]
#[command(name = "waymark-server", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the server can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the app, the content, the exchange and the office pages.
    Serve(ServeArgs),
    /// The demo authority: an invented country.
    #[command(subcommand)]
    Demo(DemoCommand),
    /// Write, check, build, approve and look at lessons.
    #[command(subcommand)]
    Pack(crate::author::pack::PackCommand),
    /// The keys of the authority: make them, lock them, replace a lost one. Without more words it asks what to do.
    Keys(crate::author::keys::KeysArgs),
}

/// What can be done with the demo authority.
#[derive(Debug, Subcommand)]
pub enum DemoCommand {
    /// Fill the database with past sessions of other teams (once), and print a tablet link.
    Fill(DemoArgs),
}

/// Which database.
#[derive(Debug, Clone, Default, Args)]
pub struct Database {
    /// A PostgreSQL database (postgres://user:password@host/name) in place of the SQLite file in the data folder. Better in the
    /// environment: a command line can be read by everyone on the machine.
    #[arg(long = "database", env = "WAYMARK_DATABASE", hide_env_values = true)]
    pub url: Option<String>,
}

/// Options of `serve`.
#[derive(Debug, Clone, Args)]
pub struct ServeArgs {
    /// Address to listen on.
    #[arg(long, env = "WAYMARK_ADDR", default_value = "127.0.0.1:8080")]
    pub addr: SocketAddr,
    /// Folder with the database, keys and blobs.
    #[arg(long, env = "WAYMARK_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Which database.
    #[command(flatten)]
    pub database: Database,
    /// Folder with the built app.
    #[arg(long, env = "WAYMARK_DIST", default_value = "dist")]
    pub dist: PathBuf,
    /// What is logged: error, warn, info, debug, trace, or a filter of `tracing`.
    #[arg(long, env = "WAYMARK_LOG", default_value = "info")]
    pub log: String,
    /// Fill the demo authority at start, and print its addresses and sign-in.
    #[arg(long, env = "WAYMARK_DEMO")]
    pub demo: bool,
    /// With `--demo`: no past sessions.
    #[arg(long, env = "WAYMARK_EMPTY")]
    pub empty: bool,
    /// The origin that people type, where it differs from the address (`https://waymark.example`).
    #[arg(long, env = "WAYMARK_ORIGIN")]
    pub origin: Option<String>,
}

/// Options of `demo fill`.
#[derive(Debug, Clone, Args)]
pub struct DemoArgs {
    /// Folder with the database, keys and blobs.
    #[arg(long, env = "WAYMARK_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Which database.
    #[command(flatten)]
    pub database: Database,
    /// No past sessions.
    #[arg(long)]
    pub empty: bool,
    /// The origin of the tablet link.
    #[arg(long, env = "WAYMARK_ORIGIN", default_value = "http://localhost:8080")]
    pub origin: String,
}
