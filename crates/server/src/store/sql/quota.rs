//! Whose bytes fill the store: a share for each uploader that is no adopted device, and a cap over all of them (protocol.md).
//! Full means 429; nothing is evicted.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use sqlx::AnyConnection;

use crate::error::ServerError;

/// How much is taken from those who are not adopted.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes an uploader (address).
    pub each: usize,
    /// Bytes over all.
    pub all: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { each: 256 << 20, all: 4 << 30 }
    }
}

/// The running sums; rebuilt from the table `uploads` at start.
pub(super) struct Quota {
    limits: Limits,
    used: Mutex<HashMap<String, usize>>,
}

impl Quota {
    pub(super) async fn load(db: &mut AnyConnection, limits: Limits) -> Result<Self, ServerError> {
        let rows: Vec<(String, i64)> = sqlx::query_as(
            "SELECT uploader, CAST(sum(charged) AS BIGINT) FROM uploads WHERE charged > 0 GROUP BY uploader",
        )
        .fetch_all(db)
        .await?;
        let used = rows.into_iter().map(|(u, n)| (u, usize::try_from(n).unwrap_or(0))).collect();
        Ok(Self { limits, used: Mutex::new(used) })
    }

    fn used(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Charges, unless that would pass a limit.
    pub(super) fn charge(&self, uploader: &str, bytes: usize) -> bool {
        let mut used = self.used();
        let all: usize = used.values().sum();
        let own = used.get(uploader).copied().unwrap_or(0);
        if own.saturating_add(bytes) > self.limits.each || all.saturating_add(bytes) > self.limits.all {
            return false;
        }
        used.insert(uploader.to_owned(), own + bytes);
        true
    }

    /// Charges what turned out to be larger inside than outside; never refuses.
    pub(super) fn add(&self, uploader: &str, bytes: usize) {
        *self.used().entry(uploader.to_owned()).or_default() += bytes;
    }

    /// Gives back.
    pub(super) fn release(&self, uploader: &str, bytes: usize) {
        let mut used = self.used();
        if let Some(n) = used.get_mut(uploader) {
            *n = n.saturating_sub(bytes);
            if *n == 0 {
                used.remove(uploader);
            }
        }
    }
}
