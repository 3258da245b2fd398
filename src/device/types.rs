//! What the device tells the app: plain values, no browser in them.
//!
//! Promise: numbers and codes only (rule R6: the outcomes of a send; A5: readiness); no sentence for people.

use std::collections::BTreeMap;
use std::rc::Rc;

use waymark_core::codes::CodeLists;
use waymark_core::module::Module;
use waymark_core::place::Gazetteer;
use waymark_core::plan::Rules;
use waymark_core::session::Session;
use waymark_core::settings::Settings;
use waymark_core::time::Moment;
use waymark_text::Catalogue;

/// Which databases, and whether anything is ever sent. A mark of the build, never inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The real thing.
    Field,
    /// `trunk serve`: databases of its own, no worker, never sends.
    Demo,
}

impl Mode {
    /// The mark of this build: `WAYMARK_MODE` (`field` or `demo`) at compile time, else demo for a debug build.
    #[must_use]
    pub fn of_build() -> Self {
        match option_env!("WAYMARK_MODE") {
            Some("field") => Self::Field,
            Some("demo") => Self::Demo,
            _ if cfg!(debug_assertions) => Self::Demo,
            _ => Self::Field,
        }
    }

    /// What the database names end with.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Field => "",
            Self::Demo => "-demo",
        }
    }
}

/// The verified library: all of it was checked byte by byte when it was opened (rule C1).
#[derive(Debug, Clone)]
pub struct Library {
    /// Fingerprint of the authority, hex.
    pub authority: String,
    /// Country settings.
    pub settings: Settings,
    /// Code lists.
    pub lists: CodeLists,
    /// Places.
    pub gazetteer: Gazetteer,
    /// Modules of the pack.
    pub modules: Vec<Module>,
    /// Rules of the plan.
    pub rules: Rules,
    /// Version of the settings.
    pub settings_version: String,
    /// The pack's texts by language.
    pub texts: BTreeMap<String, Catalogue>,
    /// Languages of the pack.
    pub languages: Vec<String>,
    /// Picture setting to scene to the SHA-256 of its drawing.
    pub pictures: BTreeMap<String, BTreeMap<String, String>>,
    /// Language to module to the SHA-256 of its voice file; the file itself may not be here yet.
    pub voice: BTreeMap<String, BTreeMap<String, String>>,
    /// Pack id: hash of its signed manifest, hex. A session pins it.
    pub pack: String,
    /// Version of the pack, for people.
    pub pack_version: String,
    /// No authority approved it: every card says SAMPLE (rule C2).
    pub sample: bool,
    /// An invented country: the DEMO ribbon stands everywhere.
    pub demo: bool,
    /// The newest library was refused and the one before is in use; why.
    pub refused: Option<crate::device::DeviceError>,
}

/// What a refresh did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refreshed {
    /// Something new is in force: call `library()` again.
    pub changed: bool,
    /// Blobs fetched.
    pub fetched: u32,
    /// This origin was trusted now, for the first time; the screen says so.
    pub first_trust: bool,
}

/// Where a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordState {
    /// Only on this tablet.
    OnlyHere,
    /// A second copy outside the browser was handed over (first tick).
    SecondCopy,
    /// The server's receipt is here (second tick).
    Received,
}

/// Why a record waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waiting {
    /// Nothing was tried since it was sealed.
    NotTried,
    /// No network, or the server was not reached.
    NoNetwork,
    /// The server answered with something else, or asked to wait: tried again by itself.
    Later,
    /// The tablet was not adopted yet: the server keeps it apart.
    Pending,
    /// The tablet's adoption was taken back: the server keeps it apart.
    Revoked,
    /// A person must look: stable code.
    NeedsHuman(String),
    /// Demo mode never sends.
    Demo,
}

/// One record: its newest revision and where it is.
#[derive(Debug, Clone)]
pub struct RecordRow {
    /// Record id.
    pub id: String,
    /// Sequence number of the newest revision in the tablet's log.
    pub seq: u64,
    /// Newest revision.
    pub revision: u32,
    /// SHA-256 (hex) of its payload: what a correction names as `previous`.
    pub hash: String,
    /// The newest revision.
    pub session: Rc<Session>,
    /// When it was sealed.
    pub sealed_at: Moment,
    /// Where it is (the newest entry that concerns it, a void included).
    pub state: RecordState,
    /// Why it waits, when it does.
    pub waiting: Option<Waiting>,
    /// Voided, with the reason code.
    pub void: Option<String>,
}

