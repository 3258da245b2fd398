//! Says what core means by codes: problems, flags, reasons of the plan, bands, labels of lists.

use waymark_core::age::{AgeRange, Sex};
use waymark_core::check::{Flag, Problem};
use waymark_core::codes::{Code, CodeLists};
use waymark_core::count::Basis;
use waymark_core::module::CardKind;
use waymark_core::plan::Reason;

use crate::args::{Arg, Args};
use crate::catalogue::Catalogue;
use crate::text::Text;

/// What must be put right, in the person's words.
#[must_use]
pub fn problem(t: &Text, problem: &Problem) -> String {
    let n = |v: u32| i64::from(v);
    match problem {
        Problem::NoPlace => t.problem_no_place(),
        Problem::PlaceTooCoarse { .. } => t.problem_place_too_coarse(),
        Problem::NoDate => t.problem_no_date(),
        Problem::DateInFuture => t.problem_date_in_future(),
        Problem::NoOrganisation => t.problem_no_organisation(),
        Problem::NoTeam => t.problem_no_team(),
        Problem::NoActivity => t.problem_no_activity(),
        Problem::NoMethod => t.problem_no_method(),
        Problem::NoPeople => t.problem_no_people(),
        Problem::NoReach => t.problem_no_reach(),
        Problem::FirstTimeOverTotal { first, total } => t.problem_first_time(n(*total), n(*first)),
        Problem::DisabilityOverTotal { n: with, total } => t.problem_disability(n(*total), n(*with)),
        Problem::TooManyHands { hands, present, before: true, .. } => {
            t.problem_hands_before(n(*hands), n(*present))
        }
        Problem::TooManyHands { hands, present, .. } => t.problem_hands_after(n(*hands), n(*present)),
        Problem::MorePresentThanPeople { present, total, before: true, .. } => {
            t.problem_present_before(n(*total), n(*present))
        }
        Problem::MorePresentThanPeople { present, total, .. } => {
            t.problem_present_after(n(*total), n(*present))
        }
        Problem::EndNotAfterStart => t.problem_end_not_after_start(),
        Problem::NoTime => t.problem_no_time(),
        Problem::NoFacilitator => t.problem_no_facilitator(),
        Problem::InfoUnanswered => t.problem_info(),
        Problem::GuardianUnanswered => t.problem_guardian(),
        Problem::NotAskedWithoutReason { before: true } => t.problem_not_asked_before(),
        Problem::NotAskedWithoutReason { .. } => t.problem_not_asked_after(),
        Problem::TextTooLong { length, limit, .. } => t.problem_text_too_long(n(*length), n(*limit)),
        Problem::Unusable { field } => t.problem_unusable(field),
        Problem::NoNumbers => t.problem_no_numbers(),
    }
}

/// What is marked, in a few words. A module is named by its title in `pack`, else by its id.
#[must_use]
pub fn flag_in(t: &Text, pack: Option<&Catalogue>, flag: &Flag) -> String {
    match flag {
        Flag::ManyPeople { total } => t.flag_many_people(i64::from(*total)),
        Flag::Short { minutes } => t.flag_short(i64::from(*minutes)),
        Flag::Long { minutes } => t.flag_long(i64::from(*minutes)),
        Flag::MixedAges => t.flag_mixed_ages(),
        Flag::NoWomanFacilitator => t.flag_no_woman(),
        Flag::OneAdultWithChildren => t.flag_one_adult(),
        Flag::NotAskedAfter => t.flag_not_asked_after(),
        Flag::NotAskedBefore => t.flag_not_asked_before(),
        Flag::InfoNotGiven => t.flag_info_not_given(),
        Flag::NoGuardianAgreement => t.flag_no_guardian(),
        Flag::Estimated => t.flag_estimated(),
        Flag::ClockDoubtful { days } => t.flag_clock(days.abs()),
        Flag::SampleContent => t.flag_sample(),
        Flag::UsedAnyway { module } => t.flag_used_anyway(&module_title(pack, module)),
        Flag::RecordedLater { days } => t.flag_recorded_later(*days),
        Flag::Unknown { .. } => t.flag_unknown(),
    }
}

/// What is marked, in a few words.
#[must_use]
pub fn flag(t: &Text, flag: &Flag) -> String {
    flag_in(t, None, flag)
}

/// Why it is marked and what follows, one or two sentences.
#[must_use]
pub fn flag_why(t: &Text, flag: &Flag) -> String {
    match flag {
        Flag::ManyPeople { .. } => t.flag_many_people_why(),
        Flag::Short { .. } => t.flag_short_why(),
        Flag::Long { .. } => t.flag_long_why(),
        Flag::MixedAges => t.flag_mixed_ages_why(),
        Flag::NoWomanFacilitator => t.flag_no_woman_why(),
        Flag::OneAdultWithChildren => t.flag_one_adult_why(),
        Flag::NotAskedAfter => t.flag_not_asked_after_why(),
        Flag::NotAskedBefore => t.flag_not_asked_before_why(),
        Flag::InfoNotGiven => t.flag_info_not_given_why(),
        Flag::NoGuardianAgreement => t.flag_no_guardian_why(),
        Flag::Estimated => t.flag_estimated_why(),
        Flag::ClockDoubtful { .. } => t.flag_clock_why(),
        Flag::SampleContent => t.flag_sample_why(),
        Flag::UsedAnyway { .. } => t.flag_used_anyway_why(),
        Flag::RecordedLater { .. } => t.flag_recorded_later_why(),
        Flag::Unknown { .. } => t.flag_unknown_why(),
    }
}

