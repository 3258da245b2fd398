//! The invariants. Each is about what the journal and the places say now, never about how the engine got there.
//!
//! Promise: nothing shown as saved is missing; nothing twice; nothing changed; ticks and outcomes are true; in the end everything
//! is at the server.

use std::collections::BTreeSet;

use waymark_log::{Entry, Outcome, SyncError};

use crate::journal::Id;
use crate::story::Story;

/// Codes under which an entry may wait for a person although nothing on the way said so.
const OWN_CODES: [&str; 1] = ["damaged"];

impl Story {
    /// Every entry, wherever it is: on a tablet, in a file, at the server.
    #[must_use]
    pub fn everywhere(&self) -> BTreeSet<Id> {
        let mut all = self.server.ids();
        for tablet in &self.tablets {
            all.extend(tablet.disk.ids(tablet.device));
        }
        for cargo in self.cargo.iter().filter(|c| !c.file.is_empty()) {
            all.extend(cargo.ids.iter().copied());
        }
        all
    }

    /// After each step that took something away anywhere: nothing that was stored is missing.
    pub fn judge_step(&self) {
        if std::mem::take(&mut self.world.journal.borrow_mut().taken_away) {
            self.judge();
        }
    }

    /// Nothing that was stored is missing.
    pub fn judge(&self) {
        let everywhere = self.everywhere();
        let mut journal = self.world.journal.borrow_mut();
        let missing: Vec<Id> = journal
            .written
            .iter()
            .filter(|(id, w)| !w.lost && !everywhere.contains(*id))
            .map(|(id, _)| *id)
            .collect();
        for id in missing {
            journal.violation(self.world.now(), &format!("entry {} of {} is missing", id.1, id.0.short()));
            if let Some(w) = journal.written.get_mut(&id) {
                w.lost = true;
            }
        }
    }

    /// After a run of the engine: what it shows is true.
    pub fn judge_sync(&self, tablet: usize, result: &Result<Outcome, SyncError>, begun: u64, held: &[Id]) {
        self.judge_ticks(tablet);
        self.judge_waiting(tablet);
        let Ok(outcome) = result else { return };
        match outcome {
            Outcome::Sent(_) => self.judge_sent(tablet, begun, held),
            Outcome::NeedsHuman(h) if h.code == "behind" && !self.tablets[tablet].astray => {
                self.violation(&format!("tablet {tablet} is behind itself for no reason"));
            }
            Outcome::NeedsHuman(_) | Outcome::RetryLater(_) => {}
        }
    }

    fn judge_ticks(&self, tablet: usize) {
        for id in self.tablets[tablet].ticked() {
            if !self.world.journal.borrow().durable.contains(&id) {
                self.violation(&format!("entry {} has a second tick and was never durable", id.1));
            }
        }
    }

    fn judge_waiting(&self, tablet: usize) {
        let t = &self.tablets[tablet];
        for waiting in t.disk.state().waiting {
            let said = t.link.said.borrow().contains(&waiting.code.as_str());
            if !said && !OWN_CODES.contains(&waiting.code.as_str()) {
                self.violation(&format!(
                    "entry {} waits as {}, which nobody said",
                    waiting.seq, waiting.code
                ));
            }
        }
    }

    /// `Sent`: the answer was made during this run, and all that the disk held at its begin was durable at some time, or is named.
    fn judge_sent(&self, tablet: usize, begun: u64, held: &[Id]) {
        let state = self.tablets[tablet].disk.state();
        let receipt = state.receipt.as_ref().and_then(|l| waymark_log::Receipt::parse(&l.line).ok());
        let Some(receipt) = receipt else {
            return self.violation("sent without a receipt");
        };
        let when = self.server.answered.borrow().get(&receipt.hello).copied();
        if when.is_none_or(|at| at < begun) {
            self.violation("sent, and the answer is of an earlier run");
        }
        let journal = self.world.journal.borrow();
        let missing = held.iter().find(|id| {
            !journal.durable.contains(*id)
                && state.waiting_code(id.1).is_none()
                && journal.written.get(*id).is_some_and(|w| !w.damaged)
        });
        if let Some(id) = missing {
            let text = format!("sent, and entry {} was never at the server", id.1);
            drop(journal);
            self.violation(&text);
        }
    }

    /// In the end: everything is at the server, each tablet knows it, and all news came once.
    pub fn judge_end(&self) {
        let at_server = self.server.ids();
        let journal = self.world.journal.borrow();
        let open: Vec<Id> = journal
            .written
            .iter()
            .filter(|(id, w)| !w.lost && !w.damaged && !at_server.contains(*id))
            .map(|(id, _)| *id)
            .collect();
        drop(journal);
        for id in open.iter().take(3) {
            self.violation(&format!("entry {} of {} never came to the server", id.1, id.0.short()));
        }
        for (n, tablet) in self.tablets.iter().enumerate() {
            self.judge_bytes(n);
            let settled = match &tablet.last {
                Some(Ok(Outcome::Sent(_))) => true,
                Some(Ok(Outcome::NeedsHuman(h))) => {
                    h.code == "damaged" || h.code == "behind" && tablet.astray
                }
                _ => false,
            };
            if !settled {
                self.violation(&format!("tablet {n} never came to rest: {:?}", tablet.last));
            }
            if !tablet.drafts.is_empty() {
                self.violation(&format!("tablet {n} still has a draft that it could not close"));
            }
            self.judge_news(n);
        }
    }

    fn judge_bytes(&self, tablet: usize) {
        let t = &self.tablets[tablet];
        for stored in t.disk.entries() {
            let id = (t.device, stored.link.seq, stored.link.hash);
            let journal = self.world.journal.borrow();
            let same = journal.written.get(&id).is_some_and(|w| w.damaged || w.entry == stored.entry);
            drop(journal);
            if !same {
                self.violation(&format!("entry {} on tablet {tablet} is not what was written", id.1));
            }
        }
    }

    /// All of the office's news for this device is there, each as often as epochs began, at most.
    fn judge_news(&self, tablet: usize) {
        let t = &self.tablets[tablet];
        let got = t.disk.log.borrow().news();
        let count = |entry: &Entry| got.iter().filter(|e| *e == entry).count();
        for entry in self.server.own_for(&t.device) {
            if count(&entry) == 0 {
                self.violation(&format!("news never came to tablet {tablet}"));
            }
        }
        let most = usize::try_from(self.server.epochs.get()).unwrap_or(usize::MAX).saturating_add(1);
        if got.iter().any(|e| count(e) > most) {
            self.violation(&format!("news came too often to tablet {tablet}"));
        }
    }
}
