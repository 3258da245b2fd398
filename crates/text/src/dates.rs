//! Days, times and how long ago, in the country's calendar and the language's words (rule C4: never from the browser).
//!
//! Promise: "now" is always given. Month and weekday names stand in `i18n/<lang>/dates.ftl`.

use waymark_core::calendar::Calendar;
use waymark_core::time::{Date, Moment, TimeOfDay};

use crate::args::Arg;
use crate::text::Text;

impl Text {
    /// "Tue 24 Nov", "الثلاثاء ٢٤ نوفمبر".
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let months = if self.calendar() == Calendar::Persian { "months-persian" } else { "months-short" };
        self.say_date("date-short", "weekdays-short", months, date)
    }

    /// "24 Nov 2026".
    #[must_use]
    pub fn date_year(&self, date: Date) -> String {
        let months = if self.calendar() == Calendar::Persian { "months-persian" } else { "months-short" };
        self.say_date("date-short-year", "weekdays-short", months, date)
    }

    /// "Tuesday, 24 November 2026".
    #[must_use]
    pub fn date_full(&self, date: Date) -> String {
        let months = if self.calendar() == Calendar::Persian { "months-persian" } else { "months" };
        self.say_date("date-long", "weekdays", months, date)
    }

    /// "10:30" in the language's digits.
    #[must_use]
    pub fn time(&self, time: TimeOfDay) -> String {
        self.digits().localize(&time.to_string())
    }

    /// "10:30 to 10:45".
    #[must_use]
    pub fn times(&self, from: TimeOfDay, to: TimeOfDay) -> String {
        let (from, to) = (self.time(from), self.time(to));
        self.say("time-range", &[("from", Arg::W(&from)), ("to", Arg::W(&to))])
    }

    /// "Today", "Yesterday", "Tomorrow", else the short date; with the year if it is not this year's.
    #[must_use]
    pub fn day(&self, date: Date, today: Date) -> String {
        match date.days_since(today) {
            0 => self.day_today(),
            -1 => self.day_yesterday(),
            1 => self.day_tomorrow(),
            _ if self.calendar().day(date).year == self.calendar().day(today).year => self.date(date),
            _ => self.date_year(date),
        }
    }

    /// "today", "3 days ago", "5 weeks ago", "4 months ago"; a day to come is said as a date.
    #[must_use]
    pub fn ago(&self, date: Date, today: Date) -> String {
        match today.days_since(date) {
            ..0 => self.date_year(date),
            days @ 0..14 => self.days_ago(days),
            days @ 14..63 => self.weeks_ago(days / 7),
            days => self.months_ago(days / 30),
        }
    }

    /// Day and time of a moment, in the offset it was seen with: "Today 10:30".
    #[must_use]
    pub fn moment(&self, moment: Moment, today: Date) -> String {
        let (day, time) = (self.day(moment.date(), today), self.time(moment.time_of_day()));
        self.say("date-time", &[("day", Arg::W(&day)), ("time", Arg::W(&time))])
    }

    /// The name of a month as it stands alone, 1 to 12, of the country's calendar.
    #[must_use]
    pub fn month(&self, month: u8) -> String {
        let key = if self.calendar() == Calendar::Persian { "months-persian" } else { "months-alone" };
        self.nth(key, month.saturating_sub(1))
    }

    /// The name of a weekday, 0 Monday to 6 Sunday.
    #[must_use]
    pub fn weekday(&self, day: u8) -> String {
        self.nth("weekdays", day)
    }

    fn say_date(&self, key: &str, weekdays: &str, months: &str, date: Date) -> String {
        let shown = self.calendar().day(date);
        let weekday = self.nth(weekdays, date.weekday());
        let month = self.nth(months, shown.month.saturating_sub(1));
        let day = self.digits().localize(&shown.day.to_string());
        let year = self.digits().localize(&shown.year.to_string());
        self.say(
            key,
            &[
                ("weekday", Arg::W(&weekday)),
                ("day", Arg::W(&day)),
                ("month", Arg::W(&month)),
                ("year", Arg::W(&year)),
            ],
        )
    }

    /// The nth of the names that a message lists, `|` between them.
    fn nth(&self, key: &str, n: u8) -> String {
        self.say(key, &[]).split('|').nth(usize::from(n)).unwrap_or_default().trim().to_owned()
    }
}
