//! The plan: modules in order with true reasons, minutes and materials; what does not fit apart, with why.

pub mod effects;
pub mod state;

use waymark_core::activity::Step;
use waymark_core::draft::{Action, Draft};
use waymark_core::plan::{Reason, Unfit};
use yew::prelude::*;

use crate::app::shelf::Shelf;
use crate::app::{App, Screen};
use crate::parts::controls::{Tap, notice, quiet, step_row, stepper};
use crate::parts::icon::icon;
use crate::parts::reason::{label, picker};
use crate::parts::say;
use crate::parts::shell::{self, View, primary};

/// Which row asks for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asking {
    LeaveOut(String),
    UseAnyway(String),
}

/// What the rows need.
struct Ctx<'a> {
    app: &'a App,
    shelf: &'a Shelf,
    draft: &'a Draft,
    asking: UseStateHandle<Option<Asking>>,
}

/// The page.
#[component]
pub fn PlanScreen(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    let asking = use_state(|| None::<Asking>);
    let Some((shelf, draft)) = app.session() else { return Html::default() };
    let ctx = Ctx { app, shelf, draft, asking };
    let steps = draft.steps(&shelf.lists().activities);
    let next = if steps.contains(&Step::AskBefore) { t.plan_ask_before() } else { t.plan_to_cards() };
    let main = html! {
        <main><div class="cols wide-first">
            <section class="stack">{ head(&ctx) }{ rows(&ctx) }{ left_out(&ctx) }</section>
            <section class="stack unfit">{ unfit(&ctx) }{ adults(app, draft) }</section>
        </div></main>
    };
    let view = View {
        back: Some(app.tap(|h| h.walk(false))),
        title: t.plan_title(),
        second: say::group(t, draft),
        under: shell::trail(app, Step::Plan),
        main,
        foot: shell::foot(primary("accept-plan", &next, true, app.tap(effects::accept))),
        ..View::default()
    };
    shell::screen(app, view)
}

fn head(ctx: &Ctx) -> Html {
    let t = &ctx.app.text;
    let rows = state::rows(ctx.draft);
    let takes = state::minutes(ctx.draft);
    let title =
        t.join(&t.plan_modules(i64::try_from(rows.len()).unwrap_or(0)), &t.minutes_n(i64::from(takes)));
    let hub = ctx.app.hub.clone();
    let on = Callback::from(move |tap: Tap| effects::minutes(&hub, tap));
    let there = stepper(ctx.app, "minutes", &t.plan_minutes(), Some(u32::from(ctx.draft.minutes)), &on);
    html! { <>
        <h2 data-test="plan-head">{ title }</h2>
        { step_row(html! { { t.plan_minutes() } }, there) }
        if takes > ctx.draft.minutes { { notice("flag", "plan-long", "", html! { <p>{ t.plan_too_long() }</p> }) } }
        if rows.is_empty() { { notice("flag", "plan-empty", &t.plan_empty(), html! { <p>{ t.plan_empty_what() }</p> }) } }
    </> }
}

fn rows(ctx: &Ctx) -> Html {
    let list = state::rows(ctx.draft).into_iter().enumerate().map(|(i, r)| row(ctx, i, &r));
    html! { <ol class="plan">{ for list }</ol> }
}

fn row(ctx: &Ctx, i: usize, r: &state::Row) -> Html {
    let t = &ctx.app.text;
    let module = r.module.to_owned();
    let reasons = r.planned.map_or(&[][..], |p| &p.reasons);
    let materials = r.planned.map_or(&[][..], |p| &p.materials);
    let list = materials
        .iter()
        .map(|m| material(ctx, m))
        .reduce(|a, b| t.join(&a, &b))
        .unwrap_or_else(|| t.plan_none());
    html! {
        <li key={module.clone()} data-test={format!("plan-{module}")}>
            <span class="blaze" aria-hidden="true">{ t.number(i64::try_from(i + 1).unwrap_or(0)) }</span>
            <div class="body">
                <h3>{ say::module(ctx.app, &module) }</h3>
                { for reasons.iter().map(|w| html! { <p>{ why(ctx, w) }</p> }) }
                if let Some(code) = r.because { <p>{ t.plan_used_anyway(&label(ctx.app, "use_anyway", code)) }</p> }
                <p class="facts">
                    <span>{ icon("clock") }{ t.minutes_n(i64::from(r.minutes)) }</span>
                    <span>{ icon("bag") }<span class="vh">{ t.plan_materials() }</span>{ list }</span>
                </p>
                { ask(ctx, &Asking::LeaveOut(module), "leave_out", &t.plan_leave_out()) }
            </div>
        </li>
    }
}

