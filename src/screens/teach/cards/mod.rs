//! What a card of each kind shows: plain ones a picture and a sentence; stories with ways to go on, pictures to sort, rehearsals in
//! steps, pictures to draw from.
//!
//! Promise: nothing here touches the draft, so no tap on a card changes a count; whatever the group chooses ends in a safe act,
//! because the pack has no other ends (`waymark_pack::prove`).

mod handout;
mod rehearsal;
mod sort;
mod story;

use waymark_core::module::{Card, CardKind};
use waymark_text::Catalogue;
use yew::prelude::*;

use super::card::say_card;
use crate::app::App;
use crate::parts::picture::{Picture, SecondScreen};
use crate::parts::voice::Voice;

/// A card in the group's language, with what stands above and below on every card.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What to draw from.
    pub app: App,
    /// The card.
    pub card: Card,
    /// Text key: `<module>/card-<id>`.
    pub text_key: String,
    /// The group's language.
    pub lang: String,
    /// Kind and place in the deck.
    pub head: Html,
    /// Note and numbers.
    pub tail: Html,
}

impl Props {
    fn key(&self, name: &str) -> String {
        if name.is_empty() { self.text_key.clone() } else { format!("{}.{name}", self.text_key) }
    }

    /// A sentence of this card: an empty name is the card's own, others are its attributes.
    fn say(&self, name: &str) -> Option<String> {
        let shelf = self.app.shelf()?;
        let key = self.key(name);
        shelf.texts_of(&[&self.lang], &key).and_then(|(_, texts)| say_card(shelf, texts, &key))
    }
}

/// Pictures beside each other, and what is said under them.
fn staged(props: &Props, scenes: &[String], rest: Html) -> Html {
    html! { <>{ pictures(&props.app, scenes, "") }<section class="card-text" tabindex="0">{ rest }</section></> }
}

/// The pictures of a card, in a row; a second screen shows the same.
pub fn pictures(app: &App, scenes: &[String], class: &'static str) -> Html {
    html! {
        <figure class={classes!("card-picture", format!("n{}", scenes.len()))}>
            { for scenes.iter().map(|s| html! { <Picture key={s.clone()} app={app.clone()} scene={s.clone()} class={class} /> }) }
            <SecondScreen app={app.clone()} scenes={scenes.to_vec()} />
        </figure>
    }
}

/// What the educator says, in the direction of its language.
pub fn said(texts: &Catalogue, lang: &str, test: &'static str, text: &str) -> Html {
    html! { <p class="say" lang={lang.to_owned()} dir={texts.dir().as_str()} data-test={test}>{ text.to_owned() }</p> }
}

/// The buttons to hear these texts of one module.
pub fn voice(app: &App, lang: &str, keys: Vec<String>) -> Html {
    html! { <Voice app={app.clone()} lang={lang.to_owned()} {keys} /> }
}

fn said_in(props: &Props, test: &'static str, name: &str) -> Html {
    said_with(props, test, name, &[])
}

/// A sentence, and the buttons to hear it and what is said after it.
fn said_with(props: &Props, test: &'static str, name: &str, more: &[String]) -> Html {
    let keys = [name].into_iter().chain(more.iter().map(String::as_str)).map(|n| props.key(n)).collect();
    let texts = props.app.shelf().and_then(|s| s.texts(&[&props.lang]));
    match (texts, props.say(name)) {
        (Some((lang, catalogue)), Some(text)) => html! { <>
            { said(catalogue, lang, test, &text) }
            { voice(&props.app, lang, keys) }
        </> },
        _ => Html::default(),
    }
}

/// A card that has parts of its own to show; `None` for a plain one.
pub fn special(props: &Props) -> Option<Html> {
    // The key makes the choice made on one card begin anew on the next.
    let (id, props) = (props.text_key.clone(), props.clone());
    match props.card.kind {
        CardKind::Story if !props.card.branches.is_empty() => {
            Some(html! { <story::Story key={id} ..props /> })
        }
        CardKind::Sort => Some(html! { <sort::Sort key={id} ..props /> }),
        CardKind::Drill if !props.card.steps.is_empty() => {
            Some(html! { <rehearsal::Rehearsal key={id} ..props /> })
        }
        CardKind::Handout => Some(handout::draw(&props)),
        _ => None,
    }
}
