//! A picture to draw from, colour in or photocopy: the same drawing as line art.

use yew::prelude::*;

use super::{Props, said_in};
use crate::parts::picture::Picture;

/// The line art and what to do with it.
pub(super) fn draw(props: &Props) -> Html {
    html! { <>
        <figure class="card-picture n1">
            { for props.card.scenes.iter().map(|s| html! {
                <Picture key={s.clone()} app={props.app.clone()} scene={s.clone()} class="line" line=true />
            }) }
        </figure>
        <section class="card-text" tabindex="0">
            { props.head.clone() }
            { said_in(props, "card-text", "") }
            { props.tail.clone() }
        </section>
    </> }
}
