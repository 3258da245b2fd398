//! Two versions on one database: what the first release made opens here, and its statements still work beside the new program.

use sqlx::AssertSqlSafe;

use crate::common::{Folder, Office, all_sessions};

/// The database of the first release, as SQL; never edited.
const RELEASED: &str = include_str!("../fixtures/released-0001.sql");

/// Statements of the first release, word for word.
const OLD: [&str; 4] = [
    "INSERT INTO uploads (sha256, route, uploader, charged, received_ms, body) VALUES (x'01', 'sync', 'a', 1, 1, x'00')
     ON CONFLICT (sha256) DO NOTHING",
    "INSERT INTO entries (device, seq, hash, prev, kind, aside, accepted, received_ms, header, payload)
     SELECT device, 6, x'06', hash, 'riddle', 'unknown_kind', 1, 1, header, payload FROM entries WHERE seq = 5
     ON CONFLICT (device, seq, hash) DO NOTHING",
    "INSERT INTO vouchers (id, secret, made_ms, expires_ms) VALUES ('old', x'00', 1, 2)",
    "SELECT id, device, hash, kind, aside, received_ms, header, payload FROM entries WHERE id > 0 ORDER BY id LIMIT 9",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_released_database_opens_and_its_statements_still_work() {
    let folder = Folder::new();
    let mut old = folder.address().connect(true).await.unwrap();
    sqlx::raw_sql(RELEASED).execute(&mut old).await.unwrap();
    let office = Office::in_folder(folder).await;
    assert_eq!(all_sessions(office.store()).await.len(), 2);
    assert_eq!(office.store().devices().await.unwrap()[0].records, 2);
    for sql in OLD {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut old).await.unwrap();
    }
    office.store().settle().await.unwrap();
    assert_eq!(office.store().set_aside().await.unwrap(), (4, 0));
}
