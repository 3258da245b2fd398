//! Draws one person: age, clothing, pose, face.
//!
//! Promises: 0,0 is the ground point under the body, up is negative, everyone looks right; feet stay planted (knees are solved).
//! Nothing here knows a setting: skin, hair and clothes come in as a row of the wardrobe.

use crate::body::{Body, body_of};
use crate::clothes;
use crate::error::Refusal;
use crate::geometry::{Cut, D, INK, Joints3, Limb, P, WHOLE, add, dir, lerp, mul, reach, xy};
use crate::head::head;
use crate::kit::{Kit, Setting};
use crate::number::{f, f2, plain, round};
use crate::pose::{Arm, Leg, Load, Pose};
use crate::tops;
use crate::wear::{Low, Sleeve, Wear};

/// The body in its pose. Near is the viewer's left, far the other side.
pub(crate) struct Joints<'a> {
    pub(crate) body: &'a Body,
    /// Length of the trunk.
    pub(crate) trunk: f64,
    pub(crate) hip: P,
    /// Along the trunk, upwards.
    pub(crate) up: P,
    side: P,
    pub(crate) shoulder_near: f64,
    pub(crate) shoulder_far: f64,
    pub(crate) hip_near: f64,
    pub(crate) hip_far: f64,
    pub(crate) waist_near: f64,
    pub(crate) waist_far: f64,
    /// Half the width of the neck.
    pub(crate) neck: f64,
    pub(crate) arm_near: Joints3,
    pub(crate) arm_far: Joints3,
    pub(crate) leg_near: Joints3,
    pub(crate) leg_far: Joints3,
}

impl<'a> Joints<'a> {
    fn new(b: &'a Body, p: &Pose, lean: f64) -> Self {
        let hip = [p.hip[0] * b.leg, -b.leg + p.hip[1] * b.leg];
        let up = [libm::sin(lean * D), -libm::cos(lean * D)];
        let none = [[0.0; 2]; 3];
        let mut j = Self {
            body: b,
            trunk: b.height - b.leg - b.head - b.neck,
            hip,
            up,
            side: [-up[1], up[0]],
            shoulder_near: b.shoulders * 0.97,
            shoulder_far: b.shoulders * 0.8,
            hip_near: b.hips * 0.98,
            hip_far: b.hips * 0.9,
            waist_near: b.hips * b.waist,
            waist_far: b.hips * b.waist * 0.92,
            neck: b.head * 0.16,
            arm_near: none,
            arm_far: none,
            leg_near: none,
            leg_far: none,
        };
        let (r, high) = (b.arm_radii[0], j.trunk - b.arm_radii[0] * 0.95);
        j.arm_near = arm_of(b, j.pt(-j.shoulder_near + r * 0.85, high), &p.near);
        j.arm_far = arm_of(b, j.pt(j.shoulder_far - r * 0.8, high), &p.far);
        let x = (b.hips - b.leg_radii[0] + 0.6).max(2.2);
        j.leg_near = leg_of(b, j.pt(-x, 0.0), &p.ln);
        j.leg_far = leg_of(b, j.pt(x * 0.9, 0.0), &p.lf);
        j
    }

    /// A point of the trunk: to the side, and up from the hip.
    pub(crate) fn pt(&self, side: f64, up: f64) -> P {
        add(self.hip, add(mul(self.side, side), mul(self.up, up)))
    }
}

fn arm_of(b: &Body, shoulder: P, a: &Arm) -> Joints3 {
    let elbow = add(shoulder, mul(dir(a.0), b.upper_arm));
    [shoulder, elbow, add(elbow, mul(dir(a.1), b.forearm))]
}

fn leg_of(b: &Body, hip: P, l: &Leg) -> Joints3 {
    let ankle = (4.6 * b.foot) / 15.0;
    let bone = (b.leg - ankle) * 0.503;
    let [knee, end] = reach(hip, [l.0 * b.leg, -ankle - l.1 * b.leg], bone, bone, l.2);
    [hip, knee, end]
}

fn placed(at: P, turn: f64, inner: &str) -> String {
    format!("<g transform=\"translate({}) rotate({})\">{inner}</g>", xy(at), f(turn))
}

/// A soft ellipse that puts the feet on the ground.
fn shadow(j: &Joints) -> String {
    let (n, r) = (j.leg_near[2][0], j.leg_far[2][0]);
    format!(
        "<ellipse class=\"sd\" cx=\"{}\" cy=\"1\" rx=\"{}\" ry=\"{}\"/>",
        f((n + r) / 2.0 + 3.0),
        f((r - n).abs() / 2.0 + j.body.foot * 1.15),
        f(j.body.foot * 0.26)
    )
}

fn neck(j: &Joints) -> String {
    let (low, high) = (j.pt(0.0, j.trunk - 4.0), j.pt(0.6, j.trunk + j.body.neck + 5.0));
    let radii = [j.neck * 0.98, j.neck * 0.9, j.neck * 0.9];
    let d = Limb::new([low, lerp(low, high, 0.5), high], radii, WHOLE).d();
    format!("<path class=\"o sk\" d=\"{d}\"/>")
}

/// What people carry: pieces of the kit.
struct Loads<'a> {
    setting: &'a Setting,
}

