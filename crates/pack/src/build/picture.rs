//! What a drawing must not carry: scripts, links, outside files, more bytes than a picture may have (content/pictures/README.md).

/// Largest drawing, bytes.
const LIMIT: usize = 40 << 10;

/// Pieces of text that no drawing of ours has.
const NEVER: &[&str] = &[
    "<script",
    "<image",
    "<foreignobject",
    "<iframe",
    "<a ",
    "<!doctype",
    "<!entity",
    "javascript:",
    "@import",
    "http",
    "data:",
];

/// Why a drawing is refused, if it is.
pub(super) fn fault(svg: &[u8]) -> Option<String> {
    if svg.len() > LIMIT {
        return Some(format!("{} bytes, {LIMIT} are allowed", svg.len()));
    }
    let Ok(text) = std::str::from_utf8(svg) else { return Some("it is not UTF-8".into()) };
    let text = text.to_lowercase().replace("http://www.w3.org/2000/svg", "");
    if !text.contains("<svg") {
        return Some("it is no SVG".into());
    }
    if let Some(piece) = NEVER.iter().find(|p| text.contains(*p)) {
        return Some(format!("it contains {piece:?}"));
    }
    handler(&text).map(|name| format!("it has the attribute {name:?}"))
}

/// An attribute that would run a script (`onload=`).
fn handler(text: &str) -> Option<String> {
    text.split([' ', '\n', '\t', '\r', '"', '\'']).find_map(|word| {
        let (name, _) = word.split_once('=')?;
        let letters = name.strip_prefix("on")?;
        (!letters.is_empty() && letters.bytes().all(|b| b.is_ascii_lowercase())).then(|| name.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_drawings_pass() {
        let svg =
            |inside: &str| format!(r#"<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>"#).into_bytes();
        assert_eq!(fault(&svg(r##"<path class="p" d="M0 0"/><use href="#tree"/>"##)), None);
        let bad = [
            "<script>1</script>",
            r#"<image href="x.png"/>"#,
            r#"<path onload="x"/>"#,
            r#"<use href="https://x.example/y"/>"#,
            "<style>@import 'x'</style>",
            r#"<a href="x">y</a>"#,
        ];
        for inside in bad {
            assert!(fault(&svg(inside)).is_some(), "{inside}");
        }
        assert!(fault(b"plain").is_some() && fault(&[0xff]).is_some());
        assert!(fault(&svg(&" ".repeat(LIMIT))).is_some());
    }
}
