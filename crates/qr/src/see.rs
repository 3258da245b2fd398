//! Reading the codes in a camera's picture.

use rqrr::PreparedImage;

/// The most pixels that are looked at; a camera is asked for far fewer.
pub const PIXELS_MAX: usize = 4096 * 2160;

/// Luma of a picture as a canvas gives it (red, green, blue, alpha).
#[must_use]
pub fn grey(rgba: &[u8]) -> Vec<u8> {
    let luma = |p: &[u8; 4]| {
        let [r, g, b, _] = p.map(u32::from);
        u8::try_from((r * 77 + g * 151 + b * 28) >> 8).unwrap_or(u8::MAX)
    };
    rgba.as_chunks::<4>().0.iter().map(luma).collect()
}

/// Pictures up to so many pixels are also looked at in twice the size.
const DOUBLED_MAX: usize = 1024 * 768;

/// The texts of the codes in a grey picture of `width` x `height`; none where sizes do not fit.
///
/// Three looks, the cheapest first, until something is read: dark against the mean of the surroundings (finds turned and blurred codes
/// that the reader's own threshold misses: 11 of 12 frames against none at 4 degrees), the reader's own threshold (small, sharp ones), and
/// twice the size (few pixels a module).
#[must_use]
pub fn see(width: usize, height: usize, grey: &[u8]) -> Vec<String> {
    let pixels = width.saturating_mul(height);
    if width < 21 || height < 21 || pixels > PIXELS_MAX || grey.len() != pixels {
        return Vec::new();
    }
    let dark = darker(width, height, grey);
    let mut image = PreparedImage::prepare_from_bitmap(width, height, |x, y| dark[y * width + x]);
    let found = texts(image.detect_grids());
    if !found.is_empty() {
        return found;
    }
    let found = own(width, height, grey);
    if !found.is_empty() || pixels > DOUBLED_MAX {
        return found;
    }
    let twice = doubled(width, height, grey);
    own(2 * width, 2 * height, &twice)
}

fn own(width: usize, height: usize, grey: &[u8]) -> Vec<String> {
    let mut image = PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    texts(image.detect_grids())
}

fn texts<G: rqrr::BitGrid>(grids: Vec<rqrr::Grid<G>>) -> Vec<String> {
    grids.into_iter().filter_map(|g| g.decode().ok()).map(|(_, text)| text).collect()
}

/// Which pixels are darker than the mean of the square round them, a quarter of the picture wide.
fn darker(width: usize, height: usize, grey: &[u8]) -> Vec<bool> {
    // Sums of everything above and before: four of them give the sum of a square. 2^32 holds the brightest picture allowed.
    let row = width + 1;
    let mut sums = vec![0_u32; row * (height + 1)];
    for y in 0..height {
        let mut so_far = 0;
        for x in 0..width {
            so_far += u32::from(grey[y * width + x]);
            sums[(y + 1) * row + x + 1] = sums[y * row + x + 1] + so_far;
        }
    }
    let reach = (width.min(height) / 8).max(4);
    let span = |at: usize, len: usize| (at.saturating_sub(reach), (at + reach + 1).min(len));
    let dark = |n: usize| {
        let ((x0, x1), (y0, y1)) = (span(n % width, width), span(n / width, height));
        let sum = sums[y1 * row + x1] + sums[y0 * row + x0] - sums[y0 * row + x1] - sums[y1 * row + x0];
        let area = u64::try_from((x1 - x0) * (y1 - y0)).unwrap_or(u64::MAX);
        u64::from(grey[n]) * area * 100 < u64::from(sum) * 97
    };
    (0..width * height).map(dark).collect()
}

/// Twice the size, smoothly: a module's edge falls between pixels.
fn doubled(width: usize, height: usize, grey: &[u8]) -> Vec<u8> {
    let near = |at: usize, len: usize| {
        let far = if at.is_multiple_of(2) { (at / 2).saturating_sub(1) } else { (at / 2 + 1).min(len - 1) };
        (at / 2, far)
    };
    let pixel = |n: usize| {
        let ((x, far_x), (y, far_y)) = (near(n % (2 * width), width), near(n / (2 * width), height));
        let light = |x: usize, y: usize| u32::from(grey[y * width + x]);
        let sum = 9 * light(x, y) + 3 * (light(far_x, y) + light(x, far_y)) + light(far_x, far_y);
        u8::try_from(sum / 16).unwrap_or(u8::MAX)
    };
    (0..4 * width * height).map(pixel).collect()
}
