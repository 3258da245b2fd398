//! Classes of a drawing, its line art, and how its text is kept short: only the rules and colours that the drawing uses.

use std::collections::BTreeSet;

/// o, p: outlines; m, b: thin lines; sk hr sh t w cv: skin, hair, shoe, top, lower cloth, cover; the rest is land.
pub(crate) const STYLE: &str = concat!(
    ".o,.p{stroke:var(--ink,#221f1c);stroke-width:3;stroke-linejoin:round;stroke-linecap:round}",
    ".p{stroke-width:2.2}",
    ".m,.b{fill:none;stroke:var(--ink,#221f1c);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}",
    ".b{stroke-width:1.8}",
    ".sk{fill:var(--sk)}.hr{fill:var(--hr)}.sh{fill:var(--shoe)}.t{fill:var(--t)}.w{fill:var(--w)}.cv{fill:var(--cv)}",
    ".sd{fill:#221f1c;opacity:.2}",
    ".sky{fill:var(--sky)}.hill{fill:var(--hill)}.hill2{fill:var(--hill2)}.gnd{fill:var(--ground)}",
    ".pth{fill:var(--path);stroke:var(--edge,transparent);stroke-width:2}",
    ".unk{fill:url(#unk);opacity:.8}",
    "symbol{overflow:visible}",
);

/// `file.svg#line` shows the same drawing as line art, for photocopiers and for colouring in.
const LINE: [(&str, &str); 32] = [
    ("sky", "#fff"),
    ("hill", "#fff"),
    ("hill2", "#fff"),
    ("ground", "#fff"),
    ("path", "#fff"),
    ("dark", "#8a8a8a"),
    ("edge", "#555"),
    ("band", "#888"),
    ("grass", "#fff"),
    ("grass2", "#bbb"),
    ("leaf", "#eee"),
    ("leaf2", "#bbb"),
    ("trunk", "#fff"),
    ("wall", "#fff"),
    ("wall2", "#ddd"),
    ("roof", "#ccc"),
    ("door", "#888"),
    ("rubble", "#ddd"),
    ("water", "#fff"),
    ("skin", "#fff"),
    ("top", "#fff"),
    ("low", "#ccc"),
    ("cover", "#fff"),
    ("vest", "#999"),
    ("acc", "#aaa"),
    ("beast", "#fff"),
    ("vehicle", "#fff"),
    ("crop", "#fff"),
    ("mud", "#e8e4dd"),
    ("burnt", "#c4bfb8"),
    ("sign-fill", "#444"),
    ("sign-mark", "#fff"),
];

/// Clips what lies in the ground to what is above it.
pub(crate) const CLIP: &str = "<clipPath id=\"gr\"><path d=\"M-99 -99H99V2H-99z\"/></clipPath>";
/// Unknown ground is hatched.
pub(crate) const HATCH: &str = concat!(
    "<pattern id=\"unk\" width=\"13\" height=\"13\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">",
    "<path d=\"M0 0V13\" style=\"stroke:var(--dark);stroke-width:4\"/></pattern>",
);

/// What stands between `start` and `end`, at each place where `start` stands.
pub(crate) fn between<'a>(text: &'a str, start: &str, end: char) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split_once(end)).map(|(inner, _)| inner).collect()
}

/// The class rules that the text uses.
pub(crate) fn rules(text: &str) -> String {
    let used: BTreeSet<&str> =
        between(text, "class=\"", '"').into_iter().flat_map(|names| names.split(' ')).collect();
    STYLE
        .split_inclusive('}')
        .filter_map(|rule| rule.split_once('{'))
        .map(|(selectors, body)| {
            let kept: Vec<&str> = selectors
                .split(',')
                .filter(|s| s.strip_prefix('.').is_none_or(|class| used.contains(class)))
                .collect();
            if kept.is_empty() { String::new() } else { format!("{}{{{body}", kept.join(",")) }
        })
        .collect()
}

/// The line art of the colours that the text uses.
pub(crate) fn line_art(text: &str) -> String {
    let kept: Vec<String> = LINE
        .iter()
        .filter(|(name, _)| text.contains(&format!("var(--{name}")))
        .map(|(name, colour)| format!("--{name}:{colour}!important"))
        .collect();
    format!("svg:target{{{}}}", kept.join(";"))
}

/// Names of custom properties that the text reads.
pub(crate) fn variables(text: &str) -> BTreeSet<&str> {
    text.split("var(--")
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
            end.map_or(rest, |at| &rest[..at])
        })
        .collect()
}

/// Shorter text, same drawing: no line ends, and no space in path data that a reader does not need.
pub(crate) fn squeeze(text: &str) -> String {
    let joined = crate::parts::join_lines(text);
    let mut out = String::new();
    let mut rest = joined.as_str();
    while let Some((before, after)) = rest.split_once(" d=\"") {
        let (d, next) = after.split_once('"').unwrap_or((after, ""));
        out += before;
        out += " d=\"";
        out += &path_data(d);
        out.push('"');
        rest = next;
    }
    out + rest
}

fn path_data(d: &str) -> String {
    let mut out = String::new();
    let mut letter = false;
    for c in d.replace(" -", "-").chars() {
        if !(c == ' ' && letter) {
            out.push(c);
        }
        letter = c.is_ascii_alphabetic();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_data_loses_only_what_no_reader_needs() {
        let text = "<g>\n  <path id=\"a b\" d=\"M 1 -2 L-3 4\"/>\n</g>";
        assert_eq!(squeeze(text), "<g><path id=\"a b\" d=\"M1-2 L-3 4\"/></g>");
    }

    #[test]
    fn only_used_rules_are_kept() {
        assert_eq!(
            rules("<path class=\"p sk\"/>"),
            ".p{stroke:var(--ink,#221f1c);stroke-width:3;stroke-linejoin:round;stroke-linecap:round}.p{stroke-width:2.2}.sk{fill:var(--sk)}symbol{overflow:visible}"
        );
        assert_eq!(line_art("var(--dark)"), "svg:target{--dark:#8a8a8a!important}");
        assert_eq!(variables("var(--a-b,#fff)var(--c)").into_iter().collect::<Vec<_>>(), ["a-b", "c"]);
    }
}
