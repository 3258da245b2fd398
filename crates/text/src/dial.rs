//! Telephone numbers: shown in the language's digits and, where those are not Western, in Western digits too (keypads have
//! those); dialled in Western digits. The page puts both into `bdi.dial`, or groups of Arabic digits would swap.

use crate::numerals::{Digits, digit};

/// A number ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dial {
    /// In the language's digits.
    pub local: String,
    /// In Western digits, if `local` is not.
    pub western: Option<String>,
    /// `tel:` and the number, without spaces.
    pub href: String,
}

/// Prepares a number as the settings hold it.
#[must_use]
pub fn dial(number: &str, digits: Digits) -> Dial {
    let western: String = number.trim().chars().map(to_western).collect();
    let local = digits.localize(&western);
    let mut href = String::from("tel:");
    for c in western.chars() {
        match c {
            '0'..='9' | '+' | '*' => href.push(c),
            '#' => href.push_str("%23"),
            _ => {}
        }
    }
    Dial { western: (local != western).then_some(western), local, href }
}

fn to_western(c: char) -> char {
    digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_twice_where_keypads_have_other_digits() {
        let d = dial("555 0142", Digits::Arabic);
        assert_eq!(d.local, "٥٥٥ ٠١٤٢");
        assert_eq!(d.western.as_deref(), Some("555 0142"));
        assert_eq!(d.href, "tel:5550142");
        let d = dial("+44 (0)20", Digits::Latin);
        assert_eq!((d.local.as_str(), d.western), ("+44 (0)20", None));
        assert_eq!(d.href, "tel:+44020");
    }

    #[test]
    fn nothing_but_a_number_gets_into_the_link() {
        assert_eq!(dial("٥٥٥\" onclick=x javascript:1#", Digits::Latin).href, "tel:5551%23");
    }
}
