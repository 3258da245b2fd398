//! A session already held: the days offered, the usual times, and what still stands between here and closing. Pure.

use waymark_core::activity::Category;
use waymark_core::codes::CodeLists;
use waymark_core::draft::Draft;
use waymark_core::time::{Date, TimeOfDay};

/// Today and the two days before.
#[must_use]
pub fn days(today: Date) -> [Date; 3] {
    [today, today.plus_days(-1), today.plus_days(-2)]
}

/// Whether the chosen day is none of the three tiles.
#[must_use]
pub fn earlier(today: Date, chosen: Option<Date>) -> Option<Date> {
    chosen.filter(|d| !days(today).contains(d))
}

/// The times offered for the start: on the hour, when sessions are held.
pub const STARTS: [u8; 6] = [8, 9, 10, 11, 14, 16];

/// Start on that hour and end forty minutes later.
#[must_use]
pub fn times(hour: u8) -> Option<(TimeOfDay, TimeOfDay)> {
    TimeOfDay::new(hour, 0).zip(TimeOfDay::new(hour, 40))
}

/// Whether people were counted (else an estimate is asked for).
#[must_use]
pub fn counted(lists: &CodeLists, draft: &Draft) -> bool {
    lists.activities.get(&draft.activity).is_none_or(|a| a.category != Category::Indirect)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_days_are_one_tap_and_any_other_is_shown() {
        let today: Date = "2026-11-24".parse().unwrap();
        assert_eq!(days(today).map(|d| d.to_string()), ["2026-11-24", "2026-11-23", "2026-11-22"]);
        assert_eq!(earlier(today, Some(today.plus_days(-1))), None);
        assert!(earlier(today, Some(today.plus_days(-9))).is_some());
        assert!(STARTS.iter().all(|h| times(*h).is_some()));
    }
}
