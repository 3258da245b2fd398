//! Language of the screen, light, hand, size of text: at once, and kept on the tablet (they may be lost: rule R1).

use waymark_text::LANGUAGES;
use yew::prelude::*;

use crate::app::App;
use crate::device::prefs::Prefs;
use crate::parts::controls::{Part, field, seg};

/// The choices.
pub(super) fn section(app: &App) -> Html {
    let t = &app.text;
    let now = &app.state.prefs;
    let part = |test: String, word: String, on: bool, change: Prefs| -> Part {
        (test, word, on, app.tap(move |h| h.choose(change.clone())))
    };
    let languages = LANGUAGES.iter().map(|(tag, name)| {
        let (pressed, next) = (app.lang() == *tag, Prefs { lang: (*tag).to_owned(), ..now.clone() });
        // Each name in its own language: a reader for those who don't see must know which.
        html! {
            <button type="button" class="tile short" data-test={format!("lang-{tag}")} aria-pressed={pressed.to_string()}
                onclick={app.tap(move |h| h.choose(next.clone()))}><span lang={*tag}>{ *name }</span></button>
        }
    });
    let theme = |test: &str, value: &str, word| {
        part(
            format!("theme-{test}"),
            word,
            now.theme == value,
            Prefs { theme: value.to_owned(), ..now.clone() },
        )
    };
    let themes = vec![
        theme("field", "", t.tablet_theme_field()),
        theme("sun", "sun", t.tablet_theme_sun()),
        theme("dark", "dark", t.tablet_theme_dark()),
    ];
    let hand = |test: &str, value: &str, word| {
        part(format!("hand-{test}"), word, now.hand == value, Prefs { hand: value.to_owned(), ..now.clone() })
    };
    let hands = vec![hand("right", "", t.tablet_hand_right()), hand("left", "left", t.tablet_hand_left())];
    let size = |test: &str, value: &str, word| {
        part(format!("text-{test}"), word, now.text == value, Prefs { text: value.to_owned(), ..now.clone() })
    };
    let sizes = vec![size("usual", "", t.tablet_text_usual()), size("large", "large", t.tablet_text_large())];
    html! {
        <section class="stack loose">
            <h2>{ t.tablet_looks() }</h2>
            { field(t.tablet_language(), html! { <div class="tiles">{ for languages }</div> }) }
            { field(t.tablet_theme(), seg(&t.tablet_theme(), themes)) }
            { field(t.tablet_hand(), seg(&t.tablet_hand(), hands)) }
            { field(t.tablet_text(), seg(&t.tablet_text(), sizes)) }
        </section>
    }
}
