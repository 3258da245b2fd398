//! A real courier file: 20 sessions of the golden record, sealed to a key.

use waymark_log::courier::{Tools, What, make};
use waymark_log::log::{New, seal};
use waymark_log::memory::MemoryStore;
use waymark_log::native::{Gzip, HpkeOpener, HpkeSealer};
use waymark_log::offer::Settled;
use waymark_log::testing::server::{key, test_server};
use waymark_log::testing::{Seeded, keys, moment, now};
use waymark_log::types::from_hex_any;
use waymark_log::{Opener, Profile};

const GOLDEN: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/golden/session-1.json"));

/// A log of so many sessions, as one file.
pub(crate) fn file(sessions: u32) -> Vec<u8> {
    let (store, signer, entropy) = (MemoryStore::default(), key(keys::DEVICE_SECRET), Seeded::new(3));
    for n in 0..sessions {
        let mut record: serde_json::Value = serde_json::from_str(GOLDEN).unwrap();
        // As on a tablet: another id, other counts, mostly the same words.
        record["id"] =
            format!("01931d50-{n:04x}-7{:03x}-8000-{:012x}", n * 7 % 4096, u64::from(n) * 0x9E37_79B9).into();
        if let Some(counts) = record["counts"].as_array_mut() {
            for (i, row) in counts.iter_mut().enumerate() {
                row["count"] = (n * 5 % 23 + u32::try_from(i).unwrap()).into();
            }
        }
        let payload = record.to_string().into_bytes();
        let new = New { at: moment(), seen: None, kind: "session".into(), schema: 1, payload, draft: None };
        now(seal(&store, &signer, new)).unwrap();
    }
    let sealer = HpkeSealer(Seeded::new(4));
    let tools = Tools { store: &store, signer: &signer, sealer: &sealer, codec: &Gzip, entropy: &entropy };
    let to = HpkeOpener::from_bytes(&from_hex_any(keys::SEAL_SECRET).unwrap()).unwrap().public_key();
    let profile = Profile::new(test_server());
    now(make(&tools, &profile, &to, moment(), What::Everything, &Settled::default())).unwrap().bytes
}
