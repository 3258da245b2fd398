//! One spelling for one word: what a trick of writing hides is brought back before anything is judged.
//!
//! Promise: compatibility forms, look-alike letters of another script, joined marks, invisible characters, spaced letters and digits in
//! the place of letters all come out as plain letters, and a text that used such a trick says so: no honest card needs one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text in plain letters, and the trick that it used, if any.
pub(super) struct Plain {
    pub(super) text: String,
    pub(super) trick: Option<String>,
}

/// Which letters a language is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Arabic,
}

/// Brings a text into plain small letters.
pub(super) fn plain(script: Script, joiners: bool, text: &str) -> Plain {
    let mut trick = None;
    let mut out = String::new();
    // "Sûr" (safe) would be "sur" (on) without its accent.
    let text = text.nfkc().collect::<String>().to_lowercase().replace("sûr", "zur");
    for c in text.nfkd() {
        match c {
            // A half-space is spelling in Persian; elsewhere it only hides.
            '\u{200C}' if joiners => {}
            '\u{200E}' | '\u{200F}' | '\u{61C}' => {}
            '\u{200B}'..='\u{200D}'
            | '\u{2060}'..='\u{2064}'
            | '\u{AD}'
            | '\u{FEFF}'
            | '\u{34F}'
            | '\u{180E}' => {
                trick.get_or_insert_with(|| "an invisible character".to_owned());
            }
            '\u{FE00}'..='\u{FE0F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{640}' => {}
            c if is_combining_mark(c) => {}
            c => out.push(level(script, c)),
        }
    }
    let mut words = Vec::new();
    for word in out.split_inclusive(char::is_whitespace) {
        words.push(mend(script, word, &mut trick));
    }
    let foreign = |c: &char| script != Script::Latin && is_latin(*c);
    let letters = out.chars().filter(|c| c.is_alphabetic()).count();
    if letters >= 10 && out.chars().filter(foreign).count() * 5 > letters * 3 {
        trick.get_or_insert_with(|| "the letters of another language".to_owned());
    }
    let mut text: String = words.concat();
    if let Some(joined) = unspaced(script, &text) {
        trick.get_or_insert_with(|| "letters with gaps between".to_owned());
        text = joined;
    }
    Plain { text, trick }
}

