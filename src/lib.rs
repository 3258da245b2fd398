//! The tablet app: an educator prepares a session, teaches it, counts, measures and closes, with or without a network.
//!
//! Promise: logic is in pure reducers and the pure rooms; `device/` alone stores and sends; every sentence comes from Fluent.

pub mod app;
pub mod device;
pub mod parts;
pub mod screens;
