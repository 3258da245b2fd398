//! Tablets and how we stand to them; adoption by hand; second copies that someone brought.

use maud::{Markup, html};
use waymark_core::time::Moment;
use waymark_log::DeviceState;

use super::auth::Caller;
use super::page::Page;
use crate::store::DeviceRow;

pub(super) fn section(page: &Page, caller: &Caller, devices: &[DeviceRow]) -> Markup {
    let t = &page.t;
    html! {
        section.fig id="tablets" data-test="tablets" {
            h2 { (t.office_tablets()) }
            div.scroll tabindex="0" { table {
                thead { tr {
                    th scope="col" { (t.office_tablet()) } th scope="col" { (t.office_state()) }
                    th scope="col" { (t.office_last_seen()) } th scope="col" { (t.office_records()) }
                } }
                tbody { @for d in devices { (row(page, caller, d)) } }
            } }
        }
    }
}

fn row(page: &Page, caller: &Caller, d: &DeviceRow) -> Markup {
    let t = &page.t;
    let state = match d.state {
        DeviceState::Adopted => t.office_state_adopted(),
        DeviceState::Pending => t.office_state_pending(),
        DeviceState::Revoked => t.office_state_revoked(),
    };
    html! {
        tr data-device=(d.device) {
            th scope="row" { bdi.ltr { (d.device.short()) } }
            td {
                (state)
                @if d.forked > 0 { " " span.pill { (t.office_forked(d.forked)) } }
                @if let Some(old) = d.succeeds { " " span.second data-succeeds=(old) { (t.office_succeeds(&old.short())) } }
                @if d.state == DeviceState::Pending {
                    form method="post" action="/office/adopt" {
                        input type="hidden" name="form" value=(caller.form_token);
                        input type="hidden" name="device" value=(d.device);
                        button.btn.small type="submit" data-test="adopt" { (t.office_adopt()) }
                    }
                }
            }
            td { (t.moment(Moment::utc(d.last_seen_ms), page.today())) }
            td { (page.n(d.records)) }
        }
    }
}

/// The form that takes a courier file.
pub(super) fn courier(page: &Page, caller: &Caller) -> Markup {
    let t = &page.t;
    html! {
        section.fig id="courier" {
            h2 { (t.office_courier()) }
            p.second { (t.office_courier_why()) }
            form method="post" action="/office/courier" enctype="multipart/form-data" {
                input type="hidden" name="form" value=(caller.form_token);
                p.fld {
                    label for="file" { (t.office_courier_file()) }
                    input.field type="file" id="file" name="file" accept=".wmk,.txt,application/octet-stream,text/plain" required;
                }
                button.btn type="submit" data-test="courier" { (t.office_courier_take()) }
            }
        }
    }
}
