//! All that touches the browser: storage, keys, network, locks, clock. The app calls [`Device`] and nothing below it.
//!
//! Promises: a write that returned `Ok` is durable (rule R1); records are never deleted here but by receipt (R2); one tab writes
//! at a time (A4); the library is shown only when every byte was verified (C1); nothing here makes a sentence for people.

mod clock;
mod codec;
mod crypto;
mod drafts;
pub mod error;
mod fetch;
mod idb;
mod js;
mod keys;
mod library;
mod lock;
pub mod prefs;
mod ready;
mod records;
mod refresh;
mod store;
pub mod types;

mod copying;
mod facade;
mod known;
mod opening;
mod report;
mod sending;
mod shelves;
mod update;
mod wake;

pub use error::DeviceError;
pub use facade::{Device, Opened, Subscription, TakeOver, app_text};
pub use types::*;
