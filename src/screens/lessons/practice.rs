//! A module as a group of any age would see it: cards, then the questions with their answers. Practice: marked as such on every page,
//! and nothing of it is counted or kept.

use waymark_core::age::AgeRange;
use waymark_core::module::{For, Module, Question};
use waymark_pack::load;
use waymark_text::band_label;
use yew::prelude::*;

use super::state::{self, Step};
use crate::app::App;
use crate::app::route::Route;
use crate::app::shelf::Shelf;
use crate::parts::controls::seg;
use crate::parts::icon::{icon, sized};
use crate::parts::picture::Picture;
use crate::parts::say;
use crate::parts::shell::{self, View, primary};
use crate::screens::ask::state as asking;
use crate::screens::teach::cards::voice;
use crate::screens::teach::{card, ribbons};

/// Properties: which module.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What to draw from.
    pub app: App,
    /// Module id.
    pub id: String,
}

/// The module, step by step.
#[component]
pub fn Practice(props: &Props) -> Html {
    let app = &props.app;
    let t = &app.text;
    let at = use_state(|| 0_usize);
    let band = use_state(|| None::<AgeRange>);
    let found = app.shelf().and_then(|s| Some((s, s.module(&props.id)?)));
    let Some((shelf, module)) = found else { return crate::screens::closed::no_session(app) };
    let steps = state::steps(module, *band, |s| shelf.lib.settings.switches.on(s));
    let all = steps.len();
    let n = |i: usize| i64::try_from(i).unwrap_or(0);
    let main = steps.get(*at).map(|step| one(app, shelf, module, *step));
    let (set, now, hub) = (at.setter(), *at, app.hub.clone());
    let back = {
        let set = set.clone();
        Callback::from(move |_: MouseEvent| set.set(now.saturating_sub(1)))
    };
    let next = Callback::from(
        move |_: MouseEvent| if now + 1 < all { set.set(now + 1) } else { hub.go(&Route::Lessons) },
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
        under: under(app, shelf, module, &band, &at),
        main: html! { <main tabindex="0" data-test="preview">{ main }</main> },
        foot: shell::foot(foot),
    };
    shell::screen(app, view)
}

fn under(
    app: &App,
    shelf: &Shelf,
    module: &Module,
    band: &UseStateHandle<Option<AgeRange>>,
    at: &UseStateHandle<usize>,
) -> Html {
    let t = &app.text;
    let pick = |b: Option<AgeRange>| {
        let (band, at) = (band.setter(), at.setter());
        Callback::from(move |_: MouseEvent| {
            band.set(b);
            at.set(0);
        })
    };
    let all = ("as-all".to_owned(), t.lessons_all_ages(), band.is_none(), pick(None));
    let bands = module.minutes.iter().map(|m| {
        (format!("as-{}", m.ages.min), band_label(t, m.ages), **band == Some(m.ages), pick(Some(m.ages)))
    });
    html! { <>
        <p class="ribbon practice" data-test="practice">{ icon("repeat") }{ t.lessons_practice() }</p>
        { ribbons(app, shelf.lib.sample) }
        <div class="under">{ seg(&t.lessons_for_age(), std::iter::once(all).chain(bands).collect()) }</div>
    </> }
}

fn one(app: &App, shelf: &Shelf, module: &Module, step: Step<'_>) -> Html {
    match step {
        Step::Card(c) => card::draw(app, shelf, c, &module.id, &[app.lang()], whom(app, &c.whom)),
        Step::Question(q) => {
            html! { <Ask key={q.id.clone()} app={app.clone()} module={module.id.clone()} question={q.clone()} /> }
        }
    }
}

/// For whom a card is, where it is not for everybody of its ages.
fn whom(app: &App, whom: &For) -> Html {
    let t = &app.text;
    let works = whom.livelihoods.iter().map(|l| say::label(app, "livelihoods", l));
    let threats = whom.threats.iter().map(|x| say::label(app, "hazard_types", x));
    let sexes = whom.sexes.iter().map(|s| waymark_text::say::sex_label(t, s.counted()));
    let all: Vec<String> = sexes.chain(works).chain(threats).collect();
    if all.is_empty() {
        return Html::default();
    }
    let said = waymark_text::say::list(t, &all.iter().map(String::as_str).collect::<Vec<_>>());
    html! { <span class="kind" data-test="whom">{ icon("people") }{ said }</span> }
}

/// Properties of a question in practice.
#[derive(Properties, Clone, PartialEq)]
struct AskProps {
    app: App,
    module: String,
    question: Question,
}

/// A question: pictures first; the right one and the kind word only after a tap.
#[component]
fn Ask(props: &AskProps) -> Html {
    let (app, q) = (&props.app, &props.question);
    let t = &app.text;
    let told = use_state(|| false);
    let Some(shelf) = app.shelf() else { return Html::default() };
    let keys = load::question_keys(&props.module, q);
    let Some((lang, texts)) = shelf.spoken(&[app.lang()], &keys) else { return Html::default() };
    let key = load::question_key(&props.module, &q.id);
    let say = |key: &str| card::say_card(shelf, texts, key).unwrap_or_default();
    let tell = {
        let told = told.setter();
        Callback::from(move |_: MouseEvent| told.set(true))
    };
    let right = asking::right_finger(Some(q), "practice");
    html! {
        <section class="stack loose pad" data-question={key.clone()}>
            <p class="hero" lang={lang.to_owned()} dir={texts.dir().as_str()} data-test="question-text">{ say(&key) }</p>
            { voice(app, lang, vec![key.clone()]) }
            <div class="answers">
                { for asking::order(q, "practice").into_iter().zip(1_i64..).map(|(c, n)| html! {
                    <figure class="answer" key={c.scene.clone()}>
                        <Picture app={app.clone()} scene={c.scene.clone()} class="p" /><b>{ t.number(n) }</b>
                    </figure>
                }) }
            </div>
            if *told {
                <p class="verdict" data-test="verdict">{ icon("check") }<b>{ t.ask_fingers(right) }</b></p>
                <p lang={lang.to_owned()} dir={texts.dir().as_str()}>{ say(&format!("{key}.after")) }</p>
            } else {
                <button type="button" class="btn" data-test="tell-answer" onclick={tell}>{ icon("look") }<span>{ t.card_show_answer() }</span></button>
            }
        </section>
    }
}
