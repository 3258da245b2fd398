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
        "fr" | "es" if n != 0 && n.is_multiple_of(1_000_000) => "many",
        "fa" | "prs" if n <= 1 => "one",
        "my" | "km" | "fr" => "other",
        _ if n == 1 => "one",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::category;

    /// Whole-number samples in the manner of CLDR: language, form, numbers.
    const SAMPLES: &[(&str, &str, &[i64])] = &[
        ("ar", "zero", &[0]),
        ("ar", "one", &[1]),
        ("ar", "two", &[2]),
        ("ar", "few", &[3, 10, 103, 110, 1003]),
        ("ar", "many", &[11, 26, 99, 111, 1011]),
        ("ar", "other", &[100, 101, 102, 200, 202, 600, 1000, 1_000_000]),
        ("en", "one", &[1, -1]),
        ("en", "other", &[0, 2, 16, 100, 1_000_000]),
        ("fr", "one", &[0, 1]),
        ("fr", "many", &[1_000_000, 3_000_000]),
        ("fr", "other", &[2, 17, 1000, 100_000, 1_000_001]),
        ("es", "one", &[1]),
        ("es", "many", &[1_000_000]),
        ("es", "other", &[0, 2, 16, 100]),
        ("uk", "one", &[1, 21, 31, 101, 1001]),
        ("uk", "few", &[2, 4, 22, 24, 52, 102, 1002]),
        ("uk", "many", &[0, 5, 11, 12, 14, 19, 100, 111, 112, 1000]),
        ("fa-AF", "one", &[0, 1]),
        ("fa", "one", &[0, 1]),
        ("fa", "other", &[2, 17, 100]),
        ("ps", "one", &[1]),
        ("ps", "other", &[0, 2]),
        ("km", "other", &[0, 1, 15]),
    ];

    #[test]
    fn the_compiler_knows_every_form_that_is_chosen() {
        for lang in ["ar", "en", "es", "fa", "fr", "km", "my", "ps", "uk"] {
            let known = crate::compile::plural_forms(lang);
            for n in (0..300).chain([1000, 1_000_000]) {
                assert!(known.contains(&category(lang, n)), "{lang} {n}");
            }
        }
    }

    #[test]
    fn whole_numbers_take_the_form_of_their_language() {
        for (lang, form, numbers) in SAMPLES {
            for n in *numbers {
                assert_eq!(category(lang, *n), *form, "{lang} {n}");
            }
        }
        assert_eq!(category("fr-TD", 0), "one");
        assert_eq!(category("ar-SY", 2), "two");
    }
}
