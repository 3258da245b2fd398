//! From draft to record: what still keeps it from being closed, and the closing itself (domain.md sections 4.2 and 9).
//!
//! Promise: the five minimum elements and every invariant are checked before anything is sealed; what is missing is named as
//! missing, never filled in by a guess. Serves R3, R7, P1.

use super::{Asking, Draft};
use crate::activity::{Activity, Category, Step};
use crate::age::Sex;
use crate::check::{Problem, clock_doubt};
use crate::codes::CodeLists;
use crate::place::PlaceRef;
use crate::question::Tally;
use crate::session::{
    Asked, FORM_VERSION, Guardian, Material, ModuleDelivered, People, Position, Reach, Session, SessionParts,
    coordinate_name,
};
use crate::settings::Settings;
use crate::time::{Date, Moment};

/// What closing needs to know beside the draft.
#[derive(Debug, Clone, Copy)]
pub struct CloseContext<'a> {
    /// The tablet's clock.
    pub now: Moment,
    /// Country settings.
    pub settings: &'a Settings,
    /// Code lists.
    pub lists: &'a CodeLists,
    /// Newest time that a server told (rule R7).
    pub last_server_time: Option<Moment>,
    /// The educator's organisation, where the draft names none.
    pub org: Option<&'a str>,
    /// The educator's team, where the draft names none.
    pub team: Option<&'a str>,
}

impl CloseContext<'_> {
    /// The latest day that can be today: the tablet's, or the server's if that is later.
    fn today(&self) -> Date {
        let here = self.now.date();
        self.last_server_time.map_or(here, |seen| here.max(seen.date()))
    }
}

impl Draft {
    /// Everything that must be put right before closing; empty means it can be closed.
    #[must_use]
    pub fn problems(&self, ctx: &CloseContext) -> Vec<Problem> {
        self.close(ctx).err().unwrap_or_default()
    }

    /// The record of this draft.
    ///
    /// # Errors
    /// All problems, those a person can put right first.
    pub fn close(&self, ctx: &CloseContext) -> Result<Session, Vec<Problem>> {
        let mut problems = self.own_problems(ctx);
        match Session::new(self.parts(ctx)) {
            Ok(session) if problems.is_empty() => Ok(session),
            Ok(_) => Err(problems),
            Err(more) => {
                for p in more {
                    if !problems.contains(&p) {
                        problems.push(p);
                    }
                }
                crate::order::sort_by_key(&mut problems, |p| matches!(p, Problem::Unusable { .. }));
                Err(problems)
            }
        }
    }

    /// What only a draft can lack: answers, not values.
    fn own_problems(&self, ctx: &CloseContext) -> Vec<Problem> {
        let mut found = Vec::new();
        if self.practice {
            found.push(Problem::Unusable { field: "practice".to_owned() });
        }
        if let Some(level) = self.place.as_ref().and_then(PlaceRef::level)
            && level < ctx.settings.required_level
        {
            found.push(Problem::PlaceTooCoarse { level, required: ctx.settings.required_level });
        }
        match self.date {
            None => found.push(Problem::NoDate),
            // A clock that is doubted does not say what is future: the educator does (rule R7).
            Some(date) if date > ctx.today() && !self.date_confirmed && self.clock_doubt(ctx).is_none() => {
                found.push(Problem::DateInFuture);
            }
            Some(_) => {}
        }
        if ctx.lists.activities.get(&self.activity).is_none() && self.corrects.is_none() {
            found.push(Problem::NoActivity);
        }
        if self.info_given.is_none() && self.category(ctx) != Category::Indirect {
            found.push(Problem::InfoUnanswered);
        }
        if self.guardian.is_none() && self.category(ctx) != Category::Indirect && self.children() > 0 {
            found.push(Problem::GuardianUnanswered);
        }
        let steps = self.steps(&ctx.lists.activities);
        for (step, asking, before) in
            [(Step::AskBefore, &self.before, true), (Step::AskAfter, &self.after, false)]
        {
            let none = asking.given().is_empty() && asking.skipped.is_none();
            if none && steps.contains(&step) && self.corrects.is_none() {
                found.push(Problem::NotAskedWithoutReason { before });
            }
        }
        if ctx.settings.number("mine_action").is_none_or(|n| n.number.trim().is_empty()) {
            found.push(Problem::NoNumbers);
        }
        found
    }

