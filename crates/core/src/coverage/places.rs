//! Places reached and not yet reached, at one level of the authority's list.
//!
//! Promise: a session counts where its record says it was, also when a later list has renamed or dropped the place; media reach
//! no place in person and close no gap.

use std::collections::{BTreeMap, BTreeSet};

use crate::place::{Gazetteer, PlaceRef};
use crate::session::Session;
use crate::time::Date;

/// What was done in one place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reached {
    /// Sessions in person (direct and training).
    pub sessions: u32,
    /// People counted in person, direct only.
    pub people: u32,
    /// The latest of them.
    pub last: Option<Date>,
}

/// One place of the list, reached or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceCoverage {
    /// Position in the list.
    pub at: usize,
    /// What was done there; `None`: a gap.
    pub reached: Option<Reached>,
}

/// Reached and not reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// Every place of the level, in the list's order.
    pub listed: Vec<PlaceCoverage>,
    /// Codes of that level in records that the list does not know (any more), with the name as recorded.
    pub elsewhere: BTreeMap<String, (String, Reached)>,
    /// Sessions in person whose record names no place of that level.
    pub without: u32,
}

impl Places {
    /// The places of `level` (1 to 4) and what `sessions` did there.
    #[must_use]
    pub fn of<'a>(sessions: impl IntoIterator<Item = &'a Session>, gazetteer: &Gazetteer, level: u8) -> Self {
        let mut done: BTreeMap<String, (String, Reached)> = BTreeMap::new();
        let mut without = 0;
        for session in sessions {
            if session.category() == crate::activity::Category::Indirect {
                continue;
            }
            match code_of(&session.place, level) {
                Some(code) => {
                    let entry = done.entry(code.to_owned()).or_default();
                    entry.0.clone_from(&session.place.place_name);
                    note(&mut entry.1, session);
                }
                None => without += 1,
            }
        }
        let mut known = BTreeSet::new();
        let mut listed = Vec::new();
        for (at, place) in gazetteer.places.iter().enumerate().filter(|(_, p)| p.level == level) {
            // A code that stands twice is one place to a record: the first one.
            let first = known.insert(place.pcode.as_str());
            let reached = done.get(&place.pcode).filter(|_| first).map(|(_, r)| r.clone());
            listed.push(PlaceCoverage { at, reached });
        }
        done.retain(|code, _| !known.contains(code.as_str()));
        Self { listed, elsewhere: done, without }
    }

    /// Positions of the places not yet reached.
    pub fn gaps(&self) -> impl Iterator<Item = usize> {
        self.listed.iter().filter(|p| p.reached.is_none()).map(|p| p.at)
    }
}

fn code_of(place: &PlaceRef, level: u8) -> Option<&str> {
    match level {
        1 => place.adm1_pcode.as_deref(),
        2 => place.adm2_pcode.as_deref(),
        3 => place.adm3_pcode.as_deref(),
        _ => place.adm4_pcode.as_deref(),
    }
}

fn note(reached: &mut Reached, session: &Session) {
    reached.sessions += 1;
    if let crate::session::Reach::Direct { people, .. } = &session.reach {
        reached.people += people.total();
    }
    reached.last = reached.last.max(Some(session.session_date));
}
