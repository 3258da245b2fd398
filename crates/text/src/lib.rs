//! Everything that a person reads: typed messages made from Fluent files at build time, their catalogues, numerals, plurals,
//! dates and calendars, direction of writing (rule C4).
//!
//! Promise: a missing message, variable or plural form does not compile; nothing here asks the browser or the system.
//! Messages stand in `i18n/<lang>/*.ftl`; each becomes a method of [`Text`].

mod args;
mod catalogue;
#[cfg(any(test, feature = "compile"))]
pub mod compile;
#[cfg(any(test, feature = "compile"))]
mod compiling;
mod dates;
pub mod dial;
pub mod direction;
pub mod drill;
#[cfg(any(test, feature = "embed"))]
pub mod embed;
pub mod numerals;
pub mod pattern;
pub mod plural;
mod reading;
pub mod say;
#[cfg(test)]
mod tests;
mod text;

pub use args::{Arg, Args};
pub use catalogue::{Catalogue, CatalogueError};
#[cfg(any(test, feature = "compile"))]
pub use compiling::{compile, compile_all, compile_with_gaps};
pub use dial::{Dial, dial};
pub use direction::{Dir, direction};
pub use numerals::{Digits, parse_number};
pub use say::{band_label, flag, problem, reason};
pub use text::{LANGUAGES, Text};
