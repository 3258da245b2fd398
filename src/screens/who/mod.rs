//! Who and where: the place with what is known there, then the people, then who facilitates. Under 30 seconds for a known village.

pub mod effects;
pub mod more;
pub mod state;

use waymark_core::audience::SexMix;
use waymark_core::codes::Code;
use waymark_core::draft::{Action, Draft};
use waymark_text::band_label;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::shelf::Shelf;
use crate::app::{App, Screen, page};
use crate::parts::controls::{Tap, field, notice, seg, short_tile, step_row, stepper, tile};
use crate::parts::icon;
use crate::parts::say;
use crate::parts::search::PlaceSearch;
use crate::parts::shell::{self, View, primary};
use waymark_core::activity::Step;

/// The page.
#[component]
pub fn Who(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let tried = use_state(|| false);
    let Some((shelf, draft)) = app.session() else { return Html::default() };
    let missing = state::missing_ages(shelf.lists(), draft);
    let main = html! {
        <main>
            <div class="cols">
                <section class="stack loose">{ place(app) }{ known(app, shelf, draft) }</section>
                <section class="stack loose">
                    if state::has_people(shelf.lists(), draft) { { coming(app, shelf, draft, missing && *tried) } }
                    { more::section(app, shelf, draft) }
                </section>
            </div>
        </main>
    };
    let label = if state::has_plan(shelf.lists(), draft) { t.who_show_plan() } else { t.who_next() };
    let (hub, tried) = (app.hub.clone(), tried.setter());
    let on = Callback::from(move |_| {
        if missing {
            tried.set(true);
            page::show("[data-test=ages] button");
        } else {
            effects::go_on(&hub);
        }
    });
    let view = View {
        back: Some(app.to(Route::Home)),
        title: t.who_title(),
        second: say::group(t, draft),
        under: shell::trail(app, Step::Who),
        main,
        foot: shell::foot(primary("show-plan", &label, true, on)),
        ..View::default()
    };
    shell::screen(app, view)
}

fn place(app: &App) -> Html {
    html! { <div class="stack"><h2>{ app.text.who_where() }</h2><PlaceSearch app={app.clone()} /></div> }
}

/// Events and devices known at the place, editable.
pub fn known(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let t = &app.text;
    let l = shelf.lists();
    let (seasons, events): (Vec<Code>, Vec<Code>) =
        l.local_events.iter().cloned().partition(|c| c.parent.as_deref() == Some("season"));
    let on = |c: &str| draft.events.contains_key(c);
    let seasons = tiles(app, "event", &seasons, on, Action::ToggleEvent);
    let events = tiles(app, "event", &events, on, Action::ToggleEvent);
    let threats =
        tiles(app, "threat", &l.hazard_types, |c| draft.threats.iter().any(|x| x == c), Action::ToggleThreat);
    html! { <>
        { field(t.who_known(), events) }
        { field(t.who_threats(), threats) }
        { field(t.who_season(), seasons) }
    </> }
}

/// One tile a code.
pub fn tiles(
    app: &App,
    test: &str,
    codes: &[Code],
    on: impl Fn(&str) -> bool,
    action: impl Fn(String) -> Action,
) -> Html {
    let all = codes.iter().map(|c| {
        let label = c.label(app.lang()).to_owned();
        tile(
            format!("{test}-{}", c.code),
            on(&c.code),
            icon::of_code(c),
            label,
            app.act(action(c.code.clone())),
        )
    });
    html! { <div class="tiles">{ for all }</div> }
}

fn coming(app: &App, shelf: &Shelf, draft: &Draft, asked: bool) -> Html {
    let t = &app.text;
    let l = shelf.lists();
    let groups = tiles(
        app,
        "group",
        &l.population_groups,
        |c| draft.audience.population_group.as_deref() == Some(c),
        |c| Action::Population(Some(c)),
    );
    let work = tiles(
        app,
        "work",
        &l.livelihoods,
        |c| draft.audience.livelihoods.iter().any(|x| x == c),
        Action::ToggleLivelihood,
    );
    html! {
        <div class="stack loose">
            <h2>{ t.who_coming() }</h2>
            if asked { { notice("error", "missing-ages", "", html! { <p>{ t.who_missing_ages() }</p> }) } }
            { ages(app, shelf, draft) }
            { sexes(app, draft) }
            { expected(app, draft) }
            { field(t.who_work(), work) }
            { field(t.who_group(), groups) }
        </div>
    }
}

fn ages(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let t = &app.text;
    let bands = state::offered(&shelf.lib.modules, &shelf.lists().band_set.bands);
    let tiles = bands.into_iter().map(|b| {
        let on = draft.audience.bands.contains(&b);
        short_tile(
            format!("age-{}", b.min),
            on,
            band_label(t, b),
            String::new(),
            app.act(Action::ToggleBand(b)),
        )
    });
    let carers = draft.audience.with_carers;
    html! { <>
        { field(t.who_ages(), html! { <div class="tiles three" data-test="ages">{ for tiles }</div> }) }
        if state::small_children(draft) {
            { tile("carers".into(), carers, icon::icon("people"), t.who_carers(), app.act(Action::Carers(!carers))) }
        }
    </> }
}

fn sexes(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let (legend, f, m) = match state::words(draft) {
        state::Words::Children => (t.who_sexes_children(), t.girls(), t.boys()),
        state::Words::Adults => (t.who_sexes_adults(), t.women(), t.men()),
        state::Words::Mixed => (t.who_sexes_mixed(), t.girls_women(), t.boys_men()),
    };
    let now = draft.audience.sexes;
    let part = |test: &str, word, mix| (format!("sex-{test}"), word, now == mix, app.act(Action::Sexes(mix)));
    let parts = vec![
        part("f", f, SexMix::Female),
        part("m", m, SexMix::Male),
        part("both", t.who_both(), SexMix::Both),
    ];
    field(legend.clone(), seg(&legend, parts))
}

fn expected(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let hub = app.hub.clone();
    let on = Callback::from(move |tap: Tap| {
        let now = hub.state().draft().and_then(|d| d.audience.expected).unwrap_or(0);
        let n = tap.on(u32::from(now)).min(5000);
        hub.act(Action::Expected(u16::try_from(n).ok().filter(|n| *n > 0)));
    });
    let value = draft.audience.expected.map(u32::from);
    step_row(
        html! { <span class="strong">{ t.who_expected() }</span> },
        stepper(app, "expected", &t.who_expected(), value, &on),
    )
}
