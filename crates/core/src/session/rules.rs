//! The invariants of a session record (domain.md section 9): the one door through which a [`Session`] comes into being.
//!
//! Promise: everything that is wrong is named at once, not only the first thing; what passes is in one normal form (rows
//! sorted, zeros gone, whole seconds), so the same session has the same bytes. Serves rules P1 and R3.

use std::collections::BTreeSet;

use super::{Asked, People, Position, Reach, Session, SessionParts};
use crate::check::{Flag, Problem};

/// Most characters of a free text (IMSMA Core import cuts at 255).
pub(super) const TEXT_MAX: usize = 255;
/// Most characters of a code or reference.
pub(super) const CODE_MAX: usize = 64;
/// Most entries of any list in a record: keeps a record under the log's 64 KiB.
pub(super) const LIST_MAX: usize = 60;

impl Session {
    /// A valid record of these parts, in normal form.
    ///
    /// # Errors
    /// All that is wrong, in the order in which a person meets it.
    pub fn new(mut parts: SessionParts) -> Result<Self, Vec<Problem>> {
        normalise(&mut parts);
        let mut found = Found(Vec::new());
        identity(&parts, &mut found);
        where_and_who(&parts, &mut found);
        reach(&parts, &mut found);
        when(&parts, &mut found);
        questions(&parts, &mut found);
        position(&parts, &mut found);
        lists(&parts, &mut found);
        if found.0.is_empty() { Ok(Self(parts)) } else { Err(found.0) }
    }

    /// The parts, to make the next revision from.
    #[must_use]
    pub fn into_parts(self) -> SessionParts {
        self.0
    }

    /// `direct`, `indirect` or `training`.
    #[must_use]
    pub fn category(&self) -> crate::activity::Category {
        match self.reach {
            Reach::Direct { .. } => crate::activity::Category::Direct,
            Reach::Training { .. } => crate::activity::Category::Training,
            Reach::Indirect { .. } => crate::activity::Category::Indirect,
        }
    }
}

pub(super) struct Found(pub(super) Vec<Problem>);

impl Found {
    fn add(&mut self, problem: Problem) {
        if !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }

    fn unusable(&mut self, bad: bool, field: &str) {
        if bad {
            self.add(Problem::Unusable { field: field.to_owned() });
        }
    }

    /// A code or reference: short, no control characters; empty only where allowed.
    fn code(&mut self, field: &str, value: &str) {
        let long = value.chars().count() > CODE_MAX;
        self.unusable(long || value.trim() != value || value.chars().any(char::is_control), field);
    }
}

fn normalise(p: &mut SessionParts) {
    p.report_date.unix_ms = p.report_date.unix_ms.div_euclid(1000) * 1000;
    p.id.make_ascii_lowercase();
    if let Some(previous) = &mut p.previous {
        previous.make_ascii_lowercase();
    }
    if let Reach::Direct { people, .. } | Reach::Training { people } = &mut p.reach {
        people.counts.retain(|r| r.count > 0);
        crate::order::sort_by_key(&mut people.counts, |r| (r.ages.min, r.ages.max, r.sex));
    }
    if p.hazard_types.is_empty() {
        p.hazard_types.insert("unknown".to_owned());
    }
    if let Position::Point { latitude, longitude, accuracy_m } = &mut p.position {
        // Six decimals are 0.1 m: finer digits are noise, and these go through JSON unchanged.
        *latitude = (*latitude * 1e6).round() / 1e6;
        *longitude = (*longitude * 1e6).round() / 1e6;
        *accuracy_m = (*accuracy_m * 8.0).round() / 8.0;
    }
    p.materials.retain(|m| m.qty > 0);
    crate::order::sort(&mut p.flags);
    p.flags.dedup();
}

fn hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// A UUID in its usual form: five groups of hex digits.
pub(crate) fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.len() == 5 && groups.iter().zip([8, 4, 4, 4, 12]).all(|(g, n)| hex(g, n))
}

fn identity(p: &SessionParts, found: &mut Found) {
    found.unusable(!is_uuid(&p.id), "id");
    found.unusable(p.revision == 0, "revision");
    let chained = match &p.previous {
        None => p.revision <= 1,
        Some(hash) => p.revision > 1 && hex(hash, 64),
    };
    found.unusable(!chained, "previous");
    found.unusable(p.session_ref.is_empty(), "session_ref");
    found.unusable(p.form_version.is_empty(), "form_version");
    for (field, value) in [
        ("session_ref", &p.session_ref),
        ("form_version", &p.form_version),
        ("content_pack_version", &p.content_pack_version),
    ] {
        found.code(field, value);
    }
}

