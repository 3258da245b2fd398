//! What the origin offers: `catalog.json` and the blobs beside it, as `cargo xtask pack` wrote them. Read anew when it changes.
//!
//! Promise: what the office takes names and places from was verified against the authority's own keys, like on a tablet (C1).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use waymark_core::codes::CodeLists;
use waymark_core::place::Gazetteer;
use waymark_core::settings::Settings;
use waymark_log::Hash;
use waymark_log::hello::library_digest;
use waymark_pack::catalog::Catalog;
use waymark_pack::hash::{Fingerprint, is_blob_name};
use waymark_pack::load::Langs;
use waymark_pack::native::{P256, now};
use waymark_pack::signed::{self, DocType};
use waymark_pack::{Library, Pack, PackError, Trust};

use crate::error::ServerError;

/// The content of this installation.
pub struct Content {
    root: PathBuf,
    authority: Fingerprint,
    loaded: RwLock<Option<Arc<Loaded>>>,
}

/// A verified state of it.
pub struct Loaded {
    bytes: Vec<u8>,
    /// Names of the newest files.
    pub catalog: Catalog,
    /// Country settings.
    pub settings: Settings,
    /// Code lists.
    pub lists: CodeLists,
    /// Places.
    pub places: Gazetteer,
    /// The newest pack, with all its texts.
    pub library: Library,
}

impl Content {
    /// The content in a data folder; nothing is read yet.
    #[must_use]
    pub fn new(root: &Path, authority: Fingerprint) -> Self {
        Self { root: root.to_path_buf(), authority, loaded: RwLock::new(None) }
    }

    /// The newest state; `None` where nothing was built into the folder.
    pub async fn get(&self) -> Result<Option<Arc<Loaded>>, ServerError> {
        let path = self.root.join("catalog.json");
        let bytes = match tokio::fs::read(&path).await {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(ServerError::file(path, e)),
        };
        let have = self.loaded.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(same) = have.filter(|l| l.bytes == bytes) {
            return Ok(Some(same));
        }
        let (root, authority) = (self.root.clone(), self.authority);
        let work = tokio::task::spawn_blocking(move || load(&root, bytes, authority));
        let loaded = Arc::new(work.await.map_err(|e| ServerError::content("catalog.json", e))??);
        *self.loaded.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&loaded));
        Ok(Some(loaded))
    }

    /// Document names and hashes of the signed files on offer.
    pub async fn offered(&self) -> Vec<(String, Hash)> {
        let Ok(Some(loaded)) = self.get().await else { return Vec::new() };
        let c = &loaded.catalog;
        let documents =
            [("trust", &c.trust), ("settings", &c.settings), ("lists", &c.lists), ("places", &c.places)];
        let packs = c.packs.last().map(|p| ("pack", p));
        documents
            .into_iter()
            .chain(packs)
            .filter_map(|(n, h)| Some((n.to_owned(), h.parse().ok()?)))
            .collect()
    }

    /// One digest of all that is on offer.
    pub async fn digest(&self) -> Hash {
        let offered = self.offered().await;
        let named: Vec<(&str, Hash)> = offered.iter().map(|(n, h)| (n.as_str(), *h)).collect();
        library_digest(&named)
    }

    /// The bytes of a blob; `None` for a name that is none, or a file that is not there.
    pub async fn blob(&self, name: &str) -> Option<Vec<u8>> {
        if !is_blob_name(name) {
            return None;
        }
        tokio::fs::read(self.root.join("blobs").join(name)).await.ok()
    }
}

fn load(root: &Path, bytes: Vec<u8>, authority: Fingerprint) -> Result<Loaded, ServerError> {
    let catalog: Catalog =
        serde_json::from_slice(&bytes).map_err(|e| ServerError::content("catalog.json", e))?;
    if catalog.authority != authority {
        return Err(ServerError::content(
            "catalog.json",
            format!("it is of authority {}, the keys are of {authority}", catalog.authority),
        ));
    }
    let blobs = Blobs(root.join("blobs"));
    let trust = now(Trust::pin(&blobs.get(&catalog.trust)?, Some(authority), &P256));
    let trust = trust.map_err(|e| ServerError::content("trust list", e))?;
    let settings = document(DocType::Settings, &blobs.get(&catalog.settings)?, &trust)?;
    let lists = document(DocType::Lists, &blobs.get(&catalog.lists)?, &trust)?;
    let places = document(DocType::Places, &blobs.get(&catalog.places)?, &trust)?;
    let newest =
        catalog.packs.last().ok_or_else(|| ServerError::content("catalog.json", "it names no pack"))?;
    let pack =
        now(Pack::open(&blobs.get(newest)?, &trust, &P256)).map_err(|e| ServerError::content("pack", e))?;
    let library = Library::load(&pack, Langs::All, |f| blobs.get(&f.sha256).ok());
    let library = library.map_err(|e| ServerError::content("pack", e))?;
    Ok(Loaded { bytes, catalog, settings, lists, places, library })
}

fn document<T: serde::de::DeserializeOwned>(
    what: DocType,
    file: &[u8],
    trust: &Trust,
) -> Result<T, ServerError> {
    let opened = now(signed::open(what, file, trust, &P256));
    opened.map(|o| o.value).map_err(|e: PackError| ServerError::content(what.as_str(), e))
}

struct Blobs(PathBuf);

impl Blobs {
    fn get(&self, name: &str) -> Result<Vec<u8>, ServerError> {
        let path = self.0.join(name);
        std::fs::read(&path).map_err(|e| ServerError::file(path, e))
    }
}

impl Loaded {
    /// The title of a module in a language; its id where the pack has none.
    #[must_use]
    pub fn module_title(&self, module: &str, lang: &str) -> String {
        let key = format!("{module}/title");
        let title = self.library.catalogue(lang).and_then(|c| c.get(&key, &waymark_text::Args::new()));
        title.unwrap_or_else(|| module.to_owned())
    }

    /// P-code to its place.
    #[must_use]
    pub fn places_by_code(&self) -> BTreeMap<&str, &waymark_core::place::Place> {
        self.places.places.iter().map(|p| (p.pcode.as_str(), p)).collect()
    }
}