/// The title of a module in the pack, else its id.
#[must_use]
pub fn module_title(pack: Option<&Catalogue>, module: &str) -> String {
    let mut key = module.to_owned();
    key.push_str("/title");
    pack.and_then(|p| p.get(&key, &Args::new())).unwrap_or_else(|| module.to_owned())
}

/// A reason of the plan: the pack's sentence with true numbers, labels of codes and dates put in.
#[must_use]
pub fn reason(t: &Text, pack: &Catalogue, lists: &CodeLists, reason: &Reason) -> String {
    let labels: Vec<(&str, String)> = reason
        .codes
        .iter()
        .map(|(name, (list, code))| (name.as_str(), code_label(t, pack, lists, list, code)))
        .chain(reason.dates.iter().map(|(name, date)| (name.as_str(), t.date(*date))))
        .collect();
    let mut args: Vec<(&str, Arg<'_>)> = labels.iter().map(|(name, text)| (*name, Arg::S(text))).collect();
    args.extend(reason.numbers.iter().map(|(name, n)| (name.as_str(), Arg::N(*n))));
    pack.say(&reason.key, &args).unwrap_or_else(|| reason.key.clone())
}

fn code_label(t: &Text, pack: &Catalogue, lists: &CodeLists, list: &str, code: &str) -> String {
    if list == "modules" {
        return module_title(Some(pack), code);
    }
    label(t, list_named(lists, list), code)
}

/// The list of that name; empty for an unknown name.
#[must_use]
pub fn list_named<'a>(lists: &'a CodeLists, name: &str) -> &'a [Code] {
    match name {
        "methods" => &lists.activities.methods,
        "audiences" => &lists.audiences,
        "livelihoods" => &lists.livelihoods,
        "population_groups" => &lists.population_groups,
        "hazard_types" => &lists.hazard_types,
        "local_events" => &lists.local_events,
        "location_types" => &lists.location_types,
        "organisations" => &lists.organisations,
        "teams" => &lists.teams,
        "languages" => &lists.languages,
        "materials" => &lists.materials,
        _ => lists.reasons.get(name).map_or(&[], Vec::as_slice),
    }
}

/// The label of a code in the text's language, or the code where the list lacks it.
#[must_use]
pub fn label(t: &Text, list: &[Code], code: &str) -> String {
    CodeLists::label(list, code, t.lang()).to_owned()
}

/// "10–12", "60+", "٦٠ فأكثر".
#[must_use]
pub fn band_label(t: &Text, band: AgeRange) -> String {
    match band.max {
        Some(max) if max != band.min => t.age_range(i64::from(band.min), i64::from(max)),
        Some(max) => t.number(i64::from(max)),
        None => t.age_from(i64::from(band.min)),
    }
}

/// "Girls", "Women", "Girls, women" (a band that crosses 18), by sex and band.
#[must_use]
pub fn people_label(t: &Text, sex: Sex, band: AgeRange) -> String {
    match (sex, band.is_child(), band.is_adult()) {
        (Sex::F, true, _) => t.girls(),
        (Sex::F, _, true) => t.women(),
        (Sex::F, ..) => t.girls_women(),
        (Sex::M, true, _) => t.boys(),
        (Sex::M, _, true) => t.men(),
        (Sex::M, ..) => t.boys_men(),
        (Sex::X, ..) => t.sex_x(),
    }
}

/// "Female", "Male", as a column of a table.
#[must_use]
pub fn sex_label(t: &Text, sex: Sex) -> String {
    match sex {
        Sex::F => t.sex_f(),
        Sex::M => t.sex_m(),
        Sex::X => t.sex_x(),
    }
}

/// How the numbers came about.
#[must_use]
pub fn basis_label(t: &Text, basis: Basis) -> String {
    match basis {
        Basis::Counted => t.basis_counted(),
        Basis::List => t.basis_list(),
        Basis::Estimate => t.basis_estimate(),
    }
}

/// "A", "A and B", "A, B and C": a list in the language's way.
#[must_use]
pub fn list(t: &Text, items: &[&str]) -> String {
    let Some((first, rest)) = items.split_first() else { return String::new() };
    let mut said = (*first).to_owned();
    for (i, item) in rest.iter().enumerate() {
        let last = i + 1 == rest.len();
        let key = match (last, rest.len()) {
            (true, 1) => "list-two",
            (true, _) => "list-last",
            (false, _) => "list-next",
        };
        // Words of the language itself: isolating each would only weigh.
        said = t.say(key, &[("a", Arg::W(&said)), ("b", Arg::W(item))]);
    }
    said
}

/// What a card asks the educator to do.
#[must_use]
pub fn kind_label(t: &Text, kind: CardKind) -> String {
    match kind {
        CardKind::Say => t.kind_say(),
        CardKind::Ask => t.kind_ask(),
        CardKind::Do => t.kind_do(),
        CardKind::Look => t.kind_look(),
        CardKind::Repeat => t.kind_repeat(),
        CardKind::Story => t.kind_story(),
        CardKind::Sort => t.kind_sort(),
        CardKind::Drill => t.kind_drill(),
        CardKind::Handout => t.kind_handout(),
    }
}
