//! A tablet and a server in memory: what every story of the exchange needs.
//!
//! Promise: one `run` is one engine run; `check` holds the invariants that no story may break.

use waymark_log::log::{New, seal};
use waymark_log::memory::MemoryStore;
use waymark_log::native::Gzip;
use waymark_log::testing::server::MemoryServer;
use waymark_log::testing::toy::{Toy, ToyKey, toy_server};
use waymark_log::testing::{Seeded, TestClock, moment, now, payload};
use waymark_log::{DeviceId, Engine, Outcome, Parts, Profile, SignNow, Store, SyncError, SyncState};

pub(crate) struct Tablet {
    pub(crate) store: MemoryStore,
    pub(crate) key: ToyKey,
    pub(crate) engine: Engine,
    pub(crate) clock: TestClock,
    pub(crate) entropy: Seeded,
    pub(crate) profile: Profile,
}

impl Tablet {
    pub(crate) fn new() -> Self {
        Self {
            store: MemoryStore::default(),
            key: ToyKey::new("device"),
            engine: Engine::default(),
            clock: TestClock::default(),
            entropy: Seeded::new(1),
            profile: Profile::new(toy_server()),
        }
    }

    pub(crate) fn with(count: u64) -> Self {
        let tablet = Self::new();
        tablet.write(count);
        tablet
    }

    pub(crate) fn device(&self) -> DeviceId {
        SignNow::public_key(&self.key).device()
    }

    /// Seals `count` more entries.
    pub(crate) fn write(&self, count: u64) {
        for _ in 0..count {
            let seq = self.head() + 1;
            self.write_payload(payload(seq));
        }
    }

    pub(crate) fn write_payload(&self, payload: Vec<u8>) {
        let new = New { at: moment(), seen: None, kind: "session".into(), schema: 1, payload, draft: None };
        now(seal(&self.store, &self.key, new)).unwrap();
    }

    pub(crate) fn head(&self) -> u64 {
        now(self.store.head()).unwrap().map_or(0, |h| h.link.seq)
    }

    pub(crate) fn state(&self) -> SyncState {
        now(self.store.sync_state()).unwrap()
    }

    pub(crate) fn run(&mut self, server: &MemoryServer) -> Outcome {
        self.try_run(server).unwrap()
    }

    /// One run, as after a tap.
    pub(crate) fn try_run(&mut self, server: &MemoryServer) -> Result<Outcome, SyncError> {
        let parts = Parts {
            store: &self.store,
            transport: server,
            clock: &self.clock,
            entropy: &self.entropy,
            signer: &self.key,
            verifier: &Toy,
            codec: &Gzip,
        };
        now(self.engine.run(&parts, &self.profile, true))
    }

    pub(crate) fn clean(&self, server: &MemoryServer) -> u64 {
        let parts = Parts {
            store: &self.store,
            transport: server,
            clock: &self.clock,
            entropy: &self.entropy,
            signer: &self.key,
            verifier: &Toy,
            codec: &Gzip,
        };
        now(waymark_log::sync::clean(&parts, &self.profile)).unwrap()
    }

    /// Sends until `Sent`, at most `tries` times.
    pub(crate) fn drain(&mut self, server: &MemoryServer, tries: usize) {
        for _ in 0..tries {
            if matches!(self.run(server), Outcome::Sent(_)) {
                return;
            }
        }
        panic!("not sent after {tries} tries");
    }
}

/// Every entry of the tablet is on the server, once.
pub(crate) fn all_there(tablet: &Tablet, server: &MemoryServer) {
    assert_eq!(server.held(&tablet.device()), (1..=tablet.head()).collect::<Vec<_>>());
}

impl Tablet {
    /// One run once it is due; time passes until then.
    pub(crate) fn run_when_due(&mut self, server: &MemoryServer) -> Outcome {
        use waymark_log::Clock;
        let wait = self.engine.backoff.wait(self.clock.ticks());
        self.clock.pass(u32::try_from(wait).unwrap());
        let parts = Parts {
            store: &self.store,
            transport: server,
            clock: &self.clock,
            entropy: &self.entropy,
            signer: &self.key,
            verifier: &Toy,
            codec: &Gzip,
        };
        now(self.engine.run(&parts, &self.profile, false)).unwrap()
    }
}
