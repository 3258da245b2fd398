//! Pictures that the group sorts, one by one, big: thumb up for a place or act that people may choose, palm out for one to stay away from.
//!
//! Promise: the answer is shown only after a tap, in a word and a sign, never by colour alone.

use yew::prelude::*;

use super::{Props, pictures, said_in};
use crate::parts::icon::{icon, sized};

/// The pictures. Which one is shown lives here only.
#[component]
pub fn Sort(p: &Props) -> Html {
    let t = &p.app.text;
    let at = use_state(|| 0_usize);
    let told = use_state(|| false);
    let all = p.card.sort.len();
    let Some(now) = p.card.sort.get(*at) else { return Html::default() };
    let n = |i: usize| i64::try_from(i).unwrap_or(0);
    let go = |to: usize| {
        let (at, told) = (at.setter(), told.setter());
        Callback::from(move |_: MouseEvent| {
            told.set(false);
            at.set(to);
        })
    };
    let tell = {
        let told = told.setter();
        Callback::from(move |_: MouseEvent| told.set(true))
    };
    let answer = if now.safe { ("check", t.card_may()) } else { ("cross", t.card_stay_away()) };
    html! { <>
        { pictures(&p.app, std::slice::from_ref(&now.scene), "") }
        <section class="card-text" tabindex="0">
            { p.head.clone() }
            { said_in(p, "card-text", "") }
            <p class="second">{ t.card_picture_of(n(*at + 1), n(all)) }</p>
            if *told {
                <p class="verdict" data-test="verdict" data-safe={now.safe.to_string()}>{ icon(answer.0) }<b>{ answer.1 }</b></p>
            } else {
                <button type="button" class="btn" data-test="tell-answer" onclick={tell}>{ icon("look") }<span>{ t.card_show_answer() }</span></button>
            }
            <div class="row">
                if *at > 0 {
                    <button type="button" class="btn fix" data-test="picture-before" aria-label={t.card_picture_before()} onclick={go(*at - 1)}>{ sized("back", "l") }</button>
                }
                if *at + 1 < all {
                    <button type="button" class="btn" data-test="picture-next" onclick={go(*at + 1)}><span>{ t.card_picture_next() }</span>{ icon("next") }</button>
                }
            </div>
            { p.tail.clone() }
        </section>
    </> }
}
