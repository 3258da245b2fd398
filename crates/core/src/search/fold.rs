//! Folding: many spellings of a name become one key (domain.md 8 row 14).
//!
//! Promise: case, accents, apostrophes, hyphens, brackets, invisible marks, Arabic vowel signs and letter forms, articles and the
//! kind of digits make no difference. One 16-bit unit a letter, so that distance counts letters. Never shown to anyone.

/// Between two words of a key.
pub(super) const SPACE: u16 = 32;

/// The key of a text: words by single spaces, articles off.
pub(super) fn key(text: &str) -> Vec<u16> {
    let (mut scratch, mut out) = (Vec::new(), Vec::new());
    key_into(text, &mut scratch, &mut out);
    out
}

/// The same, appended to `out`. `scratch` is room to work in, kept between calls.
pub(super) fn key_into(text: &str, scratch: &mut Vec<u16>, out: &mut Vec<u16>) {
    scratch.clear();
    letters(text, scratch);
    let start = out.len();
    let mut words = scratch.split(|u| *u == SPACE).peekable();
    while let Some(word) = words.next() {
        if words.peek().is_some_and(|next| is_article(word, next)) {
            continue;
        }
        if out.len() > start {
            out.push(SPACE);
        }
        out.extend_from_slice(without_al(word, 3));
    }
}

/// The key of what someone typed, as it stands and without a leading article that is not yet followed by enough letters.
pub(super) fn query_keys(text: &str) -> (Vec<u16>, Option<Vec<u16>>) {
    let whole = key(text);
    let arabic = without_al(&whole, 1);
    if arabic.len() < whole.len() {
        let shorter = arabic.to_vec();
        return (whole, Some(shorter));
    }
    let latin = whole.strip_prefix(&[97, 108]).or_else(|| whole.strip_prefix(&[101, 108]));
    let shorter = latin.filter(|rest| rest.len() >= 4).map(<[u16]>::to_vec);
    (whole, shorter)
}

/// Folded letters, words by single spaces, none at the ends.
fn letters(text: &str, out: &mut Vec<u16>) {
    let mut gap = false;
    for c in text.chars() {
        let found = letter(c);
        match found {
            Letter::Skip => continue,
            Letter::Gap => {
                gap = !out.is_empty();
                continue;
            }
            Letter::One(_) | Letter::Two(..) => {}
        }
        if std::mem::take(&mut gap) {
            out.push(SPACE);
        }
        match found {
            Letter::One(c) => out.push(unit(c)),
            Letter::Two(a, b) => out.extend([unit(a), unit(b)]),
            Letter::Skip | Letter::Gap => {}
        }
    }
}

/// Letters beyond the basic plane share units: they only have to be told apart well enough to search. None is a space.
fn unit(c: char) -> u16 {
    match u16::try_from(u32::from(c) & 0xFFFF) {
        Ok(SPACE) | Err(_) => 0,
        Ok(unit) => unit,
    }
}

#[derive(Clone, Copy)]
enum Letter {
    /// Nothing.
    Skip,
    /// Ends a word.
    Gap,
    One(char),
    Two(char, char),
}

fn letter(c: char) -> Letter {
    match c {
        'a'..='z' | '0'..='9' => Letter::One(c),
        'A'..='Z' => Letter::One(c.to_ascii_lowercase()),
        // Apostrophes of all kinds, quotes; invisible and direction marks; the joiner inside Persian words; Arabic vowel signs.
        '\''
        | '`'
        | '´'
        | '"'
        | '\u{2018}'..='\u{201F}'
        | '\u{2B0}'..='\u{2FF}'
        | '\u{2032}'
        | '\u{2033}' => Letter::Skip,
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' => Letter::Skip,
        '\u{300}'..='\u{36F}' | '\u{640}' | '\u{61C}' => Letter::Skip,
        '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | 'ء' => {
            Letter::Skip
        }
        '\u{621}'..='\u{6FF}' => Letter::One(arabic(c)),
        'À'..='ɏ' | 'Ḁ'..='ỿ' => latin(c),
        '\u{400}'..='\u{4FF}' => Letter::One(cyrillic(c)),
        _ => other(c),
    }
}

fn other(c: char) -> Letter {
    if let Some(digit) = digit(c) {
        return Letter::One(digit);
    }
    // Signs of a syllable (Khmer, Burmese) are no letters to Unicode, but carry the name.
    if c.is_alphanumeric() || u32::from(c) > 0x0900 && !c.is_whitespace() && !is_punctuation(c) {
        return c.to_lowercase().next().map_or(Letter::Skip, Letter::One);
    }
    Letter::Gap
}

fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}' | '\u{17D4}'..='\u{17DA}' | '\u{104A}' | '\u{104B}')
}

/// Any decimal digit of the scripts that the field writes in.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 8] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xED0, 0x1040, 0x17E0];
    let code = u32::from(c);
    let zero = ZEROS.iter().find(|z| (**z..**z + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

fn arabic(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' | 'ۃ' => 'ه',
        'ى' | 'ی' | 'ئ' | 'ې' | 'ۍ' | 'ے' => 'ي',
        'ک' | 'ڪ' => 'ك',
        'ؤ' => 'و',
        _ => digit(c).unwrap_or(c),
    }
}

fn cyrillic(c: char) -> char {
    match c.to_lowercase().next().unwrap_or(c) {
        'ё' | 'ѐ' => 'е',
        'й' | 'ѝ' => 'и',
        'ї' => 'і',
        'ґ' | 'ѓ' => 'г',
        'ў' => 'у',
        'ќ' => 'к',
        low => low,
    }
}

fn latin(c: char) -> Letter {
    let low = c.to_lowercase().next().unwrap_or(c);
    Letter::One(match low {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' | 'ȁ' | 'ȃ' | 'ḁ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ḋ'..='ḓ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' | 'ə' | 'ǝ' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => 'g',
        'ĥ' | 'ħ' | 'ḣ'..='ḫ' | 'ẖ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ỉ' | 'ị' => 'i',
        'ĵ' | 'ǰ' => 'j',
        'ķ' | 'ḱ'..='ḵ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' | 'ḷ'..='ḽ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ṅ'..='ṋ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ŕ' | 'ŗ' | 'ř' | 'ṙ'..='ṟ' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṡ'..='ṩ' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṫ'..='ṱ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => 'u',
        'ŵ' | 'ẁ'..='ẉ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' | 'ẑ'..='ẕ' => 'z',
        'ß' => return Letter::Two('s', 's'),
        'æ' => return Letter::Two('a', 'e'),
        'œ' => return Letter::Two('o', 'e'),
        '×' | '÷' => return Letter::Gap,
        other => other,
    })
}

/// The Arabic article before at least `rest` more letters is taken off.
fn without_al(word: &[u16], rest: usize) -> &[u16] {
    const AL: [u16; 2] = [0x627, 0x644];
    match word.strip_prefix(&AL) {
        Some(name) if name.len() >= rest && name.first() != Some(&SPACE) => name,
        _ => word,
    }
}

/// `al`, `el`, `ul`; also `ar` before r, `ash` before sh: the article as it is heard.
fn is_article(word: &[u16], next: &[u16]) -> bool {
    let vowel = matches!(word.first(), Some(97 | 101 | 117));
    let plain = word.len() == 2 && word[1] == 108;
    let heard = matches!(word.len(), 2 | 3) && next.starts_with(&word[1..]);
    vowel && (plain || heard) && !matches!(word.get(1), Some(97 | 101 | 105 | 111 | 117))
}
