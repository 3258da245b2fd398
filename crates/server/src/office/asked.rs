//! What a person asked the overview for: the address's query, read tolerantly; what cannot be read is left out.

use serde::Deserialize;
use waymark_core::time::{Date, days_in_month};

use crate::store::Filter;

/// Sessions on one page of the list.
pub(super) const PAGE: u32 = 50;

/// The query.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    from: String,
    to: String,
    place: String,
    org: String,
    lessons: String,
    page: String,
    pub(super) lang: String,
    pub(super) notice: String,
    pub(super) new: String,
    pub(super) tablets: String,
    pub(super) bad: String,
}

/// Which lessons are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lessons {
    All,
    Approved,
    Sample,
}

impl Lessons {
    pub(super) const EACH: [(Self, &'static str); 3] =
        [(Self::All, "all"), (Self::Approved, "approved"), (Self::Sample, "sample")];

    fn sample(self) -> Option<bool> {
        match self {
            Self::All => None,
            Self::Approved => Some(false),
            Self::Sample => Some(true),
        }
    }
}

impl Asked {
    /// In a demo land no lesson is approved, so all are shown; elsewhere sample lessons only when asked for (C2).
    pub(super) fn lessons(&self, demo: bool) -> Lessons {
        let named = Lessons::EACH.iter().find(|(_, name)| *name == self.lessons).map(|(l, _)| *l);
        named.unwrap_or(if demo { Lessons::All } else { Lessons::Approved })
    }

    pub(super) fn filter(&self, demo: bool) -> Filter {
        Filter {
            from: day(&self.from, false),
            to: day(&self.to, true),
            place: code(&self.place),
            org: code(&self.org),
            sample: self.lessons(demo).sample(),
        }
    }

    pub(super) fn page(&self) -> u32 {
        self.page.parse::<u32>().unwrap_or(1).clamp(1, 1_000_000)
    }

    pub(super) fn month_from(&self) -> &str {
        self.from.get(..7).unwrap_or_default()
    }

    pub(super) fn month_to(&self) -> &str {
        self.to.get(..7).unwrap_or_default()
    }

    pub(super) fn place(&self) -> &str {
        &self.place
    }

    pub(super) fn org(&self) -> &str {
        &self.org
    }

    /// The same question for another page or form.
    pub(super) fn query(&self, page: u32) -> String {
        let mut out = String::new();
        let fields = [
            ("from", &self.from),
            ("to", &self.to),
            ("place", &self.place),
            ("org", &self.org),
            ("lessons", &self.lessons),
        ];
        for (name, value) in fields.into_iter().filter(|(_, v)| plain(v) && !v.is_empty()) {
            out.push_str(if out.is_empty() { "?" } else { "&" });
            out.push_str(&format!("{name}={value}"));
        }
        if page > 1 {
            out.push_str(if out.is_empty() { "?" } else { "&" });
            out.push_str(&format!("page={page}"));
        }
        out
    }
}

/// A code as lists and gazetteers have them; only such go back into an address.
fn plain(text: &str) -> bool {
    text.len() <= 50 && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

fn code(text: &str) -> Option<String> {
    (!text.is_empty() && plain(text)).then(|| text.to_owned())
}

/// `2026-11` or `2026-11-24`; a month means its first or last day.
fn day(text: &str, last: bool) -> Option<String> {
    if let Ok(date) = text.parse::<Date>() {
        return Some(date.to_string());
    }
    let (year, month) = text.split_once('-')?;
    let (year, month) = (year.parse::<i32>().ok()?, month.parse::<u8>().ok()?);
    Date::new(year, month, if last { days_in_month(year, month) } else { 1 }).map(|d| d.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_days_are_read_and_nonsense_is_left_out() {
        assert_eq!(day("2026-02", false).as_deref(), Some("2026-02-01"));
        assert_eq!(day("2026-02", true).as_deref(), Some("2026-02-28"));
        assert_eq!(day("2026-02-03", true).as_deref(), Some("2026-02-03"));
        for bad in ["", "2026", "2026-13", "x", "2026-00", "-", "é-é"] {
            assert_eq!(day(bad, true), None, "{bad}");
        }
        let hostile = Asked { place: "\"><script>".into(), from: "é".into(), ..Asked::default() };
        assert_eq!(hostile.filter(true), Filter::default());
        assert_eq!((hostile.query(2), hostile.month_from()), ("?page=2".into(), ""));
    }
}
