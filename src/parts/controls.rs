//! The controls that a thumb meets: tiles, one-of-few, steppers, notices.
//!
//! Promise: real buttons with their state in `aria-pressed`; a number can be tapped or typed in any Unicode digits.

use yew::prelude::*;

use super::icon::icon;
use super::number::NumberField;
use crate::app::App;

/// A choice tile.
pub fn tile(test: String, pressed: bool, picture: Html, label: String, on: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="tile" data-test={test} aria-pressed={pressed.to_string()} onclick={on}>
            { picture }<span>{ label }</span>
        </button>
    }
}

/// A short choice tile: the blaze on its edge says that it is chosen.
pub fn short_tile(
    test: String,
    pressed: bool,
    label: String,
    small: String,
    on: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" class="tile short" data-test={test} aria-pressed={pressed.to_string()} onclick={on}>
            <span>{ label }if !small.is_empty() { <small>{ small }</small> }</span>
        </button>
    }
}

/// One of few: test id, word, chosen, tap.
pub type Part = (String, String, bool, Callback<MouseEvent>);

/// One of few.
pub fn seg(label: &str, parts: Vec<Part>) -> Html {
    html! {
        <div class="seg" role="group" aria-label={label.to_owned()}>
            { for parts.into_iter().map(|(test, word, pressed, on)| html! {
                <button type="button" data-test={test} aria-pressed={pressed.to_string()} onclick={on}>{ word }</button>
            }) }
        </div>
    }
}

/// A group of controls with its question.
pub fn field(legend: String, content: Html) -> Html {
    html! { <fieldset class="stack"><legend class="strong">{ legend }</legend>{ content }</fieldset> }
}

/// What was done to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tap {
    /// One less.
    Less,
    /// One more.
    More,
    /// Typed; `None`: the field was emptied.
    Typed(Option<u32>),
}

impl Tap {
    /// The number after the tap.
    #[must_use]
    pub fn on(self, now: u32) -> u32 {
        match self {
            Self::Less => now.saturating_sub(1),
            Self::More => now.saturating_add(1),
            Self::Typed(n) => n.unwrap_or(0),
        }
    }
}

/// Minus, number, plus. `test` names the three: `-less`, `-value`, `-more`.
pub fn stepper(app: &App, test: &str, label: &str, value: Option<u32>, on: &Callback<Tap>) -> Html {
    let t = &app.text;
    let shown = value.map_or_else(|| "–".to_owned(), |n| t.number(i64::from(n)));
    let zero = value.unwrap_or(0) == 0;
    let button = |end: &str, word: String, tap: Tap, name: &str| {
        html! {
            <button type="button" data-test={format!("{test}-{end}")} aria-label={t.join(&word, label)} onclick={on.reform(move |_: MouseEvent| tap)}>
                { icon(name) }
            </button>
        }
    };
    html! {
        <div class={classes!("stepper", zero.then_some("zero"))} role="group" aria-label={label.to_owned()}>
            { button("less", t.one_less(), Tap::Less, "minus") }
            <NumberField test={test.to_owned()} label={label.to_owned()} {shown} on={on.clone()} />
            { button("more", t.one_more(), Tap::More, "plus") }
        </div>
    }
}

/// A stepper with its words beside it.
pub fn step_row(words: Html, stepper: Html) -> Html {
    html! { <div class="steprow"><span>{ words }</span>{ stepper }</div> }
}

/// A notice: kind is `error`, `flag`, `ok` or empty.
pub fn notice(kind: &'static str, test: &str, title: &str, what: Html) -> Html {
    let name = match kind {
        "error" => "danger",
        "flag" => "flag",
        "ok" => "check",
        _ => "people",
    };
    html! {
        <div class={classes!("notice", kind)} data-test={test.to_owned()} role={(kind == "error").then_some("alert")}>
            { icon(name) }
            <div>
                if !title.is_empty() { <p class="strong title">{ title }</p> }
                { what }
            </div>
        </div>
    }
}

/// A usual button with an icon.
pub fn button(test: &str, icon_name: &str, label: &str, on: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="btn" data-test={test.to_owned()} onclick={on}>{ icon(icon_name) }<span>{ label }</span></button>
    }
}

/// A quiet button: a link to look at.
pub fn quiet(test: String, label: &str, on: Callback<MouseEvent>) -> Html {
    html! {
        <div class="flushstart"><button type="button" class="btn quiet small" data-test={test} onclick={on}><span>{ label }</span></button></div>
    }
}
