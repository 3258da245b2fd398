//! Verbs that no list knows, told by their form: a command or a wish with its object hanging on it ("calientenlo", "chauffe-le", "heat it").
//!
//! Promise: what may be done with a thing is a closed list (leave it, see it, tell of it); any other verb with an object is an act on it,
//! and the rules of acts judge it as they judge the ones that are listed. What it hangs on decides, as for those.

use super::sentence::{Sentence, Span};
use super::tags::Tag;

/// Words of daily life in Spanish that end as a verb with its object does.
#[rustfmt::skip] // a list of words reads better filled
const ES_NOUNS: &[&str] = &[
    "escuela", "escuelas", "abuela", "abuelas", "abuelo", "abuelos", "regalo", "regalos", "suelo", "suelos", "cielo", "hielo",
    "vuelo", "modelo", "modelos", "pañuelo", "panuelo", "panuelos", "consuelo", "ciruelo", "caramelo", "caramelos", "gemelo",
    "gemelos", "gemela", "gemelas", "novela", "novelas", "parcela", "parcelas", "candela", "canela", "acuarela", "acuarelas",
    "escala", "escalas", "tranquilo", "tranquila", "tranquilos", "tranquilas", "asilo", "estilo", "mochila", "mochilas",
    "cautela", "clientela", "secuela", "secuelas", "paralelo", "muela", "muelas", "ciruela", "ciruelas", "gacela", "pasarela",
    "centinela", "vigilo", "intervalo", "bengala", "bengalas", "chabola", "jaula", "aulas", "aula", "pelo", "tela", "telas",
    "vela", "velas", "sala", "salas", "pala", "palas", "mala", "malas", "malo", "malos", "palo", "palos", "bala", "balas", "fila",
    "filas", "pila", "pilas", "hilo", "hilos", "kilo", "kilos", "lelo", "duelo", "duelos", "anzuelo", "anzuelos", "buñuelos",
    "ajuela", "cazuela", "cazuelas", "plazuela", "suela", "suelas", "tutela", "estela", "manuela", "carmela", "daniela",
    "gabriela", "mariela", "angela", "adela", "marcelo", "pamela", "camilo", "camila", "danilo", "nilo", "ademas", "señala",
    "senala", "iguala", "instala", "resbala", "vigila", "afila", "vacila", "escalo", "hablo", "habla", "solo", "sola", "solos",
    "solas", "frijoles", "frijol",
];

/// Endings of a Spanish verb before its object.
const ES_ENDS: &[&str] = &["ar", "er", "ir", "ando", "iendo", "yendo", "an", "en", "a", "e", "emos", "amos"];

fn spanish(word: &str) -> bool {
    let clitics = ["selo", "sela", "selos", "selas", "lo", "la", "los", "las"];
    !ES_NOUNS.contains(&word)
        && clitics
            .iter()
            .filter_map(|c| word.strip_suffix(c))
            .any(|verb| verb.chars().count() >= 4 && ES_ENDS.iter().any(|e| verb.ends_with(e)))
}

/// A French verb: a command with its object behind a hyphen, or a verb right after subject and object.
fn french(s: &Sentence, i: usize) -> bool {
    let text = |i: usize| s.words.get(i).map_or("", |w| w.text.as_str());
    let hangs = s.words.get(i + 1).is_some_and(|w| w.hangs && matches!(w.text.as_str(), "le" | "la" | "les"));
    let infinitive = ["er", "ir", "re"].iter().any(|e| text(i).ends_with(e));
    let object = i >= 2 && matches!(text(i - 1), "le" | "la" | "les" | "l");
    let subject = object
        && matches!(
            text(i - 2),
            "je" | "j" | "tu" | "il" | "elle" | "on" | "nous" | "vous" | "ils" | "elles" | "ne"
        );
    let modal = object
        && infinitive
        && (matches!(
            text(i - 2),
            "peux"
                | "peut"
                | "peuvent"
                | "pouvez"
                | "faut"
                | "veux"
                | "veut"
                | "voulez"
                | "dois"
                | "devez"
                | "doit"
                | "va"
                | "vas"
                | "vais"
                | "allez"
                | "ose"
                | "osez"
        ) || matches!(text(i - 2), "de" | "a") && text(i - 1) == "le");
    let other = matches!(text(i), "lui" | "leur" | "y" | "en");
    (hangs || subject || modal) && !other
}

