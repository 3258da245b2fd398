//! Heads: skull, hair, cover, beard (parts) and the face, which is computed. Seen in three-quarter view, looking right; the gaze tells
//! the story. Nobody is a joke; alert is surprise, not terror.

use crate::geometry::INK;
use crate::number::{f, plain};
use crate::pose::Expr;
use crate::wear::Wear;

fn part(id: &str) -> String {
    format!("<use href=\"#{id}\"/>")
}

/// A head; `under` is the hair that shows under a shawl.
pub(crate) fn head(w: &Wear, kid: bool, expr: Expr, gaze: [f64; 2], under: &str) -> String {
    let cover = w.cover.as_deref();
    let closed = matches!(cover, Some("scarf" | "kerchief"));
    let shawl = cover == Some("shawl");
    let covered = closed || shawl;
    let mut s = String::new();
    if let (Some(back), false) = (&w.hair_back, closed) {
        s += &part(&format!("back-{back}"));
    }
    s += &part(if kid { "skull-kid" } else { "skull" });
    if let Some(beard) = &w.beard {
        s += &part(&format!("beard-{beard}"));
    }
    if let Some(hair) = &w.hair {
        if !covered {
            s += &part(&format!("hair-{hair}"));
        } else if shawl {
            s += under;
        }
    }
    if !covered {
        s += &part(if kid { "ear-kid" } else { "ear" });
    }
    s += &face(expr, gaze, kid);
    if let Some(cover) = cover {
        s += &part(&format!("cover-{cover}"));
    }
    s
}

fn face(expr: Expr, gaze: [f64; 2], kid: bool) -> String {
    let wide = match expr {
        Expr::Alert => 1.18,
        Expr::Call => 0.95,
        _ => 1.0,
    };
    let nose = if kid {
        "<path class=\"b\" d=\"M4.9 -8.5q1.6 .6 2.1 -.9\"/>"
    } else {
        "<path class=\"b\" d=\"M5 -11.6C6 -10.4 7.2 -9.4 6.8 -8.6Q6.2 -7.8 4.4 -8.2\"/>"
    };
    eyes(gaze, kid, wide) + &brows(expr, kid, wide) + nose + &mouth(expr, if kid { -5.0 } else { -4.8 })
}

/// Height of the eyes.
fn eye_line(kid: bool) -> f64 {
    if kid { -12.8 } else { -14.2 }
}

fn eyes([gx, gy]: [f64; 2], kid: bool, wide: f64) -> String {
    let (ey, n) = (eye_line(kid), if kid { 1.12 } else { 1.0 });
    let mut s = String::new();
    for (x, k) in [(-0.4, 1.0), (8.3, 0.86)] {
        let ew = 2.7 * k * n;
        let top = f(ey - 1.5);
        let rim = if wide > 1.0 { format!(" stroke=\"{INK}\" stroke-width=\".9\"") } else { String::new() };
        s += &format!(
            "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\" fill=\"#fff\"{rim}/>",
            f(x),
            f(ey),
            f(ew),
            f(3.1 * n * wide)
        );
        s += &format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{INK}\"/>",
            f(x + gx * k),
            f(ey + gy * 0.9),
            f((2.0 * (k + 1.0)) / 2.0)
        );
        if wide <= 1.0 {
            s += &format!(
                "<path class=\"b\" style=\"stroke-width:1.4\" d=\"M{} {top}Q{} {} {} {top}\"/>",
                f(x - ew),
                f(x),
                f(ey - 4.7 * n),
                f(x + ew)
            );
        }
    }
    s
}

fn brows(expr: Expr, kid: bool, wide: f64) -> String {
    let lift = if wide > 1.0 { 1.1 } else { 1.0 };
    let above = if kid { 5.9 } else { 6.2 };
    let by = eye_line(kid) - above * lift;
    let [out, inn] = match expr {
        Expr::Alert => [0.9, -1.5],
        Expr::Worry => [1.2, -1.2],
        Expr::Firm => [-0.2, 0.5],
        Expr::Smile => [0.3, -0.5],
        Expr::Call => [0.9, -1.2],
        Expr::Talk => [0.5, -0.7],
        Expr::Calm => [0.3, -0.4],
    };
    let (out, inn) = (f(by + out), f(by + inn));
    format!(
        "<path class=\"b\" d=\"M-3.6 {out}Q-.8 {} 2 {inn}M6.6 {inn}Q8.8 {} 10.8 {out}\"/>",
        f(by - 2.0),
        f(by - 1.6)
    )
}

fn mouth(expr: Expr, my: f64) -> String {
    let y = |d: f64| plain(my + d);
    match expr {
        Expr::Calm => format!("<path class=\"b\" d=\"M1.8 {}Q4.6 {} 7 {}\"/>", plain(my), y(0.9), y(-0.4)),
        Expr::Smile => format!("<path class=\"b\" d=\"M.6 {}Q4.6 {} 8.2 {}\"/>", y(-0.8), y(3.4), y(-1.4)),
        Expr::Firm => format!("<path class=\"b\" d=\"M1.6 {}H7.4\"/>", plain(my)),
        Expr::Worry => format!("<path class=\"b\" d=\"M1.8 {}Q4.6 {} 7.2 {}\"/>", y(0.8), y(-1.4), y(0.4)),
        Expr::Alert => format!(
            "<ellipse cx=\"4.8\" cy=\"{}\" rx=\"2\" ry=\"2.4\" fill=\"#7b2a24\" stroke=\"{INK}\" stroke-width=\"1.2\"/>",
            y(0.2)
        ),
        Expr::Talk => {
            let (a, b) = (y(-1.4), y(-0.4));
            let lips = format!(
                "M1.6 {a}Q4.8 {b} 8 {}Q7.4 {} 4.6 {}Q2.2 {} 1.6 {a}z",
                y(-1.8),
                y(2.8),
                y(2.6),
                y(2.4)
            );
            let teeth = format!("M2.8 {b}L6.8 {}", y(-0.5));
            format!(
                "<path d=\"{lips}\" fill=\"#a23a31\" stroke=\"{INK}\" stroke-width=\"1.3\"/><path d=\"{teeth}\" stroke=\"#fff\" stroke-width=\"1.3\"/>"
            )
        }
        Expr::Call => format!(
            "<ellipse cx=\"5.2\" cy=\"{}\" rx=\"3.2\" ry=\"4\" fill=\"#a23a31\" stroke=\"{INK}\" stroke-width=\"1.3\"/><path d=\"M3 {}H7.4\" stroke=\"#fff\" stroke-width=\"1.6\"/>",
            y(-0.2),
            y(-2.2)
        ),
    }
}
