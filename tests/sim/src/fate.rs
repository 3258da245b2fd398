//! What people and fate do between the jobs: write, send, copy, carry, and everything that goes wrong in the field.

use waymark_log::courier::What;
use waymark_log::{DeviceState, Outcome};

use crate::plan::Trouble;
use crate::story::{Kind, Story};
use crate::tablet::Tablet;

impl Story {
    fn some_tablet(&self) -> usize {
        self.world.index(self.tablets.len())
    }

    fn chance(&self, below: u64) -> u64 {
        self.world.below(below)
    }

    /// From the first action to the last; stops at the first violation.
    pub fn live(&mut self) {
        for _ in 0..self.world.plan.actions {
            self.act();
            self.judge();
            let pause = self.world.plan.pause_min * 60_000;
            let pause = self.world.between(1, pause.max(2));
            // Often the next thing happens while jobs are still under way.
            let pause = if self.chance(3) == 0 { pause } else { self.world.between(1, 1_500) };
            self.go_on(self.world.now() + pause);
            if !self.world.journal.borrow().violations.is_empty() {
                return;
            }
        }
    }

    fn act(&mut self) {
        match self.chance(20) {
            0..=5 => self.write(),
            6..=10 => self.send(),
            11 => self.second_copy(),
            12 => self.carry(),
            13 => self.office(),
            14 => self.server.back_up(),
            15 => self.snapshot(),
            16 => self.disks_and_clocks(),
            17 => self.copy_or_restore(),
            18 => self.server_and_files(),
            _ => {
                let tablet = self.some_tablet();
                self.kill(tablet);
            }
        }
    }

    fn write(&mut self) {
        let tablet = self.some_tablet();
        for _ in 0..self.world.between(1, 3) {
            self.records += 1;
            let name = format!("00000000-0000-7000-8000-{:012x}", self.records);
            let newer = self.world.plan.has(Trouble::NewerTablet);
            let every = self.world.plan.large_every;
            let large = every > 0 && self.chance(every) == 0;
            let size = if large { self.world.index(60_000) } else { self.world.index(120) };
            self.tablets[tablet].draft(name, newer, size);
        }
        self.close_drafts(tablet);
    }

    /// Closes one draft of this tablet, if there is one.
    pub fn close_drafts(&mut self, tablet: usize) {
        let which = self.world.index(self.tablets[tablet].drafts.len());
        if let Some(job) = self.tablets[tablet].seal(which) {
            self.start(tablet, Kind::Seal, job);
        }
    }

    fn send(&mut self) {
        let tablet = self.some_tablet();
        self.close_drafts(tablet);
        let tap = self.world.per_mille(self.world.plan.taps_per_mille);
        let again = tap && self.chance(8) == 0;
        let job = self.tablets[tablet].sync(tap, again);
        self.start(tablet, Kind::Sync, job);
    }

    fn second_copy(&mut self) {
        let tablet = self.some_tablet();
        let what = if self.chance(2) == 0 { What::Everything } else { What::Outstanding };
        let job = self.tablets[tablet].copy(what);
        self.start(tablet, Kind::Carry, job);
    }

    fn carry(&mut self) {
        if self.cargo.is_empty() {
            return self.second_copy();
        }
        let which = self.world.index(self.cargo.len());
        let mut file = self.cargo[which].file.clone();
        if file.is_empty() {
            return;
        }
        if self.world.befalls(Trouble::Garbled, 200) {
            let at = self.world.index(file.len());
            file[at] ^= 1;
        }
        let tablet = self.some_tablet();
        let job = self.tablets[tablet].bring(which, file);
        self.start(tablet, Kind::Carry, job);
    }

    fn office(&mut self) {
        let tablet = self.some_tablet();
        let device = self.tablets[tablet].device;
        match self.chance(4) {
            0 => {
                self.server.disk.borrow_mut().devices.insert(device, DeviceState::Adopted);
            }
            1 if self.world.befalls(Trouble::Revoked, 1_000) => {
                self.server.disk.borrow_mut().devices.insert(device, DeviceState::Revoked);
            }
            _ => self.server.review(device, &format!("{}", self.records)),
        }
    }

    fn snapshot(&mut self) {
        let tablet = self.some_tablet();
        let copy = self.tablets[tablet].disk.log.borrow().snapshot();
        self.tablets[tablet].copies.push(copy);
    }

    fn disks_and_clocks(&mut self) {
        let tablet = self.some_tablet();
        let t = &self.tablets[tablet];
        let full = self.world.befalls(Trouble::FullDisk, 500);
        t.disk.full.set(full);
        if self.world.befalls(Trouble::JumpingClock, 500) {
            let years = i64::try_from(self.world.below(8)).unwrap_or(0) - 4;
            t.clock.wrong_ms.set(years * 31_000_000_000 + 12_345);
            let minutes = i64::try_from(self.world.below(20)).unwrap_or(0) - 10;
            self.server.wrong_ms.set(minutes * 60_000);
        }
        let head = t.disk.head();
        if self.world.befalls(Trouble::DamagedBytes, 150) && head > 0 {
            let seq = self.world.between(1, head);
            t.disk.log.borrow().damage(seq);
            let ids = t.disk.ids(t.device);
            let mut journal = self.world.journal.borrow_mut();
            journal.event(self.world.now(), &format!("entry {seq} on tablet {tablet} is damaged"));
            for id in ids.iter().filter(|id| id.1 == seq) {
                if let Some(w) = journal.written.get_mut(id) {
                    (w.damaged, w.torn) = (true, true);
                }
            }
        }
    }

