//! QR codes from screen to camera: pictures of a frame loop made, pictures of a camera read.
//!
//! Promise: pure; a program of its own (WebAssembly in a worker; no screen starts it yet), so that the app's first load does not carry it
//! and decoding never stops the screen. What a picture holds is judged by `waymark_log::frames` only. No detector of the platform is
//! asked: every browser reads alike.

mod make;
mod see;
#[cfg(target_arch = "wasm32")]
mod worker;

pub use make::{Loop, QrError, make};
pub use see::{PIXELS_MAX, grey, see};
