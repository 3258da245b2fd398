//! A tablet in memory: a key, a log, bodies of the exchange. The demo's past and the tests send through it what a real one would.

use waymark_core::time::Moment;
use waymark_log::body::{self, Body};
use waymark_log::native::{P256Key, gzip};
use waymark_log::{
    Authority, DeviceId, Entry, Head, Header, Hello, Link, SignNow, SignedLine, StoredEntry, VoucherProof,
};

use crate::error::ServerError;

/// The tablet.
pub struct Tablet {
    key: P256Key,
    authority: Authority,
    entries: Vec<StoredEntry>,
    /// The proof that goes with the next body.
    pub voucher: Option<VoucherProof>,
    /// The last receipt.
    pub receipt: Option<SignedLine>,
    /// The nonce of the last answer.
    pub nonce: Option<String>,
}

impl Tablet {
    /// A tablet with this private scalar.
    pub fn new(secret: &[u8; 32], authority: Authority) -> Result<Self, ServerError> {
        let key = P256Key::from_bytes(secret).map_err(|e| ServerError::content("tablet key", e))?;
        Ok(Self { key, authority, entries: Vec::new(), voucher: None, receipt: None, nonce: None })
    }

    /// Its key.
    #[must_use]
    pub fn key(&self) -> &P256Key {
        &self.key
    }

    /// Its id.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        SignNow::public_key(&self.key).device()
    }

    /// Shows this voucher with each body from now on.
    pub fn enrol(&mut self, id: &str, secret: &[u8]) {
        self.voucher = Some(VoucherProof::make(id, secret, &SignNow::public_key(&self.key)));
    }

    /// The entries of its log.
    #[must_use]
    pub fn entries(&self) -> &[StoredEntry] {
        &self.entries
    }

    /// The head of its log.
    #[must_use]
    pub fn tip(&self) -> Link {
        self.entries.last().map_or_else(|| Link::start(&SignNow::public_key(&self.key)), |e| e.link)
    }

    /// Adds an entry whose lines keep the protocol's limits.
    pub fn add(&mut self, kind: &str, at: Moment, payload: Vec<u8>) -> Result<(), ServerError> {
        let header = Header { seq: self.tip().seq + 1, at, seen: None, kind: kind.to_owned(), schema: 1 };
        let entry = Entry::make(&header, payload).map_err(|e| ServerError::content("entry", e))?;
        self.add_raw(entry);
        Ok(())
    }

    /// Adds any two lines.
    pub fn add_raw(&mut self, entry: Entry) {
        let link = entry.after(&self.tip());
        self.entries.push(StoredEntry { entry, link });
    }

    /// The link before entry number `seq`.
    #[must_use]
    pub fn before(&self, seq: u64) -> Link {
        let at = usize::try_from(seq.saturating_sub(1)).unwrap_or(usize::MAX);
        match at.checked_sub(1).and_then(|i| self.entries.get(i)) {
            Some(e) => e.link,
            None => Link::start(&SignNow::public_key(&self.key)),
        }
    }

    /// The lines of a body with entries `first` to `last`; none for `first > last`.
    pub async fn body(&self, first: u64, last: u64, at: Moment) -> Result<Body, ServerError> {
        let some: Vec<StoredEntry> =
            self.entries.iter().filter(|e| (first..=last).contains(&e.link.seq)).cloned().collect();
        let from = if some.is_empty() { self.tip() } else { self.before(first) };
        let hello = Hello {
            hello: 1,
            device: self.device(),
            key: SignNow::public_key(&self.key),
            at,
            from,
            past: Vec::new(),
            have: None,
            cursor: None,
            nonce: self.nonce.clone(),
            receipt: self.receipt.clone(),
            voucher: self.voucher.clone(),
            succeeds: None,
            health: serde_json::Map::new(),
        };
        let made = body::write(&self.key, &self.authority, &hello, &some, None::<&Head>).await;
        made.map_err(|e| ServerError::content("body", e))
    }

    /// The whole log as a compressed body.
    pub async fn packed(&self, at: Moment) -> Result<Vec<u8>, ServerError> {
        let body = self.body(1, u64::MAX, at).await?;
        gzip(&body.bytes).map_err(|e| ServerError::content("body", e))
    }
}
