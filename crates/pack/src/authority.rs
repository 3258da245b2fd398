//! Checks of what an authority writes about itself: settings, code lists, places hold together.
//!
//! Promise: a code that one document uses is in the list that it points to; numbers to call are numbers; every label stands in every
//! language of the settings. The build refuses what fails, and so does the office form.

mod library;

pub use library::check_library;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use waymark_core::codes::{Code, CodeLists};
use waymark_core::place::{Gazetteer, Place};
use waymark_core::settings::Settings;

/// Something that does not hold together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Fault {
    /// A required text or list is empty.
    #[error("{0} is empty")]
    Empty(String),
    /// A code stands twice in a list, or a P-code in the gazetteer.
    #[error("{list}: {code} stands twice")]
    Twice {
        /// List.
        list: String,
        /// Code.
        code: String,
    },
    /// No label in a language of the settings.
    #[error("{list}: {code} has no label in {lang}")]
    NoLabel {
        /// List.
        list: String,
        /// Code.
        code: String,
        /// Language.
        lang: String,
    },
    /// A code that is not in the list that it should be in.
    #[error("{place} names {code}, which is not in {list}")]
    UnknownCode {
        /// Where it is used.
        place: String,
        /// The code.
        code: String,
        /// The list.
        list: String,
    },
    /// A value of another form than it must have.
    #[error("{0} is not of the form it must have")]
    BadForm(String),
}

/// All faults of the three documents.
#[must_use]
pub fn check(settings: &Settings, lists: &CodeLists, places: &Gazetteer) -> Vec<Fault> {
    let mut found = BTreeSet::new();
    check_settings(settings, &mut found);
    check_lists(settings, lists, &mut found);
    check_places(settings, lists, places, &mut found);
    found.into_iter().collect()
}

fn labels(
    list: &str,
    code: &str,
    label: &BTreeMap<String, String>,
    langs: &[String],
    out: &mut BTreeSet<Fault>,
) {
    for lang in langs.iter().filter(|l| label.get(*l).is_none_or(|t| t.trim().is_empty())) {
        out.insert(Fault::NoLabel { list: list.into(), code: code.into(), lang: lang.clone() });
    }
}

fn check_settings(s: &Settings, out: &mut BTreeSet<Fault>) {
    let langs = &s.languages;
    labels("settings", "country", &s.country, langs, out);
    labels("settings", "authority", &s.authority, langs, out);
    if s.number("mine_action").is_none() {
        out.insert(Fault::Empty("numbers: mine_action".into()));
    }
    for n in &s.numbers {
        labels("numbers", &n.code, &n.label, langs, out);
        let digits = n.number.bytes().filter(u8::is_ascii_digit).count();
        let plain = n.number.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'+' | b'*' | b'#'));
        if !plain || !(2..=15).contains(&digits) {
            out.insert(Fault::BadForm(format!("the number of {}", n.code)));
        }
    }
    let key = base64::engine::general_purpose::STANDARD.decode(&s.sealing_key);
    let good = [
        ("sealing_key", key.is_ok_and(|k| k.len() == 65 && k[0] == 4)),
        ("required_level", (1..=4).contains(&s.required_level)),
        ("calendar", matches!(s.calendar.as_str(), "gregorian" | "persian")),
        ("languages", !langs.is_empty()),
        ("sign.shape", SHAPES.contains(&s.sign.shape.as_str())),
        ("sign.fill", is_colour(&s.sign.fill)),
        ("sign.edge", is_colour(&s.sign.edge)),
        ("sign.mark", is_colour(&s.sign.mark)),
    ];
    out.extend(good.iter().filter(|(_, ok)| !ok).map(|(field, _)| Fault::BadForm((*field).into())));
}

const SHAPES: &[&str] = &["triangle", "down", "square", "diamond", "rect", "octagon", "round"];

