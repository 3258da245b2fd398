//! The app's built files, with right types and cache rules (A1: a missing asset is 404, never HTML; index and worker are asked
//! for each time, hashed files are kept for ever). A `.br` file beside is served where the client takes brotli.

use std::path::{Component, Path, PathBuf};

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use waymark_log::Hash;
use waymark_log::types::{to_base64, to_hex};

use crate::problem::Problem;

/// The folder of the built app. Without one everything is 404 (the API works without the app).
pub struct AppFiles {
    root: PathBuf,
}

impl AppFiles {
    /// The files of this folder.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_path_buf() }
    }

    /// The file at `path`, or 404 as problem+json.
    pub async fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Response {
        if method != Method::GET && method != Method::HEAD {
            return Problem::method(path.to_owned()).into_response();
        }
        let missing = || Problem::not_found(path.to_owned()).into_response();
        let Some(relative) = safe_relative(path) else { return missing() };
        let file = self.root.join(&relative);
        let Some(plain) = read(&file).await else { return missing() };
        let csp = app_csp(&inline_script_hashes(&relative, &plain));
        let packed = if wants_brotli(headers) { read(&with_br(&file)).await } else { None };
        response(&relative, plain, packed, &csp, headers)
    }
}

fn response(
    relative: &Path,
    plain: Vec<u8>,
    packed: Option<Vec<u8>>,
    csp: &str,
    asked: &HeaderMap,
) -> Response {
    let name = relative.to_string_lossy();
    let encoded = packed.is_some();
    let bytes = packed.unwrap_or(plain);
    let tag = format!("\"{}\"", to_hex(&Hash::of(&bytes).0[..12]));
    let mut r = if asked.get(header::IF_NONE_MATCH).is_some_and(|v| v.as_bytes() == tag.as_bytes()) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(bytes).into_response()
    };
    let h = r.headers_mut();
    h.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(&name)));
    h.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_rule(&name)));
    h.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if encoded {
        h.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    for (name, value) in [(header::ETAG, tag.as_str()), (header::CONTENT_SECURITY_POLICY, csp)] {
        if let Ok(v) = HeaderValue::from_str(value) {
            h.insert(name, v);
        }
    }
    r
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
    p.components()
        .all(|c| matches!(c, Component::Normal(n) if !n.to_string_lossy().starts_with('.')))
        .then_some(p)
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
    let hashed =
        name.split(['-', '.', '_', '/']).any(|p| p.len() >= 15 && p.bytes().all(|b| b.is_ascii_hexdigit()));
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

/// SHA-256 (base64) of each script that stands in a page itself, as CSP asks. Taken from the bytes that are served.
fn inline_script_hashes(name: &Path, bytes: &[u8]) -> Vec<String> {
    let mut out = Vec::new();
    let Ok(mut rest) = std::str::from_utf8(bytes) else { return out };
    if name.extension().is_none_or(|e| e != "html") {
        return out;
    }
    while let Some(at) = rest.find("<script") {
        let Some(tag_end) = rest[at..].find('>') else { break };
        let tag = &rest[at..at + tag_end];
        let body = &rest[at + tag_end + 1..];
        let Some(end) = body.find("</script>") else { break };
        if !tag.contains(" src=") && !body[..end].is_empty() {
            out.push(to_base64(&Hash::of(&body.as_bytes()[..end]).0));
        }
        rest = &body[end..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_folder() {
        for bad in
            ["/../x", "/a/../../x", "/%2e%2e/x", "/a%5cb", "/.stage/x", "/a/%00", "/%zz", "//etc//../x"]
        {
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
        assert_eq!(
            inline_script_hashes(Path::new("a.html"), html.as_bytes()),
            [to_base64(&Hash::of(b"go()").0)]
        );
        assert!(inline_script_hashes(Path::new("a.js"), html.as_bytes()).is_empty());
    }
}
