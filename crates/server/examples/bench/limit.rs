//! What the engine alone can do: the same rows into the same kind of table, one process, WAL, `synchronous=FULL`, batches as large as
//! what twenty connections offer at once.

use std::path::Path;
use std::str::FromStr;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection};

use crate::work::Work;
use crate::{BODY, Failure, TABLETS, clock};

/// Rows a second.
pub(crate) async fn raw(folder: &Path, work: &Work) -> Result<f64, Failure> {
    let file = folder.join("raw.sqlite");
    let mut db = SqliteConnectOptions::from_str(&format!("sqlite://{}", file.display()))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await?;
    let table = "CREATE TABLE entries (id INTEGER PRIMARY KEY, device BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, \
                 header BLOB NOT NULL, payload BLOB NOT NULL, UNIQUE (device, seq, hash)) STRICT";
    sqlx::query(table).execute(&mut db).await?;
    let begun = clock();
    for batch in work.entries.chunks(usize::try_from(BODY)? * TABLETS) {
        let mut tx = db.begin().await?;
        for (device, e) in batch {
            sqlx::query("INSERT INTO entries (device, seq, hash, header, payload) VALUES (?, ?, ?, ?, ?)")
                .bind(device.as_slice())
                .bind(i64::try_from(e.link.seq)?)
                .bind(e.link.hash.0.as_slice())
                .bind(e.entry.header_line())
                .bind(e.entry.payload_line())
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
    }
    let seconds = begun.elapsed().as_secs_f64();
    db.close().await?;
    let rows = f64::from(u32::try_from(work.entries.len())?);
    Ok(rows / seconds)
}
