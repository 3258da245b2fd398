//! The recovery key: shown once, written down, typed back.
//!
//! Promise: it is in no file that we write, but where the person asks for a page to print; each typed line is judged at once.

use std::path::Path;

use waymark_pack::keys::{KeyPair, paper};
use waymark_text::Text;

use super::Talk;
use super::passphrase::count;
use crate::error::ServerError;

/// Attempts at one line.
const ATTEMPTS: usize = 5;

/// Shows the key, writes the page where one is wanted, and has two lines typed back. `at` gives two line numbers.
pub(super) fn show(
    t: &Text,
    talk: &mut impl Talk,
    root: &KeyPair,
    page: Option<&Path>,
    at: [usize; 2],
) -> Result<(), ServerError> {
    let lines = paper::lines(root);
    talk.say(&t.keys_paper_intro())?;
    for (n, line) in lines.iter().enumerate() {
        talk.say(&t.keys_paper_line(line, &(n + 1).to_string()))?;
    }
    if let Some(path) = page {
        let numbered = lines.iter().enumerate().map(|(n, l)| t.keys_paper_line(l, &(n + 1).to_string()));
        let text: Vec<String> = [t.keys_paper_title(), t.keys_authority(&root.id().to_string())]
            .into_iter()
            .chain(numbered)
            .chain([t.keys_paper_keep()])
            .collect();
        std::fs::write(path, text.join("\n") + "\n").map_err(|e| ServerError::file(path, e))?;
        talk.say(&t.keys_paper_printed(&path.display().to_string()))?;
    }
    talk.say(&t.keys_paper_again())?;
    for n in at {
        let line = lines.get(n.saturating_sub(1)).cloned().unwrap_or_default();
        one_line(t, talk, n, |typed| plain(typed) == plain(&line))?;
    }
    talk.say(&t.keys_paper_good())?;
    Ok(talk.say(&t.keys_paper_keep())?)
}

/// Has the whole key typed from paper.
pub(super) fn typed(t: &Text, talk: &mut impl Talk) -> Result<KeyPair, ServerError> {
    talk.say(&t.keys_paper_type())?;
    let mut lines = Vec::new();
    for n in 1..=paper::LINES {
        lines.push(one_line(t, talk, n, |typed| paper::is_line(n, typed))?);
    }
    paper::read(&lines).map_err(|e| ServerError::Asked(e.to_string()))
}

fn one_line(
    t: &Text,
    talk: &mut impl Talk,
    n: usize,
    good: impl Fn(&str) -> bool,
) -> Result<String, ServerError> {
    for _ in 0..ATTEMPTS {
        let typed = talk.ask(&t.keys_paper_ask(count(n)))?;
        if good(&typed) {
            return Ok(typed);
        }
        talk.say(&t.keys_paper_wrong(count(n)))?;
    }
    Err(ServerError::Asked(t.keys_nothing_changed()))
}

fn plain(line: &str) -> String {
    let signs = line.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase());
    signs
        .map(|c| {
            if c == 'O' {
                '0'
            } else if matches!(c, 'I' | 'L') {
                '1'
            } else {
                c
            }
        })
        .collect()
}
