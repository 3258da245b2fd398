//! The kinds of cards and their parts: what each must have, which texts and pictures that asks for, and that a module written in any
//! released form is read.

use serde_json::{Value, json};
use waymark_core::module::{CardKind, Module};
use waymark_pack::build::{BuildError, lint_report};
use waymark_pack::load::{Gap, Langs, card_keys, spoken};
use waymark_pack::{Library, PackError};

use crate::common::Fixture;

const MODULE: &str = "modules/leave-it/module.json";
const LAST_CARD: &str = r#""act": "tell", "numbers": true}"#;

/// The small library with one card more, said so in English and Arabic.
fn with(card: &Value, en: &str, ar: &str) -> Fixture {
    let f = Fixture::new();
    f.edit(MODULE, LAST_CARD, &format!("{LAST_CARD},\n{card}"));
    f.edit("modules/leave-it/en.ftl", "title =", &format!("{en}\ntitle ="));
    f.edit("modules/leave-it/ar.ftl", "title =", &format!("{ar}\ntitle ="));
    f
}

fn story() -> Value {
    json!({"id": "tale", "kind": "story", "scenes": ["see-stop"], "act": "tell", "branches": [
        {"id": "a", "scenes": ["tell-adult"], "act": "tell"}, {"id": "b", "scenes": ["turn-back"], "act": "go_back_known_way"}]})
}

const STORY_EN: &str = "card-tale = { -boy10 } sees a thing. How does it go on?\n    .choice-a = He tells his father.\n    \
    .choice-b = He turns round.\n    .end-a = He tells his father, who calls.\n    .end-b = He goes back by the way he knows.";
const STORY_AR: &str = "card-tale = يرى { -boy10 } شيئًا. ماذا بعد؟\n    .choice-a = يخبر أباه.\n    .choice-b = يستدير.\n    \
    .end-a = يخبر أباه، وأبوه يتصل.\n    .end-b = يرجع من الطريق الذي يعرفه.";

fn with_story() -> Fixture {
    let f = with(&story(), STORY_EN, STORY_AR);
    f.add("cast/en.ftl", "-boy10 = Kit").add("cast/ar.ftl", "-boy10 = رامي");
    f
}

fn gaps(f: &Fixture) -> Vec<Gap> {
    match f.build() {
        Err(BuildError::Pack(PackError::Content(gaps))) => gaps,
        other => panic!("expected gaps, got {other:?}"),
    }
}

#[test]
fn a_story_with_branches_is_built_and_its_people_have_names() {
    let f = with_story();
    let built = f.build().unwrap_or_else(|e| panic!("{e}"));
    let library = Library::load(&f.pack(&built).unwrap(), Langs::All, |e| Some(f.blob(&e.sha256))).unwrap();
    let said = |lang: &str, key: &str| library.catalogues[lang].get(key, &waymark_text::Args::new()).unwrap();
    assert_eq!(said("en", "leave-it/card-tale"), "Kit sees a thing. How does it go on?");
    assert_eq!(said("ar", "leave-it/card-tale.end-a"), "يخبر أباه، وأبوه يتصل.");
    let card = library.modules[0].cards.iter().find(|c| c.kind == CardKind::Story).unwrap();
    assert_eq!(card.branches.len(), 2);
    assert_eq!(card.all_scenes().collect::<Vec<_>>(), ["see-stop", "tell-adult", "turn-back"]);
}

