//! What a device remembers of its server between exchanges: one JSON value, stored in one transaction with the news.
//!
//! Promise: there is no state "sending" in it, so nothing can hang after a crash; unknown fields of a newer app survive.

use serde::{Deserialize, Serialize};

use crate::receipt::{DeviceState, Proven, Receipt};
use crate::signed::SignedLine;

/// A place in the server's own log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "(u64, u64)", into = "(u64, u64)")]
pub struct Cursor {
    /// The server's epoch.
    pub epoch: u64,
    /// The last number read.
    pub seq: u64,
}

impl From<(u64, u64)> for Cursor {
    fn from((epoch, seq): (u64, u64)) -> Self {
        Self { epoch, seq }
    }
}
impl From<Cursor> for (u64, u64) {
    fn from(c: Cursor) -> Self {
        (c.epoch, c.seq)
    }
}

/// An entry that waits for a person: not offered again until [`SyncState::retry`] is asked for. Its bytes stay in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// The entry's number.
    pub seq: u64,
    /// The stable code why.
    pub code: String,
}

/// The stored state. Store it under the key `sync` as the JSON text that serde gives.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SyncState {
    /// The latest receipt, as it came.
    #[serde(default)]
    pub receipt: Option<SignedLine>,
    /// An older receipt that waits to be 30 days old (rule R2).
    #[serde(default)]
    pub aged: Option<SignedLine>,
    /// The nonce of the latest answer.
    #[serde(default)]
    pub nonce: Option<String>,
    /// How far the server's log was read.
    #[serde(default)]
    pub cursor: Option<Cursor>,
    /// Entries that wait for a person.
    #[serde(default)]
    pub waiting: Vec<Waiting>,
    /// What a newer app wrote.
    #[serde(flatten)]
    pub other: serde_json::Map<String, serde_json::Value>,
}

impl SyncState {
    /// A newer receipt: kept, and with it the older one that waits to be 30 days old. That one counts within one epoch only: a server
    /// that was restored in between may not have what it once held (rule R2).
    pub(crate) fn take_receipt(&mut self, receipt: &Proven) {
        let now = receipt.receipt();
        let epoch = self.aged.as_ref().and_then(|l| Receipt::parse(&l.line).ok()).map(|r| r.epoch);
        if epoch != Some(now.epoch) {
            self.aged = (now.state == DeviceState::Adopted).then(|| receipt.line().clone());
        }
        self.receipt = Some(receipt.line().clone());
    }

    /// Notes that an entry waits for a person.
    pub fn wait(&mut self, seq: u64, code: &str) {
        self.waiting.retain(|w| w.seq != seq);
        self.waiting.push(Waiting { seq, code: code.to_owned() });
        waymark_core::order::sort_by_key(&mut self.waiting, |w| w.seq);
    }

    /// Offers again what waited (a person tapped "try again").
    pub fn retry(&mut self) {
        self.waiting.clear();
    }

    /// The code why an entry waits for a person.
    #[must_use]
    pub fn waiting_code(&self, seq: u64) -> Option<&str> {
        self.waiting.iter().find(|w| w.seq == seq).map(|w| w.code.as_str())
    }
}
