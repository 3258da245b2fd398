//! A draft that puts a closed record right: the next revision, naming the hash of the one before (rule R3).
//!
//! Promise: nothing of the record is lost on the way, also what this version does not know (rule R9).

use super::{Asking, Chosen, Corrects, Draft, Kept};
use crate::activity::Step;
use crate::count::CountSheet;
use crate::session::{Asked, Position, Reach, Session};
use crate::time::Moment;

impl Draft {
    /// A draft of revision + 1. `payload_hash` is the hash (hex) of the payload that is corrected.
    #[must_use]
    pub fn correcting(session: &Session, payload_hash: &str, now: Moment) -> Self {
        let mut draft = Self::new(session.id.clone(), now, session.held_before);
        draft.corrects = Some(Corrects { revision: session.revision, hash: payload_hash.to_owned() });
        draft.step = Step::Close;
        draft.copy_who(session);
        draft.copy_reach(session);
        draft.before = asking(&session.pretest);
        draft.after = asking(&session.posttest);
        draft.chosen = session
            .modules_delivered
            .iter()
            .map(|m| Chosen {
                module: m.module_id.clone(),
                version: m.version.clone(),
                minutes: m.minutes,
                because: m.chosen_because.clone(),
            })
            .collect();
        draft.kept = Some(kept(session));
        draft
    }

    fn copy_who(&mut self, s: &Session) {
        self.activity.clone_from(&s.re_activity);
        self.org = Some(s.org_code.clone());
        self.team = Some(s.team_code.clone());
        (self.facilitators_f, self.facilitators_m) = (s.facilitators_f, s.facilitators_m);
        self.audience.audience_type = Some(s.audience_type.clone());
        self.audience.population_group = Some(s.population_group.clone());
        self.audience.livelihoods = s.livelihoods.iter().cloned().collect();
        self.audience.language = Some(s.language.clone());
        self.place = Some(s.place.clone());
        self.location_type.clone_from(&s.location_type);
        self.geo_safe = s.position != Position::NotSafe;
        self.threats = s.hazard_types.iter().cloned().collect();
        self.events = crate::order::filled(s.local_events.iter().map(|e| (e.clone(), None)));
        self.pack.clone_from(&s.content_pack_version);
        self.sample = s.sample;
        self.date = Some(s.session_date);
        // It was accepted once; a clock that is wrong today must not undo that.
        self.date_confirmed = true;
        (self.start, self.end) = (s.start_time, s.end_time);
        self.visits = s.sessions_count;
        self.info_given = Some(s.info_given);
        self.guardian = Some(s.guardian_or_school_ok);
        self.reported = Some(s.something_reported);
        self.materials = crate::order::filled(s.materials.iter().map(|m| (m.item_code.clone(), m.qty)));
        self.held_because.clone_from(&s.held_because);
    }

    fn copy_reach(&mut self, s: &Session) {
        if let Reach::Direct { method, .. } = &s.reach {
            self.method = Some(method.clone());
        }
        match &s.reach {
            Reach::Direct { people, .. } | Reach::Training { people } => {
                self.counts = CountSheet {
                    rows: people.counts.clone(),
                    first_time: people.first_time,
                    disability: people.disability,
                    basis: people.basis,
                    undo: vec![],
                };
                // Carers are not in the record; ages as counted stand for those expected.
                self.audience.bands = people.counts.iter().map(|r| r.ages).collect();
                crate::order::sort(&mut self.audience.bands);
                self.audience.bands.dedup();
            }
            Reach::Indirect { total, basis, broadcast } => {
                self.reach = Some(*total);
                self.reach_basis = Some(basis.clone());
                self.broadcast = *broadcast;
            }
        }
    }
}

fn asking(asked: &Asked) -> Asking {
    match asked {
        Asked::Tallies(tallies) => Asking { tallies: tallies.clone(), at: 0, done: true, skipped: None },
        Asked::Skipped(reason) => Asking { skipped: Some(reason.clone()), ..Asking::default() },
        Asked::NotPart => Asking::default(),
    }
}

fn kept(s: &Session) -> Kept {
    Kept {
        session_ref: s.session_ref.clone(),
        unknown: s.unknown.clone(),
        point: match s.position {
            Position::Point { latitude, longitude, accuracy_m } => Some((latitude, longitude, accuracy_m)),
            _ => None,
        },
        completed: s.modules_delivered.iter().filter(|m| m.completed).map(|m| m.module_id.clone()).collect(),
        band_set_id: s.reach.people().map(|p| p.band_set_id.clone()).unwrap_or_default(),
        category: Some(s.category()),
        photos_taken: s.photos_taken,
    }
}