#[test]
fn every_part_has_its_text_and_no_text_is_left_over() {
    for line in ["    .choice-b = He turns round.\n", "    .end-a = He tells his father, who calls.\n"] {
        let f = with_story();
        f.edit("modules/leave-it/en.ftl", line, "");
        let ar = if line.contains("choice-b") {
            "    .choice-b = يستدير.\n"
        } else {
            "    .end-a = يخبر أباه، وأبوه يتصل.\n"
        };
        f.edit("modules/leave-it/ar.ftl", ar, "");
        let key = if line.contains("choice-b") {
            "leave-it/card-tale.choice-b"
        } else {
            "leave-it/card-tale.end-a"
        };
        assert_eq!(gaps(&f), [Gap::NoText { lang: "en".into(), key: key.into() }]);
    }
    let f = with_story();
    f.edit("modules/leave-it/en.ftl", "    .end-b", "    .end-c = Left over.\n    .end-b");
    assert!(matches!(f.build(), Err(BuildError::UnusedTexts(k)) if k == ["leave-it/card-tale.end-c"]));
    let f = with_story();
    f.edit("modules/leave-it/en.ftl", "title =", "differs = Nobody differs here.\ntitle =");
    assert!(matches!(f.build(), Err(BuildError::UnusedTexts(k)) if k == ["leave-it/differs"]));
}

#[test]
fn an_end_must_say_its_act() {
    let f = with_story();
    f.edit("modules/leave-it/en.ftl", "He tells his father, who calls.", "He is glad and goes to school.");
    assert!(matches!(f.build(), Err(BuildError::Lint(found)) if found[0].key == "leave-it/card-tale.end-a"));
}

#[test]
fn pictures_of_branches_steps_and_what_is_sorted_must_be_there() {
    for (card, scene) in [
        (
            json!({"id": "d", "kind": "drill", "act": "practise", "steps": [
            {"scenes": ["see-stop"], "act": "stop"}, {"scenes": ["nowhere"], "act": "tell"}]}),
            "nowhere",
        ),
        (
            json!({"id": "s", "kind": "sort", "act": "know", "sort": [{"scene": "see-stop", "safe": true},
            {"scene": "not-drawn", "safe": false}, {"scene": "turn-back", "safe": true}, {"scene": "shortcut", "safe": false}]}),
            "not-drawn",
        ),
    ] {
        let steps = "\n    .step-1 = Stop.\n    .step-2 = Tell an adult.";
        let id = card["id"].as_str().unwrap();
        let text = format!("card-{id} = Thumb or palm?{}", if id == "d" { steps } else { "" });
        let found = gaps(&with(&card, &text, ""));
        let named = |g: &Gap| matches!(g, Gap::NoPicture { scene: s, .. } if s == scene);
        assert!(found.iter().any(named), "{found:?}");
    }
}

#[test]
fn each_kind_has_what_it_needs_and_nothing_else() {
    let sorted = |n: usize, safe: usize| -> Vec<Value> {
        let scenes = ["see-stop", "turn-back", "shortcut", "walk-by", "wait-by", "tell-friend", "tell-adult"];
        scenes.iter().take(n).enumerate().map(|(i, s)| json!({"scene": s, "safe": i < safe})).collect()
    };
    let branch = |id: &str| json!({"id": id, "scenes": ["turn-back"], "act": "stop"});
    let step = json!({"scenes": ["see-stop"], "act": "stop"});
    let cases = [
        (json!({"kind": "say", "branches": [branch("a"), branch("b")]}), "only a story"),
        (json!({"kind": "story", "branches": [branch("a")]}), "two or three branches"),
        (
            json!({"kind": "story", "branches": [branch("a"), branch("b"), branch("c"), branch("d")]}),
            "two or three",
        ),
        (json!({"kind": "story", "branches": [branch("a"), {"id": "b", "act": "stop"}]}), "shows its end"),
        (json!({"kind": "look", "sort": sorted(4, 2)}), "only a card to sort"),
        (json!({"kind": "sort", "sort": sorted(3, 2)}), "four to eight"),
        (json!({"kind": "sort", "sort": sorted(4, 4)}), "some are not"),
        (json!({"kind": "sort", "sort": sorted(4, 0)}), "some are not"),
        (json!({"kind": "sort", "sort": sorted(4, 2), "scenes": ["see-stop"]}), "beside those"),
        (json!({"kind": "say", "steps": [step, step]}), "only a drill"),
        (json!({"kind": "drill", "steps": [step]}), "two to five"),
        (json!({"kind": "drill", "steps": [step, {"act": "stop"}]}), "has a picture"),
        (json!({"kind": "handout", "scenes": []}), "exactly one"),
        (json!({"kind": "handout", "scenes": ["see-stop", "turn-back"]}), "exactly one"),
    ];
    for (mut card, why) in cases {
        card["id"] = json!("x");
        card["act"] = json!("know");
        let found = gaps(&with(&card, "card-x = Look.", ""));
        let said = |g: &Gap| matches!(g, Gap::BadCard { item, why: w } if item == "leave-it/card-x" && w.contains(why));
        assert!(found.iter().any(said), "{why}: {found:?}");
    }
    let twice = json!({"id": "x", "kind": "story", "act": "know", "branches": [branch("a"), branch("a")]});
    assert!(gaps(&with(&twice, "card-x = Look.", "")).iter().any(|g| matches!(g, Gap::BadId { .. })));
}

