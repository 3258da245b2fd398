//! The messages of the app and the office, one typed method each (made by `build.rs` from `i18n/`).

use std::sync::Arc;

use waymark_core::calendar::Calendar;

use crate::args::{Arg, Args};
use crate::catalogue::Catalogue;
use crate::direction::Dir;
use crate::numerals::Digits;

/// The languages of app and office: tag, and the language's own name for itself. The first is the reference.
pub static LANGUAGES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// All messages in one language. A clone is cheap.
#[derive(Debug, Clone)]
pub struct Text {
    catalogue: Arc<Catalogue>,
    calendar: Calendar,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.catalogue, &other.catalogue) && self.calendar == other.calendar
    }
}

impl Eq for Text {}

impl Text {
    /// The messages of this catalogue.
    #[must_use]
    pub fn new(catalogue: Catalogue) -> Self {
        Self { catalogue: Arc::new(catalogue), calendar: Calendar::default() }
    }

    /// With other digits (country settings).
    #[must_use]
    pub fn with_digits(&self, digits: Digits) -> Self {
        let catalogue = Catalogue::clone(&self.catalogue).with_digits(digits);
        Self { catalogue: Arc::new(catalogue), calendar: self.calendar }
    }

    /// With the calendar of the country settings.
    #[must_use]
    pub fn with_calendar(mut self, calendar: Calendar) -> Self {
        self.calendar = calendar;
        self
    }

    /// The calendar in which dates are shown.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// The catalogue.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// BCP 47 tag.
    #[must_use]
    pub fn lang(&self) -> &str {
        self.catalogue.lang()
    }

    /// Direction of writing.
    #[must_use]
    pub fn dir(&self) -> Dir {
        self.catalogue.dir()
    }

    /// Digits in use.
    #[must_use]
    pub fn digits(&self) -> Digits {
        self.catalogue.digits()
    }

    /// A whole number with grouping, in the language's digits.
    #[must_use]
    pub fn number(&self, n: i64) -> String {
        self.catalogue.number(n)
    }

    /// A message by a key that is known only at run time; prefer the typed methods.
    #[must_use]
    pub fn get(&self, key: &str, args: &Args<'_>) -> Option<String> {
        self.catalogue.get(key, args)
    }

    /// A message that a catalogue of another build may lack: then its key, which is ugly but never empty.
    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.catalogue.say(key, args).unwrap_or_else(|| key.to_owned())
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
