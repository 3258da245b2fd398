//! Making the loop's pictures.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use waymark_log::frames::{self, FrameError, Kind};

/// Why there are no pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QrError {
    /// More than a loop carries.
    #[error(transparent)]
    Frame(#[from] FrameError),
    /// A text that no code of this kind holds.
    #[error("not a code")]
    NoCode,
}

/// The pictures of a loop, all of one size, so that a camera need not search anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    /// Modules along one side, without the quiet zone (four modules of white on each side belong round it).
    pub size: usize,
    /// A picture each: `size` x `size` modules in rows, true is dark.
    pub pictures: Vec<Vec<bool>>,
}

impl Loop {
    /// Which picture is shown at a step. Each round begins one picture later: a camera that misses every third frame, or a screen that
    /// skips one in step with the loop, does not miss the same ones for ever.
    #[must_use]
    pub fn at(&self, step: usize) -> usize {
        let total = self.pictures.len().max(1);
        (step % total + step / total) % total
    }
}

/// The loop that carries these bytes.
///
/// # Errors
/// Too large for a loop, or nothing to show.
pub fn make(kind: Kind, bytes: &[u8]) -> Result<Loop, QrError> {
    let texts = frames::split(kind, bytes)?;
    // The first frame is the longest: its version is that of all.
    let first = code(&texts[0], Version::MIN)?;
    let (size, version) = (usize::try_from(first.size()).unwrap_or(0), first.version());
    let pictures: Result<Vec<_>, QrError> =
        texts.iter().map(|t| code(t, version).map(|c| modules(&c))).collect();
    Ok(Loop { size, pictures: pictures? })
}

/// One code, error correction M: an eighth of it may be unreadable.
fn code(text: &str, least: Version) -> Result<QrCode, QrError> {
    if !QrSegment::is_alphanumeric(text) {
        return Err(QrError::NoCode);
    }
    let segment = [QrSegment::make_alphanumeric(text)];
    let mask: Option<Mask> = None;
    QrCode::encode_segments_advanced(&segment, QrCodeEcc::Medium, least, Version::MAX, mask, false)
        .map_err(|_too_long| QrError::NoCode)
}

fn modules(code: &QrCode) -> Vec<bool> {
    let size = code.size();
    (0..size * size).map(|n| code.get_module(n % size, n / size)).collect()
}
