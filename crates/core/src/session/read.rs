//! Reading a record that came as bytes: hand-walked, every error with its field's name (rules R6, R9).
//!
//! Promise: never panics; a field that stands twice, a wrong type, a coordinate beside `geo_safe: false` are typed errors;
//! top-level fields that this version does not know are kept. A released shape grows by top-level fields only.

use std::collections::BTreeSet;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Asked, People, Position, Reach, Session, SessionError, SessionParts};
use crate::check::Flag;
use crate::place::PlaceRef;

/// Every field of schema 1.
pub(super) const KNOWN: &[&str] = &[
    "id",
    "revision",
    "previous",
    "session_ref",
    "form_version",
    "content_pack_version",
    "sample",
    "org_code",
    "team_code",
    "facilitators_f",
    "facilitators_m",
    "session_date",
    "start_time",
    "end_time",
    "sessions_count",
    "report_date",
    "held_before",
    "held_because",
    "re_category",
    "re_activity",
    "re_method",
    "counts",
    "band_set_id",
    "counts_basis",
    "first_time_total",
    "disability_total",
    "indirect_total",
    "indirect_basis",
    "broadcast_start_date",
    "broadcast_end_date",
    "adm1_pcode",
    "adm2_pcode",
    "adm3_pcode",
    "adm4_pcode",
    "place_name",
    "gazetteer_version",
    "location_type",
    "geo_safe",
    "geo_source",
    "latitude",
    "longitude",
    "gps_accuracy_m",
    "audience_type",
    "population_group",
    "livelihoods",
    "hazard_types",
    "local_events",
    "modules_delivered",
    "language",
    "pretest",
    "pretest_skipped",
    "posttest",
    "posttest_skipped",
    "info_given",
    "guardian_or_school_ok",
    "something_reported",
    "photos_taken",
    "materials",
    "flags",
];

fn wrong(field: &str, what: impl Into<String>) -> SessionError {
    SessionError::Field { field: field.to_owned(), what: what.into() }
}

/// The fields not yet taken.
struct Fields(Map<String, Value>);

/// A value as its type, by way of its text: one reader for all types weighs 20 KB less on the tablet than one for values beside one
/// for bytes.
fn typed<T: serde::de::DeserializeOwned>(value: &Value) -> serde_json::Result<T> {
    serde_json::from_slice(&serde_json::to_vec(value)?)
}

type Read<T> = Result<T, SessionError>;

impl Fields {
    /// A field that may be absent; `null` counts as absent.
    fn maybe<T: DeserializeOwned>(&mut self, field: &str) -> Read<Option<T>> {
        match self.0.remove(field) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => typed(&value).map(Some).map_err(|e| wrong(field, e.to_string())),
        }
    }

    fn must<T: DeserializeOwned>(&mut self, field: &str) -> Read<T> {
        self.maybe(field)?.ok_or_else(|| wrong(field, "is missing"))
    }

    fn text(&mut self, field: &str) -> Read<String> {
        self.must(field)
    }

    /// A date, time or moment.
    fn time<T: FromStr<Err = crate::time::TimeError>>(&mut self, field: &str) -> Read<Option<T>> {
        let text: Option<String> = self.maybe(field)?;
        text.map(|t| t.parse().map_err(|e: T::Err| wrong(field, e.to_string()))).transpose()
    }

    fn must_time<T: FromStr<Err = crate::time::TimeError>>(&mut self, field: &str) -> Read<T> {
        self.time(field)?.ok_or_else(|| wrong(field, "is missing"))
    }

    /// A list of codes; a code that stands twice is odd and refused.
    fn codes(&mut self, field: &str) -> Read<BTreeSet<String>> {
        let list: Vec<String> = self.maybe(field)?.unwrap_or_default();
        let length = list.len();
        let set: BTreeSet<String> = crate::order::filled(list);
        if set.len() == length { Ok(set) } else { Err(wrong(field, "names a code twice")) }
    }

    /// Fields that may not stand beside `because`.
    fn none_of(&self, fields: &[&str], because: &str) -> Read<()> {
        match fields.iter().find(|f| self.0.get(**f).is_some_and(|v| !v.is_null())) {
            Some(field) => Err(wrong(field, format!("can't stand beside {because}"))),
            None => Ok(()),
        }
    }
}

