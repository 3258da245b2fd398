//! One exchange: make a body, send it, read the answer, store what it proves.
//!
//! Promise: an entry that needs a person is set aside and the rest goes on; nothing but a proven receipt moves the state.

use crate::answer::{self, Answer, AnswerError};
use crate::backoff::Backoff;
use crate::body::{self, Body, BodyError};
use crate::breaks::{self, Break};
use crate::entry::Entry;
use crate::error::SyncError;
use crate::hello::Hello;
use crate::offer::{self, Run, Settled};
use crate::outcome::{Human, Reason, Verdict, classify};
use crate::receipt::{Proven, ReceiptError};
use crate::state::{Cursor, SyncState};
use crate::sync::{Profile, Surroundings, Tally};
use crate::traits::{Clock, Codec, Signer, Store, Target, Transport};

/// The code of an erased entry whose payload the server never held.
const ERASED_UNSEEN: &str = "erased_unseen";

/// How one exchange ended.
pub(crate) enum Step {
    /// Go on with the next body.
    Again,
    /// Everything offered is settled.
    Done(Box<Answer>),
    /// Stop; try again later.
    Later(Reason, Option<u32>),
    /// Stop; nothing more can be done without a person.
    Human(Human),
}

/// This tablet fell behind its own past: a person must know, and what it has goes on all the same.
fn behind() -> Human {
    Human { code: "behind".into(), entry: None }
}

pub(crate) async fn exchange(
    backoff: &mut Backoff,
    parts: &impl Surroundings,
    profile: &Profile,
    tally: &mut Tally,
) -> Result<Step, SyncError> {
    let mut state = parts.store().sync_state().await?;
    let settled = known(parts, profile, &mut state).await?;
    let key = parts.signer().public_key();
    let run = offer::next_run(parts.store(), &key, &settled, &state, backoff.budget()).await?;
    let body = match make_body(parts, profile, &state, &run).await {
        Ok(body) => body,
        Err(BodyError::Damaged(seq)) => return set_aside(parts, &mut state, seq, "damaged", tally).await,
        Err(BodyError::Own(e)) => return Err(e),
    };
    let packed = parts.codec().gzip(&body.bytes).await?;
    if breaks::on(Break::MarkedSending) && !run.entries.is_empty() {
        run.entries.iter().for_each(|e| state.wait(e.link.seq, "sending"));
        parts.store().finish(&state, &[]).await?;
        state.retry();
    }
    let reply = match parts.transport().post(Target::Sync, packed).await {
        Ok(reply) => reply,
        Err(e) => {
            backoff.halve();
            return Ok(Step::Later(Reason::Transport(e.into()), None));
        }
    };
    match classify(&reply) {
        Verdict::Read => {}
        Verdict::TooLarge => return too_large(backoff, parts, &mut state, &run, tally).await,
        Verdict::Later(Reason::Status(400..=499), _) if breaks::on(Break::Discarded) => {
            run.entries.iter().for_each(|e| state.wait(e.link.seq, "refused"));
            parts.store().finish(&state, &[]).await?;
            return Ok(Step::Again);
        }
        Verdict::Later(reason, asked) => return Ok(Step::Later(reason, asked)),
        Verdict::Human(human) => return for_a_person(parts, &mut state, &run, human, tally).await,
    }
    let device = key.device();
    let read = answer::read(&reply.body, parts.verifier(), &profile.server, &device, &body.hello).await?;
    match read {
        Ok(answer) => take(backoff, parts, state, &run, answer, body.bytes.len(), tally).await,
        Err(e) => {
            backoff.halve();
            Ok(Step::Later(reason_of(e), None))
        }
    }
}

/// What the stored receipt settles. One that no longer proves anything (another server key) is as good as none.
async fn known(
    parts: &impl Surroundings,
    profile: &Profile,
    state: &mut SyncState,
) -> Result<Settled, SyncError> {
    let Some(line) = state.receipt.clone() else { return Ok(Settled::default()) };
    let device = parts.signer().public_key().device();
    let proven = Proven::prove(line, parts.verifier(), &profile.server, &device, None).await?;
    if proven.is_err() {
        state.receipt = None;
    }
    Ok(offer::settle(parts.store(), proven.as_ref().ok()).await?)
}

async fn make_body(
    parts: &impl Surroundings,
    profile: &Profile,
    state: &SyncState,
    run: &Run,
) -> Result<Body, BodyError> {
    let key = parts.signer().public_key();
    // A store that fails here only makes the hello poorer.
    let past = offer::past(parts.store(), &run.from, state).await.unwrap_or_default();
    let head = parts.store().head().await.unwrap_or_default();
    let hello = Hello {
        hello: 1,
        device: key.device(),
        key,
        at: parts.clock().now(),
        from: run.from,
        past,
        have: profile.have,
        cursor: state.cursor,
        nonce: state.nonce.clone(),
        receipt: state.receipt.clone(),
        voucher: profile.voucher.clone(),
        succeeds: profile.succeeds,
        health: profile.health.clone(),
    };
    let authority = &profile.server.authority;
    body::write(parts.signer(), authority, &hello, &run.entries, head.as_ref()).await
}

