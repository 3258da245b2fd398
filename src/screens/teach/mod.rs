//! The cards, full screen: kind, text, pictures; Count and Danger on every card; next and back by tap, swipe and key.
//!
//! Promise: taps on picture and text do nothing; every card of a pack that no authority signed says SAMPLE (rule C2); the page to
//! show if the program breaks is made anew with every card.

pub mod card;
pub mod cards;
pub mod effects;
mod last;
mod only;
pub mod state;

use std::cell::Cell;
use std::rc::Rc;

use waymark_core::activity::Step;
use waymark_core::draft::Draft;
use waymark_text::Dir;
use yew::prelude::*;

use crate::app::{App, Screen, page, panic};
use crate::parts::icon::{icon, sized};
use crate::parts::say;
use crate::parts::shell::{self, View, primary};
use state::Turn;

/// The page.
#[component]
pub fn Teach(props: &Screen) -> Html {
    let app = &props.app;
    let t = &app.text;
    use_keys(app);
    use_last_page(app);
    let swipe = use_swipe(app);
    let Some((shelf, draft)) = app.session() else { return Html::default() };
    let n = |i: usize| i64::try_from(i).unwrap_or(0);
    let title = if draft.deck.is_empty() {
        t.step_teach()
    } else {
        t.teach_card(n(draft.at + 1), n(draft.deck.len()))
    };
    let main = match draft.deck.get(draft.at) {
        None => html! { <main class="pad"><p>{ t.teach_none() }</p></main> },
        Some(c) => html! {
            <main tabindex="0" ontouchstart={swipe.0} ontouchend={swipe.1} data-test="card" data-card={format!("{}/{}", c.module, c.card)}>
                { card::content(app, shelf, draft, c, segments(draft)) }
            </main>
        },
    };
    let view = View {
        class: "player",
        back: Some(app.tap(|h| h.walk(false))),
        title,
        second: say::group(t, draft),
        under: ribbons(app, draft.sample),
        main,
        foot: foot(app, draft),
    };
    shell::screen(app, view)
}

/// DEMO and SAMPLE; neither can be closed.
pub fn ribbons(app: &App, sample: bool) -> Html {
    let t = &app.text;
    html! {
        <div class="ribbons">
            if shell::is_demo(app) { <p class="ribbon demo">{ t.demo_chip() }</p> }
            if sample { <p class="ribbon sample" data-test="sample">{ t.sample_ribbon() }</p> }
        </div>
    }
}

/// Where in the deck, at a glance; a long deck shows the part around the card.
fn segments(draft: &Draft) -> Html {
    let from = draft.at.saturating_sub(4).min(draft.deck.len().saturating_sub(9));
    let to = (from + 9).min(draft.deck.len());
    let class = |i: usize| match i.cmp(&draft.at) {
        std::cmp::Ordering::Less => "done",
        std::cmp::Ordering::Equal => "now",
        std::cmp::Ordering::Greater => "",
    };
    html! { <span class="segs" aria-hidden="true">{ for (from..to).map(|i| html! { <i class={class(i)}></i> }) }</span> }
}

fn foot(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let last = draft.at + 1 >= draft.deck.len();
    let asks = app.shelf().is_some_and(|s| draft.steps(&s.lists().activities).contains(&Step::AskAfter));
    let word = match (last, asks) {
        (false, _) => t.teach_next(),
        (true, true) => t.teach_finish(),
        (true, false) => t.teach_close(),
    };
    shell::foot(html! { <>
        <button type="button" class="btn fix" data-test="card-before" aria-label={t.teach_before()} onclick={app.tap(|h| effects::go(h, Turn::Back))}>
            { sized("back", "l") }
        </button>
        { shell::count(app) }
        { primary("card-next", &word, true, app.tap(|h| effects::go(h, Turn::Next))) }
    </> })
}

/// The kind of a card as an icon and a word.
pub fn kind(app: &App, kind: waymark_core::module::CardKind) -> Html {
    use waymark_core::module::CardKind as K;
    let name = match kind {
        K::Say => "say",
        K::Ask => "ask",
        K::Do => "do",
        K::Look => "look",
        K::Repeat => "repeat",
        K::Story => "story",
        K::Sort => "check",
        K::Drill => "repeat",
        K::Handout => "pencil",
    };
    html! { <span class="kind grow">{ icon(name) }{ waymark_text::say::kind_label(&app.text, kind) }</span> }
}

#[hook]
fn use_keys(app: &App) {
    let hub = app.hub.clone();
    let rtl = app.text.dir() == Dir::Rtl;
    use_effect_with(rtl, move |rtl| {
        let rtl = *rtl;
        let listener = page::on_key(move |name| {
            let turn = state::key(name, rtl);
            if let Some(turn) = turn {
                effects::go(&hub, turn);
            }
            turn.is_some()
        });
        move || drop(listener)
    });
}

#[hook]
fn use_swipe(app: &App) -> (Callback<TouchEvent>, Callback<TouchEvent>) {
    let from = use_mut_ref(|| Rc::new(Cell::new(None::<(f64, f64)>)));
    let cell = Rc::clone(&from.borrow());
    let begin = {
        let cell = Rc::clone(&cell);
        Callback::from(move |e: TouchEvent| {
            let one = e.touches().length() == 1;
            let touch = e.touches().get(0).filter(|_| one);
            cell.set(touch.map(|t| (f64::from(t.client_x()), f64::from(t.client_y()))));
        })
    };
    let (hub, rtl) = (app.hub.clone(), app.text.dir() == Dir::Rtl);
    let end = Callback::from(move |e: TouchEvent| {
        let (Some((x, y)), Some(t)) = (cell.take(), e.changed_touches().get(0)) else { return };
        let way = state::swipe(f64::from(t.client_x()) - x, f64::from(t.client_y()) - y, rtl);
        if let Some(turn) = way {
            effects::go(&hub, turn);
        }
    });
    (begin, end)
}

#[hook]
fn use_last_page(app: &App) {
    let at = app.draft().map(|d| (d.id.clone(), d.at));
    let app = app.clone();
    use_effect_with((at, app.lang().to_owned()), move |_| {
        if let Some((shelf, draft)) = app.session() {
            panic::prepare(last::page(&app, shelf, draft));
        }
    });
}
