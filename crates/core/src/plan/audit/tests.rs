//! Each way in which a table contradicts itself is found, and the table of the library is sound.

use serde_json::{Value, json};

use super::super::tests::library;
use super::{RuleFault, audit};
use crate::plan::Rules;
use crate::testing::{sample_modules, sample_rules};

/// The library's table with rows added.
fn with(rows: &[Value]) -> Vec<RuleFault> {
    let mut table = serde_json::to_value(sample_rules()).unwrap();
    table["rows"].as_array_mut().unwrap().extend(rows.iter().cloned());
    let rules: Rules = serde_json::from_value(table).unwrap();
    let mut found = audit(&rules, &library());
    found.retain(RuleFault::refuses);
    found
}

#[expect(clippy::needless_pass_by_value, reason = "a table row reads better so")]
fn row(id: &str, modules: &[&str], when: Value, then: Value) -> Value {
    json!({"id": id, "modules": modules, "when": when, "then": then, "why": "why-core"})
}

#[test]
fn the_librarys_table_is_sound() {
    assert_eq!(with(&[]), []);
    let few = audit(&sample_rules(), &sample_modules());
    assert!(!few.is_empty() && few.iter().all(|f| !f.refuses()), "{few:?}");
}

#[test]
fn what_can_never_count_is_named() {
    let never = |row: Value| {
        let found = with(&[row]);
        assert!(found.contains(&RuleFault::Never { rule: "x".into() }), "{found:?}");
    };
    let threat = json!({"threats": ["cluster"]});
    never(row("x", &["fields"], json!({"all": [threat, {"not": threat}]}), json!({"weight": 5})));
    never(row("x", &["roads"], json!({"only_ages": {"age_min": 6, "age_max": 9}}), json!({"weight": 5})));
    never(row("x", &["rigged"], json!({"not": {"threats": ["ied_booby_trap"]}}), json!({"weight": 5})));
    never(row("x", &["fields"], json!({"all": ["never_taught", {"taught": {}}]}), json!({"weight": 5})));
    never(row("x", &["fields"], json!({"only_sex": "both"}), json!({"weight": 5})));
    never(row("x", &["fields"], json!({"any": []}), json!({"weight": 5})));
    let known = json!({"known": {"percent": 80, "asked": 5}});
    never(row(
        "x",
        &["fields"],
        json!({"all": [known, {"weak": {"percent": 60, "asked": 5}}]}),
        json!({"weight": 5}),
    ));
}

#[test]
fn what_counts_for_someone_is_not_named() {
    let known = json!({"known": {"percent": 40, "asked": 5}});
    let rows = [
        row("a", &["fields"], json!({"event": {"code": "flood", "within_days": 7}}), json!({"weight": 5})),
        row(
            "b",
            &["fields"],
            json!({"not": {"event": {"code": "flood", "within_days": 7}}}),
            json!({"weight": -5}),
        ),
        row("c", &["fields"], json!({"all": [known, {"taught": {"within_days": 9}}]}), json!({"weight": 5})),
        row("d", &[], json!({"heard": {"modules": 4}}), json!({"weight": 5})),
        row(
            "e",
            &["fields"],
            json!({"all": [{"threats": ["ap_mine"]}, {"threats": ["cluster"]}]}),
            json!({"weight": 5}),
        ),
    ];
    assert_eq!(with(&rows), []);
}

#[test]
fn a_module_that_is_always_dropped_or_outweighed_is_named() {
    let found = with(&[row("x", &["fields"], json!("always"), json!("drop"))]);
    assert!(found.contains(&RuleFault::NeverPlanned { module: "fields".into() }), "{found:?}");
    let found = with(&[row("x", &["fields"], json!("always"), json!({"weight": -900}))]);
    assert!(found.contains(&RuleFault::NeverPlanned { module: "fields".into() }), "{found:?}");
}

#[test]
fn rules_of_which_only_one_can_be_obeyed_are_named() {
    let dropped = with(&[row("x", &["stop-tell"], json!({"threats": ["cluster"]}), json!("drop"))]);
    let first = RuleFault::FirstDropped { module: "stop-tell".into(), first: "C1".into(), drop: "x".into() };
    assert!(dropped.contains(&first), "{dropped:?}");
    let last = with(&[row("x", &["stop-tell"], json!("with_carers"), json!("last"))]);
    assert!(matches!(&last[..], [RuleFault::Contrary { module, .. }] if module == "stop-tell"), "{last:?}");
    let two = with(&[row("x", &["fields"], json!("always"), json!("first"))]);
    assert!(two.iter().any(|f| matches!(f, RuleFault::Contrary { other, .. } if other == "x")), "{two:?}");
    let herding = json!({"livelihoods": ["herding"]});
    let pulls = with(&[
        row("x", &["fields"], herding.clone(), json!({"weight": 5})),
        row("y", &["fields"], herding, json!({"weight": -5})),
    ]);
    assert_eq!(pulls, [RuleFault::Contrary { module: "fields".into(), rule: "x".into(), other: "y".into() }]);
    let twice = with(&[row("C1", &["fields"], json!("with_carers"), json!({"weight": 5}))]);
    assert!(twice.contains(&RuleFault::Twice { rule: "C1".into() }));
}

#[test]
fn minutes_and_limits_hold_together() {
    let mut rules = sample_rules();
    rules.times[1].closing = 30;
    assert!(audit(&rules, &library()).contains(&RuleFault::Times { from: 15 }));
    rules.times.remove(0);
    assert!(audit(&rules, &library()).contains(&RuleFault::Times { from: 15 }));
    let mut rules = sample_rules();
    rules.most.remove(1);
    assert!(audit(&rules, &library()).contains(&RuleFault::Most { age: 10 }));
    rules.times.clear();
    assert!(audit(&rules, &library()).contains(&RuleFault::Times { from: 0 }));
}
