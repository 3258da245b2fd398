//! QR frames: bytes as a loop of short texts, each small enough for a cheap camera to read from a screen.
//!
//! Promise: pure, in any order, from any start; what is missed comes round again. What is given out is what was shown, byte for byte,
//! and once: each frame carries a check of its own, and the transfer is named by the hash of the whole. What strangers' frames can cost
//! is bounded ([`BYTES_MAX`], [`TRANSFERS_MAX`]). The layout is that of `docs/protocol.md`, QR frames (rule R5: twice changes nothing).

mod base45;
mod join;

pub use join::{Joiner, Taken};

use crate::types::Hash;

/// What every frame's text begins with: magic and version.
pub const PREFIX: &str = "WMQ1";
/// The most bytes of one transfer.
pub const BYTES_MAX: usize = 32 * 1024;
/// The most frames of one transfer.
pub const FRAMES_MAX: usize = 256;
/// Bytes of the transfer in one frame, as made here: 61 x 61 modules, which a camera of 640 x 480 reads.
pub const PIECE: usize = 200;
/// The most bytes that one frame is read with.
pub const PIECE_MAX: usize = 1024;
/// The most entries that are shown in a loop; more go by file.
pub const ENTRIES_MAX: u64 = 40;
/// Transfers that are joined side by side; the one not seen for longest gives way.
pub const TRANSFERS_MAX: usize = 4;

/// Bytes before the piece.
const HEAD: usize = 17;
/// Bytes of the check behind it.
const CHECK: usize = 4;

/// What a transfer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A courier file.
    Courier,
    /// Receipt lines: [`crate::carried`] and the server's.
    Receipts,
}

impl Kind {
    /// The number on the wire.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Courier => 1,
            Self::Receipts => 2,
        }
    }

    /// From the number on the wire.
    #[must_use]
    pub fn from_code(code: u8) -> Option<Self> {
        [Self::Courier, Self::Receipts].into_iter().find(|k| k.code() == code)
    }
}

/// Why there are no frames, or a text is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// Another QR code.
    #[error("not a frame")]
    NotAFrame,
    /// A frame of a newer program.
    #[error("frame version")]
    Version,
    /// Misread or changed.
    #[error("damaged frame")]
    Damaged,
    /// More than a loop carries: a file is the way.
    #[error("too large")]
    TooLarge,
}

/// The name of a transfer: the same for all its frames, and different as soon as anything in it differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    kind: Kind,
    /// The first bytes of SHA-256 of the whole.
    id: [u8; 8],
    /// Bytes of the whole.
    len: usize,
    /// Frames.
    total: usize,
}

impl Name {
    /// Bytes in each frame but the last.
    fn size(&self) -> usize {
        self.len.div_ceil(self.total.max(1))
    }

    /// Where the piece of this number begins and ends.
    fn range(&self, number: usize) -> std::ops::Range<usize> {
        let size = self.size();
        (number * size).min(self.len)..((number + 1) * size).min(self.len)
    }

    /// Bounded, and no frame of it empty.
    fn sound(&self) -> bool {
        (1..=BYTES_MAX).contains(&self.len)
            && (1..=FRAMES_MAX).contains(&self.total)
            && self.size() <= PIECE_MAX
            && (self.total - 1) * self.size() < self.len
    }
}

/// One frame, read.
struct Frame {
    name: Name,
    number: usize,
    piece: Vec<u8>,
}

fn id_of(bytes: &[u8]) -> [u8; 8] {
    let mut id = [0; 8];
    id.copy_from_slice(&Hash::of(bytes).0[..8]);
    id
}

fn check_of(bytes: &[u8]) -> [u8; CHECK] {
    let mut check = [0; CHECK];
    check.copy_from_slice(&Hash::of(bytes).0[..CHECK]);
    check
}

/// The texts of the loop, in order; each one is a QR code in alphanumeric mode.
///
/// # Errors
/// [`FrameError::TooLarge`] over [`BYTES_MAX`], or when there is nothing to show.
pub fn split(kind: Kind, bytes: &[u8]) -> Result<Vec<String>, FrameError> {
    let name = Name { kind, id: id_of(bytes), len: bytes.len(), total: bytes.len().div_ceil(PIECE) };
    if !name.sound() {
        return Err(FrameError::TooLarge);
    }
    Ok((0..name.total).map(|n| write(&name, n, &bytes[name.range(n)])).collect())
}

fn write(name: &Name, number: usize, piece: &[u8]) -> String {
    let mut out = vec![name.kind.code()];
    out.extend_from_slice(&name.id);
    out.extend_from_slice(&u32::try_from(name.len).unwrap_or(u32::MAX).to_be_bytes());
    for n in [name.total, number] {
        out.extend_from_slice(&u16::try_from(n).unwrap_or(u16::MAX).to_be_bytes());
    }
    out.extend_from_slice(piece);
    let check = check_of(&out);
    out.extend_from_slice(&check);
    format!("{PREFIX}{}", base45::encode(&out))
}

fn read(text: &str) -> Result<Frame, FrameError> {
    let Some(letters) = text.strip_prefix(PREFIX) else {
        let ours = text.get(..3) == PREFIX.get(..3) && text.len() > PREFIX.len();
        let newer = ours && text.as_bytes()[3].is_ascii_digit();
        return Err(if newer { FrameError::Version } else { FrameError::NotAFrame });
    };
    if letters.len() > (HEAD + PIECE_MAX + CHECK).div_ceil(2) * 3 {
        return Err(FrameError::TooLarge);
    }
    let bytes = base45::decode(letters).ok_or(FrameError::Damaged)?;
    let (body, check) = bytes.split_last_chunk::<CHECK>().ok_or(FrameError::Damaged)?;
    if check_of(body) != *check {
        return Err(FrameError::Damaged);
    }
    let (head, piece) = body.split_first_chunk::<HEAD>().ok_or(FrameError::Damaged)?;
    let [kind, id @ .., l0, l1, l2, l3, t0, t1, n0, n1] = *head;
    let name = Name {
        kind: Kind::from_code(kind).ok_or(FrameError::Version)?,
        id,
        len: usize::try_from(u32::from_be_bytes([l0, l1, l2, l3])).unwrap_or(usize::MAX),
        total: usize::from(u16::from_be_bytes([t0, t1])),
    };
    let number = usize::from(u16::from_be_bytes([n0, n1]));
    if name.len > BYTES_MAX || name.total > FRAMES_MAX {
        return Err(FrameError::TooLarge);
    }
    if !name.sound() || number >= name.total || piece.len() != name.range(number).len() {
        return Err(FrameError::Damaged);
    }
    Ok(Frame { name, number, piece: piece.to_vec() })
}
