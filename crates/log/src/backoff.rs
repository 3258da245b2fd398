//! When to try again, and how much to send: bounded exponential waiting with jitter, and a body budget that halves and grows.
//!
//! Promise: nothing here is stored, so no crash can leave a tablet waiting; a tap resets the wait.

use crate::breaks::{self, Break};
use crate::traits::Entropy;

/// The first wait.
pub const FIRST_MS: u64 = 2_000;
/// The longest wait.
pub const LONGEST_MS: u64 = 15 * 60_000;
/// The longest wait that a server may ask for.
pub const ASKED_MAX_MS: u64 = 60 * 60_000;
/// Entry bytes in the first body.
pub const BUDGET: usize = 256 * 1024;
/// The smallest budget; one entry is always sent.
pub const BUDGET_MIN: usize = 4 * 1024;
/// The largest budget, well under the server's 16 MiB.
pub const BUDGET_MAX: usize = 4 * 1024 * 1024;

/// Waiting and budget of one engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backoff {
    failures: u32,
    not_before: u64,
    /// Until then the server asked for quiet.
    asked_until: u64,
    budget: usize,
}

impl Default for Backoff {
    fn default() -> Self {
        Self { failures: 0, not_before: 0, asked_until: 0, budget: BUDGET }
    }
}

impl Backoff {
    /// Milliseconds until the next try is due; 0 if it is.
    #[must_use]
    pub fn wait(&self, ticks: u64) -> u64 {
        self.not_before.saturating_sub(ticks)
    }

    /// Entry bytes to send at once.
    #[must_use]
    pub fn budget(&self) -> usize {
        self.budget
    }

    /// Forgets the wait (a tap, the app came to the front, the network came back), not the budget.
    pub fn reset(&mut self) {
        self.failures = 0;
        self.not_before = 0;
        self.asked_until = 0;
    }

    /// Someone looks at what waits: the next try is due now, but not before the server's own wish. The step stays as it was.
    pub fn hurry(&mut self, ticks: u64) {
        self.not_before = self.not_before.min(self.asked_until.max(ticks));
    }

    /// A body of this many bytes went well: the budget grows if it was used.
    pub fn went_well(&mut self, bytes: usize) {
        self.reset();
        if bytes >= self.budget / 2 {
            self.budget = (self.budget * 2).clamp(BUDGET_MIN, BUDGET_MAX);
        }
    }

    /// A body did not get through: less next time.
    pub fn halve(&mut self) {
        self.budget = (self.budget / 2).max(BUDGET_MIN);
    }

    /// The server found a body too large: half, and below the smallest one entry at a time.
    pub fn shrink(&mut self) {
        self.budget = if self.budget > BUDGET_MIN { (self.budget / 2).max(BUDGET_MIN) } else { 1 };
    }

    /// A try failed: the wait until the next, at least what the server asked for (within bounds).
    pub fn failed(&mut self, ticks: u64, asked_s: Option<u32>, entropy: &impl Entropy) -> u64 {
        self.failures = self.failures.saturating_add(1);
        let full = FIRST_MS.saturating_mul(1 << (self.failures - 1).min(20)).min(LONGEST_MS);
        let mut random = [0_u8; 4];
        // Without randomness the wait is simply the longest of its step.
        let jitter = match entropy.fill(&mut random) {
            Ok(()) => u64::from(u32::from_le_bytes(random)) % (full / 2 + 1),
            Err(_) => 0,
        };
        let asked = asked_s.map_or(0, |s| u64::from(s) * 1000).min(ASKED_MAX_MS);
        let wait = (full - jitter).max(asked);
        self.asked_until = ticks.saturating_add(asked);
        self.not_before = ticks.saturating_add(wait);
        if self.failures >= 5 && breaks::on(Break::GivesUp) {
            self.not_before = u64::MAX;
        }
        wait
    }
}
