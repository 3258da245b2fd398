//! What the judge sees in loose texts: JSON lines in, a line of marks and the verdict out. For whoever mends the word lists.
//!
//! Promise: reads standard input, writes standard output, judges as `check-text` does.

use std::error::Error;
use std::io::{BufRead as _, Write as _};

use waymark_pack::lint::{Loose, judge, text_rules, trace};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout());
    for line in std::io::stdin().lock().lines() {
        let loose: Loose = serde_json::from_str(&line?)?;
        let seen = serde_json::json!({
            "answer": judge(&loose),
            "rules": text_rules(&loose),
            "seen": trace(&loose),
        });
        writeln!(out, "{seen}")?;
    }
    Ok(())
}
