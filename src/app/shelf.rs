//! The library as the screens use it: with its place index, and look-ups that always give something to show.
//!
//! Promise: a missing text or label shows its code, never an empty space; the group's language is used where the pack has it.

use std::rc::Rc;

use waymark_core::codes::{Code, CodeLists};
use waymark_core::module::{Card, Module, Question};
use waymark_core::place::{Place, PlaceRef};
use waymark_core::search::Index;
use waymark_pack::load;
use waymark_text::Catalogue;

use crate::device::Library;

/// The library in force.
pub struct Shelf {
    /// As verified by the device.
    pub lib: Rc<Library>,
    /// Place search.
    pub index: Index,
}

impl Shelf {
    /// Builds the index once.
    #[must_use]
    pub fn new(lib: Rc<Library>) -> Self {
        let index = Index::build(&lib.gazetteer);
        Self { lib, index }
    }

    /// The code lists.
    #[must_use]
    pub fn lists(&self) -> &CodeLists {
        &self.lib.lists
    }

    /// The module of that id.
    #[must_use]
    pub fn module(&self, id: &str) -> Option<&Module> {
        self.lib.modules.iter().find(|m| m.id == id)
    }

    /// A card of a module.
    #[must_use]
    pub fn card(&self, module: &str, card: &str) -> Option<&Card> {
        self.module(module)?.cards.iter().find(|c| c.id == card)
    }

    /// A question by `<module>/<question>`.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        let (module, question) = id.split_once('/')?;
        self.module(module)?.questions.iter().find(|q| q.id == question)
    }

    /// The pack's texts in the first of these languages that it has, else any.
    #[must_use]
    pub fn texts<'a>(&'a self, wanted: &[&str]) -> Option<(&'a str, &'a Catalogue)> {
        let texts = &self.lib.texts;
        wanted
            .iter()
            .flat_map(|w| [*w, w.split('-').next().unwrap_or(w)])
            .find_map(|w| texts.get_key_value(w))
            .or_else(|| texts.iter().next())
            .map(|(l, c)| (l.as_str(), c))
    }

    /// The texts that have all of these keys: of the first language wanted, then of the country's, then English. What nobody has
    /// translated yet is said whole in a language that somebody here may read; its picture and voice go with it.
    #[must_use]
    pub fn spoken<'a>(&'a self, wanted: &[&str], keys: &[String]) -> Option<(&'a str, &'a Catalogue)> {
        let national = self.lib.settings.languages.iter().map(String::as_str);
        let asked: Vec<&str> = wanted.iter().copied().chain(national).collect();
        load::spoken(&self.lib.texts, &asked, keys)
    }

    /// The same for one key.
    #[must_use]
    pub fn texts_of<'a>(&'a self, wanted: &[&str], key: &str) -> Option<(&'a str, &'a Catalogue)> {
        self.spoken(wanted, &[key.to_owned()])
    }

    /// The place of that code.
    #[must_use]
    pub fn place(&self, pcode: &str) -> Option<&Place> {
        self.lib.gazetteer.get(pcode)
    }

    /// The names of what lies above a place, nearest first.
    #[must_use]
    pub fn above(&self, place: &Place, lang: &str) -> Vec<String> {
        let mut names = vec![];
        let mut up = place.parent.as_deref();
        while let Some(p) = up.and_then(|code| self.place(code)).filter(|_| names.len() < 4) {
            names.push(p.name(lang).to_owned());
            up = p.parent.as_deref();
        }
        names
    }

    /// What a session keeps of a place.
    #[must_use]
    pub fn reference(&self, place: &Place, lang: &str) -> PlaceRef {
        let mut codes: [Option<String>; 5] = Default::default();
        let mut at = Some(place);
        for _ in 0..5 {
            let Some(p) = at else { break };
            if let Some(slot) = codes.get_mut(usize::from(p.level)) {
                *slot = Some(p.pcode.clone());
            }
            at = p.parent.as_deref().and_then(|code| self.place(code));
        }
        let [_, adm1_pcode, adm2_pcode, adm3_pcode, adm4_pcode] = codes;
        PlaceRef {
            adm1_pcode,
            adm2_pcode,
            adm3_pcode,
            adm4_pcode,
            place_name: place.name(lang).chars().take(255).collect(),
            gazetteer_version: self.lib.gazetteer.version.clone(),
        }
    }

    /// The name of a session's place in the language of the screen, else as it was written.
    #[must_use]
    pub fn place_name(&self, place: &PlaceRef, lang: &str) -> String {
        let known = place.pcode().and_then(|c| self.place(c));
        known.map_or_else(|| place.place_name.clone(), |p| p.name(lang).to_owned())
    }

    /// Reasons of a list (`use_anyway`, `leave_out`, `skip_questions`, `void`).
    #[must_use]
    pub fn reasons(&self, list: &str) -> &[Code] {
        self.lists().reasons.get(list).map_or(&[], Vec::as_slice)
    }

    /// The list of that name, as reasons of the plan name it.
    #[must_use]
    pub fn list(&self, name: &str) -> &[Code] {
        let l = self.lists();
        match name {
            "livelihoods" => &l.livelihoods,
            "population_groups" => &l.population_groups,
            "hazard_types" => &l.hazard_types,
            "local_events" => &l.local_events,
            "location_types" => &l.location_types,
            "audiences" => &l.audiences,
            "materials" => &l.materials,
            "organisations" => &l.organisations,
            "teams" => &l.teams,
            "languages" => &l.languages,
            other => self.reasons(other),
        }
    }
}