/// An Arabic command to many with its object.
fn arabic(word: &str) -> bool {
    word.chars().count() >= 5
        && ["وه", "وها", "وهم"].iter().any(|e| word.ends_with(e))
        && !word.starts_with("ال")
}

/// A Dari verb at the end of a clause that has a marked object.
fn dari(s: &Sentence, i: usize) -> bool {
    let ends = i + 1 == s.words.len()
        || s.is_comma(i + 1)
        || s.at(i + 1, Tag::Break).is_some()
        || s.at(i + 1, Tag::And).is_some();
    let start = (0..i).rev().find(|j| s.is_comma(*j) || s.at(*j, Tag::Break).is_some()).map_or(0, |j| j + 1);
    let marked = |j: usize| {
        let word = s.words[j].text.as_str();
        matches!(word, "را" | "انرا" | "اينرا" | "رايش")
    };
    let verb = ["يد", "يم", "ند"].iter().any(|e| s.words[i].text.ends_with(e));
    ends && verb && (start..i).any(marked)
}

/// Ukrainian: a command, infinitive or present right before "it".
fn ukrainian(s: &Sentence, i: usize) -> bool {
    let next = s.words.get(i + 1).map_or("", |w| w.text.as_str());
    let ends = [
        "йте", "іть", "ьте", "ти", "ймо", "імо", "емо", "ємо", "уть", "ють", "ить", "їть", "ять", "ай", "яй",
        "уй", "юй", "ий", "ь",
    ];
    let word = s.words[i].text.as_str();
    matches!(next, "його" | "її" | "їх") && word.chars().count() > 3 && ends.iter().any(|e| word.ends_with(e))
}

/// Small words that stand before "it" and are no verb.
#[rustfmt::skip] // a list of words reads better filled
const EN_SMALL: &[&str] = &[
    "with", "about", "from", "into", "onto", "over", "under", "near", "that", "when", "where", "what", "than", "then", "because",
    "beside", "behind", "around", "towards", "toward", "before", "after", "until", "while", "whether", "unless", "though",
    "although", "across", "through", "like", "between", "among", "against", "without", "within", "once", "since", "both", "does",
    "did", "will", "would", "should", "could", "must", "might", "shall", "have", "been", "only", "even", "just", "also", "here",
    "there", "says", "said", "makes", "made", "make", "next", "beyond", "above", "below", "which", "whose", "whom", "some",
    "most", "many", "each", "inside", "outside", "past", "upon", "were", "thank", "thanks", "thanked", "praise", "help", "helps",
    "teach", "teaches", "remind", "reminds", "give", "gives", "gave", "every", "part", "half", "front", "side", "kind", "time",
    "times", "first", "today", "still", "call", "calls",
];

fn english(s: &Sentence, i: usize) -> bool {
    let next = s.words.get(i + 1).map_or("", |w| w.text.as_str());
    let word = s.words[i].text.as_str();
    let before = i.checked_sub(1).map_or("", |j| s.words[j].text.as_str());
    let noun = matches!(
        before,
        "by" | "in" | "at" | "the" | "this" | "every" | "a" | "an" | "long" | "far" | "each" | "one"
    );
    matches!(next, "it" | "them")
        && !noun
        && word.len() > 3
        && !EN_SMALL.contains(&word)
        && !word.ends_with("ly")
}

/// Marks the verbs that only their form shows, among the words that no list took.
pub(super) fn mark(tag: &str, s: &mut Sentence) {
    let taken = |i: usize| s.spans.iter().any(|x| x.at <= i && i < x.end() && !x.tag.is_noun());
    let shown = |i: usize| match tag {
        "es" => spanish(&s.words[i].text),
        "fr" => french(s, i),
        "ar" => arabic(&s.words[i].text),
        "fa" => dari(s, i),
        "uk" => ukrainian(s, i),
        "en" => english(s, i),
        _ => false,
    };
    let found: Vec<usize> =
        (0..s.words.len()).filter(|i| !s.is_comma(*i) && !taken(*i) && shown(*i)).collect();
    s.spans.extend(found.into_iter().map(|at| Span { tag: Tag::Weak, at, len: 1, neg: false }));
    s.spans.sort_by_key(|x| (x.at, x.len, x.tag));
}
