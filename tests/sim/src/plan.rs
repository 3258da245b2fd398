//! What a seed is made of: how many tablets, which troubles can befall them, how long it takes.
//!
//! Promise: each seed switches about half of the troubles off, so that a rare one is also met alone.

use crate::rng::Rng;

/// Each trouble once: the type and the list of all.
macro_rules! troubles {
    ($($name:ident,)*) => {
        /// A trouble that a seed may have.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each says itself what it is")]
        pub enum Trouble {
            $($name,)*
        }

        /// All of them.
        pub const TROUBLES: &[Trouble] = &[$(Trouble::$name,)*];
    };
}

troubles! {
    TabletCrash,
    ServerCrash,
    FullDisk,
    FailingDisk,
    DamagedBytes,
    JumpingClock,
    CopiedTablet,
    RestoredTablet,
    RestoredServer,
    LostCargo,
    NoNetwork,
    LostReply,
    SlowReply,
    CutRequest,
    CutReply,
    Duplicate,
    OldRequest,
    OldReply,
    OtherServer,
    Portal,
    OddStatus,
    SmallLimit,
    Garbled,
    Revoked,
    NewerServer,
    NewerTablet,
}

/// The shape of one run.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The seed.
    pub seed: u64,
    /// Real P-256 and HPKE; else signatures that cost nothing.
    pub real: bool,
    /// Tablets at the start.
    pub tablets: usize,
    /// Things that people and fate do.
    pub actions: u64,
    /// The longest pause between two of them, in minutes.
    pub pause_min: u64,
    /// One record in so many is large; 0: none.
    pub large_every: u64,
    /// Of 1,000 sends, so many are a person's tap, which does not wait; the others are the app's own.
    pub taps_per_mille: u32,
    /// Of 1,000 requests, so many meet a trouble.
    pub trouble_per_mille: u32,
    on: u32,
}

impl Plan {
    /// The plan of a seed.
    #[must_use]
    pub fn of(seed: u64, rng: &mut Rng) -> Self {
        let tablets = if rng.per_mille(80) { rng.between(5, 12) } else { rng.between(2, 4) };
        let long = rng.per_mille(350);
        let on = u32::try_from(rng.below(1 << 26)).unwrap_or(0);
        Self {
            seed,
            real: seed % 100 == 99,
            tablets: usize::try_from(tablets).unwrap_or(2),
            actions: rng.between(40, 120),
            pause_min: if long { 4 * 24 * 60 } else { 90 },
            large_every: if rng.per_mille(120) { 12 } else { 0 },
            taps_per_mille: [0, 300, 700][rng.index(3)],
            trouble_per_mille: [50, 200, 500][rng.index(3)],
            on,
        }
    }

    /// Whether this seed has this trouble.
    #[must_use]
    pub fn has(&self, trouble: Trouble) -> bool {
        TROUBLES.iter().position(|t| *t == trouble).is_some_and(|i| self.on >> i & 1 == 1)
    }
}