    pub(super) fn table_row<'a>(&self, ctx: &CloseContext<'a>) -> Option<&'a Activity> {
        ctx.lists.activities.get(&self.activity)
    }

    /// The category of the activity; without a known activity, that of the record that is corrected, else direct.
    pub(super) fn category(&self, ctx: &CloseContext) -> Category {
        let kept = self.kept.as_ref().and_then(|k| k.category);
        self.table_row(ctx).map(|a| a.category).or(kept).unwrap_or(Category::Direct)
    }

    /// People counted in rows that hold someone under 18 (a row that straddles 18 counts whole: care errs on that side).
    pub(super) fn children(&self) -> u32 {
        self.counts.rows.iter().filter(|r| r.ages.min < 18).map(|r| u32::from(r.count)).sum()
    }

    /// People counted in rows of 18 and over.
    pub(super) fn adults(&self) -> u32 {
        self.counts.total() - self.children()
    }

    /// People of one sex.
    pub(super) fn of_sex(&self, sex: Sex) -> u32 {
        self.counts.rows.iter().filter(|r| r.sex == sex).map(|r| u32::from(r.count)).sum()
    }

    fn parts(&self, ctx: &CloseContext) -> SessionParts {
        let kept = self.kept.clone().unwrap_or_default();
        let org = self.org.as_deref().or(ctx.org).unwrap_or_default().to_owned();
        let modules_delivered = self.delivered(ctx);
        let mut unknown = kept.unknown.clone();
        if !self.geo_safe {
            unknown.retain(|name, _| !coordinate_name(name));
        }
        SessionParts {
            id: self.id.clone(),
            revision: self.corrects.as_ref().map_or(1, |c| c.revision.saturating_add(1)),
            previous: self.corrects.as_ref().map(|c| c.hash.clone()),
            session_ref: self.reference(&org, ctx.now),
            form_version: FORM_VERSION.to_owned(),
            content_pack_version: self.pack.clone(),
            sample: self.sample && !modules_delivered.is_empty(),
            org_code: org,
            team_code: self.team.as_deref().or(ctx.team).unwrap_or_default().to_owned(),
            facilitators_f: self.facilitators_f,
            facilitators_m: self.facilitators_m,
            re_activity: self.activity.clone(),
            reach: self.reached_how(ctx),
            session_date: self.date.unwrap_or_else(|| ctx.now.date()),
            start_time: self.start,
            end_time: self.end,
            sessions_count: self.visits,
            report_date: ctx.now,
            held_before: self.held,
            held_because: self.held_because.clone().filter(|_| self.held),
            place: self.place.clone().unwrap_or_default(),
            location_type: self.location_type.clone(),
            position: match (self.geo_safe, kept.point) {
                (false, _) => Position::NotSafe,
                (true, None) => Position::NotTaken,
                (true, Some((latitude, longitude, accuracy_m))) => {
                    Position::Point { latitude, longitude, accuracy_m }
                }
            },
            audience_type: self.audience_type(ctx),
            population_group: stated(self.audience.population_group.as_deref(), "unknown"),
            livelihoods: crate::order::filled(self.audience.livelihoods.iter().cloned()),
            hazard_types: crate::order::filled(self.threats.iter().cloned()),
            local_events: crate::order::filled(self.events.keys().cloned()),
            modules_delivered,
            language: stated(self.audience.language.as_deref(), "und"),
            pretest: self.before.asked(),
            posttest: self.after.asked(),
            info_given: self.info_given.unwrap_or(false),
            guardian_or_school_ok: self.guardian.unwrap_or(Guardian::NotRequired),
            something_reported: self.reported.unwrap_or(false),
            photos_taken: kept.photos_taken,
            materials: self
                .materials
                .iter()
                .map(|(code, qty)| Material { item_code: code.clone(), qty: *qty })
                .collect(),
            flags: self.flags(ctx),
            unknown,
        }
    }

    fn reached_how(&self, ctx: &CloseContext) -> Reach {
        let people = || People {
            counts: self.counts.rows.clone(),
            band_set_id: match self.kept.as_ref().map(|k| k.band_set_id.as_str()) {
                Some(id) if !id.is_empty() => id.to_owned(),
                _ => ctx.lists.band_set.id.clone(),
            },
            basis: self.counts.basis,
            first_time: self.counts.first_time,
            disability: self.counts.disability,
        };
        match self.category(ctx) {
            Category::Training => Reach::Training { people: people() },
            Category::Indirect => Reach::Indirect {
                total: self.reach.unwrap_or(0),
                basis: stated(self.reach_basis.as_deref(), "unknown"),
                broadcast: self.broadcast,
            },
            Category::Direct => {
                let implied = self.table_row(ctx).and_then(|a| a.method.as_deref());
                let method = self.method.as_deref().or(implied).unwrap_or_default();
                Reach::Direct { method: method.to_owned(), people: people() }
            }
        }
    }

    /// What was really taught: of a deck, the modules whose first card was reached; of a session already held, what was chosen.
    fn delivered(&self, ctx: &CloseContext) -> Vec<ModuleDelivered> {
        let kept = self.kept.as_ref();
        let taught = self.steps(&ctx.lists.activities).contains(&Step::Teach);
        let mut rows = Vec::new();
        for chosen in &self.chosen {
            let places = |(i, c): (usize, &super::CardRef)| (c.module == chosen.module).then_some(i);
            let first = self.deck.iter().enumerate().find_map(places);
            let last = self.deck.iter().enumerate().rev().find_map(places);
            let (was, completed) = match kept {
                Some(kept) => (true, kept.completed.contains(&chosen.module)),
                None if self.held => (true, true),
                None => (
                    taught && first.is_some_and(|i| i <= self.reached),
                    last.is_some_and(|i| i <= self.reached),
                ),
            };
            let left = !self.held && self.left_out.iter().any(|l| l.module == chosen.module);
            if was && !left {
                rows.push(ModuleDelivered {
                    module_id: chosen.module.clone(),
                    version: chosen.version.clone(),
                    minutes: chosen.minutes,
                    completed,
                    chosen_because: chosen.because.clone(),
                });
            }
        }
        rows
    }

    /// `ORG-RE-YYYYMMDD-HHMM-xx`: for people; the key is the id. A correction keeps its record's reference.
    fn reference(&self, org: &str, now: Moment) -> String {
        if let Some(kept) = self.kept.as_ref().filter(|k| !k.session_ref.is_empty()) {
            return kept.session_ref.clone();
        }
        let date = self.date.unwrap_or_else(|| now.date());
        let time = self.start.unwrap_or_else(|| now.time_of_day());
        let org: String = org.chars().filter(|c| !c.is_whitespace()).take(24).collect();
        let tail: String = self.id.chars().rev().take(2).collect::<Vec<_>>().into_iter().rev().collect();
        format!(
            "{org}-RE-{:04}{:02}{:02}-{:02}{:02}-{tail}",
            date.year(),
            date.month(),
            date.day(),
            time.hour(),
            time.minute()
        )
    }

    /// Whether the tablet's clock can't be trusted for this draft, in days from the last server time (rule R7).
    #[must_use]
    pub fn clock_doubt(&self, ctx: &CloseContext) -> Option<i64> {
        clock_doubt(ctx.now, ctx.last_server_time)
    }
}

fn stated(value: Option<&str>, otherwise: &str) -> String {
    value.filter(|v| !v.is_empty()).unwrap_or(otherwise).to_owned()
}

impl Asking {
    /// The tallies that were really taken: all when done, else those that were passed or have a hand.
    #[must_use]
    pub fn given(&self) -> Vec<Tally> {
        let taken = |(i, t): &(usize, &Tally)| {
            t.present > 0 && (self.done || *i < self.at || t.correct > 0 || t.dont_know > 0)
        };
        self.tallies.iter().enumerate().filter(taken).map(|(_, t)| t.clone()).collect()
    }

    fn asked(&self) -> Asked {
        if let Some(reason) = &self.skipped {
            return Asked::Skipped(reason.clone());
        }
        let given = self.given();
        if given.is_empty() { Asked::NotPart } else { Asked::Tallies(given) }
    }
}
