//! All that touches the browser: storage, keys, network, locks, clock. The app calls [`Device`] and nothing below it.
//!
//! Promises: a write that returned `Ok` is durable (rule R1); records are never deleted here but by receipt (R2); one tab writes
//! at a time (A4); the library is shown only when every byte was verified (C1); nothing here makes a sentence for people.

pub mod clock;
pub(crate) mod codec;
pub(crate) mod crypto;
pub(crate) mod drafts;
pub(crate) mod drill;
pub mod error;
pub(crate) mod fetch;
pub(crate) mod idb;
pub(crate) mod js;
pub(crate) mod keys;
pub(crate) mod library;
pub(crate) mod lock;
pub mod prefs;
pub(crate) mod ready;
pub(crate) mod records;
pub(crate) mod refresh;
pub(crate) mod store;
pub mod types;

pub(crate) mod copying;
pub(crate) mod facade;
pub(crate) mod known;
pub(crate) mod opening;
pub(crate) mod report;
pub(crate) mod sending;
pub(crate) mod shelves;
pub mod show;
pub mod speech;
pub(crate) mod update;
pub(crate) mod voice;
pub(crate) mod wake;

pub use error::DeviceError;
pub use facade::{Device, Opened, Subscription, TakeOver, app_text};
pub use js::both;
pub use types::*;
pub use voice::Clip;
