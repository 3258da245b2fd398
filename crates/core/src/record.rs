//! Entries of the log that are no session: what an educator writes beside one, and what the office says of a record.
//!
//! Promise: the shapes of schema 1 are read for ever (golden files, rule R9); unknown fields survive; codes that are not known stay
//! codes. What this version cannot read is [`Unread`] with a stable code: it stays in the log and is shown later. No type has a
//! place for a participant's name (rule P1); contacts and referrals travel sealed only (rule P2).

mod field;
mod office;
#[cfg(test)]
mod tests;

pub use field::{Answer, Contact, Feedback, Finding, HazardReport, Note, QaVisit, Referral};
pub use office::{Adoption, Amendment, Comment, Review, Void};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The schema of every kind here.
pub const SCHEMA: u32 = 1;

/// Kinds whose payload leaves the tablet sealed to the authority, and in no other form (rule P2).
pub const SEALED_KINDS: [&str; 2] = ["contact", "referral"];

/// A payload that was read.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// Free text beside a session.
    Note(Note),
    /// A community focal point.
    Contact(Contact),
    /// Something dangerous was seen or told of.
    Hazard(HazardReport),
    /// Someone hurt is pointed to a service.
    Referral(Referral),
    /// Anonymous answers of one who took part.
    Feedback(Feedback),
    /// A session was inspected.
    Visit(QaVisit),
    /// A record is taken back.
    Void(Void),
    /// The office accepts or returns.
    Review(Review),
    /// The office says something.
    Comment(Comment),
    /// The office corrects.
    Amendment(Amendment),
    /// The office takes up or puts down a device.
    Adoption(Adoption),
}

/// Why a payload is not shown. It stays in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Unread {
    /// A kind of a newer version.
    #[error("unknown kind")]
    Kind,
    /// A schema of a newer version.
    #[error("unknown schema")]
    Schema,
    /// No record of its kind.
    #[error("bad record")]
    Bad,
}

impl Unread {
    /// The code on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kind => "unknown_kind",
            Self::Schema => "unknown_schema",
            Self::Bad => "bad_record",
        }
    }
}

/// Reads the opened payload of an entry of this kind; the log has judged its JSON strictly before.
pub fn read(kind: &str, schema: u32, payload: &[u8]) -> Result<Record, Unread> {
    fn one<T: DeserializeOwned>(
        schema: u32,
        payload: &[u8],
        wrap: fn(T) -> Record,
    ) -> Result<Record, Unread> {
        if schema != SCHEMA {
            return Err(Unread::Schema);
        }
        serde_json::from_slice(payload).map(wrap).map_err(|_| Unread::Bad)
    }
    let record = match kind {
        "note" => one(schema, payload, Record::Note),
        "contact" => one(schema, payload, Record::Contact),
        "hazard_report" => one(schema, payload, Record::Hazard),
        "referral" => one(schema, payload, Record::Referral),
        "feedback" => one(schema, payload, Record::Feedback),
        "qa_visit" => one(schema, payload, Record::Visit),
        "void" => one(schema, payload, Record::Void),
        "review" => one(schema, payload, Record::Review),
        "comment" => one(schema, payload, Record::Comment),
        "amendment" => one(schema, payload, Record::Amendment),
        "adoption" => one(schema, payload, Record::Adoption),
        _ => Err(Unread::Kind),
    }?;
    if record.sound() { Ok(record) } else { Err(Unread::Bad) }
}

impl Record {
    /// The kind in the entry's header.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Note(_) => "note",
            Self::Contact(_) => "contact",
            Self::Hazard(_) => "hazard_report",
            Self::Referral(_) => "referral",
            Self::Feedback(_) => "feedback",
            Self::Visit(_) => "qa_visit",
            Self::Void(_) => "void",
            Self::Review(_) => "review",
            Self::Comment(_) => "comment",
            Self::Amendment(_) => "amendment",
            Self::Adoption(_) => "adoption",
        }
    }

    /// The payload bytes: one JSON object on one line, before sealing.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        // Writing plain data to memory does not fail.
        fn bytes(value: &impl Serialize) -> Vec<u8> {
            serde_json::to_vec(value).unwrap_or_default()
        }
        match self {
            Self::Note(r) => bytes(r),
            Self::Contact(r) => bytes(r),
            Self::Hazard(r) => bytes(r),
            Self::Referral(r) => bytes(r),
            Self::Feedback(r) => bytes(r),
            Self::Visit(r) => bytes(r),
            Self::Void(r) => bytes(r),
            Self::Review(r) => bytes(r),
            Self::Comment(r) => bytes(r),
            Self::Amendment(r) => bytes(r),
            Self::Adoption(r) => bytes(r),
        }
    }

    /// The rules that no type can hold: an id is a UUID, revisions count from 1, a salt is 16 bytes, texts are bounded.
    #[must_use]
    pub fn sound(&self) -> bool {
        match self {
            Self::Note(r) => named(&r.id, r.revision) && salted(&r.salt) && short(&r.text, 4_000),
            Self::Contact(r) => {
                named(&r.id, r.revision) && salted(&r.salt) && short(&r.name, 200) && short(&r.phone, 60)
            }
            Self::Hazard(r) => named(&r.id, r.revision) && !r.seen.is_empty() && short(&r.where_told, 1_000),
            Self::Referral(r) => {
                named(&r.id, r.revision) && salted(&r.salt) && short(&r.reach_through, 1_000)
            }
            Self::Feedback(r) => named(&r.id, r.revision) && salted(&r.salt) && r.answers.len() <= 50,
            Self::Visit(r) => named(&r.id, r.revision) && r.findings.len() <= 200,
            // What points at another's revision: 0 would point at none.
            Self::Void(r) => named(&r.id, r.revision),
            Self::Review(r) => named(&r.id, r.revision),
            Self::Comment(r) => named(&r.id, r.revision) && short(&r.text, 4_000),
            Self::Amendment(r) => named(&r.id, r.revision) && !r.fields.is_empty(),
            Self::Adoption(r) => hex(&r.device, 32),
        }
    }
}

fn short(text: &str, most: usize) -> bool {
    text.chars().count() <= most
}

fn hex(text: &str, len: usize) -> bool {
    text.len() == len && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn salted(salt: &str) -> bool {
    hex(salt, 32)
}

fn named(id: &str, revision: u32) -> bool {
    revision > 0 && crate::session::is_uuid(id)
}
