//! One past session of the demo: believable people, place, time and answers, from the authority's own lists and the real pack.

use std::collections::BTreeSet;

use waymark_core::age::AgeRange;
use waymark_core::count::Basis;
use waymark_core::module::{For, Module, Question};
use waymark_core::place::Place;
use waymark_core::question::Tally;
use waymark_core::session::{
    Asked, FORM_VERSION, Guardian, ModuleDelivered, People, Position, Reach, Session, SessionParts,
};
use waymark_core::time::{Date, Moment, TimeOfDay};

use super::people::Group;
use super::rng::Stream;
use crate::content::Loaded;

/// Minutes that the demo country is ahead of UTC.
const OFFSET: i16 = 180;

/// What a session is made from.
pub(super) struct Making<'a> {
    pub(super) content: &'a Loaded,
    pub(super) team: &'a str,
    pub(super) org: &'a str,
    pub(super) place: &'a Place,
    pub(super) day: Date,
    pub(super) number: u32,
}

impl Making<'_> {
    /// The session and the moment at which it was closed; `None` where the lists have no place for it.
    pub(super) fn session(&self, stream: &mut Stream) -> Option<(Session, Moment)> {
        let group = Group::any(stream);
        let total = stream.between(9, 27);
        let counts = group.counts(&self.content.lists.band_set.bands, total, stream);
        let people = People {
            first_time: Some(small(total * stream.between(50, 95) / 100)),
            disability: stream.chance(85).then(|| small(stream.between(0, 2))),
            counts,
            band_set_id: self.content.lists.band_set.id.clone(),
            basis: if stream.chance(90) { Basis::Counted } else { Basis::List },
        };
        let minutes = stream.between(25, 55);
        let start = TimeOfDay::new(
            u8::try_from(stream.between(8, 15)).ok()?,
            u8::try_from(stream.between(0, 11) * 5).ok()?,
        )?;
        let end = later(start, minutes)?;
        let closed = moment(self.day, end);
        let kind = self.kind(stream, group);
        let taught = self.modules(group, minutes);
        let (pretest, posttest) = if kind.asks {
            self.answers(&taught, group, total, stream)
        } else {
            (Asked::NotPart, Asked::NotPart)
        };
        let parts = SessionParts {
            reach: if kind.indirect {
                Reach::Indirect {
                    total: stream.between(3, 20) * 100,
                    basis: "station_figures".into(),
                    broadcast: Some((self.day, self.day)),
                }
            } else {
                Reach::Direct { method: kind.method.into(), people }
            },
            re_activity: kind.activity.into(),
            start_time: (!kind.indirect).then_some(start),
            end_time: (!kind.indirect).then_some(end),
            report_date: closed,
            pretest,
            posttest,
            modules_delivered: taught.iter().map(|m| delivered(m, minutes, taught.len())).collect(),
            ..self.frame(group, stream)?
        };
        Session::new(parts).ok().map(|s| (s, closed))
    }

    fn kind(&self, stream: &mut Stream, group: &Group) -> Kind {
        match stream.between(1, 100) {
            1..=3 => Kind { activity: "radio", method: "", asks: false, indirect: true },
            4..=10 if !group.is_children() => {
                Kind { activity: "house_to_house", method: "house_to_house", asks: false, indirect: false }
            }
            _ if group.location == "education_facility" => Kind {
                activity: "school_lesson",
                method: "interactive_group_session",
                asks: true,
                indirect: false,
            },
            n => Kind {
                activity: "directre",
                method: if n % 5 == 0 { "focus_group_discussion" } else { "interactive_group_session" },
                asks: stream.chance(92),
                indirect: false,
            },
        }
    }

    /// Everything that does not depend on what was done.
    fn frame(&self, group: &Group, stream: &mut Stream) -> Option<SessionParts> {
        let date = self.day.to_string().replace('-', "");
        Some(SessionParts {
            id: uuid(stream),
            revision: 1,
            previous: None,
            session_ref: format!("{}-RE-{date}-{:04}", self.org, self.number),
            form_version: FORM_VERSION.into(),
            content_pack_version: self.content.library.pack_id.clone(),
            sample: self.content.library.sample,
            org_code: self.org.to_owned(),
            team_code: self.team.to_owned(),
            facilitators_f: u8::try_from(stream.between(u32::from(group.sexes.len() == 1), 2)).ok()?.max(1),
            facilitators_m: u8::try_from(stream.between(0, 1)).ok()?,
            re_activity: String::new(),
            reach: Reach::Indirect { total: 1, basis: "estimate".into(), broadcast: None },
            session_date: self.day,
            start_time: None,
            end_time: None,
            sessions_count: 1,
            report_date: Moment::utc(0),
            held_before: false,
            held_because: None,
            place: self.content.places.place_ref(&self.place.pcode, "en")?,
            location_type: Some(group.location.into()),
            position: Position::NotTaken,
            audience_type: group.audience.into(),
            population_group: if group.audience == "returnees" { "returnee" } else { "resident" }.into(),
            livelihoods: group.livelihoods.iter().map(|l| (*l).to_owned()).collect(),
            hazard_types: self.place.threats.iter().cloned().collect(),
            local_events: BTreeSet::new(),
            modules_delivered: Vec::new(),
            language: "ar".into(),
            pretest: Asked::NotPart,
            posttest: Asked::NotPart,
            info_given: true,
            guardian_or_school_ok: if group.is_children() { Guardian::Yes } else { Guardian::NotRequired },
            something_reported: stream.chance(4),
            photos_taken: false,
            materials: Vec::new(),
            flags: Vec::new(),
            unknown: serde_json::Map::new(),
        })
    }

    fn modules(&self, group: &Group, minutes: u32) -> Vec<&Module> {
        let fits = self.content.library.modules.iter().filter(|m| fits(&m.whom, group));
        fits.take(if minutes > 40 { 3 } else { 2 }).collect()
    }

    /// Three questions before and after; people know more afterwards, never all of it.
    fn answers(&self, taught: &[&Module], group: &Group, total: u32, stream: &mut Stream) -> (Asked, Asked) {
        let all: Vec<(&Module, &Question)> = taught
            .iter()
            .flat_map(|m| m.questions.iter().filter(|q| fits(&q.whom, group)).map(move |q| (*m, q)))
            .collect();
        let step = all.len().div_ceil(3).max(1);
        let chosen: Vec<_> = all.iter().step_by(step).collect();
        if chosen.is_empty() {
            return (Asked::NotPart, Asked::NotPart);
        }
        let mut before = Vec::new();
        let mut after = Vec::new();
        for (module, question) in chosen {
            let id = format!("{}/{}", module.id, question.id);
            let base = 25 + u32::from(module.number) * 3 + stream.between(0, 25);
            before.push(tally(&id, total, base, stream));
            after.push(tally(&id, total, (base + stream.between(18, 42)).min(96), stream));
        }
        (Asked::Tallies(before), Asked::Tallies(after))
    }
}

