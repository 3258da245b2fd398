//! What goes into the store and comes out of it. Ids and hashes are raw bytes here; text forms belong to the edges.

use waymark_log::receipt::{DeviceState, Held};
use waymark_log::receive::Good;
use waymark_log::{DeviceId, Entry, Hash, Hello, Link, Receipt};

/// A body as it came.
#[derive(Debug, Clone)]
pub struct Upload {
    /// SHA-256 of `body`: the same bytes are kept once.
    pub sha256: Hash,
    /// `sync`, `cargo`, `office`, `demo`.
    pub route: &'static str,
    /// Whom the bytes are charged to until their device proves to be adopted.
    pub uploader: String,
    /// When it came, Unix milliseconds.
    pub at_ms: i64,
    /// The bytes.
    pub body: Vec<u8>,
}

/// Whether a body was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It is with the writer.
    Yes,
    /// The uploader's share, or the whole store, is full.
    Full,
}

/// One entry that a signed head vouches for.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// The entry, its place in the chain, its fault if it has one.
    pub good: Good,
    /// Kind from the header; empty where the header cannot be read.
    pub kind: String,
    /// Code why it stays out of the tables; it is stored all the same.
    pub aside: Option<String>,
}

/// Bytes that no head vouches for.
#[derive(Debug, Clone)]
pub struct Quarantined {
    /// Code why.
    pub code: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What was read out of one body, verified.
#[derive(Debug, Clone)]
pub struct Intake {
    /// The raw body that it came from.
    pub upload: Hash,
    /// Who sent it, its signature checked.
    pub hello: Hello,
    /// The last link that a good head vouches for, else where the hello starts.
    pub tip: Link,
    /// Entries in order.
    pub entries: Vec<Incoming>,
    /// What could not be taken.
    pub quarantine: Vec<Quarantined>,
    /// Our own receipt, its signature checked: what we once said we hold.
    pub receipt: Option<Receipt>,
    /// Now, Unix milliseconds.
    pub at_ms: i64,
}

/// What the store says after the transaction.
#[derive(Debug, Clone)]
pub struct Taken {
    /// How we stand to the device.
    pub state: DeviceState,
    /// Ranges held on the device's branch.
    pub held: Vec<Held>,
    /// Entries with the same number and another hash.
    pub forks: Vec<(u64, Hash)>,
    /// Entries set aside, with the code.
    pub aside: Vec<(u64, String)>,
    /// Epoch of the server's log.
    pub epoch: u64,
    /// Entries of this body that were new.
    pub new_entries: u64,
}

/// An entry of the server's own log.
#[derive(Debug, Clone)]
pub struct NewsEntry {
    /// Its number.
    pub seq: u64,
    /// Its bytes.
    pub entry: Entry,
}

/// A voucher as the office made it.
#[derive(Debug, Clone)]
pub struct Voucher {
    /// Its id.
    pub id: String,
    /// The secret that the link carries and no request.
    pub secret: Vec<u8>,
    /// When it was made.
    pub made_ms: i64,
    /// When it stops to adopt anyone.
    pub expires_ms: i64,
}

/// A device in the office's list.
#[derive(Debug, Clone)]
pub struct DeviceRow {
    /// Its id.
    pub device: DeviceId,
    /// How we stand to it.
    pub state: DeviceState,
    /// What it succeeds.
    pub succeeds: Option<DeviceId>,
    /// First request.
    pub first_seen_ms: i64,
    /// Latest request.
    pub last_seen_ms: i64,
    /// Records held of it.
    pub records: i64,
    /// Entries whose number another entry has too.
    pub forked: i64,
}

/// An office account.
#[derive(Debug, Clone)]
pub struct Account {
    /// The name to sign in with.
    pub name: String,
    /// Argon2id, in PHC form.
    pub password: String,
    /// The organisation that it sees; `None`: all.
    pub org: Option<String>,
}

/// A sign-in.
#[derive(Debug, Clone)]
pub struct Login {
    /// SHA-256 of the cookie's token.
    pub token: [u8; 32],
    /// Account name.
    pub account: String,
    /// What each form must carry.
    pub form_token: String,
    /// End, Unix milliseconds.
    pub expires_ms: i64,
    /// The account's organisation; filled when read.
    pub org: Option<String>,
}

/// Whose data the caller may see (P4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// The authority: all organisations.
    Authority,
    /// One organisation.
    Organisation(String),
}

impl Scope {
    /// The organisation to filter by.
    #[must_use]
    pub fn org(&self) -> Option<&str> {
        match self {
            Self::Authority => None,
            Self::Organisation(code) => Some(code),
        }
    }
}

/// What the office asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// First day, ISO 8601.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    /// P-code of any level.
    pub place: Option<String>,
    /// Organisation.
    pub org: Option<String>,
    /// `Some(true)`: only sessions with sample content; `Some(false)`: none of them; `None`: both.
    pub sample: Option<bool>,
}

/// Sums. Direct, training and indirect are never added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Sessions that count.
    pub sessions: i64,
    /// Of them, with sample content.
    pub sample: i64,
    /// People taught directly.
    pub people: i64,
    /// For the first time.
    pub first_time: i64,
    /// People in the sessions where first-timers were asked for.
    pub first_time_of: i64,
    /// With a disability.
    pub disability: i64,
    /// Direct sessions in which disability was not asked.
    pub disability_unasked: i64,
    /// People trained to teach.
    pub trained: i64,
    /// Estimate reached indirectly.
    pub indirect: i64,
    /// Voided records.
    pub voided: i64,
}

/// People of one sex and age.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgeCell {
    /// Youngest.
    pub age_min: i64,
    /// Oldest; `None`: no end.
    pub age_max: Option<i64>,
    /// `f`, `m`, `x`.
    pub sex: String,
    /// How many.
    pub n: i64,
}

/// Answers to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearningRow {
    /// `<module>/<question>`.
    pub question: String,
    /// Present before.
    pub before_present: i64,
    /// Right before.
    pub before_right: i64,
    /// Present after.
    pub after_present: i64,
    /// Right after.
    pub after_right: i64,
    /// Sessions in which it was asked.
    pub sessions: i64,
}

/// One session of the office's list.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
#[expect(missing_docs, reason = "columns of the table `sessions`, named there")]
pub struct SessionRow {
    pub entry: i64,
    pub device: Vec<u8>,
    pub record: String,
    pub revision: i64,
    pub twin: i64,
    pub voided: i64,
    pub session_ref: String,
    pub sample: i64,
    pub org: String,
    pub team: String,
    pub category: String,
    pub activity: String,
    pub method: Option<String>,
    pub day: String,
    pub start_time: Option<String>,
    pub end_time: Option<String>,
    pub visits: i64,
    pub held_before: i64,
    pub adm1: Option<String>,
    pub adm2: Option<String>,
    pub adm3: Option<String>,
    pub adm4: Option<String>,
    pub place: String,
    pub audience: String,
    pub population: String,
    pub language: String,
    pub band_set: Option<String>,
    pub basis: Option<String>,
    pub people: Option<i64>,
    pub people_f: i64,
    pub people_m: i64,
    pub people_x: i64,
    pub first_time: Option<i64>,
    pub disability: Option<i64>,
    pub indirect: Option<i64>,
    pub indirect_basis: Option<String>,
    pub facilitators_f: i64,
    pub facilitators_m: i64,
    pub received_ms: i64,
}

/// A place where sessions were held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// P-codes of the session, finest first.
    pub pcodes: Vec<String>,
    /// Last day.
    pub last_day: String,
    /// Sessions.
    pub sessions: i64,
}
