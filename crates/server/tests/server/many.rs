//! Many at once: the same entries from twenty sides are there once (peers: duplicates from a race); and a courier file for tests.

use std::sync::Arc;

use axum::http::StatusCode;
use waymark_log::courier::{self, Tools, What};
use waymark_log::memory::MemoryStore;
use waymark_log::native::{Gzip, HpkeSealer, OsEntropy, gzip};
use waymark_log::offer::Settled;
use waymark_log::{Append, Head, Opener, Profile, SignNow, Store as _};
use waymark_server::demo::tablet::Tablet;

use crate::common::{Office, On, add_sessions, all_sessions, now, suite};

suite!(the_same_500_entries_by_20_connections_are_there_once,);

/// A second copy of a tablet's log.
pub(crate) async fn courier(office: &Office, tablet: &Tablet) -> Vec<u8> {
    let store = MemoryStore::default();
    for stored in tablet.entries() {
        let link = stored.link;
        let sig = tablet.key().sign_now(&link.head_message(&tablet.device())).unwrap();
        store.append(Append { stored: stored.clone(), head: Head { link, sig }, draft: None }).await.unwrap();
    }
    let tools = Tools {
        store: &store,
        signer: tablet.key(),
        sealer: &HpkeSealer(OsEntropy),
        codec: &Gzip,
        entropy: &OsEntropy,
    };
    let seal_to = office.exchange().keys.sealing.public_key();
    let profile = Profile::new(office.server());
    let what = What::Everything;
    courier::make(&tools, &profile, &seal_to, now(), what, &Settled::default()).await.unwrap().bytes
}

async fn the_same_500_entries_by_20_connections_are_there_once(on: On) {
    let office = Arc::new(Office::on(on).await);
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 500);
    let mut bodies = Vec::new();
    for first in (1..=500).step_by(50) {
        let body = tablet.body(first, first + 49, now()).await.unwrap();
        bodies.push(gzip(&body.bytes).unwrap());
    }
    let bodies = Arc::new(bodies);
    let senders: Vec<_> = (0..20)
        .map(|k| {
            let (office, bodies) = (Arc::clone(&office), Arc::clone(&bodies));
            tokio::spawn(async move {
                for i in 0..bodies.len() {
                    let (status, _) = office.sync(bodies[(i + k) % bodies.len()].clone()).await;
                    assert_eq!(status, StatusCode::OK);
                }
            })
        })
        .collect();
    for s in senders {
        s.await.unwrap();
    }
    let answer = office.send(&mut tablet, 1, 0).await;
    let held = &answer.receipt.receipt().held;
    assert_eq!((held.len(), held[0].first, held[0].last), (1, 1, 500));
    assert!(answer.receipt.receipt().forks.is_empty());
    assert_eq!(all_sessions(office.store()).await.len(), 500);
}
