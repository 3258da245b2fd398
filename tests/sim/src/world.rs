//! Virtual time, chance and the points at which a run may be cut: what all parts of the simulation share.
//!
//! Promise: one thread, no clock of the machine. Every wait of the engine passes a [`Point`]; there the scheduler lets time
//! pass, or crashes the tablet or the server instead.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use waymark_core::time::Moment;
use waymark_log::{Clock, CryptoError, Entropy};

use crate::journal::Journal;
use crate::plan::{Plan, Trouble};
use crate::rng::Rng;

/// 2026-11-24T07:30:00Z, when every run begins.
pub const BEGIN_MS: i64 = 1_795_505_400_000;

/// What is shared.
#[derive(Debug)]
pub struct World {
    /// The plan of the seed.
    pub plan: Plan,
    /// What happened, and what it means.
    pub journal: RefCell<Journal>,
    /// Where crashes fell, how often.
    pub crashes: RefCell<BTreeMap<&'static str, u32>>,
    rng: RefCell<Rng>,
    now: Cell<u64>,
    wake: Cell<u64>,
    label: Cell<&'static str>,
    calm: Cell<bool>,
}

impl World {
    /// A new world.
    #[must_use]
    pub fn new(plan: Plan, rng: Rng) -> Self {
        Self {
            plan,
            journal: RefCell::new(Journal::default()),
            crashes: RefCell::default(),
            rng: RefCell::new(rng),
            now: Cell::new(0),
            wake: Cell::new(0),
            label: Cell::new("start"),
            calm: Cell::new(false),
        }
    }

    /// Virtual milliseconds since the begin.
    pub fn now(&self) -> u64 {
        self.now.get()
    }
    /// Time goes on.
    pub fn pass_to(&self, ms: u64) {
        self.now.set(self.now.get().max(ms));
    }
    /// True time in unix milliseconds.
    pub fn unix_ms(&self) -> i64 {
        BEGIN_MS.saturating_add(i64::try_from(self.now()).unwrap_or(i64::MAX))
    }
    /// From now on nothing goes wrong any more.
    pub fn calm_down(&self) {
        self.calm.set(true);
    }

    /// 64 bits of chance.
    pub fn draw(&self) -> u64 {
        self.rng.borrow_mut().draw()
    }
    /// A number below `n`; 0 for 0.
    pub fn below(&self, n: u64) -> u64 {
        self.rng.borrow_mut().below(n)
    }
    /// An index below `n`; 0 for 0.
    pub fn index(&self, n: usize) -> usize {
        self.rng.borrow_mut().index(n)
    }
    /// A number from `low` to `high`.
    pub fn between(&self, low: u64, high: u64) -> u64 {
        self.rng.borrow_mut().between(low, high)
    }
    /// True in `n` of 1,000 cases.
    pub fn per_mille(&self, n: u32) -> bool {
        self.rng.borrow_mut().per_mille(n)
    }
    /// True in `n` of 1,000 cases, while troubles last, in seeds that have this one.
    pub fn befalls(&self, trouble: Trouble, n: u32) -> bool {
        !self.calm.get() && self.plan.has(trouble) && self.per_mille(n)
    }

    /// A point at which time passes (up to `most` ms) and at which a crash may fall.
    pub fn point(&self, label: &'static str, most: u64) -> Point<'_> {
        Point { world: self, label, most, met: false }
    }

    /// When, and with which label, the task that was polled last goes on.
    pub fn met(&self) -> (u64, &'static str) {
        (self.wake.get(), self.label.get())
    }
}

/// See [`World::point`].
#[derive(Debug)]
pub struct Point<'a> {
    world: &'a World,
    label: &'static str,
    most: u64,
    met: bool,
}

impl Future for Point<'_> {
    type Output = ();
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.met {
            return Poll::Ready(());
        }
        self.met = true;
        let wait = self.world.between(0, self.most);
        self.world.wake.set(self.world.now() + wait);
        self.world.label.set(self.label);
        Poll::Pending
    }
}

/// A tablet's clock: wrong by some time, and it jumps. Its ticks start again when the tablet does.
#[derive(Debug, Default)]
pub struct TabletClock {
    /// How wrong, in ms.
    pub wrong_ms: Cell<i64>,
    /// When the tablet was started.
    pub started: Cell<u64>,
}

/// The clock as the engine sees it.
pub struct SimClock<'a>(pub &'a World, pub &'a TabletClock);

impl Clock for SimClock<'_> {
    fn now(&self) -> Moment {
        Moment { unix_ms: self.0.unix_ms().saturating_add(self.1.wrong_ms.get()), offset_min: 180 }
    }
    fn ticks(&self) -> u64 {
        self.0.now().saturating_sub(self.1.started.get())
    }
}

/// Randomness for the engine, from the seed.
pub struct SimEntropy<'a>(pub &'a World);

impl Entropy for SimEntropy<'_> {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), CryptoError> {
        for chunk in buffer.chunks_mut(8) {
            let bytes = self.0.draw().to_le_bytes();
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
        Ok(())
    }
}
