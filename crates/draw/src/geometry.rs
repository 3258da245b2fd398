//! Points, and the two shapes that bodies are made of: a tapered limb, a two-bone reach. Pure arithmetic.

use crate::number::f;

/// The outline's colour.
pub(crate) const INK: &str = "#221f1c";
/// One degree.
pub(crate) const D: f64 = std::f64::consts::PI / 180.0;

/// A point or a vector: x to the right, y down.
pub(crate) type P = [f64; 2];

pub(crate) fn xy(p: P) -> String {
    format!("{} {}", f(p[0]), f(p[1]))
}
pub(crate) fn add(a: P, b: P) -> P {
    [a[0] + b[0], a[1] + b[1]]
}
pub(crate) fn sub(a: P, b: P) -> P {
    [a[0] - b[0], a[1] - b[1]]
}
pub(crate) fn mul(a: P, k: f64) -> P {
    [a[0] * k, a[1] * k]
}
pub(crate) fn lerp(a: P, b: P, t: f64) -> P {
    [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

/// Length, scaled by the larger side and with the rounding error of the sum carried along.
pub(crate) fn hypot(x: f64, y: f64) -> f64 {
    let max = x.abs().max(y.abs());
    if max == 0.0 {
        return 0.0;
    }
    let (mut sum, mut lost) = (0.0, 0.0);
    for side in [x.abs(), y.abs()] {
        let n = side / max;
        let part = n * n - lost;
        let next = sum + part;
        lost = (next - sum) - part;
        sum = next;
    }
    sum.sqrt() * max
}

fn len(a: P) -> f64 {
    hypot(a[0], a[1])
}

/// An angle in this system: 0 straight down, 90 forward (right), 180 up, -90 back.
pub(crate) fn dir(degrees: f64) -> P {
    [libm::sin(degrees * D), libm::cos(degrees * D)]
}

/// A smooth open curve through points, relative cubic commands (Catmull-Rom).
fn through(points: &[P]) -> String {
    let mut out = String::new();
    for (i, pair) in points.windows(2).enumerate() {
        let &[p1, p2] = pair else { continue };
        let p0 = if i == 0 { p1 } else { points[i - 1] };
        let p3 = points.get(i + 2).copied().unwrap_or(p2);
        let c1 = add(p1, mul(sub(p2, p0), 1.0 / 6.0));
        let c2 = sub(p2, mul(sub(p3, p1), 1.0 / 6.0));
        out += &if i == 0 { format!("c{} ", xy(sub(c1, p1))) } else { "s".into() };
        out += &format!("{} {}", xy(sub(c2, p1)), xy(sub(p2, p1)));
    }
    out
}

/// How a limb is cut (sleeve, trouser leg): shares of its length, and how much wider than skin.
#[derive(Clone, Copy)]
pub(crate) struct Cut {
    pub(crate) from: f64,
    pub(crate) to: f64,
    pub(crate) grow: f64,
    pub(crate) flare: f64,
    /// Ends straight, as cloth does.
    pub(crate) flat: bool,
}

/// The whole limb, skin.
pub(crate) const WHOLE: Cut = Cut { from: 0.0, to: 1.0, grow: 0.0, flare: 0.0, flat: false };

/// Three joints of an arm or a leg.
pub(crate) type Joints3 = [P; 3];

/// A tapered tube over three joints.
pub(crate) struct Limb {
    joints: Joints3,
    radii: [f64; 3],
    cut: Cut,
}

impl Limb {
    pub(crate) fn new(joints: Joints3, radii: [f64; 3], cut: Cut) -> Self {
        Self { joints, radii, cut }
    }

    /// The middle line at a share of the length; the bend is rounded.
    pub(crate) fn at(&self, s: f64) -> P {
        let [a, b, c] = self.joints;
        if s > 0.36 && s < 0.64 {
            let t = (s - 0.36) / 0.28;
            let (p, q) = (lerp(a, b, 0.72), lerp(b, c, 0.28));
            return lerp(lerp(p, b, t), lerp(b, q, t), t);
        }
        if s <= 0.5 { lerp(a, b, (s * 2.0).min(1.0)) } else { lerp(b, c, (s * 2.0 - 1.0).max(0.0)) }
    }

    /// Half its width there.
    pub(crate) fn radius(&self, s: f64) -> f64 {
        let [r0, r1, r2] = self.radii;
        let Cut { from, to, grow, flare, .. } = self.cut;
        let skin = if s < 0.5 { r0 + (r1 - r0) * s * 2.0 } else { r1 + (r2 - r1) * (s * 2.0 - 1.0) };
        skin + grow + flare * ((s - from) / (to - from)).max(0.0)
    }

    /// How sharply it bends (0 to 1), and to which side.
    fn bend(&self) -> (f64, f64) {
        let [a, b, c] = self.joints;
        let (d1, d2) = (sub(b, a), sub(c, b));
        let turn = (d1[0] * d2[1] - d1[1] * d2[0]) / (len(d1) * len(d2));
        let dot = d1[0] * d2[0] + d1[1] * d2[1];
        (if dot < 0.0 { 1.0 } else { turn.abs() }, turn)
    }

    /// Points of both sides; on the inner side of a sharp bend fewer, so that the outline does not fold.
    fn sides(&self) -> (Vec<P>, Vec<P>) {
        let (bend, turn) = self.bend();
        let Cut { from, to, .. } = self.cut;
        let between: &[f64] = if bend < 0.1 {
            &[]
        } else if bend < 0.36 {
            &[0.5]
        } else {
            &[0.2, 0.36, 0.5, 0.64, 0.8]
        };
        let inside = between.iter().copied().filter(|x| *x > from + 0.08 && *x < to - 0.08);
        let (sharp, on_left) = (bend >= 0.36, turn > 0.0);
        let (mut left, mut right) = (vec![], vec![]);
        for s in std::iter::once(from).chain(inside).chain(std::iter::once(to)) {
            let p = self.at(s);
            let d = sub(self.at((s + 0.03).min(1.0)), self.at((s - 0.03).max(0.0)));
            let l = Some(len(d)).filter(|l| *l != 0.0).unwrap_or(1.0);
            let n = [-d[1] / l, d[0] / l];
            let r = self.radius(s);
            let skip = sharp && (s == 0.36 || s == 0.64);
            let width = |inner: bool| if inner && sharp && s == 0.5 { r * 0.8 } else { r };
            if !(on_left && skip) {
                left.push(add(p, mul(n, width(on_left))));
            }
            if on_left || !skip {
                right.push(sub(p, mul(n, width(!on_left))));
            }
        }
        right.reverse();
        (left, right)
    }

    /// The outline as path data.
    pub(crate) fn d(&self) -> String {
        let (left, right) = self.sides();
        let (Some(&start), Some(&end), Some(&back), Some(&last)) =
            (left.first(), left.last(), right.first(), right.last())
        else {
            return String::new();
        };
        let (a, b) = (f(self.radius(self.cut.to)), f(self.radius(self.cut.from)));
        let over = xy(sub(back, end));
        let cap = if self.cut.flat { format!("l{over}") } else { format!("a{a} {a} 0 0 0 {over}") };
        format!(
            "M{}{}{cap}{}a{b} {b} 0 0 0 {}z",
            xy(start),
            through(&left),
            through(&right),
            xy(sub(start, last))
        )
    }
}

/// Two bones from `a` that reach for `target`; bend +1: knee or elbow forward (right). Gives the joint and the end.
pub(crate) fn reach(a: P, target: P, first: f64, second: f64, bend: f64) -> [P; 2] {
    let d = sub(target, a);
    let mut far = len(d);
    let max = first + second - 0.01;
    let mut end = target;
    if far > max {
        end = add(a, mul(d, max / far));
        far = max;
    }
    let cosine = (first * first + far * far - second * second) / (2.0 * first * far);
    let angle = libm::atan2(d[1], d[0]) - libm::acos(cosine.clamp(-1.0, 1.0)) * bend;
    [add(a, [libm::cos(angle) * first, libm::sin(angle) * first]), end]
}
