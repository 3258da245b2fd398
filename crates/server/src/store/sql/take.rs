//! What one job writes, inside the writer's transaction: entries, quarantine, quota, and the epoch after a restore.

use sqlx::{AnyConnection, AssertSqlSafe};
use waymark_log::receipt::DeviceState;
use waymark_log::{Hash, PublicKey};

use super::adopt::{adopt, adopted_by, device};
use super::engine::Engine;
use super::quota::Quota;
use crate::error::ServerError;
use crate::store::types::{Incoming, Intake, Upload};

/// Rows in one INSERT.
const ROWS: usize = 200;

/// What the writer has beside the database.
pub(super) struct Context<'a> {
    pub(super) quota: &'a Quota,
    pub(super) key: PublicKey,
}

/// What a job did; the ranges are read after the commit.
#[derive(Debug, Clone)]
pub(super) struct Done {
    pub(super) state: DeviceState,
    pub(super) epoch: u64,
    pub(super) new_entries: u64,
    /// Numbers of erased entries whose payload was never here: not stored, named in the receipt.
    pub(super) unseen: Vec<u64>,
}

/// Keeps a raw body; false: it was there.
pub(super) async fn upload(db: &mut AnyConnection, u: &Upload) -> Result<bool, ServerError> {
    let done = sqlx::query(
        "INSERT INTO uploads (sha256, route, uploader, charged, received_ms, body) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (sha256) DO NOTHING",
    )
    .bind(&u.sha256.0[..])
    .bind(u.route)
    .bind(&u.uploader)
    .bind(int(u.body.len()))
    .bind(u.at_ms)
    .bind(&u.body)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn take(
    db: &mut AnyConnection,
    intake: &Intake,
    cx: &Context<'_>,
) -> Result<Done, ServerError> {
    let epoch = epoch_after(db, intake).await?;
    let mut state = device(db, intake).await?;
    if state == DeviceState::Pending
        && let Some(by) = adopted_by(db, intake).await?
    {
        adopt(db, cx, intake.hello.device, &by, intake.at_ms).await?;
        state = DeviceState::Adopted;
    }
    let (new_entries, unseen) = entries(db, intake, state).await?;
    quarantine(db, intake).await?;
    charge(db, intake, state, cx.quota).await?;
    Ok(Done { state, epoch, new_entries, unseen })
}

async fn entries(
    db: &mut AnyConnection,
    intake: &Intake,
    state: DeviceState,
) -> Result<(u64, Vec<u64>), ServerError> {
    let mut new = 0;
    let mut unseen = Vec::new();
    for rows in intake.entries.chunks(ROWS) {
        let mut kept = Vec::with_capacity(rows.len());
        for row in rows {
            if row.good.erased.is_none() || holds(db, intake, row).await? {
                kept.push(row);
            } else {
                unseen.push(row.good.link.seq);
            }
        }
        new += insert(db, intake, &kept, state == DeviceState::Adopted).await?;
    }
    Ok((new, unseen))
}

/// An erased payload is taken only where the server once held it.
async fn holds(db: &mut AnyConnection, intake: &Intake, row: &Incoming) -> Result<bool, ServerError> {
    let found: Option<i64> =
        sqlx::query_scalar("SELECT id FROM entries WHERE device = $1 AND seq = $2 AND hash = $3")
            .bind(&intake.hello.device.0[..])
            .bind(int(row.good.link.seq))
            .bind(&row.good.link.hash.0[..])
            .fetch_optional(db)
            .await?;
    Ok(found.is_some())
}

async fn insert(
    db: &mut AnyConnection,
    intake: &Intake,
    rows: &[&Incoming],
    accepted: bool,
) -> Result<u64, ServerError> {
    if rows.is_empty() {
        return Ok(0);
    }
    let sql = format!(
        "INSERT INTO entries (device, seq, hash, prev, kind, aside, accepted, received_ms, header, payload)
         VALUES {} ON CONFLICT (device, seq, hash) DO NOTHING",
        Engine::of(db).places(rows.len(), 10)
    );
    let mut q = sqlx::query(AssertSqlSafe(sql));
    for row in rows {
        q = q
            .bind(&intake.hello.device.0[..])
            .bind(int(row.good.link.seq))
            .bind(&row.good.link.hash.0[..])
            .bind(&row.good.before.0[..])
            .bind(&row.kind)
            .bind(row.aside.as_deref())
            .bind(i64::from(accepted))
            .bind(intake.at_ms)
            .bind(row.good.entry.header_line())
            .bind(row.good.entry.payload_line());
    }
    Ok(q.execute(db).await?.rows_affected())
}

async fn quarantine(db: &mut AnyConnection, intake: &Intake) -> Result<(), ServerError> {
    for q in &intake.quarantine {
        sqlx::query(
            "INSERT INTO quarantine (sha256, upload, device, code, bytes, received_ms) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (sha256) DO NOTHING",
        )
        .bind(&Hash::of(&q.bytes).0[..])
        .bind(&intake.upload.0[..])
        .bind(&intake.hello.device.0[..])
        .bind(&q.code)
        .bind(&q.bytes)
        .bind(intake.at_ms)
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// An adopted device's bytes are free; another's count with what they hold inside.
async fn charge(
    db: &mut AnyConnection,
    intake: &Intake,
    state: DeviceState,
    quota: &Quota,
) -> Result<(), ServerError> {
    let row: Option<(String, i64)> =
        sqlx::query_as("SELECT uploader, charged FROM uploads WHERE sha256 = $1")
            .bind(&intake.upload.0[..])
            .fetch_optional(&mut *db)
            .await?;
    let Some((uploader, charged)) = row else { return Ok(()) };
    let inside: usize = intake.entries.iter().map(|e| e.good.entry.wire_len()).sum();
    let now = match state {
        DeviceState::Adopted => 0,
        _ => charged.max(int(inside)),
    };
    match now.cmp(&charged) {
        std::cmp::Ordering::Less => quota.release(&uploader, usize_of(charged - now)),
        std::cmp::Ordering::Equal => return Ok(()),
        std::cmp::Ordering::Greater => quota.add(&uploader, usize_of(now - charged)),
    }
    sqlx::query("UPDATE uploads SET charged = $1 WHERE sha256 = $2")
        .bind(now)
        .bind(&intake.upload.0[..])
        .execute(db)
        .await?;
    Ok(())
}

/// The epoch, grown if our own receipt states more than we hold: then we were restored from an older copy (protocol.md).
async fn epoch_after(db: &mut AnyConnection, intake: &Intake) -> Result<u64, ServerError> {
    let now = epoch(db).await?;
    let Some(receipt) = &intake.receipt else { return Ok(now) };
    if receipt.epoch < now {
        return Ok(now);
    }
    let mut lost = receipt.epoch > now;
    for range in &receipt.held {
        let n: i64 = sqlx::query_scalar(
            "SELECT count(DISTINCT seq) FROM entries WHERE device = $1 AND seq BETWEEN $2 AND $3",
        )
        .bind(&intake.hello.device.0[..])
        .bind(int(range.first))
        .bind(int(range.last))
        .fetch_one(&mut *db)
        .await?;
        lost |= uint(n) < range.last.saturating_sub(range.first).saturating_add(1);
    }
    if !lost {
        return Ok(now);
    }
    let next = epoch_after_restore(receipt.epoch.max(now), intake.at_ms);
    tracing::warn!("this database is older than a receipt of ours: epoch {next} begins");
    set_meta(db, "epoch", &next.to_string()).await?;
    Ok(next)
}

/// The epoch that begins after a restore (protocol.md): above every one that is known, and at least the seconds since 1970, so that
/// the same copy restored twice does not begin the same epoch twice.
fn epoch_after_restore(known: u64, now_ms: i64) -> u64 {
    known.saturating_add(1).max(uint(now_ms.div_euclid(1000)))
}

/// The epoch of the server's log; 1 in a new one.
pub(super) async fn epoch(db: &mut AnyConnection) -> Result<u64, ServerError> {
    Ok(meta(db, "epoch").await?.and_then(|t| t.parse().ok()).unwrap_or(1))
}

/// A value of this installation.
pub(super) async fn meta(db: &mut AnyConnection, name: &str) -> Result<Option<String>, ServerError> {
    let q = sqlx::query_scalar("SELECT value FROM meta WHERE name = $1").bind(name);
    Ok(q.fetch_optional(db).await?)
}

pub(super) async fn set_meta(db: &mut AnyConnection, name: &str, value: &str) -> Result<(), ServerError> {
    sqlx::query("INSERT INTO meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(name)
        .bind(value)
        .execute(db)
        .await?;
    Ok(())
}

/// A number for the database.
pub(super) fn int(n: impl TryInto<i64>) -> i64 {
    n.try_into().unwrap_or(i64::MAX)
}

/// A number from the database.
pub(super) fn uint(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

fn usize_of(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// A hash from the database; a damaged one matches nothing.
pub(super) fn hash_of(bytes: &[u8]) -> Hash {
    Hash(bytes.try_into().unwrap_or([0; 32]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_grows_and_two_restores_of_one_copy_differ() {
        assert_eq!(epoch_after_restore(1, 1_764_000_000_999), 1_764_000_000);
        assert_eq!(epoch_after_restore(1, 1_764_000_001_000), 1_764_000_001);
        // A clock that fell behind does not lead back.
        assert_eq!(epoch_after_restore(1_764_000_000, 5), 1_764_000_001);
        assert_eq!(epoch_after_restore(7, -5), 8);
    }
}
