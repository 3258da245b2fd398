//! The one writer: takes all jobs that wait, does them in one durable transaction, and answers after it (group commit, R5).
//!
//! Promise: a job that fails is rolled back alone (savepoint) and the rest goes through; nobody is answered before the commit.
//! Between batches, when nothing waits, it fills the office's tables.

use std::sync::Arc;
use std::time::Duration;

use sqlx::{AnyConnection, Connection};
use tokio::sync::{mpsc, oneshot};

use waymark_log::PublicKey;

use super::engine::{Address, Engine};
use super::quota::Quota;
use super::take::{self, Context, Done};
use super::{adopt, project};

use crate::error::ServerError;
use crate::store::types::{Intake, Upload};

/// Jobs in one transaction, at most.
const BATCH: usize = 128;
/// Entries put into the office's tables at a time.
const PROJECT: i64 = 256;
/// Entries that may wait for the office's tables while tablets send; then a batch of them goes first.
const BACKLOG: usize = 20_000;
/// How long nothing must come before the office's tables are filled: tablets that send go first. Who looks at a page waits for neither.
const QUIET: Duration = Duration::from_millis(40);

pub(super) type Reply<T> = oneshot::Sender<Result<T, ServerError>>;

pub(super) enum Job {
    Keep(Upload),
    Take(Box<Intake>, Reply<Done>),
    Adopt { device: [u8; 16], by: String, now_ms: i64, reply: Reply<bool> },
    Settle(Reply<()>),
    Rebuild(Reply<()>),
    Finish(Reply<()>),
}

/// Answers that wait for the commit.
enum Waiting {
    Take(Reply<Done>, Done),
    Adopt(Reply<bool>, bool),
}

/// What the writer works with.
pub(super) struct Writer {
    pub(super) db: AnyConnection,
    pub(super) address: Address,
    pub(super) quota: Arc<Quota>,
    pub(super) key: PublicKey,
}

/// Works until nobody can send a job any more, or until the store is finished.
pub(super) async fn run(mut w: Writer, mut queue: mpsc::Receiver<Job>) {
    let mut behind = usize::MAX;
    'work: loop {
        let first = match next(&mut queue, behind > 0).await {
            Next::Job(job) => job,
            Next::Idle => {
                behind = project_some(&mut w.db).await;
                continue;
            }
            Next::End => break,
        };
        let mut batch = vec![first];
        while batch.len() < BATCH {
            let Ok(job) = queue.try_recv() else { break };
            batch.push(job);
        }
        behind = behind.saturating_add(batch.iter().map(weight).sum());
        let (writes, asks): (Vec<_>, Vec<_>) =
            batch.into_iter().partition(|j| !matches!(j, Job::Settle(_) | Job::Rebuild(_) | Job::Finish(_)));
        w.reconnect_if_gone().await;
        commit(&mut w.db, writes, &Context { quota: &w.quota, key: w.key }).await;
        if behind > BACKLOG {
            behind = project_some(&mut w.db).await;
        }
        for ask in asks {
            let last = matches!(ask, Job::Finish(_));
            behind = answer_ask(&mut w.db, ask).await;
            if last {
                break 'work;
            }
        }
    }
    queue.close();
    let _ = w.db.close().await;
}

impl Writer {
    /// A file does not go away; a database server may be started anew, and then the next batch finds a new connection.
    async fn reconnect_if_gone(&mut self) {
        if Engine::of(&self.db) == Engine::Sqlite || self.db.ping().await.is_ok() {
            return;
        }
        match self.address.connect(false).await {
            Ok(db) => self.db = db,
            Err(e) => tracing::error!("database: {e}"),
        }
    }
}

enum Next {
    Job(Job),
    Idle,
    End,
}

async fn next(queue: &mut mpsc::Receiver<Job>, work_left: bool) -> Next {
    if work_left {
        return match tokio::time::timeout(QUIET, queue.recv()).await {
            Ok(job) => job.map_or(Next::End, Next::Job),
            Err(_) => Next::Idle,
        };
    }
    queue.recv().await.map_or(Next::End, Next::Job)
}

