//! Bodies, answers and files with seeded changes: never a panic, never a changed entry taken as good (rules R4, R6).

use std::collections::HashSet;

use waymark_log::entry::Entry;
use waymark_log::receive::{Limits, Receiver, Refusal, Rest};
use waymark_log::testing::toy::{Toy, toy_server};
use waymark_log::testing::{Seeded, now};
use waymark_log::{Entropy, Hello, Link, SignNow, Store, body};

use crate::rig::Tablet;

struct Sample {
    bytes: Vec<u8>,
    entries: HashSet<Entry>,
}

/// A body of several heads: payloads of 24 KiB, a head after every third.
fn sample() -> Sample {
    let tablet = Tablet::with(2);
    for n in 0..7 {
        tablet.write_payload(format!("{{\"n\":{n},\"long\":\"{}\"}}", "y".repeat(24_000)).into_bytes());
    }
    let stored = now(tablet.store.read(1, usize::MAX)).unwrap();
    let key = SignNow::public_key(&tablet.key);
    let hello = Hello {
        hello: 1,
        device: key.device(),
        key,
        at: waymark_log::testing::moment(),
        from: Link::start(&key),
        past: vec![],
        have: None,
        cursor: None,
        nonce: None,
        receipt: None,
        voucher: None,
        succeeds: None,
        health: serde_json::Map::new(),
    };
    let body = now(body::write(&tablet.key, &toy_server().authority, &hello, &stored, None)).unwrap();
    Sample { bytes: body.bytes, entries: stored.into_iter().map(|s| s.entry).collect() }
}

fn random(entropy: &Seeded, below: usize) -> usize {
    let mut bytes = [0; 8];
    entropy.fill(&mut bytes).unwrap();
    usize::try_from(u64::from_le_bytes(bytes) % u64::try_from(below.max(1)).unwrap()).unwrap()
}

/// One change: a byte, a cut, a line gone, doubled, moved, or noise put in.
fn change(bytes: &mut Vec<u8>, entropy: &Seeded) {
    let lines: Vec<usize> = std::iter::once(0)
        .chain(bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(i, _)| i + 1))
        .collect();
    let line = lines[random(entropy, lines.len() - 1)];
    let end = bytes[line..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |n| line + n + 1);
    let at = random(entropy, bytes.len());
    match random(entropy, 7) {
        0 => bytes[at] ^= 1 << random(entropy, 8),
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(line..end)),
        3 => {
            let copy = bytes[line..end].to_vec();
            bytes.splice(end..end, copy);
        }
        4 => {
            let moved: Vec<u8> = bytes.drain(line..end).collect();
            bytes.extend_from_slice(&moved);
        }
        5 => drop(bytes.splice(at..at, *b"\n{\"head\":[9,\"\"]}\n\xff")),
        _ => bytes[line] = b'{',
    }
}

#[test]
fn no_changed_entry_is_ever_taken() {
    let sample = sample();
    let entropy = Seeded::new(20_261_124);
    let (mut taken, mut refused) = (0_usize, 0_usize);
    for round in 0..250 {
        let mut bytes = sample.bytes.clone();
        for _ in 0..=random(&entropy, 3) {
            if !bytes.is_empty() {
                change(&mut bytes, &entropy);
            }
        }
        let mut receiver = Receiver::new(&Toy, toy_server().authority, Limits::default());
        // Pieces of any size must give the same.
        let piece = 1 + random(&entropy, 70_000);
        let pushed = bytes.chunks(piece).try_for_each(|chunk| receiver.push(chunk));
        match pushed.and_then(|()| receiver.finish()) {
            Ok(received) => {
                taken += received.good.len();
                for (i, good) in received.good.iter().enumerate() {
                    assert!(sample.entries.contains(&good.entry), "round {round}");
                    assert_eq!(good.link.seq, u64::try_from(i).unwrap() + 1, "round {round}");
                }
            }
            Err(_) => refused += 1,
        }
    }
    assert!(taken > 250 && refused > 12, "the changes should leave some and refuse some: {taken} {refused}");
}

