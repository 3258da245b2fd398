//! Sending: the log's engine over HTTP, when it starts and what the screen can say (rule R6, peers 25).
//!
//! Promise: triggers are app open, `online`, a sealed record, a tap, a quarter of an hour, the end of a back-off; nothing stored says
//! "sending", so nothing can hang. One run at a time. What is shown is what the server acknowledged.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use waymark_core::time::Moment;
use waymark_log::outcome::Outcome;
use waymark_log::sync::{self, Engine, Parts, Profile, SyncError};
use waymark_log::types::{Authority, from_hex_any};
use waymark_log::{Clock, Signer, Store, StoreError, VoucherProof};

use super::error::DeviceError;
use super::facade::Device;
use super::fetch::Http;
use super::js::{self, Queue};
use super::keys::Web;
use super::known::{self, Last, Voucher};
use super::library::CURRENT;
use super::types::{Adoption, Change, Mode, Phase, Sending, Trigger};
use super::{clock, ready};

/// A quarter of an hour.
const OFTEN_MS: i32 = 15 * 60_000;

/// After a failure of the tablet's own side, or before the office was ever reached.
const AGAIN_MS: u64 = 30_000;

/// The longest wait while someone looks at a page that shows what waits.
const LOOKED_MS: u64 = 8_000;

/// Runs and their turns.
pub(crate) struct Runs {
    sending: Queue,
    pub(crate) refreshing: Queue,
    started: Cell<u64>,
    engine: Cell<Engine>,
    /// The newest back-off; an older alarm does nothing.
    alarm: Cell<u64>,
    /// A page that shows what waits is on the screen.
    watched: Cell<bool>,
}

impl Default for Runs {
    fn default() -> Self {
        Self {
            sending: Queue::new(),
            refreshing: Queue::new(),
            started: Cell::new(0),
            engine: Cell::new(Engine::default()),
            alarm: Cell::new(0),
            watched: Cell::new(false),
        }
    }
}

impl Runs {
    fn hurry(&self) {
        let mut engine = self.engine.get();
        engine.backoff.hurry(Web.ticks());
        self.engine.set(engine);
    }
}

impl Device {
    /// Tell whether a page that shows what waits is on the screen. While it is, the office is tried every few seconds: who holds
    /// the tablet up at the road wants to see the receipt, not to wait for the end of a long pause.
    pub fn watched(&self, on: bool) {
        let before = self.0.runs.watched.replace(on);
        let waiting = matches!(self.0.known.borrow().phase, Some(Phase::Waiting(_)));
        if on && !before && waiting {
            let phase = self.again_in(500);
            self.phase(phase);
        }
    }

    /// One exchange run. At most one is under way; a call during a run is served by one run that starts after it.
    pub async fn send(&self, trigger: Trigger) -> Sending {
        let runs = &self.0.runs;
        if self.mode() == Mode::Field && !self.0.taken.get() {
            let seen = runs.started.get();
            let turn = runs.sending.turn().await;
            // A run that started after this call has carried all that this call wanted.
            if runs.started.get() == seen || trigger == Trigger::Tap {
                runs.started.set(runs.started.get() + 1);
                self.run(trigger).await;
            }
            drop(turn);
        }
        self.sending().await
    }

