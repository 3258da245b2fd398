//! Office pages: HTML from the server, no script, readable in black and white and in print.

pub mod auth;
