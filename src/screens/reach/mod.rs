//! The estimate of people reached by an indirect session; never added to people counted (domain.md 3.2).

pub mod state;

use waymark_core::activity::Step;
use waymark_core::draft::{Action, Draft};
use yew::prelude::*;

use crate::app::{App, Screen};
use crate::parts::controls::{Tap, field, stepper, tile};
use crate::parts::reason::reasons;
use crate::parts::shell::{self, View, primary};

/// The page.
#[component]
pub fn Reach(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let Some(draft) = app.draft() else { return Html::default() };
    let main = html! { <main class="stack loose">{ section(app, draft) }</main> };
    let view = View {
        back: Some(app.tap(|h| h.walk(false))),
        title: t.step_reach(),
        second: crate::parts::say::place(app, draft),
        under: shell::trail(app, Step::Reach),
        main,
        foot: shell::foot(primary("to-close", &t.ask_to_close(), true, app.tap(|h| h.walk(true)))),
        ..View::default()
    };
    shell::screen(app, view)
}

/// Number and how it is known; also part of a session already held.
pub fn section(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let hub = app.hub.clone();
    let on = Callback::from(move |tap: Tap| {
        let now = hub.state().draft().and_then(|d| d.reach);
        hub.act(Action::Reach(state::after(now, tap)));
    });
    let basis = reasons(app, "reach_basis").into_iter().map(|(code, label)| {
        let on = draft.reach_basis.as_deref() == Some(code.as_str());
        tile(
            format!("reach-basis-{code}"),
            on,
            Html::default(),
            label,
            app.act(Action::ReachBasis(Some(code))),
        )
    });
    html! { <>
        { field(t.held_reach(), html! { <><div id="reach">{ stepper(app, "reach", &t.held_reach(), draft.reach, &on) }</div><p class="second">{ t.held_reach_note() }</p></> }) }
        { field(t.held_reach_basis(), html! { <div class="tiles">{ for basis }</div> }) }
    </> }
}
