//! Shirt, tunic or dress: shoulders, sides and hem as one outline, with its trims.

use crate::clothes::hem;
use crate::figure::Joints;
use crate::geometry::{P, add, mul, xy};
use crate::trims::{Ends, trim};
use crate::wear::{Top, Wear};

/// Where the top ends, left and right.
fn ends(j: &Joints, w: &Wear, lap: bool) -> (P, P) {
    if lap {
        return (j.pt(-j.hip_near - 1.0, 2.0), j.pt(j.hip_far + 1.0, 2.0));
    }
    match w.top {
        Top::Dress => hem(j, w.top_length.unwrap_or(0.8), w.flare.unwrap_or(4.0)),
        Top::Tunic => hem(j, w.top_length.unwrap_or(0.4), w.flare.unwrap_or(3.0)),
        Top::Shirt => {
            let low = -j.body.leg * 0.07;
            (j.pt(-j.hip_near - 1.6, low), j.pt(j.hip_far + 1.8, low))
        }
    }
}

fn outline(j: &Joints, hl: P, hr: P, drop: f64) -> String {
    let (t, rs) = (j.trunk, j.body.arm_radii[0]);
    let (sn, sf, wn, wf, nw) = (j.shoulder_near, j.shoulder_far, j.waist_near, j.waist_far, j.neck);
    let q = [
        j.pt(-nw, t + 1.5),
        j.pt(-sn * 0.8, t - 0.6),
        j.pt(-sn, t - rs * 1.1),
        j.pt(-sn + 0.5, t * 0.62),
        j.pt(-wn, t * 0.6),
        j.pt(-wn, t * 0.36),
    ];
    let r = [
        j.pt(wf, t * 0.36),
        j.pt(wf, t * 0.6),
        j.pt(sf - 0.5, t * 0.62),
        j.pt(sf, t - rs * 1.1),
        j.pt(sf * 0.8, t - 0.6),
        j.pt(nw, t + 1.5),
    ];
    let down = (hl[1] - q[5][1]) * 0.4;
    let lifted = |p: P| xy(add(p, mul(j.up, -down)));
    let [q0, q1, q2, q3, q4, q5] = q.map(xy);
    let [r0, r1, r2, r3, r4, r5] = r.map(xy);
    let mut d = format!("M{q0}Q{q1} {q2}C{q3} {q4} {q5}");
    d += &format!("C{} {} {}", lifted(q[5]), xy([hl[0] + 1.0, hl[1] - down]), xy(hl));
    d += &format!("Q{} {}", xy([(hl[0] + hr[0]) / 2.0, hl[1].max(hr[1]) + drop]), xy(hr));
    d += &format!("C{} {} {r0}C{r1} {r2} {r3}", xy([hr[0] - 1.0, hr[1] - down]), lifted(r[0]));
    d + &format!("Q{r4} {r5}Q{} {q0}z", xy(j.pt(0.0, t - 3.4)))
}

/// The top with its trims; `lap`: cloth lies over the lap, so the top ends at the hip.
pub(crate) fn top(j: &Joints, w: &Wear, lap: bool) -> String {
    let (left, right) = ends(j, w, lap);
    let mid = [(left[0] + right[0]) / 2.0 + 1.0, left[1].max(right[1])];
    let drop = if w.top == Top::Shirt { 2.4 } else { 4.0 };
    let mut s = format!("<path class=\"o t\" d=\"{}\"/>", outline(j, left, right, drop));
    let ends = Ends { left, right, mid };
    w.trims.iter().for_each(|t| s += &trim(*t, j, w, &ends));
    s
}