fn weight(job: &Job) -> usize {
    match job {
        Job::Take(intake, _) => intake.entries.len(),
        _ => 0,
    }
}

/// Entries still to do, as far as known; 0 also after a failure, so that it is tried again with the next job.
async fn project_some(db: &mut AnyConnection) -> usize {
    match project::some(db, PROJECT).await {
        Ok(left) => left,
        Err(e) => {
            tracing::error!("tables of the office: {e}");
            0
        }
    }
}

async fn finish(db: &mut AnyConnection) -> Result<(), ServerError> {
    project::all(db).await?;
    Engine::of(db).tidy(db).await
}

async fn answer_ask(db: &mut AnyConnection, ask: Job) -> usize {
    let (reply, result) = match ask {
        Job::Settle(reply) => (reply, project::all(db).await),
        Job::Finish(reply) => (reply, finish(db).await),
        Job::Rebuild(reply) => {
            let made = project::make(db).await;
            (reply, if made.is_ok() { project::all(db).await } else { made })
        }
        _ => return 0,
    };
    let _ = reply.send(result);
    0
}

async fn commit(db: &mut AnyConnection, jobs: Vec<Job>, cx: &Context<'_>) {
    if jobs.is_empty() {
        return;
    }
    let mut waiting = Vec::new();
    let result = match Engine::of(db).begin(db).await {
        Ok(()) => {
            for job in jobs {
                waiting.extend(one(db, job, cx).await);
            }
            sqlx::raw_sql("COMMIT").execute(&mut *db).await.map(drop).map_err(Into::into)
        }
        Err(e) => {
            // The replies are dropped with the jobs: their callers hear that the writer could not do it.
            Err(e)
        }
    };
    match result {
        Ok(()) => waiting.into_iter().for_each(|w| match w {
            Waiting::Take(reply, done) => drop(reply.send(Ok(done))),
            Waiting::Adopt(reply, done) => drop(reply.send(Ok(done))),
        }),
        Err(e) => {
            tracing::error!("commit: {e}");
            let _ = sqlx::raw_sql("ROLLBACK").execute(&mut *db).await;
        }
    }
}

/// One job in its savepoint. A failed one is answered at once; a done one waits for the commit.
async fn one(db: &mut AnyConnection, job: Job, cx: &Context<'_>) -> Option<Waiting> {
    if let Err(e) = sqlx::raw_sql("SAVEPOINT job").execute(&mut *db).await {
        tracing::error!("savepoint: {e}");
        return None;
    }
    let mut failed = false;
    let waiting = match job {
        Job::Keep(upload) => {
            let kept = take::upload(db, &upload).await;
            failed = kept.is_err();
            if !matches!(kept, Ok(true)) {
                cx.quota.release(&upload.uploader, upload.body.len());
            }
            if let Err(e) = kept {
                tracing::error!("upload: {e}");
            }
            None
        }
        Job::Take(intake, reply) => match take::take(db, &intake, cx).await {
            Ok(done) => Some(Waiting::Take(reply, done)),
            Err(e) => {
                failed = true;
                tracing::error!("intake: {e}");
                let _ = reply.send(Err(e));
                None
            }
        },
        Job::Adopt { device, by, now_ms, reply } => {
            match adopt::adopt_pending(db, cx, device, &by, now_ms).await {
                Ok(done) => Some(Waiting::Adopt(reply, done)),
                Err(e) => {
                    failed = true;
                    let _ = reply.send(Err(e));
                    None
                }
            }
        }
        Job::Settle(_) | Job::Rebuild(_) | Job::Finish(_) => None,
    };
    if failed {
        let _ = sqlx::raw_sql("ROLLBACK TO job").execute(&mut *db).await;
    }
    let _ = sqlx::raw_sql("RELEASE job").execute(db).await;
    waiting
}