#[test]
fn a_module_whose_cards_differ_by_sex_says_why() {
    let card =
        json!({"id": "x", "kind": "say", "for": {"sexes": ["male"]}, "scenes": ["see-stop"], "act": "know"});
    let f = with(&card, "card-x = Boys hear this.", "");
    assert_eq!(gaps(&f), [Gap::NoText { lang: "en".into(), key: "leave-it/differs".into() }]);
    f.edit("modules/leave-it/en.ftl", "title =", "differs = Boys are asked more often.\ntitle =");
    f.build().unwrap_or_else(|e| panic!("{e}"));
}

#[test]
fn another_language_may_have_gaps_and_each_card_falls_back_whole() {
    let f = with_story();
    f.edit("modules/leave-it/ar.ftl", "    .end-b = يرجع من الطريق الذي يعرفه.\n", "");
    let built = f.build().unwrap_or_else(|e| panic!("{e}"));
    let lacks = [("ar".to_owned(), "leave-it/card-tale.end-b".to_owned())];
    assert_eq!(built.untranslated, lacks);
    assert_eq!(lint_report(&f.source()).unwrap().untranslated, lacks);
    let library = Library::load(&f.pack(&built).unwrap(), Langs::All, |e| Some(f.blob(&e.sha256))).unwrap();
    assert_eq!(library.untranslated(), lacks);
    let module = &library.modules[0];
    let in_lang = |card: &str, asked: &[&str]| {
        let card = module.cards.iter().find(|c| c.id == card).unwrap();
        spoken(&library.catalogues, asked, &card_keys(&module.id, card)).map(|(lang, _)| lang)
    };
    assert_eq!(in_lang("tale", &["ar"]), Some("en"), "one end is missing: the whole card is said in English");
    assert_eq!(in_lang("tell", &["ar-SY"]), Some("ar"));
    assert_eq!(in_lang("tell", &["fr", "ar"]), Some("ar"), "the country's language before the source's");
    assert_eq!(spoken(&library.catalogues, &["ar"], &["nowhere".into()]), None);
}

#[test]
fn a_language_may_be_missing_whole_but_not_the_source() {
    let f = Fixture::new();
    for file in ["modules/leave-it/ar.ftl", "scenes/ar.ftl", "why/ar.ftl"] {
        std::fs::remove_file(f.source().join(file)).unwrap();
    }
    assert!(f.build().unwrap().untranslated.len() > 10);
    f.edit("pack.json", r#"["ar", "en"]"#, r#"["ar"]"#);
    assert!(matches!(f.build(), Err(BuildError::Text(why)) if why.contains("source language")));
}

#[test]
fn modules_of_every_released_form_are_read_and_kept() {
    for golden in [include_str!("../golden/module-1.json"), include_str!("../golden/module-2.json")] {
        let module: Module = serde_json::from_str(golden).unwrap();
        let again = serde_json::to_value(&module).unwrap();
        assert_eq!(again, serde_json::from_str::<Value>(golden).unwrap());
    }
}
