//! Rows of a table that build on each other: a row names what differs; `null` takes something away.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// A row as written.
pub(crate) type Row = Map<String, Value>;
/// A table: rows by name.
pub(crate) type Table = BTreeMap<String, Row>;

/// The row that another builds on.
const FROM: &str = "from";
/// A chain of rows longer than this runs in a circle.
const DEPTH: usize = 8;

/// Lays `over` over `row`.
pub(crate) fn lay(row: &mut Row, over: &Row) {
    for (name, value) in over {
        if value.is_null() {
            row.remove(name);
        } else {
            row.insert(name.clone(), value.clone());
        }
    }
}

/// The row with all that it builds on, looked up by `find`.
pub(crate) fn whole<'a>(name: &str, find: &dyn Fn(&str) -> Option<&'a Row>) -> Result<Row, String> {
    let mut chain = vec![];
    let mut next = Some(name.to_owned());
    while let Some(name) = next {
        let row = find(&name).ok_or_else(|| format!("no row {name}"))?;
        if chain.len() == DEPTH {
            return Err(format!("{name} builds on itself"));
        }
        next = row.get(FROM).and_then(Value::as_str).map(str::to_owned);
        chain.push(row);
    }
    let mut out = Row::new();
    for row in chain.into_iter().rev() {
        lay(&mut out, row);
    }
    out.remove(FROM);
    Ok(out)
}

/// A row as its type; an unknown or a missing name is an error.
pub(crate) fn read<T: DeserializeOwned>(name: &str, row: Row) -> Result<T, String> {
    serde_json::from_value(Value::Object(row)).map_err(|e| format!("{name}: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_row_builds_on_another_and_null_takes_away() {
        let t = table(
            r#"{"man": {"hair": "short", "beard": "full"}, "man-b": {"from": "man", "beard": null, "top": "shirt"}}"#,
        );
        let row = whole("man-b", &|n| t.get(n)).unwrap();
        assert_eq!(serde_json::to_string(&row).unwrap(), r#"{"hair":"short","top":"shirt"}"#);
    }

    #[test]
    fn a_circle_and_a_missing_row_are_errors() {
        let t = table(r#"{"a": {"from": "b"}, "b": {"from": "a"}, "c": {"from": "nobody"}}"#);
        assert!(whole("a", &|n| t.get(n)).unwrap_err().contains("itself"));
        assert!(whole("c", &|n| t.get(n)).unwrap_err().contains("no row nobody"));
    }
}