fn where_and_who(p: &SessionParts, found: &mut Found) {
    if p.place.pcode().is_none() {
        found.add(Problem::NoPlace);
    }
    found.unusable(p.place.pcode().is_some() && p.place.gazetteer_version.is_empty(), "gazetteer_version");
    for (field, empty, problem) in [
        ("org_code", &p.org_code, Problem::NoOrganisation),
        ("team_code", &p.team_code, Problem::NoTeam),
        ("re_activity", &p.re_activity, Problem::NoActivity),
    ] {
        if empty.is_empty() {
            found.add(problem);
        }
        found.code(field, empty);
    }
    let length = p.place.place_name.chars().count();
    if length > TEXT_MAX {
        found.add(Problem::TextTooLong {
            field: "place_name".to_owned(),
            length: u32::try_from(length).unwrap_or(u32::MAX),
            limit: u32::try_from(TEXT_MAX).unwrap_or(u32::MAX),
        });
    }
    let place = [&p.place.adm1_pcode, &p.place.adm2_pcode, &p.place.adm3_pcode, &p.place.adm4_pcode];
    for (i, code) in place.into_iter().enumerate() {
        let Some(code) = code else { continue };
        let field = ["adm1_pcode", "adm2_pcode", "adm3_pcode", "adm4_pcode"][i];
        found.unusable(code.is_empty(), field);
        found.code(field, code);
    }
    for (field, value) in [
        ("gazetteer_version", &p.place.gazetteer_version),
        ("audience_type", &p.audience_type),
        ("population_group", &p.population_group),
        ("language", &p.language),
    ] {
        found.code(field, value);
    }
    for (field, value) in [
        ("audience_type", &p.audience_type),
        ("population_group", &p.population_group),
        ("language", &p.language),
    ] {
        found.unusable(value.is_empty(), field);
    }
    for (field, value) in [("location_type", &p.location_type), ("held_because", &p.held_because)] {
        if let Some(value) = value {
            found.code(field, value);
        }
    }
    let led = u16::from(p.facilitators_f) + u16::from(p.facilitators_m);
    if led == 0 && !matches!(p.reach, Reach::Indirect { .. }) {
        found.add(Problem::NoFacilitator);
    }
}

fn reach(p: &SessionParts, found: &mut Found) {
    match &p.reach {
        Reach::Direct { method, people: who } => {
            if method.is_empty() {
                found.add(Problem::NoMethod);
            }
            found.code("re_method", method);
            people(who, found);
        }
        Reach::Training { people: who } => people(who, found),
        Reach::Indirect { total, basis, broadcast } => {
            if *total == 0 {
                found.add(Problem::NoReach);
            }
            found.unusable(basis.is_empty() && *total > 0, "indirect_basis");
            found.code("indirect_basis", basis);
            found.unusable(broadcast.is_some_and(|(first, last)| last < first), "broadcast_end_date");
        }
    }
}

fn people(who: &People, found: &mut Found) {
    let total = who.total();
    if total == 0 {
        // Whatever else is too many then follows from this.
        found.add(Problem::NoPeople);
    } else {
        more_than_all(who, total, found);
    }
    found.unusable(who.band_set_id.is_empty(), "band_set_id");
    found.code("band_set_id", &who.band_set_id);
    let sound = who.counts.iter().all(|r| r.ages.max.is_none_or(|m| m >= r.ages.min));
    // One person is in one row: rows of one sex may not share an age.
    let apart = who
        .counts
        .iter()
        .enumerate()
        .all(|(i, a)| who.counts.iter().skip(i + 1).all(|b| a.sex != b.sex || !a.ages.overlaps(b.ages)));
    found.unusable(!sound || !apart || who.counts.len() > LIST_MAX, "counts");
}

fn more_than_all(who: &People, total: u32, found: &mut Found) {
    if let Some(first) = who.first_time.map(u32::from).filter(|n| *n > total) {
        found.add(Problem::FirstTimeOverTotal { first, total });
    }
    if let Some(n) = who.disability.map(u32::from).filter(|n| *n > total) {
        found.add(Problem::DisabilityOverTotal { n, total });
    }
}

