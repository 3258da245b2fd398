//! The second copy: a courier file sealed to the authority, handed to the share sheet or saved (issue, section 5).
//!
//! Promise: `SecondCopy` is marked only after the file was handed over, and only for what is in it. A closed share sheet marks nothing.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use waymark_core::time::Moment;
use waymark_log::courier::{self, Tools, What};
use waymark_log::offer::Settled;
use waymark_log::types::PublicKey;
use waymark_log::{Signer, Store};

use super::error::DeviceError;
use super::facade::Device;
use super::idb::Op;
use super::keys::Web;
use super::sending::own_side;
use super::types::{Change, CopyMade};
use super::{js, known};

impl Device {
    /// Make a second copy outside the browser: one courier file of the whole log, sealed to the authority, given to the share sheet
    /// where there is one, else saved. `SecondCopy` is marked only after it was handed over.
    ///
    /// # Errors
    /// [`DeviceError::NotHandedOver`]; no library (no key to seal to); nothing to copy.
    pub async fn second_copy(&self) -> Result<CopyMade, DeviceError> {
        let head = self.0.store.head().await?.ok_or(DeviceError::NothingToCopy)?;
        let seal_to = self.seal_to().await?;
        let profile = self.profile().await?.ok_or(DeviceError::NoLibrary)?;
        let tools =
            Tools { store: &self.0.store, signer: &self.0.key, sealer: &Web, codec: &Web, entropy: &Web };
        let at = self.now();
        let none = Settled::default();
        let made = courier::make(&tools, &profile, &seal_to, at, What::Everything, &none).await;
        let made = made.map_err(own_side)?;
        let stem = courier::file_stem(&self.0.key.public_key().device(), at);
        let (name, shared) = hand_over(&stem, &made.bytes).await?;
        // A damaged entry is not in the file. The tick never says more than is true: it stops before the first of them.
        let upto = made.damaged.iter().min().map_or(head.link.seq, |first| first.saturating_sub(1));
        self.mark(upto, &name, at).await?;
        let entries = u32::try_from(made.entries).unwrap_or(u32::MAX);
        Ok(CopyMade { name, entries, bytes: made.bytes.len() as u64, shared })
    }

    /// The authority's sealing key: kept beside the records since the last refresh, so that a damaged library stops no copy.
    async fn seal_to(&self) -> Result<PublicKey, DeviceError> {
        if let Some(key) = known::read(&self.0.db, "seal_to").await? {
            return Ok(key);
        }
        let library = self.library().await?;
        let bad = || DeviceError::Shape { what: "settings".into(), why: "sealing key".into() };
        library.settings.sealing_key.parse().map_err(|_| bad())
    }

    async fn mark(&self, upto: u64, name: &str, at: Moment) -> Result<(), DeviceError> {
        let value = js::object(&[
            ("upto", &js::number(upto)),
            ("name", &name.into()),
            ("at", &at.to_string().into()),
        ]);
        self.noted(self.0.db.write(&[Op::PutAt("state", "copies".into(), value)]).await)?;
        let mut known = self.0.known.borrow_mut();
        known.copied_to = known.copied_to.max(upto);
        drop(known);
        self.tell(Change::Records);
        self.tell(Change::Sending);
        Ok(())
    }
}

fn file(name: &str, kind: &str, content: &JsValue) -> Result<web_sys::File, DeviceError> {
    let how = web_sys::FilePropertyBag::new();
    how.set_type(kind);
    let parts = Array::of1(content);
    let made = if content.is_string() {
        web_sys::File::new_with_str_sequence_and_options(&parts, name, &how)
    } else {
        web_sys::File::new_with_u8_array_sequence_and_options(&parts, name, &how)
    };
    made.map_err(|e| DeviceError::Storage(js::thrown(&e).1))
}

/// Gives the file away; its name and whether it was shared.
async fn hand_over(stem: &str, bytes: &[u8]) -> Result<(String, bool), DeviceError> {
    // Share sheets take text, but no unknown binary; both forms are the same file (docs/protocol.md).
    let name = format!("{stem}.wmk.txt");
    let text = file(&name, "text/plain", &courier::to_text(bytes).into())?;
    match share(&text).await {
        Some(true) => return Ok((name, true)),
        Some(false) => return Err(DeviceError::NotHandedOver),
        None => {}
    }
    let name = format!("{stem}.wmk");
    save(&name, &file(&name, "application/octet-stream", &js::to_array(bytes))?)?;
    Ok((name, false))
}

/// `None`: there is no share sheet for files here. `Some(false)`: the person closed it.
async fn share(file: &web_sys::File) -> Option<bool> {
    let navigator = js::get(&js::window().ok()?.into(), "navigator");
    let data = js::object(&[("files", Array::of1(file).as_ref())]);
    let able = js::call(&navigator, "canShare", &[&data]).ok()?.is_truthy();
    let promise = able.then(|| js::call(&navigator, "share", &[&data]).ok()).flatten()?;
    match js::wait(promise.dyn_into().ok()?).await {
        Ok(_shared) => Some(true),
        Err(e) if js::thrown(&e).0 == "AbortError" => Some(false),
        Err(_no_sheet) => None,
    }
}

fn save(name: &str, file: &web_sys::File) -> Result<(), DeviceError> {
    let failed = |e: JsValue| DeviceError::Storage(js::thrown(&e).1);
    let url = web_sys::Url::create_object_url_with_blob(file).map_err(failed)?;
    let document = js::window()?.document().ok_or(DeviceError::Missing("document"))?;
    let anchor: web_sys::HtmlAnchorElement = document.create_element("a").map_err(failed)?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The download reads the URL after the click; it is given back when that is long done.
    wasm_bindgen_futures::spawn_local(async move {
        js::sleep(60_000).await;
        let _freed = web_sys::Url::revoke_object_url(&url);
    });
    Ok(())
}
