//! What a written word may be the form of: clitics, person prefixes and enclitics come off, language by language.
//!
//! Promise: every way to take a word apart is tried; which one counts is said by the pattern (noun, verb, exactly as written).

/// A way to read a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) text: String,
    /// Read as written, as a noun, as a verb, as a verb with a person.
    pub(super) read: Read,
    /// The verb is denied by its own prefix (Persian).
    pub(super) neg: bool,
}

/// How a form was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Read {
    Exact,
    Noun,
    Verb,
    Person,
}

fn form(text: &str, read: Read) -> Form {
    Form { text: text.to_owned(), read, neg: false }
}

/// Languages whose words are written as they stand in the lists.
pub(super) fn plain(word: &str) -> Vec<Form> {
    vec![form(word, Read::Exact), form(word, Read::Noun)]
}

/// Spanish: also without the pronouns at the end of a verb.
pub(super) fn spanish(word: &str) -> Vec<Form> {
    let mut forms = plain(word);
    for end in [
        "melo", "mela", "selo", "sela", "telo", "tela", "noslo", "lo", "la", "los", "las", "le", "les", "me",
        "te", "se", "nos",
    ] {
        if let Some(verb) = word.strip_suffix(end).filter(|v| v.len() > 2) {
            forms.push(form(verb, Read::Noun));
        }
    }
    forms
}

/// Whether a Spanish verb carries its object.
pub(super) fn spanish_object(word: &str) -> bool {
    word.len() > 4 && ["lo", "la", "los", "las"].iter().any(|e| word.ends_with(e))
}

/// What may stand before an Arabic noun, longest first; the empty one last.
const BEFORE: &[&str] = &[
    "وبال", "فبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال", "وب", "ول", "وك", "فل", "وس", "فس", "و",
    "ف", "ب", "ل", "ك", "س", "",
];

/// Person prefixes of Arabic verbs.
const PERSON: &[&str] = &["تت", "يت", "نت", "ي", "ت", "ن", "ا"];

/// What may stand after an Arabic word.
const AFTER: &[&str] = &[
    "",
    "ه",
    "ها",
    "هم",
    "هما",
    "هن",
    "ك",
    "كم",
    "كن",
    "ي",
    "ني",
    "نا",
    "ا",
    "وا",
    "و",
    "ون",
    "ين",
    "ان",
    "ات",
    "ت",
    "تم",
    "ن",
    "وه",
    "وها",
    "وهم",
    "ونه",
    "ونها",
    "ونهم",
    "ته",
    "تها",
    "تهم",
    "تموه",
    "تموها",
    "اته",
    "اتها",
    "اتهم",
    "اتكم",
    "هاتهم",
    "ينه",
    "انه",
    "اه",
    "اها",
    "يه",
    "يها",
    "تك",
    "تكم",
    "تنا",
];

/// Arabic: particles, article, person prefix and all endings come off.
pub(super) fn arabic(word: &str) -> Vec<Form> {
    let word: String = word.chars().filter(|c| *c != 'ء').map(arabic_level).collect();
    let mut forms = vec![form(&word, Read::Exact)];
    for rest in BEFORE.iter().filter_map(|b| word.strip_prefix(b)) {
        ends(rest, AFTER, Read::Noun, false, &mut forms);
        ends(rest, AFTER, Read::Verb, false, &mut forms);
        for verb in PERSON.iter().filter_map(|p| rest.strip_prefix(p)) {
            ends(verb, AFTER, Read::Verb, false, &mut forms);
            ends(verb, AFTER, Read::Person, false, &mut forms);
        }
    }
    forms
}

fn arabic_level(c: char) -> char {
    match c {
        'ئ' => 'ي',
        'ؤ' => 'و',
        c => c,
    }
}

/// Whether an Arabic verb carries its object.
pub(super) fn arabic_object(word: &str) -> bool {
    ["ه", "ها", "هم", "هما"].iter().any(|e| word.ends_with(e))
}

fn ends(rest: &str, ends: &[&str], read: Read, neg: bool, forms: &mut Vec<Form>) {
    for end in ends {
        if let Some(text) = rest.strip_suffix(end).filter(|t| !t.is_empty()) {
            forms.push(Form { text: text.to_owned(), read, neg });
        }
    }
}

/// Prefixes of Dari verbs and whether they deny.
const VERB: &[(&str, bool)] =
    &[("نمي", true), ("ني", true), ("ن", true), ("مي", false), ("بي", false), ("ب", false), ("", false)];

/// Endings of Dari verbs, with the object that may hang on them.
const VERB_END: &[&str] = &[
    "",
    "م",
    "ي",
    "د",
    "يم",
    "يد",
    "ند",
    "ين",
    "ه",
    "ن",
    "هاند",
    "هاست",
    "هبود",
    "ش",
    "يش",
    "يدش",
    "مش",
    "ندش",
    "دش",
    "يمش",
    "يدشان",
    "مشان",
    "ندشان",
    "شان",
    "هاي",
    "هايد",
    "هباشيد",
    "نش",
    "نشان",
];

/// Endings of Dari nouns.
const NOUN_END: &[&str] = &[
    "",
    "ها",
    "هاي",
    "هايي",
    "هاي",
    "ي",
    "يي",
    "اي",
    "م",
    "ت",
    "ش",
    "ام",
    "ات",
    "اش",
    "تان",
    "شان",
    "مان",
    "را",
    "هايش",
    "هايتان",
    "هايشان",
    "هارا",
    "ان",
    "يش",
    "يتان",
    "انه",
    "هايم",
    "هايت",
    "هايمان",
    "يرا",
    "انرا",
];

/// Dari words that would come apart as verbs and are none: on, without, outside, two, belief, this.
const NO_VERB: &[&str] = &["روي", "رويش", "بدون", "بيرون", "دو", "باور", "اين"];

/// Dari: verb prefixes with their denial, endings, object endings; nouns without plural and owner.
pub(super) fn dari(word: &str) -> Vec<Form> {
    let mut forms = vec![form(word, Read::Exact)];
    ends(word, NOUN_END, Read::Noun, false, &mut forms);
    if NO_VERB.contains(&word) {
        return forms;
    }
    // "Bar-na-darid": the denial stands inside.
    if let Some(rest) = word.strip_prefix("برن") {
        ends(&format!("بر{rest}"), VERB_END, Read::Verb, true, &mut forms);
    }
    for (prefix, neg) in VERB {
        if let Some(rest) = word.strip_prefix(prefix) {
            ends(rest, VERB_END, Read::Verb, *neg, &mut forms);
        }
    }
    forms
}
