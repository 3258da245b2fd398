//! The danger drill as a page: static HTML with the country's numbers written into it (rule A2). Made at build time with the
//! settings of the build, and by the app with the verified ones.
//!
//! Promise: the page needs nothing but itself, every inserted text is escaped, and it says SAMPLE (rule C2) and, in an
//! invented country, DEMO.

use waymark_core::settings::{EmergencyNumber, Settings};

use crate::args::Args;
use crate::dial::dial;
use crate::text::{LANGUAGES, Text};

/// `{{key}}` is a message, `{{=part}}` a part made here, `{{#n}}` a number.
const TEMPLATE: &str = include_str!("../../../static/drill.html");

/// Numbers that stand first.
const FIRST: [&str; 2] = ["mine_action", "ambulance"];

/// The page's file name: the reference language has no tag in it.
#[must_use]
pub fn file_name(lang: &str) -> String {
    match LANGUAGES.first() {
        Some((first, _)) if *first == lang => "drill.html".to_owned(),
        _ => ["drill.", lang, ".html"].concat(),
    }
}

/// The page in the text's language; `lang` is the tag under which labels of the settings are looked up.
#[must_use]
pub fn render(t: &Text, settings: &Settings, lang: &str) -> String {
    let mut out = String::with_capacity(TEMPLATE.len() + 4096);
    let mut rest = TEMPLATE;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, after)) = after.split_once("}}") else { break };
        out.push_str(before);
        put(&mut out, t, settings, lang, name);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn put(out: &mut String, t: &Text, settings: &Settings, lang: &str, name: &str) {
    match name {
        "=lang" => escape(out, lang),
        "=dir" => out.push_str(t.dir().as_str()),
        "=languages" => languages(out, lang),
        "=demo" if settings.demo => {
            out.push_str("<p class=\"ribbon demo\">");
            escape(out, &t.demo_chip());
            out.push_str("</p>");
        }
        "=numbers" => numbers(out, t, settings, lang),
        "=phone" if settings.switches.phone => {
            out.push(' ');
            escape(out, &t.drill_inside_phone());
        }
        "=demo" | "=phone" => {}
        _ => match name.strip_prefix('#') {
            Some(number) => escape(out, &t.digits().localize(number)),
            None => escape(out, &t.get(name, &Args::new()).unwrap_or_default()),
        },
    }
}

fn languages(out: &mut String, lang: &str) {
    for (tag, name) in LANGUAGES.iter().filter(|(tag, _)| *tag != lang) {
        out.push_str("<a href=\"");
        escape(out, &file_name(tag));
        out.push_str("\" lang=\"");
        escape(out, tag);
        out.push_str("\" hreflang=\"");
        escape(out, tag);
        out.push_str("\">");
        escape(out, name);
        out.push_str("</a>");
    }
}

fn numbers(out: &mut String, t: &Text, settings: &Settings, lang: &str) {
    let rank = |n: &EmergencyNumber| FIRST.iter().position(|f| *f == n.code).unwrap_or(FIRST.len());
    let mut numbers: Vec<&EmergencyNumber> = settings.numbers.iter().collect();
    waymark_core::order::sort_by_key(&mut numbers, |n| rank(n));
    for number in &numbers {
        call(out, t, number, lang);
    }
    let (class, note) = match (numbers.is_empty(), settings.demo) {
        (true, _) => ("notice", t.drill_no_numbers()),
        (false, true) => ("second", t.drill_demo_numbers()),
        (false, false) => return,
    };
    out.push_str("<p class=\"");
    out.push_str(class);
    out.push_str("\">");
    escape(out, &note);
    out.push_str("</p>");
}

fn call(out: &mut String, t: &Text, number: &EmergencyNumber, lang: &str) {
    let shown = dial(&number.number, t.digits());
    out.push_str("<a class=\"call\" href=\"");
    escape(out, &shown.href);
    out.push_str(
        "\"><svg class=\"l\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M6 3h3.5l1.5 5-2.3 1.5a12 12 0 0 0 \
         5.8 5.8L16 13l5 1.5V18a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z\"/></svg><span><b><bdi class=\"dial\">",
    );
    escape(out, &shown.local);
    out.push_str("</bdi>");
    if let Some(western) = &shown.western {
        out.push_str("<bdi class=\"dial alt\">");
        escape(out, western);
        out.push_str("</bdi>");
    }
    out.push_str("</b><span>");
    escape(out, name(number, lang));
    out.push_str("</span></span></a>");
}

fn name<'a>(number: &'a EmergencyNumber, lang: &str) -> &'a str {
    let base = lang.split('-').next().unwrap_or(lang);
    [lang, base, "en"].iter().find_map(|l| number.label.get(*l)).map_or(&number.code, String::as_str)
}

