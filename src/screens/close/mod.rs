//! Closing: what must be put right first, flags next, the five elements last; the button is never disabled.

mod answers;
pub mod effects;
pub mod state;
pub mod when;

use waymark_core::activity::{Category, Step};
use waymark_core::check::{Flag, Problem};
use waymark_core::draft::Draft;
use waymark_text::{flag, problem};
use yew::prelude::*;

use crate::app::shelf::Shelf;
use crate::app::state::Note;
use crate::app::{App, Screen};
use crate::parts::controls::{button, notice};
use crate::parts::fold::fold;
use crate::parts::icon::icon;
use crate::parts::say;
use crate::parts::shell::{self, View};
use crate::screens::home::effects::copy;
use crate::screens::who::more;
use state::{Fix, context, fix};

/// The page.
#[component]
pub fn Close(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let Some((shelf, draft)) = app.session() else { return Html::default() };
    let ctx = context(app.hub.device(), &shelf.lib);
    let problems = draft.problems(&ctx);
    let flags = draft.flags(&ctx);
    let main = html! {
        <main><div class="cols">
            <section class="stack loose">
                if app.state.tried_close { { wrong(app, draft, &problems) } }
                { failed(app) }
                { answers::section(app, shelf, draft) }
                { for flags.iter().map(|f| flagged(app, shelf, f)) }
                <p class="second">{ t.close_can_correct() }</p>
            </section>
            <section class="stack">
                { five(app, shelf, draft, &problems) }
                { when::clock(app, draft) }
                { answers::materials(app, shelf, draft) }
            </section>
        </div></main>
    };
    let word = if app.state.busy { t.close_sealing() } else { t.close_button() };
    let seal = html! {
        <button type="button" class="btn primary" data-test="close-session" onclick={app.tap(effects::close)}>
            { icon("lock") }<span>{ word }</span>
        </button>
    };
    let correction = draft.corrects.as_ref().map(|c| t.rec_version(i64::from(c.revision) + 1));
    let view = View {
        back: Some(app.tap(|h| h.walk(false))),
        title: t.close_title(),
        second: correction.unwrap_or_else(|| say::place(app, draft)),
        under: shell::trail(app, Step::Close),
        main,
        foot: shell::foot(seal),
        ..View::default()
    };
    shell::screen(app, view)
}

fn failed(app: &App) -> Html {
    let Some(Note::Failed(e)) = &app.state.note else { return Html::default() };
    let what = html! { <>
        <p data-code={e.code()}>{ crate::screens::closed::error_text(&app.text, e) }</p>
        { button("second-copy", "copy", &app.text.home_copy(), app.tap(copy)) }
    </> };
    notice("error", "seal-failed", &app.text.not_saved(), what)
}

fn wrong(app: &App, draft: &Draft, problems: &[Problem]) -> Html {
    if problems.is_empty() {
        return Html::default();
    }
    let t = &app.text;
    html! {
        <div class="notice error" role="alert" data-test="problems">
            { icon("danger") }
            <div>
                <h2>{ t.close_put_right(i64::try_from(problems.len()).unwrap_or(0)) }</h2>
                { for problems.iter().map(|p| one(app, draft, p)) }
            </div>
        </div>
    }
}

fn one(app: &App, draft: &Draft, p: &Problem) -> Html {
    let to = fix(draft, p);
    html! {
        <div class="stack tight" data-test="problem">
            <p>{ problem(&app.text, p) }</p>
            if to != Fix::Office { { button("fix", "pencil", &word(app, to, p), app.tap(move |h| effects::go(h, to))) } }
        </div>
    }
}

fn word(app: &App, to: Fix, p: &Problem) -> String {
    let t = &app.text;
    match (to, p) {
        (_, Problem::FirstTimeOverTotal { .. }) => t.close_fix_first(),
        (_, Problem::DisabilityOverTotal { .. }) => t.close_fix_disability(),
        (_, Problem::NoMethod) => t.close_fix_method(),
        (_, Problem::NoTeam) => t.close_fix_team(),
        (Fix::Place, _) => t.close_fix_place(),
        (Fix::Date, _) => t.close_fix_date(),
        (Fix::Time, _) => t.close_fix_time(),
        (Fix::Team, _) => t.close_fix_org(),
        (Fix::Activity, _) => t.close_fix_activity(),
        (Fix::Facilitators, _) => t.close_fix_facilitator(),
        (Fix::Count, _) => t.close_fix_people(),
        (Fix::Reach, _) => t.close_fix_reach(),
        (Fix::Question(..), _) => t.close_fix_question(),
        (Fix::Reason(_), _) => t.close_fix_reason(),
        (Fix::Info | Fix::Guardian, _) => t.close_fix_answer(),
        (Fix::Office, _) => t.close_fix_look(),
    }
}

fn flagged(app: &App, shelf: &Shelf, f: &Flag) -> Html {
    let t = &app.text;
    let pack = shelf.texts(&[app.lang()]).map(|(_, c)| c);
    let title = if pack.is_some() { waymark_text::say::flag_in(t, pack, f) } else { flag(t, f) };
    notice("flag", "flag", &title, html! { <p>{ waymark_text::say::flag_why(t, f) }</p> })
}

fn five(app: &App, shelf: &Shelf, draft: &Draft, problems: &[Problem]) -> Html {
    let t = &app.text;
    let bad = |i: usize| problems.iter().any(|p| state::element(p) == Some(i));
    let place = draft.place.as_ref().map_or_else(|| t.close_missing(), |_| say::place(app, draft));
    let people = people(app, shelf, draft);
    html! { <>
        <h2>{ t.close_five() }</h2>
        { element(app, 0, bad(0), &t.close_place(), &place) }
        { fold(app, "when", &t.close_when(), &when::line(app, draft), bad(1), when::section(app, draft)) }
        { more::team_fold(app, shelf, draft) }
        { more::activity_fold(app, shelf, draft, &t.close_method()) }
        { element(app, 4, bad(4), &t.close_people(), &people) }
        { more::facilitators(app, draft) }
    </> }
}

fn people(app: &App, shelf: &Shelf, draft: &Draft) -> String {
    let t = &app.text;
    if state::category(shelf.lists(), draft) == Category::Indirect {
        return draft.reach.map_or_else(|| t.close_missing(), |n| t.people(i64::from(n)));
    }
    let all = t.people(i64::from(draft.counts.total()));
    draft.counts.first_time.map_or_else(|| all.clone(), |n| t.close_people_first(i64::from(n), &all))
}

/// One of the elements that are put right on another page.
fn element(app: &App, i: usize, bad: bool, name: &str, value: &str) -> Html {
    let (class, sign) = if bad { ("sign bad", "cross") } else { ("sign", "check") };
    html! {
        <div class="panel"><button type="button" class="check" data-test={format!("element-{i}")} data-ok={(!bad).to_string()} onclick={app.tap(move |h| effects::go_to_element(h, i))}>
            <span {class}>{ icon(sign) }</span>
            <span><b>{ name }</b><span class="second">{ value }</span></span>
            { icon("pencil") }
        </button></div>
    }
}
