//! What an entry is as a record: read tolerantly, a code where it cannot be (R6: set aside, visible, kept raw).

use serde::Deserialize;
use waymark_core::session::{SESSION_SCHEMA, Session};

/// A record that the tables know.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A revision of a session.
    Session(Box<Session>),
    /// A record is taken back.
    Void(Void),
}

/// The payload of an entry of kind `void`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Void {
    /// The record.
    pub id: String,
    /// The revision that it points at.
    pub revision: u32,
    /// Code why.
    #[serde(default)]
    pub reason: String,
}

/// Reads an entry whose lines the log has found without fault (`waymark_log::receive` judges them strictly, once), or says with a code
/// why the tables have no place for it. Sealed and erased payloads are of kinds that no table shows yet.
pub fn record(kind: &str, header: &[u8], payload: &[u8]) -> Result<Record, &'static str> {
    match kind {
        "session" if schema(header) > SESSION_SCHEMA => Err("unknown_schema"),
        "session" => Session::parse(payload).map(|s| Record::Session(Box::new(s))).map_err(|_| "bad_record"),
        "void" => serde_json::from_slice(payload).map(Record::Void).map_err(|_| "bad_record"),
        _ => Err("unknown_kind"),
    }
}

/// The header, as far as the tables need it.
#[derive(Deserialize)]
struct Needed {
    kind: String,
    schema: u32,
}

fn needed(header: &[u8]) -> Option<Needed> {
    serde_json::from_slice(header).ok()
}

fn schema(header: &[u8]) -> u32 {
    needed(header).map_or(u32::MAX, |n| n.schema)
}

/// The kind that a header names; empty where it cannot be read.
#[must_use]
pub fn kind(header: &[u8]) -> String {
    needed(header).map(|n| n.kind).unwrap_or_default()
}
