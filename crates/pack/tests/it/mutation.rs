//! Packs and manifests with seeded changes, unsigned and signed by a trusted key: never a panic, never more than the limits, never a
//! path outside; what is still taken keeps what a library promises (rule C1; peers' failures 20 and 21).
//!
//! Bounded by count: `WAYMARK_TEST_LONG` tries twenty times as many. A failure names its seed.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use waymark_core::audience::Audience;
use waymark_core::plan::{PlanInput, propose};
use waymark_core::settings::{Settings, Switches};
use waymark_pack::build::Built;
use waymark_pack::hash::{sha256, sha256_hex};
use waymark_pack::load::Langs;
use waymark_pack::manifest::{MAX_BYTES, MAX_FILES, Manifest, check_path};
use waymark_pack::native::{P256, now};
use waymark_pack::signed::{self, DocType};
use waymark_pack::{Library, Pack, PackError, Trust};

use crate::common::Fixture;

fn tries(n: u64) -> u64 {
    if std::env::var_os("WAYMARK_TEST_LONG").is_some() { n * 20 } else { n }
}

/// Numbers from a seed.
struct Dice {
    seed: u64,
    n: u64,
}

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.n += 1;
        let hash = sha256(&[self.seed.to_be_bytes(), self.n.to_be_bytes()].concat());
        let mut eight = [0; 8];
        eight.copy_from_slice(&hash[..8]);
        usize::try_from(u64::from_be_bytes(eight) % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    /// A byte flipped, put in, taken out, cut off, a part doubled.
    fn bytes(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len());
        match self.below(6) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
            1 => bytes.insert(at, u8::try_from(self.below(256)).unwrap()),
            2 if !bytes.is_empty() => drop(bytes.remove(at)),
            3 => bytes.truncate(at),
            4 => {
                let part = bytes[at..(at + self.below(40)).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
            _ => bytes.extend_from_slice(b"\n{}\n"),
        }
    }

    /// A value that nobody expects there.
    fn odd(&mut self) -> Value {
        let values = [
            json!(null),
            json!(true),
            json!(-1),
            json!(u64::MAX),
            json!(1e308),
            json!(""),
            json!([]),
            json!({}),
            json!("a".repeat(5_000)),
            json!("../../etc/passwd"),
            json!("modules.json"),
            json!("why-none"),
            json!("ﷺ\u{202e}\0"),
            json!([[[[[[[[[]]]]]]]]]),
            json!({"age_min": 200, "age_max": 3}),
            json!({"not": {"not": {"any": []}}}),
        ];
        values[self.below(values.len())].clone()
    }

    /// Some value somewhere is changed, taken out, doubled, or a field is put in.
    fn value(&mut self, value: &mut Value) {
        match value {
            Value::Object(fields) if !fields.is_empty() && self.below(5) > 0 => {
                let key = fields.keys().nth(self.below(fields.len())).cloned().unwrap_or_default();
                match self.below(8) {
                    0 => drop(fields.remove(&key)),
                    1 => drop(fields.insert("surprise".into(), self.odd())),
                    2 => drop(fields.insert(key, self.odd())),
                    _ => self.value(fields.get_mut(&key).unwrap()),
                }
            }
            Value::Array(items) if !items.is_empty() && self.below(5) > 0 => {
                let at = self.below(items.len());
                match self.below(8) {
                    0 => drop(items.remove(at)),
                    1 => items.push(items[at].clone()),
                    2 => items[at] = self.odd(),
                    _ => self.value(&mut items[at]),
                }
            }
            Value::Number(n) if self.below(2) == 0 => *value = json!(n.as_i64().unwrap_or(0).wrapping_add(1)),
            other => *other = self.odd(),
        }
    }
}

struct Bench {
    f: Fixture,
    built: Built,
    trust: Trust,
}

impl Bench {
    fn new() -> Self {
        let f = Fixture::new();
        let built = f.build().unwrap();
        let trust = f.trust(&built);
        Self { f, built, trust }
    }

    fn signed(&self, what: DocType, line: &[u8]) -> Vec<u8> {
        self.f.keys.pack.sign_document(what, self.f.keys.authority(), line)
    }

    fn open(&self, manifest: &[u8]) -> Result<Pack, PackError> {
        now(Pack::open(manifest, &self.trust, &P256))
    }

