//! The lessons of this tablet: modules, and their cards as a preview. Nothing is counted here.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::App;
use crate::app::route::Route;
use crate::app::shelf::Shelf;
use crate::parts::icon::{icon, sized};
use crate::parts::say;
use crate::parts::shell::{self, View, primary};
use crate::screens::teach::{card, ribbons};

/// All modules.
pub fn list(app: &App) -> Html {
    let t = &app.text;
    let Some(shelf) = app.shelf() else { return Html::default() };
    let main = html! {
        <main class="stack loose"><ul class="panel">{ for shelf.lib.modules.iter().map(|m| row(app, shelf, m)) }</ul></main>
    };
    let under = html! { <>{ ribbons(app, shelf.lib.sample) }</> };
    let view = View {
        class: "rail",
        title: t.lessons_title(),
        under,
        main,
        foot: shell::tabs(app),
        ..View::default()
    };
    shell::screen(app, view)
}

fn row(app: &App, shelf: &Rc<Shelf>, m: &waymark_core::module::Module) -> Html {
    let t = &app.text;
    let minutes = m.minutes.iter().map(|x| i64::from(x.minutes)).max().unwrap_or(0);
    let cards = t.lessons_cards(i64::try_from(m.cards.len()).unwrap_or(0));
    let about = shelf
        .texts(&[app.lang()])
        .and_then(|(_, c)| c.get(&format!("{}/about", m.id), &waymark_text::Args::new()));
    html! {
        <li key={m.id.clone()}><a class="place" data-test={format!("lesson-{}", m.id)} href={Route::Lesson(m.id.clone()).href()}>
            { icon("book") }
            <span class="grow">
                <b>{ say::module(app, &m.id) }</b>
                if let Some(about) = about { <span class="second">{ about }</span> }
                <span class="second">{ t.lessons_about(&cards, &t.minutes_n(minutes)) }</span>
                <span class="second">{ t.lessons_version(&m.version) }</span>
            </span>
            { icon("next") }
        </a></li>
    }
}

/// Properties: which module.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What to draw from.
    pub app: App,
    /// Module id.
    pub id: String,
}

/// The cards of a module, one by one.
#[component]
pub fn Preview(props: &Props) -> Html {
    let app = &props.app;
    let t = &app.text;
    let at = use_state(|| 0_usize);
    let found = app.shelf().and_then(|s| Some((s, s.module(&props.id)?, s.texts(&[app.lang()])?)));
    let Some((shelf, module, texts)) = found else { return super::closed::no_session(app) };
    let all = module.cards.len();
    let n = |i: usize| i64::try_from(i).unwrap_or(0);
    let main = module.cards.get(*at).map(|c| card::draw(app, shelf, c, &module.id, texts, Html::default()));
    let (back, next, now) = (at.setter(), at.setter(), *at);
    let back = Callback::from(move |_: MouseEvent| back.set(now.saturating_sub(1)));
    let hub = app.hub.clone();
    let next = Callback::from(
        move |_: MouseEvent| if now + 1 < all { next.set(now + 1) } else { hub.go(&Route::Lessons) },
    );
    let foot = html! { <>
        <button type="button" class="btn fix" data-test="card-before" aria-label={t.teach_before()} onclick={back}>{ sized("back", "l") }</button>
        { primary("card-next", &t.teach_next(), true, next) }
    </> };
    let view = View {
        class: "player",
        back: Some(app.to(Route::Lessons)),
        title: t.teach_card(n(now + 1), n(all)),
        second: say::module(app, &module.id),
        under: ribbons(app, shelf.lib.sample),
        main: html! { <main tabindex="0" data-test="preview">{ main }</main> },
        foot: shell::foot(foot),
    };
    shell::screen(app, view)
}
