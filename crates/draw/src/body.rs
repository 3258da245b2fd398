//! Body measures by age (`people/bodies.json`). Heads are large on purpose: a face must read at 5 cm.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Up to this age: a child's face, and the child's way of a pose.
const KID: u32 = 10;
/// From this age: bent a little.
const ELDER: u32 = 60;

/// Measures of one body, in units of the drawing.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Body {
    pub(crate) age: u32,
    pub(crate) height: f64,
    pub(crate) head: f64,
    pub(crate) neck: f64,
    pub(crate) leg: f64,
    pub(crate) upper_arm: f64,
    pub(crate) forearm: f64,
    /// Half the width of the shoulders.
    pub(crate) shoulders: f64,
    /// Half the width of the hips.
    pub(crate) hips: f64,
    /// Share of the hips.
    pub(crate) waist: f64,
    /// At shoulder, elbow, wrist.
    pub(crate) arm_radii: [f64; 3],
    /// At hip, knee, ankle.
    pub(crate) leg_radii: [f64; 3],
    /// Scale of the hand.
    pub(crate) hand: f64,
    /// Length of the foot.
    pub(crate) foot: f64,
}

impl Body {
    pub(crate) fn is_kid(&self) -> bool {
        self.age <= KID
    }
    pub(crate) fn is_elder(&self) -> bool {
        self.age >= ELDER
    }
}

/// The body's row for `boy-10b`, `man-b`, `man-vest`, `grandma`: other faces and dresses of the same body.
pub(crate) fn body_of<'a>(bodies: &'a BTreeMap<String, Body>, who: &str) -> Option<&'a Body> {
    let (role, rest) = who.split_once('-').unwrap_or((who, ""));
    let age: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let row = if age.is_empty() {
        match role {
            "man" | "woman" => role,
            _ => "elder",
        }
    } else {
        age.as_str()
    };
    bodies.get(row)
}
