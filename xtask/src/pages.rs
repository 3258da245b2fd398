//! The pages that stand outside the app: their texts, put in from the Fluent files (static/boot.js, recovery.html, insecure.html).
//!
//! Promise: plain texts in every language, so that these pages need no catalogue and no program; a missing mark stops the build.

use std::collections::BTreeMap;

use waymark_text::{Args, Catalogue, LANGUAGES, embed};

use crate::error::{Error, Result};

/// What stands before the prefixes of the wanted keys.
const MARK: &str = "/*WAYMARK_TEXTS ";
/// What stands after them.
const END: &str = "*/ {}";

/// The page with its texts; `name` for the error.
pub(crate) fn fill(name: &str, page: &str) -> Result<String> {
    let bad = |why: &str| Error::Bad { what: name.into(), why: why.into() };
    let (head, rest) =
        page.split_once(MARK).ok_or_else(|| bad("`/*WAYMARK_TEXTS ...*/ {}` must stand there"))?;
    let (prefixes, tail) = rest.split_once(END).ok_or_else(|| bad("the mark has no end"))?;
    let mut texts = BTreeMap::new();
    for (lang, _) in LANGUAGES {
        let json = embed::catalogue_json(lang).ok_or_else(|| bad("a language has no catalogue"))?;
        let catalogue = Catalogue::from_json(json.as_bytes()).map_err(|e| bad(&e.to_string()))?;
        let wanted = |key: &&str| prefixes.split_whitespace().any(|p| key.starts_with(p));
        let said = catalogue.keys().filter(wanted).map(|k| (k.to_owned(), catalogue.get(k, &Args::new())));
        texts.insert(*lang, said.collect::<BTreeMap<_, _>>());
    }
    let texts = serde_json::to_string(&texts).map_err(|e| bad(&e.to_string()))?;
    // Inside a script element only `</` could end the element.
    Ok(format!("{head}{}{tail}", texts.replace("</", "<\\/")))
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn texts_come_in_both_languages_and_a_page_without_mark_is_refused() {
        let page = fill("p", "a = /*WAYMARK_TEXTS boot-*/ {};").unwrap_or_default();
        assert!(page.starts_with("a = {\"ar\":{\"boot-danger\":") && page.ends_with("}};"), "{page}");
        assert!(page.contains("\"en\":{\"boot-danger\":\"Danger\""), "{page}");
        assert!(fill("p", "a = {};").is_err());
    }
}
