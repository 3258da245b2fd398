//! Quality flags of a draft (domain.md sections 2.5, 6 and 8 row 23): marked for the supervisor, never in the way.
//!
//! Promise: a flag never blocks; each has its numbers.

use super::{CloseContext, Draft};
use crate::activity::{Category, Step};
use crate::age::Sex;
use crate::audience::SexMix;
use crate::check::{Flag, clock_doubt};
use crate::count::Basis;
use crate::session::Guardian;

/// Shortest session without a flag, minutes (HI factsheet AF6).
const SHORT: u32 = 20;
/// Longest session without a flag, minutes.
const LONG: u32 = 60;

impl Draft {
    /// All flags, in one order.
    #[must_use]
    pub fn flags(&self, ctx: &CloseContext) -> Vec<Flag> {
        let mut flags = Vec::new();
        if self.category(ctx) != Category::Indirect {
            self.group_flags(ctx, &mut flags);
            self.time_flags(ctx, &mut flags);
            self.answer_flags(ctx, &mut flags);
        }
        let doubt = clock_doubt(ctx.now, ctx.last_server_time);
        if let Some(days) = doubt {
            flags.push(Flag::ClockDoubtful { days });
        }
        let later = self.date.map_or(0, |d| ctx.now.date().days_since(d));
        if self.held && later > 0 && doubt.is_none() {
            flags.push(Flag::RecordedLater { days: later });
        }
        let chosen = self.chosen.iter().filter(|c| !self.left_out.iter().any(|l| l.module == c.module));
        let mut any = false;
        for c in chosen {
            any = true;
            if c.because.is_some() {
                flags.push(Flag::UsedAnyway { module: c.module.clone() });
            }
        }
        if any && self.sample {
            flags.push(Flag::SampleContent);
        }
        crate::order::sort(&mut flags);
        flags
    }

    fn group_flags(&self, ctx: &CloseContext, flags: &mut Vec<Flag>) {
        let visits = u32::from(self.visits.max(1));
        let total = self.counts.total();
        let many_visits = self.table_row(ctx).is_some_and(|a| a.many_visits);
        let in_one = if many_visits { total.div_ceil(visits) } else { total };
        if in_one > u32::from(ctx.settings.flag_people_over) {
            flags.push(Flag::ManyPeople { total });
        }
        if self.children() > 0 && self.adults() > 0 && !self.audience.with_carers {
            flags.push(Flag::MixedAges);
        }
        if self.of_sex(Sex::F) > 0 && self.facilitators_f == 0 {
            flags.push(Flag::NoWomanFacilitator);
        }
        let grown = u32::from(self.facilitators_f) + u32::from(self.facilitators_m) + self.adults();
        if self.children() > 0 && grown < 2 {
            flags.push(Flag::OneAdultWithChildren);
        }
        if self.counts.basis == Basis::Estimate {
            flags.push(Flag::Estimated);
        }
    }

    fn time_flags(&self, ctx: &CloseContext, flags: &mut Vec<Flag>) {
        let many_visits = self.table_row(ctx).is_some_and(|a| a.many_visits);
        let (Some(start), Some(end)) = (self.start, self.end) else { return };
        if many_visits || end <= start {
            return;
        }
        let minutes = u32::from(end.minutes() - start.minutes());
        if minutes < SHORT {
            flags.push(Flag::Short { minutes });
        } else if minutes > LONG {
            flags.push(Flag::Long { minutes });
        }
    }

    fn answer_flags(&self, ctx: &CloseContext, flags: &mut Vec<Flag>) {
        let steps = self.steps(&ctx.lists.activities);
        if steps.contains(&Step::AskBefore)
            && (self.before.skipped.is_some() || self.before.given().is_empty())
        {
            flags.push(Flag::NotAskedBefore);
        }
        if steps.contains(&Step::AskAfter) && (self.after.skipped.is_some() || self.after.given().is_empty())
        {
            flags.push(Flag::NotAskedAfter);
        }
        if self.info_given == Some(false) {
            flags.push(Flag::InfoNotGiven);
        }
        if self.children() > 0 && self.guardian == Some(Guardian::No) {
            flags.push(Flag::NoGuardianAgreement);
        }
    }

    /// `audience_type`: what the educator said, else derived from who was counted (or is expected). Always a code of the list,
    /// or `Other`.
    #[must_use]
    pub fn audience_type(&self, ctx: &CloseContext) -> String {
        let known = |code: &str| ctx.lists.audiences.iter().any(|a| a.code == code);
        let said = self.audience.audience_type.as_deref().filter(|a| !a.is_empty());
        match said {
            Some(code) => code.to_owned(),
            None => {
                let derived = self.derived_audience();
                if known(derived) { derived } else { "Other" }.to_owned()
            }
        }
    }

    fn derived_audience(&self) -> &'static str {
        let counted: Vec<_> = self.counts.rows.iter().filter(|r| r.count > 0).map(|r| r.ages).collect();
        let ages = if counted.is_empty() { self.audience.bands.clone() } else { counted };
        if ages.is_empty() {
            return "Other";
        }
        if ages.iter().all(|a| a.is_child()) {
            let teens = ages.iter().all(|a| a.min >= 13);
            return if teens { "adolescents" } else { "children" };
        }
        if !ages.iter().all(|a| a.is_adult()) {
            return "mixed";
        }
        let (f, m) = (self.of_sex(Sex::F), self.of_sex(Sex::M) + self.of_sex(Sex::X));
        let women = if f + m > 0 { m == 0 } else { self.audience.sexes == SexMix::Female };
        let work = |code: &str| self.audience.livelihoods.iter().any(|l| l == code);
        match self.audience.population_group.as_deref() {
            Some("returnee") => "returnees",
            Some("idp" | "refugee") => "refugees_IDPs",
            _ if work("herding") => "herders",
            _ if work("farming") => "farmers",
            _ if work("scrap") => "scrap_dealers",
            _ if women => "women_group",
            _ => "Other",
        }
    }
}
