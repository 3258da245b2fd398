//! What we hold of a device after the commit, read by a reader so that the writer goes on.

use sqlx::AnyPool;
use waymark_log::holdings::{Row, holdings};
use waymark_log::{Hello, Link};

use super::take::{Done, hash_of, int, uint};
use crate::error::ServerError;
use crate::store::types::Taken;

/// The most entries set aside that a receipt names; the newest.
const ASIDE_MAX: i64 = 256;

pub(super) async fn answer(
    db: &AnyPool,
    hello: &Hello,
    tip: &Link,
    done: Done,
) -> Result<Taken, ServerError> {
    let device = &hello.device.0[..];
    let rows: Vec<(i64, Vec<u8>, Vec<u8>)> =
        sqlx::query_as("SELECT seq, hash, prev FROM entries WHERE device = $1")
            .bind(device)
            .fetch_all(db)
            .await?;
    let rows: Vec<Row> = rows
        .iter()
        .map(|(seq, h, p)| Row { seq: uint(*seq), hash: hash_of(h), before: hash_of(p) })
        .collect();
    let mut aside: Vec<(i64, String)> = sqlx::query_as(
        "SELECT seq, aside FROM entries WHERE device = $1 AND aside IS NOT NULL ORDER BY seq DESC LIMIT $2",
    )
    .bind(device)
    .bind(int(ASIDE_MAX))
    .fetch_all(db)
    .await?;
    aside.extend(done.unseen.iter().map(|seq| (int(*seq), "erased_unseen".to_owned())));
    aside.sort();
    let has = holdings(&rows, hello, tip);
    Ok(Taken {
        state: done.state,
        held: has.held,
        forks: has.forks,
        aside: aside.into_iter().map(|(seq, code)| (uint(seq), code)).collect(),
        epoch: done.epoch,
        new_entries: done.new_entries,
    })
}
