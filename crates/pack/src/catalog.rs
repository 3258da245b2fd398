//! What an origin offers: the names of the newest signed files. `GET /api/v1/catalog`, open to anyone.
//!
//! Promise: it is a pointer only. Nothing in it is believed: each file is verified against the pinned authority (rule C1).

use serde::{Deserialize, Serialize};

use crate::hash::Fingerprint;

/// Names (SHA-256 in hex) of signed files, and whose they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalog {
    /// Fingerprint of the authority.
    pub authority: Fingerprint,
    /// The server's public key, base64.
    pub server_key: String,
    /// Trust list.
    pub trust: String,
    /// Country settings.
    pub settings: String,
    /// Code lists.
    pub lists: String,
    /// Gazetteer.
    pub places: String,
    /// Pack manifests, newest last.
    pub packs: Vec<String>,
    /// Server time, RFC 3339; absent in a file at rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// An invented country.
    #[serde(default)]
    pub demo: bool,
}
