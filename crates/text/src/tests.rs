//! What the shipped texts promise: both languages say everything, dates and bands read as in the mock-ups, codes have words.

use std::collections::BTreeMap;

use waymark_core::age::{AgeRange, Sex};
use waymark_core::calendar::Calendar;
use waymark_core::check::{Flag, Problem};
use waymark_core::plan::Reason;
use waymark_core::time::{Date, TimeOfDay};

use crate::compile::Source;
use crate::embed::{catalogue_json, text};
use crate::numerals::Digits;
use crate::say;
use crate::text::{LANGUAGES, Text};

pub(crate) fn both() -> [Text; 2] {
    [text("en").unwrap(), text("ar").unwrap()]
}

/// Every language that is switched on.
pub(crate) fn all() -> Vec<Text> {
    LANGUAGES.iter().map(|(tag, _)| text(tag).unwrap()).collect()
}

fn date(s: &str) -> Date {
    s.parse().unwrap()
}

#[test]
fn the_languages_name_themselves() {
    assert_eq!(LANGUAGES[0], ("en", "English"));
    assert!(LANGUAGES.contains(&("ar", "العربية")));
    assert!(text("xx").is_none() && catalogue_json("xx").is_none());
}

#[test]
fn a_typed_message_says_its_numbers() {
    let [en, ar] = both();
    assert_eq!(en.problem_first_time(25, 30), "There are 25 people, but 30 here for the first time.");
    assert_eq!(en.problem_first_time(1, 2), "There is 1 person, but 2 here for the first time.");
    assert_eq!(ar.problem_first_time(25, 30), "عدد الحاضرين ٢٥، لكن ٣٠ يحضرون للمرة الأولى.");
    assert_eq!(ar.with_digits(Digits::Latin).flag_many_people(31), "مجموعة كبيرة: 31 شخصًا");
}

#[test]
fn dates_read_as_people_say_them() {
    let [en, ar] = both();
    let (day, today) = (date("2026-11-24"), date("2026-11-25"));
    assert_eq!(en.date(day), "Tue 24 Nov");
    assert_eq!(ar.date(day), "الثلاثاء ٢٤ نوفمبر");
    assert_eq!(en.date_full(day), "Tuesday, 24 November 2026");
    assert_eq!(ar.date_year(day), "٢٤ نوفمبر ٢٠٢٦");
    assert_eq!([en.day(day, today), en.day(today, today)], ["Yesterday", "Today"]);
    assert_eq!([en.day(today, day), en.day(date("2025-12-01"), day)], ["Tomorrow", "1 Dec 2025"]);
    let noon = TimeOfDay::new(10, 5).unwrap();
    assert_eq!([en.time(noon), ar.time(noon)], ["10:05", "١٠:٠٥"]);
    assert_eq!(ar.times(noon, noon), "١٠:٠٥ إلى ١٠:٠٥");
    let persian = en.with_calendar(Calendar::Persian);
    assert_eq!(persian.date_year(date("2026-03-21")), "1 Hamal 1405");
}

#[test]
fn each_language_says_days_its_own_way() {
    let (day, first, today) = (date("2026-11-24"), date("2026-12-01"), date("2026-11-30"));
    for (lang, long, begins, ago, joined) in [
        ("en", "Tuesday, 24 November 2026", "1 Dec 2026", "6 days ago", "a, b and c"),
        ("ar", "الثلاثاء، ٢٤ نوفمبر ٢٠٢٦", "١ ديسمبر ٢٠٢٦", "قبل ٦ أيام", "a وb وc"),
        ("fr", "mardi 24 novembre 2026", "1er déc. 2026", "il y a 6 jours", "a, b et c"),
        ("es", "martes, 24 de noviembre de 2026", "1 dic 2026", "hace 6 días", "a, b y c"),
        ("uk", "вівторок, 24 листопада 2026", "1 груд. 2026", "6 днів тому", "a, b і c"),
        ("fa-AF", "سه‌شنبه، ۲۴ نوفمبر ۲۰۲۶", "۱ دسمبر ۲۰۲۶", "۶ روز پیش", "a، b و c"),
    ] {
        let t = text(lang).unwrap();
        assert_eq!([t.date_full(day), t.date_year(first), t.ago(day, today)], [long, begins, ago], "{lang}");
        assert_eq!(say::list(&t, &["a", "b", "c"]), joined, "{lang}");
        assert_eq!(crate::parse_number(&t.number(12_345)), Some(12_345), "{lang}");
    }
    let dari = text("fa-AF").unwrap().with_calendar(Calendar::Persian);
    assert_eq!(dari.date_full(day), "سه‌شنبه، ۳ قوس ۱۴۰۵");
    let uk = text("uk").unwrap();
    assert_eq!([uk.month(11), uk.ago(today.plus_days(-2), today)], ["листопад", "2 дні тому"]);
}

