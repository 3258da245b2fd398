//! Records of this tablet: filters, days, ticks and the reason why one waits. Pure.

use waymark_core::time::Date;
use waymark_text::Text;

use crate::device::{RecordRow, RecordState, Waiting};

/// Which records are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Not received by the office.
    Waiting,
    /// Received.
    Arrived,
}

impl Filter {
    /// Whether the record is listed.
    #[must_use]
    pub fn takes(self, row: &RecordRow) -> bool {
        match self {
            Self::All => true,
            Self::Waiting => row.state != RecordState::Received,
            Self::Arrived => row.state == RecordState::Received,
        }
    }
}

/// Records by the day they were held, the newest day first; within a day as they come (newest first).
#[must_use]
pub fn by_day<'a>(rows: &'a [RecordRow], filter: Filter) -> Vec<(Date, Vec<&'a RecordRow>)> {
    let mut days: Vec<(Date, Vec<&'a RecordRow>)> = vec![];
    for row in rows.iter().filter(|r| filter.takes(r)) {
        let date = row.session.session_date;
        match days.iter_mut().find(|(d, _)| *d == date) {
            Some((_, list)) => list.push(row),
            None => {
                let at = days.iter().position(|(d, _)| *d < date).unwrap_or(days.len());
                days.insert(at, (date, vec![row]));
            }
        }
    }
    days
}

/// Ticks: second copy, receipt. What is received needs no copy of the tablet's own any more.
#[must_use]
pub fn ticks(state: RecordState) -> [bool; 2] {
    match state {
        RecordState::OnlyHere => [false, false],
        RecordState::SecondCopy => [true, false],
        RecordState::Received => [true, true],
    }
}

/// Where the record is and why it waits, in words.
#[must_use]
pub fn words(t: &Text, row: &RecordRow) -> String {
    let place = match row.state {
        RecordState::OnlyHere => t.rec_only_here(),
        RecordState::SecondCopy => t.rec_copied(),
        RecordState::Received => t.rec_received(),
    };
    match row.waiting.as_ref().map(|w| waiting(t, w)) {
        Some(why) => format!("{place} {why}"),
        None => place,
    }
}

fn waiting(t: &Text, w: &Waiting) -> String {
    match w {
        Waiting::NotTried => t.rec_not_tried(),
        Waiting::NoNetwork => t.rec_no_network(),
        Waiting::Later => t.rec_later(),
        Waiting::Pending => t.rec_pending(),
        Waiting::Revoked => t.rec_revoked(),
        Waiting::NeedsHuman(code) => t.rec_needs_human(code),
        Waiting::Demo => t.rec_demo(),
    }
}
