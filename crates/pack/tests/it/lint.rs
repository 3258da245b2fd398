//! The content-safety lint in English: for each rule a text that must be refused and one that must pass.

use std::collections::BTreeSet;

use waymark_core::age::AgeRange;
use waymark_core::module::{Act, CardKind};
use waymark_pack::lint::{Context, Place, Rule, text};

pub(crate) const CHILDREN: &[AgeRange] = &[AgeRange::new(6, 9), AgeRange::new(10, 12)];
pub(crate) const ADULTS: &[AgeRange] = &[AgeRange::from(18)];

/// A card that teaches no act of its own.
pub(crate) fn card(ages: &[AgeRange]) -> Context<'_> {
    Context { place: Place::Card, ages, card: Some((CardKind::Say, Act::Know)), switch: None }
}

pub(crate) fn acting(act: Act) -> Context<'static> {
    Context { card: Some((CardKind::Say, act)), ..card(ADULTS) }
}

pub(crate) fn rules(lang: &str, said: &str, context: Context<'_>) -> BTreeSet<Rule> {
    text(lang, said, context).into_iter().map(|(rule, _)| rule).collect()
}

pub(crate) fn refused(lang: &str, rule: Rule, context: Context<'_>, texts: &[&str]) {
    for said in texts {
        let found = rules(lang, said, context);
        assert!(found.contains(&rule), "{said:?} should break {rule:?}, found {found:?}");
    }
}

pub(crate) fn passes(lang: &str, context: Context<'_>, texts: &[&str]) {
    for said in texts {
        let found = text(lang, said, context);
        assert!(found.is_empty(), "{said:?} should pass, found {found:?}");
    }
}

#[test]
fn never_even_denied() {
    let c = card(ADULTS);
    let bad = [
        "Prod the ground.",
        "Do not poke it.",
        "Crawl out slowly.",
        "Lie down.",
        "Never defuse it.",
        "The fuse is small.",
    ];
    refused("en", Rule::Never, c, &bad);
    passes(
        "en",
        c,
        &[
            "A problem shared is halved.",
            "Buy products at the market.",
            "The refuse heap is far.",
            "Think of the river.",
        ],
    );
}

#[test]
fn tools_are_not_used() {
    let c = card(ADULTS);
    refused(
        "en",
        Rule::Tool,
        c,
        &["Test the ground with a stick.", "Use a long pole.", "Try it with your knife."],
    );
    passes("en", c, &["Walk along the rope.", "Sticks in a cross warn us.", "A stick shows nothing."]);
}

#[test]
fn no_injury_and_no_death_for_the_young() {
    refused("en", Rule::Injury, card(ADULTS), &["There was blood.", "He lost a limb.", "They amputated."]);
    refused("en", Rule::Death, card(CHILDREN), &["You can die.", "The goat was dead.", "It kills."]);
    passes("en", card(ADULTS), &["The animal was dead.", "An unknown thing can hurt you."]);
    passes("en", card(CHILDREN), &["A thing I do not know can hurt me.", "We play on the soldered bench."]);
}

#[test]
fn nothing_unchecked_is_called_safe() {
    let c = card(ADULTS);
    let bad = [
        "It is harmless now.",
        "It is too old to work.",
        "It can't explode.",
        "The field is safe because goats walk there.",
    ];
    refused("en", Rule::FalseSafety, c, &bad);
    passes("en", c, &["Age makes nothing safe.", "No sign does not mean safe."]);
}

#[test]
fn guarded_acts_are_directly_denied() {
    let c = card(ADULTS);
    let bad = [
        "Touch it.",
        "Pick the thing up.",
        "Don't touch, lift it.",
        "Do not wait, move it to the side.",
        "Do not be shy: touch it.",
        "Look, then throw a stone at it.",
        "It is not dangerous to touch.",
        "Do not forget to move it.",
        "May we touch it?",
        "Go near and look.",
        "She carries it home.",
        "Do not stop, but carry it away.",
        "Burn it.",
        "Enter the old house.",
        "When specialists come, lift it.",
        "The specialists watch you lift it.",
        "Touch with your hand.",
        "Your hands touch it.",
        "Kick the animal away.",
        "No, lift it.",
        "There is no need to touch it.",
        "Bring the thing to an adult.",
        "Cover it with soil.",
        "Tie a rope to it.",
        "Sell the metal.",
        "Clear the field before sowing.",
        "Test the ground first.",
        "Go and look what it is.",
        "Run to help him.",
        "Take the sign home.",
        "Keep it for later.",
    ];
    refused("en", Rule::Undenied, c, &bad);
    let good = [
        "Do not touch it.",
        "Stop. Do not go near. Do not touch.",
        "Never move, kick or throw it.",
        "Do not touch it or lift it.",
        "Nobody picks it up.",
        "Look without moving your feet.",
        "Do not go near, touch, kick or carry it.",
        "We agree not to touch it.",
        "Girls carry water.",
        "A family photo hangs on the wall.",
        "Only specialists move it.",
        "Water and mud move things.",
        "Raise your hand and open your palm.",
        "The problem is old.",
        "An open yard is good for a game.",
        "Tell an adult; keep others back.",
        "They sit on stools and do it with her.",
        "Specialists take care of it.",
        "Do not show it, do not bring it, do not keep it.",
    ];
    passes("en", c, &good);
}

