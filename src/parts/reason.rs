//! Choosing a reason from the authority's list, in the page and not above it.
//!
//! Promise: a list that the authority left empty still offers "other", so that nobody is stuck.

use waymark_core::codes::Code;
use yew::prelude::*;

use super::controls::field;
use crate::app::App;

/// The reasons of a list: code and label.
#[must_use]
pub fn reasons(app: &App, list: &str) -> Vec<(String, String)> {
    let lang = app.lang();
    let codes: &[Code] = app.shelf().map_or(&[], |s| s.reasons(list));
    if codes.is_empty() {
        return vec![("other".to_owned(), app.text.reason_other())];
    }
    codes.iter().map(|c| (c.code.clone(), c.label(lang).to_owned())).collect()
}

/// The label of a reason.
#[must_use]
pub fn label(app: &App, list: &str, code: &str) -> String {
    reasons(app, list).into_iter().find(|(c, _)| c == code).map_or_else(|| code.to_owned(), |(_, l)| l)
}

/// A question with one tile a reason, and a way out.
pub fn picker(
    app: &App,
    list: &str,
    title: String,
    on: &Callback<String>,
    cancel: Callback<MouseEvent>,
) -> Html {
    let tiles = reasons(app, list).into_iter().map(|(code, label)| {
        let test = format!("reason-{code}");
        let on = on.reform(move |_: MouseEvent| code.clone());
        html! { <button type="button" class="tile" data-test={test} onclick={on}><span>{ label }</span></button> }
    });
    field(
        title,
        html! { <>
            <div class="tiles">{ for tiles }</div>
            <div><button type="button" class="btn small" data-test="reason-cancel" onclick={cancel}>{ app.text.cancel() }</button></div>
        </> },
    )
}
