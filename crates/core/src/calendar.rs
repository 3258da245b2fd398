//! Calendars for showing and typing dates: Gregorian, and Persian (solar hijri) as in Afghanistan and Iran. Records keep ISO dates.
//!
//! Promise: there and back is exact for every day of the years 1 to 9999 that the calendar knows (Persian 1 to 3177, by the
//! break table of Borkowski's astronomical calendar); no month name here, those are texts (rule C4).

use crate::time::{Date, days_in_month};

/// A calendar of the country settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Calendar {
    /// ISO 8601.
    #[default]
    Gregorian,
    /// Solar hijri: the year begins at the spring equinox.
    Persian,
}

/// A day as a calendar names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDay {
    /// Year of that calendar.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl Calendar {
    /// The calendar of that name in the settings; an unknown name is Gregorian.
    #[must_use]
    pub fn named(name: &str) -> Self {
        if name == "persian" { Self::Persian } else { Self::Gregorian }
    }

    /// The day in this calendar. A day before the Persian year 1 or after 3177 is given in Gregorian.
    #[must_use]
    pub fn day(self, date: Date) -> CalendarDay {
        let same = CalendarDay { year: date.year(), month: date.month(), day: date.day() };
        match self {
            Self::Gregorian => same,
            Self::Persian => to_persian(date).unwrap_or(same),
        }
    }

    /// The date of a day of this calendar; `None` where there is no such day.
    #[must_use]
    pub fn date(self, year: i32, month: u8, day: u8) -> Option<Date> {
        match self {
            Self::Gregorian => Date::new(year, month, day),
            Self::Persian => from_persian(year, month, day),
        }
    }

    /// Days in a month; 0 for a month that does not exist.
    #[must_use]
    pub fn days_in_month(self, year: i32, month: u8) -> u8 {
        match (self, month) {
            (Self::Gregorian, _) => days_in_month(year, month),
            (Self::Persian, 1..=6) => 31,
            (Self::Persian, 7..=11) => 30,
            (Self::Persian, 12) => 29 + u8::from(year_facts(year).is_some_and(|y| y.since_leap == 0)),
            _ => 0,
        }
    }
}

/// Years at which the rhythm of leap years changes.
const BREAKS: [i32; 20] = [
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456,
    3178,
];

struct YearFacts {
    /// Years since the last leap year, 0: this is one.
    since_leap: i32,
    /// Day of March on which the year begins.
    march: i32,
}

fn year_facts(year: i32) -> Option<YearFacts> {
    if !(1..3178).contains(&year) {
        return None;
    }
    let mut leaps = -14;
    let mut from = BREAKS[0];
    let mut span = 0;
    for &to in &BREAKS[1..] {
        span = to - from;
        if year < to {
            break;
        }
        leaps += span / 33 * 8 + span % 33 / 4;
        from = to;
    }
    let mut n = year - from;
    leaps += n / 33 * 8 + (n % 33 + 3) / 4;
    if span % 33 == 4 && span - n == 4 {
        leaps += 1;
    }
    let gregorian = year + 621;
    let gregorian_leaps = gregorian / 4 - (gregorian / 100 + 1) * 3 / 4 - 150;
    if span - n < 6 {
        n = n - span + (span + 4) / 33 * 33;
    }
    let since = ((n + 1) % 33 - 1) % 4;
    Some(YearFacts { since_leap: if since == -1 { 4 } else { since }, march: 20 + leaps - gregorian_leaps })
}

fn new_year(year: i32) -> Option<Date> {
    let facts = year_facts(year)?;
    Date::new(year + 621, 3, u8::try_from(facts.march).ok()?)
}

fn from_persian(year: i32, month: u8, day: u8) -> Option<Date> {
    if day == 0 || day > Calendar::Persian.days_in_month(year, month) {
        return None;
    }
    let m = i64::from(month) - 1;
    let before = if m < 6 { m * 31 } else { 186 + (m - 6) * 30 };
    Some(new_year(year)?.plus_days(before + i64::from(day) - 1))
}

fn to_persian(date: Date) -> Option<CalendarDay> {
    let mut year = date.year() - 621;
    let mut since = date.days_since(new_year(year)?);
    if since < 0 {
        year -= 1;
        since = date.days_since(new_year(year)?);
    }
    let (month, day) =
        if since < 186 { (since / 31, since % 31) } else { (6 + (since - 186) / 30, (since - 186) % 30) };
    Some(CalendarDay { year, month: u8::try_from(month + 1).ok()?, day: u8::try_from(day + 1).ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_agree() {
        for (iso, y, m, d) in [
            ("2026-03-21", 1405, 1, 1),
            ("2026-11-24", 1405, 9, 3),
            ("2025-03-20", 1403, 12, 30),
            ("2025-03-21", 1404, 1, 1),
            ("2024-03-20", 1403, 1, 1),
            ("2021-03-20", 1399, 12, 30),
            ("1979-02-11", 1357, 11, 22),
            ("1970-01-01", 1348, 10, 11),
            ("2000-03-20", 1379, 1, 1),
        ] {
            let date: Date = iso.parse().unwrap();
            assert_eq!(Calendar::Persian.day(date), CalendarDay { year: y, month: m, day: d }, "{iso}");
            assert_eq!(Calendar::Persian.date(y, m, d), Some(date));
        }
    }

    #[test]
    fn days_that_are_not_there_are_refused() {
        for (y, m, d) in
            [(1404, 12, 30), (1403, 12, 31), (1404, 13, 1), (1404, 7, 31), (1404, 0, 1), (1404, 1, 0)]
        {
            assert_eq!(Calendar::Persian.date(y, m, d), None, "{y}-{m}-{d}");
        }
        assert_eq!(Calendar::Persian.days_in_month(1403, 12), 30);
        assert_eq!(Calendar::named("persian"), Calendar::Persian);
        assert_eq!(Calendar::named("?"), Calendar::Gregorian);
    }

    proptest! {
        #[test]
        fn every_day_goes_there_and_back_and_days_follow_each_other(days in -400_000_i64..400_000) {
            let date = Date::from_days(days);
            let day = Calendar::Persian.day(date);
            prop_assert_eq!(Calendar::Persian.date(day.year, day.month, day.day), Some(date));
            let next = Calendar::Persian.day(date.plus_days(1));
            prop_assert!(next > day);
        }
    }
}
