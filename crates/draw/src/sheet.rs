//! The contact sheet: all scenes in all settings, in colour, in grey, as line art, and at 5 cm. For looking, not for the app.

use std::path::Path;

use crate::kit::Setting;

const STYLE: &str = concat!(
    "body{margin:12px;font:13px/1.3 sans-serif;background:#fff;color:#222}table{border-collapse:collapse}",
    "td,th{padding:3px;text-align:start;vertical-align:top}img{width:312px;border:1px solid #999;border-radius:6px;display:block}",
    ".grey{filter:grayscale(1)}.small img{width:190px}.row{display:flex;flex-wrap:wrap;gap:6px}figure{margin:0}",
);

/// Heading, fragment of the address, class.
const LOOKS: [(&str, &str, &str); 3] =
    [("Colour", "", ""), ("Grey, as printed", "", "grey"), ("Line art (file.svg#line)", "#line", "")];

/// The page; `out` is where the pictures are.
pub(crate) fn page(out: &Path, settings: &[Setting], scenes: &[&str]) -> String {
    let image = |key: &str, scene: &str, fragment: &str, class: &str| {
        format!(
            "<img src=\"file://{}/{key}/{scene}.svg{fragment}\" alt=\"\" class=\"{class}\">",
            out.display()
        )
    };
    let heads: String =
        settings.iter().map(|s| format!("<th>{}</th>", s.name.replace('&', "&amp;"))).collect();
    let mut tables = String::new();
    for (name, fragment, class) in LOOKS {
        tables += &format!("<h2>{name}</h2><table><tr><th></th>{heads}</tr>");
        for scene in scenes {
            let row: String = settings
                .iter()
                .map(|s| format!("<td>{}</td>", image(s.key, scene, fragment, class)))
                .collect();
            tables += &format!("<tr><td>{scene}</td>{row}</tr>");
        }
        tables += "</table>";
    }
    let looks = settings.iter().zip(["", "grey"].into_iter().cycle()).cycle();
    let small: String = scenes
        .iter()
        .zip(looks)
        .map(|(scene, (s, class))| format!("<figure>{}{scene}</figure>", image(s.key, scene, "", class)))
        .collect();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Waymark pictures</title><style>{STYLE}</style>\
         <h1>Waymark pictures: SAMPLE, approved by no authority, tested in no field</h1>\
         <h2>5 cm wide (three-second test)</h2><div class=\"row small\">{small}</div>{tables}</html>\n"
    )
}
