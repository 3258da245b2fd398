//! Dates and moments without a clock: whoever needs "now" receives it (rule R7: a wrong clock never blocks).
//!
//! Promise: proleptic Gregorian arithmetic that is exact for years 1 to 9999; texts are RFC 3339 as `protocol.md` writes them.
//! Own code: a date crate costs more WASM than these few functions.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that is not a date, time or moment of the form asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a {wanted}: {text:?}")]
pub struct TimeError {
    /// What was expected: `date`, `time` or `moment`.
    pub wanted: &'static str,
    /// The text that was given, at most its first 40 characters.
    pub text: String,
}

fn bad(wanted: &'static str, text: &str) -> TimeError {
    TimeError { wanted, text: text.chars().take(40).collect() }
}

/// A day in the Gregorian calendar, the form in which records keep dates (`2026-11-24`, ISO 8601). Other calendars are for showing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// `None` where there is no such day (30 February), or the year is outside 1 to 9999.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let ok = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month);
        ok.then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1970-01-01 (negative before).
    #[must_use]
    pub fn days_from_epoch(self) -> i64 {
        let y = i64::from(self.year) - i64::from(self.month <= 2);
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let m = i64::from(self.month);
        let doy = (153 * (if m > 2 { m - 3 } else { m + 9 }) + 2) / 5 + i64::from(self.day) - 1;
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
        era * 146_097 + doe - 719_468
    }

    /// The day that lies `days` after 1970-01-01; clamped to years 1 to 9999.
    #[must_use]
    pub fn from_days(days: i64) -> Self {
        let z = days.clamp(-719_162, 2_932_896) + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        let small = |n: i64| u8::try_from(n).unwrap_or(1);
        Self { year: i32::try_from(year).unwrap_or(1970), month: small(month), day: small(day) }
    }

    /// The day `days` later (earlier when negative).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_days(self.days_from_epoch() + days)
    }

    /// Days from `earlier` to `self`; negative when `self` comes first.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        self.days_from_epoch() - earlier.days_from_epoch()
    }

    /// The day of the week, 0 Monday to 6 Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        u8::try_from((self.days_from_epoch() + 3).rem_euclid(7)).unwrap_or(0)
    }
}

/// Days in a month of the Gregorian calendar; 0 for a month that does not exist.
#[must_use]
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 0,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = TimeError;
    fn from_str(s: &str) -> Result<Self, TimeError> {
        let b = s.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return Err(bad("date", s));
        }
        let n = |a: usize, z: usize| digits(s, a, z).ok_or_else(|| bad("date", s));
        let (y, m, d) = (n(0, 4)?, n(5, 7)?, n(8, 10)?);
        Self::new(i32::try_from(y).unwrap_or(0), u8::try_from(m).unwrap_or(0), u8::try_from(d).unwrap_or(0))
            .ok_or_else(|| bad("date", s))
    }
}

fn digits(s: &str, from: usize, to: usize) -> Option<u32> {
    let part = s.get(from..to)?;
    if !part.bytes().all(|b| b.is_ascii_digit()) || part.is_empty() {
        return None;
    }
    part.parse().ok()
}

/// A time of day to the minute, as on the educator's clock (`10:30`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// `None` outside 00:00 to 23:59.
    #[must_use]
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then(|| Self(u16::from(hour) * 60 + u16::from(minute)))
    }

    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// One minute later; the last minute of the day stays.
    #[must_use]
    pub fn next_minute(self) -> Self {
        Self((self.0 + 1).min(24 * 60 - 1))
    }

    /// The hour, 0 to 23.
    #[must_use]
    pub fn hour(self) -> u8 {
        u8::try_from(self.0 / 60).unwrap_or(0)
    }

    /// The minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u8 {
        u8::try_from(self.0 % 60).unwrap_or(0)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeError;
    fn from_str(s: &str) -> Result<Self, TimeError> {
        let ok = s.len() == 5 && s.as_bytes()[2] == b':';
        let n = |a, z| digits(s, a, z).and_then(|n| u8::try_from(n).ok());
        match (ok, n(0, 2), n(3, 5)) {
            (true, Some(h), Some(m)) => Self::new(h, m).ok_or_else(|| bad("time", s)),
            _ => Err(bad("time", s)),
        }
    }
}

/// A moment as a device saw it: UTC milliseconds and the offset that its wall clock had. Written to the second in RFC 3339
/// (`2026-11-24T10:30:00+03:00`); the milliseconds serve ordering on one device only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub unix_ms: i64,
    /// Minutes that local time is ahead of UTC, -1439 to 1439.
    pub offset_min: i16,
}

impl Moment {
    /// A moment in UTC.
    #[must_use]
    pub fn utc(unix_ms: i64) -> Self {
        Self { unix_ms, offset_min: 0 }
    }

