//! Figures and charts of the overview: sums, people by sex and age, right answers before and after.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::charts::{self, Band, Change};
use super::page::Page;
use crate::store::{AgeCell, Figures, LearningRow};

fn percent(part: i64, of: i64) -> i64 {
    if of == 0 { 0 } else { (part * 200 + of) / (of * 2) }
}

/// Direct, training and media stand side by side and are never added.
pub(super) fn kpis(page: &Page, f: &Figures, waiting: i64) -> Markup {
    let t = &page.t;
    let first = match f.first_time_of {
        0 => t.office_kpi_first_none(),
        of => t.office_kpi_first(percent(f.first_time, of)),
    };
    html! {
        section.kpis aria-label=(t.office_figures()) {
            (kpi(page, "sessions", "#received", f.sessions, &t.office_kpi_sessions(), None))
            (kpi(page, "people", "#ages", f.people, &t.office_kpi_people(), Some(&first)))
            (kpi(page, "indirect", "#received", f.indirect, &t.office_kpi_indirect(), Some(&t.office_kpi_indirect_why())))
            (kpi(page, "disability", "#received", f.disability, &t.office_kpi_disability(),
                Some(&t.office_kpi_disability_why(f.disability_unasked))))
            (kpi(page, "trained", "#received", f.trained, &t.office_kpi_trained(), Some(&t.office_kpi_trained_why())))
            (kpi(page, "waiting", "#tablets", waiting, &t.office_kpi_waiting(), Some(&t.office_kpi_waiting_why())))
        }
    }
}

fn kpi(page: &Page, id: &str, to: &str, n: i64, label: &str, second: Option<&str>) -> Markup {
    html! {
        a.kpi href=(to) data-test={ "kpi-" (id) } data-n=(n) {
            b { (page.n(n)) }
            span { (label) }
            @if let Some(s) = second { span.second { (s) } }
        }
    }
}

/// What is counted apart: sample lessons, records taken back, what could not be read.
pub(super) fn apart(page: &Page, f: &Figures, (entries, bodies): (i64, i64)) -> Markup {
    let t = &page.t;
    html! {
        ul.apart {
            @if f.sample > 0 { li data-test="sample-apart" data-n=(f.sample) { (t.office_sample_apart(f.sample, f.sessions)) } }
            @if f.voided > 0 { li data-test="voided" { (t.office_voided(f.voided)) } }
            @if entries + bodies > 0 { li data-test="aside" { (t.office_aside(bodies, entries)) } }
        }
    }
}

/// The name of an age band in the page's language.
pub(super) fn age(page: &Page, cell: &AgeCell) -> String {
    match cell.age_max {
        Some(max) => page.t.office_range(cell.age_min, max),
        None => page.t.office_age_over(cell.age_min),
    }
}

fn bands(page: &Page, cells: &[AgeCell]) -> Vec<Band> {
    let mut found: BTreeMap<(i64, i64), Band> = BTreeMap::new();
    for c in cells {
        let key = (c.age_min, c.age_max.unwrap_or(i64::MAX));
        let band = found.entry(key).or_insert_with(|| Band { name: age(page, c), f: 0, m: 0, x: 0 });
        match c.sex.as_str() {
            "f" => band.f += c.n,
            "m" => band.m += c.n,
            _ => band.x += c.n,
        }
    }
    found.into_values().collect()
}

