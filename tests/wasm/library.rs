//! The library on IndexedDB: verified at opening, one flipped byte refused, the one before used (rule C1).

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark_core::module::Module;
use waymark_core::testing::{sample_gazetteer, sample_lists, sample_rules, sample_settings};
use waymark_log::types::to_base64;
use waymark_pack::hash::{Fingerprint, sha256_hex};
use waymark_pack::load::{card_keys, module_keys, question_keys, scene_key};
use waymark_pack::signed::{join, to_sign};
use waymark_pack::{DocType, PackError};

use crate::device::idb::{Db, LIBRARY, Op};
use crate::device::library::{CURRENT, Named, PREVIOUS, Shelf};
use crate::device::{DeviceError, crypto, js};
use crate::fresh;

struct Office {
    pair: JsValue,
    id: Fingerprint,
    key: String,
    shelf: Shelf,
}

impl Office {
    async fn new(name: &str) -> Self {
        let (pair, public) = crypto::new_signing_pair().await.unwrap();
        let raw: [u8; 65] = public.clone().try_into().unwrap();
        let db = Rc::new(Db::open(&fresh(name), LIBRARY).await.unwrap());
        Self { pair, id: Fingerprint::of(&raw), key: to_base64(&public), shelf: Shelf { db } }
    }

    async fn keep(&self, bytes: &[u8]) -> String {
        let sha = sha256_hex(bytes);
        self.shelf.keep(&[(&sha, bytes)]).await.unwrap();
        sha
    }

    async fn sign(&self, what: DocType, document: &Value) -> String {
        let line = document.to_string();
        let signature = crypto::sign(&self.pair, &to_sign(what, self.id, line.as_bytes())).await.unwrap();
        self.keep(&join(line.as_bytes(), self.id, &signature)).await
    }

    /// The files of a pack: the starter's first module with stub texts and one stub drawing.
    async fn files(&self) -> Vec<Value> {
        let module: Module =
            serde_json::from_str(include_str!("../../content/modules/stop-tell/module.json")).unwrap();
        let scenes: BTreeSet<&str> = module
            .cards
            .iter()
            .flat_map(|c| &c.scenes)
            .chain(module.questions.iter().flat_map(|q| q.choices.iter().map(|c| &c.scene)))
            .map(String::as_str)
            .collect();
        let rules = serde_json::to_value(sample_rules()).unwrap();
        let text = json!({ "lang": "en", "messages": texts(&module, &rules, &scenes) });
        let modules = json!({ "modules": [module] });
        let mut files = vec![
            self.file("modules.json", "modules", &modules.to_string(), json!({})).await,
            self.file("rules.json", "rules", &rules.to_string(), json!({})).await,
            self.file("text/en.json", "text", &text.to_string(), json!({ "lang": "en" })).await,
        ];
        for scene in scenes {
            let path = format!("pictures/meca/{scene}.svg");
            let place = json!({ "setting": "meca", "scene": scene });
            files.push(self.file(&path, "picture", "<svg/>", place).await);
        }
        files
    }

    async fn file(&self, path: &str, kind: &str, content: &str, place: Value) -> Value {
        let sha = self.keep(content.as_bytes()).await;
        let mut file = json!({ "path": path, "sha256": sha, "bytes": content.len(), "kind": kind });
        for (key, value) in place.as_object().unwrap() {
            file[key] = value.clone();
        }
        file
    }

    /// A whole library with one key for everything.
    async fn library(&self, version: u64) -> Named {
        let files = self.files().await;
        let uses = ["pack", "settings", "lists", "places", "server"];
        let key = json!({ "id": self.id, "use": uses, "key": self.key });
        let with = |value: Value, field: &str| {
            let mut value = value;
            value[field] = version.into();
            value
        };
        let trust = json!({ "version": version, "authority": self.id, "root": self.key, "keys": [key] });
        let settings = with(serde_json::to_value(sample_settings()).unwrap(), "version");
        let lists = with(serde_json::to_value(sample_lists()).unwrap(), "serial");
        let places = with(serde_json::to_value(sample_gazetteer()).unwrap(), "serial");
        let pack = json!({
            "pack": "test", "version": format!("0.{version}.0"), "schema": 1, "sample": true, "author": "test",
            "languages": ["en"], "settings_pictures": ["meca"], "files": files,
        });
        Named {
            trust: self.sign(DocType::Trust, &trust).await,
            settings: self.sign(DocType::Settings, &settings).await,
            lists: self.sign(DocType::Lists, &lists).await,
            places: self.sign(DocType::Places, &places).await,
            pack: self.sign(DocType::Pack, &pack).await,
        }
    }

    async fn flip(&self, sha: &str, at: usize) {
        let mut bytes = js::bytes(&self.shelf.db.get("blobs", &sha.into()).await.unwrap().unwrap()).unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1;
        self.shelf.db.write(&[Op::PutAt("blobs", sha.into(), js::to_array(&bytes))]).await.unwrap();
    }
}

