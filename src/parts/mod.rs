//! Shared pieces of the screens: frame, controls, icons, pictures, place search, count sheet.
//!
//! Promise: they draw and send actions; no state of their own but what is being typed.

pub mod controls;
pub mod fold;
pub mod icon;
pub mod number;
pub mod people;
pub mod picture;
pub mod reason;
pub mod say;
pub mod search;
pub mod sheet;
pub mod shell;
pub mod voice;
