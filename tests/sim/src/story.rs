//! A run: people and fate act, jobs go on point by point, and after every step the journal is judged.
//!
//! Promise: the order of everything hangs on the seed alone. The next job to go on is the one whose time has come first, the older
//! of two.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use waymark_log::answer::read_cargo;
use waymark_log::courier::Courier;
use waymark_log::outcome::{Verdict, classify};

use crate::journal::Id;
use crate::plan::{Plan, Trouble};
use crate::rng::Rng;
use crate::server::SimServer;
use crate::tablet::{Done, Job, Tablet};
use crate::world::World;

/// What a job is, so that a tablet does not do the same twice at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Sending, or taking back a receipt: the app does one at a time.
    Sync,
    /// Closing a record.
    Seal,
    /// Making or bringing a file.
    Carry,
}

struct Task {
    tablet: usize,
    kind: Kind,
    job: Job,
    wake: u64,
    label: &'static str,
}

/// A courier file under way.
#[derive(Debug, Clone)]
pub struct Cargo {
    /// Its bytes; empty once destroyed.
    pub file: Vec<u8>,
    /// What it holds.
    pub ids: Vec<Id>,
    /// Whether the server said that it has it.
    pub taken: bool,
}

/// A run.
pub struct Story {
    /// The world.
    pub world: Rc<World>,
    /// The server.
    pub server: Rc<SimServer>,
    /// The tablets, those that were copied or followed another included.
    pub tablets: Vec<Tablet>,
    /// The files.
    pub cargo: Vec<Cargo>,
    /// Records so far.
    pub records: u64,
    tasks: Vec<Task>,
}

