//! Search against small lists that have the faults of real ones.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Index, Rank, fold, near};
use crate::place::{Gazetteer, Place, PlaceFaultKind};

fn place(pcode: &str, level: u8, parent: Option<&str>, names: &[(&str, &str)]) -> Place {
    Place {
        pcode: pcode.into(),
        level,
        parent: parent.map(str::to_owned),
        name: names.iter().map(|(l, n)| ((*l).to_owned(), (*n).to_owned())).collect(),
        also: vec![],
        centroid: None,
        population: None,
        threats: vec![],
        events: BTreeMap::new(),
    }
}

fn list() -> Gazetteer {
    let mut places = vec![
        place("A1", 1, None, &[("en", "Khersonska"), ("uk", "Херсонська")]),
        place("A2", 1, None, &[("en", "Odeska"), ("uk", "Одеська")]),
        place("A11", 2, Some("A1"), &[("en", "Beryslavskyi"), ("uk", "Бериславський")]),
        place("A21", 2, Some("A2"), &[("en", "Izmailskyi"), ("uk", "Ізмаїльський")]),
        place("A111", 3, Some("A11"), &[("en", "Ivanivka"), ("uk", "Іванівка")]),
        place("A211", 3, Some("A21"), &[("en", "Ivanivka"), ("uk", "Іванівка")]),
        place("A212", 3, Some("A21"), &[("en", "Nova Ivanivka"), ("uk", "Нова Іванівка")]),
        place("A213", 3, Some("A21"), &[("en", "Zhovtyi Yar"), ("uk", "П\u{2019}ятихатки")]),
        place("S1", 1, None, &[("en", "North Kordofan"), ("ar", "شمال كردفان\u{200E}")]),
        place("S11", 2, Some("S1"), &[("en", "Ar Rahad"), ("ar", "الرهد")]),
        place("Y1", 1, None, &[("en", "Taiz"), ("ar", "تعز")]),
        place("Y11", 2, Some("Y1"), &[("en", "Al-Qahirah"), ("ar", "القاهرة")]),
        place("Y12", 2, Some("Y1"), &[("en", "At-Trbh"), ("ar", "\nالتربة")]),
        place("M1", 1, None, &[("en", "Lower Shabelle")]),
        place("M11", 2, Some("M1"), &[("en", "Qoryoley")]),
        place("F1", 1, None, &[("en", "Badakhshan"), ("fa", "بدخشان")]),
        place("F11", 2, Some("F1"), &[("en", "Keshm"), ("fa", "کشم")]),
        place("I1", 1, None, &[("en", "Al-Sulaymaniyah"), ("ar", "السليمانية")]),
        place("K1", 1, None, &[("km", "បន្ទាយ\u{200B}មានជ័យ"), ("en", "Banteay Meanchey")]),
        place("01020101", 2, Some("K1"), &[("en", "Ou Thum"), ("km", "អូរធំ")]),
    ];
    places[11].also.push("Cairo Fort".into());
    Gazetteer { version: "test".into(), places }
}

fn found(list: &Gazetteer, query: &str) -> Vec<(String, Rank)> {
    let hits = Index::build(list).find(query, 8);
    hits.iter().map(|h| (list.places[h.at].pcode.clone(), h.rank)).collect()
}

fn first(query: &str) -> Option<String> {
    found(&list(), query).into_iter().next().map(|(code, _)| code)
}

#[test]
fn every_spelling_finds_the_village() {
    for (query, code) in [
        ("qoryoley", "M11"),
        ("Qoryooley", "M11"),
        ("koriooley", "M11"),
        ("Quoryoly", "M11"),
        ("sulaimaniya", "I1"),
        ("suleymanieh", "I1"),
        ("السليمانيه", "I1"),
        ("سليمانية", "I1"),
        ("السُّلَيْمَانِيَّة", "I1"),
        ("turbah", "Y12"),
        ("keshem", "F11"),
        ("kishm", "F11"),
        ("تربه", "Y12"),
        ("al qahira", "Y11"),
        ("alqahirah", "Y11"),
        ("قاهره", "Y11"),
        ("cairo", "Y11"),
        ("rahad", "S11"),
        ("الرهد", "S11"),
        ("شمال", "S1"),
        ("کردفان", "S1"),
        ("كشم", "F11"),
        ("п'ятихатки", "A213"),
        ("ПЯТИХАТКИ", "A213"),
        ("пятихатка", "A213"),
        ("មានជ័យ", "K1"),
        ("banteaymeanchey", "K1"),
        ("BANTÉAY", "K1"),
        ("០១០២០១០១", "01020101"),
        ("0102", "01020101"),
    ] {
        assert_eq!(first(query).as_deref(), Some(code), "{query}: {:?}", found(&list(), query));
    }
}

