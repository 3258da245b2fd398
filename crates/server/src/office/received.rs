//! The sessions that came in, newest first.

use maud::{Markup, html};
use waymark_core::codes::CodeLists;

use super::asked::{Asked, PAGE};
use super::page::Page;
use crate::store::SessionRow;

/// `rows` has one more than a page where there are older ones.
pub(super) fn section(page: &Page, asked: &Asked, rows: &[SessionRow]) -> Markup {
    let t = &page.t;
    let size = usize::try_from(PAGE).unwrap_or(50);
    html! {
        section.fig id="received" data-test="received" {
            h2 { (t.office_received()) }
            @if rows.is_empty() { p { (t.office_received_none()) } } @else {
                table.stack {
                    thead { tr {
                        th scope="col" { (t.office_day()) } th scope="col" { (t.office_place()) }
                        th scope="col" { (t.office_team()) } th scope="col" { (t.office_activity()) }
                        th scope="col" { (t.office_people()) } th scope="col" { (t.office_first_time()) }
                        th scope="col" { (t.office_marks()) }
                    } }
                    tbody { @for r in rows.iter().take(size) { (row(page, r)) } }
                }
                (pages(page, asked, rows.len() > size))
            }
        }
    }
}

fn row(page: &Page, r: &SessionRow) -> Markup {
    let t = &page.t;
    let day = r.day.parse().map_or_else(|_| r.day.clone(), |d| t.date_year(d));
    let content = page.content.as_ref();
    let team = content.map_or(r.team.as_str(), |c| CodeLists::label(&c.lists.teams, &r.team, page.lang()));
    let activity = content
        .and_then(|c| c.lists.activities.get(&r.activity))
        .map(|a| a.code.label(page.lang()).to_owned());
    html! {
        tr data-test="session" data-record=(r.record) {
            td data-label=(t.office_day()) { (day) }
            th scope="row" { (place(page, r)) br; bdi.ltr.second { (r.session_ref) } }
            td data-label=(t.office_team()) { (team) }
            td data-label=(t.office_activity()) { (activity.unwrap_or_else(|| r.activity.clone())) }
            td data-label=(t.office_people()) { (people(page, r)) }
            td data-label=(t.office_first_time()) { @if let Some(n) = r.first_time { (page.n(n)) } }
            td { span.pills {
                @if r.sample == 1 { span.pill { (t.office_mark_sample()) } }
                @if r.revision > 1 { span.pill { (t.office_mark_corrected(r.revision)) } }
                @if r.twin == 1 { span.pill { (t.office_mark_twin()) } }
                @if r.held_before == 1 { span.pill { (t.office_mark_held()) } }
            } }
        }
    }
}

/// The place in the page's language where the list still has it; else as the educator saw it.
fn place(page: &Page, r: &SessionRow) -> String {
    let code = [&r.adm4, &r.adm3, &r.adm2, &r.adm1].into_iter().find_map(Option::as_deref);
    let listed = page.content.as_ref().zip(code).and_then(|(c, code)| c.places.get(code));
    listed.map_or_else(|| r.place.clone(), |p| p.name(page.lang()).to_owned())
}

fn people(page: &Page, r: &SessionRow) -> Markup {
    let t = &page.t;
    let (f, m, x) = (r.people_f, r.people_m, r.people_x);
    html! {
        @if let Some(n) = r.indirect { (page.n(n)) " " span.second { (t.office_kpi_indirect()) } }
        @if let Some(n) = r.people {
            b { (page.n(n)) } " "
            span.second {
                (t.office_female()) " " (page.n(f)) (super::gaps::separator(page.lang())) (t.office_male()) " " (page.n(m))
                @if x > 0 { (super::gaps::separator(page.lang())) (t.office_other_sex()) " " (page.n(x)) }
            }
        }
    }
}

fn pages(page: &Page, asked: &Asked, older: bool) -> Markup {
    let at = asked.page();
    if at == 1 && !older {
        return html! {};
    }
    html! {
        p.pages {
            @if at > 1 { a.btn.small rel="prev" href={ "/office/" (asked.query(at - 1)) "#received" } { (page.t.office_newer()) } }
            span { (page.t.office_page(i64::from(at))) }
            @if older { a.btn.small rel="next" href={ "/office/" (asked.query(at + 1)) "#received" } { (page.t.office_older()) } }
        }
    }
}
