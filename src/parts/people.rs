//! The change picture: one figure a person, before over after; full, hatched and outlined read in black and white.
//!
//! Promise: a group larger than the row takes is drawn as a bar, never as a wrong number of figures.

use waymark_core::question::Tally;
use yew::prelude::*;

use crate::app::App;

/// Most figures in a picture.
const FIGURES: u16 = 60;

/// Right, other and "don't know" of one asking.
pub fn row(app: &App, word: String, tally: &Tally) -> Html {
    let t = &app.text;
    html! {
        <div class="stack tight">
            <p class="rowhead">
                <span class="strong">{ word }</span><span class="grow"></span>
                <b>{ t.number(i64::from(tally.correct)) }</b>
                <span>{ t.ask_of_right(i64::from(tally.present)) }</span>
            </p>
            if tally.present <= FIGURES { { figures(tally) } } else { { bar(app, tally) } }
        </div>
    }
}

fn figures(tally: &Tally) -> Html {
    let all = [("right", tally.correct), ("other", tally.other()), ("unknown", tally.dont_know)];
    let n = format!("--n:{}", tally.present.clamp(10, 20));
    html! {
        <div class="people" style={n} aria-hidden="true">
            { for all.into_iter().flat_map(|(kind, n)| (0..n).map(move |_| figure(kind))) }
        </div>
    }
}

fn figure(kind: &'static str) -> Html {
    html! {
        <svg viewBox="0 0 26 34" class={classes!("figure", kind)}>
            <path d="M6.5 8a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M2.5 33V25a10.5 8.5 0 0 1 21 0v8Z" />
            if kind == "other" { <path d="M5 33l8-11M11 33l8-11M17 33l5-7" /> }
            if kind == "unknown" { <path class="qm" d="M10 24.5c.3-3 6-3 5.8.3-.1 2-2.8 1.7-2.8 3.7M13 31v.1" /> }
        </svg>
    }
}

/// The three shares as one bar.
pub fn bar(app: &App, tally: &Tally) -> Html {
    let label =
        app.text.ask_bar(i64::from(tally.other()), i64::from(tally.correct), i64::from(tally.dont_know));
    let part = |class: &'static str, n: u16| {
        if n == 0 {
            Html::default()
        } else {
            html! { <i {class} style={format!("flex:{n}")}></i> }
        }
    };
    html! {
        <div class="split" role="img" aria-label={label}>
            { part("fill-right", tally.correct) }{ part("fill-other", tally.other()) }{ part("fill-dk", tally.dont_know) }
        </div>
    }
}