struct Kind {
    activity: &'static str,
    method: &'static str,
    asks: bool,
    indirect: bool,
}

fn fits(whom: &For, group: &Group) -> bool {
    let range = AgeRange { min: group.ages.0, max: Some(group.ages.1) };
    let ages = whom.ages.is_empty() || whom.ages.iter().any(|a| a.overlaps(range));
    let trade = whom.livelihoods.is_empty()
        || whom.livelihoods.iter().any(|l| group.livelihoods.contains(&l.as_str()));
    let sex = whom.sexes.is_empty() || whom.sexes.iter().any(|s| group.sexes.contains(&s.counted()));
    ages && trade && sex && whom.threats.is_empty() && whom.switch.is_none()
}

fn tally(question: &str, present: u32, percent: u32, stream: &mut Stream) -> Tally {
    let right = present * percent / 100;
    let dont_know = stream.between(0, (present - right).min(4));
    Tally {
        question_id: question.to_owned(),
        present: small(present),
        correct: small(right),
        dont_know: small(dont_know),
    }
}

fn delivered(m: &Module, minutes: u32, of: usize) -> ModuleDelivered {
    let each = minutes / u32::try_from(of).unwrap_or(1).max(1);
    ModuleDelivered {
        module_id: m.id.clone(),
        version: m.version.clone(),
        minutes: small(each),
        completed: true,
        chosen_because: None,
    }
}

fn small(n: u32) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

fn later(start: TimeOfDay, minutes: u32) -> Option<TimeOfDay> {
    let at = u32::from(start.minutes()) + minutes;
    TimeOfDay::new(u8::try_from(at / 60).ok()?, u8::try_from(at % 60).ok()?)
}

fn moment(day: Date, time: TimeOfDay) -> Moment {
    let local_s = day.days_from_epoch() * 86_400 + i64::from(time.minutes()) * 60;
    Moment { unix_ms: (local_s - i64::from(OFFSET) * 60) * 1000, offset_min: OFFSET }
}

/// A UUID of version 4 form from the stream.
fn uuid(stream: &mut Stream) -> String {
    let (a, b) = (stream.draw(), stream.draw());
    format!(
        "{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}",
        a >> 32,
        (a >> 16) & 0xffff,
        a & 0xfff,
        (b >> 48) & 0xfff,
        b & 0xffff_ffff_ffff
    )
}
