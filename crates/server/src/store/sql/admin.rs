//! Devices, vouchers, accounts, sign-ins, the server's own log: small reads and writes outside the writer's queue.

use sqlx::AnyPool;
use waymark_log::{DeviceId, Entry};

use super::adopt::state_of;
use super::office::asked;
use super::take::{int, uint};
use crate::error::ServerError;
use crate::store::types::{Account, DeviceRow, Login, NewsEntry, Voucher};

type LogRow = (i64, Vec<u8>, Vec<u8>);

pub(super) async fn news(
    db: &AnyPool,
    device: &[u8; 16],
    epoch: u64,
    after: u64,
) -> Result<Vec<NewsEntry>, ServerError> {
    let rows: Vec<LogRow> = sqlx::query_as(
        "SELECT seq, header, payload FROM server_log
         WHERE epoch = $1 AND seq > $2 AND (concerns IS NULL OR concerns = $3) ORDER BY seq LIMIT 500",
    )
    .bind(int(epoch))
    .bind(int(after))
    .bind(&device[..])
    .fetch_all(db)
    .await?;
    let made = |(seq, header, payload): LogRow| NewsEntry {
        seq: uint(seq),
        entry: Entry::from_lines(header, payload),
    };
    Ok(rows.into_iter().map(made).collect())
}

pub(super) async fn add_voucher(db: &AnyPool, v: Voucher) -> Result<(), ServerError> {
    sqlx::query("INSERT INTO vouchers (id, secret, made_ms, expires_ms) VALUES ($1, $2, $3, $4)")
        .bind(v.id)
        .bind(v.secret)
        .bind(v.made_ms)
        .bind(v.expires_ms)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn open_voucher(db: &AnyPool, now_ms: i64) -> Result<Option<Voucher>, ServerError> {
    let row: Option<(String, Vec<u8>, i64, i64)> = sqlx::query_as(
        "SELECT id, secret, made_ms, expires_ms FROM vouchers WHERE used_by IS NULL AND expires_ms > $1
         ORDER BY made_ms DESC LIMIT 1",
    )
    .bind(now_ms)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|(id, secret, made_ms, expires_ms)| Voucher { id, secret, made_ms, expires_ms }))
}

#[derive(sqlx::FromRow)]
struct DeviceLine {
    device: Vec<u8>,
    state: String,
    succeeds: Option<Vec<u8>>,
    first_seen_ms: i64,
    last_seen_ms: i64,
    records: i64,
    forked: i64,
}

fn device_id(bytes: &[u8]) -> DeviceId {
    DeviceId(bytes.try_into().unwrap_or([0; 16]))
}

pub(super) async fn devices(db: &AnyPool) -> Result<Vec<DeviceRow>, ServerError> {
    let rows: Vec<DeviceLine> = sqlx::query_as(
        "SELECT d.device, d.state, d.succeeds, d.first_seen_ms, d.last_seen_ms,
             (SELECT count(DISTINCT record) FROM sessions s WHERE s.device = d.device) AS records,
             (SELECT count(*) - count(DISTINCT seq) FROM entries e WHERE e.device = d.device) AS forked
         FROM devices d ORDER BY d.last_seen_ms DESC, d.device",
    )
    .fetch_all(db)
    .await?;
    let row = |r: DeviceLine| DeviceRow {
        device: device_id(&r.device),
        state: state_of(&r.state),
        succeeds: r.succeeds.as_deref().map(device_id),
        first_seen_ms: r.first_seen_ms,
        last_seen_ms: r.last_seen_ms,
        records: r.records,
        forked: r.forked,
    };
    Ok(rows.into_iter().map(row).collect())
}

pub(super) async fn account(db: &AnyPool, name: &str) -> Result<Option<Account>, ServerError> {
    let row: Option<(String, String, Option<String>)> =
        sqlx::query_as("SELECT name, password, org FROM accounts WHERE name = $1")
            .bind(asked(Some(name)))
            .fetch_optional(db)
            .await?;
    Ok(row.map(|(name, password, org)| Account { name, password, org }))
}

pub(super) async fn put_account(db: &AnyPool, a: Account) -> Result<(), ServerError> {
    sqlx::query(
        "INSERT INTO accounts (name, password, org) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET password = excluded.password, org = excluded.org",
    )
    .bind(a.name)
    .bind(a.password)
    .bind(a.org)
    .execute(db)
    .await?;
    Ok(())
}

pub(super) async fn put_login(db: &AnyPool, l: Login) -> Result<(), ServerError> {
    sqlx::query("INSERT INTO logins (token, account, form_token, expires_ms) VALUES ($1, $2, $3, $4)")
        .bind(l.token.to_vec())
        .bind(l.account)
        .bind(l.form_token)
        .bind(l.expires_ms)
        .execute(db)
        .await?;
    Ok(())
}

pub(super) async fn login(db: &AnyPool, token: &[u8; 32], now_ms: i64) -> Result<Option<Login>, ServerError> {
    let row: Option<(String, String, i64, Option<String>)> = sqlx::query_as(
        "SELECT l.account, l.form_token, l.expires_ms, a.org FROM logins l JOIN accounts a ON a.name = l.account
         WHERE l.token = $1 AND l.expires_ms > $2",
    )
    .bind(&token[..])
    .bind(now_ms)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|(account, form_token, expires_ms, org)| Login {
        token: *token,
        account,
        form_token,
        expires_ms,
        org,
    }))
}

pub(super) async fn set_aside(db: &AnyPool) -> Result<(i64, i64), ServerError> {
    let counts = sqlx::query_as(
        "SELECT (SELECT count(*) FROM entries WHERE aside IS NOT NULL), (SELECT count(*) FROM quarantine)",
    );
    Ok(counts.fetch_one(db).await?)
}
