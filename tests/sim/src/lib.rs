//! Tablets, couriers and a server in virtual time: one thread, one seed, one run.
//!
//! Promise: the engine that runs here is that of `crates/log`, byte for byte; only store, transport, clock, randomness and keys are
//! the simulation's. After every step the journal says whether rules R2 to R8 still hold (`README.md`).

pub mod disk;
pub mod fate;
pub mod journal;
pub mod judge;
pub mod keys;
pub mod link;
pub mod plan;
pub mod rng;
pub mod server;
pub mod story;
pub mod tablet;
pub mod world;

pub use story::{Report, run};

/// The command that runs one seed again.
#[must_use]
pub fn replay(seed: u64) -> String {
    format!("cargo xtask sim --seed {seed} --trace")
}
