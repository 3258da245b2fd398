//! Turns one scene (setting-free, only `<use>` of symbols) into one self-contained SVG for one setting.
//!
//! Promises: same input, same bytes; no script, no font, no outside link; the country's sign stays a slot (rule C4): its three
//! colours are custom properties on the root, its shape is one href (`content/pictures/README.md`, "The sign slot").

use std::collections::BTreeMap;

use crate::error::Refusal;
use crate::figure::person;
use crate::kit::{FACES, Kit, Setting};
use crate::style::{CLIP, HATCH, between, line_art, rules, squeeze, variables};

type Result<T> = std::result::Result<T, Refusal>;

impl Kit {
    /// One scene, one setting, one picture. `cast` swaps people: `("boy-10", "girl-10")`.
    pub fn compose(&self, scene: &str, setting: &str, cast: &[(&str, &str)]) -> Result<String> {
        let setting = self.setting(setting)?;
        let mut scene = scene.to_owned();
        for (from, to) in cast {
            scene = scene.replace(&format!("#person-{from}-"), &format!("#person-{to}-"));
        }
        let body = inside(&scene)?;
        let defs = self.symbols(&scene, setting)?;
        let mut shared = String::new();
        if defs.contains("#gr)") {
            shared += CLIP;
        }
        if body.contains("\"unk") || defs.contains("\"unk") {
            shared += HATCH;
        }
        let all = format!("{body}{defs}{shared}");
        let css = rules(&all);
        let seen = format!("{css}{all}");
        let style = style(setting, &seen);
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 240\" id=\"line\" style=\"{style}\"><style>{css}{}</style><defs>{shared}{defs}</defs>{body}</svg>",
            line_art(&seen)
        );
        Ok(squeeze(&text) + "\n")
    }

    /// Every symbol that the scene needs, nested ones too, in order of name. A sign brings all faces: the app picks one.
    fn symbols(&self, scene: &str, setting: &Setting) -> Result<String> {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        let mut todo = refs(scene);
        while let Some(id) = todo.pop() {
            if seen.contains_key(&id) {
                continue;
            }
            let inner = self.symbol(&id, setting)?;
            todo.extend(refs(&inner));
            if inner.contains("data-slot=\"sign\"") {
                todo.extend(FACES.map(|f| format!("sign-face-{f}")));
            }
            seen.insert(id, inner);
        }
        Ok(seen.iter().map(|(id, inner)| format!("<symbol id=\"{id}\">{inner}</symbol>")).collect())
    }

    /// The inside of one symbol, by id: `person-<who>-<pose>`, or a part.
    fn symbol(&self, id: &str, setting: &Setting) -> Result<String> {
        if let Some((who, pose)) = id.strip_prefix("person-").and_then(|rest| rest.rsplit_once('-')) {
            return person(self, setting, who, pose);
        }
        let part = setting.parts.get(id).filter(|_| !id.starts_with('_'));
        part.cloned().ok_or_else(|| Refusal::NoPart(id.into()))
    }
}

/// What is drawn. The title stays out: what a picture says is a text alternative in the reader's language.
fn inside(scene: &str) -> Result<String> {
    let (_, rest) = scene.split_once("<svg").ok_or(Refusal::NoDrawing)?;
    let (_, rest) = rest.split_once('>').ok_or(Refusal::NoDrawing)?;
    let (body, _) = rest.rsplit_once("</svg>").ok_or(Refusal::NoDrawing)?;
    let untitled = body
        .split_once("<title>")
        .and_then(|(before, rest)| rest.split_once("</title>").map(|(_, after)| format!("{before}{after}")));
    Ok(untitled.unwrap_or_else(|| body.to_owned()))
}

fn refs(text: &str) -> Vec<String> {
    between(text, "href=\"#", '"').into_iter().filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// The colours of land and sign that the text reads.
fn style(setting: &Setting, text: &str) -> String {
    let used = variables(text);
    let sign = [
        ("sign-fill", &setting.sign.fill),
        ("sign-edge", &setting.sign.edge),
        ("sign-mark", &setting.sign.mark),
    ];
    let land = setting.land.iter().map(|(name, colour)| (*name, colour));
    land.chain(sign)
        .filter(|(name, _)| used.contains(name))
        .map(|(name, colour)| format!("--{name}:{colour}"))
        .collect::<Vec<_>>()
        .join(";")
}
