//! A session while it is being made: what every tap changes, where the educator is, what can be resumed (rule R1).
//!
//! Promise: a pure reducer. [`Draft::apply`] takes an action and the time; nothing else changes a draft. Turning pages cannot
//! change a count: the actions are different and touch different fields.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::activity::Step;
use crate::age::AgeRange;
use crate::audience::{Audience, SexMix};
use crate::count::{Basis, Cell, CountSheet};
use crate::place::PlaceRef;
use crate::plan::Plan;
use crate::question::{QuestionId, Tally};
use crate::session::Guardian;
use crate::time::{Date, Moment, TimeOfDay};

/// A card of the deck that the accepted plan became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardRef {
    /// Module id.
    pub module: String,
    /// Card id.
    pub card: String,
}

/// A module that will be taught.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Module id.
    pub module: String,
    /// Its version.
    pub version: String,
    /// Minutes.
    pub minutes: u16,
    /// Reason code where it does not fit these people and is used anyway.
    pub because: Option<String>,
}

/// A module of the plan that the educator leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Module id.
    pub module: String,
    /// Reason code.
    pub because: String,
}

/// Questions before or after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Asking {
    /// One a question, in the plan's order.
    pub tallies: Vec<Tally>,
    /// Index of the question on the screen.
    pub at: usize,
    /// All were asked.
    pub done: bool,
    /// Reason code, where they were skipped.
    pub skipped: Option<String>,
}

/// Before or after the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Before.
    Before,
    /// After.
    After,
}

/// The record that a draft corrects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrects {
    /// Revision that is corrected.
    pub revision: u32,
    /// Hash (hex) of its payload.
    pub hash: String,
}

/// A session in the making.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Shape version of a stored draft.
    pub schema: u32,
    /// Record id (UUID v7).
    pub id: String,
    /// A session already held: no plan, no cards.
    pub held: bool,
    /// Practice: never sealed, never counted.
    pub practice: bool,
    /// When it was begun.
    pub created: Moment,
    /// The newest change.
    pub updated: Moment,
    /// Where the educator is.
    pub step: Step,
    /// Activity code.
    pub activity: String,
    /// Method code.
    pub method: Option<String>,
    /// Organisation code.
    pub org: Option<String>,
    /// Team code.
    pub team: Option<String>,
    /// Women who facilitate.
    pub facilitators_f: u8,
    /// Men who facilitate.
    pub facilitators_m: u8,
    /// Who is coming.
    pub audience: Audience,
    /// Where.
    pub place: Option<PlaceRef>,
    /// Where, as a kind.
    pub location_type: Option<String>,
    /// Whether it is safe and agreed to keep a position; nothing is taken in this version.
    pub geo_safe: bool,
    /// Devices known here.
    pub threats: Vec<String>,
    /// Events known here, with the day.
    pub events: BTreeMap<String, Option<Date>>,
    /// Minutes there are.
    pub minutes: u16,
    /// The plan as it was proposed.
    pub plan: Option<Plan>,
    /// What will be taught, in order.
    pub chosen: Vec<Chosen>,
    /// What the educator left out.
    pub left_out: Vec<LeftOut>,
    /// The cards, fixed when the plan was accepted.
    pub deck: Vec<CardRef>,
    /// Id of the pack that the deck came from: a session pins what it uses (rule C1).
    pub pack: String,
    /// Content that no authority approved.
    pub sample: bool,
    /// Card on the screen.
    pub at: usize,
    /// Farthest card reached.
    pub reached: usize,
    /// Who came.
    pub counts: CountSheet,
    /// Questions before.
    pub before: Asking,
    /// Questions after.
    pub after: Asking,
    /// Day it was (or is) held.
    pub date: Option<Date>,
    /// Start.
    pub start: Option<TimeOfDay>,
    /// End.
    pub end: Option<TimeOfDay>,
    /// Visits in this record.
    pub visits: u16,
    /// Indirect: people reached, estimate.
    pub reach: Option<u32>,
    /// Indirect: how it was estimated.
    pub reach_basis: Option<String>,
    /// Information given.
    pub info_given: Option<bool>,
    /// Agreement for children.
    pub guardian: Option<Guardian>,
    /// Someone reported something.
    pub reported: Option<bool>,
    /// Handed out: code to number.
    pub materials: BTreeMap<String, u16>,
    /// The educator confirmed the date although the clock looks wrong (rule R7).
    pub date_confirmed: bool,
    /// The revision that this one puts right.
    pub corrects: Option<Corrects>,
}

