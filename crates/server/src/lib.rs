//! The authority's server: takes the tablets' logs, keeps them as they came, shows them to the office, gives out content.
//!
//! Promises: acknowledged means committed to durable storage (R5); what came is kept raw before anything looks into it (R6);
//! every table but the raw ones can be dropped and rebuilt from the log (R8); every query takes the caller's scope (P4).

pub mod app;
pub mod author;
pub mod config;
pub mod content;
pub mod demo;
pub mod error;
pub mod files;
pub mod http;
pub mod ingest;
pub mod office;
pub mod problem;
pub mod serve;
pub mod store;
pub mod world;
