//! Sending, in words and numbers: what waits, when it is tried again, what a person must do (rule R6).

use yew::prelude::*;

use super::effects;
use crate::app::App;
use crate::app::state::Note;
use crate::device::{Adoption, Phase, Sending};
use crate::parts::controls::{button, notice};
use crate::parts::say;

/// The section with the button.
pub(super) fn section(app: &App) -> Html {
    let t = &app.text;
    let Some(s) = &app.state.sending else { return Html::default() };
    if s.phase == Phase::Never {
        return html! { <p class="second" data-test="sending" data-state="never">{ t.home_demo_never() }</p> };
    }
    html! {
        <section class="stack">
            <p class="second" data-test="sending" data-state={state(s)} role="status">{ line(app, s) }</p>
            { button("send-now", "send", &t.home_send(), app.tap(effects::send)) }
        </section>
    }
}

fn state(s: &Sending) -> &'static str {
    match s.phase {
        Phase::Idle => "idle",
        Phase::Running => "running",
        Phase::Waiting(_) => "waiting",
        Phase::NeedsHuman(_) => "needs-human",
        Phase::Never => "never",
    }
}

/// Sentences in a row: what waits, the next try, adoption, the newest receipt.
fn line(app: &App, s: &Sending) -> String {
    let t = &app.text;
    let waits = s.total.saturating_sub(s.received);
    let mut said = vec![if waits == 0 { t.home_all_received() } else { t.home_waits(i64::from(waits)) }];
    match &s.phase {
        Phase::Running => said.push(t.home_sending()),
        Phase::Waiting(at) if waits > 0 => said.push(t.home_next_try(&t.time(at.time_of_day()))),
        Phase::NeedsHuman(code) => said.push(t.home_needs_human(code)),
        _ => {}
    }
    if s.adoption == Adoption::Pending {
        said.push(t.home_pending());
    }
    if let Some(at) = s.last_receipt {
        said.push(t.home_last_receipt(&say::when(app, at)));
    }
    if s.total == 0 {
        said.remove(0);
    }
    said.join(" ")
}

/// What the last command came to.
pub(super) fn note(app: &App) -> Html {
    let t = &app.text;
    match &app.state.note {
        Some(Note::Copied(n)) => {
            notice("ok", "copied", "", html! { <p>{ t.home_copied_now(i64::from(*n)) }</p> })
        }
        Some(Note::Failed(e)) => notice(
            "error",
            "failed-note",
            "",
            html! { <p data-code={e.code()}>{ crate::screens::closed::error_text(t, e) }</p> },
        ),
        _ => Html::default(),
    }
}
