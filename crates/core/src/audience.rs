//! The people in front of the educator, as far as they are known before the session: what the plan is made for.

use serde::{Deserialize, Serialize};

use crate::age::{AgeRange, Sex};

/// Which sexes are expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum SexMix {
    /// Girls or women only.
    Female,
    /// Boys or men only.
    Male,
    /// Both.
    #[default]
    Both,
}

impl SexMix {
    /// Whether people of `sex` are expected.
    #[must_use]
    pub fn includes(self, sex: Sex) -> bool {
        match self {
            Self::Female => sex == Sex::F,
            Self::Male => sex == Sex::M,
            Self::Both => true,
        }
    }
}

/// Who is coming. Codes are those of the authority's lists. No field can hold a name (rule P1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Audience {
    /// Bands expected, youngest first; teaching bands of the pack are matched by overlap.
    pub bands: Vec<AgeRange>,
    /// Sexes expected.
    pub sexes: SexMix,
    /// About how many people; `None`: not said.
    pub expected: Option<u16>,
    /// Children under 6 come with someone who looks after them.
    pub with_carers: bool,
    /// `population_group` code.
    pub population_group: Option<String>,
    /// Livelihood codes.
    pub livelihoods: Vec<String>,
    /// Language of the group (BCP 47), apart from the screen's.
    pub language: Option<String>,
    /// `audience_type` code; `None`: derived from ages at closing.
    pub audience_type: Option<String>,
}

impl Audience {
    /// The youngest age expected, if any band is chosen.
    #[must_use]
    pub fn youngest(&self) -> Option<u8> {
        self.bands.iter().map(|b| b.min).min()
    }

    /// Whether children (under 18) are expected.
    #[must_use]
    pub fn has_children(&self) -> bool {
        self.bands.iter().any(|b| !b.is_adult())
    }
}
