//! QR frames: any start, any order, missed and doubled, strangers in between; the whole comes once, or not at all.

use proptest::prelude::*;
use waymark_log::carried::{Carried, LINES_MAX, read_lines, write_lines};
use waymark_log::frames::{BYTES_MAX, FrameError, Joiner, Kind, PIECE, TRANSFERS_MAX, Taken, split};
use waymark_log::testing::toy::{Toy, ToyKey, toy_server};
use waymark_log::testing::{Seeded, moment, now};
use waymark_log::{Authority, Entropy, Hash, SignNow};

fn noise(seed: u64, len: usize) -> Vec<u8> {
    let mut bytes = vec![0; len];
    Seeded::new(seed).fill(&mut bytes).unwrap();
    bytes
}

/// The wholes that these texts give.
fn wholes<'a>(joiner: &mut Joiner, texts: impl IntoIterator<Item = &'a String>) -> Vec<(Kind, Vec<u8>)> {
    let taken = texts.into_iter().filter_map(|t| joiner.take(t).ok());
    taken
        .filter_map(|t| if let Taken::Whole { kind, bytes } = t { Some((kind, bytes)) } else { None })
        .collect()
}

#[test]
fn a_loop_is_joined_from_any_start_and_given_once() {
    let bytes = noise(1, 3000);
    let frames = split(Kind::Courier, &bytes).unwrap();
    assert_eq!(frames.len(), 15);
    for start in 0..frames.len() {
        let twice: Vec<String> = frames.iter().cycle().skip(start).take(2 * frames.len()).cloned().collect();
        assert_eq!(wholes(&mut Joiner::default(), &twice), [(Kind::Courier, bytes.clone())], "from {start}");
    }
}

#[test]
fn progress_counts_frames_and_not_sightings() {
    let frames = split(Kind::Receipts, &noise(2, 500)).unwrap();
    let mut joiner = Joiner::default();
    for (text, want) in [(&frames[1], 1), (&frames[1], 1), (&frames[0], 2), (&frames[1], 2)] {
        let progress = Taken::Progress { kind: Kind::Receipts, have: want, total: 3 };
        assert_eq!(joiner.take(text), Ok(progress));
    }
    assert!(matches!(joiner.take(&frames[2]), Ok(Taken::Whole { .. })));
    assert_eq!(joiner.take(&frames[0]), Ok(Taken::Given));
}

#[test]
fn what_is_too_large_for_a_loop_is_refused_and_the_largest_is_not() {
    assert_eq!(split(Kind::Courier, &noise(3, BYTES_MAX + 1)), Err(FrameError::TooLarge));
    assert_eq!(split(Kind::Courier, &[]), Err(FrameError::TooLarge));
    let bytes = noise(3, BYTES_MAX);
    let frames = split(Kind::Courier, &bytes).unwrap();
    assert_eq!(frames.len(), BYTES_MAX.div_ceil(PIECE));
    assert_eq!(wholes(&mut Joiner::default(), &frames), [(Kind::Courier, bytes)]);
}

#[test]
fn strangers_push_out_the_one_not_seen_for_longest_and_never_more_than_that() {
    let loops: Vec<_> =
        (0..=TRANSFERS_MAX as u64).map(|n| split(Kind::Courier, &noise(10 + n, 900)).unwrap()).collect();
    let mut joiner = Joiner::default();
    for frames in &loops {
        joiner.take(&frames[0]).unwrap();
    }
    // The first one was pushed out: it begins again; the others go on.
    let count = |taken| if let Ok(Taken::Progress { have, .. }) = taken { have } else { 0 };
    assert_eq!(count(joiner.take(&loops[TRANSFERS_MAX][1])), 2);
    assert_eq!(count(joiner.take(&loops[0][1])), 1);
}

