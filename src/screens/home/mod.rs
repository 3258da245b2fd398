//! Today: two equal start tiles, what is unfinished, where the records are in numbers, second copy and sending in one tap.

pub mod effects;
mod sending;
pub mod state;

use std::rc::Rc;

use waymark_core::activity::Step;
use waymark_core::draft::Draft;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::state::Note;
use crate::app::{App, Screen};
use crate::device::{RecordRow, RecordState};
use crate::parts::controls::{button, notice};
use crate::parts::icon::icon;
use crate::parts::say;
use crate::parts::shell::{self, View, big_tile};
use crate::screens::records::state::words as where_it_is;

/// The page.
#[component]
pub fn Home(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let main = html! {
        <main class="stack loose">
            { super::closed::library_notice(app) }
            { closed_now(app) }
            <div class="cols wide-first">
                <div class="stack loose">{ start(app) }{ unfinished(app) }</div>
                <div class="stack loose">{ today(app) }{ sending::section(app) }</div>
            </div>
        </main>
    };
    let under = html! { <>{ shell::demo(app) }{ status(app) }</> };
    let second = t.date(say::today(app));
    let view = View {
        class: "rail",
        title: t.home_title(),
        second,
        under,
        main,
        foot: shell::tabs(app),
        ..View::default()
    };
    shell::screen(app, view)
}

fn status(app: &App) -> Html {
    let t = &app.text;
    let n = state::tally(&app.state.records);
    let cell = |test: &'static str, n: usize, ticks: u8, words: String| {
        html! {
            <a href={Route::Records.href()} data-test={test}>
                <span class="top"><b>{ t.number(i64::try_from(n).unwrap_or(0)) }</b>
                    { for (0..ticks).map(|_| html! { <span class="tick on">{ icon("check") }</span> }) }
                </span>
                <span class="w">{ words }</span>
            </a>
        }
    };
    html! {
        <section class="status" aria-label={t.home_status()}>
            { cell("n-only-here", n.only_here, 0, t.home_only_here()) }
            { cell("n-copied", n.copied, 1, t.home_copied()) }
            { cell("n-received", n.received, 2, t.home_received()) }
        </section>
    }
}

fn start(app: &App) -> Html {
    let t = &app.text;
    let begin = |held| app.tap(move |hub| effects::begin(hub, held, vec![]));
    let last = state::of_day(&app.state.records, say::today(app)).find(|r| r.void.is_none());
    html! {
        <section class="stack" aria-label={t.home_start()}>
            <div class="tiles two">
                { big_tile("new-session", "plus", &t.home_new(), begin(false)) }
                { big_tile("held-session", "history", &t.home_held(), begin(true)) }
            </div>
            if let Some(record) = last { { next_group(app, record) } }
        </section>
    }
}

fn next_group(app: &App, record: &RecordRow) -> Html {
    let t = &app.text;
    let more = state::same_place(record);
    let on = app.tap(move |hub| effects::begin(hub, false, more.clone()));
    html! {
        <button type="button" class="place resume" data-test="next-group" onclick={on}>
            { icon("people") }
            <span class="grow"><b>{ t.home_next_group() }</b><span class="second">{ say::record_place(app, &record.session) }</span></span>
            { icon("next") }
        </button>
    }
}

fn unfinished(app: &App) -> Html {
    if app.state.drafts.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack">
            <h2>{ app.text.home_unfinished() }</h2>
            { for app.state.drafts.iter().map(|d| draft_row(app, d)) }
        </section>
    }
}

