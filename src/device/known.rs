//! What the tablet knows of its server and of its second copies; where each record stands follows from it.
//!
//! Promise: a second tick needs a proven receipt in state adopted; everything else has a reason (rule R6). No "sending" is stored.

use serde::{Deserialize, Serialize};
use waymark_core::time::Moment;
use waymark_log::offer::{Settled, settle};
use waymark_log::outcome::{Outcome, Reason};
use waymark_log::types::{Authority, DeviceId, PublicKey};
use waymark_log::{DeviceState, Proven, Server, Store, SyncState, VoucherProof};
use waymark_pack::hash::Fingerprint;

use super::error::DeviceError;
use super::idb::{Db, Op};
use super::js;
use super::keys::Web;
use super::records::{Folded, Logged};
use super::store::IdbStore;
use super::types::{Adoption, Mode, Phase, RecordRow, RecordState, Sending, Waiting};
use wasm_bindgen::JsValue;

/// The server that this tablet trusts: pinned at first use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pinned {
    pub(crate) authority: Authority,
    pub(crate) key: PublicKey,
}

/// A voucher that was scanned: kept until the tablet is adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Voucher {
    pub(crate) authority: Authority,
    pub(crate) proof: VoucherProof,
}

/// How the newest try ended.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Last {
    /// All that was offered is settled.
    Sent,
    /// Again later.
    Later(Reason),
    /// A person must look.
    Human(String),
    /// The tablet's own side failed, or the office was not reached for the first time.
    Failed(&'static str),
}

/// All of it.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) pinned: Option<Pinned>,
    pub(crate) voucher: Option<Voucher>,
    pub(crate) sync: SyncState,
    pub(crate) proven: Option<Proven>,
    /// What the receipt means for the own log: another branch's entry with the same number is no tick.
    pub(crate) settled: Settled,
    pub(crate) copied_to: u64,
    pub(crate) seen: Option<Moment>,
    pub(crate) last: Option<Last>,
    pub(crate) phase: Option<Phase>,
}

/// A value of `state` from its JSON text; `None` where there is none, or one of another shape.
pub(crate) async fn read<T: serde::de::DeserializeOwned>(
    db: &Db,
    key: &str,
) -> Result<Option<T>, DeviceError> {
    Ok(read_value(db.get("state", &key.into()).await?))
}

fn read_value<T: serde::de::DeserializeOwned>(found: Option<JsValue>) -> Option<T> {
    found.and_then(|v| serde_json::from_slice(v.as_string()?.as_bytes()).ok())
}

/// A value of `state` as JSON text.
pub(crate) fn put<T: Serialize>(key: &'static str, value: &T) -> Op {
    Op::PutAt("state", key.into(), serde_json::to_string(value).unwrap_or_default().into())
}

impl Known {
    /// From disk.
    pub(crate) async fn load(db: &Db, store: &IdbStore, device: &DeviceId) -> Result<Self, DeviceError> {
        let mut found = db.gets("state", &["server", "voucher", "seen", "copies"]).await?.into_iter();
        let mut next = || found.next().flatten();
        let mut known = Self {
            pinned: read_value(next()),
            voucher: read_value(next()),
            seen: read_value(next()),
            copied_to: next().and_then(|v| js::get_count(&v, "upto")).unwrap_or(0),
            ..Self::default()
        };
        known.refresh(store, device).await?;
        Ok(known)
    }

    /// The stored receipt, proven anew.
    pub(crate) async fn refresh(&mut self, store: &IdbStore, device: &DeviceId) -> Result<(), DeviceError> {
        self.sync = store.sync_state().await?;
        self.proven = None;
        if let (Some(line), Some(server)) = (self.sync.receipt.clone(), self.server()) {
            let proven = Proven::prove(line, &Web, &server, device, None).await;
            self.proven = proven.map_err(|e| DeviceError::Crypto(e.to_string()))?.ok();
        }
        self.settled = settle(store, self.proven.as_ref()).await?;
        Ok(())
    }

    pub(crate) fn server(&self) -> Option<Server> {
        self.pinned.map(|p| Server { authority: p.authority, key: p.key })
    }

    /// The authority to insist on: pinned, or named by the voucher.
    pub(crate) fn expected(&self) -> Option<Fingerprint> {
        let pinned = self.pinned.map(|p| p.authority);
        pinned.or(self.voucher.as_ref().map(|v| v.authority)).map(|a| Fingerprint(a.0))
    }

    pub(crate) fn server_time(&self) -> Option<Moment> {
        let receipt = self.proven.as_ref().map(|p| p.receipt().time);
        receipt.into_iter().chain(self.seen).max_by_key(|m| m.unix_ms)
    }

    pub(crate) fn adoption(&self) -> Adoption {
        match self.proven.as_ref().map(|p| p.receipt().state) {
            None => Adoption::Unknown,
            Some(DeviceState::Pending) => Adoption::Pending,
            Some(DeviceState::Adopted) => Adoption::Adopted,
            Some(DeviceState::Revoked) => Adoption::Revoked,
        }
    }

