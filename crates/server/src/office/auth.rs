//! Signing in to the office: Argon2id, a session cookie (SameSite=Strict), a check of Origin and a token in each form. TOTP and the
//! table of routes and roles come later; what a handler gets is already the caller's scope (P4).

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use axum::http::{HeaderMap, HeaderValue, header};
use tokio::sync::Semaphore;
use waymark_log::types::{from_hex, hmac, same, to_hex};

use crate::error::ServerError;
use crate::store::{Account, Login, Scope, Store};
use crate::world::World;

/// Name of the cookie.
const COOKIE: &str = "waymark-office";
/// How long a sign-in lasts, in milliseconds.
const LASTS_MS: i64 = 12 * 3_600_000;
/// Passwords that are checked at a time: each takes 19 MiB and a core for a while.
static CHECKS: Semaphore = Semaphore::const_new(2);
/// The account of the demo authority.
pub const DEMO_NAME: &str = "demo";

/// Who asks.
#[derive(Debug, Clone)]
pub struct Caller {
    /// Account name.
    pub name: String,
    /// What the caller may see.
    pub scope: Scope,
    /// What each form must carry.
    pub form_token: String,
    token: [u8; 32],
}

/// Who signed in, if anyone.
pub async fn caller(
    store: &dyn Store,
    world: &World,
    headers: &HeaderMap,
) -> Result<Option<Caller>, ServerError> {
    let Some(token) = cookie(headers) else { return Ok(None) };
    let Some(login) = store.login(&token, world.now().unix_ms).await? else { return Ok(None) };
    let scope = login.org.map_or(Scope::Authority, Scope::Organisation);
    Ok(Some(Caller { name: login.account, scope, form_token: login.form_token, token }))
}

/// Signs in; the value of the cookie, or `None` where name and password do not fit.
pub async fn sign_in(
    store: &dyn Store,
    world: &World,
    name: &str,
    password: &str,
) -> Result<Option<HeaderValue>, ServerError> {
    let account = store.account(name).await?;
    let hash = account.as_ref().map_or_else(|| NOBODY.to_owned(), |a| a.password.clone());
    let given = password.to_owned();
    let _turn = CHECKS.acquire().await;
    let fits = tokio::task::spawn_blocking(move || fits(&hash, &given)).await.unwrap_or(false);
    let Some(account) = account.filter(|_| fits) else { return Ok(None) };
    let secret = world.random::<32>()?;
    let login = Login {
        token: hashed(&secret),
        account: account.name,
        form_token: to_hex(&world.random::<16>()?),
        expires_ms: world.now().unix_ms + LASTS_MS,
        org: account.org,
    };
    store.put_login(login).await?;
    let cookie = format!(
        "{COOKIE}={}; Path=/office; HttpOnly; SameSite=Strict; Max-Age={}",
        to_hex(&secret),
        LASTS_MS / 1000
    );
    Ok(HeaderValue::from_str(&cookie).ok())
}

/// Ends the sign-in.
pub async fn sign_out(store: &dyn Store, caller: &Caller) -> Result<HeaderValue, ServerError> {
    store.end_login(&caller.token).await?;
    let gone = format!("{COOKIE}=; Path=/office; HttpOnly; SameSite=Strict; Max-Age=0");
    Ok(HeaderValue::from_str(&gone).unwrap_or(HeaderValue::from_static("")))
}

impl Caller {
    /// Whether a form came from a page that we made for this caller.
    #[must_use]
    pub fn made(&self, form_token: &str) -> bool {
        same(self.form_token.as_bytes(), form_token.as_bytes())
    }
}

/// Whether a POST comes from our own pages: its Origin (or, without one, the browser's own word) names this host.
#[must_use]
pub fn same_origin(headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|v| v.to_str().ok());
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), Some(host)) => {
            origin.split_once("://").is_some_and(|(_, at)| at.eq_ignore_ascii_case(host))
        }
        (None, _) => headers.get("sec-fetch-site").is_some_and(|v| v == "same-origin"),
        (Some(_), None) => false,
    }
}

fn cookie(headers: &HeaderMap) -> Option<[u8; 32]> {
    let all = headers.get(header::COOKIE)?.to_str().ok()?;
    let value = all.split(';').find_map(|c| c.trim().strip_prefix(COOKIE)?.strip_prefix('='))?;
    Some(hashed(&from_hex::<32>(value)?))
}

/// The database holds only the hash of a cookie.
fn hashed(secret: &[u8; 32]) -> [u8; 32] {
    waymark_log::Hash::of(secret).0
}

/// A hash that no password fits, so that an unknown name takes as long as a known one.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn fits(hash: &str, password: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else { return false };
    Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
}

/// Makes an account, with Argon2id.
pub async fn make_account(
    store: &dyn Store,
    world: &World,
    name: &str,
    password: &str,
    org: Option<String>,
) -> Result<(), ServerError> {
    let salt = world.random::<16>()?;
    let given = password.to_owned();
    let hashed = tokio::task::spawn_blocking(move || {
        let hash: Result<PasswordHash, _> =
            Argon2::default().hash_password_with_salt(given.as_bytes(), &salt);
        hash.map(|h| h.to_string())
    });
    let hashed = hashed.await.map_err(|e| ServerError::content("password", e))?;
    let password = hashed.map_err(|e| ServerError::content("password", e))?;
    store.put_account(Account { name: name.to_owned(), password, org }).await
}

/// The demo's password: the same at each start of one installation, another in each.
#[must_use]
pub fn demo_password(secret: &[u8; 32]) -> String {
    to_hex(&hmac(secret, &[b"waymark-demo-password-1"]).0[..5])
}

/// Makes the demo's account if it is not there; name and password.
pub async fn demo_account(
    store: &dyn Store,
    world: &World,
    secret: &[u8; 32],
) -> Result<(&'static str, String), ServerError> {
    let password = demo_password(secret);
    if store.account(DEMO_NAME).await?.is_none() {
        make_account(store, world, DEMO_NAME, &password, None).await?;
    }
    Ok((DEMO_NAME, password))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (n.parse().unwrap(), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn only_our_own_pages_may_post() {
        assert!(same_origin(&headers(&[("origin", "http://localhost:8080"), ("host", "localhost:8080")])));
        assert!(same_origin(&headers(&[("host", "a"), ("sec-fetch-site", "same-origin")])));
        for bad in [
            &[("origin", "http://evil.example"), ("host", "localhost:8080")][..],
            &[("origin", "null"), ("host", "localhost:8080")],
            &[("origin", "http://localhost:8080.evil.example"), ("host", "localhost:8080")],
            &[("host", "localhost:8080")],
            &[("host", "a"), ("sec-fetch-site", "cross-site")],
        ] {
            assert!(!same_origin(&headers(bad)), "{bad:?}");
        }
    }

    #[test]
    fn a_password_fits_only_its_own_hash() {
        let hash: PasswordHash = Argon2::default().hash_password_with_salt(b"right", &[7; 16]).unwrap();
        assert!(fits(&hash.to_string(), "right"));
        assert!(!fits(&hash.to_string(), "wrong"));
        assert!(!fits(NOBODY, "") && !fits("", "") && !fits("x", "x"));
    }
}