fn draft_row(app: &App, draft: &Rc<Draft>) -> Html {
    let t = &app.text;
    let saved = t.time(draft.updated.time_of_day());
    let n = |i: usize| i64::try_from(i).unwrap_or(0);
    let at = if draft.step == Step::Teach && !draft.deck.is_empty() {
        t.home_at_card(n(draft.at + 1), n(draft.deck.len()), &saved)
    } else {
        t.home_at_step(&shell::step_name(app, draft.step), &saved)
    };
    let who = say::people(t, &draft.audience, draft.known_people());
    let second = if who.is_empty() { at } else { t.join(&who, &at) };
    let id = draft.id.clone();
    html! {
        <div class="stack tight" key={draft.id.clone()}>
            <button type="button" class="place resume" data-test="resume" data-id={id.clone()} onclick={app.tap(move |hub| effects::resume(hub, &id))}>
                <span class="grow"><b>{ t.home_continue(&say::place(app, draft)) }</b><span class="second">{ second }</span></span>
                { icon("next") }
            </button>
            <PutAway app={app.clone()} id={draft.id.clone()} />
        </div>
    }
}

fn closed_now(app: &App) -> Html {
    let Some(Note::Closed { id }) = &app.state.note else { return Html::default() };
    let Some(record) = app.state.records.iter().find(|r| r.id == *id) else { return Html::default() };
    let t = &app.text;
    let people = say::record_people(t, &record.session);
    let title = t.home_closed_now(&people, &say::record_place(app, &record.session));
    // What is no longer only here needs no copy before the way home: then the notice says where it is.
    let what = match record.state {
        RecordState::OnlyHere => t.home_closed_what(),
        RecordState::SecondCopy | RecordState::Received => where_it_is(t, record),
    };
    notice("ok", "closed-now", &title, html! { <p>{ what }</p> })
}

fn today(app: &App) -> Html {
    let t = &app.text;
    let rows: Vec<&RecordRow> = state::of_day(&app.state.records, say::today(app)).collect();
    let n = i64::try_from(state::tally(&app.state.records).only_here).unwrap_or(0);
    html! {
        <section class="stack">
            <h2>{ t.today() }</h2>
            if rows.is_empty() { <p class="second">{ t.home_nothing_today() }</p> }
            if !rows.is_empty() { <ul class="panel">{ for rows.into_iter().map(|r| today_row(app, r)) }</ul> }
            if n > 0 {
                <p class="row second">{ icon("copy") }<span class="grow">{ t.home_copy_why(n) }</span></p>
            }
            { button("second-copy", "copy", &t.home_copy(), app.tap(effects::copy)) }
            { sending::note(app) }
        </section>
    }
}

fn today_row(app: &App, row: &RecordRow) -> Html {
    let t = &app.text;
    let s = &row.session;
    let start = s.start_time.map(|at| t.time(at) + " ").unwrap_or_default();
    html! {
        <li key={row.id.clone()}><a class="place" data-test="today-record" href={Route::Record(row.id.clone()).href()}>
            { icon("check") }
            <span class="grow">
                <b>{ start }{ say::record_place(app, s) }</b>
                <span class="second">{ t.home_closed(&say::record_people(t, s)) }</span>
            </span>
            { icon("next") }
        </a></li>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct PutAwayProps {
    app: App,
    id: String,
}

/// Putting away asks once: the button stands beside the one that goes on.
#[component]
fn PutAway(props: &PutAwayProps) -> Html {
    let t = &props.app.text;
    let asked = use_state(|| false);
    let (set, now) = (asked.setter(), *asked);
    let toggle = Callback::from(move |_: MouseEvent| set.set(!now));
    if !now {
        return crate::parts::controls::quiet("put-away".into(), &t.home_put_away(), toggle);
    }
    let id = props.id.clone();
    let gone = props.app.tap(move |hub| effects::put_away(hub, id.clone()));
    html! {
        <div class="stack tight">
            <p>{ t.home_put_away_what() }</p>
            <div class="row">
                <button type="button" class="btn small grow" data-test="put-away-sure" onclick={gone}>{ t.home_put_away() }</button>
                <button type="button" class="btn small grow" data-test="put-away-not" onclick={toggle}>{ t.cancel() }</button>
            </div>
        </div>
    }
}
