//! Which plural form a whole number takes (CLDR cardinal rules, for the languages that we ship or prepare).

/// The form of `n` in `lang`: `zero`, `one`, `two`, `few`, `many` or `other`.
#[must_use]
pub fn category(lang: &str, n: i64) -> &'static str {
    let n = n.unsigned_abs();
    let (ten, hundred) = (n % 10, n % 100);
    match lang.split('-').next().unwrap_or(lang) {
        "ar" => match (n, hundred) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        },
        "uk" => match (ten, hundred) {
            (1, h) if h != 11 => "one",
            (2..=4, h) if !(12..=14).contains(&h) => "few",
            _ => "many",
        },
        "fr" if n <= 1 => "one",
        "es" if n == 1 => "one",
        "fr" | "es" => {
            if n != 0 && n % 1_000_000 == 0 {
                "many"
            } else {
                "other"
            }
        }
        "fa" | "prs" if n <= 1 => "one",
        "my" | "km" => "other",
        _ if n == 1 => "one",
        _ => "other",
    }
}
