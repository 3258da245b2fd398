//! A camera in front of a screen: turned, near or far, from the side, out of focus, noisy, badly lit.

use waymark_log::Entropy;
use waymark_log::testing::Seeded;
use waymark_qr::Loop;

/// A grey picture.
pub(crate) struct Picture {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) grey: Vec<u8>,
}

/// How the picture is taken.
#[derive(Clone, Copy)]
pub(crate) struct Shot {
    /// Size of the picture.
    pub(crate) frame: (usize, usize),
    /// Pixels a module.
    pub(crate) scale: f64,
    /// Degrees.
    pub(crate) turn: f64,
    /// How much smaller the far side looks, as a share.
    pub(crate) tilt: f64,
    /// Radius of the blur in pixels.
    pub(crate) blur: usize,
    /// Largest change of a pixel.
    pub(crate) noise: u8,
    /// Darkness of white at one edge, as a share: a shadow over the screen.
    pub(crate) shade: f64,
}

pub(crate) const PLAIN: Shot =
    Shot { frame: (640, 480), scale: 6.0, turn: 0.0, tilt: 0.0, blur: 0, noise: 0, shade: 0.0 };

/// Takes the picture of one code.
pub(crate) fn take(code: &Loop, number: usize, shot: &Shot, seed: u64) -> Picture {
    let (width, height) = shot.frame;
    let mut light = vec![0.0_f64; width * height];
    let (sin, cos) = shot.turn.to_radians().sin_cos();
    let side = f(code.size);
    for (n, to) in light.iter_mut().enumerate() {
        // Four samples a pixel: an edge is not sharper than a lens makes it.
        for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
            let (x, y) = (f(n % width) + dx - f(width) / 2.0, f(n / width) + dy - f(height) / 2.0);
            let depth = 1.0 + shot.tilt * x / f(width);
            let (x, y) = (x / depth, y / depth);
            let (u, v) = (
                (x * cos + y * sin) / shot.scale + side / 2.0,
                (y * cos - x * sin) / shot.scale + side / 2.0,
            );
            *to += 0.25 * module(code, number, u, v);
        }
    }
    for _ in 0..2 {
        light = blurred(&light, width, shot.blur);
    }
    let dice = Seeded::new(seed);
    let mut grain = vec![0_u8; light.len()];
    dice.fill(&mut grain).unwrap();
    let pixel = |(n, l): (usize, &f64)| {
        let shade = 1.0 - shot.shade * f(n % width) / f(width);
        let noise = (f64::from(grain[n]) / 127.5 - 1.0) * f64::from(shot.noise);
        (l * shade + noise).clamp(0.0, 255.0).round()
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
    let grey = light.iter().enumerate().map(|p| pixel(p) as u8).collect();
    Picture { width, height, grey }
}

#[expect(clippy::cast_precision_loss, reason = "sizes of pictures")]
fn f(n: usize) -> f64 {
    n as f64
}

/// Light of the screen at a place in modules: dark modules, white round them, a grey wall beyond the screen.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside the code")]
fn module(code: &Loop, number: usize, u: f64, v: f64) -> f64 {
    let side = f(code.size);
    if u >= 0.0 && v >= 0.0 && u < side && v < side {
        return if code.pictures[number][v as usize * code.size + u as usize] { 35.0 } else { 220.0 };
    }
    if u > -4.0 && v > -4.0 && u < side + 4.0 && v < side + 4.0 { 220.0 } else { 120.0 }
}

fn blurred(light: &[f64], width: usize, radius: usize) -> Vec<f64> {
    if radius == 0 {
        return light.to_vec();
    }
    let height = light.len() / width;
    let mean = |get: &dyn Fn(usize) -> f64, at: usize, len: usize| {
        let (from, to) = (at.saturating_sub(radius), (at + radius).min(len - 1));
        (from..=to).map(get).sum::<f64>() / f(to + 1 - from)
    };
    let rows: Vec<f64> =
        (0..light.len()).map(|n| mean(&|x| light[n / width * width + x], n % width, width)).collect();
    (0..light.len()).map(|n| mean(&|y| rows[y * width + n % width], n / width, height)).collect()
}