    fn copy_or_restore(&mut self) {
        let tablet = self.some_tablet();
        if self.chance(2) == 0 {
            if self.tablets.len() < 14 && self.world.befalls(Trouble::CopiedTablet, 400) {
                let copy = self.tablets[tablet].copied(&self.server);
                self.tablets[tablet].astray = true;
                self.tablets.push(copy);
                self.event(&format!("tablet {tablet} is copied"));
            }
        } else if self.world.befalls(Trouble::RestoredTablet, 400) {
            self.restore_tablet(tablet);
        }
        let behind = |t: &Tablet| matches!(&t.last, Some(Ok(Outcome::NeedsHuman(h))) if h.code == "behind");
        if behind(&self.tablets[tablet]) && self.tablets.len() < 14 {
            let name = format!("follower {}", self.tablets.len());
            let mut next = Tablet::new(&self.world, &self.server, &name, true);
            next.profile.succeeds = Some(self.tablets[tablet].device);
            self.tablets.push(next);
        }
    }

    /// An old copy takes the place of what the tablet has, or nothing does (a wiped browser).
    fn restore_tablet(&mut self, tablet: usize) {
        self.kill(tablet);
        let t = &self.tablets[tablet];
        let which = self.world.index(t.copies.len() + 1);
        let old = t.copies.get(which).map(waymark_log::memory::MemoryStore::snapshot).unwrap_or_default();
        let gone = t.disk.ids(t.device);
        *t.disk.log.borrow_mut() = old;
        let kept = t.disk.ids(t.device);
        let gone: Vec<_> = gone.into_iter().filter(|id| !kept.contains(id)).collect();
        let everywhere = self.everywhere();
        self.event(&format!("tablet {tablet} is restored to {} entries", kept.len()));
        self.world.journal.borrow_mut().destroyed(self.world.now(), &gone, &everywhere, true);
        let t = &mut self.tablets[tablet];
        (t.astray, t.last) = (true, None);
        t.drafts.clear();
        t.copies.clear();
    }

    fn server_and_files(&mut self) {
        if self.world.befalls(Trouble::LostCargo, 300) && !self.cargo.is_empty() {
            let which = self.world.index(self.cargo.len());
            self.cargo[which].file.clear();
            let ids = self.cargo[which].ids.clone();
            let everywhere = self.everywhere();
            self.event("a courier file is lost");
            self.world.journal.borrow_mut().destroyed(self.world.now(), &ids, &everywhere, false);
        }
        if self.world.befalls(Trouble::RestoredServer, 500) {
            let oldest = self.world.now().saturating_sub(20 * 86_400_000);
            let fit: Vec<usize> = (0..self.server.backups.borrow().len())
                .filter(|i| self.server.backups.borrow()[*i].0 >= oldest)
                .collect();
            if fit.is_empty() {
                return;
            }
            let before: Vec<_> = self.server.ids().into_iter().collect();
            self.server.restore(fit[self.world.index(fit.len())]);
            let everywhere = self.everywhere();
            let gone: Vec<_> = before.into_iter().filter(|id| !everywhere.contains(id)).collect();
            self.event(&format!("the server is restored, {} entries are only remembered", gone.len()));
            self.world.journal.borrow_mut().destroyed(self.world.now(), &gone, &everywhere, false);
        }
    }

    /// Troubles stop. All must come to rest by itself; what waits for a person gets its tap at last.
    pub fn end(&mut self) {
        self.world.calm_down();
        self.go_on_to_rest();
        for tablet in &self.tablets {
            tablet.disk.full.set(false);
        }
        for which in 0..self.cargo.len() {
            let file = self.cargo[which].file.clone();
            if !file.is_empty() {
                let job = self.tablets[0].bring(which, file);
                self.start(0, Kind::Carry, job);
                self.go_on_to_rest();
            }
        }
        for round in 0..24 {
            if round > 3 && self.at_rest() {
                break;
            }
            for tablet in 0..self.tablets.len() {
                while !self.tablets[tablet].drafts.is_empty() && round < 4 {
                    let before = self.tablets[tablet].drafts.len();
                    self.close_drafts(tablet);
                    self.go_on_to_rest();
                    if self.tablets[tablet].drafts.len() == before {
                        break;
                    }
                }
                // A quarter of an hour goes by, and the app tries by itself; a person taps only in the end.
                let job = self.tablets[tablet].sync(false, round == 12);
                self.start(tablet, Kind::Sync, job);
            }
            self.go_on_to_rest();
            self.go_on(self.world.now() + 61 * 60_000);
            if !self.world.journal.borrow().violations.is_empty() {
                return;
            }
        }
        self.judge_end();
    }

    fn at_rest(&self) -> bool {
        self.tablets.iter().all(|t| {
            let ids = t.disk.ids(t.device);
            let waits = |seq| t.disk.state().waiting_code(seq).is_some_and(|c| c != "damaged");
            t.drafts.is_empty()
                && matches!(&t.last, Some(Ok(Outcome::Sent(_) | Outcome::NeedsHuman(_))))
                && !ids.iter().any(|id| waits(id.1))
        })
    }
}
