//! What a tablet writes beside sessions. Fields in the order in which they stand on the wire.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::age::{AgeRange, Sex};
use crate::time::Date;

/// Free text beside a session, or alone. Erasable: after retention only its hash stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// UUID of the note.
    pub id: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// 16 random bytes in hex, so that the hash of an erased one tells nothing.
    pub salt: String,
    /// The session that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// The text; the screen asks for no names.
    pub text: String,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// A community focal point, who agreed to be called. Sealed to the authority; erasable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// UUID of the contact.
    pub id: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// See [`Note::salt`].
    pub salt: String,
    /// The session in which they agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Code of the place that they stand for, deepest level known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pcode: Option<String>,
    /// Name, as they gave it.
    pub name: String,
    /// Number to call.
    pub phone: String,
    /// They agreed that the authority keeps this.
    pub agreed: bool,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// Something dangerous was seen or told of. Readable to the organisation: it is acted on at once. It has no coordinate and asks nobody to go
/// back or to take a picture; who told it is a code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HazardReport {
    /// UUID of the report.
    pub id: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// The session in which it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// What was seen: codes of hazard types.
    pub seen: Vec<String>,
    /// The day on which it was seen, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_on: Option<Date>,
    /// Code of the place, deepest level known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pcode: Option<String>,
    /// Where it was told to be, in words.
    pub where_told: String,
    /// Who told it: a code (child, adult, official, own sight).
    pub source: String,
    /// Whether a warning stands there; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marked: Option<bool>,
    /// Whether someone was hurt; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hurt: Option<bool>,
    /// To whom it was passed on by voice: codes.
    #[serde(default)]
    pub told_to: Vec<String>,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// Someone hurt by explosive ordnance is pointed to a service. Sealed to the authority; erasable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Referral {
    /// UUID of the referral.
    pub id: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// See [`Note::salt`].
    pub salt: String,
    /// The session in which the need was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// The services needed: codes.
    pub services: Vec<String>,
    /// How soon: a code.
    pub urgency: String,
    /// Sex, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Age band, if told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<AgeRange>,
    /// For a child: agreed by the guardian (code); `not_required` else.
    pub guardian: String,
    /// They agreed to be referred.
    pub agreed: bool,
    /// How the service reaches the person or the guardian.
    pub reach_through: String,
    /// Code of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pcode: Option<String>,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// One answer of [`Feedback`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question's id.
    pub question: String,
    /// The answer's code.
    pub answer: String,
}

/// Anonymous answers of one who took part, after a session. Erasable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Feedback {
    /// UUID of the answers.
    pub id: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// See [`Note::salt`].
    pub salt: String,
    /// The session that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Version of the questions.
    pub form_version: String,
    /// The answers; a question that was passed over is absent.
    pub answers: Vec<Answer>,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// One thing that was looked at in a [`QaVisit`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What: a code of the checklist.
    pub item: String,
    /// As it should be.
    pub conforms: bool,
    /// How serious, where it is not: a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<String>,
    /// What was done or agreed: a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
}

/// A session was inspected: activity, organisations, non-conformities and their severity, measures taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QaVisit {
    /// UUID of the visit.
    pub id: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// The session that was inspected, if it has a record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Day of the visit.
    pub visit_date: Date,
    /// `re_activity` that was inspected.
    pub re_activity: String,
    /// The organisation inspected.
    pub org_code: String,
    /// The organisation that inspects.
    pub inspecting_org_code: String,
    /// Code of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pcode: Option<String>,
    /// What was looked at.
    pub findings: Vec<Finding>,
    /// The whole: a code.
    pub result: String,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}
