//! The server's receipt: what it holds of one device's log, signed.
//!
//! Promise (rule R5): a range in `held` means durable on the server, every byte of every entry in it. Only a [`Proven`]
//! receipt (signature, device and request checked) can say so, and only in state `adopted` is it a second tick.

use serde::{Deserialize, Serialize};
use waymark_core::time::Moment;

use crate::breaks::{self, Break};
use crate::signed::{LineType, SignedLine};
use crate::traits::{CryptoError, Verifier};
use crate::types::{Authority, DeviceId, Hash, PublicKey};

/// How the server stands to a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviceState {
    /// Known and accepted.
    Adopted,
    /// Not yet accepted: entries are kept apart until someone adopts the device.
    Pending,
    /// No longer accepted: entries are still kept, apart.
    Revoked,
}

/// Entries that the server holds without a hole: `[first, last, hash(last)]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "(u64, u64, Hash)", into = "(u64, u64, Hash)")]
pub struct Held {
    /// The first number.
    pub first: u64,
    /// The last number.
    pub last: u64,
    /// The chain's hash after the last.
    pub hash: Hash,
}

impl From<(u64, u64, Hash)> for Held {
    fn from((first, last, hash): (u64, u64, Hash)) -> Self {
        Self { first, last, hash }
    }
}
impl From<Held> for (u64, u64, Hash) {
    fn from(h: Held) -> Self {
        (h.first, h.last, h.hash)
    }
}

impl Held {
    /// Whether the number lies in the range.
    #[must_use]
    pub fn contains(&self, seq: u64) -> bool {
        (self.first..=self.last).contains(&seq)
    }
}

/// The document of a receipt line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The form of this line, 1.
    pub receipt: u32,
    /// The device that it is about.
    pub device: DeviceId,
    /// SHA-256 of the hello line that it answers: an old answer can't pass for a new one.
    pub hello: Hash,
    /// How the server stands to the device.
    pub state: DeviceState,
    /// What is held on the branch of the log that the hello came from; ascending, apart from each other.
    pub held: Vec<Held>,
    /// Entries of the same device and number with another hash (a copied tablet): kept too, and flagged.
    #[serde(default)]
    pub forks: Vec<(u64, Hash)>,
    /// Entries set aside, with the code why. Those that are also held are stored but not shown in tables.
    #[serde(default)]
    pub aside: Vec<(u64, String)>,
    /// The server's time, in UTC.
    pub time: Moment,
    /// The epoch of the server's own log: grows when the server was restored from an older copy.
    pub epoch: u64,
}

/// Why a receipt proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptError {
    /// Not a receipt line of a form known here.
    #[error("not a receipt")]
    Malformed,
    /// The server's key did not sign it for this authority.
    #[error("wrong signature")]
    WrongSignature,
    /// About another device.
    #[error("of another device")]
    OtherDevice,
    /// An answer to another request.
    #[error("of another request")]
    OtherRequest,
}

impl Receipt {
    /// Reads the line, without any proof.
    pub fn parse(line: &str) -> Result<Self, ReceiptError> {
        crate::json::check(line.as_bytes()).map_err(|_| ReceiptError::Malformed)?;
        let receipt: Self = serde_json::from_slice(line.as_bytes()).map_err(|_| ReceiptError::Malformed)?;
        let mut before = 0;
        for range in &receipt.held {
            if range.first <= before || range.last < range.first {
                return Err(ReceiptError::Malformed);
            }
            before = range.last;
        }
        if receipt.receipt == 1 { Ok(receipt) } else { Err(ReceiptError::Malformed) }
    }

    /// The held range with this number.
    #[must_use]
    pub fn held_at(&self, seq: u64) -> Option<&Held> {
        self.held.iter().find(|h| h.contains(seq))
    }

    /// The code under which this entry was set aside.
    #[must_use]
    pub fn aside_code(&self, seq: u64) -> Option<&str> {
        self.aside.iter().find(|(n, _)| *n == seq).map(|(_, code)| code.as_str())
    }
}

/// Who may sign receipts for whom: what a tablet knows of its server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Server {
    /// The authority.
    pub authority: Authority,
    /// The server's key, from the trust list.
    pub key: PublicKey,
}

/// A receipt whose signature and device were checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    receipt: Receipt,
    line: SignedLine,
}

impl Proven {
    /// Checks a signed line for this device; with `hello`, also that it answers this very request.
    pub async fn prove(
        line: SignedLine,
        verifier: &impl Verifier,
        server: &Server,
        device: &DeviceId,
        hello: Option<&Hash>,
    ) -> Result<Result<Self, ReceiptError>, CryptoError> {
        let good = line.verify(verifier, LineType::Receipt, &server.authority, &server.key).await?;
        if !good && !breaks::on(Break::AnySignature) {
            return Ok(Err(ReceiptError::WrongSignature));
        }
        let receipt = match Receipt::parse(&line.line) {
            Ok(r) => r,
            Err(e) => return Ok(Err(e)),
        };
        if receipt.device != *device {
            return Ok(Err(ReceiptError::OtherDevice));
        }
        if hello.is_some_and(|h| *h != receipt.hello) && !breaks::on(Break::OldAnswer) {
            return Ok(Err(ReceiptError::OtherRequest));
        }
        Ok(Ok(Self { receipt, line }))
    }

    /// What it says.
    #[must_use]
    pub fn receipt(&self) -> &Receipt {
        &self.receipt
    }

    /// The line as it came, to be stored.
    #[must_use]
    pub fn line(&self) -> &SignedLine {
        &self.line
    }

    /// Whether it is the second tick for this entry: held, by a server that has adopted the device.
    #[must_use]
    pub fn second_tick(&self, seq: u64) -> bool {
        self.receipt.state == DeviceState::Adopted && self.receipt.held_at(seq).is_some()
    }
}