    /// Opens and loads with some blobs exchanged.
    fn load(&self, manifest: &Manifest, blobs: &BTreeMap<String, Vec<u8>>) -> Result<Library, PackError> {
        let pack = self.open(&self.signed(DocType::Pack, &serde_json::to_vec(manifest).unwrap()))?;
        Library::load(&pack, Langs::All, |e| {
            blobs.get(&e.sha256).cloned().or_else(|| Some(self.f.blob(&e.sha256)))
        })
    }
}

/// What every manifest that is taken promises.
fn keeps(manifest: &Manifest) {
    assert!(manifest.files.len() <= MAX_FILES);
    assert!(manifest.files.iter().map(|f| u128::from(f.bytes)).sum::<u128>() <= u128::from(MAX_BYTES));
    let mut paths: Vec<String> = manifest.files.iter().map(|f| f.path.to_lowercase()).collect();
    assert!(paths.iter().all(|p| check_path(p).is_ok() && !p.contains("..") && !p.starts_with('/')));
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), manifest.files.len(), "twice");
    assert!(manifest.sample != manifest.approved_by.is_some());
}

#[test]
fn unsigned_changes_are_never_taken() {
    let b = Bench::new();
    let c = &b.built.catalog;
    for name in [&c.packs[0], &c.settings, &c.trust] {
        let good = b.f.blob(name);
        for seed in 0..tries(120) {
            let (mut file, mut dice) = (good.clone(), Dice { seed, n: 0 });
            for _ in 0..=dice.below(3) {
                dice.bytes(&mut file);
            }
            let taken = match name {
                n if n == &c.trust => now(Trust::pin(&file, Some(c.authority), &P256)).is_ok(),
                n if n == &c.settings => {
                    now(signed::open::<Settings>(DocType::Settings, &file, &b.trust, &P256)).is_ok()
                }
                _ => b.open(&file).is_ok(),
            };
            assert_eq!(taken, file == good, "seed {seed}");
        }
    }
}

#[test]
fn a_signed_manifest_of_any_shape_keeps_the_limits_or_is_refused() {
    let b = Bench::new();
    let good = serde_json::to_value(&b.built.manifest).unwrap();
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..tries(400) {
        let (mut value, mut dice) = (good.clone(), Dice { seed, n: 1 });
        for _ in 0..=dice.below(2) {
            dice.value(&mut value);
        }
        match b.open(&b.signed(DocType::Pack, &serde_json::to_vec(&value).unwrap())) {
            Ok(pack) => {
                keeps(&pack.manifest);
                taken += 1;
            }
            Err(e) => {
                assert!(!e.code().is_empty() && e.to_string().len() < 2_000, "seed {seed}: {e}");
                refused += 1;
            }
        }
    }
    assert!(taken > 0 && refused > 100, "{taken} taken, {refused} refused");
}

#[test]
fn signed_files_of_any_shape_give_a_sound_library_or_are_refused() {
    let b = Bench::new();
    let (mut taken, mut refused) = (0, 0);
    for seed in 0..tries(600) {
        let mut dice = Dice { seed, n: 2 };
        let mut manifest = b.built.manifest.clone();
        let paths = ["modules.json", "rules.json", "text/en.json", "text/ar.json"];
        let path = paths[dice.below(paths.len())];
        let entry = manifest.files.iter_mut().find(|f| f.path == path).unwrap();
        let mut bytes = b.f.blob(&entry.sha256);
        if dice.below(4) == 0 {
            dice.bytes(&mut bytes);
        } else {
            let mut value: Value = serde_json::from_slice(&bytes).unwrap();
            dice.value(&mut value);
            bytes = serde_json::to_vec(&value).unwrap();
        }
        (entry.sha256, entry.bytes) = (sha256_hex(&bytes), u64::try_from(bytes.len()).unwrap());
        let blobs = BTreeMap::from([(entry.sha256.clone(), bytes)]);
        match b.load(&manifest, &blobs) {
            Ok(library) => {
                plans(&library);
                taken += 1;
            }
            Err(e) => {
                assert!(!e.code().is_empty(), "seed {seed}");
                refused += 1;
            }
        }
    }
    assert!(taken > 20 && refused > 100, "{taken} taken, {refused} refused");
}

/// Whatever was taken can be planned with.
fn plans(library: &Library) {
    let bands = library.modules.iter().flat_map(|m| m.minutes.iter().map(|x| x.ages)).collect();
    let audience = Audience { bands, ..Audience::default() };
    for minutes in [0, 15, 40, 90, u16::MAX] {
        let input = PlanInput {
            audience: &audience,
            threats: &[],
            events: &BTreeMap::new(),
            today: "2026-11-24".parse().unwrap(),
            minutes,
            history: &[],
            switches: Switches::default(),
        };
        let plan = propose(&library.rules, &library.modules, &input);
        assert!(plan.rows.iter().all(|r| library.module(&r.module).is_some()));
    }
}

