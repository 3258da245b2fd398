//! What is sent: bodies of adopted tablets, made before the clock runs.

use std::path::Path;

use waymark_core::testing::SessionBuilder;
use waymark_core::time::Moment;
use waymark_log::StoredEntry;
use waymark_log::native::gzip;
use waymark_server::demo::{make_voucher, tablet::Tablet};
use waymark_server::serve::Installation;
use waymark_server::store::{Address, Limits};
use waymark_server::world::World;

use crate::{BODY, Failure, RECORDS, TABLETS};

/// All bodies of all tablets, and the entries in them for the raw inserts.
pub(crate) struct Work {
    /// One list of bodies a tablet.
    pub(crate) bodies: Vec<Vec<Vec<u8>>>,
    /// Every entry with its device.
    pub(crate) entries: Vec<([u8; 16], StoredEntry)>,
}

impl Work {
    /// A data folder with a voucher for each tablet, and what the tablets will send.
    pub(crate) async fn prepare(folder: &Path, content: &Path) -> Result<Self, Failure> {
        crate::copy(content, folder)?;
        let installed =
            Installation::open(folder, &Address::of(None, folder)?, World::system(), Limits::default())
                .await?;
        let now: Moment = "2026-11-24T12:00:00Z".parse()?;
        let mut work = Self { bodies: vec![], entries: vec![] };
        for n in 1..=TABLETS {
            let secret = [u8::try_from(n)?; 32];
            let mut tablet = Tablet::new(&secret, installed.exchange.keys.authority)?;
            let voucher = make_voucher(&installed.exchange).await?;
            tablet.enrol(&voucher.id, &voucher.secret);
            for i in 0..RECORDS {
                let session = SessionBuilder::new().number(u64::try_from(n)? * 100_000 + i).build();
                tablet.add("session", session.report_date, session.to_json())?;
            }
            let mut bodies = vec![];
            for first in (1..=RECORDS).step_by(usize::try_from(BODY)?) {
                bodies.push(gzip(&tablet.body(first, first + BODY - 1, now).await?.bytes)?);
            }
            work.bodies.push(bodies);
            let device = tablet.device().0;
            work.entries.extend(tablet.entries().iter().map(|e| (device, e.clone())));
        }
        installed.exchange.store.settle().await?;
        Ok(work)
    }
}
