//! SVG charts that read in black and white: solid and hatched bars, ring and dot; the same figures stand in a table under each.

use maud::{Markup, html};
use waymark_text::{Dir, Text};

/// One age band with its people by sex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Band {
    pub(super) name: String,
    pub(super) f: i64,
    pub(super) m: i64,
    pub(super) x: i64,
}

/// Width that the longest bar takes.
const BAR: i64 = 118;

/// Women and girls to the left, men and boys to the right of their ages.
pub(super) fn pyramid(t: &Text, caption: &str, bands: &[Band]) -> Markup {
    let most = bands.iter().map(|b| b.f.max(b.m)).max().unwrap_or(0).max(1);
    let height = 32 + 38 * i64::try_from(bands.len()).unwrap_or(0);
    html! {
        svg.chart viewBox={ "0 0 400 " (height) } role="img" aria-labelledby=(caption) {
            defs {
                pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect.hatch-paper width="6" height="6" {}
                    rect.hatch-ink width="2" height="6" {}
                }
            }
            text.strong x="162" y="18" text-anchor="end" { (t.office_female()) }
            text.strong x="238" y="18" text-anchor="start" { (t.office_male()) }
            @for (y, b) in (32_i64..).step_by(38).zip(bands) {
                @let (f, m) = (b.f * BAR / most, b.m * BAR / most);
                text x="200" y=(y + 20) text-anchor="middle" { (b.name) }
                rect.bar-f x=(162 - f) y=(y) width=(f) height="28" {}
                text x=(157 - f) y=(y + 20) text-anchor="end" { (t.number(b.f)) }
                rect.bar-m x="238" y=(y) width=(m) height="28" {}
                text x=(243 + m) y=(y + 20) text-anchor="start" { (t.number(b.m)) }
            }
        }
    }
}

/// Right answers of one message, per cent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) name: String,
    pub(super) before: i64,
    pub(super) after: i64,
}

/// Ring before, dot after; from the right in languages that run so.
pub(super) fn change(t: &Text, caption: &str, rows: &[Change]) -> Markup {
    let rtl = t.dir() == Dir::Rtl;
    let x = |percent: i64| if rtl { 386 - percent * 372 / 100 } else { 14 + percent * 372 / 100 };
    let (start, end) = if rtl { ("end", "start") } else { ("start", "end") };
    let bottom = 22 + 48 * i64::try_from(rows.len()).unwrap_or(0);
    html! {
        svg.chart viewBox={ "0 0 400 " (bottom + 30) } role="img" aria-labelledby=(caption) {
            @for (percent, anchor) in [(0, start), (50, "middle"), (100, end)] {
                path.grid d={ "M" (x(percent)) " 4V" (bottom - 4) } {}
                text x=(x(percent)) y=(bottom + 20) text-anchor=(anchor) { (t.office_percent(percent)) }
            }
            @for (y, r) in (28_i64..).step_by(48).zip(rows) {
                @let (before, after) = (x(r.before), x(r.after));
                @let outward = if (r.after >= r.before) == rtl { -1 } else { 1 };
                text.strong.halo x=(x(0)) y=(y) text-anchor=(start) { (r.name) }
                path.span d={ "M" (before) " " (y + 16) "H" (after) } {}
                circle.ring cx=(before) cy=(y + 16) r="8" {}
                circle.full cx=(after) cy=(y + 16) r="8" {}
                text.halo x=(before - outward * 13) y=(y + 22) text-anchor=(if outward > 0 { "end" } else { "start" }) { (t.number(r.before)) }
                text.strong.halo x=(after + outward * 13) y=(y + 22) text-anchor=(if outward > 0 { "start" } else { "end" }) { (t.number(r.after)) }
            }
        }
    }
}
