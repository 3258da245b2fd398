//! The two engines and all in which they differ: where the database is, how a connection is made ready, how a transaction begins,
//! which faults are a row's own. Everything else of this folder is one text for both.
//!
//! Promise: a connection that is given out commits durably, or the engine is refused by name (R5).

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{AnyConnection, AnyPool, AssertSqlSafe, ConnectOptions};

use crate::error::ServerError;

/// What keeps the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// One file beside the keys.
    Sqlite,
    /// A database server of its own.
    Postgres,
}

/// Where the database of an installation is.
#[derive(Clone, PartialEq, Eq)]
pub enum Address {
    /// A file of SQLite.
    File(PathBuf),
    /// The URL of a PostgreSQL database. It may hold a password, so it is never printed.
    Server(String),
}

impl Address {
    /// The one that the operator names, else the file in the data folder.
    pub fn of(database: Option<&str>, data: &Path) -> Result<Self, ServerError> {
        match database {
            None => Ok(Self::File(data.join("waymark.sqlite"))),
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                Ok(Self::Server(url.to_owned()))
            }
            Some(_) => Err(ServerError::Asked("--database takes postgres://user@host/name".to_owned())),
        }
    }

    /// Its engine.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self {
            Self::File(_) => Engine::Sqlite,
            Self::Server(_) => Engine::Postgres,
        }
    }

    fn options(&self, make: bool) -> Result<AnyConnectOptions, ServerError> {
        sqlx::any::install_default_drivers();
        let url = match self {
            Self::Server(url) => url.clone(),
            Self::File(path) => {
                let path = std::path::absolute(path).map_err(|e| ServerError::file(path, e))?;
                let mode = if make { "rwc" } else { "rw" };
                format!("sqlite://{}?mode={mode}", escaped(&path))
            }
        };
        Ok(AnyConnectOptions::from_str(&url)?)
    }

    /// One connection, ready; `make`: a file that is not there is made.
    pub async fn connect(&self, make: bool) -> Result<AnyConnection, ServerError> {
        let mut db = self.options(make)?.connect().await?;
        self.engine().ready(&mut db).await?;
        Ok(db)
    }

    /// Some connections, each ready.
    pub(super) async fn pool(&self, most: u32) -> Result<AnyPool, ServerError> {
        let engine = self.engine();
        let pool = AnyPoolOptions::new()
            .max_connections(most)
            .after_connect(move |db, _| Box::pin(engine.ready(db)))
            .connect_with(self.options(false)?);
        Ok(pool.await?)
    }
}

/// For the operator: where, and no password.
impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            Self::Server(url) => {
                let rest = url.split_once("://").map_or("", |(_, r)| r);
                let place = rest.rsplit_once('@').map_or(rest, |(_, r)| r);
                write!(f, "postgres://{}", place.split('?').next().unwrap_or_default())
            }
        }
    }
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

/// A path inside a URL.
fn escaped(path: &Path) -> String {
    let mut out = String::new();
    for b in path.as_os_str().as_encoded_bytes() {
        if b.is_ascii_alphanumeric() || b"/-_.~".contains(b) {
            out.push(char::from(*b));
        } else {
            // Writing into a text does not fail.
            let _ = write!(out, "%{b:02X}");
        }
    }
    out
}

/// "waymark" as a number: the lock that writers of one PostgreSQL database take, as those of an SQLite file take the file's.
const WRITERS: &str = "BEGIN; SELECT pg_advisory_xact_lock(33639247829594731)";

impl Engine {
    /// The engine of an open connection.
    #[must_use]
    pub fn of(db: &AnyConnection) -> Self {
        if db.backend_name() == "SQLite" { Self::Sqlite } else { Self::Postgres }
    }

    /// What holds for a connection as long as it is open: a commit is durable when it returns, and a lock is not waited for for ever.
    async fn ready(self, db: &mut AnyConnection) -> Result<(), sqlx::Error> {
        let sql = match self {
            Self::Sqlite => {
                "PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                 PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864;"
            }
            Self::Postgres => {
                "SET synchronous_commit = on; SET lock_timeout = '30s'; SET client_min_messages = warning"
            }
        };
        sqlx::raw_sql(sql).execute(db).await?;
        Ok(())
    }

    /// Refuses an engine that can lose an acknowledged transaction.
    pub(super) async fn refuse_unsafe(self, db: &mut AnyConnection) -> Result<(), ServerError> {
        match self {
            // Versions before 3.51.3 can, when a checkpoint meets a write (WAL-reset bug).
            Self::Sqlite => {
                let found: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(db).await?;
                if new_enough(&found) { Ok(()) } else { Err(ServerError::OldSqlite { found }) }
            }
            Self::Postgres => {
                for setting in ["fsync", "full_page_writes"] {
                    let value: String = sqlx::query_scalar("SELECT current_setting($1)")
                        .bind(setting)
                        .fetch_one(&mut *db)
                        .await?;
                    if value != "on" {
                        return Err(ServerError::NotDurable { setting });
                    }
                }
                Ok(())
            }
        }
    }

    /// Brings the tables up to this version; forward only.
    pub(super) async fn migrate(self, db: &mut AnyConnection) -> Result<(), ServerError> {
        match self {
            Self::Sqlite => sqlx::migrate!("./migrations/sqlite").run(db).await?,
            Self::Postgres => sqlx::migrate!("./migrations/postgres").run(db).await?,
        }
        Ok(())
    }

