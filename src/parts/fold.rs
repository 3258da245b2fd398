//! A folded part of a page: its value in one row, its controls a tap away. Keeps a page short whose values are mostly right.
//!
//! Promise: what is missing is open from the start, so that nothing has to be looked for; a part that is being used never closes
//! under the finger.

use yew::prelude::*;

use super::icon::icon;
use crate::app::App;
use crate::app::state::Msg;

/// Whether the part is open.
#[must_use]
pub fn is_open(app: &App, id: &str, missing: bool) -> bool {
    missing || app.state.parts.contains(id)
}

/// A row that opens what lies below it. The test id is `fold-<id>`.
pub fn fold(app: &App, id: &'static str, title: &str, value: &str, missing: bool, content: Html) -> Html {
    let open = is_open(app, id, missing);
    let kept = app.state.parts.contains(id);
    let hub = app.hub.clone();
    let keep = Callback::from(move |_: FocusEvent| {
        if !kept {
            hub.send(Msg::Part(id, true));
        }
    });
    let (class, sign) = if missing { ("sign todo", "minus") } else { ("sign", "check") };
    html! {
        <div class="panel fold" id={id}>
            <button type="button" class="check" data-test={format!("fold-{id}")} aria-expanded={open.to_string()} onclick={app.tap(move |h| h.send(Msg::Part(id, !kept)))}>
                <span {class}>{ icon(sign) }</span>
                <span><b>{ title }</b><span class="second">{ value }</span></span>
                { icon(if open { "up" } else { "down" }) }
            </button>
            if open { <div class="pad stack loose" onfocusin={keep}>{ content }</div> }
        </div>
    }
}
