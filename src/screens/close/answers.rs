//! What only the educator knows: information given, agreement, something reported (with the number and the words), handed out.

use waymark_core::activity::Category;
use waymark_core::draft::{Action, Draft};
use waymark_core::session::Guardian;
use yew::prelude::*;

use super::state;
use crate::app::App;
use crate::app::shelf::Shelf;
use crate::parts::controls::{Part, Tap, field, notice, seg, step_row, stepper};
use crate::parts::fold::fold;
use crate::screens::teach::card::numbers;

/// The questions.
pub(super) fn section(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let direct = state::category(shelf.lists(), draft) != Category::Indirect;
    html! { <>
        if direct { { info(app, draft) } }
        if direct && state::children(draft) { { guardian(app, draft) } }
        { reported(app, shelf, draft) }
        { visits(app, shelf, draft) }
    </> }
}

fn yes_no(app: &App, test: &str, now: Option<bool>, action: fn(Option<bool>) -> Action) -> Vec<Part> {
    let t = &app.text;
    vec![
        (format!("{test}-yes"), t.close_yes(), now == Some(true), app.act(action(Some(true)))),
        (format!("{test}-no"), t.close_no(), now == Some(false), app.act(action(Some(false)))),
    ]
}

fn info(app: &App, draft: &Draft) -> Html {
    let question = app.text.close_info();
    let parts = yes_no(app, "info", draft.info_given, Action::Info);
    html! { <div id="info">{ field(question.clone(), seg(&question, parts)) }</div> }
}

fn guardian(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let question = t.close_guardian();
    let part = |test: &str, word, g| {
        (format!("guardian-{test}"), word, draft.guardian == Some(g), app.act(Action::Guardian(Some(g))))
    };
    let parts = vec![
        part("yes", t.close_yes(), Guardian::Yes),
        part("no", t.close_no(), Guardian::No),
        part("none", t.close_not_needed(), Guardian::NotRequired),
    ];
    html! { <div id="guardian">{ field(question.clone(), seg(&question, parts)) }</div> }
}

fn reported(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let t = &app.text;
    let question = t.close_reported();
    let parts = yes_no(app, "reported", draft.reported, Action::Reported);
    let none = shelf.lib.settings.numbers.is_empty();
    html! {
        <div class="stack" id="reported">
            { field(question.clone(), seg(&question, parts)) }
            if draft.reported == Some(true) {
                { notice("error", "report-now", &t.close_call(), html! { <>
                    if none { <p>{ t.close_no_number() }</p> } else { { numbers(app, shelf) } }
                    <p>{ t.close_call_words() }</p>
                </> }) }
            }
        </div>
    }
}

/// Handed out, folded; the row says how many pieces.
pub(super) fn materials(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let t = &app.text;
    let pieces: i64 = draft.materials.values().map(|n| i64::from(*n)).sum();
    let value = if pieces == 0 { t.plan_none() } else { t.number(pieces) };
    fold(app, "materials", &t.close_materials(), &value, false, material_rows(app, shelf, draft))
}

fn material_rows(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let rows = shelf.lists().materials.iter().map(|m| {
        let (hub, code) = (app.hub.clone(), m.code.clone());
        let on = Callback::from(move |tap: Tap| {
            let now = hub.state().draft().and_then(|d| d.materials.get(&code).copied()).unwrap_or(0);
            let n = u16::try_from(tap.on(u32::from(now)).min(5000)).unwrap_or(5000);
            hub.act(Action::Material(code.clone(), n));
        });
        let label = m.label(app.lang()).to_owned();
        let n = draft.materials.get(&m.code).copied().unwrap_or(0);
        let stepper = stepper(app, &format!("material-{}", m.code), &label, Some(u32::from(n)), &on);
        step_row(html! { { label } }, stepper)
    });
    html! { <div class="stack tight">{ for rows }</div> }
}

fn visits(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    if !shelf.lists().activities.get(&draft.activity).is_some_and(|a| a.many_visits) {
        return Html::default();
    }
    let hub = app.hub.clone();
    let on = Callback::from(move |tap: Tap| {
        let now = hub.state().draft().map_or(1, |d| d.visits);
        hub.act(Action::Visits(u16::try_from(tap.on(u32::from(now)).clamp(1, 500)).unwrap_or(1)));
    });
    let word = app.text.close_visits();
    step_row(
        html! { <span class="strong">{ word.clone() }</span> },
        stepper(app, "visits", &word, Some(u32::from(draft.visits)), &on),
    )
}
