//! The store over SQL: SQLite in one file, or PostgreSQL. One text of statements for both; [`engine`] has what differs. One writer
//! task, a few readers.
//!
//! sqlx's `Any` driver carries both: its price, a copy of each value, is small beside a commit, and nothing is written twice.

use std::sync::Arc;

use async_trait::async_trait;
use sqlx::AnyPool;
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
pub(crate) mod engine;
mod held;
mod office;
pub(crate) mod project;
mod quota;
pub(crate) mod take;
mod writer;

pub use engine::{Address, Engine};
pub use quota::Limits;
use quota::Quota;
use writer::{Job, Writer};

/// Jobs that wait for the writer before senders wait too.
const QUEUE: usize = 256;
/// Connections for reading.
const READERS: u32 = 4;

/// The store in a database.
pub struct SqlStore {
    readers: AnyPool,
    jobs: mpsc::Sender<Job>,
    quota: Arc<Quota>,
}

impl SqlStore {
    /// Opens the database, or makes the file; migrates it, and starts the writer.
    pub async fn open(address: &Address, limits: Limits, server_key: PublicKey) -> Result<Self, ServerError> {
        let engine = address.engine();
        let mut db = address.connect(true).await?;
        engine.refuse_unsafe(&mut db).await?;
        engine.migrate(&mut db).await?;
        if let Some(to) = take::meta(&mut db, "moved_to").await? {
            return Err(ServerError::Moved { to });
        }
        project::ensure(&mut db).await?;
        let quota = Arc::new(Quota::load(&mut db, limits).await?);
        let readers = address.pool(READERS).await?;
        let (jobs, queue) = mpsc::channel(QUEUE);
        let writer = Writer { db, address: address.clone(), quota: Arc::clone(&quota), key: server_key };
        tokio::spawn(writer::run(writer, queue));
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

#[async_trait]
impl Store for SqlStore {
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
        let done = self.job(Job::Finish).await;
        self.readers.close().await;
        done
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
        let mut db = self.readers.acquire().await?;
        take::meta(&mut db, name).await
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
        sqlx::query("DELETE FROM logins WHERE token = $1")
            .bind(token.to_vec())
            .execute(&self.readers)
            .await?;
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
