//! What a module is: cards for stated people, questions with pictures; the structure in the pack. Texts are in the pack's
//! catalogues, one a language, under keys that are derived from ids here.
//!
//! Promise: a card says for whom it is, so a variant is a selection, not a copy (design, glossary "variant").

use serde::{Deserialize, Serialize};

use crate::age::{AgeRange, Sex};
use crate::audience::Audience;

/// A sex as content names it; counts have their own codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ForSex {
    /// Girls and women.
    Female,
    /// Boys and men.
    Male,
}

impl ForSex {
    /// The sex as it is counted.
    #[must_use]
    pub fn counted(self) -> Sex {
        match self {
            Self::Female => Sex::F,
            Self::Male => Sex::M,
        }
    }
}

/// For whom a card, question or module is. An empty list means "all".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct For {
    /// Teaching bands; a group fits if one of its bands overlaps one of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ages: Vec<AgeRange>,
    /// Only shown where people of one of these sexes are expected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sexes: Vec<ForSex>,
    /// Only where one of these livelihoods is present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub livelihoods: Vec<String>,
    /// Only where one of these threats (`hazard_types`) is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threats: Vec<String>,
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
    /// The educator tells a story; where it has branches, the group chooses by show of hands how it goes on.
    Story,
    /// The group sorts pictures: thumb for what is safe, palm for what is not.
    Sort,
    /// A rehearsal in steps, standing.
    Drill,
    /// One picture to draw from, colour in or copy.
    Handout,
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
    /// Keep children within sight and reach (carers).
    KeepChildrenNear,
    /// Do not enter or work there until specialists have checked it.
    WaitForCheck,
    /// Refuse a dare or an offer.
    SayNo,
}

/// A way that a story may go. Whatever the group chooses, it ends in a safe act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Branch {
    /// Unique within the card. Text keys: `<card>.choice-<id>`, what the group may choose; `<card>.end-<id>`, how it ends.
    pub id: String,
    /// Scenes of the end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenes: Vec<String>,
    /// The act that it ends in.
    pub act: Act,
}

/// A picture to sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sorted {
    /// Scene id.
    pub scene: String,
    /// Whether people may choose this place or act.
    pub safe: bool,
}

/// A step of a rehearsal. Text key: `<card>.step-<n>`, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DrillStep {
    /// Scenes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenes: Vec<String>,
    /// What is practised.
    pub act: Act,
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
    /// Of a story: two or three ways to go on; none: it has one end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub branches: Vec<Branch>,
    /// Of a card to sort: four to eight pictures, some of each kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sort: Vec<Sorted>,
    /// Of a drill: two to five steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<DrillStep>,
}

impl Card {
    /// A card of that kind with one thing to say; for tests and tools.
    #[must_use]
    pub fn plain(id: &str, kind: CardKind, act: Act) -> Self {
        Self {
            id: id.into(),
            kind,
            whom: For::default(),
            scenes: vec![],
            act,
            numbers: false,
            branches: vec![],
            sort: vec![],
            steps: vec![],
        }
    }

    /// Every scene that the card shows, on its own and in its branches, pictures to sort and steps.
    pub fn all_scenes(&self) -> impl Iterator<Item = &str> {
        let branches = self.branches.iter().flat_map(|b| &b.scenes);
        let sort = self.sort.iter().map(|s| &s.scene);
        let steps = self.steps.iter().flat_map(|s| &s.scenes);
        self.scenes.iter().chain(branches).chain(sort).chain(steps).map(String::as_str)
    }

    /// Ends of its text keys after the card's own (`.choice-a`, `.end-a`, `.step-1`), in the order in which they are said.
    pub fn parts(&self) -> impl Iterator<Item = String> {
        let branches = self.branches.iter();
        let choices = branches.clone().map(|b| format!("choice-{}", b.id));
        let ends = branches.map(|b| format!("end-{}", b.id));
        let steps = (1..=self.steps.len()).map(|n| format!("step-{n}"));
        choices.chain(ends).chain(steps)
    }
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
    /// `local_events` at which it matters most; the plan's rows decide.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seasons: Vec<String>,
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

impl Module {
    /// Whether some card is for one sex only; then the text `<id>/differs` says why.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.cards.iter().any(|c| !c.whom.sexes.is_empty())
    }
}

impl For {
    /// Whether this is for a group: some expected band overlaps, one of the sexes is expected, a livelihood is shared, a threat is
    /// known here, the switch is on.
    #[must_use]
    pub fn fits(&self, audience: &Audience, threats: &[String], switch_on: impl Fn(&str) -> bool) -> bool {
        let ages =
            self.ages.is_empty() || audience.bands.iter().any(|b| self.ages.iter().any(|a| a.overlaps(*b)));
        let sex = self.sexes.is_empty() || self.sexes.iter().any(|s| audience.sexes.includes(s.counted()));
        let shares =
            |mine: &[String], theirs: &[String]| mine.is_empty() || theirs.iter().any(|t| mine.contains(t));
        let work = shares(&self.livelihoods, &audience.livelihoods);
        let threat = shares(&self.threats, threats);
        ages && sex && work && threat && self.switch.as_deref().is_none_or(switch_on)
    }

    /// Whether it names nothing but ages, so that every group of these ages sees it in every country.
    #[must_use]
    pub fn only_ages(&self) -> bool {
        self.sexes.is_empty()
            && self.livelihoods.is_empty()
            && self.threats.is_empty()
            && self.switch.is_none()
    }
}