#[test]
fn spellings_that_are_the_same_fold_to_the_same_key() {
    for (a, b) in [
        ("القاهرة", "قاهره"),
        ("أبو إسحاق آدم", "ابو اسحاق ادم"),
        ("صَنْعاءُ", "صنعا"),
        ("مستشفى", "مستشفي"),
        ("کندهار", "كندهار"),
        ("شـمال\u{200E}", "شمال"),
        ("می\u{200C}دان", "میدان"),
        ("П\u{2BC}ятихатки", "п'ятихатки"),
        ("Їжакі\u{306}", "іжакі"),
        ("Al-Ḥudaydah", "hudaydah"),
        ("Ash-Sharqiyah", "sharqiyah"),
        ("  Karm  al-Tut (old)\n", "karm tut old"),
        ("Groß Æsop", "gross aesop"),
        ("قرية ١٢", "قريه 12"),
    ] {
        assert_eq!(fold::key(a), fold::key(b), "{a} {b}");
    }
    for (a, b) in [("Aleppo", "eppo"), ("Alma", "ma"), ("الى", "ي"), ("بيت", "بنت")] {
        assert_ne!(fold::key(a), fold::key(b), "{a} {b}");
    }
}

#[test]
fn exact_comes_before_beginning_before_word_before_alike() {
    let hits = found(&list(), "ivanivka");
    let ranks: Vec<Rank> = hits.iter().map(|h| h.1).collect();
    assert_eq!(ranks, [Rank::Exact, Rank::Exact, Rank::WordPrefix]);
    assert_eq!(found(&list(), "ivan")[0].1, Rank::Prefix);
    assert_eq!(found(&list(), "ivannivka")[0].1, Rank::Fuzzy);
}

#[test]
fn names_that_repeat_stand_each_with_their_parent_and_the_district_narrows() {
    let list = list();
    let index = Index::build(&list);
    let hits = index.find("Іванівка", 8);
    let lines: Vec<Vec<&str>> = hits.iter().take(2).map(|h| list.within(h.at, "en")).collect();
    assert_eq!(lines, [vec!["Beryslavskyi", "Khersonska"], vec!["Izmailskyi", "Odeska"]]);
    assert!(hits.iter().all(|h| h.parent.is_some()));
    let near_odesa = index.find("ivanivka odes", 1);
    assert_eq!(list.places[near_odesa[0].at].pcode, "A211");
}

#[test]
fn recent_places_come_first_and_draw_their_neighbours() {
    let list = list();
    let index = Index::build(&list);
    let recent = Index::recent(&list, ["A213", "A213", "gone", "S11"], 5);
    assert_eq!(recent, [7, 9]);
    let all: Vec<usize> = index.find_near("  ", &recent, 5).iter().map(|h| h.at).collect();
    assert_eq!(all, recent);
    assert_eq!(list.places[index.find_near("ivanivka", &recent, 1)[0].at].pcode, "A211");
}

#[test]
fn nonsense_finds_nothing_and_breaks_nothing() {
    for query in ["", " ", "\u{200E}", "xqzwv", "ال", "-", "'", "\u{10FFFF}", &"a".repeat(5000)] {
        let _ = found(&list(), query);
    }
    assert!(found(&list(), "xqzwv").is_empty());
    assert!(Index::build(&Gazetteer { version: String::new(), places: vec![] }).find("a", 5).is_empty());
    assert!(found(&list(), "ivanivka").len() > 2 && Index::build(&list()).find("ivanivka", 0).is_empty());
}

