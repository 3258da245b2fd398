//! Adopting the tablet by a supervisor's link; the first meeting is trusted, and the page says so.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::route::Route;
use crate::app::state::{Msg, Note};
use crate::app::{App, Hub};
use crate::device::Trigger;
use crate::parts::controls::notice;
use crate::parts::shell::{self, View, primary};
use crate::screens::closed::error_text;

/// The page.
pub fn view(app: &App, voucher: &str) -> Html {
    let t = &app.text;
    let (done, said) = match &app.state.note {
        Some(Note::Enrolled) => (true, notice("ok", "enrolled", &t.enrol_done(), Html::default())),
        Some(Note::Failed(e)) => (
            false,
            notice("error", "enrol-failed", "", html! { <p data-code={e.code()}>{ error_text(t, e) }</p> }),
        ),
        _ => (false, Html::default()),
    };
    let main = html! { <main class="stack loose"><p>{ t.enrol_what() }</p>{ said }</main> };
    let voucher = voucher.to_owned();
    let button = if done {
        primary("enrol-go", &t.enrol_go(), true, app.to(Route::Home))
    } else {
        primary("enrol", &t.enrol_button(), false, app.tap(move |h| enrol(h, &voucher)))
    };
    let view = View {
        title: t.enrol_title(),
        under: shell::demo(app),
        main,
        foot: shell::foot(button),
        ..View::default()
    };
    shell::screen(app, view)
}

fn enrol(hub: &Hub, voucher: &str) {
    let (hub, voucher) = (hub.clone(), voucher.to_owned());
    if hub.state().busy {
        return;
    }
    hub.send(Msg::Busy);
    spawn_local(async move {
        let note = match hub.device().enrol(&voucher).await {
            Ok(()) => Note::Enrolled,
            Err(e) => Note::Failed(e),
        };
        hub.send(Msg::Note(Some(note)));
        hub.read_library();
        crate::screens::home::effects::run(&hub, Trigger::Tap);
    });
}
