//! Checks: plural forms fit the language, and all languages have the same keys and variables.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{CompileError, Fault, What};
use super::{Compiled, Messages, plurals};
use crate::pattern::{Part, Pattern, is_number};

/// Variables of a pattern, by name without `$`, in alphabetical order.
pub fn variables(pattern: &Pattern) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    collect(pattern, &mut found);
    found
}

fn collect<'a>(pattern: &'a Pattern, found: &mut BTreeSet<&'a str>) {
    for part in &pattern.0 {
        match part {
            Part::Text(_) => {}
            Part::Var(v) => {
                found.insert(v);
            }
            Part::Select { var, variants } => {
                found.insert(var);
                for (_, p) in variants {
                    collect(p, found);
                }
            }
        }
    }
}

/// Plural forms of one message.
pub(super) fn plurals(lang: &str, key: &str, message: &Compiled, faults: &mut Vec<Fault>) {
    walk(lang, &message.pattern, &mut |what| {
        faults.push(Fault { lang: lang.into(), file: message.file.clone(), key: key.into(), what });
    });
}

fn walk(lang: &str, pattern: &Pattern, report: &mut impl FnMut(What)) {
    for part in &pattern.0 {
        let Part::Select { var, variants } = part else { continue };
        if is_number(var) {
            one_select(lang, var, variants, report);
        }
        for (_, p) in variants {
            walk(lang, p, report);
        }
    }
}

fn one_select(lang: &str, var: &str, variants: &[(String, Pattern)], report: &mut impl FnMut(What)) {
    let exact = |k: &str| k.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    for (key, _) in variants {
        if !key.is_empty() && !exact(key) && !plurals::plural_forms(lang).contains(&key.as_str()) {
            report(What::UnknownCategory(key.clone()));
        }
    }
    // "[0] None *[other] Some" agrees with nothing; a form is needed where a noun may stand beside the number
    let agrees = variants
        .iter()
        .any(|(k, p)| (!k.is_empty() && !exact(k)) || (k.is_empty() && variables(p).contains(var)));
    if !agrees {
        return;
    }
    for wanted in plurals::required(lang) {
        let as_number = match *wanted {
            "one" => "1",
            "two" => "2",
            _ => "",
        };
        if !variants.iter().any(|(k, _)| !k.is_empty() && (k == wanted || k == as_number)) {
            report(What::MissingCategory { var: var.into(), category: (*wanted).into() });
        }
    }
}

/// Whether languages after the first may lack messages of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gaps {
    /// They may be unfinished.
    Allowed,
    /// Each says everything.
    Refused,
}

/// Checks that all languages have the keys and variables of the first.
///
/// # Errors
/// Every difference; missing messages only where gaps are refused.
pub fn compare(languages: &[(&str, &Messages)], gaps: Gaps) -> Result<(), CompileError> {
    let mut faults = Vec::new();
    if let Some(((reference, first), others)) = languages.split_first() {
        for (lang, messages) in others {
            against(reference, first, lang, messages, &mut faults);
        }
    }
    if gaps == Gaps::Allowed {
        faults.retain(|f| !matches!(f.what, What::MissingKey(_)));
    }
    if faults.is_empty() { Ok(()) } else { Err(CompileError(faults)) }
}

fn against(reference: &str, first: &Messages, lang: &str, messages: &Messages, faults: &mut Vec<Fault>) {
    let mut report = |file: &str, key: &str, what| {
        faults.push(Fault { lang: lang.into(), file: file.into(), key: key.into(), what });
    };
    for (key, message) in first {
        let Some(here) = messages.get(key) else {
            report(&message.file, key, What::MissingKey(reference.into()));
            continue;
        };
        let (found, wanted) = (variables(&here.pattern), variables(&message.pattern));
        if found != wanted {
            let (found, wanted) = (list(&found), list(&wanted));
            report(&here.file, key, What::Variables { found, reference: reference.into(), wanted });
        }
        let (found, wanted) = (words(&here.pattern), words(&message.pattern));
        for (var, wanted) in wanted {
            if found.get(var).is_some_and(|found| *found != wanted) {
                report(&here.file, key, What::Words { var: var.into(), reference: reference.into() });
            }
        }
    }
    for (key, message) in messages.iter().filter(|(k, _)| !first.contains_key(*k)) {
        report(&message.file, key, What::ExtraKey(reference.into()));
    }
}

/// The words by which a message selects, for each variable that is not a number.
fn words(pattern: &Pattern) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut found = BTreeMap::new();
    collect_words(pattern, &mut found);
    found
}

fn collect_words<'a>(pattern: &'a Pattern, found: &mut BTreeMap<&'a str, BTreeSet<&'a str>>) {
    for part in &pattern.0 {
        let Part::Select { var, variants } = part else { continue };
        for (key, inner) in variants {
            if !is_number(var) && !key.is_empty() {
                found.entry(var).or_default().insert(key);
            }
            collect_words(inner, found);
        }
    }
}

fn list(names: &BTreeSet<&str>) -> String {
    if names.is_empty() {
        return "none".into();
    }
    names.iter().map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}
