//! How a person stands, walks, calls, turns away (`people/poses.json`), and the poses whose way of doing differs by place
//! (`people/ways.json`), so that a scene can say `person-woman-firewood` everywhere.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::Refusal;
use crate::rows::{Row, Table, lay, read, whole};

/// Upper angle, forearm angle, hand, hand angle, thumb side.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Arm(pub(crate) f64, pub(crate) f64, pub(crate) String, pub(crate) f64, pub(crate) f64);

/// Ankle x, lift, knee bend, foot angle.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Leg(pub(crate) f64, pub(crate) f64, pub(crate) f64, pub(crate) f64);

/// What a face says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Expr {
    Calm,
    Smile,
    Firm,
    Worry,
    /// Surprise, not terror.
    Alert,
    Talk,
    Call,
}

/// Where a load is carried, and so what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Load {
    /// Firewood on the back.
    Back,
    /// A travel sack on the back.
    Bag,
    /// Firewood on the head.
    Head,
    /// Water on the head.
    Bucket,
}

/// One pose, complete.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pose {
    pub(crate) lean: f64,
    pub(crate) hip: [f64; 2],
    pub(crate) near: Arm,
    pub(crate) far: Arm,
    pub(crate) ln: Leg,
    pub(crate) lf: Leg,
    pub(crate) tilt: f64,
    pub(crate) gaze: [f64; 2],
    pub(crate) expr: Expr,
    #[serde(default)]
    pub(crate) seated: bool,
    /// Carried in the near hand, hanging straight down.
    pub(crate) hold: Option<String>,
    pub(crate) load: Option<Load>,
    /// Without the cover of the head.
    #[serde(default)]
    pub(crate) bare: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    #[serde(rename = "what")]
    _what: String,
    poses: Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "about")]
    _about: String,
    base: Row,
    groups: Vec<Group>,
}

/// A pose under another name, with its changes; `in_` has the settings where it is done otherwise.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Way {
    pose: String,
    #[serde(default, rename = "in")]
    places: BTreeMap<String, Way>,
    #[serde(flatten)]
    over: Row,
}

/// All poses.
#[derive(Debug, Clone)]
pub(crate) struct Poses {
    base: Row,
    rows: Table,
    ways: BTreeMap<String, Way>,
}

/// What a child does otherwise; it stands in the row of a pose.
const KID: &str = "kid";

impl Poses {
    /// From the texts of the two files.
    pub(crate) fn parse(poses: &str, ways: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(poses).map_err(|e| e.to_string())?;
        let ways = serde_json::from_str(ways).map_err(|e| format!("ways: {e}"))?;
        let mut rows = Table::new();
        for (name, row) in file.groups.into_iter().flat_map(|g| g.poses) {
            if rows.insert(name.clone(), row).is_some() {
                return Err(format!("{name} stands there twice"));
            }
        }
        let poses = Self { base: file.base, rows, ways };
        for name in poses.rows.keys() {
            for kid in [false, true] {
                poses.named(name, kid, &Row::new()).map_err(|e| e.to_string())?;
            }
        }
        Ok(poses)
    }

    fn named(&self, name: &str, kid: bool, over: &Row) -> Result<Pose, Refusal> {
        let mut own = whole(name, &|n| self.rows.get(n)).map_err(|_| Refusal::NoPose(name.into()))?;
        let child = own.remove(KID);
        let mut row = self.base.clone();
        lay(&mut row, &own);
        if let (true, Some(child)) = (kid, child.as_ref().and_then(|c| c.as_object())) {
            lay(&mut row, child);
        }
        lay(&mut row, over);
        read(name, row).map_err(Refusal::Row)
    }

    /// The pose of `girl-14-water` (who, then the pose) in a setting.
    pub(crate) fn find(&self, who: &str, pose: &str, kid: bool, setting: &str) -> Result<Pose, Refusal> {
        match self.ways.get(&format!("{who}-{pose}")) {
            None => self.named(pose, kid, &Row::new()),
            Some(way) => {
                let way = way.places.get(setting).unwrap_or(way);
                self.named(&way.pose, kid, &way.over)
            }
        }
    }
}
