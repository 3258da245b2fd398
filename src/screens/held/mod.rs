//! A session already held (checkpoint, flat battery): 15 taps or fewer; the activity table decides what is asked.

pub mod state;

use waymark_core::activity::Step;
use waymark_core::draft::{Action, Draft};
use waymark_core::time::Date;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::shelf::Shelf;
use crate::app::{App, Screen, planning};
use crate::parts::controls::{field, short_tile, tile};
use crate::parts::reason::reasons;
use crate::parts::search::PlaceSearch;
use crate::parts::shell::{self, View, primary};
use crate::parts::{icon, say, sheet};
use crate::screens::{reach, who::more};

/// The page.
#[component]
pub fn Held(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let Some((shelf, draft)) = app.session() else { return Html::default() };
    let people = if state::counted(shelf.lists(), draft) {
        html! { <>
            { field(t.held_who(), html! { <>{ sheet::grid(app, draft) }</> }) }
            { sheet::of_these(app, draft) }{ sheet::basis(app, draft) }{ taught(app, shelf, draft) }
        </> }
    } else {
        reach::section(app, draft)
    };
    let main = html! {
        <main><div class="cols">
            <div class="stack loose">
                { more::activity_fold(app, shelf, draft, &t.held_what()) }
                { when(app, draft) }
                { field(t.held_where(), html! { <PlaceSearch app={app.clone()} /> }) }
                { why(app, draft) }
            </div>
            <div class="stack loose">{ people }</div>
        </div></main>
    };
    let total = i64::from(draft.counts.total());
    let word = if total > 0 { t.held_check(&t.people(total)) } else { t.held_check_plain() };
    let total = if state::counted(shelf.lists(), draft) { sheet::total(app, draft) } else { Html::default() };
    let view = View {
        back: Some(app.to(Route::Home)),
        title: t.held_title(),
        second: say::place(app, draft),
        under: html! { <>{ shell::demo(app) }{ total }</> },
        main,
        foot: shell::foot(primary("to-close", &word, true, app.tap(|h| h.step(Step::Close)))),
        ..View::default()
    };
    shell::screen(app, view)
}

fn when(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let today = say::today(app);
    let day = |d: Date| {
        let word = match today.days_since(d) {
            0 => t.day_today(),
            1 => t.day_yesterday(),
            _ => t.weekday(d.weekday()),
        };
        let days = today.days_since(d);
        short_tile(
            format!("day-{days}"),
            draft.date == Some(d),
            word,
            t.date(d),
            app.act(Action::Date(Some(d))),
        )
    };
    let earlier = state::earlier(today, draft.date);
    let back = app.tap(move |hub| {
        let now = hub.state().draft().and_then(|d| d.date).unwrap_or(today);
        hub.act(Action::Date(Some(now.plus_days(-1))));
    });
    let word = earlier.map_or_else(|| t.held_earlier(), |d| t.date(d));
    let hours = state::STARTS.into_iter().filter_map(|h| {
        let (from, to) = state::times(h)?;
        let on = app.tap(move |hub| {
            hub.act(Action::Start(Some(from)));
            hub.act(Action::End(Some(to)));
        });
        Some(short_tile(format!("start-{h}"), draft.start == Some(from), t.time(from), String::new(), on))
    });
    field(
        t.held_when(),
        html! { <>
            <div class="tiles three">{ for state::days(today).map(day) }</div>
            { short_tile("day-earlier".into(), earlier.is_some(), word, String::new(), back) }
            <div class="tiles three">{ for hours }</div>
        </> },
    )
}

fn why(app: &App, draft: &Draft) -> Html {
    let tiles = reasons(app, "held").into_iter().map(|(code, label)| {
        let on = draft.held_because.as_deref() == Some(code.as_str());
        tile(format!("held-{code}"), on, Html::default(), label, app.act(Action::HeldBecause(Some(code))))
    });
    field(app.text.held_why(), html! { <div class="tiles">{ for tiles }</div> })
}

/// What was taught: any module may be marked, none has to be.
fn taught(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let tiles = shelf.lib.modules.iter().map(|m| {
        let on = draft.chosen.iter().any(|c| c.module == m.id);
        let chosen = planning::chosen(shelf, &m.id, planning::minutes(shelf, draft, &m.id), None);
        tile(
            format!("taught-{}", m.id),
            on,
            icon::icon("book"),
            say::module(app, &m.id),
            app.act(Action::ToggleModule(chosen)),
        )
    });
    field(app.text.held_taught(), html! { <div class="tiles">{ for tiles }</div> })
}
