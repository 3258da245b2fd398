//! The word lists are sound: every line is a pattern, and each language has every section that the grammar needs.

use super::language::all;
use super::tags::Tag;

#[test]
fn every_line_of_every_list_is_a_pattern() {
    for language in all() {
        let faults = &language.lexicon().faults;
        assert!(faults.is_empty(), "{}: {faults:?}", language.tag);
    }
}

#[test]
fn every_language_has_every_section() {
    use Tag::*;
    let needed = [
        Never, Tool, Using, Injury, Death, Touch, Near, Enter, Go, Weak, Lead, Stay, Back, Photo, Mark,
        Retrace, VoiceAid, Thing, Pron, Place, Safe, Body, Home, Known, Hurt, Agent, Mid, Neg, Forbid, Turn,
        Or, And, Break, Except, Cond, Wish, Warn, Wrong, Myth, Aim, Beside, Harmless, Safety, Reason, Secret,
        Tell, Later, Blame, Praise, Undo, Phrase, Unit, Number, Term, ChildTerm, Still, KnownWay, BackFor,
        Innocent, Who,
    ];
    for language in all() {
        let has = |tag: Tag| language.lexicon().patterns.iter().any(|p| p.tag == tag);
        let missing: Vec<Tag> =
            needed.into_iter().chain((0..13).map(Says)).filter(|tag| !has(*tag)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", language.tag);
    }
}
