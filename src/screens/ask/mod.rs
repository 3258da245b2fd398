//! Picture questions before and after, by show of hands: present, right, don't know; the rest is computed; then the change.

mod change;
pub mod effects;
pub mod state;

use waymark_core::activity::Step;
use waymark_core::draft::{Action, Asking, Draft, Phase};
use waymark_core::question::Tally;
use yew::prelude::*;

use crate::app::App;
use crate::app::shelf::Shelf;
use crate::parts::controls::{Tap, notice, quiet, step_row, stepper};
use crate::parts::icon::icon;
use crate::parts::people::bar;
use crate::parts::picture::Picture;
use crate::parts::reason::{label, picker};
use crate::parts::shell::{self, View, aside, primary};
use crate::screens::teach::card::say_card;
use crate::screens::teach::cards::voice;

/// Properties: before or after.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What to draw from.
    pub app: App,
    /// Before or after the cards.
    pub phase: Phase,
}

/// The page.
#[component]
pub fn Ask(props: &Props) -> Html {
    let (app, phase) = (&props.app, props.phase);
    let t = &app.text;
    let skipping = use_state(|| false);
    let Some((shelf, draft)) = app.session() else { return Html::default() };
    let asking = state::asking(draft, phase);
    let n = |i: usize| i64::try_from(i).unwrap_or(0);
    let title = match asking.tallies.len() {
        0 => step_word(app, phase),
        all => t.ask_title(n(asking.at + 1), n(all)),
    };
    let body = if *skipping {
        skip_picker(app, phase, skipping.setter())
    } else if let Some(reason) = &asking.skipped {
        skipped(app, phase, reason)
    } else {
        question(app, shelf, draft, asking, phase)
    };
    let step = if phase == Phase::Before { Step::AskBefore } else { Step::AskAfter };
    let view = View {
        back: Some(app.tap(move |h| effects::back(h, phase))),
        title,
        second: if phase == Phase::Before { t.ask_before() } else { t.ask_after() },
        under: shell::trail(app, step),
        main: html! { <main>{ body }</main> },
        foot: foot(app, asking, phase, skipping.setter()),
        ..View::default()
    };
    shell::screen(app, view)
}

fn step_word(app: &App, phase: Phase) -> String {
    shell::step_name(app, if phase == Phase::Before { Step::AskBefore } else { Step::AskAfter })
}

fn foot(app: &App, asking: &Asking, phase: Phase, skipping: UseStateSetter<bool>) -> Html {
    let t = &app.text;
    let last = asking.at + 1 >= asking.tallies.len();
    let done = asking.skipped.is_some() || asking.tallies.is_empty();
    let word = match (last || done, phase) {
        (false, _) => t.ask_next(),
        (true, Phase::Before) => t.ask_to_cards(),
        (true, Phase::After) => t.ask_to_close(),
    };
    let on = if done { app.tap(|h| h.walk(true)) } else { app.tap(move |h| effects::next(h, phase)) };
    let skip = Callback::from(move |_: MouseEvent| skipping.set(true));
    shell::foot(html! { <>
        if !done { { aside("skip-questions", &t.ask_skip(), skip) } }
        { shell::count(app) }
        { primary("next-question", &word, true, on) }
    </> })
}

fn skip_picker(app: &App, phase: Phase, set: UseStateSetter<bool>) -> Html {
    let (hub, closed) = (app.hub.clone(), set.clone());
    let on = Callback::from(move |reason| {
        set.set(false);
        effects::skip(&hub, phase, reason);
    });
    picker(app, "skip_questions", app.text.ask_skip_why(), &on, Callback::from(move |_| closed.set(false)))
}

fn skipped(app: &App, phase: Phase, reason: &str) -> Html {
    let t = &app.text;
    let back = app.act(Action::Skip(phase, None));
    html! { <div class="stack">
        { notice("flag", "skipped", "", html! { <p>{ t.ask_skipped(&label(app, "skip_questions", reason)) }</p> }) }
        { quiet("not-skip".into(), &t.ask_not_skip(), back) }
    </div> }
}

