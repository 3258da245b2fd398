//! The engine broken on purpose, one way at a time (feature `breaks`): so that the simulator can show that it would be found.
//!
//! Promise: without the feature [`on`] is the constant `false` and nothing of this is in the program. With it, nothing is broken
//! until a test says so, and only on its own thread.

/// A way to break the engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Break {
    /// The cursor moves, and the news that belongs to it is not stored.
    CursorAlone,
    /// Any signature is good enough for a receipt.
    AnySignature,
    /// An answer to another request is taken.
    OldAnswer,
    /// A head is taken whatever its signature covers.
    AnyHead,
    /// A receipt states one range from the first to the last number, holes or not.
    BridgedHoles,
    /// A range counts without a look at the own hash.
    AnyBranch,
    /// Entries are deleted as soon as two receipts name them.
    DeletedEarly,
    /// What is being sent is marked on disk, and only a good answer takes the mark away.
    MarkedSending,
    /// A 4xx that is not known means that the entry will not be sent again.
    Discarded,
    /// The draft is not removed in the transaction that stores its entry.
    DraftStays,
    /// Only what follows the last held number is offered.
    HolesStop,
    /// After five failures nobody tries again.
    GivesUp,
    /// A payload is written anew as JSON when it is sent.
    Reencoded,
    /// A courier file lacks the last entry.
    ShortCourier,
    /// News of a new epoch is not taken.
    OldEpoch,
}

/// Every way, with the name that a person types.
pub const BREAKS: [(Break, &str); 15] = [
    (Break::CursorAlone, "break-cursor-alone"),
    (Break::AnySignature, "break-any-signature"),
    (Break::OldAnswer, "break-old-answer"),
    (Break::AnyHead, "break-any-head"),
    (Break::BridgedHoles, "break-bridged-holes"),
    (Break::AnyBranch, "break-any-branch"),
    (Break::DeletedEarly, "break-deleted-early"),
    (Break::MarkedSending, "break-marked-sending"),
    (Break::Discarded, "break-discarded"),
    (Break::DraftStays, "break-draft-stays"),
    (Break::HolesStop, "break-holes-stop"),
    (Break::GivesUp, "break-gives-up"),
    (Break::Reencoded, "break-reencoded"),
    (Break::ShortCourier, "break-short-courier"),
    (Break::OldEpoch, "break-old-epoch"),
];

#[cfg(feature = "breaks")]
thread_local! {
    static BROKEN: std::cell::Cell<Option<Break>> = const { std::cell::Cell::new(None) };
}

/// Breaks the engine on this thread in one way, or mends it.
#[cfg(feature = "breaks")]
pub fn set(way: Option<Break>) {
    BROKEN.set(way);
}

/// Whether the engine is broken in this way here.
#[cfg(feature = "breaks")]
pub(crate) fn on(way: Break) -> bool {
    BROKEN.get() == Some(way)
}

/// Whether the engine is broken in this way here: never.
#[cfg(not(feature = "breaks"))]
pub(crate) const fn on(_: Break) -> bool {
    false
}
