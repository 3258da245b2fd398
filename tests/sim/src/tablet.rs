//! A tablet of the simulation: a key, a disk, a clock, a way to the server, and the jobs that it does.
//!
//! Promise: a job is the engine's own code from start to end and owns all that it needs; dropping it is what killing the app is.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use waymark_core::time::Moment;
use waymark_log::courier::{self, Made, Tools, What};
use waymark_log::log::{New, SealError, seal};
use waymark_log::memory::MemoryStore;
use waymark_log::offer::{Settled, settle};
use waymark_log::testing::now;
use waymark_log::traits::{Clock as _, Store as _, StoredEntry};
use waymark_log::{
    DeviceId, Engine, Opener, Outcome, Parts, Profile, Proven, Reply, SignNow, SignedLine, SyncError, Target,
    Transport, TransportError, VoucherProof, sync,
};

use crate::disk::{Disk, SimStore};
use crate::journal::Id;
use crate::keys::{Checker, Key, SimCodec, SimNow, SimSealer, SimSigner, SimVerifier};
use crate::link::{Link, WrongWay};
use crate::server::SimServer;
use crate::world::{SimClock, SimEntropy, TabletClock, World};

/// What a job came to.
pub enum Done {
    /// A run of the engine, when it began, and what the disk held then.
    Synced(Engine, Result<Outcome, SyncError>, u64, Vec<Id>),
    /// A record was closed.
    Sealed(Result<StoredEntry, SealError>, String),
    /// A second copy was made; what it must hold.
    Copied(Result<Made, SyncError>, Vec<Id>),
    /// A courier file was brought.
    Brought(usize, Result<Reply, TransportError>),
    /// A receipt came back by hand.
    ReceiptBack,
}

/// A job under way.
pub type Job = Pin<Box<dyn Future<Output = Done>>>;

/// A draft that is not yet an entry.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The record's id, and the draft's name.
    pub name: String,
    kind: &'static str,
    schema: u32,
    payload: Vec<u8>,
}

/// A tablet.
pub struct Tablet {
    /// Its key.
    pub key: Key,
    /// Its name.
    pub device: DeviceId,
    /// Its disk.
    pub disk: Rc<Disk>,
    /// Its clock.
    pub clock: Rc<TabletClock>,
    /// Its way.
    pub link: Rc<Link>,
    /// Waiting time and budget.
    pub engine: Engine,
    /// What its hello says.
    pub profile: Profile,
    /// What is not yet closed.
    pub drafts: Vec<Draft>,
    /// Copies of earlier days.
    pub copies: Vec<MemoryStore>,
    /// Restored or copied: its own receipts may be ahead of it.
    pub astray: bool,
    /// What the last run came to.
    pub last: Option<Result<Outcome, SyncError>>,
    world: Rc<World>,
}

impl Tablet {
    /// A new tablet, with a voucher or without.
    #[must_use]
    pub fn new(world: &Rc<World>, server: &Rc<SimServer>, name: &str, voucher: bool) -> Self {
        let key = Key::new(world.plan.real, world.plan.seed, name);
        let public = SignNow::public_key(&key);
        let mut profile = Profile::new(server.public);
        profile.voucher = voucher.then(|| VoucherProof::make(name, b"voucher", &public));
        let link = Link {
            world: world.clone(),
            server: server.clone(),
            old_requests: std::cell::RefCell::default(),
            old_replies: std::cell::RefCell::default(),
            said: std::cell::RefCell::default(),
        };
        Self {
            device: public.device(),
            key,
            disk: Rc::default(),
            clock: Rc::default(),
            link: Rc::new(link),
            engine: Engine::default(),
            profile,
            drafts: Vec::new(),
            copies: Vec::new(),
            astray: false,
            last: None,
            world: world.clone(),
        }
    }

    /// Another tablet with the same key and the same data.
    #[must_use]
    pub fn copied(&self, server: &Rc<SimServer>) -> Self {
        let mut other = Self::new(&self.world, server, "copy", false);
        (other.key, other.device) = (self.key.clone(), self.device);
        *other.disk.log.borrow_mut() = self.disk.log.borrow().snapshot();
        other.profile = self.profile.clone();
        other.astray = true;
        other
    }

    fn store(&self) -> SimStore {
        SimStore { world: self.world.clone(), disk: self.disk.clone(), device: self.device }
    }

    fn checker(&self) -> Checker {
        Checker(self.world.plan.real)
    }

    /// Begins a record.
    pub fn draft(&mut self, name: String, newer: bool, size: usize) {
        let (kind, schema, more) = match (newer, self.world.below(4)) {
            (true, 0) => ("of_tomorrow", 1, ",\"unknown\":{\"deep\":[1,2,3]}"),
            (true, 1) => ("session", 9, ",\"unknown\":true"),
            (_, 2) => ("note", 1, ",\"salt\":\"00112233445566778899aabbccddeeff\""),
            _ => ("session", 1, ",\"place\":\"XX01\",\"place_name\":\"قرية\""),
        };
        // In the order of the alphabet no field stands: who writes JSON anew changes the bytes.
        let pad = "x".repeat(size);
        let payload = format!("{{\"revision\":1,\"id\":\"{name}\"{more},\"pad\":\"{pad}\"}}").into_bytes();
        self.drafts.push(Draft { name, kind, schema, payload });
    }

