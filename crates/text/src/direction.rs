//! Direction of writing, from the language tag and never guessed from the text (rule C4).

/// Left to right or right to left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dir {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Dir {
    /// The value of the HTML attribute `dir`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The direction of a BCP 47 tag; a script subtag decides over the language.
#[must_use]
pub fn direction(lang: &str) -> Dir {
    let mut parts = lang.split('-');
    let language = parts.next().unwrap_or_default();
    let script = parts.next().filter(|p| p.len() == 4);
    let rtl = match script {
        Some(s) => ["Arab", "Hebr", "Thaa", "Syrc"].iter().any(|r| r.eq_ignore_ascii_case(s)),
        None => ["ar", "fa", "prs", "ps", "ur", "he", "ckb", "sd", "ug", "dv", "yi"].contains(&language),
    };
    if rtl { Dir::Rtl } else { Dir::Ltr }
}

/// Whether the text has letters that run from right to left.
#[must_use]
pub fn has_rtl(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tag_decides() {
        for (tag, dir) in [
            ("en", Dir::Ltr),
            ("ar", Dir::Rtl),
            ("ar-SY", Dir::Rtl),
            ("fa-AF", Dir::Rtl),
            ("prs", Dir::Rtl),
            ("ps", Dir::Rtl),
            ("uk", Dir::Ltr),
            ("fr", Dir::Ltr),
            ("es-CO", Dir::Ltr),
            ("uz-Arab", Dir::Rtl),
            ("ar-Latn", Dir::Ltr),
            ("", Dir::Ltr),
        ] {
            assert_eq!(direction(tag), dir, "{tag}");
        }
    }
}
