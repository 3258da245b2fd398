//! What comes from outside the program: the time and randomness. Everything else receives them (house rule; tests give their own).

use std::sync::Arc;

use waymark_core::time::Moment;

use crate::error::ServerError;

/// Fills a buffer; false: no randomness to be had.
type Fill = dyn Fn(&mut [u8]) -> bool + Send + Sync;

/// Clock and randomness of this process.
#[derive(Clone)]
pub struct World {
    now: Arc<dyn Fn() -> Moment + Send + Sync>,
    fill: Arc<Fill>,
}

impl World {
    /// A world with the given clock and randomness (`false`: none to be had).
    pub fn new(
        now: impl Fn() -> Moment + Send + Sync + 'static,
        fill: impl Fn(&mut [u8]) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self { now: Arc::new(now), fill: Arc::new(fill) }
    }

    /// The operating system's.
    #[must_use]
    pub fn system() -> Self {
        Self::new(system_now, |b| getrandom::fill(b).is_ok())
    }

    /// The time in UTC.
    #[must_use]
    pub fn now(&self) -> Moment {
        (self.now)()
    }

    /// Fills a buffer with random bytes.
    pub fn fill(&self, buffer: &mut [u8]) -> Result<(), ServerError> {
        if (self.fill)(buffer) { Ok(()) } else { Err(ServerError::NoEntropy) }
    }

    /// Random bytes.
    pub fn random<const N: usize>(&self) -> Result<[u8; N], ServerError> {
        let mut b = [0; N];
        self.fill(&mut b)?;
        Ok(b)
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the server asks the system's clock")]
fn system_now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Moment::utc(since.map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX)))
}
