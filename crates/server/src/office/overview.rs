//! The overview: what came in, who was taught, what they learned, where nobody was. Every figure is within the caller's scope (P4).

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::asked::{Asked, Lessons, PAGE};
use super::auth::Caller;
use super::page::Page;
use super::{figures, gaps, received, tablets};
use crate::error::ServerError;
use crate::store::{DeviceRow, Scope, Store};

/// Asks the store and draws the page.
pub(super) async fn show(
    page: &Page,
    caller: &Caller,
    store: &dyn Store,
    asked: &Asked,
) -> Result<Response, ServerError> {
    store.settle().await?;
    let (scope, filter) = (&caller.scope, asked.filter(page.demo()));
    let sums = store.figures(scope, &filter).await?;
    let ages = store.ages(scope, &filter).await?;
    let learning = store.learning(scope, &filter).await?;
    let offset = (asked.page() - 1).saturating_mul(PAGE);
    let sessions = store.sessions(scope, &filter, Some((PAGE + 1, offset))).await?;
    let reached = store.reached(scope).await?;
    let waiting = store.waiting_records(scope).await?;
    let (aside, devices) = matters_of_the_authority(store, scope).await?;
    let main = html! {
        div.titlerow {
            h1 { (page.t.office_overview()) }
            a.btn.small href={ "/office/sessions.csv" (asked.query(1)) } data-test="export" { (page.t.office_export()) }
        }
        (notice(page, asked))
        (filters(page, asked))
        (figures::kpis(page, &sums, waiting))
        (figures::apart(page, &sums, aside))
        div.figs {
            (figures::ages(page, &ages, sums.people))
            (figures::learning(page, &learning))
            (gaps::section(page, &reached))
            div.column {
                (tablets::courier(page, caller))
                @if let Some(devices) = &devices { (tablets::section(page, caller, devices)) }
            }
        }
        (received::section(page, asked, &sessions))
    };
    Ok(page.show(StatusCode::OK, &page.t.office_overview(), &main))
}

/// What belongs to no organisation is the authority's alone.
async fn matters_of_the_authority(
    store: &dyn Store,
    scope: &Scope,
) -> Result<((i64, i64), Option<Vec<DeviceRow>>), ServerError> {
    match scope {
        Scope::Authority => Ok((store.set_aside().await?, Some(store.devices().await?))),
        Scope::Organisation(_) => Ok(((0, 0), None)),
    }
}

/// What the form before this page did.
fn notice(page: &Page, asked: &Asked) -> Markup {
    let n = |text: &str| text.parse::<i64>().unwrap_or(0).clamp(0, 1_000_000_000);
    let t = &page.t;
    let (kind, said) = match asked.notice.as_str() {
        "courier" => ("ok", t.office_courier_done(n(&asked.new), n(&asked.tablets))),
        "courier-bad" => ("error", t.office_courier_bad()),
        "courier-full" => ("error", t.office_courier_full()),
        "courier-none" => ("flag", t.office_courier_none()),
        "adopted" => ("ok", t.office_adopted_now()),
        _ => return html! {},
    };
    html! {
        div class={ "notice " (kind) } role="status" data-test="notice" {
            p { (said) }
            @if n(&asked.bad) > 0 { p { (t.office_courier_part(n(&asked.bad))) } }
        }
    }
}

fn filters(page: &Page, asked: &Asked) -> Markup {
    let t = &page.t;
    html! {
        form.filters method="get" action="/office/" data-test="filters" {
            (months(page, "from", &t.office_from(), asked.month_from()))
            (months(page, "to", &t.office_to(), asked.month_to()))
            @if let Some(c) = &page.content {
                (select("place", &t.office_place(), &t.office_whole_country(), asked.place(), &areas(page, c)))
                (select("org", &t.office_org(), &t.office_all_orgs(), asked.org(),
                    &c.lists.organisations.iter().map(|o| (o.code.clone(), o.label(page.lang()).to_owned())).collect::<Vec<_>>()))
            }
            (lessons(page, asked))
            button.btn type="submit" data-test="show" { (t.office_show()) }
        }
    }
}

fn select(name: &str, label: &str, all: &str, chosen: &str, options: &[(String, String)]) -> Markup {
    html! {
        p.fld {
            label for=(name) { (label) }
            select.field id=(name) name=(name) {
                option value="" { (all) }
                @for (value, text) in options {
                    option value=(value) selected[value == chosen] { (text) }
                }
            }
        }
    }
}

/// The last 24 months, newest first; names from our own files.
fn months(page: &Page, name: &str, label: &str, chosen: &str) -> Markup {
    let today = page.today();
    let at = today.year() * 12 + i32::from(today.month()) - 1;
    let month = |back: i32| {
        let (year, month) = ((at - back).div_euclid(12), (at - back).rem_euclid(12) + 1);
        let named = page.t.month(u8::try_from(month).unwrap_or(1));
        let year_text = page.t.digits().localize(&year.to_string());
        (format!("{year:04}-{month:02}"), page.t.office_month(&named, &year_text))
    };
    select(name, label, &page.t.office_any_time(), chosen, &(0..24).map(month).collect::<Vec<_>>())
}

/// Provinces, districts, sub-districts, each under what it lies in.
fn areas(page: &Page, content: &crate::content::Loaded) -> Vec<(String, String)> {
    let mut found: Vec<_> =
        content.places.places.iter().filter(|p| p.level < content.settings.required_level).collect();
    found.sort_by(|a, b| a.pcode.cmp(&b.pcode));
    let indent = |level: u8| "\u{2003}".repeat(usize::from(level.saturating_sub(1)));
    found.iter().map(|p| (p.pcode.clone(), format!("{}{}", indent(p.level), p.name(page.lang())))).collect()
}

fn lessons(page: &Page, asked: &Asked) -> Markup {
    let chosen = asked.lessons(page.demo());
    let text = |l| match l {
        Lessons::All => page.t.office_lessons_all(),
        Lessons::Approved => page.t.office_lessons_approved(),
        Lessons::Sample => page.t.office_lessons_sample(),
    };
    html! {
        p.fld {
            label for="lessons" { (page.t.office_lessons()) }
            select.field id="lessons" name="lessons" {
                @for (l, name) in Lessons::EACH { option value=(name) selected[l == chosen] { (text(l)) } }
            }
        }
    }
}
