//! The rest of "who and where": kind of session, who facilitates, organisation and team, language of the group, kind of place.
//! Presets come from the last session, so that these are read more often than tapped.

use waymark_core::activity::{Activity, Category};
use waymark_core::codes::Code;
use waymark_core::draft::{Action, Draft};
use yew::prelude::*;

use super::tiles;
use crate::app::App;
use crate::app::shelf::Shelf;
use crate::parts::controls::{Tap, field, step_row, stepper, tile};
use crate::parts::fold::fold;
use crate::parts::{icon, say};

/// The section.
pub fn section(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let t = &app.text;
    let l = shelf.lists();
    let spoken = draft.audience.language.as_deref();
    let language = tiles(app, "language", &l.languages, |c| spoken == Some(c), Action::GroupLanguage);
    let language_name = spoken.map(|c| say::label(app, "languages", c)).unwrap_or_default();
    let place = draft
        .location_type
        .as_deref()
        .map_or_else(|| t.close_missing(), |c| say::label(app, "location_types", c));
    html! {
        <div class="stack" id="more">
            <h2>{ t.who_more() }</h2>
            { facilitators(app, draft) }
            { team_fold(app, shelf, draft) }
            { activity_fold(app, shelf, draft, &t.who_activity()) }
            { fold(app, "language", &t.who_language(), &language_name, false, language) }
            { fold(app, "location", &t.who_location(), &place, false, location(app, shelf, draft)) }
        </div>
    }
}

fn location(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let on = |c: &str| draft.location_type.as_deref() == Some(c);
    tiles(app, "location", &shelf.lists().location_types, on, |c| Action::LocationType(Some(c)))
}

/// Organisation and team in one row; open while one of them is missing.
pub fn team_fold(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let t = &app.text;
    let org = draft.org.as_deref().map(|o| say::label(app, "organisations", o));
    let team_name = draft.team.as_deref().map(|c| say::label(app, "teams", c));
    let missing = org.is_none() || team_name.is_none();
    let value = match (org, team_name) {
        (Some(o), Some(c)) => t.join(&o, &c),
        (Some(o), None) => o,
        _ => t.close_missing(),
    };
    fold(app, "team", &t.close_org(), &value, missing, team(app, shelf, draft))
}

/// Kind of session and method in one row; open while one of them is missing.
pub fn activity_fold(app: &App, shelf: &Shelf, draft: &Draft, title: &str) -> Html {
    let t = &app.text;
    let kind = say::activity(app, &draft.activity);
    let method_name = draft.method.as_deref().map(|m| say::label(app, "methods", m));
    let known = shelf.lists().activities.get(&draft.activity);
    let missing = known.is_none_or(|a| a.category == Category::Direct && method_name.is_none());
    let value = method_name.map_or_else(|| kind.clone(), |m| t.join(&kind, &m));
    let content = html! { <>{ activities(app, shelf, draft) }{ method(app, shelf, draft) }</> };
    fold(app, "activity", title, &value, missing, content)
}

/// Women and men who facilitate.
pub fn facilitators(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let on = |woman: bool| {
        let hub = app.hub.clone();
        Callback::from(move |tap: Tap| {
            let (f, m) = hub.state().draft().map_or((0, 0), |d| (d.facilitators_f, d.facilitators_m));
            let set = |n: u8| u8::try_from(tap.on(u32::from(n)).min(50)).unwrap_or(50);
            hub.act(if woman {
                Action::Facilitators { f: set(f), m }
            } else {
                Action::Facilitators { f, m: set(m) }
            });
        })
    };
    let row = |test: &str, word: String, n: u8, woman: bool| {
        let stepper = stepper(app, test, &word, Some(u32::from(n)), &on(woman));
        step_row(html! { { word } }, stepper)
    };
    let rows = html! { <div class="stack tight" id="facilitators">
        { row("facilitators-f", t.who_women(), draft.facilitators_f, true) }
        { row("facilitators-m", t.who_men(), draft.facilitators_m, false) }
    </div> };
    field(t.who_team(), rows)
}

/// Organisation, then its teams.
pub fn team(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let t = &app.text;
    let l = shelf.lists();
    let of = |org: &str| {
        l.teams.iter().filter(|c| c.parent.as_deref() == Some(org)).cloned().collect::<Vec<Code>>()
    };
    let orgs = tiles(
        app,
        "org",
        &l.organisations,
        |c| draft.org.as_deref() == Some(c),
        |c| {
            let teams = of(&c);
            let team = if let [only] = teams.as_slice() { Some(only.code.clone()) } else { None };
            Action::Team { org: Some(c), team }
        },
    );
    let teams = draft.org.as_deref().map(of).unwrap_or_default();
    let org = draft.org.clone();
    html! { <div class="stack">
        { field(t.who_org(), orgs) }
        if !teams.is_empty() {
            { field(t.who_team_name(), tiles(app, "team", &teams, |c| draft.team.as_deref() == Some(c), |c| Action::Team { org: org.clone(), team: Some(c) })) }
        }
    </div> }
}

/// Kinds of session of the activity table.
pub fn activities(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let table = &shelf.lists().activities;
    let tile = |a: &Activity| {
        let code = a.code.code.clone();
        let action = Action::Activity { method: method_of(shelf, draft, a), code: code.clone() };
        let label = a.code.label(app.lang()).to_owned();
        tile(
            format!("activity-{code}"),
            draft.activity == code,
            icon::of_code(&a.code),
            label,
            app.act(action),
        )
    };
    html! { <div class="tiles two">{ for table.activities.iter().map(tile) }</div> }
}

/// The method that comes with an activity: its own, or for a direct one the method already chosen, else the first of the list.
fn method_of(shelf: &Shelf, draft: &Draft, a: &Activity) -> Option<String> {
    let own = a.method.clone();
    let kept =
        || draft.method.clone().or_else(|| shelf.lists().activities.methods.first().map(|m| m.code.clone()));
    if a.category == Category::Direct { own.or_else(kept) } else { own }
}

/// Methods, where the activity leaves the choice.
pub fn method(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let table = &shelf.lists().activities;
    let free =
        table.get(&draft.activity).is_none_or(|a| a.category == Category::Direct && a.method.is_none());
    if !free {
        return Html::default();
    }
    let on = |c: &str| draft.method.as_deref() == Some(c);
    let tiles = tiles(app, "method", &table.methods, on, |c| Action::Method(Some(c)));
    field(app.text.who_method(), tiles)
}
