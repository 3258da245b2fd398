//! Taking in a second copy by upload: the same door as the wire (`Exchange::take_cargo`).

use std::sync::Arc;

use axum::extract::{FromRequest, Multipart, Request, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::{page, posting};
use crate::app::App;
use crate::ingest::{Arrived, unavailable};
use crate::problem::Problem;

pub(super) async fn courier(State(app): State<Arc<App>>, request: Request) -> Result<Response, Problem> {
    let headers = request.headers().clone();
    let page = page(&app, &headers, "").await.map_err(unavailable)?;
    let multipart = Multipart::from_request(request, &()).await;
    let mut multipart = multipart.map_err(|e| Problem::bad_request("bad_form", e.to_string()))?;
    let (mut token, mut file) = (String::new(), Vec::new());
    while let Some(field) =
        multipart.next_field().await.map_err(|e| Problem::bad_request("bad_form", e.to_string()))?
    {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|e| match e.status().as_u16() {
            413 => Problem::too_large(e.to_string()),
            _ => Problem::bad_request("bad_form", e.to_string()),
        })?;
        match name.as_str() {
            "form" => token = String::from_utf8_lossy(&bytes).into_owned(),
            "file" => file = bytes.to_vec(),
            _ => {}
        }
    }
    let caller = match posting(&page, &headers, &token) {
        Ok(caller) => caller,
        Err(response) => return Ok(*response),
    };
    if file.is_empty() {
        return Ok(to("courier-none"));
    }
    let arrived =
        Arrived { bytes: file, gzip: false, uploader: format!("account:{}", caller.name), route: "office" };
    match app.exchange.take_cargo(arrived).await {
        Ok(c) => Ok(to(&format!(
            "courier&new={}&tablets={}&bad={}",
            c.new_entries,
            c.receipts.len(),
            c.unreadable
        ))),
        Err(e) if e.is_ours() => Err(e),
        Err(e) if e.code() == "full" => Ok(to("courier-full")),
        Err(_) => Ok(to("courier-bad")),
    }
}

fn to(notice: &str) -> Response {
    Redirect::to(&format!("/office/?notice={notice}")).into_response()
}
