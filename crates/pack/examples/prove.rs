//! The bench's figures of the safety prover, as one line of JSON: `prover.ms`, `prover.caught_share`, `prover.false_refusal_share`.
//!
//! Promise: judges the real library in `content/` and the corpora of `crates/pack/tests/corpus/` that others wrote; with `-v` names each text that was judged
//! wrongly, and the shares of each language.

use std::error::Error;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use waymark_pack::build::lint_source;
use waymark_pack::prove::{figures, samples, shares};

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for name in ["held.jsonl", "round1.jsonl"] {
        let text = std::fs::read_to_string(here.join("tests/corpus").join(name))?;
        all.extend(samples(&text)?);
    }
    #[expect(clippy::disallowed_methods, reason = "a bench on this machine; no clock goes into the judge")]
    let start = std::time::Instant::now();
    let now = || -> Duration { start.elapsed() };
    let lint = || drop(lint_source(&here.join("../../content")));
    let mut out = std::io::stdout();
    writeln!(out, "{}", serde_json::to_string(&figures(&all, lint, now))?)?;
    if std::env::args().any(|a| a == "-v") {
        let shares = shares(&all);
        shares.wrong.iter().try_for_each(|line| writeln!(out, "{line}"))?;
        for (lang, counts) in &shares.languages {
            writeln!(out, "{lang} {}", serde_json::to_string(counts)?)?;
        }
    }
    Ok(())
}
