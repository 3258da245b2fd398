//! Base45 (RFC 9285): bytes in the letters of a QR code's alphanumeric mode, which no reader takes for another character set.
//!
//! Promise: decoding is strict (one text for each run of bytes) and never panics.

const LETTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

pub(super) fn encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let (mut n, letters) = match *pair {
            [a, b] => (usize::from(a) * 256 + usize::from(b), 3),
            [a] => (usize::from(a), 2),
            _ => continue,
        };
        for _ in 0..letters {
            out.push(char::from(LETTERS[n % 45]));
            n /= 45;
        }
    }
    out
}

pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for group in text.as_bytes().chunks(3) {
        let mut n = 0;
        for letter in group.iter().rev() {
            n = n * 45 + LETTERS.iter().position(|l| l == letter)?;
        }
        match group.len() {
            3 => out.extend_from_slice(&u16::try_from(n).ok()?.to_be_bytes()),
            2 => out.push(u8::try_from(n).ok()?),
            _ => return None,
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_rfc() {
        for (plain, text) in
            [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0")]
        {
            assert_eq!(encode(plain.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(plain.as_bytes()));
        }
    }

    #[test]
    fn what_no_encoder_makes_is_refused() {
        for bad in ["GGW", ":::", "A", "AAAA", "::", "abc", "BB8é"] {
            assert_eq!(decode(bad), None, "{bad}");
        }
    }
}
