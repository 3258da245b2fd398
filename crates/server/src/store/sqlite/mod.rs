//! SQLite: one file, WAL, `synchronous=FULL`; one writer task, a few readers. Refuses a SQLite that can lose a transaction.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, SqliteConnection};
use tokio::sync::{mpsc, oneshot};
use waymark_log::PublicKey;

use super::Store;
use super::types::{
    Account, AgeCell, DeviceRow, Figures, Filter, Intake, Kept, LearningRow, Login, NewsEntry, Place, Scope,
    SessionRow, Taken, Upload, Voucher,
};
use crate::error::ServerError;

mod admin;
mod adopt;
mod held;
mod office;
mod project;
mod quota;
mod take;
mod writer;

pub use quota::Limits;
use quota::Quota;
use writer::Job;

/// Jobs that wait for the writer before senders wait too.
const QUEUE: usize = 256;
/// Connections for reading.
const READERS: u32 = 4;

/// The store in a file.
pub struct SqliteStore {
    readers: SqlitePool,
    jobs: mpsc::Sender<Job>,
    quota: Arc<Quota>,
}

impl SqliteStore {
    /// Opens or makes the file, migrates it, and starts the writer.
    pub async fn open(file: &Path, limits: Limits, server_key: PublicKey) -> Result<Self, ServerError> {
        let options = options(file);
        let mut writer = options.clone().connect().await?;
        refuse_old(&mut writer).await?;
        sqlx::migrate!("./migrations").run(&mut writer).await?;
        project::ensure(&mut writer).await?;
        let quota = Arc::new(Quota::load(&mut writer, limits).await?);
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_with(options).await?;
        let (jobs, queue) = mpsc::channel(QUEUE);
        tokio::spawn(writer::run(writer, queue, Arc::clone(&quota), server_key));
        Ok(Self { readers, jobs, quota })
    }

    async fn job<T>(
        &self,
        make: impl FnOnce(oneshot::Sender<Result<T, ServerError>>) -> Job,
    ) -> Result<T, ServerError> {
        let (reply, answer) = oneshot::channel();
        self.jobs.send(make(reply)).await.map_err(|_| ServerError::WriterGone)?;
        answer.await.map_err(|_| ServerError::WriterGone)?
    }
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(30))
        .pragma("journal_size_limit", "67108864")
}

/// Versions before 3.51.3 can lose an acknowledged transaction when a checkpoint meets a write (WAL-reset bug).
async fn refuse_old(db: &mut SqliteConnection) -> Result<(), ServerError> {
    let found: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(db).await?;
    if new_enough(&found) { Ok(()) } else { Err(ServerError::OldSqlite { found }) }
}

fn new_enough(version: &str) -> bool {
    let parts: Vec<u32> = version.split('.').map_while(|p| p.parse().ok()).collect();
    parts.as_slice() >= [3, 51, 3].as_slice()
}

#[async_trait]
impl Store for SqliteStore {
    async fn ready(&self) -> Result<(), ServerError> {
        sqlx::query("SELECT 1").execute(&self.readers).await?;
        if self.jobs.is_closed() { Err(ServerError::WriterGone) } else { Ok(()) }
    }

    async fn keep(&self, upload: Upload) -> Result<Kept, ServerError> {
        if !self.quota.charge(&upload.uploader, upload.body.len()) {
            return Ok(Kept::Full);
        }
        self.jobs.send(Job::Keep(upload)).await.map_err(|_| ServerError::WriterGone)?;
        Ok(Kept::Yes)
    }

    async fn take(&self, intake: Intake) -> Result<Taken, ServerError> {
        let (hello, tip) = (intake.hello.clone(), intake.tip);
        let done = self.job(|reply| Job::Take(Box::new(intake), reply)).await?;
        held::answer(&self.readers, &hello, &tip, done).await
    }

    async fn settle(&self) -> Result<(), ServerError> {
        self.job(Job::Settle).await
    }

    async fn finish(&self) -> Result<(), ServerError> {
        self.job(Job::Finish).await
    }

