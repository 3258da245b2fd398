//! The frame of every office page: language, direction, bar, DEMO ribbon; and headers that let nothing else run.

use std::sync::Arc;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use waymark_core::time::{Date, Moment};
use waymark_text::{LANGUAGES, Text};

use super::auth::Caller;
use crate::content::Loaded;

/// Only our own style sheet and forms; no script at all.
const CSP: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// The cookie that keeps the language.
const LANG_COOKIE: &str = "waymark-lang";

/// What a page is made with.
pub(super) struct Page {
    pub(super) t: Text,
    pub(super) now: Moment,
    pub(super) content: Option<Arc<Loaded>>,
    pub(super) caller: Option<Caller>,
    set_lang: bool,
}

impl Page {
    pub(super) fn new(
        headers: &HeaderMap,
        asked: &str,
        now: Moment,
        content: Option<Arc<Loaded>>,
        caller: Option<Caller>,
    ) -> Self {
        let set_lang = LANGUAGES.iter().any(|(l, _)| *l == asked);
        let lang = if set_lang { asked } else { language(headers) };
        let t = waymark_text::embed::text(lang)
            .unwrap_or_else(|| Text::new(waymark_text::Catalogue::new("en", [])));
        Self { t, now, content, caller, set_lang }
    }

    pub(super) fn lang(&self) -> &str {
        self.t.lang()
    }

    pub(super) fn today(&self) -> Date {
        self.now.date()
    }

    pub(super) fn demo(&self) -> bool {
        self.content.as_ref().is_some_and(|c| c.settings.demo)
    }

    /// A number in the language's digits.
    pub(super) fn n(&self, n: i64) -> String {
        self.t.number(n)
    }

    /// The whole answer.
    pub(super) fn show(&self, status: StatusCode, title: &str, main: &Markup) -> Response {
        let body = self.document(title, main).into_string();
        let mut r = (status, body).into_response();
        let h = r.headers_mut();
        h.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        h.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CSP));
        h.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if self.set_lang
            && let Ok(v) = HeaderValue::from_str(&format!(
                "{LANG_COOKIE}={}; Path=/office; SameSite=Lax; Max-Age=31536000",
                self.lang()
            ))
        {
            h.append(header::SET_COOKIE, v);
        }
        r
    }

    fn document(&self, title: &str, main: &Markup) -> Markup {
        html! {
            (DOCTYPE)
            html.office lang=(self.lang()) dir=(self.t.dir().as_str()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) " · " (self.t.office_title()) }
                    link rel="icon" href="/icons/favicon.svg" type="image/svg+xml";
                    link rel="stylesheet" href="/office/office.css";
                }
                body.opage {
                    a.skip href="#main" { (self.t.office_skip()) }
                    (self.bar())
                    main id="main" { (main) }
                }
            }
        }
    }

    fn bar(&self) -> Markup {
        let authority = self.content.as_ref().map(|c| label(&c.settings.authority, self.lang()));
        html! {
            header.obar {
                a.brand href="/office/" {
                    (mark())
                    span { b { (self.t.office_title()) } @if let Some(a) = authority { span.second { (a) } } }
                }
                nav aria-label=(self.t.office_main()) { ul {
                    @if self.caller.is_some() {
                        li { a href="/office/" aria-current="page" { (self.t.office_overview()) } }
                    }
                    @for (lang, name) in LANGUAGES.iter().filter(|(l, _)| *l != self.lang()) {
                        li { a href={ "?lang=" (lang) } lang=(lang) hreflang=(lang) { (name) } }
                    }
                } }
                @if let Some(c) = &self.caller {
                    form.who method="post" action="/office/sign-out" {
                        input type="hidden" name="form" value=(c.form_token);
                        button.btn.small type="submit" data-test="sign-out" { (self.t.office_sign_out()) " (" bdi { (c.name) } ")" }
                    }
                }
                @if self.demo() { p.ribbon.demo { (self.t.office_demo()) } }
            }
        }
    }
}

/// The text of a map of languages; the language, else English, else any.
pub(super) fn label(texts: &std::collections::BTreeMap<String, String>, lang: &str) -> String {
    let found = texts.get(lang).or_else(|| texts.get("en")).or_else(|| texts.values().next());
    found.cloned().unwrap_or_default()
}

/// The waymark sign.
fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 40 40" aria-hidden="true" {
            rect width="40" height="40" rx="8" fill="#00474F" {}
            path d="M14 35V11l12-5v29z" fill="#fff" {}
            path d="M17 14.3l6-2.5v12.2h-6z" fill="#FFC21A" stroke="#10181B" stroke-width="1.5" {}
        }
    }
}

/// What the person's browser asks for: our cookie, then its own list; English where we have none of them.
fn language(headers: &HeaderMap) -> &'static str {
    let text = |name| headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok()).unwrap_or_default();
    let cookie =
        text(header::COOKIE).split(';').find_map(|c| c.trim().strip_prefix(LANG_COOKIE)?.strip_prefix('='));
    let accepted = text(header::ACCEPT_LANGUAGE)
        .split(',')
        .map(|l| l.split([';', '-']).next().unwrap_or_default().trim());
    let known = |l: &str| LANGUAGES.iter().find(|(tag, _)| *tag == l).map(|(tag, _)| *tag);
    cookie.into_iter().chain(accepted).find_map(known).unwrap_or("en")
}
