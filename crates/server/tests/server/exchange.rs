//! The exchange: what is taken, what is said of it, adoption, gaps, forks, faults, corrections.

use axum::http::StatusCode;
use waymark_core::testing::SessionBuilder;
use waymark_log::native::gzip;
use waymark_log::{DeviceState, Entry, Held};

use crate::common::{Office, On, add, add_sessions, all_sessions, code, now, suite};

suite!(
    a_voucher_adopts_and_the_records_count,
    the_same_body_twice_changes_nothing,
    a_stranger_is_stored_and_waits_and_counts_after_adoption,
    a_wrong_proof_and_a_used_voucher_adopt_nobody,
    news_comes_with_a_known_nonce_only,
    what_comes_out_of_order_is_joined_later,
    a_copied_tablet_is_kept_twice_and_flagged,
    one_bad_entry_is_set_aside_and_the_rest_goes_through,
    what_stands_beside_a_session_is_known_and_not_set_aside,
    what_no_head_vouches_for_is_in_quarantine_and_what_came_before_is_kept,
    a_cut_body_counts_up_to_its_last_good_head,
    the_newest_revision_counts_and_a_void_hides,
    of_two_equal_revisions_the_smaller_hash_counts_whichever_came_first,
    the_tables_can_be_dropped_and_made_anew_from_the_log,
    a_courier_file_counts_once_and_only_here,
    an_erased_entry_that_was_never_here_is_named_and_the_rest_is_taken,
);

fn held(answer: &waymark_log::answer::Answer) -> Vec<(u64, u64)> {
    answer.receipt.receipt().held.iter().map(|h: &Held| (h.first, h.last)).collect()
}

async fn a_voucher_adopts_and_the_records_count(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 3);
    let answer = office.send(&mut tablet, 1, 3).await;
    assert_eq!(answer.receipt.receipt().state, DeviceState::Adopted);
    assert_eq!(held(&answer), [(1, 3)]);
    assert!(answer.receipt.second_tick(3));
    assert_eq!(all_sessions(office.store()).await.len(), 3);
}

async fn the_same_body_twice_changes_nothing(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 3);
    let first = office.send(&mut tablet, 1, 3).await;
    let again = office.send(&mut tablet, 1, 3).await;
    assert_eq!(held(&first), held(&again));
    assert_eq!(all_sessions(office.store()).await.len(), 3);
}

async fn a_stranger_is_stored_and_waits_and_counts_after_adoption(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.tablet(2);
    add_sessions(&mut tablet, 1, 2);
    let answer = office.send(&mut tablet, 1, 2).await;
    assert_eq!(answer.receipt.receipt().state, DeviceState::Pending);
    assert_eq!(held(&answer), [(1, 2)]);
    assert!(!answer.receipt.second_tick(1));
    assert!(all_sessions(office.store()).await.is_empty());
    assert!(office.store().adopt(tablet.device().0, "test", now().unix_ms).await.unwrap());
    assert_eq!(all_sessions(office.store()).await.len(), 2);
}

async fn a_wrong_proof_and_a_used_voucher_adopt_nobody(on: On) {
    let office = Office::on(on).await;
    let voucher = waymark_server::demo::make_voucher(office.exchange()).await.unwrap();
    let mut wrong = office.tablet(3);
    wrong.enrol(&voucher.id, b"another secret");
    assert_eq!(office.send(&mut wrong, 1, 0).await.receipt.receipt().state, DeviceState::Pending);
    let mut first = office.tablet(4);
    first.enrol(&voucher.id, &voucher.secret);
    assert_eq!(office.send(&mut first, 1, 0).await.receipt.receipt().state, DeviceState::Adopted);
    let mut second = office.tablet(5);
    second.enrol(&voucher.id, &voucher.secret);
    assert_eq!(office.send(&mut second, 1, 0).await.receipt.receipt().state, DeviceState::Pending);
}

async fn news_comes_with_a_known_nonce_only(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    let first = office.send(&mut tablet, 1, 0).await;
    assert!(first.news.is_none() && first.nonce.is_some());
    let second = office.send(&mut tablet, 1, 0).await;
    let news = second.news.unwrap();
    assert_eq!(news.entries.len(), 1);
    assert_eq!(news.entries[0].header().unwrap().kind, "adoption");
    tablet.nonce = Some("1.00".into());
    assert!(office.send(&mut tablet, 1, 0).await.news.is_none());
}

