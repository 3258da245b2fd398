//! A rehearsal in steps: all stand and do one after the other; the picture follows the step.
//!
//! Promise: steps come in the order of the pack, each with its words; nobody plays the thing (`content/README.md`).

use yew::prelude::*;

use super::{Props, said_in, staged};
use crate::parts::icon::{icon, sized};

/// The rehearsal. Step 0 is what it is about.
#[component]
pub fn Rehearsal(p: &Props) -> Html {
    let t = &p.app.text;
    let at = use_state(|| 0_usize);
    let all = p.card.steps.len();
    let go = |to: usize| {
        let at = at.setter();
        Callback::from(move |_: MouseEvent| at.set(to))
    };
    let n = |i: usize| i64::try_from(i).unwrap_or(0);
    let step = at.checked_sub(1).and_then(|i| p.card.steps.get(i));
    let scenes = step.map(|s| &s.scenes).filter(|s| !s.is_empty()).unwrap_or(&p.card.scenes);
    let name = if step.is_some() { format!("step-{}", *at) } else { String::new() };
    let rest = html! { <>
        { p.head.clone() }
        if step.is_some() { <p class="second" data-test="step-now">{ t.card_step_of(n(*at), n(all)) }</p> }
        { said_in(p, "card-text", &name) }
        <div class="row">
            if *at > 0 {
                <button type="button" class="btn fix" data-test="step-before" aria-label={t.card_step_before()} onclick={go(*at - 1)}>{ sized("back", "l") }</button>
            }
            if *at < all {
                <button type="button" class="btn" data-test="step-next" onclick={go(*at + 1)}>
                    <span>{ if *at == 0 { t.card_begin() } else { t.card_step_next() } }</span>{ icon("next") }
                </button>
            } else {
                <button type="button" class="btn" data-test="step-again" onclick={go(0)}>{ icon("repeat") }<span>{ t.card_again() }</span></button>
            }
        </div>
        { p.tail.clone() }
    </> };
    staged(p, scenes, rest)
}