/// Letters that are one for our purposes.
fn level(script: Script, c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' | '`' | '´' | 'ʹ' | '′' => '\'',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ة' | 'ۀ' | 'ە' | 'ہ' | 'ھ' => 'ه',
        'œ' => 'e',
        'æ' => 'e',
        'ß' => 's',
        'ø' => 'o',
        'ı' => 'i',
        'є' | 'э' if script == Script::Cyrillic => 'е',
        'ґ' if script == Script::Cyrillic => 'г',
        'ы' if script == Script::Cyrillic => 'и',
        c => c,
    }
}

/// Latin letters and those of other scripts that look like them.
const ALIKE: &[(char, &str)] = &[
    ('a', "аα"),
    ('b', "вьβ"),
    ('c', "сϲ"),
    ('d', "ԁ"),
    ('e', "еєε"),
    ('g', "ԍ"),
    ('h', "нһ"),
    ('i', "іι"),
    ('j', "ј"),
    ('k', "кκ"),
    ('l', "ӏ"),
    ('m', "м"),
    ('n', "пη"),
    ('o', "оοσ"),
    ('p', "рρ"),
    ('q', "ԛ"),
    ('r', "г"),
    ('s', "ѕ"),
    ('t', "тτ"),
    ('u', "υ"),
    ('v', "ѵν"),
    ('w', "ԝω"),
    ('x', "хχ"),
    ('y', "уγ"),
    ('z', "ᴢ"),
];

fn is_latin(c: char) -> bool {
    c.is_ascii_lowercase()
}

fn is_foreign_alike(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52F}' | 'ᴢ')
}

fn to_latin(c: char) -> char {
    ALIKE.iter().find(|(_, others)| others.contains(c)).map_or(c, |(l, _)| *l)
}

fn to_cyrillic(c: char) -> char {
    let own = |s: &&str| s.chars().find(|c| matches!(c, '\u{430}'..='\u{45F}'));
    match c {
        'r' => 'г',
        'u' => 'и',
        c => ALIKE.iter().find(|(l, o)| *l == c || o.contains(c)).and_then(|(_, o)| own(o)).unwrap_or(c),
    }
}

/// Digits and signs that stand for letters.
fn letter_of(script: Script, c: char) -> Option<char> {
    Some(match (script, c) {
        (Script::Latin, '0') => 'o',
        (Script::Latin, '1' | '!' | '|') => 'i',
        (Script::Latin, '3' | '€') => 'e',
        (Script::Latin, '4' | '@') => 'a',
        (Script::Latin, '5' | '$') => 's',
        (Script::Latin, '7') => 't',
        (Script::Latin, '8') => 'b',
        (Script::Cyrillic, '0') => 'о',
        (Script::Cyrillic, '1' | '|') => 'і',
        (Script::Cyrillic, '3') => 'з',
        (Script::Cyrillic, '4') => 'ч',
        (Script::Cyrillic, '6') => 'б',
        (Script::Cyrillic, '@') => 'а',
        _ => return None,
    })
}

/// One word: scripts that were mixed, digits for letters, signs between letters.
fn mend(script: Script, word: &str, trick: &mut Option<String>) -> String {
    let mut say = |what: &str| {
        trick.get_or_insert_with(|| format!("{what} in {:?}", word.trim()));
    };
    let mut out: String = word.to_owned();
    let alike = out.chars().filter(|c| is_foreign_alike(*c)).count();
    let latin = out.chars().filter(|c| is_latin(*c)).count();
    match script {
        Script::Latin if alike > 0 => {
            say("letters of another script");
            out = out.chars().map(to_latin).collect();
        }
        Script::Cyrillic if alike > 0 && latin > 0 => {
            say("letters of another script");
            out = out.chars().map(|c| if is_latin(c) { to_cyrillic(c) } else { c }).collect();
        }
        Script::Cyrillic
            if latin > 0
                && out.trim_matches(|c: char| !c.is_alphabetic()).chars().all(|c| to_cyrillic(c) != c) =>
        {
            out = out.chars().map(to_cyrillic).collect();
        }
        Script::Arabic
            if (alike > 0 || latin > 0) && out.chars().any(|c| matches!(c, '\u{620}'..='\u{6FF}')) =>
        {
            say("letters of another script");
        }
        _ => {}
    }
    if let Some(letters) = unleet(script, &out) {
        say("signs for letters");
        out = letters;
    }
    if let Some(letters) = undotted(&out) {
        say("signs between letters");
        out = letters;
    }
    if script != Script::Arabic {
        out = unstretched(&out);
    }
    out
}

/// Digits or signs between two letters of one word, or several letters after one digit, become letters.
fn unleet(script: Script, word: &str) -> Option<String> {
    let inner = word.trim_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '@' | '$')));
    let chars: Vec<char> = inner.chars().collect();
    let letter = |i: usize| chars.get(i).is_some_and(|c| c.is_alphabetic());
    let letters = chars.iter().filter(|c| c.is_alphabetic()).count();
    let sign = |i: usize| chars[i].is_ascii_digit() || matches!(chars[i], '@' | '$' | '!' | '|' | '€');
    let between = (1..chars.len().saturating_sub(1)).any(|i| sign(i) && letter(i - 1) && letter(i + 1));
    let first = chars.len() >= 3
        && sign(0)
        && letters + 1 >= chars.len()
        && letters >= 3
        && chars[0] != '1'
        && chars[0] != '2';
    if letters < 2 || !(between || first) || chars.iter().any(|c| matches!(c, ':' | '/')) {
        return None;
    }
    Some(word.chars().map(|c| letter_of(script, c).unwrap_or(c)).collect())
}

/// "t.o.u.c.h", "t-o-u-c-h", "to*uch", "to_uch".
fn undotted(word: &str) -> Option<String> {
    let inner: Vec<char> = word.trim().trim_matches(|c: char| !c.is_alphanumeric()).chars().collect();
    let alternating = inner.len() >= 7
        && inner
            .iter()
            .enumerate()
            .all(|(i, c)| if i % 2 == 0 { c.is_alphabetic() } else { !c.is_alphanumeric() });
    let starred = inner.windows(3).any(|w| {
        w[0].is_alphabetic()
            && w[2].is_alphabetic()
            && matches!(w[1], '*' | '_' | '·' | '~' | '^' | '+' | '=' | '#')
    });
    let dotted = inner.len() >= 4
        && inner.windows(3).any(|w| w[0].is_alphabetic() && w[2].is_alphabetic() && matches!(w[1], '.'))
        && inner.split(|c| *c == '.').any(|p| p.len() == 1)
        && inner.iter().filter(|c| c.is_alphabetic()).count() >= 4
        && !inner.contains(&'\'');
    (alternating || starred || dotted)
        .then(|| word.chars().filter(|c| c.is_alphanumeric() || c.is_whitespace()).collect())
}

/// Three or more of one letter in a row are one.
fn unstretched(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let run = |i: usize| {
        let same = |j: &usize| chars.get(*j) == chars.get(i);
        let back = (0..i).rev().take_while(same).count();
        let on = (i..chars.len()).take_while(same).count();
        (back, back + on)
    };
    let keep = |i: &usize| {
        let (back, all) = run(*i);
        !(all >= 3 && chars[*i].is_alphabetic() && back > 0)
    };
    (0..chars.len()).filter(keep).map(|i| chars[i]).collect()
}

/// Letters that stand alone, four and more in a row (three, where none of them is a word), are one word.
fn unspaced(script: Script, text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let alone = |p: &str| p.chars().count() == 1 && p.chars().all(char::is_alphabetic);
    let word = |p: &str| match script {
        Script::Latin => matches!(p, "a" | "i" | "y" | "o" | "e" | "u"),
        Script::Cyrillic => {
            matches!(p, "а" | "і" | "и" | "у" | "в" | "з" | "о" | "я" | "е" | "б" | "ж" | "й")
        }
        Script::Arabic => matches!(p, "و"),
    };
    let (mut out, mut i, mut found) = (Vec::new(), 0, false);
    while i < parts.len() {
        let run = parts[i..].iter().take_while(|p| alone(p)).count();
        let words = parts[i..i + run].iter().filter(|p| word(p)).count();
        if run >= 3 && (run >= 5 || words * 2 <= run) {
            out.push(parts[i..i + run].concat());
            found = true;
            i += run;
        } else {
            out.push(parts[i].to_owned());
            i += 1;
        }
    }
    found.then(|| out.join(" "))
}
