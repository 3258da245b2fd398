//! Compiling Fluent files into catalogues at run time: for the builder of content packs. Native only.

use crate::catalogue::Catalogue;
use crate::compile::{CompileError, Messages, Source, compare, messages};

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
    compare(&refs)?;
    Ok(compiled.into_iter().map(|(lang, m)| catalogue(lang, m)).collect())
}

fn catalogue(lang: &str, messages: Messages) -> Catalogue {
    Catalogue::new(lang, messages.into_iter().map(|(k, m)| (k, m.pattern)).collect())
}