#[test]
fn a_denial_has_no_way_out() {
    let c = card(ADULTS);
    let bad = [
        "Do not touch it unless you are sure.",
        "Never move it, only with care: only with gloves.",
        "Do not lift it except gently.",
        "Don't carry it too much.",
    ];
    refused("en", Rule::Loophole, c, &bad[..1]);
    refused("en", Rule::Loophole, c, &bad[2..]);
    passes("en", c, &["Do not touch it.", "Walk slowly on the path you know."]);
}

#[test]
fn words_of_a_switch_stand_only_on_its_card() {
    let bad = ["Take a photo of it.", "Mark the place.", "Follow your own steps."];
    refused("en", Rule::Switch, card(ADULTS), &bad);
    passes("en", card(ADULTS), &["Do not take a photo of it."]);
    let photo = Context { switch: Some("photo"), ..card(ADULTS) };
    passes("en", photo, &["Take a photo from where you stand."]);
    refused("en", Rule::Switch, photo, &["Mark the place."]);
    passes("en", card(ADULTS), &["Film the match instead.", "A marked area lies there."]);
}

#[test]
fn going_back_is_by_the_way_you_know() {
    let c = card(ADULTS);
    let bad = [
        "Go back.",
        "Go back at once.",
        "Go back by the way you know and look.",
        "She goes back to fetch it.",
    ];
    refused("en", Rule::GoBack, c, &bad);
    passes(
        "en",
        c,
        &["Go back by the way you know.", "Nobody goes back to look.", "They go back by the way they know."],
    );
}

#[test]
fn distances_and_numbers_come_from_the_settings() {
    let c = card(ADULTS);
    refused(
        "en",
        Rule::Number,
        c,
        &["Stay 100 metres away.", "Go twenty steps.", "Call 5550142.", "Wait ten long paces off."],
    );
    passes("en", c, &["Say it three times.", "A wait is better than one step.", "Phone this number."]);
}

#[test]
fn one_word_for_one_thing() {
    refused(
        "en",
        Rule::Term,
        card(ADULTS),
        &["It looks like a toy.", "A bomb lies there.", "Take the safe path.", "Freeze!", "Be brave."],
    );
    refused(
        "en",
        Rule::ChildTerm,
        card(CHILDREN),
        &["Explosive ordnance lies there.", "A cluster munition."],
    );
    passes("en", card(ADULTS), &["Explosive ordnance can lie there.", "Ask about the ground."]);
    passes("en", card(CHILDREN), &["A mine can lie there.", "An unknown thing."]);
}

#[test]
fn texts_fit_their_place() {
    let long = |n: usize| "word ".repeat(n / 5 + 1)[..n].trim_end().to_owned() + "x";
    refused("en", Rule::TooLong, card(CHILDREN), &[&long(75)]);
    passes("en", card(CHILDREN), &[&long(60)]);
    passes("en", card(ADULTS), &[&long(75)]);
    refused("en", Rule::TooLong, card(ADULTS), &[&long(95)]);
    passes("en", Context { place: Place::Note, ..card(CHILDREN) }, &[&long(150)]);
}

#[test]
fn a_card_says_its_act() {
    refused("en", Rule::ActUnsaid, acting(Act::Tell), &["Think about it."]);
    refused("en", Rule::ActUnsaid, acting(Act::GoBackKnownWay), &["Stand there."]);
    refused("en", Rule::ActUnsaid, acting(Act::StandStill), &["Think calmly."]);
    passes("en", acting(Act::Tell), &["Tell an adult you trust."]);
    passes("en", acting(Act::GoBackKnownWay), &["Go back by the way you know."]);
    passes("en", acting(Act::StandStill), &["Feet still. Call. Wait."]);
    let mixed = ["Stand still, then go back by the way you know."];
    refused("en", Rule::ActMixed, acting(Act::StandStill), &mixed);
    refused("en", Rule::ActMixed, acting(Act::GoBackKnownWay), &mixed);
}

#[test]
fn a_language_without_lists_is_refused_whole() {
    refused("de", Rule::NoWordList, card(ADULTS), &["Bleib stehen."]);
    passes("en-GB", card(ADULTS), &["Stop."]);
}
