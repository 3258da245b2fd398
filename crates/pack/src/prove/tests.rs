//! For each rule of the walk what it refuses, and a module that it lets pass.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use waymark_core::module::{CardKind, Module};
use waymark_text::Catalogue;
use waymark_text::pattern::{Part, Pattern};

use super::{Proof, World, drill_is_one_tap_away, walk};
use crate::lint::Rule;
use crate::load::{card_keys, question_keys, scene_key};

fn good() -> Value {
    let card = |id: &str| json!({"id": id, "kind": "say", "scenes": ["see-stop"], "act": "stop"});
    let choice = json!([{"scene": "see-stop", "right": true}, {"scene": "wait-by", "tempts": "C"}, {"scene": "walk-by", "tempts": "F"}]);
    let question = |id: &str| json!({"id": id, "choices": choice});
    let mut cards: Vec<Value> = ["a", "b", "c", "d"].into_iter().map(card).collect();
    cards.push(json!({"id": "tale", "kind": "story", "scenes": ["see-stop"], "act": "tell", "branches": [
        {"id": "a", "scenes": ["tell-adult"], "act": "tell"}, {"id": "b", "scenes": ["turn-back"], "act": "go_back_known_way"}]}));
    cards.push(json!({"id": "sort", "kind": "sort", "act": "know", "sort": [{"scene": "play-yard", "safe": true}, {"scene": "empty-house", "safe": false}]}));
    cards.push(json!({"id": "photo", "kind": "say", "for": {"ages": [{"age_min": 18, "age_max": null}], "switch": "photo"}, "scenes": ["see-stop"], "act": "tell"}));
    cards.push(json!({"id": "herd", "kind": "say", "for": {"livelihoods": ["herding"], "sexes": ["male"]}, "scenes": ["see-stop"], "act": "tell"}));
    json!({"id": "m", "number": 1, "version": "0.1.0", "for": {"ages": [{"age_min": 6, "age_max": 9}, {"age_min": 18, "age_max": null}]},
        "minutes": [{"age_min": 6, "age_max": 9, "minutes": 10}, {"age_min": 18, "age_max": null, "minutes": 12}],
        "outcomes": ["K1"], "source": ["Core rule"], "author": "tests", "review": "sample",
        "cards": cards, "questions": [question("x"), question("y"), question("z")]})
}

/// Walks the module with all its texts but `missing`, and all its pictures but `undrawn`.
fn proof(module: &Value, missing: &str, undrawn: &str) -> Proof {
    let module: Module = serde_json::from_value(module.clone()).unwrap();
    let cards = module.cards.iter().flat_map(|c| card_keys("m", c));
    let questions = module.questions.iter().flat_map(|q| question_keys("m", q));
    let scenes = module.cards.iter().flat_map(|c| c.all_scenes().map(scene_key).collect::<Vec<_>>());
    let chosen = module.questions.iter().flat_map(|q| q.choices.iter().map(|c| scene_key(&c.scene)));
    let keys = cards.chain(questions).chain(scenes).chain(chosen).filter(|k| k != missing);
    let texts = keys.map(|k| (k, Pattern(vec![Part::Text("Stop.".into())])));
    let catalogues = BTreeMap::from([("en".to_owned(), Catalogue::new("en", texts))]);
    let settings = ["here".to_owned()];
    walk(
        std::slice::from_ref(&module),
        &World { catalogues: &catalogues, settings: &settings, drawn: &|_, scene| scene != undrawn },
    )
}

fn rules(proof: &Proof) -> Vec<Rule> {
    let mut rules: Vec<Rule> = proof.findings.iter().map(|f| f.rule).collect();
    rules.dedup();
    rules
}

#[test]
fn a_sound_module_passes_on_every_path() {
    let proof = proof(&good(), "", "");
    assert!(proof.findings.is_empty(), "{:?}", proof.findings);
    // Two ages, three mixes of sexes, with and without herding, with and without photos (alone and all).
    assert_eq!(proof.paths, 2 * 3 * 2 * 3);
}

#[test]
fn what_is_for_adults_is_not_reached_below_18() {
    let mut m = good();
    m["cards"][6]["for"]["ages"] = json!([{"age_min": 6, "age_max": null}]);
    assert_eq!(rules(&proof(&m, "", "")), [Rule::SwitchAdults]);
}

#[test]
fn every_card_has_picture_text_and_text_alternative() {
    let mut m = good();
    m["cards"][0]["scenes"] = json!([]);
    assert_eq!(rules(&proof(&m, "", "")), [Rule::NoPicture]);
    assert_eq!(rules(&proof(&good(), "", "turn-back")), [Rule::NoPicture]);
    assert_eq!(rules(&proof(&good(), "m/card-tale.end-b", "")), [Rule::NoText]);
    assert_eq!(rules(&proof(&good(), "scene-walk-by", "")), [Rule::NoText]);
}

#[test]
fn every_branch_ends_in_a_safe_act() {
    let mut m = good();
    m["cards"][4]["branches"][1]["act"] = json!("know");
    assert_eq!(rules(&proof(&m, "", "")), [Rule::UnsafeEnd]);
}

#[test]
fn a_picture_that_is_sorted_as_unsafe_is_never_right() {
    let mut m = good();
    m["cards"][5]["sort"][1]["scene"] = json!("see-stop");
    assert_eq!(rules(&proof(&m, "", "")), [Rule::WrongChoice]);
}

#[test]
fn a_group_sees_six_to_ten_cards_and_three_questions() {
    let mut m = good();
    m["cards"].as_array_mut().unwrap().remove(0);
    assert_eq!(rules(&proof(&m, "", "")), [Rule::CardCount]);
    let mut m = good();
    for n in 0..5 {
        let card = json!({"id": format!("n{n}"), "kind": "say", "scenes": ["see-stop"], "act": "stop"});
        m["cards"].as_array_mut().unwrap().push(card);
    }
    assert_eq!(rules(&proof(&m, "", "")), [Rule::CardCount]);
    let mut m = good();
    m["questions"].as_array_mut().unwrap().pop();
    assert_eq!(rules(&proof(&m, "", "")), [Rule::CardCount]);
    // What is for one sex is extra: it neither fills a band nor overfills it.
    let extra = |n: usize| json!({"id": format!("s{n}"), "kind": "say", "for": {"sexes": ["female"]}, "scenes": ["see-stop"], "act": "stop"});
    let mut m = good();
    m["cards"].as_array_mut().unwrap().extend((0..5).map(extra));
    assert_eq!(rules(&proof(&m, "", "")), []);
    m["cards"].as_array_mut().unwrap().remove(0);
    assert_eq!(rules(&proof(&m, "", "")), [Rule::CardCount]);
}

#[test]
fn the_drill_is_one_tap_away_on_every_kind() {
    use CardKind::{Ask, Do, Drill, Handout, Look, Repeat, Say, Sort, Story};
    assert!([Say, Ask, Do, Look, Repeat, Story, Sort, Drill, Handout].into_iter().all(drill_is_one_tap_away));
    // What the answer rests on: the bar of the shell, in which every card is drawn, leads to the drill.
    let shell = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/parts/shell.rs");
    assert!(std::fs::read_to_string(shell).unwrap().contains("drill_href("));
}
