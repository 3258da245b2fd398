//! The app's built files, with right types and cache rules (A1: a missing asset is 404, never HTML; index and worker are asked
//! for each time, hashed files are kept for ever). A `.br` file beside is served where the client takes brotli.

use std::path::{Component, Path, PathBuf};

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::error::ServerError;
use crate::problem::Problem;

/// The folder, and what its `index.html` needs in the content security policy.
pub struct AppFiles {
    root: PathBuf,
    csp: HeaderValue,
}

impl AppFiles {
    /// Reads `index.html` once for the hashes of its inline scripts. A folder without it serves 404 (the API works without the app).
    pub fn open(root: &Path) -> Result<Self, ServerError> {
        let root = root.to_path_buf();
        let mut hashes = Vec::new();
        for page in ["index.html", "drill.html", "recovery.html"] {
            match std::fs::read_to_string(root.join(page)) {
                Ok(html) => hashes.extend(inline_script_hashes(&html)),
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
                Err(e) => return Err(ServerError::file(root.join(page), e)),
            }
        }
        let csp = HeaderValue::from_str(&app_csp(&hashes)).map_err(|e| ServerError::content("index.html", e))?;
        Ok(Self { root, csp })
    }

    /// The file at `path`, or 404 as problem+json.
    pub async fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Response {
        if method != Method::GET && method != Method::HEAD {
            return Problem::method(path.to_owned()).into_response();
        }
        let Some(relative) = safe_relative(path) else { return Problem::not_found(path.to_owned()).into_response() };
        let file = self.root.join(&relative);
        let brotli = wants_brotli(headers);
        let found = match brotli {
            true => match read(&with_br(&file)).await {
                Some(bytes) => Some((bytes, true)),
                None => read(&file).await.map(|b| (b, false)),
            },
            false => read(&file).await.map(|b| (b, false)),
        };
        let Some((bytes, packed)) = found else { return Problem::not_found(path.to_owned()).into_response() };
        self.response(&relative, bytes, packed, headers)
    }

    fn response(&self, relative: &Path, bytes: Vec<u8>, packed: bool, asked: &HeaderMap) -> Response {
        let name = relative.to_string_lossy();
        let tag = format!("\"{}\"", hex(&Sha256::digest(&bytes)[..12]));
        let mut r = if asked.get(header::IF_NONE_MATCH).is_some_and(|v| v.as_bytes() == tag.as_bytes()) {
            axum::http::StatusCode::NOT_MODIFIED.into_response()
        } else {
            Body::from(bytes).into_response()
        };
        let h = r.headers_mut();
        h.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(&name)));
        h.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_rule(&name)));
        h.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if packed {
            h.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
        }
        if let Ok(v) = HeaderValue::from_str(&tag) {
            h.insert(header::ETAG, v);
        }
        h.insert(header::CONTENT_SECURITY_POLICY, self.csp.clone());
        r
    }
}

fn wants_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|e| e.split(';').next().is_some_and(|n| n.trim() == "br") && !e.contains("q=0"))
}

fn with_br(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    PathBuf::from(name)
}

async fn read(file: &Path) -> Option<Vec<u8>> {
    tokio::fs::read(file).await.ok()
}

/// A path below the root, or `None` for anything that tries to leave it. The root itself is `index.html`.
fn safe_relative(path: &str) -> Option<PathBuf> {
    let decoded = percent_decode(path)?;
    let trimmed = decoded.trim_start_matches('/');
    if trimmed.is_empty() {
        return Some(PathBuf::from("index.html"));
    }
    if trimmed.contains(['\\', '\0']) {
        return None;
    }
    let p = PathBuf::from(trimmed);
    p.components().all(|c| matches!(c, Component::Normal(n) if !n.to_string_lossy().starts_with('.'))).then_some(p)
}

fn percent_decode(s: &str) -> Option<String> {
    let mut out = Vec::with_capacity(s.len());
    let mut bytes = s.bytes();
    while let Some(b) = bytes.next() {
        if b == b'%' {
            let pair = [bytes.next()?, bytes.next()?];
            out.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
        } else {
            out.push(b);
        }
    }
    String::from_utf8(out).ok()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "opus" => "audio/ogg",
        "mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    }
}

/// Trunk writes a hash of 16 or more hex digits into the names of what it builds; all else is asked for each time.
fn cache_rule(name: &str) -> &'static str {
    let hashed = name.split(['-', '.', '_', '/']).any(|p| p.len() >= 15 && p.bytes().all(|b| b.is_ascii_hexdigit()));
    if hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn app_csp(hashes: &[String]) -> String {
    let scripts: String = hashes.iter().map(|h| format!(" 'sha256-{h}'")).collect();
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self' 'unsafe-inline'; \
         img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; \
         manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    )
}

/// SHA-256 (base64) of each script that stands in the page itself, as CSP asks.
fn inline_script_hashes(html: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find("<script") {
        let Some(tag_end) = rest[at..].find('>') else { break };
        let tag = &rest[at..at + tag_end];
        let body = &rest[at + tag_end + 1..];
        let Some(end) = body.find("</script>") else { break };
        if !tag.contains(" src=") && !body[..end].is_empty() {
            out.push(STANDARD.encode(Sha256::digest(&body.as_bytes()[..end])));
        }
        rest = &body[end..];
    }
    out
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_folder() {
        for bad in ["/../x", "/a/../../x", "/%2e%2e/x", "/a%5cb", "/.stage/x", "/a/%00", "/%zz", "//etc//../x"] {
            assert!(safe_relative(bad).is_none(), "{bad}");
        }
        assert_eq!(safe_relative("/"), Some("index.html".into()));
        assert_eq!(safe_relative("/icons/a.svg"), Some("icons/a.svg".into()));
    }

    #[test]
    fn hashed_names_are_kept_others_asked_for() {
        assert!(cache_rule("waymark-1f2e3d4c5b6a7988_bg.wasm").contains("immutable"));
        assert!(cache_rule("app-0123456789abcdef.css").contains("immutable"));
        for plain in ["index.html", "sw.js", "drill.html", "icons/a.svg"] {
            assert_eq!(cache_rule(plain), "no-cache");
        }
    }

    #[test]
    fn inline_scripts_are_hashed_and_linked_ones_are_not() {
        let html = "<script type=\"module\">go()</script><script src=\"a.js\"></script>";
        assert_eq!(inline_script_hashes(html), [STANDARD.encode(Sha256::digest(b"go()"))]);
    }
}