#[test]
fn what_precedes_the_last_good_head_is_kept_wherever_the_body_is_cut() {
    let sample = sample();
    let heads: Vec<usize> =
        sample.bytes.windows(8).enumerate().filter(|(_, w)| *w == b"{\"head\":").map(|(i, _)| i).collect();
    assert!(heads.len() >= 3);
    let (mut before, mut step) = (0, 0);
    while step <= sample.bytes.len() {
        let mut receiver = Receiver::new(&Toy, toy_server().authority, Limits::default());
        receiver.push(&sample.bytes[..step]).unwrap();
        if let Ok(received) = receiver.finish() {
            let whole_heads = heads.iter().filter(|h| **h + 100 <= step).count();
            assert!(received.good.len() >= before, "at {step}");
            assert!(whole_heads == 0 || !received.good.is_empty(), "at {step}");
            assert!(matches!(received.rest, Rest::Complete | Rest::Cut), "at {step}");
            before = received.good.len();
        }
        step += 1_997;
    }
    assert!(before >= 6);
}

#[test]
fn a_bad_head_is_quarantined_and_a_later_good_one_still_counts() {
    let sample = sample();
    let text = String::from_utf8(sample.bytes).unwrap();
    let first = text.find("{\"head\":").unwrap();
    let end = first + text[first..].find('\n').unwrap();
    let spoiled = format!("{}{{\"head\":[1,\"x\"]}}{}", &text[..first], &text[end..]);
    let mut receiver = Receiver::new(&Toy, toy_server().authority, Limits::default());
    receiver.push(spoiled.as_bytes()).unwrap();
    let received = receiver.finish().unwrap();
    assert_eq!((received.good.len(), received.rest), (9, Rest::Complete));

    let last = spoiled.rfind("{\"head\":").unwrap();
    let wrong = format!("{}{{\"head\":[9,\"{}\"]}}\n", &spoiled[..last], waymark_log::Signature([2; 64]));
    let mut receiver = Receiver::new(&Toy, toy_server().authority, Limits::default());
    receiver.push(wrong.as_bytes()).unwrap();
    let received = receiver.finish().unwrap();
    assert!(received.good.len() < 9);
    match received.rest {
        Rest::Quarantine { code, raw } => {
            assert_eq!(code, "bad_chain");
            assert!(wrong.as_bytes().ends_with(&raw) && !raw.is_empty());
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn limits_are_kept_and_named() {
    let sample = sample();
    let run = |limits, bytes: &[u8]| {
        let mut receiver = Receiver::new(&Toy, toy_server().authority, limits);
        receiver.push(bytes).and_then(|()| receiver.finish().map(|_| ()))
    };
    let all = Limits::default();
    assert_eq!(run(Limits { inflated: 50_000, ..all }, &sample.bytes), Err(Refusal::TooLarge));
    assert_eq!(run(Limits { entries: 8, ..all }, &sample.bytes), Err(Refusal::TooLarge));
    assert_eq!(run(all, b"hello\n{}\n"), Err(Refusal::BadHello));
    assert_eq!(run(all, b"hello\n"), Err(Refusal::Cut));
    assert_eq!(run(all, b""), Err(Refusal::Cut));
    assert_eq!(run(all, &vec![b'x'; 100_000]), Err(Refusal::BadHello));
    let hello_end = sample.bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(1).unwrap().0 + 1;
    let mut long = sample.bytes[..hello_end].to_vec();
    long.extend(std::iter::repeat_n(b'h', 1_025));
    assert_eq!(run(all, &long), Err(Refusal::TooLong(1)));
    let mut long = sample.bytes[..hello_end].to_vec();
    long.extend_from_slice(b"{\"seq\":1}\n");
    long.extend(std::iter::repeat_n(b'p', 65_537));
    assert_eq!(run(all, &long), Err(Refusal::TooLong(1)));
    let mut other = sample.bytes;
    other[hello_end - 20] ^= 1;
    assert!(matches!(run(all, &other), Err(Refusal::WrongSignature | Refusal::BadHello)));
}
