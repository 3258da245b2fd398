//! The corpora that others wrote: bad edits and good lesson sentences in six languages. What share is caught is measured here, and what
//! slips through is printed (`cargo test -p waymark-pack corpus -- --nocapture`).
//!
//! What each corpus is, and what was caught of it before anyone had looked at it: `../corpus/README.md`.

use waymark_pack::prove::{Shares, samples, shares};

const DEV: &str = include_str!("../corpus/dev.jsonl");
const HELD: &str = include_str!("../corpus/held.jsonl");

/// Written by somebody who has seen neither the lists nor the other corpora; first judged unread, then what slipped through was mended.
const ROUND1: &str = include_str!("../corpus/round1.jsonl");

#[expect(clippy::print_stdout, reason = "the shares and what slips through are what one runs this test for")]
fn judged(name: &str, lines: &str) -> Shares {
    let shares = shares(&samples(lines).unwrap());
    for (lang, c) in &shares.languages {
        println!("{name} {lang}: caught {} of {}, refused {} of {} good", c.caught, c.bad, c.refused, c.good);
    }
    println!("{name}: caught {:.3}, refused wrongly {:.3}", shares.caught(), shares.false_refusals());
    shares.wrong.iter().for_each(|line| println!("  {line}"));
    shares
}

#[test]
fn the_corpora_are_large_and_in_six_languages() {
    for lines in [DEV, HELD, ROUND1] {
        let shares = shares(&samples(lines).unwrap());
        assert!(shares.total().bad >= 200 && shares.total().good >= 100, "{:?}", shares.total());
        assert_eq!(shares.languages.keys().collect::<Vec<_>>(), ["ar", "en", "es", "fa-AF", "fr", "uk"]);
    }
}

#[test]
fn known_texts_are_judged_as_the_aim_says() {
    for (name, lines) in [("dev", DEV), ("held", HELD), ("round1", ROUND1)] {
        let shares = judged(name, lines);
        assert!(shares.caught() >= 0.95, "{name}: caught {:.3}", shares.caught());
        assert!(shares.false_refusals() <= 0.02, "{name}: refused {:.3}", shares.false_refusals());
    }
}
