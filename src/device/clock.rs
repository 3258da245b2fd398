//! The tablet's clock: the one place that asks the browser (rule R7: a wrong clock never blocks).

use waymark_core::time::Moment;

use super::js;

/// Milliseconds since 1970 by the tablet's clock.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "device::clock is the one place that asks the browser")]
pub(crate) fn now_ms() -> i64 {
    js::whole(js_sys::Date::now().floor().max(0.0)).and_then(|n| i64::try_from(n).ok()).unwrap_or(0)
}

/// Minutes east of UTC.
#[expect(clippy::disallowed_methods, reason = "device::clock is the one place that asks the browser")]
#[expect(clippy::cast_possible_truncation, reason = "clamped: offsets lie within a day")]
fn offset_minutes() -> i16 {
    -js_sys::Date::new_0().get_timezone_offset().clamp(-1439.0, 1439.0) as i16
}

/// Now, with the offset of the tablet's wall clock.
#[must_use]
pub(crate) fn now() -> Moment {
    Moment { unix_ms: now_ms(), offset_min: offset_minutes() }
}

/// Milliseconds that only grow, from an arbitrary start.
#[must_use]
pub(crate) fn ticks() -> u64 {
    js::whole(since().floor()).unwrap_or(0)
}

/// Notes in the browser's own timeline (User Timing) how long something took, for the bench and for who looks with the browser's
/// tools; nothing is kept and nothing is sent.
pub fn note(name: &str, since: f64) {
    let Ok(performance) = js::window().map(|w| js::get(&w.into(), "performance")) else { return };
    let how = js::object(&[("start", &since.into())]);
    let _noted = js::call(&performance, "measure", &[&name.into(), &how]);
}

/// The moment from which [`note`] counts.
#[must_use]
pub fn since() -> f64 {
    let performance = js::window().map(|w| js::get(&w.into(), "performance"));
    performance.ok().and_then(|p| js::call(&p, "now", &[]).ok()).and_then(|n| n.as_f64()).unwrap_or(0.0)
}
