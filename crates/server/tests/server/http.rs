//! The edges: files, blobs, types, limits, problems. Whatever comes in, no answer is a 5xx.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use proptest::prelude::*;
use waymark_log::native::gzip;
use waymark_server::store::Limits;

use crate::common::{Folder, Office, add_sessions, bytes, code, now};

async fn with_app() -> Office {
    let folder = Folder::new();
    let dist = folder.path().join("dist");
    std::fs::create_dir_all(&dist).unwrap();
    std::fs::write(dist.join("index.html"), "<script type=\"module\">go()</script>").unwrap();
    std::fs::write(dist.join("sw.js"), "self").unwrap();
    std::fs::write(dist.join("app-0123456789abcdef_bg.wasm"), "wasm").unwrap();
    std::fs::write(dist.join("app-0123456789abcdef_bg.wasm.br"), "packed").unwrap();
    Office::in_folder(folder).await
}

#[tokio::test]
async fn files_have_their_types_and_a_missing_one_is_404_and_no_page() {
    let office = with_app().await;
    for (path, content_type, cache) in [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/sw.js", "text/javascript; charset=utf-8", "no-cache"),
        ("/app-0123456789abcdef_bg.wasm", "application/wasm", "public, max-age=31536000, immutable"),
    ] {
        let r = office.ask(Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(r.status(), StatusCode::OK, "{path}");
        assert_eq!(r.headers()[header::CONTENT_TYPE], content_type, "{path}");
        assert_eq!(r.headers()[header::CACHE_CONTROL], cache, "{path}");
        assert_eq!(r.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{path}");
    }
    for path in
        ["/nope.js", "/teach", "/..%2fkeys/root.key", "/%2e%2e/keys/root.key", "/blob/xyz", "/api/v2/sync"]
    {
        let r = office.ask(Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(r.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(r.headers()[header::CONTENT_TYPE], "application/problem+json", "{path}");
    }
}

#[tokio::test]
async fn the_policy_allows_wasm_and_the_inline_script_and_no_other() {
    let office = with_app().await;
    let r = office.ask(Request::get("/").body(Body::empty()).unwrap()).await;
    let csp = r.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(csp.contains("'wasm-unsafe-eval'") && csp.contains("'sha256-"), "{csp}");
    let scripts = csp.split(';').find(|p| p.contains("script-src")).unwrap();
    assert!(!scripts.contains("'unsafe-inline'") && !scripts.contains("'unsafe-eval'"), "{csp}");
    let r = office.ask(Request::get("/nope").body(Body::empty()).unwrap()).await;
    assert!(r.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().starts_with("default-src 'none'"));
}

#[tokio::test]
async fn a_packed_file_goes_to_those_who_take_it() {
    let office = with_app().await;
    let ask = |accept: &'static str| {
        Request::get("/app-0123456789abcdef_bg.wasm")
            .header(header::ACCEPT_ENCODING, accept)
            .body(Body::empty())
            .unwrap()
    };
    let r = office.ask(ask("gzip, br")).await;
    assert_eq!(r.headers()[header::CONTENT_ENCODING], "br");
    assert_eq!(r.headers()[header::CONTENT_TYPE], "application/wasm");
    assert_eq!(bytes(r).await, b"packed");
    assert_eq!(bytes(office.ask(ask("gzip")).await).await, b"wasm");
}

#[tokio::test]
async fn health_and_an_office_without_content() {
    let office = Office::open().await;
    assert_eq!(office.get("/healthz").await.0, StatusCode::OK);
    assert_eq!(office.get("/readyz").await.0, StatusCode::OK);
    let (status, body) = office.get("/api/v1/catalog").await;
    assert_eq!((status, code(&body).as_str()), (StatusCode::NOT_FOUND, "no_content"));
}

#[tokio::test]
async fn blobs_are_immutable_and_come_in_ranges() {
    let office = Office::open().await;
    let name = "ab".repeat(32);
    let blobs = office.folder.path().join("content/blobs");
    std::fs::create_dir_all(&blobs).unwrap();
    std::fs::write(blobs.join(&name), "0123456789").unwrap();
    let ask = |range: Option<&'static str>| {
        let mut r = Request::get(format!("/blob/{name}"));
        if let Some(range) = range {
            r = r.header(header::RANGE, range);
        }
        r.body(Body::empty()).unwrap()
    };
    let r = office.ask(ask(None)).await;
    assert!(r.headers()[header::CACHE_CONTROL].to_str().unwrap().contains("immutable"));
    assert_eq!(bytes(r).await, b"0123456789");
    let r = office.ask(ask(Some("bytes=2-4"))).await;
    assert_eq!(r.status(), StatusCode::PARTIAL_CONTENT);
    assert_eq!(r.headers()[header::CONTENT_RANGE], "bytes 2-4/10");
    assert_eq!(bytes(r).await, b"234");
    assert_eq!(office.ask(ask(Some("bytes=10-"))).await.status(), StatusCode::RANGE_NOT_SATISFIABLE);
}

#[tokio::test]
async fn a_blob_is_compressed_for_who_takes_it_whole_and_gains_by_it() {
    let office = Office::open().await;
    let blobs = office.folder.path().join("content/blobs");
    std::fs::create_dir_all(&blobs).unwrap();
    let (text, noise) = ("ab".repeat(32), "cd".repeat(32));
    let words = "the way you know ".repeat(200);
    std::fs::write(blobs.join(&text), &words).unwrap();
    let mut left = 7_u64;
    let mut noise_of = || {
        left = left.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        left.to_be_bytes()[0]
    };
    let sound: Vec<u8> = (0..2000).map(|_| noise_of()).collect();
    std::fs::write(blobs.join(&noise), &sound).unwrap();
    let ask = |name: &str, encoding: &'static str, range: Option<&'static str>| {
        let mut r = Request::get(format!("/blob/{name}")).header(header::ACCEPT_ENCODING, encoding);
        if let Some(range) = range {
            r = r.header(header::RANGE, range);
        }
        r.body(Body::empty()).unwrap()
    };
    let r = office.ask(ask(&text, "br, gzip;q=0.8", None)).await;
    assert_eq!(r.headers()[header::CONTENT_ENCODING], "gzip");
    let packed = bytes(r).await;
    assert!(packed.len() * 3 < words.len());
    assert_eq!(waymark_log::native::gunzip(&packed, 1 << 20).unwrap(), words.as_bytes());
    for (name, encoding, range) in
        [(&text, "br", None), (&text, "gzip", Some("bytes=0-9")), (&noise, "gzip", None)]
    {
        let r = office.ask(ask(name, encoding, range)).await;
        assert!(r.headers().get(header::CONTENT_ENCODING).is_none(), "{name} {encoding} {range:?}");
    }
}

#[tokio::test]
async fn each_wrong_request_has_its_own_answer() {
    let office = Office::open().await;
    let ndjson = "application/x-ndjson";
    for (path, content_type, body, status, wanted) in [
        ("/api/v1/sync", "text/html", vec![], 415, "unsupported"),
        ("/api/v1/sync", ndjson, vec![], 400, "cut"),
        ("/api/v1/sync", ndjson, b"<html>\n</html>\n".to_vec(), 400, "bad_hello"),
        ("/api/v1/sync", ndjson, vec![b'x'; 17 << 20], 413, "too_large"),
        ("/api/v1/sync", ndjson, vec![b'{'; 20_000], 400, "bad_hello"),
        ("/api/v1/cargo", "application/octet-stream", b"WMK1".to_vec(), 400, "bad_courier"),
        ("/api/v1/cargo", "application/octet-stream", vec![], 400, "bad_courier"),
    ] {
        let (got, answer) = office.post(path, content_type, false, body).await;
        assert_eq!((got.as_u16(), code(&answer).as_str()), (status, wanted), "{path}");
    }
    let (got, answer) = office.sync(b"not gzip".to_vec()).await;
    assert!(got.as_u16() == 400 && ["bad_hello", "cut"].contains(&code(&answer).as_str()));
    let (got, answer) = office.get("/api/v1/sync").await;
    assert_eq!((got.as_u16(), code(&answer).as_str()), (405, "method"));
}

#[tokio::test]
async fn an_entry_that_is_too_long_is_named() {
    let office = Office::open().await;
    let mut tablet = office.tablet(1);
    add_sessions(&mut tablet, 1, 1);
    tablet.add_raw(waymark_log::Entry::from_lines(b"{}".to_vec(), vec![b' '; 70_000]));
    let body = tablet.body(1, 2, now()).await.unwrap();
    let (status, answer) = office.sync(gzip(&body.bytes).unwrap()).await;
    let problem: serde_json::Value = serde_json::from_slice(&answer).unwrap();
    assert_eq!(
        (status.as_u16(), code(&answer).as_str(), problem["entry"].as_u64()),
        (413, "too_long", Some(2))
    );
    assert_eq!(office.store().devices().await.unwrap().len(), 0);
}

#[tokio::test]
async fn a_bomb_is_refused_before_it_fills_the_memory() {
    let office = Office::open().await;
    let bomb = gzip(&vec![b'\n'; 40 << 20]).unwrap();
    let (status, _) = office.sync(bomb).await;
    assert!(matches!(status.as_u16(), 400 | 413), "{status}");
}

#[tokio::test]
async fn a_full_share_is_429_and_an_adopted_device_is_never_charged() {
    let office = Office::with_limits(Limits { each: 3_000, all: 1 << 20 }).await;
    let mut known = office.enrolled(1).await;
    add_sessions(&mut known, 1, 40);
    for n in 1..=40 {
        office.send(&mut known, n, n).await;
    }
    let mut full = false;
    for n in 1..=20 {
        let mut stranger = office.tablet(n + 10);
        add_sessions(&mut stranger, 1, 1);
        let body = stranger.body(1, 1, now()).await.unwrap();
        let (status, answer) = office.sync(gzip(&body.bytes).unwrap()).await;
        full |= (status.as_u16(), code(&answer).as_str()) == (429, "full");
    }
    assert!(full);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Random bytes, random lines, and good bodies with random damage.
    #[test]
    fn no_body_ever_gives_a_5xx(
        noise in prop::collection::vec(any::<u8>(), 0..400),
        at in any::<prop::sample::Index>(),
        cut in any::<prop::sample::Index>(),
        plain in any::<bool>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let office = Office::open().await;
            let mut tablet = office.tablet(1);
            add_sessions(&mut tablet, 1, 2);
            let mut body = tablet.body(1, 2, now()).await.unwrap().bytes;
            let place = at.index(body.len());
            body.splice(place..place, noise.iter().copied());
            body.truncate(cut.index(body.len()) + 1);
            let packed = if plain { body.clone() } else { gzip(&body).unwrap() };
            for path in ["/api/v1/sync", "/api/v1/cargo"] {
                let kind = if path.ends_with("sync") { "application/x-ndjson" } else { "application/octet-stream" };
                for sent in [packed.clone(), noise.clone()] {
                    let (status, _) = office.post(path, kind, !plain && path.ends_with("sync"), sent).await;
                    assert!(status.as_u16() < 500, "{status}");
                }
            }
        });
    }
}
