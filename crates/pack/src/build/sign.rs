//! Signing what was built, and signing anew what is in force after a signing key was lost.
//!
//! Promise: what is signed was linted and read back through the same door as on a tablet; nothing is written before that. Only an
//! approval with the name of a body takes SAMPLE away, and never from an invented country (rule C2).

use std::path::Path;

use serde_json::Value;

use super::draft::Draft;
use super::{Blobs, BuildError, Built, authority, json, source, write};
use crate::catalog::Catalog;
use crate::error::PackError;
use crate::hash::{Fingerprint, sha256_hex};
use crate::keys::{KeyPair, Keys};
use crate::lint;
use crate::load::{Langs, Library};
use crate::manifest::{Kind, Pack};
use crate::native::{P256, now};
use crate::signed::{self, DocType, Parts};
use crate::trust::Trust;
use crate::voice::Voice;

/// Who signs.
#[derive(Debug, Clone)]
pub struct Signer {
    /// The authority.
    pub authority: Fingerprint,
    /// The opened signing key.
    pub key: KeyPair,
    /// The trust list that names it, signed.
    pub trust: Vec<u8>,
    /// The server's public key, base64.
    pub server_key: String,
    /// The authority's sealing key, base64.
    pub sealing_key: String,
}

impl Signer {
    /// The keys of a folder that holds all of them (the demo authority).
    #[must_use]
    pub fn of(keys: &Keys, trust_version: u64) -> Self {
        Self {
            authority: keys.authority(),
            key: keys.pack.clone(),
            trust: keys.trust_file(trust_version),
            server_key: keys.server.public_base64(),
            sealing_key: keys.sealing.public_base64(),
        }
    }

    fn sign(&self, what: DocType, line: &[u8]) -> Vec<u8> {
        self.key.sign_document(what, self.authority, line)
    }
}

/// That a body approves: its name stands in the manifest, and SAMPLE goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The approving body.
    pub by: String,
}

/// Signs a draft and writes it. `out` gets `blobs/<sha256>` and `catalog.json`; blobs of earlier builds stay.
///
/// # Errors
/// [`BuildError`]; then nothing was written but blobs that nothing names.
pub fn into(
    out: &Path,
    draft: Draft,
    signer: &Signer,
    approval: Option<&Approval>,
) -> Result<Built, BuildError> {
    let Draft { mut head, mut blobs, warnings, untranslated } = draft;
    if let Some(approval) = approval {
        approve(&mut head, approval)?;
    }
    let settings = with_sealing_key(&head.settings, &signer.sealing_key);
    let mut add = |bytes: Vec<u8>| {
        let name = sha256_hex(&bytes);
        blobs.insert(name.clone(), bytes);
        name
    };
    let catalog = Catalog {
        authority: signer.authority,
        server_key: signer.server_key.clone(),
        trust: add(signer.trust.clone()),
        settings: add(signer.sign(DocType::Settings, settings.as_bytes())),
        lists: add(signer.sign(DocType::Lists, head.lists.as_bytes())),
        places: add(signer.sign(DocType::Places, head.places.as_bytes())),
        packs: vec![add(signer.sign(DocType::Pack, &json::line(&head.manifest)))],
        time: None,
        demo: head.demo,
    };
    let bytes = blobs.values().map(|b| b.len() as u64).sum();
    read_back(&catalog, &blobs)?;
    write::all(out, &blobs, &catalog)?;
    Ok(Built { catalog, manifest: head.manifest, bytes, warnings, untranslated })
}

fn approve(head: &mut super::draft::DraftHead, approval: &Approval) -> Result<(), BuildError> {
    let by = approval.by.trim();
    if by.is_empty() {
        return Err(BuildError::Approval("the approving body has no name".into()));
    }
    if head.demo {
        return Err(BuildError::Approval("the settings are those of an invented country (`demo`)".into()));
    }
    head.manifest.sample = false;
    head.manifest.approved_by = Some(by.to_owned());
    Ok(())
}

