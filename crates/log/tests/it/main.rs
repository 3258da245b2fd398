//! The log's integration tests, one binary: suites, the exchange, the server's side, the courier file, the vectors.
//!
//! Promise: each sends twice, cuts once, reorders once (rules R4, R5, R6).

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests: helpers fail loudly")]

mod arrival;
mod branches;
mod chaos;
mod courier;
mod drift;
mod engine;
mod failures;
mod faulty;
mod frames;
mod lone;
mod mutation;
mod replies;
mod retention;
mod rig;
mod suites;
mod vectors;
