//! The library on the tablet: trust list, settings, lists, places and one pack, fetched whole, verified at each opening (rule C1).
//!
//! Promises: nothing is in force before all of it is here and verified; versions never go back; a flipped byte is an error with a
//! name, never shown, and the library before is used instead; what no library names is removed, since it can be fetched again.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;
use waymark_core::codes::CodeLists;
use waymark_core::place::Gazetteer;
use waymark_core::settings::Settings;
use waymark_log::types::{Hash, from_base64};
use waymark_pack::hash::{Fingerprint, is_blob_name, sha256_hex};
use waymark_pack::load::Langs;
use waymark_pack::signed::{self, InUse, Opened};
use waymark_pack::trust::KeyUse;
use waymark_pack::{DocType, FileEntry, Pack, PackError, Trust};

use super::error::DeviceError;
use super::idb::{Db, Op};
use super::js;
use super::keys::Web;
use super::types::Library;

/// Key of the library in force in `state`.
pub(crate) const CURRENT: &str = "catalog";
/// Key of the one before.
pub(crate) const PREVIOUS: &str = "previous";

/// What makes up a library: the SHA-256 of each signed file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Named {
    pub(crate) trust: String,
    pub(crate) settings: String,
    pub(crate) lists: String,
    pub(crate) places: String,
    pub(crate) pack: String,
}

impl Named {
    /// All names with their kinds.
    pub(crate) fn documents(&self) -> [(DocType, &str); 5] {
        [
            (DocType::Trust, &self.trust),
            (DocType::Settings, &self.settings),
            (DocType::Lists, &self.lists),
            (DocType::Places, &self.places),
            (DocType::Pack, &self.pack),
        ]
    }

    /// Whether each is the name of a blob: what comes from outside may name nothing else.
    pub(crate) fn sound(&self) -> bool {
        self.documents().iter().all(|(_, name)| is_blob_name(name))
    }

    /// The digest that a hello carries.
    pub(crate) fn digest(&self) -> Hash {
        let hash = |name: &str| name.parse().unwrap_or(Hash([0; 32]));
        let named: Vec<_> = self.documents().iter().map(|(kind, n)| (kind.as_str(), hash(n))).collect();
        waymark_log::hello::library_digest(&named)
    }
}

/// The signed documents, opened; the pack's files not yet looked at.
pub(crate) struct Documents {
    pub(crate) trust: Trust,
    pub(crate) settings: Opened<Settings>,
    pub(crate) lists: Opened<CodeLists>,
    pub(crate) places: Opened<Gazetteer>,
    pub(crate) pack: Pack,
}

impl Documents {
    /// Refuses whatever is older than what is in force.
    pub(crate) fn not_before(&self, have: &Self) -> Result<(), PackError> {
        self.settings.not_before(DocType::Settings, &have.settings.in_use())?;
        self.lists.not_before(DocType::Lists, &have.lists.in_use())?;
        self.places.not_before(DocType::Places, &have.places.in_use())?;
        let one: &InUse = have.pack.in_use();
        if have.pack.manifest.pack == self.pack.manifest.pack { self.pack.not_before(one) } else { Ok(()) }
    }

    /// The server's key that may sign receipts: the one that the catalogue names if the trust list has it so, else the list's first.
    pub(crate) fn server_key(&self, wanted: &str) -> Option<[u8; 65]> {
        let wanted = from_base64(wanted);
        let keys: Vec<[u8; 65]> = self.trust.keys(KeyUse::Server).map(|(_, key)| *key).collect();
        keys.iter().find(|k| wanted.as_deref() == Some(&k[..])).or(keys.first()).copied()
    }
}

/// The bytes of the library.
pub(crate) struct Shelf {
    pub(crate) db: Rc<Db>,
}

impl Shelf {
    /// What stands under `key` in `state`.
    pub(crate) async fn named(&self, key: &str) -> Result<Option<Named>, DeviceError> {
        let found = self.db.get("state", &key.into()).await?;
        Ok(found.and_then(|v| serde_json::from_slice(v.as_string()?.as_bytes()).ok()).filter(Named::sound))
    }

    /// The blob of that name, verified against it. One that is not what its name says is removed: it can be fetched again.
    pub(crate) async fn blob(&self, sha: &str, what: &str) -> Result<Vec<u8>, DeviceError> {
        let missing = || DeviceError::Pack(PackError::Missing { path: what.to_owned() });
        let found = self.db.get("blobs", &sha.into()).await?.ok_or_else(missing)?;
        let bytes = js::bytes(&found).ok_or_else(missing)?;
        if sha256_hex(&bytes) == sha {
            return Ok(bytes);
        }
        self.db.write(&[Op::Remove("blobs", sha.into())]).await?;
        Err(PackError::HashMismatch { path: what.to_owned() }.into())
    }

