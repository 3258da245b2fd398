//! Drawn parts (`parts/*.svg`): sheets of `<symbol id="...">`. An id that begins with `_` is a piece of other parts: they take it in
//! with `<piece of="_id"/>`, and no scene can use it.

use std::collections::BTreeMap;

/// Parts by id, as the inside of a `<symbol>`.
pub(crate) type Parts = BTreeMap<String, String>;

/// A chain of pieces longer than this runs in a circle.
const DEPTH: usize = 8;
/// Stands for the country's shape until the setting is known.
const SHAPE: &str = "sign-face-SHAPE";

/// Takes white space round line ends out: it is there for the author only.
pub(crate) fn join_lines(text: &str) -> String {
    text.lines().map(str::trim).collect()
}

/// The parts of one sheet. Whatever stands outside a symbol, comments apart, is an error: it would never be drawn.
pub(crate) fn parse(sheet: &str) -> Result<Parts, String> {
    let text = without_comments(sheet)?;
    let inside = text
        .split_once('>')
        .filter(|(head, _)| head.trim_start().starts_with("<svg"))
        .and_then(|(_, rest)| rest.trim_end().strip_suffix("</svg>"))
        .ok_or("is no <svg>...</svg>")?;
    let mut parts = Parts::new();
    let mut rest = inside.trim_start();
    while !rest.is_empty() {
        let (id, after) = rest
            .strip_prefix("<symbol id=\"")
            .and_then(|r| r.split_once("\">"))
            .filter(|(id, _)| {
                !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b))
            })
            .ok_or_else(|| format!("expected <symbol id=\"...\"> at: {}", first(rest)))?;
        let (inner, next) = after
            .split_once("</symbol>")
            .filter(|(inner, _)| !inner.contains("<symbol"))
            .ok_or_else(|| format!("{id} does not end"))?;
        if parts.insert(id.to_owned(), join_lines(inner)).is_some() {
            return Err(format!("{id} stands there twice"));
        }
        rest = next.trim_start();
    }
    Ok(parts)
}

fn first(text: &str) -> String {
    text.chars().take(40).collect()
}

fn without_comments(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<!--") {
        out += before;
        rest = after.split_once("-->").ok_or("a comment does not end")?.1;
    }
    Ok(out + rest)
}

/// All parts of a setting: the common ones, its own, pieces put in, the country's shape named.
pub(crate) fn whole(common: &Parts, own: &Parts, shape: &str) -> Result<Parts, String> {
    let mut all = common.clone();
    for (id, inner) in own {
        if all.insert(id.clone(), inner.clone()).is_some() {
            return Err(format!("{id} is drawn for all settings already"));
        }
    }
    let face = format!("sign-face-{shape}");
    all.iter()
        .map(|(id, inner)| {
            let text = put_in(inner, &all, DEPTH).map_err(|e| format!("{id}: {e}"))?;
            Ok((id.clone(), text.replace(SHAPE, &face)))
        })
        .collect()
}

fn put_in(inner: &str, all: &Parts, depth: usize) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = inner;
    while let Some((before, after)) = rest.split_once("<piece of=\"") {
        let (id, next) = after.split_once("\"/>").ok_or("<piece of=\"...\"/> does not end")?;
        let piece = all.get(id).ok_or_else(|| format!("no piece {id}"))?;
        let depth = depth.checked_sub(1).ok_or_else(|| format!("{id} is a piece of itself"))?;
        out += before;
        out += &put_in(piece, all, depth)?;
        rest = next;
    }
    if rest.contains("<piece") {
        Err("a piece is written <piece of=\"_id\"/>".into())
    } else {
        Ok(out + rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_gives_parts_and_pieces_are_put_in() {
        let sheet = "<svg>\n<!-- why -->\n<symbol id=\"_a\">\n  <path/>\n</symbol>\n<symbol id=\"b\"><g>\n <piece of=\"_a\"/></g></symbol></svg>\n";
        let parts = whole(&parse(sheet).unwrap(), &Parts::new(), "square").unwrap();
        assert_eq!(parts["b"], "<g><path/></g>");
    }

    #[test]
    fn what_would_not_be_drawn_is_an_error() {
        assert!(parse("<svg><path/></svg>").is_err());
        assert!(parse("<svg><symbol id=\"a\"><path/></svg>").is_err());
        assert!(parse("<svg><symbol id=\"a\"/></svg>").is_err());
        assert!(parse("<svg><symbol id=\"a\"><symbol id=\"b\"></symbol></svg>").is_err());
        assert!(parse("<svg><symbol id=\"a\"></symbol><symbol id=\"a\"></symbol></svg>").is_err());
        let circle = parse("<svg><symbol id=\"a\"><piece of=\"a\"/></symbol></svg>").unwrap();
        assert!(whole(&circle, &Parts::new(), "square").unwrap_err().contains("itself"));
        let twice = parse("<svg><symbol id=\"a\"></symbol></svg>").unwrap();
        assert!(whole(&twice, &twice, "square").is_err());
    }
}
