//! Country settings (rule C3): the small signed overlay that makes the library a country's own: numbers, signs, switches, languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A number to call. Shown as dialled, also in Western digits (keypads have those).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyNumber {
    /// `mine_action`, `ambulance`, `police` ...; the drill shows `mine_action` and `ambulance` first.
    pub code: String,
    /// As dialled, ASCII digits, spaces allowed.
    pub number: String,
    /// BCP 47 tag to name.
    pub label: BTreeMap<String, String>,
}

/// A country's warning sign, drawn by the picture kit (`sign` slot). Never drawn by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignShape {
    /// `triangle`, `down`, `square`, `diamond`, `rect`, `octagon`, `round`.
    pub shape: String,
    /// CSS colour of the face.
    pub fill: String,
    /// CSS colour of the edge.
    pub edge: String,
    /// CSS colour of the mark.
    pub mark: String,
}

/// What a country allows; all off unless the authority turns it on (messages.md section 1, domain.md 2.2 warnings).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Switches {
    /// Photo from where one stands (adults only).
    pub photo: bool,
    /// Marking from where one stands (adults only).
    pub mark: bool,
    /// Retracing, worded by the authority (never for children).
    pub retrace: bool,
    /// Someone standing still may phone.
    pub phone: bool,
    /// Telling a hurt person by voice what to do (adults only).
    pub voice_aid: bool,
    /// Recording a position is allowed at all.
    pub position: bool,
}

impl Switches {
    /// The switch of that name; an unknown name is off.
    #[must_use]
    pub fn on(&self, name: &str) -> bool {
        match name {
            "photo" => self.photo,
            "mark" => self.mark,
            "retrace" => self.retrace,
            "phone" => self.phone,
            "voice_aid" => self.voice_aid,
            "position" => self.position,
            _ => false,
        }
    }
}

/// The overlay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Rises with every change; an older one is never taken (rule C1).
    pub version: u64,
    /// Country or land, by language.
    pub country: BTreeMap<String, String>,
    /// National mine action authority, by language.
    pub authority: BTreeMap<String, String>,
    /// An invented country: the DEMO ribbon stands everywhere.
    #[serde(default)]
    pub demo: bool,
    /// Real sessions need at least `mine_action`.
    pub numbers: Vec<EmergencyNumber>,
    /// The official sign.
    pub sign: SignShape,
    /// Picture setting: `meca`, `eeur`, `ssaf`, `seas`.
    pub picture_setting: String,
    /// Languages offered, first is the national one.
    pub languages: Vec<String>,
    /// `gregorian`, `persian`.
    pub calendar: String,
    /// What is allowed.
    pub switches: Switches,
    /// Administrative level that a session must name, 1 to 4.
    pub required_level: u8,
    /// Public key (P-256, uncompressed, base64) that referrals, contacts and second copies are sealed to.
    pub sealing_key: String,
    /// People in a session above which a quality flag is raised (HI factsheet AF6: 25).
    pub flag_people_over: u16,
}

impl Settings {
    /// The number of that code.
    #[must_use]
    pub fn number(&self, code: &str) -> Option<&EmergencyNumber> {
        self.numbers.iter().find(|n| n.code == code)
    }
}
