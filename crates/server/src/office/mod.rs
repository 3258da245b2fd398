//! Office pages: HTML from the server, no script, readable in black and white and in print. Signing in gives the caller's scope, and
//! every question to the store takes it (P4).

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Form, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::html;
use serde::Deserialize;
use waymark_log::courier::FILE_MAX;

use crate::app::App;
use crate::error::ServerError;
use crate::ingest::unavailable;
use crate::problem::Problem;

mod asked;
pub mod auth;
mod charts;
mod csv;
mod figures;
mod gaps;
mod overview;
mod page;
mod received;
mod tablets;
mod upload;

use asked::Asked;
use auth::Caller;
use page::Page;

/// The office's routes.
pub fn office() -> Router<Arc<App>> {
    Router::new()
        .route("/office", get(async || Redirect::permanent("/office/")))
        .route("/office/", get(overview))
        .route("/office/office.css", get(style))
        .route("/office/sign-in", get(sign_in_page).post(sign_in))
        .route("/office/sign-out", post(sign_out))
        .route("/office/sessions.csv", get(export))
        .route("/office/adopt", post(adopt))
        .route("/office/courier", post(upload::courier).layer(DefaultBodyLimit::max(FILE_MAX + 64 * 1024)))
}

async fn style() -> impl IntoResponse {
    let css = include_str!("../../assets/office.css");
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")], css)
}

type AskedQuery = Result<Query<Asked>, axum::extract::rejection::QueryRejection>;

fn asked(query: AskedQuery) -> Asked {
    query.map(|Query(a)| a).unwrap_or_default()
}

async fn page(app: &App, headers: &HeaderMap, lang: &str) -> Result<Page, ServerError> {
    let x = &app.exchange;
    let caller = auth::caller(&*x.store, &x.world, headers).await?;
    Ok(Page::new(headers, lang, x.world.now(), x.content.get().await?, caller))
}

async fn overview(
    State(app): State<Arc<App>>,
    query: AskedQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let asked = asked(query);
    let page = page(&app, &headers, &asked.lang).await.map_err(unavailable)?;
    let Some(caller) = page.caller.clone() else { return Ok(sign_in_form(&page, StatusCode::OK, None)) };
    overview::show(&page, &caller, &*app.exchange.store, &asked).await.map_err(unavailable)
}

async fn export(
    State(app): State<Arc<App>>,
    query: AskedQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let asked = asked(query);
    let page = page(&app, &headers, "").await.map_err(unavailable)?;
    let Some(caller) = &page.caller else { return Err(not_signed_in()) };
    let store = &*app.exchange.store;
    let filter = asked.filter(page.demo());
    let text = async {
        store.settle().await?;
        let rows = store.sessions(&caller.scope, &filter, None).await?;
        let counts = store.session_counts(&caller.scope, &filter).await?;
        Ok(csv::write(&rows, &counts))
    };
    let text = text.await.map_err(unavailable)?;
    let named = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"waymark-sessions.csv\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((named, text).into_response())
}

fn not_signed_in() -> Problem {
    Problem::forbidden("not_signed_in", "sign in at /office/")
}

/// The form; `said`: why it is shown again.
fn sign_in_form(page: &Page, status: StatusCode, said: Option<String>) -> Response {
    let t = &page.t;
    let main = html! {
        h1 { (t.office_sign_in()) }
        @if let Some(said) = said { p.notice.error role="alert" data-test="notice" { (said) } }
        form.signin method="post" action="/office/sign-in" data-test="sign-in" {
            p.fld { label for="name" { (t.office_name()) } input.field id="name" name="name" autocomplete="username" required; }
            p.fld {
                label for="password" { (t.office_password()) }
                input.field id="password" name="password" type="password" autocomplete="current-password" required;
            }
            button.btn.primary type="submit" { (t.office_sign_in()) }
        }
    };
    page.show(status, &t.office_sign_in(), &main)
}

async fn sign_in_page(
    State(app): State<Arc<App>>,
    query: AskedQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let page = page(&app, &headers, &asked(query).lang).await.map_err(unavailable)?;
    Ok(sign_in_form(&page, StatusCode::OK, None))
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct SignIn {
    name: String,
    password: String,
}

type FormOf<T> = Result<Form<T>, axum::extract::rejection::FormRejection>;

fn form<T: Default>(form: FormOf<T>) -> T {
    form.map(|Form(f)| f).unwrap_or_default()
}

async fn sign_in(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    sent: FormOf<SignIn>,
) -> Result<Response, Problem> {
    let page = page(&app, &headers, "").await.map_err(unavailable)?;
    if !auth::same_origin(&headers) {
        return Ok(sign_in_form(&page, StatusCode::FORBIDDEN, Some(page.t.office_elsewhere())));
    }
    let (x, sent) = (&app.exchange, form(sent));
    let cookie = auth::sign_in(&*x.store, &x.world, &sent.name, &sent.password).await.map_err(unavailable)?;
    match cookie {
        Some(cookie) => Ok(with_cookie(Redirect::to("/office/").into_response(), cookie)),
        None => Ok(sign_in_form(&page, StatusCode::FORBIDDEN, Some(page.t.office_wrong()))),
    }
}

fn with_cookie(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// Who posts a form of ours; the page that says why not.
fn posting(page: &Page, headers: &HeaderMap, form_token: &str) -> Result<Caller, Box<Response>> {
    let refuse = |said| Err(Box::new(sign_in_form(page, StatusCode::FORBIDDEN, Some(said))));
    if !auth::same_origin(headers) {
        return refuse(page.t.office_elsewhere());
    }
    match &page.caller {
        Some(c) if c.made(form_token) => Ok(c.clone()),
        _ => refuse(page.t.office_old_form()),
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Posted {
    form: String,
    device: String,
}

async fn sign_out(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    sent: FormOf<Posted>,
) -> Result<Response, Problem> {
    let page = page(&app, &headers, "").await.map_err(unavailable)?;
    let caller = match posting(&page, &headers, &form(sent).form) {
        Ok(caller) => caller,
        Err(response) => return Ok(*response),
    };
    let gone = auth::sign_out(&*app.exchange.store, &caller).await.map_err(unavailable)?;
    Ok(with_cookie(Redirect::to("/office/").into_response(), gone))
}

async fn adopt(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    sent: FormOf<Posted>,
) -> Result<Response, Problem> {
    let (page, sent) = (page(&app, &headers, "").await.map_err(unavailable)?, form(sent));
    let caller = match posting(&page, &headers, &sent.form) {
        Ok(caller) if caller.scope == crate::store::Scope::Authority => caller,
        Ok(_) => return Err(Problem::forbidden("not_allowed", "the authority adopts tablets")),
        Err(response) => return Ok(*response),
    };
    let device: waymark_log::DeviceId =
        sent.device.parse().map_err(|_| Problem::bad_request("bad_device", "device is not 32 hex digits"))?;
    let x = &app.exchange;
    let by = format!("account:{}", caller.name);
    let done = x.store.adopt(device.0, &by, x.world.now().unix_ms).await.map_err(unavailable)?;
    Ok(Redirect::to(if done { "/office/?notice=adopted#tablets" } else { "/office/#tablets" })
        .into_response())
}
