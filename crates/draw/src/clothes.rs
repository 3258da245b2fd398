//! What people wear, cut along the body: legs, sleeves, skirts, laps. Each function gives SVG text.

use crate::figure::{Joints, tube};
use crate::geometry::{Cut, Joints3, Limb, P, WHOLE, lerp, xy};
use crate::number::{f, f2, plain};
use crate::pose::Arm;
use crate::wear::{Low, Sleeve, Top, Wear};

/// A line in a colour.
pub(crate) fn line(stroke: &str, width: &str, d: &str) -> String {
    format!("<path style=\"fill:none;stroke:{stroke};stroke-width:{width}\" d=\"{d}\"/>")
}

/// One leg with its shoe.
pub(crate) fn leg(j: &Joints, w: &Wear, l: Joints3, turn: f64) -> String {
    let radii = j.body.leg_radii;
    let cloth =
        |cut: Cut| format!("<path class=\"o w\" d=\"{}\"/>", tube(l, radii, Cut { flat: true, ..cut }));
    let mut s = String::new();
    if w.low != Low::Trousers {
        let hidden = if w.low != Low::None || w.top == Top::Dress { 0.25 } else { 0.0 };
        let from = if w.is_long() { 0.74 } else { hidden };
        let skin = w.tights.clone().unwrap_or_else(|| format!("var(--skin,{})", w.skin));
        s += &format!(
            "<path class=\"o\" style=\"fill:{skin}\" d=\"{}\"/>",
            tube(l, radii, Cut { from, ..WHOLE })
        );
    }
    let turned = if turn == 0.0 { String::new() } else { format!(" rotate({})", plain(turn)) };
    let k = f2(j.body.foot / 15.0);
    s +=
        &format!("<use href=\"#foot-{}\" transform=\"translate({}){turned} scale({k})\"/>", w.shoe, xy(l[2]));
    match w.low {
        Low::Trousers => {
            let flare = if w.loose.is_some() { 0.4 } else { 0.0 };
            s += &cloth(Cut { to: 0.96, grow: w.loose.unwrap_or(0.8), flare, ..WHOLE });
        }
        Low::Shorts => s += &cloth(Cut { to: 0.54, grow: 1.2, flare: 1.6, ..WHOLE }),
        Low::Skirt | Low::None => {}
    }
    s
}

/// One arm with hand and sleeve.
pub(crate) fn arm(j: &Joints, w: &Wear, joints: Joints3, a: &Arm) -> String {
    let radii = j.body.arm_radii;
    let (to, flare) = match w.sleeve {
        Sleeve::Short => (0.46, 1.4),
        Sleeve::None => (0.0, 0.2),
        Sleeve::Long => (0.97, if w.wide_sleeve { 2.0 } else { 0.2 }),
    };
    let Arm(_, _, hand, angle, thumb) = a;
    let k = j.body.hand * if hand == "palm" { 1.02 } else { 1.0 };
    let side = if *thumb == 0.0 { 1.0 } else { *thumb };
    let mut s = if to < 0.9 {
        format!("<path class=\"o sk\" d=\"{}\"/>", tube(joints, radii, WHOLE))
    } else {
        String::new()
    };
    s += &format!(
        "<use href=\"#hand-{hand}\" transform=\"translate({}) rotate({}) scale({} {})\"/>",
        xy(joints[2]),
        f(-angle),
        f2(side * k),
        f2(k)
    );
    if w.sleeve != Sleeve::None {
        let cut = Cut { to, grow: 0.9, flare, flat: true, ..WHOLE };
        s += &format!("<path class=\"o t\" d=\"{}\"/>", tube(joints, radii, cut));
    }
    s
}

/// A point of a leg and the leg's radius there.
fn leg_point(j: &Joints, l: Joints3, t: f64) -> (P, f64) {
    let limb = Limb::new(l, j.body.leg_radii, WHOLE);
    (limb.at(t), limb.radius(t))
}

/// Left and right end of a hem that hangs at share t of the legs.
pub(crate) fn hem(j: &Joints, t: f64, flare: f64) -> (P, P) {
    let near = leg_point(j, j.leg_near, t);
    let far = leg_point(j, j.leg_far, t);
    let ((l, rl), (r, rr)) = if near.0[0] < far.0[0] { (near, far) } else { (far, near) };
    let y = (l[1] + r[1]) / 2.0;
    (
        [l[0] - rl - flare, l[1] * 0.5 + y * 0.5 - flare * 0.1],
        [r[0] + rr + flare, r[1] * 0.5 + y * 0.5 - flare * 0.1],
    )
}

