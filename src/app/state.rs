//! All that the screens show, and the messages that change it: one pure function, tested natively.
//!
//! Promise: a draft changes only by `waymark_core::draft::Action` (the hub applies it and puts the result here); turning pages
//! reaches no count. Nothing here waits, stores or asks the time.

use std::collections::BTreeSet;
use std::rc::Rc;

use waymark_core::draft::Draft;

use super::route::Route;
use super::saver::Saved;
use super::shelf::Shelf;
use crate::device::prefs::Prefs;
use crate::device::{DeviceError, RecordRow, Sending};

/// What a command to the device came to, shown where it was given.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// A second copy was handed over: entries in it.
    Copied(u32),
    /// A record was sealed; its place and people.
    Closed {
        /// Record id.
        id: String,
    },
    /// The tablet was adopted.
    Enrolled,
    /// It did not work; why.
    Failed(DeviceError),
}

/// What the tablet shows.
#[derive(Clone, Default)]
pub struct State {
    /// Page.
    pub route: Route,
    /// Language and looks.
    pub prefs: Prefs,
    /// The library with its index; `None` until one is in force.
    pub shelf: Option<Rc<Shelf>>,
    /// Why there is no library, or no newer one.
    pub library_error: Option<DeviceError>,
    /// Drafts, the newest change first.
    pub drafts: Vec<Rc<Draft>>,
    /// Id of the draft on the screen.
    pub open: Option<String>,
    /// Whether its newest form is on disk.
    pub saved: Saved,
    /// Why not.
    pub save_error: Option<DeviceError>,
    /// Records of this tablet, newest first.
    pub records: Rc<Vec<RecordRow>>,
    /// State of sending.
    pub sending: Option<Sending>,
    /// A command is under way.
    pub busy: bool,
    /// What the last command came to.
    pub note: Option<Note>,
    /// Voice files here, of those that are needed.
    pub voice: Option<(u32, u32)>,
    /// A new build waits.
    pub update: bool,
    /// A close was tried: its problems are shown.
    pub tried_close: bool,
    /// The folded parts of the page that are open.
    pub parts: BTreeSet<&'static str>,
}

/// What happened.
pub enum Msg {
    /// Another page.
    Route(Route),
    /// Language and looks.
    Prefs(Prefs),
    /// The library was read.
    Shelf(Result<Rc<Shelf>, DeviceError>),
    /// All drafts were read.
    Drafts(Vec<Draft>),
    /// A draft is on the screen, or none.
    Open(Option<String>),
    /// A draft in its newest form.
    Put(Box<Draft>),
    /// A draft was sealed or put away.
    Gone(String),
    /// How the open draft stands on disk.
    Saved(Saved, Option<DeviceError>),
    /// Records were read.
    Records(Vec<RecordRow>),
    /// State of sending.
    Sending(Sending),
    /// A command began.
    Busy,
    /// A command is over.
    Note(Option<Note>),
    /// Voice files here, of those that are needed.
    Voice(Option<(u32, u32)>),
    /// A new build waits.
    Update,
    /// Closing was tried and is not possible yet.
    TriedClose,
    /// A folded part of the page is opened (true) or closed.
    Part(&'static str, bool),
}

impl State {
    /// The draft on the screen.
    #[must_use]
    pub fn draft(&self) -> Option<&Rc<Draft>> {
        let id = self.open.as_deref()?;
        self.drafts.iter().find(|d| d.id == id)
    }

    /// The state after `msg`.
    #[must_use]
    pub fn after(mut self, msg: Msg) -> Self {
        match msg {
            Msg::Route(route) => {
                if route != self.route {
                    // That a session was closed is said on the Home that follows, and not again.
                    self.note =
                        self.note.take().filter(|n| matches!(n, Note::Closed { .. }) && route == Route::Home);
                    self.tried_close &= matches!(route, Route::Count | Route::Step(_) | Route::Held);
                    self.parts.clear();
                }
                self.route = route;
            }
            Msg::Prefs(prefs) => self.prefs = prefs,
            Msg::Shelf(Ok(shelf)) => {
                self.library_error = shelf.lib.refused.clone();
                self.shelf = Some(shelf);
            }
            Msg::Shelf(Err(e)) => self.library_error = Some(e),
            Msg::Drafts(drafts) => self.drafts = drafts.into_iter().map(Rc::new).collect(),
            Msg::Open(id) => {
                self.open = id;
                self.tried_close = false;
                self.note = None;
            }
            Msg::Put(draft) => self.put(*draft),
            Msg::Gone(id) => {
                self.drafts.retain(|d| d.id != id);
                self.open = self.open.take().filter(|o| *o != id);
            }
            Msg::Saved(saved, error) => (self.saved, self.save_error) = (saved, error),
            Msg::Records(rows) => self.records = Rc::new(rows),
            Msg::Sending(sending) => self.sending = Some(sending),
            Msg::Busy => (self.busy, self.note) = (true, None),
            Msg::Note(note) => (self.busy, self.note) = (false, note),
            Msg::Voice(here) => self.voice = here,
            Msg::Update => self.update = true,
            Msg::TriedClose => self.tried_close = true,
            Msg::Part(part, true) => {
                self.parts.insert(part);
            }
            Msg::Part(part, false) => {
                self.parts.remove(part);
            }
        }
        self
    }

    fn put(&mut self, draft: Draft) {
        self.drafts.retain(|d| d.id != draft.id);
        self.drafts.insert(0, Rc::new(draft));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::time::Moment;

    fn draft(id: &str) -> Draft {
        Draft::new(id.into(), Moment::utc(0), false)
    }

    #[test]
    fn the_open_draft_is_the_newest_form() {
        let s = State::default()
            .after(Msg::Drafts(vec![draft("a"), draft("b")]))
            .after(Msg::Open(Some("b".into())))
            .after(Msg::Put(Box::new(Draft { at: 3, ..draft("b") })));
        assert_eq!(s.draft().map(|d| d.at), Some(3));
        assert_eq!(s.drafts.iter().map(|d| d.id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
    }

    #[test]
    fn a_sealed_draft_leaves_the_screen() {
        let s = State::default()
            .after(Msg::Drafts(vec![draft("a")]))
            .after(Msg::Open(Some("a".into())))
            .after(Msg::Gone("a".into()));
        assert!(s.draft().is_none() && s.drafts.is_empty() && s.open.is_none());
    }

    #[test]
    fn news_of_a_closed_session_reach_home_and_end_there() {
        let s = State::default().after(Msg::Note(Some(Note::Copied(2)))).after(Msg::Route(Route::Records));
        assert_eq!(s.note, None);
        let closed = Note::Closed { id: "a".into() };
        let s = State { route: Route::Records, ..State::default() }.after(Msg::Note(Some(closed.clone())));
        let s = s.after(Msg::Route(Route::Home));
        assert_eq!(s.note, Some(closed));
        assert_eq!(s.after(Msg::Route(Route::Records)).note, None);
    }
}
