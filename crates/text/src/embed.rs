//! All catalogues inside the binary: for the server, the build of `text/<lang>.json`, and tests. Not for the tablet.

use crate::catalogue::Catalogue;
use crate::text::Text;

/// Language tag to JSON catalogue.
static CATALOGUES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/embed.rs"));

/// The catalogue of a language as JSON, as `text/<lang>.json` holds it.
#[must_use]
pub fn catalogue_json(lang: &str) -> Option<&'static str> {
    CATALOGUES.iter().find(|(l, _)| *l == lang).map(|(_, json)| *json)
}

/// The messages of a language; `None` for one that we do not have.
#[must_use]
pub fn text(lang: &str) -> Option<Text> {
    Some(Text::new(Catalogue::from_json(catalogue_json(lang)?.as_bytes()).ok()?))
}
