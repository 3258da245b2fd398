//! One card: its pictures, its kind, what to say, the note for the educator, the numbers to call.

use waymark_core::draft::{CardRef, Draft};
use waymark_core::module::Card;
use waymark_text::{Args, Catalogue};
use yew::prelude::*;

use super::kind;
use crate::app::App;
use crate::app::shelf::Shelf;
use crate::parts::picture::Picture;
use crate::parts::say;
use crate::screens::ask::group_texts;

/// The card of a session.
pub fn content(app: &App, shelf: &Shelf, draft: &Draft, at: &CardRef, segments: Html) -> Html {
    let Some(card) = shelf.card(&at.module, &at.card) else {
        return html! { <section class="card-text"><p>{ app.text.teach_missing() }</p></section> };
    };
    let Some(texts) = group_texts(app, shelf, draft) else { return Html::default() };
    draw(app, shelf, card, &at.module, texts, segments)
}

/// A card in a language.
pub fn draw(
    app: &App,
    shelf: &Shelf,
    card: &Card,
    module: &str,
    texts: (&str, &Catalogue),
    segments: Html,
) -> Html {
    let (lang, catalogue) = texts;
    let key = format!("{module}/card-{}", card.id);
    let text = say_card(shelf, catalogue, lang, &key).unwrap_or_else(|| key.clone());
    let note = shelf.texts(&[app.lang()]).and_then(|(l, c)| say_card(shelf, c, l, &format!("{key}.note")));
    html! { <>
        <figure class={classes!("card-picture", format!("n{}", card.scenes.len()))}>
            { for card.scenes.iter().map(|s| html! { <Picture key={s.clone()} app={app.clone()} scene={s.clone()} /> }) }
        </figure>
        <section class="card-text" tabindex="0">
            <div class="row wrap">{ kind(app, card.kind) }{ segments }</div>
            <p class="say" lang={lang.to_owned()} dir={catalogue.dir().as_str()} data-test="card-text">{ text }</p>
            if let Some(note) = note { <p data-test="card-note">{ note }</p> }
            if card.numbers { { numbers(app, shelf) } }
        </section>
    </> }
}

/// The sentence of a card with the country's name and numbers in it.
#[must_use]
pub fn say_card(shelf: &Shelf, texts: &Catalogue, lang: &str, key: &str) -> Option<String> {
    let settings = &shelf.lib.settings;
    let country =
        settings.country.get(lang).or_else(|| settings.country.get("en")).map_or("", String::as_str);
    let number = settings.number("mine_action").map_or("", |n| n.number.as_str());
    let ambulance = settings.number("ambulance").map_or("", |n| n.number.as_str());
    texts.get(key, &Args::new().s("country", country).s("number", number).s("ambulance", ambulance))
}

/// The numbers to call, the mine action line first.
pub fn numbers(app: &App, shelf: &Shelf) -> Html {
    let all = shelf.lib.settings.numbers.iter().take(3).map(|n| {
        let label = n.label.get(app.lang()).or_else(|| n.label.get("en")).map_or("", String::as_str);
        say::dial(app, label, &n.number)
    });
    html! { <div class="stack tight" data-test="numbers">{ for all }</div> }
}