    fn local_seconds(self) -> i64 {
        self.unix_ms.div_euclid(1000) + i64::from(self.offset_min) * 60
    }

    /// The local day.
    #[must_use]
    pub fn date(self) -> Date {
        Date::from_days(self.local_seconds().div_euclid(86_400))
    }

    /// The local time of day, to the minute.
    #[must_use]
    pub fn time_of_day(self) -> TimeOfDay {
        TimeOfDay(u16::try_from(self.local_seconds().rem_euclid(86_400) / 60).unwrap_or(0))
    }

    /// Whole minutes from `earlier` to `self`.
    #[must_use]
    pub fn minutes_since(self, earlier: Self) -> i64 {
        (self.unix_ms - earlier.unix_ms).div_euclid(60_000)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = self.local_seconds();
        let t = s.rem_euclid(86_400);
        write!(f, "{}T{:02}:{:02}:{:02}", self.date(), t / 3600, t / 60 % 60, t % 60)?;
        if self.offset_min == 0 {
            return f.write_str("Z");
        }
        let o = self.offset_min.unsigned_abs();
        write!(f, "{}{:02}:{:02}", if self.offset_min < 0 { '-' } else { '+' }, o / 60, o % 60)
    }
}

impl FromStr for Moment {
    type Err = TimeError;
    /// RFC 3339 with seconds; a fraction is read to the millisecond.
    fn from_str(s: &str) -> Result<Self, TimeError> {
        parse_moment(s).ok_or_else(|| bad("moment", s))
    }
}

fn parse_moment(s: &str) -> Option<Moment> {
    let date: Date = s.get(..10)?.parse().ok()?;
    let b = s.as_bytes();
    if !matches!(b.get(10)?, b'T' | b't') || *b.get(13)? != b':' || *b.get(16)? != b':' {
        return None;
    }
    let (h, m, sec) = (digits(s, 11, 13)?, digits(s, 14, 16)?, digits(s, 17, 19)?);
    if h > 23 || m > 59 || sec > 60 {
        return None;
    }
    let mut rest = s.get(19..)?;
    let mut ms = 0_i64;
    if let Some(frac) = rest.strip_prefix('.') {
        let n = frac.bytes().take_while(u8::is_ascii_digit).count();
        if n == 0 || n > 9 {
            return None;
        }
        let padded = format!("{:0<3}", &frac[..n]);
        ms = padded.get(..3)?.parse().ok()?;
        rest = frac.get(n..)?;
    }
    let offset = match rest.as_bytes() {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), _, _, b':', _, _] => {
            let (oh, om) = (digits(rest, 1, 3)?, digits(rest, 4, 6)?);
            if oh > 23 || om > 59 {
                return None;
            }
            let o = i16::try_from(oh * 60 + om).ok()?;
            if *sign == b'-' { -o } else { o }
        }
        _ => return None,
    };
    let seconds = date.days_from_epoch() * 86_400 + i64::from(h * 3600 + m * 60 + sec);
    Some(Moment { unix_ms: (seconds - i64::from(offset) * 60) * 1000 + ms, offset_min: offset })
}

macro_rules! as_text {
    ($t:ty) => {
        impl Serialize for $t {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $t {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
as_text!(Date);
as_text!(TimeOfDay);
as_text!(Moment);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_kind_go_there_and_back() {
        for (text, days, weekday) in [
            ("1970-01-01", 0, 3),
            ("2000-02-29", 11_016, 1),
            ("2026-11-24", 20_781, 1),
            ("1969-12-31", -1, 2),
        ] {
            let d: Date = text.parse().unwrap();
            assert_eq!((d.days_from_epoch(), d.weekday(), d.to_string()), (days, weekday, text.into()));
            assert_eq!(Date::from_days(days), d);
        }
        for bad in ["2026-02-30", "2026-13-01", "26-01-01", "2026-1-01", "٢٠٢٦-٠١-٠١", ""] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }

    #[test]
    fn moments_keep_their_offset() {
        let m: Moment = "2026-11-24T10:30:00+03:00".parse().unwrap();
        assert_eq!(m.to_string(), "2026-11-24T10:30:00+03:00");
        assert_eq!(m.date().to_string(), "2026-11-24");
        assert_eq!(m.time_of_day().to_string(), "10:30");
        let z: Moment = "2026-11-24T07:30:00.250Z".parse().unwrap();
        assert_eq!(z.unix_ms - m.unix_ms, 250);
        for bad in ["2026-11-24", "2026-11-24T24:00:00Z", "2026-11-24T10:30:00", "2026-11-24T10:30:00+3"] {
            assert!(bad.parse::<Moment>().is_err(), "{bad}");
        }
    }
}
