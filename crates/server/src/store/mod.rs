//! Where records are kept: one trait, one suite (`tests/server/store.rs`), SQLite and PostgreSQL.
//!
//! Promises: [`Store::take`] returns after its transaction is durable, all of it or nothing (R5); duplicates are a constraint of the
//! database, never "look, then insert"; nothing is evicted or overwritten; office queries take the caller's [`Scope`] (P4).

use async_trait::async_trait;

use crate::error::ServerError;

mod types;

pub mod sql;

pub use sql::{Address, Limits, SqlStore};

pub use types::{
    Account, AgeCell, DeviceRow, Figures, Filter, Incoming, Intake, Kept, LearningRow, Login, NewsEntry,
    Place, Quarantined, Scope, SessionRow, Taken, Upload, Voucher,
};

/// The store of one authority.
#[async_trait]
pub trait Store: Send + Sync {
    /// Answers when the database does.
    async fn ready(&self) -> Result<(), ServerError>;

    /// Hands a raw body to the writer. It is durable no later than any [`Store::take`] that is called afterwards.
    async fn keep(&self, upload: Upload) -> Result<Kept, ServerError>;
    /// Takes what was read out of a body. Many callers share one durable transaction; this returns after it.
    async fn take(&self, intake: Intake) -> Result<Taken, ServerError>;
    /// Waits until all that was taken before is in the tables of the office.
    async fn settle(&self) -> Result<(), ServerError>;
    /// Before the program ends: everything into the tables, and with SQLite into the one file, so that a copy of it is whole. The
    /// store takes nothing afterwards.
    async fn finish(&self) -> Result<(), ServerError>;
    /// Drops the tables of the office and fills them again from the log (R8).
    async fn rebuild(&self) -> Result<(), ServerError>;

    /// The epoch of the server's own log.
    async fn epoch(&self) -> Result<u64, ServerError>;
    /// Entries of the server's own log that concern a device (or everyone), after a place in it.
    async fn news(&self, device: &[u8; 16], epoch: u64, after: u64) -> Result<Vec<NewsEntry>, ServerError>;

    /// Adds a voucher; the same id twice is an error.
    async fn add_voucher(&self, voucher: Voucher) -> Result<(), ServerError>;
    /// A voucher that nobody has used and that has not expired.
    async fn open_voucher(&self, now_ms: i64) -> Result<Option<Voucher>, ServerError>;
    /// All devices, newest first.
    async fn devices(&self) -> Result<Vec<DeviceRow>, ServerError>;
    /// Adopts a pending device by hand: the server's log says so, and its entries count from now on.
    async fn adopt(&self, device: [u8; 16], by: &str, now_ms: i64) -> Result<bool, ServerError>;

    /// A value of this installation.
    async fn meta(&self, name: &str) -> Result<Option<String>, ServerError>;
    /// Sets it.
    async fn set_meta(&self, name: &str, value: &str) -> Result<(), ServerError>;

    /// The account of that name.
    async fn account(&self, name: &str) -> Result<Option<Account>, ServerError>;
    /// Adds or changes an account.
    async fn put_account(&self, account: Account) -> Result<(), ServerError>;
    /// Adds a sign-in.
    async fn put_login(&self, login: Login) -> Result<(), ServerError>;
    /// The sign-in of that token, if it has not expired.
    async fn login(&self, token: &[u8; 32], now_ms: i64) -> Result<Option<Login>, ServerError>;
    /// Ends a sign-in.
    async fn end_login(&self, token: &[u8; 32]) -> Result<(), ServerError>;

    /// Sums of the sessions that count.
    async fn figures(&self, scope: &Scope, filter: &Filter) -> Result<Figures, ServerError>;
    /// People taught directly, by sex and age.
    async fn ages(&self, scope: &Scope, filter: &Filter) -> Result<Vec<AgeCell>, ServerError>;
    /// Answers before and after, by question.
    async fn learning(&self, scope: &Scope, filter: &Filter) -> Result<Vec<LearningRow>, ServerError>;
    /// Sessions, newest first; `limit` `None`: all.
    async fn sessions(
        &self,
        scope: &Scope,
        filter: &Filter,
        page: Option<(u32, u32)>,
    ) -> Result<Vec<SessionRow>, ServerError>;
    /// Count rows of the sessions that [`Store::sessions`] gives, as (entry, cell).
    async fn session_counts(
        &self,
        scope: &Scope,
        filter: &Filter,
    ) -> Result<Vec<(i64, AgeCell)>, ServerError>;
    /// Places with the last day on which a session counts there.
    async fn reached(&self, scope: &Scope) -> Result<Vec<Place>, ServerError>;
    /// How many entries are set aside, and how many bodies are in quarantine.
    async fn set_aside(&self) -> Result<(i64, i64), ServerError>;
    /// Records of devices that nobody has adopted: not counted, not lost.
    async fn waiting_records(&self, scope: &Scope) -> Result<i64, ServerError>;
}
