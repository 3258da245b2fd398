//! What may be lost: language, theme, hand, text size, last screen. The one file that uses `localStorage` (rule R1: it is not
//! durable when the browser is killed; records and drafts never go there).

use gloo_storage::Storage;
use serde::{Deserialize, Serialize};

/// Key in `localStorage`; `boot.js` reads it before the app starts, so that the first frame has the right direction.
const KEY: &str = "waymark-prefs";

/// What the person chose on this tablet. Values are those of the page's `data-` attributes; empty means the app's default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(default)]
pub struct Prefs {
    /// BCP 47 tag; empty: not chosen yet.
    pub lang: String,
    /// `sun`, `dark` or empty.
    pub theme: String,
    /// `left` or empty.
    pub hand: String,
    /// `large` or empty.
    pub text: String,
    /// Last screen, a hash route.
    pub last: String,
    /// When this was stored (Unix milliseconds): a draft that is newer was worked on later, and a kill lost the note of it.
    pub at: i64,
}

/// The stored choices; defaults where there are none or they are unreadable.
#[must_use]
#[expect(clippy::disallowed_types, reason = "the one file that may: nothing in it matters (R1)")]
pub fn load() -> Prefs {
    let stored = gloo_storage::LocalStorage::raw().get_item(KEY).ok().flatten();
    // From bytes, like everything else here: one JSON reader in the bundle.
    stored.and_then(|text| serde_json::from_slice(text.as_bytes()).ok()).unwrap_or_default()
}

/// Store them; a failure is ignored, since they may be lost.
#[expect(clippy::disallowed_types, reason = "the one file that may: nothing in it matters (R1)")]
pub fn save(prefs: &Prefs) {
    let stamped = Prefs { at: super::clock::now().unix_ms, ..prefs.clone() };
    let _lost = gloo_storage::LocalStorage::set(KEY, stamped);
}
