//! Joining frames as a camera sees them: some missed, some twice, those of another screen in between.
//!
//! Promise: a whole is given once, and only when its hash is the one that every frame named; a transfer that does not come to that
//! begins anew. Memory is bounded by [`super::TRANSFERS_MAX`] wholes.

use super::{FrameError, Kind, Name, TRANSFERS_MAX, id_of, read};

/// How many finished transfers are remembered, so that a loop that goes on is not taken again.
const GIVEN_MAX: usize = 16;

/// What a frame brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// So many of so many frames are in.
    Progress {
        /// What is coming.
        kind: Kind,
        /// Frames that are in.
        have: usize,
        /// Frames in all.
        total: usize,
    },
    /// The whole: given once.
    Whole {
        /// What it is.
        kind: Kind,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A frame of a transfer that was given out before.
    Given,
}

struct Transfer {
    name: Name,
    bytes: Vec<u8>,
    here: Vec<bool>,
}

impl Transfer {
    fn new(name: Name) -> Self {
        Self { name, bytes: vec![0; name.len], here: vec![false; name.total] }
    }

    fn have(&self) -> usize {
        self.here.iter().filter(|h| **h).count()
    }
}

/// Joins frames.
#[derive(Default)]
pub struct Joiner {
    /// The one seen last stands last.
    open: Vec<Transfer>,
    given: Vec<Name>,
}

impl Joiner {
    /// Takes the text of one QR code.
    ///
    /// # Errors
    /// Not a frame, or damaged: nothing changes.
    pub fn take(&mut self, text: &str) -> Result<Taken, FrameError> {
        let frame = read(text)?;
        if self.given.contains(&frame.name) {
            return Ok(Taken::Given);
        }
        let mut transfer = match self.open.iter().position(|t| t.name == frame.name) {
            Some(at) => self.open.remove(at),
            None => Transfer::new(frame.name),
        };
        if !transfer.here[frame.number] {
            transfer.bytes[frame.name.range(frame.number)].copy_from_slice(&frame.piece);
            transfer.here[frame.number] = true;
        }
        let (kind, have, total) = (frame.name.kind, transfer.have(), frame.name.total);
        if have < total {
            if self.open.len() >= TRANSFERS_MAX {
                self.open.remove(0);
            }
            self.open.push(transfer);
            return Ok(Taken::Progress { kind, have, total });
        }
        if id_of(&transfer.bytes) != frame.name.id {
            // Frames of two wholes under one name: none of them is to be trusted.
            return Ok(Taken::Progress { kind, have: 0, total });
        }
        if self.given.len() >= GIVEN_MAX {
            self.given.remove(0);
        }
        self.given.push(frame.name);
        Ok(Taken::Whole { kind, bytes: transfer.bytes })
    }
}
