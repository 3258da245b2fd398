//! Finding a place: recent ones before anything is typed, then by any spelling; the district stands in the second line (names repeat).
//!
//! Promise: choosing brings the place's known threats and events along; the search itself is core's.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use waymark_core::draft::Action;
use waymark_core::place::Place;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::icon;
use crate::app::shelf::Shelf;
use crate::app::{App, Screen};
use crate::device::RecordRow;

/// How many places are shown.
const MOST: usize = 8;

/// Codes of the places of the newest records and drafts, newest first, each once.
#[must_use]
pub fn recent(records: &[RecordRow], drafts: &[Rc<waymark_core::draft::Draft>]) -> Vec<String> {
    let of_drafts = drafts.iter().filter_map(|d| d.place.as_ref()?.pcode());
    let of_records = records.iter().filter_map(|r| r.session.place.pcode());
    let mut seen: Vec<String> = vec![];
    for code in of_drafts.chain(of_records) {
        if seen.len() < 3 && !seen.iter().any(|s| s == code) {
            seen.push(code.to_owned());
        }
    }
    seen
}

/// Search field with its results.
#[component]
pub fn PlaceSearch(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let query = use_state(String::new);
    let Some((shelf, draft)) = app.session() else { return Html::default() };
    let typed = {
        let query = query.setter();
        Callback::from(move |e: InputEvent| {
            if let Some(i) = e.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                query.set(i.value());
            }
        })
    };
    let chosen = draft.place.as_ref().and_then(|p| p.pcode());
    let (head, places) = results(app, shelf, &query, chosen);
    let clear = query.setter();
    let after = Callback::from(move |()| clear.set(String::new()));
    html! {
        <div class="stack">
            <label class="search">
                { icon("search") }<span class="vh">{ t.who_find() }</span>
                <input type="search" data-test="place-search" placeholder={t.who_find_hint()} value={(*query).clone()} oninput={typed} autocomplete="off" />
            </label>
            if places.is_empty() && !query.trim().is_empty() {
                <p data-test="place-none">{ t.who_none_found() }</p>
            }
            if !places.is_empty() {
                <div>
                    <p class="second">{ head }</p>
                    <ul class="panel" data-test="places">{ for places.into_iter().map(|p| row(app, shelf, p, chosen, &after)) }</ul>
                </div>
            }
        </div>
    }
}

fn results<'a>(app: &App, shelf: &'a Shelf, query: &str, chosen: Option<&str>) -> (String, Vec<&'a Place>) {
    let places = &shelf.lib.gazetteer.places;
    if !query.trim().is_empty() {
        let found = shelf.index.find(query, MOST).into_iter().filter_map(|h| places.get(h.at)).collect();
        return (app.text.who_found(), found);
    }
    let mut codes = recent(&app.state.records, &app.state.drafts);
    if let Some(c) = chosen.filter(|c| !codes.iter().any(|s| s == c)) {
        codes.insert(0, c.to_owned());
    }
    (app.text.who_recent(), codes.iter().filter_map(|c| shelf.place(c)).collect())
}

fn row(app: &App, shelf: &Rc<Shelf>, place: &Place, chosen: Option<&str>, after: &Callback<()>) -> Html {
    let pressed = chosen == Some(place.pcode.as_str());
    let lang = app.lang();
    let above = shelf.above(place, lang).into_iter().reduce(|a, b| app.text.join(&a, &b)).unwrap_or_default();
    let visit = last_visit(app, &place.pcode);
    let second = if visit.is_empty() { above } else { app.text.join(&above, &visit) };
    let action = Action::Place {
        place: shelf.reference(place, lang),
        threats: place.threats.clone(),
        events: place.events.clone(),
    };
    let (hub, after) = (app.hub.clone(), after.clone());
    let on = Callback::from(move |_: MouseEvent| {
        hub.act(action.clone());
        after.emit(());
    });
    html! {
        <li key={place.pcode.clone()}>
            <button type="button" class="place" data-test={format!("place-{}", place.pcode)} aria-pressed={pressed.to_string()} onclick={on}>
                { icon("pin") }
                <span class="grow"><b>{ place.name(lang) }</b><span class="second">{ second }</span></span>
                if pressed { { icon("check") } }
            </button>
        </li>
    }
}

fn last_visit(app: &App, pcode: &str) -> String {
    let dates =
        app.state.records.iter().filter(|r| r.void.is_none() && r.session.place.pcode() == Some(pcode));
    let last = dates.map(|r| r.session.session_date).max();
    last.map(|d| app.text.who_last_visit(&app.text.ago(d, super::say::today(app)))).unwrap_or_default()
}
