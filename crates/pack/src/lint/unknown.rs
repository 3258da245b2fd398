//! What nobody foresaw: an act on a thing in words that no list knows.
//!
//! Promise: a clause that names the thing or "it" says one of the things that may be said of it (it lies there, it is seen, left, told), or
//! denies, warns, asks; a clause that does none of these does something to the thing that the lists do not know, and is refused.

use super::Rule;
use super::object::{self, Named};
use super::sentence::Sentence;
use super::tags::Tag;

/// Words that begin a clause and are no act.
#[rustfmt::skip] // a list of words reads better filled
const EN: &[&str] = &[
    "you", "we", "they", "she", "all", "everyone", "the", "your", "our", "their", "his", "her", "each", "every", "people",
    "children", "before", "after", "only", "both", "some", "many", "most", "other", "others", "another", "what", "which", "how",
    "where", "there", "here", "one", "two", "three", "any", "that", "this", "also", "even", "now", "maybe", "such", "same", "yes",
    "first", "inside", "outside", "beside", "near", "from", "with", "for", "into", "over", "under", "about", "between", "behind",
    "not", "non", "its", "let",
];

/// The same in Spanish.
#[rustfmt::skip] // a list of words reads better filled
const ES: &[&str] = &[
    "los", "las", "una", "uno", "unos", "unas", "del", "con", "por", "para", "sin", "sobre", "entre", "desde", "hasta", "cada",
    "todo", "toda", "todos", "todas", "otro", "otra", "otros", "otras", "mas", "menos", "muy", "tan", "tanto", "que", "quien",
    "quienes", "cual", "como", "cuando", "donde", "este", "esta", "estos", "estas", "ese", "esa", "esos", "esas", "aquel",
    "aquella", "ella", "ellos", "ellas", "nosotros", "ustedes", "usted", "sus", "nuestro", "nuestra", "nuestros", "nuestras",
    "mis", "tus", "solo", "tambien", "aqui", "ahi", "alli", "alla", "ahora", "luego", "antes", "despues", "durante", "dentro",
    "fuera", "cerca", "lejos", "junto", "debajo", "encima", "detras", "delante", "bajo", "tras", "segun", "dos", "tres", "cuatro",
    "cinco", "algun", "alguna", "alguien", "cualquier", "cualquiera", "varios", "varias", "muchos", "muchas", "mucho", "poco",
    "pocos", "mejor", "primero", "primera", "una", "incluso", "aun", "aunque", "mientras", "porque", "pues", "asi", "hoy", "ayer",
];

/// The same in French.
#[rustfmt::skip] // a list of words reads better filled
const FR: &[&str] = &[
    "les", "des", "une", "aux", "avec", "pour", "par", "sans", "sur", "sous", "entre", "vers", "chez", "dans", "depuis",
    "pendant", "chaque", "tout", "toute", "tous", "toutes", "autre", "autres", "plus", "moins", "tres", "trop", "que", "qui",
    "quoi", "dont", "quel", "quelle", "quels", "quelles", "comme", "quand", "lorsque", "cet", "cette", "ces", "elle", "elles",
    "ils", "nous", "vous", "leur", "leurs", "notre", "votre", "nos", "vos", "mon", "ton", "son", "mes", "tes", "ses", "aussi",
    "ici", "puis", "ensuite", "avant", "apres", "pres", "loin", "dedans", "dehors", "derriere", "devant", "deux", "trois",
    "quatre", "cinq", "plusieurs", "quelques", "quelqu", "certains", "certaines", "beaucoup", "peu", "mieux", "meme", "encore",
    "deja", "alors", "donc", "car", "parce", "selon", "hier", "demain", "aujourd", "oui", "bien", "seul", "seule", "seuls",
    "ceux", "celles", "celui", "celle", "chacun", "chacune", "moi", "toi", "lui", "eux",
];

/// The same in Ukrainian.
#[rustfmt::skip] // a list of words reads better filled
const UK: &[&str] = &[
    "вони", "вона", "він", "ми", "ви", "усі", "всі", "кожен", "кожна", "кожний", "хтось", "хто", "що", "який", "яка", "яке",
    "які", "де", "там", "тут", "тоді", "потім", "також", "теж", "навіть", "лише", "тільки", "якби", "бо", "для", "від", "без",
    "під", "над", "між", "через", "після", "біля", "коло", "поруч", "інші", "інший", "багато", "кілька", "деякі", "дві", "два",
    "три", "один", "одна", "одне", "наш", "наша", "наше", "наші", "ваша", "ваше", "ваші", "його", "цей", "ця", "ці", "такі",
    "такий", "така", "таке",
];

