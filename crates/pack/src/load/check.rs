//! The cross checks of a library: ids, ages, kinds of cards, pictures, texts.

use std::collections::BTreeSet;

use serde::Serialize;
use waymark_core::age::AgeRange;
use waymark_core::module::{For, Module, Question};

use super::spoken::{card_key, card_keys, module_keys, question_keys, scene_key};
use super::{Library, cards, limits};
use crate::signed::semver_order;

/// Something that the content lacks or says twice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Gap {
    /// There is no module.
    #[error("there is no module")]
    NoModules,
    /// An id that is not `[a-z0-9-]+`, or stands twice.
    #[error("{place}: the id {id:?} is not of small letters, digits and hyphens, or stands twice")]
    BadId {
        /// Module, or `modules`.
        place: String,
        /// The id.
        id: String,
    },
    /// A drawing is missing in a picture setting.
    #[error("no picture {scene} in setting {setting}, used by {used_by}")]
    NoPicture {
        /// Picture setting.
        setting: String,
        /// Scene.
        scene: String,
        /// Card or question.
        used_by: String,
    },
    /// A text is missing in a language.
    #[error("no text {key} in {lang}")]
    NoText {
        /// Language.
        lang: String,
        /// Key.
        key: String,
    },
    /// A question without exactly three different pictures.
    #[error("{question} does not have three different pictures")]
    NotThreeChoices {
        /// `<module>/<question>`.
        question: String,
    },
    /// A question whose right answers are not exactly one.
    #[error("{question} does not have exactly one right picture")]
    NotOneRight {
        /// `<module>/<question>`.
        question: String,
    },
    /// A wrong choice without a reason why it tempts, a right one with one, or a letter that is none.
    #[error("{question}: `tempts` of {scene} does not fit")]
    BadTempts {
        /// `<module>/<question>`.
        question: String,
        /// Scene.
        scene: String,
    },
    /// The bands under `minutes` overlap, or are not those of the module.
    #[error("{module}: the bands of `minutes` are not those of `for`")]
    MinutesBands {
        /// Module.
        module: String,
    },
    /// A band without a card, or with fewer than three questions.
    #[error("{module}: too little for ages {age_min} and up ({cards} cards, {questions} questions)")]
    ThinBand {
        /// Module.
        module: String,
        /// Youngest age of the band.
        age_min: u8,
        /// Cards for it.
        cards: usize,
        /// Questions for it.
        questions: usize,
    },
    /// A card or question for ages that the module is not for.
    #[error("{item} is for ages that the module is not for")]
    OutsideAges {
        /// `<module>/<card or question>`.
        item: String,
    },
    /// A card that lacks a part that its kind must have, or has one that it must not have.
    #[error("{item}: {why}")]
    BadCard {
        /// `<module>/card-<card>`.
        item: String,
        /// What is wrong.
        why: String,
    },
    /// More than a library may hold.
    #[error("{place}: {n}, at most {limit} are allowed")]
    TooMany {
        /// Module, or file.
        place: String,
        /// How many, or how long.
        n: usize,
        /// Limit.
        limit: usize,
    },
    /// A module that builds on one that is not there, or on itself.
    #[error("{module} builds on {on}, which is not there")]
    NoBase {
        /// Module.
        module: String,
        /// The other.
        on: String,
    },
    /// A module without source, outcome K1 to K7, author or version of three numbers.
    #[error("{module}: `{field}` is empty or not of its form")]
    BadField {
        /// Module.
        module: String,
        /// Field.
        field: String,
    },
}

/// All that does not hold together, in a fixed order.
pub(super) fn gaps(library: &Library) -> Vec<Gap> {
    let mut gaps = BTreeSet::new();
    if library.modules.is_empty() {
        gaps.insert(Gap::NoModules);
    }
    let ids: Vec<&str> = library.modules.iter().map(|m| m.id.as_str()).collect();
    ids_sound("modules", &ids, &mut gaps);
    for module in &library.modules {
        fields(module, &ids, &mut gaps);
        bands(module, &mut gaps);
        for question in &module.questions {
            choices(module, question, &mut gaps);
        }
        cards::check(module, &mut gaps);
        pictures(library, module, &mut gaps);
    }
    limits::check(library, &mut gaps);
    texts(library, &mut gaps);
    gaps.into_iter().collect()
}

pub(super) fn ids_sound(place: &str, ids: &[&str], gaps: &mut BTreeSet<Gap>) {
    let mut seen = BTreeSet::new();
    let plain = |id: &str| {
        !id.is_empty() && id.len() <= 40 && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    for id in ids {
        if !plain(id) || !seen.insert(*id) {
            gaps.insert(Gap::BadId { place: place.into(), id: (*id).into() });
        }
    }
}

fn fields(module: &Module, modules: &[&str], gaps: &mut BTreeSet<Gap>) {
    let id = &module.id;
    ids_sound(id, &module.cards.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), gaps);
    ids_sound(id, &module.questions.iter().map(|q| q.id.as_str()).collect::<Vec<_>>(), gaps);
    let outcome = |k: &String| matches!(k.as_bytes(), [b'K', b'1'..=b'7']);
    let good = [
        ("version", semver_order(&module.version).is_some()),
        ("source", !module.source.is_empty()),
        ("author", !module.author.is_empty()),
        ("outcomes", !module.outcomes.is_empty() && module.outcomes.iter().all(outcome)),
    ];
    for (field, _) in good.iter().filter(|(_, good)| !good) {
        gaps.insert(Gap::BadField { module: id.clone(), field: (*field).into() });
    }
    for on in module.builds_on.iter().filter(|on| *on == id || !modules.contains(&on.as_str())) {
        gaps.insert(Gap::NoBase { module: id.clone(), on: on.clone() });
    }
}

