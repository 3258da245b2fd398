//! Trims of a top: placket, collar, stripe, belt, hem, dots, vest, and the checked scarf of the countryside.

use crate::clothes::line;
use crate::figure::Joints;
use crate::geometry::{INK, P, xy};
use crate::number::f;
use crate::wear::{Trim, Wear};

/// Where the top ends.
pub(crate) struct Ends {
    pub(crate) left: P,
    pub(crate) right: P,
    pub(crate) mid: P,
}

/// One trim.
pub(crate) fn trim(which: Trim, j: &Joints, w: &Wear, ends: &Ends) -> String {
    let t = j.trunk;
    match which {
        Trim::Placket => {
            format!("<path class=\"m\" d=\"M{}L{}\"/>", xy(j.pt(2.4, t - 1.6)), xy(j.pt(2.2, t * 0.52)))
        }
        Trim::Open => format!(
            "<path class=\"m\" d=\"M{}Q{} {}\"/>",
            xy(j.pt(2.4, t - 1.6)),
            xy(j.pt(2.6, t * 0.4)),
            xy(ends.mid)
        ),
        Trim::Collar => collar(j, w),
        Trim::Stripe => {
            let (a, b) = (j.pt(-j.shoulder_near + 2.2, t * 0.56), j.pt(j.shoulder_far - 2.0, t * 0.56));
            line(&w.accent(), &f(t * 0.16), &format!("M{}L{}", xy(a), xy(b)))
        }
        Trim::Belt => {
            let (a, b) = (j.pt(-j.waist_near + 1.2, t * 0.33), j.pt(j.waist_far - 1.2, t * 0.33));
            line(w.accent.as_deref().unwrap_or(INK), "3.6", &format!("M{}L{}", xy(a), xy(b)))
        }
        Trim::Hem => {
            let Ends { left, right, mid } = ends;
            let from = xy([left[0] + 2.0, left[1] - 4.6]);
            let over = xy([mid[0], mid[1] - 1.4]);
            line(&w.accent(), "3.2", &format!("M{from}Q{over} {}", xy([right[0] - 2.0, right[1] - 4.6])))
        }
        Trim::Dots => dots(j, w),
        Trim::Vest => vest(j, w),
        Trim::Krama => krama(j, w),
    }
}

fn collar(j: &Joints, w: &Wear) -> String {
    let (t, nw) = (j.trunk, j.neck);
    let points = [
        [-nw - 1.0, t + 2.0],
        [2.0, t - 5.0],
        [nw + 2.0, t + 2.0],
        [nw + 2.4, t - 4.5],
        [2.4, t - 8.0],
        [-nw - 2.4, t - 4.5],
    ];
    let d = points.map(|[s, u]| xy(j.pt(s, u))).join("L");
    format!("<path class=\"o\" style=\"stroke-width:2;fill:{}\" d=\"M{d}z\"/>", w.accent())
}

/// Shares of waist and trunk.
const DOTS: [[f64; 2]; 6] = [[-0.5, 0.78], [0.2, 0.62], [-0.3, 0.44], [0.5, 0.84], [-0.62, 0.2], [0.3, 0.26]];

fn dots(j: &Joints, w: &Wear) -> String {
    let (accent, r) = (w.accent(), f(j.body.shoulders * 0.11));
    DOTS.iter()
        .map(|[s, u]| {
            let [x, y] = j.pt(s * j.waist_near, u * j.trunk);
            format!("<circle style=\"fill:{accent}\" cx=\"{}\" cy=\"{}\" r=\"{r}\"/>", f(x), f(y))
        })
        .collect()
}

fn vest(j: &Joints, w: &Wear) -> String {
    let (t, rs, nw, low) = (j.trunk, j.body.arm_radii[0], j.neck, -j.body.leg * 0.03);
    let (sn, sf) = (j.shoulder_near, j.shoulder_far);
    let p = |s: f64, u: f64| xy(j.pt(s, u));
    let side = |d: String| {
        let fill = &w.vest_colour;
        format!("<path class=\"o\" style=\"stroke-width:2.4;fill:var(--vest,{fill})\" d=\"{d}\"/>")
    };
    let mut near = format!("M{}L{}", p(-sn + rs * 0.7, t - 1.4), p(-nw + 0.4, t + 0.4));
    near += &format!("Q{} {}L{}", p(1.0, t * 0.6), p(0.6, low), p(-j.hip_near + 0.2, -1.0));
    near += &format!("Q{} {}z", p(-j.waist_near + 0.4, t * 0.4), p(-sn + rs * 0.9, t * 0.66));
    let mut far = format!("M{}L{}", p(sf - rs * 0.6, t - 1.4), p(nw + 0.4, t + 0.4));
    far += &format!("Q{} {}L{}", p(4.6, t * 0.6), p(4.4, low), p(j.hip_far - 0.6, -1.0));
    far += &format!("Q{} {}z", p(j.waist_far - 0.4, t * 0.4), p(sf - rs * 0.7, t * 0.66));
    side(near) + &side(far)
}

fn krama(j: &Joints, w: &Wear) -> String {
    let (t, nw) = (j.trunk, j.neck);
    let p = |s: f64, u: f64| xy(j.pt(s, u));
    let mut d = format!("M{}Q{} {}", p(-nw - 3.0, t + 2.4), p(2.0, t - 6.0), p(nw + 4.0, t + 2.0));
    d += &format!("Q{} {}L{}", p(nw + 5.0, t - 6.0), p(3.4, t - 8.6), p(4.6, t * 0.48));
    d += &format!("L{}L{}", p(-1.6, t * 0.5), p(-1.0, t - 8.4));
    d += &format!("Q{} {}z", p(-nw - 5.0, t - 5.0), p(-nw - 3.0, t + 2.4));
    let mut checks = format!("M{}L{}", p(-0.4, t * 0.6), p(4.0, t * 0.59));
    checks += &format!("M{}L{}", p(-0.6, t * 0.54), p(4.2, t * 0.53));
    format!(
        "<path class=\"o\" style=\"stroke-width:2.2;fill:{}\" d=\"{d}\"/><path d=\"{checks}\" stroke=\"#fff\" stroke-width=\"1.6\"/>",
        w.accent()
    )
}
