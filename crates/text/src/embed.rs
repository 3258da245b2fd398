//! All catalogues inside the binary: for the server, the build of `text/<lang>.json`, and tests. Not for the tablet.

use crate::catalogue::Catalogue;
use crate::text::Text;

/// Language tag, whole catalogue, the tablet's part of it.
static CATALOGUES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/embed.rs"));

/// What `text/<lang>.json` holds for the tablet: all messages but those of the office pages (`office*.ftl`).
#[must_use]
pub fn catalogue_json(lang: &str) -> Option<&'static str> {
    CATALOGUES.iter().find(|(l, ..)| *l == lang).map(|(_, _, app)| *app)
}

/// All messages of a language; `None` for one that we do not have.
#[must_use]
pub fn text(lang: &str) -> Option<Text> {
    let (_, whole, _) = CATALOGUES.iter().find(|(l, ..)| *l == lang)?;
    Some(Text::new(Catalogue::from_json(whole.as_bytes()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tablet_gets_everything_but_the_office() {
        for (lang, _) in crate::LANGUAGES {
            let tablet = Catalogue::from_json(catalogue_json(lang).unwrap().as_bytes()).unwrap();
            let whole = text(lang).unwrap();
            let missing: Vec<_> = whole.catalogue().keys().filter(|k| !tablet.has(k)).collect();
            assert!(
                missing.iter().all(|k| ["office", "keys-", "sign-"].iter().any(|p| k.starts_with(p))),
                "{missing:?}"
            );
            assert!(tablet.has("drill-title") && tablet.has("problem-no-place"));
        }
    }
}