impl Loads<'_> {
    fn piece(&self, id: &str) -> Result<&str, Refusal> {
        self.setting.parts.get(id).map(String::as_str).ok_or_else(|| Refusal::NoPart(id.into()))
    }

    /// What hangs on the back goes behind everything; its strap goes in front.
    fn behind(&self, j: &Joints, load: Option<Load>, lean: f64) -> Result<String, Refusal> {
        Ok(match load {
            Some(Load::Back) => {
                let at = j.pt(-j.shoulder_near - 9.0, j.trunk * 0.62);
                placed(at, lean + 72.0, self.piece("_load-back")?)
            }
            Some(Load::Bag) => {
                placed(j.pt(-j.shoulder_near - 4.0, j.trunk * 0.55), lean, self.piece("_load-bag")?)
            }
            _ => String::new(),
        })
    }

    fn on_head(&self, j: &Joints, load: Option<Load>, head: P) -> Result<String, Refusal> {
        let id = match load {
            Some(Load::Head) => "_load-back",
            Some(Load::Bucket) => "_load-bucket",
            _ => return Ok(String::new()),
        };
        Ok(placed(add(head, mul(j.up, j.body.head * 1.22)), -3.0, self.piece(id)?))
    }

    fn in_hand(&self, j: &Joints, hold: Option<&str>) -> Result<String, Refusal> {
        let Some(hold) = hold else { return Ok(String::new()) };
        let [x, y] = j.arm_near[2];
        let (place, k) = (xy([x, y + 6.0]), f2(j.body.hand * 0.84));
        let inner = self.piece(&format!("_held-{hold}"))?;
        Ok(format!("<g transform=\"translate({place}) scale({k})\">{inner}</g>"))
    }
}

fn strap(j: &Joints, load: Option<Load>) -> String {
    if !matches!(load, Some(Load::Back | Load::Bag)) {
        return String::new();
    }
    format!(
        "<path d=\"M{}Q{} {}\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"3\"/>",
        xy(j.pt(-j.shoulder_near * 0.3, j.trunk + 0.4)),
        xy(j.pt(j.shoulder_far * 0.2, j.trunk * 0.6)),
        xy(j.pt(-j.waist_near, j.trunk * 0.36))
    )
}

/// Hides the inner shoulder line.
fn patch(j: &Joints, w: &Wear) -> String {
    if w.sleeve == Sleeve::None {
        return String::new();
    }
    let r = j.body.arm_radii[0];
    let [x, y] = j.pt(-j.shoulder_near + r * 1.5, j.trunk - r * 1.25);
    format!("<circle class=\"t\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>", f(x), f(y), f(r * 0.78))
}

/// `girl-10`, `man-b`, ... in a pose, in a setting: the inside of a `<symbol>`.
pub(crate) fn person(kit: &Kit, setting: &Setting, who: &str, pose: &str) -> Result<String, Refusal> {
    let nobody = || Refusal::NoPerson(who.into());
    let mut w = setting.people.get(who).ok_or_else(nobody)?.clone();
    let b = body_of(&kit.bodies, who).ok_or_else(nobody)?;
    let p = kit.poses.find(who, pose, b.is_kid(), setting.key)?;
    if p.bare {
        w.cover = None;
    }
    let lean = p.lean + if b.is_elder() { 5.0 } else { 0.0 };
    let j = Joints::new(b, &p, lean);
    let at = j.pt(if b.is_elder() { 2.6 } else { 1.0 }, j.trunk + b.neck);
    let lap = w.has_lap(p.seated);
    let loads = Loads { setting };
    let under = loads.piece("_hair-under-shawl")?;
    let trousers = matches!(w.low, Low::Trousers | Low::Shorts);
    let paint = [
        shadow(&j),
        loads.behind(&j, p.load, lean)?,
        clothes::arm(&j, &w, j.arm_far, &p.far),
        clothes::leg(&j, &w, j.leg_far, p.lf.3),
        clothes::leg(&j, &w, j.leg_near, p.ln.3),
        if trousers { clothes::seat(&j) } else { String::new() },
        if lap { clothes::lap(&j, &w) } else { String::new() },
        if w.low == Low::Skirt && !lap { clothes::skirt(&j, &w) } else { String::new() },
        neck(&j),
        tops::top(&j, &w, lap),
        format!(
            "<g transform=\"translate({}) rotate({}) scale({})\">{}</g>",
            xy(at),
            f(p.tilt + lean * 0.3),
            plain(round((b.head / 30.0) * 100.0) / 100.0),
            head(&w, b.is_kid(), p.expr, p.gaze, under)
        ),
        strap(&j, p.load),
        loads.on_head(&j, p.load, at)?,
        loads.in_hand(&j, p.hold.as_deref())?,
        clothes::arm(&j, &w, j.arm_near, &p.near),
        patch(&j, &w),
    ];
    Ok(format!("<g style=\"{}\">{}</g>", w.colours(), paint.concat()))
}

/// A limb of cloth or skin over an arm or a leg.
pub(crate) fn tube(joints: Joints3, radii: [f64; 3], cut: Cut) -> String {
    Limb::new(joints, radii, cut).d()
}
