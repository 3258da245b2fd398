//! A sample list of places: two provinces, districts, villages, with a name that repeats.
//!
//! Promise: sound (`Gazetteer::validate` finds nothing).

use std::collections::BTreeMap;

use crate::place::{Gazetteer, Place};

fn place(pcode: &str, level: u8, en: &str, ar: &str) -> Place {
    let parent = (level > 1).then(|| pcode[..pcode.len() - 2].to_owned());
    Place {
        pcode: pcode.into(),
        level,
        parent,
        name: BTreeMap::from([("en".to_owned(), en.to_owned()), ("ar".to_owned(), ar.to_owned())]),
        also: vec![],
        centroid: None,
        population: Some(900),
        threats: vec!["uxo_erw".into()],
        events: BTreeMap::new(),
    }
}

/// The list.
#[must_use]
pub fn sample_gazetteer() -> Gazetteer {
    Gazetteer {
        version: "sample-2026-11".into(),
        places: vec![
            place("ZZ01", 1, "Nur", "نور"),
            place("ZZ02", 1, "Rimal", "الرمال"),
            place("ZZ0101", 2, "Jabal", "الجبل"),
            place("ZZ0102", 2, "Sahil", "الساحل"),
            place("ZZ0201", 2, "Wadi", "الوادي"),
            place("ZZ010101", 3, "Wadi Salim", "وادي سالم"),
            place("ZZ010102", 3, "Karm al-Tut", "كرم التوت"),
            place("ZZ010201", 3, "Ayn Hajar", "عين حجر"),
            place("ZZ010202", 3, "Qoryoley", "قريولي"),
            place("ZZ020101", 3, "Karm al-Tut", "كرم التوت"),
            place("ZZ020102", 3, "Hawija", "حويجة"),
        ],
    }
}
