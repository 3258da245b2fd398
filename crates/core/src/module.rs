//! What a module is: cards for stated people, questions with pictures; the structure in the pack. Texts are in the pack's
//! catalogues, one a language, under keys that are derived from ids here.
//!
//! Promise: a card says for whom it is, so a variant is a selection, not a copy (design, glossary "variant").

use serde::{Deserialize, Serialize};

use crate::age::{AgeRange, Sex};
use crate::audience::{Audience, SexMix};

/// For whom a card, question or module is. An empty list means "all".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct For {
    /// Teaching bands; a group fits if one of its bands overlaps one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ages: Vec<AgeRange>,
    /// Only shown where people of this sex are expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Only where one of these livelihoods is present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub livelihoods: Vec<String>,
    /// Only where the country switch of this name is on (`retrace`, `phone` ...): absent when off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub switch: Option<String>,
}

/// How a card is used with the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardKind {
    /// The educator says it.
    Say,
    /// The educator asks the group.
    Ask,
    /// The group does something (on known ground).
    Do,
    /// All look at the picture.
    Look,
    /// The group repeats it.
    Repeat,
    /// The educator tells a story.
    Story,
}

/// What a card teaches people to do: a closed list, so that a text can be held against it (content safety, domain.md 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Stop.
    Stop,
    /// Do not go near, do not touch.
    LeaveIt,
    /// Go back by the way you know (only someone who stands on it).
    GoBackKnownWay,
    /// Stand still, call, wait (on ground one does not know).
    StandStill,
    /// Tell an adult, the leader, the mine action line.
    Tell,
    /// Warn others from where one is.
    WarnOthers,
    /// Ask those who know before going.
    AskFirst,
    /// Stay on ways and places that everyone uses.
    KnownWays,
    /// Leave signs and marks as they are.
    LeaveSigns,
    /// Help from known ground: hold others back, talk, phone.
    HelpFromAfar,
    /// Know the threat; no act of its own.
    Know,
    /// Learn by playing, drawing, repeating, passing on.
    Practise,
}

/// One screen of a module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Unique within the module, `[a-z0-9-]+`. Text key: `<module>/card-<id>`; educator's note: the same with `.note`.
    pub id: String,
    /// Kind.
    pub kind: CardKind,
    /// For whom.
    #[serde(default, rename = "for")]
    pub whom: For,
    /// Scene id of the picture; its text alternative is `scene-<id>` of the catalogue. Several scenes stand in a row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenes: Vec<String>,
    /// The act that the text must agree with.
    pub act: Act,
    /// The card shows the emergency numbers of the settings.
    #[serde(default, skip_serializing_if = "is_false")]
    pub numbers: bool,
}

fn is_false(b: &bool) -> bool {
    !*b
}

/// One of the choices of a question, a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Scene id. A wrong choice is an omission (walks on, stays, tells nobody), never a forbidden act.
    pub scene: String,
    /// Whether it is the right one (exactly one is).
    #[serde(default, skip_serializing_if = "is_false")]
    pub right: bool,
    /// Why a wrong one tempts: the letters of messages.md section 1 (F, P, H, N, U, C, O, S, X, Y, G).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tempts: Option<String>,
}

/// A picture question, asked before and after by show of hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Unique within the module. Text key: `<module>/question-<id>`; after the second asking: `.after`.
    pub id: String,
    /// For whom.
    #[serde(default, rename = "for")]
    pub whom: For,
    /// Three pictures, in the order in which they are shown before any shuffle.
    pub choices: Vec<Choice>,
}

/// Where a module stands. Nothing here is approved until an authority signs (rule C2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    /// Written by us; approved by no one, tested in no field.
    Sample,
}

/// Minutes that the module takes with one age group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "FlatMinutes", into = "FlatMinutes")]
pub struct Minutes {
    /// The teaching band.
    pub ages: AgeRange,
    /// Minutes.
    pub minutes: u16,
}

/// [`Minutes`] as written: `age_min`, `age_max`, `minutes` (no `serde(flatten)`: it weighs in WASM).
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FlatMinutes {
    age_min: u8,
    age_max: Option<u8>,
    minutes: u16,
}

impl From<FlatMinutes> for Minutes {
    fn from(m: FlatMinutes) -> Self {
        Self { ages: AgeRange { min: m.age_min, max: m.age_max }, minutes: m.minutes }
    }
}

impl From<Minutes> for FlatMinutes {
    fn from(m: Minutes) -> Self {
        Self { age_min: m.ages.min, age_max: m.ages.max, minutes: m.minutes }
    }
}

/// One module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    /// Name in records and keys, such as `stop-tell`. Title key: `<id>/title`; what it is about: `<id>/about`.
    pub id: String,
    /// Number in messages.md; breaks ties in the plan.
    pub number: u16,
    /// Semantic version; records state it.
    pub version: String,
    /// For whom the module is at all.
    #[serde(rename = "for")]
    pub whom: For,
    /// Only where one of these threats is known (empty: any).
    #[serde(default)]
    pub threats: Vec<String>,
    /// Minutes for each teaching band; also the list of bands it has cards for.
    pub minutes: Vec<Minutes>,
    /// Codes of materials that any village has (`rope`, `leaf`, `chalk`, `sign_picture`).
    #[serde(default)]
    pub materials: Vec<String>,
    /// Competences K1 to K7 (messages.md section 1).
    pub outcomes: Vec<String>,
    /// Modules that come first.
    #[serde(default)]
    pub builds_on: Vec<String>,
    /// Rows of domain.md 2.2 that it rests on.
    pub source: Vec<String>,
    /// Who wrote it.
    pub author: String,
    /// Review state.
    pub review: Review,
    /// All cards of all variants, in teaching order.
    pub cards: Vec<Card>,
    /// All questions of all ages.
    pub questions: Vec<Question>,
}

impl For {
    /// Whether this is for a group: some expected band overlaps, the sex is expected, a livelihood is shared, the switch is on.
    #[must_use]
    pub fn fits(&self, audience: &Audience, switch_on: impl Fn(&str) -> bool) -> bool {
        let ages =
            self.ages.is_empty() || audience.bands.iter().any(|b| self.ages.iter().any(|a| a.overlaps(*b)));
        let sex = self.sex.is_none_or(|s| audience.sexes == SexMix::Both || audience.sexes.includes(s));
        let work =
            self.livelihoods.is_empty() || audience.livelihoods.iter().any(|l| self.livelihoods.contains(l));
        ages && sex && work && self.switch.as_deref().is_none_or(switch_on)
    }
}