#[test]
fn faults_are_named_and_survived() {
    use PlaceFaultKind as K;
    let mut list = list();
    let name: &[(&str, &str)] = &[("en", "Twin")];
    let more = [
        place("A111", 3, Some("A11"), name),
        place("A119", 3, Some("NOWHERE"), name),
        place("", 3, Some("A11"), name),
        place("\u{FEFF}A3", 1, None, name),
        place("R1", 2, Some("R2"), name),
        place("R2", 3, Some("R1"), name),
        place("N1", 3, Some("A11"), &[("en", " ")]),
        place("B1", 9, Some("A11"), name),
    ];
    let at = list.places.len();
    list.places.extend(more);
    list.places[0].centroid = Some([91.0, 0.0]);
    let faults = list.validate();
    let has = |at: usize, kind: K| faults.iter().any(|f| f.at == at && f.kind == kind);
    assert!(has(at, K::CodeTwice { first: 4 }) && has(at + 2, K::NoCode) && has(at + 3, K::MarkInCode));
    assert!(has(at + 1, K::NoParent { parent: "NOWHERE".into() }));
    assert!(
        has(at + 4, K::Circle)
            && has(at + 5, K::Circle)
            && has(at + 4, K::LevelOrder { level: 2, parent_level: 3 })
    );
    assert!(has(at + 6, K::NoName) && has(at + 7, K::Level { level: 9 }) && has(0, K::Centroid));
    assert!(has(at + 2, K::NameTwice { lang: "en".into(), first: at }));
    assert!(has(8, K::MarkInName { lang: "ar".into() }) && has(12, K::SpaceAround { lang: "ar".into() }));
    let index = Index::build(&list);
    assert_eq!(index.find("twin", 20).len(), 7, "both places of one code are found");
    assert_eq!(list.place_ref("R1", "en").unwrap().adm3_pcode.as_deref(), Some("R2"));
    assert_eq!(list.place_ref("A119", "en").unwrap().adm3_pcode.as_deref(), Some("A119"));
    assert!(list.within(at + 4, "en").len() <= 4);
    assert!(crate::testing::sample_gazetteer().validate().is_empty());
}

#[test]
fn a_reference_carries_the_codes_of_all_levels() {
    let found = list().place_ref("A211", "uk").unwrap();
    assert_eq!(found.adm1_pcode.as_deref(), Some("A2"));
    assert_eq!(found.adm2_pcode.as_deref(), Some("A21"));
    assert_eq!((found.pcode(), found.level()), (Some("A211"), Some(3)));
    assert_eq!((found.place_name.as_str(), found.gazetteer_version.as_str()), ("Іванівка", "test"));
    assert_eq!(list().place_ref("nowhere", "uk"), None);
}

fn en(list: &Gazetteer, at: usize) -> &str {
    list.places[at].name("en")
}

fn units(text: &str) -> Vec<u16> {
    fold::key(text)
}

/// The plain distance to the nearest beginning of `text`, by the whole matrix.
fn slow(query: &[u16], text: &[u16]) -> usize {
    let (n, m) = (query.len(), text.len());
    let mut d = vec![vec![0_usize; m + 1]; n + 1];
    for (i, row) in d.iter_mut().enumerate() {
        row[0] = i;
    }
    d[0] = (0..=m).collect();
    for i in 1..=n {
        for j in 1..=m {
            let change = d[i - 1][j - 1] + usize::from(query[i - 1] != text[j - 1]);
            d[i][j] = change.min(d[i - 1][j] + 1).min(d[i][j - 1] + 1);
            if i > 1 && j > 1 && query[i - 1] == text[j - 2] && query[i - 2] == text[j - 1] {
                d[i][j] = d[i][j].min(d[i - 2][j - 2] + 1);
            }
        }
    }
    d[n].iter().copied().min().unwrap_or(n)
}

#[test]
fn no_letter_is_a_space() {
    // U+10020 ends in the same sixteen bits as a space.
    let key = fold::key("a\u{10020}");
    assert_eq!((key.len(), key.contains(&32)), (2, false));
}

proptest! {
    #[test]
    fn the_quick_distance_is_the_plain_one(q in "[abc]{1,9}", t in "[abc]{0,12}", most in 0_usize..4) {
        let (q, t) = (units(&q), units(&t));
        let plain = slow(&q, &t);
        prop_assert_eq!(near::distance(&q, &t, most), (plain <= most).then_some(plain));
    }

    #[test]
    fn a_place_is_found_by_its_own_name_with_any_one_letter_wrong(
        at in 0_usize..20, cut in 0_usize..30, letter in "[a-z]",
    ) {
        let list = list();
        let name: Vec<char> = en(&list, at).chars().collect();
        prop_assume!(name.len() >= 7);
        let cut = cut % name.len();
        prop_assume!(name[cut].is_alphabetic());
        let wrong: String = name.iter().enumerate().map(|(i, c)| if i == cut { letter.clone() } else { c.to_string() }).collect();
        let hits = Index::build(&list).find(&wrong, 8);
        prop_assert!(hits.iter().any(|h| en(&list, h.at) == en(&list, at)), "{}", wrong);
    }

    #[test]
    fn any_text_folds_and_searches_without_harm(text in any::<String>(), limit in 0_usize..5) {
        let once = fold::key(&text);
        prop_assert!(once.first() != Some(&32) && once.last() != Some(&32));
        prop_assert!(Index::build(&list()).find(&text, limit).len() <= limit);
    }
}