    /// Begins a transaction that is the only writing one, also where two programs share the database.
    pub(super) async fn begin(self, db: &mut AnyConnection) -> Result<(), ServerError> {
        let sql = match self {
            Self::Sqlite => "BEGIN IMMEDIATE",
            Self::Postgres => WRITERS,
        };
        sqlx::raw_sql(sql).execute(db).await?;
        Ok(())
    }

    /// Whether a constraint or a type of a table refused a row; anything else (a full disk) is no fault of the row.
    pub(super) fn is_refusal(self, e: &ServerError) -> bool {
        let ServerError::Database(sqlx::Error::Database(e)) = e else { return false };
        let Some(code) = e.code() else { return false };
        match self {
            // SQLITE_CONSTRAINT and SQLITE_MISMATCH, without their extended parts.
            Self::Sqlite => code.parse::<u32>().is_ok_and(|c| matches!(c & 0xff, 19 | 20)),
            // Data exceptions, constraints, and what a trigger raises.
            Self::Postgres => ["22", "23", "P0"].iter().any(|class| code.starts_with(class)),
        }
    }

    /// `($1, $2), ($3, $4)`: the places of rows in an INSERT. SQLite looks a named place up one by one, so there they have no names.
    pub(super) fn places(self, rows: usize, columns: usize) -> String {
        let mut out = String::with_capacity(rows * columns * 6);
        for n in 0..rows * columns {
            out.push_str(match (n % columns, n) {
                (0, 0) => "(",
                (0, _) => "), (",
                _ => ", ",
            });
            match self {
                Self::Sqlite => out.push('?'),
                // Writing into a text does not fail.
                Self::Postgres => drop(write!(out, "${}", n + 1)),
            }
        }
        out.push(')');
        out
    }

    /// Runs statements that make tables, written with SQLite's types. Texts are compared byte by byte on both engines.
    pub(super) async fn make_tables(
        self,
        db: &mut AnyConnection,
        sql: &'static str,
    ) -> Result<(), ServerError> {
        let text = match self {
            Self::Sqlite => sql.to_owned(),
            Self::Postgres => [
                (" STRICT", ""),
                (" BLOB", " BYTEA"),
                (" INTEGER", " BIGINT"),
                (" TEXT", " TEXT COLLATE \"C\""),
            ]
            .iter()
            .fold(sql.to_owned(), |text, (from, to)| text.replace(from, to)),
        };
        // Our own file, with its types replaced.
        sqlx::raw_sql(AssertSqlSafe(text)).execute(db).await?;
        Ok(())
    }

    /// At the program's end: what makes the next start quick, and with SQLite the one file whole.
    pub(super) async fn tidy(self, db: &mut AnyConnection) -> Result<(), ServerError> {
        if self == Self::Sqlite {
            sqlx::raw_sql("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)").execute(db).await?;
        }
        Ok(())
    }
}

/// Ends a transaction: all of it, or nothing of it where its work failed.
pub(super) async fn end<T>(db: &mut AnyConnection, done: Result<T, ServerError>) -> Result<T, ServerError> {
    let word = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
    let ended = sqlx::raw_sql(word).execute(db).await;
    let done = done?;
    ended?;
    Ok(done)
}

fn new_enough(version: &str) -> bool {
    let parts: Vec<u32> = version.split('.').map_while(|p| p.parse().ok()).collect();
    parts.as_slice() >= [3, 51, 3].as_slice()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sqlite_that_can_lose_records_is_refused() {
        for bad in ["3.51.2", "3.50.7", "3.7.0", "", "x"] {
            assert!(!new_enough(bad), "{bad}");
        }
        for good in ["3.51.3", "3.51.10", "3.53.0", "4.0.0"] {
            assert!(new_enough(good), "{good}");
        }
    }

    #[tokio::test]
    async fn the_linked_sqlite_is_new_enough() {
        sqlx::any::install_default_drivers();
        let mut db = AnyConnectOptions::from_str("sqlite::memory:").unwrap().connect().await.unwrap();
        assert_eq!(Engine::of(&db), Engine::Sqlite);
        Engine::Sqlite.refuse_unsafe(&mut db).await.unwrap();
    }

    #[test]
    fn an_address_is_a_file_or_a_server_and_its_password_is_never_said() {
        let at = |url| Address::of(url, Path::new("data"));
        assert_eq!(at(None).unwrap(), Address::File("data/waymark.sqlite".into()));
        let server = at(Some("postgres://w:se@cret@db.example/waymark?sslmode=require")).unwrap();
        assert_eq!(
            format!("{server} {server:?}"),
            "postgres://db.example/waymark postgres://db.example/waymark"
        );
        assert!(at(Some("mysql://x")).is_err());
        assert_eq!(escaped(Path::new("/a b/50%?#.sqlite")), "/a%20b/50%25%3F%23.sqlite");
    }

    #[test]
    fn places_are_numbered_through_all_rows() {
        assert_eq!(Engine::Sqlite.places(2, 2), "(?, ?), (?, ?)");
        assert_eq!(Engine::Postgres.places(2, 2), "($1, $2), ($3, $4)");
    }
}
