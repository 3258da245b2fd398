//! Where the count sheet leads back to. Pure.

use waymark_core::activity::Step;
use waymark_core::draft::Draft;

use crate::app::route::Route;

/// The page from which the sheet was opened: the step of the draft.
#[must_use]
pub fn back(draft: &Draft) -> Route {
    Route::of(draft.step, draft.held)
}

/// The number of the card to go back to, where the sheet lies over one.
#[must_use]
pub fn card(draft: &Draft) -> Option<i64> {
    let on_card = draft.step == Step::Teach && !draft.deck.is_empty();
    on_card.then(|| i64::try_from(draft.at + 1).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::draft::{Action, CardRef};
    use waymark_core::time::Moment;

    #[test]
    fn the_sheet_leads_back_to_its_card() {
        let deck = vec![CardRef { module: "m".into(), card: "a".into() }; 3];
        let d = Draft { deck, at: 2, ..Draft::new("a".into(), Moment::utc(0), false) };
        assert_eq!((back(&d), card(&d)), (Route::Step(Step::Who), None));
        let d = d.apply(Action::Go(Step::Teach), Moment::utc(1));
        assert_eq!((back(&d), card(&d)), (Route::Step(Step::Teach), Some(3)));
    }
}
