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

/// Letters that fit beside each other in one line of the chart.
const LINE: usize = 30;

/// A name in one line or two, broken at the space nearest to its middle.
fn lines(name: &str) -> Vec<&str> {
    let letters = name.chars().count();
    let middle = name.len() / 2;
    let space =
        name.char_indices().filter(|(_, c)| *c == ' ').map(|(i, _)| i).min_by_key(|i| i.abs_diff(middle));
    match space {
        Some(at) if letters > LINE => vec![&name[..at], &name[at + 1..]],
        _ => vec![name],
    }
}

/// Ring before, dot after; from the right in languages that run so.
pub(super) fn change(t: &Text, caption: &str, rows: &[Change]) -> Markup {
    let scale = Scale::of(t);
    let mut y = 22;
    let drawn: Vec<Markup> = rows.iter().map(|r| change_row(t, scale, r, &mut y)).collect();
    let (start, end) = scale.anchors();
    html! {
        svg.chart viewBox={ "0 0 400 " (y + 12) } role="img" aria-labelledby=(caption) {
            @for (percent, anchor) in [(0, start), (50, "middle"), (100, end)] {
                path.grid d={ "M" (scale.x(percent)) " 4V" (y - 22) } {}
                text x=(scale.x(percent)) y=(y + 4) text-anchor=(anchor) { (t.office_percent(percent)) }
            }
            @for row in &drawn { (row) }
        }
    }
}

/// Where a per cent lies: from the left, or from the right.
#[derive(Clone, Copy)]
struct Scale {
    rtl: bool,
}

impl Scale {
    fn of(t: &Text) -> Self {
        Self { rtl: t.dir() == Dir::Rtl }
    }

    fn x(self, percent: i64) -> i64 {
        if self.rtl { 386 - percent * 372 / 100 } else { 14 + percent * 372 / 100 }
    }

    fn anchors(self) -> (&'static str, &'static str) {
        if self.rtl { ("end", "start") } else { ("start", "end") }
    }
}

/// One message below the ones before; `y` moves on.
fn change_row(t: &Text, scale: Scale, r: &Change, y: &mut i64) -> Markup {
    let (before, after) = (scale.x(r.before), scale.x(r.after));
    let out = if after >= before { 1 } else { -1 };
    let side = |outward: i64| if outward > 0 { "start" } else { "end" };
    let names = lines(&r.name);
    let top = *y;
    let line = top + 20 * i64::try_from(names.len()).unwrap_or(1) + 2;
    *y = line + 36;
    html! {
        @for (at, name) in (top..).step_by(20).zip(&names) {
            text.strong.halo x=(scale.x(0)) y=(at) text-anchor=(scale.anchors().0) { (name) }
        }
        path.span d={ "M" (before) " " (line) "H" (after) } {}
        circle.ring cx=(before) cy=(line) r="8" {}
        circle.full cx=(after) cy=(line) r="8" {}
        text.halo x=(before - out * 13) y=(line + 6) text-anchor=(side(-out)) { (t.number(r.before)) }
        text.strong.halo x=(after + out * 13) y=(line + 6) text-anchor=(side(out)) { (t.number(r.after)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_break_at_a_space() {
        assert_eq!(lines("Stop, do not touch, tell"), ["Stop, do not touch, tell"]);
        assert_eq!(lines("If you find yourself in a dangerous area").len(), 2);
        assert_eq!(lines("إذا وجدتم أنفسكم في منطقة خطرة جدًا جدًا").len(), 2);
        assert_eq!(lines(&"x".repeat(60)).len(), 1);
    }
}
