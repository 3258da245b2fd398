//! Frames of a real courier file as pictures, spoiled as cameras spoil them, read by ours and by a stranger's reader.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests: helpers fail loudly")]

mod camera;
mod courier;
mod ours;
mod zbar;
