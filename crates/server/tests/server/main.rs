//! The server's tests: without a socket through the real router, and as a process that is killed. One binary, so that it links once.

mod common;
mod exchange;
mod http;
mod killed;
mod many;
mod restored;
mod store;
