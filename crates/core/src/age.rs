//! Sex, age ranges, and the authority's sets of age bands (design 4: counts are rows with explicit edges, bands are data).

use serde::{Deserialize, Serialize};

/// Sex as the field counts it (SADD). `X` is for people who are counted as neither; most forms have no column for it, and an
/// export says so instead of guessing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sex {
    /// Girls and women.
    F,
    /// Boys and men.
    M,
    /// Neither, or not said.
    X,
}

/// Ages in whole years, both ends included; `max: None` has no upper end ("60 and over").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AgeRange {
    /// Youngest age, years.
    #[serde(rename = "age_min")]
    pub min: u8,
    /// Oldest age, years; `None`: no upper end.
    #[serde(rename = "age_max")]
    pub max: Option<u8>,
}

impl AgeRange {
    /// Ages `min` to `max`.
    #[must_use]
    pub const fn new(min: u8, max: u8) -> Self {
        Self { min, max: Some(max) }
    }

    /// Ages `min` and over.
    #[must_use]
    pub const fn from(min: u8) -> Self {
        Self { min, max: None }
    }

    /// Whether some age lies in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.min <= other.max.unwrap_or(u8::MAX) && other.min <= self.max.unwrap_or(u8::MAX)
    }

    /// Whether every age of `other` lies in `self`.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.min <= other.min && other.max.unwrap_or(u8::MAX) <= self.max.unwrap_or(u8::MAX)
    }

    /// Whether everyone in the range is under 18 (girls and boys, not women and men: beneficiary definitions 2020).
    #[must_use]
    pub fn is_child(self) -> bool {
        self.max.is_some_and(|m| m < 18)
    }

    /// Whether no one in the range is under 18.
    #[must_use]
    pub fn is_adult(self) -> bool {
        self.min >= 18
    }
}

/// A set of bands that the authority counts by: ascending, without overlap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BandSet {
    /// Name under which records state it, such as `std-2026`.
    pub id: String,
    /// The bands, youngest first.
    pub bands: Vec<AgeRange>,
}

impl BandSet {
    /// Whether the bands ascend, do not overlap, and only the last is open.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.bands.is_empty()
            && self.bands.iter().all(|b| b.max.is_none_or(|m| m >= b.min))
            && self.bands.windows(2).all(|w| w[0].max.is_some_and(|m| m < w[1].min))
    }
}
