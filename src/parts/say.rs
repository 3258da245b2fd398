//! Small sentences from values of the app: groups, places, what a record holds.
//!
//! Promise: digits, plurals, dates come from the text room; nothing is put together that Fluent does not word.

use waymark_core::age::AgeRange;
use waymark_core::audience::{Audience, SexMix};
use waymark_core::draft::Draft;
use waymark_core::session::{Reach, Session};
use waymark_core::time::{Date, Moment};
use waymark_text::{Text, band_label};
use yew::prelude::*;

use crate::app::App;

/// Several bands: joined into one range where they touch, else listed.
#[must_use]
pub fn all_ages(t: &Text, bands: &[AgeRange]) -> String {
    // A draft keeps its bands youngest first; a sort would weigh more than the rest of this function.
    let mut merged: Vec<AgeRange> = vec![];
    for b in bands.iter().copied() {
        match merged.last_mut() {
            Some(last) if last.max.is_some_and(|m| m.saturating_add(1) >= b.min) => last.max = b.max,
            _ => merged.push(b),
        }
    }
    merged.iter().map(|b| band_label(t, *b)).reduce(|a, b| t.join(&a, &b)).unwrap_or_default()
}

/// "18 boys", or "Boys" where the number is not known.
#[must_use]
pub fn people(t: &Text, audience: &Audience, n: Option<u32>) -> String {
    let child = !audience.bands.is_empty() && audience.bands.iter().all(|b| b.is_child());
    let adult = !audience.bands.is_empty() && audience.bands.iter().all(|b| b.is_adult());
    match (n.map(i64::from), audience.sexes, child, adult) {
        (Some(n), SexMix::Female, true, _) => t.group_girls(n),
        (Some(n), SexMix::Male, true, _) => t.group_boys(n),
        (Some(n), SexMix::Both, true, _) => t.group_children(n),
        (Some(n), SexMix::Female, _, true) => t.group_women(n),
        (Some(n), SexMix::Male, _, true) => t.group_men(n),
        (Some(n), ..) => t.people(n),
        (None, SexMix::Female, true, _) => t.girls(),
        (None, SexMix::Male, true, _) => t.boys(),
        (None, SexMix::Female, _, true) => t.women(),
        (None, SexMix::Male, _, true) => t.men(),
        _ => String::new(),
    }
}

/// "18 boys, 10–12".
#[must_use]
pub fn group(t: &Text, draft: &Draft) -> String {
    let who = people(t, &draft.audience, draft.known_people());
    let ages = all_ages(t, &draft.audience.bands);
    match (who.is_empty(), ages.is_empty()) {
        (false, false) => t.join(&who, &ages),
        _ => who + &ages,
    }
}

/// Today by the tablet's clock.
#[must_use]
pub fn today(app: &App) -> Date {
    app.hub.now().date()
}

/// "Today 10:42".
#[must_use]
pub fn when(app: &App, at: Moment) -> String {
    app.text.moment(at, today(app))
}

/// Where a draft is, or that it has no place yet.
#[must_use]
pub fn place(app: &App, draft: &Draft) -> String {
    match &draft.place {
        None => app.text.home_no_place(),
        Some(p) => app.shelf().map_or_else(|| p.place_name.clone(), |s| s.place_name(p, app.lang())),
    }
}

/// Where a record is from.
#[must_use]
pub fn record_place(app: &App, session: &Session) -> String {
    let p = &session.place;
    app.shelf().map_or_else(|| p.place_name.clone(), |s| s.place_name(p, app.lang()))
}

/// People counted in a record; of an indirect one the estimate.
#[must_use]
pub fn record_people(t: &Text, session: &Session) -> String {
    match &session.reach {
        Reach::Indirect { total, .. } => t.people(i64::from(*total)),
        Reach::Direct { people, .. } | Reach::Training { people } => t.people(i64::from(people.total())),
    }
}

/// The label of a code in one of the authority's lists.
#[must_use]
pub fn label(app: &App, list: &str, code: &str) -> String {
    let Some(shelf) = app.shelf() else { return code.to_owned() };
    let list = waymark_text::say::list_named(shelf.lists(), list);
    waymark_text::say::label(&app.text, list, code)
}

/// The label of an activity.
#[must_use]
pub fn activity(app: &App, code: &str) -> String {
    let found = app.shelf().and_then(|s| s.lists().activities.get(code));
    found.map_or_else(|| code.to_owned(), |a| a.code.label(app.lang()).to_owned())
}

/// The title of a module in the language of the screen.
#[must_use]
pub fn module(app: &App, id: &str) -> String {
    let pack = app.shelf().and_then(|s| s.texts_of(&[app.lang()], &format!("{id}/title"))).map(|(_, c)| c);
    waymark_text::say::module_title(pack, id)
}

/// Telephone number as a link: in the language's digits and, where those are not Western, in Western digits too.
pub fn dial(app: &App, label: &str, number: &str) -> Html {
    let d = waymark_text::dial(number, app.text.digits());
    html! {
        <a class="call" href={d.href} data-test="call">
            { super::icon::sized("phone", "l") }
            <span>
                <b>
                    <bdi class="dial">{ d.local }</bdi>
                    if let Some(western) = d.western { <span class="alt"><bdi class="dial">{ western }</bdi></span> }
                </b>
                { label }
            </span>
        </a>
    }
}