impl Story {
    /// The beginning of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let plan = Plan::of(seed, &mut rng);
        let world = Rc::new(World::new(plan, rng));
        let server = Rc::new(SimServer::new(world.clone()));
        let mut story =
            Self { world, server, tablets: Vec::new(), cargo: Vec::new(), records: 0, tasks: Vec::new() };
        for n in 0..story.world.plan.tablets {
            let voucher = !story.world.per_mille(250);
            story.tablets.push(Tablet::new(&story.world, &story.server, &format!("tablet {n}"), voucher));
        }
        story.server.back_up();
        story
    }

    /// Whether this tablet is at such a job.
    #[must_use]
    pub fn busy(&self, tablet: usize, kind: Kind) -> bool {
        self.tasks.iter().any(|t| t.tablet == tablet && t.kind == kind)
    }

    /// Starts a job, if the tablet is not at one of its kind.
    pub fn start(&mut self, tablet: usize, kind: Kind, job: Job) {
        if !self.busy(tablet, kind) {
            let wake = self.world.now();
            self.tasks.push(Task { tablet, kind, job, wake, label: "start" });
        }
    }

    /// Lets jobs go on until this time, or until none is left before it.
    pub fn go_on(&mut self, until: u64) {
        while let Some(next) = self.next_task(until) {
            self.world.pass_to(self.tasks[next].wake);
            if self.crash_falls(next) {
                continue;
            }
            match self.tasks[next].job.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                Poll::Pending => {
                    let (wake, label) = self.world.met();
                    (self.tasks[next].wake, self.tasks[next].label) = (wake, label);
                }
                Poll::Ready(done) => {
                    let task = self.tasks.remove(next);
                    self.done(task.tablet, done);
                }
            }
            self.judge_step();
        }
        self.world.pass_to(until);
    }

    /// Lets every job come to its end.
    pub fn go_on_to_rest(&mut self) {
        while let Some(last) = self.tasks.iter().map(|t| t.wake).max() {
            self.go_on(last.max(self.world.now()));
        }
    }

    fn next_task(&self, until: u64) -> Option<usize> {
        let due = self.tasks.iter().enumerate().filter(|(_, t)| t.wake <= until);
        due.min_by_key(|(i, t)| (t.wake, *i)).map(|(i, _)| i)
    }

    /// A crash at this point, of the server at its own points, else of the tablet.
    fn crash_falls(&mut self, next: usize) -> bool {
        let (label, tablet) = (self.tasks[next].label, self.tasks[next].tablet);
        if label.starts_with("server.") {
            if self.world.befalls(Trouble::ServerCrash, 25) {
                self.note_crash(label);
                self.server.start.set(self.server.start.get() + 1);
            }
            return false;
        }
        // What writes is cut more often than what reads.
        let writes =
            label.starts_with("store.de") || label.starts_with("store.fin") || label.starts_with("store.app");
        let falls = self.world.befalls(Trouble::TabletCrash, if writes { 60 } else { 15 });
        if falls {
            self.note_crash(label);
            self.kill(tablet);
        }
        falls
    }

    fn note_crash(&self, label: &'static str) {
        *self.world.crashes.borrow_mut().entry(label).or_default() += 1;
        self.event(&format!("crash at {label}"));
    }

    /// The app is killed and started again.
    pub fn kill(&mut self, tablet: usize) {
        self.tasks.retain(|t| t.tablet != tablet);
        self.tablets[tablet].restart();
    }

    /// Writes an event.
    pub fn event(&self, text: &str) {
        self.world.journal.borrow_mut().event(self.world.now(), text);
    }

    /// Writes a violation.
    pub fn violation(&self, text: &str) {
        self.world.journal.borrow_mut().violation(self.world.now(), text);
    }

    fn done(&mut self, tablet: usize, done: Done) {
        match done {
            Done::Synced(engine, result, begun, held) => {
                self.tablets[tablet].engine = engine;
                self.event(&format!("synced {tablet}: {result:?}"));
                self.judge_sync(tablet, &result, begun, &held);
                self.tablets[tablet].last = Some(result);
            }
            Done::Sealed(Ok(stored), name) => {
                self.event(&format!("saved {tablet} {}", stored.link.seq));
                let removed = self.tablets[tablet].disk.log.borrow().drafts_removed();
                self.tablets[tablet].drafts.retain(|d| d.name != name || !removed.contains(&d.name));
            }
            Done::Sealed(Err(e), _) => self.event(&format!("not saved {tablet}: {e}")),
            Done::Copied(Ok(made), must) => self.copied(tablet, made.bytes, &made.damaged, &must),
            Done::Copied(Err(e), _) => self.event(&format!("not copied {tablet}: {e}")),
            Done::Brought(which, Ok(reply)) if classify(&reply) == Verdict::Read => {
                self.brought(which, &reply.body);
            }
            Done::Brought(..) | Done::ReceiptBack => {}
        }
    }

    /// A file was made: it opens, and holds all that was on the disk from the begin to the end of making it.
    fn copied(&mut self, tablet: usize, file: Vec<u8>, damaged: &[u64], must: &[Id]) {
        let ids = self.inside(&file);
        let still = self.tablets[tablet].disk.ids(self.tablets[tablet].device);
        // What follows a deleted entry is only the place from which the rest goes on: receipted for 30 days, not carried.
        let after_gap = |id: &Id| id.1 > 1 && !still.iter().any(|other| other.1 + 1 == id.1);
        let lacks =
            |id: &&Id| !ids.contains(id) && still.contains(id) && !after_gap(id) && !damaged.contains(&id.1);
        let missing = must.iter().find(lacks);
        match missing {
            Some(id) => self.violation(&format!("a second copy lacks entry {}", id.1)),
            None => self.event(&format!("a second copy of {} entries", ids.len())),
        }
        self.cargo.push(Cargo { file, ids: ids.into_iter().collect(), taken: false });
    }

    fn inside(&self, file: &[u8]) -> BTreeSet<Id> {
        let mut ids = BTreeSet::new();
        let Ok(courier) = Courier::parse(file) else { return ids };
        for part in &courier.parts {
            for link in self.server.peek(&courier, part) {
                ids.insert((part.device, link.seq, link.hash));
            }
        }
        ids
    }

    /// The server took a file, it says: then it has what the receipts name, and those go back.
    fn brought(&mut self, which: usize, answer: &[u8]) {
        let Some(receipts) = read_cargo(answer) else { return };
        let whole = !receipts.is_empty();
        self.event(&format!("cargo {which} taken, {} receipts", receipts.len()));
        if let Some(cargo) = self.cargo.get_mut(which) {
            cargo.taken |= whole;
        }
        for line in receipts {
            let device = waymark_log::Receipt::parse(&line.line).map(|r| r.device).ok();
            let home = self.tablets.iter().position(|t| Some(t.device) == device);
            if let Some(home) = home.filter(|_| !self.world.per_mille(300)) {
                let job = self.tablets[home].receipt_back(line);
                self.start(home, Kind::Sync, job);
            }
        }
    }
}

/// What a seed came to.
#[derive(Debug, Clone)]
pub struct Report {
    /// The seed.
    pub seed: u64,
    /// Covers every event.
    pub digest: u64,
    /// How many events.
    pub events: u64,
    /// Entries that were stored on tablets.
    pub entries: usize,
    /// Of them destroyed by fate alone.
    pub lost_by_fate: usize,
    /// Where crashes fell.
    pub crashes: std::collections::BTreeMap<&'static str, u32>,
    /// What must not have happened; empty is good.
    pub violations: Vec<String>,
    /// The events, if asked for.
    pub trace: Vec<String>,
}

/// Runs one seed from start to end. Stops at the first violation.
#[must_use]
pub fn run(seed: u64, trace: bool) -> Report {
    let mut story = Story::new(seed);
    story.world.journal.borrow_mut().trace = trace.then(Vec::new);
    story.live();
    if story.world.journal.borrow().violations.is_empty() {
        story.end();
    }
    let mut journal = story.world.journal.borrow_mut();
    Report {
        seed,
        digest: journal.digest,
        events: journal.events,
        entries: journal.written.len(),
        lost_by_fate: journal.written.values().filter(|w| w.lost).count(),
        crashes: story.world.crashes.borrow().clone(),
        violations: journal.violations.clone(),
        trace: journal.trace.take().unwrap_or_default(),
    }
}