/// The source says `"sealing_key":""`: keys are made once per installation and are in no source.
fn with_sealing_key(line: &str, key: &str) -> String {
    line.replacen(r#""sealing_key":"""#, &format!(r#""sealing_key":"{key}""#), 1)
}

/// Signs everything that a folder offers anew, under a new trust list: after the signing key was lost to others. Each document gets
/// the next version, since two documents of one version would be refused.
///
/// # Errors
/// [`BuildError`]; then the folder is as it was.
pub fn resign(folder: &Path, signer: &Signer, old: &Trust) -> Result<Catalog, BuildError> {
    let mut catalog: Catalog = source::json(&folder.join("catalog.json"))?;
    let mut blobs = Blobs::new();
    let mut again = |what: DocType, name: &mut String| -> Result<(), BuildError> {
        let file = read_blob(folder, name)?;
        now(signed::open::<Value>(what, &file, old, &P256))?;
        let line = next_version(Parts::split(what, &file)?.line)
            .ok_or(PackError::Malformed { what, why: "its version cannot be raised".into() })?;
        let signed = signer.sign(what, &line);
        *name = sha256_hex(&signed);
        blobs.insert(name.clone(), signed);
        Ok(())
    };
    again(DocType::Settings, &mut catalog.settings)?;
    again(DocType::Lists, &mut catalog.lists)?;
    again(DocType::Places, &mut catalog.places)?;
    for name in &mut catalog.packs {
        again(DocType::Pack, name)?;
    }
    catalog.trust = sha256_hex(&signer.trust);
    blobs.insert(catalog.trust.clone(), signer.trust.clone());
    let trust = now(Trust::pin(&signer.trust, Some(signer.authority), &P256))?;
    let mut all = blobs.clone();
    for name in &catalog.packs {
        let pack = now(Pack::open(blobs.get(name).map(Vec::as_slice).unwrap_or_default(), &trust, &P256))?;
        for f in &pack.manifest.files {
            all.insert(f.sha256.clone(), read_blob(folder, &f.sha256)?);
        }
    }
    read_back(&catalog, &all)?;
    write::all(folder, &blobs, &catalog)?;
    Ok(catalog)
}

/// Offers a newer trust list from a content folder.
///
/// # Errors
/// [`BuildError::Approval`] where it withdraws something that is on offer: its successor must be signed first.
pub fn publish_trust(folder: &Path, trust_file: &[u8]) -> Result<Catalog, BuildError> {
    let mut catalog: Catalog = source::json(&folder.join("catalog.json"))?;
    let trust = now(Trust::pin(trust_file, Some(catalog.authority), &P256))?;
    let documents = [&catalog.settings, &catalog.lists, &catalog.places];
    for name in documents.into_iter().chain(&catalog.packs) {
        trust.not_withdrawn(name).map_err(|_| {
            BuildError::Approval(format!("{name} is on offer now: sign its successor before it is withdrawn"))
        })?;
    }
    catalog.trust = sha256_hex(trust_file);
    write::all(folder, &Blobs::from([(catalog.trust.clone(), trust_file.to_vec())]), &catalog)?;
    Ok(catalog)
}

fn read_blob(folder: &Path, name: &str) -> Result<Vec<u8>, BuildError> {
    if !crate::hash::is_blob_name(name) {
        return Err(PackError::Missing { path: name.chars().take(80).collect() }.into());
    }
    let path = folder.join("blobs").join(name);
    std::fs::read(&path).map_err(|source| BuildError::Io { path, source })
}

/// The document with the next place in the order of versions: `serial`, a number, or the last of three numbers.
fn next_version(line: &[u8]) -> Option<Vec<u8>> {
    let mut value: Value = serde_json::from_slice(line).ok()?;
    let fields = value.as_object_mut()?;
    if let Some(serial) = fields.get("serial").and_then(Value::as_u64) {
        fields.insert("serial".into(), serial.checked_add(1)?.into());
        return Some(json::line(&value));
    }
    let next: Value = match fields.get("version")? {
        Value::String(text) => {
            signed::semver_order(text)?;
            let (front, patch) = text.rsplit_once('.')?;
            format!("{front}.{}", patch.parse::<u64>().ok()?.checked_add(1)?).into()
        }
        number => number.as_u64()?.checked_add(1)?.into(),
    };
    fields.insert("version".into(), next);
    Some(json::line(&value))
}

/// Opens what was made as a tablet would, and lints what the pack says.
fn read_back(catalog: &Catalog, blobs: &Blobs) -> Result<(), BuildError> {
    let blob = |name: &str| {
        blobs.get(name).map(Vec::as_slice).ok_or_else(|| PackError::Missing { path: name.to_owned() })
    };
    let trust = now(Trust::pin(blob(&catalog.trust)?, Some(catalog.authority), &P256))?;
    let settings = now(signed::open(DocType::Settings, blob(&catalog.settings)?, &trust, &P256))?.value;
    let lists = now(signed::open(DocType::Lists, blob(&catalog.lists)?, &trust, &P256))?.value;
    let places = now(signed::open(DocType::Places, blob(&catalog.places)?, &trust, &P256))?.value;
    let faults = authority::check(&settings, &lists, &places);
    if !faults.is_empty() {
        return Err(BuildError::Authority(faults));
    }
    for name in &catalog.packs {
        let pack = now(Pack::open(blob(name)?, &trust, &P256))?;
        for f in &pack.manifest.files {
            Pack::verify_file(f, blob(&f.sha256)?)?;
            if f.kind == Kind::Voice {
                Voice::read(&f.path, blob(&f.sha256)?.to_vec())?;
            }
        }
        let library = Library::load(&pack, Langs::All, |f| blobs.get(&f.sha256))?;
        let faults = authority::check_library(&lists, &library.modules, &library.rules);
        if !faults.is_empty() {
            return Err(BuildError::Authority(faults));
        }
        let mut refused = lint::library(&library.modules, &library.catalogues);
        refused.retain(|f| f.rule.refuses());
        if !refused.is_empty() {
            return Err(BuildError::Lint(refused));
        }
    }
    Ok(())
}
