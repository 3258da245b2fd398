//! The log's suites of signer, verifier and sealer on WebCrypto.

use waymark_log::{sealer_suite, signer_suite};

use crate::device::keys::{DeviceKey, Web};
use crate::{fresh, records_db};

async fn web_crypto(name: &'static str) -> (DeviceKey, Web) {
    let db = records_db(&fresh(name)).await;
    (DeviceKey::load_or_make(&db).await.unwrap(), Web)
}

async fn sealer(_name: &'static str) -> Web {
    Web
}

signer_suite!(browser, web_crypto);
sealer_suite!(browser, sealer);
