//! The one rule by which entries may be deleted on a tablet (rule R2).
//!
//! Promise: a [`Permit`] can be made only here, from a receipt that is 30 days old by the server's own time and that the
//! latest exchange confirms, both proven, in state `adopted` and of one epoch (a server restored in between held less for a while). The last entry of each range always stays: its hash is the
//! place from which what follows can still be sent.

use std::ops::RangeInclusive;

use crate::breaks::{self, Break};
use crate::receipt::{DeviceState, Proven};

/// How long receipted entries stay: a server restored from an older copy gets them back (rule R5).
pub const KEEP_DAYS: i64 = 30;

/// Leave to delete some entries of the own log. Made only by [`permit`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permit {
    ranges: Vec<RangeInclusive<u64>>,
}

impl Permit {
    /// The numbers that may go.
    #[must_use]
    pub fn ranges(&self) -> &[RangeInclusive<u64>] {
        &self.ranges
    }

    /// Whether this entry may go.
    #[must_use]
    pub fn allows(&self, seq: u64) -> bool {
        self.ranges.iter().any(|r| r.contains(&seq))
    }
}

/// What may be deleted; `None` if nothing.
///
/// `old` is the receipt that has aged, `latest` the one of the exchange that was just completed.
#[must_use]
pub fn permit(old: &Proven, latest: &Proven) -> Option<Permit> {
    let (old, latest) = (old.receipt(), latest.receipt());
    let adopted = |state| state == DeviceState::Adopted;
    let age_ms = latest.time.unix_ms - old.time.unix_ms;
    if old.device != latest.device
        || !adopted(old.state)
        || !adopted(latest.state)
        || (age_ms < KEEP_DAYS * 86_400_000 || old.epoch != latest.epoch) && !breaks::on(Break::DeletedEarly)
    {
        return None;
    }
    let mut ranges = Vec::new();
    for a in &old.held {
        for b in &latest.held {
            let (first, last) = (a.first.max(b.first), a.last.min(b.last));
            if first < last {
                ranges.push(first..=last - 1);
            }
        }
    }
    (!ranges.is_empty()).then_some(Permit { ranges })
}

/// A permit for the suite of `Store`; never built outside tests.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn test_permit(range: RangeInclusive<u64>) -> Permit {
    Permit { ranges: vec![range] }
}
