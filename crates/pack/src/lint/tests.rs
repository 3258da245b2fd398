//! No entry of a word list is dead: each pattern, made into words, breaks its own rule, and denials reach each guarded act.

use waymark_core::age::AgeRange;
use waymark_core::module::{Act, CardKind};

use super::language::{Language, of};
use super::{Context, Place, Rule, text};

const YOUNG: &[AgeRange] = &[AgeRange::new(6, 12)];

fn breaks(lang: &str, rule: Rule, said: &str, ages: &[AgeRange]) -> bool {
    let context = Context { place: Place::Note, ages, card: None, switch: None };
    let card = Context { place: Place::Card, card: Some((CardKind::Story, Act::Know)), ..context };
    text(lang, said, context).iter().chain(&text(lang, said, card)).any(|(r, _)| *r == rule)
}

/// Words that a pattern matches.
fn sample(pattern: &str) -> String {
    let word = |w: &str| match w {
        ".." => "xx".to_owned(),
        w => match w.strip_prefix(['^', '~']) {
            Some(stem) => format!("ت{stem}"),
            None => w.trim_start_matches('=').trim_end_matches(['*', '!']).to_owned(),
        },
    };
    pattern.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn languages() -> [(&'static str, &'static Language); 2] {
    ["en", "ar"].map(|tag| (tag, of(tag).unwrap()))
}

#[test]
fn every_pattern_breaks_its_rule() {
    for (tag, l) in languages() {
        let lists = [
            (Rule::Never, l.never),
            (Rule::Injury, l.injury),
            (Rule::Death, l.death),
            (Rule::FalseSafety, l.false_safety),
            (Rule::Undenied, l.guarded),
            (Rule::Term, l.avoid),
            (Rule::ChildTerm, l.not_young),
            (Rule::GoBack, l.go_back),
        ];
        for (rule, list) in lists {
            for pattern in list {
                let said = sample(pattern);
                assert!(breaks(tag, rule, &said, YOUNG), "{tag} {rule:?} {pattern:?}: {said:?}");
            }
        }
        for pattern in l.handled {
            let said = format!("{} {}", sample(pattern), if tag == "en" { "it" } else { "شيء" });
            assert!(breaks(tag, Rule::Undenied, &said, YOUNG), "{tag} {pattern:?}: {said:?}");
        }
        for (switch, pattern) in l.switched {
            let said = sample(pattern);
            assert!(breaks(tag, Rule::Switch, &said, YOUNG), "{tag} {switch} {pattern:?}");
        }
    }
}

#[test]
fn patterns_are_written_folded() {
    for (tag, l) in languages() {
        let switched: Vec<&str> = l.switched.iter().map(|(_, p)| *p).collect();
        let lists = [
            l.never,
            l.handled,
            l.things,
            l.tools,
            l.using,
            l.injury,
            l.death,
            l.false_safety,
            l.guarded,
            l.denials,
            l.between,
            l.or,
            l.loopholes,
            l.agents,
            l.before_act,
            l.harmless,
            l.harmful,
            l.go_back,
            l.known_way,
            l.back_for,
            l.units,
            l.numbers,
            l.avoid,
            l.not_young,
            l.still,
            l.innocent_pairs,
            &switched,
        ];
        let acts =
            [Act::Stop, Act::LeaveIt, Act::GoBackKnownWay, Act::StandStill, Act::Tell, Act::WarnOthers];
        let more = [Act::AskFirst, Act::KnownWays, Act::LeaveSigns, Act::HelpFromAfar];
        let says = acts.iter().chain(&more).flat_map(|a| (l.says)(*a));
        for pattern in lists.iter().copied().flatten().chain(says) {
            for word in pattern.split(' ').filter(|w| *w != "..") {
                let bare = word.trim_start_matches(['~', '=', '^']).trim_end_matches(['*', '!']);
                assert_eq!((l.fold)(bare), bare, "{tag} {pattern:?}");
            }
        }
    }
}

#[test]
fn a_denial_right_before_lifts_each_guarded_act() {
    for (tag, l) in languages() {
        let no = if tag == "en" { "do not" } else { "لا" };
        for pattern in l.guarded {
            let said = format!("{no} {}", sample(pattern));
            assert!(!breaks(tag, Rule::Undenied, &said, &[]), "{said:?}");
            let comma = if tag == "en" { "," } else { "،" };
            let second = format!("{no} xx{comma} {}", sample(pattern));
            assert!(breaks(tag, Rule::Undenied, &second, &[]), "{second:?}");
        }
    }
}
