//! Which texts an item needs, and in which language it is then said: the fallback of each card on its own.
//!
//! Promise: a card, question or title is said in one language whole: the one asked for, else the country's, else the source language;
//! where none has it, picture and voice are left. Notes may be missing anywhere.

use std::collections::BTreeMap;

use waymark_core::module::{Card, Module, Question};
use waymark_core::settings::Settings;
use waymark_text::{Args, Catalogue};

/// The language that every pack is written in first; the others may have gaps.
pub const SOURCE: &str = "en";

/// Text key of a card.
#[must_use]
pub fn card_key(module: &str, card: &str) -> String {
    format!("{module}/card-{card}")
}

/// Text key of a question.
#[must_use]
pub fn question_key(module: &str, question: &str) -> String {
    format!("{module}/question-{question}")
}

/// Text key of a picture's text alternative.
#[must_use]
pub fn scene_key(scene: &str) -> String {
    format!("scene-{scene}")
}

/// All text keys without which a card is not said: its own, its choices, ends and steps.
#[must_use]
pub fn card_keys(module: &str, card: &Card) -> Vec<String> {
    let key = card_key(module, &card.id);
    let parts = card.parts().map(|p| format!("{key}.{p}"));
    [key.clone()].into_iter().chain(parts).collect()
}

/// All text keys without which a question is not asked.
#[must_use]
pub fn question_keys(module: &str, question: &Question) -> Vec<String> {
    let key = question_key(module, &question.id);
    vec![format!("{key}.after"), key]
}

/// Text keys of the module itself: title, what it is about, and why cards differ where they do.
#[must_use]
pub fn module_keys(module: &Module) -> Vec<String> {
    let mut keys = vec![format!("{}/title", module.id), format!("{}/about", module.id)];
    if module.differs() {
        keys.push(format!("{}/differs", module.id));
    }
    keys
}

/// A sentence as the group hears it: with the country's name and numbers in it. Shown and spoken alike.
#[must_use]
pub fn said(settings: &Settings, texts: &Catalogue, key: &str) -> Option<String> {
    let lang = texts.lang();
    let country =
        settings.country.get(lang).or_else(|| settings.country.get("en")).map_or("", String::as_str);
    let number = settings.number("mine_action").map_or("", |n| n.number.as_str());
    let ambulance = settings.number("ambulance").map_or("", |n| n.number.as_str());
    texts.get(key, &Args::new().s("country", country).s("number", number).s("ambulance", ambulance))
}

/// The first catalogue that has all of `keys`: of the languages asked for (the group's, then the country's), each by its tag and by
/// its base language, then of the source language.
#[must_use]
pub fn spoken<'c>(
    catalogues: &'c BTreeMap<String, Catalogue>,
    asked: &[&str],
    keys: &[String],
) -> Option<(&'c str, &'c Catalogue)> {
    let base = |tag: &&'_ str| tag.split('-').next().unwrap_or(tag).to_owned();
    let wanted = asked.iter().flat_map(|tag| [(*tag).to_owned(), base(tag)]).chain([SOURCE.to_owned()]);
    wanted
        .filter_map(|tag| catalogues.get_key_value(&tag))
        .find(|(_, c)| keys.iter().all(|k| c.has(k)))
        .map(|(tag, c)| (tag.as_str(), c))
}
