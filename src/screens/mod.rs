//! The screens, a folder each: `mod.rs` draws, `state.rs` is pure and tested natively, `effects.rs` asks the device.
//!
//! Promise: a screen never touches the browser; it draws from the app and sends messages.

pub mod ask;
pub mod close;
pub mod closed;
pub mod count;
pub mod enrol;
pub mod held;
pub mod home;
pub mod lessons;
pub mod plan;
pub mod reach;
pub mod records;
pub mod tablet;
pub mod teach;
pub mod who;

use waymark_core::activity::Step;
use waymark_core::draft::Phase;
use yew::prelude::*;

use crate::app::App;
use crate::app::route::Route;

/// The screen of the route. Pages that need the library say so while there is none.
pub fn page(app: &App) -> Html {
    let own = app.clone();
    let needs_library = !matches!(app.state.route, Route::Enrol(_) | Route::Tablet | Route::Home);
    if needs_library && app.shelf().is_none() {
        return closed::no_library(app);
    }
    if app.state.route.needs_draft() && app.draft().is_none() {
        return closed::no_session(app);
    }
    match &app.state.route {
        Route::Home => html! { <home::Home app={own} /> },
        Route::Step(Step::Who) => html! { <who::Who app={own} /> },
        Route::Step(Step::Plan) => html! { <plan::PlanScreen app={own} /> },
        Route::Step(Step::AskBefore) => html! { <ask::Ask key="before" app={own} phase={Phase::Before} /> },
        Route::Step(Step::Teach) => html! { <teach::Teach app={own} /> },
        Route::Step(Step::AskAfter) => html! { <ask::Ask key="after" app={own} phase={Phase::After} /> },
        Route::Step(Step::Reach) => html! { <reach::Reach app={own} /> },
        Route::Step(Step::Close) => html! { <close::Close app={own} /> },
        Route::Count => html! { <count::Count app={own} /> },
        Route::Held => html! { <held::Held app={own} /> },
        Route::Records => html! { <records::Records app={own} /> },
        Route::Record(id) => html! { <records::detail::Detail app={own} id={id.clone()} /> },
        Route::Lessons => html! { <lessons::List app={own} /> },
        Route::Lesson(id) => {
            html! { <lessons::practice::Practice key={id.clone()} app={own} id={id.clone()} /> }
        }
        Route::Tablet => html! { <tablet::Tablet app={own} /> },
        Route::Enrol(voucher) => enrol::view(app, voucher),
    }
}
