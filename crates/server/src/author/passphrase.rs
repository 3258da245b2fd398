//! Asking for a passphrase: a new one twice, an old one up to three times.

use waymark_pack::keys::{KeyError, LEAST_PASSPHRASE};
use waymark_text::Text;

use super::Talk;
use crate::error::ServerError;

/// Attempts before the dialogue ends.
const ATTEMPTS: usize = 3;

/// A new passphrase, long enough and typed twice alike.
pub(super) fn new(t: &Text, talk: &mut impl Talk) -> Result<String, ServerError> {
    for _ in 0..ATTEMPTS {
        let first = talk.secret(&t.keys_pass_new())?;
        let chars = first.trim().chars().count();
        if chars < LEAST_PASSPHRASE {
            talk.say(&t.keys_pass_short(count(chars), count(LEAST_PASSPHRASE)))?;
        } else if talk.secret(&t.keys_pass_again())?.trim() != first.trim() {
            talk.say(&t.keys_pass_differ())?;
        } else {
            return Ok(first);
        }
    }
    Err(ServerError::Asked(t.keys_nothing_changed()))
}

/// Asks until `open` takes what was typed.
pub(super) fn old<T>(
    t: &Text,
    talk: &mut impl Talk,
    open: impl Fn(&str) -> Result<T, KeyError>,
) -> Result<(T, String), ServerError> {
    for _ in 0..ATTEMPTS {
        let typed = talk.secret(&t.keys_pass_open())?;
        match open(&typed) {
            Ok(opened) => return Ok((opened, typed)),
            Err(KeyError::WrongPassphrase) => talk.say(&t.keys_pass_wrong())?,
            Err(other) => return Err(other.into()),
        }
    }
    Err(ServerError::Asked(t.keys_nothing_changed()))
}

pub(super) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
