//! `cargo xtask serve`: everything from nothing to three lines that tell where to go.
//!
//! Promise: nothing is mocked. The release app, signed content, a real SQLite file, one port of localhost.

use std::path::PathBuf;

use crate::error::{Result, at};
use crate::pack::Voice;
use crate::run::{check, command, root, say};

/// Options of `serve`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Port of localhost.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Where the database, the keys and the signed content are kept.
    #[arg(long, default_value = ".waymark")]
    data: PathBuf,
    /// No past sessions: an authority on its first day.
    #[arg(long)]
    empty: bool,
}

/// Builds all, then hands over to the server until it is stopped.
pub(crate) fn run(args: &Args) -> Result<()> {
    crate::tools::for_app()?;
    let data = if args.data.is_absolute() { args.data.clone() } else { root().join(&args.data) };
    std::fs::create_dir_all(&data).map_err(at(&data))?;
    crate::pack::build_into(&data, voice())?;
    let dist = crate::app::build()?;
    let server = crate::app::server()?;
    say("starting; stop with Ctrl+C");
    let mut c = command(server);
    c.arg("serve").arg("--addr").arg(format!("127.0.0.1:{}", args.port));
    c.arg("--data").arg(&data).arg("--dist").arg(&dist).arg("--demo");
    if args.empty {
        c.arg("--empty");
    }
    check(&mut c)
}

/// All of it; a machine on which the programs cannot be installed serves without voice, and says how to get it.
fn voice() -> Voice {
    match crate::tools::voice() {
        Ok(()) => Voice::All,
        Err(error) => {
            say(&format!("cards are not spoken: {error}"));
            Voice::None
        }
    }
}