async fn what_comes_out_of_order_is_joined_later(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 6);
    assert_eq!(held(&office.send(&mut tablet, 5, 6).await), [(5, 6)]);
    assert_eq!(held(&office.send(&mut tablet, 1, 2).await), [(1, 2), (5, 6)]);
    // Joined; a range ends at the last link that the tablet names, so that it can always compare.
    assert_eq!(held(&office.send(&mut tablet, 3, 4).await), [(1, 4), (5, 6)]);
    assert_eq!(held(&office.send(&mut tablet, 6, 6).await), [(1, 6)]);
    assert_eq!(all_sessions(office.store()).await.len(), 6);
}

async fn a_copied_tablet_is_kept_twice_and_flagged(on: On) {
    let office = Office::on(on).await;
    let mut one = office.enrolled(1).await;
    let mut two = office.tablet(1);
    add_sessions(&mut one, 1, 2);
    add_sessions(&mut two, 1, 1);
    add_sessions(&mut two, 7, 1);
    office.send(&mut one, 1, 2).await;
    let answer = office.send(&mut two, 1, 2).await;
    let receipt = answer.receipt.receipt();
    assert_eq!(held(&answer), [(1, 2)]);
    assert_eq!(receipt.held[0].hash, two.tip().hash);
    assert_eq!(receipt.forks, [(2, one.tip().hash)]);
    assert_eq!(all_sessions(office.store()).await.len(), 3);
    assert_eq!(office.store().devices().await.unwrap()[0].forked, 1);
}

async fn one_bad_entry_is_set_aside_and_the_rest_goes_through(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 1);
    let header = |seq: u64, kind: &str| {
        format!(r#"{{"seq":{seq},"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"{kind}","schema":1}}"#)
    };
    for (seq, kind, payload) in
        [(2, "session", "not json"), (3, "session", r#"{"id":"x"}"#), (4, "riddle", r#"{"a":1}"#)]
    {
        tablet.add_raw(Entry::from_lines(header(seq, kind).into_bytes(), payload.as_bytes().to_vec()));
    }
    add_sessions(&mut tablet, 5, 1);
    let answer = office.send(&mut tablet, 1, 5).await;
    assert_eq!(held(&answer), [(1, 5)]);
    let aside: Vec<(u64, &str)> =
        answer.receipt.receipt().aside.iter().map(|(n, code)| (*n, code.as_str())).collect();
    assert_eq!(aside, [(2, "bad_payload"), (3, "bad_record"), (4, "unknown_kind")]);
    assert_eq!(all_sessions(office.store()).await.len(), 2);
    assert_eq!(office.store().set_aside().await.unwrap(), (3, 0));
}

/// The golden files of schema 1, as a tablet sends them.
const BESIDE: [(&str, &str); 4] = [
    ("note", include_str!("../../../core/tests/golden/note-1.json")),
    ("hazard_report", include_str!("../../../core/tests/golden/hazard_report-1.json")),
    ("feedback", include_str!("../../../core/tests/golden/feedback-1.json")),
    ("qa_visit", include_str!("../../../core/tests/golden/qa_visit-1.json")),
];

async fn what_stands_beside_a_session_is_known_and_not_set_aside(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    for (kind, payload) in BESIDE {
        tablet.add(kind, now(), payload.trim_end().as_bytes().to_vec()).unwrap();
    }
    let sealed = br#"{"sealed":"AAAA","key":"k","id":"01931d50-0000-7000-8000-000000000002"}"#;
    for kind in ["contact", "referral"] {
        tablet.add(kind, now(), sealed.to_vec()).unwrap();
    }
    // In the clear, or said of a record by who may not: these are set aside.
    let contact = include_str!("../../../core/tests/golden/contact-1.json");
    tablet.add("contact", now(), contact.trim_end().as_bytes().to_vec()).unwrap();
    let review = include_str!("../../../core/tests/golden/review-1.json");
    tablet.add("review", now(), review.trim_end().as_bytes().to_vec()).unwrap();
    let answer = office.send(&mut tablet, 1, 8).await;
    assert_eq!(held(&answer), [(1, 8)]);
    let aside = [(7, "bad_record".to_owned()), (8, "unknown_kind".to_owned())];
    assert_eq!(answer.receipt.receipt().aside, aside);
    office.store().rebuild().await.unwrap();
    assert_eq!(office.send(&mut tablet, 1, 0).await.receipt.receipt().aside, aside);
}

async fn what_no_head_vouches_for_is_in_quarantine_and_what_came_before_is_kept(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 2);
    let good = tablet.body(1, 2, now()).await.unwrap();
    let mut bytes = good.bytes.clone();
    let entry = tablet.entries()[0].entry.clone();
    for line in [entry.header_line(), entry.payload_line(), br#"{"head":[3,"AA=="]}"#] {
        bytes.extend_from_slice(line);
        bytes.push(b'\n');
    }
    let (status, _) = office.sync(gzip(&bytes).unwrap()).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(all_sessions(office.store()).await.len(), 2);
    assert_eq!(office.store().set_aside().await.unwrap().1, 1);
}

async fn a_cut_body_counts_up_to_its_last_good_head(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 200);
    let body = tablet.body(1, 200, now()).await.unwrap();
    let packed = gzip(&body.bytes).unwrap();
    let (status, _) = office.sync(packed[..packed.len() * 9 / 10].to_vec()).await;
    assert_eq!(status, StatusCode::OK);
    let got = all_sessions(office.store()).await.len();
    assert!((40..200).contains(&got), "{got}");
}

