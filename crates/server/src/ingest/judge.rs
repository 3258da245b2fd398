//! What an entry is as a record: read tolerantly, a code where it cannot be (R6: set aside, visible, kept raw).

use serde::Deserialize;
use waymark_core::session::{SESSION_SCHEMA, Session};
use waymark_log::entry::Payload;
use waymark_log::{Entry, Header};

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

/// Reads a stored entry, or says with a code why the tables have no place for it.
pub fn record(kind: &str, header: &[u8], payload: &[u8]) -> Result<Record, &'static str> {
    let entry = Entry::from_lines(header.to_vec(), payload.to_vec());
    let header = entry.header().map_err(|e| e.code())?;
    match entry.payload().map_err(|e| e.code())? {
        Payload::Plain(_) => plain(kind, &header, payload),
        Payload::Sealed(_) | Payload::Erased(_) => Err("unknown_kind"),
    }
}

fn plain(kind: &str, header: &Header, payload: &[u8]) -> Result<Record, &'static str> {
    match kind {
        "session" if header.schema > SESSION_SCHEMA => Err("unknown_schema"),
        "session" => Session::parse(payload).map(|s| Record::Session(Box::new(s))).map_err(|_| "bad_record"),
        "void" => serde_json::from_slice(payload).map(Record::Void).map_err(|_| "bad_record"),
        _ => Err("unknown_kind"),
    }
}
