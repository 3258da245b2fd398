//! Sample modules and plan rules for tests.
//!
//! Promise: cards for the stated ages, three questions each.

use crate::age::AgeRange;
use crate::module::{Act, Card, CardKind, Choice, For, Minutes, Module, Question, Review};
use crate::plan::Rules;

/// Teaching bands: 6 to 9, 10 to 12, 13 to 17, 18 and over.
pub const TEACHING_BANDS: [AgeRange; 4] =
    [AgeRange::new(6, 9), AgeRange::new(10, 12), AgeRange::new(13, 17), AgeRange::from(18)];

/// A module with four cards and three questions for each of `bands`, and one card more for herders.
#[must_use]
pub fn sample_module(id: &str, number: u16, minutes: u16, bands: &[AgeRange]) -> Module {
    let whom = |b: AgeRange| For { ages: vec![b], ..For::default() };
    let card = |b: AgeRange, i: usize| Card {
        whom: whom(b),
        scenes: vec!["see-stop".into()],
        ..Card::plain(&format!("{}-{i}", b.min), CardKind::Say, Act::Stop)
    };
    // As in the library: a card for a livelihood, without ages of its own.
    let herders = Card {
        id: "herd".into(),
        whom: For { livelihoods: vec!["herding".into()], ..For::default() },
        ..card(AgeRange::from(0), 0)
    };
    let choice = |scene: &str, right| Choice { scene: scene.into(), right, tempts: None };
    let question = |b: AgeRange, i: usize| Question {
        id: format!("{}-{i}", b.min),
        whom: whom(b),
        choices: vec![choice("turn-back", true), choice("wait-by", false), choice("walk-by", false)],
    };
    Module {
        id: id.into(),
        number,
        version: "0.1.0".into(),
        whom: For { ages: bands.to_vec(), ..For::default() },
        threats: vec![],
        seasons: vec![],
        minutes: bands.iter().map(|b| Minutes { ages: *b, minutes }).collect(),
        materials: vec!["rope".into()],
        outcomes: vec!["K1".into()],
        builds_on: if number == 1 { vec![] } else { vec!["stop-tell".into()] },
        source: vec![],
        author: "test".into(),
        review: Review::Sample,
        cards: bands.iter().flat_map(|b| (1..=4).map(|i| card(*b, i))).chain([herders]).collect(),
        questions: bands.iter().flat_map(|b| (1..=3).map(|i| question(*b, i))).collect(),
    }
}

/// The first three modules of the starter library, in form.
#[must_use]
pub fn sample_modules() -> Vec<Module> {
    vec![
        sample_module("stop-tell", 1, 10, &TEACHING_BANDS),
        sample_module("places", 2, 12, &TEACHING_BANDS),
        sample_module("stand-still", 5, 10, &TEACHING_BANDS),
    ]
}

/// The rules of the starter pack.
///
/// # Panics
/// Where `content/rules.json` is no table of rules.
#[must_use]
#[expect(clippy::expect_used, reason = "a test helper")]
pub fn sample_rules() -> Rules {
    serde_json::from_str(include_str!("../../../../content/rules.json"))
        .expect("content/rules.json is a rule table")
}