#[test]
fn frames_that_lie_about_their_whole_give_nothing() {
    // Two wholes of the same length; the check of each frame is made to fit the other's name.
    let (one, other) = (noise(20, 390), noise(21, 390));
    let (a, b) = (split(Kind::Courier, &one).unwrap(), split(Kind::Courier, &other).unwrap());
    let forged = renamed(&b[1], &a[1]);
    let mut joiner = Joiner::default();
    assert!(joiner.take(&forged).is_ok(), "the forged frame is well formed, or this test proves nothing");
    assert_eq!(joiner.take(&a[0]), Ok(Taken::Progress { kind: Kind::Courier, have: 0, total: 2 }));
    assert_eq!(wholes(&mut joiner, &a), [(Kind::Courier, one)], "and the true loop still comes through");
}

const LETTERS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

fn bytes_of(text: &str) -> Vec<u8> {
    let value = |c: char| LETTERS.find(c).unwrap();
    let letters: Vec<usize> = text[4..].chars().map(value).collect();
    let number = |g: &[usize]| g.iter().rev().fold(0, |n, l| n * 45 + l);
    letters
        .chunks(3)
        .flat_map(|g| {
            let n = number(g);
            if g.len() == 3 {
                vec![u8::try_from(n / 256).unwrap(), u8::try_from(n % 256).unwrap()]
            } else {
                vec![u8::try_from(n).unwrap()]
            }
        })
        .collect()
}

fn text_of(bytes: &[u8]) -> String {
    let letter = |n: usize| LETTERS.as_bytes()[n % 45] as char;
    let mut out = "WMQ1".to_owned();
    for pair in bytes.chunks(2) {
        let n = pair.iter().fold(0, |n, b| n * 256 + usize::from(*b));
        out.extend([letter(n), letter(n / 45)]);
        if pair.len() == 2 {
            out.push(letter(n / 2025));
        }
    }
    out
}

/// The piece of one frame under the name and number of another, with a check that fits.
fn renamed(piece_of: &str, name_of: &str) -> String {
    let (piece, name) = (bytes_of(piece_of), bytes_of(name_of));
    let mut made = [&name[..17], &piece[17..piece.len() - 4]].concat();
    made.extend_from_slice(&Hash::of(&made).0[..4]);
    text_of(&made)
}

#[test]
fn well_formed_frames_with_hostile_numbers_are_refused() {
    let good = bytes_of(&split(Kind::Courier, &noise(30, 390)).unwrap()[0]);
    let with = |at: usize, value: &[u8]| {
        let mut bytes = good[..good.len() - 4].to_vec();
        bytes[at..at + value.len()].copy_from_slice(value);
        bytes.extend_from_slice(&Hash::of(&bytes).0[..4]);
        Joiner::default().take(&text_of(&bytes))
    };
    assert!(with(0, &[1]).is_ok());
    assert_eq!(with(0, &[9]), Err(FrameError::Version));
    assert_eq!(with(9, &u32::MAX.to_be_bytes()), Err(FrameError::TooLarge));
    assert_eq!(with(9, &0_u32.to_be_bytes()), Err(FrameError::Damaged));
    assert_eq!(with(9, &391_u32.to_be_bytes()), Err(FrameError::Damaged));
    assert_eq!(with(13, &u16::MAX.to_be_bytes()), Err(FrameError::TooLarge));
    assert_eq!(with(13, &0_u16.to_be_bytes()), Err(FrameError::Damaged));
    assert_eq!(with(15, &2_u16.to_be_bytes()), Err(FrameError::Damaged));
}