fn bands(module: &Module, gaps: &mut BTreeSet<Gap>) {
    let bands: Vec<AgeRange> = module.minutes.iter().map(|m| m.ages).collect();
    let ascending = bands.windows(2).all(|w| w[0].max.is_some_and(|m| m < w[1].min));
    let mut named = module.whom.ages.clone();
    named.sort();
    if bands.is_empty() || !ascending || bands != named || module.minutes.iter().any(|m| m.minutes == 0) {
        gaps.insert(Gap::MinutesBands { module: module.id.clone() });
    }
    let for_band =
        |whom: &For, band: AgeRange| whom.ages.is_empty() || whom.ages.iter().any(|a| a.overlaps(band));
    for band in &bands {
        let plain = |whom: &For| for_band(whom, *band) && whom.only_ages();
        let cards = module.cards.iter().filter(|c| plain(&c.whom)).count();
        let questions = module.questions.iter().filter(|q| plain(&q.whom)).count();
        if cards == 0 || questions < 3 {
            let module = module.id.clone();
            gaps.insert(Gap::ThinBand { module, age_min: band.min, cards, questions });
        }
    }
    let cards = module.cards.iter().map(|c| (&c.id, &c.whom));
    for (id, whom) in cards.chain(module.questions.iter().map(|q| (&q.id, &q.whom))) {
        let outside = |a: &AgeRange| !bands.iter().any(|b| b.contains(*a) || a.contains(*b));
        if whom.ages.iter().any(outside) {
            gaps.insert(Gap::OutsideAges { item: format!("{}/{id}", module.id) });
        }
    }
}

fn choices(module: &Module, question: &Question, gaps: &mut BTreeSet<Gap>) {
    let name = format!("{}/{}", module.id, question.id);
    let distinct: BTreeSet<&str> =
        waymark_core::order::filled(question.choices.iter().map(|c| c.scene.as_str()));
    if question.choices.len() != 3 || distinct.len() != 3 {
        gaps.insert(Gap::NotThreeChoices { question: name.clone() });
    }
    if question.choices.iter().filter(|c| c.right).count() != 1 {
        gaps.insert(Gap::NotOneRight { question: name.clone() });
    }
    for choice in &question.choices {
        let letter = |t: &str| t.len() == 1 && "FPHNUCOSXYG".contains(t);
        let fits = match &choice.tempts {
            None => choice.right,
            Some(t) => !choice.right && letter(t),
        };
        if !fits {
            gaps.insert(Gap::BadTempts { question: name.clone(), scene: choice.scene.clone() });
        }
    }
}

/// Scenes of a module with what uses them; those of branches, pictures to sort and steps included.
pub(crate) fn scenes(module: &Module) -> impl Iterator<Item = (&str, String)> {
    let cards = module
        .cards
        .iter()
        .flat_map(|c| c.all_scenes().map(|s| (s, card_key(&module.id, &c.id))).collect::<Vec<_>>());
    let questions = module.questions.iter().flat_map(|q| {
        q.choices.iter().map(|c| (c.scene.as_str(), format!("{}/question-{}", module.id, q.id)))
    });
    cards.chain(questions)
}

fn pictures(library: &Library, module: &Module, gaps: &mut BTreeSet<Gap>) {
    for (scene, used_by) in scenes(module) {
        for (setting, drawn) in &library.pictures {
            if !drawn.contains_key(scene) {
                let (setting, scene, used_by) = (setting.clone(), scene.to_owned(), used_by.clone());
                gaps.insert(Gap::NoPicture { setting, scene, used_by });
            }
        }
    }
}

/// Every text must be there in the source language; what others lack is listed apart ([`Library::untranslated`]).
fn texts(library: &Library, gaps: &mut BTreeSet<Gap>) {
    let Some(source) = library.source() else { return };
    let mut keys = BTreeSet::new();
    for m in &library.modules {
        keys.extend(module_keys(m));
        keys.extend(m.cards.iter().flat_map(|c| card_keys(&m.id, c)));
        keys.extend(m.questions.iter().flat_map(|q| question_keys(&m.id, q)));
        keys.extend(scenes(m).map(|(scene, _)| scene_key(scene)));
    }
    keys.extend(library.reason_keys.iter().cloned());
    for key in keys.into_iter().filter(|k| !source.has(k)) {
        gaps.insert(Gap::NoText { lang: source.lang().to_owned(), key });
    }
}
