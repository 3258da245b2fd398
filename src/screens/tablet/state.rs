//! "Ready for the field": the facts of the device, judged (rule A5). Pure.
//!
//! Promise: what the browser does not say is not called in order; what blocks the field stands apart, with what to do.

use waymark_core::time::Moment;
use waymark_text::Text;

use crate::device::{Adoption, Persistence, Readiness};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Test id.
    pub test: &'static str,
    /// Judged: `Some(true)` in order, `Some(false)` to do, `None` not known.
    pub ok: Option<bool>,
    /// What.
    pub title: String,
    /// How it is, or what to do.
    pub what: String,
}

/// Least free space without a warning, bytes.
const SPACE: u64 = 200_000_000;
/// Seconds by which a clock may differ.
const CLOCK: i64 = 300;

/// All lines.
#[must_use]
pub fn lines(t: &Text, r: &Readiness, when: impl Fn(Moment) -> String) -> Vec<Line> {
    let line = |test, ok, title, what| Line { test, ok, title, what };
    let n = |n: u32| i64::from(n);
    let copies = match r.only_here {
        0 => line("copies", Some(true), t.tablet_copies(), t.tablet_copies_ok()),
        some => line("copies", Some(false), t.tablet_no_copy(n(some)), t.tablet_no_copy_what()),
    };
    let storage = match r.persistence {
        Persistence::Granted => line("storage", Some(true), t.tablet_storage(), t.tablet_storage_ok()),
        Persistence::Denied => {
            line("storage", Some(false), t.tablet_storage_bad(), t.tablet_storage_bad_what())
        }
        Persistence::Unknown => line("storage", None, t.tablet_storage(), t.tablet_storage_unknown()),
    };
    let app = match r.app_complete {
        Some(true) => Some(line("app", Some(true), t.tablet_app(), t.tablet_app_ok())),
        Some(false) => Some(line("app", Some(false), t.tablet_app_bad(), t.tablet_app_bad_what())),
        None => None,
    };
    let lessons = if r.library {
        let what = t.tablet_lessons_ok(&t.tablet_languages(n(r.languages)), &t.plan_modules(n(r.modules)));
        line("lessons", Some(true), t.tablet_lessons(), what)
    } else {
        line("lessons", Some(false), t.tablet_lessons_bad(), t.no_library_what())
    };
    let numbers = if r.numbers {
        line("numbers", Some(true), t.tablet_numbers(), t.tablet_numbers_ok())
    } else {
        line("numbers", Some(false), t.tablet_numbers_bad(), t.tablet_numbers_bad_what())
    };
    let mut all = vec![copies, storage];
    all.extend(app);
    all.extend([lessons, numbers, space(t, r.free), clock(t, r.clock_behind_s), adoption(t, r.adoption)]);
    let receipt = r.last_receipt.map_or_else(|| t.tablet_receipt_none(), when);
    all.push(line("receipt", r.last_receipt.map(|_| true), t.tablet_receipt(), receipt));
    if let Some(p) = r.battery {
        all.push(line(
            "battery",
            Some(p > 30).filter(|ok| *ok),
            t.tablet_battery(),
            t.tablet_battery_n(i64::from(p)),
        ));
    }
    all
}

fn space(t: &Text, free: Option<u64>) -> Line {
    let (ok, title, what) = match free {
        None => (None, t.tablet_space(), t.tablet_space_unknown()),
        Some(b) if b < SPACE => (Some(false), t.tablet_space_bad(), t.tablet_space_bad_what()),
        Some(b) if b < 2_000_000_000 => {
            (Some(true), t.tablet_space(), t.tablet_space_mb(whole(b / 1_000_000)))
        }
        Some(b) => (Some(true), t.tablet_space(), t.tablet_space_gb(whole(b / 1_000_000_000))),
    };
    Line { test: "space", ok, title, what }
}

fn whole(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn clock(t: &Text, behind: Option<i64>) -> Line {
    let (ok, title, what) = match behind {
        None => (None, t.tablet_clock(), t.tablet_clock_unknown()),
        Some(s) if s.abs() > CLOCK => (Some(false), t.tablet_clock_bad(), t.tablet_clock_bad_what()),
        Some(_) => (Some(true), t.tablet_clock(), t.tablet_clock_ok()),
    };
    Line { test: "clock", ok, title, what }
}

fn adoption(t: &Text, adoption: Adoption) -> Line {
    let (ok, what) = match adoption {
        Adoption::Adopted => (Some(true), t.tablet_adopted()),
        Adoption::Unknown => (None, t.tablet_adoption_unknown()),
        Adoption::Pending => {
            (Some(false), format!("{}. {}", t.tablet_adoption_pending(), t.tablet_adoption_what()))
        }
        Adoption::Revoked => {
            (Some(false), format!("{}. {}", t.tablet_adoption_revoked(), t.tablet_adoption_what()))
        }
    };
    Line { test: "adoption", ok, title: t.tablet_adoption(), what }
}