/// A colour as it may be written into an SVG: `#rgb` or `#rrggbb`, nothing that could carry anything else.
fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|h| matches!(h.len(), 3 | 6) && h.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Every list of codes with its name.
fn all_lists(l: &CodeLists) -> Vec<(String, Vec<&Code>)> {
    let plain = [
        ("methods", &l.activities.methods),
        ("audiences", &l.audiences),
        ("livelihoods", &l.livelihoods),
        ("population_groups", &l.population_groups),
        ("hazard_types", &l.hazard_types),
        ("local_events", &l.local_events),
        ("location_types", &l.location_types),
        ("organisations", &l.organisations),
        ("teams", &l.teams),
        ("languages", &l.languages),
        ("materials", &l.materials),
    ];
    let mut lists: Vec<_> =
        plain.iter().map(|(n, codes)| ((*n).to_owned(), codes.iter().collect())).collect();
    lists.push(("activities".into(), l.activities.activities.iter().map(|a| &a.code).collect()));
    lists.extend(l.reasons.iter().map(|(n, codes)| (format!("reasons.{n}"), codes.iter().collect())));
    lists
}

fn has(codes: &[Code], code: &str) -> bool {
    codes.iter().any(|c| c.code == code)
}

fn check_lists(s: &Settings, l: &CodeLists, out: &mut BTreeSet<Fault>) {
    for (name, codes) in all_lists(l) {
        if codes.is_empty() {
            out.insert(Fault::Empty(name.clone()));
        }
        let mut seen = BTreeSet::new();
        for c in codes {
            if !seen.insert(&c.code) {
                out.insert(Fault::Twice { list: name.clone(), code: c.code.clone() });
            }
            labels(&name, &c.code, &c.label, &s.languages, out);
        }
    }
    if !l.band_set.is_sound() {
        out.insert(Fault::BadForm("band_set".into()));
    }
    for team in &l.teams {
        let of = team.parent.clone().unwrap_or_default();
        if !has(&l.organisations, &of) {
            let place = format!("team {}", team.code);
            out.insert(Fault::UnknownCode { place, code: of, list: "organisations".into() });
        }
    }
    for a in &l.activities.activities {
        for method in a.method.iter().filter(|m| !has(&l.activities.methods, m)) {
            let place = format!("activity {}", a.code.code);
            out.insert(Fault::UnknownCode { place, code: method.clone(), list: "methods".into() });
        }
        if a.steps.last() != Some(&waymark_core::activity::Step::Close) {
            out.insert(Fault::BadForm(format!("steps of {}", a.code.code)));
        }
    }
}

fn check_places(s: &Settings, l: &CodeLists, g: &Gazetteer, out: &mut BTreeSet<Fault>) {
    let mut by_code: BTreeMap<&str, &Place> = BTreeMap::new();
    for p in &g.places {
        if by_code.insert(&p.pcode, p).is_some() {
            out.insert(Fault::Twice { list: "places".into(), code: p.pcode.clone() });
        }
    }
    for p in &g.places {
        labels("places", &p.pcode, &p.name, &s.languages, out);
        let above = p.parent.as_deref().and_then(|c| by_code.get(c));
        if !(1..=4).contains(&p.level) || (p.level > 1 && above.is_none_or(|a| a.level + 1 != p.level)) {
            out.insert(Fault::BadForm(format!("the parent of {}", p.pcode)));
        }
        let used = p.threats.iter().map(|t| (t, "hazard_types", &l.hazard_types));
        for (code, list, codes) in used.chain(p.events.keys().map(|e| (e, "local_events", &l.local_events))) {
            if !has(codes, code) {
                out.insert(Fault::UnknownCode {
                    place: p.pcode.clone(),
                    code: code.clone(),
                    list: list.into(),
                });
            }
        }
        let sound = |c: &[f64; 2]| (-90.0..=90.0).contains(&c[0]) && (-180.0..=180.0).contains(&c[1]);
        if p.centroid.as_ref().is_some_and(|c| !sound(c)) {
            out.insert(Fault::BadForm(format!("the centroid of {}", p.pcode)));
        }
    }
}