#[test]
fn how_long_ago_is_said_in_the_unit_that_fits() {
    let [en, ar] = both();
    let today = date("2026-11-24");
    for (days, said_en, said_ar) in [
        (0, "today", "اليوم"),
        (1, "yesterday", "أمس"),
        (2, "2 days ago", "قبل يومين"),
        (13, "13 days ago", "قبل ١٣ يومًا"),
        (21, "3 weeks ago", "قبل ٣ أسابيع"),
        (70, "2 months ago", "قبل شهرين"),
    ] {
        assert_eq!(
            [en.ago(today.plus_days(-days), today), ar.ago(today.plus_days(-days), today)],
            [said_en, said_ar]
        );
    }
    assert_eq!(en.ago(today.plus_days(3), today), "27 Nov 2026");
}

#[test]
fn every_language_has_all_names_of_months_and_days() {
    for t in all() {
        let names: Vec<String> = (1..=12).map(|m| t.month(m)).chain((0..7).map(|d| t.weekday(d))).collect();
        assert!(names.iter().all(|n| !n.is_empty()), "{names:?}");
        assert_eq!((t.month(13), t.weekday(7)), (String::new(), String::new()));
        for key in ["months", "months-alone", "months-short", "months-persian"] {
            assert_eq!(t.say(key, &[]).split('|').count(), 12, "{key}");
        }
        assert_eq!(t.weekdays_short().split('|').count(), 7);
    }
}

#[test]
fn bands_and_people_are_named() {
    let [en, ar] = both();
    let (child, open) = (AgeRange::new(10, 12), AgeRange::from(60));
    assert_eq!([say::band_label(&en, child), say::band_label(&en, open)], ["10–12", "60+"]);
    assert_eq!([say::band_label(&ar, child), say::band_label(&ar, open)], ["١٠–١٢", "٦٠ فأكثر"]);
    assert_eq!(say::people_label(&en, Sex::F, child), "Girls");
    assert_eq!(say::people_label(&en, Sex::M, open), "Men");
    assert_eq!(say::people_label(&en, Sex::F, AgeRange::new(15, 20)), "Girls, women");
}

#[test]
fn a_list_is_joined_in_the_way_of_the_language() {
    let [en, ar] = both();
    assert_eq!(say::list(&en, &[]), "");
    assert_eq!(say::list(&en, &["water"]), "water");
    assert_eq!(say::list(&en, &["water", "wood"]), "water and wood");
    assert_eq!(say::list(&en, &["water", "wood", "herds"]), "water, wood and herds");
    assert_eq!(say::list(&ar, &["ماء", "حطب", "رعي"]), "ماء وحطب ورعي");
}

/// Dari and Ukrainian dates, from files of the form that translators write.
#[test]
fn dates_of_other_languages_take_their_months_digits_and_cases() {
    let made = |lang: &str, months: &str, persian: &str| {
        let names = |n: usize| vec!["x"; n].join("|");
        let text = format!(
            "weekdays = {w}\nweekdays-short = {w}\nmonths = {months}\nmonths-short = {months}\nmonths-alone = {months}\n\
             months-persian = {persian}\ndate-short-year = {{ $day }} {{ $month }} {{ $year }}",
            w = names(7)
        );
        Text::new(crate::compile(lang, &[Source { file: "dates.ftl", prefix: "", text: &text }]).unwrap())
    };
    let afghan = "حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت";
    let gregorian = "جنوری|فبروری|مارچ|اپریل|می|جون|جولای|آگست|سپتمبر|اکتوبر|نومبر|دسمبر";
    let dari = made("fa-AF", gregorian, afghan);
    assert_eq!(dari.date_year(date("2026-11-24")), "۲۴ نومبر ۲۰۲۶");
    assert_eq!(dari.clone().with_calendar(Calendar::Persian).date_year(date("2026-11-24")), "۳ قوس ۱۴۰۵");
    assert_eq!(dari.dir().as_str(), "rtl");
    let genitive = "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня";
    assert_eq!(made("uk", genitive, genitive).date_year(date("2026-11-24")), "24 листопада 2026");
}

