//! Vectors of `held` and `forks`: what a receipt says of stored rows, with holes and with two branches.

use serde_json::{Value, json};
use waymark_log::holdings::{Row, holdings};
use waymark_log::{Hash, Hello, Link, SignNow, StoredEntry};

use super::make::device;

fn hello(from: Link, past: &[Link]) -> Hello {
    let key = SignNow::public_key(&device());
    let line = json!({
        "hello": 1, "device": key.device(), "key": key, "at": "2026-11-24T10:30:00+03:00",
        "from": from, "past": past,
    });
    serde_json::from_value(line).unwrap()
}

/// The log of the vectors as rows, and a second branch from 3 on.
fn rows(entries: &[StoredEntry]) -> (Vec<Row>, Vec<Row>) {
    let mut before = Link::start(&SignNow::public_key(&device()));
    let mut own = Vec::new();
    for e in entries {
        own.push(Row { seq: e.link.seq, hash: e.link.hash, before: before.hash });
        before = e.link;
    }
    let mut at = entries[1].link;
    let mut other = Vec::new();
    for seq in 3..=4_u8 {
        let hash = Hash::of_parts(&[b"another branch", &[seq]]);
        other.push(Row { seq: seq.into(), hash, before: at.hash });
        at = Link { seq: seq.into(), hash };
    }
    (own, other)
}

fn case(name: &str, rows: &[Row], hello: &Hello, tip: &Link) -> Value {
    let found = holdings(rows, hello, tip);
    let rows: Vec<Value> = rows.iter().map(|r| json!([r.seq, r.hash, r.before])).collect();
    json!({
        "name": name, "rows": rows, "from": hello.from, "past": hello.past, "tip": tip,
        "held": found.held, "forks": found.forks,
    })
}

/// The file.
pub(crate) fn file(entries: &[StoredEntry]) -> Value {
    let (own, other) = rows(entries);
    let link = |row: &Row| Link { seq: row.seq, hash: row.hash };
    let start = Link::start(&SignNow::public_key(&device()));
    let both: Vec<Row> = own.iter().chain(&other).copied().collect();
    let holed: Vec<Row> = own.iter().filter(|r| r.seq != 3).copied().collect();
    let apart: Vec<Row> = both.iter().filter(|r| r.seq != 4).copied().collect();
    let gone: Vec<Row> = both.iter().filter(|r| **r != own[2]).copied().collect();
    let six = Row { seq: 6, hash: Hash::of(b"six"), before: own[4].hash };
    let longer: Vec<Row> = both.iter().chain([&six]).copied().collect();
    let end = link(&own[4]);
    let cases = [
        case("whole", &own, &hello(start, &[]), &end),
        case("nothing held", &[], &hello(start, &[]), &start),
        case("a hole at 3", &holed, &hello(start, &[]), &end),
        case("two branches, the body of the first", &both, &hello(link(&own[3]), &[]), &end),
        case("two branches, the body of the other", &both, &hello(link(&own[1]), &[]), &link(&other[1])),
        case("two branches, from names the first", &both, &hello(link(&own[2]), &[]), &link(&own[2])),
        case("a hole below the tip, past names the first", &apart, &hello(end, &[link(&own[2])]), &end),
        case("a hole below the tip, past names the other", &apart, &hello(end, &[link(&other[0])]), &end),
        case(
            "a hole of this branch where only the other has an entry",
            &gone,
            &hello(end, &[link(&own[1])]),
            &end,
        ),
        case(
            "the twin went on above the tip",
            &longer,
            &hello(link(&other[1]), &[link(&other[0])]),
            &link(&other[1]),
        ),
        case("past names the head above the tip", &both, &hello(link(&own[1]), &[end]), &link(&own[1])),
        case("a hole below the tip, nothing named: the smallest hash", &apart, &hello(end, &[]), &end),
    ];
    json!({
        "about": "rows: [seq, hash, hash before]. held and forks as a receipt states them to this hello; tip: the last good link of the body.",
        "cases": cases,
    })
}