impl Default for Draft {
    fn default() -> Self {
        let zero = Moment::utc(0);
        Self {
            schema: 1,
            id: String::new(),
            held: false,
            practice: false,
            created: zero,
            updated: zero,
            step: Step::Who,
            activity: "directre".into(),
            method: None,
            org: None,
            team: None,
            facilitators_f: 0,
            facilitators_m: 0,
            audience: Audience::default(),
            place: None,
            location_type: None,
            geo_safe: false,
            threats: vec![],
            events: BTreeMap::new(),
            minutes: 40,
            plan: None,
            chosen: vec![],
            left_out: vec![],
            deck: vec![],
            pack: String::new(),
            sample: true,
            at: 0,
            reached: 0,
            counts: CountSheet::default(),
            before: Asking::default(),
            after: Asking::default(),
            date: None,
            start: None,
            end: None,
            visits: 1,
            reach: None,
            reach_basis: None,
            info_given: None,
            guardian: None,
            reported: None,
            materials: BTreeMap::new(),
            date_confirmed: false,
            corrects: None,
        }
    }
}

/// One thing the educator did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// To another step.
    Go(Step),
    /// Place chosen; its known threats and events come along and can be changed afterwards.
    Place {
        /// The reference to keep.
        place: PlaceRef,
        /// Threat codes of the place.
        threats: Vec<String>,
        /// Event codes of the place.
        events: BTreeMap<String, Option<Date>>,
    },
    /// A band in or out.
    ToggleBand(AgeRange),
    /// Sexes expected.
    Sexes(SexMix),
    /// About how many.
    Expected(Option<u16>),
    /// Children with carers.
    Carers(bool),
    /// `population_group`.
    Population(Option<String>),
    /// A livelihood in or out.
    ToggleLivelihood(String),
    /// Language of the group.
    GroupLanguage(String),
    /// `audience_type`.
    AudienceType(Option<String>),
    /// Facilitators by sex.
    Facilitators {
        /// Women.
        f: u8,
        /// Men.
        m: u8,
    },
    /// A threat in or out.
    ToggleThreat(String),
    /// An event in or out.
    ToggleEvent(String),
    /// Activity; the method follows where the activity implies one.
    Activity {
        /// Code.
        code: String,
        /// Implied method.
        method: Option<String>,
    },
    /// Method.
    Method(Option<String>),
    /// Organisation and team.
    Team {
        /// Organisation code.
        org: Option<String>,
        /// Team code.
        team: Option<String>,
    },
    /// Kind of location.
    LocationType(Option<String>),
    /// Position allowed.
    GeoSafe(bool),
    /// Minutes there are.
    Minutes(u16),
    /// The plan was made anew (people, place or minutes changed): proposed modules replace the chosen ones, but those that the
    /// educator added with a reason stay.
    Proposed {
        /// The plan.
        plan: Plan,
        /// Its modules with versions.
        chosen: Vec<Chosen>,
    },
    /// Use a module that does not fit.
    UseAnyway(Chosen),
    /// Leave a module out, or take it back in.
    LeaveOut {
        /// Module id.
        module: String,
        /// Reason code; `None` takes it back in.
        because: Option<String>,
    },
    /// The plan is accepted: the deck is fixed and the questions are set.
    Accept {
        /// All cards in order.
        deck: Vec<CardRef>,
        /// Questions to ask.
        questions: Vec<QuestionId>,
        /// Pack id.
        pack: String,
        /// Not approved by an authority.
        sample: bool,
    },
    /// Another card; out of range is clamped.
    Card(usize),
    /// Add to a cell (negative takes away).
    Add(Cell, i32),
    /// Type a cell's number.
    Set(Cell, Option<u16>),
    /// Basis of the numbers.
    Basis(Basis),
    /// Take the newest change of a count back.
    UndoCount,
    /// People present for a question; right and don't know are cut to it.
    Present(Phase, u16),
    /// Hands for the right picture, bounded by those present.
    Right(Phase, u16),
    /// Hands for "don't know", bounded by those present.
    DontKnow(Phase, u16),
    /// To a question by index; past the last one means done.
    Question(Phase, usize),
    /// Questions skipped with a reason code; `None` takes it back.
    Skip(Phase, Option<String>),
    /// Day.
    Date(Option<Date>),
    /// Start.
    Start(Option<TimeOfDay>),
    /// End.
    End(Option<TimeOfDay>),
    /// Visits, 1 or more.
    Visits(u16),
    /// Indirect estimate.
    Reach(Option<u32>),
    /// How it was estimated.
    ReachBasis(Option<String>),
    /// Information given.
    Info(Option<bool>),
    /// Agreement.
    Guardian(Option<Guardian>),
    /// Something reported.
    Reported(Option<bool>),
    /// Material handed out; 0 removes it.
    Material(String, u16),
    /// The date is right although the clock looks wrong.
    ConfirmDate(bool),
}

