//! Random stories from fixed seeds: cuts, lost answers, web pages, full disks, restored servers, restarts; then peace.
//!
//! Promises judged after every run: a `Sent` is true at that moment; nothing is on the server twice; no entry leaves the
//! tablet without its permit; and in the end everything is there (rules R2, R5, R6). A failing seed is named: paste it below.

use waymark_log::testing::server::MemoryServer;
use waymark_log::testing::{Seeded, now};
use waymark_log::{Engine, Entropy, Outcome, Reply, Store, StoreError, SyncError, TransportError};

use crate::rig::{Tablet, all_there};

/// Seeds that once failed come first.
const SEEDS: std::ops::Range<u64> = 0..100;

fn pick(entropy: &Seeded, below: u8) -> u8 {
    let mut byte = [0];
    entropy.fill(&mut byte).unwrap();
    byte[0] % below
}

/// Makes the next requests go wrong in one way.
fn spoil(server: &MemoryServer, kind: u8, at: u8) {
    let share = move |len: usize| len * usize::from(at) / 256;
    match kind {
        0 => server.on_request(|_, _| Err(TransportError::Unreachable)),
        1 => server.on_reply(|_, _| Err(TransportError::Cut)),
        2 => server.on_request(move |_, mut body| {
            body.truncate(share(body.len()));
            Ok(body)
        }),
        3 => server.on_reply(move |_, mut reply| {
            reply.body.truncate(share(reply.body.len()));
            Ok(reply)
        }),
        4 => server.on_reply(|_, _| {
            let page = b"<html>Welcome to the hotel</html>".to_vec();
            Ok(Reply { status: 200, content_type: Some("text/html".into()), retry_after: None, body: page })
        }),
        5 => server
            .on_reply(move |n, reply| if n % 2 == 0 { Ok(reply) } else { Err(TransportError::TimedOut) }),
        _ => server.behave(),
    }
}

fn try_run(tablet: &mut Tablet, server: &MemoryServer, seed: u64) {
    let outcome = tablet.try_run(server);
    let held = server.held(&tablet.device());
    let mut once = held.clone();
    once.dedup();
    assert_eq!(held, once, "seed {seed}: twice on the server");
    match outcome {
        Ok(Outcome::Sent(_)) => {
            assert_eq!(held, (1..=tablet.head()).collect::<Vec<_>>(), "seed {seed}: a false Sent")
        }
        Ok(Outcome::RetryLater(_)) | Err(SyncError::Store(StoreError::Full)) => {}
        other => panic!("seed {seed}: {other:?}"),
    }
}

#[test]
fn whatever_happens_everything_arrives_once() {
    for seed in SEEDS {
        let entropy = Seeded::new(seed);
        let (mut tablet, server) = (Tablet::with(1), MemoryServer::toy());
        for _ in 0..12 {
            match pick(&entropy, 8) {
                0..=2 => tablet.write(u64::from(pick(&entropy, 6))),
                3 => server.restore_without({
                    let keep = u64::from(pick(&entropy, 20));
                    move |seq| seq > keep
                }),
                4 => tablet.engine = Engine::default(),
                5 => tablet.store.fail_next(StoreError::Full),
                _ => spoil(&server, pick(&entropy, 8), pick(&entropy, 255)),
            }
            try_run(&mut tablet, &server, seed);
        }
        server.behave();
        tablet.drain(&server, 4);
        all_there(&tablet, &server);
        let kept = now(tablet.store.read(1, usize::MAX)).unwrap();
        assert_eq!(
            u64::try_from(kept.len()).unwrap(),
            tablet.head(),
            "seed {seed}: the tablet lost something"
        );
    }
}
