//! Opening: texts, device, second tab, drafts; then the shell (rules R1, A3, A4).
//!
//! Promise: something is shown whatever happens; a restart comes back to the step and card where the educator was; drafts are there
//! before the library is, so that a session is never hidden by a missing file.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use waymark_text::{LANGUAGES, Text};
use yew::prelude::*;

use super::route::Route;
use super::state::Msg;
use super::{App, Hub, page, panic};
use crate::device::prefs;
use crate::device::{Device, DeviceError, Mode, Opened, TakeOver, Trigger, app_text, both};
use crate::parts::shell;
use crate::screens::closed;

/// How far opening is.
#[derive(Clone)]
pub enum Phase {
    /// Not far yet.
    Opening,
    /// Another tab writes.
    SecondTab(Text, Rc<RefCell<Option<TakeOver>>>),
    /// The storage does not open.
    Failed(Option<Text>, DeviceError),
    /// The app.
    Ready(App),
}

/// Mounts the app.
pub fn start() {
    panic::install();
    page::undress();
    yew::Renderer::<Root>::new().render();
}

/// The whole app.
#[component]
pub fn Root() -> Html {
    let phase = use_state(|| Phase::Opening);
    let set = {
        let setter = phase.setter();
        Callback::from(move |p| setter.set(p))
    };
    {
        let set = set.clone();
        use_effect_with((), move |()| spawn_local(open(set)));
    }
    match &*phase {
        Phase::Opening => {
            html! { <div class="app plainpage"><main><p class="hero" role="status">{ "Waymark" }</p></main></div> }
        }
        Phase::SecondTab(text, offer) => closed::second_tab(text, take_over(text, offer, &set)),
        Phase::Failed(text, error) => closed::failed(text.as_ref(), error),
        Phase::Ready(app) => shell::frame(app),
    }
}

fn take_over(
    text: &Text,
    offer: &Rc<RefCell<Option<TakeOver>>>,
    set: &Callback<Phase>,
) -> Callback<MouseEvent> {
    let (text, offer, set) = (text.clone(), Rc::clone(offer), set.clone());
    Callback::from(move |_| {
        let Some(offer) = offer.borrow_mut().take() else { return };
        let (text, set) = (text.clone(), set.clone());
        spawn_local(async move {
            match offer.take().await {
                Ok(device) => ready(device, text, set).await,
                Err(e) => set.emit(Phase::Failed(Some(text), e)),
            }
        });
    })
}

/// Texts of the language chosen before, else of the browser's page, else the first.
async fn texts(wanted: &str) -> Result<Text, DeviceError> {
    let known = LANGUAGES.iter().map(|(l, _)| *l).find(|l| *l == wanted);
    let first = LANGUAGES.first().map_or("en", |(l, _)| *l);
    match app_text(known.unwrap_or(first)).await {
        Ok(c) => Ok(Text::new(c)),
        Err(_) => app_text(first).await.map(Text::new),
    }
}

async fn open(set: Callback<Phase>) {
    let chosen = prefs::load().lang;
    let wanted = if chosen.is_empty() { page::first_lang() } else { chosen };
    let (text, opened) = both(texts(&wanted), Device::open(Mode::of_build())).await;
    let text = match text {
        Ok(text) => text,
        Err(e) => return set.emit(Phase::Failed(None, e)),
    };
    page::dress(text.lang(), text.dir() == waymark_text::Dir::Rtl, &prefs::load());
    match opened {
        Ok(Opened::Ready(device)) => ready(device, text, set).await,
        Ok(Opened::SecondTab(offer)) => set.emit(Phase::SecondTab(text, Rc::new(RefCell::new(Some(offer))))),
        Err(e) => set.emit(Phase::Failed(Some(text), e)),
    }
}

async fn ready(device: Device, text: Text, set: Callback<Phase>) {
    let shown = {
        let set = set.clone();
        Callback::from(move |app| set.emit(Phase::Ready(app)))
    };
    let gone = {
        let (set, text) = (set.clone(), text.clone());
        Callback::from(move |()| set.emit(Phase::Failed(Some(text.clone()), DeviceError::TakenOver)))
    };
    let hub = Hub::new(device.clone(), text.clone(), shown, gone);
    match device.drafts().await {
        Ok(drafts) => hub.send(Msg::Drafts(drafts)),
        Err(e) => return set.emit(Phase::Failed(Some(text), e)),
    }
    hub.keep(hub.subscribe());
    resume(&hub);
    hub.arrive(true);
    let on_hash = hub.clone();
    hub.keep(page::listen("hashchange", move |_| on_hash.arrive(false)));
    let online = hub.clone();
    hub.keep(page::listen("online", move |_| online.voice()));
    hub.read_records();
    fresh(&hub);
}

/// A start without an address (from the home screen, after a crash) goes back into the session that was on the screen. A kill loses
/// the newest note of the last screen, never a draft: a draft that is newer than the note was on the screen (rule R1).
fn resume(hub: &Hub) {
    if !page::hash().trim_start_matches(['#', '/']).is_empty() {
        return;
    }
    let prefs = prefs::load();
    if Route::parse(&prefs.last).needs_draft() {
        page::replace(&prefs.last);
        return;
    }
    let state = hub.state();
    let newest = state.drafts.iter().max_by_key(|d| d.updated.unix_ms);
    if let Some(d) = newest.filter(|d| d.updated.unix_ms > prefs.at) {
        page::replace(&Route::of(d.step, d.held).href());
    }
}

/// Asks the office for what is new and sends what waits; both may fail, the tablet works without.
fn fresh(hub: &Hub) {
    let hub = hub.clone();
    spawn_local(async move {
        // What is on the tablet first; only a tablet without lessons waits for the office.
        if hub.device().library().await.is_ok() {
            hub.library().await;
        }
        match hub.device().refresh_library().await {
            Ok(r) if r.changed || hub.state().shelf.is_none() => hub.read_library(),
            Err(e) if hub.state().shelf.is_none() => hub.send(Msg::Shelf(Err(e))),
            _ => {}
        }
        let sending = hub.device().send(Trigger::Open).await;
        hub.send(Msg::Sending(sending));
        hub.read_records();
    });
}
