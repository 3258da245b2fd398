//! The lessons of this tablet: all modules, filtered by age and work, and each as any group would see it.

pub mod practice;
pub mod state;

use std::rc::Rc;

use waymark_core::module::Module;
use waymark_text::{Args, band_label};
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::shelf::Shelf;
use crate::app::{App, Screen};
use crate::parts::controls::{field, seg, tile};
use crate::parts::icon::{self, icon};
use crate::parts::say;
use crate::parts::shell::{self, View};
use crate::screens::teach::ribbons;
use state::Filter;

/// All modules.
#[component]
pub fn List(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let filter = use_state(Filter::default);
    let Some(shelf) = app.shelf() else { return Html::default() };
    let modules: Vec<&Module> = shelf.lib.modules.iter().filter(|m| filter.shows(m)).collect();
    let main = html! {
        <main class="stack loose">
            { ages(app, shelf, &filter) }
            { works(app, shelf, &filter) }
            if modules.is_empty() {
                <p data-test="no-lessons">{ t.lessons_none() }</p>
            } else {
                <ul class="panel">{ for modules.into_iter().map(|m| row(app, shelf, m)) }</ul>
            }
        </main>
    };
    let view = View {
        class: "rail",
        title: t.lessons_title(),
        under: html! { <>{ ribbons(app, shelf.lib.sample) }</> },
        main,
        foot: shell::tabs(app),
        ..View::default()
    };
    shell::screen(app, view)
}

fn ages(app: &App, shelf: &Shelf, filter: &UseStateHandle<Filter>) -> Html {
    let t = &app.text;
    let pick = |band| {
        let (set, now) = (filter.setter(), (**filter).clone());
        Callback::from(move |_: MouseEvent| set.set(Filter { band, ..now.clone() }))
    };
    let all = ("age-all".to_owned(), t.lessons_all_ages(), filter.band.is_none(), pick(None));
    let bands = state::bands(&shelf.lib.modules).into_iter().map(|b| {
        let on = pick(Some(b));
        (format!("age-{}", b.min), band_label(t, b), filter.band == Some(b), on)
    });
    field(t.lessons_for_age(), seg(&t.lessons_for_age(), std::iter::once(all).chain(bands).collect()))
}

fn works(app: &App, shelf: &Shelf, filter: &UseStateHandle<Filter>) -> Html {
    let named = state::livelihoods(&shelf.lib.modules);
    let tiles = shelf.lists().livelihoods.iter().filter(|c| named.contains(&c.code.as_str())).map(|c| {
        let (set, now, code) = (filter.setter(), (**filter).clone(), c.code.clone());
        let pressed = now.work.as_ref() == Some(&code);
        let work = (!pressed).then_some(code);
        let on = Callback::from(move |_: MouseEvent| set.set(Filter { work: work.clone(), ..now.clone() }));
        tile(format!("work-{}", c.code), pressed, icon::of_code(c), c.label(app.lang()).to_owned(), on)
    });
    html! {
        <details class="fold">
            <summary data-test="works">{ app.text.lessons_for_work() }</summary>
            <div class="tiles">{ for tiles }</div>
        </details>
    }
}

fn row(app: &App, shelf: &Rc<Shelf>, m: &Module) -> Html {
    let t = &app.text;
    let minutes = m.minutes.iter().map(|x| i64::from(x.minutes)).max().unwrap_or(0);
    let cards = t.lessons_cards(i64::try_from(m.cards.len()).unwrap_or(0));
    let ages: Vec<String> = m.minutes.iter().map(|x| band_label(t, x.ages)).collect();
    let ages = waymark_text::say::list(t, &ages.iter().map(String::as_str).collect::<Vec<_>>());
    let said = |name: &str| {
        let key = format!("{}/{name}", m.id);
        shelf.texts_of(&[app.lang()], &key).and_then(|(_, c)| c.get(&key, &Args::new()))
    };
    html! {
        <li key={m.id.clone()}><a class="place" data-test={format!("lesson-{}", m.id)} href={Route::Lesson(m.id.clone()).href()}>
            { icon("book") }
            <span class="grow">
                <b>{ say::module(app, &m.id) }</b>
                if let Some(about) = said("about") { <span class="second">{ about }</span> }
                <span class="second">{ ages }</span>
                <span class="second">{ t.lessons_about(&cards, &t.minutes_n(minutes)) }</span>
                if let Some(why) = said("differs") { <span class="second">{ why }</span> }
                <span class="second">{ t.lessons_version(&m.version) }</span>
            </span>
            { icon("next") }
        </a></li>
    }
}