#[test]
fn more_than_the_limits_is_refused_before_anything_is_fetched() {
    let b = Bench::new();
    let with = |change: &dyn Fn(&mut Value)| {
        let mut value = serde_json::to_value(&b.built.manifest).unwrap();
        change(&mut value);
        b.open(&b.signed(DocType::Pack, &serde_json::to_vec(&value).unwrap())).unwrap_err().code()
    };
    let other = |path: &str, bytes: u64| json!({"path": path, "sha256": "0".repeat(64), "bytes": bytes, "kind": "other"});
    let push = |v: &mut Value, e: Value| v["files"].as_array_mut().unwrap().push(e);
    assert_eq!(with(&|v| push(v, other("voice/en.bin", 33 << 20))), "too-large");
    assert_eq!(
        with(&|v| (0..3).for_each(|i| push(v, other(&format!("a/{i}"), 30 << 20)))),
        "too-large",
        "all together"
    );
    assert_eq!(
        with(&|v| (0..MAX_FILES).for_each(|i| push(v, other(&format!("a/{i}"), 0)))),
        "too-many-files"
    );
    for path in
        ["../x", "/x", "a//b", "a/../b", "C:\\x", "a\u{0}b", "a/.hidden", "%2e%2e/x", "a b", "ａ/b", "-rf"]
    {
        assert_eq!(with(&|v| push(v, other(path, 1))), "bad-path", "{path:?}");
    }
    assert_eq!(with(&|v| push(v, other("MODULES.json", 1))), "duplicate");
    assert_eq!(with(&|v| v["critical"] = json!(["approved_by", "voices"])), "unknown-critical");
    assert_eq!(with(&|v| v["author"] = json!("x".repeat(201))), "too-long");
    assert_eq!(with(&|v| v["files"][0]["bytes"] = json!(u64::MAX)), "too-large");
    let twice = serde_json::to_string(&b.built.manifest).unwrap().replacen('{', "{\"pack\":\"other\",", 1);
    assert_eq!(
        b.open(&b.signed(DocType::Pack, twice.as_bytes())).unwrap_err().code(),
        "malformed",
        "a field twice"
    );
    let deep = format!("{{\"version\":\"1.0.0\",\"x\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(
        b.open(&b.signed(DocType::Pack, deep.as_bytes())).unwrap_err().code(),
        "malformed",
        "nested without end"
    );
    let long = b.signed(DocType::Pack, &vec![b' '; DocType::Pack.limit() + 1]);
    assert_eq!(b.open(&long).unwrap_err().code(), "too-large");
}

#[test]
fn over_long_texts_and_lists_of_a_signed_library_are_refused() {
    let b = Bench::new();
    let with = |path: &str, change: &dyn Fn(&mut Value)| {
        let mut manifest = b.built.manifest.clone();
        let entry = manifest.files.iter_mut().find(|f| f.path == path).unwrap();
        let mut value: Value = serde_json::from_slice(&b.f.blob(&entry.sha256)).unwrap();
        change(&mut value);
        let bytes = serde_json::to_vec(&value).unwrap();
        (entry.sha256, entry.bytes) = (sha256_hex(&bytes), u64::try_from(bytes.len()).unwrap());
        let blobs = BTreeMap::from([(entry.sha256.clone(), bytes)]);
        b.load(&manifest, &blobs).unwrap_err().code()
    };
    assert_eq!(
        with("text/en.json", &|v| v["messages"]["leave-it/title"] = json!("x".repeat(4_001))),
        "malformed"
    );
    let many = |v: &mut Value, field: &str| {
        let items = v["modules"][0][field].as_array_mut().unwrap();
        let first = items[0].clone();
        items.extend((0..401).map(|i| {
            let mut item = first.clone();
            item["id"] = json!(format!("copy-{i}"));
            item
        }));
    };
    assert_eq!(with("modules.json", &|v| many(v, "questions")), "content");
    assert_eq!(with("modules.json", &|v| v["modules"][0]["author"] = json!("x".repeat(300))), "content");
    assert_eq!(with("modules.json", &|v| v["modules"][0]["source"] = json!(vec!["x"; 65])), "content");
    let row = |v: &Value| v["rows"][0].clone();
    assert_eq!(with("rules.json", &|v| v["rows"] = json!(vec![row(v); 1_001])), "content");
}
