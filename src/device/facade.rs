//! The one door of the device room: what the app may ask of the tablet.
//!
//! Promise: each method returns when its effect is durable, or says why not, typed.

use std::rc::Rc;

use waymark_core::draft::Draft;
use waymark_core::session::Session;
use waymark_core::time::Moment;
use waymark_text::Catalogue;

use super::error::DeviceError;
use super::types::*;

/// The tablet. Cheap to clone.
#[derive(Clone)]
pub struct Device(Rc<Inner>);

struct Inner {
    mode: Mode,
}

impl PartialEq for Device {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What opening gave.
pub enum Opened {
    /// This tab writes.
    Ready(Device),
    /// Another tab is open; nothing was touched.
    SecondTab(TakeOver),
}

/// The offer to write here instead of in the other tab (A4).
pub struct TakeOver {
    mode: Mode,
}

impl TakeOver {
    /// Take over: the other tab stops, what it wrote is here.
    ///
    /// # Errors
    /// As [`Device::open`].
    pub async fn take(self) -> Result<Device, DeviceError> {
        Ok(Device(Rc::new(Inner { mode: self.mode })))
    }
}

/// A subscription to changes; dropping it ends it.
pub struct Subscription(Option<Box<dyn FnOnce()>>);

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}

/// The app's own texts in a language, from the build (`text/<lang>.json`); needs no open device.
///
/// # Errors
/// When the file is not there or is no catalogue.
pub async fn app_text(lang: &str) -> Result<Catalogue, DeviceError> {
    Err(DeviceError::NotFound(lang.to_owned()))
}

impl Device {
    /// Open the databases, the key (made on first use) and the lock.
    ///
    /// # Errors
    /// Insecure origin, storage or crypto failure.
    pub async fn open(mode: Mode) -> Result<Opened, DeviceError> {
        Ok(Opened::Ready(Self(Rc::new(Inner { mode }))))
    }

    /// Field or demo.
    #[must_use]
    pub fn mode(&self) -> Mode {
        self.0.mode
    }

    /// The library in force, every byte verified. The value is shared: ask again after [`Change::Library`].
    ///
    /// # Errors
    /// [`DeviceError::NoLibrary`] before the first refresh; typed refusals when neither the newest nor the one before verifies.
    pub async fn library(&self) -> Result<Rc<Library>, DeviceError> {
        Err(DeviceError::NoLibrary)
    }

    /// Ask the office for what is new; fetch, verify, then put in force at once and whole (rule C1).
    ///
    /// # Errors
    /// Unreachable, refused; what was in force stays so.
    pub async fn refresh_library(&self) -> Result<Refreshed, DeviceError> {
        Err(DeviceError::NoLibrary)
    }

    /// Enrol with a voucher: `<id>.<secret hex>.<authority fingerprint hex>`, or the whole link.
    ///
    /// # Errors
    /// [`DeviceError::BadVoucher`], [`DeviceError::OtherAuthority`], unreachable, refused.
    pub async fn enrol(&self, voucher: &str) -> Result<(), DeviceError> {
        let _ = voucher;
        Err(DeviceError::BadVoucher)
    }

    /// All drafts, newest change first.
    ///
    /// # Errors
    /// Storage.
    pub async fn drafts(&self) -> Result<Vec<Draft>, DeviceError> {
        Ok(vec![])
    }

    /// Write a draft. Resolves when the strict transaction completed (rule R1). Writes keep the order of the calls.
    ///
    /// # Errors
    /// Storage; [`DeviceError::TakenOver`].
    pub async fn save_draft(&self, draft: &Draft) -> Result<(), DeviceError> {
        let _ = draft;
        Ok(())
    }

    /// Put a draft away: moved to `aside`, never deleted (rule R2).
    ///
    /// # Errors
    /// Storage; no such draft.
    pub async fn put_away_draft(&self, id: &str) -> Result<(), DeviceError> {
        Err(DeviceError::NotFound(id.to_owned()))
    }

    /// Seal a session: entry, signed head and removal of the draft in one strict transaction (rule R4).
    ///
    /// # Errors
    /// Storage, crypto; [`DeviceError::TakenOver`].
    pub async fn seal(&self, draft_id: &str, session: &Session) -> Result<Sealed, DeviceError> {
        let _ = session;
        Err(DeviceError::NotFound(draft_id.to_owned()))
    }

    /// Void a record with a reason code: an entry of its own, nothing is deleted (rule R3).
    ///
    /// # Errors
    /// Storage, crypto; no such record.
    pub async fn void(&self, record_id: &str, reason: &str) -> Result<(), DeviceError> {
        let _ = reason;
        Err(DeviceError::NotFound(record_id.to_owned()))
    }

    /// The records of this tablet, newest revision of each, newest first.
    ///
    /// # Errors
    /// Storage.
    pub async fn records(&self) -> Result<Vec<RecordRow>, DeviceError> {
        Ok(vec![])
    }

    /// Make a second copy outside the browser: one courier file of all that has no receipt, sealed to the authority, given to the
    /// share sheet where there is one, else downloaded. `SecondCopy` is marked only after it was handed over.
    ///
    /// # Errors
    /// [`DeviceError::NotHandedOver`]; no library (no key to seal to); nothing to copy.
    pub async fn second_copy(&self) -> Result<CopyMade, DeviceError> {
        Err(DeviceError::NoLibrary)
    }

    /// One exchange run. At most one is under way: a second call waits for it and sees its end.
    pub async fn send(&self, trigger: Trigger) -> Sending {
        let _ = trigger;
        self.sending().await
    }

    /// The state of sending, without sending.
    pub async fn sending(&self) -> Sending {
        Sending {
            phase: Phase::Idle,
            total: 0,
            only_here: 0,
            copied: 0,
            received: 0,
            aside: vec![],
            last_receipt: None,
            adoption: Adoption::Unknown,
            last_error: None,
        }
    }

    /// Hear of changes until the subscription is dropped.
    #[must_use]
    pub fn on_change(&self, f: impl Fn(Change) + 'static) -> Subscription {
        let _ = f;
        Subscription(None)
    }

    /// Facts for "ready for the field" (A5).
    pub async fn readiness(&self) -> Readiness {
        Readiness {
            persistence: Persistence::Unknown,
            free: None,
            used: None,
            app_complete: None,
            library: false,
            modules: 0,
            languages: 0,
            numbers: false,
            clock_behind_s: None,
            last_receipt: None,
            only_here: 0,
            unreceived: 0,
            drafts: 0,
            adoption: Adoption::Unknown,
            device: String::new(),
            battery: None,
            checked: self.now(),
        }
    }

    /// A URL of a picture made from verified bytes, with the country's sign in its slot; cached while the app runs.
    ///
    /// # Errors
    /// No such picture; tampered.
    pub async fn picture_url(&self, setting: &str, scene: &str) -> Result<String, DeviceError> {
        Err(DeviceError::NotFound(format!("{setting}/{scene}")))
    }

    /// The tablet's clock, with offset.
    #[must_use]
    pub fn now(&self) -> Moment {
        Moment::utc(0)
    }

    /// The newest server time known.
    #[must_use]
    pub fn last_server_time(&self) -> Option<Moment> {
        None
    }

    /// A record id (UUID v7).
    #[must_use]
    pub fn new_record_id(&self) -> String {
        String::new()
    }

    /// Keep the screen awake while teaching; retaken when the page is visible again.
    pub fn keep_awake(&self, on: bool) {
        let _ = on;
    }

    /// Apply a waiting build on a person's tap: the page loads anew. Never call it in a session.
    pub fn apply_update(&self) {}
}
