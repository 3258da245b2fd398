//! Fetching a library: ask what is in force, fetch what is missing, verify all of it, then put it in force at once (rule C1).
//!
//! Promise: space is checked first and a reserve for records is kept (peers 6); a blob is kept only after its hash was checked; what
//! was in force stays in force until the last file of the new one is here.

use std::collections::BTreeSet;

use waymark_core::time::Moment;
use waymark_log::types::PublicKey;
use waymark_pack::catalog::Catalog;
use waymark_pack::hash::{Fingerprint, sha256_hex};
use waymark_pack::{FileEntry, PackError};

use super::error::DeviceError;
use super::fetch;
use super::library::{CURRENT, Named, Shelf};
use super::ready;
use super::types::Mode;

/// Files fetched at the same time.
const AT_ONCE: usize = 6;
/// Largest catalogue answer.
const CATALOG_MAX: usize = 64 << 10;
/// What stays free for records: this, or a tenth of what there is.
const RESERVE: u64 = 200 << 20;

/// Where a library comes from.
pub(crate) struct Source {
    catalog: &'static str,
    blobs: &'static str,
}

/// The office.
const OFFICE: Source = Source { catalog: "/api/v1/catalog", blobs: "/blob/" };
/// The demo library that a debug build carries.
const BUILT_IN: Source = Source { catalog: "demo/catalog.json", blobs: "demo/blobs/" };

/// What the answer of `GET /api/v1/catalog` names.
fn named(catalog: &Catalog) -> Option<Named> {
    let named = Named {
        trust: catalog.trust.clone(),
        settings: catalog.settings.clone(),
        lists: catalog.lists.clone(),
        places: catalog.places.clone(),
        pack: catalog.packs.last()?.clone(),
    };
    named.sound().then_some(named)
}

/// What a refresh found.
pub(crate) struct Found {
    pub(crate) changed: bool,
    pub(crate) fetched: u32,
    pub(crate) authority: Fingerprint,
    pub(crate) server_key: Option<PublicKey>,
    /// The authority's key for sealing, kept beside the records: `recovery.html` needs it when the library is gone.
    pub(crate) seal_to: Option<PublicKey>,
    pub(crate) time: Option<Moment>,
}

async fn catalog(mode: Mode) -> Result<(Catalog, Source), DeviceError> {
    if mode == Mode::Demo
        && let Ok(catalog) = read_catalog(&BUILT_IN).await
    {
        return Ok((catalog, BUILT_IN));
    }
    Ok((read_catalog(&OFFICE).await?, OFFICE))
}

async fn read_catalog(source: &Source) -> Result<Catalog, DeviceError> {
    let bytes = fetch::get(source.catalog, "application/json", CATALOG_MAX).await?;
    serde_json::from_slice(&bytes).map_err(|_| DeviceError::Unreachable("no catalogue".into()))
}

/// Fetches and puts in force what the office has. `expected`: the pinned authority, or the one that a voucher names.
pub(crate) async fn refresh(
    shelf: &Shelf,
    mode: Mode,
    expected: Option<Fingerprint>,
) -> Result<Found, DeviceError> {
    let (catalog, source) = catalog(mode).await?;
    let named = named(&catalog).ok_or_else(|| DeviceError::Unreachable("no catalogue".into()))?;
    if let Some(want) = expected
        && want != catalog.authority
    {
        return Err(PackError::WrongAuthority { want, got: catalog.authority }.into());
    }
    let expected = Some(catalog.authority);
    let old = shelf.named(CURRENT).await?;
    let mut fetched = fetch_documents(shelf, &source, &named).await?;
    let documents = shelf.documents(&named, expected).await?;
    if let Some(old) = &old
        && let Ok(have) = shelf.documents(old, expected).await
    {
        have.trust.update(&shelf.blob(&named.trust, "trust").await?, &super::keys::Web).await?;
        documents.not_before(&have)?;
    }
    fetched += fetch_files(shelf, &source, &documents.pack).await?;
    shelf.content(&documents.pack).await?;
    let changed = old.as_ref() != Some(&named);
    if changed {
        shelf.put_in_force(&named).await?;
        shelf.clean(expected).await?;
    }
    Ok(Found {
        changed,
        fetched,
        authority: catalog.authority,
        server_key: documents.server_key(&catalog.server_key).map(PublicKey),
        seal_to: documents.settings.value.sealing_key.parse().ok(),
        time: catalog.time.and_then(|t| t.parse().ok()),
    })
}