impl Session {
    /// Reads the payload of an entry of kind `session`, schema 1.
    ///
    /// # Errors
    /// [`SessionError::Field`] for what is no such payload, [`SessionError::Invalid`] for a record that breaks an invariant.
    pub fn parse(bytes: &[u8]) -> Result<Self, SessionError> {
        let mut f = Fields(super::strict::object(bytes)?);
        let parts = SessionParts {
            id: f.text("id")?,
            revision: f.must("revision")?,
            previous: f.maybe("previous")?,
            session_ref: f.text("session_ref")?,
            form_version: f.text("form_version")?,
            content_pack_version: f.text("content_pack_version")?,
            sample: f.must("sample")?,
            org_code: f.text("org_code")?,
            team_code: f.text("team_code")?,
            facilitators_f: f.must("facilitators_f")?,
            facilitators_m: f.must("facilitators_m")?,
            re_activity: f.text("re_activity")?,
            reach: reach(&mut f)?,
            session_date: f.must_time("session_date")?,
            start_time: f.time("start_time")?,
            end_time: f.time("end_time")?,
            sessions_count: f.must("sessions_count")?,
            report_date: f.must_time("report_date")?,
            held_before: f.must("held_before")?,
            held_because: f.maybe("held_because")?,
            place: place(&mut f)?,
            location_type: f.maybe("location_type")?,
            position: position(&mut f)?,
            audience_type: f.text("audience_type")?,
            population_group: f.text("population_group")?,
            livelihoods: f.codes("livelihoods")?,
            hazard_types: f.codes("hazard_types")?,
            local_events: f.codes("local_events")?,
            modules_delivered: f.maybe("modules_delivered")?.unwrap_or_default(),
            language: f.text("language")?,
            pretest: asked(&mut f, "pretest", "pretest_skipped")?,
            posttest: asked(&mut f, "posttest", "posttest_skipped")?,
            info_given: f.must("info_given")?,
            guardian_or_school_ok: f.must("guardian_or_school_ok")?,
            something_reported: f.must("something_reported")?,
            photos_taken: f.must("photos_taken")?,
            materials: f.maybe("materials")?.unwrap_or_default(),
            flags: flags(&mut f)?,
            unknown: f.0,
        };
        Self::new(parts).map_err(SessionError::Invalid)
    }
}

fn reach(f: &mut Fields) -> Read<Reach> {
    const INDIRECT: &[&str] =
        &["indirect_total", "indirect_basis", "broadcast_start_date", "broadcast_end_date"];
    const PEOPLE: &[&str] =
        &["counts", "band_set_id", "counts_basis", "first_time_total", "disability_total"];
    match f.text("re_category")?.as_str() {
        "direct" => {
            f.none_of(INDIRECT, "re_category direct")?;
            Ok(Reach::Direct { method: f.maybe("re_method")?.unwrap_or_default(), people: people(f)? })
        }
        "training" => {
            f.none_of(INDIRECT, "re_category training")?;
            f.none_of(&["re_method"], "re_category training")?;
            Ok(Reach::Training { people: people(f)? })
        }
        "indirect" => {
            f.none_of(PEOPLE, "re_category indirect")?;
            f.none_of(&["re_method"], "re_category indirect")?;
            let broadcast = match (f.time("broadcast_start_date")?, f.time("broadcast_end_date")?) {
                (Some(first), Some(last)) => Some((first, last)),
                (None, None) => None,
                _ => return Err(wrong("broadcast_end_date", "first and last day belong together")),
            };
            Ok(Reach::Indirect {
                total: f.must("indirect_total")?,
                basis: f.text("indirect_basis")?,
                broadcast,
            })
        }
        other => Err(wrong("re_category", format!("unknown category {other:?}"))),
    }
}

