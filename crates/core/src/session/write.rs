//! The record as flat JSON, the bytes that the log keeps (protocol.md "Entry").
//!
//! Promise: fixed field order, names of domain.md section 9, no sums, unknown fields written back; the same record gives the
//! same bytes in every build (no map's order decides).

use serde::Serialize;

use super::{Asked, People, Position, Reach, Session};
use crate::check::Flag;

/// One JSON object on one line, field by field.
struct Out(Vec<u8>);

impl Out {
    fn put<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        let start = self.0.len();
        self.0.push(if start == 0 { b'{' } else { b',' });
        // Writing plain data to memory does not fail; if it ever did, the field would be left out whole.
        let written = serde_json::to_writer(&mut self.0, name).and_then(|()| {
            self.0.push(b':');
            serde_json::to_writer(&mut self.0, value)
        });
        if written.is_err() {
            self.0.truncate(start);
        }
    }

    fn put_if<T: Serialize>(&mut self, name: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }
}

impl Session {
    /// The payload bytes: one JSON object, no line break.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let mut out = Out(Vec::with_capacity(1024));
        self.write_identity(&mut out);
        self.write_reach(&mut out);
        self.write_place(&mut out);
        self.write_teaching(&mut out);
        let mut rest: Vec<_> = self.unknown.iter().collect();
        crate::order::sort_by(&mut rest, |a, b| a.0.cmp(b.0));
        for (name, value) in rest {
            out.put(name, value);
        }
        out.0.push(b'}');
        out.0
    }

    fn write_identity(&self, out: &mut Out) {
        out.put("id", &self.id);
        out.put("revision", &self.revision);
        out.put_if("previous", self.previous.as_ref());
        out.put("session_ref", &self.session_ref);
        out.put("form_version", &self.form_version);
        out.put("content_pack_version", &self.content_pack_version);
        out.put("sample", &self.sample);
        out.put("org_code", &self.org_code);
        out.put("team_code", &self.team_code);
        out.put("facilitators_f", &self.facilitators_f);
        out.put("facilitators_m", &self.facilitators_m);
        out.put("session_date", &self.session_date);
        out.put_if("start_time", self.start_time.as_ref());
        out.put_if("end_time", self.end_time.as_ref());
        out.put("sessions_count", &self.sessions_count);
        out.put("report_date", &self.report_date);
        out.put("held_before", &self.held_before);
        out.put_if("held_because", self.held_because.as_ref());
    }

    fn write_reach(&self, out: &mut Out) {
        out.put("re_category", &self.category());
        out.put("re_activity", &self.re_activity);
        match &self.reach {
            Reach::Direct { method, people } => {
                out.put("re_method", method);
                write_people(people, out);
            }
            Reach::Training { people } => write_people(people, out),
            Reach::Indirect { total, basis, broadcast } => {
                out.put("indirect_total", total);
                out.put("indirect_basis", basis);
                if let Some((first, last)) = broadcast {
                    out.put("broadcast_start_date", first);
                    out.put("broadcast_end_date", last);
                }
            }
        }
    }

    fn write_place(&self, out: &mut Out) {
        out.put_if("adm1_pcode", self.place.adm1_pcode.as_ref());
        out.put_if("adm2_pcode", self.place.adm2_pcode.as_ref());
        out.put_if("adm3_pcode", self.place.adm3_pcode.as_ref());
        out.put_if("adm4_pcode", self.place.adm4_pcode.as_ref());
        out.put("place_name", &self.place.place_name);
        out.put("gazetteer_version", &self.place.gazetteer_version);
        out.put_if("location_type", self.location_type.as_ref());
        out.put("geo_safe", &(self.position != Position::NotSafe));
        match self.position {
            Position::NotSafe | Position::NotTaken => out.put("geo_source", "none"),
            Position::Point { latitude, longitude, accuracy_m } => {
                out.put("geo_source", "gps");
                out.put("latitude", &latitude);
                out.put("longitude", &longitude);
                out.put("gps_accuracy_m", &accuracy_m);
            }
        }
    }

    fn write_teaching(&self, out: &mut Out) {
        out.put("audience_type", &self.audience_type);
        out.put("population_group", &self.population_group);
        out.put("livelihoods", &self.livelihoods);
        out.put("hazard_types", &self.hazard_types);
        out.put("local_events", &self.local_events);
        out.put("modules_delivered", &self.modules_delivered);
        out.put("language", &self.language);
        for (asked, rows, skipped) in
            [(&self.pretest, "pretest", "pretest_skipped"), (&self.posttest, "posttest", "posttest_skipped")]
        {
            match asked {
                Asked::Tallies(t) => out.put(rows, t),
                Asked::Skipped(reason) => out.put(skipped, reason),
                Asked::NotPart => {}
            }
        }
        out.put("info_given", &self.info_given);
        out.put("guardian_or_school_ok", &self.guardian_or_school_ok);
        out.put("something_reported", &self.something_reported);
        out.put("photos_taken", &self.photos_taken);
        out.put("materials", &self.materials);
        let flags: Vec<FlagOut> = self.flags.iter().map(FlagOut).collect();
        out.put("flags", &flags);
    }
}

fn write_people(people: &People, out: &mut Out) {
    out.put("counts", &people.counts);
    out.put("band_set_id", &people.band_set_id);
    out.put("counts_basis", &people.basis);
    out.put_if("first_time_total", people.first_time.as_ref());
    out.put_if("disability_total", people.disability.as_ref());
}

/// A flag of a newer version goes out as it came in.
struct FlagOut<'a>(&'a Flag);

impl Serialize for FlagOut<'_> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if let Flag::Unknown { json } = self.0
            && let Ok(value) = serde_json::from_slice::<serde_json::Value>(json.as_bytes())
        {
            return value.serialize(s);
        }
        self.0.serialize(s)
    }
}