async fn fetch_documents(shelf: &Shelf, source: &Source, named: &Named) -> Result<u32, DeviceError> {
    let mut fetched = 0;
    let have = shelf.have().await?;
    for (what, sha) in named.documents() {
        if have.contains(sha) && shelf.blob(sha, what.as_str()).await.is_ok() {
            continue;
        }
        let bytes = fetch_blob(source, sha, what.as_str(), what.limit()).await?;
        shelf.keep(&[(sha, &bytes)]).await?;
        fetched += 1;
    }
    Ok(fetched)
}

async fn fetch_files(shelf: &Shelf, source: &Source, pack: &waymark_pack::Pack) -> Result<u32, DeviceError> {
    let have = shelf.have().await?;
    // Voice comes later: a library is in force without it (`voice`).
    let voice: BTreeSet<&str> = waymark_core::order::filled(pack.voice(|_| true).map(|f| f.sha256.as_str()));
    let missing = pack.missing(|sha| have.contains(sha) || voice.contains(sha));
    room_for(missing.bytes).await?;
    for group in missing.fetch.chunks(AT_ONCE) {
        let got = all(group.iter().map(|f| fetch_file(source, f)).collect()).await;
        let got = got.into_iter().collect::<Result<Vec<_>, _>>()?;
        let pairs: Vec<(&str, &[u8])> =
            group.iter().zip(&got).map(|(f, bytes)| (f.sha256.as_str(), bytes.as_slice())).collect();
        shelf.keep(&pairs).await?;
    }
    Ok(u32::try_from(missing.fetch.len()).unwrap_or(u32::MAX))
}

/// A voice file. The library that a debug build carries has none.
pub(crate) async fn fetch_voice(file: &FileEntry) -> Result<Vec<u8>, DeviceError> {
    fetch_file(&OFFICE, file).await
}

async fn fetch_file(source: &Source, file: &FileEntry) -> Result<Vec<u8>, DeviceError> {
    let limit = usize::try_from(file.bytes).unwrap_or(usize::MAX);
    fetch_blob(source, &file.sha256, &file.path, limit).await
}

async fn fetch_blob(source: &Source, sha: &str, what: &str, limit: usize) -> Result<Vec<u8>, DeviceError> {
    let bytes = fetch::get(&format!("{}{sha}", source.blobs), "", limit).await?;
    if sha256_hex(&bytes) == sha {
        return Ok(bytes);
    }
    Err(PackError::HashMismatch { path: what.to_owned() }.into())
}

/// Whether there is room for so many bytes beside the reserve.
pub(crate) async fn room_for(bytes: u64) -> Result<(), DeviceError> {
    let (Some(free), Some(used)) = ready::space().await else { return Ok(()) };
    let reserve = RESERVE.min((free + used) / 10);
    if bytes == 0 || free >= bytes + reserve {
        return Ok(());
    }
    Err(DeviceError::NoSpace { needed: bytes + reserve, free })
}

/// All futures at once; the results in their order.
async fn all<F: Future>(futures: Vec<F>) -> Vec<F::Output> {
    let mut running: Vec<_> = futures.into_iter().map(|f| (Box::pin(f), None)).collect();
    std::future::poll_fn(|cx| {
        let mut open = false;
        for (future, done) in &mut running {
            if done.is_none() {
                match future.as_mut().poll(cx) {
                    std::task::Poll::Ready(output) => *done = Some(output),
                    std::task::Poll::Pending => open = true,
                }
            }
        }
        if open { std::task::Poll::Pending } else { std::task::Poll::Ready(()) }
    })
    .await;
    running.into_iter().filter_map(|(_, done)| done).collect()
}
