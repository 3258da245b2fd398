//! The one writer: takes all jobs that wait, does them in one durable transaction, and answers after it (group commit, R5).
//!
//! Promise: a job that fails is rolled back alone (savepoint) and the rest goes through; nobody is answered before the commit.
//! Between batches, when nothing waits, it fills the office's tables.

use std::sync::Arc;
use std::time::Duration;

use sqlx::SqliteConnection;
use tokio::sync::{mpsc, oneshot};

use super::quota::Quota;
use super::take::{self, Context, Done};
use super::{adopt, project};
use waymark_log::PublicKey;

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

pub(super) async fn run(
    mut db: SqliteConnection,
    mut queue: mpsc::Receiver<Job>,
    quota: Arc<Quota>,
    key: PublicKey,
) {
    let mut behind = usize::MAX;
    loop {
        let first = match next(&mut queue, behind > 0).await {
            Next::Job(job) => job,
            Next::Idle => {
                behind = project_some(&mut db).await;
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
        commit(&mut db, writes, &Context { quota: &quota, key }).await;
        if behind > BACKLOG {
            behind = project_some(&mut db).await;
        }
        for ask in asks {
            behind = answer_ask(&mut db, ask).await;
        }
    }
    let _ = sqlx::query("PRAGMA optimize").execute(&mut db).await;
    let _ = sqlx::Connection::close(db).await;
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
async fn project_some(db: &mut SqliteConnection) -> usize {
    match project::some(db, PROJECT).await {
        Ok(left) => left,
        Err(e) => {
            tracing::error!("tables of the office: {e}");
            0
        }
    }
}

async fn finish(db: &mut SqliteConnection) -> Result<(), ServerError> {
    project::all(db).await?;
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(db).await?;
    Ok(())
}

async fn answer_ask(db: &mut SqliteConnection, ask: Job) -> usize {
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

async fn commit(db: &mut SqliteConnection, jobs: Vec<Job>, cx: &Context<'_>) {
    if jobs.is_empty() {
        return;
    }
    let mut waiting = Vec::new();
    let result = match begin(db).await {
        Ok(()) => {
            for job in jobs {
                waiting.extend(one(db, job, cx).await);
            }
            end(db).await
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
            let _ = sqlx::query("ROLLBACK").execute(&mut *db).await;
        }
    }
}

async fn begin(db: &mut SqliteConnection) -> Result<(), ServerError> {
    sqlx::query("BEGIN IMMEDIATE").execute(db).await?;
    Ok(())
}

async fn end(db: &mut SqliteConnection) -> Result<(), ServerError> {
    sqlx::query("COMMIT").execute(db).await?;
    Ok(())
}

/// One job in its savepoint. A failed one is answered at once; a done one waits for the commit.
async fn one(db: &mut SqliteConnection, job: Job, cx: &Context<'_>) -> Option<Waiting> {
    if let Err(e) = sqlx::query("SAVEPOINT job").execute(&mut *db).await {
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
        let _ = sqlx::query("ROLLBACK TO job").execute(&mut *db).await;
    }
    let _ = sqlx::query("RELEASE job").execute(db).await;
    waiting
}
