//! One card: its pictures, its kind, what to say, the note for the educator, the numbers to call.

use waymark_core::draft::{CardRef, Draft};
use waymark_core::module::Card;
use waymark_pack::load;
use waymark_text::Catalogue;
use yew::prelude::*;

use super::cards::{self, Props};
use super::kind;
use super::only::Only;
use crate::app::App;
use crate::app::shelf::Shelf;
use crate::parts::say;
use crate::screens::ask::group_langs;

/// The card of a session.
pub fn content(app: &App, shelf: &Shelf, draft: &Draft, at: &CardRef, segments: Html) -> Html {
    let Some(card) = shelf.card(&at.module, &at.card) else {
        return html! { <section class="card-text"><p>{ app.text.teach_missing() }</p></section> };
    };
    draw(app, shelf, card, &at.module, &group_langs(app, draft), segments)
}

/// A card in a language.
pub fn draw(app: &App, shelf: &Shelf, card: &Card, module: &str, langs: &[&str], segments: Html) -> Html {
    let key = load::card_key(module, &card.id);
    let Some((lang, catalogue)) = shelf.spoken(langs, &load::card_keys(module, card)) else {
        return Html::default();
    };
    let note_key = format!("{key}.note");
    let note = shelf.texts_of(&[app.lang()], &note_key).and_then(|(_, c)| say_card(shelf, c, &note_key));
    let head = html! {
        <div class="row wrap">{ kind(app, card.kind) }{ segments }</div>
    };
    let tail = html! { <>
        if let Some(note) = note { <p class="note" data-test="card-note">{ note }</p> }
        if card.numbers { { numbers(app, shelf) } }
        <Only app={app.clone()} />
    </> };
    let own = Props {
        app: app.clone(),
        card: card.clone(),
        text_key: key.clone(),
        lang: lang.to_owned(),
        head: head.clone(),
        tail: tail.clone(),
    };
    if let Some(special) = cards::special(&own) {
        return special;
    }
    let text = say_card(shelf, catalogue, &key).unwrap_or_else(|| key.clone());
    html! { <>
        { cards::pictures(app, &card.scenes, "") }
        <section class="card-text" tabindex="0">
            { head }
            { cards::said(catalogue, lang, "card-text", &text) }
            { cards::voice(app, lang, vec![key.clone()]) }
            { tail }
        </section>
    </> }
}

/// The sentence of a card with the country's name and numbers in it.
#[must_use]
pub fn say_card(shelf: &Shelf, texts: &Catalogue, key: &str) -> Option<String> {
    load::said(&shelf.lib.settings, texts, key)
}

/// The numbers to call, the mine action line first.
pub fn numbers(app: &App, shelf: &Shelf) -> Html {
    let all = shelf.lib.settings.numbers.iter().take(3).map(|n| {
        let label = n.label.get(app.lang()).or_else(|| n.label.get("en")).map_or("", String::as_str);
        say::dial(app, label, &n.number)
    });
    html! { <div class="stack tight" data-test="numbers">{ for all }</div> }
}
