//! For tests of every room (feature `testing`): suites that each implementation of a trait passes, a clock and a randomness
//! that stand still, records that are right by default, a small server in memory.
//!
//! Promise: deterministic; what a suite asks for is written once, whoever implements the trait.

pub mod keys;
#[cfg(feature = "native")]
pub mod server;
pub mod signers;
pub mod stores;
pub mod toy;

use std::future::Future;
use std::pin::pin;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::task::{Context, Poll, Waker};

use waymark_core::time::Moment;

use crate::chain::{Head, Link};
use crate::entry::{Entry, Header};
use crate::traits::{Append, Clock, CryptoError, Entropy, StoredEntry};
use crate::types::{Hash, PublicKey, Signature};

/// Runs a future of which no part really waits (memory, native crypto).
///
/// # Panics
/// If it does wait.
#[expect(clippy::panic, reason = "a test helper: waiting here is a mistake in the test")]
pub fn now<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(out) => out,
        Poll::Pending => panic!("a future waited in a test that has nothing to wait for"),
    }
}

/// A clock that is moved by hand.
#[derive(Debug)]
pub struct TestClock {
    wall_ms: AtomicI64,
    ticks: AtomicU64,
}

impl Default for TestClock {
    /// 2026-11-24T10:30:00+03:00.
    fn default() -> Self {
        Self { wall_ms: AtomicI64::new(1_795_505_400_000), ticks: AtomicU64::new(0) }
    }
}

impl TestClock {
    /// Lets time pass.
    pub fn pass(&self, ms: u32) {
        self.wall_ms.fetch_add(i64::from(ms), Ordering::Relaxed);
        self.ticks.fetch_add(u64::from(ms), Ordering::Relaxed);
    }

    /// Lets days pass.
    pub fn pass_days(&self, days: u32) {
        for _ in 0..days {
            self.pass(86_400_000);
        }
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment { unix_ms: self.wall_ms.load(Ordering::Relaxed), offset_min: 180 }
    }
    fn ticks(&self) -> u64 {
        self.ticks.load(Ordering::Relaxed)
    }
}

/// Randomness from a seed (SHA-256 in counter mode): the same every time, and no secret.
#[derive(Debug)]
pub struct Seeded {
    seed: u64,
    counter: AtomicU64,
}

impl Seeded {
    /// From a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, counter: AtomicU64::new(0) }
    }
}

impl Entropy for Seeded {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), CryptoError> {
        for chunk in buffer.chunks_mut(32) {
            let n = self.counter.fetch_add(1, Ordering::Relaxed);
            let block = Hash::of_parts(&[&self.seed.to_be_bytes(), &n.to_be_bytes()]);
            chunk.copy_from_slice(&block.0[..chunk.len()]);
        }
        Ok(())
    }
}

/// The moment of [`TestClock`]'s start.
#[must_use]
pub fn moment() -> Moment {
    TestClock::default().now()
}

/// A header of kind `session` with this number.
#[must_use]
pub fn header(seq: u64) -> Header {
    Header { seq, at: moment(), seen: None, kind: "session".into(), schema: 1 }
}

/// A small session-like payload.
#[must_use]
pub fn payload(seq: u64) -> Vec<u8> {
    format!("{{\"id\":\"00000000-0000-7000-8000-{seq:012x}\",\"revision\":1,\"place\":\"XX01\"}}")
        .into_bytes()
}

/// `count` stored entries in a chain of this key, from number 1 on.
///
/// # Panics
/// Never for the payloads made here.
#[must_use]
#[expect(clippy::expect_used, reason = "a test helper with fixed, valid input")]
pub fn chain(key: &PublicKey, count: u64) -> Vec<StoredEntry> {
    let mut at = Link::start(key);
    let mut out = Vec::new();
    for seq in 1..=count {
        let entry = Entry::make(&header(seq), payload(seq)).expect("a valid entry");
        at = entry.after(&at);
        out.push(StoredEntry { entry, link: at });
    }
    out
}

/// What a store is given for one of those entries; the signature is none, which no store looks at.
#[must_use]
pub fn append(stored: &StoredEntry) -> Append {
    let head = Head { link: stored.link, sig: Signature([7; 64]) };
    Append { stored: stored.clone(), head, draft: None }
}
