//! The messages of one language, and the small evaluator that says them.
//!
//! Promise: what is put in never disturbs the direction of the sentence (isolates), numbers stand in the language's digits,
//! a value that is missing shows as nothing and never stops the app.

mod sizes;

use serde_json::{Map, Value};

use crate::args::{Arg, Args};
use crate::direction::{Dir, direction, has_rtl};
use crate::numerals::Digits;
use crate::pattern::Pattern;
use crate::plural;

/// First-strong isolate.
const FSI: char = '\u{2068}';
/// Pop directional isolate.
const PDI: char = '\u{2069}';

/// A file that is not a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// Not JSON.
    #[error("the catalogue is not JSON")]
    NotJson,
    /// JSON of another form.
    #[error("the catalogue lacks its language or messages")]
    NotCatalogue,
    /// A message of a form that we do not know.
    #[error("the catalogue has a broken message: {0}")]
    Message(String),
}

/// All messages of a language. They stay in their JSON form ([`Pattern::to_json`]), checked once: the evaluator walks that,
/// and the tablet carries no second form of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    lang: String,
    digits: Digits,
    messages: Map<String, Value>,
}

impl Catalogue {
    /// A catalogue of these messages, with the digits that the language has by default.
    #[must_use]
    pub fn new(lang: &str, messages: impl IntoIterator<Item = (String, Pattern)>) -> Self {
        Self::of(
            lang.to_owned(),
            messages.into_iter().map(|(k, p): (String, Pattern)| (k, p.to_json())).collect(),
        )
    }

    fn of(lang: String, messages: Map<String, Value>) -> Self {
        Self { digits: Digits::of(&lang), lang, messages }
    }

    /// Reads the JSON form.
    ///
    /// # Errors
    /// Whatever is not a catalogue.
    pub fn from_json(bytes: &[u8]) -> Result<Self, CatalogueError> {
        let root: Value = serde_json::from_slice(bytes).map_err(|_| CatalogueError::NotJson)?;
        let Value::Object(mut root) = root else { return Err(CatalogueError::NotCatalogue) };
        let (Some(Value::String(lang)), Some(Value::Object(messages))) =
            (root.remove("lang"), root.remove("messages"))
        else {
            return Err(CatalogueError::NotCatalogue);
        };
        match messages.iter().find(|(_, value)| !is_pattern(value)) {
            Some((key, _)) => Err(CatalogueError::Message(key.clone())),
            None => Ok(Self::of(lang, messages)),
        }
    }

