//! The readiness report of this tablet: facts gathered, judged by the screen (A5).

use super::facade::Device;
use super::types::{Mode, Readiness};
use super::{ready, update};

impl Device {
    /// Facts for "ready for the field" (A5).
    pub async fn readiness(&self) -> Readiness {
        let library = self.library().await.ok();
        let sending = self.sending().await;
        let (free, used) = ready::space().await;
        let now = self.now();
        // Only a clock that stands before a time which the server already said is wrong for certain.
        let behind =
            self.last_server_time().map(|seen| (seen.unix_ms - now.unix_ms) / 1000).filter(|s| *s > 0);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Readiness {
            persistence: ready::persistence().await,
            free,
            used,
            app_complete: (self.mode() == Mode::Field).then(update::complete),
            library: library.is_some(),
            modules: library.as_ref().map_or(0, |l| count(l.modules.len())),
            languages: library.as_ref().map_or(0, |l| count(l.languages.len())),
            numbers: library.as_ref().is_some_and(|l| l.settings.number("mine_action").is_some()),
            clock_behind_s: behind,
            last_receipt: sending.last_receipt,
            only_here: sending.only_here,
            unreceived: sending.total - sending.received,
            drafts: count(self.drafts().await.map_or(0, |d| d.len())),
            adoption: sending.adoption,
            device: self.short_id(),
            battery: ready::battery().await,
            checked: now,
        }
    }
}
