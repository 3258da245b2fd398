//! A key on paper: eight numbered lines that a person writes down and types back.
//!
//! Promise: each line checks itself, so a slip of the pen is named by its line; no letter looks like a digit (the alphabet has no I, L,
//! O, U, and takes them for what they look like); case, spaces and hyphens make no difference.

use crate::hash::sha256;

use super::KeyPair;

/// Lines of a key.
pub const LINES: usize = 8;

/// 32 signs: digits, then capitals without those that look like digits.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What is wrong with typed lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// A line is not what was printed.
    #[error("line {0} is not as printed")]
    Line(usize),
    /// Fewer or more lines than a key has.
    #[error("{0} lines, a key has {LINES}")]
    Lines(usize),
    /// All lines are sound and make no key: they are of different papers.
    #[error("these lines are not of one key")]
    NoKey,
}

/// The lines of a key, such as `1A2B-3C4D`, each four bytes and one to check them.
#[must_use]
pub fn lines(key: &KeyPair) -> [String; LINES] {
    let secret = key.secret();
    std::array::from_fn(|n| {
        let mut part = [0; 4];
        part.copy_from_slice(&secret[n * 4..n * 4 + 4]);
        let [a, b, c, d] = part;
        let bits = [a, b, c, d, check(n, part)].iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let sign = |i: u32| char::from(SIGNS[(bits >> (35 - 5 * i) & 31) as usize]);
        let half = |from: u32| (from..from + 4).map(sign).collect::<String>();
        format!("{}-{}", half(0), half(4))
    })
}

/// The key of typed lines.
///
/// # Errors
/// [`PaperError`], which names the first line that is wrong.
pub fn read(typed: &[impl AsRef<str>]) -> Result<KeyPair, PaperError> {
    if typed.len() != LINES {
        return Err(PaperError::Lines(typed.len()));
    }
    let mut secret = [0; 32];
    for (n, line) in typed.iter().enumerate() {
        let part = line_bytes(n, line.as_ref()).ok_or(PaperError::Line(n + 1))?;
        secret[n * 4..n * 4 + 4].copy_from_slice(&part);
    }
    KeyPair::from_secret(&secret).ok_or(PaperError::NoKey)
}

/// Whether the text is line `n` (from 1) of some key: told at once, while the person still looks at the line.
#[must_use]
pub fn is_line(n: usize, text: &str) -> bool {
    n.checked_sub(1).is_some_and(|at| at < LINES && line_bytes(at, text).is_some())
}

fn line_bytes(n: usize, text: &str) -> Option<[u8; 4]> {
    let mut bits = 0_u64;
    let mut signs = 0;
    for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        bits = bits << 5 | u64::from(value(c)?);
        signs += 1;
        if signs > 8 {
            return None;
        }
    }
    let [.., a, b, c, d, sum] = bits.to_be_bytes();
    let part = [a, b, c, d];
    (signs == 8 && sum == check(n, part)).then_some(part)
}

fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    SIGNS.iter().position(|s| char::from(*s) == c).and_then(|at| u8::try_from(at).ok())
}

/// One byte that depends on the line's place, so that two lines that were exchanged are found too.
fn check(n: usize, part: [u8; 4]) -> u8 {
    let n = u8::try_from(n).unwrap_or(u8::MAX);
    let [a, b, c, d] = part;
    sha256(&[b"waymark-paper-1".as_slice(), &[n, a, b, c, d]].concat())[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(seed: u8) -> KeyPair {
        KeyPair::from_secret(&sha256(&[seed])).unwrap()
    }

    #[test]
    fn what_is_printed_is_read_back_however_it_is_typed() {
        for seed in 0..20 {
            let printed = lines(&key(seed));
            assert_eq!(read(&printed).unwrap().id(), key(seed).id());
            let typed = printed
                .clone()
                .map(|l| l.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l"));
            assert_eq!(read(&typed).unwrap().id(), key(seed).id());
        }
    }

    #[test]
    fn a_slip_is_named_by_its_line() {
        let printed = lines(&key(1));
        assert!(
            is_line(3, &printed[2])
                && !is_line(2, &printed[2])
                && !is_line(0, "")
                && !is_line(9, &printed[2])
        );
        let mut caught = 0;
        for line in 0..LINES {
            let mut typed = printed.clone();
            let slip = if typed[line].starts_with('7') { "8" } else { "7" };
            typed[line].replace_range(0..1, slip);
            caught += usize::from(read(&typed).err() == Some(PaperError::Line(line + 1)));
        }
        assert!(caught >= LINES - 1, "one byte finds 255 of 256 slips");
        let mut swapped = printed.clone();
        swapped.swap(0, 1);
        assert_eq!(read(&swapped).unwrap_err(), PaperError::Line(1));
        assert_eq!(read(&printed[1..]).unwrap_err(), PaperError::Lines(7));
        for bad in ["", "U234-5678", "1234-567", "1234-56789", "۱۲۳۴-۵۶۷۸"] {
            assert!(!is_line(1, bad), "{bad}");
        }
    }
}
