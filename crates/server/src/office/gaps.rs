//! Places with a known danger that no session has reached in twelve months; whole sub-districts without one come first.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};
use waymark_core::codes::CodeLists;
use waymark_core::place::Place as Listed;

use super::page::Page;
use crate::content::Loaded;
use crate::store::Place;

/// Days after which a place counts as not reached.
const DAYS: i64 = 365;
/// Places shown; the number of all stands above.
const SHOWN: usize = 60;

/// A sub-district with its places that nobody reached.
struct Area<'a> {
    place: Option<&'a Listed>,
    gaps: Vec<&'a Listed>,
    /// No place in it was reached.
    whole: bool,
}

pub(super) fn section(page: &Page, reached: &[Place]) -> Markup {
    let Some(content) = &page.content else { return html! {} };
    let areas = areas(page, content, reached);
    let all: usize = areas.iter().map(|a| a.gaps.len()).sum();
    let t = &page.t;
    html! {
        section.fig id="gaps" data-test="gaps" data-n=(all) {
            h2 { (t.office_gaps()) }
            @if all == 0 { p.second { (t.office_gaps_none()) } } @else {
                p.second { (t.office_gaps_why()) " " (t.office_gaps_count(i64::try_from(all).unwrap_or(0))) }
                ol.gaplist {
                    @for (area, gap) in areas.iter().flat_map(|a| a.gaps.iter().map(move |g| (a, g))).take(SHOWN) {
                        (row(page, content, area, gap))
                    }
                }
                @for area in areas.iter().filter(|a| a.whole) {
                    @if let Some(p) = area.place { p.second data-gap-area=(p.pcode) { (t.office_gap_area(p.name(page.lang()))) } }
                }
            }
        }
    }
}

fn row(page: &Page, content: &Loaded, area: &Area<'_>, gap: &Listed) -> Markup {
    let lang = page.lang();
    let threats: Vec<&str> =
        gap.threats.iter().map(|code| CodeLists::label(&content.lists.hazard_types, code, lang)).collect();
    html! {
        li data-gap=(gap.pcode) {
            span.gapmark aria-hidden="true" {}
            b { (gap.name(lang)) }
            @if let Some(p) = area.place { span.second { (p.name(lang)) } }
            span { (threats.join(separator(lang))) }
            @if let Some(n) = gap.population { span.second { (page.t.office_gap_people(i64::from(n))) } }
        }
    }
}

/// Between the words of a list.
pub(super) fn separator(lang: &str) -> &'static str {
    if waymark_text::direction(lang) == waymark_text::Dir::Rtl { "، " } else { ", " }
}

fn areas<'a>(page: &Page, content: &'a Loaded, reached: &[Place]) -> Vec<Area<'a>> {
    let since = page.today().plus_days(-DAYS).to_string();
    let lately: BTreeSet<&str> = reached
        .iter()
        .filter(|p| p.last_day >= since)
        .flat_map(|p| p.pcodes.iter().map(String::as_str))
        .collect();
    let by_code = content.places_by_code();
    let level = content.settings.required_level;
    let mut areas: BTreeMap<&str, Area<'a>> = BTreeMap::new();
    for p in content.places.places.iter().filter(|p| p.level == level) {
        if p.threats.is_empty() || lately.contains(p.pcode.as_str()) {
            continue;
        }
        let parent = p.parent.as_deref().unwrap_or_default();
        let whole = !lately.contains(parent);
        let place = by_code.get(parent).copied();
        areas.entry(parent).or_insert(Area { place, gaps: Vec::new(), whole }).gaps.push(p);
    }
    let mut areas: Vec<Area<'a>> = areas.into_values().collect();
    areas.sort_by_key(|a| !a.whole);
    for a in &mut areas {
        a.gaps.sort_by_key(|p| std::cmp::Reverse(p.population.unwrap_or(0)));
    }
    areas
}
