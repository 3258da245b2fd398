//! JSON into a map, but a name that stands twice is an error and nesting is bounded (protocol.md "Limits").
//!
//! Promise: never panics; `serde_json` alone would silently keep the last of two equal names.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::SessionError;

/// Deepest nesting that is read.
const DEPTH_MAX: u8 = 32;

/// One JSON object and nothing after it.
pub(super) fn object(bytes: &[u8]) -> Result<Map<String, Value>, SessionError> {
    let at = RefCell::new(None);
    let mut de = serde_json::Deserializer::from_slice(bytes);
    let read = Strict { depth: 0, at: &at }.deserialize(&mut de).and_then(|v| de.end().map(|()| v));
    match read {
        Ok(Value::Object(map)) => Ok(map),
        Ok(_) => Err(SessionError::Field { field: ".".into(), what: "not a JSON object".into() }),
        Err(e) => {
            let field = at.into_inner().unwrap_or_else(|| ".".into());
            Err(SessionError::Field { field, what: e.to_string() })
        }
    }
}

/// Reads one value; `at` takes the name of the field that is at fault.
#[derive(Clone, Copy)]
struct Strict<'a> {
    depth: u8,
    at: &'a RefCell<Option<String>>,
}

impl Strict<'_> {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth >= DEPTH_MAX {
            return Err(E::custom("nested too deep"));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Value, D::Error> {
        d.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, v: bool) -> Result<Value, E> {
        Ok(Value::Bool(v))
    }

    fn visit_i64<E>(self, v: i64) -> Result<Value, E> {
        Ok(Value::Number(v.into()))
    }

    fn visit_u64<E>(self, v: u64) -> Result<Value, E> {
        Ok(Value::Number(v.into()))
    }

    fn visit_f64<E>(self, v: f64) -> Result<Value, E> {
        Ok(Number::from_f64(v).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, v: &str) -> Result<Value, E> {
        Ok(Value::String(v.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(inner)? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut map = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            if map.contains_key(&name) {
                let told = A::Error::custom(format_args!("field {name:?} stands twice"));
                *self.at.borrow_mut() = Some(name);
                return Err(told);
            }
            let value = entries.next_value_seed(inner)?;
            map.insert(name, value);
        }
        Ok(Value::Object(map))
    }
}
