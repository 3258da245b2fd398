//! The frame of every screen: bar with Danger last, trail or ribbons, content, foot or tabs.
//!
//! Promise: Danger is on every screen at the same place; the focus goes to the heading when the screen changes; no ribbon closes.

use yew::prelude::*;

use super::icon::{icon, sized};
use crate::app::page;
use crate::app::route::Route;
use crate::app::{App, Screen};
use crate::screens;
use waymark_core::activity::Step;

/// What a screen fills.
#[derive(Default)]
pub struct View {
    /// Classes beside `app` (`rail`, `player`).
    pub class: &'static str,
    /// Where back goes; `None` shows the mark.
    pub back: Option<Callback<MouseEvent>>,
    /// Heading.
    pub title: String,
    /// Second line of the heading.
    pub second: String,
    /// Under the bar: ribbons, trail, status.
    pub under: Html,
    /// Content.
    pub main: Html,
    /// Foot or tabs.
    pub foot: Html,
}

/// The app as it is.
pub fn frame(app: &App) -> Html {
    html! { <Frame app={app.clone()} /> }
}

#[component]
fn Frame(props: &Screen) -> Html {
    let route = props.app.state.route.clone();
    use_effect_with(route, |_| page::arrive());
    screens::page(&props.app)
}

/// One whole screen.
pub fn screen(app: &App, view: View) -> Html {
    html! {
        <div class={classes!("app", view.class)}>
            { bar(app, view.back, &view.title, &view.second) }
            <section class="under" aria-label={app.text.state_label()}>{ not_saved(app) }{ view.under }</section>
            { view.main }
            { view.foot }
        </div>
    }
}

fn bar(app: &App, back: Option<Callback<MouseEvent>>, title: &str, second: &str) -> Html {
    let start = match back {
        None => mark(),
        Some(on) => html! {
            <button type="button" class="iconbtn" data-test="back" aria-label={app.text.back()} onclick={on}>
                { icon("back") }
            </button>
        },
    };
    html! {
        <header class="bar">
            { start }
            <div class="grow">
                <h1 tabindex="-1">{ title }</h1>
                if !second.is_empty() { <span class="second">{ second }</span> }
            </div>
            { danger(app) }
        </header>
    }
}

/// The mark of the app.
pub fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
            <rect width="40" height="40" rx="8" fill="#00474F" />
            <path d="M14 35V11l12-5v29z" fill="#fff" />
            <path d="M17 14.3l6-2.5v12.2h-6z" fill="#FFC21A" stroke="#10181B" stroke-width="1.5" />
        </svg>
    }
}

fn danger(app: &App) -> Html {
    html! {
        <a class="dangerbtn" data-test="danger" href={page::drill_href(app.lang())}>
            { icon("danger") }<span>{ app.text.danger() }</span>
        </a>
    }
}

fn not_saved(app: &App) -> Html {
    if app.state.saved != crate::app::saver::Saved::Failed {
        return Html::default();
    }
    let t = &app.text;
    html! {
        <div class="notice error" role="alert" data-test="not-saved">
            { icon("danger") }
            <div>
                <h2>{ t.not_saved() }</h2>
                <p>{ t.not_saved_what() }</p>
                <button type="button" class="btn" data-test="retry-save" onclick={app.tap(|h| h.retry())}>
                    { t.try_again() }
                </button>
            </div>
        </div>
    }
}

/// DEMO, where the country is invented or the build is for trying.
#[must_use]
pub fn is_demo(app: &App) -> bool {
    app.shelf().is_some_and(|s| s.lib.demo) || app.hub.device().mode() == crate::device::Mode::Demo
}

/// The full DEMO ribbon.
pub fn demo(app: &App) -> Html {
    if is_demo(app) {
        html! { <p class="ribbon demo">{ app.text.demo_ribbon() }</p> }
    } else {
        Html::default()
    }
}

