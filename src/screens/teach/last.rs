//! The static page of a broken program: the cards from the one on the screen on, as text, with Danger and the way back.

use waymark_core::draft::Draft;
use waymark_pack::load;

use super::card::say_card;
use crate::app::App;
use crate::app::page::drill_href;
use crate::app::panic::escape;
use crate::app::shelf::Shelf;
use crate::screens::ask::group_langs;

/// The page's HTML; every text in it is escaped.
#[must_use]
pub(super) fn page(app: &App, shelf: &Shelf, draft: &Draft) -> String {
    let t = &app.text;
    let mut html = format!(
        "<header class=\"bar\"><div class=\"grow\"><h1>{}</h1></div><a class=\"dangerbtn\" href=\"{}\">{}</a></header>\
         <main class=\"stack loose\"><p>{}</p><p><a class=\"btn primary\" href=\"./?{}#/teach\">{}</a></p>",
        escape(&t.panic_title()),
        drill_href(app.lang()),
        escape(&t.danger()),
        escape(&t.panic_what()),
        // Another address, so that the browser loads the page anew.
        draft.updated.unix_ms,
        escape(&t.panic_open()),
    );
    for n in shelf.lib.settings.numbers.iter().take(2) {
        let label = n.label.get(app.lang()).or_else(|| n.label.get("en")).map_or("", String::as_str);
        let d = waymark_text::dial(&n.number, t.digits());
        let shown = d.western.unwrap_or(d.local);
        html.push_str(&format!(
            "<p><a class=\"btn\" href=\"{}\">{} <bdi class=\"dial\">{}</bdi></a></p>",
            escape(&d.href),
            escape(label),
            escape(&shown)
        ));
    }
    if draft.sample {
        html.push_str(&format!("<p class=\"ribbon sample\">{}</p>", escape(&t.sample_ribbon())));
    }
    let langs = group_langs(app, draft);
    let keys = draft.deck.iter().skip(draft.at).flat_map(|c| match shelf.card(&c.module, &c.card) {
        Some(card) => load::card_keys(&c.module, card),
        None => vec![],
    });
    for key in keys {
        let Some((lang, texts)) = shelf.texts_of(&langs, &key) else { continue };
        if let Some(text) = say_card(shelf, texts, &key) {
            let dir = texts.dir().as_str();
            html.push_str(&format!("<p class=\"hero\" lang=\"{lang}\" dir=\"{dir}\">{}</p>", escape(&text)));
        }
    }
    html + "</main>"
}
