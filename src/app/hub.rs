//! The one place where messages meet the device: the state is changed by the pure reducer, writes are queued, answers come back as
//! messages.
//!
//! Promise: the write of a tap is under way before the frame that shows it (rule R1); "Saved" follows the database, not the tap.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use waymark_core::activity::Step;
use waymark_core::calendar::Calendar;
use waymark_core::draft::{Action, Draft};
use waymark_core::time::Moment;
use waymark_text::Text;
use yew::Callback;

use super::route::Route;
use super::saver::Saver;
use super::shelf::Shelf;
use super::state::{Msg, State};
use super::{App, page};
use crate::device::prefs::{self, Prefs};
use crate::device::{Change, Device, DeviceError, Subscription, app_text};

/// Cheap to clone; every screen has one.
#[derive(Clone)]
pub struct Hub(Rc<Inner>);

/// Something that waits for the library.
type Waiting = Box<dyn FnOnce(&Hub)>;

struct Inner {
    device: Device,
    state: RefCell<Rc<State>>,
    text: RefCell<Text>,
    saver: RefCell<Saver>,
    shown: Callback<App>,
    taken_over: Callback<()>,
    alive: RefCell<Vec<Box<dyn std::any::Any>>>,
    waiting: RefCell<Vec<Waiting>>,
}

impl PartialEq for Hub {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Hub {
    /// A hub over an open device. `shown` receives every new state.
    #[must_use]
    pub fn new(device: Device, text: Text, shown: Callback<App>, taken_over: Callback<()>) -> Self {
        let state = State { prefs: prefs::load(), ..State::default() };
        Self(Rc::new(Inner {
            device,
            state: RefCell::new(Rc::new(state)),
            text: RefCell::new(text),
            saver: RefCell::default(),
            shown,
            taken_over,
            alive: RefCell::default(),
            waiting: RefCell::default(),
        }))
    }

    /// The device.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.0.device
    }

