//! The count sheet: reachable from every card at any moment; 25 people in 20 seconds.

pub mod state;

use yew::prelude::*;

use crate::app::Screen;
use crate::parts::shell::{self, View};
use crate::parts::{say, sheet};

/// The page.
#[component]
pub fn Count(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let Some(draft) = app.draft() else { return Html::default() };
    let main = html! {
        <main><div class="cols wide-first">
            { sheet::grid(app, draft) }
            <section class="stack loose" id="of-these">{ sheet::of_these(app, draft) }{ sheet::basis(app, draft) }</section>
        </div></main>
    };
    let back = state::back(draft);
    let word = state::card(draft).map_or_else(|| t.count_back(), |n| t.count_back_card(n));
    let view = View {
        back: Some(app.to(back.clone())),
        title: t.count_title(),
        second: say::place(app, draft),
        under: html! { <>{ shell::demo(app) }{ sheet::total(app, draft) }</> },
        main,
        foot: shell::foot(shell::primary("count-back", &word, false, app.to(back))),
        ..View::default()
    };
    shell::screen(app, view)
}
