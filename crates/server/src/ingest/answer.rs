//! The answer to a body: receipt, nonce, news. News is withheld where the nonce is unknown: the entries were taken all the same.

use std::collections::BTreeMap;

use waymark_log::answer::{self, News, NewsLine, nonce};
use waymark_log::{Cursor, Hash, Hello};

use super::Exchange;
use crate::error::ServerError;
use crate::store::Taken;

impl Exchange {
    /// The lines of the answer to this hello.
    pub(super) async fn answer(
        &self,
        hello: &Hello,
        hello_hash: Hash,
        taken: &Taken,
    ) -> Result<Vec<u8>, ServerError> {
        let receipt = self.receipt(hello.device, hello_hash, taken);
        let now_s = self.world.now().unix_ms.div_euclid(1000);
        let known =
            hello.nonce.as_deref().is_some_and(|n| nonce::known(&self.keys.nonce, &hello.device, n, now_s));
        let news = if known { Some(self.news(hello, taken).await?) } else { None };
        let next = nonce::make(&self.keys.nonce, &hello.device, now_s);
        let (server, authority) = (&self.keys.server, &self.keys.authority);
        let lines = answer::write(server, authority, &[receipt], Some(&next), news.as_ref());
        lines.map_err(|e| ServerError::content("the answer", e))
    }

    async fn news(&self, hello: &Hello, taken: &Taken) -> Result<News, ServerError> {
        let from = match hello.cursor {
            Some(c) if c.epoch == taken.epoch => c,
            _ => Cursor { epoch: taken.epoch, seq: 0 },
        };
        let found = self.store.news(&hello.device.0, from.epoch, from.seq).await?;
        let to = Cursor { epoch: from.epoch, seq: found.last().map_or(from.seq, |e| e.seq) };
        let entries: Vec<_> = found.into_iter().map(|e| e.entry).collect();
        let offered = self.content.offered().await;
        let have = self.content.digest().await;
        let changed: BTreeMap<String, Hash> =
            if hello.have == Some(have) { BTreeMap::new() } else { offered.into_iter().collect() };
        let line = NewsLine {
            news: 1,
            device: hello.device,
            from,
            to,
            entries: u64::try_from(entries.len()).unwrap_or(0),
            digest: answer::digest(&entries),
            have,
            changed,
        };
        Ok(News { line, entries })
    }
}
