//! The demo authority's past: 200 sessions of other teams in an invented country, from a fixed seed, as real signed log entries of
//! demo tablets through the same door as everyone's (no back door). Two sub-districts with threats are left without a session.

use std::collections::BTreeMap;

use waymark_core::place::Place;
use waymark_core::session::Session;
use waymark_core::time::Moment;
use waymark_log::types::{hmac, to_hex};

use crate::content::Loaded;
use crate::error::ServerError;
use crate::ingest::{Arrived, Exchange};
use crate::store::Voucher;

mod past;
mod people;
pub mod rng;
pub mod tablet;

use past::Making;
use rng::Stream;
use tablet::Tablet;

/// Sessions of the demo's past.
pub const SESSIONS: u32 = 200;
/// Sub-districts that nobody has reached: the gaps that the office shows.
pub const GAPS: [&str; 2] = ["XD010101", "XD010102"];
/// The fixed seed.
const SEED: u64 = 0x5761_796d_6172_6b01;
/// Days over which the past goes back.
const DAYS: u32 = 320;
/// How long a voucher adopts, in milliseconds.
const VOUCHER_MS: i64 = 90 * 86_400_000;

/// Fills the past, once; says how many sessions there are of it.
pub async fn fill(exchange: &Exchange, secret: &[u8]) -> Result<u32, ServerError> {
    if let Some(done) = exchange.store.meta("demo_sessions").await? {
        return Ok(done.parse().unwrap_or(0));
    }
    let Some(content) = exchange.content.get().await? else {
        return Err(ServerError::content("demo", "no content was built here (cargo xtask pack)"));
    };
    let mut logs: BTreeMap<String, Vec<(Moment, Session)>> = BTreeMap::new();
    for (team, session, closed) in sessions(&content, exchange.world.now()) {
        logs.entry(team).or_default().push((closed, session));
    }
    let mut n = 0;
    for (team, mut log) in logs {
        log.sort_by_key(|(closed, _)| *closed);
        n += u32::try_from(log.len()).unwrap_or(0);
        send(exchange, secret, &team, &log).await?;
    }
    exchange.store.set_meta("demo_sessions", &n.to_string()).await?;
    Ok(n)
}

/// The sessions, each with its team and the moment of its closing.
fn sessions(content: &Loaded, now: Moment) -> Vec<(String, Session, Moment)> {
    let mut stream = Stream::new(SEED);
    let places = reachable(content);
    let mut made = Vec::new();
    let mut number = 0;
    while made.len() < usize::try_from(SESSIONS).unwrap_or(0) && number < SESSIONS * 4 {
        number += 1;
        let at = usize::try_from(number - 1).unwrap_or(0);
        // Each place once, then the larger ones more often.
        let place = places.get(at).copied().or_else(|| by_people(&places, &mut stream));
        let Some((place, team)) = place.zip(stream.pick(&content.lists.teams)) else { break };
        let org = team.parent.as_deref().unwrap_or(&team.code);
        let back = i64::from(stream.between(2, DAYS));
        let day = now.date().plus_days(-back);
        let making = Making { content, team: &team.code, org, place, day, number };
        if let Some((session, closed)) = making.session(&mut stream) {
            made.push((team.code.clone(), session, closed));
        }
    }
    made
}

/// Settlements outside the gaps.
fn reachable(content: &Loaded) -> Vec<&Place> {
    let in_gap = |p: &&Place| p.parent.as_deref().is_some_and(|parent| GAPS.contains(&parent));
    content
        .places
        .places
        .iter()
        .filter(|p| p.level == content.settings.required_level && !in_gap(p))
        .collect()
}

fn by_people<'a>(places: &[&'a Place], stream: &mut Stream) -> Option<&'a Place> {
    let weight = |p: &Place| p.population.unwrap_or(300).clamp(200, 2_500);
    let all: u32 = places.iter().map(|p| weight(p)).sum();
    let mut left = stream.between(1, all.max(1));
    for p in places {
        if left <= weight(p) {
            return Some(p);
        }
        left -= weight(p);
    }
    places.first().copied()
}

/// One team's tablet sends its whole log, adopted by a voucher of its own.
async fn send(
    exchange: &Exchange,
    secret: &[u8],
    team: &str,
    log: &[(Moment, Session)],
) -> Result<(), ServerError> {
    let key = hmac(secret, &[b"waymark-demo-tablet-1", team.as_bytes()]);
    let mut tablet = Tablet::new(&key.0, exchange.keys.authority)?;
    for (closed, session) in log {
        tablet.add("session", *closed, session.to_json())?;
    }
    let voucher = make_voucher(exchange).await?;
    tablet.enrol(&voucher.id, &voucher.secret);
    let bytes = tablet.packed(exchange.world.now()).await?;
    let arrived = Arrived { bytes, gzip: true, uploader: "demo".into(), route: "demo" };
    let sent = exchange.sync(arrived).await;
    sent.map(drop).map_err(|p| ServerError::content("the demo's past", p.code()))
}

/// Makes and stores a voucher.
pub async fn make_voucher(exchange: &Exchange) -> Result<Voucher, ServerError> {
    let made_ms = exchange.world.now().unix_ms;
    let id = to_hex(&exchange.world.random::<6>()?);
    let secret = exchange.world.random::<16>()?.to_vec();
    let voucher = Voucher { id, secret, made_ms, expires_ms: made_ms + VOUCHER_MS };
    exchange.store.add_voucher(voucher.clone()).await?;
    Ok(voucher)
}

/// The link that adopts the next tablet: that of the newest unused voucher, or of a new one.
pub async fn tablet_link(exchange: &Exchange, origin: &str) -> Result<String, ServerError> {
    let voucher = match exchange.store.open_voucher(exchange.world.now().unix_ms).await? {
        Some(v) => v,
        None => make_voucher(exchange).await?,
    };
    let secret = to_hex(&voucher.secret);
    Ok(format!("{origin}/#/enrol/{}.{secret}.{}", voucher.id, exchange.keys.authority))
}
