//! Devices and how we stand to them: made when they first send, adopted by a voucher, by hand, or by our own receipt after a restore.
//! Each adoption is an entry of the server's own log (R8).

use sqlx::AnyConnection;
use waymark_core::time::Moment;
use waymark_log::receipt::DeviceState;
use waymark_log::{DeviceId, Entry, Header, Hello, Link};

use super::take::{Context, epoch, hash_of, int, uint};
use crate::error::ServerError;
use crate::store::types::Intake;

/// The reason in the server's log where our own receipt proves that the device was adopted before a restore.
const BY_RECEIPT: &str = "own-receipt";

/// The device's row, made if it is new; its state before this body.
pub(super) async fn device(db: &mut AnyConnection, intake: &Intake) -> Result<DeviceState, ServerError> {
    let hello = &intake.hello;
    let health = serde_json::to_string(&hello.health).unwrap_or_default();
    let state: String = sqlx::query_scalar(
        "INSERT INTO devices (device, key, state, succeeds, health, first_seen_ms, last_seen_ms)
         VALUES ($1, $2, 'pending', $3, $4, $5, $5)
         ON CONFLICT (device) DO UPDATE SET health = excluded.health,
             last_seen_ms = CASE WHEN devices.last_seen_ms > excluded.last_seen_ms
                 THEN devices.last_seen_ms ELSE excluded.last_seen_ms END,
             succeeds = coalesce(devices.succeeds, excluded.succeeds)
         RETURNING state",
    )
    .bind(&hello.device.0[..])
    .bind(&hello.key.0[..])
    .bind(hello.succeeds.map(|d| d.0.to_vec()))
    .bind(health)
    .bind(intake.at_ms)
    .fetch_one(db)
    .await?;
    Ok(state_of(&state))
}

pub(super) fn state_of(text: &str) -> DeviceState {
    match text {
        "adopted" => DeviceState::Adopted,
        "revoked" => DeviceState::Revoked,
        _ => DeviceState::Pending,
    }
}

/// Why a pending device may be adopted now: an unused voucher whose secret it proves, or our own receipt that says it was.
pub(super) async fn adopted_by(
    db: &mut AnyConnection,
    intake: &Intake,
) -> Result<Option<String>, ServerError> {
    let hello = &intake.hello;
    // PostgreSQL has no text with a NUL in it; no voucher of ours has one either.
    if let Some(proof) = hello.voucher.as_ref().filter(|p| !p.id.contains('\0')) {
        let secret: Option<Vec<u8>> = sqlx::query_scalar(
            "SELECT secret FROM vouchers WHERE id = $1 AND used_by IS NULL AND expires_ms > $2",
        )
        .bind(&proof.id)
        .bind(intake.at_ms)
        .fetch_optional(&mut *db)
        .await?;
        if secret.is_some_and(|s| proof.holds(&s, &hello.key)) {
            use_voucher(db, &proof.id, hello, intake.at_ms).await?;
            return Ok(Some(format!("voucher:{}", proof.id)));
        }
    }
    let known = intake.receipt.as_ref().is_some_and(|r| r.state == DeviceState::Adopted);
    Ok(known.then(|| BY_RECEIPT.to_owned()))
}

async fn use_voucher(db: &mut AnyConnection, id: &str, hello: &Hello, at_ms: i64) -> Result<(), ServerError> {
    sqlx::query("UPDATE vouchers SET used_by = $1, used_ms = $2 WHERE id = $3")
        .bind(&hello.device.0[..])
        .bind(at_ms)
        .bind(id)
        .execute(db)
        .await?;
    Ok(())
}

/// Adopts by hand; false where there is no such pending device.
pub(super) async fn adopt_pending(
    db: &mut AnyConnection,
    cx: &Context<'_>,
    device: [u8; 16],
    by: &str,
    now_ms: i64,
) -> Result<bool, ServerError> {
    let state: Option<String> = sqlx::query_scalar("SELECT state FROM devices WHERE device = $1")
        .bind(&device[..])
        .fetch_optional(&mut *db)
        .await?;
    if state.as_deref() != Some("pending") {
        return Ok(false);
    }
    adopt(db, cx, DeviceId(device), by, now_ms).await?;
    Ok(true)
}

pub(super) async fn adopt(
    db: &mut AnyConnection,
    cx: &Context<'_>,
    device: DeviceId,
    by: &str,
    at_ms: i64,
) -> Result<(), ServerError> {
    sqlx::query("UPDATE devices SET state = 'adopted', voucher = $1 WHERE device = $2")
        .bind(by)
        .bind(&device.0[..])
        .execute(&mut *db)
        .await?;
    sqlx::query("UPDATE entries SET accepted = 1 WHERE device = $1")
        .bind(&device.0[..])
        .execute(&mut *db)
        .await?;
    let payload = serde_json::json!({ "device": device, "state": "adopted", "by": by });
    own_entry(db, cx, "adoption", Some(device), &payload, at_ms).await
}

/// Adds to the server's own log (R8).
async fn own_entry(
    db: &mut AnyConnection,
    cx: &Context<'_>,
    kind: &str,
    concerns: Option<DeviceId>,
    payload: &serde_json::Value,
    at_ms: i64,
) -> Result<(), ServerError> {
    let epoch = epoch(db).await?;
    let last: Option<(i64, Vec<u8>)> =
        sqlx::query_as("SELECT seq, hash FROM server_log WHERE epoch = $1 ORDER BY seq DESC LIMIT 1")
            .bind(int(epoch))
            .fetch_optional(&mut *db)
            .await?;
    let before = match last {
        Some((seq, hash)) => Link { seq: uint(seq), hash: hash_of(&hash) },
        None => Link::start(&cx.key),
    };
    let header =
        Header { seq: before.seq + 1, at: Moment::utc(at_ms), seen: None, kind: kind.into(), schema: 1 };
    let made = Entry::make(&header, payload.to_string().into_bytes());
    let entry = made.map_err(|e| ServerError::content("an entry of the server's log", e))?;
    sqlx::query(
        "INSERT INTO server_log (epoch, seq, concerns, hash, header, payload) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(int(epoch))
    .bind(int(header.seq))
    .bind(concerns.map(|d| d.0.to_vec()))
    .bind(entry.after(&before).hash.0.to_vec())
    .bind(entry.header_line())
    .bind(entry.payload_line())
    .execute(db)
    .await?;
    Ok(())
}
