//! The number in a stepper, typed: what a person is typing stays in the field until it is done.
//!
//! Promise: a redraw of the page (a write that came through, a record that was sent) never takes back what is being typed.

use wasm_bindgen::JsCast;
use waymark_text::parse_number;
use web_sys::{EventTarget, HtmlInputElement};
use yew::prelude::*;

use super::controls::Tap;

/// Properties.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Test id of the stepper.
    pub test: AttrValue,
    /// What the number is.
    pub label: AttrValue,
    /// The number as it is shown.
    pub shown: AttrValue,
    /// Hears the number when it was typed.
    pub on: Callback<Tap>,
}

fn field(target: Option<EventTarget>) -> Option<HtmlInputElement> {
    target?.dyn_into().ok()
}

/// The field.
#[component]
pub fn NumberField(props: &Props) -> Html {
    let typed = use_state(|| None::<String>);
    let typing = {
        let typed = typed.setter();
        Callback::from(move |e: InputEvent| typed.set(field(e.target()).map(|f| f.value())))
    };
    let done = {
        let (typed, on) = (typed.setter(), props.on.clone());
        Callback::from(move |e: Event| {
            let text = field(e.target()).map(|f| f.value()).unwrap_or_default();
            let number = parse_number(&text);
            if number.is_some() || text.trim().is_empty() {
                on.emit(Tap::Typed(number));
            }
            typed.set(None);
        })
    };
    let left = {
        let typed = typed.setter();
        Callback::from(move |_: FocusEvent| typed.set(None))
    };
    let select = Callback::from(|e: FocusEvent| {
        if let Some(f) = field(e.target()) {
            f.select();
        }
    });
    let value = typed.as_ref().map_or_else(|| props.shown.clone(), |t| AttrValue::from(t.clone()));
    html! {
        <input type="text" inputmode="numeric" autocomplete="off" data-test={format!("{}-value", props.test)} aria-label={props.label.clone()}
            {value} oninput={typing} onchange={done} onblur={left} onfocus={select} />
    }
}
