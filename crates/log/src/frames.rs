//! QR frames: the room for the courier file as a loop of pictures from screen to camera.
//!
//! Not built yet: this trait names what the first implementation must give, so that the courier file needs no change for
//! it. Every frame carries the transfer id, its number and the total; frames may be lost and come in any order.

/// Splits courier bytes into frames and joins them again.
pub trait Frames {
    /// Why a frame is refused.
    type Error;
    /// The frames, each small enough for a cheap camera.
    fn split(&self, courier: &[u8]) -> Vec<Vec<u8>>;
    /// Takes one frame; the whole once nothing is missing.
    fn join(&mut self, frame: &[u8]) -> Result<Option<Vec<u8>>, Self::Error>;
}
