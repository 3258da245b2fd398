//! The server's tests: without a socket through the real router, and as a process that is killed. One binary, so that it links once.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests may")]

mod author;
mod common;
mod exchange;
mod http;
mod killed;
mod many;
mod office;
mod place;
mod released;
mod restored;
mod store;