impl Draft {
    /// A new draft. `now` is the tablet's clock.
    #[must_use]
    pub fn new(id: String, now: Moment, held: bool) -> Self {
        Self {
            id,
            held,
            created: now,
            updated: now,
            date: (!held).then(|| now.date()),
            ..Self::default()
        }
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
            Action::Add(..) | Action::Set(..) | Action::Basis(_) | Action::UndoCount => self.count(action),
            Action::Present(..)
            | Action::Right(..)
            | Action::DontKnow(..)
            | Action::Question(..)
            | Action::Skip(..) => self.ask(action),
            Action::Minutes(_)
            | Action::Proposed { .. }
            | Action::UseAnyway(_)
            | Action::LeaveOut { .. }
            | Action::Accept { .. } => self.plan(action),
            Action::Go(_) | Action::Card(_) => self.walk(action, now),
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
            | Action::ConfirmDate(_) => self.close_sheet(action),
            _ => self.who(action),
        }
        self
    }

    fn count(&mut self, action: Action) {
        match action {
            Action::Add(cell, by) => self.counts.add(cell, by),
            Action::Set(cell, value) => self.counts.set(cell, value),
            Action::Basis(basis) => self.counts.basis = basis,
            Action::UndoCount => {
                self.counts.undo();
            }
            _ => {}
        }
    }

    fn walk(&mut self, action: Action, now: Moment) {
        match action {
            Action::Go(step) => {
                if !self.held && self.start.is_none() && matches!(step, Step::AskBefore | Step::Teach) {
                    self.start = Some(now.time_of_day());
                }
                if !self.held && self.end.is_none() && matches!(step, Step::Close) {
                    self.end = Some(now.time_of_day());
                }
                self.step = step;
            }
            Action::Card(at) => {
                self.at = at.min(self.deck.len().saturating_sub(1));
                self.reached = self.reached.max(self.at);
            }
            _ => {}
        }
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
                self.chosen.extend(own.into_iter().filter(|o| !plan.rows.iter().any(|r| r.module == o.module)));
                self.left_out.retain(|l| plan.rows.iter().any(|r| r.module == l.module));
                self.plan = Some(plan);
            }
            Action::UseAnyway(chosen) => {
                self.chosen.retain(|c| c.module != chosen.module);
                self.chosen.push(chosen);
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
                self.audience.bands.sort_unstable();
            }
            Action::Sexes(s) => self.audience.sexes = s,
            Action::Expected(n) => self.audience.expected = n,
            Action::Carers(b) => self.audience.with_carers = b,
            Action::Population(p) => self.audience.population_group = p,
            Action::ToggleLivelihood(l) => toggle(&mut self.audience.livelihoods, l),
            Action::GroupLanguage(l) => self.audience.language = Some(l),
            Action::AudienceType(a) => self.audience.audience_type = a,
            Action::Facilitators { f, m } => (self.facilitators_f, self.facilitators_m) = (f.min(20), m.min(20)),
            Action::ToggleThreat(t) => toggle(&mut self.threats, t),
            Action::ToggleEvent(e) => {
                if self.events.remove(&e).is_none() {
                    self.events.insert(e, None);
                }
            }
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
