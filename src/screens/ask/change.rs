//! The change in a picture, at once after the second asking; then one sentence, and what to say to all.

use waymark_core::draft::Draft;
use waymark_text::Args;
use yew::prelude::*;

use super::{effects, group_langs, state};
use crate::app::App;
use crate::app::shelf::Shelf;
use crate::parts::controls::{button, notice};
use crate::parts::people;

/// Before over after.
pub(super) fn section(app: &App, shelf: &Shelf, draft: &Draft) -> Html {
    let Some(change) = state::change(draft) else { return Html::default() };
    let t = &app.text;
    let title = match change.more() {
        Some(n) if n < 0 => t.ask_fewer_know(-n),
        Some(n) => t.ask_more_know(n),
        None => t.ask_no_before(),
    };
    let still = change.still();
    let kind = if still == 0 { "ok" } else { "" };
    html! {
        <section class="stack change" data-test="change" data-before={change.before.as_ref().map(|b| b.correct.to_string())} data-after={change.after.correct.to_string()}>
            <h2 class="vh">{ t.ask_change() }</h2>
            if let Some(before) = &change.before { { people::row(app, t.ask_was(), before) } }
            { people::row(app, t.ask_now(), &change.after) }
            { notice(kind, "change-words", &title, html! { <p>{ t.ask_still(still) }</p> }) }
            { after_words(app, shelf, draft, &change.after.question_id) }
            { repeat(app, draft, &change.after.question_id, still) }
        </section>
    }
}

/// One kind sentence for all, from the pack.
fn after_words(app: &App, shelf: &Shelf, draft: &Draft, id: &str) -> Html {
    let (module, question) = id.split_once('/').unwrap_or(("", id));
    let key = format!("{module}/question-{question}.after");
    let said = shelf.texts_of(&group_langs(app, draft), &key);
    let Some((lang, texts, text)) = said.and_then(|(l, c)| Some((l, c, c.get(&key, &Args::new())?))) else {
        return Html::default();
    };
    html! {
        <div class="stack tight"><p class="second">{ app.text.ask_after_words() }</p>
        <p class="strong" lang={lang.to_owned()} dir={texts.dir().as_str()}>{ text }</p></div>
    }
}

fn repeat(app: &App, draft: &Draft, question: &str, still: i64) -> Html {
    let Some(card) = state::card_of(draft, question).filter(|_| still > 0) else { return Html::default() };
    let n = i64::try_from(card + 1).unwrap_or(0);
    button("repeat-card", "undo", &app.text.count_back_card(n), app.tap(move |h| effects::repeat(h, card)))
}