    /// Where an entry is.
    pub(crate) fn state(&self, seq: u64) -> RecordState {
        if self.settled.second_tick(seq) {
            return RecordState::Received;
        }
        if seq <= self.copied_to { RecordState::SecondCopy } else { RecordState::OnlyHere }
    }

    /// A code that the server or the engine gave for that entry.
    fn human(&self, seq: u64) -> Option<&str> {
        let receipt = self.proven.as_ref().and_then(|p| p.receipt().aside_code(seq));
        receipt.or_else(|| self.sync.waiting_code(seq))
    }

    /// Why an entry without a second tick waits.
    pub(crate) fn waiting(&self, mode: Mode, seq: u64) -> Waiting {
        if mode == Mode::Demo {
            return Waiting::Demo;
        }
        if let Some(code) = self.human(seq) {
            return Waiting::NeedsHuman(code.to_owned());
        }
        let held = self.proven.as_ref().is_some_and(|p| p.receipt().held_at(seq).is_some());
        match (held, self.adoption(), &self.last) {
            (true, Adoption::Pending, _) => Waiting::Pending,
            (true, Adoption::Revoked, _) => Waiting::Revoked,
            (_, _, Some(Last::Human(code))) => Waiting::NeedsHuman(code.clone()),
            (_, _, Some(Last::Later(Reason::Transport(_)) | Last::Failed("unreachable"))) => {
                Waiting::NoNetwork
            }
            (_, _, Some(Last::Later(_) | Last::Failed(_))) => Waiting::Later,
            (_, _, Some(Last::Sent) | None) => Waiting::NotTried,
        }
    }

    /// A record with where it is.
    pub(crate) fn row(&self, mode: Mode, id: &str, logged: &Logged) -> RecordRow {
        let state = self.state(logged.seq);
        let human = self.human(logged.seq).map(|code| Waiting::NeedsHuman(code.to_owned()));
        let waiting = match state {
            // Received and set aside: the bytes are safe, and a person must look all the same.
            RecordState::Received => human,
            _ => Some(self.waiting(mode, logged.seq)),
        };
        RecordRow {
            id: id.to_owned(),
            seq: logged.seq,
            revision: logged.session.revision,
            hash: logged.hash.clone(),
            session: logged.session.clone(),
            sealed_at: logged.sealed_at,
            state,
            waiting,
            void: logged.void.clone(),
        }
    }

    /// The numbers for the screen.
    pub(crate) fn sending(&self, mode: Mode, folded: &Folded) -> Sending {
        let count = |wanted| {
            let n = folded.seqs.iter().filter(|seq| self.state(**seq) == wanted).count();
            u32::try_from(n).unwrap_or(u32::MAX)
        };
        let mut aside: Vec<(u64, String)> =
            self.sync.waiting.iter().map(|w| (w.seq, w.code.clone())).collect();
        for (seq, code) in self.proven.iter().flat_map(|p| &p.receipt().aside) {
            if !aside.iter().any(|(n, _)| n == seq) {
                aside.push((*seq, code.clone()));
            }
        }
        let phase = if mode == Mode::Demo { Phase::Never } else { self.phase.clone().unwrap_or(Phase::Idle) };
        Sending {
            phase,
            total: u32::try_from(folded.seqs.len()).unwrap_or(u32::MAX),
            only_here: count(RecordState::OnlyHere),
            copied: count(RecordState::SecondCopy),
            received: count(RecordState::Received),
            aside,
            last_receipt: self.proven.as_ref().map(|p| p.receipt().time),
            adoption: self.adoption(),
            last_error: self.last_error(),
        }
    }

    fn last_error(&self) -> Option<String> {
        match self.last.as_ref()? {
            Last::Sent => None,
            Last::Later(reason) => Some(reason_code(*reason).to_owned()),
            Last::Human(code) => Some(code.clone()),
            Last::Failed(code) => Some((*code).to_owned()),
        }
    }
}

/// Stable code of why a run has to be repeated.
pub(crate) fn reason_code(reason: Reason) -> &'static str {
    use waymark_log::outcome::TransportKind;
    match reason {
        Reason::Transport(TransportKind::Unreachable) => "unreachable",
        Reason::Transport(TransportKind::TimedOut) => "timed-out",
        Reason::Transport(TransportKind::Cut) => "cut",
        Reason::Transport(TransportKind::Off) => "demo",
        Reason::Busy => "busy",
        Reason::TooLarge => "too-large",
        Reason::Status(_) => "status",
        Reason::NotAnAnswer => "not-an-answer",
        Reason::WrongSignature | Reason::OtherDevice | Reason::OtherRequest => "not-our-server",
        Reason::NotTaken => "not-taken",
        Reason::NotDue => "not-due",
    }
}

/// How a run ended.
pub(crate) fn last_of(outcome: &Outcome) -> Last {
    match outcome {
        Outcome::Sent(_) => Last::Sent,
        Outcome::RetryLater(later) => Last::Later(later.reason),
        Outcome::NeedsHuman(human) => Last::Human(human.code.clone()),
    }
}