fn problems() -> Vec<Problem> {
    let json = r#"[{"code":"no_place"},{"code":"place_too_coarse","level":1,"required":3},{"code":"no_date"},
        {"code":"date_in_future"},{"code":"no_organisation"},{"code":"no_team"},{"code":"no_activity"},
        {"code":"no_method"},{"code":"no_people"},{"code":"no_reach"},
        {"code":"first_time_over_total","first":30,"total":25},{"code":"disability_over_total","n":3,"total":2},
        {"code":"too_many_hands","question":"a/b","hands":9,"present":8,"before":true},
        {"code":"too_many_hands","question":"a/b","hands":9,"present":8,"before":false},
        {"code":"more_present_than_people","question":"a/b","present":9,"total":8,"before":true},
        {"code":"more_present_than_people","question":"a/b","present":9,"total":8,"before":false},
        {"code":"end_not_after_start"},{"code":"no_time"},{"code":"no_facilitator"},{"code":"info_unanswered"},
        {"code":"guardian_unanswered"},{"code":"not_asked_without_reason","before":true},
        {"code":"not_asked_without_reason","before":false},
        {"code":"text_too_long","field":"notes","length":300,"limit":255},
        {"code":"unusable","field":"counts"},{"code":"no_numbers"}]"#;
    serde_json::from_str(json).unwrap()
}

fn flags() -> Vec<Flag> {
    let json = r#"[{"code":"many_people","total":31},{"code":"short","minutes":15},{"code":"long","minutes":90},
        {"code":"mixed_ages"},{"code":"no_woman_facilitator"},{"code":"one_adult_with_children"},
        {"code":"not_asked_after"},{"code":"not_asked_before"},{"code":"info_not_given"},
        {"code":"no_guardian_agreement"},{"code":"estimated"},{"code":"clock_doubtful","days":-700},
        {"code":"sample_content"},{"code":"used_anyway","module":"stop-tell"},{"code":"recorded_later","days":2}]"#;
    serde_json::from_str(json).unwrap()
}

#[test]
fn every_problem_and_flag_has_words_and_its_numbers() {
    let [en, ar] = both();
    for t in &all() {
        let mut said: Vec<String> = problems().iter().map(|p| say::problem(t, p)).collect();
        said.extend(flags().iter().flat_map(|f| [say::flag(t, f), say::flag_why(t, f)]));
        for s in &said {
            assert!(
                s.len() > 8 && !s.contains("problem-") && !s.contains("flag-") && !s.contains('{'),
                "{s}"
            );
        }
    }
    let first = &problems()[10];
    assert_eq!(say::problem(&en, first), "There are 25 people, but 30 here for the first time.");
    let hands = &problems()[12];
    assert_eq!(say::problem(&en, hands), "Questions before: 9 hands, but 8 present.");
    assert_eq!(say::problem(&en, &problems()[15]), "Questions after: 9 present, but 8 counted.");
    assert_eq!(say::flag(&ar, &flags()[1]), "جلسة قصيرة: ١٥ دقيقة");
    assert_eq!(say::flag(&en, &flags()[11]), "The tablet’s clock may be wrong by 700 days");
}

#[test]
fn a_reason_is_said_with_labels_dates_and_numbers() {
    let source = "stop-tell/title = x\nwhy-herding = { $work } here since { $day }: { $n } of { $n-all } after { $before }.";
    let source = source.replace("stop-tell/title = x\n", "");
    let pack = crate::compile(
        "en",
        &[
            Source { file: "why.ftl", prefix: "", text: &source },
            Source { file: "m.ftl", prefix: "stop-tell/", text: "title = Stop and tell" },
        ],
    )
    .unwrap();
    let lists = serde_json::json!({
        "version": "1", "band_set": {"id": "x", "bands": []}, "activities": {"activities": [], "methods": []},
        "audiences": [], "livelihoods": [{"code": "herding", "label": {"en": "Herding"}}], "population_groups": [],
        "hazard_types": [], "local_events": [], "location_types": [], "organisations": [], "teams": [],
        "languages": [], "materials": [], "reasons": {}
    });
    let lists = serde_json::from_value(lists).unwrap();
    let code = |list: &str, code: &str| (list.to_owned(), code.to_owned());
    let reason = Reason {
        key: "why-herding".into(),
        numbers: BTreeMap::from([("n".into(), 3), ("n-all".into(), 5)]),
        codes: BTreeMap::from([
            ("work".into(), code("livelihoods", "herding")),
            ("before".into(), code("modules", "stop-tell")),
        ]),
        dates: BTreeMap::from([("day".into(), date("2026-10-20"))]),
    };
    let [en, _] = both();
    assert_eq!(
        say::reason(&en, &pack, &lists, &reason),
        "Herding here since Tue 20 Oct: 3 of 5 after Stop and tell."
    );
}
