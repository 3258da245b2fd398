//! Places, P-codes and the gazetteer (domain.md 4.4): what a session points at, with the version of the list that named it.

mod faults;

use std::collections::BTreeMap;

pub use faults::{PlaceFault, PlaceFaultKind};

use serde::{Deserialize, Serialize};

/// One place of the authority's list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// P-code or the authority's own code, unique in the list. Text: leading zeros count.
    pub pcode: String,
    /// Administrative level, 1 (province) to 4 (settlement).
    pub level: u8,
    /// P-code of the place one level up, if it is in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// BCP 47 tag to name.
    pub name: BTreeMap<String, String>,
    /// Other spellings and former names, in any language; searched, not shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Centroid, latitude and longitude in WGS 84 degrees; for the office's map only, never a session's position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub centroid: Option<[f64; 2]>,
    /// People living there, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    /// `hazard_types` codes known here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threats: Vec<String>,
    /// `local_events` codes known here, with the day if one is known (`flood` to `2026-10-20`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub events: BTreeMap<String, Option<crate::time::Date>>,
}

impl Place {
    /// The name in `lang`, else English, else any, else the code.
    #[must_use]
    pub fn name(&self, lang: &str) -> &str {
        let base = lang.split('-').next().unwrap_or(lang);
        [lang, base, "en"]
            .iter()
            .find_map(|l| self.name.get(*l))
            .or_else(|| self.name.values().next())
            .map_or(&self.pcode, String::as_str)
    }
}

/// The list of places of one authority.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gazetteer {
    /// Data set and date, such as `demo-2026-11`; stored with each session (`gazetteer_version`).
    pub version: String,
    /// All places, every level.
    pub places: Vec<Place>,
}

impl Gazetteer {
    /// The place of that code. Linear: build a [`crate::search::Index`] for repeated use.
    #[must_use]
    pub fn get(&self, pcode: &str) -> Option<&Place> {
        self.places.iter().find(|p| p.pcode == pcode)
    }
}

impl Gazetteer {
    /// What a session keeps of the place of that code, its name as shown in `lang`.
    #[must_use]
    pub fn place_ref(&self, pcode: &str, lang: &str) -> Option<PlaceRef> {
        self.places.iter().position(|p| p.pcode == pcode).and_then(|at| self.place_ref_at(at, lang))
    }

    /// The same for a place found by search.
    #[must_use]
    pub fn place_ref_at(&self, at: usize, lang: &str) -> Option<PlaceRef> {
        let place = self.places.get(at)?;
        let mut found = PlaceRef {
            place_name: place.name(lang).chars().take(255).collect(),
            gazetteer_version: self.version.clone(),
            ..PlaceRef::default()
        };
        let mut step = Some(place);
        for _ in 0..6 {
            let Some(place) = step else { break };
            let slot = match place.level {
                1 => &mut found.adm1_pcode,
                2 => &mut found.adm2_pcode,
                3 => &mut found.adm3_pcode,
                4 => &mut found.adm4_pcode,
                _ => break,
            };
            slot.get_or_insert_with(|| place.pcode.clone());
            step = place.parent.as_deref().and_then(|code| self.get(code));
        }
        Some(found)
    }

    /// Names of the places around it, nearest first (district, province): the second line of a search result.
    #[must_use]
    pub fn within(&self, at: usize, lang: &str) -> Vec<&str> {
        let mut names = Vec::new();
        let mut step = self.places.get(at);
        for _ in 0..4 {
            step = step.and_then(|p| p.parent.as_deref()).and_then(|code| self.get(code));
            let Some(place) = step else { break };
            names.push(place.name(lang));
        }
        names
    }
}

/// What a session keeps of its place: codes of each level, the name as the educator saw it, the list's version. Written once;
/// a later list that renames or drops the place does not change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct PlaceRef {
    /// P-codes, level 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adm1_pcode: Option<String>,
    /// Level 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adm2_pcode: Option<String>,
    /// Level 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adm3_pcode: Option<String>,
    /// Level 4.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adm4_pcode: Option<String>,
    /// Name as shown when it was chosen, at most 255 characters.
    pub place_name: String,
    /// Which list.
    pub gazetteer_version: String,
}

impl PlaceRef {
    /// Level of the deepest code, 1 to 4.
    #[must_use]
    pub fn level(&self) -> Option<u8> {
        [(&self.adm4_pcode, 4), (&self.adm3_pcode, 3), (&self.adm2_pcode, 2), (&self.adm1_pcode, 1)]
            .into_iter()
            .find_map(|(code, level)| code.as_ref().map(|_| level))
    }

    /// The deepest code.
    #[must_use]
    pub fn pcode(&self) -> Option<&str> {
        [&self.adm4_pcode, &self.adm3_pcode, &self.adm2_pcode, &self.adm1_pcode]
            .into_iter()
            .find_map(Option::as_deref)
    }
}
