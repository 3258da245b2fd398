//! Content and country settings: read, verify, lint, build and sign (rules C1 to C4).
//!
//! Promise: nothing that was not signed by a key of the trust list, or whose bytes differ in one bit, is ever handed on. A pack
//! is used whole or not at all. The same code natively and in WASM; the cryptography is behind [`signed::Verify`].
//!
//! Order of use on a tablet: [`trust::Trust`] (pinned at first use), then [`signed::open`] for settings, lists and places,
//! [`manifest::Pack::open`], [`manifest::Pack::verify_file`] for each blob, and [`load::Library`].

pub mod authority;
#[cfg(feature = "build")]
pub mod build;
pub mod catalog;
#[cfg(feature = "native")]
pub mod differ;
pub mod error;
pub mod hash;
#[cfg(feature = "native")]
pub mod inspect;
#[cfg(feature = "native")]
pub mod keys;
#[cfg(feature = "native")]
pub mod lint;
pub mod load;
pub mod manifest;
#[cfg(feature = "native")]
pub mod native;
#[cfg(feature = "native")]
pub mod prove;
pub mod signed;
pub mod trust;
pub mod voice;

pub use error::PackError;
pub use load::Library;
pub use manifest::{FileEntry, Manifest, Pack};
pub use signed::{DocType, Verify};
pub use trust::Trust;
