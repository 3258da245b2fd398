//! What is sealed to what: the associated data that ties a sealed payload to its place.
//!
//! Promise (rule P2): a sealed payload opens only for the device, kind and record that it was made for; moved into another
//! log it does not open.

use crate::types::{DeviceId, to_hex};

/// The associated data of a sealed entry payload: 16 bytes of the device || kind || 16 bytes of the record's UUID. `None` if
/// `record` is no UUID.
#[must_use]
pub fn record_aad(device: &DeviceId, kind: &str, record: &str) -> Option<Vec<u8>> {
    let uuid = uuid_bytes(record)?;
    Some([&device.0[..], kind.as_bytes(), &uuid].concat())
}

fn uuid_bytes(text: &str) -> Option<[u8; 16]> {
    let bytes = text.as_bytes();
    let dashes = [8, 13, 18, 23];
    if bytes.len() != 36 || !dashes.iter().all(|i| bytes[*i] == b'-') {
        return None;
    }
    let hex: String = text.chars().filter(|c| *c != '-').collect();
    crate::types::from_hex(&hex)
}

/// The payload line of a sealed kind.
#[must_use]
pub fn sealed_payload(sealed: &[u8], key_id: &str, record: &str) -> Vec<u8> {
    let sealed = crate::types::to_base64(sealed);
    serde_json::json!({ "sealed": sealed, "key": key_id, "id": record }).to_string().into_bytes()
}

/// Random bytes as the `salt` field of an erasable payload wants them: 16 bytes, 32 hex digits.
#[must_use]
pub fn salt(random: &[u8; 16]) -> String {
    to_hex(random)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_uuid_makes_associated_data() {
        let device = DeviceId([1; 16]);
        let aad = record_aad(&device, "note", "01900000-0000-7000-8000-00000000000a").unwrap();
        assert_eq!(to_hex(&aad[16..]), "6e6f7465019000000000700080000000000000 0a".replace(' ', ""));
        for bad in ["", "01900000000070008000000000000000000a", "01900000-0000-7000-8000-00000000000"] {
            assert!(record_aad(&device, "note", bad).is_none(), "{bad}");
        }
    }
}
