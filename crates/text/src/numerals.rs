//! Numbers as people write and type them: the language's digits out, any Unicode digit in (rule C4).

/// A set of decimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Digits {
    /// 0123456789.
    Latin,
    /// ٠١٢٣٤٥٦٧٨٩, Arabic.
    Arabic,
    /// ۰۱۲۳۴۵۶۷۸۹, Persian, Dari, Pashto.
    Persian,
    /// ၀၁၂၃၄၅၆၇၈၉, Burmese.
    Myanmar,
}

impl Digits {
    /// The digits that a language has unless the settings say otherwise.
    #[must_use]
    pub fn of(lang: &str) -> Self {
        match lang.split('-').next().unwrap_or(lang) {
            "ar" => Self::Arabic,
            "fa" | "prs" | "ps" => Self::Persian,
            "my" => Self::Myanmar,
            _ => Self::Latin,
        }
    }

    const fn zero(self) -> u32 {
        match self {
            Self::Latin => 0x30,
            Self::Arabic => 0x660,
            Self::Persian => 0x6F0,
            Self::Myanmar => 0x1040,
        }
    }

    /// Puts every ASCII digit of `text` into these digits; the rest stays.
    #[must_use]
    pub fn localize(self, text: &str) -> String {
        text.chars()
            .map(|c| match c.to_digit(10) {
                Some(d) => char::from_u32(self.zero() + d).unwrap_or(c),
                None => c,
            })
            .collect()
    }

    /// What stands between thousands (CLDR); Spanish groups from 10,000 only.
    fn separator(self, lang: &str, length: usize) -> Option<char> {
        match (self, lang.split('-').next().unwrap_or(lang)) {
            (Self::Arabic | Self::Persian, _) => Some('\u{66C}'),
            (Self::Latin, "fr") => Some('\u{202F}'),
            (Self::Latin, "uk") => Some('\u{A0}'),
            (Self::Latin, "es") if length < 5 => None,
            (Self::Latin, "es") => Some('.'),
            _ => Some(','),
        }
    }

    /// A whole number with the language's separator between thousands.
    #[must_use]
    pub fn grouped(self, lang: &str, n: i64) -> String {
        let plain = n.unsigned_abs().to_string();
        let mut out = String::new();
        if n < 0 {
            out.push(if self == Self::Latin { '-' } else { '\u{2212}' });
        }
        let separator = self.separator(lang, plain.len());
        for (i, c) in plain.chars().enumerate() {
            if let Some(separator) = separator.filter(|_| i > 0 && (plain.len() - i).is_multiple_of(3)) {
                out.push(separator);
            }
            out.push(c);
        }
        self.localize(&out)
    }
}

/// Reads a whole number typed in any script's digits; separators and spaces between digits are passed over. A point separates
/// thousands only, so exactly three digits follow each.
#[must_use]
pub fn parse_number(text: &str) -> Option<u32> {
    let text = text.trim();
    let mut groups = text.split('.').skip(1).peekable();
    if groups.peek().is_some()
        && !groups.all(|g| g.chars().count() == 3 && g.chars().all(|c| digit(c).is_some()))
    {
        return None;
    }
    let mut value: Option<u32> = None;
    for c in text.chars() {
        let Some(d) = digit(c) else {
            if value.is_some() && matches!(c, ' ' | ',' | '.' | '\u{66C}' | '\u{A0}' | '\u{202F}') {
                continue;
            }
            return None;
        };
        value = Some(value.unwrap_or(0).checked_mul(10)?.checked_add(d)?);
    }
    value
}

/// Zeros of the Unicode Nd sets (general category "decimal number"); nine digits follow each.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50,
    0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950,
    0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC,
    0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950, 0x1FBF0,
];

/// The value of a Unicode decimal digit.
#[must_use]
pub fn digit(c: char) -> Option<u32> {
    let code = u32::from(c);
    ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|d| *d < 10))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_grouped_in_the_digits_of_the_language() {
        for (lang, n, shown) in [
            ("en", 0, "0"),
            ("en", 999, "999"),
            ("en", 1000, "1,000"),
            ("en", -1_234_567, "-1,234,567"),
            ("ar", 25, "٢٥"),
            ("ar-SY", 1000, "١٬٠٠٠"),
            ("fa", 25, "۲۵"),
            ("fa-AF", 1_234_567, "۱٬۲۳۴٬۵۶۷"),
            ("my", 14, "၁၄"),
            ("fr", 25_000, "25\u{202F}000"),
            ("es", 2500, "2500"),
            ("es-CO", 25_000, "25.000"),
            ("uk", 1000, "1\u{A0}000"),
        ] {
            assert_eq!(Digits::of(lang).grouped(lang, n), shown, "{lang} {n}");
        }
    }

    #[test]
    fn a_number_may_be_typed_in_any_script() {
        for (typed, n) in [
            ("25", Some(25)),
            (" ٢٥ ", Some(25)),
            ("۲۵", Some(25)),
            ("၁၄", Some(14)),
            ("២៥", Some(25)),
            ("２５", Some(25)),
            ("1٢۳", Some(123)),
            ("1,000", Some(1000)),
            ("١٬٠٠٠", Some(1000)),
            ("1 000", Some(1000)),
            ("007", Some(7)),
            ("4294967295", Some(u32::MAX)),
            ("4294967296", None),
            ("", None),
            (",", None),
            ("-3", None),
            ("2.5", None),
            ("25.000", Some(25_000)),
            ("1.234.567", Some(1_234_567)),
            ("25.00", None),
            (".250", None),
            ("1.000.", None),
            ("two", None),
            ("½", None),
        ] {
            assert_eq!(parse_number(typed), n, "{typed}");
        }
    }

    #[test]
    fn every_zero_begins_ten_digits_and_sets_do_not_overlap() {
        assert!(ZEROS.windows(2).all(|w| w[0] + 10 <= w[1]));
        for zero in ZEROS {
            for d in 0..10 {
                let c = char::from_u32(zero + d).unwrap();
                assert!(c.is_numeric() && digit(c) == Some(d), "{c}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed_back(n in any::<u32>(), which in 0..4_usize) {
            let digits = [Digits::Latin, Digits::Arabic, Digits::Persian, Digits::Myanmar][which];
            for lang in ["en", "ar", "fr", "es", "uk", "fa-AF"] {
                prop_assert_eq!(parse_number(&digits.grouped(lang, i64::from(n))), Some(n));
            }
            prop_assert_eq!(parse_number(&digits.localize(&n.to_string())), Some(n));
        }

        #[test]
        fn no_text_stops_the_reader(text in any::<String>()) {
            let _ = parse_number(&text);
        }
    }
}