    /// Names of all blobs here.
    pub(crate) async fn have(&self) -> Result<BTreeSet<String>, DeviceError> {
        let keys = self.db.keys("blobs", &JsValue::UNDEFINED, 0).await?;
        let mut names = BTreeSet::new();
        names.extend(keys.iter().filter_map(|k| k.as_string()));
        Ok(names)
    }

    /// Keep blobs whose names were checked, in one transaction.
    pub(crate) async fn keep(&self, blobs: &[(&str, &[u8])]) -> Result<(), DeviceError> {
        let put = |(sha, bytes): &(&str, &[u8])| Op::PutAt("blobs", (*sha).into(), js::to_array(bytes));
        self.db.write(&blobs.iter().map(put).collect::<Vec<_>>()).await
    }

    /// Opens the signed documents of a library. `expected`: the pinned authority.
    pub(crate) async fn documents(
        &self,
        named: &Named,
        expected: Option<Fingerprint>,
    ) -> Result<Documents, DeviceError> {
        let trust = Trust::pin(&self.blob(&named.trust, "trust").await?, expected, &Web).await?;
        Ok(Documents {
            settings: self.open(DocType::Settings, &named.settings, &trust).await?,
            lists: self.open(DocType::Lists, &named.lists, &trust).await?,
            places: self.open(DocType::Places, &named.places, &trust).await?,
            pack: Pack::open(&self.blob(&named.pack, "pack").await?, &trust, &Web).await?,
            trust,
        })
    }

    async fn open<T: DeserializeOwned>(
        &self,
        what: DocType,
        sha: &str,
        trust: &Trust,
    ) -> Result<Opened<T>, DeviceError> {
        let bytes = self.blob(sha, what.as_str()).await?;
        Ok(signed::open(what, &bytes, trust, &Web).await?)
    }

    /// The pack's own files but its pictures, verified and checked against each other.
    pub(crate) async fn content(&self, pack: &Pack) -> Result<waymark_pack::Library, DeviceError> {
        let needed: Vec<FileEntry> = waymark_pack::Library::needed(pack, Langs::All).cloned().collect();
        let mut files = std::collections::BTreeMap::new();
        for entry in &needed {
            files.insert(entry.path.clone(), self.blob(&entry.sha256, &entry.path).await?);
        }
        Ok(waymark_pack::Library::load(pack, Langs::All, |entry| files.remove(&entry.path))?)
    }

    /// A whole library, verified.
    pub(crate) async fn open_library(
        &self,
        named: &Named,
        expected: Option<Fingerprint>,
    ) -> Result<Library, DeviceError> {
        let documents = self.documents(named, expected).await?;
        let content = self.content(&documents.pack).await?;
        let settings = documents.settings.value;
        Ok(Library {
            authority: documents.trust.authority().to_string(),
            demo: settings.demo,
            settings,
            settings_version: documents.settings.version,
            lists: documents.lists.value,
            gazetteer: documents.places.value,
            modules: content.modules,
            rules: content.rules,
            texts: content.catalogues,
            languages: content.languages,
            pictures: content.pictures,
            voice: content.voice,
            pack: content.pack_id,
            pack_version: content.version,
            sample: content.sample,
            refused: None,
        })
    }

    /// Puts a complete library in force: one transaction; the one in force becomes the one before.
    pub(crate) async fn put_in_force(&self, new: &Named) -> Result<(), DeviceError> {
        let text = |n: &Named| serde_json::to_string(n).unwrap_or_default();
        let mut ops = vec![Op::PutAt("state", CURRENT.into(), text(new).into())];
        if let Some(old) = self.named(CURRENT).await?.filter(|old| old != new) {
            ops.push(Op::PutAt("state", PREVIOUS.into(), text(&old).into()));
        }
        self.db.write(&ops).await
    }

    /// Removes blobs that neither library names. What cannot be judged stays.
    pub(crate) async fn clean(&self, expected: Option<Fingerprint>) -> Result<(), DeviceError> {
        let mut wanted = BTreeSet::new();
        for key in [CURRENT, PREVIOUS] {
            let Some(named) = self.named(key).await? else { continue };
            wanted.extend(named.documents().map(|(_, sha)| sha.to_owned()));
            let Ok(documents) = self.documents(&named, expected).await else { return Ok(()) };
            wanted.extend(documents.pack.manifest.files.into_iter().map(|f| f.sha256));
        }
        let unused: Vec<Op> = self
            .have()
            .await?
            .difference(&wanted)
            .map(|sha| Op::Remove("blobs", sha.as_str().into()))
            .collect();
        if unused.is_empty() { Ok(()) } else { self.db.write(&unused).await }
    }
}