/// The same in Arabic, in levelled letters.
#[rustfmt::skip] // a list of words reads better filled
const AR: &[&str] = &[
    "كل", "بعض", "جميع", "هولا", "الذي", "التي", "الذين", "ما", "ماذا", "من", "متي", "اين", "كيف", "كم", "اي", "هنا", "هناك",
    "ثم", "بعد", "قبل", "عند", "عندما", "حين", "مع", "في", "علي", "الي", "عن", "بين", "فوق", "تحت", "امام", "خلف", "قرب", "حول",
    "داخل", "خارج", "نحو", "حتي", "منذ", "مثل", "مثلا", "ايضا", "فقط", "قد", "لقد", "ربما", "لعل", "ان", "انها", "انه", "هم",
    "هن", "نحن", "انتم", "انت", "انا", "احد", "احدهم", "واحد", "واحده", "اثنان", "ثلاثه", "اربعه", "خمسه", "غير", "كبير", "صغير",
    "اليوم", "الان", "اولا", "ثانيا", "ثالثا", "معا", "لكن", "لان", "بل", "اما", "نعم", "حيث", "مهما", "اينما", "كلما", "ذات",
    "ذو", "لكل", "كما", "بدل", "بدلا", "سوف", "اذن", "هل", "يا", "لدي", "لدينا", "عندنا", "عندكم", "وقت",
];

/// Endings of a Dari verb that commands, or that tells of many.
const DARI_VERB: &[&str] = &["يد", "يم", "ند"];

fn small(tag: &str, word: &str) -> bool {
    match tag {
        "es" => ES.contains(&word),
        "fr" => FR.contains(&word),
        "uk" => EN.contains(&word) || UK.contains(&word),
        "ar" => {
            let bare = word.trim_start_matches(['و', 'ف']);
            bare.starts_with("ال") || AR.contains(&bare) || AR.contains(&bare.trim_end_matches('ه'))
        }
        _ => EN.contains(&word),
    }
}

pub(super) fn check(tag: &str, s: &Sentence, before: Named, found: &mut Vec<(Rule, String)>) {
    if s.question {
        return;
    }
    let mut start = 0;
    for end in 0..=s.words.len() {
        let stops = end == s.words.len()
            || s.is_comma(end)
            || s.at(end, Tag::Break).is_some()
            || s.at(end, Tag::And).is_some();
        if stops {
            let never = s.is_comma(end)
                && end + 2 == s.words.len()
                && (s.is(end + 1, Tag::Neg) || s.is(end + 1, Tag::Concord));
            if !never {
                clause(tag, s, start, end, before, found);
            }
            start = end + usize::from(end < s.words.len() && s.is_comma(end));
        }
    }
}

fn clause(tag: &str, s: &Sentence, start: usize, end: usize, before: Named, found: &mut Vec<(Rule, String)>) {
    let inside = |x: &&super::sentence::Span| x.at >= start && x.at < end;
    let spans: Vec<_> = s.spans.iter().filter(inside).collect();
    let it = object::named(s, start, before);
    let thing = spans.iter().any(|x| {
        matches!(x.tag, Tag::Hurt | Tag::Thing | Tag::Place)
            || x.tag == Tag::Pron && it != Some(true) && !object::relative(s, x.at)
    });
    let says = |x: &&&super::sentence::Span| {
        x.tag.is_act()
            || matches!(
                x.tag,
                Tag::Neg
                    | Tag::Concord
                    | Tag::Forbid
                    | Tag::Warn
                    | Tag::Wrong
                    | Tag::Myth
                    | Tag::Tell
                    | Tag::Agent
                    | Tag::Calm
                    | Tag::Wish
                    | Tag::Harmless
                    | Tag::Phrase
                    | Tag::Cond
                    | Tag::Innocent
                    | Tag::Secret
                    | Tag::Known
                    | Tag::KnownWay
                    | Tag::Says(0..=4 | 6 | 11)
            )
    };
    let covered = |i: usize| s.spans.iter().any(|x| x.at <= i && i < x.end() && !matches!(x.tag, Tag::Mid));
    let first =
        if s.at(start, Tag::And).is_some() || s.at(start, Tag::Break).is_some() { start + 1 } else { start };
    // A Dari verb stands last.
    let first = if tag == "fa" { end.saturating_sub(1).max(start) } else { first };
    let verb =
        tag != "fa" || s.words.get(first).is_some_and(|w| DARI_VERB.iter().any(|e| w.text.ends_with(e)));
    let small = !verb || s.words.get(first).is_some_and(|w| small(tag, &w.text));
    let unknown =
        Some(first).filter(|i| *i < end && !small && !covered(*i) && s.words[*i].text.chars().count() > 2);
    if let Some(i) = unknown.filter(|_| thing && !spans.iter().any(|x| says(&x)) && end - start >= 3) {
        found.push((Rule::Undenied, format!("{} … {}", s.said(start, end - start), s.words[i].text)));
    }
}