    /// Start a run and do not wait for it.
    pub(super) fn send_soon(&self, trigger: Trigger) {
        let device = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let _shown_by_change = device.send(trigger).await;
        });
    }

    /// The state of sending, without sending.
    pub async fn sending(&self) -> Sending {
        let folded = self.folded().await.unwrap_or_default();
        self.0.known.borrow().sending(self.mode(), &folded)
    }

    async fn run(&self, trigger: Trigger) {
        self.phase(Phase::Running);
        let ended = self.exchange(trigger).await;
        let (last, phase) = match &ended {
            Ok(outcome) => (known::last_of(outcome), self.phase_after(outcome)),
            Err(error) => (Last::Failed(error.code()), self.again_in(AGAIN_MS)),
        };
        let reread = self.reread().await;
        self.0.known.borrow_mut().last = Some(last);
        self.phase(phase);
        self.tell(Change::Records);
        if reread.is_ok()
            && let Ok(Outcome::Sent(sent)) = &ended
            && !sent.changed.is_empty()
        {
            let _kept_as_refused = self.refresh_library().await;
        }
    }

    fn phase(&self, phase: Phase) {
        self.0.known.borrow_mut().phase = Some(phase);
        self.tell(Change::Sending);
    }

    fn phase_after(&self, outcome: &Outcome) -> Phase {
        match outcome {
            Outcome::Sent(_) => Phase::Idle,
            Outcome::RetryLater(later) => self.again_in(later.after_ms),
            Outcome::NeedsHuman(human) => Phase::NeedsHuman(human.code.clone()),
        }
    }

    /// Try again by itself after so long; only the newest such wish counts.
    fn again_in(&self, ms: u64) -> Phase {
        let (alarms, watched) = (&self.0.runs.alarm, self.0.runs.watched.get());
        alarms.set(alarms.get() + 1);
        let (mine, weak) = (alarms.get(), Rc::downgrade(&self.0));
        let most = if watched { LOOKED_MS } else { u64::MAX };
        let wait = i32::try_from(ms.clamp(500, most)).unwrap_or(OFTEN_MS);
        wasm_bindgen_futures::spawn_local(async move {
            js::sleep(wait).await;
            let newest = weak.upgrade().filter(|inner| inner.runs.alarm.get() == mine);
            if let Some(inner) = newest {
                if inner.runs.watched.get() {
                    inner.runs.hurry();
                }
                let _shown = Device(inner).send(Trigger::Timer).await;
            }
        });
        let now = clock::now();
        Phase::Waiting(Moment { unix_ms: now.unix_ms.saturating_add(i64::from(wait)), ..now })
    }

    /// A person asked: what waited for a person is offered again (a proxy's 413 is no word of the office).
    async fn offer_again(&self) -> Result<(), DeviceError> {
        let mut state = self.0.store.sync_state().await?;
        if !state.waiting.is_empty() {
            state.retry();
            self.0.store.finish(&state, &[]).await?;
        }
        Ok(())
    }

    async fn exchange(&self, trigger: Trigger) -> Result<Outcome, DeviceError> {
        if self.0.known.borrow().pinned.is_none() {
            self.refresh_library().await?;
        }
        let profile = self.profile().await?.ok_or(DeviceError::NoLibrary)?;
        if trigger == Trigger::Tap {
            self.offer_again().await?;
        }
        let http = Http { mode: self.mode() };
        let parts = Parts {
            store: &self.0.store,
            transport: &http,
            clock: &Web,
            entropy: &Web,
            signer: &self.0.key,
            verifier: &Web,
            codec: &Web,
        };
        let mut engine = self.0.runs.engine.get();
        let ended = engine.run(&parts, &profile, trigger != Trigger::Timer).await;
        self.0.runs.engine.set(engine);
        let outcome = self.noted(ended.map_err(own_side))?;
        if matches!(outcome, Outcome::Sent(_)) && sync::clean(&parts, &profile).await.is_ok_and(|n| n > 0) {
            self.0.records.forget();
        }
        Ok(outcome)
    }

    /// What a hello says; `None` before a server is pinned.
    pub(super) async fn profile(&self) -> Result<Option<Profile>, DeviceError> {
        let named = self.0.shelf.named(CURRENT).await?;
        let known = self.0.known.borrow();
        let Some(server) = known.server() else { return Ok(None) };
        let adopted = known.adoption() == Adoption::Adopted;
        let ours = |v: &&Voucher| v.authority == server.authority && !adopted;
        Ok(Some(Profile {
            have: named.map(|n| n.digest()),
            voucher: known.voucher.as_ref().filter(ours).map(|v| v.proof.clone()),
            ..Profile::new(server)
        }))
    }

    /// Receipt and state anew from disk: what is shown is what was stored.
    async fn reread(&self) -> Result<(), DeviceError> {
        let pinned = self.0.known.borrow().pinned;
        let mut fresh = known::Known { pinned, ..known::Known::default() };
        fresh.refresh(&self.0.store, &self.0.key.device()).await?;
        let mut known = self.0.known.borrow_mut();
        known.sync = fresh.sync;
        known.proven = fresh.proven;
        known.settled = fresh.settled;
        Ok(())
    }

    /// Enrol with a voucher: `<id>.<secret hex>.<authority fingerprint hex>`, or the whole link. Adoption itself is told by the
    /// next receipt ([`Sending::adoption`]).
    ///
    /// # Errors
    /// [`DeviceError::BadVoucher`], another authority, unreachable (the voucher is kept and shown at the next send), refused.
    pub async fn enrol(&self, voucher: &str) -> Result<(), DeviceError> {
        let (id, secret, authority) = parse_voucher(voucher).ok_or(DeviceError::BadVoucher)?;
        let pinned = self.0.known.borrow().pinned;
        if let Some(pinned) = pinned.filter(|p| p.authority != authority) {
            let fingerprint = waymark_pack::hash::Fingerprint;
            let (want, got) = (fingerprint(pinned.authority.0), fingerprint(authority.0));
            return Err(waymark_pack::PackError::WrongAuthority { want, got }.into());
        }
        let proof = VoucherProof::make(&id, &secret, &self.0.key.public_key());
        let voucher = Voucher { authority, proof };
        self.noted(self.0.db.write(&[known::put("voucher", &voucher)]).await)?;
        self.0.known.borrow_mut().voucher = Some(voucher);
        self.refresh_library().await?;
        let sending = self.send(Trigger::Tap).await;
        match sending.last_error {
            Some(code) if sending.adoption == Adoption::Unknown => Err(DeviceError::Unreachable(code)),
            _ => Ok(()),
        }
    }

    /// Start the triggers that need nobody: the network coming back, and every quarter of an hour.
    pub(super) fn send_by_itself(&self) {
        let Ok(window) = js::window() else { return };
        for (event, trigger) in [("online", Some(Trigger::Online)), ("offline", None)] {
            let weak = Rc::downgrade(&self.0);
            let heard = Closure::<dyn FnMut(JsValue)>::new(move |_event| {
                let Some(device) = weak.upgrade().map(Device) else { return };
                match trigger {
                    Some(trigger) => device.send_soon(trigger),
                    None => device.tell(Change::Sending),
                }
            });
            let _added = window.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
            heard.forget();
        }
        let weak = Rc::downgrade(&self.0);
        wasm_bindgen_futures::spawn_local(async move {
            loop {
                js::sleep(OFTEN_MS).await;
                let Some(device) = weak.upgrade().map(Device) else { return };
                let _shown = device.send(Trigger::Timer).await;
            }
        });
    }

    /// Whether the browser believes that there is a network. Only for words; a send is tried all the same.
    #[must_use]
    pub fn online(&self) -> bool {
        ready::online()
    }
}