    /// Closes the draft at this place.
    pub fn seal(&self, which: usize) -> Option<Job> {
        let draft = self.drafts.get(which)?.clone();
        let (world, store, clock) = (self.world.clone(), self.store(), self.clock.clone());
        let signer = SimSigner(world.clone(), self.key.clone());
        Some(Box::pin(async move {
            let at: Moment = SimClock(&world, &clock).now();
            let new = New {
                at,
                seen: None,
                kind: draft.kind.into(),
                schema: draft.schema,
                payload: draft.payload,
                draft: Some(draft.name.clone()),
            };
            Done::Sealed(seal(&store, &signer, new).await, draft.name)
        }))
    }

    /// One run of the engine; with `tap` without waiting. `again`: a person asked to offer again what waited.
    #[must_use]
    pub fn sync(&self, tap: bool, again: bool) -> Job {
        let (world, store, clock, link) =
            (self.world.clone(), self.store(), self.clock.clone(), self.link.clone());
        let signer = SimSigner(world.clone(), self.key.clone());
        let verifier = SimVerifier(world.clone(), self.checker());
        let (codec, mut engine, profile) = (SimCodec(world.clone()), self.engine, self.profile.clone());
        let (begun, held) = (world.now(), self.disk.ids(self.device));
        let head = self.disk.head();
        Box::pin(async move {
            if again && let Ok(mut state) = store.sync_state().await {
                state.retry();
                if let Err(e) = store.finish(&state, &[]).await {
                    return Done::Synced(engine, Err(e.into()), begun, held);
                }
            }
            let parts = Parts {
                store: &store,
                transport: &WrongWay(&link, head),
                clock: &SimClock(&world, &clock),
                entropy: &SimEntropy(&world),
                signer: &signer,
                verifier: &verifier,
                codec: &codec,
            };
            let result = engine.run(&parts, &profile, tap).await;
            if matches!(result, Ok(Outcome::Sent(_)))
                && let Err(e) = sync::clean(&parts, &profile).await
            {
                return Done::Synced(engine, Err(e), begun, held);
            }
            Done::Synced(engine, result, begun, held)
        })
    }

    /// A second copy outside the browser.
    #[must_use]
    pub fn copy(&self, what: What) -> Job {
        let (world, store, clock) = (self.world.clone(), self.store(), self.clock.clone());
        let signer = SimSigner(world.clone(), self.key.clone());
        let (codec, profile) = (SimCodec(world.clone()), self.profile.clone());
        let seal_to = self.link.server.opener.public_key();
        let settled = if what == What::Outstanding { self.settled() } else { Settled::default() };
        let skip = |id: &Id| !settled.covers(id.1);
        let must: Vec<Id> = self.disk.ids(self.device).into_iter().filter(skip).collect();
        Box::pin(async move {
            let tools = Tools {
                store: &store,
                signer: &signer,
                sealer: &SimSealer(world.clone()),
                codec: &codec,
                entropy: &SimEntropy(&world),
            };
            let at = SimClock(&world, &clock).now();
            Done::Copied(courier::make(&tools, &profile, &seal_to, at, what, &settled).await, must)
        })
    }

    /// Brings a courier file over this tablet's way.
    #[must_use]
    pub fn bring(&self, which: usize, file: Vec<u8>) -> Job {
        let link = self.link.clone();
        Box::pin(async move { Done::Brought(which, link.post(Target::Cargo, file).await) })
    }

    /// A receipt that a carrier brought back.
    #[must_use]
    pub fn receipt_back(&self, line: SignedLine) -> Job {
        let (store, device) = (self.store(), self.device);
        let verifier = SimVerifier(self.world.clone(), self.checker());
        let server = self.profile.server;
        Box::pin(async move {
            let _shown_by_its_ticks = sync::bring_back(&store, &verifier, &server, &device, line).await;
            Done::ReceiptBack
        })
    }

    /// The app is killed and started again: only the disk stays.
    pub fn restart(&mut self) {
        self.engine = Engine::default();
        self.clock.started.set(self.world.now());
        let removed = self.disk.log.borrow().drafts_removed();
        self.drafts.retain(|d| !removed.contains(&d.name));
    }

    fn proven(&self) -> Option<Proven> {
        let line = self.disk.state().receipt?;
        let verifier = SimNow(self.checker());
        now(Proven::prove(line, &verifier, &self.profile.server, &self.device, None)).ok()?.ok()
    }

    /// What the stored receipt settles, read straight from the disk.
    #[must_use]
    pub fn settled(&self) -> Settled {
        let proven = self.proven();
        let log = self.disk.log.borrow().clone();
        now(settle(&log, proven.as_ref())).unwrap_or_default()
    }

    /// The entries that have a second tick now: what the screen would show.
    #[must_use]
    pub fn ticked(&self) -> Vec<Id> {
        let settled = self.settled();
        self.disk.ids(self.device).into_iter().filter(|id| settled.second_tick(id.1)).collect()
    }
}
