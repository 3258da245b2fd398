//! The tablet: ready for the field or not, in facts; language, light, hand, size of text.

pub mod effects;
mod looks;
pub mod state;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::state::Note;
use crate::app::{App, Screen};
use crate::device::Readiness;
use crate::parts::controls::{button, notice};
use crate::parts::icon::icon;
use crate::parts::say;
use crate::parts::shell::{self, View};
use crate::screens::home::effects::copy;
use state::Line;

/// The page.
#[component]
pub fn Tablet(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let facts = use_state(|| None::<Rc<Readiness>>);
    {
        let (hub, set) = (app.hub.clone(), facts.setter());
        let dep = (Rc::as_ptr(&app.state.records), app.state.sending.clone(), app.shelf().is_some());
        use_effect_with(dep, move |_| effects::read(&hub, Callback::from(move |r| set.set(Some(r)))));
    }
    let main = html! {
        <main><div class="cols">
            <div class="stack loose">
                if let Some(r) = &*facts { { todo(app, r) } }
                { update(app) }
                { looks::section(app) }
            </div>
            <div class="stack loose">if let Some(r) = &*facts { { in_order(app, r) } }</div>
        </div></main>
    };
    let view = View {
        class: "rail",
        title: t.tablet_title(),
        under: shell::demo(app),
        main,
        foot: shell::tabs(app),
        ..View::default()
    };
    shell::screen(app, view)
}

fn split(app: &App, r: &Readiness) -> (Vec<Line>, Vec<Line>) {
    state::lines(&app.text, r, |m| say::when(app, m)).into_iter().partition(|l| l.ok == Some(false))
}

fn todo(app: &App, r: &Readiness) -> Html {
    let t = &app.text;
    let (bad, _) = split(app, r);
    let checked = t.tablet_checked(&say::when(app, r.checked));
    let n = i64::try_from(bad.len()).unwrap_or(0);
    let (kind, title) =
        if bad.is_empty() { ("ok", t.tablet_ready()) } else { ("error", t.tablet_not_ready(n)) };
    html! {
        <section class="stack">
            <div data-test="readiness" data-ready={bad.is_empty().to_string()}>{ notice(kind, "ready-notice", &title, html! { <p>{ checked }</p> }) }</div>
            if !bad.is_empty() { <ul class="panel">{ for bad.into_iter().map(|l| line(app, l)) }</ul> }
        </section>
    }
}

fn in_order(app: &App, r: &Readiness) -> Html {
    let t = &app.text;
    let (_, rest) = split(app, r);
    let (good, unknown): (Vec<Line>, Vec<Line>) = rest.into_iter().partition(|l| l.ok.is_some());
    let pack = app.shelf().map(|s| s.lib.pack_version.clone());
    html! {
        <section class="stack">
            <h2>{ t.tablet_in_order() }</h2>
            <ul class="panel">{ for good.into_iter().map(|l| line(app, l)) }</ul>
            if !unknown.is_empty() {
                <h2>{ t.tablet_not_known() }</h2>
                <ul class="panel">{ for unknown.into_iter().map(|l| line(app, l)) }</ul>
            }
            <p class="second">{ t.tablet_id() }{ " " }<bdi class="ltr" data-test="device-id">{ r.device.clone() }</bdi></p>
            if let Some(v) = pack { <p class="second">{ t.tablet_pack() }{ " " }<bdi class="ltr">{ v }</bdi></p> }
            if let Some((n, all)) = app.state.voice.filter(|(_, all)| *all > 0) {
                <p class="second" data-test="voice-here" data-here={(n == all).to_string()}>{ t.voice_here(i64::from(n), i64::from(all)) }</p>
            }
            { button("refresh-library", "book", &t.tablet_refresh(), app.tap(effects::refresh)) }
            if let Some(Note::Failed(e)) = &app.state.note { { notice("error", "failed-note", "", html! { <p>{ crate::screens::closed::error_text(t, e) }</p> }) } }
        </section>
    }
}

fn line(app: &App, l: Line) -> Html {
    let (class, sign) = match l.ok {
        Some(true) => ("sign", "check"),
        Some(false) => ("sign bad", "cross"),
        None => ("sign todo", "minus"),
    };
    html! {
        <li class="check" data-test={format!("ready-{}", l.test)} data-ok={l.ok.map(|o| o.to_string())}>
            <span {class}>{ icon(sign) }</span>
            <span><b>{ l.title }</b><span class="second">{ l.what }</span></span>
            if l.test == "copies" && l.ok == Some(false) {
                <button type="button" class="btn small" data-test="second-copy" onclick={app.tap(copy)}>{ app.text.tablet_copy() }</button>
            }
        </li>
    }
}

fn update(app: &App) -> Html {
    if !app.state.update {
        return Html::default();
    }
    let t = &app.text;
    let what = html! { <>
        <p>{ t.update_ready_what() }</p>
        { button("update-now", "repeat", &t.update_now(), app.tap(|h| h.device().apply_update())) }
    </> };
    notice("", "update", &t.update_ready(), what)
}