/// A record was sealed: it is on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Record id.
    pub id: String,
    /// Sequence number.
    pub seq: u64,
    /// Revision.
    pub revision: u32,
    /// Hash (hex) of the payload.
    pub hash: String,
}

/// A second copy was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyMade {
    /// File name.
    pub name: String,
    /// Entries in it.
    pub entries: u32,
    /// Bytes.
    pub bytes: u64,
    /// Through the share sheet (else a download).
    pub shared: bool,
}

/// What started a send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// The app was opened.
    Open,
    /// The browser says that there is a network.
    Online,
    /// A record was sealed.
    Sealed,
    /// A person tapped: tried at once, whatever the back-off says.
    Tap,
    /// A quarter of an hour, or a back-off that ended.
    Timer,
}

/// What sending is doing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// All is received, or nothing was tried yet.
    Idle,
    /// A run is under way.
    Running,
    /// Next try by itself at that time.
    Waiting(Moment),
    /// A person must look: stable code of the newest refusal.
    NeedsHuman(String),
    /// Demo mode never sends.
    Never,
}

/// What the server knows of this tablet, from the newest receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Adoption {
    /// No receipt yet.
    #[default]
    Unknown,
    /// Waits for the office.
    Pending,
    /// Adopted.
    Adopted,
    /// Taken back.
    Revoked,
}

/// The state of sending, in numbers (records are entries here: each revision and void is one).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// What it does.
    pub phase: Phase,
    /// Entries of this tablet's log.
    pub total: u32,
    /// Only on this tablet: no second copy, no receipt.
    pub only_here: u32,
    /// In a second copy, without a receipt.
    pub copied: u32,
    /// Receipted.
    pub received: u32,
    /// Set aside by the server: number and code.
    pub aside: Vec<(u64, String)>,
    /// The newest receipt's time (the server's).
    pub last_receipt: Option<Moment>,
    /// Adoption.
    pub adoption: Adoption,
    /// Why the newest try failed, as a code of [`crate::device::DeviceError::code`] or the server's.
    pub last_error: Option<String>,
}

/// What changed; the app reads again what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Drafts or records.
    Records,
    /// Sending.
    Sending,
    /// A new library is in force.
    Library,
    /// A voice file came ([`crate::device::Device::voice_here`]).
    Voice,
    /// Another tab took over: show the second-tab page, write nothing.
    TakenOver,
    /// A new build of the app waits: applied at the next cold start or on a tap ([`crate::device::Device::apply_update`]).
    Update,
}

/// Whether the browser protects our storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persistence {
    /// Protected.
    Granted,
    /// The browser may clear it when space is low.
    Denied,
    /// The browser does not say.
    Unknown,
}

/// "Ready for the field" (A5): facts, judged by the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// Storage protected.
    pub persistence: Persistence,
    /// Bytes free for this origin, if the browser says.
    pub free: Option<u64>,
    /// Bytes used.
    pub used: Option<u64>,
    /// The app is complete on the tablet (its worker has a whole cache). `None` in demo mode.
    pub app_complete: Option<bool>,
    /// A verified library is here.
    pub library: bool,
    /// Modules in it.
    pub modules: u32,
    /// Its languages.
    pub languages: u32,
    /// The mine action number is set.
    pub numbers: bool,
    /// Clock against the newest server time: seconds the tablet is behind (negative: ahead), if known and certain (a tablet
    /// clock earlier than a time the server already said is wrong for certain).
    pub clock_behind_s: Option<i64>,
    /// The newest receipt.
    pub last_receipt: Option<Moment>,
    /// Entries only here.
    pub only_here: u32,
    /// Entries without a receipt.
    pub unreceived: u32,
    /// Drafts.
    pub drafts: u32,
    /// Adoption.
    pub adoption: Adoption,
    /// Short device id for people: eight letters in two groups.
    pub device: String,
    /// Battery, percent, if the browser says.
    pub battery: Option<u8>,
    /// Checked at.
    pub checked: Moment,
}
