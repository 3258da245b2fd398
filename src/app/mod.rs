//! Shell of the tablet app: opening, one store, hash routes; what a screen gets to draw with.
//!
//! Promise: a screen draws from [`App`] and sends messages through its [`Hub`]; only the hub and the boot touch the device.

pub mod boot;
pub mod hub;
pub mod page;
pub mod panic;
pub mod planning;
pub mod route;
pub mod saver;
pub mod shelf;
pub mod state;

use std::rc::Rc;

use waymark_core::draft::{Action, Draft};
use waymark_text::Text;
use yew::prelude::*;

pub use boot::start;
pub use hub::Hub;
use route::Route;
use shelf::Shelf;
use state::State;

/// What a screen draws from.
#[derive(Clone)]
pub struct App {
    /// All that is shown.
    pub state: Rc<State>,
    /// All that is said, in the language of the screen.
    pub text: Text,
    /// Where messages go.
    pub hub: Hub,
}

impl PartialEq for App {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.text == other.text
    }
}

impl App {
    /// Language of the screen.
    #[must_use]
    pub fn lang(&self) -> &str {
        self.text.lang()
    }

    /// The open draft.
    #[must_use]
    pub fn draft(&self) -> Option<&Rc<Draft>> {
        self.state.draft()
    }

    /// The library.
    #[must_use]
    pub fn shelf(&self) -> Option<&Rc<Shelf>> {
        self.state.shelf.as_ref()
    }

    /// A tap that changes the open draft.
    #[must_use]
    pub fn act(&self, action: Action) -> Callback<MouseEvent> {
        self.tap(move |hub| hub.act(action.clone()))
    }

    /// A tap that does something.
    #[must_use]
    pub fn tap(&self, f: impl Fn(&Hub) + 'static) -> Callback<MouseEvent> {
        let hub = self.hub.clone();
        Callback::from(move |_| f(&hub))
    }

    /// A tap that goes to another page.
    #[must_use]
    pub fn to(&self, route: Route) -> Callback<MouseEvent> {
        self.tap(move |hub| hub.go(&route))
    }

    /// The library and the open draft, where there are both.
    #[must_use]
    pub fn session(&self) -> Option<(&Rc<Shelf>, &Rc<Draft>)> {
        self.shelf().zip(self.draft())
    }
}

/// Properties of a screen: the app as it is.
#[derive(Properties, Clone, PartialEq)]
pub struct Screen {
    /// What to draw from.
    pub app: App,
}