fn people(f: &mut Fields) -> Read<People> {
    let rows: Vec<Value> = f.must("counts")?;
    let mut counts = Vec::with_capacity(rows.len());
    for row in rows {
        if row.get("age_max").is_none() {
            return Err(wrong("counts", "a row has no age_max (null: no upper end)"));
        }
        counts.push(typed(&row).map_err(|e| wrong("counts", e.to_string()))?);
    }
    Ok(People {
        counts,
        band_set_id: f.text("band_set_id")?,
        basis: f.must("counts_basis")?,
        first_time: f.maybe("first_time_total")?,
        disability: f.maybe("disability_total")?,
    })
}

fn place(f: &mut Fields) -> Read<PlaceRef> {
    Ok(PlaceRef {
        adm1_pcode: f.maybe("adm1_pcode")?,
        adm2_pcode: f.maybe("adm2_pcode")?,
        adm3_pcode: f.maybe("adm3_pcode")?,
        adm4_pcode: f.maybe("adm4_pcode")?,
        place_name: f.text("place_name")?,
        gazetteer_version: f.text("gazetteer_version")?,
    })
}

fn position(f: &mut Fields) -> Read<Position> {
    let safe: bool = f.must("geo_safe")?;
    let source: Option<String> = f.maybe("geo_source")?;
    if !safe {
        if let Some(field) = coordinate_in(&f.0) {
            return Err(wrong(&field, "no coordinate may stand beside geo_safe false"));
        }
        return match source.as_deref() {
            None | Some("none") => Ok(Position::NotSafe),
            Some(_) => Err(wrong("geo_source", "must be none where geo_safe is false")),
        };
    }
    match source.as_deref() {
        None | Some("none") => {
            f.none_of(&["latitude", "longitude", "gps_accuracy_m"], "geo_source none")?;
            Ok(Position::NotTaken)
        }
        Some("gps") => Ok(Position::Point {
            latitude: f.must("latitude")?,
            longitude: f.must("longitude")?,
            accuracy_m: f.must("gps_accuracy_m")?,
        }),
        Some(other) => Err(wrong("geo_source", format!("unknown source {other:?}"))),
    }
}

/// The first field, at any depth, whose name speaks of a coordinate.
pub(super) fn coordinate_in(map: &Map<String, Value>) -> Option<String> {
    map.iter()
        .find_map(|(name, value)| if coordinate_name(name) { Some(name.clone()) } else { inside(value) })
}

/// Whether a field's name speaks of a coordinate.
pub(crate) fn coordinate_name(name: &str) -> bool {
    const PARTS: &[&str] = &["latitude", "longitude", "coordinate", "gps", "geopoint", "geojson", "geometry"];
    const WHOLE: &[&str] = &["lat", "lon", "lng", "long", "altitude", "x", "y"];
    let low = name.to_ascii_lowercase();
    PARTS.iter().any(|p| low.contains(p)) || WHOLE.contains(&low.as_str())
}

fn inside(value: &Value) -> Option<String> {
    match value {
        Value::Object(map) => coordinate_in(map),
        Value::Array(list) => list.iter().find_map(inside),
        _ => None,
    }
}

fn asked(f: &mut Fields, rows: &str, skipped: &str) -> Read<Asked> {
    let tallies: Option<Vec<crate::question::Tally>> = f.maybe(rows)?;
    let reason: Option<String> = f.maybe(skipped)?;
    match (tallies, reason) {
        (Some(_), Some(_)) => Err(wrong(skipped, format!("can't stand beside {rows}"))),
        (Some(t), None) => Ok(Asked::Tallies(t)),
        (None, Some(reason)) => Ok(Asked::Skipped(reason)),
        (None, None) => Ok(Asked::NotPart),
    }
}

fn flags(f: &mut Fields) -> Read<Vec<Flag>> {
    let list: Vec<Value> = f.maybe("flags")?.unwrap_or_default();
    list.into_iter()
        .map(|value| {
            if value.get("code").and_then(Value::as_str).is_none() {
                return Err(wrong("flags", "a flag has no code"));
            }
            let json = value.to_string();
            Ok(typed(&value).unwrap_or(Flag::Unknown { json }))
        })
        .collect()
}
