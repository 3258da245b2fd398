//! `pack check-text`: judges loose texts while an author writes, by the lint's one judge.
//!
//! Promise: an answer a line, in the order of the questions; a line that is no question is refused and said, and does not stop the rest.

use std::io::{BufRead, BufReader};
use std::path::Path;

use serde::Serialize;
use serde_json::Value;
use waymark_pack::lint::{self, Loose, Verdict};

use super::Talk;
use crate::error::ServerError;

/// Whom a text may be for.
const AGES: [&str; 5] = ["6-9", "10-12", "13-17", "18+", "any"];
/// What a text may be.
const KINDS: [&str; 5] = ["say", "ask", "do", "story-branch", "question-option-correct"];

/// Longest line.
const LONGEST: usize = 16 << 10;

/// The judgement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// Of the question, as it came; of a line that is none, its number.
    pub id: Value,
    /// `accept` or `refuse`.
    pub verdict: &'static str,
    /// The rule that was broken first; empty where none was.
    pub rule: String,
    /// Why, in a sentence.
    pub why: String,
}

/// Judges a file; true where every text is accepted.
///
/// # Errors
/// [`ServerError::File`] where it cannot be read.
pub fn run(file: &Path, talk: &mut impl Talk) -> Result<bool, ServerError> {
    let reader: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(BufReader::new(std::io::stdin()))
    } else {
        let open = std::fs::File::open(file).map_err(|e| ServerError::file(file, e))?;
        Box::new(BufReader::new(open))
    };
    let mut all_good = true;
    for (n, line) in reader.lines().enumerate() {
        let line = line.map_err(|e| ServerError::file(file, e))?;
        if line.trim().is_empty() {
            continue;
        }
        let verdict = judge_line(n + 1, &line);
        all_good &= verdict.verdict == "accept";
        talk.say(&serde_json::to_string(&verdict).unwrap_or_default())?;
    }
    Ok(all_good)
}

fn judge_line(n: usize, line: &str) -> Judged {
    let refuse =
        |why: String| Judged { id: format!("line {n}").into(), verdict: "refuse", rule: "form".into(), why };
    if line.len() > LONGEST {
        return refuse("The line is too long.".into());
    }
    match serde_json::from_str::<Loose>(line) {
        Ok(asked) => judge(&asked),
        Err(e) => refuse(format!("This line is no question: {e}.")),
    }
}

/// Judges one text: by the lint's judge, once age and kind are ones that it knows.
#[must_use]
pub fn judge(asked: &Loose) -> Judged {
    let refuse =
        |rule: &str, why: String| Judged { id: asked.id.clone(), verdict: "refuse", rule: rule.into(), why };
    if !AGES.contains(&asked.age.as_str()) {
        return refuse("form", format!("The age {:?} is none of {}.", asked.age, AGES.join(", ")));
    }
    if !KINDS.contains(&asked.kind.as_str()) {
        return refuse("form", format!("The kind {:?} is none of {}.", asked.kind, KINDS.join(", ")));
    }
    let answer = lint::judge(asked);
    match answer.verdict {
        Verdict::Refuse => refuse(&answer.rule, why(&answer.rule, &answer.why)),
        Verdict::Accept => {
            Judged { id: answer.id, verdict: "accept", rule: String::new(), why: String::new() }
        }
    }
}

/// A rule and the words that broke it, as a plain sentence.
#[must_use]
pub fn why(code: &str, words: &str) -> String {
    let said = match code {
        "never" => "is never said, not even to forbid it",
        "tool" => "uses a tool on the ground or on the thing",
        "injury" => "shows an injury",
        "death" => "speaks of death to children",
        "false-safety" => "calls something safe that nobody has checked",
        "undenied" => "is a dangerous act that is not forbidden right there",
        "loophole" => "forbids an act and leaves a way out",
        "switch" => "is said only where the country has allowed it, on a card of its own",
        "switch-adults" => "is for adults only",
        "go-back" => "sends people back without saying: by the way you know",
        "secrecy" => "keeps a danger secret, or passes by it in silence",
        "delay" => "puts off telling",
        "blame" => "blames, shames or punishes",
        "dare" => "dares people, or praises a risk",
        "safe-act-undone" => "takes a safe act back",
        "disguise" => "hides a word by a trick of writing",
        "number" => "is a distance or a number to call; these come from the settings only",
        "term" => "has a better word in the list of terms",
        "child-term" => "is a word that children under 13 do not hear",
        "too-long" => "is more than fits on the card",
        "act-unsaid" => "is the act that the card teaches, and its text does not say it",
        "act-mixed" => "is mixed with an act that must not stand beside it",
        "wrong-choice" => "is no omission, so it cannot be a wrong choice",
        "approval" => "claims an approval, which only the signature of the authority gives",
        "unproven" => {
            "names no safe act, denies nothing and warns of nothing, so it does not show that it is good"
        }
        "no-word-list" => "is a language that has no word lists yet, so nothing can be judged",
        _ => "breaks a rule of content safety",
    };
    format!("\u{201c}{words}\u{201d} {said}.")
}