/// The seat of trousers: joins both legs.
pub(crate) fn seat(j: &Joints) -> String {
    let ([hip_n, knee_n, _], [hip_f, knee_f, _]) = (j.leg_near, j.leg_far);
    format!(
        "<path class=\"w\" d=\"M{}L{}L{}L{}z\"/>",
        xy(j.pt(-j.hip_near + 1.0, 5.0)),
        xy(j.pt(j.hip_far - 1.0, 5.0)),
        xy(lerp(hip_f, knee_f, 0.3)),
        xy(lerp(hip_n, knee_n, 0.3))
    )
}

/// Sitting: cloth lies over the thighs and, when long, falls from the knee.
pub(crate) fn lap(j: &Joints, w: &Wear) -> String {
    let t = match (w.top, w.low) {
        (Top::Dress, _) => w.top_length.unwrap_or(0.8),
        (_, Low::Skirt) => w.low_length.unwrap_or(0.86),
        _ => w.top_length.unwrap_or(0.4).min(0.5),
    };
    let (rh, rk) = (j.body.leg_radii[0], j.body.leg_radii[1]);
    let (a, ra) = leg_point(j, j.leg_near, t);
    let (c, rc) = leg_point(j, j.leg_far, t);
    let (hip, kn, kf) = (j.leg_near[0], j.leg_near[1], j.leg_far[1]);
    let long = t > 0.55;
    let mut d = format!("M{}", xy(j.pt(-j.waist_near - 0.6, j.trunk * 0.3)));
    d += &format!("Q{} {}", xy([hip[0] - rh - 5.0, hip[1]]), xy([hip[0] - rh + 2.0, hip[1] + rh + 1.0]));
    d += &format!("L{}", xy([hip[0] + 6.0, hip[1] + rh + 3.0]));
    if long {
        d += &format!("L{}L{}", xy([kn[0] - rk - 1.0, kn[1] + rk + 4.0]), xy([a[0] - ra - 2.0, a[1]]));
        d += &format!("L{}L{}", xy([c[0] + rc + 2.0, c[1]]), xy([kf[0] + rk + 1.6, kf[1] + 1.0]));
    } else {
        d += &format!("L{}L{}", xy([a[0] - 2.0, a[1] + ra + 2.0]), xy([c[0] + 3.0, c[1] + rc]));
    }
    let end = if long { [kf[0] - 2.0, kf[1] - rk - 2.0] } else { [c[0], c[1] - rc - 1.0] };
    d += &format!("Q{} {}", xy([kf[0] + rk + 1.0, kf[1] - rk - 2.0]), xy(end));
    d += &format!("L{}z", xy(j.pt(j.waist_far + 0.6, j.trunk * 0.3)));
    let class = if w.top == Top::Dress || w.low != Low::Skirt { 't' } else { 'w' };
    format!("<path class=\"o {class}\" d=\"{d}\"/>")
}

/// A skirt, standing: with a band at the hem and a fold where the row says so.
pub(crate) fn skirt(j: &Joints, w: &Wear) -> String {
    let b = j.body;
    let (hl, hr) = hem(j, w.low_length.unwrap_or(0.86), w.flare.unwrap_or(2.0));
    let a = j.pt(-j.waist_near - 0.6, j.trunk * 0.34);
    let c = j.pt(j.waist_far + 0.6, j.trunk * 0.34);
    let dn = (hl[1] - a[1]) * 0.4;
    let mid = (hl[0] + hr[0]) / 2.0;
    let low = hl[1].max(hr[1]);
    let mut s = format!(
        "<path class=\"o w\" d=\"M{}C{} {} {}Q{} {}C{} {} {}z\"/>",
        xy(a),
        xy([a[0] - b.hips * 0.34, a[1] + dn * 0.8]),
        xy([hl[0] - 0.5, hl[1] - dn]),
        xy(hl),
        xy([mid, low + 3.0]),
        xy(hr),
        xy([hr[0] + 0.5, hr[1] - dn]),
        xy([c[0] + b.hips * 0.3, c[1] + dn * 0.8]),
        xy(c)
    );
    if let Some(band) = &w.band {
        let from = xy([hl[0] + 2.4, hl[1] - 6.0]);
        let over = xy([mid, low - 3.4]);
        let d = format!("M{from}Q{over} {}", xy([hr[0] - 2.4, hr[1] - 6.0]));
        s += &line(&format!("var(--band,{band})"), "3.4", &d);
    }
    if w.fold {
        let from = xy(j.pt(j.waist_far * 0.3, j.trunk * 0.2));
        let over = xy([hr[0] - 6.0, (j.hip[1] + hr[1]) / 2.0]);
        s += &format!("<path class=\"m\" d=\"M{from}Q{over} {}\"/>", xy([hr[0] - 7.0, hr[1] - 1.0]));
    }
    s
}
