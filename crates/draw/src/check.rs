//! The safety check on a scene (picture rules, `content/pictures/README.md`): it refuses, it never repairs.
//!
//! It reads ground points only, not hands or poses: a person still has to look at every drawing.

use crate::error::Refusal;
use crate::geometry::hypot;

/// Units between the feet of a person and a dangerous thing.
const NEAR: f64 = 60.0;
/// The largest picture.
pub const MAX_BYTES: usize = 40_960;
/// Where a person sits; it stands right before the person.
const SEATS: [&str; 4] = ["seat", "stool", "wheelchair", "bench"];

/// A scene as its author wrote it.
pub fn check_scene(scene: &str) -> Result<(), Refusal> {
    let mut people = placed_people(scene);
    let things: Vec<[f64; 2]> = after_hash(scene).filter_map(thing).collect();
    people.extend(grouped_people(scene));
    let all =
        after_hash(scene).filter(|r| ["eo-", "scrap\"", "person-"].iter().any(|p| r.starts_with(p))).count();
    if things.len() + people.len() != all {
        return Err(Refusal::Unreadable);
    }
    if things.iter().any(|[x, y]| people.iter().any(|[a, b]| hypot(x - a, y - b) < NEAR)) {
        return Err(Refusal::TooNear);
    }
    if scene.contains("<text") {
        return Err(Refusal::Words);
    }
    if scene.contains("sign-face-") {
        return Err(Refusal::SignByHand);
    }
    let titled = scene.lines().any(|line| {
        line.split_once("<title>")
            .and_then(|(_, r)| r.split_once("</title>"))
            .is_some_and(|(t, _)| !t.is_empty())
    });
    if titled { Ok(()) } else { Err(Refusal::NoTitle) }
}

fn after_hash(scene: &str) -> impl Iterator<Item = &str> {
    scene.match_indices('#').map(|(at, _)| &scene[at + 1..])
}

/// Leaves out one or more characters of a name.
fn skip_name(text: &str, more: fn(char) -> bool) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_' || more(c));
    (rest.len() < text.len()).then_some(rest)
}

/// The place in `translate(x y)`, and what follows.
fn place(text: &str) -> Option<([f64; 2], &str)> {
    let (x, rest) = text.strip_prefix("translate(")?.split_once(' ')?;
    let (y, rest) = rest.split_once(')')?;
    let number = |n: &str| n.parse::<f64>().ok().filter(|n| n.is_finite());
    Some(([number(x)?, number(y)?], rest))
}

fn used_at(text: &str) -> Option<[f64; 2]> {
    Some(place(text.strip_prefix("\" transform=\"")?)?.0)
}

fn thing(text: &str) -> Option<[f64; 2]> {
    let rest = match text.strip_prefix("eo-") {
        Some(rest) => skip_name(rest, |_| false)?,
        None => text.strip_prefix("scrap")?,
    };
    used_at(rest)
}

fn placed_people(scene: &str) -> Vec<[f64; 2]> {
    let person = |text: &str| used_at(skip_name(text.strip_prefix("person-")?, |c| c == '-')?);
    after_hash(scene).filter_map(person).collect()
}

/// People in a group that is placed: flipped, or after what they sit on.
fn grouped_people(scene: &str) -> Vec<[f64; 2]> {
    let group = |text: &str| {
        let (at, rest) = place(text)?;
        let rest = rest.split_once('"')?.1.strip_prefix('>')?;
        let rest = seat(rest).unwrap_or(rest);
        rest.starts_with("<use href=\"#person").then_some(at)
    };
    scene.split("<g transform=\"").skip(1).filter_map(group).collect()
}

fn seat(text: &str) -> Option<&str> {
    let (id, rest) = text.strip_prefix("<use href=\"#")?.split_once('"')?;
    SEATS.contains(&id).then_some(rest.split_once('>')?.1)
}

/// What was composed: small, closed in itself, no script.
pub fn check_built(svg: &str) -> Result<(), Refusal> {
    if svg.len() > MAX_BYTES {
        return Err(Refusal::TooLarge { bytes: svg.len(), most: MAX_BYTES });
    }
    let text = svg.to_ascii_lowercase();
    let follows = |start: &str, fine: &str| text.split(start).skip(1).all(|rest| rest.starts_with(fine));
    let closed = follows("url(", "#")
        && follows("href=\"", "#")
        && follows("http:", "//www.w3.org/2000/svg\"")
        && !["https:", "<script", "<image", "<foreignobject", "javascript:"]
            .iter()
            .any(|bad| text.contains(bad))
        && !text.split_whitespace().any(is_handler);
    if closed { Ok(()) } else { Err(Refusal::Outside) }
}

/// `onclick=...`, `onload=...`
fn is_handler(word: &str) -> bool {
    word.strip_prefix("on").and_then(|r| skip_name(r, |_| false)).is_some_and(|r| r.starts_with('='))
}
