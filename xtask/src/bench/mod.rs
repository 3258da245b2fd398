//! Placeholder.
use crate::error::Result;
/// Options of `bench`.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these names.
    names: Vec<String>,
}
pub(crate) fn run(_args: &Args) -> Result<()> { Ok(()) }