fn material(ctx: &Ctx, code: &str) -> String {
    let pack = ctx
        .shelf
        .texts(&[ctx.app.lang()])
        .and_then(|(_, c)| c.get(&format!("material-{code}"), &waymark_text::Args::new()));
    pack.unwrap_or_else(|| say::label(ctx.app, "materials", code))
}

fn why(ctx: &Ctx, reason: &Reason) -> String {
    let text = ctx.shelf.texts(&[ctx.app.lang()]);
    text.map(|(_, pack)| waymark_text::reason(&ctx.app.text, pack, ctx.shelf.lists(), reason))
        .unwrap_or_default()
}

/// A quiet link that asks for a reason, in its place.
fn ask(ctx: &Ctx, what: &Asking, list: &str, word: &str) -> Html {
    let close = {
        let set = ctx.asking.setter();
        Callback::from(move |_: MouseEvent| set.set(None))
    };
    if ctx.asking.as_ref() == Some(what) {
        let (hub, what, set) = (ctx.app.hub.clone(), what.clone(), ctx.asking.setter());
        let on = Callback::from(move |reason: String| {
            match &what {
                Asking::LeaveOut(module) => {
                    hub.act(Action::LeaveOut { module: module.clone(), because: Some(reason) })
                }
                Asking::UseAnyway(module) => effects::use_anyway(&hub, module, reason),
            }
            set.set(None);
        });
        return picker(ctx.app, list, ctx.app.text.choose_reason(), &on, close);
    }
    let (set, asked) = (ctx.asking.setter(), what.clone());
    let test = match what {
        Asking::LeaveOut(m) => format!("leave-out-{m}"),
        Asking::UseAnyway(m) => format!("use-anyway-{m}"),
    };
    quiet(test, word, Callback::from(move |_| set.set(Some(asked.clone()))))
}

fn left_out(ctx: &Ctx) -> Html {
    if ctx.draft.left_out.is_empty() {
        return Html::default();
    }
    let t = &ctx.app.text;
    let rows = ctx.draft.left_out.iter().map(|l| {
        let action = Action::LeaveOut { module: l.module.clone(), because: None };
        html! {
            <li class="pad stack tight" data-test={format!("left-out-{}", l.module)}>
                <h3><s>{ say::module(ctx.app, &l.module) }</s></h3>
                <p>{ t.plan_left_because(&label(ctx.app, "leave_out", &l.because)) }</p>
                { quiet(format!("take-in-{}", l.module), &t.plan_take_in(), ctx.app.act(action)) }
            </li>
        }
    });
    html! { <><h2>{ t.plan_left_out() }</h2><ul class="panel">{ for rows }</ul></> }
}

fn unfit(ctx: &Ctx) -> Html {
    let all = state::unfit(ctx.draft);
    if all.is_empty() {
        return Html::default();
    }
    html! { <><h2>{ ctx.app.text.plan_unfit() }</h2><ul class="panel">{ for all.into_iter().map(|u| unfit_row(ctx, u)) }</ul></> }
}

fn unfit_row(ctx: &Ctx, u: &Unfit) -> Html {
    html! {
        <li class="pad stack tight" key={u.module.clone()} data-test={format!("unfit-{}", u.module)}>
            <div><h3><s>{ say::module(ctx.app, &u.module) }</s></h3><p>{ why(ctx, &u.why) }</p></div>
            if u.may_force { { ask(ctx, &Asking::UseAnyway(u.module.clone()), "use_anyway", &ctx.app.text.plan_use_anyway()) } }
        </li>
    }
}

fn adults(app: &App, draft: &Draft) -> Html {
    if !draft.audience.has_children() {
        return Html::default();
    }
    notice("", "two-adults", "", html! { <p>{ app.text.plan_two_adults() }</p> })
}
