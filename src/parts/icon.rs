//! Icons: one path each on a 24 grid, drawn with the pen of the style sheet; always beside a word or with a label.
//!
//! Promise: an unknown name (a code list of another version) draws nothing, the word is enough.

use yew::prelude::*;

const ICONS: &[(&str, &str)] = &[
    ("plus", "M12 5v14M5 12h14"),
    ("minus", "M5 12h14"),
    ("back", "M15 5l-7 7 7 7"),
    ("next", "M9 5l7 7-7 7"),
    ("down", "M5 9l7 7 7-7"),
    ("up", "M5 15l7-7 7 7"),
    ("undo", "M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9"),
    ("danger", "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.4v.1"),
    ("home", "M4 11l8-7 8 7v9H4zM10 20v-6h4v6"),
    (
        "book",
        "M12 6c-2.5-1.8-5.5-2-8-1.5v13c2.5-.5 5.5-.3 8 1.5 2.5-1.8 5.5-2 8-1.5v-13c-2.5-.5-5.5-.3-8 1.5zM12 6v13",
    ),
    ("records", "M5 3h14v18H5zM9 8h6M9 12h6M9 16h3"),
    ("tablet", "M7 2.5h10a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM11 18.5h2"),
    ("check", "M4.5 12.5l5 5 10-11"),
    ("cross", "M6 6l12 12M18 6L6 18"),
    ("clock", "M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M12 7v5.3l3.5 2"),
    ("history", "M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5M12 8v4.5l3 1.8"),
    ("copy", "M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2M16 8V4H4v12h4"),
    ("send", "M12 20V5M5 12l7-7 7 7"),
    (
        "pin",
        "M12 21s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12zM9.6 9a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0",
    ),
    ("search", "M4.5 10.5a6 6 0 1 0 12 0 6 6 0 1 0-12 0M15 15l5.5 5.5"),
    ("flag", "M6 21V4M6 4h11l-2.5 4L17 12H6"),
    ("pencil", "M4 20l1-5L16 4l4 4L9 19z"),
    (
        "lock",
        "M7 10.5h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2M8 10.5V7.5a4 4 0 0 1 8 0v3",
    ),
    ("bag", "M5 9h14v11H5zM8.5 9V7a3.5 3.5 0 0 1 7 0v2"),
    (
        "people",
        "M5.8 8a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 1 0-6.4 0M3 20c0-4 2.5-6.5 6-6.5s6 2.5 6 6.5M15.5 5.2a3 3 0 0 1 0 5.7M17.5 14c2.2.8 3.5 3 3.5 6",
    ),
    ("house", "M4 11l8-7 8 7v9H4z"),
    (
        "radio",
        "M5 9h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2M6 14.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M14 13h4M14 16.5h4M7 9l9-5",
    ),
    ("board", "M3 5h18v11H3zM12 16v5M8 21h8M8 9h8M8 12h5"),
    ("say", "M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12.2h5"),
    ("ask", "M4 5h16v11H11l-5 4v-4H4zM10 8.7c.3-1.2 3.8-1.4 3.8.6 0 1.4-1.8 1.3-1.8 2.6M12 13.8v.1"),
    ("do", "M12 3.2a1.8 1.8 0 1 0 .1 0M6 9.5l6-2 6 2M12 7.5v6M12 13.5l-4 7M12 13.5l4 7"),
    (
        "look",
        "M2.5 12c2.5-4.5 5.7-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12zM9.2 12a2.8 2.8 0 1 0 5.6 0 2.8 2.8 0 1 0-5.6 0",
    ),
    ("play", "M7 4.5l12 7.5-12 7.5z"),
    ("pause", "M8 5v14M16 5v14"),
    ("slow", "M11 6l-7 6 7 6M20 6l-7 6 7 6"),
    ("repeat", "M4 10a7 7 0 0 1 12.5-3M17 3v4.5h-4.5M20 14a7 7 0 0 1-12.5 3M7 21v-4.5h4.5"),
    (
        "story",
        "M12 6c-2.5-1.8-5.5-2-8-1.5v13c2.5-.5 5.5-.3 8 1.5 2.5-1.8 5.5-2 8-1.5v-13c-2.5-.5-5.5-.3-8 1.5zM12 6v13",
    ),
    (
        "phone",
        "M6 3h3.5l1.5 5-2.3 1.5a12 12 0 0 0 5.8 5.8L16 13l5 1.5V18a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3z",
    ),
    ("water-rise", "M3 10c2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 16c2-2 4-2 6 0s4 2 6 0 4-2 6 0"),
    ("sign", "M12 3l8.5 14h-17zM12 17v5"),
    ("rubble", "M3 20l3-7 4 3 3-9 3 6 3-2 2 9z"),
    ("herd", "M9 21V8a4 4 0 1 1 7 2.6"),
    (
        "farm",
        "M12 21V8M12 9c-3 0-4.5-2-4.5-4.5C10.5 4.5 12 6 12 9zm0 0c3 0 4.5-2 4.5-4.5C13.5 4.5 12 6 12 9zM12 15c-3 0-4.5-2-4.5-4.5C10.5 10.5 12 12 12 15zm0 0c3 0 4.5-2 4.5-4.5C13.5 10.5 12 12 12 15z",
    ),
    ("water", "M12 3.5s6.5 7 6.5 11a6.5 6.5 0 0 1-13 0c0-4 6.5-11 6.5-11z"),
    ("wood", "M3 9h15M3 15h15M15.5 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0M3 9v6"),
    ("landslide", "M3 20l8-12 10 12zM9 11.5l3 2.5 2.5-2"),
    ("basket", "M4 10h16l-2 10H6zM8 10l4-6 4 6"),
    ("wrench", "M14 6a4 4 0 0 0-5 5L4 16l4 4 5-5a4 4 0 0 0 5-5l-3 3-3-1-1-3z"),
    ("building", "M4 20h16M6 20V5h8v15M14 11h4v9M9 9h2M9 13h2"),
    (
        "wheel",
        "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9.5 12a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M12 14.5V21M3.5 10.5l6.2 1M20.5 10.5l-6.2 1",
    ),
    ("market", "M4 10l1.5-5h13L20 10M4 10v10h16V10M4 10h16M9 20v-6h6v6"),
    ("screen", "M3 5h18v12H3zM8 21h8M12 17v4"),
    ("school", "M3 20V10l9-6 9 6v10zM12 20v-6M12 4V1.5h4"),
];