/// Every text that a library of this module must have.
fn texts(module: &Module, rules: &Value, scenes: &BTreeSet<&str>) -> serde_json::Map<String, Value> {
    let mut keys: Vec<String> = module.questions.iter().flat_map(|q| question_keys(&module.id, q)).collect();
    keys.extend(module.cards.iter().flat_map(|c| card_keys(&module.id, c)));
    keys.extend(scenes.iter().map(|s| scene_key(s)));
    keys.extend(module_keys(module));
    keys.extend(reasons(rules));
    keys.into_iter().map(|k| (k, "x".into())).collect()
}

fn reasons(value: &Value) -> Vec<String> {
    match value {
        Value::String(s) if s.starts_with("why-") => vec![s.clone()],
        Value::Array(items) => items.iter().flat_map(reasons).collect(),
        Value::Object(fields) => fields.values().flat_map(reasons).collect(),
        _ => vec![],
    }
}

#[wasm_bindgen_test]
async fn a_whole_library_opens_and_the_one_before_is_kept() {
    let office = Office::new("whole").await;
    let (one, two) = (office.library(1).await, office.library(2).await);
    office.shelf.put_in_force(&one).await.unwrap();
    office.shelf.put_in_force(&two).await.unwrap();
    assert_eq!(office.shelf.named(CURRENT).await, Ok(Some(two.clone())));
    assert_eq!(office.shelf.named(PREVIOUS).await, Ok(Some(one)));
    let library = office.shelf.open_library(&two, Some(office.id)).await.unwrap();
    assert_eq!((library.pack, library.pack_version.as_str(), library.sample), (two.pack, "0.2.0", true));
    assert_eq!(library.authority, office.id.to_string());
}

#[wasm_bindgen_test]
async fn one_flipped_byte_anywhere_is_refused_and_the_blob_is_dropped() {
    let office = Office::new("flip").await;
    let named = office.library(1).await;
    let pack = office.shelf.documents(&named, None).await.unwrap().pack;
    let read = |f: &&waymark_pack::FileEntry| f.setting.is_none();
    let files = pack.manifest.files.iter().filter(read).map(|f| (f.path.clone(), f.sha256.clone()));
    let documents = named.documents().map(|(what, sha)| (what.as_str().to_owned(), sha.to_owned()));
    for (i, (what, sha)) in documents.into_iter().chain(files).enumerate() {
        let good = office.shelf.blob(&sha, &what).await.unwrap();
        office.flip(&sha, 17 * (i + 1)).await;
        let refused = office.shelf.open_library(&named, None).await.map(|_| ());
        assert_eq!(refused, Err(PackError::HashMismatch { path: what.clone() }.into()));
        // It is gone: the next refresh fetches it again, and until then it is missing, not wrong.
        let missing = office.shelf.open_library(&named, None).await.map(|_| ());
        assert_eq!(missing, Err(DeviceError::Pack(PackError::Missing { path: what })));
        assert_eq!(office.keep(&good).await, sha);
        assert!(office.shelf.open_library(&named, None).await.is_ok());
    }
}

#[wasm_bindgen_test]
async fn another_authority_and_a_foreign_signature_are_refused() {
    let (office, other) = (Office::new("ours").await, Office::new("theirs").await);
    let named = office.library(1).await;
    let refused = office.shelf.documents(&named, Some(other.id)).await.map(|_| ());
    assert!(matches!(refused, Err(DeviceError::Pack(PackError::WrongAuthority { .. }))), "{refused:?}");
    let mut forged = named.clone();
    let settings = serde_json::to_value(sample_settings()).unwrap().to_string();
    let signature =
        crypto::sign(&other.pair, &to_sign(DocType::Settings, office.id, settings.as_bytes())).await;
    forged.settings = office.keep(&join(settings.as_bytes(), office.id, &signature.unwrap())).await;
    let refused = office.shelf.documents(&forged, Some(office.id)).await.map(|_| ());
    assert_eq!(refused, Err(PackError::WrongKey { what: DocType::Settings }.into()));
}

#[wasm_bindgen_test]
async fn versions_never_go_back() {
    let office = Office::new("back").await;
    let (one, two) = (office.library(1).await, office.library(2).await);
    let (one, two) = (office.shelf.documents(&one, None).await, office.shelf.documents(&two, None).await);
    let (one, two) = (one.unwrap(), two.unwrap());
    assert!(two.not_before(&one).is_ok());
    assert!(matches!(one.not_before(&two), Err(PackError::Older { what: DocType::Settings, .. })));
}

#[wasm_bindgen_test]
async fn cleaning_keeps_what_both_libraries_name() {
    let office = Office::new("clean").await;
    let (one, two) = (office.library(1).await, office.library(2).await);
    let stray = office.keep(b"nobody names this").await;
    office.shelf.put_in_force(&one).await.unwrap();
    office.shelf.put_in_force(&two).await.unwrap();
    office.shelf.clean(None).await.unwrap();
    assert!(!office.shelf.have().await.unwrap().contains(&stray));
    for named in [one, two] {
        assert!(office.shelf.open_library(&named, None).await.is_ok());
    }
}