fn when(p: &SessionParts, found: &mut Found) {
    // A clock that is known to be wrong does not decide what is future (rule R7).
    let doubtful = p.flags.iter().any(|f| matches!(f, Flag::ClockDoubtful { .. }));
    if p.session_date > p.report_date.date() && !doubtful {
        found.add(Problem::DateInFuture);
    }
    let timed = !p.held_before && !matches!(p.reach, Reach::Indirect { .. });
    match (p.start_time, p.end_time) {
        (Some(start), Some(end)) if end <= start => found.add(Problem::EndNotAfterStart),
        (Some(_), Some(_)) => {}
        _ if timed => found.add(Problem::NoTime),
        _ => {}
    }
    found.unusable(p.sessions_count == 0, "sessions_count");
}

fn questions(p: &SessionParts, found: &mut Found) {
    let total = p.reach.people().map(People::total).filter(|total| *total > 0);
    for (asked, before, field) in [(&p.pretest, true, "pretest"), (&p.posttest, false, "posttest")] {
        match asked {
            Asked::NotPart => {}
            Asked::Skipped(reason) => {
                if reason.is_empty() {
                    found.add(Problem::NotAskedWithoutReason { before });
                }
                found.code(field, reason);
            }
            Asked::Tallies(tallies) => {
                let ids: BTreeSet<_> = crate::order::filled(tallies.iter().map(|t| &t.question_id));
                let twice = ids.len() != tallies.len();
                found.unusable(tallies.is_empty() || twice || tallies.len() > LIST_MAX, field);
                for t in tallies {
                    found.unusable(t.question_id.is_empty(), field);
                    found.code(field, &t.question_id);
                    hands(t, before, total, found);
                }
            }
        }
    }
}

fn hands(t: &crate::question::Tally, before: bool, total: Option<u32>, found: &mut Found) {
    let present = u32::from(t.present);
    let hands = u32::from(t.correct) + u32::from(t.dont_know);
    let question = t.question_id.clone();
    if hands > present {
        found.add(Problem::TooManyHands { question, hands, present, before });
    } else if let Some(total) = total.filter(|total| present > *total) {
        found.add(Problem::MorePresentThanPeople { question, present, total, before });
    }
}

fn position(p: &SessionParts, found: &mut Found) {
    if let Position::Point { latitude, longitude, accuracy_m } = p.position {
        found.unusable(!(-90.0..=90.0).contains(&latitude), "latitude");
        found.unusable(!(-180.0..=180.0).contains(&longitude), "longitude");
        found.unusable(!(0.0..=1_000_000.0).contains(&accuracy_m), "gps_accuracy_m");
    }
    if p.position == Position::NotSafe
        && let Some(field) = super::read::coordinate_in(&p.unknown)
    {
        found.unusable(true, &field);
    }
    for field in super::read::KNOWN {
        found.unusable(p.unknown.contains_key(*field), field);
    }
}

fn lists(p: &SessionParts, found: &mut Found) {
    for (field, codes) in [
        ("livelihoods", &p.livelihoods),
        ("hazard_types", &p.hazard_types),
        ("local_events", &p.local_events),
    ] {
        found.unusable(codes.len() > LIST_MAX || codes.iter().any(String::is_empty), field);
        for code in codes {
            found.code(field, code);
        }
    }
    let modules: BTreeSet<_> = crate::order::filled(p.modules_delivered.iter().map(|m| &m.module_id));
    let many = p.modules_delivered.len() > LIST_MAX || modules.len() != p.modules_delivered.len();
    found.unusable(many || modules.iter().any(|m| m.is_empty()), "modules_delivered");
    for m in &p.modules_delivered {
        for text in [Some(&m.module_id), Some(&m.version), m.chosen_because.as_ref()].into_iter().flatten() {
            found.code("modules_delivered", text);
        }
    }
    let items: BTreeSet<_> = crate::order::filled(p.materials.iter().map(|m| &m.item_code));
    let twice = items.len() != p.materials.len() || p.materials.len() > LIST_MAX;
    found.unusable(twice || items.iter().any(|m| m.is_empty()), "materials");
    for m in &p.materials {
        found.code("materials", &m.item_code);
    }
    found.unusable(p.flags.len() > LIST_MAX, "flags");
}
