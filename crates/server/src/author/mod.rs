//! What authors and officers do at the command line: write lessons, check, build, sign them, and look after the keys.
//!
//! Promise: the same code as `cargo xtask pack` and the tablet; a dialogue can be held by a person or by lines on standard input.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use waymark_text::{LANGUAGES, Text, embed};

use crate::error::ServerError;

pub mod check_text;
mod draw;
pub mod keys;
pub mod pack;
mod passphrase;
mod recovery;

/// A person at a keyboard, or a script.
pub trait Talk {
    /// Shows a line.
    ///
    /// # Errors
    /// Where nothing can be shown.
    fn say(&mut self, line: &str) -> io::Result<()>;

    /// Asks for a line.
    ///
    /// # Errors
    /// Where the input has ended.
    fn ask(&mut self, question: &str) -> io::Result<String>;

    /// Asks for a line that is not shown while it is typed.
    ///
    /// # Errors
    /// Where the input has ended.
    fn secret(&mut self, question: &str) -> io::Result<String>;
}

/// Standard input and output.
#[derive(Debug, Clone, Copy, Default)]
pub struct Terminal;

impl Terminal {
    fn prompt(question: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        write!(out, "{question} ")?;
        out.flush()
    }

    fn line() -> io::Result<String> {
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim().to_owned())
    }
}

impl Talk for Terminal {
    fn say(&mut self, line: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        writeln!(out, "{line}")?;
        out.flush()
    }

    fn ask(&mut self, question: &str) -> io::Result<String> {
        Self::prompt(question)?;
        Self::line()
    }

    fn secret(&mut self, question: &str) -> io::Result<String> {
        Self::prompt(question)?;
        if io::stdin().is_terminal() { rpassword::read_password() } else { Self::line() }
    }
}

/// The words of a language; English for one that we do not have.
fn words(lang: &str) -> Result<Text, ServerError> {
    let base = lang.split(['-', '_', '.']).next().unwrap_or(lang);
    let found = LANGUAGES.iter().map(|(tag, _)| *tag).find(|tag| *tag == lang || *tag == base);
    embed::text(found.unwrap_or("en")).ok_or_else(|| ServerError::Asked("no words for this language".into()))
}
