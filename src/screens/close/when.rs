//! Day, start and end: by taps, never by a date field of the browser; a doubtful clock asks once (rule R7).

use waymark_core::draft::{Action, CloseContext, Draft};
use waymark_core::time::TimeOfDay;
use yew::prelude::*;

use super::state::context;
use crate::app::App;
use crate::parts::controls::{Tap, button, field, notice, stepper};
use crate::parts::icon::icon;
use crate::parts::say;

/// "Today, 10:30 to 10:45".
#[must_use]
pub fn line(app: &App, draft: &Draft) -> String {
    let t = &app.text;
    let day = draft.date.map_or_else(|| t.close_missing(), |d| t.day(d, say::today(app)));
    match (draft.start, draft.end) {
        (Some(from), Some(to)) => t.join(&day, &t.times(from, to)),
        (Some(from), None) => t.join(&day, &t.time(from)),
        _ => day,
    }
}

/// The controls.
pub fn section(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    html! {
        <div class="stack loose">
            { day(app, draft) }
            <div class="stack" id="times">
                { time(app, "start", &t.close_start(), draft.start, |d| d.start, Action::Start) }
                { time(app, "end", &t.close_end(), draft.end, |d| d.end, Action::End) }
            </div>
        </div>
    }
}

fn day(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let shift = |days: i64| {
        app.tap(move |hub| {
            let today = hub.now().date();
            let now = hub.state().draft().and_then(|d| d.date);
            hub.act(Action::Date(Some(now.map_or(today, |d| d.plus_days(days)))));
        })
    };
    let shown = draft.date.map_or_else(|| t.close_missing(), |d| t.day(d, say::today(app)));
    html! {
        <div class="daypick">
            <button type="button" class="btn" data-test="day-before" aria-label={t.close_day_before()} onclick={shift(-1)}>{ icon("back") }</button>
            <b data-test="day">{ shown }</b>
            <button type="button" class="btn" data-test="day-after" aria-label={t.close_day_after()} onclick={shift(1)}>{ icon("next") }</button>
        </div>
    }
}

/// A doubtful clock asks once whether the date is right.
pub fn clock(app: &App, draft: &Draft) -> Html {
    let t = &app.text;
    let Some(shelf) = app.shelf() else { return Html::default() };
    let ctx: CloseContext = context(app.hub.device(), &shelf.lib);
    if draft.clock_doubt(&ctx).is_none() || draft.date_confirmed {
        return Html::default();
    }
    let office = ctx.last_server_time.map(|m| t.date_year(m.date())).unwrap_or_default();
    let what = html! { <>
        <p>{ t.close_clock_what(&office) }</p>
        { button("date-right", "check", &t.close_date_right(), app.act(Action::ConfirmDate(true))) }
    </> };
    notice("flag", "clock-doubt", &t.close_clock(), what)
}

/// Minutes after midnight after a tap on hour or minute.
#[must_use]
pub fn shifted(now: TimeOfDay, hours: bool, tap: Tap) -> TimeOfDay {
    let (h, m) = (u32::from(now.hour()), u32::from(now.minute()));
    let (h, m) = match (hours, tap) {
        (true, Tap::Less) => ((h + 23) % 24, m),
        (true, Tap::More) => ((h + 1) % 24, m),
        (true, Tap::Typed(n)) => (n.unwrap_or(h).min(23), m),
        (false, Tap::Less) => (h, (m.div_ceil(5) * 5 + 55) % 60),
        (false, Tap::More) => (h, (m / 5 * 5 + 5) % 60),
        (false, Tap::Typed(n)) => (h, n.unwrap_or(m).min(59)),
    };
    TimeOfDay::new(u8::try_from(h).unwrap_or(0), u8::try_from(m).unwrap_or(0)).unwrap_or(now)
}

fn time(
    app: &App,
    test: &str,
    label: &str,
    now: Option<TimeOfDay>,
    get: fn(&Draft) -> Option<TimeOfDay>,
    action: fn(Option<TimeOfDay>) -> Action,
) -> Html {
    let t = &app.text;
    let on = |hours: bool| {
        let hub = app.hub.clone();
        Callback::from(move |tap: Tap| {
            let now = hub.state().draft().and_then(|d| get(d)).unwrap_or_else(|| hub.now().time_of_day());
            hub.act(action(Some(shifted(now, hours, tap))));
        })
    };
    let part = |end: &str, word: String, value: Option<u8>, hours: bool| {
        let label = t.join(label, &word);
        html! { <div><span class="second">{ word }</span>{ stepper(app, &format!("{test}-{end}"), &label, value.map(u32::from), &on(hours)) }</div> }
    };
    let pair = html! {
        <div class="timepick">
            { part("hour", t.close_hour(), now.map(TimeOfDay::hour), true) }
            { part("minute", t.close_minute(), now.map(TimeOfDay::minute), false) }
        </div>
    };
    field(label.to_owned(), pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_go_in_fives_and_hours_go_round() {
        let at = |h, m| TimeOfDay::new(h, m).unwrap();
        assert_eq!(shifted(at(10, 43), false, Tap::More), at(10, 45));
        assert_eq!(shifted(at(10, 43), false, Tap::Less), at(10, 40));
        assert_eq!(shifted(at(10, 0), false, Tap::Less), at(10, 55));
        assert_eq!(shifted(at(23, 0), true, Tap::More), at(0, 0));
        assert_eq!(shifted(at(9, 30), true, Tap::Typed(Some(99))), at(23, 30));
    }
}
