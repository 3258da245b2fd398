//! The answer to a body: signed receipt, nonce, news, end. Read on the tablet, written by the server.
//!
//! Promise: an answer counts only whole (its last line counts the others), signed, for this device and this very request;
//! everything else is an [`AnswerError`], which is `RetryLater` (rule R6). Lines that are not known are passed over (R9).

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::entry::Entry;
use crate::receipt::{Proven, Receipt, ReceiptError, Server};
use crate::signed::{LineType, SignedLine};
use crate::state::Cursor;
use crate::traits::{CryptoError, SignNow, Verifier};
use crate::types::{Authority, DeviceId, Hash};

/// The document of the signed line that closes the news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsLine {
    /// The form of this line, 1.
    pub news: u32,
    /// The device that the news is for.
    pub device: DeviceId,
    /// Where the news starts in the server's log: the cursor of the hello, or `[epoch, 0]`.
    pub from: Cursor,
    /// Where it ends: the new cursor.
    pub to: Cursor,
    /// How many entries precede this line.
    pub entries: u64,
    /// SHA-256 over the entries' lines, each with its line break.
    pub digest: Hash,
    /// The digest of the library that the server offers.
    pub have: Hash,
    /// What differs from the hello's `have`: document name to the hash of the signed file. Packs are named `pack`.
    #[serde(default)]
    pub changed: BTreeMap<String, Hash>,
}

/// News that came with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The signed line.
    pub line: NewsLine,
    /// Entries of the server's own log that concern this device, in order.
    pub entries: Vec<Entry>,
}

/// A whole, proven answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What the server holds.
    pub receipt: Proven,
    /// To be sent back next time.
    pub nonce: Option<String>,
    /// Absent when the server withheld it (unknown nonce).
    pub news: Option<News>,
}

/// Why something is not an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// Not lines of this protocol.
    #[error("not an answer")]
    Malformed,
    /// The end line is missing or counts other lines.
    #[error("ends early")]
    Cut,
    /// The receipt proves nothing.
    #[error(transparent)]
    Receipt(#[from] ReceiptError),
    /// The news line's signature, device or digest is wrong.
    #[error("wrong news")]
    WrongNews,
}

#[derive(Deserialize)]
struct NonceLine {
    nonce: String,
}
#[derive(Deserialize)]
struct EndLine {
    end: u64,
}

/// Splits into lines; each must end with a line break, and the last must be the end line that counts those before it.
fn whole_lines(body: &[u8]) -> Result<Vec<&[u8]>, AnswerError> {
    if !body.starts_with(b"{") {
        return Err(AnswerError::Malformed);
    }
    let Some(body) = body.strip_suffix(b"\n") else { return Err(AnswerError::Cut) };
    let mut lines: Vec<&[u8]> = body.split(|b| *b == b'\n').collect();
    let last = lines.pop().ok_or(AnswerError::Cut)?;
    let EndLine { end } = serde_json::from_slice(last).map_err(|_| AnswerError::Cut)?;
    if usize::try_from(end) == Ok(lines.len()) { Ok(lines) } else { Err(AnswerError::Cut) }
}

/// Reads the answer to the hello with this hash. The outer error: no signature could be checked here at all.
pub async fn read(
    body: &[u8],
    verifier: &impl Verifier,
    server: &Server,
    device: &DeviceId,
    hello: &Hash,
) -> Result<Result<Answer, AnswerError>, CryptoError> {
    let lines = match whole_lines(body) {
        Ok(lines) => lines,
        Err(e) => return Ok(Err(e)),
    };
    let Some(first) = lines.first().zip(lines.get(1)).and_then(|(a, b)| SignedLine::from_lines(a, b)) else {
        return Ok(Err(AnswerError::Malformed));
    };
    let receipt = match Proven::prove(first, verifier, server, device, Some(hello)).await? {
        Ok(receipt) => receipt,
        Err(e) => return Ok(Err(e.into())),
    };
    let mut answer = Answer { receipt, nonce: None, news: None };
    let mut entries = Vec::new();
    let mut rest = lines.iter().skip(2);
    while let Some(line) = rest.next() {
        if line.starts_with(b"{\"seq\":") {
            let Some(payload) = rest.next() else { return Ok(Err(AnswerError::Malformed)) };
            entries.push(Entry::from_lines(line.to_vec(), payload.to_vec()));
        } else if line.starts_with(b"{\"nonce\":") {
            answer.nonce = serde_json::from_slice::<NonceLine>(line).ok().map(|n| n.nonce);
        } else if line.starts_with(b"{\"news\":") {
            let sig = rest.next().and_then(|sig| SignedLine::from_lines(line, sig));
            let Some(signed) = sig else { return Ok(Err(AnswerError::Malformed)) };
            let taken = std::mem::take(&mut entries);
            match read_news(&signed, taken, verifier, server, device).await? {
                Some(news) => answer.news = Some(news),
                None => return Ok(Err(AnswerError::WrongNews)),
            }
        }
    }
    Ok(Ok(answer))
}

