//! The authority's server: the real `receive`, `holdings`, `answer` and `courier` of `crates/log` over a store in memory.
//!
//! Promise: as the real one, it commits what a body proves in one step, then reads what it holds, then answers; between the steps
//! it may crash, and a backup of an earlier day may take its place. (`crates/server` itself needs SQLite and a runtime of its own;
//! it is driven under SIGKILL by `tests/e2e`.) What it answers is judged here, at that moment.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use waymark_core::time::Moment;
use waymark_log::answer::{self, nonce};
use waymark_log::courier::{Courier, Part};
use waymark_log::holdings::{Row, holdings, lost};
use waymark_log::native::receive;
use waymark_log::outcome::{ANSWER_TYPE, PROBLEM_TYPE};
use waymark_log::receive::{Limits, Received, Receiver, Rest};
use waymark_log::testing::now;
use waymark_log::{
    Authority, DeviceId, DeviceState, Entry, Hash, Hello, Opener, Proven, Receipt, Reply, Server, SignNow,
    Target, TransportError,
};

use crate::journal::Id;
use crate::keys::{Checker, Key, Opening};
use crate::plan::Trouble;
use crate::world::World;

const NONCE: &[u8] = b"the simulation's nonce secret";

/// One row, as in the database.
#[derive(Debug, Clone)]
pub struct Stored {
    before: Hash,
    aside: Option<&'static str>,
}

/// What survives a crash.
#[derive(Debug, Clone, Default)]
pub struct Durable {
    /// Entries; the key is unique as the database's is.
    pub rows: BTreeMap<Id, Stored>,
    /// How it stands to each device.
    pub devices: BTreeMap<DeviceId, DeviceState>,
    /// The epoch of its own log.
    pub epoch: u64,
    /// Its own log: for whom, and what.
    pub own: Vec<(DeviceId, Entry)>,
    /// Courier files that it took, by SHA-256.
    pub files: BTreeSet<Hash>,
    /// Raw pieces in quarantine.
    pub quarantine: u64,
}

/// The server.
pub struct SimServer {
    world: Rc<World>,
    /// What is on its disk.
    pub disk: RefCell<Durable>,
    /// Copies of earlier days.
    pub backups: RefCell<Vec<(u64, Durable)>>,
    /// Grows with each start: work of an earlier start is gone.
    pub start: Cell<u32>,
    /// Its clock's error.
    pub wrong_ms: Cell<i64>,
    /// How many epochs began after the first.
    pub epochs: Cell<u64>,
    /// When each hello was answered.
    pub answered: RefCell<BTreeMap<Hash, u64>>,
    key: Key,
    check: Checker,
    /// What tablets know of it.
    pub public: Server,
    /// Opens courier files.
    pub opener: Opening,
}

fn problem(status: u16, code: &str, entry: Option<u64>) -> Reply {
    let body = serde_json::json!({ "type": code, "status": status, "entry": entry }).to_string().into_bytes();
    Reply { status, content_type: Some(PROBLEM_TYPE.into()), retry_after: None, body }
}

fn answer_of(body: Vec<u8>) -> Reply {
    Reply { status: 200, content_type: Some(ANSWER_TYPE.into()), retry_after: None, body }
}

impl SimServer {
    /// A new server.
    #[must_use]
    pub fn new(world: Rc<World>) -> Self {
        let (real, seed) = (world.plan.real, world.plan.seed);
        let key = Key::new(real, seed, "server");
        let authority: Authority = SignNow::public_key(&Key::new(real, seed, "root")).authority();
        Self {
            disk: RefCell::new(Durable { epoch: 1, ..Durable::default() }),
            backups: RefCell::default(),
            start: Cell::new(0),
            wrong_ms: Cell::new(0),
            epochs: Cell::new(0),
            answered: RefCell::default(),
            public: Server { authority, key: SignNow::public_key(&key) },
            opener: Opening::new(real, seed),
            check: Checker(real),
            key,
            world,
        }
    }

    fn time(&self) -> Moment {
        let ms = self.world.unix_ms().saturating_add(self.wrong_ms.get());
        Moment::utc(ms.div_euclid(1000) * 1000)
    }

    /// Everything that it holds.
    #[must_use]
    pub fn ids(&self) -> BTreeSet<Id> {
        self.disk.borrow().rows.keys().copied().collect()
    }

    /// Takes one request to its end, unless it crashes.
    pub async fn serve(&self, target: Target, body: &[u8]) -> Result<Reply, TransportError> {
        let start = self.start.get();
        self.step("server.came", start).await?;
        match target {
            Target::Sync => self.sync(body, start).await,
            Target::Cargo => self.cargo(body, start).await,
        }
    }

    async fn step(&self, label: &'static str, start: u32) -> Result<(), TransportError> {
        self.world.point(label, 20).await;
        if self.start.get() == start { Ok(()) } else { Err(TransportError::Cut) }
    }

    fn read(&self, body: &[u8]) -> Result<Received, Reply> {
        let receiver = Receiver::new(&self.check, self.public.authority, Limits::default());
        receive(body, receiver).map_err(|r| problem(r.status(), r.code(), r.entry()))
    }