fn question(app: &App, shelf: &Shelf, draft: &Draft, asking: &Asking, phase: Phase) -> Html {
    let t = &app.text;
    let Some(tally) = asking.tallies.get(asking.at) else {
        return html! { <p data-test="no-questions">{ t.ask_none() }</p> };
    };
    let finger = state::right_finger(shelf.question(&tally.question_id), &draft.id);
    let change = (phase == Phase::After).then(|| change::section(app, shelf, draft));
    html! {
        <div class="cols" data-question={tally.question_id.clone()}>
            <section class="stack">
                { read_aloud(app, shelf, draft, &tally.question_id) }
                { pictures(app, shelf, draft, &tally.question_id) }
                <p>{ t.ask_how(1, 2, 3) }</p>
            </section>
            <div class="stack loose">{ hands(app, tally, phase, finger) }{ change }</div>
        </div>
    }
}

/// The languages in which the group is spoken to, best first: theirs, then that of the screen.
#[must_use]
pub fn group_langs<'a>(app: &'a App, draft: &'a Draft) -> [&'a str; 2] {
    [draft.audience.language.as_deref().unwrap_or_default(), app.lang()]
}

fn read_aloud(app: &App, shelf: &Shelf, draft: &Draft, id: &str) -> Html {
    let (module, question) = id.split_once('/').unwrap_or(("", id));
    let key = format!("{module}/question-{question}");
    let Some((lang, texts)) = shelf.texts_of(&group_langs(app, draft), &key) else { return Html::default() };
    let text = say_card(shelf, texts, &key).unwrap_or_else(|| id.to_owned());
    html! { <>
        <p class="hero readout" lang={lang.to_owned()} dir={texts.dir().as_str()}>
            <span class="kind">{ icon("say") }<span class="vh">{ app.text.ask_read_aloud() }</span></span>
            <span data-test="question-text">{ text }</span>
        </p>
        { voice(app, lang, vec![key]) }
    </> }
}

fn pictures(app: &App, shelf: &Shelf, draft: &Draft, id: &str) -> Html {
    let order = shelf.question(id).map(|q| state::order(q, &draft.id)).unwrap_or_default();
    html! {
        <div class="answers">
            { for order.into_iter().zip(1_i64..).map(|(c, n)| html! {
                <figure class="answer" key={c.scene.clone()}>
                    <Picture app={app.clone()} scene={c.scene.clone()} class="p" />
                    <b>{ app.text.number(n) }</b>
                </figure>
            }) }
        </div>
    }
}

fn hands(app: &App, tally: &Tally, phase: Phase, finger: i64) -> Html {
    let t = &app.text;
    let on = |now: fn(&Tally) -> u16, action: fn(Phase, u16) -> Action| {
        let hub = app.hub.clone();
        Callback::from(move |tap: Tap| {
            let state = hub.state();
            let now = state
                .draft()
                .and_then(|d| {
                    let a = state::asking(d, phase);
                    a.tallies.get(a.at).map(now)
                })
                .unwrap_or(0);
            hub.act(action(phase, state::hands(now, tap)));
        })
    };
    let words = |swatch: &'static str, word: String, small: String| {
        html! {
            <span class="row"><i class={classes!("swatch", swatch)}></i><span><b>{ word }</b><span class="second block">{ small }</span></span></span>
        }
    };
    let right = stepper(
        app,
        "right",
        &t.ask_right(),
        Some(u32::from(tally.correct)),
        &on(|t| t.correct, Action::Right),
    );
    let unknown = stepper(
        app,
        "dont-know",
        &t.ask_dont_know(),
        Some(u32::from(tally.dont_know)),
        &on(|t| t.dont_know, Action::DontKnow),
    );
    let present = stepper(
        app,
        "present",
        &t.ask_present(),
        Some(u32::from(tally.present)),
        &on(|t| t.present, Action::Present),
    );
    html! {
        <section class="stack tight">
            <h2 class="vh">{ t.ask_hands() }</h2>
            { step_row(html! { <span class="strong">{ t.ask_present() }</span> }, present) }
            { step_row(words("fill-right", t.ask_right(), t.ask_fingers(finger)), right) }
            { step_row(words("fill-dk", t.ask_dont_know(), t.ask_no_fingers()), unknown) }
            <div class="steprow">
                <span class="row"><i class="swatch fill-other"></i><span>{ t.ask_other() }</span></span>
                <span class="hero mid" data-test="other-answers">{ t.number(i64::from(tally.other())) }</span>
            </div>
            if tally.present > 0 { { bar(app, tally) } }
        </section>
    }
}
