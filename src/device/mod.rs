//! All that touches the browser: storage, keys, network, locks, clock. The app calls [`Device`] and nothing below it.
//!
//! Promises: a write that returned `Ok` is durable (rule R1); records are never deleted here but by receipt (R2); one tab writes
//! at a time (A4); the library is shown only when every byte was verified (C1); nothing here makes a sentence for people.

pub mod error;
mod clock;
mod codec;
mod crypto;
mod idb;
mod js;
mod drafts;
mod keys;
mod lock;
mod records;
mod store;
pub mod prefs;
pub mod types;

mod facade;

pub use error::DeviceError;
pub use facade::{Device, Opened, Subscription, TakeOver, app_text};
pub use types::*;
