//! The office as a person meets it: signing in, the page in both languages, the CSV whose totals are those of the records, uploads.

use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use waymark_core::age::{AgeRange, Sex};
use waymark_core::session::{Asked, SessionParts};
use waymark_core::testing::SessionBuilder;
use waymark_server::office::auth;

use crate::common::{Folder, Office, add, add_sessions, all_sessions, bytes};

const HOST: &str = "localhost:8080";

/// A signed-in browser.
struct Person<'a> {
    office: &'a Office,
    cookie: String,
}

async fn person<'a>(office: &'a Office, name: &str, org: Option<&str>) -> Person<'a> {
    let x = office.exchange();
    auth::make_account(&*x.store, &x.world, name, "a long password", org.map(str::to_owned)).await.unwrap();
    let r = office.ask(form("/office/sign-in", &format!("name={name}&password=a+long+password"), "")).await;
    assert_eq!(r.status(), StatusCode::SEE_OTHER);
    let cookie = r.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), "{cookie}");
    Person { office, cookie: cookie.split(';').next().unwrap().to_owned() }
}

fn form(path: &str, body: &str, cookie: &str) -> Request<Body> {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::HOST, HOST)
        .header(header::ORIGIN, format!("http://{HOST}"))
        .header(header::COOKIE, cookie)
        .body(Body::from(body.to_owned()))
        .unwrap()
}

