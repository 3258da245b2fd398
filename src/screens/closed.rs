//! Pages shown when the app can't do its work: another tab, no storage, no library, no session. Each says what to do.
//!
//! Promise: none is a dead end, and each has the way to the danger page.

use waymark_text::Text;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::{App, page};
use crate::device::DeviceError;
use crate::parts::controls::{button, notice};
use crate::parts::icon::icon;
use crate::parts::shell::{self, View, mark};

/// The words for an error of the device.
#[must_use]
pub fn error_text(t: &Text, error: &DeviceError) -> String {
    let code = error.code();
    t.get(&format!("device-{code}"), &waymark_text::Args::new()).unwrap_or_else(|| t.device_other(code))
}

fn plain(text: Option<&Text>, main: Html) -> Html {
    let (lang, word) = text.map_or(("en", String::new()), |t| (t.lang(), t.danger()));
    html! {
        <div class="app plainpage">
            <header class="bar">
                { mark() }<div class="grow"><h1 tabindex="-1">{ text.map_or_else(|| "Waymark".to_owned(), Text::app_name) }</h1></div>
                <a class="dangerbtn" data-test="danger" href={page::drill_href(lang)}>{ icon("danger") }<span>{ word }</span></a>
            </header>
            <section class="under"></section>
            <main><div class="cols">{ main }</div></main>
        </div>
    }
}

/// Another tab writes; this one may take over (rule A4).
pub fn second_tab(t: &Text, take: Callback<MouseEvent>) -> Html {
    plain(
        Some(t),
        html! { <>
            <section class="stack"><p class="hero">{ t.second_tab() }</p><p>{ t.second_tab_why() }</p></section>
            <section class="stack">
                <button type="button" class="btn primary" data-test="take-over" onclick={take}>{ t.second_tab_use() }</button>
                <p class="second">{ t.second_tab_what() }</p>
            </section>
        </> },
    )
}

/// The storage does not open, or another tab took over.
pub fn failed(text: Option<&Text>, error: &DeviceError) -> Html {
    let (title, what, again) = match text {
        Some(t) if *error == DeviceError::TakenOver => {
            (t.second_tab(), t.second_tab_why(), t.second_tab_use())
        }
        Some(t) => (t.open_failed(), error_text(t, error), t.try_again()),
        None => ("Waymark".to_owned(), error.to_string(), "↻".to_owned()),
    };
    plain(
        text,
        html! { <>
            <section class="stack" data-test="failed" data-code={error.code()}><p class="hero">{ title }</p><p>{ what }</p></section>
            <section class="stack"><a class="btn primary" data-test="reopen" href="./" onclick={Callback::from(|_| page::reload())}>{ again }</a></section>
        </> },
    )
}

/// No library on this tablet yet.
pub fn no_library(app: &App) -> Html {
    let main = html! { <main>{ library_notice(app) }</main> };
    let view =
        View { class: "rail", title: app.text.app_name(), main, foot: shell::tabs(app), ..View::default() };
    shell::screen(app, view)
}

/// What is missing, and the one tap that gets it.
pub fn library_notice(app: &App) -> Html {
    let t = &app.text;
    let Some(error) = &app.state.library_error else {
        return if app.shelf().is_none() {
            html! { <p class="second" data-test="opening">{ t.opening() }</p> }
        } else {
            Html::default()
        };
    };
    if app.shelf().is_some() {
        let what =
            html! { <><p>{ t.library_refused_what() }</p><p class="second">{ error_text(t, error) }</p></> };
        return notice("flag", "library-refused", &t.library_refused(), what);
    }
    let what = html! { <>
        <p>{ t.no_library_what() }</p>
        <p class="second" data-code={error.code()}>{ error_text(t, error) }</p>
        { button("fetch-library", "book", &t.fetch_library(), app.tap(super::tablet::effects::refresh)) }
    </> };
    notice("error", "no-library", &t.no_library(), what)
}

/// The page of a session, but none is open.
pub fn no_session(app: &App) -> Html {
    let t = &app.text;
    let main = html! { <main class="stack"><p>{ t.no_session() }</p>{ button("go-home", "home", &t.go_home(), app.to(Route::Home)) }</main> };
    let view = View { class: "rail", title: t.app_name(), main, foot: shell::tabs(app), ..View::default() };
    shell::screen(app, view)
}
