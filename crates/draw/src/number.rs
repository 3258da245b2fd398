//! Numbers as text: the shortest form that reads back as the same number, one decimal at most (two for scales).
//!
//! Promise: the committed pictures were first drawn by a JavaScript composer; these are its rules, so files stay equal.

/// Half goes up, also below zero.
pub(crate) fn round(n: f64) -> f64 {
    let low = n.floor();
    if n - low >= 0.5 { low + 1.0 } else { low }
}

/// As it is; never "-0".
pub(crate) fn plain(n: f64) -> String {
    if n == 0.0 { "0".into() } else { n.to_string() }
}

fn short(n: f64) -> String {
    let text = plain(n);
    match text.strip_prefix("0.") {
        Some(rest) => format!(".{rest}"),
        None => text.strip_prefix("-0.").map_or(text.clone(), |rest| format!("-.{rest}")),
    }
}

/// One decimal, no zero before the point.
pub(crate) fn f(n: f64) -> String {
    short(round(n * 10.0) / 10.0)
}

/// Two decimals, no zero before the point: for scales.
pub(crate) fn f2(n: f64) -> String {
    short(round(n * 100.0) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!([f(-0.04), f(0.05), f(-0.05), f(-0.26), f(12.0)], ["0", ".1", "0", "-.3", "12"]);
        assert_eq!([f2(1.075), f2(-0.505), f2(0.845)], ["1.08", "-.5", ".85"]);
        assert_eq!(plain(-4.8 + 0.8), "-4");
        assert_eq!(plain(-5.0 + 2.6), "-2.4");
    }
}
