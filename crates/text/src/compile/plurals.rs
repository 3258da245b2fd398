//! Plural forms that a language has, and those a message must have (CLDR cardinal rules for whole numbers).

/// All forms of the language.
pub(crate) fn plural_forms(lang: &str) -> &'static [&'static str] {
    match base(lang) {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        "uk" => &["one", "few", "many", "other"],
        "fr" | "es" => &["one", "many", "other"],
        "my" | "km" => &["other"],
        _ => &["one", "other"],
    }
}

/// The forms that must be there where a number is selected (`other` is always: it is the default).
pub(super) fn required(lang: &str) -> &'static [&'static str] {
    match base(lang) {
        "ar" => &["one", "two", "few", "many"],
        "uk" => &["one", "few", "many"],
        "my" | "km" => &[],
        _ => &["one"],
    }
}

fn base(lang: &str) -> &str {
    lang.split('-').next().unwrap_or(lang)
}
