//! The event log of a run, and what it proves: which entries were ever stored, where they may have been lost by fate alone, and
//! what the engine did that it must not do.
//!
//! Promise: a violation is written down once with the time at which it was seen; the digest covers every event, so two runs of
//! one seed are the same run only if their digests are.

use std::collections::{BTreeMap, BTreeSet};

use waymark_log::{DeviceId, Entry, Hash};

/// An entry: device, number, hash after it.
pub type Id = (DeviceId, u64, Hash);

/// What is known of an entry that was once stored on a tablet.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its bytes.
    pub entry: Entry,
    /// The record that it holds.
    pub record: String,
    /// Fate destroyed its only copy: nobody can be asked for it.
    pub lost: bool,
    /// Fate destroyed a copy on its tablet (restore, theft): rule R2 no longer guards it there.
    pub torn: bool,
    /// Its bytes on the tablet were damaged: it is there, and waits for a person.
    pub damaged: bool,
}

/// The event log.
#[derive(Debug, Default)]
pub struct Journal {
    /// Every entry that was ever stored on a tablet.
    pub written: BTreeMap<Id, Written>,
    /// Every entry that was ever durable at the server.
    pub durable: BTreeSet<Id>,
    /// The entry that a record became at the server.
    pub records: BTreeMap<String, Id>,
    /// What must not have happened.
    pub violations: Vec<String>,
    /// Whether something was taken away somewhere since the last judging.
    pub taken_away: bool,
    /// How many events.
    pub events: u64,
    /// Covers every event.
    pub digest: u64,
    /// The events as text, when a person wants to read them.
    pub trace: Option<Vec<String>>,
}

/// The record of an entry: the id in its payload.
#[must_use]
pub fn record_of(entry: &Entry) -> String {
    let value: serde_json::Value = serde_json::from_slice(entry.payload_line()).unwrap_or_default();
    value["id"].as_str().unwrap_or_default().to_owned()
}

impl Journal {
    /// Something happened.
    pub fn event(&mut self, at: u64, text: &str) {
        self.events += 1;
        for byte in text.bytes().chain(at.to_le_bytes()) {
            self.digest = (self.digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        if let Some(trace) = &mut self.trace {
            trace.push(format!("{at:>12} {text}"));
        }
    }

    /// Something happened that must not.
    pub fn violation(&mut self, at: u64, text: &str) {
        self.event(at, &format!("VIOLATION {text}"));
        if self.violations.len() < 20 {
            self.violations.push(format!("at {at} ms: {text}"));
        }
    }

    /// A tablet stored an entry.
    pub fn stored(&mut self, at: u64, id: Id, entry: &Entry) {
        self.event(at, &format!("stored {} {}", id.0.short(), id.1));
        let written = Written {
            entry: entry.clone(),
            record: record_of(entry),
            lost: false,
            torn: false,
            damaged: false,
        };
        self.written.entry(id).or_insert(written);
    }

    /// The server made an entry durable: it must be one that a tablet stored, unchanged, and its record must not be there already
    /// as another entry.
    pub fn held(&mut self, at: u64, id: Id, entry: &Entry) {
        self.event(at, &format!("held {} {}", id.0.short(), id.1));
        match self.written.get(&id) {
            Some(w) if w.entry == *entry => {
                let record = w.record.clone();
                let first = *self.records.entry(record.clone()).or_insert(id);
                if first != id {
                    self.violation(at, &format!("record {record} twice: entries {} and {}", first.1, id.1));
                }
            }
            Some(_) => self.violation(at, &format!("entry {} is held with other bytes", id.1)),
            None => self.violation(at, &format!("an entry {} is held that nobody wrote", id.1)),
        }
        self.durable.insert(id);
    }

    /// Fate destroys these, and where else each of them is says `elsewhere`. `rule`: rule R2 let their tablets give them up, so fate
    /// has no right to them.
    pub fn destroyed(&mut self, at: u64, ids: &[Id], elsewhere: &BTreeSet<Id>, on_tablet: bool) {
        self.event(at, &format!("fate destroys {} entries", ids.len()));
        self.taken_away = true;
        for id in ids {
            if let Some(w) = self.written.get_mut(id) {
                w.torn |= on_tablet;
                if !elsewhere.contains(id) && w.torn {
                    w.lost = true;
                }
            }
        }
    }
}
