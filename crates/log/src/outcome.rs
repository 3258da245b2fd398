//! What became of a send: `Sent`, `RetryLater`, `NeedsHuman`. There is no `Discard` (rule R6).
//!
//! Promise: [`classify`] is total over every status, type and body; only a 200 of our own content type is even read as an
//! answer, and only a proven receipt in it can make a `Sent`.

use serde::Deserialize;
use waymark_core::time::Moment;

use crate::receipt::DeviceState;
use crate::traits::{Reply, TransportError};
use crate::types::Hash;

/// The outcome of one run of exchanges.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The server holds, or has named as set aside, everything that was offered.
    Sent(Sent),
    /// Nothing is lost; try again not before `after_ms`.
    RetryLater(Later),
    /// A person has to look: the code is stable, `entry` is the number that it is about.
    NeedsHuman(Human),
}

/// What a successful run brought.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// How the server stands to this device; only `adopted` is a second tick.
    pub state: DeviceState,
    /// The server's time.
    pub time: Moment,
    /// Entries that went up in this run.
    pub entries: u64,
    /// News entries that came down.
    pub news: u64,
    /// Documents of the library that changed: name and hash.
    pub changed: Vec<(String, Hash)>,
    /// Numbers at which the server holds another entry of this device too (a copied tablet).
    pub forks: Vec<u64>,
}

/// Why to try later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Later {
    /// What happened.
    pub reason: Reason,
    /// How long to wait at least, in milliseconds.
    pub after_ms: u64,
}

/// What stood in the way of a send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// No whole answer.
    Transport(TransportKind),
    /// The server is full or busy, or asks to wait.
    Busy,
    /// The body was too large even at its smallest.
    TooLarge,
    /// Another status.
    Status(u16),
    /// A 200 that is not an answer of this protocol: a web page, a wrong type, empty, cut, or garbled.
    NotAnAnswer,
    /// An answer that this server did not sign for this authority.
    WrongSignature,
    /// A receipt of another device.
    OtherDevice,
    /// A receipt for another request (an old answer again).
    OtherRequest,
    /// A good receipt that does not hold what was sent.
    NotTaken,
    /// Not yet due (backoff).
    NotDue,
}

/// [`TransportError`] as a plain value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransportKind {
    /// No connection.
    Unreachable,
    /// Silence.
    TimedOut,
    /// Broken off.
    Cut,
    /// Sending is switched off.
    Off,
}

impl From<TransportError> for TransportKind {
    fn from(e: TransportError) -> Self {
        match e {
            TransportError::Unreachable => Self::Unreachable,
            TransportError::TimedOut => Self::TimedOut,
            TransportError::Cut => Self::Cut,
            TransportError::Off => Self::Off,
        }
    }
}

/// A thing for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Human {
    /// A stable code; the app has words for each (`docs/protocol.md`, codes).
    pub code: String,
    /// The entry that it is about.
    pub entry: Option<u64>,
}

/// What a reply is, before any signature is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// To be read as an answer.
    Read,
    /// 413: send less.
    TooLarge,
    /// Try later; with `Retry-After` in seconds where one came.
    Later(Reason, Option<u32>),
    /// For a person.
    Human(Human),
}

/// Codes of problem documents that only a person can resolve. A 4xx with another code is `RetryLater`: a proxy or a newer
/// server must not make an entry wait for ever.
pub const HUMAN_CODES: [&str; 14] = [
    "bad_hello",
    "wrong_device",
    "wrong_signature",
    "wrong_authority",
    "bad_header",
    "wrong_seq",
    "bad_payload",
    "duplicate_key",
    "too_deep",
    "too_long",
    "bad_erased",
    "bad_courier",
    "wrong_seal",
    "too_large",
];

/// The content type of an answer.
pub const ANSWER_TYPE: &str = "application/x-ndjson";
/// The content type of a problem document (RFC 9457).
pub const PROBLEM_TYPE: &str = "application/problem+json";

#[derive(Deserialize)]
struct Problem {
    #[serde(rename = "type")]
    code: String,
    #[serde(default)]
    entry: Option<u64>,
}

fn is_type(reply: &Reply, wanted: &str) -> bool {
    let given = reply.content_type.as_deref().unwrap_or("");
    given.split(';').next().unwrap_or("").trim().eq_ignore_ascii_case(wanted)
}

/// Judges a whole reply.
#[must_use]
pub fn classify(reply: &Reply) -> Verdict {
    match reply.status {
        200 if is_type(reply, ANSWER_TYPE) => Verdict::Read,
        200 => Verdict::Later(Reason::NotAnAnswer, None),
        413 => Verdict::TooLarge,
        408 | 425 | 429 => Verdict::Later(Reason::Busy, reply.retry_after),
        503 => Verdict::Later(Reason::Busy, reply.retry_after),
        400..=499 => {
            problem(reply).map_or(Verdict::Later(Reason::Status(reply.status), None), Verdict::Human)
        }
        status => Verdict::Later(Reason::Status(status), reply.retry_after),
    }
}

fn problem(reply: &Reply) -> Option<Human> {
    if !is_type(reply, PROBLEM_TYPE) {
        return None;
    }
    let problem: Problem = serde_json::from_slice(&reply.body).ok()?;
    let code = problem.code.rsplit(['/', ':']).next().unwrap_or("");
    HUMAN_CODES.contains(&code).then(|| Human { code: code.to_owned(), entry: problem.entry })
}
