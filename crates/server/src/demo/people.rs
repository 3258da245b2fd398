//! Who came to the demo's sessions: kinds of groups with their ages, places and livelihoods.

use waymark_core::age::{AgeRange, Sex};
use waymark_core::count::CountRow;

use super::rng::Stream;

/// A kind of group.
pub(super) struct Group {
    pub(super) audience: &'static str,
    pub(super) location: &'static str,
    pub(super) livelihoods: &'static [&'static str],
    pub(super) ages: (u8, u8),
    pub(super) sexes: &'static [Sex],
    /// How often, among all.
    weight: u32,
}

const BOTH: &[Sex] = &[Sex::F, Sex::M];

/// Groups as the field meets them: mostly children in school, then herders, farmers, women, people who came back.
const GROUPS: &[Group] = &[
    Group {
        audience: "children",
        location: "education_facility",
        livelihoods: &["school"],
        ages: (6, 9),
        sexes: BOTH,
        weight: 22,
    },
    Group {
        audience: "children",
        location: "education_facility",
        livelihoods: &["school"],
        ages: (10, 12),
        sexes: BOTH,
        weight: 24,
    },
    Group {
        audience: "adolescents",
        location: "education_facility",
        livelihoods: &["school"],
        ages: (13, 17),
        sexes: BOTH,
        weight: 14,
    },
    Group {
        audience: "herders",
        location: "farm",
        livelihoods: &["herding"],
        ages: (13, 59),
        sexes: &[Sex::M],
        weight: 10,
    },
    Group {
        audience: "farmers",
        location: "farm",
        livelihoods: &["farming"],
        ages: (18, 99),
        sexes: BOTH,
        weight: 10,
    },
    Group {
        audience: "women_group",
        location: "household",
        livelihoods: &["water", "firewood"],
        ages: (18, 99),
        sexes: &[Sex::F],
        weight: 12,
    },
    Group {
        audience: "returnees",
        location: "community_centre",
        livelihoods: &["building"],
        ages: (18, 99),
        sexes: BOTH,
        weight: 5,
    },
    Group {
        audience: "children",
        location: "child_friendly_space",
        livelihoods: &[],
        ages: (6, 12),
        sexes: &[Sex::F],
        weight: 3,
    },
];

impl Group {
    /// One of them, as often as they occur.
    pub(super) fn any(stream: &mut Stream) -> &'static Self {
        let all: u32 = GROUPS.iter().map(|g| g.weight).sum();
        let mut left = stream.between(1, all);
        for g in GROUPS {
            if left <= g.weight {
                return g;
            }
            left -= g.weight;
        }
        &GROUPS[0]
    }

    /// Whether only children come.
    pub(super) fn is_children(&self) -> bool {
        self.ages.1 < 18
    }

    fn range(&self) -> AgeRange {
        AgeRange { min: self.ages.0, max: if self.ages.1 >= 99 { None } else { Some(self.ages.1) } }
    }

    /// Whether a band of the authority's set may be among them.
    pub(super) fn has(&self, band: AgeRange) -> bool {
        self.range().contains(band) || (band.overlaps(self.range()) && !self.is_children())
    }

    /// About `total` people, spread over the bands that fit.
    pub(super) fn counts(&self, bands: &[AgeRange], total: u32, stream: &mut Stream) -> Vec<CountRow> {
        let bands: Vec<AgeRange> = bands.iter().copied().filter(|b| self.has(*b) && b.min >= 6).collect();
        let mut rows: Vec<CountRow> = bands
            .iter()
            .flat_map(|ages| self.sexes.iter().map(|sex| CountRow { sex: *sex, ages: *ages, count: 0 }))
            .collect();
        let cells = u32::try_from(rows.len()).unwrap_or(1).max(1);
        for _ in 0..total {
            let at = usize::try_from(stream.between(0, cells - 1)).unwrap_or(0);
            if let Some(row) = rows.get_mut(at) {
                row.count += 1;
            }
        }
        rows.retain(|r| r.count > 0);
        rows
    }
}