    /// The tablet's clock.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.0.device.now()
    }

    /// The state now (not that of the last frame).
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        Rc::clone(&self.0.state.borrow())
    }

    /// The texts now.
    #[must_use]
    pub fn text(&self) -> Ref<'_, Text> {
        self.0.text.borrow()
    }

    /// Keeps a listener as long as the app runs.
    pub fn keep(&self, listener: impl std::any::Any) {
        self.0.alive.borrow_mut().push(Box::new(listener));
    }

    /// Hears what the device tells.
    #[must_use]
    pub fn subscribe(&self) -> Subscription {
        let hub = self.clone();
        self.0.device.on_change(move |change| hub.changed(change))
    }

    fn changed(&self, change: Change) {
        match change {
            Change::TakenOver => self.0.taken_over.emit(()),
            Change::Library => self.read_library(),
            Change::Voice => self.send(Msg::Voice(self.0.device.voice_here())),
            Change::Records | Change::Sending => self.read_records(),
            Change::Update => self.send(Msg::Update),
        }
    }

    /// One message: the reducer decides, the screen follows.
    pub fn send(&self, msg: Msg) {
        let answers = matches!(msg, Msg::Shelf(_));
        let next = Rc::new(State::clone(&self.state()).after(msg));
        self.0.state.replace(Rc::clone(&next));
        self.show();
        if answers {
            let waiting = self.0.waiting.take();
            waiting.into_iter().for_each(|f| f(self));
        }
    }

    /// Does something as soon as it is known whether there is a library: in the first moment after a start it is on its way.
    pub fn with_library(&self, f: impl FnOnce(&Self) + 'static) {
        let state = self.state();
        if state.shelf.is_some() || state.library_error.is_some() {
            f(self);
        } else {
            self.0.waiting.borrow_mut().push(Box::new(f));
        }
    }

    fn show(&self) {
        let app = App { state: self.state(), text: self.text().clone(), hub: self.clone() };
        self.0.shown.emit(app);
    }

    /// One thing the educator did to the open draft: applied, queued for writing, shown.
    pub fn act(&self, action: Action) {
        let state = self.state();
        let Some(draft) = state.draft() else { return };
        self.put(Draft::clone(draft).apply(action, self.now()));
    }

    /// A draft in a new form.
    pub fn put(&self, draft: Draft) {
        self.0.saver.borrow_mut().offer(draft.clone());
        self.write();
        self.send(Msg::Put(Box::new(draft)));
        self.tell_saved(None);
    }

    /// Tries failed writes again.
    pub fn retry(&self) {
        self.0.saver.borrow_mut().retry();
        self.write();
        self.tell_saved(None);
    }

    fn write(&self) {
        let Some(draft) = self.0.saver.borrow_mut().take() else { return };
        let hub = self.clone();
        spawn_local(async move {
            let answer = hub.0.device.save_draft(&draft).await;
            hub.0.saver.borrow_mut().done(draft, answer.is_ok());
            hub.write();
            match answer {
                Err(DeviceError::TakenOver) => hub.0.taken_over.emit(()),
                other => hub.tell_saved(other.err()),
            }
        });
    }

    fn tell_saved(&self, error: Option<DeviceError>) {
        let state = self.state();
        let Some(id) = state.open.as_deref() else { return };
        let saved = self.0.saver.borrow().state(id);
        if saved != state.saved || error != state.save_error {
            self.send(Msg::Saved(saved, error));
        }
    }

    /// The draft is about to be sealed or put away: none of its forms is written any more.
    pub fn forget(&self, id: &str) {
        self.0.saver.borrow_mut().forget(id);
    }

    /// To another page.
    pub fn go(&self, route: &Route) {
        page::go(&route.href());
    }

    /// To another step of the open session.
    pub fn step(&self, step: Step) {
        self.act(Action::Go(step));
        let held = self.state().draft().is_some_and(|d| d.held);
        self.go(&Route::of(step, held));
    }

    /// The step after or before the one on the screen; Home where there is none.
    pub fn walk(&self, forward: bool) {
        let state = self.state();
        let next = state.draft().zip(state.shelf.as_ref()).and_then(|(d, shelf)| {
            let table = &shelf.lists().activities;
            if forward { d.next_step(table) } else { d.previous_step(table) }
        });
        match next {
            Some(step) => self.step(step),
            None => self.go(&Route::Home),
        }
    }

    /// The address changed: a page of a session opens the newest draft, and its step follows the page.
    pub fn arrive(&self, first: bool) {
        let mut route = Route::parse(&page::hash());
        if route.needs_draft() {
            let state = self.state();
            if state.draft().is_none() {
                self.send(Msg::Open(state.drafts.first().map(|d| d.id.clone())));
            }
            let state = self.state();
            match state.draft() {
                None => route = Route::Home,
                // Back from the drill, or after a restart: the draft knows better than the address.
                Some(d) if first && route != Route::Count => route = Route::of(d.step, d.held),
                Some(d) => {
                    if let Some(step) = step_of(&route).filter(|s| *s != d.step) {
                        self.act(Action::Go(step));
                    }
                }
            }
            if route.href() != page::hash() {
                page::replace(&route.href());
            }
        }
        if !matches!(route, Route::Step(Step::Teach) | Route::Lesson(_)) {
            page::show_only_pictures(false);
        }
        self.0.device.keep_awake(route == Route::Step(Step::Teach));
        self.0.device.watched(matches!(route, Route::Home | Route::Records | Route::Record(_)));
        let prefs = Prefs { last: route.href(), ..self.state().prefs.clone() };
        prefs::save(&prefs);
        self.send(Msg::Prefs(prefs));
        self.send(Msg::Route(route));
    }

    /// Language and looks: at once, and kept.
    pub fn choose(&self, prefs: Prefs) {
        prefs::save(&prefs);
        let lang = prefs.lang.clone();
        self.send(Msg::Prefs(prefs));
        self.dress();
        if lang != self.text().lang() {
            let hub = self.clone();
            spawn_local(async move {
                if let Ok(catalogue) = app_text(&lang).await {
                    let calendar = hub.text().calendar();
                    hub.0.text.replace(Text::new(catalogue).with_calendar(calendar));
                    hub.dress();
                    hub.show();
                    hub.voice();
                }
            });
        }
    }

    /// The page in the language and looks chosen.
    pub fn dress(&self) {
        let text = self.text();
        page::dress(text.lang(), text.dir() == waymark_text::Dir::Rtl, &self.state().prefs);
    }

    /// Reads the library again, unless a session is being taught from the one that is shown (rule C1: a session pins it).
    pub fn read_library(&self) {
        let state = self.state();
        if state.shelf.is_some() && state.draft().is_some_and(|d| !d.deck.is_empty()) {
            return;
        }
        let hub = self.clone();
        spawn_local(async move { hub.library().await });
    }

    /// Reads the library and puts it on the shelf.
    pub async fn library(&self) {
        let read = self.0.device.library().await;
        if let Ok(lib) = &read {
            let text = self.text().clone().with_calendar(Calendar::named(&lib.settings.calendar));
            self.0.text.replace(text);
        }
        self.send(Msg::Shelf(read.map(|lib| Rc::new(Shelf::new(lib)))));
        self.voice();
    }

    /// Fetches what of the library's voice is needed and not here, in the background.
    pub fn voice(&self) {
        if self.state().shelf.is_some() {
            self.0.device.fetch_voice(self.text().lang());
        }
    }

    /// Reads records and the state of sending again.
    pub fn read_records(&self) {
        let hub = self.clone();
        spawn_local(async move {
            if let Ok(rows) = hub.0.device.records().await {
                hub.send(Msg::Records(rows));
            }
            hub.send(Msg::Sending(hub.0.device.sending().await));
        });
    }
}

fn step_of(route: &Route) -> Option<Step> {
    match route {
        Route::Step(step) => Some(*step),
        Route::Held => Some(Step::Who),
        _ => None,
    }
}
