//! The count sheet: bands of this audience first; also inside "a session already held".
//!
//! Promise: only `Action::Add`, `Set`, `Basis` and `UndoCount` leave this file (rule R1); "Saved" is said when the write is durable.

use waymark_core::age::{AgeRange, Sex};
use waymark_core::count::{Basis, Cell};
use waymark_core::draft::{Action, Draft};
use waymark_text::band_label;
use waymark_text::say::{basis_label, people_label};
use yew::prelude::*;

use super::controls::{Tap, field, seg, step_row, stepper};
use super::icon::icon;
use crate::app::saver::Saved;
use crate::app::{App, Hub};

/// The bands of the sheet: those of the people expected first, then the rest, each youngest first.
#[must_use]
pub fn bands(all: &[AgeRange], draft: &Draft) -> Vec<AgeRange> {
    let counted = draft.counts.rows.iter().map(|r| r.ages).filter(|b| !all.contains(b));
    let mut every: Vec<AgeRange> = all.iter().copied().chain(counted).collect();
    every.dedup();
    let expected = |b: &AgeRange| draft.audience.bands.iter().any(|e| e.overlaps(*b));
    let (mut first, rest): (Vec<_>, Vec<_>) = every.into_iter().partition(expected);
    first.extend(rest);
    first
}

/// The action of a tap on a cell.
#[must_use]
pub fn tapped(cell: Cell, tap: Tap) -> Action {
    match tap {
        Tap::Less => Action::Add(cell, -1),
        Tap::More => Action::Add(cell, 1),
        Tap::Typed(n) => Action::Set(cell, n.map(|n| u16::try_from(n).unwrap_or(u16::MAX))),
    }
}

fn on_cell(hub: &Hub, cell: Cell) -> Callback<Tap> {
    let hub = hub.clone();
    Callback::from(move |tap| hub.act(tapped(cell, tap)))
}

/// Everyone in large figures, with Undo and the word "Saved".
pub fn total(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let by = |sex| draft.counts.rows.iter().filter(|r| r.sex == sex).map(|r| i64::from(r.count)).sum();
    let n = i64::from(draft.counts.total());
    let (test, saved) = match app.state.saved {
        Saved::Yes => ("saved", t.saved()),
        Saved::Writing => ("saving", t.saving()),
        Saved::Failed => ("save-failed", t.not_saved()),
    };
    html! {
        <div class="total">
            <b data-test="count-total">{ t.number(n) }</b>
            <span class="w grow">
                <span class="strong">{ t.count_people(n) }</span><br />
                <span class="second">{ t.count_sexes(by(Sex::F), by(Sex::M)) }{ " " }<span data-test="save-state" data-state={test} role="status">{ saved }</span></span>
            </span>
            <button type="button" class="btn small" data-test="count-undo" onclick={app.act(Action::UndoCount)}>
                { icon("undo") }<span>{ t.count_undo() }</span>
            </button>
        </div>
    }
}

/// Sexes by bands.
pub fn grid(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let all = app.shelf().map_or(&[][..], |s| &s.lists().band_set.bands);
    html! {
        <section class="sheet" aria-label={t.count_by()}>
            <div class="head"><span>{ t.count_age() }</span><span>{ t.girls_women() }</span><span>{ t.boys_men() }</span></div>
            { for bands(all, draft).into_iter().map(|b| band(app, draft, b)) }
        </section>
    }
}

fn band(app: &App, draft: &Draft, ages: AgeRange) -> Html {
    let t = &app.text;
    let name = band_label(t, ages);
    let cell = |sex, letter: &str| {
        let word = people_label(t, sex, ages);
        let test = format!("count-{letter}-{}", ages.min);
        let label = t.join(&word, &name);
        let value = Some(u32::from(draft.counts.get(sex, ages)));
        let on = on_cell(&app.hub, Cell::People(sex, ages));
        html! { <div class="cell"><span>{ word }</span>{ stepper(app, &test, &label, value, &on) }</div> }
    };
    html! {
        <div class="band" key={name.clone()}>
            <b class="bandname">{ name.clone() }</b>
            { cell(Sex::F, "f") }{ cell(Sex::M, "m") }
        </div>
    }
}

/// First-timers and people with a disability; both can be not known.
pub fn of_these(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let row = |cell: Cell, test: &'static str, words: String, label: String, unknown: String| {
        let value = draft.counts.cell(cell);
        let words = html! { <>{ words }if value.is_none() { <span class="second block">{ unknown.clone() }</span> }</> };
        step_row(words, stepper(app, test, &label, value.map(u32::from), &on_cell(&app.hub, cell)))
    };
    html! {
        <div class="stack">
            <h2>{ t.count_of_these(i64::from(draft.counts.total())) }</h2>
            { row(Cell::FirstTime, "count-first", t.count_first(), t.count_first_label(), t.count_not_known()) }
            { row(Cell::Disability, "count-disability", t.count_disability(), t.count_disability(), t.count_not_asked()) }
        </div>
    }
}

/// How the number came about.
pub fn basis(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let part = |b: Basis, test: &str| {
        (format!("basis-{test}"), basis_label(t, b), draft.counts.basis == b, app.act(Action::Basis(b)))
    };
    let parts =
        vec![part(Basis::Counted, "counted"), part(Basis::List, "list"), part(Basis::Estimate, "estimate")];
    field(t.count_basis(), seg(&t.count_basis(), parts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::time::Moment;

    #[test]
    fn the_bands_of_this_audience_stand_first() {
        let all = [AgeRange::new(0, 5), AgeRange::new(6, 12), AgeRange::new(13, 17), AgeRange::from(18)];
        let d = Draft::new("a".into(), Moment::utc(0), false)
            .apply(Action::ToggleBand(AgeRange::new(10, 12)), Moment::utc(1));
        assert_eq!(bands(&all, &d).first(), Some(&AgeRange::new(6, 12)));
        assert_eq!(bands(&all, &d).len(), 4);
    }

    #[test]
    fn a_typed_number_sets_and_a_tap_adds() {
        let cell = Cell::People(Sex::F, AgeRange::new(6, 12));
        assert_eq!(tapped(cell, Tap::More), Action::Add(cell, 1));
        assert_eq!(tapped(cell, Tap::Typed(Some(18))), Action::Set(cell, Some(18)));
        assert_eq!(tapped(Cell::FirstTime, Tap::Typed(None)), Action::Set(Cell::FirstTime, None));
    }
}