async fn the_newest_revision_counts_and_a_void_hides(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    let first = SessionBuilder::new().number(1).build();
    let second = SessionBuilder::new().number(1).with(|p| {
        p.revision = 2;
        p.previous = Some("ab".repeat(32));
        p.org_code = "LSN".into();
    });
    add(&mut tablet, &second.build());
    add(&mut tablet, &first);
    office.send(&mut tablet, 1, 2).await;
    let rows = all_sessions(office.store()).await;
    assert_eq!((rows.len(), rows[0].revision, rows[0].org.as_str()), (1, 2, "LSN"));
    let void = format!(r#"{{"id":"{}","revision":2,"reason":"twice"}}"#, first.id);
    tablet.add("void", now(), void.into_bytes()).unwrap();
    office.send(&mut tablet, 3, 3).await;
    assert!(all_sessions(office.store()).await.is_empty());
}

async fn of_two_equal_revisions_the_smaller_hash_counts_whichever_came_first(on: On) {
    for order in [[1, 2], [2, 1]] {
        let office = Office::on(on).await;
        let mut one = office.enrolled(1).await;
        let mut two = office.tablet(1);
        add(&mut one, &SessionBuilder::new().number(1).build());
        add(&mut two, &SessionBuilder::new().number(1).with(|p| p.team_code = "GPS-9".into()).build());
        for which in order {
            let tablet = if which == 1 { &mut one } else { &mut two };
            office.send(tablet, 1, 1).await;
        }
        let smaller = if one.tip().hash < two.tip().hash { "GPS-2" } else { "GPS-9" };
        let rows = all_sessions(office.store()).await;
        assert_eq!((rows.len(), rows[0].team.as_str(), rows[0].twin), (1, smaller, 1));
    }
}

async fn the_tables_can_be_dropped_and_made_anew_from_the_log(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 5);
    office.send(&mut tablet, 1, 5).await;
    let before = all_sessions(office.store()).await;
    office.store().rebuild().await.unwrap();
    assert_eq!(all_sessions(office.store()).await, before);
}

async fn a_courier_file_counts_once_and_only_here(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.tablet(6);
    add_sessions(&mut tablet, 1, 4);
    let file = crate::many::courier(&office, &tablet).await;
    for _ in 0..2 {
        let (status, answer) =
            office.post("/api/v1/cargo", "application/octet-stream", false, file.clone()).await;
        assert_eq!(status, StatusCode::OK, "{}", String::from_utf8_lossy(&answer));
        let receipts = waymark_log::answer::read_cargo(&answer).unwrap();
        assert_eq!(receipts.len(), 1);
    }
    office.store().adopt(tablet.device().0, "test", 0).await.unwrap();
    assert_eq!(all_sessions(office.store()).await.len(), 4);
    let other = Office::on(on).await;
    let (status, answer) = other.post("/api/v1/cargo", "application/octet-stream", false, file).await;
    assert_eq!((status, code(&answer).as_str()), (StatusCode::BAD_REQUEST, "wrong_seal"));
}

async fn an_erased_entry_that_was_never_here_is_named_and_the_rest_is_taken(on: On) {
    let office = Office::on(on).await;
    let mut tablet = office.enrolled(1).await;
    add_sessions(&mut tablet, 1, 1);
    let header = r#"{"seq":2,"at":"2026-11-24T10:30:00+03:00","seen":null,"kind":"note","schema":1}"#;
    let payload = r#"{"id":"x","salt":"00112233445566778899aabbccddeeff","text":"example"}"#;
    let note = Entry::from_lines(header.into(), payload.into());
    tablet.add_raw(note.erase().unwrap());
    add_sessions(&mut tablet, 3, 1);
    let answer = office.send(&mut tablet, 1, 3).await;
    assert_eq!(held(&answer), [(1, 1), (3, 3)]);
    assert_eq!(answer.receipt.receipt().aside, [(2, "erased_unseen".to_owned())]);
}