proptest! {
    #[test]
    fn lost_doubled_and_mixed_frames_come_to_the_same_whole(
        seed in any::<u64>(), len in 1_usize..6000, keep in 40_u8..100, start in any::<usize>(),
    ) {
        let (ours, theirs) = (noise(seed, len), noise(seed ^ 1, 700));
        let (a, b) = (split(Kind::Courier, &ours).unwrap(), split(Kind::Receipts, &theirs).unwrap());
        let dice = Seeded::new(seed);
        let roll = || { let mut byte = [0]; dice.fill(&mut byte).unwrap(); byte[0] % 100 };
        let mut joiner = Joiner::default();
        let mut got = Vec::new();
        for n in 0..a.len() * 60 {
            let text = if roll() < 20 { &b[n % b.len()] } else { &a[(start % a.len() + n) % a.len()] };
            if roll() < keep {
                got.extend(wholes(&mut joiner, [text, text]));
            }
        }
        let mine: Vec<_> = got.iter().filter(|(k, _)| *k == Kind::Courier).collect();
        prop_assert_eq!(mine, [&(Kind::Courier, ours)]);
        prop_assert!(got.iter().filter(|(k, _)| *k == Kind::Receipts).all(|(_, bytes)| *bytes == theirs));
        prop_assert!(got.len() <= 2);
    }

    #[test]
    fn a_changed_frame_never_gives_other_bytes(
        seed in any::<u64>(), at in any::<prop::sample::Index>(), with in any::<char>(), cut in any::<bool>(),
    ) {
        let bytes = noise(seed, 450);
        let frames = split(Kind::Courier, &bytes).unwrap();
        let mut letters: Vec<char> = frames[1].chars().collect();
        let at = at.index(letters.len());
        if cut { letters.truncate(at) } else { letters[at] = with }
        let changed: String = letters.into_iter().collect();
        let mut joiner = Joiner::default();
        let texts = [changed, frames[0].clone(), frames[2].clone(), frames[1].clone(), frames[0].clone(), frames[2].clone()];
        for (_, whole) in wholes(&mut joiner, &texts) {
            prop_assert_eq!(&whole, &bytes);
        }
    }

    #[test]
    fn any_text_is_judged_without_a_panic(text in "\\PC{0,80}", letters in "WMQ1[0-9A-Z $%*+./:-]{0,400}") {
        for t in [text, letters] {
            let taken = Joiner::default().take(&t);
            prop_assert!(!matches!(taken, Ok(Taken::Whole { .. })), "{:?}", taken);
        }
    }
}

#[test]
fn a_carriers_line_proves_its_file_its_carrier_and_its_authority() {
    let (key, authority) = (ToyKey::new("carrier"), toy_server().authority);
    let file = Hash::of(b"the file");
    let line = now(Carried::sign(&key, &authority, file, moment())).unwrap();
    let proven = now(Carried::prove(&line, &Toy, &authority)).unwrap().unwrap();
    assert_eq!((proven.file, proven.carrier), (file, SignNow::public_key(&key).device()));
    let other = Authority([1; 16]);
    assert_eq!(now(Carried::prove(&line, &Toy, &other)).unwrap(), None);
    let mut moved = line.clone();
    moved.line = moved.line.replace(&file.to_string(), &Hash::of(b"another").to_string());
    assert_eq!(now(Carried::prove(&moved, &Toy, &authority)).unwrap(), None);
    let mut renamed = line;
    renamed.line = renamed.line.replace("\"carried\":1", "\"carried\":2");
    assert_eq!(now(Carried::prove(&renamed, &Toy, &authority)).unwrap(), None);
}

#[test]
fn receipt_lines_are_read_back_and_nothing_else_is() {
    let line =
        now(Carried::sign(&ToyKey::new("c"), &toy_server().authority, Hash::of(b"f"), moment())).unwrap();
    let two = write_lines(&[line.clone(), line.clone()]);
    assert_eq!(read_lines(&two), Some(vec![line.clone(), line.clone()]));
    for bad in [&b""[..], b"\n", b"{}\n", b"{}\n{}\n", &two[..two.len() - 1], &vec![b'\n'; 5000]] {
        assert_eq!(read_lines(bad), None);
    }
    assert_eq!(read_lines(&write_lines(&vec![line; LINES_MAX + 1])), None);
}