pub(super) fn ages(page: &Page, cells: &[AgeCell], people: i64) -> Markup {
    let t = &page.t;
    let bands = bands(page, cells);
    let sum = |of: fn(&Band) -> i64| bands.iter().map(of).sum::<i64>();
    let (f, m, x) = (sum(|b| b.f), sum(|b| b.m), sum(|b| b.x));
    let row = |name: &str, f: i64, m: i64, x_here: i64| {
        html! {
            tr {
                th scope="row" { (name) }
                td { (page.n(f)) } td { (page.n(m)) }
                @if x > 0 { td { (page.n(x_here)) } }
                td { (page.n(f + m + x_here)) }
            }
        }
    };
    html! {
        figure.fig id="ages" data-test="ages" data-f=(f) data-m=(m) data-x=(x) {
            figcaption id="c-ages" { h2 { (t.office_ages()) } p.second { (t.office_ages_of(people)) } }
            (charts::pyramid(t, "c-ages", &bands))
            details { summary { (t.office_table()) } div.scroll tabindex="0" { table {
                thead { tr {
                    th scope="col" { (t.office_age()) } th scope="col" { (t.office_female()) } th scope="col" { (t.office_male()) }
                    @if x > 0 { th scope="col" { (t.office_other_sex()) } }
                    th scope="col" { (t.office_all()) }
                } }
                tbody {
                    @for b in &bands { (row(&b.name, b.f, b.m, b.x)) }
                    (row(&t.office_all_ages(), f, m, x))
                }
            } } }
        }
    }
}

fn module_of(question: &str) -> &str {
    question.split('/').next().unwrap_or(question)
}

/// One row a message (module), from its questions.
fn messages(page: &Page, rows: &[LearningRow]) -> Vec<Change> {
    let mut sums: BTreeMap<&str, [i64; 4]> = BTreeMap::new();
    for r in rows {
        let s = sums.entry(module_of(&r.question)).or_default();
        let add = [r.before_right, r.before_present, r.after_right, r.after_present];
        s.iter_mut().zip(add).for_each(|(s, n)| *s += n);
    }
    let name = |module: &str| match &page.content {
        Some(c) => c.module_title(module, page.lang()),
        None => module.to_owned(),
    };
    let change = |(module, s): (&&str, &[i64; 4])| Change {
        name: name(module),
        before: percent(s[0], s[1]),
        after: percent(s[2], s[3]),
    };
    let order = |module: &str| page.content.as_ref().and_then(|c| c.library.module(module)).map(|m| m.number);
    let mut rows: Vec<_> = sums.iter().collect();
    rows.sort_by_key(|(module, _)| (order(module), **module));
    rows.into_iter().map(change).collect()
}

fn question_text(page: &Page, question: &str) -> String {
    let key = question.replacen('/', "/question-", 1);
    let content = page.content.as_ref();
    let text = content.and_then(|c| c.library.catalogue(page.lang())?.get(&key, &waymark_text::Args::new()));
    text.unwrap_or_else(|| question.to_owned())
}

pub(super) fn learning(page: &Page, rows: &[LearningRow]) -> Markup {
    let t = &page.t;
    html! {
        figure.fig id="learning" data-test="learning" {
            figcaption id="c-learning" { h2 { (t.office_learning()) } p.second { (t.office_learning_key()) } }
            @if rows.is_empty() { p { (t.office_learning_none()) } } @else {
                (charts::change(t, "c-learning", &messages(page, rows)))
                details { summary { (t.office_table()) } div.scroll tabindex="0" { table {
                    thead { tr {
                        th scope="col" { (t.office_message()) } th scope="col" { (t.office_before()) }
                        th scope="col" { (t.office_after()) } th scope="col" { (t.office_answers()) }
                        th scope="col" { (t.office_groups()) }
                    } }
                    tbody { @for r in rows { (question(page, r)) } }
                } } }
            }
        }
    }
}

fn question(page: &Page, r: &LearningRow) -> Markup {
    let cell = |right: i64, present: i64| {
        format!("{} ({})", page.t.office_percent(percent(right, present)), page.n(right))
    };
    html! {
        tr data-question=(r.question) data-before-right=(r.before_right) data-before-present=(r.before_present)
            data-after-right=(r.after_right) data-after-present=(r.after_present) {
            th scope="row" { (question_text(page, &r.question)) }
            td { (cell(r.before_right, r.before_present)) }
            td { (cell(r.after_right, r.after_present)) }
            td { (page.n(r.after_present)) }
            td { (page.n(r.sessions)) }
        }
    }
}
