//! Records of this tablet: two ticks, the state in words, and where one waits, why.

pub mod detail;
pub mod effects;
pub mod state;

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::{App, Screen};
use crate::device::{RecordRow, RecordState};
use crate::parts::icon::icon;
use crate::parts::say;
use crate::parts::shell::{self, View};
use state::Filter;

/// How many records are drawn at once; more come with a tap.
const STEP: usize = 100;

/// The page.
#[component]
pub fn Records(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let filter = use_state(Filter::default);
    let most = use_state(|| STEP);
    let rows = &app.state.records;
    let mut left = *most;
    let mut days = vec![];
    for (date, list) in state::by_day(rows, *filter) {
        if left == 0 {
            break;
        }
        let shown: Vec<&RecordRow> = list.into_iter().take(left).collect();
        left -= shown.len();
        days.push(html! {
            <section class="stack" key={date.to_string()}>
                <h2>{ t.day(date, say::today(app)) }</h2>
                <ul class="panel">{ for shown.into_iter().map(|r| row(app, r)) }</ul>
            </section>
        });
    }
    let more = (left == 0 && rows.len() > *most).then(|| {
        let (set, n) = (most.setter(), *most + STEP);
        crate::parts::controls::button(
            "more-records",
            "down",
            &t.rec_more(),
            Callback::from(move |_| set.set(n)),
        )
    });
    let main = html! {
        <main class="stack loose">
            <div class="stack">{ filters(app, &filter) }{ key(app) }</div>
            if rows.is_empty() { <p data-test="no-records">{ t.rec_none() }</p> }
            { for days }
            { more }
        </main>
    };
    let second = t.rec_from_here(i64::try_from(rows.len()).unwrap_or(0));
    let view = View {
        class: "rail",
        title: t.rec_title(),
        second,
        under: shell::demo(app),
        main,
        foot: shell::tabs(app),
        ..View::default()
    };
    shell::screen(app, view)
}

fn filters(app: &App, filter: &UseStateHandle<Filter>) -> Html {
    let t = &app.text;
    let part = |test: &'static str, word: String, f: Filter| {
        let n = app.state.records.iter().filter(|r| f.takes(r)).count();
        let set = filter.setter();
        let on = Callback::from(move |_: MouseEvent| set.set(f));
        html! {
            <button type="button" data-test={test} aria-pressed={(**filter == f).to_string()} onclick={on}>
                <b>{ t.number(i64::try_from(n).unwrap_or(0)) }</b>{ word }
            </button>
        }
    };
    html! {
        <div class="seg" role="group" aria-label={t.rec_title()}>
            { part("filter-all", t.rec_all(), Filter::All) }
            { part("filter-waiting", t.rec_waiting(), Filter::Waiting) }
            { part("filter-arrived", t.rec_arrived(), Filter::Arrived) }
        </div>
    }
}

fn tick(on: bool) -> Html {
    html! { <span class={classes!("tick", on.then_some("on"))}>{ icon("check") }</span> }
}

fn key(app: &App) -> Html {
    let t = &app.text;
    html! {
        <p class="key">
            <span>{ tick(true) }{ t.rec_key_copy() }</span>
            <span>{ tick(true) }{ tick(true) }{ t.rec_key_office() }</span>
        </p>
    }
}

/// Two ticks, with their meaning for those who don't see them.
pub fn ticks(app: &App, row: &RecordRow) -> Html {
    let t = &app.text;
    let words = match row.state {
        RecordState::OnlyHere => t.rec_no_copy(),
        RecordState::SecondCopy => t.rec_has_copy(),
        RecordState::Received => t.rec_has_receipt(),
    };
    html! { <span class="ticks">{ for state::ticks(row.state).map(tick) }<span class="vh">{ words }</span></span> }
}

fn row(app: &App, r: &RecordRow) -> Html {
    let t = &app.text;
    let s = &r.session;
    let at = s.start_time.map_or_else(|| t.day(s.session_date, say::today(app)), |at| t.time(at));
    let line = t.rec_line(&say::activity(app, &s.re_activity), &at);
    let title = t.rec_place_people(&say::record_people(t, s), &say::record_place(app, s));
    let state = match r.state {
        RecordState::OnlyHere => "only-here",
        RecordState::SecondCopy => "second-copy",
        RecordState::Received => "received",
    };
    html! {
        <li key={r.id.clone()}><a class="rec" data-test="record" data-id={r.id.clone()} data-state={state} href={Route::Record(r.id.clone()).href()}>
            <span><b>{ title }</b><br /><span class="second">{ line }</span></span>
            { ticks(app, r) }
            <p class="state">
                if let Some(reason) = &r.void { <b>{ t.rec_void(&crate::parts::reason::label(app, "void", reason)) }{ " " }</b> }
                if r.revision > 1 { { t.rec_version(i64::from(r.revision)) }{ ". " } }
                { state::words(t, r) }
            </p>
        </a></li>
    }
}
