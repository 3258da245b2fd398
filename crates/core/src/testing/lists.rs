//! Sample code lists and country settings of an invented country; real values where the published form has them (domain.md 4.2).
//!
//! Promise: small, complete, sound.

use std::collections::BTreeMap;

use crate::activity::{Activity, ActivityTable, Category, Step};
use crate::age::{AgeRange, BandSet};
use crate::codes::{Code, CodeLists};
use crate::settings::{EmergencyNumber, Settings, SignShape, Switches};

fn code(code: &str) -> Code {
    let label = BTreeMap::from([("en".to_owned(), code.replace('_', " "))]);
    Code { code: code.into(), label, icon: None, parent: None }
}

fn codes(list: &[&str]) -> Vec<Code> {
    list.iter().map(|c| code(c)).collect()
}

fn activity(name: &str, category: Category, steps: &[Step]) -> Activity {
    Activity { code: code(name), category, steps: steps.to_vec(), many_visits: false, method: None }
}

fn table() -> ActivityTable {
    use Step::{AskAfter, AskBefore, Close, Plan, Reach, Teach, Who};
    let group = [Who, Plan, AskBefore, Teach, AskAfter, Close];
    let mut visits = activity("house_to_house", Category::Direct, &[Who, Close]);
    visits.many_visits = true;
    visits.method = Some("house_to_house".into());
    ActivityTable {
        activities: vec![
            activity("directre", Category::Direct, &group),
            visits,
            activity("radio", Category::Indirect, &[Who, Reach, Close]),
            activity("tot", Category::Training, &group),
        ],
        methods: codes(&["interactive_group_session", "house_to_house", "theatre", "other"]),
    }
}

/// Code lists.
#[must_use]
pub fn sample_lists() -> CodeLists {
    let bands = [
        AgeRange::new(0, 5),
        AgeRange::new(6, 12),
        AgeRange::new(13, 17),
        AgeRange::new(18, 59),
        AgeRange::from(60),
    ];
    let team = |name: &str, org: &str| Code { parent: Some(org.into()), ..code(name) };
    CodeLists {
        version: "2026-11".into(),
        band_set: BandSet { id: "std-2026".into(), bands: bands.to_vec() },
        activities: table(),
        audiences: codes(&[
            "children",
            "adolescents",
            "women_group",
            "herders",
            "farmers",
            "returnees",
            "refugees_IDPs",
            "scrap_dealers",
            "teachers",
            "mixed",
            "Other",
        ]),
        livelihoods: codes(&["herding", "farming", "water", "firewood", "scrap", "school"]),
        population_groups: codes(&["resident", "idp", "returnee", "refugee", "mixed"]),
        hazard_types: codes(&["ap_mine", "av_mine", "cluster", "uxo_erw", "ied_booby_trap", "unknown"]),
        local_events: codes(&["flood", "marked_area", "rubble", "accident", "returning"]),
        location_types: codes(&["education_facility", "community_centre", "household", "Other"]),
        organisations: codes(&["GPS", "WAY", "HLP"]),
        teams: vec![team("GPS-1", "GPS"), team("GPS-2", "GPS"), team("WAY-1", "WAY")],
        languages: codes(&["en", "ar"]),
        materials: codes(&["posters", "brochures"]),
        reasons: BTreeMap::from([
            ("skip".to_owned(), codes(&["no_time", "unrest", "other"])),
            ("use_anyway".to_owned(), codes(&["asked_for", "other"])),
        ]),
    }
}

/// Country settings.
#[must_use]
pub fn sample_settings() -> Settings {
    let by = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    let number = |code: &str, number: &str| EmergencyNumber {
        code: code.into(),
        number: number.into(),
        label: by(code),
    };
    Settings {
        version: 1,
        country: by("Demo land"),
        authority: by("Demo authority"),
        demo: true,
        numbers: vec![number("mine_action", "555 0142"), number("ambulance", "555 0143")],
        sign: SignShape {
            shape: "triangle".into(),
            fill: "#c00".into(),
            edge: "#fff".into(),
            mark: "#fff".into(),
        },
        picture_setting: "meca".into(),
        languages: vec!["ar".into(), "en".into()],
        calendar: "gregorian".into(),
        switches: Switches::default(),
        required_level: 3,
        sealing_key: String::new(),
        flag_people_over: 25,
    }
}
