//! The reducer: what each [`Action`] changes in a draft, and nothing else.
//!
//! Promise: pure; turning pages cannot change a count (different actions, different fields); hands never exceed those present.

use std::collections::BTreeMap;

use super::{Action, Asking, Chosen, Draft, LeftOut, Phase};
use crate::activity::Step;
use crate::question::Tally;
use crate::time::{Date, Moment};

impl Draft {
    /// A new draft. `now` is the tablet's clock.
    #[must_use]
    pub fn new(id: String, now: Moment, held: bool) -> Self {
        Self { id, held, created: now, updated: now, date: (!held).then(|| now.date()), ..Self::default() }
    }

    fn asking(&mut self, phase: Phase) -> &mut Asking {
        match phase {
            Phase::Before => &mut self.before,
            Phase::After => &mut self.after,
        }
    }

    /// Where everyone present is bounded by: the counted people, or else those expected; `None` where neither is known.
    #[must_use]
    pub fn known_people(&self) -> Option<u32> {
        let counted = self.counts.total();
        if counted > 0 { Some(counted) } else { self.audience.expected.map(u32::from) }
    }

    /// The draft after `action` at `now`.
    #[must_use]
    pub fn apply(mut self, action: Action, now: Moment) -> Self {
        self.updated = now;
        match action {
            Action::Add(cell, by) => self.counts.add(cell, by),
            Action::Set(cell, value) => self.counts.set(cell, value),
            Action::Basis(basis) => self.counts.basis = basis,
            Action::UndoCount => {
                self.counts.undo();
            }
            Action::Present(..)
            | Action::Right(..)
            | Action::DontKnow(..)
            | Action::Question(..)
            | Action::Skip(..) => self.ask(action),
            Action::Minutes(_)
            | Action::Proposed { .. }
            | Action::UseAnyway(_)
            | Action::LeaveOut { .. }
            | Action::ToggleModule(_)
            | Action::Accept { .. } => self.plan(action),
            Action::Go(step) => self.go(step, now),
            Action::Card(at) => self.turn(at),
            Action::Date(_)
            | Action::Start(_)
            | Action::End(_)
            | Action::Visits(_)
            | Action::Reach(_)
            | Action::ReachBasis(_)
            | Action::Info(_)
            | Action::Guardian(_)
            | Action::Reported(_)
            | Action::Material(..)
            | Action::ConfirmDate(_)
            | Action::HeldBecause(_)
            | Action::Broadcast(_) => self.close_sheet(action),
            _ => self.who(action),
        }
        self
    }

    fn go(&mut self, step: Step, now: Moment) {
        if !self.held && self.start.is_none() && matches!(step, Step::AskBefore | Step::Teach) {
            self.start = Some(now.time_of_day());
        }
        if !self.held && self.end.is_none() && matches!(step, Step::Close) {
            // Times are kept to the minute: what ended within its first minute lasted one.
            let end = now.time_of_day();
            self.end = Some(if Some(end) == self.start { end.next_minute() } else { end });
        }
        self.step = step;
    }

    fn turn(&mut self, at: usize) {
        self.at = at.min(self.deck.len().saturating_sub(1));
        self.reached = self.reached.max(self.at);
    }

    fn ask(&mut self, action: Action) {
        match action {
            Action::Present(phase, n) => {
                let asking = self.asking(phase);
                let at = asking.at;
                // People present hardly change between questions: the ones not yet answered follow.
                for (i, t) in asking.tallies.iter_mut().enumerate() {
                    if i == at || (i > at && t.correct == 0 && t.dont_know == 0) {
                        t.present = n;
                        t.correct = t.correct.min(n);
                        t.dont_know = t.dont_know.min(n - t.correct);
                    }
                }
            }
            Action::Right(phase, n) => {
                let asking = self.asking(phase);
                let at = asking.at;
                if let Some(t) = asking.tallies.get_mut(at) {
                    t.correct = n.min(t.present);
                    t.dont_know = t.dont_know.min(t.present - t.correct);
                }
            }
            Action::DontKnow(phase, n) => {
                let asking = self.asking(phase);
                let at = asking.at;
                if let Some(t) = asking.tallies.get_mut(at) {
                    t.dont_know = n.min(t.present);
                    t.correct = t.correct.min(t.present - t.dont_know);
                }
            }
            Action::Question(phase, at) => {
                let asking = self.asking(phase);
                asking.done = at >= asking.tallies.len();
                asking.at = at.min(asking.tallies.len().saturating_sub(1));
            }
            Action::Skip(phase, reason) => self.asking(phase).skipped = reason,
            _ => {}
        }
    }

