//! The plan as rows: what will be taught with its reasons, what was left out, what does not fit. Pure.

use waymark_core::draft::Draft;
use waymark_core::plan::{Planned, Unfit};

use crate::app::planning::taught;

/// A row of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// Module id.
    pub module: &'a str,
    /// Minutes.
    pub minutes: u16,
    /// As proposed; `None`: used although it does not fit.
    pub planned: Option<&'a Planned>,
    /// Why it is used anyway.
    pub because: Option<&'a str>,
}

/// The rows in teaching order.
#[must_use]
pub fn rows(draft: &Draft) -> Vec<Row<'_>> {
    let planned = draft.plan.as_ref().map_or(&[][..], |p| &p.rows);
    taught(draft)
        .map(|c| Row {
            module: &c.module,
            minutes: c.minutes,
            planned: planned.iter().find(|r| r.module == c.module),
            because: c.because.as_deref(),
        })
        .collect()
}

/// What does not fit and is not used anyway.
#[must_use]
pub fn unfit(draft: &Draft) -> Vec<&Unfit> {
    let all = draft.plan.as_ref().map_or(&[][..], |p| &p.unfit);
    all.iter().filter(|u| !draft.chosen.iter().any(|c| c.module == u.module)).collect()
}

/// Minutes of what will be taught, with opening and closing as the plan counts them.
#[must_use]
pub fn minutes(draft: &Draft) -> u16 {
    let Some(plan) = &draft.plan else { return 0 };
    let proposed: u16 = plan.rows.iter().map(|r| r.minutes).sum();
    let around = plan.minutes.saturating_sub(proposed);
    around.saturating_add(taught(draft).map(|c| c.minutes).sum())
}

/// The minutes after a tap: steps of five, 5 to 240.
#[must_use]
pub fn step(now: u16, tap: crate::parts::controls::Tap) -> u16 {
    use crate::parts::controls::Tap;
    match tap {
        Tap::Less => now.saturating_sub(5),
        Tap::More => now.saturating_add(5),
        Tap::Typed(n) => n.and_then(|n| u16::try_from(n).ok()).unwrap_or(now),
    }
    .clamp(5, 240)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_core::draft::{Action, Chosen};
    use waymark_core::plan::{Plan, Reason};
    use waymark_core::time::Moment;

    fn planned(module: &str, minutes: u16) -> Planned {
        Planned { module: module.into(), minutes, reasons: vec![], materials: vec![], cards: vec![] }
    }

    fn chosen(module: &str, minutes: u16, because: Option<&str>) -> Chosen {
        Chosen { module: module.into(), version: "1".into(), minutes, because: because.map(Into::into) }
    }

    fn draft() -> Draft {
        let why = Reason {
            key: "why".into(),
            numbers: Default::default(),
            codes: Default::default(),
            dates: Default::default(),
        };
        let plan = Plan {
            rows: vec![planned("a", 12), planned("b", 10)],
            unfit: vec![Unfit { module: "c".into(), why, may_force: true }],
            minutes: 30,
            questions: vec![],
        };
        let chosen = vec![chosen("a", 12, None), chosen("b", 10, None)];
        Draft::new("x".into(), Moment::utc(0), false).apply(Action::Proposed { plan, chosen }, Moment::utc(1))
    }

    #[test]
    fn what_is_left_out_takes_no_minutes() {
        let d = draft();
        assert_eq!((rows(&d).len(), minutes(&d), unfit(&d).len()), (2, 30, 1));
        let d =
            d.apply(Action::LeaveOut { module: "b".into(), because: Some("other".into()) }, Moment::utc(2));
        assert_eq!((rows(&d).len(), minutes(&d)), (1, 20));
    }

    #[test]
    fn what_is_used_anyway_is_a_row_with_its_reason() {
        let d = draft().apply(Action::UseAnyway(chosen("c", 8, Some("asked_for"))), Moment::utc(2));
        assert_eq!(rows(&d).last().and_then(|r| r.because), Some("asked_for"));
        assert_eq!((unfit(&d).len(), minutes(&d)), (0, 38));
    }
}