fn reason_of(e: AnswerError) -> Reason {
    match e {
        AnswerError::Malformed | AnswerError::Cut | AnswerError::Receipt(ReceiptError::Malformed) => {
            Reason::NotAnAnswer
        }
        AnswerError::WrongNews | AnswerError::Receipt(ReceiptError::WrongSignature) => Reason::WrongSignature,
        AnswerError::Receipt(ReceiptError::OtherDevice) => Reason::OtherDevice,
        AnswerError::Receipt(ReceiptError::OtherRequest) => Reason::OtherRequest,
    }
}

async fn set_aside(
    parts: &impl Surroundings,
    state: &mut SyncState,
    seq: u64,
    code: &str,
    tally: &mut Tally,
) -> Result<Step, SyncError> {
    state.wait(seq, code);
    parts.store().finish(state, &[]).await?;
    tally.human.get_or_insert_with(|| Human { code: code.to_owned(), entry: Some(seq) });
    Ok(Step::Again)
}

/// 413: less at once; a single entry that is too large waits for a person, the others go on.
async fn too_large(
    backoff: &mut Backoff,
    parts: &impl Surroundings,
    state: &mut SyncState,
    run: &Run,
    tally: &mut Tally,
) -> Result<Step, SyncError> {
    match run.entries.as_slice() {
        [] => Ok(Step::Later(Reason::TooLarge, None)),
        [only] => set_aside(parts, state, only.link.seq, "too_large", tally).await,
        _ => {
            backoff.shrink();
            Ok(Step::Again)
        }
    }
}

async fn for_a_person(
    parts: &impl Surroundings,
    state: &mut SyncState,
    run: &Run,
    human: Human,
    tally: &mut Tally,
) -> Result<Step, SyncError> {
    match human.entry {
        Some(seq) if run.entries.iter().any(|e| e.link.seq == seq) => {
            set_aside(parts, state, seq, &human.code, tally).await
        }
        _ => Ok(Step::Human(human)),
    }
}

/// Stores what a proven answer says, then judges whether it settles what was sent.
async fn take(
    backoff: &mut Backoff,
    parts: &impl Surroundings,
    mut state: SyncState,
    run: &Run,
    answer: Answer,
    bytes: usize,
    tally: &mut Tally,
) -> Result<Step, SyncError> {
    let news = apply(&mut state, &answer, tally);
    let news = if breaks::on(Break::CursorAlone) { &[] } else { news };
    parts.store().finish(&state, news).await?;
    let settled = offer::settle(parts.store(), Some(&answer.receipt)).await?;
    if settled.behind {
        tally.human.get_or_insert_with(behind);
    }
    let taken = run.entries.iter().filter(|e| settled.covers(e.link.seq)).count();
    tally.entries += u64::try_from(taken).unwrap_or(0);
    if !run.entries.is_empty() && taken == 0 {
        if settled.behind {
            return Ok(Step::Human(behind()));
        }
        return Ok(Step::Later(Reason::NotTaken, None));
    }
    backoff.went_well(bytes);
    let key = parts.signer().public_key();
    let left = offer::next_run(parts.store(), &key, &settled, &state, 1).await?;
    Ok(if left.entries.is_empty() { Step::Done(Box::new(answer)) } else { Step::Again })
}

/// Moves the state to what the answer says; returns the news that belongs to it.
fn apply<'a>(state: &mut SyncState, answer: &'a Answer, tally: &mut Tally) -> &'a [Entry] {
    state.take_receipt(&answer.receipt);
    // No server stores these, so no later receipt need name them: without this they would be offered for ever.
    for (seq, code) in answer.receipt.receipt().aside.iter().filter(|(_, code)| code == ERASED_UNSEEN) {
        state.wait(*seq, code);
    }
    if let Some(nonce) = &answer.nonce {
        state.nonce = Some(nonce.clone());
    }
    let Some(news) = &answer.news else { return &[] };
    for (name, hash) in &news.line.changed {
        tally.changed.retain(|(n, _)| n != name);
        tally.changed.push((name.clone(), *hash));
    }
    // News continues at the cursor, or starts at 0 of an epoch; anything else is not for this state.
    let from = news.line.from;
    let new_epoch = |c: Cursor| c.epoch != from.epoch && !breaks::on(Break::OldEpoch);
    let follows = state.cursor == Some(from) || (from.seq == 0 && state.cursor.is_none_or(new_epoch));
    if !follows || news.line.to.epoch != from.epoch || news.line.to.seq < from.seq {
        return &[];
    }
    state.cursor = Some(news.line.to);
    tally.news += news.line.entries;
    &news.entries
}
