//! One record: what it holds, where it is; correct it (a new version) or make it void (with a reason).

use waymark_core::session::{People, Reach};
use waymark_text::say::people_label;
use waymark_text::{band_label, flag};
use yew::prelude::*;

use super::{effects, state, ticks};
use crate::app::App;
use crate::app::route::Route;
use crate::app::state::Note;
use crate::device::RecordRow;
use crate::parts::controls::{button, notice};
use crate::parts::reason::{label, picker};
use crate::parts::say;
use crate::parts::shell::{self, View};

/// Properties: which record.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What to draw from.
    pub app: App,
    /// Record id.
    pub id: String,
}

/// The page.
#[component]
pub fn Detail(props: &Props) -> Html {
    let app = &props.app;
    let t = &app.text;
    let voiding = use_state(|| false);
    let row = app.state.records.iter().find(|r| r.id == props.id);
    let main = match row {
        None => html! { <main class="stack"><p>{ t.rec_not_found() }</p></main> },
        Some(r) => html! {
            <main><div class="cols">
                <section class="stack loose">{ head(app, r) }{ counts(app, r) }{ answers(app, r) }</section>
                <section class="stack loose">{ flags(app, r) }{ actions(app, r, &voiding) }</section>
            </div></main>
        },
    };
    let second = row.map(|r| say::record_place(app, &r.session)).unwrap_or_default();
    let view = View {
        back: Some(app.to(Route::Records)),
        title: t.rec_detail(),
        second,
        under: shell::demo(app),
        main,
        ..View::default()
    };
    shell::screen(app, view)
}

fn head(app: &App, r: &RecordRow) -> Html {
    let t = &app.text;
    let s = &r.session;
    let day = t.day(s.session_date, say::today(app));
    let times = s.start_time.zip(s.end_time).map(|(from, to)| t.times(from, to));
    let modules =
        s.modules_delivered.iter().map(|m| say::module(app, &m.module_id)).reduce(|a, b| t.join(&a, &b));
    let org = t.join(&say::label(app, "organisations", &s.org_code), &say::label(app, "teams", &s.team_code));
    let rows = [
        (t.close_place(), say::record_place(app, s)),
        (t.close_when(), times.map_or_else(|| day.clone(), |x| t.join(&day, &x))),
        (t.close_org(), org),
        (t.close_method(), say::activity(app, &s.re_activity)),
        (t.close_people(), say::record_people(t, s)),
        (t.close_modules(), modules.unwrap_or_else(|| t.plan_none())),
    ];
    html! { <>
        <div class="row">{ ticks(app, r) }<span class="grow" data-test="record-state">{ state::words(t, r) }</span></div>
        if let Some(reason) = &r.void { { notice("flag", "void", &t.rec_void(&label(app, "void", reason)), html! { <p>{ t.rec_void_what() }</p> }) } }
        <dl class="panel facts-list">{ for rows.into_iter().map(|(k, v)| html! { <div class="pad"><dt class="second">{ k }</dt><dd>{ v }</dd></div> }) }</dl>
        <p class="second">{ t.rec_version(i64::from(r.revision)) }{ ". " }{ t.rec_sealed(&say::when(app, r.sealed_at)) }{ ". " }{ t.rec_id() }{ " " }<bdi class="ltr">{ s.session_ref.clone() }</bdi></p>
    </> }
}

fn counts(app: &App, r: &RecordRow) -> Html {
    match &r.session.reach {
        Reach::Direct { people, .. } | Reach::Training { people } => table(app, people),
        Reach::Indirect { .. } => html! { <p class="second">{ app.text.rec_reached() }</p> },
    }
}

fn table(app: &App, people: &People) -> Html {
    let t = &app.text;
    let rows = people.counts.iter().map(|c| {
        let who = t.join(&people_label(t, c.sex, c.ages), &band_label(t, c.ages));
        html! { <li class="pad row"><span class="grow">{ who }</span><b>{ t.number(i64::from(c.count)) }</b></li> }
    });
    html! { <section class="stack"><h2>{ t.rec_counts() }</h2><ul class="panel">{ for rows }</ul></section> }
}

fn answers(app: &App, r: &RecordRow) -> Html {
    let t = &app.text;
    let sum = |asked: &waymark_core::session::Asked| {
        let tallies = asked.tallies();
        let n: i64 = tallies.iter().map(|x| i64::from(x.present)).sum();
        (n > 0).then(|| t.rec_right_of(tallies.iter().map(|x| i64::from(x.correct)).sum(), n))
    };
    let rows = [(t.ask_was(), sum(&r.session.pretest)), (t.ask_now(), sum(&r.session.posttest))];
    if rows.iter().all(|(_, v)| v.is_none()) {
        return Html::default();
    }
    html! {
        <section class="stack"><h2>{ t.rec_before_after() }</h2><ul class="panel">
            { for rows.into_iter().filter_map(|(k, v)| Some(html! { <li class="pad row"><span class="grow">{ k }</span><b>{ v? }</b></li> })) }
        </ul></section>
    }
}

fn flags(app: &App, r: &RecordRow) -> Html {
    let t = &app.text;
    let all = &r.session.flags;
    if all.is_empty() {
        return Html::default();
    }
    html! { <section class="stack"><h2>{ t.rec_flags() }</h2><ul class="panel">{ for all.iter().map(|f| html! { <li class="pad">{ flag(t, f) }</li> }) }</ul></section> }
}

fn actions(app: &App, r: &RecordRow, voiding: &UseStateHandle<bool>) -> Html {
    let t = &app.text;
    if r.void.is_some() {
        return Html::default();
    }
    if **voiding {
        let (hub, id, set) = (app.hub.clone(), r.id.clone(), voiding.setter());
        let on = Callback::from(move |reason| {
            effects::void(&hub, id.clone(), reason);
            set.set(false);
        });
        let set = voiding.setter();
        return picker(app, "void", t.rec_void_why(), &on, Callback::from(move |_| set.set(false)));
    }
    let id = r.id.clone();
    let set = voiding.setter();
    html! { <div class="stack">
        if let Some(Note::Failed(e)) = &app.state.note { { notice("error", "failed-note", "", html! { <p>{ crate::screens::closed::error_text(t, e) }</p> }) } }
        { button("correct", "pencil", &t.rec_correct(), app.tap(move |h| effects::correct(h, &id))) }
        <p class="second">{ t.close_can_correct() }</p>
        { button("void", "cross", &t.rec_void_it(), Callback::from(move |_| set.set(true))) }
        <p class="second">{ t.rec_void_what() }</p>
    </div> }
}