    async fn sync(&self, body: &[u8], start: u32) -> Result<Reply, TransportError> {
        let received = match self.read(body) {
            Ok(received) => received,
            Err(reply) => return Ok(reply),
        };
        self.step("server.read", start).await?;
        self.commit(&received);
        self.step("server.committed", start).await?;
        let hello = &received.greeting.hello;
        let receipt = self.receipt(&received);
        let now_s = self.time().unix_ms.div_euclid(1000);
        let next = nonce::make(NONCE, &hello.device, now_s);
        let known = hello.nonce.as_deref().is_some_and(|n| nonce::known(NONCE, &hello.device, n, now_s));
        let news = known.then(|| self.news(hello));
        let lines = answer::write(&self.key, &self.public.authority, &[receipt], Some(&next), news.as_ref());
        let lines = self.newer(lines.unwrap_or_default());
        self.step("server.answered", start).await?;
        Ok(answer_of(lines))
    }

    /// A newer server says more: lines that this version does not know stand between those that it does.
    fn newer(&self, lines: Vec<u8>) -> Vec<u8> {
        if !self.world.plan.has(Trouble::NewerServer) {
            return lines;
        }
        let Ok(text) = String::from_utf8(lines) else { return Vec::new() };
        let mut lines: Vec<&str> = text.lines().collect();
        lines.pop();
        lines.insert(lines.len().min(2), "{\"later\":{\"a\":[1,2]}}");
        format!("{}\n{{\"end\":{}}}\n", lines.join("\n"), lines.len()).into_bytes()
    }

    async fn cargo(&self, body: &[u8], start: u32) -> Result<Reply, TransportError> {
        let file = match Courier::parse(body)
            .and_then(|f| f.check(&self.check, &self.public.authority, &self.opener.public_key()).map(|()| f))
        {
            Ok(file) => file,
            Err(e) => return Ok(problem(400, e.code(), None)),
        };
        let mut receipts = Vec::new();
        for part in &file.parts {
            let Ok(packed) = file.open(part, &self.opener) else { continue };
            let Ok(received) = self.read(&packed) else { continue };
            if received.greeting.hello.device != part.device {
                continue;
            }
            self.step("server.part", start).await?;
            self.commit(&received);
            receipts.push(self.receipt(&received));
        }
        self.disk.borrow_mut().files.insert(Hash::of(body));
        self.step("server.answered", start).await?;
        if receipts.is_empty() && !file.parts.is_empty() {
            return Ok(problem(400, "wrong_seal", None));
        }
        let lines =
            answer::write(&self.key, &self.public.authority, &receipts, None, None).unwrap_or_default();
        Ok(answer_of(lines))
    }

    /// One transaction.
    fn commit(&self, received: &Received) {
        let hello = &received.greeting.hello;
        self.notice_restore(hello);
        let mut disk = self.disk.borrow_mut();
        let voucher = hello.voucher.is_some();
        let state = disk.devices.entry(hello.device).or_insert(DeviceState::Pending);
        if voucher && *state == DeviceState::Pending {
            *state = DeviceState::Adopted;
        }
        if matches!(received.rest, Rest::Quarantine { .. }) {
            disk.quarantine += 1;
        }
        for good in &received.good {
            let id = (hello.device, good.link.seq, good.link.hash);
            if good.erased.is_some() || disk.rows.contains_key(&id) {
                continue;
            }
            let aside = good.fault.map(waymark_log::EntryError::code);
            disk.rows.insert(id, Stored { before: good.before, aside });
            self.world.journal.borrow_mut().held(self.world.now(), id, &good.entry);
        }
    }

    /// Our own receipt above what we hold: we were restored from an older copy.
    fn notice_restore(&self, hello: &Hello) {
        let Some(line) = hello.receipt.clone() else { return };
        let verifier = crate::keys::SimNow(self.check);
        let Ok(Ok(proven)) = now(Proven::prove(line, &verifier, &self.public, &hello.device, None)) else {
            return;
        };
        let earlier = proven.receipt();
        let held = holdings(&self.rows(&hello.device), hello, &hello.from).held;
        let mut disk = self.disk.borrow_mut();
        if earlier.epoch > disk.epoch || earlier.epoch == disk.epoch && lost(earlier, &held) {
            disk.epoch = earlier.epoch.max(disk.epoch) + 1;
            self.epochs.set(self.epochs.get() + 1);
        }
    }

    fn rows(&self, device: &DeviceId) -> Vec<Row> {
        let disk = self.disk.borrow();
        let of_device = disk.rows.range((*device, 0, Hash([0; 32]))..).take_while(|((d, ..), _)| d == device);
        of_device.map(|((_, seq, hash), s)| Row { seq: *seq, hash: *hash, before: s.before }).collect()
    }

