//! The field's model and rules: who is taught, where, what, how many came and what they learned.
//!
//! Promise: pure. No I/O, no clock, no randomness of its own; the same code natively and in WASM. Types make an illegal
//! record impossible to build (rules P1, R3); everything a person reads is named here by a code and said by
//! `waymark-text`. Terms are those of the field (ARCHITECTURE.md, glossary).

pub mod activity;
pub mod age;
pub mod audience;
pub mod calendar;
pub mod check;
pub mod codes;
pub mod count;
pub mod coverage;
pub mod draft;
pub mod module;
pub mod order;
pub mod place;
pub mod plan;
pub mod question;
pub mod record;
pub mod search;
pub mod session;
pub mod settings;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod time;
