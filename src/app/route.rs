//! The hash routes (`/#/teach`): a server path never falls back to HTML, so a missing file stays a 404 (rule A1).
//!
//! Promise: pure and total. Every address reads as some route; an unknown one is Home. Own code instead of a router crate: a
//! dozen fixed words need no path matcher (initial download budget, docs/adr).

use waymark_core::activity::Step;

/// Where the educator is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Route {
    /// Today.
    #[default]
    Home,
    /// A step of the open session.
    Step(Step),
    /// The count sheet of the open session.
    Count,
    /// A session already held (its first page).
    Held,
    /// All records of this tablet.
    Records,
    /// One record, by id.
    Record(String),
    /// All modules of the library.
    Lessons,
    /// The cards of one module.
    Lesson(String),
    /// Ready for the field; language and looks.
    Tablet,
    /// A voucher link.
    Enrol(String),
}

const STEPS: [(Step, &str); 7] = [
    (Step::Who, "who"),
    (Step::Plan, "plan"),
    (Step::AskBefore, "before"),
    (Step::Teach, "teach"),
    (Step::AskAfter, "after"),
    (Step::Reach, "reach"),
    (Step::Close, "close"),
];

impl Route {
    /// Reads `#/...` (with or without the `#/`).
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let (head, rest) = path.split_once('/').unwrap_or((path, ""));
        if let Some((step, _)) = STEPS.iter().find(|(_, word)| *word == head) {
            return Self::Step(*step);
        }
        match (head, rest.is_empty()) {
            ("count", _) => Self::Count,
            ("held", _) => Self::Held,
            ("records", _) => Self::Records,
            ("record", false) => Self::Record(rest.into()),
            ("lessons", _) => Self::Lessons,
            ("lesson", false) => Self::Lesson(rest.into()),
            ("tablet", _) => Self::Tablet,
            ("enrol", false) => Self::Enrol(rest.into()),
            _ => Self::Home,
        }
    }

    /// The address, `#/...`.
    #[must_use]
    pub fn href(&self) -> String {
        let word = match self {
            Self::Home => "",
            Self::Step(step) => STEPS.iter().find(|(s, _)| s == step).map_or("", |(_, w)| w),
            Self::Count => "count",
            Self::Held => "held",
            Self::Records => "records",
            Self::Record(id) => return format!("#/record/{id}"),
            Self::Lessons => "lessons",
            Self::Lesson(id) => return format!("#/lesson/{id}"),
            Self::Tablet => "tablet",
            Self::Enrol(voucher) => return format!("#/enrol/{voucher}"),
        };
        format!("#/{word}")
    }

    /// The page of a step: the first page of a session already held is another one.
    #[must_use]
    pub fn of(step: Step, held: bool) -> Self {
        if held && step == Step::Who { Self::Held } else { Self::Step(step) }
    }

    /// Whether the page shows the open session; without one there is nothing to show.
    #[must_use]
    pub fn needs_draft(&self) -> bool {
        matches!(self, Self::Step(_) | Self::Count | Self::Held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_read_back_from_its_address() {
        let all = [
            Route::Home,
            Route::Count,
            Route::Held,
            Route::Records,
            Route::Record("0190".into()),
            Route::Lessons,
            Route::Lesson("stop-tell".into()),
            Route::Tablet,
            Route::Enrol("id.secret.print".into()),
        ];
        for r in all.into_iter().chain(STEPS.map(|(s, _)| Route::Step(s))) {
            assert_eq!(Route::parse(&r.href()), r);
        }
    }

    #[test]
    fn what_is_unknown_is_home() {
        for text in ["", "#", "#/", "#/nowhere", "#/record", "#/record/", "#/lesson", "teach-me"] {
            assert_eq!(Route::parse(text), Route::Home, "{text}");
        }
    }
}
