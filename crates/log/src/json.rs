//! Strict JSON: one object, depth at most 32, no key twice, no line break, at every level.
//!
//! Promise: what passes here means the same to every reader; serde_json alone takes the last of two equal keys in silence.

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

/// The deepest nesting of objects and arrays that is read; the outer object is level 1.
pub const DEPTH: usize = 32;

/// Why a line is not strict JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// Not JSON, not UTF-8, not an object, or something follows it.
    #[error("not one JSON object")]
    NotJson,
    /// The same key twice in one object.
    #[error("duplicate key")]
    DuplicateKey,
    /// Nested deeper than [`DEPTH`].
    #[error("nested too deep")]
    TooDeep,
}

/// Checks one line.
pub fn check(line: &[u8]) -> Result<(), JsonError> {
    if line.iter().any(|b| matches!(b, b'\n' | b'\r')) {
        return Err(JsonError::NotJson);
    }
    if line.first() != Some(&b'{') {
        return Err(JsonError::NotJson);
    }
    let found = Cell::new(JsonError::NotJson);
    let mut reader = serde_json::Deserializer::from_slice(line);
    Any { depth: 0, found: &found }.deserialize(&mut reader).map_err(|_| found.get())?;
    reader.end().map_err(|_| JsonError::NotJson)
}

/// Any value, read only to be judged.
#[derive(Clone, Copy)]
struct Any<'a> {
    depth: usize,
    found: &'a Cell<JsonError>,
}

impl Any<'_> {
    fn fail<E: serde::de::Error>(self, why: JsonError) -> E {
        self.found.set(why);
        E::custom(why)
    }

    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= DEPTH {
            return Err(self.fail(JsonError::TooDeep));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Any<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<(), D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }
    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }
    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }
    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let inner = self.deeper()?;
        while seq.next_element_seed(inner)?.is_some() {}
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let inner = self.deeper()?;
        let mut keys = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if !keys.insert(key) {
                return Err(A::Error::custom(self.fail::<A::Error>(JsonError::DuplicateKey)));
            }
            map.next_value_seed(inner)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_has_its_own_name() {
        assert_eq!(check(br#"{"a":[1,-2,0.5,"x",null,true,{"b":{}}],"b":1}"#), Ok(()));
        for bad in [
            &b""[..],
            b"[]",
            b"{",
            b"{} {}",
            b"{\"a\":1,}",
            b"{\"a\":\xff}",
            b"\xef\xbb\xbf{}",
            b"{\r}",
            b"{\"a\":1e999}",
            b"<html>",
        ] {
            assert_eq!(check(bad), Err(JsonError::NotJson), "{}", String::from_utf8_lossy(bad));
        }
        assert_eq!(check(br#"{"a":1,"\u0061":2}"#), Err(JsonError::DuplicateKey));
        assert_eq!(check(br#"{"x":[{"a":1,"a":1}]}"#), Err(JsonError::DuplicateKey));
        let nested = |n: usize| format!("{{\"a\":{}{}}}", "[".repeat(n - 1), "]".repeat(n - 1));
        assert_eq!(check(nested(DEPTH).as_bytes()), Ok(()));
        assert_eq!(check(nested(DEPTH + 1).as_bytes()), Err(JsonError::TooDeep));
        assert_eq!(check(nested(60_000).as_bytes()), Err(JsonError::TooDeep));
    }
}
