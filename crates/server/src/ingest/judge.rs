//! What an entry is as a record: read tolerantly, a code where it cannot be (R6: set aside, visible, kept raw).

use serde::Deserialize;
use waymark_core::record::{self, SEALED_KINDS, Unread, Void};
use waymark_core::session::{SESSION_SCHEMA, Session};
use waymark_log::Entry;
use waymark_log::entry::Payload;

/// What a tablet writes beside sessions. What the office says of a record belongs into the server's own log (R8): from a tablet it is
/// no kind that we know.
const OF_TABLETS: [&str; 7] =
    ["void", "note", "contact", "hazard_report", "referral", "feedback", "qa_visit"];

/// A record that this version knows.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// A revision of a session.
    Session(Box<Session>),
    /// A record is taken back.
    Void(Void),
    /// Known, in the log, and in no table yet: what stands beside a session, sealed or in the clear, or its erased rest.
    Beside,
}

/// Reads an entry whose lines the log has found without fault (`waymark_log::receive` judges them strictly, once), or says with a code
/// why the tables have no place for it.
pub fn record(kind: &str, header: &[u8], payload: &[u8]) -> Result<Record, &'static str> {
    let schema = schema(header);
    if kind == "session" {
        return match schema {
            0..=SESSION_SCHEMA => {
                Session::parse(payload).map(|s| Record::Session(Box::new(s))).map_err(|_| Unread::Bad.code())
            }
            _ => Err(Unread::Schema.code()),
        };
    }
    if !OF_TABLETS.contains(&kind) {
        return Err(Unread::Kind.code());
    }
    if kind != "void" && closed(kind, schema, header, payload)? {
        return Ok(Record::Beside);
    }
    match record::read(kind, schema, payload).map_err(Unread::code)? {
        record::Record::Void(void) => Ok(Record::Void(void)),
        _ => Ok(Record::Beside),
    }
}

/// Whether the payload cannot be read here and need not be: sealed to the authority where its kind is (rule P2), or erased.
fn closed(kind: &str, schema: u32, header: &[u8], payload: &[u8]) -> Result<bool, &'static str> {
    let entry = Entry::from_lines(header.to_vec(), payload.to_vec());
    match (entry.payload(), SEALED_KINDS.contains(&kind)) {
        (Ok(Payload::Erased(_)), _) => Ok(true),
        (Ok(Payload::Sealed(_)), true) if schema == record::SCHEMA => Ok(true),
        (Ok(Payload::Sealed(_)), true) => Err(Unread::Schema.code()),
        (Ok(Payload::Plain(_)), false) => Ok(false),
        // Sealed where it is not to be, or in the clear where it must be sealed.
        _ => Err(Unread::Bad.code()),
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

/// The kind that a header names; empty where it cannot be read. Without NUL, which no text of PostgreSQL may hold.
#[must_use]
pub fn kind(header: &[u8]) -> String {
    needed(header).map(|n| n.kind.replace('\0', "")).unwrap_or_default()
}
