//! What points at a record: the tablet's void, and the entries of the server's own log (rules R3, R8).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A record is taken back, never deleted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Void {
    /// The record.
    pub id: String,
    /// The revision that it points at.
    pub revision: u32,
    /// Code why.
    #[serde(default)]
    pub reason: String,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// The office accepts a revision, or returns it to its tablet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// The record.
    pub id: String,
    /// The revision that it points at.
    pub revision: u32,
    /// `accepted` or `returned`.
    pub status: String,
    /// Code why it is returned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Id of the member of staff.
    #[serde(default)]
    pub by: String,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// The office says something about a revision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comment {
    /// The record.
    pub id: String,
    /// The revision that it points at.
    pub revision: u32,
    /// What.
    pub text: String,
    /// Id of the member of staff.
    #[serde(default)]
    pub by: String,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// The office corrects fields of a revision whose author can't. The revision itself stays as it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amendment {
    /// The record.
    pub id: String,
    /// The revision that it points at.
    pub revision: u32,
    /// The fields with their new values.
    pub fields: Map<String, Value>,
    /// Code why.
    #[serde(default)]
    pub reason: String,
    /// Id of the member of staff.
    #[serde(default)]
    pub by: String,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}

/// The office adopts a device, revokes it, or confirms that it succeeds another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Adoption {
    /// The device, 32 hex digits.
    pub device: String,
    /// `adopted`, `pending` or `revoked`.
    pub state: String,
    /// The device that it succeeds, once confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub succeeds: Option<String>,
    /// Id of the member of staff.
    #[serde(default)]
    pub by: String,
    /// What a newer version wrote.
    #[serde(flatten)]
    pub unknown: Map<String, Value>,
}