async fn read_news(
    signed: &SignedLine,
    entries: Vec<Entry>,
    verifier: &impl Verifier,
    server: &Server,
    device: &DeviceId,
) -> Result<Option<News>, CryptoError> {
    if !signed.verify(verifier, LineType::News, &server.authority, &server.key).await? {
        return Ok(None);
    }
    let Ok(line) = serde_json::from_slice::<NewsLine>(signed.line.as_bytes()) else { return Ok(None) };
    let good = line.news == 1
        && line.device == *device
        && usize::try_from(line.entries) == Ok(entries.len())
        && line.digest == digest(&entries);
    Ok(good.then_some(News { line, entries }))
}

/// SHA-256 over the entries' lines as they stand in an answer.
#[must_use]
pub fn digest(entries: &[Entry]) -> Hash {
    let mut bytes = Vec::new();
    for entry in entries {
        crate::body::write_entry(entry, &mut bytes);
    }
    Hash::of(&bytes)
}

/// Writes an answer. One receipt for a body; for a courier file one for each carried body, and no nonce, no news.
pub fn write(
    server: &dyn SignNow,
    authority: &Authority,
    receipts: &[Receipt],
    nonce: Option<&str>,
    news: Option<&News>,
) -> Result<Vec<u8>, CryptoError> {
    let json = |e: serde_json::Error| CryptoError::Unavailable(e.to_string());
    let mut out = Vec::new();
    for receipt in receipts {
        let line = serde_json::to_string(receipt).map_err(json)?;
        SignedLine::sign_now(server, LineType::Receipt, authority, line)?.write(&mut out);
    }
    if let Some(nonce) = nonce {
        out.extend_from_slice(serde_json::json!({ "nonce": nonce }).to_string().as_bytes());
        out.push(b'\n');
    }
    if let Some(news) = news {
        for entry in &news.entries {
            crate::body::write_entry(entry, &mut out);
        }
        let line = serde_json::to_string(&news.line).map_err(json)?;
        SignedLine::sign_now(server, LineType::News, authority, line)?.write(&mut out);
    }
    let lines = out.iter().filter(|b| **b == b'\n').count();
    out.extend_from_slice(format!("{{\"end\":{lines}}}\n").as_bytes());
    Ok(out)
}

/// The receipts in the answer to a courier file, unproven, in the order of its bodies; `None` if it is not whole.
#[must_use]
pub fn read_cargo(body: &[u8]) -> Option<Vec<SignedLine>> {
    let lines = whole_lines(body).ok()?;
    let mut receipts = Vec::new();
    for pair in lines.chunks(2) {
        let &[line, sig] = pair else { break };
        if !line.starts_with(b"{\"receipt\":") {
            break;
        }
        receipts.push(SignedLine::from_lines(line, sig)?);
    }
    Some(receipts)
}

/// Nonces without a table: the server's time and an HMAC that only it can make.
pub mod nonce {
    use crate::types::{DeviceId, from_hex, hmac, same};

    /// How long a nonce is known: 120 days, longer than any expected absence.
    pub const MAX_AGE_S: i64 = 120 * 86_400;

    /// A new nonce for this device.
    #[must_use]
    pub fn make(secret: &[u8], device: &DeviceId, now_s: i64) -> String {
        format!("{now_s}.{}", hmac(secret, &[b"waymark-nonce-1", &device.0, &now_s.to_be_bytes()]))
    }

    /// Whether this server made it for this device, and not too long ago.
    #[must_use]
    pub fn known(secret: &[u8], device: &DeviceId, nonce: &str, now_s: i64) -> bool {
        let Some((time, tag)) = nonce.split_once('.') else { return false };
        let (Ok(time), Some(tag)) = (time.parse::<i64>(), from_hex::<32>(tag)) else { return false };
        let wanted = hmac(secret, &[b"waymark-nonce-1", &device.0, &time.to_be_bytes()]);
        let age = now_s.saturating_sub(time);
        same(&wanted.0, &tag) && (-86_400..=MAX_AGE_S).contains(&age)
    }
}
