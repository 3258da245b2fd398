//! The estimate of an indirect session. Pure.

use crate::parts::controls::Tap;

/// The most that an estimate takes.
pub const MOST: u32 = 50_000_000;

/// The estimate after a tap: steps of ten, typed numbers as they are; zero means not said.
#[must_use]
pub fn after(now: Option<u32>, tap: Tap) -> Option<u32> {
    let now = now.unwrap_or(0);
    let n = match tap {
        Tap::Less => now.saturating_sub(10),
        Tap::More => now.saturating_add(10),
        Tap::Typed(n) => n.unwrap_or(0),
    };
    Some(n.min(MOST)).filter(|n| *n > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_goes_in_tens_and_never_below_nothing() {
        assert_eq!(after(None, Tap::Less), None);
        assert_eq!(after(Some(20), Tap::More), Some(30));
        assert_eq!(after(Some(20), Tap::Typed(Some(u32::MAX))), Some(MOST));
        assert_eq!(after(Some(20), Tap::Typed(None)), None);
    }
}