impl Person<'_> {
    async fn get(&self, path: &str) -> Response<Body> {
        self.office
            .ask(Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap())
            .await
    }

    async fn text(&self, path: &str) -> String {
        let r = self.get(path).await;
        assert_eq!(r.status(), StatusCode::OK, "{path}");
        String::from_utf8(bytes(r).await).unwrap()
    }

    async fn form_token(&self) -> String {
        let page = self.text("/office/").await;
        page.split("name=\"form\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }
}

#[tokio::test]
async fn nobody_sees_anything_without_signing_in() {
    let office = Office::open().await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 1);
    office.send(&mut tablet, 1, 1).await;
    let (status, page) = office.get("/office/").await;
    let page = String::from_utf8(page).unwrap();
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("data-test=\"sign-in\"") && !page.contains("GPS-RE"), "{page}");
    assert_eq!(office.get("/office/sessions.csv").await.0, StatusCode::FORBIDDEN);
    let r = office.ask(form("/office/sign-in", "name=demo&password=x", "")).await;
    assert_eq!(r.status(), StatusCode::FORBIDDEN);
    assert!(r.headers().get(header::SET_COOKIE).is_none());
    for wrong in ["", "garbage", "%%%", "name=%ff"] {
        assert!(
            office.ask(form("/office/sign-in", wrong, "waymark-office=zz")).await.status().is_client_error(),
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_or_without_its_token_does_nothing() {
    let office = Office::open().await;
    let mut tablet = office.tablet(3);
    add_sessions(&mut tablet, 1, 1);
    office.send(&mut tablet, 1, 1).await;
    let hana = person(&office, "hana", None).await;
    let token = hana.form_token().await;
    let body = format!("form={token}&device={}", tablet.device());
    let mut elsewhere = form("/office/adopt", &body, &hana.cookie);
    elsewhere.headers_mut().insert(header::ORIGIN, "http://evil.example".parse().unwrap());
    assert_eq!(office.ask(elsewhere).await.status(), StatusCode::FORBIDDEN);
    let without = form("/office/adopt", &format!("form=x&device={}", tablet.device()), &hana.cookie);
    assert_eq!(office.ask(without).await.status(), StatusCode::FORBIDDEN);
    assert!(all_sessions(office.store()).await.is_empty());
    assert_eq!(office.ask(form("/office/adopt", &body, &hana.cookie)).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(all_sessions(office.store()).await.len(), 1);
    office.ask(form("/office/sign-out", &format!("form={token}"), &hana.cookie)).await;
    assert_eq!(hana.get("/office/sessions.csv").await.status(), StatusCode::FORBIDDEN);
}

/// Small groups: nobody was asked anything.
fn unasked(p: &mut SessionParts) {
    (p.pretest, p.posttest) = (Asked::NotPart, Asked::NotPart);
}

/// The columns of a CSV without quotes in its fields.
fn column(csv: &str, name: &str) -> Vec<i64> {
    let mut lines = csv.lines();
    let at =
        lines.next().unwrap().split(',').position(|n| n == name).unwrap_or_else(|| panic!("{name} in {csv}"));
    lines.map(|l| l.split(',').nth(at).unwrap().parse().unwrap_or(0)).collect()
}

#[tokio::test]
async fn the_totals_of_the_csv_are_those_of_the_records() {
    let office = Office::open().await;
    let mut tablet = office.enrolled(1).await;
    let mut sums = [0_i64; 3];
    for i in 1..=12_u16 {
        let n = u64::from(i);
        let rows = [
            (Sex::F, AgeRange::new(6, 9), i),
            (Sex::M, AgeRange::new(10, 12), 3 * i),
            (Sex::X, AgeRange::from(60), 1),
        ];
        add(&mut tablet, &SessionBuilder::new().number(n).people(&rows).with(unasked).build());
        sums.iter_mut().zip([i, 3 * i, 1]).for_each(|(s, k)| *s += i64::from(k));
    }
    office.send(&mut tablet, 1, 12).await;
    let csv = person(&office, "hana", None).await.text("/office/sessions.csv?lessons=all").await;
    assert_eq!(csv.lines().count(), 13);
    for (name, wanted) in [("f_6_9", sums[0]), ("m_10_12", sums[1]), ("x_60_plus", sums[2])] {
        assert_eq!(column(&csv, name).iter().sum::<i64>(), wanted, "{name}");
    }
    assert_eq!(column(&csv, "total_audience").iter().sum::<i64>(), sums.iter().sum::<i64>());
    assert_eq!(column(&csv, "m_6_9").iter().sum::<i64>(), 0);
}

#[tokio::test]
async fn an_organisation_sees_its_own_and_no_tablets() {
    let office = Office::open().await;
    let mut tablet = office.enrolled(1).await;
    add(&mut tablet, &SessionBuilder::new().number(1).with(|p| p.session_ref = "OURS".into()).build());
    add(
        &mut tablet,
        &SessionBuilder::new()
            .number(2)
            .with(|p| {
                p.session_ref = "THEIRS".into();
                p.org_code = "LSN".into();
            })
            .build(),
    );
    office.send(&mut tablet, 1, 2).await;
    let gps = person(&office, "gps", Some("GPS")).await;
    for path in ["/office/?lessons=all", "/office/?lessons=all&org=LSN", "/office/sessions.csv?lessons=all"] {
        let text = gps.text(path).await;
        assert!(!text.contains("THEIRS") && !text.contains("data-device"), "{path}");
    }
    assert!(gps.text("/office/sessions.csv?lessons=all").await.contains("OURS"));
    let adopt = format!("form={}&device={}", gps.form_token().await, tablet.device());
    assert_eq!(office.ask(form("/office/adopt", &adopt, &gps.cookie)).await.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn sample_lessons_are_apart_unless_asked_for() {
    let office = Office::open().await;
    let mut tablet = office.enrolled(1).await;
    add(&mut tablet, &SessionBuilder::new().number(1).build());
    add(&mut tablet, &SessionBuilder::new().number(2).with(|p| p.sample = false).build());
    office.send(&mut tablet, 1, 2).await;
    let hana = person(&office, "hana", None).await;
    for (query, sessions) in [("", 1), ("?lessons=all", 2), ("?lessons=sample", 1)] {
        let page = hana.text(&format!("/office/{query}")).await;
        assert!(
            page.contains(&format!("data-test=\"kpi-sessions\" data-n=\"{sessions}\"")),
            "{query}: {page}"
        );
    }
}

fn multipart(fields: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = Vec::new();
    for (name, value) in fields {
        out.extend_from_slice(
            format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"x\"\r\n\r\n")
                .as_bytes(),
        );
        out.extend_from_slice(value);
        out.extend_from_slice(b"\r\n");
    }
    out.extend_from_slice(b"--b--\r\n");
    out
}

#[tokio::test]
async fn a_second_copy_comes_in_by_upload_once() {
    let office = Office::open().await;
    let mut tablet = office.enrolled(4).await;
    office.send(&mut tablet, 1, 0).await;
    add_sessions(&mut tablet, 1, 3);
    let file = crate::many::courier(&office, &tablet).await;
    let hana = person(&office, "hana", None).await;
    let token = hana.form_token().await;
    let post = async |bytes: &[u8]| {
        let mut r = form("/office/courier", "", &hana.cookie);
        r.headers_mut().insert(header::CONTENT_TYPE, "multipart/form-data; boundary=b".parse().unwrap());
        *r.body_mut() = Body::from(multipart(&[("form", token.as_bytes()), ("file", bytes)]));
        let answer = office.ask(r).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        answer.headers()[header::LOCATION].to_str().unwrap().to_owned()
    };
    assert_eq!(post(&file).await, "/office/?notice=courier&new=3&tablets=1&bad=0");
    assert_eq!(post(&file).await, "/office/?notice=courier&new=0&tablets=1&bad=0");
    assert_eq!(
        post(waymark_log::courier::to_text(&file).as_bytes()).await,
        "/office/?notice=courier&new=0&tablets=1&bad=0"
    );
    assert_eq!(post(b"something else").await, "/office/?notice=courier-bad");
    assert_eq!(all_sessions(office.store()).await.len(), 3);
    let page = hana.text("/office/?notice=courier&new=3&tablets=1&bad=0").await;
    assert!(page.contains("New entries: 3"), "{page}");
}

/// A folder with the real content of the checkout, built and signed.
fn with_content() -> Folder {
    let folder = Folder::new();
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let keys = waymark_pack::keys::Keys::fixed_for_tests(7).unwrap();
    keys.save(&folder.path().join("keys")).unwrap();
    waymark_pack::build::build(&source, &folder.path().join("content"), &keys).unwrap();
    folder
}

#[tokio::test]
async fn the_demo_has_200_sessions_two_gaps_and_a_link_and_is_filled_once() {
    let office = Office::in_folder(with_content()).await;
    let x = office.exchange();
    assert_eq!(waymark_server::demo::fill(x, &[1; 32]).await.unwrap(), 200);
    assert_eq!(waymark_server::demo::fill(x, &[1; 32]).await.unwrap(), 200);
    assert_eq!(all_sessions(office.store()).await.len(), 200);
    assert_eq!(office.store().set_aside().await.unwrap(), (0, 0));
    let link = waymark_server::demo::tablet_link(x, "http://localhost:8080").await.unwrap();
    assert_eq!(link, waymark_server::demo::tablet_link(x, "http://localhost:8080").await.unwrap());
    assert!(
        link.starts_with("http://localhost:8080/#/enrol/") && link.ends_with(&x.keys.authority.to_string())
    );
    let (status, catalog) = office.get("/api/v1/catalog").await;
    assert_eq!(status, StatusCode::OK);
    let catalog: serde_json::Value = serde_json::from_slice(&catalog).unwrap();
    assert_eq!(
        (catalog["demo"].as_bool(), catalog["time"].as_str()),
        (Some(true), Some("2026-11-24T12:00:00Z"))
    );
    let hana = person(&office, "hana", None).await;
    for (lang, dir, title) in [("en", "ltr", "Places not reached"), ("ar", "rtl", "أماكن لم يُوصل إليها")]
    {
        let page = hana.text(&format!("/office/?lang={lang}")).await;
        assert!(page.contains(&format!("<html class=\"office\" lang=\"{lang}\" dir=\"{dir}\">")), "{lang}");
        assert!(page.contains(title) && page.contains("class=\"ribbon demo\""), "{lang}");
        for gap in waymark_server::demo::GAPS {
            assert!(page.contains(&format!("data-gap-area=\"{gap}\"")), "{lang} {gap}");
        }
        assert_eq!(page.matches("data-gap=\"").count(), 7, "{lang}");
        assert!(!page.contains(">office-") && !page.contains("\"office-"), "{lang}: a bare key");
    }
}

/// Route, and the status for: nobody, an organisation, the authority. A new office route stands here first.
const WHO_MAY: [(&str, [u16; 3]); 5] = [
    ("GET /office/", [200, 200, 200]),
    ("GET /office/sessions.csv", [403, 200, 200]),
    ("POST /office/adopt", [403, 403, 303]),
    ("POST /office/courier", [403, 303, 303]),
    ("POST /office/sign-out", [403, 303, 303]),
];

#[tokio::test]
async fn each_route_knows_who_may() {
    let office = Office::open().await;
    let mut tablet = office.tablet(9);
    office.send(&mut tablet, 1, 0).await;
    let (gps, hana) = (person(&office, "gps", Some("GPS")).await, person(&office, "hana", None).await);
    let tokens = [String::new(), gps.form_token().await, hana.form_token().await];
    let cookies = ["", &gps.cookie, &hana.cookie];
    for (route, wanted) in WHO_MAY {
        let (method, path) = route.split_once(' ').unwrap();
        for (who, status) in wanted.into_iter().enumerate() {
            let mut request =
                form(path, &format!("form={}&device={}", tokens[who], tablet.device()), cookies[who]);
            *request.method_mut() = method.parse().unwrap();
            if path.ends_with("courier") {
                let kind = "multipart/form-data; boundary=b".parse().unwrap();
                request.headers_mut().insert(header::CONTENT_TYPE, kind);
                *request.body_mut() =
                    Body::from(multipart(&[("form", tokens[who].as_bytes()), ("file", b"x")]));
            }
            assert_eq!(office.ask(request).await.status().as_u16(), status, "{route} as {who}");
        }
    }
}