    fn plan(&mut self, action: Action) {
        match action {
            Action::Minutes(n) => self.minutes = n.clamp(5, 240),
            Action::Proposed { plan, chosen } => {
                let own: Vec<Chosen> = self.chosen.iter().filter(|c| c.because.is_some()).cloned().collect();
                self.chosen = chosen;
                self.chosen
                    .extend(own.into_iter().filter(|o| !plan.rows.iter().any(|r| r.module == o.module)));
                self.left_out.retain(|l| plan.rows.iter().any(|r| r.module == l.module));
                self.plan = Some(plan);
            }
            Action::UseAnyway(chosen) => {
                self.chosen.retain(|c| c.module != chosen.module);
                self.chosen.push(chosen);
            }
            Action::ToggleModule(chosen) => {
                let before = self.chosen.len();
                self.chosen.retain(|c| c.module != chosen.module);
                if self.chosen.len() == before {
                    self.chosen.push(chosen);
                }
            }
            Action::LeaveOut { module, because } => {
                self.left_out.retain(|l| l.module != module);
                if let Some(because) = because {
                    if self.chosen.iter().any(|c| c.module == module && c.because.is_some()) {
                        self.chosen.retain(|c| c.module != module);
                    } else {
                        self.left_out.push(LeftOut { module, because });
                    }
                }
            }
            Action::Accept { deck, questions, pack, sample } => {
                self.at = self.at.min(deck.len().saturating_sub(1));
                self.deck = deck;
                self.pack = pack;
                self.sample = sample;
                let present = self.known_people().and_then(|n| u16::try_from(n).ok()).unwrap_or(0);
                for phase in [Phase::Before, Phase::After] {
                    let asking = self.asking(phase);
                    let old = std::mem::take(&mut asking.tallies);
                    asking.tallies = questions
                        .iter()
                        .map(|q| {
                            old.iter()
                                .find(|t| t.question_id == *q)
                                .cloned()
                                .unwrap_or_else(|| Tally::empty(q.clone(), present))
                        })
                        .collect();
                    asking.at = asking.at.min(questions.len().saturating_sub(1));
                }
            }
            _ => {}
        }
    }

    fn close_sheet(&mut self, action: Action) {
        match action {
            Action::Date(d) => self.date = d,
            Action::Start(t) => self.start = t,
            Action::End(t) => self.end = t,
            Action::Visits(n) => self.visits = n.clamp(1, 500),
            Action::Reach(n) => self.reach = n,
            Action::ReachBasis(b) => self.reach_basis = b,
            Action::Info(b) => self.info_given = b,
            Action::Guardian(g) => self.guardian = g,
            Action::Reported(b) => self.reported = b,
            Action::Material(code, 0) => {
                self.materials.remove(&code);
            }
            Action::Material(code, n) => {
                self.materials.insert(code, n);
            }
            Action::ConfirmDate(b) => self.date_confirmed = b,
            Action::HeldBecause(reason) => self.held_because = reason,
            Action::Broadcast(days) => self.broadcast = days,
            _ => {}
        }
    }

    fn who(&mut self, action: Action) {
        match action {
            Action::Place { place, threats, events } => {
                self.place = Some(place);
                self.threats = threats;
                self.events = events;
            }
            Action::ToggleBand(band) => {
                toggle(&mut self.audience.bands, band);
                crate::order::sort(&mut self.audience.bands);
            }
            Action::Sexes(s) => self.audience.sexes = s,
            Action::Expected(n) => self.audience.expected = n,
            Action::Carers(b) => self.audience.with_carers = b,
            Action::Population(p) => self.audience.population_group = p,
            Action::ToggleLivelihood(l) => toggle(&mut self.audience.livelihoods, l),
            Action::GroupLanguage(l) => self.audience.language = Some(l),
            Action::AudienceType(a) => self.audience.audience_type = a,
            Action::Facilitators { f, m } => {
                (self.facilitators_f, self.facilitators_m) = (f.min(20), m.min(20))
            }
            Action::ToggleThreat(t) => toggle(&mut self.threats, t),
            Action::ToggleEvent(e) => toggle_event(&mut self.events, e),
            Action::Activity { code, method } => {
                self.activity = code;
                self.method = method;
            }
            Action::Method(m) => self.method = m,
            Action::Team { org, team } => (self.org, self.team) = (org, team),
            Action::LocationType(l) => self.location_type = l,
            Action::GeoSafe(b) => self.geo_safe = b,
            _ => {}
        }
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, item: T) {
    match list.iter().position(|x| *x == item) {
        Some(i) => {
            list.remove(i);
        }
        None => list.push(item),
    }
}

fn toggle_event(events: &mut BTreeMap<String, Option<Date>>, event: String) {
    if events.remove(&event).is_none() {
        events.insert(event, None);
    }
}
