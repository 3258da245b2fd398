//! Our reader before spoiled pictures: what it reads is right, and whole loops come through.

use waymark_log::frames::{Joiner, Kind, PIECE, Taken, split};
use waymark_qr::{grey, make, see};

use crate::camera::{PLAIN, Picture, Shot, take};
use crate::courier::file;

fn read(picture: &Picture) -> Vec<String> {
    see(picture.width, picture.height, &picture.grey)
}

/// Every frame of the file, photographed that way, read as it is.
fn all_read(name: &str, shot: &Shot) {
    let bytes = file(20);
    let (texts, code) = (split(Kind::Courier, &bytes).unwrap(), make(Kind::Courier, &bytes).unwrap());
    for (n, text) in texts.iter().enumerate() {
        assert_eq!(read(&take(&code, n, shot, 7)), std::slice::from_ref(text), "{name}: frame {n}");
    }
}

/// The file comes through in so many shown frames (150 are half a minute), each photographed once, as a hand holds a camera.
fn comes_through(name: &str, most: u32, shot: &dyn Fn(u32) -> Shot) {
    comes_through_without(name, most, shot, &|_| false);
}

fn comes_through_without(name: &str, most: u32, shot: &dyn Fn(u32) -> Shot, lost: &dyn Fn(u32) -> bool) {
    let bytes = file(20);
    let code = make(Kind::Courier, &bytes).unwrap();
    let mut joiner = Joiner::default();
    // From the middle on.
    for (n, shown) in (5..).map(|step| code.at(step)).zip(1..=most) {
        if lost(shown) {
            continue;
        }
        for text in read(&take(&code, n, &shot(shown), u64::from(shown))) {
            if let Ok(Taken::Whole { bytes: whole, .. }) = joiner.take(&text) {
                assert_eq!(whole, bytes, "{name}");
                return;
            }
        }
    }
    panic!("{name}: not in after {most} frames");
}

#[test]
fn the_loop_has_one_size_that_a_cheap_camera_reads() {
    let bytes = file(20);
    let code = make(Kind::Courier, &bytes).unwrap();
    assert_eq!((code.size, code.pictures.len()), (61, bytes.len().div_ceil(PIECE)));
    assert!(code.pictures.iter().all(|p| p.len() == 61 * 61));
    assert!(make(Kind::Courier, &[0; 40_000]).is_err());
    // Every round shows each picture once.
    for round in 0..30 {
        let mut shown: Vec<usize> = (0..12).map(|n| code.at(round * 12 + n)).collect();
        shown.sort_unstable();
        assert_eq!(shown, (0..12).collect::<Vec<_>>());
    }
}

#[test]
fn plain_and_small() {
    all_read("plain", &PLAIN);
    all_read("small", &Shot { scale: 3.2, ..PLAIN });
    all_read("large", &Shot { frame: (1280, 720), scale: 9.5, ..PLAIN });
}

#[test]
fn turned() {
    for turn in [4.0, -7.0, 12.0, 90.0, 180.0, 270.0, 93.0] {
        comes_through("turned", 60, &|n| Shot { turn: turn + f64::from(n % 5) * 0.4, ..PLAIN });
    }
}

#[test]
fn out_of_focus() {
    comes_through("blurred", 60, &|n| Shot { blur: 1, turn: f64::from(n % 3), ..PLAIN });
    comes_through("blurred more", 60, &|n| Shot {
        frame: (1280, 720),
        scale: 9.0,
        blur: 3,
        turn: f64::from(n % 3),
        ..PLAIN
    });
}

#[test]
fn noisy_and_badly_lit() {
    all_read("noisy", &Shot { noise: 45, ..PLAIN });
    all_read("shaded", &Shot { shade: 0.5, ..PLAIN });
}

#[test]
fn from_the_side_and_all_at_once() {
    all_read("from the side", &Shot { tilt: 0.25, scale: 5.5, ..PLAIN });
    comes_through("all at once", 150, &|n| Shot {
        turn: f64::from(n % 9) - 4.0,
        tilt: 0.12,
        blur: 1,
        noise: 25,
        shade: 0.3,
        scale: 5.5,
        ..PLAIN
    });
}

#[test]
fn a_colour_picture_is_read_as_its_grey() {
    let bytes = file(1);
    let picture = take(&make(Kind::Courier, &bytes).unwrap(), 0, &PLAIN, 1);
    let rgba: Vec<u8> = picture.grey.iter().flat_map(|g| [*g, *g, *g, 255]).collect();
    assert_eq!(see(picture.width, picture.height, &grey(&rgba)), read(&picture));
    // Sizes that do not fit, and pictures without a code, are nothing, and no panic.
    assert!(see(640, 481, &picture.grey).is_empty());
    assert!(see(usize::MAX, 2, &picture.grey).is_empty());
    assert!(see(20, 20, &[0; 400]).is_empty());
    assert!(see(100, 100, &[128; 10_000]).is_empty());
}

#[test]
fn a_loop_with_every_third_frame_lost_comes_through_as_the_file() {
    comes_through_without(
        "every third lost",
        150,
        &|n| Shot { turn: f64::from(n % 9) - 4.0, blur: 1, noise: 20, ..PLAIN },
        &|n| n % 3 == 0,
    );
}

#[test]
fn noise_alone_is_never_read_and_never_stops_the_reader() {
    use waymark_log::Entropy;
    let dice = waymark_log::testing::Seeded::new(99);
    let code = make(Kind::Courier, &file(1)).unwrap();
    for seed in 0..40 {
        let mut picture = take(&code, 0, &PLAIN, seed);
        // Blocks of the picture replaced: finders without codes, codes without finders.
        for _ in 0..8 {
            let mut at = [0; 4];
            dice.fill(&mut at).unwrap();
            let (x, y) = (usize::from(at[0]) * 2, usize::from(at[1]));
            for row in y..(y + 96).min(480) {
                picture.grey[row * 640 + x..row * 640 + (x + 128).min(640)].fill(at[2]);
            }
        }
        for text in read(&picture) {
            assert!(Joiner::default().take(&text).is_ok(), "what is read is right");
        }
    }
}