const MIRRORED: &[&str] = &["back", "next", "undo", "records", "say", "ask", "herd", "send-on"];

/// The icon of that name in the given size class (`""`, `"l"`, `"xl"`).
pub fn sized(name: &str, size: &'static str) -> Html {
    let Some((_, d)) = ICONS.iter().find(|(n, _)| *n == name) else { return Html::default() };
    let mirror = MIRRORED.contains(&name).then_some("mirror");
    html! {
        <svg class={classes!("i", size, mirror)} viewBox="0 0 24 24" aria-hidden="true"><path d={*d} /></svg>
    }
}

/// The icon of that name.
pub fn icon(name: &str) -> Html {
    sized(name, "")
}

/// The icon of a code of the authority's lists, by the name that the list gives, else by the code's own.
pub fn of_code(code: &waymark_core::codes::Code) -> Html {
    let name = code.icon.as_deref().unwrap_or(&code.code);
    icon(match name {
        "herding" | "herders" | "crook" | "goat" => "herd",
        "farming" | "farmers" | "plant" | "leaf" => "farm",
        "drop" => "water",
        "firewood" | "log" => "wood",
        "education_facility" | "school_lesson" => "school",
        "flood" | "wave" => "water-rise",
        "marked_area" | "triangle" => "sign",
        "directre" | "group" => "people",
        "house_to_house" => "house",
        "tot" | "cfp" | "training" | "teaching" => "board",
        "foraging" => "basket",
        "scrap" => "wrench",
        "driving" => "wheel",
        "trade" => "market",
        "caring" => "people",
        "aid" | "aid_work" => "bag",
        "briefing" => "say",
        "paper" => "records",
        "returning" => "home",
        "accident" => "flag",
        other => other,
    })
}
