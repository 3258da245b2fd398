//! Fixed keys and the sealing vector, as constants: the browser's tests read no files.
//!
//! Promise: the same values as `tests/vectors/keys.json` and `sealed.json` (a test compares them). They are published and
//! protect nothing.

/// Private scalar of the test device, in hex.
pub const DEVICE_SECRET: &str = "c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721";
/// Private scalar of the test server.
pub const SERVER_SECRET: &str = "519b423d715f8b581f4fa8ee59f4771a5b44c8130b4e3eacca54a56dda72b464";
/// Private scalar of the test authority's root.
pub const ROOT_SECRET: &str = "f3bd0c07a81fb932781ed52752f60cc89a6be5e51934fe01938ddb55d8f77801";
/// Private scalar of the test authority's sealing key.
pub const SEAL_SECRET: &str = "4bc5a1b06b0b6d2a3f8e0e2dd0c0c6a8c3fe4ab2c0a4a3b3a5f3c3cf9ac7b611";
/// What the native sealer draws for its ephemeral key (`ikm` of RFC 9180 DeriveKeyPair).
pub const SEAL_IKM: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
/// The ephemeral private scalar that [`SEAL_IKM`] gives.
pub const SEAL_EPHEMERAL: &str = "c4a9b2ed5595907ca64a481ea78cf93a047ef7153f7d70121b2552b9b6f07cee";
