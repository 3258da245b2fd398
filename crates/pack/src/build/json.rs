//! JSON in one line: the exact bytes that are signed or hashed.

use serde::Serialize;

/// A value as one line without a line break. Our types (texts, numbers, lists) always have a JSON form.
pub(super) fn line(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// A JSON text without the white space between its parts; order and spelling of everything else stay as written.
pub(super) fn minified(text: &str) -> Vec<u8> {
    let (mut out, mut in_text, mut escaped) = (Vec::with_capacity(text.len()), false, false);
    for b in text.bytes() {
        if in_text {
            out.push(b);
            in_text = escaped || b != b'"';
            escaped = !escaped && b == b'\\';
        } else if !matches!(b, b' ' | b'\n' | b'\r' | b'\t') {
            out.push(b);
            in_text = b == b'"';
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_space_between_parts_goes() {
        let text = "{ \"a b\" : \"c \\\" d\\\\\" ,\n\t\"e\": [ 1, 2 ] }";
        assert_eq!(minified(text), br#"{"a b":"c \" d\\","e":[1,2]}"#);
    }
}