    fn receipt(&self, received: &Received) -> Receipt {
        let hello = &received.greeting.hello;
        let tip = received.head.map_or(hello.from, |h| h.link);
        let found = holdings(&self.rows(&hello.device), hello, &tip);
        let disk = self.disk.borrow();
        let of_device = disk.rows.range((hello.device, 0, Hash([0; 32]))..);
        let aside: Vec<(u64, String)> = of_device
            .take_while(|((d, ..), _)| *d == hello.device)
            .filter_map(|((_, seq, _), s)| Some((*seq, s.aside?.to_owned())))
            .collect();
        let receipt = Receipt {
            receipt: 1,
            device: hello.device,
            hello: received.greeting.hash,
            state: disk.devices.get(&hello.device).copied().unwrap_or(DeviceState::Pending),
            held: found.held,
            forks: found.forks,
            aside,
            time: self.time(),
            epoch: disk.epoch,
        };
        self.answered.borrow_mut().insert(receipt.hello, self.world.now());
        drop(disk);
        self.judge(&receipt);
        receipt
    }

    /// A receipt is true: each number of a range is durable now, and each follows the one before it.
    fn judge(&self, receipt: &Receipt) {
        let rows = self.rows(&receipt.device);
        let mut journal = self.world.journal.borrow_mut();
        let at = self.world.now();
        journal.event(at, &format!("receipt {} {:?}", receipt.device.short(), receipt.state));
        for range in &receipt.held {
            let mut wanted = range.hash;
            for seq in (range.first..=range.last).rev() {
                match rows.iter().find(|r| r.seq == seq && r.hash == wanted) {
                    Some(row) => wanted = row.before,
                    None => {
                        let text = format!("a receipt says that {seq} is held, and it is not");
                        journal.violation(at, &text);
                        break;
                    }
                }
            }
        }
    }

    fn news(&self, hello: &Hello) -> answer::News {
        let disk = self.disk.borrow();
        let start = waymark_log::Cursor { epoch: disk.epoch, seq: 0 };
        let from = hello.cursor.filter(|c| c.epoch == disk.epoch).unwrap_or(start);
        let numbered = disk.own.iter().zip(1_u64..);
        let found: Vec<(u64, Entry)> = numbered
            .filter(|((device, _), n)| *device == hello.device && *n > from.seq)
            .map(|((_, entry), n)| (n, entry.clone()))
            .collect();
        let to = waymark_log::Cursor { epoch: disk.epoch, seq: found.last().map_or(from.seq, |(n, _)| *n) };
        let entries: Vec<Entry> = found.into_iter().map(|(_, e)| e).collect();
        let line = answer::NewsLine {
            news: 1,
            device: hello.device,
            from,
            to,
            entries: u64::try_from(entries.len()).unwrap_or(0),
            digest: answer::digest(&entries),
            have: Hash([0; 32]),
            changed: BTreeMap::new(),
        };
        answer::News { line, entries }
    }

    /// The links in a part of a courier file, without taking them.
    #[must_use]
    pub fn peek(&self, file: &Courier, part: &Part) -> Vec<waymark_log::Link> {
        let packed = file.open(part, &self.opener).unwrap_or_default();
        self.read(&packed).map_or_else(|_| Vec::new(), |r| r.good.iter().map(|g| g.link).collect())
    }

    /// What its own log has for this device.
    #[must_use]
    pub fn own_for(&self, device: &DeviceId) -> Vec<Entry> {
        self.disk.borrow().own.iter().filter(|(d, _)| d == device).map(|(_, e)| e.clone()).collect()
    }

    /// The office writes a review.
    pub fn review(&self, device: DeviceId, record: &str) {
        let mut disk = self.disk.borrow_mut();
        let seq = u64::try_from(disk.own.len()).unwrap_or(0) + 1;
        let header =
            waymark_log::Header { seq, at: self.time(), seen: None, kind: "review".into(), schema: 1 };
        let epoch = disk.epoch;
        let payload = format!("{{\"id\":\"{record}\",\"status\":\"accepted\",\"of\":[{epoch},{seq}]}}");
        if let Ok(entry) = Entry::make(&header, payload.into_bytes()) {
            disk.own.push((device, entry));
        }
    }

    /// Takes a backup; only those of the last 20 days are kept.
    pub fn back_up(&self) {
        let at = self.world.now();
        let mut backups = self.backups.borrow_mut();
        backups.retain(|(then, _)| at - then < 20 * 86_400_000);
        backups.push((at, self.disk.borrow().clone()));
    }

    /// A backup takes its place. Where its own log lost something, the restore is known and begins a new epoch at once (a number
    /// that no copy can have used); else it is silent, and a tablet's receipt must show it.
    pub fn restore(&self, which: usize) {
        let Some((_, copy)) = self.backups.borrow().get(which).cloned() else { return };
        self.backups.borrow_mut().truncate(which + 1);
        let known = copy.own.len() != self.disk.borrow().own.len() || copy.epoch != self.disk.borrow().epoch;
        let mut disk = self.disk.borrow_mut();
        *disk = copy;
        if known {
            disk.epoch = self.world.now().max(disk.epoch + 1);
            self.epochs.set(self.epochs.get() + 1);
        }
        self.start.set(self.start.get() + 1);
    }
}