pub(super) fn own_side(error: SyncError) -> DeviceError {
    match error {
        SyncError::Store(StoreError::NotOwner) => DeviceError::TakenOver,
        SyncError::Store(e) => e.into(),
        SyncError::Crypto(e) => DeviceError::Crypto(e.to_string()),
        SyncError::Codec(e) => DeviceError::Crypto(e.to_string()),
        SyncError::BadHello => DeviceError::Storage("hello".into()),
        SyncError::TooLarge => DeviceError::Storage("the copy is too large".into()),
    }
}

/// Id, secret and authority of a voucher or its link.
pub(crate) fn parse_voucher(text: &str) -> Option<(String, Vec<u8>, Authority)> {
    let text = text.trim();
    let code = text.rsplit_once("/enrol/").map_or(text, |(_, code)| code);
    let mut parts = code.split('.');
    let (id, secret, authority) = (parts.next()?, parts.next()?, parts.next()?);
    let plain =
        !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let secret = from_hex_any(secret).filter(|s| s.len() >= 16)?;
    let authority = authority.parse().ok()?;
    (plain && parts.next().is_none()).then(|| (id.to_owned(), secret, authority))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voucher_is_read_alone_and_as_a_link_and_nothing_else_is() {
        let code = format!("v1.{}.{}", "ab".repeat(16), "cd".repeat(16));
        for good in
            [code.clone(), format!(" http://localhost:8080/#/enrol/{code}\n"), format!("/enrol/{code}")]
        {
            let read = parse_voucher(&good);
            assert_eq!(read, Some(("v1".into(), vec![0xab; 16], Authority([0xcd; 16]))), "{good}");
        }
        for bad in ["", "v1", "v1.abcd", "v1.zz.cd", &format!("{code}.x"), &format!("v 1{}", &code[2..])] {
            assert_eq!(parse_voucher(bad), None, "{bad}");
        }
    }
}
