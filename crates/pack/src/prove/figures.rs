//! What share of bad texts the judge catches, and how many good ones it refuses: over corpora that others wrote.
//!
//! Promise: the figures are counted, not estimated; every text that slips through or is refused wrongly is named.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::lint::{self, Loose, Verdict};
use serde::{Deserialize, Serialize};

/// A text with what it is: good, or a bad edit.
#[derive(Debug, Clone, Deserialize)]
pub struct Sample {
    /// The text and for whom.
    #[serde(flatten)]
    pub loose: Loose,
    /// Whether it must pass.
    pub good: bool,
}

/// Counts of one language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Bad texts.
    pub bad: usize,
    /// Bad texts that were refused.
    pub caught: usize,
    /// Good texts.
    pub good: usize,
    /// Good texts that were refused.
    pub refused: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.bad += other.bad;
        self.caught += other.caught;
        self.good += other.good;
        self.refused += other.refused;
    }
}

/// Counts by language, and the texts that were judged wrongly.
#[derive(Debug, Clone, Default)]
pub struct Shares {
    /// By language tag.
    pub languages: BTreeMap<String, Counts>,
    /// Bad texts that passed, good ones that did not: a line each.
    pub wrong: Vec<String>,
}

impl Shares {
    /// All languages together.
    #[must_use]
    pub fn total(&self) -> Counts {
        let mut all = Counts::default();
        self.languages.values().for_each(|c| all.add(*c));
        all
    }

    /// Share of bad texts that were refused; 1 where there are none.
    #[must_use]
    pub fn caught(&self) -> f64 {
        share(self.total().caught, self.total().bad, 1.0)
    }

    /// Share of good texts that were refused.
    #[must_use]
    pub fn false_refusals(&self) -> f64 {
        share(self.total().refused, self.total().good, 0.0)
    }
}

fn share(part: usize, whole: usize, none: f64) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    if whole == 0 { none } else { number(part) / number(whole) }
}

/// Reads samples: JSON lines.
///
/// # Errors
/// The first line that is none, with its number.
pub fn samples(lines: &str) -> Result<Vec<Sample>, String> {
    let lines = lines.lines().enumerate().filter(|(_, l)| !l.trim().is_empty());
    lines.map(|(n, l)| serde_json::from_str(l).map_err(|e| format!("line {}: {e}", n + 1))).collect()
}

/// Judges samples.
#[must_use]
pub fn shares(samples: &[Sample]) -> Shares {
    let mut shares = Shares::default();
    for sample in samples {
        let answer = lint::judge(&sample.loose);
        let refused = answer.verdict == Verdict::Refuse;
        let counts = shares.languages.entry(sample.loose.lang.clone()).or_default();
        let one = |yes: bool| usize::from(yes);
        counts.add(Counts {
            bad: one(!sample.good),
            caught: one(!sample.good && refused),
            good: one(sample.good),
            refused: one(sample.good && refused),
        });
        if refused == sample.good {
            let what = if sample.good { "refused" } else { "slipped" };
            let Loose { id, lang, text, .. } = &sample.loose;
            shares.wrong.push(format!("{what} {id} [{lang}] {} {:?}: {text}", answer.rule, answer.why));
        }
    }
    shares
}

/// The bench's figures, by their names there.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Figures {
    /// Milliseconds to read, judge and walk the whole library.
    #[serde(rename = "prover.ms")]
    pub ms: f64,
    /// Share of bad texts that were refused.
    #[serde(rename = "prover.caught_share")]
    pub caught_share: f64,
    /// Share of good texts that were refused.
    #[serde(rename = "prover.false_refusal_share")]
    pub false_refusal_share: f64,
}

/// Takes the figures. `lint` lints the whole library; `now` is a clock that only goes forward.
pub fn figures(samples: &[Sample], lint: impl FnOnce(), now: impl Fn() -> Duration) -> Figures {
    let start = now();
    lint();
    let ms = now().saturating_sub(start).as_secs_f64() * 1000.0;
    let shares = shares(samples);
    Figures { ms, caught_share: shares.caught(), false_refusal_share: shares.false_refusals() }
}
