//! Only the picture: for a projector, or a tablet that the group looks at. What the educator reads is put away; Danger, Count and Next
//! stay where they are.

use yew::prelude::*;

use crate::app::{Screen, page};
use crate::parts::icon::icon;

/// The two ways: on this screen, or on a second one.
#[component]
pub fn Only(props: &Screen) -> Html {
    let t = &props.app.text;
    let on = use_state(page::only_pictures);
    let toggle = {
        let (set, now) = (on.setter(), *on);
        Callback::from(move |_: MouseEvent| {
            page::show_only_pictures(!now);
            set.set(!now);
        })
    };
    let word = if *on { t.teach_with_text() } else { t.teach_picture_only() };
    html! {
        <span class="row only">
            <button type="button" class="btn small" data-test="picture-only" aria-pressed={on.to_string()} onclick={toggle}>
                { icon("look") }<span>{ word }</span>
            </button>
            <a class="btn small" data-test="second-screen" href={format!("show.html?lang={}", t.lang())} target="_blank" rel="noopener">
                { icon("screen") }<span>{ t.teach_second_screen() }</span>
            </a>
        </span>
    }
}