/// Text for HTML, also inside a quoted attribute.
pub fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numerals::Digits;
    use crate::tests::{all, both};
    use waymark_core::settings::{SignShape, Switches};

    fn settings(demo: bool, numbers: &[(&str, &str)]) -> Settings {
        let number = |(code, number): &(&str, &str)| EmergencyNumber {
            code: (*code).into(),
            number: (*number).into(),
            label: [("en".to_owned(), ["Line <", code, ">"].concat())].into(),
        };
        Settings {
            version: 1,
            country: [].into(),
            authority: [].into(),
            demo,
            numbers: numbers.iter().map(number).collect(),
            sign: SignShape {
                shape: "triangle".into(),
                fill: "red".into(),
                edge: "white".into(),
                mark: "white".into(),
            },
            picture_setting: "meca".into(),
            languages: vec!["ar".into(), "en".into()],
            calendar: "gregorian".into(),
            switches: Switches::default(),
            required_level: 3,
            sealing_key: String::new(),
            flag_people_over: 25,
        }
    }

    #[test]
    fn every_slot_of_the_template_is_filled_in_every_language() {
        for t in all() {
            for slot in TEMPLATE.split("{{").skip(1).filter_map(|s| s.split_once("}}")).map(|(name, _)| name)
            {
                let known = ["=lang", "=dir", "=languages", "=demo", "=numbers", "=phone"].contains(&slot)
                    || slot.strip_prefix('#').is_some_and(|n| n.parse::<u8>().is_ok());
                assert!(known || t.catalogue().has(slot), "{slot}");
            }
            let page = render(&t, &settings(true, &[]), t.lang());
            assert!(!page.contains("{{"));
            assert!(page.contains(&t.sample_ribbon()) && page.contains(&t.drill_inside_5()));
        }
    }

    #[test]
    fn numbers_stand_first_can_be_called_and_are_escaped() {
        let [en, ar] = both();
        let s = settings(false, &[("police", "101"), ("ambulance", "555 0119"), ("mine_action", "555 0142")]);
        let page = render(&ar, &s, "ar");
        let at = |what: &str| page.find(what).unwrap();
        assert!(at("tel:5550142") < at("tel:5550119") && at("tel:5550119") < at("tel:101"));
        assert!(page.contains("<bdi class=\"dial\">٥٥٥ ٠١٤٢</bdi><bdi class=\"dial alt\">555 0142</bdi>"));
        assert!(page.contains("Line &lt;mine_action&gt;") && !page.contains("Line <"));
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains(">٣</span>"));
        assert!(!page.contains(&ar.drill_no_numbers()) && !page.contains(&ar.drill_demo_numbers()));
        assert!(!page.contains("class=\"ribbon demo\""));
        let page = render(&en, &s, "en");
        assert!(!page.contains("class=\"dial alt\""));
    }

    #[test]
    fn an_invented_country_says_demo_and_no_number_is_said() {
        let [en, _] = both();
        let page = render(&en, &settings(true, &[("mine_action", "1")]), "en");
        assert!(page.contains("class=\"ribbon demo\"") && page.contains(&en.drill_demo_numbers()));
        let page = render(&en, &settings(false, &[]), "en");
        assert!(page.contains(&en.drill_no_numbers()));
    }

    #[test]
    fn phoning_from_where_one_stands_needs_the_switch() {
        let [en, _] = both();
        let mut s = settings(false, &[]);
        assert!(!render(&en, &s, "en").contains(&en.drill_inside_phone()));
        s.switches.phone = true;
        assert!(render(&en, &s, "en").contains(&en.drill_inside_phone()));
    }

    #[test]
    fn the_page_needs_nothing_but_itself() {
        let [en, _] = both();
        let page = render(&en.with_digits(Digits::Latin), &settings(true, &[("mine_action", "1")]), "en");
        for foreign in ["<script", "src=", "<link rel=\"stylesheet", "@import", "url(", "http:", "https:"] {
            assert!(!page.contains(foreign), "{foreign}");
        }
        assert!(page.contains("href=\"drill.ar.html\" lang=\"ar\""));
        assert_eq!([file_name("en"), file_name("ar")], ["drill.html", "drill.ar.html"]);
    }

    /// Stems that no page for the public may have, not even denied (domain.md 2.2, content safety).
    const NEVER: &[&str] = &[
        "prod",
        "probe",
        "poke",
        "crawl",
        "lie down",
        "defus",
        "dismantl",
        "deton",
        "retrac",
        "harmless",
        "photo",
        "وخز",
        "نكز",
        "زحف",
        "انبطح",
        "تفكيك",
        "إبطال",
        "صاعق",
        "فجّر",
        "غير ضار",
        "صوّر",
        "آثار الأقدام",
        "désamorc",
        "à plat ventre",
        "ramper",
        "inoffensi",
        "photograph",
        "desactiv",
        "arrástra",
        "inofensiv",
        "fotograf",
        "щуп",
        "повза",
        "знешкод",
        "розмін",
        "нешкідлив",
        "фотограф",
        "سینه‌خیز",
        "خنثی",
        "چاشنی",
        "بی‌خطر",
        "عکس",
    ];

    #[test]
    fn no_case_says_what_nobody_may_do() {
        for t in all() {
            let said: Vec<String> =
                t.catalogue().keys().filter(|k| k.starts_with("drill-")).map(|k| t.say(k, &[])).collect();
            assert!(said.len() > 20);
            for line in &said {
                let low = line.to_lowercase();
                assert!(NEVER.iter().all(|stem| !low.contains(stem)), "{line}");
            }
        }
    }
}