/// The trail of the open session with the DEMO chip.
pub fn trail(app: &App, now: Step) -> Html {
    let Some((shelf, draft)) = app.session() else { return demo(app) };
    let t = &app.text;
    let steps = draft.steps(&shelf.lists().activities);
    let at = steps.iter().position(|s| *s == now).unwrap_or(0);
    let count = |n: usize| i64::try_from(n).unwrap_or(0);
    html! {
        <nav class="trail" aria-label={t.steps_label()}>
            <ol>
                { for steps.iter().enumerate().map(|(i, s)| blaze(app, *s, i.cmp(&at))) }
            </ol>
            <p><b>{ step_name(app, now) }</b>{ " " }<span class="second">{ t.step_of(count(at + 1), count(steps.len())) }</span></p>
            if is_demo(app) { <b class="demochip">{ t.demo_chip() }</b> }
        </nav>
    }
}

fn blaze(app: &App, step: Step, order: std::cmp::Ordering) -> Html {
    let (class, current) = match order {
        std::cmp::Ordering::Less => ("done", None),
        std::cmp::Ordering::Equal => ("now", Some("step")),
        std::cmp::Ordering::Greater => ("", None),
    };
    html! { <li {class} aria-current={current}><i></i><span>{ step_name(app, step) }</span></li> }
}

/// The word for a step.
#[must_use]
pub fn step_name(app: &App, step: Step) -> String {
    let t = &app.text;
    match step {
        Step::Who => t.step_who(),
        Step::Plan => t.step_plan(),
        Step::AskBefore => t.step_before(),
        Step::Teach => t.step_teach(),
        Step::AskAfter => t.step_after(),
        Step::Reach => t.step_reach(),
        Step::Close => t.step_close(),
    }
}

/// The tabs of the pages outside a session.
pub fn tabs(app: &App) -> Html {
    let t = &app.text;
    let tab = |route: Route, test: &'static str, icon_name: &str, word: String| {
        let current = (app.state.route == route).then_some("page");
        html! { <a href={route.href()} data-test={test} aria-current={current}>{ icon(icon_name) }<span>{ word }</span></a> }
    };
    html! {
        <nav class="tabs" aria-label={t.nav_main()}>
            { tab(Route::Home, "tab-home", "home", t.nav_today()) }
            { tab(Route::Lessons, "tab-lessons", "book", t.nav_lessons()) }
            { tab(Route::Records, "tab-records", "records", t.nav_records()) }
            { tab(Route::Tablet, "tab-tablet", "tablet", t.nav_tablet()) }
        </nav>
    }
}

/// The foot: the next thing to do, in thumb reach.
pub fn foot(buttons: Html) -> Html {
    html! { <footer class="foot"><div>{ buttons }</div></footer> }
}

/// To the count sheet, with the people counted so far: late-comers arrive at any moment.
pub fn count(app: &App) -> Html {
    let t = &app.text;
    let total = app.session().map_or(0, |(_, draft)| draft.counts.total());
    html! {
        <button type="button" class="btn count" data-test="count" onclick={app.to(Route::Count)}>
            <b data-test="count-shown">{ t.number(i64::from(total)) }</b><span>{ t.teach_count() }</span>
        </button>
    }
}

/// The one primary button of a screen.
pub fn primary(test: &'static str, label: &str, arrow: bool, on: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="btn primary" data-test={test} onclick={on}>
            <span>{ label }</span>
            if arrow { { icon("next") } }
        </button>
    }
}

/// A quiet button beside the primary one.
pub fn aside(test: &'static str, label: &str, on: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="btn fix" data-test={test} onclick={on}><span>{ label }</span></button> }
}

/// One of the two equal start tiles.
pub fn big_tile(test: &'static str, icon_name: &str, label: &str, on: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="bigtile" data-test={test} onclick={on}>
            { sized(icon_name, "xl") }<span>{ label }</span>
        </button>
    }
}
