//! Compiling Fluent files into catalogues at run time: for the builder of content packs. Native only.

use crate::catalogue::Catalogue;
use crate::compile::{CompileError, Gaps, Messages, Source, compare, messages};

/// Compiles the files of one language; keys get the prefix of their source.
///
/// # Errors
/// All that is wrong, with file and key.
pub fn compile(lang: &str, sources: &[Source<'_>]) -> Result<Catalogue, CompileError> {
    Ok(catalogue(lang, messages(lang, sources)?))
}

/// Compiles several languages and holds them against the first: same keys, same variables.
///
/// # Errors
/// All that is wrong, with language, file and key.
pub fn compile_all(languages: &[(&str, Vec<Source<'_>>)]) -> Result<Vec<Catalogue>, CompileError> {
    compiled(languages, Gaps::Refused)
}

/// Compiles several languages of which only the first must say everything; what the others say must agree with it.
///
/// # Errors
/// All that is wrong, with language, file and key.
pub fn compile_with_gaps(languages: &[(&str, Vec<Source<'_>>)]) -> Result<Vec<Catalogue>, CompileError> {
    compiled(languages, Gaps::Allowed)
}

fn compiled(languages: &[(&str, Vec<Source<'_>>)], gaps: Gaps) -> Result<Vec<Catalogue>, CompileError> {
    let mut faults = Vec::new();
    let mut compiled = Vec::new();
    for (lang, sources) in languages {
        match messages(lang, sources) {
            Ok(m) => compiled.push((*lang, m)),
            Err(e) => faults.extend(e.0),
        }
    }
    if !faults.is_empty() {
        return Err(CompileError(faults));
    }
    let refs: Vec<_> = compiled.iter().map(|(lang, m)| (*lang, m)).collect();
    compare(&refs, gaps)?;
    Ok(compiled.into_iter().map(|(lang, m)| catalogue(lang, m)).collect())
}

fn catalogue(lang: &str, messages: Messages) -> Catalogue {
    Catalogue::new(lang, messages.into_iter().map(|(k, m)| (k, m.pattern)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Args;
    use crate::compile::What;

    fn source(text: &str) -> Source<'_> {
        Source { file: "a.ftl", prefix: "", text }
    }

    fn faults(lang: &str, text: &str) -> Vec<What> {
        compile(lang, &[source(text)]).map_or_else(|e| e.0.into_iter().map(|f| f.what).collect(), |_| vec![])
    }

    #[test]
    fn a_term_of_all_files_serves_under_every_prefix_and_the_files_own_goes_first() {
        let source = |prefix, text| Source { file: "m.ftl", prefix, text };
        let cast = "-girl6 = Lena\n-boy6 = Leo";
        let own = "-boy6 = Ali\na = { -girl6 } and { -boy6 }";
        let c = compile("en", &[source("", cast), source("m/", own), source("n/", "a = { -boy6 }")]).unwrap();
        assert_eq!(c.get("m/a", &Args::new()).unwrap(), "Lena and Ali");
        assert_eq!(c.get("n/a", &Args::new()).unwrap(), "Leo");
    }

    #[test]
    fn with_gaps_only_what_is_said_must_agree() {
        let said = |en: &str, ar: &str| {
            compile_with_gaps(&[("en", vec![source(en)]), ("ar", vec![source(ar)])])
                .map_or_else(|e| e.to_string(), |c| c[1].keys().collect::<Vec<_>>().join(" "))
        };
        assert_eq!(said("a = x\nb = { $n } y", "b = { $n } ص"), "b");
        assert_eq!(said("a = x", "a = س\nc = ص"), "a.ftl [ar] c: not in en: remove it, or add it there");
        assert!(said("a = { $n }", "a = س").contains("has variables none"));
    }

    fn between(en: &str, ar: &str) -> String {
        compile_all(&[("en", vec![source(en)]), ("ar", vec![source(ar)])])
            .map_or_else(|e| e.to_string(), |_| "nothing".into())
    }

    #[test]
    fn terms_and_references_are_put_in_place_under_the_prefix() {
        let text = "-line = mine action line\ncall = Call the { -line }.\n    .note = Say: { call }\ntwice = { call.note }";
        let c = compile("en", &[Source { file: "m.ftl", prefix: "stop-tell/", text }]).unwrap();
        assert_eq!(c.get("stop-tell/call", &Args::new()).unwrap(), "Call the mine action line.");
        assert_eq!(c.get("stop-tell/twice", &Args::new()).unwrap(), "Say: Call the mine action line.");
        assert_eq!(c.keys().count(), 3, "terms are no messages");
    }

    #[test]
    fn what_is_wrong_in_one_language_is_named() {
        assert!(matches!(faults("en", "a = { $b")[..], [What::Syntax(_), ..]));
        assert_eq!(faults("en", "a = x\na = y"), [What::Twice("a.ftl".into())]);
        assert_eq!(faults("en", "a = { b }\nb = { a }"), [What::Cycle, What::Cycle]);
        assert_eq!(faults("en", "a = { -b }"), [What::UnknownReference("-b".into())]);
        assert_eq!(faults("en", "a = { NUMBER($n) }"), [What::Unsupported("a function")]);
    }

    #[test]
    fn plural_forms_are_those_of_the_language() {
        let select = |forms: &str| format!("a = {{ $n ->\n{forms}\n   *[other] {{ $n }} x\n}}");
        assert_eq!(faults("en", &select("[one] x\n[few] y")), [What::UnknownCategory("few".into())]);
        assert_eq!(faults("en", &select("[1] x")), []);
        assert_eq!(faults("en", "a = { $n-open ->\n [0] Closed\n *[other] Open\n}"), []);
        let missing = |c: &str| What::MissingCategory { var: "n".into(), category: c.into() };
        assert_eq!(faults("en", &select("[0] x")), [missing("one")]);
        assert_eq!(faults("ar", &select("[one] x\n[two] y")), [missing("few"), missing("many")]);
        assert_eq!(faults("ar", &select("[one] x\n[two] y\n[few] z\n[many] w")), []);
        assert_eq!(faults("uk", &select("[one] x")), [missing("few"), missing("many")]);
    }

    #[test]
    fn languages_have_the_same_keys_attributes_and_variables() {
        assert_eq!(between("a = { $n } x\n    .b = y", "a = { $n } س\n    .b = ص"), "nothing");
        assert_eq!(between("a = x\nb = y", "a = س"), "a.ftl [ar] b: missing; it stands in en");
        assert_eq!(between("a = x\n    .b = y", "a = س"), "a.ftl [ar] a.b: missing; it stands in en");
        assert_eq!(between("a = x", "a = س\nc = ص"), "a.ftl [ar] c: not in en: remove it, or add it there");
        assert_eq!(
            between("a = { $n } { $who }", "a = { $who } { $where }"),
            "a.ftl [ar] a: has variables $where, $who, in en they are $n, $who"
        );
        let by = |word: &str| ["a = { $sex ->\n    [", word, "] x\n   *[m] y\n}"].concat();
        assert_eq!(between(&by("f"), &by("f")), "nothing");
        assert_eq!(
            between(&by("f"), &by("female")),
            "a.ftl [ar] a: chooses by other words of $sex than in en"
        );
    }
}