    async fn rebuild(&self) -> Result<(), ServerError> {
        self.job(Job::Rebuild).await
    }

    async fn epoch(&self) -> Result<u64, ServerError> {
        let mut db = self.readers.acquire().await?;
        take::epoch(&mut db).await
    }

    async fn news(&self, device: &[u8; 16], epoch: u64, after: u64) -> Result<Vec<NewsEntry>, ServerError> {
        admin::news(&self.readers, device, epoch, after).await
    }

    async fn add_voucher(&self, voucher: Voucher) -> Result<(), ServerError> {
        admin::add_voucher(&self.readers, voucher).await
    }

    async fn open_voucher(&self, now_ms: i64) -> Result<Option<Voucher>, ServerError> {
        admin::open_voucher(&self.readers, now_ms).await
    }

    async fn devices(&self) -> Result<Vec<DeviceRow>, ServerError> {
        admin::devices(&self.readers).await
    }

    async fn adopt(&self, device: [u8; 16], by: &str, now_ms: i64) -> Result<bool, ServerError> {
        let by = by.to_owned();
        self.job(|reply| Job::Adopt { device, by, now_ms, reply }).await
    }

    async fn meta(&self, name: &str) -> Result<Option<String>, ServerError> {
        let q = sqlx::query_scalar("SELECT value FROM meta WHERE name = ?").bind(name.to_owned());
        Ok(q.fetch_optional(&self.readers).await?)
    }

    async fn set_meta(&self, name: &str, value: &str) -> Result<(), ServerError> {
        let mut db = self.readers.acquire().await?;
        take::set_meta(&mut db, name, value).await
    }

    async fn account(&self, name: &str) -> Result<Option<Account>, ServerError> {
        admin::account(&self.readers, name).await
    }

    async fn put_account(&self, account: Account) -> Result<(), ServerError> {
        admin::put_account(&self.readers, account).await
    }

    async fn put_login(&self, login: Login) -> Result<(), ServerError> {
        admin::put_login(&self.readers, login).await
    }

    async fn login(&self, token: &[u8; 32], now_ms: i64) -> Result<Option<Login>, ServerError> {
        admin::login(&self.readers, token, now_ms).await
    }

    async fn end_login(&self, token: &[u8; 32]) -> Result<(), ServerError> {
        sqlx::query("DELETE FROM logins WHERE token = ?").bind(token.to_vec()).execute(&self.readers).await?;
        Ok(())
    }

    async fn figures(&self, scope: &Scope, filter: &Filter) -> Result<Figures, ServerError> {
        office::figures(&self.readers, scope, filter).await
    }

    async fn ages(&self, scope: &Scope, filter: &Filter) -> Result<Vec<AgeCell>, ServerError> {
        office::ages(&self.readers, scope, filter).await
    }

    async fn learning(&self, scope: &Scope, filter: &Filter) -> Result<Vec<LearningRow>, ServerError> {
        office::learning(&self.readers, scope, filter).await
    }

    async fn sessions(
        &self,
        scope: &Scope,
        filter: &Filter,
        page: Option<(u32, u32)>,
    ) -> Result<Vec<SessionRow>, ServerError> {
        office::sessions(&self.readers, scope, filter, page).await
    }

    async fn session_counts(
        &self,
        scope: &Scope,
        filter: &Filter,
    ) -> Result<Vec<(i64, AgeCell)>, ServerError> {
        office::session_counts(&self.readers, scope, filter).await
    }

    async fn reached(&self, scope: &Scope) -> Result<Vec<Place>, ServerError> {
        office::reached(&self.readers, scope).await
    }

    async fn set_aside(&self) -> Result<(i64, i64), ServerError> {
        admin::set_aside(&self.readers).await
    }

    async fn waiting_records(&self, scope: &Scope) -> Result<i64, ServerError> {
        office::waiting_records(&self.readers, scope).await
    }
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
        let mut db = SqliteConnectOptions::new().in_memory(true).connect().await.unwrap();
        refuse_old(&mut db).await.unwrap();
    }
}
