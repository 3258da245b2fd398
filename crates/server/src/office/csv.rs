//! The export: one row a session, option codes, counts in columns by sex and age band. Its totals are those of the records.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::store::{AgeCell, SessionRow};

/// A band of ages as columns know it.
type Band = (i64, Option<i64>);

const BEFORE: &[&str] = &[
    "id",
    "revision",
    "session_ref",
    "device",
    "org_code",
    "team_code",
    "re_category",
    "re_activity",
    "re_method",
    "session_date",
    "start_time",
    "end_time",
    "sessions_count",
    "held_before",
    "adm1_pcode",
    "adm2_pcode",
    "adm3_pcode",
    "adm4_pcode",
    "place_name",
    "audience_type",
    "population_group",
    "language",
    "sample",
    "band_set_id",
    "counts_basis",
];
const AFTER: &[&str] = &[
    "total_audience",
    "first_time_total",
    "disability_total",
    "indirect_total",
    "indirect_basis",
    "facilitators_f",
    "facilitators_m",
];

/// The file.
pub(super) fn write(rows: &[SessionRow], counts: &[(i64, AgeCell)]) -> String {
    let mut by_entry: BTreeMap<i64, BTreeMap<(Band, String), i64>> = BTreeMap::new();
    let mut bands: BTreeSet<(i64, i64, Option<i64>)> = BTreeSet::new();
    let mut sexes: BTreeSet<&str> = BTreeSet::from(["f", "m"]);
    for (entry, c) in counts {
        bands.insert((c.age_min, c.age_max.unwrap_or(i64::MAX), c.age_max));
        sexes.insert(&c.sex);
        *by_entry.entry(*entry).or_default().entry(((c.age_min, c.age_max), c.sex.clone())).or_default() +=
            c.n;
    }
    let columns: Vec<(Band, &str)> =
        bands.iter().flat_map(|(min, _, max)| sexes.iter().map(|s| ((*min, *max), *s))).collect();
    let mut out = String::new();
    let names = columns.iter().map(|(band, sex)| column(*band, sex));
    line(
        &mut out,
        BEFORE.iter().map(ToString::to_string).chain(names).chain(AFTER.iter().map(ToString::to_string)),
    );
    for r in rows {
        let of = by_entry.get(&r.entry);
        let cell = |(band, sex): &(Band, &str)| {
            let n = of.and_then(|c| c.get(&(*band, (*sex).to_owned()))).copied();
            n.or(r.people.map(|_| 0)).map(|n| n.to_string()).unwrap_or_default()
        };
        line(&mut out, before(r).into_iter().chain(columns.iter().map(cell)).chain(after(r)));
    }
    out
}

/// `m_10_12`, `f_60_plus`.
fn column((min, max): Band, sex: &str) -> String {
    max.map_or_else(|| format!("{sex}_{min}_plus"), |max| format!("{sex}_{min}_{max}"))
}

fn number(n: Option<i64>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

fn text(t: Option<&String>) -> String {
    t.cloned().unwrap_or_default()
}

fn before(r: &SessionRow) -> Vec<String> {
    let device: String = r.device.iter().fold(String::new(), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    });
    let yes = |n: i64| if n == 1 { "yes" } else { "no" }.to_owned();
    vec![
        r.record.clone(),
        r.revision.to_string(),
        r.session_ref.clone(),
        device,
        r.org.clone(),
        r.team.clone(),
        r.category.clone(),
        r.activity.clone(),
        text(r.method.as_ref()),
        r.day.clone(),
        text(r.start_time.as_ref()),
        text(r.end_time.as_ref()),
        r.visits.to_string(),
        yes(r.held_before),
        text(r.adm1.as_ref()),
        text(r.adm2.as_ref()),
        text(r.adm3.as_ref()),
        text(r.adm4.as_ref()),
        r.place.clone(),
        r.audience.clone(),
        r.population.clone(),
        r.language.clone(),
        yes(r.sample),
        text(r.band_set.as_ref()),
        text(r.basis.as_ref()),
    ]
}

fn after(r: &SessionRow) -> Vec<String> {
    vec![
        number(r.people),
        number(r.first_time),
        number(r.disability),
        number(r.indirect),
        text(r.indirect_basis.as_ref()),
        r.facilitators_f.to_string(),
        r.facilitators_m.to_string(),
    ]
}

/// One line as RFC 4180 has it. A text that a spreadsheet would run as a formula gets an apostrophe.
fn line(out: &mut String, fields: impl Iterator<Item = String>) {
    for (i, field) in fields.enumerate() {
        if i > 0 {
            out.push(',');
        }
        let safe =
            if field.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{field}") } else { field };
        if safe.contains(['"', ',', '\n', '\r']) {
            let _ = write!(out, "\"{}\"", safe.replace('"', "\"\""));
        } else {
            out.push_str(&safe);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_breaks_a_row_or_runs_in_a_spreadsheet() {
        let mut out = String::new();
        line(&mut out, ["a\"b", "c,d", "=1+1", "وادي"].into_iter().map(str::to_owned));
        assert_eq!(out, "\"a\"\"b\",\"c,d\",'=1+1,وادي\r\n");
    }
}
