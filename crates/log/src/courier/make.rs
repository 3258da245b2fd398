//! Making a courier file from the own log.
//!
//! Promise: whatever is in the log and not damaged is in the file; damaged entries are named and stay where they are.

use waymark_core::time::Moment;

use super::{Courier, PART_BYTES, PARTS_MAX, Part, part_aad};
use crate::body::{self, BodyError};
use crate::breaks::{self, Break};
use crate::error::SyncError;
use crate::hello::Hello;
use crate::offer::{self, Settled};
use crate::state::SyncState;
use crate::sync::Profile;
use crate::traits::{Codec, Entropy, Sealer, Signer, Store};
use crate::types::{Hash, PublicKey, Signature};

/// Which entries a file carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Everything that is still in the log: a second copy.
    Everything,
    /// Only what the server is not proven to hold.
    Outstanding,
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// How many entries it carries.
    pub entries: u64,
    /// Numbers that could not be taken in because their bytes are damaged; they stay in the log.
    pub damaged: Vec<u64>,
}

/// What making a file needs.
pub struct Tools<'a, S, K, Z, G, E> {
    /// The own log.
    pub store: &'a S,
    /// The device's key, which is also the carrier's.
    pub signer: &'a K,
    /// Seals to the authority.
    pub sealer: &'a Z,
    /// gzip.
    pub codec: &'a G,
    /// For the transfer id.
    pub entropy: &'a E,
}

/// Makes the courier file of the own log. `settled` comes from [`offer::settle`]; it is not looked at for
/// [`What::Everything`].
pub async fn make<S: Store, K: Signer, Z: Sealer, G: Codec, E: Entropy>(
    tools: &Tools<'_, S, K, Z, G, E>,
    profile: &Profile,
    seal_to: &PublicKey,
    at: Moment,
    what: What,
    settled: &Settled,
) -> Result<Made, SyncError> {
    let key = tools.signer.public_key();
    let authority = profile.server.authority;
    let mut transfer = [0_u8; 16];
    tools.entropy.fill(&mut transfer)?;
    let state = tools.store.sync_state().await?;
    let head = tools.store.head().await?;
    let mut settled = if what == What::Everything { Settled::default() } else { settled.clone() };
    let mut made = Made { bytes: Vec::new(), entries: 0, damaged: Vec::new() };
    // What waits for a person on the wire is carried all the same: people can look at it at the office.
    let mut skip = SyncState::default();
    let mut parts = Vec::new();
    loop {
        let mut run = offer::next_run(tools.store, &key, &settled, &skip, PART_BYTES).await?;
        if breaks::on(Break::ShortCourier) && run.entries.len() > 1 {
            settled.aside.extend(run.entries.pop().map(|e| e.link.seq));
        }
        let Some(last) = run.entries.last().map(|e| e.link.seq) else { break };
        let hello = hello(profile, key, at, &state, &run);
        let body = match body::write(tools.signer, &authority, &hello, &run.entries, head.as_ref()).await {
            Ok(body) => body,
            Err(BodyError::Damaged(seq)) => {
                skip.wait(seq, "damaged");
                made.damaged.push(seq);
                continue;
            }
            Err(BodyError::Own(e)) => return Err(e),
        };
        let packed = tools.codec.gzip(&body.bytes).await?;
        let device = key.device();
        let sealed = tools.sealer.seal(seal_to, &part_aad(&device, &transfer), &packed).await?;
        parts.push(Part { device, sealed });
        settled.ranges.push((run.from.seq + 1, last));
        made.entries += u64::try_from(run.entries.len()).unwrap_or(0);
        if parts.len() > PARTS_MAX {
            return Err(SyncError::TooLarge);
        }
    }
    let mut file = Courier {
        authority,
        seal_key: Hash::of(&seal_to.0),
        carrier: key,
        transfer,
        parts,
        sig: Signature([0; 64]),
    };
    file.sig = tools.signer.sign(&file.message()).await?;
    made.bytes = file.to_bytes();
    Ok(made)
}

/// A carried hello: no nonce and no cursor, since no news comes back on this way.
fn hello(profile: &Profile, key: PublicKey, at: Moment, state: &SyncState, run: &offer::Run) -> Hello {
    Hello {
        hello: 1,
        device: key.device(),
        key,
        at,
        from: run.from,
        past: Vec::new(),
        have: None,
        cursor: None,
        nonce: None,
        receipt: state.receipt.clone(),
        voucher: profile.voucher.clone(),
        succeeds: profile.succeeds,
        health: serde_json::Map::new(),
    }
}