    /// The JSON form.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::json!({ "lang": self.lang, "messages": self.messages }).to_string()
    }

    /// With other digits (country settings).
    #[must_use]
    pub fn with_digits(mut self, digits: Digits) -> Self {
        self.digits = digits;
        self
    }

    /// BCP 47 tag.
    #[must_use]
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// Direction of writing.
    #[must_use]
    pub fn dir(&self) -> Dir {
        direction(&self.lang)
    }

    /// Digits in use.
    #[must_use]
    pub fn digits(&self) -> Digits {
        self.digits
    }

    /// A whole number with grouping, in the digits in use.
    #[must_use]
    pub fn number(&self, n: i64) -> String {
        self.digits.grouped(&self.lang, n)
    }

    /// Whether the message is there.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// The pattern of a message, for checks.
    #[must_use]
    pub fn pattern(&self, key: &str) -> Option<Pattern> {
        Pattern::from_json(self.messages.get(key)?)
    }

    /// Says a message; `None` where the catalogue lacks it.
    #[must_use]
    pub fn get(&self, key: &str, args: &Args<'_>) -> Option<String> {
        self.say(key, args.as_slice())
    }

    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut out = String::new();
        self.put(self.messages.get(key)?, args, &mut out);
        Some(out)
    }

    fn put(&self, pattern: &Value, args: &[(&str, Arg<'_>)], out: &mut String) {
        match pattern {
            Value::String(text) => out.push_str(text),
            Value::Array(parts) => parts.iter().for_each(|part| self.put_part(part, args, out)),
            _ => {}
        }
    }

    /// Text, `[variable]`, or `[variable, key, pattern, ...]`.
    fn put_part(&self, part: &Value, args: &[(&str, Arg<'_>)], out: &mut String) {
        let items = match part {
            Value::String(text) => return out.push_str(text),
            Value::Array(items) => items.as_slice(),
            _ => return,
        };
        let Some((Value::String(var), variants)) = items.split_first() else { return };
        let value = args.iter().find(|(name, _)| name == var).map(|(_, value)| *value);
        if variants.is_empty() {
            self.put_value(value, out);
        } else if let Some(chosen) = self.choose(value, variants) {
            self.put(chosen, args, out);
        }
    }

    fn put_value(&self, value: Option<Arg<'_>>, out: &mut String) {
        match value {
            None => {}
            Some(Arg::N(n)) => out.push_str(&self.number(n)),
            // What holds isolates already is a sentence of ours: an isolate that begins with an isolate finds no letter to take its
            // direction from, and its commas run the wrong way.
            Some(Arg::S(s)) if !s.contains(FSI) && (self.dir() == Dir::Rtl || has_rtl(s)) => {
                out.push(FSI);
                out.push_str(s);
                out.push(PDI);
            }
            Some(Arg::S(s) | Arg::W(s)) => out.push_str(s),
        }
    }

    fn choose<'v>(&self, value: Option<Arg<'_>>, variants: &'v [Value]) -> Option<&'v Value> {
        let by = |key: &str| variants.chunks_exact(2).find(|v| v[0] == *key).map(|v| &v[1]);
        let chosen = match value {
            Some(Arg::N(n)) => by(&n.to_string()).or_else(|| by(plural::category(&self.lang, n))),
            Some(Arg::S(s) | Arg::W(s)) => by(s),
            None => None,
        };
        chosen.or_else(|| by(""))
    }
}

/// Whether the value is a message: a string, or an array of parts.
fn is_pattern(value: &Value) -> bool {
    match value {
        Value::String(_) => true,
        Value::Array(parts) => parts.iter().all(is_part),
        _ => false,
    }
}

fn is_part(value: &Value) -> bool {
    match value {
        Value::String(_) => true,
        Value::Array(items) => match items.split_first() {
            Some((Value::String(_), variants)) => {
                variants.len().is_multiple_of(2)
                    && variants.chunks_exact(2).all(|v| v[0].is_string() && is_pattern(&v[1]))
            }
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::Source;
    use crate::compiling::compile;

    const FTL: &str = "
who = { $name } and { $n ->
    [0] nobody
    [one] one more
   *[other] { $n } more
}
sex = { $sex ->
    [f] she
   *[m] he
}
plain = Plain
empty = { \"\" }
";

    fn made(lang: &str, text: &str) -> Catalogue {
        compile(lang, &[Source { file: "t.ftl", prefix: "", text }]).unwrap()
    }

    #[test]
    fn numbers_and_words_choose_and_are_put_in() {
        let c = made("en", FTL);
        let who = |n| c.get("who", &Args::new().s("name", "Lena").n("n", n)).unwrap();
        assert_eq!(who(0), "Lena and nobody");
        assert_eq!(who(1), "Lena and one more");
        assert_eq!(who(1200), "Lena and 1,200 more");
        assert_eq!(c.get("sex", &Args::new().s("sex", "f")).unwrap(), "she");
        assert_eq!(c.get("sex", &Args::new().s("sex", "x")).unwrap(), "he");
        assert_eq!(c.get("plain", &Args::new()).unwrap(), "Plain");
        assert_eq!(c.get("empty", &Args::new()).unwrap(), "");
        assert_eq!(c.get("nothing", &Args::new()), None);
        // a value that was forgotten: the default form, and nothing in its place
        assert_eq!(c.get("who", &Args::new()).unwrap(), " and  more");
    }

    #[test]
    fn what_is_put_in_is_isolated_where_directions_meet() {
        let rtl = made("ar", "at = في { $place } عدد { $n }");
        let shown = rtl.get("at", &Args::new().s("place", "Hub 3").n("n", 25)).unwrap();
        assert_eq!(shown, "في \u{2068}Hub 3\u{2069} عدد ٢٥");
        assert_eq!(rtl.get("at", &Args::new().w("place", "اليوم").n("n", 1)).unwrap(), "في اليوم عدد ١");
        let ltr = made("en", "at = In { $place }.");
        assert_eq!(ltr.get("at", &Args::new().s("place", "Hub 3")).unwrap(), "In Hub 3.");
        assert_eq!(ltr.get("at", &Args::new().s("place", "وادي")).unwrap(), "In \u{2068}وادي\u{2069}.");
    }

    #[test]
    fn a_list_joined_twice_is_isolated_word_by_word() {
        let c = made("ar", "join = { $a }، { $b }");
        let join = |a: &str, b: &str| c.get("join", &Args::new().s("a", a).s("b", b)).unwrap();
        let three = join(&join("ورقة", "Chalk"), "صورة");
        assert_eq!(three, "\u{2068}ورقة\u{2069}، \u{2068}Chalk\u{2069}، \u{2068}صورة\u{2069}");
    }

    #[test]
    fn json_goes_there_and_back() {
        let c = made("en", FTL);
        let who = c.pattern("who").unwrap();
        assert_eq!(Pattern::from_json(&who.to_json()), Some(who));
        assert_eq!(Catalogue::from_json(c.to_json().as_bytes()), Ok(c));
    }

    #[test]
    fn what_is_not_a_catalogue_is_refused() {
        for (bad, error) in [
            ("", CatalogueError::NotJson),
            ("<html>", CatalogueError::NotJson),
            ("[]", CatalogueError::NotCatalogue),
            ("{\"lang\":\"en\"}", CatalogueError::NotCatalogue),
            ("{\"lang\":\"en\",\"messages\":{\"a\":1}}", CatalogueError::Message("a".into())),
            ("{\"lang\":\"en\",\"messages\":{\"a\":[[\"n\",\"one\"]]}}", CatalogueError::Message("a".into())),
            ("{\"lang\":\"en\",\"messages\":{\"a\":[[]]}}", CatalogueError::Message("a".into())),
        ] {
            assert_eq!(Catalogue::from_json(bad.as_bytes()), Err(error), "{bad}");
        }
    }
}
